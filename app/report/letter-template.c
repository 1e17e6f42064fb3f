/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/letter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"
#include "report/docx-fields.h"
#include "report/docx-package.h"
#include "report/docx-xml.h"

#define SHIPPED "/uk/accord/core/letters/withdrawal-notice/"
#define TYPES   "[Content_Types].xml"
#define ROOTS   "_rels/.rels"

/* The kinds of part, by what their content type ends in. */
#define DOCUMENT_TYPE "wordprocessingml.document.main+xml"
#define TEMPLATE_TYPE "wordprocessingml.template.main+xml"
#define SETTINGS_TYPE "wordprocessingml.settings+xml"

static const struct {
  const char *type;
  AccordLetterPlace place;
} text_types[] = {
  { DOCUMENT_TYPE, ACCORD_LETTER_BODY },
  { TEMPLATE_TYPE, ACCORD_LETTER_BODY },
  { "wordprocessingml.header+xml", ACCORD_LETTER_HEADER },
  { "wordprocessingml.footer+xml", ACCORD_LETTER_FOOTER },
  { "wordprocessingml.footnotes+xml", ACCORD_LETTER_NOTES },
  { "wordprocessingml.endnotes+xml", ACCORD_LETTER_NOTES },
};

/* A part with text, read once. */
typedef struct {
  char *part;
  AccordLetterPlace place;
  xmlDoc *document;
} Text;

struct _AccordLetterTemplate {
  DocxPackage *package;
  GPtrArray *texts;  /* of Text */
  GPtrArray *fields; /* of AccordLetterField */
};

static void
text_free (gpointer data)
{
  Text *text = data;

  g_clear_pointer (&text->document, xmlFreeDoc);
  g_free (text->part);
  g_free (text);
}

static void
field_free (gpointer data)
{
  AccordLetterField *field = data;

  g_free (field->name);
  g_free (field->words);
  g_free (field);
}

void
accord_letter_template_free (AccordLetterTemplate *self)
{
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->texts);
  docx_package_free (self->package);
  g_free (self);
}

/* --- Reading ---------------------------------------------------------------------------------- */

static gboolean
refuse_missing (const DocxPackage *package, const char *part, GError **error)
{
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: the names of a file and of a part of it */
               _("“%1$s” is not a Word document: it has no part “%2$s”. Save it as one (.docx) in "
                 "your word processor."), package->title, part);
  return FALSE;
}

/* What a program inside a letter does, nobody can see on paper. */
static gboolean
refuse_macros (const DocxPackage *package, GError **error)
{
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("“%s” contains macros, which no letter may. Save it as a Word document without "
                 "macros (.docx)."), package->title);
  return FALSE;
}

static gboolean
add_text (AccordLetterTemplate *self, const char *part, AccordLetterPlace place, GError **error)
{
  GBytes *bytes = docx_package_find (self->package, part);
  g_autoptr (xmlDoc) document = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (docx_field_free);
  Text *text;

  if (bytes == NULL)
    return refuse_missing (self->package, part, error);
  document = docx_xml_parse (bytes, self->package->title, part, error);
  if (document == NULL)
    return FALSE;
  docx_fields_unmerge (xmlDocGetRootElement (document));
  docx_fields_list (xmlDocGetRootElement (document), found);
  for (guint i = 0; i < found->len; i++)
    {
      DocxField *field = found->pdata[i];
      AccordLetterField *letter_field = g_new (AccordLetterField, 1);

      *letter_field = (AccordLetterField){ g_steal_pointer (&field->name), place,
                                           g_steal_pointer (&field->words), field->is_whole };
      g_ptr_array_add (self->fields, letter_field);
    }
  text = g_new (Text, 1);
  *text = (Text){ g_strdup (part), place, g_steal_pointer (&document) };
  g_ptr_array_add (self->texts, text);
  return TRUE;
}

/* A mail merge asks for its list of addresses whenever the letter is opened. */
static gboolean
end_mail_merge (AccordLetterTemplate *self, const char *part, GError **error)
{
  GBytes *bytes = docx_package_find (self->package, part);
  g_autoptr (xmlDoc) document = NULL;
  g_autoptr (GBytes) written = NULL;
  xmlNode *merge;

  if (bytes == NULL)
    return TRUE;
  document = docx_xml_parse (bytes, self->package->title, part, error);
  if (document == NULL)
    return FALSE;
  merge = docx_xml_find_child (xmlDocGetRootElement (document), "mailMerge");
  if (merge == NULL)
    return TRUE;
  docx_xml_remove (merge);
  written = docx_xml_write (document);
  docx_package_replace (self->package, part, written);
  return TRUE;
}

/* What one line of the list of parts says: which part is of which kind. */
static gboolean
read_part (AccordLetterTemplate *self, xmlNode *line, GError **error)
{
  g_autofree char *type = docx_xml_dup_attribute (line, "ContentType");
  g_autofree char *name = docx_xml_dup_attribute (line, "PartName");
  const char *part = name == NULL ? NULL : name + (*name == '/');

  if (type != NULL &&
      (strstr (type, "macroEnabled") != NULL || strstr (type, "vbaProject") != NULL))
    return refuse_macros (self->package, error);
  if (type == NULL || part == NULL)
    return TRUE;
  if (g_str_has_suffix (type, SETTINGS_TYPE))
    return end_mail_merge (self, part, error);
  for (guint i = 0; i < G_N_ELEMENTS (text_types); i++)
    if (g_str_has_suffix (type, text_types[i].type))
      return add_text (self, part, text_types[i].place, error);
  return TRUE;
}

/* Word opens a letter only as what its ending says, and a template (.dotx) has another. */
static gboolean
make_document (xmlNode *line)
{
  g_autofree char *type = docx_xml_dup_attribute (line, "ContentType");
  g_autofree char *start = NULL;
  g_autofree char *document = NULL;

  if (type == NULL || !g_str_has_suffix (type, TEMPLATE_TYPE))
    return FALSE;
  start = g_strndup (type, strlen (type) - strlen (TEMPLATE_TYPE));
  document = g_strconcat (start, DOCUMENT_TYPE, NULL);
  xmlSetProp (line, (const xmlChar *) "ContentType", (const xmlChar *) document);
  return TRUE;
}

static gboolean
read_parts (AccordLetterTemplate *self, xmlDoc *types, GError **error)
{
  gboolean is_template = FALSE;

  for (xmlNode *line = xmlDocGetRootElement (types)->children; line != NULL; line = line->next)
    if (line->type == XML_ELEMENT_NODE)
      {
        if (!read_part (self, line, error))
          return FALSE;
        is_template = make_document (line) || is_template;
      }
  if (is_template)
    {
      g_autoptr (GBytes) bytes = docx_xml_write (types);

      docx_package_replace (self->package, TYPES, bytes);
    }
  return TRUE;
}

static gboolean
has_body (const AccordLetterTemplate *self)
{
  for (guint i = 0; i < self->texts->len; i++)
    if (((const Text *) self->texts->pdata[i])->place == ACCORD_LETTER_BODY)
      return TRUE;
  return FALSE;
}

static gboolean
read_package (AccordLetterTemplate *self, GError **error)
{
  const DocxPackage *package = self->package;
  GBytes *bytes = docx_package_find (package, TYPES);
  g_autoptr (xmlDoc) types = NULL;

  if (docx_package_find (package, "mimetype") != NULL && bytes == NULL)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("“%s” is a document of LibreOffice (.odt). Save it as a Word document "
                     "(.docx)."), package->title);
      return FALSE;
    }
  if (bytes == NULL || docx_package_find (package, ROOTS) == NULL)
    return refuse_missing (package, bytes == NULL ? TYPES : ROOTS, error);
  types = docx_xml_parse (bytes, package->title, TYPES, error);
  if (types == NULL || !read_parts (self, types, error))
    return FALSE;
  return has_body (self) || refuse_missing (package, "word/document.xml", error);
}

static AccordLetterTemplate *
new_for_package (DocxPackage *package, GError **error)
{
  g_autoptr (AccordLetterTemplate) self = g_new0 (AccordLetterTemplate, 1);

  self->package = package;
  self->texts = g_ptr_array_new_with_free_func (text_free);
  self->fields = g_ptr_array_new_with_free_func (field_free);
  return read_package (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * accord_letter_template_new:
 * @bytes: a Word document (.docx or .dotx)
 * @title: what messages call it
 *
 * Reads a template, in its body, headers, footers and notes.
 *
 * Returns: (transfer full) (nullable): the template; %NULL with %ACCORD_ERROR_INVALID and a
 *   sentence on what the file is instead
 */
AccordLetterTemplate *
accord_letter_template_new (GBytes *bytes, const char *title, GError **error)
{
  DocxPackage *package = docx_package_read (bytes, title, error);

  return package == NULL ? NULL : new_for_package (package, error);
}

/** accord_letter_template_new_for_file: as accord_letter_template_new(), from a file; one that
 * cannot be read is %ACCORD_ERROR_FAILED. */
AccordLetterTemplate *
accord_letter_template_new_for_file (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &failure);

  if (bytes != NULL)
    return accord_letter_template_new (bytes, name, error);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_FAILED,
               /* Translators: the name of a file, and what the system says */
               _("The template “%1$s” cannot be read: %2$s."), name, failure->message);
  return NULL;
}

/* The parts of the shipped template, which Accord carries as the files that they are. */
static const char *const shipped_parts[] = {
  TYPES,
  ROOTS,
  "docProps/core.xml",
  "word/document.xml",
  "word/_rels/document.xml.rels",
  "word/styles.xml",
  "word/settings.xml",
  "word/footer1.xml",
};

/** accord_letter_template_new_shipped: (transfer full) (nullable): the plain letter of withdrawal
 * that comes with Accord. */
AccordLetterTemplate *
accord_letter_template_new_shipped (GError **error)
{
  g_autoptr (DocxPackage) package = docx_package_new (_("The letter that comes with Accord"));

  for (guint i = 0; i < G_N_ELEMENTS (shipped_parts); i++)
    {
      g_autofree char *path = g_strconcat (SHIPPED, shipped_parts[i], NULL);
      g_autoptr (GBytes) bytes =
        g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

      if (bytes == NULL)
        return NULL;
      docx_package_add (package, shipped_parts[i], bytes);
    }
  return new_for_package (g_steal_pointer (&package), error);
}

/** accord_letter_template_get_title: (transfer none): what messages call it. */
const char *
accord_letter_template_get_title (const AccordLetterTemplate *self)
{
  return self->package->title;
}

/** accord_letter_template_get_fields: (transfer none) (element-type AccordLetterField): its fields,
 * in their order. */
GPtrArray *
accord_letter_template_get_fields (const AccordLetterTemplate *self)
{
  return self->fields;
}

/* --- Checking --------------------------------------------------------------------------------- */

static const char *
get_place_words (AccordLetterPlace place)
{
  switch (place)
    {
    case ACCORD_LETTER_HEADER:
      return _("in a header");
    case ACCORD_LETTER_FOOTER:
      return _("in a footer");
    case ACCORD_LETTER_NOTES:
      return _("in a footnote");
    case ACCORD_LETTER_BODY:
    default:
      return _("in the text");
    }
}

static void
append_fault (GString *faults, const AccordLetterField *field)
{
  const char *place = get_place_words (field->place);

  g_string_append_c (faults, '\n');
  if (field->is_whole)
    /* Translators: the name of a field, where it stands, the words around it */
    g_string_append_printf (faults, _("{{%1$s}}, %2$s: “%3$s”"), field->name, place, field->words);
  else
    /* Translators: the start of a field, where it stands, the words around it */
    g_string_append_printf (
      faults, _("“%1$s”, %2$s, has no end or stands inside another field: “%3$s”"), field->name,
         place, field->words);
}

/**
 * accord_letter_template_check:
 * @knows: says which fields there are
 *
 * Returns: whether every field of the template can be filled; else @error names each that cannot,
 *   with where it stands
 */
gboolean
accord_letter_template_check (const AccordLetterTemplate *self,
                              AccordLetterKnows knows,
                              GError **error)
{
  g_autoptr (GString) faults = g_string_new (NULL);

  for (guint i = 0; i < self->fields->len; i++)
    {
      const AccordLetterField *field = self->fields->pdata[i];

      if (!field->is_whole || !knows (field->name))
        append_fault (faults, field);
    }
  if (faults->len == 0)
    return TRUE;
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: the name of a file; the fields follow, one on each line */
               _("“%1$s” has fields that Accord does not know. Correct their names in your word "
                 "processor, or remove them.%2$s"), self->package->title, faults->str);
  return FALSE;
}

/* --- Filling ---------------------------------------------------------------------------------- */

/**
 * accord_letter_template_fill:
 * @look_up: gives the values of the fields
 *
 * Fills the fields. Each takes the look that it has in the template; what is missing, between
 * ACCORD_LETTER_GAP_START and ACCORD_LETTER_GAP_END, is highlighted; a paragraph of which the
 * fields leave nothing is dropped. The same template and values give the same bytes.
 *
 * Returns: (transfer full) (nullable): a Word document
 */
GBytes *
accord_letter_template_fill (const AccordLetterTemplate *self,
                             AccordLetterLookUp look_up,
                             gpointer data,
                             GError **error)
{
  g_autoptr (DocxPackage) filled = docx_package_copy (self->package);

  for (guint i = 0; i < self->texts->len; i++)
    {
      const Text *text = self->texts->pdata[i];
      g_autoptr (xmlDoc) document = xmlCopyDoc (text->document, 1);
      g_autoptr (GBytes) bytes = NULL;

      docx_fields_fill (xmlDocGetRootElement (document), look_up, data);
      bytes = docx_xml_write (document);
      docx_package_replace (filled, text->part, bytes);
    }
  return docx_package_write (filled, error);
}

/** accord_letter_template_write: (transfer full) (nullable): the template itself, to be edited: its
 * fields are typed as text. */
GBytes *
accord_letter_template_write (const AccordLetterTemplate *self, GError **error)
{
  g_autoptr (DocxPackage) written = docx_package_copy (self->package);

  for (guint i = 0; i < self->texts->len; i++)
    {
      const Text *text = self->texts->pdata[i];
      g_autoptr (GBytes) bytes = docx_xml_write (text->document);

      docx_package_replace (written, text->part, bytes);
    }
  return docx_package_write (written, error);
}

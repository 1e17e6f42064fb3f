/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/docx-fields.h"

#include <string.h>

/*
 * Mail merge fields become plain ones, «partner» becomes {{partner}}. They come in two forms: one
 * element around what it shows (fldSimple), and a row of runs with marks between them:
 * begin, instruction, separate, what it shows, end.
 */

/* A field of several runs, on its way from its beginning to its end. */
typedef struct {
  int depth;          /* of fields inside fields */
  gboolean is_nested; /* one has been in it */
  gboolean is_shown;  /* what comes is what it shows, no longer its instruction */
  GString *instruction;
  GPtrArray *nodes; /* all of it */
  xmlNode *shown;   /* the first text that it shows */
} MergeField;

static void
merge_field_restart (MergeField *field)
{
  field->depth = 1;
  field->is_nested = FALSE;
  field->is_shown = FALSE;
  field->shown = NULL;
  g_string_truncate (field->instruction, 0);
  g_ptr_array_set_size (field->nodes, 0);
}

/* The name in ` MERGEFIELD "Partner name" \* MERGEFORMAT `; NULL: it is another kind of field. */
static char *
dup_merge_name (const char *instruction)
{
  g_autofree char *text = g_strstrip (g_strdup (instruction));
  const char *name = text + strlen ("MERGEFIELD");
  const char *end;

  if (g_ascii_strncasecmp (text, "MERGEFIELD", strlen ("MERGEFIELD")) != 0 ||
      !g_ascii_isspace (*name))
    return NULL;
  while (g_ascii_isspace (*name))
    name++;
  if (*name == '"')
    {
      end = strchr (++name, '"');
      return g_strndup (name, end == NULL ? strlen (name) : (gsize) (end - name));
    }
  return g_strndup (name, strcspn (name, " \t\r\n\\"));
}

/* Puts the plain field before @before, a child of a run. */
static void
add_plain_field (xmlNode *before, const char *name)
{
  g_autofree char *words = g_strconcat (DOCX_FIELD_START, name, DOCX_FIELD_END, NULL);
  xmlNode *text = docx_xml_new_node (before, "t");

  docx_xml_set_words (text, words);
  xmlAddPrevSibling (before, text);
}

/* --- One element ------------------------------------------------------------------------------ */

/* A run with the look of the first that the field shows. */
static xmlNode *
run_like (xmlNode *field, const char *name)
{
  g_autoptr (GPtrArray) runs = docx_xml_list (field, "r");
  xmlNode *run = docx_xml_new_node (field, "r");
  xmlNode *look = runs->len == 0 ? NULL : docx_xml_find_child (runs->pdata[0], "rPr");
  xmlNode *text = docx_xml_new_node (field, "t");
  g_autofree char *words = g_strconcat (DOCX_FIELD_START, name, DOCX_FIELD_END, NULL);

  if (look != NULL)
    xmlAddChild (run, xmlDocCopyNode (look, field->doc, 1));
  docx_xml_set_words (text, words);
  xmlAddChild (run, text);
  return run;
}

static void
unmerge_simple (xmlNode *root)
{
  g_autoptr (GPtrArray) fields = docx_xml_list (root, "fldSimple");

  for (guint i = fields->len; i > 0; i--)
    {
      xmlNode *field = fields->pdata[i - 1];
      g_autofree char *instruction = docx_xml_dup_attribute (field, "instr");
      g_autofree char *name = instruction == NULL ? NULL : dup_merge_name (instruction);

      if (name == NULL)
        continue;
      xmlAddPrevSibling (field, run_like (field, name));
      docx_xml_remove (field);
    }
}

/* --- A row of runs ---------------------------------------------------------------------------- */

static void
replace_field (MergeField *field)
{
  g_autofree char *name = field->is_nested ? NULL : dup_merge_name (field->instruction->str);

  if (name == NULL)
    return;
  add_plain_field (field->shown != NULL ? field->shown : field->nodes->pdata[0], name);
  for (guint i = 0; i < field->nodes->len; i++)
    docx_xml_remove (field->nodes->pdata[i]);
}

static void
take_mark (MergeField *field, xmlNode *mark)
{
  g_autofree char *kind = docx_xml_dup_attribute (mark, "fldCharType");

  if (g_strcmp0 (kind, "begin") == 0 && field->depth == 0)
    merge_field_restart (field);
  else if (g_strcmp0 (kind, "begin") == 0)
    {
      field->depth++;
      field->is_nested = TRUE;
    }
  else if (g_strcmp0 (kind, "separate") == 0 && field->depth == 1)
    field->is_shown = TRUE;
  if (field->depth > 0)
    g_ptr_array_add (field->nodes, mark);
  if (g_strcmp0 (kind, "end") == 0 && field->depth > 0 && --field->depth == 0)
    replace_field (field);
}

static void
take_node (MergeField *field, xmlNode *node)
{
  if (docx_xml_is (node, "fldChar"))
    {
      take_mark (field, node);
      return;
    }
  if (field->depth == 0 || docx_xml_is (node, "rPr"))
    return;
  g_ptr_array_add (field->nodes, node);
  if (docx_xml_is (node, "instrText") && !field->is_shown)
    {
      g_autofree char *words = docx_xml_dup_words (node);

      g_string_append (field->instruction, words);
    }
  else if (docx_xml_is (node, "t") && field->is_shown && field->shown == NULL)
    field->shown = node;
}

/* The runs of a paragraph, without those of paragraphs in boxes inside it. */
static gboolean
list_run_cb (xmlNode *node, gpointer data)
{
  if (docx_xml_is (node, "r"))
    g_ptr_array_add (data, node);
  return !docx_xml_is (node, "p") && !docx_xml_is (node, "r");
}

static void
unmerge_paragraph (xmlNode *paragraph)
{
  g_autoptr (GPtrArray) runs = g_ptr_array_new ();
  g_autoptr (GString) instruction = g_string_new (NULL);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  MergeField field = { .instruction = instruction, .nodes = nodes };

  docx_xml_walk (paragraph, list_run_cb, runs);
  for (guint i = 0; i < runs->len; i++)
    for (xmlNode *node = ((xmlNode *) runs->pdata[i])->children, *next; node != NULL; node = next)
      {
        next = node->next;
        if (node->type == XML_ELEMENT_NODE)
          take_node (&field, node);
      }
}

/**
 * docx_fields_unmerge:
 * @root: the root of a part
 *
 * Makes plain fields of the mail merge fields, with the look that these had. One that is inside
 * another field, or goes over the end of a paragraph, is left: docx_fields_list() tells of it.
 */
void
docx_fields_unmerge (xmlNode *root)
{
  g_autoptr (GPtrArray) paragraphs = NULL;

  unmerge_simple (root);
  paragraphs = docx_xml_list (root, "p");
  /* From the end, so that what is inside a field is done with before the field goes. */
  for (guint i = paragraphs->len; i > 0; i--)
    unmerge_paragraph (paragraphs->pdata[i - 1]);
}

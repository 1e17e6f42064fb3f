/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/docx-fields.h"

#include <string.h>

/* How many characters of a paragraph are shown around a field. */
#define CONTEXT_MAX 60

/* The texts of a paragraph in one piece, as people see them: a word processor cuts them up for its
 * spelling and its formats. */
typedef struct {
  GString *words;
  GArray *pieces; /* of Piece */
} Line;

typedef struct {
  xmlNode *text;
  gsize start; /* in the words of the line */
  gsize length;
} Piece;

typedef struct {
  gsize start; /* of {{ */
  gsize end;   /* after }}, or of the line where it has no end */
  gboolean is_whole;
} Place;

static void
line_clear (Line *line)
{
  g_string_free (line->words, TRUE);
  g_array_unref (line->pieces);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Line, line_clear)

void
docx_field_free (gpointer data)
{
  DocxField *field = data;

  g_free (field->name);
  g_free (field->words);
  g_free (field);
}

/* Paragraphs in boxes are lines of their own; what is struck out by a tracked change is no text. */
static const char *const apart[] = { "p", "pPr", "rPr", "del", "moveFrom", "instrText", NULL };

/* No field goes over these. */
static const char *const breaks[] = { "br", "cr", "tab", "ptab", NULL };

static gboolean
read_line_cb (xmlNode *node, gpointer data)
{
  Line *line = data;

  if (docx_xml_is_one_of (node, apart))
    return FALSE;
  /* A text with elements inside is none: they would go with its old words. */
  if (docx_xml_is (node, "t") && xmlFirstElementChild (node) == NULL)
    {
      g_autofree char *words = docx_xml_dup_words (node);
      Piece piece = { node, line->words->len, strlen (words) };

      g_array_append_val (line->pieces, piece);
      g_string_append (line->words, words);
      return FALSE;
    }
  if (docx_xml_is_one_of (node, breaks))
    g_string_append_c (line->words, '\n');
  return TRUE;
}

static Line
read_line (xmlNode *paragraph)
{
  Line line = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (Piece)) };

  docx_xml_walk (paragraph, read_line_cb, &line);
  return line;
}

/* --- Finding ---------------------------------------------------------------------------------- */

/* The next field at or after @from. One without an end ends with the line. */
static gboolean
find_place (const Line *line, gsize from, Place *place)
{
  const char *words = line->words->str;
  const char *start = strstr (words + from, DOCX_FIELD_START);
  const char *end, *again;

  if (start == NULL)
    return FALSE;
  again = strstr (start + strlen (DOCX_FIELD_START), DOCX_FIELD_START);
  end = strstr (start, DOCX_FIELD_END);
  place->start = (gsize) (start - words);
  place->is_whole = end != NULL && (again == NULL || end < again) &&
                    g_utf8_strlen (start, end - start) <= DOCX_FIELD_MAX &&
                    memchr (start, '\n', (gsize) (end - start)) == NULL;
  if (place->is_whole)
    place->end = (gsize) (end - words) + strlen (DOCX_FIELD_END);
  else
    place->end = again == NULL ? line->words->len : (gsize) (again - words);
  return TRUE;
}

/* "{{ Arrangement Title }}" asks for the same as "{{arrangement_title}}". */
static char *
dup_folded_name (const char *typed, gsize length)
{
  g_autofree char *name = g_utf8_strdown (typed, (gssize) length);
  GString *folded = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isspace (character) || character == '-')
        g_string_append_c (folded, ' ');
      else
        g_string_append_unichar (folded, character);
    }
  g_strdelimit (g_strstrip (folded->str), " ", '_');
  return g_string_free (folded, FALSE);
}

static char *
dup_name (const Line *line, const Place *place)
{
  gsize start = place->start + strlen (DOCX_FIELD_START);
  gsize end = place->is_whole ? place->end - strlen (DOCX_FIELD_END) : place->end;
  g_autofree char *name = dup_folded_name (line->words->str + start, end - start);

  return g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), DOCX_FIELD_MAX));
}

static char *
dup_context (const Line *line)
{
  g_autofree char *words = g_strdelimit (g_strdup (line->words->str), "\n\r\t", ' ');
  g_autofree char *start = NULL;

  g_strstrip (words);
  if (g_utf8_strlen (words, -1) <= CONTEXT_MAX)
    return g_steal_pointer (&words);
  start = g_utf8_substring (words, 0, CONTEXT_MAX);
  return g_strconcat (start, "…", NULL);
}

static void
add_field (GPtrArray *fields, const Line *line, char *name, gboolean is_whole)
{
  DocxField *field = g_new (DocxField, 1);

  field->name = name;
  field->words = dup_context (line);
  field->is_whole = is_whole;
  g_ptr_array_add (fields, field);
}

/* What docx_fields_unmerge() could not make a plain field of. */
static void
list_merge_fields (xmlNode *root, GPtrArray *fields)
{
  g_autoptr (GPtrArray) instructions = docx_xml_list (root, "instrText");

  for (guint i = 0; i < instructions->len; i++)
    {
      g_autofree char *words = docx_xml_dup_words (instructions->pdata[i]);
      g_autofree char *upper = g_ascii_strup (g_strstrip (words), -1);

      if (g_str_has_prefix (upper, "MERGEFIELD"))
        {
          g_auto (Line) line = { g_string_new (words), g_array_new (FALSE, FALSE, sizeof (Piece)) };

          add_field (fields, &line, g_strdup (words), FALSE);
        }
    }
}

/**
 * docx_fields_list:
 * @root: the root of a part
 * @fields: (element-type DocxField): to which they are added
 *
 * Finds the named fields, wherever they stand and however a word processor has cut them up.
 */
void
docx_fields_list (xmlNode *root, GPtrArray *fields)
{
  g_autoptr (GPtrArray) paragraphs = docx_xml_list (root, "p");

  for (guint i = 0; i < paragraphs->len; i++)
    {
      g_auto (Line) line = read_line (paragraphs->pdata[i]);
      Place place = { 0 };

      while (find_place (&line, place.end, &place))
        add_field (fields, &line, dup_name (&line, &place), place.is_whole);
    }
  list_merge_fields (root, fields);
}

/* --- Filling ---------------------------------------------------------------------------------- */

/* Puts @value where @place is: into the first text that it touches, whose look it takes. */
static void
fill_place (const Line *line, const Place *place, const char *value)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < line->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (line->pieces, Piece, i);
      gsize from = MAX (place->start, piece->start);
      gsize to = MIN (place->end, piece->start + piece->length);
      g_autofree char *old = NULL;
      g_autoptr (GString) words = NULL;

      if (from >= to)
        continue;
      /* Later fields were filled before: what comes after the place may have changed. */
      old = docx_xml_dup_words (piece->text);
      words = g_string_new_len (old, (gssize) (from - piece->start));
      if (is_first)
        g_string_append (words, value);
      g_string_append (words, old + (to - piece->start));
      docx_xml_set_words (piece->text, words->str);
      is_first = FALSE;
    }
}

/* XML knows no control characters; lines of a value are broken where it breaks them. */
static char *
dup_clean_value (const char *value)
{
  GString *clean = g_string_new (NULL);

  for (const char *p = value; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character == '\n')
        g_string_append (clean, DOCX_LINE_BREAK);
      else if (character >= 0x20 && character != 0xfffe && character != 0xffff)
        g_string_append_unichar (clean, character);
      else if (character != '\r')
        g_string_append_c (clean, ' ');
    }
  return g_string_free (clean, FALSE);
}

static xmlNode *
run_new_like (xmlNode *run)
{
  xmlNode *look = docx_xml_find_child (run, "rPr");
  xmlNode *made = docx_xml_new_node (run, "r");

  if (look != NULL)
    xmlAddChild (made, xmlDocCopyNode (look, run->doc, 1));
  return made;
}

/* What may stand after highlight in the look of a run, by the order of the schema. */
static const char *const after_highlight[] = {
  "u",    "effect",          "bdr",        "shd",   "fitText", "vertAlign", "rtl", "cs", "em",
  "lang", "eastAsianLayout", "specVanish", "oMath", NULL
};

static void
mark_run (xmlNode *run)
{
  xmlNode *look = docx_xml_find_child (run, "rPr");
  xmlNode *mark = docx_xml_find_child (look, "highlight");
  xmlNode *before;

  if (look == NULL)
    {
      look = docx_xml_new_node (run, "rPr");
      if (run->children == NULL)
        xmlAddChild (run, look);
      else
        xmlAddPrevSibling (run->children, look);
    }
  if (mark != NULL)
    docx_xml_remove (mark);
  mark = docx_xml_new_node (run, "highlight");
  xmlNewNsProp (mark, run->ns, (const xmlChar *) "val", (const xmlChar *) "yellow");
  for (before = look->children; before != NULL; before = before->next)
    if (docx_xml_is_one_of (before, after_highlight))
      break;
  if (before == NULL)
    xmlAddChild (look, mark);
  else
    xmlAddPrevSibling (before, mark);
}

/* Adds the lines of some words to a run. */
static void
add_lines (xmlNode *run, const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words, DOCX_LINE_BREAK, -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        xmlAddChild (run, docx_xml_new_node (run, "br"));
      if (*lines[i] != '\0')
        {
          xmlNode *text = docx_xml_new_node (run, "t");

          docx_xml_set_words (text, lines[i]);
          xmlAddChild (run, text);
        }
    }
}

/* Makes runs of a text with lines or gaps, and one of what comes after it in its own run. */
static void
spread_text (xmlNode *text)
{
  xmlNode *run = text->parent;
  g_autofree char *words = docx_xml_dup_words (text);
  g_auto (GStrv) parts = g_strsplit (words, DOCX_GAP_START, -1);
  xmlNode *last = run;
  xmlNode *rest = run_new_like (run);

  for (xmlNode *next = text->next; next != NULL; next = text->next)
    {
      xmlUnlinkNode (next);
      xmlAddChild (rest, next);
    }
  docx_xml_remove (text);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *end = strstr (parts[i], DOCX_GAP_END);
      const char *plain = i > 0 && end != NULL ? end + strlen (DOCX_GAP_END) : parts[i];

      if (i > 0 && end != NULL)
        {
          *end = '\0';
          last = xmlAddNextSibling (last, run_new_like (run));
          add_lines (last, parts[i]);
          mark_run (last);
        }
      if (*plain != '\0')
        {
          last = xmlAddNextSibling (last, run_new_like (run));
          add_lines (last, plain);
        }
    }
  xmlAddNextSibling (last, rest);
}

static void
spread_paragraph (xmlNode *paragraph)
{
  g_auto (Line) line = read_line (paragraph);

  for (guint i = 0; i < line.pieces->len; i++)
    {
      xmlNode *text = g_array_index (line.pieces, Piece, i).text;
      g_autofree char *words = docx_xml_dup_words (text);

      if (docx_xml_is (text->parent, "r") &&
          (strstr (words, DOCX_LINE_BREAK) != NULL || strstr (words, DOCX_GAP_START) != NULL))
        spread_text (text);
    }
}

/* What is not text and yet says something, or holds the pages together. */
static const char *const solid[] = { "drawing", "pict", "object", "sectPr", "fldChar",
                                     "tab",     "br",   "p",      NULL };

static gboolean
find_solid_cb (xmlNode *node, gpointer data)
{
  gboolean *is_found = data;

  *is_found = *is_found || docx_xml_is_one_of (node, solid);
  return !*is_found;
}

/* Whether a paragraph is the only one of its cell, header or body, where one has to be. */
static gboolean
is_alone (const xmlNode *paragraph)
{
  for (const xmlNode *node = paragraph->parent->children; node != NULL; node = node->next)
    if (node != paragraph && docx_xml_is (node, "p"))
      return FALSE;
  return TRUE;
}

/* A line of which the fields left nothing goes: a sentence that does not apply leaves no hole. */
static void
drop_if_empty (xmlNode *paragraph)
{
  g_auto (Line) line = read_line (paragraph);
  gboolean is_solid = FALSE;

  g_strstrip (line.words->str);
  if (line.words->str[0] != '\0' || is_alone (paragraph))
    return;
  docx_xml_walk (paragraph, find_solid_cb, &is_solid);
  if (!is_solid)
    docx_xml_remove (paragraph);
}

static void
fill_paragraph (xmlNode *paragraph, DocxLookUp look_up, gpointer data)
{
  g_auto (Line) line = read_line (paragraph);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  Place place = { 0 };

  while (find_place (&line, place.end, &place))
    if (place.is_whole)
      g_array_append_val (places, place);
  if (places->len == 0)
    return;
  for (guint i = places->len; i > 0; i--)
    {
      const Place *at = &g_array_index (places, Place, i - 1);
      g_autofree char *name = dup_name (&line, at);
      const char *value = look_up (name, data);
      g_autofree char *clean = dup_clean_value (value == NULL ? "" : value);

      fill_place (&line, at, clean);
    }
  spread_paragraph (paragraph);
  drop_if_empty (paragraph);
}

/**
 * docx_fields_fill:
 * @root: the root of a part
 * @look_up: gives the value of a field by its folded name; %NULL for none
 *
 * Puts the values where the fields are, with the look that the first character of each has. Gaps
 * are highlighted. A paragraph of which nothing is left is dropped.
 */
void
docx_fields_fill (xmlNode *root, DocxLookUp look_up, gpointer data)
{
  g_autoptr (GPtrArray) paragraphs = docx_xml_list (root, "p");

  for (guint i = 0; i < paragraphs->len; i++)
    fill_paragraph (paragraphs->pdata[i], look_up, data);
}

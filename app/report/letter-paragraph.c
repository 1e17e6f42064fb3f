/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/letter-paper.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is taken where a face of the letter is not installed. */
#define FAMILIES "Arial, Liberation Sans, Nimbus Sans, DejaVu Sans, sans"

/* Between the words of a paragraph and a line above or below. */
#define RULE_GAP 1.0

/* Where tabs go that no tab stop is set for. */
#define TAB_WIDTH 36.0

/* The words of a paragraph on their way into a layout. */
typedef struct {
  const LetterContext *context;
  LetterRunLook look; /* of the paragraph */
  GString *words;
  PangoAttrList *attributes;
  int field_depth;      /* inside fields of several runs */
  GString *instruction; /* of the outermost */
  gboolean is_shown;    /* what comes is what the field shows */
  gboolean is_replaced; /* which was put there already */
  gboolean has_break;   /* to another page */
  gsize break_at;       /* in the words */
} Writing;

static void add_children (Writing *writing, xmlNode *node);

static void
add_attribute (Writing *writing, PangoAttribute *attribute, gsize start)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) writing->words->len;
  pango_attr_list_insert (writing->attributes, attribute);
}

static void
add_look (Writing *writing, const LetterRunLook *look, gsize start)
{
  g_autofree char *family =
    look->family == NULL ? g_strdup (FAMILIES) : g_strconcat (look->family, ", " FAMILIES, NULL);
  guint16 red = (guint16) ((look->colour >> 16 & 0xff) * 0x101);
  guint16 green = (guint16) ((look->colour >> 8 & 0xff) * 0x101);
  guint16 blue = (guint16) ((look->colour & 0xff) * 0x101);

  add_attribute (writing, pango_attr_family_new (family), start);
  add_attribute (writing, pango_attr_size_new ((int) (look->points * PANGO_SCALE)), start);
  add_attribute (writing, pango_attr_foreground_new (red, green, blue), start);
  /* Letters that are joined are hard to search for, and some readers of a PDF stop at them. */
  add_attribute (writing, pango_attr_font_features_new ("liga=0, clig=0"), start);
  if (look->bold)
    add_attribute (writing, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start);
  if (look->italic)
    add_attribute (writing, pango_attr_style_new (PANGO_STYLE_ITALIC), start);
  if (look->underlined)
    add_attribute (writing, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start);
  if (look->struck)
    add_attribute (writing, pango_attr_strikethrough_new (TRUE), start);
  if (look->caps)
    add_attribute (writing, pango_attr_text_transform_new (PANGO_TEXT_TRANSFORM_UPPERCASE), start);
  if (look->marked)
    add_attribute (writing, pango_attr_background_new (0xffff, 0xffff, 0), start);
}

/* --- Words ------------------------------------------------------------------------------------ */

/* The number that a field stands for; 0: it is another kind of field, which shows what it shows. */
static guint
find_number (const Writing *writing, const char *instruction)
{
  g_autofree char *text = g_strstrip (g_strdup (instruction));

  if (g_str_has_prefix (text, "PAGE") && !g_str_has_prefix (text, "PAGEREF"))
    return writing->context->numbers.page;
  if (g_str_has_prefix (text, "NUMPAGES"))
    return writing->context->numbers.n_pages;
  return 0;
}

static void
take_mark (Writing *writing, xmlNode *mark)
{
  g_autofree char *kind = docx_xml_dup_attribute (mark, "fldCharType");

  if (g_strcmp0 (kind, "begin") == 0 && writing->field_depth++ == 0)
    {
      g_string_truncate (writing->instruction, 0);
      writing->is_shown = writing->is_replaced = FALSE;
    }
  else if (g_strcmp0 (kind, "separate") == 0 && writing->field_depth == 1)
    {
      guint number = find_number (writing, writing->instruction->str);

      writing->is_shown = TRUE;
      writing->is_replaced = number > 0;
      if (number > 0)
        g_string_append_printf (writing->words, "%u", number);
    }
  else if (g_strcmp0 (kind, "end") == 0 && writing->field_depth > 0)
    writing->field_depth--;
}

/* What a letter may have that these pages cannot show. */
static void
miss_node (Writing *writing, const xmlNode *node)
{
  static const char *const pictures[] = { "drawing", "pict", "object", NULL };
  static const char *const notes[] = { "footnoteReference", "endnoteReference", NULL };

  if (docx_xml_is_one_of (node, pictures) ||
      strcmp ((const char *) node->name, "AlternateContent") == 0)
    letter_paper_miss (writing->context->paper, _("a picture or a box"));
  else if (docx_xml_is_one_of (node, notes))
    letter_paper_miss (writing->context->paper, _("a footnote"));
}

static void
add_break (Writing *writing, xmlNode *node)
{
  g_autofree char *kind = docx_xml_dup_attribute (node, "type");

  if (kind == NULL || strcmp (kind, "textWrapping") == 0)
    g_string_append (writing->words, "\xe2\x80\xa8");
  else
    {
      writing->has_break = TRUE;
      writing->break_at = writing->words->len;
    }
}

static void
add_run_node (Writing *writing, xmlNode *node)
{
  gboolean is_silent = writing->field_depth > 0 && (!writing->is_shown || writing->is_replaced);

  if (docx_xml_is (node, "fldChar"))
    take_mark (writing, node);
  else if (docx_xml_is (node, "instrText"))
    {
      g_autofree char *words = docx_xml_dup_words (node);

      g_string_append (writing->instruction, words);
    }
  else if (is_silent)
    return;
  else if (docx_xml_is (node, "t"))
    {
      g_autofree char *words = docx_xml_dup_words (node);

      g_string_append (writing->words, g_strdelimit (words, "\n\r\t", ' '));
    }
  else if (docx_xml_is (node, "tab"))
    g_string_append_c (writing->words, '\t');
  else if (docx_xml_is (node, "br"))
    add_break (writing, node);
  else if (docx_xml_is (node, "cr"))
    g_string_append (writing->words, "\xe2\x80\xa8");
  else if (docx_xml_is (node, "noBreakHyphen"))
    g_string_append (writing->words, "\xe2\x80\x91");
  else
    miss_node (writing, node);
}

static void
add_run (Writing *writing, xmlNode *run)
{
  LetterRunLook look = writing->look;
  gsize start = writing->words->len;

  letter_styles_apply_run (letter_paper_get_styles (writing->context->paper), run, &look);
  for (xmlNode *node = run->children; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE)
      add_run_node (writing, node);
  if (look.hidden)
    g_string_truncate (writing->words, start);
  else if (writing->words->len > start)
    add_look (writing, &look, start);
}

static void
add_simple_field (Writing *writing, xmlNode *field)
{
  g_autofree char *instruction = docx_xml_dup_attribute (field, "instr");
  guint number = instruction == NULL ? 0 : find_number (writing, instruction);
  xmlNode *run = docx_xml_find_child (field, "r");
  LetterRunLook look = writing->look;
  gsize start = writing->words->len;

  if (number == 0)
    {
      add_children (writing, field);
      return;
    }
  if (run != NULL)
    letter_styles_apply_run (letter_paper_get_styles (writing->context->paper), run, &look);
  g_string_append_printf (writing->words, "%u", number);
  add_look (writing, &look, start);
}

/* The runs of a paragraph, as it is once all tracked changes are taken. */
static void
add_children (Writing *writing, xmlNode *parent)
{
  static const char *const around[] = { "hyperlink", "ins",        "moveTo", "smartTag",
                                        "sdt",       "sdtContent", NULL };

  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      if (docx_xml_is (node, "r"))
        add_run (writing, node);
      else if (docx_xml_is (node, "fldSimple"))
        add_simple_field (writing, node);
      else if (docx_xml_is_one_of (node, around))
        add_children (writing, node);
      else if (node->type == XML_ELEMENT_NODE && !docx_xml_is (node, "pPr"))
        miss_node (writing, node);
    }
}

/* A break to another page stands before all words of its paragraph, or after. */
static void
find_page_break (Writing *writing, LetterParagraphLook *look)
{
  if (!writing->has_break)
    return;
  if (writing->break_at == 0)
    look->breaks_page = TRUE;
  else if (writing->break_at == writing->words->len)
    look->breaks_after = TRUE;
  else
    letter_paper_miss (writing->context->paper, _("a page break inside a paragraph"));
}

/* --- Lines ------------------------------------------------------------------------------------ */

/* Where the leftmost of the first and the other lines starts. */
static double
find_left (const LetterParagraphLook *look)
{
  return look->left + MIN (look->first, 0);
}

static void
set_tabs (PangoLayout *layout, const LetterParagraphLook *look)
{
  double last = look->n_tabs == 0 ? 0 : look->tabs[look->n_tabs - 1].place;
  PangoTabArray *tabs = pango_tab_array_new ((int) look->n_tabs + 1, FALSE);

  for (guint i = 0; i < look->n_tabs; i++)
    pango_tab_array_set_tab (tabs, (int) i, look->tabs[i].align,
                             (int) ((look->tabs[i].place - find_left (look)) * PANGO_SCALE));
  pango_tab_array_set_tab (tabs, (int) look->n_tabs, PANGO_TAB_LEFT,
                           (int) ((last + TAB_WIDTH) * PANGO_SCALE));
  pango_layout_set_tabs (layout, tabs);
  pango_tab_array_free (tabs);
}

static PangoLayout *
layout_new (Writing *writing, const LetterParagraphLook *look, double width)
{
  PangoLayout *layout = pango_layout_new (letter_paper_get_context (writing->context->paper));
  double room = width - find_left (look) - look->right;
  PangoFontDescription *face = pango_font_description_from_string (
    writing->look.family == NULL ? FAMILIES : writing->look.family);

  /* Of a paragraph without words, too, the height is that of its type. */
  pango_font_description_set_size (face, (int) (writing->look.points * PANGO_SCALE));
  pango_layout_set_font_description (layout, face);
  pango_font_description_free (face);
  pango_layout_set_text (layout, writing->words->str, (int) writing->words->len);
  pango_layout_set_attributes (layout, writing->attributes);
  pango_layout_set_width (layout, (int) (MAX (room, 1) * PANGO_SCALE));
  pango_layout_set_indent (layout, (int) (look->first * PANGO_SCALE));
  pango_layout_set_alignment (layout, look->align);
  pango_layout_set_justify (layout, look->justified);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  set_tabs (layout, look);
  return layout;
}

void
letter_paragraph_free (gpointer data)
{
  LetterParagraph *paragraph = data;

  g_object_unref (paragraph->layout);
  g_free (paragraph);
}

/** letter_paragraph_new: (transfer full): the words of a paragraph, in lines of @width. */
LetterParagraph *
letter_paragraph_new (const LetterContext *context, xmlNode *node, double width)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) instruction = g_string_new (NULL);
  Writing writing = { .context = context, .words = words, .instruction = instruction };
  LetterParagraph *paragraph = g_new0 (LetterParagraph, 1);

  letter_styles_find (letter_paper_get_styles (context->paper), node, &paragraph->look,
                      &writing.look);
  if (paragraph->look.numbered)
    letter_paper_miss (context->paper, _("a numbered or bulleted list"));
  writing.attributes = pango_attr_list_new ();
  add_children (&writing, node);
  find_page_break (&writing, &paragraph->look);
  paragraph->layout = layout_new (&writing, &paragraph->look, width);
  pango_attr_list_unref (writing.attributes);
  for (guint i = 0; i < letter_paragraph_count_lines (paragraph); i++)
    paragraph->height += letter_paragraph_get_line_height (paragraph, i);
  return paragraph;
}

guint
letter_paragraph_count_lines (const LetterParagraph *paragraph)
{
  return (guint) pango_layout_get_line_count (paragraph->layout);
}

static double
find_leading (const LetterParagraphLook *look, double natural)
{
  if (look->line_is_exact)
    return look->line;
  if (look->line_is_least)
    return MAX (look->line, natural);
  return look->line * natural;
}

/* With the gap that a face wants between its lines, as word processors have it. */
static double
find_natural_height (PangoLayoutLine *line)
{
  PangoRectangle extents;
  int height;

  pango_layout_line_get_extents (line, NULL, &extents);
  pango_layout_line_get_height (line, &height);
  return (double) MAX (extents.height, height) / PANGO_SCALE;
}

double
letter_paragraph_get_line_height (const LetterParagraph *paragraph, guint line)
{
  return find_leading (&paragraph->look, find_natural_height (pango_layout_get_line_readonly (
                                           paragraph->layout, (int) line)));
}

/** letter_paragraph_get_height: with what is free above and below. */
double
letter_paragraph_get_height (const LetterParagraph *paragraph)
{
  return paragraph->look.before + paragraph->height + paragraph->look.after;
}

/**
 * letter_paragraph_draw:
 * @x: the left end of the room for the paragraph
 * @y: the top of the first line that is drawn
 *
 * Draws @n_lines lines from the line @first on.
 */
void
letter_paragraph_draw (const LetterParagraph *paragraph,
                       cairo_t *cr,
                       double x,
                       double y,
                       guint first,
                       guint n_lines)
{
  PangoLayoutIter *iter = pango_layout_get_iter (paragraph->layout);
  double width = (double) pango_layout_get_width (paragraph->layout) / PANGO_SCALE;
  double start = x + find_left (&paragraph->look);
  guint line = 0;

  if (first == 0)
    letter_draw_rule (cr, paragraph->look.rule_above, start, y - RULE_GAP, width, 0);
  letter_set_colour (cr, 0);
  do
    {
      PangoRectangle extents;
      double leading = find_leading (
        &paragraph->look, find_natural_height (pango_layout_iter_get_line_readonly (iter)));

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      if (line >= first && line < first + n_lines)
        {
          /* What a line is taller than its type is free above it. */
          double below =
            (double) (extents.y + extents.height - pango_layout_iter_get_baseline (iter)) /
            PANGO_SCALE;

          cairo_move_to (cr, start + (double) extents.x / PANGO_SCALE, y + leading - below);
          pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
          y += leading;
        }
      line++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  if (first + n_lines >= line)
    letter_draw_rule (cr, paragraph->look.rule_below, start, y + RULE_GAP, width, 0);
}

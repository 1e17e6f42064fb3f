/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/paper-text.h"

#include <pango/pangocairo.h>

#include "report/text-measure.h"

/* The faces that a report asks for; the first that is installed is taken. */
#define FAMILIES           "Arial, Liberation Sans, Nimbus Sans, DejaVu Sans, sans"
#define MONOSPACE_FAMILIES "Courier New, Liberation Mono, DejaVu Sans Mono, monospace"

/* Says every letter, to find how wide the face that was found is. */
#define SPECIMEN "Sphinx of black quartz, judge my vow 0123456789 (£1,234) THE QUICK FOX"

/*
 * A paper has a font map of its own, because a map serves one thread at a time. Glyphs stand where
 * the outlines say, not on pixels, so that lines break alike on every screen and on paper.
 */
struct _PaperText {
  PangoFontMap *map;
  PangoContext *context;
  PangoLayout *layout;
  double scale;  /* of the type, where the face is wider than the columns are made for */
  double ascent; /* of the face, as a share of its size */
  double descent;
};

/* Where words are set alike on every screen and on paper, with @map for this thread alone. */
PangoContext *
paper_context_new (PangoFontMap *map)
{
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("en-gb"));
  return context;
}

/* Columns are measured by Helvetica; with a wider face the type is smaller, so that all fits. */
static double
find_scale (PaperText *text)
{
  const PaperWords regular = { .words = SPECIMEN, .style = { .points = 100, .leading = 100 } };
  PaperWords bold = regular;
  double regular_width = accord_report_text_width (SPECIMEN, 100, FALSE) * 72 / 96;
  double bold_width = accord_report_text_width (SPECIMEN, 100, TRUE) * 72 / 96;
  double scale;

  bold.style.bold = TRUE;
  scale = MIN (regular_width / paper_text_find_width (text, &regular),
               bold_width / paper_text_find_width (text, &bold));
  return MIN (scale, 1);
}

static void
find_metrics (PaperText *text)
{
  PangoFontDescription *face = pango_font_description_from_string (FAMILIES " 100");
  PangoFontMetrics *metrics = pango_context_get_metrics (text->context, face, NULL);

  text->ascent = pango_font_metrics_get_ascent (metrics) / (100.0 * PANGO_SCALE);
  text->descent = pango_font_metrics_get_descent (metrics) / (100.0 * PANGO_SCALE);
  pango_font_metrics_unref (metrics);
  pango_font_description_free (face);
}

/* Finds the fonts; nothing of it is shared with another paper. */
PaperText *
paper_text_new (void)
{
  PaperText *text = g_new0 (PaperText, 1);

  text->map = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (text->map), 72);
  text->context = paper_context_new (text->map);
  text->layout = pango_layout_new (text->context);
  text->scale = 1;
  text->scale = find_scale (text);
  find_metrics (text);
  return text;
}

/* Forgets the fonts. */
void
paper_text_free (PaperText *text)
{
  g_object_unref (text->layout);
  g_object_unref (text->context);
  g_object_unref (text->map);
  g_free (text);
}

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, gsize end)
{
  attribute->start_index = 0;
  attribute->end_index = end > 0 ? (guint) end : PANGO_ATTR_INDEX_TO_TEXT_END;
  pango_attr_list_insert (attributes, attribute);
}

static void
set_attributes (PaperText *text, const PaperWords *words)
{
  const PaperStyle *style = &words->style;
  PangoAttrList *attributes = pango_attr_list_new ();

  add_attribute (attributes,
                 pango_attr_family_new (style->monospace ? MONOSPACE_FAMILIES : FAMILIES), 0);
  add_attribute (attributes,
                 pango_attr_size_new ((int) (style->points * text->scale * PANGO_SCALE)), 0);
  /* Letters that are joined are hard to search for, and some readers of a PDF stop at them. */
  add_attribute (attributes, pango_attr_font_features_new ("liga=0, clig=0"), 0);
  add_attribute (attributes,
                 pango_attr_line_height_new_absolute ((int) (style->leading * PANGO_SCALE)), 0);
  if (style->bold || words->n_bold > 0)
    add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD),
                   style->bold ? 0 : words->n_bold);
  if (style->underlined)
    add_attribute (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), 0);
  pango_layout_set_attributes (text->layout, attributes);
  pango_attr_list_unref (attributes);
}

/* Control characters, for which there is no sign, become spaces. */
static void
set_text (PangoLayout *layout, const char *words)
{
  g_autofree char *clean = NULL;

  for (gsize i = 0; words[i] != '\0'; i++)
    {
      if (!g_ascii_iscntrl (words[i]) || words[i] == '\n' || words[i] == '\t')
        continue;
      if (clean == NULL)
        clean = g_strdup (words);
      clean[i] = ' ';
    }
  pango_layout_set_text (layout, clean != NULL ? clean : words, -1);
}

/* Sets the words into the width; without limits if that is negative. */
static void
set_words (PaperText *text, const PaperWords *words, double width)
{
  const PangoAlignment aligns[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT };
  gboolean one_line = words->style.one_line && width >= 0;

  pango_layout_set_width (text->layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
  pango_layout_set_alignment (text->layout, aligns[words->style.align]);
  pango_layout_set_wrap (text->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (text->layout, one_line ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  set_text (text->layout, words->words);
  set_attributes (text, words);
}

/**
 * paper_text_is_as_measured:
 * @text: a text
 * @words: words
 *
 * Says whether the words take no more room than text-measure.h found, which is then right about
 * those that fit on one line: it knows the letters of western Europe.
 *
 * Returns: %TRUE if they do not
 */
gboolean
paper_text_is_as_measured (const PaperText *text, const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character > 0xff && (character < 0x2010 || character > 0x2026))
        return FALSE;
    }
  return TRUE;
}

/**
 * paper_text_count_lines:
 * @text: a text
 * @words: words
 * @width: the room for them
 *
 * Counts the lines that words take.
 *
 * Returns: the number of lines, at least 1
 */
guint
paper_text_count_lines (PaperText *text, const PaperWords *words, double width)
{
  set_words (text, words, width);
  return (guint) pango_layout_get_line_count (text->layout);
}

/**
 * paper_text_find_width:
 * @text: a text
 * @words: words
 *
 * Measures words on one line.
 *
 * Returns: points
 */
double
paper_text_find_width (PaperText *text, const PaperWords *words)
{
  int width;

  set_words (text, words, -1);
  pango_layout_get_size (text->layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

/* Where the words of the first line stand: alike for all, whatever face a sign is taken from. */
static double
find_baseline (const PaperText *text, const PaperStyle *style)
{
  double points = style->points * text->scale;

  return (style->leading + (text->ascent - text->descent) * points) / 2;
}

/**
 * paper_text_draw:
 * @text: a text
 * @cr: where to draw
 * @words: words
 * @x: the left end of their lines
 * @y: the top of the first line
 * @width: the room for each line
 *
 * Draws words.
 */
void
paper_text_draw (PaperText *text,
                 cairo_t *cr,
                 const PaperWords *words,
                 double x,
                 double y,
                 double width)
{
  set_words (text, words, width);
  paper_set_colour (cr, words->style.colour);
  cairo_move_to (cr, x,
                 y + find_baseline (text, &words->style) -
                   (double) pango_layout_get_baseline (text->layout) / PANGO_SCALE);
  pango_cairo_show_layout (cr, text->layout);
}

/**
 * paper_text_draw_lines:
 * @text: a text
 * @cr: where to draw
 * @words: words
 * @x: the left end of their lines
 * @y: the top of the first line that is drawn
 * @width: the room for each line
 * @first: the first line to draw, from 0
 * @n_lines: how many to draw
 *
 * Draws some of the lines that words take, where they go over the end of a page.
 */
void
paper_text_draw_lines (PaperText *text,
                       cairo_t *cr,
                       const PaperWords *words,
                       double x,
                       double y,
                       double width,
                       guint first,
                       guint n_lines)
{
  PangoLayoutIter *iter;
  double baseline = find_baseline (text, &words->style);
  guint line = 0;

  set_words (text, words, width);
  paper_set_colour (cr, words->style.colour);
  iter = pango_layout_get_iter (text->layout);
  do
    {
      PangoRectangle extents;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      if (line >= first && line < first + n_lines)
        {
          cairo_move_to (cr, x + (double) extents.x / PANGO_SCALE,
                         y + baseline + (line - first) * words->style.leading);
          pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
        }
      line++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/* Sets the colour that is drawn in, from 0xrrggbb. */
void
paper_set_colour (cairo_t *cr, guint32 colour)
{
  cairo_set_source_rgb (cr, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0,
                        (colour & 0xff) / 255.0);
}

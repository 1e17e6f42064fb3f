/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/text-measure.h"

#include <string.h>

/*
 * The advance widths of Helvetica and Helvetica Bold in thousandths of the type size, from the
 * Adobe font metrics; Arial and its free replacements are made to the same widths.
 */
typedef struct {
  guint16 ascii[0x7f - 0x20];
  guint16 latin_1[0x100 - 0xa0];
} FontWidths;

static const FontWidths regular_widths = {
  .ascii = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  },
  .latin_1 = {
    278, 333, 556, 556, 556, 556, 260, 556, 333, 737, 370, 556, 584, 333, 737, 333,
    400, 584, 333, 333, 333, 556, 537, 278, 333, 333, 365, 556, 834, 834, 834, 611,
    667, 667, 667, 667, 667, 667, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278,
    722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667, 611,
    556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 584, 611, 556, 556, 556, 556, 500, 556, 500,
  },
};

static const FontWidths bold_widths = {
  .ascii = {
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
    975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
    333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
    611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  },
  .latin_1 = {
    278, 333, 556, 556, 556, 556, 280, 556, 333, 737, 370, 556, 584, 333, 737, 333,
    400, 584, 333, 333, 333, 611, 556, 278, 333, 333, 365, 556, 834, 834, 834, 611,
    722, 722, 722, 722, 722, 722, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278,
    722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667, 611,
    556, 556, 556, 556, 556, 556, 889, 556, 556, 556, 556, 556, 278, 278, 278, 278,
    611, 611, 611, 611, 611, 611, 611, 584, 611, 611, 611, 611, 611, 556, 611, 556,
  },
};

/* Programs space text a little differently: better a line too many than one cut off. */
#define ALLOWANCE 1.03

/* Characters beyond Latin-1, roughly: the signs come from other fonts, and are wide. */
static int
other_width (gunichar character, gboolean bold)
{
  if (character >= 0x2e80 || (character >= 0x2190 && character < 0x2c00))
    return 1000;
  switch (character)
    {
    case 0x2018: /* quotation marks */
    case 0x2019:
    case 0x201a:
      return bold ? 278 : 222;
    case 0x201c:
    case 0x201d:
    case 0x201e:
      return bold ? 500 : 333;
    case 0x2014: /* em dash, ellipsis */
    case 0x2026:
      return 1000;
    case 0x2022: /* bullet */
      return 350;
    default:
      return bold ? 611 : 556;
    }
}

static int
character_width (gunichar character, gboolean bold)
{
  const FontWidths *widths = bold ? &bold_widths : &regular_widths;

  if (character >= 0x20 && character < 0x7f)
    return widths->ascii[character - 0x20];
  if (character >= 0xa0 && character < 0x100)
    return widths->latin_1[character - 0xa0];
  return character < 0x20 ? 0 : other_width (character, bold);
}

static double
measure (const char *start, const char *end, double points, gboolean bold)
{
  gint64 thousandths = 0;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    thousandths += character_width (g_utf8_get_char (p), bold);

  return thousandths / 1000.0 * points * ALLOWANCE * 96 / 72;
}

/**
 * accord_report_text_width:
 * @text: one line of text
 * @points: the type size
 * @bold: whether it is bold
 *
 * Measures a line of Helvetica.
 *
 * Returns: the width, in px of 1/96 inch
 */
double
accord_report_text_width (const char *text, double points, gboolean bold)
{
  g_return_val_if_fail (text != NULL, 0);
  return measure (text, text + strlen (text), points, bold);
}

/**
 * accord_report_measured_text_new:
 * @points: the type size
 *
 * Makes an empty text that is broken into words once, to be set at many widths.
 *
 * Returns: (transfer full): a text
 */
AccordReportMeasuredText *
accord_report_measured_text_new (double points)
{
  AccordReportMeasuredText *text = g_new0 (AccordReportMeasuredText, 1);

  text->points = points;
  text->space = (float) accord_report_text_width (" ", points, FALSE);
  text->words = g_array_new (FALSE, FALSE, sizeof (AccordReportMeasuredWord));
  return text;
}

/**
 * accord_report_measured_text_free:
 * @text: (transfer full): a text
 *
 * Frees the text.
 */
void
accord_report_measured_text_free (AccordReportMeasuredText *text)
{
  g_array_unref (text->words);
  g_free (text);
}

/**
 * accord_report_measured_text_append:
 * @text: a text
 * @words: words to add at the end; they must live as long as their places are asked for
 * @bold: whether they are bold
 *
 * Adds words; every space may become the end of a line and every line feed does.
 */
void
accord_report_measured_text_append (AccordReportMeasuredText *text,
                                    const char *words,
                                    gboolean bold)
{
  const char *start = words;
  gboolean new_line = FALSE;

  while (*start != '\0')
    {
      gsize length = strcspn (start, " \n");
      AccordReportMeasuredWord word = { start, length, 0, new_line };

      word.width = (float) measure (start, start + length, text->points, bold);
      g_array_append_val (text->words, word);
      text->longest = MAX (text->longest, word.width);
      new_line = start[length] == '\n';
      start += length + (start[length] != '\0');
    }
}

/**
 * accord_report_measured_text_count_lines:
 * @text: a text
 * @width: the room for it, in px
 *
 * Counts the lines that the text takes. A word that is longer than a line is broken.
 *
 * Returns: the number of lines, at least 1
 */
guint
accord_report_measured_text_count_lines (const AccordReportMeasuredText *text, double width)
{
  guint lines = 1;
  double x = 0;

  width = MAX (width, 1);
  for (guint i = 0; i < text->words->len; i++)
    {
      const AccordReportMeasuredWord *word =
        &g_array_index (text->words, AccordReportMeasuredWord, i);

      if (word->new_line || (x > 0 && x + text->space + word->width > width))
        {
          lines++;
          x = 0;
        }
      x += word->width + (x > 0 ? text->space : 0);
      for (; x > width; x -= width)
        lines++;
    }
  return lines;
}

/**
 * accord_report_text_wrap:
 * @words: a paragraph
 * @points: the type size
 * @width: the room for it, in px
 *
 * Breaks a paragraph into lines, for places that do not wrap of themselves.
 *
 * Returns: (transfer full) (array zero-terminated=1): the lines
 */
char **
accord_report_text_wrap (const char *words, double points, double width)
{
  AccordReportMeasuredText *text = accord_report_measured_text_new (points);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (GString) line = g_string_new (NULL);
  double x = 0;

  accord_report_measured_text_append (text, words, FALSE);
  for (guint i = 0; i < text->words->len; i++)
    {
      const AccordReportMeasuredWord *word =
        &g_array_index (text->words, AccordReportMeasuredWord, i);

      if (i > 0 && (word->new_line || x + text->space + word->width > width))
        {
          g_strv_builder_add (lines, line->str);
          g_string_truncate (line, 0);
          x = 0;
        }
      if (line->len > 0)
        {
          g_string_append_c (line, ' ');
          x += text->space;
        }
      g_string_append_len (line, word->start, (gssize) word->length);
      x += word->width;
    }
  g_strv_builder_add (lines, line->str);
  accord_report_measured_text_free (text);
  return g_strv_builder_end (lines);
}

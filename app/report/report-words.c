/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "report/report-private.h"

/**
 * accord_report_tone_get_sign:
 * @tone: a tone
 *
 * Gives the sign of a tone, which stands before the words of a state.
 *
 * Returns: (transfer none): one character
 */
const char *
accord_report_tone_get_sign (AccordReportTone tone)
{
  switch (tone)
    {
    case ACCORD_REPORT_TONE_BAD:
      return "▲";
    case ACCORD_REPORT_TONE_WARN:
      return "◆";
    case ACCORD_REPORT_TONE_INFO:
      return "●";
    case ACCORD_REPORT_TONE_GOOD:
      return "✓";
    case ACCORD_REPORT_TONE_WAIT:
      return "○";
    case ACCORD_REPORT_TONE_PLAIN:
    default:
      return "–";
    }
}

/* Writes a number with commas between the thousands, whatever the locale. */
static char *
number_to_words (double value, int decimals)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE + 320];
  const char *format = decimals == 0 ? "%.0f" : "%.1f";
  GString *words = g_string_new (NULL);
  gsize whole;

  g_ascii_formatd (digits, sizeof digits, format, fabs (value));
  whole = strcspn (digits, ".");
  if (value < 0 && strspn (digits, "0.") < strlen (digits))
    g_string_append_c (words, '-');
  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append_c (words, ',');
      g_string_append_c (words, digits[i]);
    }
  g_string_append (words, digits + whole);
  return g_string_free (words, FALSE);
}

/* Puts the pound sign after the minus, as in -£225,000. */
static char *
pounds_to_words (double pounds, int decimals, const char *suffix)
{
  g_autofree char *number = number_to_words (pounds, decimals);
  gboolean negative = *number == '-';

  return g_strdup_printf ("%s£%s%s", negative ? "-" : "", number + negative, suffix);
}

/**
 * accord_report_unit_format:
 * @unit: a unit
 * @value: a number in that unit; shares as 0.6 for 60%, money in pounds
 *
 * Writes a number as the unit shows it, the same in every locale.
 *
 * Returns: (transfer full): the number in words
 */
char *
accord_report_unit_format (AccordReportUnit unit, double value)
{
  g_autofree char *number = NULL;

  switch (unit)
    {
    case ACCORD_REPORT_UNIT_POUNDS:
      return pounds_to_words (value, 0, "");
    case ACCORD_REPORT_UNIT_POUNDS_THOUSAND:
      return pounds_to_words (value / 1e3, 0, "k");
    case ACCORD_REPORT_UNIT_POUNDS_MILLION:
      return pounds_to_words (value / 1e6, 1, "m");
    case ACCORD_REPORT_UNIT_PERCENT:
      number = number_to_words (value * 100, 0);
      return g_strconcat (number, "%", NULL);
    case ACCORD_REPORT_UNIT_PERCENT_1:
      number = number_to_words (value * 100, 1);
      return g_strconcat (number, "%", NULL);
    case ACCORD_REPORT_UNIT_DECIMAL:
      return number_to_words (value, 1);
    case ACCORD_REPORT_UNIT_NUMBER:
    default:
      return number_to_words (value, 0);
    }
}

static char *
month_to_words (AccordDate date)
{
  g_autofree char *day = accord_date_format (date, ACCORD_DATE_STYLE_LONG);
  const char *space = strchr (day, ' ');

  return g_strdup (space != NULL ? space + 1 : day);
}

static char *
state_to_words (const AccordReportCell *cell)
{
  const char *sign = accord_report_tone_get_sign (cell->tone);

  return cell->words != NULL ? g_strconcat (sign, " ", cell->words, NULL) : g_strdup (sign);
}

/**
 * accord_report_cell_dup_text:
 * @cell: a cell
 * @kind: the kind of its column
 *
 * Writes a cell in words, as a reader sees it: states with their sign, a missing cell as a dash.
 *
 * Returns: (transfer full): the words
 */
char *
accord_report_cell_dup_text (const AccordReportCell *cell, AccordReportColumnKind kind)
{
  g_return_val_if_fail (cell != NULL, NULL);

  switch (cell->kind)
    {
    case ACCORD_REPORT_CELL_TEXT:
    case ACCORD_REPORT_CELL_LINK:
      return g_strdup (cell->words);
    case ACCORD_REPORT_CELL_RICH:
      return cell->words != NULL ? g_strconcat (cell->title, " ", cell->words, NULL)
                                 : g_strdup (cell->title);
    case ACCORD_REPORT_CELL_DATE:
      return kind == ACCORD_REPORT_COLUMN_MONTH
               ? month_to_words (cell->date)
               : accord_date_format (cell->date, ACCORD_DATE_STYLE_SHORT);
    case ACCORD_REPORT_CELL_MONEY:
      return accord_report_unit_format (ACCORD_REPORT_UNIT_POUNDS, cell->integer / 100.0);
    case ACCORD_REPORT_CELL_INTEGER:
      return accord_report_unit_format (ACCORD_REPORT_UNIT_NUMBER, (double) cell->integer);
    case ACCORD_REPORT_CELL_NUMBER:
      return accord_report_unit_format (cell->unit, cell->number);
    case ACCORD_REPORT_CELL_STATE:
      return state_to_words (cell);
    case ACCORD_REPORT_CELL_MISSING:
    default:
      return g_strdup (accord_report_tone_get_sign (ACCORD_REPORT_TONE_PLAIN));
    }
}

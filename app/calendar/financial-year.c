/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/date.h"
#include "accord/error.h"
#include "calendar/typed-text.h"

#include <glib/gi18n-lib.h>

#define FIRST_MONTH 4

/**
 * accord_date_financial_year:
 * @date: a date
 *
 * Finds the financial year, 1 April to 31 March, that a date lies in.
 *
 * Returns: the year in which the financial year starts; 0 for %ACCORD_DATE_NONE
 */
int
accord_date_financial_year (AccordDate date)
{
  int year, month;

  accord_date_split (date, &year, &month, NULL);

  return date != ACCORD_DATE_NONE && month < FIRST_MONTH ? year - 1 : year;
}

/**
 * accord_date_quarter:
 * @date: a date
 *
 * Finds the quarter of the financial year: Q1 is April to June, Q4 January to March.
 *
 * Returns: 1 to 4; 0 for %ACCORD_DATE_NONE
 */
int
accord_date_quarter (AccordDate date)
{
  int month;

  if (date == ACCORD_DATE_NONE)
    return 0;

  accord_date_split (date, NULL, &month, NULL);

  return (month + 12 - FIRST_MONTH) % 12 / 3 + 1;
}

/**
 * accord_date_next_financial_year_start:
 * @date: a date
 *
 * Finds the first 1 April strictly after a date, on which new arrangements start (DOMAIN WD-4).
 *
 * Returns: that 1 April, or %ACCORD_DATE_NONE
 */
AccordDate
accord_date_next_financial_year_start (AccordDate date)
{
  if (date == ACCORD_DATE_NONE)
    return ACCORD_DATE_NONE;

  return accord_financial_year_start (accord_date_financial_year (date) + 1);
}

/**
 * accord_financial_year_start:
 * @year: the year in which a financial year starts
 *
 * Returns: its first day, 1 April of @year, or %ACCORD_DATE_NONE
 */
AccordDate
accord_financial_year_start (int year)
{
  return accord_date_new (year, FIRST_MONTH, 1);
}

/**
 * accord_financial_year_end:
 * @year: the year in which a financial year starts
 *
 * Returns: its last day, 31 March of the year after @year, or %ACCORD_DATE_NONE
 */
AccordDate
accord_financial_year_end (int year)
{
  return accord_quarter_end (year, 4);
}

/**
 * accord_quarter_start:
 * @year: the year in which a financial year starts
 * @quarter: the quarter, 1 to 4
 *
 * Returns: the first day of the quarter, or %ACCORD_DATE_NONE when there is no such quarter
 */
AccordDate
accord_quarter_start (int year, int quarter)
{
  if (quarter < 1 || quarter > 4)
    return ACCORD_DATE_NONE;

  return accord_date_add_months (accord_financial_year_start (year), (quarter - 1) * 3);
}

/**
 * accord_quarter_end:
 * @year: the year in which a financial year starts
 * @quarter: the quarter, 1 to 4
 *
 * Returns: the last day of the quarter, or %ACCORD_DATE_NONE when there is no such quarter
 */
AccordDate
accord_quarter_end (int year, int quarter)
{
  AccordDate last_month = accord_date_add_months (accord_quarter_start (year, quarter), 2);
  int calendar_year, month;

  accord_date_split (last_month, &calendar_year, &month, NULL);

  return accord_date_new (calendar_year, month, accord_date_days_in_month (calendar_year, month));
}

/**
 * accord_financial_year_format:
 * @year: the year in which a financial year starts
 *
 * Returns: (transfer full): the financial year as the sources write it, such as “2015/16”
 */
char *
accord_financial_year_format (int year)
{
  return g_strdup_printf ("%04d/%02d", year, (year + 1) % 100);
}

static gboolean
refuse_form (const char *text, GError **error)
{
  g_autofree char *quoted = accord_typed_quote (text);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("%s is not a financial year. Write the two years in which it starts and ends, "
                 "for example 2015/16."),
               quoted);

  return FALSE;
}

static gboolean
refuse_end (const char *text, int year, GError **error)
{
  g_autofree char *quoted = accord_typed_quote (text);
  g_autofree char *expected = accord_financial_year_format (year);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: 1 is what was typed, 2 a year, 3 a financial year such as 2015/16 */
               _("%1$s is not a financial year: one runs from 1 April to the next 31 March, so "
                 "the one that starts in %2$d is %3$s."),
               quoted, year, expected);

  return FALSE;
}

static gboolean
refuse_range (const char *text, GError **error)
{
  g_autofree char *quoted = accord_typed_quote (text);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("%1$s is too far away: a financial year starts in the years %2$d to %3$d."),
               quoted, ACCORD_DATE_FIRST_YEAR, ACCORD_DATE_LAST_YEAR - 1);

  return FALSE;
}

/* Counts the digits that @text starts with, up to four, and reads them. */
static int
read_year (const char *text, int *value)
{
  int n_digits = 0;

  *value = 0;
  while (n_digits < 4 && g_ascii_isdigit (text[n_digits]))
    *value = *value * 10 + g_ascii_digit_value (text[n_digits++]);

  return n_digits;
}

/**
 * accord_financial_year_parse:
 * @text: what was typed: “2015/16”, “2015/2016” or “2015-16”
 * @out: (out): the year in which the financial year starts; untouched on failure
 * @error: return location for %ACCORD_ERROR_INVALID, which says what was expected
 *
 * Reads a financial year. Its two years must follow each other.
 *
 * Returns: whether @text is a financial year
 */
gboolean
accord_financial_year_parse (const char *text, int *out, GError **error)
{
  g_autofree char *typed = NULL;
  int n_digits, start, end, expected;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  typed = g_strstrip (g_strdup (text));
  if (read_year (typed, &start) != 4 || (typed[4] != '/' && typed[4] != '-'))
    return refuse_form (text, error);

  n_digits = read_year (typed + 5, &end);
  if ((n_digits != 2 && n_digits != 4) || typed[5 + n_digits] != '\0')
    return refuse_form (text, error);

  if (accord_financial_year_end (start) == ACCORD_DATE_NONE)
    return refuse_range (text, error);

  expected = n_digits == 4 ? start + 1 : (start + 1) % 100;
  if (end != expected)
    return refuse_end (text, start, error);

  *out = start;

  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/date.h"

/* The Julian days of 1 January 1900 and 31 December 2199. */
#define FIRST_DAY 693596
#define LAST_DAY 803168

static AccordDate
date_from_day_number (gint64 day_number)
{
  if (day_number < FIRST_DAY || day_number > LAST_DAY)
    return ACCORD_DATE_NONE;

  return (AccordDate) day_number;
}

/**
 * accord_date_new:
 * @year: the year, all four digits
 * @month: the month, 1 to 12
 * @day: the day of the month, from 1
 *
 * Makes a date.
 *
 * Returns: the date, or %ACCORD_DATE_NONE when there is no such day
 */
AccordDate
accord_date_new (int year, int month, int day)
{
  GDate date;

  if (day < 1 || day > accord_date_days_in_month (year, month))
    return ACCORD_DATE_NONE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return g_date_get_julian (&date);
}

/**
 * accord_date_split:
 * @date: a date
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, 1 to 12
 * @day: (out) (optional): its day of the month
 *
 * Takes a date apart; %ACCORD_DATE_NONE gives noughts.
 */
void
accord_date_split (AccordDate date, int *year, int *month, int *day)
{
  GDate civil;

  g_return_if_fail (date == ACCORD_DATE_NONE || (date >= FIRST_DAY && date <= LAST_DAY));

  g_date_clear (&civil, 1);
  if (date != ACCORD_DATE_NONE)
    g_date_set_julian (&civil, date);

  if (year != NULL)
    *year = date == ACCORD_DATE_NONE ? 0 : g_date_get_year (&civil);
  if (month != NULL)
    *month = date == ACCORD_DATE_NONE ? 0 : (int) g_date_get_month (&civil);
  if (day != NULL)
    *day = date == ACCORD_DATE_NONE ? 0 : g_date_get_day (&civil);
}

/**
 * accord_date_days_in_month:
 * @year: a year
 * @month: a month
 *
 * Counts the days of a month.
 *
 * Returns: 28 to 31, or 0 when there is no such month in the years that dates may have
 */
int
accord_date_days_in_month (int year, int month)
{
  if (year < ACCORD_DATE_FIRST_YEAR || year > ACCORD_DATE_LAST_YEAR || month < 1 || month > 12)
    return 0;

  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

/**
 * accord_date_add_days:
 * @date: a date
 * @days: how many days later; negative for earlier
 *
 * Moves a date by calendar days.
 *
 * Returns: the date @days later, or %ACCORD_DATE_NONE
 */
AccordDate
accord_date_add_days (AccordDate date, int days)
{
  if (date == ACCORD_DATE_NONE)
    return ACCORD_DATE_NONE;

  return date_from_day_number ((gint64) date + days);
}

/**
 * accord_date_add_months:
 * @date: a date
 * @months: how many calendar months later; negative for earlier
 *
 * Moves a date by calendar months to the corresponding date: the day of the same number, or the
 * last day of a month that has no such day (DOMAIN WD-3; Dodds v Walker, House of Lords 1981).
 * Moving back does not always undo moving forward: 31 August and six months is 29 February 2016,
 * six months before which is 29 August.
 *
 * Returns: the corresponding date, or %ACCORD_DATE_NONE
 */
AccordDate
accord_date_add_months (AccordDate date, int months)
{
  gint64 month_number;
  int year, month, day;

  if (date == ACCORD_DATE_NONE)
    return ACCORD_DATE_NONE;

  accord_date_split (date, &year, &month, &day);
  month_number = (gint64) year * 12 + (month - 1) + months;
  if (month_number < ACCORD_DATE_FIRST_YEAR * 12 ||
      month_number >= (ACCORD_DATE_LAST_YEAR + 1) * 12)
    return ACCORD_DATE_NONE;

  year = (int) (month_number / 12);
  month = (int) (month_number % 12) + 1;

  return accord_date_new (year, month, MIN (day, accord_date_days_in_month (year, month)));
}

/**
 * accord_date_weekday:
 * @date: a date
 *
 * Names the day of the week.
 *
 * Returns: 1 for Monday to 7 for Sunday; 0 for %ACCORD_DATE_NONE
 */
int
accord_date_weekday (AccordDate date)
{
  if (date == ACCORD_DATE_NONE)
    return 0;

  /* Day 1 of the count, 1 January of the year 1, was a Monday. */
  return (int) ((date - 1) % 7) + 1;
}

static AccordDate
date_from_clock (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return accord_date_new (g_date_time_get_year (now),
                          g_date_time_get_month (now),
                          g_date_time_get_day_of_month (now));
}

/**
 * accord_date_today:
 *
 * Asks the clock for the civil date where this computer is. This is the one place of the calendar
 * that does: programs ask once at their border and pass the answer in. The environment variable
 * ACCORD_TODAY (YYYY-MM-DD) overrides the clock, for tests and for exports that are made on one day
 * as though on another; when it holds anything else a warning says so and the clock is believed.
 *
 * Returns: today; %ACCORD_DATE_NONE when the clock is outside the years that dates may have
 */
AccordDate
accord_date_today (void)
{
  const char *override = g_getenv ("ACCORD_TODAY");
  AccordDate today;

  if (override == NULL || *override == '\0')
    return date_from_clock ();

  if (accord_date_from_iso (override, &today))
    return today;

  g_warning ("ACCORD_TODAY is “%s”, which is no date of the form YYYY-MM-DD; using the clock",
             override);

  return date_from_clock ();
}

static gboolean
read_digits (const char *text, int n_digits, int *value)
{
  *value = 0;
  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + g_ascii_digit_value (text[i]);
    }

  return TRUE;
}

/**
 * accord_date_from_iso:
 * @text: (nullable): text to read
 * @out: (out): the date; untouched on failure
 *
 * Reads a date in the one form that files hold, YYYY-MM-DD, and no other; accord_date_parse() is
 * for what people type.
 *
 * Returns: whether @text is the date of a day that exists, of the years that dates may have
 */
gboolean
accord_date_from_iso (const char *text, AccordDate *out)
{
  AccordDate date;
  int year, month, day;

  g_return_val_if_fail (out != NULL, FALSE);

  if (text == NULL || !read_digits (text, 4, &year) || text[4] != '-' ||
      !read_digits (text + 5, 2, &month) || text[7] != '-' || !read_digits (text + 8, 2, &day) ||
      text[10] != '\0')
    return FALSE;

  date = accord_date_new (year, month, day);
  if (date == ACCORD_DATE_NONE)
    return FALSE;

  *out = date;

  return TRUE;
}

static void
write_digits (char *text, int n_digits, int value)
{
  for (int i = n_digits - 1; i >= 0; i--, value /= 10)
    text[i] = (char) ('0' + value % 10);
}

/**
 * accord_date_to_iso:
 * @date: a date
 *
 * Writes a date in the form that files hold.
 *
 * Returns: (transfer full) (nullable): YYYY-MM-DD, or %NULL for %ACCORD_DATE_NONE
 */
char *
accord_date_to_iso (AccordDate date)
{
  char text[] = "YYYY-MM-DD";
  int year, month, day;

  if (date == ACCORD_DATE_NONE)
    return NULL;

  /* Queries write a day for every row that they look at: there is no time for a format. */
  accord_date_split (date, &year, &month, &day);
  write_digits (text, 4, year);
  write_digits (text + 5, 2, month);
  write_digits (text + 8, 2, day);

  return g_strdup (text);
}

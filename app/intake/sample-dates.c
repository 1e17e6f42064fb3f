/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/sample-dates.h"

#include <string.h>

#define ISO_LENGTH 10
#define DAYS_PER_WEEK 7
#define HALF_WEEK 3

struct _AccordSampleDates {
  int years;
  AccordBankHolidays *holidays;
  GHashTable *meetings; /* of AccordDate, as written */
  GRegex *year_pattern;
};

/* Where a state of things begins or ends: any day of the calendar will do. Every other date is
 * something that people did, and they did it on a working day. */
static const char *const periods[] = {
  "from", "to", "start", "end", "joined", "left", "expected_end", "established", "dissolved",
  "opened", "closed", "review", "arose", "ended", "terms_from", NULL,
};

/*
 * accord_sample_dates_new:
 * @financial_year: the year in which the financial year starts
 * @holidays: the bank holidays that working days leave out
 */
AccordSampleDates *
accord_sample_dates_new (int financial_year, AccordBankHolidays *holidays)
{
  AccordSampleDates *self = g_new0 (AccordSampleDates, 1);

  self->years = financial_year - ACCORD_SAMPLE_YEAR;
  self->holidays = accord_bank_holidays_ref (holidays);
  self->meetings = g_hash_table_new (NULL, NULL);
  self->year_pattern = g_regex_new ("\\b(20\\d\\d)/(\\d\\d)\\b", G_REGEX_DEFAULT,
                                    G_REGEX_MATCH_DEFAULT, NULL);
  return self;
}

void
accord_sample_dates_free (AccordSampleDates *self)
{
  accord_bank_holidays_unref (self->holidays);
  g_hash_table_unref (self->meetings);
  g_regex_unref (self->year_pattern);
  g_free (self);
}

/*
 * accord_sample_dates_add_meeting:
 *
 * A day on which a body meets. It keeps its weekday, and so does whatever else bears that date:
 * what was decided there, and what was presented.
 */
void
accord_sample_dates_add_meeting (AccordSampleDates *self, const char *iso)
{
  AccordDate date;

  if (accord_date_from_iso (iso, &date))
    g_hash_table_add (self->meetings, GUINT_TO_POINTER (date));
}

/* The day nearest to @date that is the same day of the week as @model. */
static AccordDate
keep_weekday (AccordDate date, AccordDate model)
{
  int later = (accord_date_weekday (model) - accord_date_weekday (date) + DAYS_PER_WEEK) %
              DAYS_PER_WEEK;

  return accord_date_add_days (date, later <= HALF_WEEK ? later : later - DAYS_PER_WEEK);
}

/* 1 April and 31 March are what they are, whatever day of the week. */
static gboolean
bounds_financial_year (AccordDate date)
{
  int year = accord_date_financial_year (date);

  return date == accord_financial_year_start (year) || date == accord_financial_year_end (year);
}

static AccordDate
move_date (AccordSampleDates *self, const char *key, AccordDate date)
{
  AccordDate moved = accord_date_add_months (date, 12 * self->years);

  if (g_hash_table_contains (self->meetings, GUINT_TO_POINTER (date)))
    return keep_weekday (moved, date);
  if (g_strv_contains (periods, key) || bounds_financial_year (date) ||
      !accord_working_day_is (self->holidays, date))
    return moved;
  return accord_working_day_next_or_same (self->holidays, moved);
}

/*
 * accord_sample_dates_move:
 * @key: the field that it stands in
 * @text: a date as 2015-09-30, perhaps with a time behind it
 *
 * Moves a date by whole years. 29 February becomes the 28th where a year has none; what was a
 * working day stays one.
 */
char *
accord_sample_dates_move (AccordSampleDates *self, const char *key, const char *text)
{
  g_autofree char *day = g_strndup (text, ISO_LENGTH);
  g_autofree char *moved = NULL;
  AccordDate date;

  if (!accord_date_from_iso (day, &date))
    return g_strdup (text);
  moved = accord_date_to_iso (move_date (self, key, date));
  return g_strconcat (moved, text + strlen (day), NULL);
}

static gboolean
move_year (const GMatchInfo *match, GString *result, gpointer data)
{
  AccordSampleDates *self = data;
  g_autofree char *written = g_match_info_fetch (match, 0);
  g_autofree char *moved = NULL;
  int year;

  if (accord_financial_year_parse (written, &year, NULL))
    moved = accord_financial_year_format (year + self->years);
  g_string_append (result, moved != NULL ? moved : written);
  return FALSE;
}

/*
 * accord_sample_dates_move_years:
 *
 * Moves the financial years that stand in a text: 2015/16, 2014/15 Q4.
 */
char *
accord_sample_dates_move_years (AccordSampleDates *self, const char *text)
{
  return g_regex_replace_eval (self->year_pattern, text, -1, 0, G_REGEX_MATCH_DEFAULT, move_year,
                               self, NULL);
}

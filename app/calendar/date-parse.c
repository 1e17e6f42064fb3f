/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/date.h"
#include "accord/error.h"
#include "calendar/date-names.h"
#include "calendar/typed-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DIGITS "0123456789"
#define SEPARATORS " \t\n/.,-"

/* A year of two digits is one of the hundred that begin this many years before today's. */
#define YEARS_BACK 50

/* What is being read, and the day it is read on. */
typedef struct {
  const char *typed;
  AccordDate today;
} Input;

/* A date as it was written; weekday 0 when none was. */
typedef struct {
  int weekday;
  int year;
  int month;
  int day;
} Parts;

/* A unit in which days are counted from today; one of its two lengths is nought. */
typedef struct {
  const char *word;
  int days;
  int months;
} Unit;

static gboolean
refuse_form (const Input *input, GError **error)
{
  g_autofree char *quoted = accord_typed_quote (input->typed);
  g_autofree char *example = accord_date_format (input->today, ACCORD_DATE_STYLE_SHORT);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: 1 is what was typed, 2 a date; today and +6m can be typed as well */
               _("%1$s is not a date. Write the day, month and year, for example %2$s, or use "
                 "“today” or “+6m”."),
               quoted, example);

  return FALSE;
}

static gboolean
refuse_month (const Input *input, int month, GError **error)
{
  g_autofree char *quoted = accord_typed_quote (input->typed);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("%1$s is not a date: there is no month %2$d. Dates are written with the day "
                 "first: day, month, year."),
               quoted, month);

  return FALSE;
}

static gboolean
refuse_day (const Input *input, int year, int month, GError **error)
{
  int n_days = accord_date_days_in_month (year, month);
  g_autofree char *quoted = accord_typed_quote (input->typed);
  g_autofree char *last = accord_date_format (accord_date_new (year, month, n_days),
                                              ACCORD_DATE_STYLE_LONG);
  /* Translators: 1 is the name of a month, 2 a year: February 2015 */
  g_autofree char *name = g_strdup_printf (C_("month and year", "%1$s %2$d"),
                                           accord_month_name (month), year);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: 1 is what was typed, 2 a month and year, 4 a whole date */
               ngettext ("%1$s is not a date: %2$s has %3$d day; the last is %4$s.",
                         "%1$s is not a date: %2$s has %3$d days; the last is %4$s.", n_days),
               quoted, name, n_days, last);

  return FALSE;
}

static gboolean
refuse_weekday (const Input *input, AccordDate date, GError **error)
{
  g_autofree char *quoted = accord_typed_quote (input->typed);
  g_autofree char *name = accord_date_format (date, ACCORD_DATE_STYLE_LONG);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: 1 is what was typed, 2 a date, 3 the name of a day of the week */
               _("%1$s does not agree with itself: %2$s is a %3$s."),
               quoted, name, accord_weekday_name (accord_date_weekday (date)));

  return FALSE;
}

static gboolean
refuse_range (const Input *input, GError **error)
{
  g_autofree char *quoted = accord_typed_quote (input->typed);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("%1$s is too far away: dates lie in the years %2$d to %3$d."),
               quoted, ACCORD_DATE_FIRST_YEAR, ACCORD_DATE_LAST_YEAR);

  return FALSE;
}

static gboolean
refuse_nothing (const Input *input, GError **error)
{
  g_autofree char *example = accord_date_format (input->today, ACCORD_DATE_STYLE_SHORT);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("No date was given. Write the day, month and year, for example %s."), example);

  return FALSE;
}

static gboolean
is_word (const char *text, const char *english, const char *translated)
{
  g_autofree char *folded = g_utf8_casefold (translated, -1);

  return strcmp (text, english) == 0 || strcmp (text, folded) == 0;
}

/* Answers today, tomorrow or yesterday, or ACCORD_DATE_NONE when the text is none of the words. */
static AccordDate
read_named_day (const char *text, AccordDate today)
{
  if (is_word (text, "today", C_("date entry", "today")))
    return today;
  if (is_word (text, "tomorrow", C_("date entry", "tomorrow")))
    return accord_date_add_days (today, 1);
  if (is_word (text, "yesterday", C_("date entry", "yesterday")))
    return accord_date_add_days (today, -1);

  return ACCORD_DATE_NONE;
}

/* Reads a word that is all digits, at most @max_digits of them. */
static gboolean
read_number (const char *word, gsize max_digits, int *value)
{
  gsize length = strspn (word, DIGITS);

  if (length == 0 || length > max_digits || word[length] != '\0')
    return FALSE;

  *value = (int) g_ascii_strtoll (word, NULL, 10);

  return TRUE;
}

/* Splits into words and numbers, between which there may be separators, and need not be where the
 * one kind follows the other. Drops what people say between them: 1st of April. Answers NULL for
 * any other character. */
static GStrv
split_words (const char *text)
{
  static const char *const fillers[] = { "st", "nd", "rd", "th", "of", NULL };
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *p = text + strspn (text, SEPARATORS);

  while (*p != '\0')
    {
      const char *end = p + strspn (p, DIGITS);
      g_autofree char *word = NULL;

      if (end == p)
        while (g_unichar_isalpha (g_utf8_get_char (end)))
          end = g_utf8_next_char (end);
      if (end == p)
        return NULL;

      word = g_strndup (p, (gsize) (end - p));
      if (!g_strv_contains (fillers, word))
        g_strv_builder_add (words, word);
      p = end + strspn (end, SEPARATORS);
    }

  return g_strv_builder_end (words);
}

static const Unit *
find_unit (const char *word)
{
  static const Unit units[] = {
    { "d", 1, 0 },   { "day", 1, 0 },  { "days", 1, 0 },
    { "w", 7, 0 },   { "wk", 7, 0 },   { "wks", 7, 0 },   { "week", 7, 0 },  { "weeks", 7, 0 },
    { "m", 0, 1 },   { "mth", 0, 1 },  { "mths", 0, 1 },  { "month", 0, 1 }, { "months", 0, 1 },
    { "y", 0, 12 },  { "yr", 0, 12 },  { "yrs", 0, 12 },  { "year", 0, 12 }, { "years", 0, 12 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (strcmp (word, units[i].word) == 0)
      return &units[i];

  return NULL;
}

/* +6m, -2w, +90 days, +3y: from today. */
static gboolean
read_relative (const Input *input, const char *text, AccordDate *out, GError **error)
{
  g_auto (GStrv) words = split_words (text + 1);
  const Unit *unit;
  AccordDate date;
  int count;

  if (words == NULL || g_strv_length (words) != 2 || !read_number (words[0], 6, &count))
    return refuse_form (input, error);

  unit = find_unit (words[1]);
  if (unit == NULL)
    return refuse_form (input, error);

  if (text[0] == '-')
    count = -count;
  date = unit->months != 0 ? accord_date_add_months (input->today, count * unit->months)
                           : accord_date_add_days (input->today, count * unit->days);
  if (date == ACCORD_DATE_NONE)
    return refuse_range (input, error);

  *out = date;

  return TRUE;
}

static gboolean
read_month (const char *word, int *month)
{
  if (read_number (word, 2, month))
    return TRUE;

  *month = accord_month_from_word (word);

  return *month != 0;
}

static gboolean
read_year (const char *word, AccordDate today, int *year)
{
  gsize length = strlen (word);
  int this_year, first;

  if ((length != 2 && length != 4) || !read_number (word, length, year))
    return FALSE;

  if (length == 2)
    {
      accord_date_split (today, &this_year, NULL, NULL);
      first = this_year - YEARS_BACK;
      *year = first + (*year - first % 100 + 100) % 100;
    }

  return TRUE;
}

/* Three words in whichever order they stand: a year of four digits or a month's name says so when
 * it comes first, otherwise the day does. */
static gboolean
read_three_words (const char *const *words, AccordDate today, Parts *parts)
{
  gboolean is_year_first = strspn (words[0], DIGITS) == 4;
  gboolean is_month_first = accord_month_from_word (words[0]) != 0;
  const char *year_word = words[is_year_first ? 0 : 2];
  const char *month_word = words[is_month_first ? 0 : 1];
  const char *day_word = words[is_year_first ? 2 : is_month_first ? 1 : 0];

  return read_year (year_word, today, &parts->year) && read_month (month_word, &parts->month) &&
         read_number (day_word, 2, &parts->day);
}

/* 20150401, as the Organisation Data Service writes it. */
static gboolean
read_compact (const char *word, Parts *parts)
{
  int value;

  if (strlen (word) != 8 || !read_number (word, 8, &value))
    return FALSE;

  parts->year = value / 10000;
  parts->month = value / 100 % 100;
  parts->day = value % 100;

  return TRUE;
}

static gboolean
read_words (const char *const *words, AccordDate today, Parts *parts)
{
  guint n_words = g_strv_length ((GStrv) words);

  /* Mawrth is Welsh for March and for Tuesday: when another month may follow, it is the day. */
  if (n_words == 2 || n_words == 4)
    {
      parts->weekday = accord_weekday_from_word (words[0]);
      if (parts->weekday == 0)
        return FALSE;
      words++, n_words--;
    }

  if (n_words == 3)
    return read_three_words (words, today, parts);

  return n_words == 1 && read_compact (words[0], parts);
}

static gboolean
check_parts (const Input *input, const Parts *parts, AccordDate *out, GError **error)
{
  AccordDate date;

  if (parts->month < 1 || parts->month > 12)
    return refuse_month (input, parts->month, error);
  if (parts->year < ACCORD_DATE_FIRST_YEAR || parts->year > ACCORD_DATE_LAST_YEAR)
    return refuse_range (input, error);

  date = accord_date_new (parts->year, parts->month, parts->day);
  if (date == ACCORD_DATE_NONE)
    return refuse_day (input, parts->year, parts->month, error);
  if (parts->weekday != 0 && parts->weekday != accord_date_weekday (date))
    return refuse_weekday (input, date, error);

  *out = date;

  return TRUE;
}

static gboolean
read_absolute (const Input *input, const char *text, AccordDate *out, GError **error)
{
  g_auto (GStrv) words = split_words (text);
  Parts parts = { 0 };

  if (words == NULL || strchr (SEPARATORS, text[0]) != NULL ||
      !read_words ((const char *const *) words, input->today, &parts))
    return refuse_form (input, error);

  return check_parts (input, &parts, out, error);
}

/* The day that a date which does not exist, or does not agree with itself, comes nearest to: the
 * last of a month that is too short, the month before the day, the date without its day of the
 * week. */
static AccordDate
mend_parts (const Parts *parts)
{
  AccordDate date = accord_date_new (parts->year, parts->month, parts->day);

  if (date != ACCORD_DATE_NONE)
    return date;
  if (parts->month > 12)
    return accord_date_new (parts->year, parts->day, parts->month);
  if (parts->month < 1 || parts->day < 1 || parts->day > 31)
    return ACCORD_DATE_NONE;
  return accord_date_new (parts->year, parts->month,
                          accord_date_days_in_month (parts->year, parts->month));
}

/**
 * accord_date_suggest:
 * @text: what was typed, and accord_date_parse() refused
 * @today: the day on which it was typed
 *
 * Answers the date that was probably meant: 28 February 2015 for “31/02/2015”, 23 April 2015 for
 * “04/23/2015”, 30 September 2015 for “Tue 30 September 2015”.
 *
 * Returns: %ACCORD_DATE_NONE where there is no telling
 */
AccordDate
accord_date_suggest (const char *text, AccordDate today)
{
  g_autofree char *normal = NULL;
  g_auto (GStrv) words = NULL;
  Parts parts = { 0 };

  g_return_val_if_fail (text != NULL && today != ACCORD_DATE_NONE, ACCORD_DATE_NONE);

  normal = accord_typed_normalise (text);
  words = normal == NULL ? NULL : split_words (normal);
  if (words == NULL || !read_words ((const char *const *) words, today, &parts))
    return ACCORD_DATE_NONE;

  return mend_parts (&parts);
}

/**
 * accord_date_parse:
 * @text: what was typed
 * @today: the day on which it was typed
 * @out: (out): the date; untouched on failure
 * @error: return location for %ACCORD_ERROR_INVALID: a sentence that quotes @text and says what
 *   was expected
 *
 * Reads a date as people type it (UI principle 5):
 *
 * - the day first, as is the custom in Britain: “1 apr 15”, “1st April 2015”, “01/04/2015”,
 *   “1.4.15”; or the year or the month's name first: “2015-04-01”, “20150401”, “April 1, 2015”;
 * - with its day of the week in front, which must then be right: “Wed 30 September 2015”;
 * - “today”, “tomorrow”, “yesterday”;
 * - counted from @today in days, weeks, months or years: “+90d”, “-2w”, “+6m”, “+3 years”, months
 *   and years to the corresponding date as accord_date_add_months() has it.
 *
 * A year of two digits lies between 50 years before and 49 years after the year of @today: in 2015,
 * 64 is 2064 and 65 is 1965. Names are read in English and in the officer's language.
 *
 * Returns: whether @text is a date
 */
gboolean
accord_date_parse (const char *text, AccordDate today, AccordDate *out, GError **error)
{
  const Input input = { text, today };
  g_autofree char *normal = NULL;
  AccordDate named;

  g_return_val_if_fail (text != NULL && today != ACCORD_DATE_NONE && out != NULL, FALSE);

  normal = accord_typed_normalise (text);
  if (normal == NULL)
    return refuse_form (&input, error);
  if (*normal == '\0')
    return refuse_nothing (&input, error);
  if (*normal == '+' || *normal == '-')
    return read_relative (&input, normal, out, error);

  named = read_named_day (normal, today);
  if (named == ACCORD_DATE_NONE)
    return read_absolute (&input, normal, out, error);

  *out = named;

  return TRUE;
}

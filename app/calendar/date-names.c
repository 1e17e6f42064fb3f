/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/date-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* gettext, not the C library's locale: a register reads the same on an office computer whose
 * locale is not installed. The contexts keep the two kinds of “May” apart. */
#define MONTH_CONTEXT "month"
#define ABBREVIATION_CONTEXT "abbreviated month"
#define WEEKDAY_CONTEXT "weekday"

/* English words may be cut short, but not so far that March and May become the same. */
#define MIN_LETTERS 3

/* Translators: the names of months and days are also read, so without a full stop. */
static const char *const months[] = {
  NC_("month", "January"),   NC_("month", "February"), NC_("month", "March"),
  NC_("month", "April"),     NC_("month", "May"),      NC_("month", "June"),
  NC_("month", "July"),      NC_("month", "August"),   NC_("month", "September"),
  NC_("month", "October"),   NC_("month", "November"), NC_("month", "December"),
};

static const char *const abbreviations[] = {
  NC_("abbreviated month", "Jan"), NC_("abbreviated month", "Feb"),
  NC_("abbreviated month", "Mar"), NC_("abbreviated month", "Apr"),
  NC_("abbreviated month", "May"), NC_("abbreviated month", "Jun"),
  NC_("abbreviated month", "Jul"), NC_("abbreviated month", "Aug"),
  NC_("abbreviated month", "Sep"), NC_("abbreviated month", "Oct"),
  NC_("abbreviated month", "Nov"), NC_("abbreviated month", "Dec"),
};

static const char *const weekdays[] = {
  NC_("weekday", "Monday"), NC_("weekday", "Tuesday"),  NC_("weekday", "Wednesday"),
  NC_("weekday", "Thursday"), NC_("weekday", "Friday"), NC_("weekday", "Saturday"),
  NC_("weekday", "Sunday"),
};

/**
 * accord_month_name:
 * @month: 1 to 12
 *
 * Returns: (transfer none): the month's name in the officer's language
 */
const char *
accord_month_name (int month)
{
  g_return_val_if_fail (month >= 1 && month <= (int) G_N_ELEMENTS (months), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, MONTH_CONTEXT, months[month - 1]);
}

/**
 * accord_month_abbreviation:
 * @month: 1 to 12
 *
 * Returns: (transfer none): the month's short name in the officer's language
 */
const char *
accord_month_abbreviation (int month)
{
  g_return_val_if_fail (month >= 1 && month <= (int) G_N_ELEMENTS (abbreviations), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, ABBREVIATION_CONTEXT, abbreviations[month - 1]);
}

/**
 * accord_weekday_name:
 * @weekday: 1 for Monday to 7 for Sunday
 *
 * Returns: (transfer none): the day's name in the officer's language
 */
const char *
accord_weekday_name (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= (int) G_N_ELEMENTS (weekdays), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, WEEKDAY_CONTEXT, weekdays[weekday - 1]);
}

static gboolean
is_same_word (const char *folded, const char *name)
{
  g_autofree char *folded_name = g_utf8_casefold (name, -1);

  return strcmp (folded, folded_name) == 0;
}

static gboolean
is_english_word (const char *word, const char *name)
{
  gsize length = strlen (word);

  return length >= MIN_LETTERS && g_ascii_strncasecmp (word, name, length) == 0;
}

/**
 * accord_month_from_word:
 * @word: a word, in UTF-8
 *
 * Recognises a month: its English name, or the beginning of it from three letters on, or the name
 * or short name in the officer's language, whatever the case.
 *
 * Returns: 1 to 12, or 0 when @word is no month
 */
int
accord_month_from_word (const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  for (int month = 1; month <= (int) G_N_ELEMENTS (months); month++)
    if (is_english_word (word, months[month - 1]) ||
        is_same_word (folded, accord_month_name (month)) ||
        is_same_word (folded, accord_month_abbreviation (month)))
      return month;

  return 0;
}

/**
 * accord_weekday_from_word:
 * @word: a word, in UTF-8
 *
 * Recognises a day of the week: its English name, or the beginning of it from three letters on
 * (and “Weds”, which secretaries write), or its name in the officer's language, whatever the case.
 *
 * Returns: 1 for Monday to 7 for Sunday, or 0 when @word is no day of the week
 */
int
accord_weekday_from_word (const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  if (is_same_word (folded, "weds"))
    return 3;

  for (int weekday = 1; weekday <= (int) G_N_ELEMENTS (weekdays); weekday++)
    if (is_english_word (word, weekdays[weekday - 1]) ||
        is_same_word (folded, accord_weekday_name (weekday)))
      return weekday;

  return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/recurrence.h"

#include "accord/error.h"
#include "calendar/typed-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How often something falls due, as an office writes it (DOMAIN RC-7). */

static const struct
{
  const char *words;
  int months;
} rules[] = {
  { "monthly", 1 },
  { "every month", 1 },
  { "every second month", 2 },
  { "quarterly", 3 },
  { "every quarter", 3 },
  { "half-yearly", 6 },
  { "every half-year", 6 },
  { "twice a year", 6 },
  { "yearly", 12 },
  { "annually", 12 },
  { "every year", 12 },
  { "once a year", 12 },
  { "every second year", 24 },
};

static const struct
{
  const char *unit;
  int months;
} units[] = {
  { " months", 1 }, { " quarters", 3 }, { " years", 12 },
};

static gboolean
refuse (const char *text, GError **error)
{
  g_autofree char *quoted = accord_typed_quote (text);

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: the words in quotation marks are read in English */
               _("%s does not say how often it recurs; “monthly”, “quarterly”, “half-yearly”, "
                 "“yearly”, or “every” with a number of months or years, such as “every 6 months”, "
                 "was expected."),
               quoted);
  return FALSE;
}

/* "every 6 months", "every 2 years" */
static int
read_every (const char *text)
{
  gint64 number;
  char *end;

  if (!g_str_has_prefix (text, "every ") || !g_ascii_isdigit (text[strlen ("every ")]))
    return 0;
  number = g_ascii_strtoll (text + strlen ("every "), &end, 10);
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (strcmp (end, units[i].unit) == 0 && number > 0 &&
        number <= ACCORD_RECURRENCE_MAX / units[i].months)
      return (int) number * units[i].months;
  return 0;
}

/* One blank between words, no capitals. */
static char *
normalise (const char *text)
{
  g_autofree char *folded = g_utf8_strdown (text, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t", -1);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", *word);
  return g_strdup (joined->str);
}

/**
 * accord_recurrence_parse:
 * @text: what was typed: “Quarterly”, “every 6 months”
 * @months: (out): how many months lie between one and the next; untouched on failure
 * @error: return location for %ACCORD_ERROR_INVALID, which says what was expected
 *
 * Reads how often something recurs (DOMAIN RC-7).
 *
 * Returns: whether @text says so
 */
gboolean
accord_recurrence_parse (const char *text, int *months, GError **error)
{
  g_autofree char *normal = NULL;
  int every;

  g_return_val_if_fail (text != NULL && months != NULL, FALSE);

  normal = normalise (text);
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (strcmp (rules[i].words, normal) == 0)
      {
        *months = rules[i].months;
        return TRUE;
      }
  every = read_every (normal);
  if (every == 0)
    return refuse (text, error);
  *months = every;
  return TRUE;
}

/** accord_recurrence_check: as accord_recurrence_parse(), for what only has to be right. */
gboolean
accord_recurrence_check (const char *text, GError **error)
{
  int months;

  return accord_recurrence_parse (text, &months, error);
}

static gboolean
ends_its_month (AccordDate date)
{
  int year, month, day;

  accord_date_split (date, &year, &month, &day);
  return day == accord_date_days_in_month (year, month);
}

/**
 * accord_recurrence_nth:
 * @first: the day of one occurrence
 * @months: how many months lie between one and the next
 * @n: how many occurrences later
 *
 * Finds a later occurrence. All are counted from @first, so that short months do not wear the day
 * of the month away. What falls on the last day of a month goes on doing so: 30 September and 31
 * March.
 *
 * Returns: that day, whether a working day or not; or %ACCORD_DATE_NONE
 */
AccordDate
accord_recurrence_nth (AccordDate first, int months, int n)
{
  AccordDate date = accord_date_add_months (first, months * n);
  int year, month;

  if (date == ACCORD_DATE_NONE || !ends_its_month (first))
    return date;
  accord_date_split (date, &year, &month, NULL);
  return accord_date_new (year, month, accord_date_days_in_month (year, month));
}

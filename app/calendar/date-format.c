/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/date.h"
#include "calendar/date-names.h"

#include <glib/gi18n-lib.h>

/**
 * accord_date_format:
 * @date: a date
 * @style: how to write it
 *
 * Writes a date for people, in the officer's language. Files take %ACCORD_DATE_STYLE_ISO.
 *
 * Returns: (transfer full): the date; empty for %ACCORD_DATE_NONE
 */
char *
accord_date_format (AccordDate date, AccordDateStyle style)
{
  int year, month, day;

  if (date == ACCORD_DATE_NONE)
    return g_strdup ("");

  accord_date_split (date, &year, &month, &day);

  switch (style)
    {
    case ACCORD_DATE_STYLE_DAY:
      /* Translators: 1 is the day, 2 the short name of the month: 1 Apr */
      return g_strdup_printf (C_("day and month", "%1$d %2$s"),
                              day, accord_month_abbreviation (month));
    case ACCORD_DATE_STYLE_SHORT:
      /* Translators: 1 is the day, 2 the short name of the month, 3 the year: 1 Apr 2015 */
      return g_strdup_printf (C_("short date", "%1$d %2$s %3$d"),
                              day, accord_month_abbreviation (month), year);
    case ACCORD_DATE_STYLE_LONG:
      /* Translators: 1 is the day, 2 the name of the month, 3 the year: 1 April 2015 */
      return g_strdup_printf (C_("long date", "%1$d %2$s %3$d"),
                              day, accord_month_name (month), year);
    case ACCORD_DATE_STYLE_FULL:
      /* Translators: weekday, day, month and year: Wednesday 1 April 2015 */
      return g_strdup_printf (C_("full date", "%1$s %2$d %3$s %4$d"),
                              accord_weekday_name (accord_date_weekday (date)),
                              day, accord_month_name (month), year);
    case ACCORD_DATE_STYLE_ISO:
      return accord_date_to_iso (date);
    default:
      g_return_val_if_reached (NULL);
    }
}

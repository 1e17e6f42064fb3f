/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/withdrawal.h"

#include <string.h>

static const char *const reading_names[] = {
  [ACCORD_READING_AFTER_EXPIRY] = "after-expiry",
  [ACCORD_READING_NEXT_YEAR] = "next-year",
};

/**
 * accord_reading_to_name:
 *
 * Returns: "after-expiry" or "next-year", as the register and the command line write it
 */
const char *
accord_reading_to_name (AccordReading reading)
{
  g_return_val_if_fail (reading < G_N_ELEMENTS (reading_names), NULL);

  return reading_names[reading];
}

/** accord_reading_from_name: %FALSE where @name is neither of the two. */
gboolean
accord_reading_from_name (const char *name, AccordReading *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (reading_names); i++)
    if (g_strcmp0 (reading_names[i], name) == 0)
      {
        *out = (AccordReading) i;
        return TRUE;
      }
  return FALSE;
}

static AccordDate
find_latest (const AccordDate *served, gsize n_served)
{
  AccordDate latest = ACCORD_DATE_NONE;

  for (gsize i = 0; i < n_served; i++)
    {
      if (served[i] == ACCORD_DATE_NONE)
        return ACCORD_DATE_NONE;
      latest = MAX (latest, served[i]);
    }
  return latest;
}

/**
 * accord_withdrawal_work_out:
 * @served: when each partner of the day was served; %ACCORD_DATE_NONE for one who was not
 * @n_served: how many partners there are
 * @months: of notice, from %ACCORD_NOTICE_MONTHS_LEAST
 * @reading: the one that holds
 * @out: (out caller-allocates): the dates
 *
 * Works out the dates that follow from a notice (WD-2 to WD-5; AC 1.11, 2.11, 3.11; TC 12.13, 12.24,
 * 12.34). While a partner has not been served the notice is not given and there are no dates.
 *
 * Returns: %FALSE while a partner, or all, have not been served, or where a date would leave the
 *   years that dates may have; all dates of @out are then %ACCORD_DATE_NONE
 */
gboolean
accord_withdrawal_work_out (const AccordDate *served,
                            gsize n_served,
                            int months,
                            AccordReading reading,
                            AccordWithdrawal *out)
{
  AccordWithdrawal dates = { .months = months, .reading = reading };

  g_return_val_if_fail (months >= ACCORD_NOTICE_MONTHS_LEAST, FALSE);

  *out = dates;
  dates.service = find_latest (served, n_served);
  dates.expires = accord_date_add_months (dates.service, months);
  dates.after_expiry_start = accord_date_next_financial_year_start (dates.expires);
  dates.next_year_start = accord_date_next_financial_year_start (dates.service);
  if (dates.after_expiry_start == ACCORD_DATE_NONE)
    return FALSE;

  dates.conflict = dates.next_year_start <= dates.expires;
  dates.start = reading == ACCORD_READING_NEXT_YEAR ? dates.next_year_start
                                                    : dates.after_expiry_start;
  dates.end = accord_date_add_days (dates.start, -1);
  *out = dates;
  return TRUE;
}

/**
 * accord_withdrawal_last_day:
 * @start: the 1 April on which new arrangements are to start
 * @months: of notice, from %ACCORD_NOTICE_MONTHS_LEAST
 * @reading: the one that holds
 *
 * The last day on which the last partner can be served for new arrangements to start on @start
 * (WD-6). After expiry, with six months, that is 30 September.
 *
 * Returns: %ACCORD_DATE_NONE where @start is no 1 April, or the day would leave the years that dates
 *   may have
 */
AccordDate
accord_withdrawal_last_day (AccordDate start, int months, AccordReading reading)
{
  AccordDate eve = accord_date_add_days (start, -1);
  AccordDate day;

  g_return_val_if_fail (months >= ACCORD_NOTICE_MONTHS_LEAST, ACCORD_DATE_NONE);

  if (eve == ACCORD_DATE_NONE || accord_date_next_financial_year_start (eve) != start)
    return ACCORD_DATE_NONE;
  if (reading == ACCORD_READING_NEXT_YEAR)
    return eve;

  /* The month back may be shorter than March, so that 31 March has several days that lead to it. */
  day = accord_date_add_months (eve, -months);
  while (day != ACCORD_DATE_NONE && accord_date_add_months (day + 1, months) <= eve)
    day++;
  return day;
}

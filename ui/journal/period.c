/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/period.h"

static AccordDate
month_start (AccordDate day)
{
  int year, month, day_of_month;

  accord_date_split (day, &year, &month, &day_of_month);
  return accord_date_new (year, month, 1);
}

/**
 * accord_period_find:
 * @period: one of the above
 * @from: (out): its first day, or %ACCORD_DATE_NONE
 * @to: (out): its last day, or %ACCORD_DATE_NONE
 *
 * The days of a period up to today. Weeks begin on Monday, years on 1 April.
 */
void
accord_period_find (const char *period, AccordDate today, AccordDate *from, AccordDate *to)
{
  *from = *to = ACCORD_DATE_NONE;
  if (g_str_equal (period, ACCORD_PERIOD_ANY))
    return;
  *to = today;
  if (g_str_equal (period, ACCORD_PERIOD_WEEK))
    *from = accord_date_add_days (today, 1 - accord_date_weekday (today));
  else if (g_str_equal (period, ACCORD_PERIOD_MONTH))
    *from = month_start (today);
  else if (g_str_equal (period, ACCORD_PERIOD_YEAR))
    *from = accord_financial_year_start (accord_date_financial_year (today));
  else
    *from = today;
}

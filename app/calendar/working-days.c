/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/working-days.h"

#define SATURDAY 6

/**
 * accord_working_day_is:
 * @holidays: the bank holidays
 * @date: a date
 *
 * Tells working days, Monday to Friday without the bank holidays (DOMAIN RC-4), from others.
 *
 * Returns: whether @date is a working day; %FALSE for %ACCORD_DATE_NONE
 */
gboolean
accord_working_day_is (AccordBankHolidays *holidays, AccordDate date)
{
  return date != ACCORD_DATE_NONE && accord_date_weekday (date) < SATURDAY &&
         !accord_bank_holidays_contains (holidays, date);
}

/* Answers @date or the nearest working day in the direction of @step, which is 1 or -1. */
static AccordDate
seek_working_day (AccordBankHolidays *holidays, AccordDate date, int step)
{
  while (date != ACCORD_DATE_NONE && !accord_working_day_is (holidays, date))
    date = accord_date_add_days (date, step);

  return date;
}

/**
 * accord_working_day_next_or_same:
 * @holidays: the bank holidays
 * @date: a date
 *
 * Moves a date that falls on no working day to the next one, as due dates are (DOMAIN RC-4).
 *
 * Returns: @date if it is a working day, otherwise the first one after it; or %ACCORD_DATE_NONE
 */
AccordDate
accord_working_day_next_or_same (AccordBankHolidays *holidays, AccordDate date)
{
  g_return_val_if_fail (holidays != NULL, ACCORD_DATE_NONE);

  return seek_working_day (holidays, date, 1);
}

/**
 * accord_working_days_add:
 * @holidays: the bank holidays
 * @date: a date, a working day or not
 * @n_days: how many working days later; negative for earlier
 *
 * Finds the @n_days-th working day after a date, or before it. The date itself is never counted:
 * papers that are due 7 working days before a meeting leave 6 between. For 0 it is @date or, if
 * that is not a working day, the next one.
 *
 * Returns: a working day, or %ACCORD_DATE_NONE
 */
AccordDate
accord_working_days_add (AccordBankHolidays *holidays, AccordDate date, int n_days)
{
  int step = n_days < 0 ? -1 : 1;

  g_return_val_if_fail (holidays != NULL, ACCORD_DATE_NONE);

  if (n_days == 0)
    return seek_working_day (holidays, date, 1);

  for (int left = n_days; left != 0 && date != ACCORD_DATE_NONE; left -= step)
    date = seek_working_day (holidays, accord_date_add_days (date, step), step);

  return date;
}

static int
count_working_days (AccordBankHolidays *holidays, AccordDate first, AccordDate last)
{
  int n_days = 0;

  for (AccordDate date = first; date <= last; date++)
    n_days += accord_working_day_is (holidays, date);

  return n_days;
}

/**
 * accord_working_days_between:
 * @holidays: the bank holidays
 * @from: a date
 * @to: a date
 *
 * Counts the working days from the day after @from to @to, @to included; when @to is the earlier
 * one, those from @to to the day before @from, as a negative number. It is thus the number with
 * which accord_working_days_add() goes from @from to a working day @to.
 *
 * Returns: the number of working days; 0 when either date is %ACCORD_DATE_NONE
 */
int
accord_working_days_between (AccordBankHolidays *holidays, AccordDate from, AccordDate to)
{
  g_return_val_if_fail (holidays != NULL, 0);

  if (from == ACCORD_DATE_NONE || to == ACCORD_DATE_NONE)
    return 0;

  return from <= to ? count_working_days (holidays, from + 1, to)
                    : -count_working_days (holidays, to, from - 1);
}

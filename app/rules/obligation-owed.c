/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/obligation.h"

/* Which reports an arrangement owes for a financial year, and when (RC-1 to RC-4; AC 1.10, 2.10,
 * 3.10; TC 12.12, 12.23, 12.33). */

/* A meeting that lies this many months after the day is not the first: those between are not in the
 * register, and a report that is late must not become early when a later one is entered. SQL has
 * the same number as the rule parameter meeting-months. */
#define MOST_MONTHS 6

/**
 * accord_reporting_get_papers_due:
 * @papers_days: working days before a meeting, where neither it nor its committee says so
 *
 * Finds out when the papers of a meeting are due: on the day that is recorded, else so many working
 * days before the meeting as its committee has it.
 *
 * Returns: the day
 */
AccordDate
accord_reporting_get_papers_due (const AccordReportingMeeting *meeting,
                                 int papers_days,
                                 AccordBankHolidays *holidays)
{
  int n_days = meeting->papers_days >= 0 ? meeting->papers_days : papers_days;

  if (meeting->papers_due != ACCORD_DATE_NONE)
    return meeting->papers_due;
  return n_days == 0 ? meeting->date : accord_working_days_add (holidays, meeting->date, -n_days);
}

/* The first meeting on or after a day, if the meetings of that time are known; they lie by date. */
static const AccordReportingMeeting *
find_meeting (const AccordReportingRules *rules, AccordDate day)
{
  gsize low = 0;
  gsize high = rules->n_meetings;

  while (low < high)
    {
      gsize middle = (low + high) / 2;

      if (rules->meetings[middle].date < day)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == rules->n_meetings ||
      rules->meetings[low].date > accord_date_add_months (day, MOST_MONTHS))
    return NULL;
  return &rules->meetings[low];
}

static gboolean
is_in_force (const AccordReportingTerms *terms, const AccordPeriod *period)
{
  return terms->start != ACCORD_DATE_NONE && terms->start <= accord_period_get_last (period) &&
         (terms->end == ACCORD_DATE_NONE || terms->end >= accord_period_get_first (period)) &&
         (terms->end == ACCORD_DATE_NONE || terms->end >= terms->start);
}

/* A report belongs to the first meeting on or after its day, and is due when that one's papers are;
 * where no meeting is known it is due on the day. */
static AccordOwed
owe_report (const AccordReportingTerms *terms,
            const AccordReportingRules *rules,
            const char *kind,
            const AccordPeriod *period,
            int n_days)
{
  AccordDate counted = accord_date_add_days (accord_period_get_last (period), n_days);
  AccordDate day = accord_working_day_next_or_same (rules->holidays, counted);
  const AccordReportingMeeting *meeting = find_meeting (rules, day);

  return (AccordOwed) {
    .kind = kind,
    .period = *period,
    .counted = counted,
    .due = meeting == NULL
             ? day
             : accord_reporting_get_papers_due (meeting, terms->papers_days, rules->holidays),
    .meeting = meeting,
  };
}

/* By the end of the year, or while the arrangement lasts (RC-2). */
static AccordOwed
owe_engagement (const AccordReportingTerms *terms, const AccordPeriod *year)
{
  AccordDate last = accord_period_get_last (year);
  AccordDate due = terms->end == ACCORD_DATE_NONE ? last : MIN (terms->end, last);

  return (AccordOwed) { "engagement-event", *year, due, due, NULL };
}

/**
 * accord_reporting_list_owed:
 * @financial_year: the year in which it starts
 * @owed: (out): room for %ACCORD_OWED_MAX
 *
 * Finds out what an arrangement owes for a financial year: a report for every quarter in which it
 * was in force on any day, also while notice runs (RC-1), and for every year or part of one an
 * engagement event (RC-2) and an annual report (RC-3).
 *
 * Returns: how many there are
 */
guint
accord_reporting_list_owed (const AccordReportingTerms *terms,
                            const AccordReportingRules *rules,
                            int financial_year,
                            AccordOwed *owed)
{
  AccordPeriod year = { financial_year, 0 };
  guint n = 0;

  if (!is_in_force (terms, &year))
    return 0;
  for (int quarter = 1; quarter <= 4; quarter++)
    {
      AccordPeriod period = { financial_year, quarter };

      if (is_in_force (terms, &period))
        owed[n++] = owe_report (terms, rules, "quarterly-report", &period, terms->quarterly_days);
    }
  owed[n++] = owe_engagement (terms, &year);
  owed[n++] = owe_report (terms, rules, "annual-report", &year, terms->annual_days);
  return n;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "accord/obligation.h"

/* What is owed and when (RC-1 to RC-4): tables of cases, and properties over many years. */

static AccordDate
day (const char *iso)
{
  AccordDate date = ACCORD_DATE_NONE;

  g_assert_true (iso == NULL || accord_date_from_iso (iso, &date));
  return date;
}

static AccordReportingTerms
make_terms (const char *start, const char *end)
{
  return (AccordReportingTerms) { day (start), day (end), 30, 90, 7 };
}

/* "Q1 2015-07-30, Q2 …, engagement 2016-03-31, annual 2016-06-29" */
static char *
dup_owed (const AccordReportingTerms *terms, const AccordReportingRules *rules, int year)
{
  AccordOwed owed[ACCORD_OWED_MAX];
  guint n = accord_reporting_list_owed (terms, rules, year, owed);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *due = accord_date_to_iso (owed[i].due);
      g_autofree char *name = owed[i].period.quarter > 0
                                ? g_strdup_printf ("Q%d", owed[i].period.quarter)
                                : g_strndup (owed[i].kind, strcspn (owed[i].kind, "-"));

      g_assert_cmpint (owed[i].period.year, ==, year);
      g_string_append_printf (text, "%s%s %s", i == 0 ? "" : ", ", name, due);
    }
  return g_strdup (text->str);
}

static void
test_in_force (void)
{
  g_autoptr (AccordBankHolidays) holidays = accord_bank_holidays_new_shipped ();
  AccordReportingRules rules = { NULL, 0, holidays };
  static const struct
  {
    const char *start;
    const char *end;
    const char *expected;
  } cases[] = {
    { NULL, NULL, "" },
    { "2014-04-01", NULL, "Q1 2015-07-30, Q2 2015-10-30, Q3 2016-02-01, Q4 2016-05-03, "
                          "engagement 2016-03-31, annual 2016-06-29" },
    { "2015-04-01", "2016-03-31", "Q1 2015-07-30, Q2 2015-10-30, Q3 2016-02-01, Q4 2016-05-03, "
                                  "engagement 2016-03-31, annual 2016-06-29" },
    { "2016-03-31", NULL, "Q4 2016-05-03, engagement 2016-03-31, annual 2016-06-29" },
    { "2016-04-01", NULL, "" },
    { "2014-04-01", "2015-03-31", "" },
    { "2014-04-01", "2015-04-01", "Q1 2015-07-30, engagement 2015-04-01, annual 2016-06-29" },
    { "2014-04-01", "2015-06-30", "Q1 2015-07-30, engagement 2015-06-30, annual 2016-06-29" },
    { "2014-04-01", "2015-07-01", "Q1 2015-07-30, Q2 2015-10-30, engagement 2015-07-01, "
                                  "annual 2016-06-29" },
    { "2015-09-30", "2015-10-01", "Q2 2015-10-30, Q3 2016-02-01, engagement 2015-10-01, "
                                  "annual 2016-06-29" },
    { "2015-10-01", "2015-09-30", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordReportingTerms terms = make_terms (cases[i].start, cases[i].end);
      g_autofree char *owed = dup_owed (&terms, &rules, 2015);

      g_assert_cmpstr (owed, ==, cases[i].expected);
    }
}

/* The days of the profile, and the next working day. */
static void
test_days (void)
{
  g_autoptr (AccordBankHolidays) holidays = accord_bank_holidays_new_shipped ();
  AccordReportingRules rules = { NULL, 0, holidays };
  static const struct
  {
    int year;
    int quarterly_days;
    const char *q4;
  } cases[] = {
    { 2014, 30, "2015-04-30" }, /* a Thursday */
    { 2015, 30, "2016-05-03" }, /* Saturday, Sunday, the early May bank holiday */
    { 2014, 3, "2015-04-07" },  /* Good Friday to Easter Monday */
    { 2014, 0, "2015-03-31" },
    { 2019, 34, "2020-05-04" }, /* not a bank holiday, that year */
    { 2019, 38, "2020-05-11" }, /* 8 May was */
    { 2014, 366, "2016-03-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordReportingTerms terms = make_terms ("2010-04-01", NULL);
      AccordOwed owed[ACCORD_OWED_MAX];
      g_autofree char *due = NULL;

      terms.quarterly_days = cases[i].quarterly_days;
      g_assert_cmpuint (accord_reporting_list_owed (&terms, &rules, cases[i].year, owed), ==, 6);
      due = accord_date_to_iso (owed[3].due);
      g_assert_cmpstr (due, ==, cases[i].q4);
      g_assert_null (owed[3].meeting);
    }
}

static void
test_meetings (void)
{
  g_autoptr (AccordBankHolidays) holidays = accord_bank_holidays_new_shipped ();
  AccordReportingMeeting meetings[] = {
    { 1, day ("2015-07-29"), ACCORD_DATE_NONE, 7 },
    { 2, day ("2015-07-30"), ACCORD_DATE_NONE, 7 },
    { 3, day ("2015-11-26"), day ("2015-11-20"), 7 },
    { 4, day ("2016-05-26"), ACCORD_DATE_NONE, -1 },
    { 5, day ("2016-12-30"), ACCORD_DATE_NONE, 0 },
  };
  AccordReportingRules rules = { meetings, G_N_ELEMENTS (meetings), holidays };
  static const struct
  {
    gint64 meeting;
    const char *due;
  } expected[] = {
    { 2, "2015-07-21" }, /* on the very day; seven working days before */
    { 3, "2015-11-20" }, /* as recorded */
    { 4, "2016-05-17" }, /* by the profile, as neither says so */
    { 4, "2016-05-17" },
    { 0, "2016-03-31" }, /* an engagement event goes to no meeting */
    { 0, "2016-06-29" }, /* the next is more than six months away: others are not known yet */
  };
  AccordReportingTerms terms = make_terms ("2014-04-01", NULL);
  AccordOwed owed[ACCORD_OWED_MAX];

  g_assert_cmpuint (accord_reporting_list_owed (&terms, &rules, 2015, owed), ==, 6);
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *due = accord_date_to_iso (owed[i].due);

      g_assert_cmpint (owed[i].meeting == NULL ? 0 : owed[i].meeting->id, ==, expected[i].meeting);
      g_assert_cmpstr (due, ==, expected[i].due);
    }
  g_assert_cmpuint (accord_reporting_get_papers_due (&meetings[4], 7, holidays), ==,
                    day ("2016-12-30"));
}

/* For any days in force: one of each for every period that they touch, each on a working day on or
 * after the counted one, and never more than a run of days off later. */
static void
test_properties (void)
{
  g_autoptr (AccordBankHolidays) holidays = accord_bank_holidays_new_shipped ();
  AccordReportingRules rules = { NULL, 0, holidays };

  for (AccordDate start = day ("2013-03-20"); start < day ("2014-05-01"); start += 3)
    for (int length = 0; length < 800; length += 37)
      {
        AccordReportingTerms terms = { start, start + (guint) length, 30, 90, 7 };
        guint n = 0;
        guint n_quarters = 0;

        for (int year = 2010; year < 2020; year++)
          {
            AccordOwed owed[ACCORD_OWED_MAX];
            guint n_owed = accord_reporting_list_owed (&terms, &rules, year, owed);

            n += n_owed;
            for (guint i = 0; i < n_owed; i++)
              {
                g_assert_cmpuint (owed[i].due, >=, owed[i].counted);
                g_assert_cmpuint (owed[i].due, <=, owed[i].counted + 5);
                n_quarters += owed[i].period.quarter > 0;
              }
          }
        g_assert_cmpuint (n_quarters, ==,
                          accord_date_financial_year (terms.end) * 4 +
                            accord_date_quarter (terms.end) -
                            accord_date_financial_year (start) * 4 - accord_date_quarter (start) + 1);
        g_assert_cmpuint (n - n_quarters, ==,
                          2 * (accord_date_financial_year (terms.end) -
                               accord_date_financial_year (start) + 1));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/obligation/owed/in-force", test_in_force);
  g_test_add_func ("/obligation/owed/days", test_days);
  g_test_add_func ("/obligation/owed/meetings", test_meetings);
  g_test_add_func ("/obligation/owed/properties", test_properties);
  return g_test_run ();
}

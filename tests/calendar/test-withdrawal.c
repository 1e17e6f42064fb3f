/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/withdrawal.h"

static AccordDate
read_date (const char *iso)
{
  AccordDate date = ACCORD_DATE_NONE;

  if (iso != NULL)
    g_assert_true (accord_date_from_iso (iso, &date));
  return date;
}

static void
assert_date (AccordDate date, const char *iso)
{
  g_autofree char *actual = accord_date_to_iso (date);

  g_assert_cmpstr (actual, ==, iso);
}

/* The worked examples of DOMAIN 4.1, and the ends of months and years around them. */
static void
test_dates (void)
{
  static const struct
  {
    const char *served;
    int months;
    const char *expires;
    const char *after_expiry;
    const char *next_year;
    gboolean conflict;
  } cases[] = {
    { "2015-04-01", 6, "2015-10-01", "2016-04-01", "2016-04-01", FALSE },
    { "2015-08-31", 6, "2016-02-29", "2016-04-01", "2016-04-01", FALSE },
    { "2014-08-31", 6, "2015-02-28", "2015-04-01", "2015-04-01", FALSE },
    { "2015-09-30", 6, "2016-03-30", "2016-04-01", "2016-04-01", FALSE },
    { "2015-10-01", 6, "2016-04-01", "2017-04-01", "2016-04-01", TRUE },
    { "2016-01-15", 6, "2016-07-15", "2017-04-01", "2016-04-01", TRUE },
    { "2016-03-31", 6, "2016-09-30", "2017-04-01", "2016-04-01", TRUE },
    { "2015-03-31", 12, "2016-03-31", "2016-04-01", "2015-04-01", TRUE },
    { "2015-04-01", 12, "2016-04-01", "2017-04-01", "2016-04-01", TRUE },
    { "2016-02-29", 12, "2017-02-28", "2017-04-01", "2016-04-01", TRUE },
    { "2016-01-31", 1, "2016-02-29", "2016-04-01", "2016-04-01", FALSE },
    { "2016-03-01", 1, "2016-04-01", "2017-04-01", "2016-04-01", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int reading = 0; reading < 2; reading++)
      {
        AccordDate served = read_date (cases[i].served);
        const char *start = reading == ACCORD_READING_NEXT_YEAR ? cases[i].next_year
                                                                : cases[i].after_expiry;
        AccordWithdrawal dates;

        g_assert_true (accord_withdrawal_work_out (&served, 1, cases[i].months,
                                                   (AccordReading) reading, &dates));
        assert_date (dates.service, cases[i].served);
        assert_date (dates.expires, cases[i].expires);
        assert_date (dates.after_expiry_start, cases[i].after_expiry);
        assert_date (dates.next_year_start, cases[i].next_year);
        g_assert_cmpint (dates.conflict, ==, cases[i].conflict);
        assert_date (dates.start, start);
        g_assert_cmpuint (dates.end, ==, read_date (start) - 1);
      }
}

/* WD-2: the last partner counts, and there are no dates while one has not been served. */
static void
test_service (void)
{
  AccordDate served[] = { read_date ("2015-09-30"), read_date ("2015-10-01"),
                          read_date ("2015-04-02") };
  AccordWithdrawal dates;

  g_assert_true (accord_withdrawal_work_out (served, 3, 6, ACCORD_READING_AFTER_EXPIRY, &dates));
  assert_date (dates.service, "2015-10-01");

  served[1] = ACCORD_DATE_NONE;
  g_assert_false (accord_withdrawal_work_out (served, 3, 6, ACCORD_READING_AFTER_EXPIRY, &dates));
  g_assert_cmpuint (dates.service, ==, ACCORD_DATE_NONE);
  g_assert_cmpuint (dates.end, ==, ACCORD_DATE_NONE);
  g_assert_false (accord_withdrawal_work_out (served, 0, 6, ACCORD_READING_AFTER_EXPIRY, &dates));

  served[0] = accord_date_new (2199, 9, 1);
  g_assert_false (accord_withdrawal_work_out (served, 1, 6, ACCORD_READING_AFTER_EXPIRY, &dates));
}

static void
test_last_day (void)
{
  static const struct
  {
    const char *start;
    int months;
    AccordReading reading;
    const char *day;
  } cases[] = {
    { "2016-04-01", 6, ACCORD_READING_AFTER_EXPIRY, "2015-09-30" },
    { "2016-04-01", 1, ACCORD_READING_AFTER_EXPIRY, "2016-02-29" },
    { "2015-04-01", 1, ACCORD_READING_AFTER_EXPIRY, "2015-02-28" },
    { "2016-04-01", 3, ACCORD_READING_AFTER_EXPIRY, "2015-12-31" },
    { "2016-04-01", 12, ACCORD_READING_AFTER_EXPIRY, "2015-03-31" },
    { "2016-04-01", 18, ACCORD_READING_AFTER_EXPIRY, "2014-09-30" },
    { "2016-04-01", 6, ACCORD_READING_NEXT_YEAR, "2016-03-31" },
    { "2016-04-02", 6, ACCORD_READING_AFTER_EXPIRY, NULL },
    { "2016-03-31", 6, ACCORD_READING_NEXT_YEAR, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_date (accord_withdrawal_last_day (read_date (cases[i].start), cases[i].months,
                                             cases[i].reading),
                 cases[i].day);
  g_assert_cmpuint (accord_withdrawal_last_day (ACCORD_DATE_NONE, 6, ACCORD_READING_AFTER_EXPIRY),
                    ==, ACCORD_DATE_NONE);
}

/* The corresponding date, said anew: the same number in a later month, or that month's last day. */
static AccordDate
find_corresponding (AccordDate from, int months)
{
  g_autoptr (GDate) date = g_date_new_julian (from);
  GDateDay day = g_date_get_day (date);

  g_date_set_day (date, 1);
  g_date_add_months (date, (guint) months);
  day = MIN (day, g_date_get_days_in_month (g_date_get_month (date), g_date_get_year (date)));
  g_date_set_day (date, day);
  return g_date_get_julian (date);
}

/* The first 1 April after a day, found by looking at every day. */
static AccordDate
walk_to_april (AccordDate day)
{
  g_autoptr (GDate) date = g_date_new_julian (day);

  do
    g_date_add_days (date, 1);
  while (g_date_get_day (date) != 1 || g_date_get_month (date) != G_DATE_APRIL);
  return g_date_get_julian (date);
}

/* Every day of twenty years, 1 to 12 months: both 1 Aprils are those found by walking, and the last
 * day to serve is the last that reaches its 1 April. */
static void
test_every_day (void)
{
  AccordDate last = accord_date_new (2034, 12, 31);

  for (AccordDate day = accord_date_new (2015, 1, 1); day <= last; day++)
    for (int months = 1; months <= 12; months++)
      {
        AccordWithdrawal dates, later;
        AccordDate next = day + 1;

        g_assert_true (accord_withdrawal_work_out (&day, 1, months, ACCORD_READING_AFTER_EXPIRY,
                                                   &dates));
        g_assert_true (accord_withdrawal_work_out (&next, 1, months, ACCORD_READING_AFTER_EXPIRY,
                                                   &later));
        g_assert_cmpuint (dates.expires, ==, find_corresponding (day, months));
        g_assert_cmpuint (dates.after_expiry_start, ==, walk_to_april (dates.expires));
        g_assert_cmpuint (dates.next_year_start, ==, walk_to_april (day));
        g_assert_cmpint (dates.conflict, ==, dates.after_expiry_start != dates.next_year_start);
        if (later.start != dates.start)
          g_assert_cmpuint (accord_withdrawal_last_day (dates.start, months,
                                                        ACCORD_READING_AFTER_EXPIRY), ==, day);
        if (later.next_year_start != dates.next_year_start)
          g_assert_cmpuint (accord_withdrawal_last_day (dates.next_year_start, months,
                                                        ACCORD_READING_NEXT_YEAR), ==, day);
      }
}

static void
test_names (void)
{
  AccordReading reading;

  g_assert_true (accord_reading_from_name ("next-year", &reading));
  g_assert_cmpstr (accord_reading_to_name (reading), ==, "next-year");
  g_assert_true (accord_reading_from_name ("after-expiry", &reading));
  g_assert_cmpstr (accord_reading_to_name (reading), ==, "after-expiry");
  g_assert_false (accord_reading_from_name ("After expiry", &reading));
  g_assert_false (accord_reading_from_name (NULL, &reading));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/withdrawal/dates", test_dates);
  g_test_add_func ("/withdrawal/service", test_service);
  g_test_add_func ("/withdrawal/last-day", test_last_day);
  g_test_add_func ("/withdrawal/every-day", test_every_day);
  g_test_add_func ("/withdrawal/names", test_names);

  return g_test_run ();
}

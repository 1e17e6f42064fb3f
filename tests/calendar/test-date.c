/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/date.h"

/* Twenty years, with an ordinary and a leap February and the turns of the months in all of them. */
#define FROM_YEAR 2010
#define TO_YEAR 2029

static AccordDate
day (const char *iso)
{
  AccordDate date = ACCORD_DATE_NONE;

  g_assert_true (accord_date_from_iso (iso, &date));

  return date;
}

static void
assert_date (AccordDate date, const char *iso)
{
  g_autofree char *actual = accord_date_to_iso (date);

  g_assert_cmpstr (actual, ==, iso);
}

static void
test_no_such_day (void)
{
  static const struct
  {
    int year, month, day;
  } cases[] = {
    { 2015, 2, 29 }, { 2100, 2, 29 }, { 2015, 4, 31 },   { 2015, 1, 0 },      { 2015, 1, 32 },
    { 2015, 0, 1 },  { 2015, 13, 1 }, { 1899, 12, 31 },  { 2200, 1, 1 },      { 2015, 1, 257 },
    { 2015, 257, 1 }, { 0, 1, 1 },    { 67551, 1, 1 },   { -2015, -1, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (accord_date_new (cases[i].year, cases[i].month, cases[i].day), ==,
                      ACCORD_DATE_NONE);
}

static void
test_day_numbers (void)
{
  g_assert_cmpuint (accord_date_new (1900, 1, 1), ==, 693596);
  g_assert_cmpuint (accord_date_new (2000, 2, 29), ==, 730179);
  g_assert_cmpuint (accord_date_new (2015, 4, 1), ==, 735689);
  g_assert_cmpuint (accord_date_new (2199, 12, 31), ==, 803168);
}

static void
test_every_day (void)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  AccordDate expected = day ("2010-01-01");
  int weekday = 5;

  for (int year = FROM_YEAR; year <= TO_YEAR; year++)
    for (int month = 1; month <= 12; month++)
      for (int d = 1; d <= lengths[month - 1] + (month == 2 && year % 4 == 0); d++)
        {
          AccordDate date = accord_date_new (year, month, d), read;
          g_autofree char *iso = accord_date_to_iso (date);
          int y, m, dd;

          accord_date_split (date, &y, &m, &dd);
          g_assert_cmpuint (date, ==, expected);
          g_assert_true (y == year && m == month && dd == d);
          g_assert_cmpint (accord_date_weekday (date), ==, weekday);
          g_assert_true (accord_date_from_iso (iso, &read));
          g_assert_cmpuint (read, ==, date);

          expected = accord_date_add_days (expected, 1);
          weekday = weekday % 7 + 1;
        }

  g_assert_cmpuint (expected, ==, day ("2030-01-01"));
}

static void
test_iso_is_strict (void)
{
  static const char *const cases[] = {
    "",           "2015",       "2015-4-1",    "2015-04-1",   "2015-04-01 ", " 2015-04-01",
    "2015/04/01", "20150401",   "2015-04-31",  "2015-00-01",  "2015-13-01",  "2015-04-00",
    "1899-12-31", "2200-01-01", "2015-04-01Z", "+015-04-01",  "2015-+4-01",  "2015-04-0x",
    "2015-02-29", "15-04-01",   "02015-04-01", "2015-04-010", "２０１５-04-01",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordDate date = 7;

      g_test_message ("%s", cases[i]);
      g_assert_false (accord_date_from_iso (cases[i], &date));
      g_assert_cmpuint (date, ==, 7);
    }
}

static void
test_none_stays_none (void)
{
  g_autofree char *text = accord_date_format (ACCORD_DATE_NONE, ACCORD_DATE_STYLE_FULL);
  AccordDate date = 7;
  int y = 1, m = 1, d = 1;

  accord_date_split (ACCORD_DATE_NONE, &y, &m, &d);
  g_assert_true (y == 0 && m == 0 && d == 0);
  g_assert_cmpuint (accord_date_add_days (ACCORD_DATE_NONE, 1), ==, ACCORD_DATE_NONE);
  g_assert_cmpuint (accord_date_add_months (ACCORD_DATE_NONE, 1), ==, ACCORD_DATE_NONE);
  g_assert_cmpint (accord_date_weekday (ACCORD_DATE_NONE), ==, 0);
  g_assert_null (accord_date_to_iso (ACCORD_DATE_NONE));
  g_assert_cmpstr (text, ==, "");
  g_assert_false (accord_date_from_iso (NULL, &date));
}

static void
test_ends_of_range (void)
{
  AccordDate first = day ("1900-01-01"), last = day ("2199-12-31");

  assert_date (accord_date_add_days (first, last - first), "2199-12-31");
  g_assert_cmpuint (accord_date_add_days (first, -1), ==, ACCORD_DATE_NONE);
  g_assert_cmpuint (accord_date_add_days (last, 1), ==, ACCORD_DATE_NONE);
  g_assert_cmpuint (accord_date_add_days (last, G_MAXINT), ==, ACCORD_DATE_NONE);
  g_assert_cmpuint (accord_date_add_days (first, G_MININT), ==, ACCORD_DATE_NONE);

  assert_date (accord_date_add_months (first, 300 * 12 - 1), "2199-12-01");
  g_assert_cmpuint (accord_date_add_months (first, -1), ==, ACCORD_DATE_NONE);
  g_assert_cmpuint (accord_date_add_months (last, 1), ==, ACCORD_DATE_NONE);
  g_assert_cmpuint (accord_date_add_months (last, G_MAXINT), ==, ACCORD_DATE_NONE);
  g_assert_cmpuint (accord_date_add_months (first, G_MININT), ==, ACCORD_DATE_NONE);
}

/* The worked examples of DOMAIN WD-3 to WD-5, and the corners of the corresponding-date rule. */
static void
test_corresponding_date (void)
{
  static const struct
  {
    const char *from;
    int months;
    const char *to;
  } cases[] = {
    { "2015-04-01", 6, "2015-10-01" },  { "2015-08-31", 6, "2016-02-29" },
    { "2015-09-30", 6, "2016-03-30" },  { "2015-10-01", 6, "2016-04-01" },
    { "2016-01-15", 6, "2016-07-15" },  { "2016-03-31", 6, "2016-09-30" },
    { "2014-08-31", 6, "2015-02-28" },  { "2016-02-29", 12, "2017-02-28" },
    { "2016-02-29", 48, "2020-02-29" }, { "2016-02-29", -12, "2015-02-28" },
    { "2016-02-29", -6, "2015-08-29" }, { "2015-03-31", -1, "2015-02-28" },
    { "2015-01-15", -1, "2014-12-15" }, { "2015-12-31", 1, "2016-01-31" },
    { "2015-05-31", 0, "2015-05-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_date (accord_date_add_months (day (cases[i].from), cases[i].months), cases[i].to);
}

static void
test_months_never_skip (void)
{
  for (int months = -24; months <= 24; months++)
    {
      AccordDate before = ACCORD_DATE_NONE;

      for (AccordDate date = day ("2010-01-01"); date <= day ("2029-12-31"); date++)
        {
          AccordDate moved = accord_date_add_months (date, months);
          int year, month, d, moved_year, moved_month, moved_day;

          accord_date_split (date, &year, &month, &d);
          accord_date_split (moved, &moved_year, &moved_month, &moved_day);

          g_assert_cmpint (moved_year * 12 + moved_month, ==, year * 12 + month + months);
          g_assert_cmpint (moved_day, ==,
                           MIN (d, accord_date_days_in_month (moved_year, moved_month)));
          g_assert_cmpuint (moved, >=, before);
          before = moved;
        }
    }
}

static void
test_format (void)
{
  static const struct
  {
    const char *iso;
    AccordDateStyle style;
    const char *text;
  } cases[] = {
    { "2015-04-01", ACCORD_DATE_STYLE_DAY, "1 Apr" },
    { "2015-04-01", ACCORD_DATE_STYLE_SHORT, "1 Apr 2015" },
    { "2015-04-01", ACCORD_DATE_STYLE_LONG, "1 April 2015" },
    { "2015-04-01", ACCORD_DATE_STYLE_FULL, "Wednesday 1 April 2015" },
    { "2015-04-01", ACCORD_DATE_STYLE_ISO, "2015-04-01" },
    { "2015-09-30", ACCORD_DATE_STYLE_SHORT, "30 Sep 2015" },
    { "2016-02-29", ACCORD_DATE_STYLE_FULL, "Monday 29 February 2016" },
    { "2017-12-31", ACCORD_DATE_STYLE_FULL, "Sunday 31 December 2017" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = accord_date_format (day (cases[i].iso), cases[i].style);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_today_by_environment (void)
{
  g_setenv ("ACCORD_TODAY", "2015-09-30", TRUE);
  assert_date (accord_date_today (), "2015-09-30");

  g_setenv ("ACCORD_TODAY", "30/09/2015", TRUE);
  g_test_expect_message ("accord", G_LOG_LEVEL_WARNING, "*ACCORD_TODAY*30/09/2015*");
  g_assert_cmpuint (accord_date_today (), !=, ACCORD_DATE_NONE);
  g_test_assert_expected_messages ();

  g_unsetenv ("ACCORD_TODAY");
  g_assert_cmpuint (accord_date_today (), !=, ACCORD_DATE_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/no-such-day", test_no_such_day);
  g_test_add_func ("/date/day-numbers", test_day_numbers);
  g_test_add_func ("/date/every-day", test_every_day);
  g_test_add_func ("/date/iso-is-strict", test_iso_is_strict);
  g_test_add_func ("/date/none-stays-none", test_none_stays_none);
  g_test_add_func ("/date/ends-of-range", test_ends_of_range);
  g_test_add_func ("/date/corresponding-date", test_corresponding_date);
  g_test_add_func ("/date/months-never-skip", test_months_never_skip);
  g_test_add_func ("/date/format", test_format);
  g_test_add_func ("/date/today-by-environment", test_today_by_environment);

  return g_test_run ();
}

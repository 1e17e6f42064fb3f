/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/date.h"
#include "accord/error.h"

static void
assert_date (AccordDate date, const char *iso)
{
  g_autofree char *actual = accord_date_to_iso (date);

  g_assert_cmpstr (actual, ==, iso);
}

static void
test_year_and_quarter (void)
{
  static const struct
  {
    const char *iso;
    const char *year;
    int quarter;
    const char *next_start;
  } cases[] = {
    { "2015-03-31", "2014/15", 4, "2015-04-01" }, { "2015-04-01", "2015/16", 1, "2016-04-01" },
    { "2015-06-30", "2015/16", 1, "2016-04-01" }, { "2015-07-01", "2015/16", 2, "2016-04-01" },
    { "2015-09-30", "2015/16", 2, "2016-04-01" }, { "2015-10-01", "2015/16", 3, "2016-04-01" },
    { "2015-12-31", "2015/16", 3, "2016-04-01" }, { "2016-01-01", "2015/16", 4, "2016-04-01" },
    { "2016-03-30", "2015/16", 4, "2016-04-01" }, { "2016-04-01", "2016/17", 1, "2017-04-01" },
    { "1999-12-31", "1999/00", 3, "2000-04-01" }, { "1900-01-01", "1899/00", 4, "1900-04-01" },
    { "2199-12-31", "2199/00", 3, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *year = NULL;
      AccordDate date;

      g_assert_true (accord_date_from_iso (cases[i].iso, &date));
      year = accord_financial_year_format (accord_date_financial_year (date));
      g_assert_cmpstr (year, ==, cases[i].year);
      g_assert_cmpint (accord_date_quarter (date), ==, cases[i].quarter);
      assert_date (accord_date_next_financial_year_start (date), cases[i].next_start);
    }
}

static void
test_bounds (void)
{
  assert_date (accord_financial_year_start (2015), "2015-04-01");
  assert_date (accord_financial_year_end (2015), "2016-03-31");
  assert_date (accord_quarter_start (2015, 1), "2015-04-01");
  assert_date (accord_quarter_end (2015, 1), "2015-06-30");
  assert_date (accord_quarter_start (2015, 3), "2015-10-01");
  assert_date (accord_quarter_end (2015, 3), "2015-12-31");
  assert_date (accord_quarter_start (2015, 4), "2016-01-01");
  assert_date (accord_quarter_end (2015, 4), "2016-03-31");
  assert_date (accord_quarter_end (2199, 3), "2199-12-31");

  assert_date (accord_quarter_start (2015, 0), NULL);
  assert_date (accord_quarter_end (2015, 5), NULL);
  assert_date (accord_financial_year_start (1899), NULL);
  assert_date (accord_financial_year_end (2199), NULL);
  assert_date (accord_financial_year_end (G_MAXINT), NULL);
}

static void
test_every_day_lies_in_its_quarter (void)
{
  const AccordDate last = accord_date_new (2029, 12, 31);

  for (AccordDate date = accord_date_new (2010, 1, 1); date <= last; date++)
    {
      int year = accord_date_financial_year (date);
      int quarter = accord_date_quarter (date);

      g_assert_cmpuint (accord_quarter_start (year, quarter), <=, date);
      g_assert_cmpuint (accord_quarter_end (year, quarter), >=, date);
      g_assert_cmpuint (accord_date_next_financial_year_start (date), ==,
                        accord_financial_year_end (year) + 1);
    }
}

static void
test_none (void)
{
  g_assert_cmpint (accord_date_financial_year (ACCORD_DATE_NONE), ==, 0);
  g_assert_cmpint (accord_date_quarter (ACCORD_DATE_NONE), ==, 0);
  assert_date (accord_date_next_financial_year_start (ACCORD_DATE_NONE), NULL);
}

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    int year;
  } cases[] = {
    { "2015/16", 2015 }, { "2015/2016", 2015 }, { "2015-16", 2015 }, { "2015-2016", 2015 },
    { " 2015/16 ", 2015 }, { "1999/00", 1999 }, { "1999/2000", 1999 }, { "1900/01", 1900 },
    { "2198/99", 2198 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      int year = 0;

      g_assert_true (accord_financial_year_parse (cases[i].text, &year, &error));
      g_assert_no_error (error);
      g_assert_cmpint (year, ==, cases[i].year);
    }
}

#define NO_FORM(typed) \
  "“" typed "” is not a financial year. Write the two years in which it starts and ends, for " \
  "example 2015/16."

#define NO_YEAR(typed) \
  "“" typed "” is not a financial year: one runs from 1 April to the next 31 March, so the one " \
  "that starts in 2015 is 2015/16."

#define NO_RANGE(typed) \
  "“" typed "” is too far away: a financial year starts in the years 1900 to 2198."

static void
test_refuse (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "2015/17", NO_YEAR ("2015/17") },     { "2015/2017", NO_YEAR ("2015/2017") },
    { "2015/15", NO_YEAR ("2015/15") },     { "2015/2116", NO_YEAR ("2015/2116") },
    { "1899/00", NO_RANGE ("1899/00") },    { "2199/00", NO_RANGE ("2199/00") },
    { "", NO_FORM ("") },                   { "2015", NO_FORM ("2015") },
    { "15/16", NO_FORM ("15/16") },         { "2015/", NO_FORM ("2015/") },
    { "2015/6", NO_FORM ("2015/6") },       { "2015/016", NO_FORM ("2015/016") },
    { "2015/20160", NO_FORM ("2015/20160") }, { "2015 16", NO_FORM ("2015 16") },
    { "2015/16x", NO_FORM ("2015/16x") },   { "FY 2015/16", NO_FORM ("FY 2015/16") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      int year = 7;

      g_assert_false (accord_financial_year_parse (cases[i].text, &year, &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].message);
      g_assert_cmpint (year, ==, 7);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/financial-year/year-and-quarter", test_year_and_quarter);
  g_test_add_func ("/financial-year/bounds", test_bounds);
  g_test_add_func ("/financial-year/every-day-lies-in-its-quarter",
                   test_every_day_lies_in_its_quarter);
  g_test_add_func ("/financial-year/none", test_none);
  g_test_add_func ("/financial-year/read", test_read);
  g_test_add_func ("/financial-year/refuse", test_refuse);

  return g_test_run ();
}

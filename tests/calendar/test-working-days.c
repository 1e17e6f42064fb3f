/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/error.h"
#include "accord/working-days.h"

#include <string.h>

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

static AccordBankHolidays *
read_fixture (const char *file_name)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "calendar", "fixtures", file_name, NULL);
  g_autoptr (GBytes) json = NULL;
  g_autoptr (GError) error = NULL;
  AccordBankHolidays *holidays;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  json = g_bytes_new_take (text, length);
  holidays = accord_bank_holidays_new_from_json (json, file_name, &error);
  g_assert_no_error (error);

  return holidays;
}

static void
test_shipped (void)
{
  g_autoptr (AccordBankHolidays) holidays = accord_bank_holidays_new_shipped ();
  AccordDate first, last;

  g_assert_cmpuint (accord_bank_holidays_get_n (holidays), ==, 140);
  g_assert_true (accord_bank_holidays_get_range (holidays, &first, &last));
  assert_date (first, "2012-01-02");
  assert_date (last, "2028-12-26");
  g_assert_cmpstr (accord_bank_holidays_get_title (holidays, day ("2020-05-08")), ==,
                   "Early May bank holiday (VE day)");
  g_assert_false (accord_bank_holidays_contains (holidays, day ("2020-05-04")));
  g_assert_null (accord_bank_holidays_get_title (holidays, day ("2020-05-04")));

  g_assert_true (accord_bank_holidays_covers (holidays, day ("2012-01-01")));
  g_assert_true (accord_bank_holidays_covers (holidays, day ("2028-12-31")));
  g_assert_false (accord_bank_holidays_covers (holidays, day ("2011-12-31")));
  g_assert_false (accord_bank_holidays_covers (holidays, day ("2029-01-01")));
  g_assert_false (accord_bank_holidays_covers (holidays, ACCORD_DATE_NONE));
}

/* England and Wales have eight a year and, in some years, one more for the Crown. */
static void
test_shipped_years_are_whole (void)
{
  g_autoptr (AccordBankHolidays) holidays = accord_bank_holidays_new_shipped ();
  int per_year[17] = { 0 };
  AccordDate before = ACCORD_DATE_NONE;

  for (gsize i = 0; i < accord_bank_holidays_get_n (holidays); i++)
    {
      const char *title = NULL;
      AccordDate date = accord_bank_holidays_get_nth (holidays, i, &title);
      int year;

      accord_date_split (date, &year, NULL, NULL);
      g_assert_true (year >= 2012 && year <= 2028);
      per_year[year - 2012]++;
      g_assert_cmpuint (date, >, before);
      g_assert_cmpint (accord_date_weekday (date), <=, 5);
      g_assert_cmpuint (strlen (title), >, 0);
      before = date;
    }

  for (int year = 2012; year <= 2028; year++)
    g_assert_cmpint (per_year[year - 2012], ==,
                     year == 2012 || year == 2023 ? 9 : year == 2022 ? 10 : 8);
}

/* The early May bank holiday of 2020 moves between the first two, the spring one of 2022 before the
 * third, which adds a day. */
static void
test_published_on_three_days (void)
{
  g_autoptr (AccordBankHolidays) of_2019 = read_fixture ("govuk-2019-05-08.json");
  g_autoptr (AccordBankHolidays) of_2020 = read_fixture ("govuk-2020-03-23.json");
  g_autoptr (AccordBankHolidays) of_2022 = read_fixture ("govuk-2022-01-24.json");

  g_assert_true (accord_bank_holidays_contains (of_2019, day ("2020-05-04")));
  g_assert_false (accord_bank_holidays_contains (of_2019, day ("2020-05-08")));
  g_assert_false (accord_bank_holidays_contains (of_2020, day ("2020-05-04")));
  g_assert_true (accord_bank_holidays_contains (of_2020, day ("2020-05-08")));

  g_assert_false (accord_bank_holidays_contains (of_2022, day ("2022-05-30")));
  g_assert_true (accord_bank_holidays_contains (of_2022, day ("2022-06-02")));
  g_assert_cmpstr (accord_bank_holidays_get_title (of_2022, day ("2022-06-03")), ==,
                   "Platinum Jubilee bank holiday");

  /* Scotland's 2 January is in the file, and is no concern of ours. */
  g_assert_true (accord_working_day_is (of_2020, day ("2020-01-02")));

  /* A deadline moves with the holiday. */
  assert_date (accord_working_days_add (of_2019, day ("2020-05-01"), 5), "2020-05-11");
  assert_date (accord_working_days_add (of_2020, day ("2020-05-01"), 5), "2020-05-11");
  assert_date (accord_working_days_add (of_2019, day ("2020-05-01"), 1), "2020-05-05");
  assert_date (accord_working_days_add (of_2020, day ("2020-05-01"), 1), "2020-05-04");
}

#define EVENTS(events) "{\"england-and-wales\": {\"events\": " events "}}"
#define MESSAGE(what) \
  "x.json is not a file of bank holidays. " what " Expected the file that GOV.UK publishes at " \
  "www.gov.uk/bank-holidays.json."
#define NO_EVENTS MESSAGE ("It has no list of events for England and Wales.")

static void
test_refuse_file (void)
{
  static const struct
  {
    const char *json;
    const char *message;
  } cases[] = {
    { "", MESSAGE ("It is empty.") },
    { "[]", NO_EVENTS },
    { "null", NO_EVENTS },
    { "{}", NO_EVENTS },
    { "{\"scotland\": {\"events\": []}}", NO_EVENTS },
    { "{\"england-and-wales\": []}", NO_EVENTS },
    { "{\"england-and-wales\": {}}", NO_EVENTS },
    { EVENTS ("{}"), NO_EVENTS },
    { EVENTS ("[]"), NO_EVENTS },
    { EVENTS ("null"), NO_EVENTS },
    { EVENTS ("[{\"title\": \"A\", \"date\": \"2015-01-01\"}, 7]"),
      MESSAGE ("Event 2 of England and Wales has no title.") },
    { EVENTS ("[{\"date\": \"2015-01-01\"}]"),
      MESSAGE ("Event 1 of England and Wales has no title.") },
    { EVENTS ("[{\"title\": 5, \"date\": \"2015-01-01\"}]"),
      MESSAGE ("Event 1 of England and Wales has no title.") },
    { EVENTS ("[{\"title\": \"A\", \"date\": \"01/01/2015\"}]"),
      MESSAGE ("Event 1 of England and Wales (A) has the date “01/01/2015”, where YYYY-MM-DD was "
               "expected.") },
    { EVENTS ("[{\"title\": \"A\"}]"),
      MESSAGE ("Event 1 of England and Wales (A) has the date “”, where YYYY-MM-DD was "
               "expected.") },
    { EVENTS ("[{\"title\": \"A\", \"date\": 20150101}]"),
      MESSAGE ("Event 1 of England and Wales (A) has the date “”, where YYYY-MM-DD was "
               "expected.") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) json = g_bytes_new_static (cases[i].json, strlen (cases[i].json));
      g_autoptr (GError) error = NULL;

      g_assert_null (accord_bank_holidays_new_from_json (json, "x.json", &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_refuse_what_is_no_json (void)
{
  static const char *const cases[] = {
    "date,title\n", "{\"england", "<html>", "{} {}", "\xff\xfe{",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) json = g_bytes_new_static (cases[i], strlen (cases[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (accord_bank_holidays_new_from_json (json, "x.json", &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, "x.json is not a file of bank holidays. "));
    }
}

static void
test_refuse_what_would_exhaust (void)
{
  static const struct
  {
    gsize length;
    char filling;
  } cases[] = { { 33, '[' }, { 1024 * 1024, '{' }, { 5 * 1024 * 1024, ' ' } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) json =
        g_bytes_new_take (g_strnfill (cases[i].length, cases[i].filling), cases[i].length);
      g_autoptr (GError) error = NULL;

      g_assert_null (accord_bank_holidays_new_from_json (json, "x.json", &error));
      g_assert_cmpstr (error->message, ==, MESSAGE ("It is too large, or nested too deeply."));
    }
}

static void
test_from_dates (void)
{
  const AccordDate dates[] = { day ("2015-12-25"), day ("2015-01-01"), day ("2015-12-25") };
  const char *const titles[] = { "Christmas Day", "New Year’s Day", "Again" };
  g_autoptr (AccordBankHolidays) holidays = NULL;
  g_autoptr (AccordBankHolidays) none = NULL;
  g_autoptr (AccordBankHolidays) held = NULL;
  AccordDate first, last;

  holidays = accord_bank_holidays_new_from_dates (dates, titles, G_N_ELEMENTS (dates));
  held = g_boxed_copy (ACCORD_TYPE_BANK_HOLIDAYS, holidays);
  g_assert_true (held == holidays);
  g_assert_cmpuint (accord_bank_holidays_get_n (holidays), ==, 2);
  assert_date (accord_bank_holidays_get_nth (holidays, 0, NULL), "2015-01-01");
  g_assert_cmpstr (accord_bank_holidays_get_title (holidays, dates[0]), ==, "Christmas Day");

  none = accord_bank_holidays_new_from_dates (NULL, NULL, 0);
  g_assert_cmpuint (accord_bank_holidays_get_n (none), ==, 0);
  g_assert_false (accord_bank_holidays_get_range (none, &first, &last));
  g_assert_false (accord_bank_holidays_covers (none, dates[0]));
  g_assert_true (accord_working_day_is (none, dates[0]));
}

static void
test_next_or_same (void)
{
  static const struct
  {
    const char *from;
    const char *to;
  } cases[] = {
    /* Thirty days after each quarter of 2015/16, and ninety after its end (DOMAIN RC-4). */
    { "2015-07-30", "2015-07-30" }, { "2015-10-30", "2015-10-30" },
    { "2016-01-30", "2016-02-01" }, { "2016-04-30", "2016-05-03" }, { "2016-06-29", "2016-06-29" },
    { "2015-04-03", "2015-04-07" }, { "2015-12-25", "2015-12-29" }, { "2015-12-26", "2015-12-29" },
    { "2199-12-31", "2199-12-31" },
  };
  g_autoptr (AccordBankHolidays) holidays = accord_bank_holidays_new_shipped ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_date (accord_working_day_next_or_same (holidays, day (cases[i].from)), cases[i].to);
}

static void
test_add (void)
{
  static const struct
  {
    const char *from;
    int n_days;
    const char *to;
  } cases[] = {
    { "2015-04-01", 0, "2015-04-01" },  { "2015-04-03", 0, "2015-04-07" },
    { "2015-04-01", 1, "2015-04-02" },  { "2015-04-02", 1, "2015-04-07" },
    { "2015-04-03", 1, "2015-04-07" },  { "2015-04-07", -1, "2015-04-02" },
    { "2015-04-05", -1, "2015-04-02" }, { "2015-12-24", 3, "2015-12-31" },
    { "2016-01-04", -7, "2015-12-21" }, { "2015-05-27", -7, "2015-05-15" },
    { "2015-04-01", 252, "2016-04-01" },
  };
  g_autoptr (AccordBankHolidays) holidays = accord_bank_holidays_new_shipped ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s %d", cases[i].from, cases[i].n_days);
      assert_date (accord_working_days_add (holidays, day (cases[i].from), cases[i].n_days),
                   cases[i].to);
    }

  assert_date (accord_working_days_add (holidays, day ("2199-12-31"), 1), NULL);
  assert_date (accord_working_days_add (holidays, day ("2015-04-01"), G_MAXINT), NULL);
  assert_date (accord_working_days_add (holidays, day ("2015-04-01"), -G_MAXINT), NULL);
  assert_date (accord_working_days_add (holidays, ACCORD_DATE_NONE, 0), NULL);
}

static void
test_add_and_between_agree (void)
{
  g_autoptr (AccordBankHolidays) holidays = accord_bank_holidays_new_shipped ();

  for (AccordDate date = day ("2014-01-01"); date <= day ("2016-12-31"); date++)
    for (int n_days = -15; n_days <= 15; n_days++)
      {
        AccordDate moved = accord_working_days_add (holidays, date, n_days);

        g_assert_true (accord_working_day_is (holidays, moved));
        g_assert_true (n_days < 0 ? moved < date : moved >= date);
        if (n_days != 0)
          g_assert_cmpint (accord_working_days_between (holidays, date, moved), ==, n_days);
      }
}

static void
test_between (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    int n_days;
  } cases[] = {
    { "2015-04-01", "2015-04-01", 0 }, { "2015-04-04", "2015-04-06", 0 },
    { "2015-04-02", "2015-04-07", 1 }, { "2015-04-07", "2015-04-02", -1 },
    { "2015-03-31", "2016-03-31", 252 }, { "2015-04-03", "2015-04-12", 4 },
  };
  g_autoptr (AccordBankHolidays) holidays = accord_bank_holidays_new_shipped ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (accord_working_days_between (holidays, day (cases[i].from), day (cases[i].to)),
                     ==, cases[i].n_days);

  g_assert_cmpint (accord_working_days_between (holidays, ACCORD_DATE_NONE, day ("2015-04-01")),
                   ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/working-days/shipped", test_shipped);
  g_test_add_func ("/working-days/shipped-years-are-whole", test_shipped_years_are_whole);
  g_test_add_func ("/working-days/published-on-three-days", test_published_on_three_days);
  g_test_add_func ("/working-days/refuse-file", test_refuse_file);
  g_test_add_func ("/working-days/refuse-what-is-no-json", test_refuse_what_is_no_json);
  g_test_add_func ("/working-days/refuse-what-would-exhaust", test_refuse_what_would_exhaust);
  g_test_add_func ("/working-days/from-dates", test_from_dates);
  g_test_add_func ("/working-days/next-or-same", test_next_or_same);
  g_test_add_func ("/working-days/add", test_add);
  g_test_add_func ("/working-days/add-and-between-agree", test_add_and_between_agree);
  g_test_add_func ("/working-days/between", test_between);

  return g_test_run ();
}

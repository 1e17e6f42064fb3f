/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "accord/error.h"
#include "accord/journal.h"
#include "accord/query.h"
#include "accord/register.h"

/* Fixture: a folder of the test's own. */
typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("accord-sample-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "thurrock.accord", NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;
  return n_files;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GDir *dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (fixture->folder, name, NULL);

      g_unlink (file);
    }
  g_dir_close (dir);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static AccordStore *
make_sample (Fixture *fixture, int year)
{
  g_autoptr (GError) error = NULL;
  AccordStore *store = accord_register_sample (fixture->path, year, "Clare Goldcrest", &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
  return store;
}

static GPtrArray *
list_all (AccordStore *store, const char *type)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find (type));
  g_autoptr (GError) error = NULL;
  GPtrArray *records = accord_store_query (store, query, &error);

  g_assert_no_error (error);
  return records;
}

static AccordRecord *
get (AccordStore *store, const char *type_name, const char *ref)
{
  const AccordRecordType *type = accord_record_type_find (type_name);
  g_autoptr (GError) error = NULL;
  AccordRecord *record;
  gint64 id;

  accord_store_find (store, type, ref, &id, &error);
  g_assert_no_error (error);
  record = accord_store_get (store, type, id, &error);
  g_assert_no_error (error);
  return record;
}

static void
assert_date (AccordStore *store,
             const char *type,
             const char *ref,
             const char *key,
             const char *expected)
{
  g_autoptr (AccordRecord) record = get (store, type, ref);

  g_assert_cmpstr (accord_record_get_text (record, key), ==, expected);
}

static void
test_sources_year (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordStore) store = make_sample (fixture, 2015);
  g_autoptr (GPtrArray) notices = list_all (store, "notice-service");

  g_assert_true (accord_register_is_example (store));
  assert_date (store, "arrangement", "ARR-02", "start", "2014-04-01");
  assert_date (store, "arrangement", "ARR-02", "approved", "2014-03-27");
  assert_date (store, "arrangement", "ARR-08", "review", "2016-02-29");
  assert_date (store, "meeting", "GB-15", "date", "2015-09-24");
  assert_date (store, "meeting", "GB-15", "papers_due", "2015-09-15");
  assert_date (store, "meeting", "PC-04", "papers_due", "2015-10-13");
  assert_date (store, "contract", "CON-01", "start", "2015-04-01");
  assert_date (store, "organisation", "99E", "opened", "2013-04-01");
  g_assert_cmpuint (notices->len, ==, 10);
}

/* No page and no sheet is empty for want of records. */
static void
test_every_type (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordStore) store = make_sample (fixture, 2015);
  guint n_types;
  const AccordRecordType *const *types = accord_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GPtrArray) records = list_all (store, types[i]->name);

      if (records->len == 0)
        g_error ("the example has no %s", types[i]->name);
    }
}

/* Arrangements of each status, on the day that the example is written as of. */
static void
test_statuses (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *status;
    guint n;
  } cases[] = {
    { "proposed", 1 }, { "approved", 1 }, { "in-force", 10 },
    { "notice-given", 1 }, { "ended", 2 }, { "refused", 1 },
  };
  g_autoptr (AccordStore) store = make_sample (fixture, 2015);
  AccordDate day = accord_date_new (2015, 9, 22);

  accord_store_set_as_at (store, day);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("arrangement"));
      g_autoptr (GError) error = NULL;

      accord_query_parse_filter (query, "status", cases[i].status, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (accord_store_query_count (store, query, &error), ==, cases[i].n);
      g_assert_no_error (error);
    }
}

static void
assert_moved (Fixture *fixture, int year, const char *leap_day)
{
  g_autoptr (AccordStore) store = make_sample (fixture, year);
  g_autoptr (AccordRecord) fund = NULL;
  g_autofree char *start = g_strdup_printf ("%d-04-01", year);
  g_autofree char *end = g_strdup_printf ("%d-03-31", year + 2);
  g_autofree char *written = accord_financial_year_format (year);
  g_autofree char *name = g_strconcat ("Better Care Fund ", written, NULL);

  assert_date (store, "arrangement", "ARR-01", "start", start);
  assert_date (store, "arrangement", "ARR-01", "end", end);
  assert_date (store, "arrangement", "ARR-08", "review", leap_day);
  assert_date (store, "organisation", "99E", "opened", "2013-04-01");
  fund = get (store, "pooled-fund", name);
  g_assert_cmpstr (accord_record_get_text (fund, "year"), ==, written);
}

static void
test_another_year (Fixture *fixture, gconstpointer data)
{
  assert_moved (fixture, 2026, "2027-02-28");
}

static void
test_leap_year (Fixture *fixture, gconstpointer data)
{
  assert_moved (fixture, 2027, "2028-02-29");
}

/* The weekday on which each body meets, whatever the year. */
static int
expect_weekday (const char *reference)
{
  return g_str_has_prefix (reference, "GB-") || g_str_has_prefix (reference, "PC-") ? 4 : 3;
}

static void
check_meetings (AccordStore *store)
{
  g_autoptr (GPtrArray) meetings = list_all (store, "meeting");
  AccordBankHolidays *holidays = accord_store_get_bank_holidays (store);

  for (guint i = 0; i < meetings->len; i++)
    {
      AccordRecord *meeting = meetings->pdata[i];
      AccordDate date = accord_record_get_date (meeting, "date");
      AccordDate papers = accord_record_get_date (meeting, "papers_due");
      const char *reference = accord_record_get_text (meeting, "reference");

      g_assert_cmpint (accord_date_weekday (date), ==, expect_weekday (reference));
      g_assert_true (accord_working_day_is (holidays, papers));
      if (g_str_has_prefix (reference, "GB-"))
        g_assert_cmpint (accord_working_days_between (holidays, papers, date), ==, 7);
    }
}

/* RC-4: the first meeting of the governing body on or after the day that the report is ready. */
static AccordDate
expect_due (GPtrArray *meetings, AccordBankHolidays *holidays, AccordRecord *report)
{
  const char *period = accord_record_get_text (report, "period");
  gboolean is_annual = strchr (period, 'Q') == NULL;
  int year = (int) g_ascii_strtoll (period, NULL, 10);
  int quarter = is_annual ? 4 : period[strlen (period) - 1] - '0';
  AccordDate ready = accord_working_day_next_or_same (
    holidays, accord_quarter_end (year, quarter) + (is_annual ? 90 : 30));
  AccordDate first = G_MAXUINT32;
  AccordDate due = ACCORD_DATE_NONE;

  for (guint i = 0; i < meetings->len; i++)
    {
      AccordDate date = accord_record_get_date (meetings->pdata[i], "date");
      const char *reference = accord_record_get_text (meetings->pdata[i], "reference");

      if (!g_str_has_prefix (reference, "GB-") || date < ready || date >= first)
        continue;
      first = date;
      due = accord_record_get_date (meetings->pdata[i], "papers_due");
    }
  return due;
}

static void
check_reports (AccordStore *store)
{
  g_autoptr (GPtrArray) obligations = list_all (store, "obligation");
  g_autoptr (GPtrArray) meetings = list_all (store, "meeting");
  AccordBankHolidays *holidays = accord_store_get_bank_holidays (store);

  for (guint i = 0; i < obligations->len; i++)
    {
      AccordRecord *obligation = obligations->pdata[i];
      const char *kind = accord_record_get_text (obligation, "kind");

      if (g_str_has_suffix (kind, "-report"))
        g_assert_cmpuint (accord_record_get_date (obligation, "due"), ==,
                          expect_due (meetings, holidays, obligation));
    }
}

/* Years that begin on each day of the week, leap years, moved bank holidays, and a year for which
 * none are known. */
static void
test_calendar (Fixture *fixture, gconstpointer data)
{
  static const int years[] = { 2013, 2015, 2018, 2019, 2020, 2022, 2026, 2027, 2029 };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autofree char *name = g_strdup_printf ("%d.accord", years[i]);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (AccordStore) store = accord_register_sample (path, years[i], NULL, &error);

      g_assert_no_error (error);
      check_meetings (store);
      check_reports (store);
    }
}

static void
check_working_days (AccordStore *store, const char *type_name)
{
  const AccordRecordType *type = accord_record_type_find (type_name);
  AccordBankHolidays *holidays = accord_store_get_bank_holidays (store);
  g_autoptr (GPtrArray) records = list_all (store, type_name);

  for (guint i = 0; i < records->len; i++)
    for (guint field = 0; field < type->n_fields; field++)
      {
        AccordDate date = ACCORD_DATE_NONE;

        if (accord_field_is_date (&type->fields[field]))
          date = accord_record_get_date (records->pdata[i], type->fields[field].key);
        if (date == ACCORD_DATE_NONE || date == accord_financial_year_start (2028) ||
            date == accord_financial_year_end (2028))
          continue;
        g_assert_true (accord_working_day_is (holidays, date));
      }
}

/* In 2028/29 the financial year begins on a Saturday and ends on one: these days stay, and what
 * people did is moved to working days. */
static void
test_working_days (Fixture *fixture, gconstpointer data)
{
  static const char *const types[] = {
    "action", "contribution", "expenditure", "notice-service", "obligation", "payment", "training",
  };
  g_autoptr (AccordStore) store = make_sample (fixture, 2028);
  g_autoptr (GPtrArray) contributions = list_all (store, "contribution");
  guint n_first = 0;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    check_working_days (store, types[i]);
  for (guint i = 0; i < contributions->len; i++)
    n_first += accord_record_get_date (contributions->pdata[i], "paid_on") ==
               accord_date_new (2028, 4, 1);
  g_assert_cmpuint (n_first, ==, 5);
}

static guint
count_received (AccordStore *store, const char *until)
{
  g_autoptr (GPtrArray) obligations = list_all (store, "obligation");
  guint n = 0;

  for (guint i = 0; i < obligations->len; i++)
    {
      const char *received = accord_record_get_text (obligations->pdata[i], "received");

      g_assert_true (received == NULL || g_strcmp0 (received, until) <= 0);
      n += received != NULL;
    }
  return n;
}

/* The file tells the whole year; in the year that runs, nothing has come that would come later. */
static void
test_year_that_runs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordStore) whole = make_sample (fixture, 2015);
  g_autoptr (AccordStore) running = NULL;
  guint n_whole = count_received (whole, "2016-07-31");

  accord_store_close (whole);
  g_unlink (fixture->path);
  g_setenv ("ACCORD_TODAY", "2015-11-01", TRUE);
  running = make_sample (fixture, 2015);
  g_assert_cmpuint (count_received (running, "2015-11-01"), <, n_whole);
  g_assert_cmpuint (count_received (running, "2015-11-01"), >, n_whole / 3);
  g_unsetenv ("ACCORD_TODAY");
}

static void
test_year_refused (Fixture *fixture, gconstpointer data)
{
  static const int years[] = { 0, 1999, 2151, G_MAXINT, G_MININT };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (accord_register_sample (fixture->path, years[i], NULL, &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "2000/01"));
      g_assert_cmpuint (count_files (fixture->folder), ==, 0);
    }
}

/* References that point forward are filled in, and nothing waits. */
static void
test_references (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordStore) store = make_sample (fixture, 2015);
  g_autoptr (AccordRecord) decision = get (store, "decision", "DEC-15");
  g_autoptr (AccordRecord) follower = get (store, "arrangement", "ARR-13");
  g_autoptr (AccordRecord) followed = get (store, "arrangement", "ARR-10");
  g_autofree char *rests_on = NULL;
  gsize n_committees;
  g_autoptr (AccordRecord) common = get (store, "meeting", "COM-01");

  rests_on = accord_store_dup_title (store, accord_record_type_find ("scheme-entry"),
                                     accord_record_get_reference (decision, "rests_on"));
  g_assert_cmpstr (rests_on, ==, "Decisions on NHS 111 and out-of-hours care");
  g_assert_cmpint (accord_record_get_reference (follower, "predecessor"), ==,
                   accord_record_get_id (followed));
  accord_record_get_references (common, "committee", &n_committees);
  g_assert_cmpuint (n_committees, ==, 2);
}

static void
test_journal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordStore) store = make_sample (fixture, 2026);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = accord_store_list_entries (store, 0, 0, &error);
  g_autoptr (AccordVerification) verification = NULL;
  g_autoptr (AccordRecord) contract = get (store, "contract", "CON-05");
  g_autoptr (GPtrArray) changes = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 20);
  changes = accord_store_list_entries (store, accord_record_get_id (contract), 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->len, ==, 2);

  verification = accord_store_verify (store, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < verification->faults->len; i++)
    g_test_message ("%s", (const char *) verification->faults->pdata[i]);
  g_assert_cmpuint (verification->faults->len, ==, 0);
}

static void
test_existing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store = make_sample (fixture, 2015);

  g_assert_null (accord_register_sample (fixture->path, 2015, NULL, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "already a file"));
  g_assert_true (accord_register_is_example (store));
}

#define ADD(name, test) g_test_add ("/sample/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("existing", test_existing);
  ADD ("sources-year", test_sources_year);
  ADD ("every-type", test_every_type);
  ADD ("statuses", test_statuses);
  ADD ("another-year", test_another_year);
  ADD ("leap-year", test_leap_year);
  ADD ("calendar", test_calendar);
  ADD ("working-days", test_working_days);
  ADD ("year-that-runs", test_year_that_runs);
  ADD ("year-refused", test_year_refused);
  ADD ("references", test_references);
  ADD ("journal", test_journal);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/import.h"
#include "accord/obligation.h"
#include "accord/query.h"

#include "fixture.h"

/* When an arrangement, its notice, its profile, a meeting or a bank holiday changes, due dates
 * follow in the same transaction. */

static void
import_holidays (AccordStore *store, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "calendar", "fixtures", name, NULL);
  AccordImportCounts counts;
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_import_bank_holidays (store, path, FALSE, &counts, &error));
}

/* What followed: a line of each; "" for nothing. */
static void
assert_followed (AccordStore *store, const char *expected)
{
  g_autofree char *details =
    accord_obligation_changes_dup_details (accord_obligations_get_followed (store));

  g_assert_cmpstr (details, ==, expected);
}

static void
assert_summary (AccordStore *store, const char *expected)
{
  g_autofree char *summary =
    accord_obligation_changes_dup_summary (accord_obligations_get_followed (store));

  g_assert_cmpstr (summary, ==, expected);
}

static gint64
find (AccordStore *store, const char *kind, const char *period)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("obligation"));
  g_autoptr (GArray) ids = NULL;

  accord_query_parse_filter (query, "kind", kind, NULL, NULL);
  accord_query_parse_filter (query, "period", period, NULL, NULL);
  ids = accord_store_query_ids (store, query, NULL);
  g_assert_cmpuint (ids->len, ==, 1);
  return g_array_index (ids, gint64, 0);
}

static void
generate (AccordStore *store, int year)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = accord_obligations_generate (store, year, &error);

  g_assert_no_error (error);
  assert_followed (store, "");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  AccordStore *store;

  fixture_set_up (fixture, data);
  store = fixture->store;
  accord_obligations_attach (store);
  accord_store_set_as_at (store, accord_date_new (2019, 9, 22));
  import_holidays (store, "govuk-2019-05-08.json");
  add (store, "profile", "name", "Ours", "quarterly_days", "34", "annual_days", "90", NULL);
  add (store, "arrangement", "title", "Acute", "kind", "ccg-joint", "start", "2018-04-01",
       "profile", "Ours", NULL);
  generate (store, 2018);
  generate (store, 2019);
}

/* The early May bank holiday of 2020 moved from Monday the 4th to Friday the 8th. */
static void
test_holidays (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 report = find (store, "quarterly-report", "2019/20 Q4");
  gint64 entered = add (store, "obligation", "arrangement", "ARR-01", "kind", "custom", "title",
                        "Entered", "due", "2020-05-05", NULL);
  gint64 before = count_entries (store);

  assert_text (store, "obligation", report, "due", "2020-05-05");
  import_holidays (store, "govuk-2020-03-23.json");
  g_assert_cmpint (count_entries (store), ==, before + 1);
  assert_followed (store,
                   "moved: Quarterly report 2019/20 Q4, ARR-01, from 2020-05-05 to 2020-05-04: "
                   "the early May bank holiday of 2020 is on 8 May");
  assert_summary (store, "1 due date moved: the early May bank holiday of 2020 is on 8 May");
  assert_text (store, "obligation", report, "due", "2020-05-04");
  assert_text (store, "obligation", report, "generated", "yes");
  assert_text (store, "obligation", entered, "due", "2020-05-05");

  /* One undo takes both back. */
  g_assert_true (accord_store_undo (store, NULL, NULL));
  assert_text (store, "obligation", report, "due", "2020-05-05");
  assert_followed (store, "");
  g_assert_true (accord_store_redo (store, NULL, NULL));
  assert_text (store, "obligation", report, "due", "2020-05-04");
  assert_verified (store);
}

/* What falls due when a meeting's papers do moves with the meeting. */
static void
test_meeting (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 report = find (store, "quarterly-report", "2019/20 Q1");
  gint64 annual = find (store, "annual-report", "2018/19");
  gint64 board = add (store, "committee", "name", "Board", "form", "governing-body", NULL);
  gint64 meeting;

  add (store, "committee", "name", "Panel", "form", "executive", NULL);
  add (store, "meeting", "reference", "P-01", "committee", "Panel", "date", "2019-08-15", NULL);
  assert_followed (store, "");
  meeting =
    add (store, "meeting", "reference", "GB-15", "committee", "Board", "date", "2019-09-24", NULL);
  assert_summary (store, "3 due dates moved: it goes to meeting GB-15 on 24 September 2019");
  assert_text (store, "obligation", report, "due", "2019-09-13");
  assert_text (store, "obligation", report, "meeting", "GB-15");
  assert_text (store, "obligation", annual, "due", "2019-09-13");

  change (store, "meeting", meeting, "date", "2019-10-01", NULL);
  assert_summary (store, "3 due dates moved: meeting GB-15 moved to 1 October 2019");
  assert_text (store, "obligation", report, "due", "2019-09-20");
  change (store, "meeting", meeting, "papers_due", "2019-09-16", NULL);
  assert_summary (store, "3 due dates moved: the papers of meeting GB-15 on 1 October 2019 are due "
                         "then");
  change (store, "meeting", meeting, "papers_due", "", NULL);
  change (store, "committee", board, "papers_days", "5", NULL);
  assert_text (store, "obligation", report, "due", "2019-09-24");

  /* An earlier one takes what it can; what it takes goes back when it is cancelled. */
  meeting =
    add (store, "meeting", "reference", "GB-14", "committee", "Board", "date", "2019-07-30", NULL);
  assert_text (store, "obligation", annual, "due", "2019-07-23");
  assert_text (store, "obligation", report, "due", "2019-09-24");
  change (store, "meeting", meeting, "cancelled", "2019-07-01", NULL);
  assert_text (store, "obligation", annual, "due", "2019-09-24");
  assert_text (store, "obligation", annual, "meeting", "GB-15");
  assert_verified (store);
}

static void
test_arrangement (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 arrangement;
  gint64 engagement = find (store, "engagement-event", "2019/20");
  gint64 entered = add (store, "obligation", "arrangement", "ARR-01", "kind", "quarterly-report",
                        "period", "2020/21 Q1", "title", "Entered", "due", "2020-07-30", NULL);

  accord_store_find (store, accord_record_type_find ("arrangement"), "ARR-01", &arrangement, NULL);
  change (store, "arrangement", arrangement, "title", "Acute services", NULL);
  assert_followed (store, "");
  change (store, "arrangement", arrangement, "end", "2019-12-31", NULL);
  assert_followed (store,
                   "moved: Engagement 2019/20, ARR-01, from 2020-03-31 to 2019-12-31: ARR-01 "
                   "ends on 31 December 2019\n"
                   "dropped: Quarterly report 2019/20 Q4, ARR-01, due 2020-05-05: ARR-01 is "
                   "not in force then");
  assert_summary (store, "1 due date moved: ARR-01 ends on 31 December 2019; 1 obligation dropped: "
                         "ARR-01 is not in force then");
  assert_text (store, "obligation", engagement, "due", "2019-12-31");
  g_assert_true (is_there (store, "obligation", entered));

  /* One of another kind owes none of it. */
  change (store, "arrangement", arrangement, "kind", "collaborative", NULL);
  g_assert_cmpuint (accord_obligation_changes_count (accord_obligations_get_followed (store),
                                                     ACCORD_OBLIGATION_DROPPED),
                    ==, 11);
  assert_undo (store, "Change arrangement");
  assert_text (store, "obligation", engagement, "due", "2019-12-31");
}

static void
test_profile (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 report = find (store, "quarterly-report", "2019/20 Q1");
  gint64 received = find (store, "quarterly-report", "2019/20 Q2");
  gint64 profile;

  change (store, "obligation", received, "received", "2019-10-30", NULL);
  accord_store_find (store, accord_record_type_find ("profile"), "Ours", &profile, NULL);
  change (store, "profile", profile, "quarterly_days", "30", NULL);
  g_assert_cmpuint (accord_obligations_get_followed (store)->len, ==, 7);
  assert_text (store, "obligation", report, "due", "2019-07-30");
  assert_text (store, "obligation", received, "due", "2019-11-04");
}

/* A notice that has been served on the last partner ends it; one that is taken away does not. */
static void
test_notice (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 service;

  generate (store, 2020);
  add (store, "organisation", "code", "99E", "name", "Partner", NULL);
  add (store, "notice", "direction", "given", "arrangement", "ARR-01", NULL);
  service = add (store, "notice-service", "notice", "NOT-01", "organisation", "99E", NULL);
  assert_followed (store, "");
  change (store, "notice-service", service, "served", "2019-09-01", NULL);
  assert_summary (store, "6 obligations dropped: ARR-01 is not in force then");
  assert_undo (store, "Change notice-service");
  find (store, "annual-report", "2020/21");
}

/* Who leads is named in what is still to come. */
static void
test_party (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 report = find (store, "quarterly-report", "2019/20 Q1");
  gint64 profile, party;

  accord_store_find (store, accord_record_type_find ("profile"), "Ours", &profile, NULL);
  change (store, "profile", profile, "reporters_ccg_joint", "Lead manager of the lead CCG", NULL);
  assert_text (store, "obligation", report, "owed_by", "Lead manager of the lead CCG");
  add (store, "organisation", "code", "99E", "name", "NHS Basildon", NULL);
  party =
    add (store, "party", "arrangement", "ARR-01", "organisation", "99E", "role", "lead", NULL);
  assert_text (store, "obligation", report, "owed_by", "Lead manager of NHS Basildon");
  assert_followed (store, "");
  drop (store, "party", party);
  assert_text (store, "obligation", report, "owed_by", "Lead manager of the lead CCG");
}

/* What recurs follows what a person does to the one that it follows, and bank holidays. */
static void
test_series (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 first = add (store, "obligation", "kind", "custom", "title", "Return", "due", "2019-05-04",
                      "recurs", "Yearly", NULL);
  gint64 next;
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("obligation"));
  g_autoptr (GArray) made = NULL;

  generate (store, 2020);
  accord_query_parse_filter (query, "kind", "custom", NULL, NULL);
  accord_query_parse_filter (query, "generated", "yes", NULL, NULL);
  made = accord_store_query_ids (store, query, NULL);
  next = g_array_index (made, gint64, 0);
  assert_text (store, "obligation", next, "due", "2020-05-05");
  import_holidays (store, "govuk-2020-03-23.json");
  g_assert_cmpuint (accord_obligations_get_followed (store)->len, ==, 2);
  assert_summary (store, "2 due dates moved: the early May bank holiday of 2020 is on 8 May");
  assert_text (store, "obligation", next, "due", "2020-05-04");
  change (store, "obligation", first, "due", "2019-06-03", NULL);
  assert_followed (store,
                   "moved: Return, from 2020-05-04 to 2020-06-03: the one that it follows was "
                   "due on another day");
  change (store, "obligation", first, "recurs", "", NULL);
  assert_followed (store, "dropped: Return, due 2020-06-03: it does not recur any more");
}

static void
add_case (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_case ("/obligation/follow-up/holidays", test_holidays);
  add_case ("/obligation/follow-up/meeting", test_meeting);
  add_case ("/obligation/follow-up/arrangement", test_arrangement);
  add_case ("/obligation/follow-up/profile", test_profile);
  add_case ("/obligation/follow-up/notice", test_notice);
  add_case ("/obligation/follow-up/party", test_party);
  add_case ("/obligation/follow-up/series", test_series);
  return g_test_run ();
}

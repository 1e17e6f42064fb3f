/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "accord/error.h"
#include "accord/obligation.h"
#include "accord/query.h"
#include "accord/register.h"

#include "fixture.h"

/* Generation adds what is missing, touches nothing that a person entered, and is done once (RC-6).
 */

#define YEAR 2015

typedef struct {
  guint added;
  guint moved;
  guint dropped;
} Counts;

static void
assert_generated (AccordStore *store, int year, Counts expected)
{
  g_autoptr (GError) error = NULL;
  gint64 before = count_entries (store);
  gboolean is_quiet = expected.added + expected.moved + expected.dropped == 0;
  g_autoptr (GPtrArray) changes = accord_obligations_generate (store, year, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (accord_obligation_changes_count (changes, ACCORD_OBLIGATION_ADDED), ==,
                    expected.added);
  g_assert_cmpuint (accord_obligation_changes_count (changes, ACCORD_OBLIGATION_MOVED), ==,
                    expected.moved);
  g_assert_cmpuint (accord_obligation_changes_count (changes, ACCORD_OBLIGATION_DROPPED), ==,
                    expected.dropped);
  g_assert_cmpint (count_entries (store), ==, before + !is_quiet);
}

static gint64
find (AccordStore *store, const char *kind, const char *period)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("obligation"));
  g_autoptr (GArray) ids = NULL;

  g_assert_true (accord_query_parse_filter (query, "kind", kind, NULL, NULL));
  g_assert_true (accord_query_parse_filter (query, "period", period, NULL, NULL));
  ids = accord_store_query_ids (store, query, NULL);
  g_assert_cmpuint (ids->len, <=, 1);
  return ids->len == 0 ? 0 : g_array_index (ids, gint64, 0);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  AccordStore *store;

  fixture_set_up (fixture, data);
  store = fixture->store;
  accord_store_set_as_at (store, accord_date_new (2015, 9, 22));
  add (store, "profile", "name", "Ours", "quarterly_days", "30", "annual_days", "90",
       "reporters_ccg_joint", "Lead clinician and lead manager of the lead CCG", NULL);
  add (store, "organisation", "code", "99E", "name", "NHS Basildon and Brentwood CCG", NULL);
  add (store, "arrangement", "title", "Acute", "kind", "ccg-joint", "start", "2014-04-01",
       "profile", "Ours", NULL);
}

static void
test_once (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id;

  add (store, "party", "arrangement", "ARR-01", "organisation", "99E", "role", "lead", "joined",
       "2014-04-01", NULL);
  add (store, "arrangement", "title", "Ambulance", "kind", "collaborative", "start", "2014-04-01",
       NULL);
  add (store, "arrangement", "title", "Proposed", "kind", "ccg-joint", NULL);

  assert_generated (store, YEAR, (Counts) { 6, 0, 0 });
  assert_generated (store, YEAR, (Counts) { 0, 0, 0 });
  id = find (store, "quarterly-report", "2015/16 Q1");
  assert_text (store, "obligation", id, "title", "Quarterly report 2015/16 Q1");
  assert_text (store, "obligation", id, "owed_by",
               "Lead clinician and lead manager of NHS Basildon and Brentwood CCG");
  assert_text (store, "obligation", id, "owed_to", "Governing body");
  assert_text (store, "obligation", id, "due", "2015-07-30");
  assert_text (store, "obligation", id, "generated", "yes");
  assert_undo (store, "Work out the reporting calendar of 2015/16");
  g_assert_cmpint (find (store, "annual-report", "2015/16"), ==, 0);
  assert_verified (store);
}

/* Where a person has entered one of that arrangement, kind and period there is never a second. */
static void
test_entered (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add (store, "obligation", "arrangement", "ARR-01", "kind", "quarterly-report",
                   "period", "Q1 2015/16", "title", "Our own", "due", "2015-12-24", NULL);
  gint64 other;

  assert_generated (store, YEAR, (Counts) { 5, 0, 0 });
  assert_text (store, "obligation", id, "due", "2015-12-24");
  assert_text (store, "obligation", id, "title", "Our own");

  /* One that was worked out goes where a person enters the same afterwards. */
  other = find (store, "quarterly-report", "2015/16 Q2");
  add (store, "obligation", "arrangement", "ARR-01", "kind", "quarterly-report", "period",
       "2015/16 Q2", "title", "Ours as well", "due", "2015-12-24", NULL);
  assert_generated (store, YEAR, (Counts) { 0, 0, 1 });
  g_assert_false (is_there (store, "obligation", other));
  assert_generated (store, YEAR, (Counts) { 0, 0, 0 });
}

/* A reading that somebody entered ends nothing where the clause itself says that the arrangement
 * goes on until after expiry: the reports of the next year are owed (WD-4, RC-1). */
static void
test_until_new_arrangements (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 profile;

  g_assert_true (
    accord_store_find (store, accord_record_type_find ("profile"), "Ours", &profile, NULL));
  change (store, "profile", profile, "expiry_said_ccg_joint", "yes", NULL);
  add (store, "notice", "direction", "given", "arrangement", "ARR-01", "reading", "next-year",
       "months", "6", NULL);
  add (store, "notice-service", "notice", "NOT-01", "organisation", "99E", "served", "2015-10-05",
       NULL);
  accord_store_set_as_at (store, accord_date_new (2015, 12, 1));
  assert_generated (store, YEAR + 1, (Counts) { 6, 0, 0 });
  change (store, "profile", profile, "expiry_said_ccg_joint", "no", NULL);
  assert_generated (store, YEAR + 1, (Counts) { 0, 0, 6 });
}

/* What somebody has touched stays as it is, also where it is no longer owed. */
static void
test_touched (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 received, waived, annual;

  assert_generated (store, YEAR, (Counts) { 6, 0, 0 });
  received = find (store, "quarterly-report", "2015/16 Q3");
  waived = find (store, "quarterly-report", "2015/16 Q4");
  annual = find (store, "annual-report", "2015/16");
  change (store, "obligation", received, "received", "2016-01-20", NULL);
  change (store, "obligation", waived, "waived", "2015-09-01", "minute", "GB-15/3", NULL);
  change (store, "arrangement", 3, "end", "2015-07-31", NULL);
  assert_generated (store, YEAR, (Counts) { 0, 1, 0 });
  g_assert_true (is_there (store, "obligation", received));
  g_assert_true (is_there (store, "obligation", waived));

  change (store, "arrangement", 3, "end", "2015-03-31", NULL);
  assert_generated (store, YEAR, (Counts) { 0, 0, 4 });
  g_assert_true (is_there (store, "obligation", received));
  g_assert_true (is_there (store, "obligation", waived));
  g_assert_false (is_there (store, "obligation", annual));
}

/* Without a lead, and without a profile: nobody is made up (RC-8). */
static void
test_blanks (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id;

  assert_generated (store, YEAR, (Counts) { 6, 0, 0 });
  id = find (store, "annual-report", "2015/16");
  assert_text (store, "obligation", id, "owed_by",
               "Lead clinician and lead manager of the lead CCG");
  change (store, "arrangement", 3, "profile", "", NULL);
  g_ptr_array_unref (accord_obligations_generate (store, YEAR, NULL));
  assert_text (store, "obligation", id, "owed_by", "");
  assert_generated (store, YEAR, (Counts) { 0, 0, 0 });
}

/* A notice that was served on every partner ends it; the reports go on until then. */
static void
test_notice (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  static const struct {
    const char *served;
    const char *reading;
    guint n_next_year;
  } cases[] = {
    { "2015-09-10", "after-expiry", 0 },
    { "2015-10-01", "after-expiry", 6 },
    { "2015-10-01", "next-year", 0 },
    { "", "after-expiry", 6 },
  };
  gint64 notice =
    add (store, "notice", "direction", "given", "arrangement", "ARR-01", "months", "6", NULL);
  gint64 service = add (store, "notice-service", "notice", "NOT-01", "organisation", "99E", NULL);

  accord_store_set_as_at (store, accord_date_new (2015, 12, 1));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      change (store, "notice", notice, "reading", cases[i].reading, NULL);
      change (store, "notice-service", service, "served", cases[i].served, NULL);
      assert_generated (store, YEAR, (Counts) { i == 0 ? 6 : 0, 0, 0 });
      assert_generated (store, YEAR + 1, (Counts) { cases[i].n_next_year, 0, 0 });
      if (cases[i].n_next_year > 0)
        assert_undo (store, "Work out the reporting calendar of 2016/17");
    }
}

static void
test_bounds (Fixture *fixture, gconstpointer data)
{
  static const int years[] = { 1899, 2198, 5, -1 };

  for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (accord_obligations_generate (fixture->store, years[i], &error));
      g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
    }
  assert_generated (fixture->store, 2197, (Counts) { 6, 0, 0 });
}

/* The example agrees with what would be made of it: it lacks one occurrence, and moves nothing. */
static void
test_example (Fixture *fixture, gconstpointer data)
{
  static const int years[] = { 2015, 2019, 2026 };

  for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autofree char *path = fixture_dup_path (fixture, "example.accord");
      g_autoptr (GError) error = NULL;
      g_autoptr (AccordStore) store = accord_register_sample (path, years[i], NULL, &error);
      g_autoptr (GPtrArray) changes = NULL;
      const AccordObligationChange *change;

      g_assert_no_error (error);
      accord_store_set_as_at (store, accord_date_new (years[i], 9, 22));
      changes = accord_obligations_generate (store, years[i], &error);
      g_assert_no_error (error);
      g_assert_cmpuint (changes->len, ==, 1);
      change = changes->pdata[0];
      g_assert_cmpint (change->kind, ==, ACCORD_OBLIGATION_ADDED);
      g_assert_cmpstr (change->title, ==, "Register of interests published");
      accord_store_close (store);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
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
  add_case ("/obligation/generate/once", test_once);
  add_case ("/obligation/generate/entered", test_entered);
  add_case ("/obligation/generate/touched", test_touched);
  add_case ("/obligation/generate/blanks", test_blanks);
  add_case ("/obligation/generate/notice", test_notice);
  add_case ("/obligation/generate/until-new-arrangements", test_until_new_arrangements);
  add_case ("/obligation/generate/bounds", test_bounds);
  add_case ("/obligation/generate/example", test_example);
  return g_test_run ();
}

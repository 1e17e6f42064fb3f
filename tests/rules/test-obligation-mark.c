/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/error.h"
#include "accord/obligation.h"
#include "accord/query.h"

#include "fixture.h"

/* What came of what was owed, and which calendars are still to be worked out. */

static gint64
add_obligation (AccordStore *store, const char *title)
{
  return add (store, "obligation", "kind", "custom", "title", title, "due", "2015-09-15", "minute",
              title, NULL);
}

static AccordRecord *
get (AccordStore *store, gint64 id)
{
  g_autoptr (GError) error = NULL;
  AccordRecord *record =
    accord_store_get (store, accord_record_type_find ("obligation"), id, &error);

  g_assert_no_error (error);
  return record;
}

static void
assert_is (AccordStore *store, gint64 id, const char *key, const char *expected)
{
  g_autoptr (AccordRecord) record = get (store, id);
  g_autofree char *value = accord_record_format (record, key, NULL, ACCORD_FORMAT_PLAIN);

  g_assert_cmpstr (value, ==, expected);
}

static GArray *
make_ids (gint64 first, gint64 second)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, first);
  if (second != 0)
    g_array_append_val (ids, second);
  return ids;
}

static void
test_one (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *key;
    const char *state;
    const char *sentence;
  } cases[] = {
    { "received", "received", "Mark as received: Return A" },
    { "presented", "presented", "Mark as presented: Return A" },
    { "published", "published", "Mark as published: Return A" },
    { "waived", "waived", "Waive Return A" },
  };
  AccordStore *store = fixture->store;
  gint64 id = add_obligation (store, "Return A");
  g_autoptr (GArray) ids = make_ids (id, 0);

  accord_store_set_as_at (store, accord_date_new (2015, 9, 22));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordRecord) record = get (store, id);
      g_autofree char *sentence = NULL;
      g_autoptr (GError) error = NULL;

      accord_record_set_date (record, cases[i].key, accord_date_new (2015, 9, 21), NULL);
      accord_obligations_mark (store, cases[i].key, record, ids, &sentence, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
      assert_is (store, id, "state", cases[i].state);
      assert_is (store, id, cases[i].key, "2015-09-21");
    }
}

/* One entry of the journal for all; what is left empty stays with each, and where one cannot be
 * changed none is. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 a = add_obligation (store, "Return A");
  gint64 b = add_obligation (store, "Return B");
  g_autoptr (GArray) ids = make_ids (a, b);
  g_autoptr (GArray) one_gone = make_ids (a, 999999);
  g_autoptr (AccordRecord) entered = get (store, a);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;
  gint64 before = count_entries (store);

  accord_record_set_date (entered, "received", accord_date_new (2015, 9, 21), NULL);
  accord_record_clear (entered, "minute", NULL);
  g_assert_false (
    accord_obligations_mark (store, "received", entered, one_gone, &sentence, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  assert_is (store, a, "received", "");
  accord_obligations_mark (store, "received", entered, ids, &sentence, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sentence, ==, "Mark 2 obligations as received");
  g_assert_cmpint (count_entries (store), ==, before + 1);
  assert_is (store, a, "received", "2015-09-21");
  assert_is (store, b, "received", "2015-09-21");
  assert_is (store, b, "minute", "Return B");
}

static void
test_no_day (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_obligation (fixture->store, "Return A");
  g_autoptr (GArray) ids = make_ids (id, 0);
  g_autoptr (AccordRecord) record = get (fixture->store, id);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (
    accord_obligations_mark (fixture->store, "presented", record, ids, &sentence, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "Presented: enter the day");
  g_assert_null (sentence);
}

static void
assert_lacking (AccordStore *store, int year, guint expected)
{
  g_autoptr (GError) error = NULL;
  guint n;

  accord_obligations_count_lacking (store, year, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, expected);
}

static void
test_lacking (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  assert_lacking (store, 2015, 0);
  add (store, "arrangement", "title", "Acute", "kind", "ccg-joint", "start", "2014-04-01", NULL);
  add (store, "arrangement", "title", "Ended", "kind", "ccg-joint", "start", "2013-04-01", "end",
       "2015-03-31", NULL);
  add (store, "arrangement", "title", "Ambulance", "kind", "collaborative", "start", "2014-04-01",
       NULL);
  add (store, "arrangement", "title", "Proposed", "kind", "ccg-joint", NULL);
  assert_lacking (store, 2013, 1);
  assert_lacking (store, 2014, 2);
  assert_lacking (store, 2015, 1);
  changes = accord_obligations_generate (store, 2015, &error);
  g_assert_no_error (error);
  assert_lacking (store, 2015, 0);
  assert_lacking (store, 2016, 1);
}

int
main (int argc, char *argv[])
{
#define ADD(name, function) \
  g_test_add ("/obligation-mark/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

  g_test_init (&argc, &argv, NULL);
  ADD ("one", test_one);
  ADD ("many", test_many);
  ADD ("no-day", test_no_day);
  ADD ("lacking", test_lacking);
  return g_test_run ();
}

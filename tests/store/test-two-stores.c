/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/error.h"
#include "accord/query.h"

#include "fixture.h"

/* Two windows, or a window and the command line, on one register. */
typedef struct {
  Fixture fixture;
  AccordStore *other;
} Pair;

static void
set_up (Pair *pair, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&pair->fixture, data);
  pair->other = accord_store_open (pair->fixture.path, ACCORD_OPEN_READ_WRITE, &error);
  g_assert_no_error (error);
  accord_store_set_officer (pair->other, "B. Other");
  accord_store_set_patience (pair->fixture.store, 0);
  accord_store_set_patience (pair->other, 0);
}

static void
tear_down (Pair *pair, gconstpointer data)
{
  g_assert_finalize_object (pair->other);
  fixture_tear_down (&pair->fixture, data);
}

static void
changed_cb (AccordStore *store, GHashTable *touched, guint *n)
{
  g_assert_null (touched);
  (*n)++;
}

static void
test_poll (Pair *pair, gconstpointer data)
{
  guint n = 0;

  g_signal_connect (pair->other, "changed", G_CALLBACK (changed_cb), &n);
  g_assert_false (accord_store_poll (pair->other));
  add_organisation (pair->fixture.store, "07G");
  g_assert_false (accord_store_poll (pair->fixture.store));
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (accord_store_poll (pair->other));
  g_assert_cmpuint (n, ==, 1);
  g_assert_false (accord_store_poll (pair->other));
}

static void
test_list_follows (Pair *pair, gconstpointer data)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("organisation"));
  g_autoptr (AccordList) list = accord_list_new (pair->other, query);

  add_organisation (pair->fixture.store, "07G");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  accord_store_poll (pair->other);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
}

static void
test_busy (Pair *pair, gconstpointer data)
{
  g_autofree char *message = g_strdup_printf (
    "%s is being written by another window or program. Try again in a moment.",
    pair->fixture.path);
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_store_begin (pair->fixture.store, "Long work", NULL));
  g_assert_false (accord_store_begin (pair->other, "Short work", &error));
  assert_message (error, ACCORD_ERROR_BUSY, message);
  g_assert_false (accord_store_poll (pair->other));
  accord_store_rollback (pair->fixture.store);
  add_organisation (pair->other, "07G");
  assert_verified (pair->other);
}

/* Who reads at leisure keeps nobody from writing: no statement outlives its function. */
static void
test_reading_holds_nothing (Pair *pair, gconstpointer data)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("organisation"));
  g_autoptr (AccordList) list = NULL;
  g_autoptr (AccordRecord) record = NULL;

  add_organisation (pair->fixture.store, "07G");
  list = accord_list_new (pair->other, query);
  record = g_list_model_get_item (G_LIST_MODEL (list), 0);
  assert_verified (pair->other);
  add_organisation (pair->fixture.store, "99E");
}

static void
test_versions (Pair *pair, gconstpointer data)
{
  gint64 id = add_organisation (pair->fixture.store, "07G");
  gint64 other = add_organisation (pair->fixture.store, "99E");
  gint64 seen = accord_store_get_version (pair->fixture.store, id);

  g_assert_cmpint (seen, ==, 1);
  change (pair->other, "organisation", other, "name", "Changed", NULL);
  g_assert_cmpint (accord_store_get_version (pair->fixture.store, id), ==, seen);
  change (pair->other, "organisation", id, "name", "Changed", NULL);
  g_assert_cmpint (accord_store_get_version (pair->fixture.store, id), >, seen);
  g_assert_cmpint (accord_store_get_version (pair->fixture.store, 999), ==, 0);
}

/* Two officers open the same record: the second to save looks at the first one's change before. */
static void
test_nothing_is_overwritten (Pair *pair, gconstpointer data)
{
  const AccordRecordType *type = accord_record_type_find ("organisation");
  gint64 id = add_organisation (pair->fixture.store, "07G");
  g_autoptr (AccordRecord) mine = accord_store_get (pair->fixture.store, type, id, NULL);
  g_autoptr (GError) error = NULL;

  change (pair->other, "organisation", id, "name", "Theirs", NULL);
  g_assert_true (accord_record_set_text (mine, "short_name", "Mine", &error));
  g_assert_false (accord_store_save (pair->fixture.store, mine, "Change mine", &error));
  assert_message (error, ACCORD_ERROR_CONFLICT,
                  "It was changed by B. Other since you opened it (“Change organisation”). Look at "
                  "it again, then enter your change anew.");
  assert_text (pair->fixture.store, "organisation", id, "name", "Theirs");
  assert_text (pair->fixture.store, "organisation", id, "short_name", "");
}

/* One officer may save the same record again and again. */
static void
test_own_changes_are_known (Pair *pair, gconstpointer data)
{
  const AccordRecordType *type = accord_record_type_find ("organisation");
  gint64 id = add_organisation (pair->fixture.store, "07G");
  g_autoptr (AccordRecord) record = accord_store_get (pair->fixture.store, type, id, NULL);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("Name %d", i);

      g_assert_true (accord_record_set_text (record, "name", name, &error));
      g_assert_true (accord_store_save (pair->fixture.store, record, "Change", &error));
      assert_text (pair->other, "organisation", id, "name", name);
    }
}

/* Undo is of the register, whoever did it; numbers and ids do not collide. */
static void
test_one_journal (Pair *pair, gconstpointer data)
{
  g_autoptr (AccordEntry) head = NULL;
  gint64 one = add_arrangement (pair->fixture.store, "One");
  gint64 two = add_arrangement (pair->other, "Two");

  g_assert_cmpint (one, !=, two);
  assert_text (pair->fixture.store, "arrangement", two, "reference", "ARR-02");
  assert_undo (pair->fixture.store, "Add arrangement");
  g_assert_false (is_there (pair->other, "arrangement", two));
  assert_redo (pair->other, "Add arrangement");
  head = accord_store_get_head (pair->fixture.store, NULL);
  g_assert_cmpint (head->seq, ==, 4);
  g_assert_cmpstr (head->officer, ==, "B. Other");
  assert_verified (pair->fixture.store);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/two-stores/" name, Pair, NULL, set_up, function, tear_down)
  ADD ("poll", test_poll);
  ADD ("list-follows", test_list_follows);
  ADD ("busy", test_busy);
  ADD ("reading-holds-nothing", test_reading_holds_nothing);
  ADD ("versions", test_versions);
  ADD ("nothing-is-overwritten", test_nothing_is_overwritten);
  ADD ("own-changes-are-known", test_own_changes_are_known);
  ADD ("one-journal", test_one_journal);

  return g_test_run ();
}

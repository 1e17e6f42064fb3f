/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sqlite3.h>

#include "accord/error.h"
#include "accord/export.h"
#include "store/store-private.h"

#include "fixture.h"

static const char sha256[] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

static AccordExport *
new_export (AccordStore *store, const char *path)
{
  AccordExport *export = g_new0 (AccordExport, 1);
  g_autoptr (AccordEntry) head = accord_store_get_head (store, NULL);

  export->report = g_strdup ("board-pack");
  export->format = g_strdup ("xlsx");
  export->as_at = accord_date_new (2015, 9, 30);
  export->options = g_strdup ("{\"meeting\":7}");
  export->path = g_strdup (path);
  export->program = g_strdup ("0.1.0");
  export->sha256 = g_strdup (sha256);
  if (head == NULL)
    return export;
  export->seq = head->seq;
  export->head = g_strdup (head->hash);
  return export;
}

static void
note (AccordStore *store, const char *path)
{
  g_autoptr (AccordExport) export = new_export (store, path);
  g_autoptr (GError) error = NULL;

  accord_store_note_export (store, export, &error);
  g_assert_no_error (error);
}

static void
count_cb (AccordStore *store, guint *n)
{
  (*n)++;
}

static void
test_note (Fixture *fixture, gconstpointer data)
{
  guint n_noted = 0;
  guint n_changed = 0;
  g_autoptr (GPtrArray) exports = NULL;
  AccordExport *newest;

  add_organisation (fixture->store, "07G");
  g_signal_connect (fixture->store, "export-noted", G_CALLBACK (count_cb), &n_noted);
  g_signal_connect_swapped (fixture->store, "changed", G_CALLBACK (count_cb), &n_changed);
  note (fixture->store, "/packs/a pack.xlsx");
  note (fixture->store, "/packs/née.xlsx");
  g_assert_cmpuint (n_noted, ==, 2);
  g_assert_cmpuint (n_changed, ==, 0);
  g_assert_cmpint (count_entries (fixture->store), ==, 1);

  exports = accord_store_list_exports (fixture->store, NULL);
  g_assert_cmpuint (exports->len, ==, 2);
  newest = exports->pdata[0];
  g_assert_cmpint (newest->id, >, ((AccordExport *) exports->pdata[1])->id);
  g_assert_cmpint (newest->at, >, G_GINT64_CONSTANT (1400000000) * G_USEC_PER_SEC);
  g_assert_cmpstr (newest->officer, ==, "A. Tester");
  g_assert_cmpstr (newest->report, ==, "board-pack");
  g_assert_cmpstr (newest->format, ==, "xlsx");
  g_assert_cmpuint (newest->as_at, ==, accord_date_new (2015, 9, 30));
  g_assert_cmpstr (newest->options, ==, "{\"meeting\":7}");
  g_assert_cmpstr (newest->path, ==, "/packs/née.xlsx");
  g_assert_cmpstr (newest->program, ==, "0.1.0");
  g_assert_cmpint (newest->seq, ==, 1);
  g_assert_cmpuint (strlen (newest->head), ==, 64);
  g_assert_cmpstr (newest->sha256, ==, sha256);
  assert_verified (fixture->store);
}

/* A register that nothing was entered in can be printed too. */
static void
test_note_of_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) exports = NULL;

  note (fixture->store, "/packs/empty.xlsx");
  exports = accord_store_list_exports (fixture->store, NULL);
  g_assert_cmpint (((AccordExport *) exports->pdata[0])->seq, ==, 0);
  g_assert_null (((AccordExport *) exports->pdata[0])->head);
  assert_verified (fixture->store);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordStore) reader =
    accord_store_open (fixture->path, ACCORD_OPEN_READ_ONLY, NULL);
  g_autoptr (AccordExport) export = new_export (reader, "/packs/pack.xlsx");
  g_autoptr (GPtrArray) exports = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_store_note_export (reader, export, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY);
  g_assert_cmpint (export->id, ==, 0);
  exports = accord_store_list_exports (reader, NULL);
  g_assert_cmpuint (exports->len, ==, 0);
}

/* What left the office is not forgotten, and there is nothing to undo about it. */
static void
test_kept (Fixture *fixture, gconstpointer data)
{
  static const char *const attempts[] = { "UPDATE export SET path = 'x'", "DELETE FROM export" };
  g_autoptr (GPtrArray) exports = NULL;

  add_organisation (fixture->store, "07G");
  note (fixture->store, "/packs/pack.xlsx");
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    g_assert_false (accord_database_execute (fixture->store->database, attempts[i], NULL));
  assert_undo (fixture->store, "Add organisation");
  exports = accord_store_list_exports (fixture->store, NULL);
  g_assert_cmpuint (exports->len, ==, 1);
  assert_verified (fixture->store);
}

/* A register that was put back to an earlier state disagrees with what left the office since. */
static void
test_verify (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordVerification) found = NULL;

  add_organisation (fixture->store, "07G");
  note (fixture->store, "/packs/pack.xlsx");
  raw_execute (fixture->path, "UPDATE export SET head = replace (head, substr (head, 1, 1), 'x')");
  found = accord_store_verify (fixture->store, NULL, NULL, NULL);
  g_assert_cmpuint (found->faults->len, ==, 1);
  g_assert_cmpstr (found->faults->pdata[0], ==,
                   "Journal entry 1, from which pack.xlsx was exported, is not the one that is "
                   "here now.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/export/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("note", test_note);
  ADD ("note-of-nothing", test_note_of_nothing);
  ADD ("read-only", test_read_only);
  ADD ("kept", test_kept);
  ADD ("verify", test_verify);

  return g_test_run ();
}

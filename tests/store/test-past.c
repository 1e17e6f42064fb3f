/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "accord/error.h"
#include "accord/export.h"
#include "accord/query.h"

#include "fixture.h"

/* The register as it was after any of its entries. */

static AccordStore *
open_past (Fixture *fixture, gint64 seq)
{
  g_autoptr (GError) error = NULL;
  AccordStore *past = accord_store_open_past (fixture->path, seq, NULL, &error);

  g_assert_no_error (error);
  return past;
}

/* The hash of an entry chains all that came before, and verify holds the tables against it: whoever
 * passes with the head of then is the register of then. */
static void
assert_is_past (AccordStore *past, gint64 seq, const char *hash)
{
  g_autoptr (AccordEntry) head = accord_store_get_head (past, NULL);

  g_assert_cmpint (head == NULL ? 0 : head->seq, ==, seq);
  if (hash != NULL)
    g_assert_cmpstr (head->hash, ==, hash);
  g_assert_true (accord_store_get_read_only (past));
  assert_verified (past);
}

/* Additions, changes, removals, sets of references, values that change places, undone and redone. */
static void
work (AccordStore *store)
{
  gint64 arrangement, first, second, interest;

  first = add_organisation (store, "07G");
  second = add_organisation (store, "99E");
  arrangement = add_arrangement (store, "Fund");
  change (store, "arrangement", arrangement, "title", "Better Care Fund", "start", "2015-04-01",
          NULL);
  add (store, "person", "family_name", "Finch", "email", "finch@example.org", NULL);
  interest =
    add (store, "interest", "person", "Finch", "kind", "financial", "organisations", "07G", NULL);
  change (store, "interest", interest, "organisations", "99E", NULL);
  drop (store, "interest", interest);
  g_assert_true (accord_store_undo (store, NULL, NULL));
  change (store, "organisation", first, "code", "07X", NULL);
  change (store, "organisation", second, "code", "07G", NULL);
  add (store, "bank-holiday", "date", "2015-12-28", "title", "Boxing Day (substitute)", NULL);
  g_assert_true (accord_store_undo (store, NULL, NULL));
  g_assert_true (accord_store_undo (store, NULL, NULL));
  g_assert_true (accord_store_redo (store, NULL, NULL));
}

static void
test_every_entry (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;

  work (fixture->store);
  entries = accord_store_list_entries (fixture->store, 0, 0, NULL);
  g_assert_cmpuint (entries->len, >, 10);
  for (guint i = 0; i < entries->len; i++)
    {
      const AccordEntry *entry = entries->pdata[i];
      g_autoptr (AccordStore) past = open_past (fixture, entry->seq);

      assert_is_past (past, entry->seq, entry->hash);
    }
}

/* More changes than one part of an entry holds. */
static void
test_parts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordEntry) head = NULL;
  g_autoptr (AccordStore) past = NULL;

  add_organisation (fixture->store, "07G");
  head = accord_store_get_head (fixture->store, NULL);
  g_assert_true (accord_store_begin (fixture->store, "Import many", NULL));
  for (guint i = 0; i < 2500; i++)
    {
      g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("person"));

      accord_record_set_text (record, "family_name", "Finch", NULL);
      g_assert_true (accord_store_insert (fixture->store, record, NULL));
    }
  g_assert_true (accord_store_commit (fixture->store, NULL));
  past = open_past (fixture, head->seq);
  assert_is_past (past, head->seq, head->hash);
}

static void
test_before_the_first (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordStore) past = NULL;
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("organisation"));

  add_organisation (fixture->store, "07G");
  past = open_past (fixture, 0);
  assert_is_past (past, 0, NULL);
  g_assert_cmpint (accord_store_query_count (past, query, NULL), ==, 0);
}

/* Bank holidays are records, and are taken back with the others. */
static void
test_bank_holidays (Fixture *fixture, gconstpointer data)
{
  AccordDate day = accord_date_new (2015, 12, 28);
  g_autoptr (AccordStore) past = NULL;
  g_autoptr (AccordStore) present = NULL;

  add (fixture->store, "bank-holiday", "date", "2015-12-28", "title", "Boxing Day", NULL);
  past = open_past (fixture, 0);
  present = open_past (fixture, 1);
  g_assert_true (accord_working_day_is (accord_store_get_bank_holidays (past), day));
  g_assert_false (accord_working_day_is (accord_store_get_bank_holidays (present), day));
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  add_organisation (fixture->store, "07G");
  g_assert_null (accord_store_open_past (fixture->path, 2, NULL, &error));
  assert_message (error, ACCORD_ERROR_NOT_FOUND,
                  "The journal has no entry 2: the register was put back to an earlier state.");
  g_clear_error (&error);
  g_cancellable_cancel (cancelled);
  g_assert_null (accord_store_open_past (fixture->path, 0, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* The register itself is not touched, is called by its name, and nothing is left lying about. */
static void
test_nothing_is_left (Fixture *fixture, gconstpointer data)
{
  guint n_files = count_files (g_get_tmp_dir ());
  g_autoptr (AccordStore) past = NULL;

  work (fixture->store);
  past = open_past (fixture, 1);
  g_assert_cmpuint (count_files (g_get_tmp_dir ()), ==, n_files);
  g_assert_cmpstr (accord_store_get_path (past), ==, fixture->path);
  g_assert_cmpint (count_entries (fixture->store), >, 10);
  assert_verified (fixture->store);
}

/* Old registers have a past as well, and a register that may only be read. */
static void
test_old_register (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_dup_path (fixture, "old.accord");
  g_autoptr (AccordStore) past = NULL;
  g_autoptr (GError) error = NULL;
  gint64 arrangement;

  fixture_write_old_register (path, 1);
  past = accord_store_open_past (path, 7, NULL, &error);
  g_assert_no_error (error);
  assert_is_past (past, 7, NULL);
  g_assert_true (accord_store_find (past, accord_record_type_find ("arrangement"), "ARR-01",
                                    &arrangement, NULL));
  assert_text (past, "arrangement", arrangement, "end", "2017-03-31");
  g_assert_cmpint (raw_integer (path, "PRAGMA user_version"), ==, 1);
}

int
main (int argc, char *argv[])
{
  /* A folder of its own for temporary files, to see what stays in it. */
  g_autofree char *here = g_get_current_dir ();
  g_autofree char *folder = g_build_filename (here, "past-XXXXXX", NULL);
  int status;

  g_assert_nonnull (g_mkdtemp (folder));
  g_setenv ("TMPDIR", folder, TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/past/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("every-entry", test_every_entry);
  ADD ("parts", test_parts);
  ADD ("before-the-first", test_before_the_first);
  ADD ("bank-holidays", test_bank_holidays);
  ADD ("refused", test_refused);
  ADD ("nothing-is-left", test_nothing_is_left);
  ADD ("old-register", test_old_register);

  status = g_test_run ();
  g_rmdir (folder);
  return status;
}

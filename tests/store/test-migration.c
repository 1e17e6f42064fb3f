/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "accord/error.h"
#include "accord/export.h"
#include "store/schema.h"

#include "fixture.h"

/* A register of every released format opens, becomes one of the present format, and has lost
 * nothing; what it was is kept. */

static const char head[] = "ae6527e275cf6e3c799e6a596e2cbc85301ddaef7e9e288c95847c4ab013152a";

typedef struct {
  char *folder;
  char *path;
  char *copy; /* where what it was is kept */
} Old;

static void
set_up (Old *old, gconstpointer data)
{
  old->folder = g_dir_make_tmp ("accord-XXXXXX", NULL);
  old->path = g_build_filename (old->folder, "old.accord", NULL);
  old->copy = g_strdup_printf ("%s.before-format-%d", old->path, ACCORD_SCHEMA_VERSION);
  fixture_write_old_register (old->path, 1);
}

static void
tear_down (Old *old, gconstpointer data)
{
  fixture_remove_folder (old->folder);
  g_free (old->folder);
  g_free (old->path);
  g_free (old->copy);
}

static AccordStore *
open_old (const char *path, AccordOpenFlags flags)
{
  g_autoptr (GError) error = NULL;
  AccordStore *store = accord_store_open (path, flags, &error);

  g_assert_no_error (error);
  return store;
}

static gint64
find (AccordStore *store, const char *type, const char *ref)
{
  gint64 id = 0;

  g_assert_true (accord_store_find (store, accord_record_type_find (type), ref, &id, NULL));
  return id;
}

static void
assert_same_past (AccordStore *store)
{
  g_autoptr (AccordEntry) last = accord_store_get_head (store, NULL);

  g_assert_cmpint (last->seq, ==, 9);
  g_assert_cmpint (last->schema, ==, 1);
  g_assert_cmpstr (last->officer, ==, "Margaret Finch");
  g_assert_cmpstr (last->hash, ==, head);
  assert_verified (store);
}

static void
test_migrates (Old *old, gconstpointer data)
{
  g_autoptr (AccordStore) store = open_old (old->path, ACCORD_OPEN_READ_WRITE);
  gint64 arrangement = find (store, "arrangement", "ARR-01");
  gint64 person = find (store, "person", "Margaret Finch");
  gint64 document = find (store, "document", "Terms of reference");

  assert_same_past (store);
  g_assert_cmpint (raw_integer (old->path, "PRAGMA user_version"), ==, ACCORD_SCHEMA_VERSION);
  assert_text (store, "arrangement", arrangement, "title", "Acute services");
  assert_text (store, "arrangement", arrangement, "end", "2016-03-31");
  assert_text (store, "person", person, "email", "margaret@example.org");
  assert_text (store, "document", document, "file", "terms.txt");
}

/* What was done before can be undone and done again, and what is done now is chained to it. */
static void
test_undo (Old *old, gconstpointer data)
{
  g_autoptr (AccordStore) store = open_old (old->path, ACCORD_OPEN_READ_WRITE);
  gint64 arrangement = find (store, "arrangement", "ARR-01");
  g_autoptr (AccordEntry) last = NULL;

  assert_undo (store, "Change ARR-01: review");
  assert_text (store, "arrangement", arrangement, "review", "");
  assert_redo (store, "Change ARR-01: review");
  assert_text (store, "arrangement", arrangement, "review", "2016-01-15");
  add_organisation (store, "99G");
  last = accord_store_get_head (store, NULL);
  g_assert_cmpint (last->schema, ==, ACCORD_SCHEMA_VERSION);
  assert_verified (store);
}

static void
test_copy (Old *old, gconstpointer data)
{
  g_autoptr (AccordStore) store = open_old (old->path, ACCORD_OPEN_READ_WRITE);
  g_autoptr (AccordStore) copy = open_old (old->copy, ACCORD_OPEN_READ_ONLY);
  struct stat status;

  g_assert_cmpint (raw_integer (old->copy, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (stat (old->copy, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpstr (accord_store_get_uuid (copy), ==, accord_store_get_uuid (store));
  assert_same_past (copy);
}

/* A copy that is there already is of something else: a backup, put back, comes by here again. */
static void
test_copies_are_kept (Old *old, gconstpointer data)
{
  g_autofree char *second = g_strconcat (old->copy, "-2", NULL);
  g_autofree char *third = g_strconcat (old->copy, "-3", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (AccordStore) store = NULL;

  g_assert_true (g_file_set_contents (old->copy, "kept", -1, NULL));
  store = open_old (old->path, ACCORD_OPEN_READ_WRITE);
  g_assert_true (g_file_get_contents (old->copy, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "kept");
  g_assert_cmpint (raw_integer (second, "PRAGMA user_version"), ==, 1);
  /* Nothing is kept of a register that needs no change. */
  g_clear_object (&store);
  store = open_old (old->path, ACCORD_OPEN_READ_WRITE);
  g_assert_false (g_file_test (third, G_FILE_TEST_EXISTS));
}

/* Reading changes nothing: not the register, nor what is made of it. Nothing was noted in it yet. */
static void
test_read_only (Old *old, gconstpointer data)
{
  g_autoptr (AccordStore) store = open_old (old->path, ACCORD_OPEN_READ_ONLY);
  g_autoptr (GPtrArray) exports = accord_store_list_exports (store, NULL);
  g_autofree char *backup = g_build_filename (old->folder, "backup.accord", NULL);
  g_autoptr (GError) error = NULL;

  assert_same_past (store);
  g_assert_nonnull (exports);
  g_assert_cmpuint (exports->len, ==, 0);
  accord_store_backup (store, backup, &error);
  g_assert_no_error (error);
  g_assert_cmpint (raw_integer (backup, "PRAGMA user_version"), ==, 1);
  g_assert_false (accord_store_begin (store, "Change what is only read", &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY);
  g_assert_cmpint (raw_integer (old->path, "PRAGMA user_version"), ==, 1);
  g_assert_false (g_file_test (old->copy, G_FILE_TEST_EXISTS));
}

/* What is damaged is not changed, and says so under its own name. */
static void
test_damaged (Old *old, gconstpointer data)
{
  static const AccordOpenFlags ways[] = { ACCORD_OPEN_READ_WRITE, ACCORD_OPEN_READ_ONLY };
  g_autoptr (GError) error = NULL;
  g_autofree char *message =
    g_strdup_printf ("%s is damaged. Nothing was changed; restore it from a backup.", old->path);

  raw_execute (old->path, "PRAGMA writable_schema = ON; "
                          "UPDATE sqlite_schema SET rootpage = 9999 WHERE name = 'meeting'");
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_assert_null (accord_store_open (old->path, ways[i], &error));
      assert_message (error, ACCORD_ERROR_CORRUPT, message);
      g_clear_error (&error);
      g_assert_cmpint (raw_integer (old->path, "PRAGMA user_version"), ==, 1);
      g_assert_false (g_file_test (old->copy, G_FILE_TEST_EXISTS));
    }
}

/* Where there is no room for the copy there is no change either. */
static void
test_no_copy (Old *old, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) reader = open_old (old->path, ACCORD_OPEN_READ_ONLY);
  g_autofree char *temporary =
    g_strdup_printf ("%s.%s.tmp", old->copy, accord_store_get_uuid (reader));

  /* A folder by the name that the copy has until it is whole. */
  g_assert_cmpint (g_mkdir (temporary, 0700), ==, 0);
  g_assert_null (accord_store_open (old->path, ACCORD_OPEN_READ_WRITE, &error));
  g_assert_nonnull (error);
  g_assert_true (g_str_has_prefix (
    error->message, "The register could not be brought to the format of this Accord: "));
  g_assert_cmpint (raw_integer (old->path, "PRAGMA user_version"), ==, 1);
  assert_same_past (reader);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/migration/" name, Old, NULL, set_up, function, tear_down)
  ADD ("migrates", test_migrates);
  ADD ("undo", test_undo);
  ADD ("copy", test_copy);
  ADD ("copies-are-kept", test_copies_are_kept);
  ADD ("read-only", test_read_only);
  ADD ("damaged", test_damaged);
  ADD ("no-copy", test_no_copy);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "accord/error.h"
#include "accord/export.h"
#include "accord/query.h"
#include "store/schema.h"

#include "fixture.h"

/* A register of every released format opens, becomes one of the present format, and has lost
 * nothing; what it was is kept. */

/* The registers that are kept, each of the format of its number. */
typedef struct {
  int format;
  gint64 n_entries;
  const char *head;
  const char *title; /* of ARR-01, whose review was entered last */
  guint n_exports;
} Kept;

static const Kept kept[] = {
  { 1, 9, "ae6527e275cf6e3c799e6a596e2cbc85301ddaef7e9e288c95847c4ab013152a", "Acute services", 0 },
  { 2, 11, "c108e5caad24795d0c9f13fe69f4b8c3e105985d44a1db3fd3c9e90c4fbd4b88", "Primary care", 1 },
};

/* What profiles of the formats before the third meant and did not say. */
#define ALARMS "180, 90, 30, 7, 1"

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
  fixture_write_old_register (old->path, ((const Kept *) data)->format);
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
assert_same_past (AccordStore *store, const Kept *was)
{
  g_autoptr (AccordEntry) last = accord_store_get_entry (store, was->n_entries, NULL);

  g_assert_cmpint (last->schema, ==, was->format);
  g_assert_cmpstr (last->officer, ==, "Margaret Finch");
  g_assert_cmpstr (last->hash, ==, was->head);
  assert_verified (store);
}

static void
assert_profiles_have_alarms (AccordStore *store)
{
  const AccordRecordType *type = accord_record_type_find ("profile");
  g_autoptr (AccordQuery) query = accord_query_new (type);
  g_autoptr (GArray) ids = accord_store_query_ids (store, query, NULL);

  g_assert_cmpuint (ids->len, >, 0);
  for (guint i = 0; i < ids->len; i++)
    assert_text (store, "profile", g_array_index (ids, gint64, i), "alarms", ALARMS);
}

static void
test_migrates (Old *old, gconstpointer data)
{
  const Kept *was = data;
  g_autoptr (AccordStore) store = open_old (old->path, ACCORD_OPEN_READ_WRITE);
  g_autoptr (GPtrArray) exports = accord_store_list_exports (store, NULL);
  g_autoptr (AccordEntry) last = accord_store_get_head (store, NULL);
  gint64 arrangement = find (store, "arrangement", "ARR-01");

  assert_same_past (store, was);
  g_assert_cmpint (raw_integer (old->path, "PRAGMA user_version"), ==, ACCORD_SCHEMA_VERSION);
  g_assert_cmpuint (exports->len, ==, was->n_exports);
  assert_text (store, "arrangement", arrangement, "title", was->title);
  assert_text (store, "arrangement", arrangement, "review", "2016-01-15");
  /* What was filled in is the only thing that was done, and says so. */
  assert_profiles_have_alarms (store);
  g_assert_cmpint (last->seq, ==, was->n_entries + 1);
  g_assert_cmpint (last->kind, ==, ACCORD_ENTRY_MIGRATION);
  g_assert_cmpint (last->schema, ==, ACCORD_SCHEMA_VERSION);
  g_assert_cmpstr (last->sentence, ==, "Bring the register to format 3");
}

/* What only the first of them holds: contact details outside the journal, and a file. */
static void
test_outside_the_journal (Old *old, gconstpointer data)
{
  g_autoptr (AccordStore) store = open_old (old->path, ACCORD_OPEN_READ_WRITE);
  gint64 person = find (store, "person", "Margaret Finch");
  gint64 document = find (store, "document", "Terms of reference");

  assert_text (store, "person", person, "email", "margaret@example.org");
  assert_text (store, "document", document, "file", "terms.txt");
}

/* What was removed before comes back as it was meant. */
static void
test_comes_back (Old *old, gconstpointer data)
{
  const gint64 removal = 8;
  g_autoptr (AccordStore) store = open_old (old->path, ACCORD_OPEN_READ_WRITE);

  g_assert_true (accord_store_undo_entry (store, removal, NULL, NULL, NULL, NULL, NULL));
  assert_text (store, "profile", find (store, "profile", "Draft of 2014"), "cited_as", "D");
  assert_profiles_have_alarms (store);
  assert_verified (store);
}

/* What is empty in the present format was left so by a person, and stays so. */
static void
test_filled_once (Old *old, gconstpointer data)
{
  g_autoptr (AccordStore) store = open_old (old->path, ACCORD_OPEN_READ_WRITE);
  gint64 profile = find (store, "profile", "Our constitution");

  change (store, "profile", profile, "alarms", "", NULL);
  g_clear_object (&store);
  store = open_old (old->path, ACCORD_OPEN_READ_WRITE);
  assert_text (store, "profile", profile, "alarms", "");
  assert_verified (store);
}

/* As it was before anything was filled in, it is read as any register of that format is. */
static void
test_past (Old *old, gconstpointer data)
{
  const Kept *was = data;
  g_autoptr (AccordStore) past = NULL;

  g_object_unref (open_old (old->path, ACCORD_OPEN_READ_WRITE));
  for (gint64 seq = 1; seq <= was->n_entries; seq++)
    {
      g_clear_object (&past);
      past = accord_store_open_past (old->path, seq, NULL, NULL);
      g_assert_nonnull (past);
      assert_profiles_have_alarms (past);
      assert_verified (past);
    }
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
  assert_profiles_have_alarms (store);
  add_organisation (store, "99G");
  last = accord_store_get_head (store, NULL);
  g_assert_cmpint (last->schema, ==, ACCORD_SCHEMA_VERSION);
  assert_verified (store);
}

static void
test_copy (Old *old, gconstpointer data)
{
  const Kept *was = data;
  g_autoptr (AccordStore) store = open_old (old->path, ACCORD_OPEN_READ_WRITE);
  g_autoptr (AccordStore) copy = open_old (old->copy, ACCORD_OPEN_READ_ONLY);
  struct stat status;

  g_assert_cmpint (raw_integer (old->copy, "PRAGMA user_version"), ==, was->format);
  g_assert_cmpint (stat (old->copy, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpstr (accord_store_get_uuid (copy), ==, accord_store_get_uuid (store));
  assert_same_past (copy, was);
}

/* A copy that is there already is of something else: a backup, put back, comes by here again. */
static void
test_copies_are_kept (Old *old, gconstpointer data)
{
  const Kept *was = data;
  g_autofree char *second = g_strconcat (old->copy, "-2", NULL);
  g_autofree char *third = g_strconcat (old->copy, "-3", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (AccordStore) store = NULL;

  g_assert_true (g_file_set_contents (old->copy, "kept", -1, NULL));
  store = open_old (old->path, ACCORD_OPEN_READ_WRITE);
  g_assert_true (g_file_get_contents (old->copy, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "kept");
  g_assert_cmpint (raw_integer (second, "PRAGMA user_version"), ==, was->format);
  /* Nothing is kept of a register that needs no change. */
  g_clear_object (&store);
  store = open_old (old->path, ACCORD_OPEN_READ_WRITE);
  g_assert_false (g_file_test (third, G_FILE_TEST_EXISTS));
}

/* Reading changes nothing: not the register, nor what is made of it. */
static void
test_read_only (Old *old, gconstpointer data)
{
  const Kept *was = data;
  g_autoptr (AccordStore) store = open_old (old->path, ACCORD_OPEN_READ_ONLY);
  g_autoptr (GPtrArray) exports = accord_store_list_exports (store, NULL);
  g_autofree char *backup = g_build_filename (old->folder, "backup.accord", NULL);
  g_autoptr (GError) error = NULL;

  assert_same_past (store, was);
  assert_profiles_have_alarms (store);
  g_assert_cmpint (count_entries (store), ==, was->n_entries);
  g_assert_nonnull (exports);
  g_assert_cmpuint (exports->len, ==, was->n_exports);
  accord_store_backup (store, backup, &error);
  g_assert_no_error (error);
  g_assert_cmpint (raw_integer (backup, "PRAGMA user_version"), ==, was->format);
  g_assert_false (accord_store_begin (store, "Change what is only read", &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY);
  g_assert_cmpint (raw_integer (old->path, "PRAGMA user_version"), ==, was->format);
  g_assert_false (g_file_test (old->copy, G_FILE_TEST_EXISTS));
}

/* What is damaged is not changed, and says so under its own name. */
static void
test_damaged (Old *old, gconstpointer data)
{
  const Kept *was = data;
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
      g_assert_cmpint (raw_integer (old->path, "PRAGMA user_version"), ==, was->format);
      g_assert_false (g_file_test (old->copy, G_FILE_TEST_EXISTS));
    }
}

/* Where there is no room for the copy there is no change either. */
static void
test_no_copy (Old *old, gconstpointer data)
{
  const Kept *was = data;
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
  g_assert_cmpint (raw_integer (old->path, "PRAGMA user_version"), ==, was->format);
  assert_same_past (reader, was);
}

static void
add_test (const char *name, const Kept *was, void (*test) (Old *old, gconstpointer data))
{
  g_autofree char *path = g_strdup_printf ("/migration/%d/%s", was->format, name);

  g_test_add (path, Old, was, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      add_test ("migrates", &kept[i], test_migrates);
      add_test ("past", &kept[i], test_past);
      add_test ("undo", &kept[i], test_undo);
      add_test ("copy", &kept[i], test_copy);
      add_test ("copies-are-kept", &kept[i], test_copies_are_kept);
      add_test ("read-only", &kept[i], test_read_only);
      add_test ("damaged", &kept[i], test_damaged);
      add_test ("no-copy", &kept[i], test_no_copy);
    }
  add_test ("outside-the-journal", &kept[0], test_outside_the_journal);
  add_test ("comes-back", &kept[1], test_comes_back);
  add_test ("filled-once", &kept[1], test_filled_once);

  return g_test_run ();
}

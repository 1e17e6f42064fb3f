/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "accord/error.h"

#include "fixture.h"

static void
write_file (const char *path, const char *text)
{
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
assert_refused (const char *path, int code, const char *format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store = accord_store_open (path, ACCORD_OPEN_READ_WRITE, &error);
  g_auto (GStrv) parts = g_strsplit (format, "PATH", -1);
  g_autofree char *message = g_strjoinv (path, parts);

  g_assert_null (store);
  assert_message (error, code, message);
}

static void
test_create (Fixture *fixture, gconstpointer data)
{
  struct stat status;

  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpstr (accord_store_get_path (fixture->store), ==, fixture->path);
  g_assert_true (g_uuid_string_is_valid (accord_store_get_uuid (fixture->store)));
  g_assert_false (accord_store_get_read_only (fixture->store));
  g_assert_cmpint (count_entries (fixture->store), ==, 0);
  g_assert_cmpint (accord_store_get_home (fixture->store), ==, 0);
  assert_verified (fixture->store);
}

static void
test_create_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *nowhere = fixture_dup_path (fixture, "no/such/folder.accord");
  g_autofree char *message = NULL;

  g_assert_null (accord_store_create (fixture->path, &error));
  message = g_strdup_printf ("There is already a file at %s. Choose another name.", fixture->path);
  assert_message (error, ACCORD_ERROR_READ_ONLY, message);
  g_clear_error (&error);
  g_clear_pointer (&message, g_free);

  g_assert_null (accord_store_create (nowhere, &error));
  message = g_strdup_printf ("No register can be made at %s: No such file or directory.", nowhere);
  assert_message (error, ACCORD_ERROR_READ_ONLY, message);
}

static void
test_reopen (Fixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = g_strdup (accord_store_get_uuid (fixture->store));
  gint64 id = add_arrangement (fixture->store, "Better Care Fund");

  fixture_reopen (fixture);
  g_assert_cmpstr (accord_store_get_uuid (fixture->store), ==, uuid);
  assert_text (fixture->store, "arrangement", id, "title", "Better Care Fund");
  g_assert_cmpint (add_arrangement (fixture->store, "Another"), >, id);
  assert_verified (fixture->store);
}

static void
test_relative_path (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_get_current_dir ();
  g_autoptr (AccordStore) store = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_chdir (fixture->folder), ==, 0);
  store = accord_store_open ("test.accord", ACCORD_OPEN_READ_WRITE, &error);
  g_assert_cmpint (g_chdir (before), ==, 0);
  g_assert_no_error (error);
  g_assert_cmpstr (accord_store_get_path (store), ==, fixture->path);
}

static void
test_not_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = fixture_dup_path (fixture, "missing.accord");
  g_autofree char *nowhere = fixture_dup_path (fixture, "test.accord/inside.accord");
  g_autofree char *link = fixture_dup_path (fixture, "link.accord");
  g_autofree char *pipe = fixture_dup_path (fixture, "pipe.accord");

  assert_refused (missing, ACCORD_ERROR_NOT_FOUND, "There is no register at PATH.");
  assert_refused (nowhere, ACCORD_ERROR_NOT_FOUND, "There is no register at PATH.");
  assert_refused (fixture->folder, ACCORD_ERROR_NOT_A_REGISTER,
                  "PATH is a folder; a register is a file.");
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  assert_refused (link, ACCORD_ERROR_NOT_A_REGISTER, "PATH is a link. Open the register itself.");
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_refused (pipe, ACCORD_ERROR_NOT_A_REGISTER, "PATH is not an Accord register.");
}

static void
test_hard_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *second = fixture_dup_path (fixture, "second.accord");

  g_assert_cmpint (link (fixture->path, second), ==, 0);
  assert_refused (second, ACCORD_ERROR_NOT_A_REGISTER,
                  "PATH has a second name (a hard link), so a crash could damage it. Copy it and "
                  "open the copy.");
}

/* A link among the folders above is how many an office's home folders are reached. */
static void
test_linked_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_strconcat (fixture->folder, "-link", NULL);
  g_autofree char *path = g_build_filename (folder, "test.accord", NULL);
  g_autofree char *other = g_build_filename (folder, "other.accord", NULL);
  g_autoptr (AccordStore) store = NULL;
  g_autoptr (AccordStore) made = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink (fixture->folder, folder), ==, 0);
  store = accord_store_open (path, ACCORD_OPEN_READ_WRITE, &error);
  g_assert_no_error (error);
  made = accord_store_create (other, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (folder), ==, 0);
}

static void
test_other_contents (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_dup_path (fixture, "other");

  write_file (path, "");
  assert_refused (path, ACCORD_ERROR_NOT_A_REGISTER, "PATH is not an Accord register.");
  write_file (path, "Dear all,\n\nplease find attached the minutes of the last meeting.\n");
  assert_refused (path, ACCORD_ERROR_NOT_A_REGISTER, "PATH is not an Accord register.");
  g_unlink (path);
  raw_execute (path, "CREATE TABLE letter (text)");
  assert_refused (path, ACCORD_ERROR_NOT_A_REGISTER, "PATH is not an Accord register.");
  raw_execute (path, "PRAGMA application_id = 0x41636364");
  assert_refused (path, ACCORD_ERROR_NOT_A_REGISTER,
                  "PATH is not an Accord register: it is empty.");
}

#define ALTERED \
  "PATH was altered by another program: its tables are not the ones that Accord makes. " \
  "Restore it from a backup."

/* What another program might have put into the file. */
static const struct {
  const char *what;
  const char *sql;
  int code;
  const char *message;
} plants[] = {
  { "a foreign application id", "PRAGMA application_id = 1", ACCORD_ERROR_NOT_A_REGISTER,
    "PATH is not an Accord register." },
  { "a newer version", "PRAGMA user_version = 99", ACCORD_ERROR_SCHEMA_TOO_NEW,
    "PATH was written by a newer Accord (its format is 99, this Accord knows up to 3). Install the "
    "newer Accord to open it." },
  { "an older version than its tables", "PRAGMA user_version = 1", ACCORD_ERROR_CORRUPT, ALTERED },
  { "a trigger", "CREATE TRIGGER t AFTER INSERT ON party BEGIN DELETE FROM party; END",
    ACCORD_ERROR_CORRUPT, ALTERED },
  { "a view", "CREATE VIEW party_in_force AS SELECT 1", ACCORD_ERROR_CORRUPT, ALTERED },
  { "a table", "CREATE TABLE more (x)", ACCORD_ERROR_CORRUPT, ALTERED },
  { "a virtual table", "CREATE VIRTUAL TABLE more USING fts5 (x)", ACCORD_ERROR_CORRUPT, ALTERED },
  { "an index", "CREATE INDEX more ON party (role)", ACCORD_ERROR_CORRUPT, ALTERED },
  { "a column", "ALTER TABLE party ADD COLUMN more TEXT", ACCORD_ERROR_CORRUPT, ALTERED },
  { "a table gone", "DROP TABLE bank_holiday", ACCORD_ERROR_CORRUPT, ALTERED },
  { "an index gone", "DROP INDEX party_arrangement", ACCORD_ERROR_CORRUPT, ALTERED },
  { "an edited check",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace (sql, '(0, 1)', "
    "'(0, 1, 2)') WHERE name = 'arrangement'", ACCORD_ERROR_CORRUPT, ALTERED },
  { "a query without end",
    "CREATE VIEW more AS WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n FROM c) "
    "SELECT count (*) FROM c", ACCORD_ERROR_CORRUPT, ALTERED },
  { "no identity", "DELETE FROM register", ACCORD_ERROR_CORRUPT,
    "PATH is damaged: it has lost its identity. Restore it from a backup." },
};

static void
test_plants (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_dup_path (fixture, "copy.accord");
  g_autofree char *contents = NULL;
  gsize length;

  add_organisation (fixture->store, "07G");
  g_clear_object (&fixture->store);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (plants); i++)
    {
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      gsize n_before, n_after;

      g_test_message ("%s", plants[i].what);
      g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
      raw_execute (path, plants[i].sql);
      g_assert_true (g_file_get_contents (path, &before, &n_before, NULL));
      assert_refused (path, plants[i].code, plants[i].message);
      /* A file that is refused is left as it was. */
      g_assert_true (g_file_get_contents (path, &after, &n_after, NULL));
      g_assert_cmpmem (before, n_before, after, n_after);
    }
}

static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_clear_object (&fixture->store);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) length / 2, NULL));
  assert_refused (fixture->path, ACCORD_ERROR_CORRUPT,
                  "PATH is damaged. Nothing was changed; restore it from a backup.");
}

static void
test_opened_for_reading (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_organisation (fixture->store, "07G");
  g_autoptr (AccordStore) reader = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  reader = accord_store_open (fixture->path, ACCORD_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (accord_store_get_read_only (reader));
  g_assert_cmpstr (accord_store_get_read_only_reason (reader), ==,
                   "The register was opened for reading.");
  assert_text (reader, "organisation", id, "code", "07G");
  assert_verified (reader);
  g_assert_false (accord_store_begin (reader, "Try", &error));
  message = g_strdup_printf ("%s: The register was opened for reading.", fixture->path);
  assert_message (error, ACCORD_ERROR_READ_ONLY, message);
}

static void
test_read_only_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("root writes where nobody may");
      return;
    }
  g_clear_object (&fixture->store);
  g_assert_cmpint (g_chmod (fixture->path, 0400), ==, 0);
  fixture->store = accord_store_open (fixture->path, ACCORD_OPEN_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (accord_store_get_read_only_reason (fixture->store), ==,
                   "The file is read-only, so nothing can be changed.");
  g_clear_object (&fixture->store);
  g_assert_cmpint (g_chmod (fixture->path, 0000), ==, 0);
  assert_refused (fixture->path, ACCORD_ERROR_READ_ONLY, "PATH may not be read by this user.");
}

static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("root writes where nobody may");
      return;
    }
  g_clear_object (&fixture->store);
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  fixture->store = accord_store_open (fixture->path, ACCORD_OPEN_READ_WRITE, &error);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  g_assert_no_error (error);
  g_assert_cmpstr (accord_store_get_read_only_reason (fixture->store), ==,
                   "The folder of the register is read-only, so nothing can be changed.");
}

/* A small register is checked at once, even where there would be time later. */
static void
test_check_later (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store =
    accord_store_open (fixture->path, ACCORD_OPEN_CHECK_LATER, &error);

  g_assert_no_error (error);
  g_assert_false (accord_store_get_read_only (store));
  g_assert_true (accord_store_check (store, NULL, &error));
  g_assert_no_error (error);
}

/* A large one opens for reading, says why, and can be changed once it is checked. */
static void
test_check_later_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) stop = g_cancellable_new ();
  g_autoptr (AccordStore) store = NULL;

  raw_execute (fixture->path,
               "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) "
               "INSERT INTO attachment SELECT 'digest ' || i, 0, zeroblob (1024 * 1024) FROM n");
  store = accord_store_open (fixture->path, ACCORD_OPEN_CHECK_LATER, &error);
  g_assert_no_error (error);
  g_assert_true (accord_store_get_read_only (store));
  g_assert_cmpstr (accord_store_get_read_only_reason (store), ==, "The register is being checked.");
  g_assert_false (accord_store_begin (store, "Too soon", NULL));

  g_cancellable_cancel (stop);
  g_assert_false (accord_store_check (store, stop, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (accord_store_get_read_only (store));

  g_assert_true (accord_store_check (store, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (accord_store_get_read_only (store));
  add_organisation (store, "07G");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/open/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("create", test_create);
  ADD ("create-refused", test_create_refused);
  ADD ("reopen", test_reopen);
  ADD ("relative-path", test_relative_path);
  ADD ("not-files", test_not_files);
  ADD ("hard-link", test_hard_link);
  ADD ("linked-folder", test_linked_folder);
  ADD ("other-contents", test_other_contents);
  ADD ("plants", test_plants);
  ADD ("truncated", test_truncated);
  ADD ("opened-for-reading", test_opened_for_reading);
  ADD ("read-only-file", test_read_only_file);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("check-later", test_check_later);
  ADD ("check-later-large", test_check_later_large);

  return g_test_run ();
}

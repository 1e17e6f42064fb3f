/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "accord/error.h"

#include "fixture.h"

static gint64
keep_file (AccordStore *store, const char *path, GError **error)
{
  g_autoptr (AccordRecord) document = accord_record_new (accord_record_type_find ("document"));
  g_autoptr (AccordTransaction) transaction =
    accord_transaction_begin (store, "Keep a file", error);

  g_assert_nonnull (transaction);
  accord_record_set_text (document, "title", "Terms", NULL);
  if (!accord_record_parse (document, "file", path, accord_store_get_resolver (store), error))
    return 0;
  g_assert_true (accord_store_insert (store, document, NULL));
  g_assert_true (accord_transaction_commit (&transaction, NULL));
  return accord_record_get_id (document);
}

static void
test_attach (Fixture *fixture, gconstpointer data)
{
  static const char contents[] = "The terms\0 of reference";
  g_autofree char *path = fixture_dup_path (fixture, "terms of reference.pdf");
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordRecord) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gint64 id;

  g_assert_true (g_file_set_contents (path, contents, sizeof contents, NULL));
  id = keep_file (fixture->store, path, &error);
  g_assert_no_error (error);
  keep_file (fixture->store, path, &error);
  g_assert_no_error (error);
  g_unlink (path);
  assert_text (fixture->store, "document", id, "file", "terms of reference.pdf");
  document = accord_store_get (fixture->store, accord_record_type_find ("document"), id, NULL);
  bytes = accord_store_get_attachment (fixture->store, accord_record_get_text (document, "file"),
                                       &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), contents,
                   sizeof contents);
  g_assert_cmpint (
    accord_store_get_attachment_size (fixture->store, accord_record_get_text (document, "file")),
    ==, sizeof contents);
  /* The same bytes are kept once. */
  g_assert_cmpint (raw_integer (fixture->path, "SELECT count (*) FROM attachment"), ==, 1);
  assert_verified (fixture->store);
}

static void
test_attach_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = fixture_dup_path (fixture, "missing.pdf");
  g_autofree char *large = fixture_dup_path (fixture, "large.pdf");
  const struct {
    const char *path;
    int code;
    const char *format;
  } cases[] = {
    { missing, ACCORD_ERROR_FAILED, "File: There is no file at PATH." },
    { fixture->folder, ACCORD_ERROR_INVALID,
      "File: PATH is not a file; one that can be kept in the register was expected." },
    { large, ACCORD_ERROR_INVALID,
      "File: PATH is 52.4 MB; at most 52.4 MB are kept in the register. Link to it instead." },
  };

  g_assert_true (g_file_set_contents (large, "", 0, NULL));
  g_assert_cmpint (truncate (large, 50 * 1024 * 1024 + 1), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) parts = g_strsplit (cases[i].format, "PATH", -1);
      g_autofree char *message = g_strjoinv (cases[i].path, parts);
      g_autofree char *plain = NULL;
      g_auto (GStrv) words = NULL;

      g_assert_cmpint (keep_file (fixture->store, cases[i].path, &error), ==, 0);
      /* GLib writes a size with a space that does not break. */
      words = g_strsplit (error->message, "\u00a0", -1);
      plain = g_strjoinv (" ", words);
      g_assert_error (error, ACCORD_ERROR, cases[i].code);
      g_assert_cmpstr (plain, ==, message);
    }
  g_assert_cmpint (count_entries (fixture->store), ==, 0);
}

static void
test_attachment_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *value = accord_file_value_new (
    "0000000000000000000000000000000000000000000000000000000000000000", "old.pdf");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (accord_store_get_attachment_size (fixture->store, value), ==, -1);
  g_assert_null (accord_store_get_attachment (fixture->store, value, &error));
  assert_message (error, ACCORD_ERROR_NOT_FOUND, "The register no longer holds the file old.pdf.");
}

static char *
dup_head (AccordStore *store)
{
  g_autoptr (AccordEntry) head = accord_store_get_head (store, NULL);

  return g_strdup (head->hash);
}

static void
test_backup (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_dup_path (fixture, "backup.accord");
  g_autofree char *head = NULL;
  g_autofree char *copied_head = NULL;
  g_autoptr (AccordStore) copy = NULL;
  g_autoptr (GError) error = NULL;
  struct stat status;

  add_organisation (fixture->store, "07G");
  g_assert_true (g_file_set_contents (path, "an old file", -1, NULL));
  accord_store_backup (fixture->store, path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  copy = accord_store_open (path, ACCORD_OPEN_READ_WRITE, &error);
  g_assert_no_error (error);
  head = dup_head (fixture->store);
  copied_head = dup_head (copy);
  g_assert_cmpstr (head, ==, copied_head);
  g_assert_cmpstr (accord_store_get_uuid (copy), ==, accord_store_get_uuid (fixture->store));
  assert_verified (copy);
  add_organisation (copy, "99E");
  assert_verified (copy);
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

/* Nothing is left behind by a backup that is refused. */
static void
test_backup_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_strconcat (fixture->folder, "-link", NULL);
  g_autofree char *through = g_build_filename (link, "test.accord", NULL);
  g_autofree char *nowhere = fixture_dup_path (fixture, "no/such/backup.accord");
  g_autofree char *crashed = fixture_dup_path (fixture, "crashed.accord");
  g_autofree char *journal = fixture_dup_path (fixture, "crashed.accord-journal");
  const struct {
    const char *path;
    int code;
  } cases[] = {
    { fixture->path, ACCORD_ERROR_INVALID },   { through, ACCORD_ERROR_INVALID },
    { fixture->folder, ACCORD_ERROR_EXPORT },  { crashed, ACCORD_ERROR_EXPORT },
  };
  g_autoptr (GError) missing = NULL;
  guint n;

  g_assert_cmpint (symlink (fixture->folder, link), ==, 0);
  g_assert_true (g_file_set_contents (journal, "x", 1, NULL));
  n = count_files (fixture->folder);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].path);
      g_assert_false (accord_store_backup (fixture->store, cases[i].path, &error));
      g_assert_error (error, ACCORD_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].path));
    }
  g_assert_false (accord_store_backup (fixture->store, nowhere, &missing));
  g_assert_true (missing->domain == ACCORD_ERROR);
  g_assert_cmpuint (count_files (fixture->folder), ==, n);
  g_unlink (link);
  add_organisation (fixture->store, "07G");
  fixture_reopen (fixture);
  assert_verified (fixture->store);
}

/* What is held goes in with the record that refers to it, and not without one. */
static void
test_held (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_dup_path (fixture, "terms.pdf");
  g_autoptr (AccordRecord) document = accord_record_new (accord_record_type_find ("document"));
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *value = NULL;

  g_assert_true (g_file_set_contents (path, "terms", -1, NULL));
  bytes = accord_file_read (path, &value, NULL);
  accord_store_hold_file (fixture->store, value, bytes);
  accord_store_hold_file (fixture->store, value, NULL);
  accord_store_let_go_file (fixture->store, value);
  g_assert_cmpint (accord_store_get_attachment_size (fixture->store, value), ==, 5);
  add (fixture->store, "document", "title", "Another", NULL);
  g_assert_cmpint (raw_integer (fixture->path, "SELECT count (*) FROM attachment"), ==, 0);

  accord_record_set_text (document, "file", value, NULL);
  g_assert_false (accord_store_save (fixture->store, document, "Add it without a title", NULL));
  g_assert_cmpint (raw_integer (fixture->path, "SELECT count (*) FROM attachment"), ==, 0);
  accord_record_set_text (document, "title", "Terms", NULL);
  g_assert_true (accord_store_save (fixture->store, document, "Add it", NULL));
  g_assert_cmpint (raw_integer (fixture->path, "SELECT count (*) FROM attachment"), ==, 1);

  accord_store_let_go_file (fixture->store, value);
  g_assert_null (accord_store_get_held_file (fixture->store, value));
  g_assert_cmpint (accord_store_get_attachment_size (fixture->store, value), ==, 5);
  assert_verified (fixture->store);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/files/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("attach", test_attach);
  ADD ("held", test_held);
  ADD ("attach-refused", test_attach_refused);
  ADD ("attachment-gone", test_attachment_gone);
  ADD ("backup", test_backup);
  ADD ("backup-refused", test_backup_refused);

  return g_test_run ();
}

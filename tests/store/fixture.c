/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "accord/date.h"
#include "accord/error.h"

/** fixture_set_up: makes an empty register. */
void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("accord-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "test.accord", NULL);
  fixture->store = accord_store_create (fixture->path, &error);
  g_assert_no_error (error);
  accord_store_set_officer (fixture->store, "A. Tester");
  accord_store_set_as_at (fixture->store, accord_date_new (2015, 9, 30));
}

/** fixture_tear_down: closes it, with nothing left holding it, and takes the folder away. */
void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->store != NULL)
    g_assert_finalize_object (fixture->store);
  fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/** fixture_remove_folder: removes a folder and the files in it. */
void
fixture_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_remove (path) != 0)
        fixture_remove_folder (path);
    }
  g_rmdir (folder);
}

/** fixture_dup_path: a name in the register's folder. */
char *
fixture_dup_path (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

/** fixture_reopen: closes the register and opens it again. */
void
fixture_reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  AccordDate as_at = accord_store_get_as_at (fixture->store);

  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  fixture->store = accord_store_open (fixture->path, ACCORD_OPEN_READ_WRITE, &error);
  g_assert_no_error (error);
  accord_store_set_officer (fixture->store, "A. Tester");
  accord_store_set_as_at (fixture->store, as_at);
}

/** fixture_write_old_register: writes the register that the first Accord of a format made. */
void
fixture_write_old_register (const char *path, int version)
{
  g_autofree char *name = g_strdup_printf ("version-%d.accord.gz", version);
  g_autofree char *kept = g_test_build_filename (G_TEST_DIST, "store", "fixtures", name, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (kept);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GConverter) unpacker =
    G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) packed = g_file_read (from, NULL, &error);
  g_autoptr (GInputStream) input = NULL;
  g_autoptr (GFileOutputStream) output = NULL;

  g_assert_no_error (error);
  input = g_converter_input_stream_new (G_INPUT_STREAM (packed), unpacker);
  output = g_file_replace (to, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_splice (G_OUTPUT_STREAM (output), input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                          NULL, &error);
  g_assert_no_error (error);
}

static void
assign (AccordStore *store, AccordRecord *record, va_list arguments)
{
  for (const char *key = va_arg (arguments, const char *); key != NULL;
       key = va_arg (arguments, const char *))
    {
      const char *text = va_arg (arguments, const char *);
      g_autoptr (GError) error = NULL;

      accord_record_parse (record, key, text, accord_store_get_resolver (store), &error);
      g_assert_no_error (error);
    }
}

/** add: adds a record and answers with its id. */
gint64
add (AccordStore *store, const char *type, ...)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find (type));
  g_autofree char *sentence = g_strdup_printf ("Add %s", type);
  g_autoptr (GError) error = NULL;
  va_list arguments;

  va_start (arguments, type);
  assign (store, record, arguments);
  va_end (arguments);
  accord_store_save (store, record, sentence, &error);
  g_assert_no_error (error);
  return accord_record_get_id (record);
}

/** change: changes fields of a record. */
void
change (AccordStore *store, const char *type, gint64 id, ...)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordRecord) record =
    accord_store_get (store, accord_record_type_find (type), id, &error);
  g_autofree char *sentence = g_strdup_printf ("Change %s", type);
  va_list arguments;

  g_assert_no_error (error);
  va_start (arguments, id);
  assign (store, record, arguments);
  va_end (arguments);
  accord_store_save (store, record, sentence, &error);
  g_assert_no_error (error);
}

/** drop: removes a record. */
void
drop (AccordStore *store, const char *type, gint64 id)
{
  g_autofree char *sentence = g_strdup_printf ("Remove %s", type);
  g_autoptr (GError) error = NULL;

  accord_store_delete (store, accord_record_type_find (type), id, sentence, &error);
  g_assert_no_error (error);
}

/** add_organisation: one that is known by its code alone. */
gint64
add_organisation (AccordStore *store, const char *code)
{
  g_autofree char *name = g_strdup_printf ("Organisation %s", code);

  return add (store, "organisation", "code", code, "name", name, NULL);
}

/** add_arrangement: one of no particular kind. */
gint64
add_arrangement (AccordStore *store, const char *title)
{
  return add (store, "arrangement", "title", title, "kind", "ccg-joint", NULL);
}

/** dup_text: the value of a field as a script reads it, or %NULL where there is no such record. */
char *
dup_text (AccordStore *store, const char *type, gint64 id, const char *key)
{
  g_autoptr (AccordRecord) record =
    accord_store_get (store, accord_record_type_find (type), id, NULL);

  if (record == NULL)
    return NULL;
  return accord_record_format (record, key, accord_store_get_resolver (store),
                               ACCORD_FORMAT_PLAIN);
}

/** is_there: whether there is a record of that id. */
gboolean
is_there (AccordStore *store, const char *type, gint64 id)
{
  g_autoptr (AccordRecord) record =
    accord_store_get (store, accord_record_type_find (type), id, NULL);

  return record != NULL;
}

/** assert_undo: undoes, and what is undone is what was expected. */
void
assert_undo (AccordStore *store, const char *sentence)
{
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;

  accord_store_undo (store, &undone, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, sentence);
}

/** assert_redo: as assert_undo(). */
void
assert_redo (AccordStore *store, const char *sentence)
{
  g_autofree char *redone = NULL;
  g_autoptr (GError) error = NULL;

  accord_store_redo (store, &redone, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (redone, ==, sentence);
}

/** assert_verified: the register agrees with its journal. */
void
assert_verified (AccordStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordVerification) found = accord_store_verify (store, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < found->faults->len; i++)
    g_test_message ("%s", (char *) found->faults->pdata[i]);
  g_assert_cmpuint (found->faults->len, ==, 0);
}

/** count_entries: how long the journal is. */
gint64
count_entries (AccordStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = accord_store_list_entries (store, 0, 0, &error);

  g_assert_no_error (error);
  return entries->len;
}

static sqlite3 *
raw_open (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL),
                   ==, SQLITE_OK);
  return db;
}

/** raw_execute: what another program does to the file behind our back. */
void
raw_execute (const char *path, const char *sql)
{
  sqlite3 *db = raw_open (path);
  char *message = NULL;

  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (db);
}

/** raw_integer: one number from the file. */
gint64
raw_integer (const char *path, const char *sql)
{
  sqlite3 *db = raw_open (path);
  sqlite3_stmt *statement = NULL;
  gint64 number;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  number = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return number;
}

/** assert_days: what the field @key of a record says on each of @days. */
void
assert_days (AccordStore *store,
             const char *type,
             gint64 id,
             const char *key,
             const Day *days,
             gsize n_days)
{
  for (gsize i = 0; i < n_days; i++)
    {
      AccordDate day;
      g_autofree char *text = NULL;

      g_assert_true (accord_date_from_iso (days[i].day, &day));
      accord_store_set_as_at (store, day);
      text = dup_text (store, type, id, key);
      g_test_message ("%s on %s", key, days[i].day);
      g_assert_cmpstr (text, ==, days[i].expected);
    }
}

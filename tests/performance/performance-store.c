/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sqlite3.h>

#include "accord/journal.h"
#include "accord/query.h"
#include "bench.h"

/* The register against bare SQLite on the same disk. */

#define ARRANGEMENTS 100000
#define SHOWN_ROWS 205

typedef struct {
  AccordStore *store;
  AccordRecord *record;
  AccordList *list;
  sqlite3 *bare;
  sqlite3 *reader;
  gint64 n;
} Bench;

static void
bare_execute (sqlite3 *bare, const char *sql)
{
  char *message = NULL;

  if (sqlite3_exec (bare, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s: %s", sql, message);
}

/* One row changed and on the disk for good: the settings that a register is kept with. */
static void
bare_commit (gpointer data)
{
  Bench *bench = data;
  g_autofree char *sql =
    g_strdup_printf ("BEGIN IMMEDIATE; UPDATE arrangement SET title = 'Title %" G_GINT64_FORMAT
                     "' WHERE id = 1; COMMIT", bench->n++);

  bare_execute (bench->bare, sql);
}

static void
our_commit (gpointer data)
{
  Bench *bench = data;
  g_autofree char *title = g_strdup_printf ("Title %" G_GINT64_FORMAT, bench->n++);
  g_autoptr (GError) error = NULL;

  accord_record_set_text (bench->record, "title", title, &error);
  accord_store_save (bench->store, bench->record, "Change the title", &error);
  g_assert_no_error (error);
}

static void
bare_ids (gpointer data)
{
  Bench *bench = data;
  sqlite3_stmt *statement;

  sqlite3_prepare_v2 (bench->reader,
                      "SELECT id FROM arrangement ORDER BY length (reference), reference", -1,
                      &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    bench->n += sqlite3_column_int64 (statement, 0) & 1;
  sqlite3_finalize (statement);
}

static void
our_list (gpointer data)
{
  Bench *bench = data;
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("arrangement"));
  g_autoptr (AccordList) list = accord_list_new (bench->store, query);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, ARRANGEMENTS);
}

static gint64
next_position (Bench *bench)
{
  bench->n = (bench->n * 7919 + 104729) % (ARRANGEMENTS - SHOWN_ROWS);
  return ABS (bench->n);
}

/* A jump to somewhere else: as many rows as a view realises. */
static void
bare_jump (gpointer data)
{
  Bench *bench = data;
  sqlite3_stmt *statement;
  gint64 first = next_position (bench);

  sqlite3_prepare_v2 (bench->reader, "SELECT * FROM arrangement WHERE id = ?1", -1, &statement, NULL);
  for (gint64 i = 0; i < SHOWN_ROWS; i++)
    {
      sqlite3_bind_int64 (statement, 1, first + i + 1);
      sqlite3_step (statement);
      for (int column = 0; column < sqlite3_column_count (statement); column++)
        g_free (g_strdup ((const char *) sqlite3_column_text (statement, column)));
      sqlite3_reset (statement);
    }
  sqlite3_finalize (statement);
}

static void
our_jump (gpointer data)
{
  Bench *bench = data;
  gint64 first = next_position (bench);

  for (guint i = 0; i < SHOWN_ROWS; i++)
    g_object_unref (g_list_model_get_item (G_LIST_MODEL (bench->list), (guint) first + i));
}

static AccordRecord *
new_arrangement (gint64 n)
{
  g_autofree char *title = g_strdup_printf ("Arrangement %" G_GINT64_FORMAT, n);
  AccordRecord *record = accord_record_new (accord_record_type_find ("arrangement"));

  accord_record_set_text (record, "title", title, NULL);
  accord_record_set_text (record, "kind", "ccg-joint", NULL);
  accord_record_set_text (record, "mode", "jointly", NULL);
  accord_record_set_text (record, "start", "2015-04-01", NULL);
  return record;
}

static void
fill (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GError) error = NULL;

  accord_store_begin (bench->store, "Add many arrangements", &error);
  for (gint64 i = 0; i < ARRANGEMENTS; i++)
    {
      g_autoptr (AccordRecord) record = new_arrangement (i + 1);

      accord_store_insert (bench->store, record, &error);
      g_assert_no_error (error);
    }
  accord_store_commit (bench->store, &error);
  g_assert_no_error (error);
}

static void
bare_fill (gpointer data)
{
  Bench *bench = data;
  sqlite3_stmt *statement;

  bare_execute (bench->bare, "BEGIN IMMEDIATE");
  sqlite3_prepare_v2 (bench->bare,
                      "INSERT INTO arrangement (id, reference, title, kind, mode, start) "
                      "VALUES (?1, 'ARR-' || ?1, 'Arrangement ' || ?1, 'ccg-joint', 'jointly', "
                      "'2015-04-01')", -1, &statement, NULL);
  for (int i = 0; i < ARRANGEMENTS; i++)
    {
      sqlite3_bind_int (statement, 1, i + 1);
      sqlite3_step (statement);
      sqlite3_reset (statement);
    }
  sqlite3_finalize (statement);
  bare_execute (bench->bare, "COMMIT");
}

static void
bare_clear (gpointer data)
{
  Bench *bench = data;

  bare_execute (bench->bare, "BEGIN IMMEDIATE; DELETE FROM arrangement WHERE id > 0; COMMIT");
}

static void
our_undo (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GError) error = NULL;

  accord_store_undo (bench->store, NULL, &error);
  g_assert_no_error (error);
}

static void
our_redo (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GError) error = NULL;

  accord_store_redo (bench->store, NULL, &error);
  g_assert_no_error (error);
}

static void
open_bare (Bench *bench, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "bare.sqlite", NULL);

  sqlite3_open (path, &bench->bare);
  bare_execute (bench->bare,
                "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; "
                "CREATE TABLE arrangement (id INTEGER PRIMARY KEY, reference TEXT UNIQUE, title TEXT,"
                " kind TEXT, mode TEXT, start TEXT) STRICT;");
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = bench_make_folder ();
  g_autofree char *path = g_build_filename (folder, "register.accord", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("arrangement"));
  Bench bench = { 0 };

  bench.store = accord_store_create (path, &error);
  g_assert_no_error (error);
  open_bare (&bench, folder);
  bench_compare ("100,000 arrangements added", "bare SQLite, one transaction", bare_fill, fill,
                 &bench, 1);

  bench_compare ("100,000 arrangements undone", "removed, bare SQLite", bare_clear, our_undo,
                 &bench, 1);
  bench_compare ("100,000 arrangements redone", "added, bare SQLite", bare_fill, our_redo, &bench,
                 1);

  sqlite3_open_v2 (path, &bench.reader, SQLITE_OPEN_READONLY, NULL);
  bench.record = accord_store_get (bench.store, accord_record_type_find ("arrangement"), 1, &error);
  g_assert_no_error (error);
  bench_compare ("one journalled change", "a bare durable commit", bare_commit, our_commit, &bench,
                 101);
  bench_compare ("a list of 100,000 opened", "their ids, bare SQLite", bare_ids, our_list, &bench,
                 11);
  bench.list = accord_list_new (bench.store, query);
  bench_compare ("a jump in it, 205 rows", "the same rows, bare SQLite", bare_jump, our_jump, &bench,
                 51);

  g_object_unref (bench.list);
  g_object_unref (bench.record);
  g_object_unref (bench.store);
  sqlite3_close (bench.reader);
  sqlite3_close (bench.bare);
  bench_remove_folder (folder);
  return 0;
}

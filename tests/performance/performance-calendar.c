/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sqlite3.h>

#include "accord/obligation.h"
#include "bench.h"

/* The reporting calendar of 10,000 arrangements for ten years, against bare SQLite. */

#define ARRANGEMENTS 10000
#define FIRST_YEAR 2015
#define N_YEARS 10
#define OBLIGATIONS (ARRANGEMENTS * N_YEARS * ACCORD_OWED_MAX)

typedef struct {
  AccordStore *store;
  sqlite3 *bare;
  guint n_changes;
} Bench;

static void
bare_execute (sqlite3 *bare, const char *sql)
{
  char *message = NULL;

  if (sqlite3_exec (bare, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s: %s", sql, message);
}

static void
add_arrangements (AccordStore *store)
{
  g_autoptr (GError) error = NULL;

  accord_store_begin (store, "Add many arrangements", &error);
  for (int i = 0; i < ARRANGEMENTS; i++)
    {
      g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("arrangement"));
      g_autofree char *title = g_strdup_printf ("Arrangement %d", i + 1);

      accord_record_set_text (record, "title", title, NULL);
      accord_record_set_text (record, "kind", "ccg-joint", NULL);
      accord_record_set_text (record, "start", "2015-04-01", NULL);
      accord_store_insert (store, record, &error);
      g_assert_no_error (error);
    }
  accord_store_commit (store, &error);
  g_assert_no_error (error);
}

/* A year in each transaction, as ours are. */
static void
bare_generate (gpointer data)
{
  Bench *bench = data;
  sqlite3_stmt *statement;

  sqlite3_prepare_v2 (bench->bare,
                      "INSERT INTO obligation (arrangement, kind, period, title, owed_by, owed_to, "
                      "due, generated) VALUES (?1, 'quarterly-report', '2015/16 Q1', "
                      "'Quarterly report 2015/16 Q1', 'Lead clinician and lead manager', "
                      "'Governing body', '2015-07-30', 1)", -1, &statement, NULL);
  for (int year = 0; year < N_YEARS; year++)
    {
      bare_execute (bench->bare, "BEGIN IMMEDIATE");
      for (int i = 0; i < OBLIGATIONS / N_YEARS; i++)
        {
          sqlite3_bind_int (statement, 1, i / ACCORD_OWED_MAX + 1);
          sqlite3_step (statement);
          sqlite3_reset (statement);
        }
      bare_execute (bench->bare, "COMMIT");
    }
  sqlite3_finalize (statement);
}

static void
our_generate (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GError) error = NULL;

  bench->n_changes = 0;
  for (int year = FIRST_YEAR; year < FIRST_YEAR + N_YEARS; year++)
    {
      g_autoptr (GPtrArray) changes = accord_obligations_generate (bench->store, year, &error);

      g_assert_no_error (error);
      bench->n_changes += changes->len;
    }
}

/* What nothing can be found out without: reading what there is. */
static void
bare_read (gpointer data)
{
  Bench *bench = data;
  sqlite3_stmt *statement;

  sqlite3_prepare_v2 (bench->bare,
                      "SELECT id, arrangement, kind, period, title, due FROM obligation", -1,
                      &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    for (int column = 2; column < sqlite3_column_count (statement); column++)
      g_free (g_strdup ((const char *) sqlite3_column_text (statement, column)));
  sqlite3_finalize (statement);
}

static void
open_bare (Bench *bench, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "bare.sqlite", NULL);

  sqlite3_open (path, &bench->bare);
  bare_execute (bench->bare,
                "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; "
                "CREATE TABLE obligation (id INTEGER PRIMARY KEY, arrangement INTEGER, kind TEXT, "
                "period TEXT, title TEXT, owed_by TEXT, owed_to TEXT, due TEXT, meeting INTEGER, "
                "document INTEGER, generated INTEGER) STRICT; "
                "CREATE INDEX obligation_arrangement ON obligation (arrangement); "
                "CREATE INDEX obligation_meeting ON obligation (meeting); "
                "CREATE INDEX obligation_document ON obligation (document); "
                "CREATE INDEX obligation_due ON obligation (due);");
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = bench_make_folder ();
  g_autofree char *path = g_build_filename (folder, "register.accord", NULL);
  g_autoptr (GError) error = NULL;
  Bench bench = { 0 };

  bench.store = accord_store_create (path, &error);
  g_assert_no_error (error);
  accord_obligations_attach (bench.store);
  add_arrangements (bench.store);
  open_bare (&bench, folder);
  bench_compare ("600,000 obligations worked out", "the same rows, bare SQLite", bare_generate,
                 our_generate, &bench, 1);
  g_assert_cmpuint (bench.n_changes, ==, OBLIGATIONS);
  bench_compare ("and again, nothing to change", "reading them, bare SQLite", bare_read,
                 our_generate, &bench, 1);
  g_assert_cmpuint (bench.n_changes, ==, 0);

  g_object_unref (bench.store);
  sqlite3_close (bench.bare);
  bench_remove_folder (folder);
  return 0;
}

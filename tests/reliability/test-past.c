/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sqlite3.h>
#include <stdlib.h>

#include "harness.h"

/* RELIABILITY 16: whoever edits the past, or the present without it, is found out: any value of any
 * row that the journal answers for, put to something else behind the program's back. */

#define TABLES \
  "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' " \
  "AND name NOT GLOB 'search*' AND name NOT IN ('register', 'personal', 'attachment')"

static char *
ask (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  char *answer = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    answer = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  return answer;
}

static char *
choose (sqlite3 *db, const char *from, const char *what)
{
  g_autofree char *count = g_strdup_printf ("SELECT count (*) FROM %s", from);
  g_autofree char *n = ask (db, count);
  int at = g_test_rand_int_range (0, MAX (atoi (n), 1));
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s LIMIT 1 OFFSET %d", what, from, at);

  return ask (db, sql);
}

/* Edits one value, as the type of its column allows; says what it did, or NULL where that is no
 * edit: an empty table, or one that a constraint stopped. */
static char *
edit_something (sqlite3 *db)
{
  g_autofree char *table = choose (db, "(" TABLES ")", "name");
  g_autofree char *columns = g_strdup_printf ("pragma_table_info ('%s')", table);
  g_autofree char *column = choose (db, columns, "name");
  g_autofree char *key = g_strdup_printf ("\"%s\"", table);
  g_autofree char *find_type = g_strdup_printf (
    "SELECT type FROM pragma_table_info ('%s') WHERE name = '%s'", table, column);
  g_autofree char *type = ask (db, find_type);
  g_autofree char *n = g_strdup_printf ("SELECT count (*) FROM %s", key);
  g_autofree char *n_rows = ask (db, n);
  const char *value = g_str_equal (type, "BLOB") ? "CAST (\"%1$s\" || 'x' AS BLOB)"
                      : g_str_equal (type, "TEXT") ? "coalesce (\"%1$s\", '') || 'x'"
                                                   : "coalesce (\"%1$s\", 0) + 1";
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_autofree char *edited = g_strdup_printf (value, column);
#pragma GCC diagnostic pop
  g_autofree char *sql = NULL;

  if (atoi (n_rows) == 0)
    return NULL;
  sql = g_strdup_printf (
    "UPDATE %1$s SET \"%2$s\" = %3$s WHERE \"%2$s\" IS "
    "(SELECT \"%2$s\" FROM %1$s LIMIT 1 OFFSET %4$d)", key, column, edited,
    g_test_rand_int_range (0, atoi (n_rows)));
  return sqlite3_exec (db, sql, NULL, NULL, NULL) == SQLITE_OK ? g_steal_pointer (&sql) : NULL;
}

static char *
edit_copy (Harness *harness)
{
  char *done = NULL;

  while (done == NULL)
    {
      sqlite3 *db = NULL;

      harness_write_copy (harness, harness->contents, harness->length);
      g_assert_cmpint (sqlite3_open (harness->copy, &db), ==, SQLITE_OK);
      done = edit_something (db);
      sqlite3_close (db);
    }
  return done;
}

static void
test_edits (Harness *harness, gconstpointer data)
{
  guint n = MAX (harness_runs (60), 1);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *edit = edit_copy (harness);
      g_autofree char *fault = harness_find_fault (harness->copy);

      if (fault == NULL)
        g_test_message ("%s", edit);
      g_assert_nonnull (fault);
    }
  g_test_message ("%u edits of any value: all named", n);
}

/* An older copy in the place of the register agrees with itself, but not with printed paper. */
static void
test_old_copy (Harness *harness, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store =
    accord_store_open (harness->fixture.path, ACCORD_OPEN_READ_WRITE, &error);
  g_autoptr (AccordEntry) head = NULL;
  g_autoptr (AccordStore) old = NULL;
  g_autoptr (AccordVerification) found = NULL;

  g_assert_no_error (error);
  add_organisation (store, "LATER");
  head = accord_store_get_head (store, NULL);
  harness_write_copy (harness, harness->contents, harness->length);
  old = accord_store_open (harness->copy, ACCORD_OPEN_READ_ONLY, &error);
  assert_verified (old);
  found = accord_store_verify (old, head->hash, NULL, NULL);
  g_assert_cmpuint (found->faults->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/past/edits", Harness, NULL, harness_set_up, test_edits, harness_tear_down);
  g_test_add ("/past/old-copy", Harness, NULL, harness_set_up, test_old_copy, harness_tear_down);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "harness.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "accord/query.h"

/** harness_runs: how often to try: @in_ci, or what ACCORD_RELIABILITY_RUNS says. */
guint
harness_runs (guint in_ci)
{
  const char *wanted = g_getenv ("ACCORD_RELIABILITY_RUNS");

  return wanted == NULL ? in_ci : (guint) strtoul (wanted, NULL, 10);
}

static void insert (AccordStore *store, const char *type, ...) G_GNUC_NULL_TERMINATED;

static void
insert (AccordStore *store, const char *type, ...)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find (type));
  g_autoptr (GError) error = NULL;
  va_list arguments;

  va_start (arguments, type);
  for (const char *key = va_arg (arguments, const char *); key != NULL;
       key = va_arg (arguments, const char *))
    {
      accord_record_parse (record, key, va_arg (arguments, const char *),
                           accord_store_get_resolver (store), &error);
      g_assert_no_error (error);
    }
  va_end (arguments);
  accord_store_insert (store, record, &error);
  g_assert_no_error (error);
}

static void
fill_one (AccordStore *store, guint i)
{
  g_autofree char *code = g_strdup_printf ("C%u", i);
  g_autofree char *title = g_strdup_printf ("Arrangement %u for the people of the county", i);
  g_autofree char *reference = g_strdup_printf ("ARR-%02u", i + 1);
  g_autofree char *sentence = g_strdup_printf ("Make arrangement %u", i);
  g_autofree char *name = g_strdup_printf ("Finch %u", i);

  g_assert_true (accord_store_begin (store, sentence, NULL));
  insert (store, "organisation", "code", code, "name", title, NULL);
  insert (store, "arrangement", "title", title, "kind", "ccg-joint", "start", "2015-04-01",
          "services", "Community nursing, reablement and support for carers", NULL);
  insert (store, "party", "arrangement", reference, "organisation", code, "role", "lead", NULL);
  insert (store, "person", "family_name", name, NULL);
  insert (store, "interest", "person", name, "kind", "financial", "organisations", code, NULL);
  insert (store, "objective", "arrangement", reference, "year", "2015/16", "text", "More checks",
          "target", "74.5", NULL);
  g_assert_true (accord_store_commit (store, NULL));
}

/** harness_fill: does a year's work: @n arrangements, with changes, removals and undoing. */
void
harness_fill (AccordStore *store, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      fill_one (store, i);
      if (i % 3 != 1)
        continue;
      g_assert_true (accord_store_undo (store, NULL, NULL));
      g_assert_true (accord_store_redo (store, NULL, NULL));
    }
}

/** harness_set_up: makes the register and keeps its bytes; it is closed. */
void
harness_set_up (Harness *harness, gconstpointer data)
{
  fixture_set_up (&harness->fixture, data);
  harness_fill (harness->fixture.store, 20);
  g_clear_object (&harness->fixture.store);
  harness->copy = fixture_dup_path (&harness->fixture, "copy.accord");
  g_assert_true (g_file_get_contents (harness->fixture.path, &harness->contents, &harness->length,
                                      NULL));
}

/** harness_tear_down: takes everything away. */
void
harness_tear_down (Harness *harness, gconstpointer data)
{
  fixture_tear_down (&harness->fixture, data);
  g_free (harness->copy);
  g_free (harness->contents);
}

/** harness_write_copy: writes bytes where attacked copies go. */
void
harness_write_copy (Harness *harness, const char *contents, gsize length)
{
  /* Nobody cuts the power here: the disk need not be waited for. */
  g_assert_true (g_file_set_contents_full (harness->copy, contents, (gssize) length,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

/* Whatever a file says, reading all of it may be refused but never goes wrong. */
static void
read_everything (AccordStore *store)
{
  g_autoptr (GPtrArray) entries = accord_store_list_entries (store, 0, 0, NULL);
  g_autoptr (GPtrArray) hits = accord_store_search (store, "carers", 100, NULL);
  guint n_types;
  const AccordRecordType *const *types = accord_record_types_get (&n_types);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      AccordEntry *entry = entries->pdata[i];
      g_autoptr (GPtrArray) changes = accord_store_list_changes (store, entry->seq, 0, NULL);
    }
  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (AccordQuery) query = accord_query_new (types[i]);
      g_autoptr (GPtrArray) records = accord_store_query (store, query, NULL);
    }
}

/** harness_find_fault: (nullable): why the register at @path is refused, or the first fault that
 * verify finds in it; %NULL where it is believed. */
char *
harness_find_fault (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store = accord_store_open (path, ACCORD_OPEN_READ_WRITE, &error);
  g_autoptr (AccordVerification) found = NULL;

  if (store == NULL)
    return g_strdup (error->message);
  read_everything (store);
  found = accord_store_verify (store, NULL, NULL, &error);
  if (found == NULL)
    return g_strdup (error->message);
  return found->faults->len == 0 ? NULL : g_strdup (found->faults->pdata[0]);
}

/* What the journal answers for. A register's own bookkeeping, contact details and the search index
 * it does not. */
#define JOURNALLED \
  "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' " \
  "AND name NOT GLOB 'search*' AND name NOT IN ('register', 'personal', 'export')"

static void
dump_rows (sqlite3 *db, const char *table, GString *dump)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY 1, 2", table);
  sqlite3_stmt *statement = NULL;

  g_string_append_printf (dump, "%s\n", table);
  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) == SQLITE_OK)
    while (sqlite3_step (statement) == SQLITE_ROW)
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        {
          g_autofree char *bytes = g_base64_encode (sqlite3_column_blob (statement, i),
                                                    (gsize) sqlite3_column_bytes (statement, i));

          g_string_append_printf (dump, "%s\n", bytes);
        }
  sqlite3_finalize (statement);
}

/** harness_dump: all that the journal answers for in a register, as text. */
char *
harness_dump (const char *path)
{
  GString *dump = g_string_new (NULL);
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  if (sqlite3_prepare_v2 (db, JOURNALLED, -1, &statement, NULL) == SQLITE_OK)
    while (sqlite3_step (statement) == SQLITE_ROW)
      dump_rows (db, (const char *) sqlite3_column_text (statement, 0), dump);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return g_string_free (dump, FALSE);
}

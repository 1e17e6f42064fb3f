/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib-object.h>
#include <sqlite3.h>
#include <string.h>

#include "accord/record-type.h"
#include "store/schema.h"
#include "store/store-private.h"
#include "store/tables.h"

#include "fixture.h"

/* The schema and the descriptions of records say the same thing twice, because a register must
 * never change with the program: here the two are held against each other. */

static char *
ask (Fixture *fixture, const char *format, const char *table)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_autofree char *sql = g_strdup_printf (format, table);
#pragma GCC diagnostic pop
  GString *answer = g_string_new (NULL);
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (fixture->store->database->handle, sql, -1, &statement, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        {
          const char *text = (const char *) sqlite3_column_text (statement, i);

          g_string_append_printf (answer, "%s%s", i == 0 ? "" : " ", text == NULL ? "-" : text);
        }
      g_string_append_c (answer, '\n');
    }
  sqlite3_finalize (statement);
  return g_string_free (answer, FALSE);
}

static const char *
column_type (const AccordField *field)
{
  switch (field->kind)
    {
    case ACCORD_FIELD_INTEGER:
    case ACCORD_FIELD_MONEY:
    case ACCORD_FIELD_BOOLEAN:
    case ACCORD_FIELD_REFERENCE:
      return "INTEGER";
    case ACCORD_FIELD_NUMBER:
      return "REAL";
    default:
      return "TEXT";
    }
}

static char *
expected_columns (const AccordTableInfo *table)
{
  GString *columns = g_string_new ("id INTEGER 0 1\n");

  if (table->link != NULL)
    g_string_append (columns, "owner INTEGER 1 0\ntarget INTEGER 1 0\n");
  else
    for (guint i = 1; i < table->n_columns; i++)
      {
        const AccordField *field = table->columns[i - 1];

        g_string_append_printf (columns, "%s %s %d 0\n", field->key, column_type (field),
                                (field->flags & ACCORD_FIELD_REQUIRED) != 0);
      }
  return g_string_free (columns, FALSE);
}

static void
test_columns (Fixture *fixture, gconstpointer data)
{
  guint n_tables;
  const AccordTableInfo *tables = accord_tables_get (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      g_autofree char *there = ask (
        fixture, "SELECT name, type, \"notnull\", pk FROM pragma_table_info ('%s') ORDER BY cid",
        tables[i].name);
      g_autofree char *expected = expected_columns (&tables[i]);

      g_test_message ("%s", tables[i].name);
      g_assert_cmpstr (there, ==, expected);
    }
}

/* Every table is strict, and none is there but those that are described and those of the store. */
static void
test_tables (Fixture *fixture, gconstpointer data)
{
  static const char *const own[] = { "register", "journal", "journal_part", "journal_row",
                                     "personal", "attachment", "export", NULL };
  g_autofree char *there = ask (
    fixture, "SELECT name, strict FROM pragma_table_list WHERE schema = '%s' AND type = 'table' "
             "AND name NOT GLOB 'sqlite_*' ORDER BY 1", "main");
  g_auto (GStrv) lines = g_strsplit (g_strchomp (there), "\n", -1);
  guint n_tables;

  accord_tables_get (&n_tables);
  g_assert_cmpuint (g_strv_length (lines), ==, n_tables + g_strv_length ((char **) own));
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) words = g_strsplit (*line, " ", 2);

      g_test_message ("%s", *line);
      g_assert_cmpstr (words[1], ==, "1");
      g_assert_true (accord_tables_find (words[0]) != NULL || g_strv_contains (own, words[0]));
    }
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
sort_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  qsort (lines, g_strv_length (lines), sizeof *lines, compare_lines);
  return g_strjoinv ("\n", lines);
}

static char *
expected_keys (const AccordTableInfo *table)
{
  GString *keys = g_string_new (NULL);

  if (table->link != NULL)
    {
      g_string_append_printf (keys, "owner %s NO ACTION NO ACTION\n", table->type->table);
      g_string_append_printf (keys, "target %s NO ACTION NO ACTION\n",
                              accord_record_type_find (table->link->target)->table);
    }
  for (guint i = 1; table->link == NULL && i < table->n_columns; i++)
    if (table->columns[i - 1]->target != NULL)
      g_string_append_printf (keys, "%s %s NO ACTION NO ACTION\n", table->columns[i - 1]->key,
                              accord_record_type_find (table->columns[i - 1]->target)->table);
  return g_string_free (keys, FALSE);
}

static void
test_foreign_keys (Fixture *fixture, gconstpointer data)
{
  guint n_tables;
  const AccordTableInfo *tables = accord_tables_get (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      g_autofree char *there =
        ask (fixture, "SELECT \"from\", \"table\", on_update, on_delete "
                      "FROM pragma_foreign_key_list ('%s')", tables[i].name);
      g_autofree char *expected = expected_keys (&tables[i]);
      g_autofree char *sorted_there = sort_lines (there);
      g_autofree char *sorted_expected = sort_lines (expected);

      g_test_message ("%s", tables[i].name);
      g_assert_cmpstr (sorted_there, ==, sorted_expected);
    }
}

static gboolean
has_index (Fixture *fixture, const char *table, const char *column, gboolean is_unique)
{
  g_autofree char *indexes = ask (
    fixture, is_unique ? "SELECT c.name FROM pragma_index_list ('%s') AS i, "
                         "pragma_index_info (i.name) AS c WHERE c.seqno = 0 AND i.\"unique\""
                       : "SELECT c.name FROM pragma_index_list ('%s') AS i, "
                         "pragma_index_info (i.name) AS c WHERE c.seqno = 0", table);
  g_auto (GStrv) names = g_strsplit (indexes, "\n", -1);

  return g_strv_contains ((const char *const *) names, column);
}

/* Removing asks what refers to a record: each reference has an index to answer with. */
static void
test_indexes (Fixture *fixture, gconstpointer data)
{
  guint n_tables;
  const AccordTableInfo *tables = accord_tables_get (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      g_test_message ("%s", tables[i].name);
      if (tables[i].link != NULL)
        {
          g_assert_true (has_index (fixture, tables[i].name, "owner", TRUE));
          g_assert_true (has_index (fixture, tables[i].name, "target", FALSE));
          continue;
        }
      for (guint j = 1; j < tables[i].n_columns; j++)
        {
          const AccordField *field = tables[i].columns[j - 1];

          g_test_message ("%s.%s", tables[i].name, field->key);
          if (field->target != NULL)
            g_assert_true (has_index (fixture, tables[i].name, field->key, FALSE));
          g_assert_true (has_index (fixture, tables[i].name, field->key, TRUE) ==
                         ((field->flags & ACCORD_FIELD_UNIQUE) != 0));
        }
    }
}

/* Computed fields come from a view of that name, which has them and the id and nothing else. */
static void
test_computed_views (Fixture *fixture, gconstpointer data)
{
  guint n_types;
  const AccordRecordType *const *types = accord_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autofree char *view = g_strconcat (types[i]->table, "_computed", NULL);
      g_autofree char *there =
        ask (fixture, "SELECT name FROM pragma_table_info ('%s')", view);

      for (guint j = 0; j < types[i]->n_fields; j++)
        if (types[i]->fields[j].flags & ACCORD_FIELD_COMPUTED)
          g_string_append_printf (expected, "%s%s\n", expected->len == 0 ? "id\n" : "",
                                  types[i]->fields[j].key);
      g_test_message ("%s", view);
      g_assert_cmpstr (there, ==, expected->str);
    }
}

/* Nothing in the file runs: views, triggers and what else is ours are made at every opening. */
static void
test_nothing_runs_in_the_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *there = ask (
    fixture, "SELECT type, name FROM main.sqlite_schema WHERE type NOT IN ('%s', 'index')",
    "table");

  g_assert_cmpstr (there, ==, "");
}

static void
test_header (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *digest = NULL;

  g_assert_cmpint (raw_integer (fixture->path, "PRAGMA application_id"), ==,
                   ACCORD_FILE_APPLICATION_ID);
  g_assert_cmpint (accord_schema_read_version (fixture->store->database, &error), ==,
                   ACCORD_SCHEMA_VERSION);
  g_assert_no_error (error);
  /* What the program knows the version by is what its migrations make. */
  digest = accord_schema_dup_digest (fixture->store->database, &error);
  g_test_message ("digest %s", digest);
  g_assert_true (accord_schema_check_digest (fixture->store->database, ACCORD_SCHEMA_VERSION,
                                             &error));
  g_assert_no_error (error);
}

static void
test_guards (Fixture *fixture, gconstpointer data)
{
  guint n_tables;
  const AccordTableInfo *tables = accord_tables_get (&n_tables);
  static const char *const events[] = { "INSERT", "UPDATE", "DELETE" };

  for (guint i = 0; i < n_tables; i++)
    for (guint j = 0; j < G_N_ELEMENTS (events); j++)
      {
        g_autofree char *name = g_strdup_printf ("guard_%s_%s", tables[i].name, events[j]);
        g_autofree char *there = ask (
          fixture, "SELECT count (*) FROM temp.sqlite_schema WHERE type = 'trigger' AND name = "
                   "'%s'", name);

        g_assert_cmpstr (there, ==, "1\n");
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/schema/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("columns", test_columns);
  ADD ("tables", test_tables);
  ADD ("foreign-keys", test_foreign_keys);
  ADD ("indexes", test_indexes);
  ADD ("computed-views", test_computed_views);
  ADD ("nothing-runs-in-the-file", test_nothing_runs_in_the_file);
  ADD ("header", test_header);
  ADD ("guards", test_guards);

  return g_test_run ();
}

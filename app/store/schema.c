/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/schema.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"
#include "store/tables.h"

#define RESOURCES "/uk/accord/core"

/* The script that makes each version from the one before. */
static const char *const migrations[ACCORD_SCHEMA_VERSION] = {
  "0001-register.sql",
  "0002-export.sql",
  "0003-alarms.sql",
};

/* What the records of earlier versions meant, and had no column to say it in. */
static const struct {
  int since;
  const char *table;
  const char *column;
  const char *text;
} meant[] = {
  { 3, "profile", "alarms", "180, 90, 30, 7, 1" },
};

/* SHA-256 of the schema of each version: what a file of that version must have, to the letter.
 * Released ones never change; a test computes the present one. */
static const char *const digests[ACCORD_SCHEMA_VERSION] = {
  "c2681808c35fb611a2befffc5244ee6c7403a244a452098db9f6982a23463a2c",
  "6406175f0fe2971535e02796c2103d599dfb3c3b55062ae3af9c7a3ddb6b20a7",
  "552952892e4798c083d2adfbeec3b5a2bb5319e30e93403d69882cb9b483e3b8",
};

/** accord_schema_dup_resource: (transfer full): a script that the program carries with it. */
char *
accord_schema_dup_resource (const char *folder, const char *name)
{
  g_autofree char *path = g_strdup_printf (RESOURCES "/%s/%s", folder, name);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL)
    g_error ("%s is not among the resources", path);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/** accord_schema_read_version: the schema version of the file, or -1. */
int
accord_schema_read_version (AccordDatabase *database, GError **error)
{
  gint64 version;

  if (!accord_database_get_integer (database, &version, error, "PRAGMA user_version", ""))
    return -1;
  return (int) version;
}

/** accord_schema_check_application: whether the file is a register at all. */
gboolean
accord_schema_check_application (AccordDatabase *database, GError **error)
{
  gint64 id;

  if (!accord_database_get_integer (database, &id, error, "PRAGMA application_id", ""))
    return FALSE;
  if (id == ACCORD_FILE_APPLICATION_ID)
    return TRUE;
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_A_REGISTER,
               _("%s is not an Accord register."), database->name);
  return FALSE;
}

/** accord_schema_dup_digest: (transfer full) (nullable): SHA-256 of all that the schema says. */
char *
accord_schema_dup_digest (AccordDatabase *database, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (AccordStatement) statement = accord_database_prepare (
    database, "SELECT type, name, sql FROM main.sqlite_schema WHERE sql IS NOT NULL ORDER BY 1, 2",
    error);
  AccordStep step;

  if (statement == NULL)
    return NULL;
  while ((step = accord_statement_step (statement, error)) == ACCORD_STEP_ROW)
    for (int column = 0; column < 3; column++)
      {
        const char *text = accord_statement_get_text (statement, column);

        /* With the closing zero, so that no two schemas run together alike. */
        g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text) + 1);
      }
  return step == ACCORD_STEP_ERROR ? NULL : g_strdup (g_checksum_get_string (checksum));
}

/**
 * accord_schema_check_digest:
 *
 * Checks that the file's schema is the one that Accord made for @version: nothing planted, nothing
 * edited (RELIABILITY, opening, step 5).
 */
gboolean
accord_schema_check_digest (AccordDatabase *database, int version, GError **error)
{
  g_autofree char *digest = accord_schema_dup_digest (database, error);

  if (digest == NULL)
    return FALSE;
  if (strcmp (digest, digests[version - 1]) == 0)
    return TRUE;
  g_debug ("schema digest %s", digest);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_CORRUPT,
               _("%s was altered by another program: its tables are not the ones that Accord makes. "
                 "Restore it from a backup."), database->name);
  return FALSE;
}

/**
 * accord_schema_migrate:
 *
 * Brings the schema from one version to another, within the transaction on its way: all of it, or
 * nothing. The scripts and the version run as separate statements: a script that ends in a comment
 * swallows nothing.
 */
gboolean
accord_schema_migrate (AccordDatabase *database, int from, int to, GError **error)
{
  for (int version = from + 1; version <= to; version++)
    {
      g_autofree char *script = accord_schema_dup_resource ("schema", migrations[version - 1]);
      g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %d", version);

      if (!accord_database_execute (database, script, error) ||
          !accord_database_execute (database, stamp, error))
        return FALSE;
    }
  return TRUE;
}

/** accord_schema_find_meant: (nullable): what a record meant by a column that its version had not. */
const char *
accord_schema_find_meant (const char *table, const char *column)
{
  for (gsize i = 0; i < G_N_ELEMENTS (meant); i++)
    if (strcmp (meant[i].table, table) == 0 && strcmp (meant[i].column, column) == 0)
      return meant[i].text;
  return NULL;
}

/**
 * accord_schema_fill:
 * @journal: the register, whose last entry says in which version its records were written
 *
 * Fills in what the records in @database, of an earlier version, meant. Those of the present version
 * stay as they are.
 */
gboolean
accord_schema_fill (AccordDatabase *database, AccordDatabase *journal, GError **error)
{
  gint64 written;

  if (!accord_database_get_integer (
        journal, &written, error, "SELECT schema FROM journal ORDER BY seq DESC LIMIT 1", ""))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (meant); i++)
    {
      g_autofree char *sql =
        g_strdup_printf ("UPDATE main.\"%s\" SET \"%s\" = ?1 WHERE \"%s\" IS NULL",
                         meant[i].table, meant[i].column, meant[i].column);

      if (written < meant[i].since &&
          !accord_database_run (database, error, sql, "t", meant[i].text))
        return FALSE;
    }
  return TRUE;
}

/** accord_schema_create_views: makes the TEMP views of data/views, which read as_at(). */
gboolean
accord_schema_create_views (AccordDatabase *database, GError **error)
{
  g_auto (GStrv) names =
    g_resources_enumerate_children (RESOURCES "/views", G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (names == NULL)
    return FALSE;
  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *query = accord_schema_dup_resource ("views", *name);
      g_autofree char *view = g_strndup (*name, strcspn (*name, "."));
      g_autofree char *script = g_strdup_printf ("CREATE TEMP VIEW \"%s\" AS %s", view, query);

      if (!accord_database_execute (database, script, error))
        {
          g_prefix_error (error, "%s: ", *name);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * accord_schema_create_guards:
 *
 * Makes the TEMP triggers that refuse every change outside a named transaction, and every change of
 * the past. They also keep SQLite from truncating a table unrecorded.
 */
gboolean
accord_schema_create_guards (AccordDatabase *database, GError **error)
{
  static const char *const events[] = { "INSERT", "UPDATE", "DELETE" };
  static const char *const kept[] = { "journal", "journal_part", "journal_row", "attachment",
                                      "export" };
  g_autoptr (GString) script = g_string_new (NULL);
  guint n_tables;
  const AccordTableInfo *tables = accord_tables_get (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    for (guint j = 0; j < G_N_ELEMENTS (events); j++)
      g_string_append_printf (
        script,
        "CREATE TEMP TRIGGER \"guard_%s_%s\" BEFORE %s ON main.\"%s\" "
        "WHEN NOT in_named_transaction() "
        "BEGIN SELECT raise(ABORT, 'change outside a named transaction'); END;\n",
        tables[i].name, events[j], events[j], tables[i].name);

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    for (guint j = 1; j < G_N_ELEMENTS (events); j++)
      g_string_append_printf (
        script,
        "CREATE TEMP TRIGGER \"guard_%s_%s\" BEFORE %s ON main.\"%s\" "
        "BEGIN SELECT raise(ABORT, 'the past is not changed'); END;\n",
        kept[i], events[j], events[j], kept[i]);

  return accord_database_execute (database, script->str, error);
}

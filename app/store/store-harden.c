/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/store-private.h"

#include <glib/gi18n-lib.h>

#include "accord/error.h"

/**
 * accord_store_harden:
 *
 * Step 4 of opening, and the limits of ENGINE.md: a register may come from anywhere, and nothing in
 * it runs.
 */
void
accord_store_harden (AccordStore *self)
{
  static const struct {
    int option;
    int value;
  } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
    { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
  };
  static const struct {
    int limit;
    int value;
  } limits[] = {
    { SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024 },
    { SQLITE_LIMIT_EXPR_DEPTH, 120 },
    { SQLITE_LIMIT_VARIABLE_NUMBER, 250 },
    { SQLITE_LIMIT_COMPOUND_SELECT, 30 },
    { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200 },
    { SQLITE_LIMIT_ATTACHED, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    sqlite3_db_config (self->database->handle, options[i].option, options[i].value, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (self->database->handle, limits[i].limit, limits[i].value);
}

static gboolean
ask_pragma (AccordStore *self, const char *sql, const char *expected, GError **error)
{
  g_autoptr (AccordStatement) statement = accord_database_prepare (self->database, sql, error);
  AccordStep step;

  if (statement == NULL)
    return FALSE;
  step = accord_statement_step (statement, error);
  if (step == ACCORD_STEP_ERROR)
    return FALSE;
  if (step == ACCORD_STEP_ROW &&
      g_strcmp0 (accord_statement_get_text (statement, 0), expected) == 0)
    return TRUE;
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_FAILED,
               _("%s cannot be kept safely here: its file system refuses what a register needs."),
               self->path);
  return FALSE;
}

/**
 * accord_store_set_pragmas:
 *
 * Steps 7 and 8. DELETE at FULL loses an acknowledged commit at a power cut; EXTRA does not. The
 * cache, in KiB, holds what a list of 100,000 goes through; a small register fills little of it.
 */
gboolean
accord_store_set_pragmas (AccordStore *self, GError **error)
{
  if (!accord_database_execute (self->database,
                                "PRAGMA foreign_keys = ON;"
                                "PRAGMA cell_size_check = ON;"
                                "PRAGMA synchronous = EXTRA;"
                                "PRAGMA temp_store = MEMORY;"
                                "PRAGMA cache_size = -65536;",
                                error) ||
      !ask_pragma (self, "PRAGMA foreign_keys", "1", error))
    return FALSE;
  if (self->read_only)
    return TRUE;
  return ask_pragma (self, "PRAGMA journal_mode = DELETE", "delete", error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/database.h"

#include <glib/gi18n-lib.h>

#include "accord/error.h"

/* SQLite's primary codes, what a caller can do about them, and what an officer reads. */
static const struct {
  int code;
  AccordError error;
  const char *sentence;
} failures[] = {
  { SQLITE_BUSY, ACCORD_ERROR_BUSY,
    N_("%s is being written by another window or program. Try again in a moment.") },
  { SQLITE_LOCKED, ACCORD_ERROR_BUSY,
    N_("%s is being written by another window or program. Try again in a moment.") },
  { SQLITE_READONLY, ACCORD_ERROR_READ_ONLY,
    N_("%s cannot be written: the file or its folder is read-only.") },
  { SQLITE_PERM, ACCORD_ERROR_READ_ONLY, N_("%s may not be opened by this user.") },
  { SQLITE_CANTOPEN, ACCORD_ERROR_NOT_FOUND, N_("%s cannot be opened.") },
  { SQLITE_NOTADB, ACCORD_ERROR_NOT_A_REGISTER, N_("%s is not an Accord register.") },
  { SQLITE_CORRUPT, ACCORD_ERROR_CORRUPT,
    N_("%s is damaged. Nothing was changed; restore it from a backup.") },
  { SQLITE_FULL, ACCORD_ERROR_FAILED,
    N_("%s could not be written: the disk is full. Nothing was changed.") },
  { SQLITE_IOERR, ACCORD_ERROR_FAILED,
    N_("%s could not be read or written: the disk reported a fault. Nothing was changed.") },
  { SQLITE_NOMEM, ACCORD_ERROR_FAILED, N_("There is not enough memory for %s.") },
  { SQLITE_TOOBIG, ACCORD_ERROR_INVALID, N_("That is too large to be kept in %s.") },
  { SQLITE_INTERRUPT, ACCORD_ERROR_FAILED, N_("Reading %s was stopped.") },
};

/**
 * accord_database_fail:
 * @code: what SQLite answered
 *
 * Sets @error to what @code means to an officer.
 *
 * Returns: %FALSE, for a caller to hand on
 */
gboolean
accord_database_fail (AccordDatabase *self, int code, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    if (failures[i].code == (code & 0xff))
      {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
        g_set_error (error, ACCORD_ERROR, (int) failures[i].error, _(failures[i].sentence),
                     self->name);
#pragma GCC diagnostic pop
        return FALSE;
      }
  g_set_error (error, ACCORD_ERROR,
               (code & 0xff) == SQLITE_CONSTRAINT ? ACCORD_ERROR_CONFLICT : ACCORD_ERROR_FAILED,
               /* Translators: the file, then what the database engine says */
               _("%1$s: %2$s."), self->name, sqlite3_errmsg (self->handle));
  return FALSE;
}

static void
finalize_statement (gpointer stmt)
{
  sqlite3_finalize (stmt);
}

/**
 * accord_database_new:
 * @flags: as sqlite3_open_v2() takes them
 * @name: how messages call the file
 *
 * Returns: (transfer full) (nullable): an open connection
 */
AccordDatabase *
accord_database_new (const char *path, int flags, const char *name, GError **error)
{
  g_autoptr (AccordDatabase) self = g_new0 (AccordDatabase, 1);
  int code;

  self->name = g_strdup (name);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  code = sqlite3_open_v2 (path, &self->handle, flags, NULL);
  if (code != SQLITE_OK)
    {
      accord_database_fail (self, code, error);
      return NULL;
    }
  sqlite3_extended_result_codes (self->handle, 1);
  return g_steal_pointer (&self);
}

/** accord_database_free: closes the connection. */
void
accord_database_free (AccordDatabase *self)
{
  g_hash_table_unref (self->statements);
  sqlite3_close_v2 (self->handle);
  g_free (self->name);
  g_free (self);
}

/** accord_database_execute: runs a script of several statements that answer nothing. */
gboolean
accord_database_execute (AccordDatabase *self, const char *script, GError **error)
{
  int code = sqlite3_exec (self->handle, script, NULL, NULL, NULL);

  return code == SQLITE_OK || accord_database_fail (self, code, error);
}

/**
 * accord_database_prepare:
 *
 * Returns: (transfer full) (nullable): a statement; the compiled form is kept for the next time
 */
AccordStatement *
accord_database_prepare (AccordDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *stmt = g_hash_table_lookup (self->statements, sql);
  gboolean cached = stmt == NULL || !sqlite3_stmt_busy (stmt);
  AccordStatement *statement;

  if (stmt == NULL || !cached)
    {
      int code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);

      if (code != SQLITE_OK)
        {
          accord_database_fail (self, code, error);
          return NULL;
        }
      if (cached)
        g_hash_table_insert (self->statements, g_strdup (sql), stmt);
    }
  statement = g_new (AccordStatement, 1);
  *statement = (AccordStatement) { self, stmt, cached };
  return statement;
}

/* Binds what @format says, a letter for each parameter: i integer, t text. */
static void
bind_all (AccordStatement *statement, const char *format, va_list arguments)
{
  for (int i = 0; format[i] != '\0'; i++)
    if (format[i] == 'i')
      accord_statement_bind_integer (statement, i + 1, va_arg (arguments, gint64));
    else
      accord_statement_bind_text (statement, i + 1, va_arg (arguments, const char *));
}

/**
 * accord_database_prepare_with:
 * @format: a letter for each parameter: i #gint64, t text
 *
 * Returns: (transfer full) (nullable): a statement with its parameters bound
 */
AccordStatement *
accord_database_prepare_with (AccordDatabase *self,
                              GError **error,
                              const char *sql,
                              const char *format,
                              ...)
{
  AccordStatement *statement = accord_database_prepare (self, sql, error);
  va_list arguments;

  if (statement == NULL)
    return NULL;
  va_start (arguments, format);
  bind_all (statement, format, arguments);
  va_end (arguments);
  return statement;
}

/** accord_database_run: runs one statement with parameters as @format says; nothing is read. */
gboolean
accord_database_run (AccordDatabase *self, GError **error, const char *sql, const char *format, ...)
{
  g_autoptr (AccordStatement) statement = accord_database_prepare (self, sql, error);
  va_list arguments;

  if (statement == NULL)
    return FALSE;
  va_start (arguments, format);
  bind_all (statement, format, arguments);
  va_end (arguments);
  return accord_statement_run (statement, error);
}

/**
 * accord_database_get_integer:
 * @result: (out): the first column of the first row; 0 where there is none
 *
 * Asks for one number.
 */
gboolean
accord_database_get_integer (AccordDatabase *self,
                             gint64 *result,
                             GError **error,
                             const char *sql,
                             const char *format,
                             ...)
{
  g_autoptr (AccordStatement) statement = accord_database_prepare (self, sql, error);
  va_list arguments;
  AccordStep step;

  *result = 0;
  if (statement == NULL)
    return FALSE;
  va_start (arguments, format);
  bind_all (statement, format, arguments);
  va_end (arguments);
  step = accord_statement_step (statement, error);
  if (step == ACCORD_STEP_ROW)
    *result = accord_statement_get_integer (statement, 0);
  return step != ACCORD_STEP_ERROR;
}

/** accord_statement_free: ends the statement, so that it holds no lock. */
void
accord_statement_free (AccordStatement *self)
{
  if (self->cached)
    {
      sqlite3_reset (self->stmt);
      sqlite3_clear_bindings (self->stmt);
    }
  else
    sqlite3_finalize (self->stmt);
  g_free (self);
}

/** accord_statement_bind_integer: binds a whole number. */
void
accord_statement_bind_integer (AccordStatement *self, int index, gint64 value)
{
  sqlite3_bind_int64 (self->stmt, index, value);
}

/** accord_statement_bind_text: binds a text, copied; %NULL binds NULL. */
void
accord_statement_bind_text (AccordStatement *self, int index, const char *text)
{
  sqlite3_bind_text (self->stmt, index, text, -1, SQLITE_TRANSIENT);
}

/** accord_statement_bind_blob: binds bytes, which must outlive the statement. */
void
accord_statement_bind_blob (AccordStatement *self, int index, const void *data, gsize size)
{
  sqlite3_bind_blob64 (self->stmt, index, data == NULL ? "" : data, size, SQLITE_STATIC);
}

/** accord_statement_bind_value: binds a value of a stored field. */
void
accord_statement_bind_value (AccordStatement *self, int index, const AccordValue *value)
{
  switch (value->tag)
    {
    case ACCORD_VALUE_INTEGER:
      sqlite3_bind_int64 (self->stmt, index, value->integer);
      break;
    case ACCORD_VALUE_NUMBER:
      sqlite3_bind_double (self->stmt, index, value->number);
      break;
    case ACCORD_VALUE_TEXT:
      accord_statement_bind_text (self, index, value->text);
      break;
    case ACCORD_VALUE_NONE:
    case ACCORD_VALUE_IDS:
    default:
      sqlite3_bind_null (self->stmt, index);
      break;
    }
}

/** accord_statement_step: goes to the next row. */
AccordStep
accord_statement_step (AccordStatement *self, GError **error)
{
  int code = sqlite3_step (self->stmt);

  if (code == SQLITE_ROW)
    return ACCORD_STEP_ROW;
  if (code == SQLITE_DONE)
    return ACCORD_STEP_DONE;
  accord_database_fail (self->database, code, error);
  return ACCORD_STEP_ERROR;
}

/** accord_statement_run: runs a statement whose rows, if any, do not matter. */
gboolean
accord_statement_run (AccordStatement *self, GError **error)
{
  AccordStep step;

  do
    step = accord_statement_step (self, error);
  while (step == ACCORD_STEP_ROW);
  return step == ACCORD_STEP_DONE;
}

/** accord_statement_get_integer: a whole number of the present row. */
gint64
accord_statement_get_integer (AccordStatement *self, int column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

/** accord_statement_get_text: (transfer none) (nullable): a text of the present row. */
const char *
accord_statement_get_text (AccordStatement *self, int column)
{
  return (const char *) sqlite3_column_text (self->stmt, column);
}

/** accord_statement_get_value: (out value): a value of the present row, copied. */
void
accord_statement_get_value (AccordStatement *self, int column, AccordValue *value)
{
  switch (sqlite3_column_type (self->stmt, column))
    {
    case SQLITE_INTEGER:
      accord_value_set_integer (value, sqlite3_column_int64 (self->stmt, column));
      break;
    case SQLITE_FLOAT:
      accord_value_set_number (value, sqlite3_column_double (self->stmt, column));
      break;
    case SQLITE_TEXT:
      accord_value_take_text (value, g_strdup (accord_statement_get_text (self, column)));
      break;
    default:
      accord_value_clear (value);
      break;
    }
}

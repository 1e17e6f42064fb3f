/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/replay.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "accord/error.h"
#include "store/changeset.h"
#include "store/schema.h"

struct _AccordReplay {
  AccordDatabase *database;
  gint64 last_id; /* the greatest id that any change speaks of */
};

/** accord_replay_new: (transfer full) (nullable): an empty register in memory. */
AccordReplay *
accord_replay_new (GError **error)
{
  g_autoptr (AccordReplay) self = g_new0 (AccordReplay, 1);
  guint n_tables;
  const AccordTableInfo *tables = accord_tables_get (&n_tables);

  self->database = accord_database_new (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                        _("The copy in memory"), error);
  if (self->database == NULL)
    return NULL;
  for (guint i = 0; i < n_tables; i++)
    {
      g_autoptr (GString) sql = g_string_new (NULL);

      g_string_printf (sql, "CREATE TABLE \"%s\" (id INTEGER PRIMARY KEY", tables[i].name);
      for (guint j = 1; j < tables[i].n_columns; j++)
        g_string_append_printf (sql, ", \"%s\"",
                                tables[i].link == NULL ? tables[i].columns[j - 1]->key
                                : j == 1               ? "owner"
                                                       : "target");
      g_string_append (sql, ")");
      if (!accord_database_execute (self->database, sql->str, error))
        return NULL;
    }
  if (!accord_database_execute (self->database, "CREATE TABLE journal_row (record, seq, "
                                "PRIMARY KEY (record, seq)) WITHOUT ROWID; BEGIN", error))
    return NULL;
  return g_steal_pointer (&self);
}

/** accord_replay_free: frees it. */
void
accord_replay_free (AccordReplay *self)
{
  g_clear_pointer (&self->database, accord_database_free);
  g_free (self);
}

static gboolean
disagree (const AccordChange *change, GError **error)
{
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_CORRUPT,
               /* Translators: the name of a table and the number of a row in it */
               _("%1$s %2$" PRId64 " was not as it says."), change->table->name,
               accord_change_get_id (change));
  return FALSE;
}

static gboolean
cell_is (AccordStatement *statement, int column, const AccordChangeCell *cell)
{
  g_auto (AccordValue) there = ACCORD_VALUE_INIT;
  g_auto (AccordValue) said = ACCORD_VALUE_INIT;

  accord_statement_get_value (statement, column, &there);
  accord_change_cell_to_value (cell, &said);
  return accord_value_equal (&there, &said);
}

/* Reads the row that the change speaks of into @values, and whether it is as the change says. */
static gboolean
take_row (AccordReplay *self, const AccordChange *change, AccordValue *values, GError **error)
{
  g_autoptr (AccordStatement) statement = accord_database_prepare_with (
    self->database, error, change->table->select, "i", accord_change_get_id (change));
  gboolean is_there;
  AccordStep step;

  if (statement == NULL)
    return FALSE;
  step = accord_statement_step (statement, error);
  if (step == ACCORD_STEP_ERROR)
    return FALSE;
  is_there = step == ACCORD_STEP_ROW;
  if (is_there != (change->op != ACCORD_OP_INSERT))
    return disagree (change, error);
  for (guint i = 0; is_there && i < change->table->n_columns; i++)
    {
      accord_statement_get_value (statement, (int) i, &values[i]);
      if (i < change->n_columns && change->old_cells[i].type != ACCORD_CELL_ABSENT &&
          !cell_is (statement, (int) i, &change->old_cells[i]))
        return disagree (change, error);
    }
  return TRUE;
}

static gboolean
put_row (AccordReplay *self, const AccordChange *change, AccordValue *values, GError **error)
{
  const char *sql =
    change->op == ACCORD_OP_INSERT ? change->table->insert : change->table->update;
  g_autoptr (AccordStatement) statement = accord_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < change->n_columns; i++)
    if (change->new_cells[i].type != ACCORD_CELL_ABSENT)
      accord_change_cell_to_value (&change->new_cells[i], &values[i]);
  for (guint i = 0; i < change->table->n_columns; i++)
    accord_statement_bind_value (statement, (int) i + 1, &values[i]);
  return accord_statement_run (statement, error);
}

static gboolean
index_change (AccordReplay *self, gint64 seq, const AccordChange *change, GError **error)
{
  self->last_id = MAX (self->last_id, accord_change_get_id (change));
  return accord_database_run (self->database, error,
                              "INSERT OR IGNORE INTO journal_row (record, seq) VALUES (?1, ?2)",
                              "ii", accord_change_get_record (change), seq);
}

static gboolean
apply_change (AccordReplay *self, const AccordChange *change, GError **error)
{
  g_autofree AccordValue *values = g_new0 (AccordValue, change->table->n_columns);
  g_autofree char *remove = NULL;
  gboolean done = take_row (self, change, values, error);

  if (done && change->op == ACCORD_OP_DELETE)
    {
      remove = g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?1", change->table->name);
      done = accord_database_run (self->database, error, remove, "i",
                                  accord_change_get_id (change));
    }
  else if (done)
    done = put_row (self, change, values, error);
  for (guint i = 0; i < change->table->n_columns; i++)
    accord_value_clear (&values[i]);
  return done;
}

/* Within a part each row stands once, so the order within it does not matter; but a row may have
 * gone before another came with the same unique value, and there are no unique values here. */

/**
 * accord_replay_apply:
 * @n_changes: (inout): how many changes there were
 *
 * Plays one part of an entry. The error says where it does not follow from what came before.
 */
gboolean
accord_replay_apply (AccordReplay *self,
                     gint64 seq,
                     GBytes *part,
                     gint64 *n_changes,
                     GError **error)
{
  g_autoptr (AccordChangeReader) reader = accord_change_reader_new (part);
  g_autoptr (GError) failure = NULL;
  AccordChange change;

  while (accord_change_reader_next (reader, &change, &failure))
    {
      (*n_changes)++;
      if (!index_change (self, seq, &change, error) || !apply_change (self, &change, error))
        return FALSE;
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/** accord_replay_fill: fills in what entries of an earlier format do not say, as their readers do. */
gboolean
accord_replay_fill (AccordReplay *self, AccordDatabase *real, GError **error)
{
  return accord_schema_fill (self->database, real, error);
}

static AccordStatement *
walk (AccordDatabase *database, const AccordTableInfo *table, GError **error)
{
  g_autofree char *all = g_strndup (table->select, strlen (table->select) -
                                                     strlen (" WHERE \"id\" = ?1"));
  g_autofree char *sql = g_strconcat (all, " ORDER BY \"id\"", NULL);

  return accord_database_prepare (database, sql, error);
}

/* Alike to the byte: also what no getter shows, an empty text or what hides behind a zero. */
static gboolean
is_same (AccordStatement *real, AccordStatement *said, int column)
{
  g_auto (AccordValue) there = ACCORD_VALUE_INIT;
  g_auto (AccordValue) expected = ACCORD_VALUE_INIT;
  int type = sqlite3_column_type (real->stmt, column);

  if (type != sqlite3_column_type (said->stmt, column))
    return FALSE;
  if (type == SQLITE_TEXT)
    {
      const char *text = accord_statement_get_text (real, column);
      const char *expected_text = accord_statement_get_text (said, column);
      int length = sqlite3_column_bytes (real->stmt, column);

      return length == sqlite3_column_bytes (said->stmt, column) &&
             memcmp (text, expected_text, (gsize) length) == 0;
    }
  accord_statement_get_value (real, column, &there);
  accord_statement_get_value (said, column, &expected);
  return accord_value_equal (&there, &expected);
}

/* The record that a row belongs to, for a sentence: "Interest 5". */
static char *
dup_name (AccordStatement *row, const AccordTableInfo *table)
{
  return g_strdup_printf ("%s %" PRId64, accord_record_type_get_label (table->type),
                          accord_statement_get_integer (row, table->link != NULL ? 1 : 0));
}

static char *
dup_difference (AccordStatement *row, const AccordTableInfo *table, const AccordField *field)
{
  g_autofree char *name = dup_name (row, table);

  /* Translators: a record and one of its fields */
  return g_strdup_printf (_("%1$s: “%2$s” is not what the journal says."), name,
                          accord_field_get_label (field));
}

/* Where two rows with the same key differ: a sentence, or NULL. */
static char *
compare_rows (AccordStatement *real, AccordStatement *said, const AccordTableInfo *table)
{
  for (guint i = 1; i < table->n_columns; i++)
    if (!is_same (real, said, (int) i))
      return dup_difference (said, table,
                             table->link != NULL ? table->link : table->columns[i - 1]);
  return NULL;
}

static char *
compare_step (AccordStatement *real,
              AccordStep real_step,
              AccordStatement *said,
              AccordStep said_step,
              const AccordTableInfo *table)
{
  gint64 real_id =
    real_step == ACCORD_STEP_ROW ? accord_statement_get_integer (real, 0) : G_MAXINT64;
  gint64 said_id =
    said_step == ACCORD_STEP_ROW ? accord_statement_get_integer (said, 0) : G_MAXINT64;
  g_autofree char *name = NULL;

  if (real_id == said_id)
    return compare_rows (real, said, table);
  if (table->link != NULL)
    return dup_difference (real_id < said_id ? real : said, table, table->link);
  name = dup_name (real_id < said_id ? real : said, table);
  if (real_id < said_id)
    return g_strdup_printf (_("%s is not in the journal."), name);
  return g_strdup_printf (_("%s is in the journal but not in the register."), name);
}

/**
 * accord_replay_compare:
 * @n_rows: (inout): how many rows there were
 * @fault: (out): a sentence on the first difference in the table, or %NULL
 *
 * Walks one table here and in the real register together, in the order of keys.
 */
gboolean
accord_replay_compare (AccordReplay *self,
                       AccordDatabase *real,
                       const AccordTableInfo *table,
                       gint64 *n_rows,
                       char **fault,
                       GError **error)
{
  g_autoptr (AccordStatement) there = walk (real, table, error);
  g_autoptr (AccordStatement) said = there == NULL ? NULL : walk (self->database, table, error);

  *fault = NULL;
  if (said == NULL)
    return FALSE;
  while (*fault == NULL)
    {
      AccordStep there_step = accord_statement_step (there, error);
      AccordStep said_step = accord_statement_step (said, error);

      if (there_step == ACCORD_STEP_ERROR || said_step == ACCORD_STEP_ERROR)
        return FALSE;
      if (there_step == ACCORD_STEP_DONE && said_step == ACCORD_STEP_DONE)
        return TRUE;
      *fault = compare_step (there, there_step, said, said_step, table);
      (*n_rows)++;
    }
  return TRUE;
}

static gboolean
next_pair (AccordStatement *statement, gint64 *pair, AccordStep *step, GError **error)
{
  *step = accord_statement_step (statement, error);
  for (int i = 0; i < 2; i++)
    pair[i] = *step == ACCORD_STEP_ROW ? accord_statement_get_integer (statement, i) : 0;
  return *step != ACCORD_STEP_ERROR;
}

/**
 * accord_replay_compare_index:
 * @agrees: (out): whether the real index of records and entries is the one that the changes make
 */
gboolean
accord_replay_compare_index (AccordReplay *self,
                             AccordDatabase *real,
                             gboolean *agrees,
                             GError **error)
{
  static const char sql[] = "SELECT record, seq FROM journal_row ORDER BY record, seq";
  g_autoptr (AccordStatement) there = accord_database_prepare (real, sql, error);
  g_autoptr (AccordStatement) said =
    there == NULL ? NULL : accord_database_prepare (self->database, sql, error);
  AccordStep there_step = ACCORD_STEP_ROW;
  AccordStep said_step = ACCORD_STEP_ROW;

  *agrees = TRUE;
  if (said == NULL)
    return FALSE;
  while (*agrees && there_step == ACCORD_STEP_ROW)
    {
      gint64 there_pair[2], said_pair[2];

      if (!next_pair (there, there_pair, &there_step, error) ||
          !next_pair (said, said_pair, &said_step, error))
        return FALSE;
      *agrees = there_step == said_step && there_pair[0] == said_pair[0] &&
                there_pair[1] == said_pair[1];
    }
  return TRUE;
}

/** accord_replay_get_last_id: the greatest id that the journal speaks of. */
gint64
accord_replay_get_last_id (AccordReplay *self)
{
  return self->last_id;
}

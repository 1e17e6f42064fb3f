/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/import.h"

#include <glib/gi18n-lib.h>

#include "accord/error.h"
#include "intake/import-private.h"

/* As many problems as the message of one error lists. */
#define TOLD_PROBLEMS 20

/**
 * AccordImport:
 *
 * A table on its way into the register, as records of one type: which column fills which field,
 * what each row would do, and doing it. Either every row goes in, in one named transaction, or
 * nothing does.
 *
 * An empty cell says nothing: a new record has no value there, and one that is in the register
 * keeps its own.
 */
G_DEFINE_FINAL_TYPE (AccordImport, accord_import, G_TYPE_OBJECT)

static void
clear_row (gpointer data)
{
  AccordImportRow *row = data;

  g_clear_object (&row->record);
}

static void
free_problem (gpointer data)
{
  AccordImportProblem *problem = data;

  g_free (problem->message);
  g_free (problem);
}

static void
accord_import_dispose (GObject *object)
{
  AccordImport *self = ACCORD_IMPORT (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_import_parent_class)->dispose (object);
}

static void
accord_import_finalize (GObject *object)
{
  AccordImport *self = ACCORD_IMPORT (object);

  g_clear_pointer (&self->table, accord_table_unref);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->problems);
  g_free (self->columns);
  g_free (self->settled);

  G_OBJECT_CLASS (accord_import_parent_class)->finalize (object);
}

static void
accord_import_class_init (AccordImportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_import_dispose;
  object_class->finalize = accord_import_finalize;
}

static void
accord_import_init (AccordImport *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (AccordImportRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->problems = g_ptr_array_new_with_free_func (free_problem);
}

/**
 * accord_import_new:
 * @store: the register that the records go into
 * @type: what the rows are
 * @table: the rows
 *
 * Begins an import; no column is mapped yet.
 *
 * Returns: (transfer full): the import
 */
AccordImport *
accord_import_new (AccordStore *store, const AccordRecordType *type, AccordTable *table)
{
  AccordImport *self;

  g_return_val_if_fail (ACCORD_IS_STORE (store), NULL);
  g_return_val_if_fail (type != NULL && type->n_fields <= 64, NULL);
  g_return_val_if_fail (table != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_IMPORT, NULL);
  self->store = g_object_ref (store);
  self->type = type;
  self->table = accord_table_ref (table);
  self->columns = g_new (int, type->n_fields + 1);
  self->settled = g_new0 (gboolean, type->n_fields + 1);
  for (guint i = 0; i <= type->n_fields; i++)
    self->columns[i] = -1;
  return self;
}

/**
 * accord_import_copy:
 * @store: the register that the copy's records go into
 *
 * Maps the same table in the same way, for a register that is open in another thread. What was
 * checked is not copied.
 *
 * Returns: (transfer full): the copy
 */
AccordImport *
accord_import_copy (AccordImport *self, AccordStore *store)
{
  AccordImport *copy;

  g_return_val_if_fail (ACCORD_IS_IMPORT (self), NULL);

  copy = accord_import_new (store, self->type, self->table);
  copy->update = self->update;
  for (guint i = 0; i <= self->type->n_fields; i++)
    {
      copy->columns[i] = self->columns[i];
      copy->settled[i] = self->settled[i];
    }
  return copy;
}

/** accord_import_get_record_type: (transfer none): what the rows become. */
const AccordRecordType *
accord_import_get_record_type (AccordImport *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT (self), NULL);
  return self->type;
}

/** accord_import_get_table: (transfer none): the rows as they stand in the file. */
AccordTable *
accord_import_get_table (AccordImport *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT (self), NULL);
  return self->table;
}

/** accord_import_get_update: whether rows may change records that are there. */
gboolean
accord_import_get_update (AccordImport *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT (self), FALSE);
  return self->update;
}

/**
 * accord_import_set_update:
 * @update: whether a row whose record is there already changes it; otherwise it is refused
 *
 * Which record a row is says its reference, or the column mapped to %ACCORD_IMPORT_RECORD_KEY.
 */
void
accord_import_set_update (AccordImport *self, gboolean update)
{
  g_return_if_fail (ACCORD_IS_IMPORT (self));

  if (self->update == !!update)
    return;
  self->update = !!update;
  accord_import_forget (self);
}

/** accord_import_set_progress: tells @progress how far a check or an import is. */
void
accord_import_set_progress (AccordImport *self, AccordImportProgress progress, gpointer data)
{
  g_return_if_fail (ACCORD_IS_IMPORT (self));

  self->progress = progress;
  self->progress_data = data;
}

/* accord_import_go_on: tells now and then how far it is; %FALSE once it has been given up. */
gboolean
accord_import_go_on (AccordImport *self,
                     guint row,
                     gboolean is_checked,
                     GCancellable *cancellable,
                     GError **error)
{
  guint n_rows = accord_table_get_n_rows (self->table);

  if (row % ACCORD_IMPORT_ROWS_PER_LOOK != 0)
    return TRUE;
  if (self->progress != NULL)
    self->progress (row + (is_checked ? n_rows : 0), n_rows * (self->is_applying ? 2 : 1),
                    self->progress_data);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* accord_import_forget: drops what a check found, since it no longer holds. */
void
accord_import_forget (AccordImport *self)
{
  g_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->problems, 0);
  self->n_problems = 0;
  self->counts = (AccordImportCounts) { 0 };
}

/* accord_import_add_problem: counts a problem, and keeps it while there are few. */
void
accord_import_add_problem (AccordImport *self, guint row, const char *key, const char *message)
{
  AccordImportProblem *problem;

  self->n_problems++;
  if (self->problems->len == ACCORD_IMPORT_PROBLEMS_MAX)
    return;
  problem = g_new (AccordImportProblem, 1);
  *problem = (AccordImportProblem) { row, key, g_strdup (message) };
  g_ptr_array_add (self->problems, problem);
}

/** accord_import_get_counts: (transfer none): how many rows do what, after a check. */
const AccordImportCounts *
accord_import_get_counts (AccordImport *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT (self), NULL);
  return &self->counts;
}

/** accord_import_get_n_rows: how many rows were checked; 0 before a check. */
guint
accord_import_get_n_rows (AccordImport *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT (self), 0);
  return self->rows->len;
}

/** accord_import_get_row: (transfer none): a checked row, counted as the table counts them. */
const AccordImportRow *
accord_import_get_row (AccordImport *self, guint row)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT (self) && row < self->rows->len, NULL);
  return &g_array_index (self->rows, AccordImportRow, row);
}

/** accord_import_get_n_problems: how many things are wrong, listed or not. */
guint
accord_import_get_n_problems (AccordImport *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT (self), 0);
  return self->n_problems;
}

/** accord_import_get_n_listed_problems: how many of them were kept: the first 10,000. */
guint
accord_import_get_n_listed_problems (AccordImport *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT (self), 0);
  return self->problems->len;
}

/** accord_import_get_problem: (transfer none): a listed problem, in the order of the file. */
const AccordImportProblem *
accord_import_get_problem (AccordImport *self, guint index)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT (self) && index < self->problems->len, NULL);
  return g_ptr_array_index (self->problems, index);
}

/** accord_import_find_problem: (transfer none) (nullable): the first listed problem of a row. */
const AccordImportProblem *
accord_import_find_problem (AccordImport *self, guint row)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (ACCORD_IS_IMPORT (self), NULL);

  high = self->problems->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (accord_import_get_problem (self, middle)->row < row)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == self->problems->len || accord_import_get_problem (self, low)->row != row)
    return NULL;
  return accord_import_get_problem (self, low);
}

/** accord_import_dup_problem: (transfer full): a listed problem with its file, line and field. */
char *
accord_import_dup_problem (AccordImport *self, guint index)
{
  const AccordImportProblem *problem = accord_import_get_problem (self, index);
  const char *file;
  guint line;

  g_return_val_if_fail (problem != NULL, NULL);

  file = accord_table_get_name (self->table);
  line = accord_table_get_line (self->table, problem->row);
  if (problem->key == NULL)
    /* Translators: file, line, what is wrong */
    return g_strdup_printf (_("%1$s, line %2$u: %3$s"), file, line, problem->message);
  /* Translators: file, line, the name of a field on the command line, what is wrong */
  return g_strdup_printf (_("%1$s, line %2$u, %3$s: %4$s"), file, line, problem->key,
                          problem->message);
}

static char *
list_problems (AccordImport *self)
{
  guint n_told = MIN (self->problems->len, TOLD_PROBLEMS);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < n_told; i++)
    {
      g_autofree char *problem = accord_import_dup_problem (self, i);

      g_string_append_printf (list, i == 0 ? "%s" : "\n%s", problem);
    }
  if (self->n_problems > n_told)
    {
      guint n_more = self->n_problems - n_told;

      g_string_append_c (list, '\n');
      g_string_append_printf (list, ngettext ("… and %u more.", "… and %u more.", n_more), n_more);
    }
  return g_string_free (list, FALSE);
}

/**
 * accord_import_is_accepted:
 * @error: (nullable): where to report %ACCORD_ERROR_INVALID
 *
 * Returns: whether the last check found nothing wrong; if not, the error lists the first problems,
 *   one to a line, and counts the others
 */
gboolean
accord_import_is_accepted (AccordImport *self, GError **error)
{
  g_autofree char *list = NULL;

  g_return_val_if_fail (ACCORD_IS_IMPORT (self), FALSE);

  if (self->n_problems == 0)
    return TRUE;

  list = list_problems (self);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: how many rows, of how many, then what is wrong with them */
               ngettext ("Nothing was imported: %1$u row of %2$u is refused.\n%3$s",
                         "Nothing was imported: %1$u rows of %2$u are refused.\n%3$s",
                         self->counts.n_refused),
               self->counts.n_refused, self->rows->len, list);
  return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/export.h"

#include "store/store-private.h"

/** accord_export_copy: (transfer full): all of it. */
AccordExport *
accord_export_copy (const AccordExport *export)
{
  AccordExport *copy = g_memdup2 (export, sizeof *export);

  copy->officer = g_strdup (export->officer);
  copy->report = g_strdup (export->report);
  copy->format = g_strdup (export->format);
  copy->options = g_strdup (export->options);
  copy->path = g_strdup (export->path);
  copy->program = g_strdup (export->program);
  copy->head = g_strdup (export->head);
  copy->sha256 = g_strdup (export->sha256);
  return copy;
}

/** accord_export_free: frees it. */
void
accord_export_free (AccordExport *export)
{
  g_free (export->officer);
  g_free (export->report);
  g_free (export->format);
  g_free (export->options);
  g_free (export->path);
  g_free (export->program);
  g_free (export->head);
  g_free (export->sha256);
  g_free (export);
}

static gboolean
insert (AccordStore *store, const AccordExport *export, GError **error)
{
  g_autofree char *as_at = accord_date_to_iso (export->as_at);

  return accord_database_run (
    store->database, error,
    "INSERT INTO export (at, officer, report, format, as_at, options, path, program, seq, head, "
    "sha256) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)", "itttttttitt", export->at,
    export->officer, export->report, export->format, as_at, export->options, export->path,
    export->program, export->seq, export->head, export->sha256);
}

/**
 * accord_store_note_export:
 * @export: a file that was made of the register; it gets its id, the time and the officer
 *
 * Notes in the register that a file left the office. That is no entry of the journal: no record
 * changes, and there is nothing to undo. "export-noted" is emitted.
 *
 * Returns: %FALSE with %ACCORD_ERROR_READ_ONLY where the register cannot be written: what is made
 *   of it then is not noted
 */
gboolean
accord_store_note_export (AccordStore *store, AccordExport *export, GError **error)
{
  g_return_val_if_fail (store->work == NULL, FALSE);
  g_return_val_if_fail (export->id == 0, FALSE);

  if (!accord_store_check_writable (store, error))
    return FALSE;
  export->at = g_get_real_time ();
  g_free (export->officer);
  export->officer = g_strdup (accord_store_get_officer (store));
  if (!insert (store, export, error))
    return FALSE;
  export->id = sqlite3_last_insert_rowid (store->database->handle);
  accord_store_emit_export_noted (store);
  return TRUE;
}

static AccordExport *
read_export (AccordStatement *row)
{
  AccordExport *export = g_new0 (AccordExport, 1);

  export->id = accord_statement_get_integer (row, 0);
  export->at = accord_statement_get_integer (row, 1);
  export->officer = g_strdup (accord_statement_get_text (row, 2));
  export->report = g_strdup (accord_statement_get_text (row, 3));
  export->format = g_strdup (accord_statement_get_text (row, 4));
  accord_date_from_iso (accord_statement_get_text (row, 5), &export->as_at);
  export->options = g_strdup (accord_statement_get_text (row, 6));
  export->path = g_strdup (accord_statement_get_text (row, 7));
  export->program = g_strdup (accord_statement_get_text (row, 8));
  export->seq = accord_statement_get_integer (row, 9);
  export->head = g_strdup (accord_statement_get_text (row, 10));
  export->sha256 = g_strdup (accord_statement_get_text (row, 11));
  return export;
}

/**
 * accord_store_list_exports:
 *
 * Returns: (transfer full) (element-type AccordExport) (nullable): the files that were made of the
 *   register, newest first
 */
GPtrArray *
accord_store_list_exports (AccordStore *store, GError **error)
{
  g_autoptr (GPtrArray) exports =
    g_ptr_array_new_with_free_func ((GDestroyNotify) accord_export_free);
  g_autoptr (AccordStatement) statement = accord_database_prepare (
    store->database,
    "SELECT id, at, officer, report, format, as_at, options, path, program, seq, head, sha256 "
    "FROM export ORDER BY id DESC", error);
  AccordStep step;

  if (statement == NULL)
    return NULL;
  while ((step = accord_statement_step (statement, error)) == ACCORD_STEP_ROW)
    g_ptr_array_add (exports, read_export (statement));
  return step == ACCORD_STEP_DONE ? g_steal_pointer (&exports) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/import.h"

#include <glib/gi18n-lib.h>

#include "accord/error.h"
#include "intake/import-private.h"

/* A check on its way. */
typedef struct {
  AccordImport *import;
  AccordImportKeys *keys;
  GHashTable *claimed; /* gint64 * id → the row that changes that record */
} Check;

/* What is wrong with what stands in the file is a problem of its row, and the check goes on; what
 * is wrong with the register ends the check. */
static gboolean
take_refusal (Check *self, guint row, const char *key, GError *refusal, GError **error)
{
  if (!g_error_matches (refusal, ACCORD_ERROR, ACCORD_ERROR_INVALID) &&
      !g_error_matches (refusal, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND) &&
      !g_error_matches (refusal, ACCORD_ERROR, ACCORD_ERROR_CONFLICT))
    {
      g_propagate_error (error, refusal);
      return FALSE;
    }
  accord_import_add_problem (self->import, row, key, refusal->message);
  g_error_free (refusal);
  return TRUE;
}

static gboolean
is_empty_row (AccordImport *import, guint row)
{
  for (guint i = 0; i <= import->type->n_fields; i++)
    {
      g_autofree char *cell = accord_import_dup_cell (import, row, import->columns[i]);

      if (cell != NULL)
        return FALSE;
    }
  return TRUE;
}

/* --- Which record a row is ------------------------------------------------------------------- */

/* The record that the row names in the column of ids; 0 where it names none. */
static gboolean
find_named (Check *self, guint row, gint64 *id, GError **error)
{
  AccordImport *import = self->import;
  g_autofree char *ref =
    accord_import_dup_cell (import, row, accord_import_get_record_column (import));
  GError *refusal = NULL;

  *id = 0;
  if (ref == NULL || accord_store_find (import->store, import->type, ref, id, &refusal))
    return TRUE;
  return take_refusal (self, row, ACCORD_IMPORT_RECORD_KEY, refusal, error);
}

/* The reference that a row gives itself must be its own. */
static void
check_key (Check *self, guint row, const char *key, gint64 named, gint64 present)
{
  AccordImport *import = self->import;
  guint first = accord_import_keys_get_first_row (self->keys, key);
  g_autofree char *message = NULL;
  g_autofree char *title = NULL;

  if (first != row)
    message = g_strdup_printf (_("“%1$s” stands on line %2$u already; each was expected once."),
                               key, accord_table_get_line (import->table, first));
  else if (named != 0 && present != 0 && named != present)
    {
      title = accord_store_dup_title (import->store, import->type, present);
      message = g_strdup_printf (_("“%1$s” belongs to another record already: %2$s."), key, title);
    }
  if (message != NULL)
    accord_import_add_problem (import, row, import->type->reference_field, message);
}

/* Whether the row may change the record of that id. */
static void
check_present (Check *self, guint row, const char *key, gint64 id)
{
  AccordImport *import = self->import;
  g_autofree char *title = accord_store_dup_title (import->store, import->type, id);
  g_autofree char *reference = accord_store_dup_reference (import->store, import->type, id);
  g_autofree char *message = g_strdup_printf (
    /* Translators: a record's reference, and its title */
    _("“%1$s” is in the register already: %2$s. Only an update changes it."), reference, title);

  accord_import_add_problem (
    import, row, key == NULL ? ACCORD_IMPORT_RECORD_KEY : import->type->reference_field, message);
}

/* Two rows that change one record would each undo a part of the other. */
static void
claim (Check *self, guint row, gint64 id)
{
  AccordImport *import = self->import;
  gpointer first = NULL;
  g_autofree char *message = NULL;

  if (!g_hash_table_lookup_extended (self->claimed, &id, NULL, &first))
    {
      g_hash_table_insert (self->claimed, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (row));
      return;
    }
  message = g_strdup_printf (_("Line %u changes the same record; each was expected once."),
                             accord_table_get_line (import->table, GPOINTER_TO_UINT (first)));
  accord_import_add_problem (import, row, NULL, message);
}

/* Finds the record that the row is; %NULL for a new one. */
static gboolean
find_present (Check *self, guint row, AccordRecord **record, GError **error)
{
  AccordImport *import = self->import;
  const char *key = accord_import_keys_get (self->keys, row);
  gint64 by_key = key == NULL ? 0 : accord_import_keys_find_record (self->keys, key);
  guint n_problems = import->n_problems;
  gint64 id;

  if (!find_named (self, row, &id, error))
    return FALSE;
  if (key != NULL)
    check_key (self, row, key, id, by_key);
  if (id == 0)
    id = by_key;
  if (id == 0 || import->n_problems > n_problems)
    return TRUE;

  if (!import->update)
    {
      check_present (self, row, key, id);
      return TRUE;
    }
  claim (self, row, id);
  *record = accord_store_get (import->store, import->type, id, error);
  return *record != NULL;
}

/* --- What it says ---------------------------------------------------------------------------- */

/* Puts what stands in the row into @record, and collects what does not fit. */
static gboolean
fill (Check *self, guint row, AccordRecord *record, GError **error)
{
  AccordImport *import = self->import;
  const AccordResolver *resolver = accord_import_keys_get_resolver (self->keys, row);

  for (guint i = 0; i < import->type->n_fields; i++)
    {
      const AccordField *field = &import->type->fields[i];
      g_autofree char *cell = accord_import_dup_cell (import, row, import->columns[i]);
      g_auto (AccordValue) value = ACCORD_VALUE_INIT;
      GError *refusal = NULL;

      if (cell == NULL)
        continue;
      if (accord_field_parse (field, cell, resolver, &value, &refusal))
        accord_record_load_value (record, i, &value);
      else if (!take_refusal (self, row, field->key, refusal, error))
        return FALSE;
    }
  return TRUE;
}

static guint64
compare (AccordRecord *record, AccordRecord *present)
{
  guint n_fields = accord_record_get_record_type (record)->n_fields;
  guint64 changed = 0;

  for (guint i = 0; i < n_fields; i++)
    if (!accord_value_equal (accord_record_get_value_at (record, i),
                             accord_record_get_value_at (present, i)))
      changed |= G_GUINT64_CONSTANT (1) << i;
  return changed;
}

static void
decide (AccordImportRow *result, AccordRecord *record, AccordRecord *present)
{
  result->record = g_object_ref (record);
  if (present != NULL)
    result->changed = compare (record, present);

  if (present == NULL)
    result->action = ACCORD_IMPORT_ADD;
  else
    result->action = result->changed == 0 ? ACCORD_IMPORT_UNCHANGED : ACCORD_IMPORT_CHANGE;
}

static gboolean
check_row (Check *self, guint row, AccordImportRow *result, GError **error)
{
  AccordImport *import = self->import;
  guint n_problems = import->n_problems;
  g_autoptr (AccordRecord) present = NULL;
  g_autoptr (AccordRecord) record = NULL;
  const AccordField *field;
  GError *refusal = NULL;

  if (is_empty_row (import, row))
    {
      result->action = ACCORD_IMPORT_EMPTY;
      return TRUE;
    }
  if (!find_present (self, row, &present, error))
    return FALSE;
  record = present != NULL ? accord_record_copy (present) : accord_record_new (import->type);
  if (!fill (self, row, record, error))
    return FALSE;

  /* The record as a whole: only where its fields and its identity are beyond doubt. */
  if (import->n_problems == n_problems && (field = accord_record_check (record, &refusal)) != NULL)
    return take_refusal (self, row, field->key, refusal, error);
  if (import->n_problems == n_problems)
    decide (result, record, present);
  return TRUE;
}

static void
count (AccordImportCounts *counts, AccordImportAction action)
{
  switch (action)
    {
    case ACCORD_IMPORT_ADD:
      counts->n_added++;
      break;
    case ACCORD_IMPORT_CHANGE:
      counts->n_changed++;
      break;
    case ACCORD_IMPORT_UNCHANGED:
      counts->n_unchanged++;
      break;
    case ACCORD_IMPORT_EMPTY:
      counts->n_empty++;
      break;
    case ACCORD_IMPORT_REFUSED:
    default:
      counts->n_refused++;
      break;
    }
}

static gboolean
check_rows (Check *self, GCancellable *cancellable, GError **error)
{
  AccordImport *import = self->import;

  for (guint row = 0; row < accord_table_get_n_rows (import->table); row++)
    {
      AccordImportRow result = { .line = accord_table_get_line (import->table, row),
                                 .action = ACCORD_IMPORT_REFUSED };

      if (!accord_import_go_on (import, row, FALSE, cancellable, error) ||
          !check_row (self, row, &result, error))
        return FALSE;
      count (&import->counts, result.action);
      g_array_append_val (import->rows, result);
    }
  return TRUE;
}

/**
 * accord_import_check:
 * @cancellable: (nullable): ends the check
 * @error: (nullable): where to report a failure
 *
 * Finds out what each row would do, and collects what is wrong with any; changes nothing. The
 * results are those of accord_import_get_counts(), accord_import_get_row() and
 * accord_import_get_problem(), until the mapping changes.
 *
 * A row that refers to a record of the same type may mean one that an earlier row adds.
 *
 * Returns: %FALSE where the rows could not be checked: the mapping is not enough, the register
 *   cannot be read, or it was cancelled. Rows that are refused are a result, not a failure: ask
 *   accord_import_is_accepted()
 */
gboolean
accord_import_check (AccordImport *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (AccordImportKeys) keys = NULL;
  g_autoptr (GHashTable) claimed = NULL;
  Check check = { .import = self };

  g_return_val_if_fail (ACCORD_IS_IMPORT (self), FALSE);

  accord_import_forget (self);
  if (!accord_import_check_mapping (self, error) ||
      !accord_import_read_head (self->store, &self->head, error))
    return FALSE;

  keys = accord_import_keys_new (self, cancellable, error);
  if (keys == NULL)
    return FALSE;
  claimed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  check.keys = keys;
  check.claimed = claimed;
  if (check_rows (&check, cancellable, error))
    return TRUE;
  accord_import_forget (self);
  return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/import.h"

#include <glib/gi18n-lib.h>

#include "accord/error.h"
#include "accord/query.h"
#include "intake/import-private.h"

struct _AccordImportKeys {
  AccordImport *import;
  GPtrArray *keys;     /* of char *, by row; NULL where a row gives none */
  GHashTable *rows;    /* key → the first row that gives it, plus one */
  GHashTable *records; /* key → gint64 *, for the records that are in the register */

  AccordResolver resolver;
  GHashTable *answers; /* type and reference → Answer */
  guint row;           /* whose references are being resolved */
};

typedef struct {
  gint64 id;
  GError *error;
} Answer;

static void
free_answer (gpointer data)
{
  Answer *answer = data;

  g_clear_error (&answer->error);
  g_free (answer);
}

/* --- The references that rows give themselves ------------------------------------------------ */

/* A cell that cannot be read gives none here; the check of its row says what is wrong with it. */
static char *
read_key (AccordImport *import, const AccordField *field, int column, guint row)
{
  g_autofree char *cell = accord_import_dup_cell (import, row, column);
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;
  const AccordResolver *resolver = accord_store_get_resolver (import->store);

  if (cell == NULL || !accord_field_parse (field, cell, resolver, &value, NULL) ||
      value.tag != ACCORD_VALUE_TEXT)
    return NULL;
  return g_strdup (value.text);
}

static void
read_keys (AccordImportKeys *self)
{
  AccordImport *import = self->import;
  const char *reference = import->type->reference_field;
  int column = reference == NULL ? -1 : accord_import_get_column (import, reference);
  const AccordField *field;

  if (column < 0)
    return;
  field = accord_record_type_find_field (import->type, reference);
  for (guint row = 0; row < accord_table_get_n_rows (import->table); row++)
    {
      char *key = read_key (import, field, column, row);

      g_ptr_array_add (self->keys, key);
      if (key != NULL && !g_hash_table_contains (self->rows, key))
        g_hash_table_insert (self->rows, key, GUINT_TO_POINTER (row + 1));
    }
}

/* Every record of the type is looked at once: to ask the register about each row would take longer
 * than all the rest of an import. */
static gboolean
find_records (AccordImportKeys *self, GCancellable *cancellable, GError **error)
{
  AccordImport *import = self->import;
  g_autoptr (AccordQuery) query = accord_query_new (import->type);
  g_autoptr (GArray) ids = NULL;

  if (g_hash_table_size (self->rows) == 0)
    return TRUE;
  ids = accord_store_query_ids (import->store, query, error);
  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      char *key = accord_store_dup_reference (import->store, import->type, id);

      g_hash_table_insert (self->records, key, g_memdup2 (&id, sizeof id));
      if (i % ACCORD_IMPORT_ROWS_PER_LOOK == 0 &&
          g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  return TRUE;
}

/* --- The references that they make to others ------------------------------------------------- */

static const Answer *
ask (AccordImportKeys *self, const AccordRecordType *type, const char *ref)
{
  g_autofree char *question = g_strdup_printf ("%s %s", type->name, ref);
  Answer *answer = g_hash_table_lookup (self->answers, question);

  if (answer != NULL)
    return answer;
  answer = g_new0 (Answer, 1);
  if (!accord_store_find (self->import->store, type, ref, &answer->id, &answer->error))
    answer->id = 0;
  g_hash_table_insert (self->answers, g_steal_pointer (&question), answer);
  return answer;
}

/* A record that this very file adds has no id before it is written, which happens in the order of
 * the lines. */
static gboolean
find_in_file (AccordImportKeys *self, const char *ref, gint64 *id, GError **error)
{
  guint row = accord_import_keys_get_first_row (self, ref);

  if (row < self->row)
    {
      *id = ACCORD_IMPORT_PENDING_ID (row);
      return TRUE;
    }
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("“%1$s” is added on line %2$u only; an earlier line was expected, or a record "
                 "that is in the register."),
               ref, accord_table_get_line (self->import->table, row));
  return FALSE;
}

/* What stands in the file to the letter comes before what the register makes of it otherwise. */
static gboolean
resolve (gpointer data, const AccordRecordType *type, const char *ref, gint64 *id, GError **error)
{
  AccordImportKeys *self = data;
  gboolean is_own = type == self->import->type && g_hash_table_contains (self->rows, ref);
  const Answer *answer;

  *id = is_own ? accord_import_keys_find_record (self, ref) : 0;
  if (*id != 0)
    return TRUE;
  if (is_own)
    return find_in_file (self, ref, id, error);

  answer = ask (self, type, ref);
  *id = answer->id;
  if (answer->error == NULL)
    return TRUE;
  g_propagate_error (error, g_error_copy (answer->error));
  return FALSE;
}

/* --------------------------------------------------------------------------------------------- */

/* accord_import_keys_new: reads the references of all rows, and finds those in the register. */
AccordImportKeys *
accord_import_keys_new (AccordImport *import, GCancellable *cancellable, GError **error)
{
  g_autoptr (AccordImportKeys) self = g_new0 (AccordImportKeys, 1);

  self->import = import;
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  self->records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_answer);
  self->resolver = *accord_store_get_resolver (import->store);
  self->resolver.data = self;
  self->resolver.find = resolve;
  self->resolver.dup_reference = NULL;
  self->resolver.dup_title = NULL;
  self->resolver.attach = NULL;

  read_keys (self);
  if (!find_records (self, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
accord_import_keys_free (AccordImportKeys *self)
{
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->records);
  g_hash_table_unref (self->answers);
  g_ptr_array_unref (self->keys);
  g_free (self);
}

/* accord_import_keys_get: (nullable): the reference that a row gives itself. */
const char *
accord_import_keys_get (AccordImportKeys *self, guint row)
{
  return row < self->keys->len ? g_ptr_array_index (self->keys, row) : NULL;
}

/* accord_import_keys_get_first_row: the first row that gives itself that reference; one does. */
guint
accord_import_keys_get_first_row (AccordImportKeys *self, const char *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, key)) - 1;
}

/* accord_import_keys_find_record: the id of the record of that reference, or 0. */
gint64
accord_import_keys_find_record (AccordImportKeys *self, const char *key)
{
  const gint64 *id = g_hash_table_lookup (self->records, key);

  return id == NULL ? 0 : *id;
}

/* accord_import_keys_get_resolver: (transfer none): how the cells of @row reach other records. */
const AccordResolver *
accord_import_keys_get_resolver (AccordImportKeys *self, guint row)
{
  self->row = row;
  return &self->resolver;
}

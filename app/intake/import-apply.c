/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"
#include "accord/journal.h"
#include "intake/import-private.h"

/* accord_import_read_head: the number of the journal's last entry; 0 where it has none. */
gboolean
accord_import_read_head (AccordStore *store, gint64 *seq, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (AccordEntry) head = accord_store_get_head (store, &failure);

  if (head == NULL && failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  *seq = head == NULL ? 0 : head->seq;
  return TRUE;
}

/* Between the check and the lock, another window may have changed what was checked against. */
static gboolean
is_unmoved (AccordImport *self, GError **error)
{
  gint64 head;

  if (!accord_import_read_head (self->store, &head, error))
    return FALSE;
  if (head == self->head)
    return TRUE;
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_CONFLICT,
               _("The register was changed while %s was being read. Nothing was imported; import "
                 "it again."),
               accord_table_get_name (self->table));
  return FALSE;
}

static char *
dup_sentence (AccordImport *self)
{
  guint n = self->counts.n_added + self->counts.n_changed;
  g_autofree char *noun = accord_record_type_dup_noun (self->type, n);

  /* Translators: a number, "organisation" or "organisations" and the like, and a file's name */
  return g_strdup_printf (_("Import %1$u %2$s from %3$s"), n, noun,
                          accord_table_get_name (self->table));
}

/* Earlier rows have their ids by now. */
static void
settle_references (AccordImport *self, AccordRecord *record)
{
  for (guint i = 0; i < self->type->n_fields; i++)
    {
      const AccordField *field = &self->type->fields[i];
      const AccordValue *value = accord_record_get_value_at (record, i);
      g_auto (AccordValue) settled = ACCORD_VALUE_INIT;
      const AccordImportRow *row;

      if (field->kind != ACCORD_FIELD_REFERENCE || value->tag != ACCORD_VALUE_INTEGER ||
          value->integer >= 0)
        continue;
      row = accord_import_get_row (self, ACCORD_IMPORT_PENDING_ROW (value->integer));
      accord_value_set_integer (&settled, accord_record_get_id (row->record));
      accord_record_load_value (record, i, &settled);
    }
}

static gboolean
write_row (AccordImport *self, const AccordImportRow *row, GError **error)
{
  gboolean done = TRUE;

  if (row->action != ACCORD_IMPORT_ADD && row->action != ACCORD_IMPORT_CHANGE)
    return TRUE;

  settle_references (self, row->record);
  if (row->action == ACCORD_IMPORT_ADD)
    done = accord_store_insert (self->store, row->record, error);
  else
    done = accord_store_update (self->store, row->record, error);
  if (!done)
    /* Translators: file, line; what is wrong follows */
    g_prefix_error (error, _("%1$s, line %2$u: "), accord_table_get_name (self->table), row->line);
  return done;
}

static gboolean
write_rows (AccordImport *self, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (!accord_import_go_on (self, i, TRUE, cancellable, error) ||
          !write_row (self, accord_import_get_row (self, i), error))
        return FALSE;
    }
  return TRUE;
}

/* accord_import_write: takes in what the last check accepted, as accord_import_apply() says. */
gboolean
accord_import_write (AccordImport *self,
                     const char *sentence,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autofree char *own_sentence = sentence == NULL ? dup_sentence (self) : NULL;
  g_autoptr (AccordTransaction) transaction =
    accord_transaction_begin (self->store, sentence != NULL ? sentence : own_sentence, error);

  return transaction != NULL && is_unmoved (self, error) &&
         write_rows (self, cancellable, error) && accord_transaction_commit (&transaction, error);
}

static gboolean
check_and_write (AccordImport *self,
                 const char *sentence,
                 GCancellable *cancellable,
                 GError **error)
{
  if (!accord_import_check (self, cancellable, error) || !accord_import_is_accepted (self, error))
    return FALSE;
  return self->counts.n_added + self->counts.n_changed == 0 ||
         accord_import_write (self, sentence, cancellable, error);
}

/**
 * accord_import_apply:
 * @sentence: (nullable): what the journal calls it; %NULL for "Import 211 organisations from …"
 * @cancellable: (nullable): ends it, with nothing imported
 * @error: (nullable): where to report a failure
 *
 * Checks all rows as the register now is, then takes them in: all of them in one named
 * transaction, or none. Where every row is there already, nothing is written.
 *
 * Returns: %FALSE with nothing imported: rows are refused (as accord_import_is_accepted() says
 *   it), the register was changed meanwhile (%ACCORD_ERROR_CONFLICT) or cannot be written
 */
gboolean
accord_import_apply (AccordImport *self,
                     const char *sentence,
                     GCancellable *cancellable,
                     GError **error)
{
  gboolean is_done;

  g_return_val_if_fail (ACCORD_IS_IMPORT (self), FALSE);

  self->is_applying = TRUE;
  is_done = check_and_write (self, sentence, cancellable, error);
  self->is_applying = FALSE;
  return is_done;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/store.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "accord/error.h"
#include "accord/sentence.h"
#include "store/store-private.h"

/* A part of a journal entry holds at most this many changes. */
#define PART_CHANGES 1000

static void
free_work (AccordWork *work)
{
  g_clear_pointer (&work->session, sqlite3session_delete);
  g_ptr_array_unref (work->parts);
  g_hash_table_unref (work->touched);
  g_hash_table_unref (work->numbers);
  g_free (work->sentence);
  g_free (work);
}

/** accord_store_check_writable: whether the register can be written, with a sentence on why not. */
gboolean
accord_store_check_writable (AccordStore *self, GError **error)
{
  if (!accord_store_get_read_only (self))
    return TRUE;
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY, "%s: %s", self->path,
               self->read_only_reason);
  return FALSE;
}

/* The head is read inside the lock, so that nobody appends between reading and writing. */
static gboolean
read_head (AccordStore *self, AccordWork *work, GError **error)
{
  g_autoptr (AccordStatement) statement = accord_database_prepare (
    self->database,
    "SELECT next_id, (SELECT max (seq) FROM journal), "
    "(SELECT hash FROM journal ORDER BY seq DESC LIMIT 1) FROM register", error);

  if (statement == NULL || accord_statement_step (statement, error) != ACCORD_STEP_ROW)
    return FALSE;
  work->next_id = accord_statement_get_integer (statement, 0);
  work->seq = accord_statement_get_integer (statement, 1) + 1;
  if (sqlite3_column_bytes (statement->stmt, 2) == ACCORD_HASH_SIZE)
    memcpy (work->previous, sqlite3_column_blob (statement->stmt, 2), ACCORD_HASH_SIZE);
  return TRUE;
}

/** accord_store_start_entry: as accord_store_begin_entry(), where the lock is held already. */
gboolean
accord_store_start_entry (AccordStore *self,
                          const char *sentence,
                          AccordEntryKind kind,
                          gint64 undoes,
                          GError **error)
{
  self->work = g_new0 (AccordWork, 1);
  self->work->sentence = g_utf8_make_valid (sentence, -1);
  self->work->kind = kind;
  self->work->undoes = undoes;
  self->work->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  self->work->touched = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->work->numbers = g_hash_table_new (NULL, NULL);
  self->context.in_transaction = TRUE;
  if (read_head (self, self->work, error) && accord_journal_start_session (self, error))
    return TRUE;
  accord_store_rollback (self);
  return FALSE;
}

/** accord_store_begin_entry: as accord_store_begin(), for an entry of any kind. */
gboolean
accord_store_begin_entry (AccordStore *self,
                          const char *sentence,
                          AccordEntryKind kind,
                          gint64 undoes,
                          GError **error)
{
  g_return_val_if_fail (self->work == NULL, FALSE);
  g_return_val_if_fail (sentence != NULL && *sentence != '\0', FALSE);

  return accord_store_check_writable (self, error) &&
         accord_database_execute (self->database, "BEGIN IMMEDIATE", error) &&
         accord_store_start_entry (self, sentence, kind, undoes, error);
}

/**
 * accord_store_begin:
 * @sentence: what is about to be done, as an officer would say it: "Appoint the lay chair"
 *
 * Begins a named transaction. Others may go on reading, and wait to write, until
 * accord_store_commit() or accord_store_rollback().
 *
 * Returns: %FALSE with %ACCORD_ERROR_BUSY or %ACCORD_ERROR_READ_ONLY where it cannot be
 */
gboolean
accord_store_begin (AccordStore *self, const char *sentence, GError **error)
{
  return accord_store_begin_entry (self, sentence, ACCORD_ENTRY_CHANGE, 0, error);
}

/** accord_store_rollback: ends the transaction on its way, if any, with nothing changed. */
void
accord_store_rollback (AccordStore *self)
{
  gboolean has_new_holidays = self->work != NULL && self->work->has_new_holidays;

  if (self->work == NULL)
    return;
  g_clear_pointer (&self->work, free_work);
  self->context.in_transaction = FALSE;
  accord_database_execute (self->database, "ROLLBACK", NULL);
  if (has_new_holidays)
    accord_store_reload_bank_holidays (self, NULL);
}

static gboolean
finish (AccordStore *self, GError **error)
{
  AccordWork *work = self->work;

  if (!accord_store_follow_up (self, error) || !accord_journal_flush_session (self, error))
    return FALSE;
  if (work->parts->len == 0)
    return TRUE;
  return accord_search_update (self, work->touched, error) && accord_journal_append (self, error) &&
         accord_database_run (self->database, error, "UPDATE register SET next_id = ?1", "i",
                              work->next_id);
}

/**
 * accord_store_commit:
 *
 * Makes the transaction last, with its journal entry; when this returns %TRUE it survives a power
 * cut. On failure it is rolled back: nothing was changed. A transaction that changed nothing leaves
 * no entry.
 */
gboolean
accord_store_commit (AccordStore *self, GError **error)
{
  g_autoptr (GHashTable) touched = NULL;

  g_return_val_if_fail (self->work != NULL, FALSE);

  if (!finish (self, error) || !accord_database_execute (self->database, "COMMIT", error))
    {
      accord_store_rollback (self);
      return FALSE;
    }
  touched = g_hash_table_ref (self->work->touched);
  g_clear_pointer (&self->work, free_work);
  self->context.in_transaction = FALSE;
  if (g_hash_table_size (touched) > 0)
    accord_store_emit_changed (self, touched);
  return TRUE;
}

/**
 * accord_store_count_change:
 *
 * Notes that the transaction on its way has changed a record, and begins a new part where the
 * present one is full.
 */
gboolean
accord_store_count_change (AccordStore *self,
                           const AccordRecordType *type,
                           gint64 record,
                           GError **error)
{
  AccordWork *work = self->work;
  gint64 key = record;

  g_hash_table_insert (work->touched, g_memdup2 (&key, sizeof key), (gpointer) type);
  if (++work->n_changes < PART_CHANGES)
    return TRUE;
  return accord_journal_flush_session (self, error) && accord_journal_start_session (self, error);
}

/** accord_store_has_record: whether there is a record of that type and id. */
gboolean
accord_store_has_record (AccordStore *self, const AccordRecordType *type, gint64 id)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE id = ?1", type->table);
  gint64 found;

  return accord_database_get_integer (self->database, &found, NULL, sql, "i", id) && found == id;
}

static gboolean
check_target (AccordStore *self, AccordRecord *record, const AccordField *field, GError **error)
{
  const AccordRecordType *target = accord_record_type_find (field->target);
  const AccordValue *value = accord_record_get_value (record, field->key);
  const gint64 *ids = &value->integer;
  gsize n = value->tag == ACCORD_VALUE_NONE ? 0 : 1;

  if (value->tag == ACCORD_VALUE_IDS)
    ids = accord_record_get_references (record, field->key, &n);
  for (gsize i = 0; i < n; i++)
    if (!accord_store_has_record (self, target, ids[i]))
      {
        g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_CONFLICT,
                     _("%1$s: %2$s %3$" PRId64 " is not in the register; somebody may "
                       "have removed it. Choose another."),
                     accord_field_get_label (field), accord_record_type_get_label (target), ids[i]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
check_unique (AccordStore *self, AccordRecord *record, const AccordField *field, GError **error)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ?1 AND id <> ?2",
                                          type->table, field->key);
  gint64 other = 0;
  g_autofree char *title = NULL;

  if (!accord_record_has (record, field->key))
    return TRUE;
  if (!accord_database_get_integer (self->database, &other, error, sql, "ti",
                                    accord_record_get_text (record, field->key),
                                    accord_record_get_id (record)))
    return FALSE;
  if (other == 0)
    return TRUE;
  title = accord_store_dup_title (self, type, other);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: field, value, and the record that has that value already */
               _("%1$s: “%2$s” is taken by %3$s; one that no other record has was expected."),
               accord_field_get_label (field), accord_record_get_text (record, field->key), title);
  return FALSE;
}

/** accord_store_check_targets: whether all that a record refers to is in the register. */
gboolean
accord_store_check_targets (AccordStore *self, AccordRecord *record, GError **error)
{
  const AccordRecordType *type = accord_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].target != NULL && !check_target (self, record, &type->fields[i], error))
      return FALSE;
  return TRUE;
}

/* What the record alone cannot know: whether what it refers to is there, and what is unique. */
static gboolean
check_against_register (AccordStore *self, AccordRecord *record, GError **error)
{
  const AccordRecordType *type = accord_record_get_record_type (record);

  if (!accord_store_check_targets (self, record, error))
    return FALSE;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const AccordField *field = &type->fields[i];

      if ((field->flags & ACCORD_FIELD_UNIQUE) && !check_unique (self, record, field, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_stored (AccordStore *self, AccordRecord *record, const char *sql, GError **error)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  const AccordTableInfo *table = accord_tables_find_for_type (type);
  g_autoptr (AccordStatement) statement = accord_database_prepare (self->database, sql, error);

  if (statement == NULL || !accord_store_keep_held_files (self, record, error))
    return FALSE;
  accord_statement_bind_integer (statement, 1, accord_record_get_id (record));
  for (guint i = 1; i < table->n_columns; i++)
    accord_statement_bind_value (
      statement, (int) i + 1,
      accord_record_get_value_at (record, (guint) (table->columns[i - 1] - type->fields)));
  return accord_statement_run (statement, error) &&
         accord_store_count_change (self, type, accord_record_get_id (record), error);
}

static gboolean
write_personal (AccordStore *self, AccordRecord *record, const AccordField *field, GError **error)
{
  const char *text = accord_record_get_text (record, field->key);
  gint64 id = accord_record_get_id (record);

  if (text == NULL)
    return accord_database_run (self->database, error,
                                "DELETE FROM personal WHERE record = ?1 AND field = ?2", "it", id,
                                field->key);
  return accord_database_run (self->database, error,
                              "INSERT OR REPLACE INTO personal (record, field, value) "
                              "VALUES (?1, ?2, ?3)", "itt", id, field->key, text);
}

static gboolean
write_rest (AccordStore *self, AccordRecord *record, GError **error)
{
  const AccordRecordType *type = accord_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const AccordField *field = &type->fields[i];

      if (field->kind == ACCORD_FIELD_REFERENCES &&
          !accord_store_write_links (self, record, field, error))
        return FALSE;
      if (field->visibility == ACCORD_VISIBILITY_PERSONAL &&
          !write_personal (self, record, field, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_numbered (AccordRecord *record)
{
  const AccordRecordType *type = accord_record_get_record_type (record);

  return type->reference_prefix == NULL || accord_record_has (record, type->reference_field);
}

/* A record that did not come into the register keeps nothing that the register gave it. */
static void
forget (AccordRecord *record, gboolean was_numbered)
{
  accord_record_set_id (record, 0);
  if (!was_numbered)
    accord_record_clear (record, accord_record_get_record_type (record)->reference_field, NULL);
}

/**
 * accord_store_insert:
 * @record: a record that is in no register; it gets its id, and its human reference where its type
 *   numbers them and it has none
 *
 * Adds a record within the transaction on its way.
 */
gboolean
accord_store_insert (AccordStore *self, AccordRecord *record, GError **error)
{
  const AccordTableInfo *table =
    accord_tables_find_for_type (accord_record_get_record_type (record));
  gboolean was_numbered = is_numbered (record);

  g_return_val_if_fail (self->work != NULL, FALSE);
  g_return_val_if_fail (accord_record_get_id (record) == 0, FALSE);

  if (!accord_record_validate (record, error) || !check_against_register (self, record, error) ||
      !accord_store_number (self, record, error))
    return FALSE;
  accord_record_set_id (record, self->work->next_id++);
  if (write_stored (self, record, table->insert, error) && write_rest (self, record, error))
    {
      accord_record_set_version (record, self->work->seq);
      return TRUE;
    }
  forget (record, was_numbered);
  return FALSE;
}

/* What somebody else did meanwhile is never overwritten: the officer looks at it first. */
static gboolean
check_version (AccordStore *self, AccordRecord *record, GError **error)
{
  gint64 id = accord_record_get_id (record);
  gint64 read = accord_record_get_version (record);
  g_autoptr (GPtrArray) entries = NULL;
  const AccordEntry *last;

  if (read == 0 || accord_store_get_version (self, id) <= read)
    return TRUE;
  entries = accord_store_list_entries (self, id, 1, error);
  if (entries == NULL)
    return FALSE;
  last = entries->pdata[0];
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_CONFLICT,
               /* Translators: a person, and what they did */
               _("It was changed by %1$s since you opened it (“%2$s”). Look at it again, then enter "
                 "your change anew."), last->officer, last->sentence);
  return FALSE;
}

/**
 * accord_store_update:
 * @record: as it was read with accord_store_get(), changed
 *
 * Makes the register hold what @record does, within the transaction on its way.
 *
 * Returns: %FALSE with %ACCORD_ERROR_CONFLICT where somebody else has changed or removed it since
 */
gboolean
accord_store_update (AccordStore *self, AccordRecord *record, GError **error)
{
  const AccordRecordType *type = accord_record_get_record_type (record);

  g_return_val_if_fail (self->work != NULL, FALSE);
  g_return_val_if_fail (accord_record_get_id (record) != 0, FALSE);

  if (!accord_store_has_record (self, type, accord_record_get_id (record)))
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_CONFLICT,
                   _("This %s has been removed from the register meanwhile, so it cannot be "
                     "changed."), accord_record_type_get_label (type));
      return FALSE;
    }
  if (!accord_store_check_unlocked (self, type, accord_record_get_id (record), error) ||
      !accord_store_check_stays_unlocked (self, record, error) ||
      !check_version (self, record, error) || !accord_store_note_touch (self, record, error) ||
      !accord_record_validate (record, error) ||
      !check_against_register (self, record, error) || !accord_store_number (self, record, error) ||
      !write_stored (self, record, accord_tables_find_for_type (type)->update, error) ||
      !write_rest (self, record, error))
    return FALSE;
  accord_record_set_version (record, self->work->seq);
  return TRUE;
}

/**
 * accord_store_insert_and_name:
 *
 * As accord_store_insert(), and calls the transaction what accord_sentence_for_adding() makes of
 * the record, now that it has its number.
 */
gboolean
accord_store_insert_and_name (AccordStore *self, AccordRecord *record, GError **error)
{
  if (!accord_store_insert (self, record, error))
    return FALSE;
  g_free (self->work->sentence);
  self->work->sentence = accord_sentence_for_adding (self, record);
  return TRUE;
}

/**
 * accord_store_save:
 * @sentence: (nullable): for a record to add, %NULL stands for accord_sentence_for_adding() once it
 *   has its number
 *
 * Adds or changes one record in a transaction of its own.
 */
gboolean
accord_store_save (AccordStore *self, AccordRecord *record, const char *sentence, GError **error)
{
  gboolean is_new = accord_record_get_id (record) == 0;
  gboolean was_numbered = is_numbered (record);
  gint64 version = accord_record_get_version (record);
  g_autofree char *form = accord_sentence_for_form (record);
  g_autoptr (AccordTransaction) transaction =
    accord_transaction_begin (self, sentence != NULL ? sentence : form, error);

  g_return_val_if_fail (is_new || sentence != NULL, FALSE);

  if (transaction == NULL)
    return FALSE;
  if ((!is_new            ? accord_store_update (self, record, error)
       : sentence == NULL ? accord_store_insert_and_name (self, record, error)
                          : accord_store_insert (self, record, error)) &&
      accord_transaction_commit (&transaction, error))
    return TRUE;
  accord_record_set_version (record, version);
  if (is_new)
    forget (record, was_numbered);
  return FALSE;
}

/** accord_store_delete: removes one record in a transaction of its own. */
gboolean
accord_store_delete (AccordStore *self,
                     const AccordRecordType *type,
                     gint64 id,
                     const char *sentence,
                     GError **error)
{
  g_autoptr (AccordTransaction) transaction = accord_transaction_begin (self, sentence, error);

  return transaction != NULL && accord_store_remove (self, type, id, error) &&
         accord_transaction_commit (&transaction, error);
}

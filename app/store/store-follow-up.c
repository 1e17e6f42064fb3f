/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/store.h"

#include "store/changeset.h"
#include "store/store-private.h"

/* What follows from a change is written into the same transaction, so that one undo takes both
 * back. The store knows nothing of what follows: whoever does is called when all else is done. */

/**
 * accord_store_set_follow_up:
 * @follow_up: (nullable): called at the end of every named transaction that changed records, but of
 *   none that undoes or redoes another
 * @destroy: (nullable): frees @data
 *
 * Sets what writes that which follows from a change. It reads the register as the change leaves it,
 * bank holidays included, and writes within the transaction; where it fails, the whole is rolled
 * back.
 */
void
accord_store_set_follow_up (AccordStore *self,
                            AccordFollowUp follow_up,
                            gpointer data,
                            GDestroyNotify destroy)
{
  if (self->follow_up_destroy != NULL)
    self->follow_up_destroy (self->follow_up_data);
  self->follow_up = follow_up;
  self->follow_up_data = data;
  self->follow_up_destroy = destroy;
}

static gboolean
touches (GHashTable *touched, const AccordRecordType *type)
{
  GHashTableIter iter;
  gpointer other;

  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, NULL, &other))
    if (other == type)
      return TRUE;
  return FALSE;
}

/* The parts of the entry are closed, so that what was before can be read from them; what follows is
 * counted apart, and then belongs to the whole. */
static gboolean
call (AccordStore *self, GError **error)
{
  AccordWork *work = self->work;
  GHashTable *touched = work->touched;
  GHashTableIter iter;
  gpointer id, type;
  gboolean done;

  work->touched = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  done = self->follow_up (self, touched, self->follow_up_data, error);
  g_hash_table_iter_init (&iter, work->touched);
  while (g_hash_table_iter_next (&iter, &id, &type))
    {
      g_hash_table_iter_steal (&iter);
      g_hash_table_insert (touched, id, type);
    }
  g_hash_table_unref (work->touched);
  work->touched = touched;
  return done;
}

/** accord_store_follow_up: lets what follows from the transaction on its way be written into it. */
gboolean
accord_store_follow_up (AccordStore *self, GError **error)
{
  AccordWork *work = self->work;

  if (self->follow_up == NULL || work->kind != ACCORD_ENTRY_CHANGE ||
      g_hash_table_size (work->touched) == 0)
    return TRUE;
  if (!accord_journal_flush_session (self, error) || !accord_journal_start_session (self, error))
    return FALSE;
  if (work->parts->len == 0)
    return TRUE;
  if (touches (work->touched, accord_record_type_find ("bank-holiday")))
    {
      work->has_new_holidays = TRUE;
      if (!accord_store_reload_bank_holidays (self, error))
        return FALSE;
    }
  return call (self, error);
}

static int
find_column (const AccordTableInfo *table, const char *key)
{
  for (guint i = 1; i < table->n_columns; i++)
    if (g_str_equal (table->columns[i - 1]->key, key))
      return (int) i;
  return 0;
}

static gboolean
list_former_of_part (GBytes *part,
                     const AccordTableInfo *table,
                     int column,
                     GHashTable *former,
                     GError **error)
{
  g_autoptr (AccordChangeReader) reader = accord_change_reader_new (part);
  g_autoptr (GError) failure = NULL;
  AccordChange change;

  while (accord_change_reader_next (reader, &change, &failure))
    {
      gint64 id = accord_change_get_id (&change);
      AccordValue *value;

      /* A record that several parts change was what the first of them says. */
      if (change.table != table || change.op == ACCORD_OP_INSERT ||
          change.old_cells[column].type == ACCORD_CELL_ABSENT ||
          g_hash_table_contains (former, &id))
        continue;
      value = g_new0 (AccordValue, 1);
      accord_change_cell_to_value (&change.old_cells[column], value);
      g_hash_table_insert (former, g_memdup2 (&id, sizeof id), value);
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static void
free_value (gpointer data)
{
  accord_value_clear (data);
  g_free (data);
}

/**
 * accord_store_list_former:
 * @key: a stored field of the type that holds one value
 *
 * For what follows from a change: what records had in a field before the transaction on its way.
 *
 * Returns: (transfer full) (element-type gint64 AccordValue) (nullable): id → value, of every
 * record that has another value now, or that is no longer there
 */
GHashTable *
accord_store_list_former (AccordStore *self,
                          const AccordRecordType *type,
                          const char *key,
                          GError **error)
{
  const AccordTableInfo *table = accord_tables_find_for_type (type);
  int column = find_column (table, key);
  g_autoptr (GHashTable) former =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_value);

  g_return_val_if_fail (self->work != NULL && column > 0, NULL);

  for (guint i = 0; i < self->work->parts->len; i++)
    if (!list_former_of_part (self->work->parts->pdata[i], table, column, former, error))
      return NULL;
  return g_steal_pointer (&former);
}

static int
find_untouched (const AccordRecordType *type)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].flags & ACCORD_FIELD_UNTOUCHED)
      return (int) i;
  return -1;
}

/* Whether anything differs but the field that says that nothing does. */
static gboolean
differs (AccordRecord *record, AccordRecord *stored, int untouched)
{
  const AccordRecordType *type = accord_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    if ((int) i != untouched && accord_field_is_stored (&type->fields[i]) &&
        !accord_value_equal (accord_record_get_value_at (record, i),
                             accord_record_get_value_at (stored, i)))
      return TRUE;
  return FALSE;
}

/** accord_store_note_touch: a record that a person changes is no longer untouched, where its type
 * keeps count of that, however the change is made. */
gboolean
accord_store_note_touch (AccordStore *self, AccordRecord *record, GError **error)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  int untouched = find_untouched (type);
  g_autoptr (AccordRecord) stored = NULL;
  g_auto (AccordValue) no = ACCORD_VALUE_INIT;

  if (self->work->keeps_untouched || untouched < 0 ||
      !accord_record_get_boolean (record, type->fields[untouched].key))
    return TRUE;
  stored = accord_store_get (self, type, accord_record_get_id (record), error);
  if (stored == NULL)
    return FALSE;
  if (!differs (record, stored, untouched))
    return TRUE;
  accord_value_set_integer (&no, 0);
  return accord_record_set_value (record, type->fields[untouched].key, &no, error);
}

/** accord_store_update_untouched: as accord_store_update(), for what no person changes: the record
 * stays untouched. */
gboolean
accord_store_update_untouched (AccordStore *self, AccordRecord *record, GError **error)
{
  gboolean done;

  g_return_val_if_fail (self->work != NULL, FALSE);

  self->work->keeps_untouched = TRUE;
  done = accord_store_update (self, record, error);
  self->work->keeps_untouched = FALSE;
  return done;
}

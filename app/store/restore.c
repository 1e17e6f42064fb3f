/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/journal.h"

#include "accord/sentence.h"

/* One field put back to what it held before a change, as a change of its own. */

static void
add_ids (AccordValue *value, const AccordValue *more)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (value->tag == ACCORD_VALUE_IDS)
    g_array_append_vals (ids, value->ids->data, value->ids->len);
  if (more->tag == ACCORD_VALUE_IDS)
    g_array_append_vals (ids, more->ids->data, more->ids->len);
  accord_value_set_ids (value, (const gint64 *) (void *) ids->data, ids->len);
}

/* The records that came or went as a whole: id → AccordFieldChange of one of their fields. */
static GHashTable *
find_whole_records (GPtrArray *changes)
{
  GHashTable *whole = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < changes->len; i++)
    {
      AccordFieldChange *change = changes->pdata[i];

      if (change->kind != ACCORD_CHANGE_CHANGED)
        g_hash_table_insert (whole, &change->id, change);
    }
  return whole;
}

/**
 * accord_field_changes_join_sets:
 * @changes: (element-type AccordFieldChange): of one entry, as accord_store_list_changes() has them
 *
 * Makes one change of all that a set of references gained and lost, as people see it. The set of a
 * record that came or went as a whole comes or goes with it.
 */
void
accord_field_changes_join_sets (GPtrArray *changes)
{
  g_autoptr (GHashTable) whole = find_whole_records (changes);
  g_autoptr (GHashTable) sets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      AccordFieldChange *change = changes->pdata[i];
      const AccordFieldChange *record = g_hash_table_lookup (whole, &change->id);
      AccordFieldChange *set;
      g_autofree char *key = NULL;

      if (change->field == NULL || change->field->kind != ACCORD_FIELD_REFERENCES)
        continue;
      if (record != NULL)
        change->kind = record->kind;
      key = g_strdup_printf ("%" G_GINT64_FORMAT " %s", change->id, change->field->key);
      set = g_hash_table_lookup (sets, key);
      if (set == NULL)
        {
          g_hash_table_insert (sets, g_steal_pointer (&key), change);
          continue;
        }
      add_ids (&set->old_value, &change->old_value);
      add_ids (&set->new_value, &change->new_value);
      g_ptr_array_remove_index (changes, i--);
    }
}

static gboolean
holds_id (const AccordValue *value, gint64 id)
{
  for (guint i = 0; value->tag == ACCORD_VALUE_IDS && i < value->ids->len; i++)
    if (g_array_index (value->ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

/* What a change took from a set of references is given back, and what it gave is taken. */
static void
find_set_before (const AccordFieldChange *change, const AccordValue *now, AccordValue *value)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; now->tag == ACCORD_VALUE_IDS && i < now->ids->len; i++)
    {
      gint64 id = g_array_index (now->ids, gint64, i);

      if (!holds_id (&change->new_value, id))
        g_array_append_val (ids, id);
    }
  if (change->old_value.tag == ACCORD_VALUE_IDS)
    g_array_append_vals (ids, change->old_value.ids->data, change->old_value.ids->len);
  accord_value_set_ids (value, (const gint64 *) (void *) ids->data, ids->len);
}

/**
 * accord_field_change_find_value_before:
 * @now: the record as it is now
 * @value: (out): what its field holds once @change is taken back
 *
 * Returns: whether there is anything to put back: %FALSE where the field holds that already, and
 * for the fields of a record that was added or removed as a whole
 */
gboolean
accord_field_change_find_value_before (const AccordFieldChange *change,
                                       AccordRecord *now,
                                       AccordValue *value)
{
  const AccordValue *present;

  if (change->kind != ACCORD_CHANGE_CHANGED || change->field == NULL)
    return FALSE;
  present = accord_record_get_value (now, change->field->key);
  if (change->field->kind == ACCORD_FIELD_REFERENCES)
    find_set_before (change, present, value);
  else
    accord_value_copy (value, &change->old_value);
  if (!accord_value_equal (present, value))
    return TRUE;
  accord_value_clear (value);
  return FALSE;
}

/**
 * accord_store_restore_value:
 * @key: of a field
 * @value: what it held
 * @sentence: (out) (optional): what the journal calls it
 *
 * Puts a field of a record back, in a transaction of its own.
 *
 * Returns: %FALSE where the value is no longer possible: it refers to what was removed meanwhile,
 * another record has taken it, or it contradicts the others
 */
gboolean
accord_store_restore_value (AccordStore *store,
                            const AccordRecordType *type,
                            gint64 id,
                            const char *key,
                            const AccordValue *value,
                            char **sentence,
                            GError **error)
{
  g_autoptr (AccordRecord) record = accord_store_get (store, type, id, error);
  g_autofree char *words = NULL;

  if (record == NULL)
    return FALSE;
  words = accord_sentence_for_restoring (store, record, key, value);
  if (!accord_record_set_value (record, key, value, error) ||
      !accord_store_save (store, record, words, error))
    return FALSE;
  if (sentence != NULL)
    *sentence = g_steal_pointer (&words);
  return TRUE;
}

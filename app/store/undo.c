/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "accord/error.h"
#include "store/changeset.h"
#include "store/row-image.h"
#include "store/store-private.h"

/* An entry is reversed part by part, the last first. Before anything of a part is written, every
 * value that it left is compared with what the tables hold now, so that the officer is told of all
 * that stands in the way at once. Then rows go, change, and come back, in that order; foreign keys
 * wait for the end. SQLite's own sqlite3changeset_apply() stops at the first conflict, refuses
 * values that swap places, and passes over tables that it does not know. */

#define SHOWN_CONFLICTS 10

/* How much of a reversal is over when all its parts are reversed and only the checks remain. */
#define PARTS_SHARE 0.8

typedef struct {
  AccordStore *store;
  const AccordUndoWatch *watch;
  GPtrArray *conflicts; /* of char * */
  GHashTable *removed;  /* id → AccordRecordType */
  GPtrArray *restored;  /* of AccordRecord: id and type alone */
  GArray *in_the_way;   /* of AccordLink: what refers to what would go */
} Reversal;

static void
reversal_clear (Reversal *reversal)
{
  g_ptr_array_unref (reversal->conflicts);
  g_hash_table_unref (reversal->removed);
  g_ptr_array_unref (reversal->restored);
  g_array_unref (reversal->in_the_way);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reversal, reversal_clear)

static gboolean
holds (AccordStatement *statement, int column, const AccordChangeCell *cell)
{
  g_auto (AccordValue) now = ACCORD_VALUE_INIT;
  g_auto (AccordValue) then = ACCORD_VALUE_INIT;

  accord_statement_get_value (statement, column, &now);
  accord_change_cell_to_value (cell, &then);
  return accord_value_equal (&now, &then);
}

/* Who touched a record last: the words that end a conflict. */
static char *
dup_last_change (AccordStore *store, gint64 record)
{
  g_autoptr (GPtrArray) entries = accord_store_list_entries (store, record, 1, NULL);
  AccordEntry *entry = entries == NULL || entries->len == 0 ? NULL : entries->pdata[0];

  if (entry == NULL)
    return g_strdup ("");
  /* Translators: the sentence of a journal entry, and who made it */
  return g_strdup_printf (_(" (last: “%1$s”, by %2$s)"), entry->sentence, entry->officer);
}

/* Each thing in the way is named once. */
static void
add_conflict_text (Reversal *reversal, const char *text)
{
  if (!g_ptr_array_find_with_equal_func (reversal->conflicts, text, g_str_equal, NULL))
    g_ptr_array_add (reversal->conflicts, g_strdup (text));
}

static void
add_conflict (Reversal *reversal, const AccordChange *change, const AccordField *field)
{
  gint64 record = accord_change_get_record (change);
  g_autofree char *title =
    accord_store_dup_title (reversal->store, change->table->type, record);
  g_autofree char *last = dup_last_change (reversal->store, record);
  g_autofree char *text = NULL;

  if (field == NULL)
    text = g_strdup_printf (_("%1$s was removed or put back meanwhile%2$s"), title, last);
  else
    text = g_strdup_printf (_("%1$s: “%2$s” was changed meanwhile%3$s"), title,
                            accord_field_get_label (field), last);
  add_conflict_text (reversal, text);
}

static const AccordField *
column_field (const AccordTableInfo *table, guint column)
{
  return table->link != NULL ? table->link : table->columns[column - 1];
}

/* What the entry left must be what is there now. */
static gboolean
compare (Reversal *reversal, const AccordChange *change, GError **error)
{
  g_autoptr (AccordStatement) statement = accord_database_prepare_with (
    reversal->store->database, error, change->table->select, "i", accord_change_get_id (change));
  AccordStep step;

  if (statement == NULL)
    return FALSE;
  step = accord_statement_step (statement, error);
  if (step == ACCORD_STEP_ERROR)
    return FALSE;
  if ((step == ACCORD_STEP_ROW) != (change->op != ACCORD_OP_DELETE))
    {
      add_conflict (reversal, change, NULL);
      return TRUE;
    }
  for (guint i = 1; step == ACCORD_STEP_ROW && i < change->n_columns; i++)
    if (change->new_cells[i].type != ACCORD_CELL_ABSENT &&
        !holds (statement, (int) i, &change->new_cells[i]))
      add_conflict (reversal, change, column_field (change->table, i));
  return TRUE;
}

/* What comes and what goes, for the checks at the end. A row of a set that comes back brings its
 * record into question too. */
static void
note (Reversal *reversal, const AccordChange *change)
{
  gint64 id = accord_change_get_record (change);

  if (change->op == ACCORD_OP_INSERT)
    {
      if (change->table->link == NULL)
        g_hash_table_insert (reversal->removed, g_memdup2 (&id, sizeof id),
                             (gpointer) change->table->type);
      return;
    }
  if (change->table->link == NULL && change->op == ACCORD_OP_DELETE)
    g_hash_table_remove (reversal->removed, &id);
  g_ptr_array_add (reversal->restored, accord_record_new_for_id (change->table->type, id));
}

static gboolean
take_out (Reversal *reversal, GBytes *part, GArray *rows, GError **error)
{
  AccordDatabase *database = reversal->store->database;
  g_autoptr (AccordChangeReader) reader = accord_change_reader_new (part);
  AccordChange change;

  while (accord_change_reader_next (reader, &change, NULL))
    {
      if (change.op != ACCORD_OP_INSERT &&
          !accord_row_images_add_before (rows, database, &change, error))
        return FALSE;
      if (change.op != ACCORD_OP_DELETE &&
          !accord_row_remove (database, change.table, accord_change_get_id (&change), error))
        return FALSE;
      note (reversal, &change);
    }
  return TRUE;
}

/* Counted when all rows are in place again, so that a full session never ends between a row's going
 * and its coming back. */
static gboolean
count_changes (Reversal *reversal, GBytes *part, GError **error)
{
  g_autoptr (AccordChangeReader) reader = accord_change_reader_new (part);
  AccordChange change;

  while (accord_change_reader_next (reader, &change, NULL))
    if (!accord_store_count_change (reversal->store, change.table->type,
                                    accord_change_get_record (&change), error))
      return FALSE;
  return TRUE;
}

/* Whether somebody has meanwhile taken a value that only one record may have. */
static gboolean
is_taken (Reversal *reversal, const AccordRowImage *row, guint column, GError **error)
{
  const AccordField *field = row->table->columns[column - 1];
  g_autofree char *sql =
    g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ?1", row->table->name, field->key);
  g_autofree char *who = NULL;
  gint64 other;

  if (!accord_database_get_integer (reversal->store->database, &other, error, sql, "t",
                                    row->values[column].text))
    return FALSE;
  if (other == 0)
    return TRUE;
  who = accord_store_dup_title (reversal->store, row->table->type, other);
  g_ptr_array_add (reversal->conflicts,
                   /* Translators: a field, its value, and the record that has that value now */
                   g_strdup_printf (_("%1$s “%2$s” is taken by %3$s meanwhile"),
                                    accord_field_get_label (field), row->values[column].text, who));
  return TRUE;
}

static gboolean
check_unique (Reversal *reversal, const AccordRowImage *row, GError **error)
{
  for (guint i = 1; row->table->link == NULL && i < row->table->n_columns; i++)
    if ((row->table->columns[i - 1]->flags & ACCORD_FIELD_UNIQUE) &&
        row->values[i].tag == ACCORD_VALUE_TEXT && !is_taken (reversal, row, i, error))
      return FALSE;
  return TRUE;
}

static gboolean
put_back (Reversal *reversal, GArray *rows, GError **error)
{
  for (guint i = 0; i < rows->len; i++)
    if (!check_unique (reversal, &g_array_index (rows, AccordRowImage, i), error))
      return FALSE;
  for (guint i = 0; reversal->conflicts->len == 0 && i < rows->len; i++)
    {
      const AccordRowImage *row = &g_array_index (rows, AccordRowImage, i);

      if (!accord_row_image_insert (row, reversal->store->database, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
compare_part (Reversal *reversal, GBytes *part, GError **error)
{
  g_autoptr (AccordChangeReader) reader = accord_change_reader_new (part);
  g_autoptr (GError) failure = NULL;
  AccordChange change;

  while (accord_change_reader_next (reader, &change, &failure))
    if (!compare (reversal, &change, error))
      return FALSE;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
reverse_part (Reversal *reversal, GBytes *part, GError **error)
{
  g_autoptr (GArray) rows = accord_row_images_new ();

  if (!compare_part (reversal, part, error))
    return FALSE;
  if (reversal->conflicts->len > 0)
    return TRUE;
  return take_out (reversal, part, rows, error) && put_back (reversal, rows, error) &&
         count_changes (reversal, part, error);
}

/* SQLite counts references that lead nowhere; who has them is asked only where there are any. */
static gboolean
has_loose_references (Reversal *reversal)
{
  int n = 0;
  int most = 0;

  return sqlite3_db_status (reversal->store->database->handle, SQLITE_DBSTATUS_DEFERRED_FKS, &n,
                            &most, 0) != SQLITE_OK || n != 0;
}

static gboolean
add_referring (Reversal *reversal, const AccordRecordType *type, gint64 id, GError **error)
{
  g_autoptr (GArray) links = accord_store_list_referring (reversal->store, type, id, error);

  if (links == NULL)
    return FALSE;
  g_array_append_vals (reversal->in_the_way, links->data, links->len);
  return TRUE;
}

/* Nobody may be left referring to what is gone… */
static gboolean
check_removed (Reversal *reversal, GError **error)
{
  gboolean is_referred_to = has_loose_references (reversal);
  GHashTableIter iter;
  gpointer id, type;

  g_hash_table_iter_init (&iter, reversal->removed);
  while (g_hash_table_iter_next (&iter, &id, &type))
    {
      if (is_referred_to && !add_referring (reversal, type, *(gint64 *) id, error))
        return FALSE;
      if (!accord_database_run (reversal->store->database, error,
                                "DELETE FROM personal WHERE record = ?1", "i", *(gint64 *) id))
        return FALSE;
    }
  return TRUE;
}

/* …and what came back may not refer to what is no longer there, or contradict itself. */
static void
check_restored (Reversal *reversal)
{
  for (guint i = 0; i < reversal->restored->len; i++)
    {
      AccordRecord *stub = reversal->restored->pdata[i];
      gint64 id = accord_record_get_id (stub);
      g_autoptr (AccordRecord) record = NULL;
      g_autoptr (GError) fault = NULL;

      if (g_hash_table_contains (reversal->removed, &id))
        continue;
      record = accord_store_get (reversal->store, accord_record_get_record_type (stub), id, &fault);
      if (record == NULL || !accord_store_check_targets (reversal->store, record, &fault) ||
          !accord_record_validate (record, &fault))
        add_conflict_text (reversal, fault->message);
    }
}

/* Named only when all is back as it was, for then every record has its title. */
static void
name_in_the_way (Reversal *reversal)
{
  for (guint i = 0; i < reversal->in_the_way->len; i++)
    {
      AccordLink *link = &g_array_index (reversal->in_the_way, AccordLink, i);
      g_autofree char *who = accord_store_dup_title (reversal->store, link->type, link->id);
      g_autofree char *text =
        g_strdup_printf (_("%1$s %2$s refers to what would be removed"),
                         accord_record_type_get_label (link->type), who);

      add_conflict_text (reversal, text);
    }
}

static gboolean
refuse (Reversal *reversal, GError **error)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n;

  accord_store_rollback (reversal->store);
  name_in_the_way (reversal);
  n = reversal->conflicts->len;
  for (guint i = 0; i < MIN (n, SHOWN_CONFLICTS); i++)
    g_string_append_printf (list, "\n  %s", (char *) reversal->conflicts->pdata[i]);
  if (n > SHOWN_CONFLICTS)
    g_string_append_printf (list, ngettext ("\n  and %u more", "\n  and %u more",
                                            n - SHOWN_CONFLICTS), n - SHOWN_CONFLICTS);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_CONFLICT,
               ngettext ("It cannot be undone, because something stands in the way:%s",
                         "It cannot be undone, because several things stand in the way:%s", n),
               list->str);
  return FALSE;
}

static gboolean
go_on (Reversal *reversal, double fraction, GError **error)
{
  const AccordUndoWatch *watch = reversal->watch;

  if (g_cancellable_set_error_if_cancelled (watch->cancellable, error))
    return FALSE;
  if (watch->progress != NULL)
    watch->progress (fraction, watch->data);
  return TRUE;
}

static gboolean
reverse_parts (Reversal *reversal, GPtrArray *parts, GError **error)
{
  guint n = parts->len;

  for (guint i = 0; i < n && reversal->conflicts->len == 0; i++)
    if (!go_on (reversal, PARTS_SHARE * i / n, error) ||
        !reverse_part (reversal, parts->pdata[n - 1 - i], error))
      return FALSE;
  if (reversal->conflicts->len == 0)
    {
      if (!go_on (reversal, PARTS_SHARE, error) || !check_removed (reversal, error))
        return FALSE;
      check_restored (reversal);
      if (!go_on (reversal, 1, error))
        return FALSE;
    }
  return (reversal->conflicts->len == 0 && reversal->in_the_way->len == 0) ||
         refuse (reversal, error);
}

/**
 * accord_journal_reverse:
 * @seq: the entry to reverse
 * @kind: %ACCORD_ENTRY_UNDO or %ACCORD_ENTRY_REDO
 * @sentence: for the new entry
 * @watch: who is told how far it is, and may give it up
 *
 * Reverses an entry, as a new one.
 */
gboolean
accord_journal_reverse (AccordStore *self,
                        gint64 seq,
                        AccordEntryKind kind,
                        const char *sentence,
                        const AccordUndoWatch *watch,
                        GError **error)
{
  g_auto (Reversal) reversal = {
    .store = self,
    .watch = watch,
    .conflicts = g_ptr_array_new_with_free_func (g_free),
    .removed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL),
    .restored = g_ptr_array_new_with_free_func (g_object_unref),
    .in_the_way = g_array_new (FALSE, FALSE, sizeof (AccordLink)),
  };
  g_autoptr (GPtrArray) parts = NULL;

  if (!accord_store_begin_entry (self, sentence, kind, seq, error))
    return FALSE;
  parts = accord_journal_read_parts (self, seq, error);
  if (parts != NULL &&
      accord_database_execute (self->database, "PRAGMA defer_foreign_keys = ON", error) &&
      reverse_parts (&reversal, parts, error))
    return accord_store_commit (self, error);
  accord_store_rollback (self);
  return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/journal.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "accord/error.h"
#include "store/changeset.h"
#include "store/store-private.h"

#define ENTRY_COLUMNS "seq, hash, at, kind, undoes, schema, officer, sentence"

/** accord_entry_free: frees an entry. */
void
accord_entry_free (AccordEntry *entry)
{
  g_free (entry->officer);
  g_free (entry->sentence);
  g_free (entry->hash);
  g_free (entry);
}

/** accord_entry_format_time: (transfer full): when it was made: 2015-09-30T14:05:09Z. */
char *
accord_entry_format_time (const AccordEntry *entry)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (entry->at / G_USEC_PER_SEC);

  return time == NULL ? g_strdup ("") : g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

/** accord_entry_format_when: (transfer full): by the clock on the wall: 22 Sep 2015, 14:03. */
char *
accord_entry_format_when (const AccordEntry *entry)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (entry->at / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc == NULL ? NULL : g_date_time_to_local (utc);
  g_autofree char *day = NULL;
  g_autofree char *hour = NULL;

  if (local == NULL)
    return accord_entry_format_time (entry);
  day = accord_date_format (accord_date_new (g_date_time_get_year (local),
                                             g_date_time_get_month (local),
                                             g_date_time_get_day_of_month (local)),
                            ACCORD_DATE_STYLE_SHORT);
  hour = g_date_time_format (local, "%H:%M");
  /* Translators: a day, and a time of day */
  return g_strdup_printf (_("%1$s, %2$s"), day, hour);
}

/** accord_field_change_free: frees a change. */
void
accord_field_change_free (AccordFieldChange *change)
{
  accord_value_clear (&change->old_value);
  accord_value_clear (&change->new_value);
  g_free (change);
}

static char *
to_hexadecimal (const guint8 *bytes, int size)
{
  GString *text = g_string_sized_new ((gsize) size * 2);

  for (int i = 0; i < size; i++)
    g_string_append_printf (text, "%02x", bytes[i]);
  return g_string_free (text, FALSE);
}

/* The whole text, with what is no text made visible, so that nothing hides behind a zero. */
static char *
dup_whole_text (AccordStatement *statement, int column)
{
  const char *text = accord_statement_get_text (statement, column);

  return text == NULL ? g_strdup ("")
                      : g_utf8_make_valid (text, sqlite3_column_bytes (statement->stmt, column));
}

static AccordEntry *
read_entry (AccordStatement *statement)
{
  AccordEntry *entry = g_new0 (AccordEntry, 1);

  entry->seq = accord_statement_get_integer (statement, 0);
  entry->hash = to_hexadecimal (sqlite3_column_blob (statement->stmt, 1),
                                sqlite3_column_bytes (statement->stmt, 1));
  entry->at = accord_statement_get_integer (statement, 2);
  entry->kind = (AccordEntryKind) accord_statement_get_integer (statement, 3);
  entry->undoes = accord_statement_get_integer (statement, 4);
  entry->schema = (int) accord_statement_get_integer (statement, 5);
  entry->officer = dup_whole_text (statement, 6);
  entry->sentence = dup_whole_text (statement, 7);
  return entry;
}

/**
 * accord_store_list_entries:
 * @record: the id of a record, or 0 for the whole register
 * @limit: how many at most, or 0 for all
 *
 * Returns: (transfer full) (element-type AccordEntry) (nullable): journal entries, newest first
 */
GPtrArray *
accord_store_list_entries (AccordStore *store, gint64 record, gint64 limit, GError **error)
{
  g_autoptr (GPtrArray) entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify) accord_entry_free);
  g_autoptr (AccordStatement) statement = NULL;
  AccordStep step;

  if (record == 0)
    statement = accord_database_prepare_with (
      store->database, error,
      "SELECT " ENTRY_COLUMNS " FROM journal ORDER BY seq DESC LIMIT ?1", "i",
      limit > 0 ? limit : (gint64) -1);
  else
    statement = accord_database_prepare_with (
      store->database, error,
      "SELECT " ENTRY_COLUMNS " FROM journal WHERE seq IN "
      "(SELECT seq FROM journal_row WHERE record = ?1) ORDER BY seq DESC LIMIT ?2", "ii", record,
      limit > 0 ? limit : (gint64) -1);
  if (statement == NULL)
    return NULL;
  while ((step = accord_statement_step (statement, error)) == ACCORD_STEP_ROW)
    g_ptr_array_add (entries, read_entry (statement));
  return step == ACCORD_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}

/** accord_store_get_head: (transfer full) (nullable): the newest entry; %NULL without an error
 * where the journal is empty. */
AccordEntry *
accord_store_get_head (AccordStore *store, GError **error)
{
  g_autoptr (GPtrArray) entries = accord_store_list_entries (store, 0, 1, error);

  return entries == NULL || entries->len == 0 ? NULL : g_ptr_array_steal_index (entries, 0);
}

static AccordFieldChange *
new_change (const AccordChange *change, const AccordField *field)
{
  AccordFieldChange *one = g_new0 (AccordFieldChange, 1);

  one->kind = change->op == ACCORD_OP_INSERT   ? ACCORD_CHANGE_ADDED
              : change->op == ACCORD_OP_DELETE ? ACCORD_CHANGE_REMOVED
                                               : ACCORD_CHANGE_CHANGED;
  one->type = change->table->type;
  one->id = accord_change_get_record (change);
  one->field = field;
  return one;
}

/* A row of a link table: the owner's field gained or lost one reference. */
static void
add_link_change (const AccordChange *change, GPtrArray *changes)
{
  AccordFieldChange *one = new_change (change, change->table->link);
  gboolean added = change->op == ACCORD_OP_INSERT;
  const AccordChangeCell *cells = added ? change->new_cells : change->old_cells;

  one->kind = ACCORD_CHANGE_CHANGED;
  if (change->n_columns > 2)
    accord_value_set_ids (added ? &one->new_value : &one->old_value, &cells[2].integer, 1);
  g_ptr_array_add (changes, one);
}

static gboolean
is_said (const AccordChangeCell *cells, guint column)
{
  return cells != NULL && cells[column].type != ACCORD_CELL_ABSENT;
}

static void
add_row_change (const AccordChange *change, GPtrArray *changes)
{
  for (guint i = 1; i < change->n_columns; i++)
    {
      AccordFieldChange *one;

      if (!is_said (change->old_cells, i) && !is_said (change->new_cells, i))
        continue;
      one = new_change (change, change->table->columns[i - 1]);
      if (is_said (change->old_cells, i))
        accord_change_cell_to_value (&change->old_cells[i], &one->old_value);
      if (is_said (change->new_cells, i))
        accord_change_cell_to_value (&change->new_cells[i], &one->new_value);
      if (accord_value_equal (&one->old_value, &one->new_value))
        accord_field_change_free (one);
      else
        g_ptr_array_add (changes, one);
    }
}

static gboolean
read_changes (GBytes *part, gint64 record, GPtrArray *changes, GError **error)
{
  g_autoptr (AccordChangeReader) reader = accord_change_reader_new (part);
  g_autoptr (GError) failure = NULL;
  AccordChange change;

  while (accord_change_reader_next (reader, &change, &failure))
    {
      if (record != 0 && accord_change_get_record (&change) != record)
        continue;
      if (change.table->link != NULL)
        add_link_change (&change, changes);
      else
        add_row_change (&change, changes);
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * accord_store_list_changes:
 * @seq: the number of an entry
 * @record: the id of a record, or 0 for all that the entry changed
 *
 * Returns: (transfer full) (element-type AccordFieldChange) (nullable): what the entry did, field
 * by field
 */
GPtrArray *
accord_store_list_changes (AccordStore *store, gint64 seq, gint64 record, GError **error)
{
  g_autoptr (GPtrArray) changes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) accord_field_change_free);
  g_autoptr (GPtrArray) parts = accord_journal_read_parts (store, seq, error);

  if (parts == NULL)
    return NULL;
  for (guint i = 0; i < parts->len; i++)
    if (!read_changes (parts->pdata[i], record, changes, error))
      return NULL;
  return g_steal_pointer (&changes);
}

/* Walks back from the newest entry. What an undo or redo names is spent; the newest entry that did
 * something and is not spent is next. What a migration filled in stays, and stands in no way. */
static AccordEntry *
find_next (AccordStore *store, gboolean redo, GError **error)
{
  g_autoptr (AccordStatement) statement = accord_database_prepare (
    store->database, "SELECT " ENTRY_COLUMNS " FROM journal ORDER BY seq DESC", error);
  g_autoptr (GHashTable) spent = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  while (statement != NULL && accord_statement_step (statement, error) == ACCORD_STEP_ROW)
    {
      g_autoptr (AccordEntry) entry = read_entry (statement);
      gboolean is_undo = entry->kind == ACCORD_ENTRY_UNDO;

      if (entry->kind == ACCORD_ENTRY_MIGRATION)
        continue;
      if (redo && entry->kind == ACCORD_ENTRY_CHANGE)
        return NULL;
      if (entry->kind != ACCORD_ENTRY_CHANGE)
        g_hash_table_add (spent, g_memdup2 (&entry->undoes, sizeof entry->undoes));
      if (is_undo == redo && !g_hash_table_contains (spent, &entry->seq))
        return g_steal_pointer (&entry);
    }
  return NULL;
}

/** accord_store_get_undoable: (transfer full) (nullable): what accord_store_undo() would undo. */
AccordEntry *
accord_store_get_undoable (AccordStore *store, GError **error)
{
  return find_next (store, FALSE, error);
}

/** accord_store_get_redoable: (transfer full) (nullable): the undo that accord_store_redo() would
 * reverse; its sentence names what was undone. */
AccordEntry *
accord_store_get_redoable (AccordStore *store, GError **error)
{
  return find_next (store, TRUE, error);
}

/** accord_store_get_entry: (transfer full) (nullable): the entry of the number @seq. */
AccordEntry *
accord_store_get_entry (AccordStore *store, gint64 seq, GError **error)
{
  g_autoptr (AccordStatement) statement = accord_database_prepare_with (
    store->database, error, "SELECT " ENTRY_COLUMNS " FROM journal WHERE seq = ?1", "i", seq);
  AccordStep step;

  if (statement == NULL)
    return NULL;
  step = accord_statement_step (statement, error);
  if (step == ACCORD_STEP_ROW)
    return read_entry (statement);
  if (step == ACCORD_STEP_DONE)
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                 _("The journal has no entry %" PRId64 "."), seq);
  return NULL;
}

/** accord_store_dup_first_sentence: (transfer full): what was done at first: an undo of a redo of an
 * undo … still speaks of that. */
char *
accord_store_dup_first_sentence (AccordStore *store, const AccordEntry *entry)
{
  g_autoptr (AccordEntry) earlier = NULL;

  if (entry->undoes == 0)
    return g_strdup (entry->sentence);
  earlier = accord_store_get_entry (store, entry->undoes, NULL);
  return earlier == NULL ? g_strdup (entry->sentence)
                         : accord_store_dup_first_sentence (store, earlier);
}

static const AccordUndoWatch nobody = { NULL };

static gboolean
reverse (AccordStore *store,
         const AccordEntry *entry,
         AccordEntryKind kind,
         const AccordUndoWatch *watch,
         char **sentence,
         GError **error)
{
  g_autofree char *first = accord_store_dup_first_sentence (store, entry);
  g_autofree char *full = kind == ACCORD_ENTRY_UNDO
                            /* Translators: what is undone: "Undo: appoint the lay chair" */
                            ? g_strdup_printf (_("Undo: %s"), first)
                            : g_strdup_printf (_("Redo: %s"), first);

  if (!accord_journal_reverse (store, entry->seq, kind, full, watch, error))
    return FALSE;
  if (sentence != NULL)
    *sentence = g_steal_pointer (&first);
  return TRUE;
}

/**
 * accord_store_undo:
 * @sentence: (out) (optional): what was undone
 *
 * Undoes the newest thing done, as a new entry: the past is never rewritten.
 *
 * Returns: %FALSE with %ACCORD_ERROR_NOT_FOUND where there is nothing to undo, or
 * %ACCORD_ERROR_CONFLICT with the list of what stands in the way
 */
gboolean
accord_store_undo (AccordStore *store, char **sentence, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (AccordEntry) entry = accord_store_get_undoable (store, &failure);

  if (entry != NULL)
    return reverse (store, entry, ACCORD_ENTRY_UNDO, &nobody, sentence, error);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND, "%s", _("There is nothing to undo."));
  return FALSE;
}

/** accord_store_redo: as accord_store_undo(), for what was undone last. */
gboolean
accord_store_redo (AccordStore *store, char **sentence, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (AccordEntry) entry = accord_store_get_redoable (store, &failure);

  if (entry != NULL)
    return reverse (store, entry, ACCORD_ENTRY_REDO, &nobody, sentence, error);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND, "%s", _("There is nothing to redo."));
  return FALSE;
}

/* The entry that reversed another, the newest of them, or 0. */
static gboolean
find_reversal (AccordStore *store, gint64 seq, gint64 *reversal, GError **error)
{
  return accord_database_get_integer (store->database, reversal, error,
                                      "SELECT max (seq) FROM journal WHERE undoes = ?1", "i", seq);
}

/* Follows an entry through undo and redo to the one that holds now; what was done may have been
 * undone, done again, and so on. Steps in between count: after an odd number it is reversed. */
static AccordEntry *
find_present (AccordStore *store, gint64 seq, GError **error)
{
  gint64 present = seq;
  gint64 next = seq;
  guint n_steps = 0;

  while (next != 0)
    {
      present = next;
      if (!find_reversal (store, present, &next, error))
        return NULL;
      n_steps += next != 0;
    }
  if (n_steps % 2 == 0)
    return accord_store_get_entry (store, present, error);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_CONFLICT,
               _("Entry %d of the journal has already been undone."), (int) seq);
  return NULL;
}

/**
 * accord_store_undo_entry:
 * @seq: an entry that did something and has not been undone, or an undo that has not been taken back
 * @progress: (nullable): told how far it is
 * @cancellable: gives it up, with nothing changed, unless all that was left was to write
 * @sentence: (out) (optional): what was undone
 *
 * Undoes one entry, whatever came after, unless that stands in the way.
 */
gboolean
accord_store_undo_entry (AccordStore *store,
                         gint64 seq,
                         AccordUndoProgress progress,
                         gpointer data,
                         GCancellable *cancellable,
                         char **sentence,
                         GError **error)
{
  const AccordUndoWatch watch = { progress, data, cancellable };
  g_autoptr (AccordEntry) entry = find_present (store, seq, error);

  if (entry == NULL)
    return FALSE;
  if (entry->kind == ACCORD_ENTRY_MIGRATION)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_CONFLICT, "%s",
                   _("A change of the register’s format cannot be undone."));
      return FALSE;
    }
  return reverse (store, entry,
                  entry->kind == ACCORD_ENTRY_UNDO ? ACCORD_ENTRY_REDO : ACCORD_ENTRY_UNDO, &watch,
                  sentence, error);
}

/**
 * accord_store_is_entry_large:
 *
 * Returns: whether an entry changed more than a thousand rows, so that a window does not wait for
 *   its undoing
 */
gboolean
accord_store_is_entry_large (AccordStore *store, gint64 seq)
{
  gint64 n_parts = 0;

  accord_database_get_integer (store->database, &n_parts, NULL,
                               "SELECT count (*) FROM journal_part WHERE seq = ?1", "i", seq);
  return n_parts > 1;
}

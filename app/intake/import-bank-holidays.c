/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/import.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "accord/error.h"
#include "accord/query.h"
#include "intake/table-private.h"

/* What a published file does to the bank holidays of a register. */
typedef struct {
  AccordBankHolidays *published;
  GHashTable *kept;   /* AccordDate → AccordRecord: days of the register that the file has too */
  GPtrArray *gone;    /* of AccordRecord: days of its years that it does not have */
  GPtrArray *written; /* of AccordRecord: days to add, without an id, and to change */
  AccordImportCounts counts;
} Revision;

static void
clear_revision (Revision *self)
{
  g_clear_pointer (&self->published, accord_bank_holidays_unref);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_clear_pointer (&self->gone, g_ptr_array_unref);
  g_clear_pointer (&self->written, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Revision, clear_revision)

static const AccordRecordType *
holiday_type (void)
{
  return accord_record_type_find ("bank-holiday");
}

static AccordBankHolidays *
read_file (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GBytes) bytes = accord_table_load_file (path, NULL, error);

  return bytes == NULL ? NULL : accord_bank_holidays_new_from_json (bytes, name, error);
}

/* The days of the register in the years that the file covers: it has them too, or they are gone. */
static gboolean
sort_present (Revision *self, AccordStore *store, GError **error)
{
  g_autoptr (AccordQuery) query = accord_query_new (holiday_type ());
  g_autoptr (GPtrArray) present = accord_store_query (store, query, error);

  if (present == NULL)
    return FALSE;
  for (guint i = 0; i < present->len; i++)
    {
      AccordRecord *record = g_ptr_array_index (present, i);
      AccordDate date = accord_record_get_date (record, "date");

      if (accord_bank_holidays_contains (self->published, date))
        g_hash_table_insert (self->kept, GUINT_TO_POINTER (date), g_object_ref (record));
      else if (accord_bank_holidays_covers (self->published, date))
        g_ptr_array_add (self->gone, g_object_ref (record));
    }
  self->counts.n_removed = self->gone->len;
  return TRUE;
}

/* Adds one published day to what is written, unless the register has it to the letter. */
static gboolean
compare_day (Revision *self, AccordDate date, const char *title, GError **error)
{
  AccordRecord *present = g_hash_table_lookup (self->kept, GUINT_TO_POINTER (date));
  g_autoptr (AccordRecord) record = NULL;

  if (present != NULL && g_strcmp0 (accord_record_get_text (present, "title"), title) == 0)
    {
      self->counts.n_unchanged++;
      return TRUE;
    }
  record = present != NULL ? accord_record_copy (present) : accord_record_new (holiday_type ());
  if (!accord_record_set_date (record, "date", date, error) ||
      !accord_record_set_text (record, "title", title, error))
    return FALSE;
  if (present != NULL)
    self->counts.n_changed++;
  else
    self->counts.n_added++;
  g_ptr_array_add (self->written, g_steal_pointer (&record));
  return TRUE;
}

static gboolean
compare_days (Revision *self, GError **error)
{
  for (gsize i = 0; i < accord_bank_holidays_get_n (self->published); i++)
    {
      const char *title;
      AccordDate date = accord_bank_holidays_get_nth (self->published, i, &title);

      if (!compare_day (self, date, title, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_revision (Revision *self, AccordStore *store, const char *path, GError **error)
{
  self->published = read_file (path, error);
  if (self->published == NULL)
    return FALSE;
  self->kept = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->gone = g_ptr_array_new_with_free_func (g_object_unref);
  self->written = g_ptr_array_new_with_free_func (g_object_unref);
  return sort_present (self, store, error) && compare_days (self, error);
}

static gboolean
write_days (Revision *self, AccordStore *store, GError **error)
{
  for (guint i = 0; i < self->gone->len; i++)
    if (!accord_store_remove (store, holiday_type (),
                              accord_record_get_id (g_ptr_array_index (self->gone, i)), error))
      return FALSE;
  for (guint i = 0; i < self->written->len; i++)
    {
      AccordRecord *record = g_ptr_array_index (self->written, i);
      gboolean is_new = accord_record_get_id (record) == 0;

      if (!(is_new ? accord_store_insert (store, record, error)
                   : accord_store_update (store, record, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
apply (Revision *self, AccordStore *store, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *sentence = g_strdup_printf (
    /* Translators: a file's name, then how many days of each */
    _("Bank holidays from %1$s: %2$u added, %3$u changed, %4$u removed"), name,
    self->counts.n_added, self->counts.n_changed, self->counts.n_removed);
  g_autoptr (AccordTransaction) transaction = accord_transaction_begin (store, sentence, error);

  return transaction != NULL && write_days (self, store, error) &&
         accord_transaction_commit (&transaction, error);
}

/**
 * accord_import_recognise_bank_holidays:
 *
 * Returns: whether a file looks like the JSON that GOV.UK publishes, or other JSON: no table begins
 *   with a brace or a bracket
 */
gboolean
accord_import_recognise_bank_holidays (const char *path)
{
  FILE *file = NULL;
  int byte;

  /* Opening a pipe would wait for somebody to write to it. */
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    file = fopen (path, "re");
  if (file == NULL)
    return FALSE;
  do
    byte = fgetc (file);
  while (byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n');
  fclose (file);
  return byte == '{' || byte == '[';
}

/**
 * accord_import_bank_holidays:
 * @store: the register
 * @path: the file that GOV.UK publishes at www.gov.uk/bank-holidays.json
 * @dry_run: whether to count only, and change nothing
 * @counts: (out): how many days come, go, change their title or stay
 * @error: (nullable): where to report a failure
 *
 * Brings the register's bank holidays up to the published ones, in the years from the file's first
 * day to its last: days that are missing come, titles change, days that are no longer published go
 * (as the early May bank holiday of 2020 did, when it moved). Other years are left alone: the file
 * tells of a few only. All in one named transaction, or nothing; a file that says what is there
 * writes nothing.
 *
 * Returns: %FALSE with nothing changed, where the file is another or cannot be read, or the
 *   register cannot be written
 */
gboolean
accord_import_bank_holidays (AccordStore *store,
                             const char *path,
                             gboolean dry_run,
                             AccordImportCounts *counts,
                             GError **error)
{
  g_auto (Revision) revision = { 0 };

  g_return_val_if_fail (ACCORD_IS_STORE (store) && path != NULL && counts != NULL, FALSE);

  if (!read_revision (&revision, store, path, error))
    return FALSE;

  *counts = revision.counts;
  if (dry_run || revision.written->len + revision.gone->len == 0)
    return TRUE;
  return apply (&revision, store, path, error);
}

static void
free_change (gpointer data)
{
  AccordHolidayChange *change = data;

  g_free (change->title);
  g_free (change->former);
  g_free (change);
}

static void
add_change (GPtrArray *list, AccordDate date, AccordRecord *record, AccordRecord *former)
{
  AccordHolidayChange *change = g_new0 (AccordHolidayChange, 1);

  change->date = date;
  if (record != NULL)
    change->title = g_strdup (accord_record_get_text (record, "title"));
  if (former != NULL)
    change->former = g_strdup (accord_record_get_text (former, "title"));
  g_ptr_array_add (list, change);
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const AccordHolidayChange *const *one = a;
  const AccordHolidayChange *const *other = b;

  return ((*one)->date > (*other)->date) - ((*one)->date < (*other)->date);
}

/**
 * accord_import_list_bank_holidays:
 * @store: the register
 * @path: the file, as of accord_import_bank_holidays()
 * @error: (nullable): where to report a failure
 *
 * Finds out which days accord_import_bank_holidays() would add, rename or take away, and changes
 * nothing.
 *
 * Returns: (transfer full) (element-type AccordHolidayChange) (nullable): the days, by date; %NULL
 *   where the file is another, or it or the register cannot be read
 */
GPtrArray *
accord_import_list_bank_holidays (AccordStore *store, const char *path, GError **error)
{
  g_auto (Revision) revision = { 0 };
  GPtrArray *list;

  g_return_val_if_fail (ACCORD_IS_STORE (store) && path != NULL, NULL);

  if (!read_revision (&revision, store, path, error))
    return NULL;
  list = g_ptr_array_new_with_free_func (free_change);
  for (guint i = 0; i < revision.gone->len; i++)
    {
      AccordRecord *record = g_ptr_array_index (revision.gone, i);

      add_change (list, accord_record_get_date (record, "date"), NULL, record);
    }
  for (guint i = 0; i < revision.written->len; i++)
    {
      AccordRecord *record = g_ptr_array_index (revision.written, i);
      AccordDate date = accord_record_get_date (record, "date");

      add_change (list, date, record,
                  g_hash_table_lookup (revision.kept, GUINT_TO_POINTER (date)));
    }
  g_ptr_array_sort (list, compare_changes);
  return list;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/store.h"

#include <glib/gi18n-lib.h>

#include "accord/error.h"
#include "store/store-private.h"

/* What a register keeps of one file at most; a mail server takes no more either. */
#define ATTACHMENT_MAX (50 * 1024 * 1024)

static GBytes *
fail_to_read (const char *path, const GError *failure, GError **error)
{
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_FAILED, _("There is no file at %s."), path);
  else
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_FAILED, _("%1$s cannot be read: %2$s."), path,
                 failure->message);
  return NULL;
}

static GBytes *
read_file (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) failure = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (
    file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
    G_FILE_QUERY_INFO_NONE, NULL, &failure);
  g_autoptr (GBytes) bytes = NULL;

  if (info == NULL)
    return fail_to_read (path, failure, error);
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("%s is not a file; one that can be kept in the register was expected."), path);
      return NULL;
    }
  if (g_file_info_get_size (info) > ATTACHMENT_MAX)
    {
      g_autofree char *size = g_format_size ((guint64) g_file_info_get_size (info));
      g_autofree char *limit = g_format_size (ATTACHMENT_MAX);

      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("%1$s is %2$s; at most %3$s are kept in the register. Link to it instead."),
                   path, size, limit);
      return NULL;
    }
  bytes = g_file_load_bytes (file, NULL, NULL, &failure);
  return bytes == NULL ? fail_to_read (path, failure, error) : g_steal_pointer (&bytes);
}

/**
 * accord_file_read:
 * @file_value: (out) (transfer full): the value for a file field
 *
 * Reads a file that is to be kept in a register; may be called in any thread.
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *
accord_file_read (const char *path, char **file_value, GError **error)
{
  g_autoptr (GBytes) bytes = read_file (path, error);
  g_autofree char *digest = NULL;
  g_autofree char *name = NULL;

  if (bytes == NULL)
    return NULL;
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  name = g_filename_display_basename (path);
  *file_value = accord_file_value_new (digest, name);
  return g_steal_pointer (&bytes);
}

/* The same bytes are kept once. */
static gboolean
keep (AccordStore *self, const char *file_value, GBytes *bytes, GError **error)
{
  g_autofree char *digest = accord_file_value_dup_digest (file_value);
  g_autoptr (AccordStatement) statement = accord_database_prepare (
    self->database, "INSERT OR IGNORE INTO attachment (digest, added, bytes) VALUES (?1, ?2, ?3)",
    error);
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  if (statement == NULL)
    return FALSE;
  accord_statement_bind_text (statement, 1, digest);
  accord_statement_bind_integer (statement, 2, g_get_real_time ());
  accord_statement_bind_blob (statement, 3, data, size);
  return accord_statement_run (statement, error);
}

/**
 * accord_store_attach:
 * @path: a file
 *
 * Keeps a file inside the register, within the transaction on its way. Attachments are only ever
 * added to: a record that no longer refers to one may come back through undo.
 *
 * Returns: (transfer full) (nullable): the value for a file field
 */
char *
accord_store_attach (AccordStore *self, const char *path, GError **error)
{
  g_autofree char *file_value = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (self->work != NULL, NULL);

  bytes = accord_file_read (path, &file_value, error);
  if (bytes == NULL || !keep (self, file_value, bytes, error))
    return NULL;
  return g_steal_pointer (&file_value);
}

/* --- Files that wait for the record that refers to them -------------------------------------- */

typedef struct {
  GBytes *bytes;
  guint n_holders;
} Held;

static void
held_free (gpointer data)
{
  Held *held = data;

  g_bytes_unref (held->bytes);
  g_free (held);
}

static Held *
find_held (AccordStore *self, const char *file_value)
{
  g_autofree char *digest = accord_file_value_dup_digest (file_value);

  return self->held == NULL ? NULL : g_hash_table_lookup (self->held, digest);
}

/**
 * accord_store_hold_file:
 * @file_value: the value for a file field
 * @bytes: (nullable): what accord_file_read() gave; %NULL for a file that is held already
 *
 * Holds a file in memory until accord_store_let_go_file(), which is to be called as often. It goes
 * into the register with the first record that is saved with it, and leaves no trace without one.
 */
void
accord_store_hold_file (AccordStore *self, const char *file_value, GBytes *bytes)
{
  Held *held = find_held (self, file_value);

  g_return_if_fail (held != NULL || bytes != NULL);

  if (held == NULL)
    {
      if (self->held == NULL)
        self->held = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, held_free);
      held = g_new0 (Held, 1);
      held->bytes = g_bytes_ref (bytes);
      g_hash_table_insert (self->held, accord_file_value_dup_digest (file_value), held);
    }
  held->n_holders++;
}

/** accord_store_let_go_file: see accord_store_hold_file(). */
void
accord_store_let_go_file (AccordStore *self, const char *file_value)
{
  g_autofree char *digest = accord_file_value_dup_digest (file_value);
  Held *held = find_held (self, file_value);

  g_return_if_fail (held != NULL);

  if (--held->n_holders == 0)
    g_hash_table_remove (self->held, digest);
}

/** accord_store_get_held_file: (transfer none) (nullable): the bytes of a file that is held. */
GBytes *
accord_store_get_held_file (AccordStore *self, const char *file_value)
{
  const Held *held = find_held (self, file_value);

  return held == NULL ? NULL : held->bytes;
}

/** accord_store_keep_held_files: takes in what is held of the files that @record refers to, within
 * the transaction on its way. */
gboolean
accord_store_keep_held_files (AccordStore *self, AccordRecord *record, GError **error)
{
  const AccordRecordType *type = accord_record_get_record_type (record);

  for (guint i = 0; self->held != NULL && i < type->n_fields; i++)
    {
      const AccordField *field = &type->fields[i];
      const char *value =
        field->kind == ACCORD_FIELD_FILE ? accord_record_get_text (record, field->key) : NULL;
      GBytes *bytes = value == NULL ? NULL : accord_store_get_held_file (self, value);

      if (bytes != NULL && !keep (self, value, bytes, error))
        return FALSE;
    }
  return TRUE;
}

/** accord_store_get_attachment: (transfer full) (nullable): the bytes of the file that the value
 * of a file field names. */
GBytes *
accord_store_get_attachment (AccordStore *self, const char *file_value, GError **error)
{
  g_autofree char *digest = accord_file_value_dup_digest (file_value);
  g_autoptr (AccordStatement) statement = accord_database_prepare_with (
    self->database, error, "SELECT bytes FROM attachment WHERE digest = ?1", "t", digest);
  AccordStep step;

  if (statement == NULL)
    return NULL;
  step = accord_statement_step (statement, error);
  if (step == ACCORD_STEP_ROW)
    return g_bytes_new (sqlite3_column_blob (statement->stmt, 0),
                        (gsize) sqlite3_column_bytes (statement->stmt, 0));
  if (step == ACCORD_STEP_DONE)
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                 _("The register no longer holds the file %s."),
                 accord_file_value_get_name (file_value));
  return NULL;
}

/** accord_store_get_attachment_size: how many bytes it has, in the register or held for it; -1
 * where there is no such file. */
gint64
accord_store_get_attachment_size (AccordStore *self, const char *file_value)
{
  g_autofree char *digest = accord_file_value_dup_digest (file_value);
  GBytes *held = accord_store_get_held_file (self, file_value);
  gint64 size = -1;

  if (held != NULL)
    return (gint64) g_bytes_get_size (held);
  accord_database_get_integer (self->database, &size, NULL,
                               "SELECT coalesce ((SELECT length (bytes) FROM attachment "
                               "WHERE digest = ?1), -1)",
                               "t", digest);
  return size;
}

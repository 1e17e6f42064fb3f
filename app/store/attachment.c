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
 * accord_store_attach:
 * @path: a file
 *
 * Keeps a file inside the register, within the transaction on its way. The same bytes are kept
 * once. Attachments are only ever added to: a record that no longer refers to one may come back
 * through undo.
 *
 * Returns: (transfer full) (nullable): the value for a file field
 */
char *
accord_store_attach (AccordStore *self, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *name = NULL;
  g_autoptr (AccordStatement) statement = NULL;
  gsize size;
  const void *data;

  g_return_val_if_fail (self->work != NULL, NULL);

  bytes = read_file (path, error);
  if (bytes == NULL)
    return NULL;
  name = g_filename_display_basename (path);
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  statement = accord_database_prepare (
    self->database, "INSERT OR IGNORE INTO attachment (digest, added, bytes) VALUES (?1, ?2, ?3)",
    error);
  if (statement == NULL)
    return NULL;
  data = g_bytes_get_data (bytes, &size);
  accord_statement_bind_text (statement, 1, digest);
  accord_statement_bind_integer (statement, 2, g_get_real_time ());
  accord_statement_bind_blob (statement, 3, data, size);
  if (!accord_statement_run (statement, error))
    return NULL;
  return accord_file_value_new (digest, name);
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

/** accord_store_get_attachment_size: how many bytes it has; -1 where the register no longer holds
 * it. */
gint64
accord_store_get_attachment_size (AccordStore *self, const char *file_value)
{
  g_autofree char *digest = accord_file_value_dup_digest (file_value);
  gint64 size = -1;

  accord_database_get_integer (self->database, &size, NULL,
                               "SELECT coalesce ((SELECT length (bytes) FROM attachment "
                               "WHERE digest = ?1), -1)",
                               "t", digest);
  return size;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"

static void
take_io_error (const char *name, GError *cause, GError **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return;
    }

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND, _ ("%s: there is no such file."),
                 name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_FAILED,
                 _ ("%s: you have no permission to read this file."), name);
  else
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_FAILED,
                 /* Translators: the file, and what the system says */
                 _ ("%1$s: the file could not be read: %2$s"), name, cause->message);
  g_error_free (cause);
}

static gboolean
refuse (const char *name, AccordError code, const char *refusal, GError **error)
{
  /* Translators: the file, and the sentence that says what it is */
  g_set_error (error, ACCORD_ERROR, code, _ ("%1$s: %2$s"), name, _ (refusal));
  return FALSE;
}

/* Asked before the file is opened: opening a pipe would wait for somebody to write to it. */
static gboolean
check_kind_and_size (GFile *file,
                     const char *name,
                     const AccordFileWanted *wanted,
                     goffset *size,
                     GCancellable *cancellable,
                     GError **error)
{
  GError *cause = NULL;
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                       G_FILE_QUERY_INFO_NONE, cancellable, &cause);

  if (!info)
    {
      take_io_error (name, cause, error);
      return FALSE;
    }
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return refuse (name, ACCORD_ERROR_FAILED, wanted->a_folder, error);
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return refuse (name, ACCORD_ERROR_FAILED, wanted->a_device, error);

  *size = g_file_info_get_size (info);
  if (*size <= (goffset) wanted->max_mib << 20)
    return TRUE;

  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: the file, a size, and what can be done */
               _ ("%1$s is larger than %2$d MiB, the most that can be read at once. %3$s"), name,
               wanted->max_mib, _ (wanted->smaller));
  return FALSE;
}

/*
 * accord_file_load:
 *
 * The bytes of an ordinary file of reasonable size. The file is copied rather than mapped:
 * somebody may cut it short while it is read.
 */
GBytes *
accord_file_load (const char *path,
                  const AccordFileWanted *wanted,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *data = NULL;
  GError *cause = NULL;
  goffset size = 0;
  gsize length = 0;

  if (!check_kind_and_size (file, name, wanted, &size, cancellable, error))
    return NULL;

  data = g_malloc ((gsize) size + 1);
  stream = g_file_read (file, cancellable, &cause);
  if (!stream || !g_input_stream_read_all (G_INPUT_STREAM (stream), data, (gsize) size, &length,
                                           cancellable, &cause))
    {
      take_io_error (name, cause, error);
      return NULL;
    }
  return g_bytes_new_take (g_steal_pointer (&data), length);
}

static const struct {
  const char *bytes;
  gsize length;
  AccordFileFormat format;
} signatures[] = {
  { "PK\x03\x04", 4, ACCORD_FILE_ZIP },
  { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, ACCORD_FILE_OLE },
  { "%PDF-", 5, ACCORD_FILE_PDF },
  { "SQLite format 3", 16, ACCORD_FILE_DATABASE },
  { "<!DOCTYPE", 9, ACCORD_FILE_WEB_PAGE },
  { "<!doctype", 9, ACCORD_FILE_WEB_PAGE },
  { "<html", 5, ACCORD_FILE_WEB_PAGE },
  { "<?xml", 5, ACCORD_FILE_WEB_PAGE },
  { "{\\rtf", 5, ACCORD_FILE_RTF },
  { "\x1f\x8b", 2, ACCORD_FILE_OTHER }, /* gzip */
  { "\x89PNG", 4, ACCORD_FILE_OTHER },
  { "\xff\xd8\xff", 3, ACCORD_FILE_OTHER }, /* JPEG */
  { "GIF8", 4, ACCORD_FILE_OTHER },
  { "\x7f"
    "ELF",
    4, ACCORD_FILE_OTHER },
};

/*
 * accord_file_refuse_other_formats:
 *
 * %FALSE with a sentence on what to do when the bytes begin like a workbook, a PDF document or
 * another kind of file that people take for what is wanted.
 */
gboolean
accord_file_refuse_other_formats (const char *name,
                                  GBytes *bytes,
                                  const AccordFileWanted *wanted,
                                  GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (length >= signatures[i].length &&
        memcmp (data, signatures[i].bytes, signatures[i].length) == 0)
      return refuse (name, ACCORD_ERROR_INVALID, wanted->refusals[signatures[i].format], error);
  return TRUE;
}

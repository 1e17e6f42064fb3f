/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"
#include "intake/table-private.h"

#define MAX_FILE_BYTES ((goffset) ACCORD_TABLE_MAX_FILE_MIB << 20)

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

/* Asked before the file is opened: opening a pipe would wait for somebody to write to it. */
static gboolean
check_kind_and_size (GFile *file,
                     const char *name,
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
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_FAILED,
                   _ ("%s is a folder; expected a CSV file."), name);
      return FALSE;
    }
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_FAILED,
                   _ ("%s is a pipe or a device; expected a CSV file."), name);
      return FALSE;
    }

  *size = g_file_info_get_size (info);
  if (*size > MAX_FILE_BYTES)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _ ("%1$s is larger than %2$d MiB, the most that can be read at once. Divide it "
                      "into several files."),
                   name, ACCORD_TABLE_MAX_FILE_MIB);
      return FALSE;
    }
  return TRUE;
}

/*
 * accord_table_load_file:
 *
 * The bytes of an ordinary file of reasonable size. The file is copied rather than mapped:
 * somebody may cut it short while it is read.
 */
GBytes *
accord_table_load_file (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *data = NULL;
  GError *cause = NULL;
  goffset size = 0;
  gsize length = 0;

  if (!check_kind_and_size (file, name, &size, cancellable, error))
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

/* --- Files that are something else ---------------------------------------------------------- */

#define A_WORKBOOK                                                                                \
  N_ (                                                                                            \
    "this is a workbook or a zip archive; expected a CSV file. In the spreadsheet program, save " \
    "the sheet as CSV (UTF-8).")
#define A_PDF                                                                                     \
  N_ (                                                                                            \
    "this is a PDF document; expected a CSV file. Ask its author for the table itself, saved as " \
    "CSV.")
#define A_DATABASE N_ ("this is a database, perhaps a register; expected a CSV file.")
#define A_WEB_PAGE                                                                                \
  N_ ("this is a web page or an XML document; expected a CSV file. Download the CSV file again, " \
      "or open the page in a spreadsheet program and save it as CSV (UTF-8).")
#define NOT_A_TABLE N_ ("this is not a table; expected a CSV file.")

static const struct {
  const char *bytes;
  gsize length;
  const char *refusal;
} signatures[] = {
  { "PK\x03\x04", 4, A_WORKBOOK },                       /* XLSX, ODS and every other zip */
  { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, A_WORKBOOK }, /* XLS */
  { "%PDF-", 5, A_PDF },
  { "SQLite format 3", 16, A_DATABASE },
  { "<!DOCTYPE", 9, A_WEB_PAGE },
  { "<!doctype", 9, A_WEB_PAGE },
  { "<html", 5, A_WEB_PAGE },
  { "<?xml", 5, A_WEB_PAGE },
  { "{\\rtf", 5, NOT_A_TABLE },
  { "\x1f\x8b", 2, NOT_A_TABLE }, /* gzip */
  { "\x89PNG", 4, NOT_A_TABLE },
  { "\xff\xd8\xff", 3, NOT_A_TABLE }, /* JPEG */
  { "GIF8", 4, NOT_A_TABLE },
  { "\x7f"
    "ELF",
    4, NOT_A_TABLE },
};

/*
 * accord_table_refuse_other_formats:
 *
 * %FALSE with a sentence on what to do when the bytes begin like a workbook, a PDF document or
 * another kind of file that people take for a table.
 */
gboolean
accord_table_refuse_other_formats (const char *name, GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i < G_N_ELEMENTS (signatures); i++)
    {
      if (length < signatures[i].length ||
          memcmp (data, signatures[i].bytes, signatures[i].length) != 0)
        continue;

      /* Translators: the file, and the sentence that says what it is */
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID, _ ("%1$s: %2$s"), name,
                   _ (signatures[i].refusal));
      return FALSE;
    }
  return TRUE;
}

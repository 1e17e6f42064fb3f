/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/notice-letters.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "accord/error.h"
#include "accord/report-tree.h"
#include "report/export-file.h"
#include "report/letter-private.h"

/** letter_get_only: (transfer none) (nullable): the one letter that a file is to hold; %NULL with
 * %ACCORD_ERROR_INVALID where there are several. */
const AccordNoticeLetter *
letter_get_only (const AccordReport *report, const char *path, GError **error)
{
  guint n_letters = report->letters == NULL ? 0 : report->letters->len;

  if (n_letters == 1)
    return report->letters->pdata[0];
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: a number of letters, and a file */
               ngettext ("There is %1$u letter; “%2$s” would hold one. Give a folder.",
                         "There are %1$u letters; “%2$s” would hold one. Give a folder.",
                         n_letters), n_letters, path);
  return NULL;
}

static gboolean
write_bytes (const ExportFile *file, GBytes *bytes, GError **error)
{
  FILE *stream = g_fopen (file->temporary, "wbe");
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);
  gboolean written = stream != NULL && fwrite (data, 1, size, stream) == size;

  if (stream != NULL)
    written = fclose (stream) == 0 && written;
  if (!written)
    export_file_set_error (file->path, errno, NULL, error);
  return written;
}

/**
 * accord_notice_letter_write_docx:
 * @report: a report of one letter
 *
 * Writes the letter as a Word document. The same letter gives the same bytes.
 *
 * Returns: %TRUE, or %FALSE with %ACCORD_ERROR_EXPORT, or %G_IO_ERROR_CANCELLED
 */
gboolean
accord_notice_letter_write_docx (AccordReport *report,
                                 const char *path,
                                 AccordReportProgress progress,
                                 gpointer user_data,
                                 GCancellable *cancellable,
                                 GError **error)
{
  const AccordNoticeLetter *letter = letter_get_only (report, path, error);
  g_autoptr (ExportFile) file = NULL;

  if (letter == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  file = export_file_new (path, error);
  if (file == NULL || !write_bytes (file, letter->document, error) ||
      !export_file_commit (file, error))
    return FALSE;
  if (progress != NULL)
    progress ("", 1, 1, user_data);
  return TRUE;
}

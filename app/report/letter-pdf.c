/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/notice-letters.h"

#include <cairo-pdf.h>

#include "report/letter-private.h"
#include "report/letter-paper.h"
#include "report/pdf-file.h"

typedef struct {
  const AccordReport *report;
  const AccordNoticeLetter *letter;
  LetterPaper *paper;
} Document;

static gboolean
write_document (cairo_surface_t *surface, gpointer data, GError **error)
{
  const Document *document = data;
  cairo_t *cr = cairo_create (surface);

  pdf_file_describe (surface, document->report, document->letter->name);
  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < letter_paper_get_n_pages (document->paper); i++)
    {
      letter_paper_draw (document->paper, i, cr);
      cairo_show_page (cr);
    }
  cairo_tag_end (cr, "Document");
  cairo_destroy (cr);
  return TRUE;
}

/**
 * accord_notice_letter_write_pdf:
 * @report: a report of one letter
 *
 * Writes the letter as a PDF, tagged and with its fonts inside. The same letter gives the same
 * bytes on the same machine.
 *
 * Returns: %TRUE, or %FALSE with %ACCORD_ERROR_INVALID where the letter has what these pages cannot
 *   show, %ACCORD_ERROR_EXPORT, or %G_IO_ERROR_CANCELLED
 */
gboolean
accord_notice_letter_write_pdf (AccordReport *report,
                                const char *path,
                                AccordReportProgress progress,
                                gpointer user_data,
                                GCancellable *cancellable,
                                GError **error)
{
  const AccordNoticeLetter *letter = letter_get_only (report, path, error);
  g_autoptr (LetterPaper) paper = NULL;
  g_autoptr (ExportFile) file = NULL;
  Document document = { report, letter, NULL };
  double width, height;

  if (letter == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  document.paper = paper = letter_paper_new (letter->document, letter->name, error);
  file = paper == NULL ? NULL : export_file_new (path, error);
  if (file == NULL)
    return FALSE;
  letter_paper_get_size (paper, &width, &height);
  if (!pdf_file_write (file, width, height, write_document, &document, error) ||
      !export_file_commit (file, error))
    return FALSE;
  if (progress != NULL)
    progress ("", 1, 1, user_data);
  return TRUE;
}

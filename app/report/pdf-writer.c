/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/paper.h"

#include <cairo-pdf.h>

#include "report/export-file.h"
#include "report/paper-private.h"
#include "report/pdf-file.h"

/* Who is told how far the writing has come, and who may stop it. */
typedef struct {
  AccordReportProgress progress;
  gpointer user_data;
  GCancellable *cancellable;
} Run;

static void
describe (cairo_surface_t *surface, const AccordReport *report)
{
  g_autofree char *title = g_strdup (report->title);

  if (report->organisation != NULL)
    {
      g_free (title);
      title = g_strconcat (report->title, ", ", report->organisation, NULL);
    }
  pdf_file_describe (surface, report, title);
}

static void
add_outline (cairo_surface_t *surface, const PaperSection *section)
{
  g_autofree char *attributes = g_strdup_printf ("dest='%s'", section->destination);

  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, section->section->name,
                                 attributes, 0);
}

static void
add_outlines (cairo_surface_t *surface, const AccordPaper *paper)
{
  if (paper->cover_section != NULL)
    add_outline (surface, paper->cover_section);
  for (guint i = 0; i < paper->sections->len; i++)
    add_outline (surface, g_ptr_array_index (paper->sections, i));
}

static void
write_page (PaperPen *pen, guint page)
{
  cairo_surface_t *surface = cairo_get_target (pen->cr);
  g_autofree char *label = g_strdup_printf ("%u", page + 1);

  cairo_pdf_surface_set_page_label (surface, label);
  paper_draw_page (pen, page);
  cairo_show_page (pen->cr);
}

/* Writes the pages; the sections are counted as they begin. */
static gboolean
write_pages (PaperPen *pen, const Run *run, GError **error)
{
  const AccordPaper *paper = pen->paper;
  guint total = paper->sections->len + (paper->cover_section != NULL);
  const PaperSection *section = NULL;
  guint done = 0;

  for (guint i = 0; i < paper->pages->len; i++)
    {
      const PaperPage *page = g_ptr_array_index (paper->pages, i);

      if (g_cancellable_set_error_if_cancelled (run->cancellable, error))
        return FALSE;
      if (page->section != section && run->progress != NULL)
        run->progress (page->section->section->name, done++, total, run->user_data);
      section = page->section;
      write_page (pen, i);
    }
  return !g_cancellable_set_error_if_cancelled (run->cancellable, error);
}

typedef struct {
  AccordPaper *paper;
  const Run *run;
} Document;

/* A document has at least one page, if only a white one. */
static gboolean
write_document (cairo_surface_t *surface, gpointer data, GError **error)
{
  const Document *document = data;
  AccordPaper *paper = document->paper;
  PaperPen pen = { paper, cairo_create (surface), TRUE };
  gboolean written;

  describe (surface, paper->report);
  cairo_tag_begin (pen.cr, "Document", NULL);
  written = write_pages (&pen, document->run, error);
  if (paper->pages->len == 0)
    cairo_show_page (pen.cr);
  cairo_tag_end (pen.cr, "Document");
  add_outlines (surface, paper);
  cairo_destroy (pen.cr);
  return written;
}

/**
 * accord_pdf_write:
 * @report: a report
 * @path: the file to write; one that is there is replaced
 * @progress: (nullable) (scope call): told before each section, and at the end
 * @user_data: for @progress
 * @cancellable: (nullable): stops the writing between two pages
 * @error: the place of an error, or %NULL
 *
 * Writes a report as a PDF with the pages of #AccordPaper: tagged, with an outline, with links and
 * with its fonts inside. The same report gives the same bytes on the same machine. The file is
 * written beside @path and takes its place when it is whole: a failure leaves what was there.
 *
 * Returns: %TRUE, or %FALSE with %ACCORD_ERROR_EXPORT, or %G_IO_ERROR_CANCELLED
 */
gboolean
accord_pdf_write (AccordReport *report,
                  const char *path,
                  AccordReportProgress progress,
                  gpointer user_data,
                  GCancellable *cancellable,
                  GError **error)
{
  const Run run = { progress, user_data, cancellable };
  g_autoptr (AccordPaper) paper = NULL;
  g_autoptr (ExportFile) file = NULL;
  Document document;
  guint total;

  g_return_val_if_fail (report != NULL && path != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  file = export_file_new (path, error);
  if (file == NULL)
    return FALSE;
  paper = accord_paper_new (report);
  document = (Document){ paper, &run };
  total = paper->sections->len + (paper->cover_section != NULL);
  if (!pdf_file_write (file, PAPER_WIDTH, PAPER_HEIGHT, write_document, &document, error) ||
      !export_file_commit (file, error))
    return FALSE;
  if (progress != NULL)
    progress ("", total, total, user_data);
  return TRUE;
}

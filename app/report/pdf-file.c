/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/pdf-file.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

/*
 * Where the bytes go; the first failure of the system is kept. Cairo is not told of it: 1.16
 * crashes when it finishes a PDF whose stream has failed.
 */
typedef struct {
  FILE *stream;
  int code;
} Sink;

static cairo_status_t
sink_write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  Sink *sink = closure;

  errno = 0;
  if (sink->code == 0 && fwrite (data, 1, length, sink->stream) < length)
    sink->code = errno != 0 ? errno : ENOSPC;
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, cairo_pdf_metadata_t metadata, const char *words)
{
  if (words != NULL && *words != '\0')
    cairo_pdf_surface_set_metadata (surface, metadata, words);
}

/** pdf_file_describe: sets the properties of a PDF: the day of the report and not of the clock, so
 * that the same report gives the same bytes. */
void
pdf_file_describe (cairo_surface_t *surface, const AccordReport *report, const char *title)
{
  g_autoptr (GDateTime) created = g_date_time_new_from_unix_utc (report->created);
  g_autofree char *day = g_date_time_format (created, "%Y-%m-%dT%H:%M:%SZ");

  set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, report->author);
  set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, report->meeting);
  set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, report->keywords);
  set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Accord");
  set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, day);
  set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, day);
}

/**
 * pdf_file_write:
 * @width: of its pages, in points; as @height
 * @draw: draws them
 *
 * Writes a PDF. What the file will be is told by export_file_commit().
 *
 * Returns: %TRUE, or %FALSE with %ACCORD_ERROR_EXPORT, or what @draw says
 */
gboolean
pdf_file_write (const ExportFile *file,
                double width,
                double height,
                PdfDraw draw,
                gpointer data,
                GError **error)
{
  Sink sink = { g_fopen (file->temporary, "wbe"), 0 };
  cairo_surface_t *surface;
  cairo_status_t status;
  gboolean written;

  if (sink.stream == NULL)
    {
      export_file_set_error (file->path, errno, NULL, error);
      return FALSE;
    }
  surface = cairo_pdf_surface_create_for_stream (sink_write_cb, &sink, width, height);
  written = draw (surface, data, error);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (fclose (sink.stream) != 0 && sink.code == 0)
    sink.code = errno;
  if (written && (status != CAIRO_STATUS_SUCCESS || sink.code != 0))
    {
      export_file_set_error (file->path, sink.code,
                             status == CAIRO_STATUS_NO_MEMORY
                             ? _("There was not enough memory to write “%s”.") : NULL, error);
      return FALSE;
    }
  return written;
}

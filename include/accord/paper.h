/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "accord/report.h"

G_BEGIN_DECLS

/**
 * SECTION: paper
 *
 * A report laid out on pages of A4, landscape, or letters on theirs. The same pages are shown on
 * screen, printed and written as a PDF. A paper is made and used on any thread, but on one at a
 * time.
 *
 * |[<!-- language="C" -->
 * paper = accord_paper_new (report);
 * accord_paper_get_size (paper, &width, &height);
 * cairo_scale (cr, zoom, zoom);
 * for (guint page = 0; page < accord_paper_get_n_pages (paper); page++)
 *   {
 *     accord_paper_draw (paper, page, cr);
 *     cairo_translate (cr, 0, height + gap);
 *   }
 * ]|
 */

#define ACCORD_TYPE_PAPER (accord_paper_get_type ())
G_DECLARE_FINAL_TYPE (AccordPaper, accord_paper, ACCORD, PAPER, GObject)

AccordPaper *accord_paper_new (AccordReport *report);

AccordReport *accord_paper_get_report (AccordPaper *self);
void accord_paper_get_size (AccordPaper *self, double *width, double *height);
guint accord_paper_get_n_pages (AccordPaper *self);
const char *accord_paper_get_page_title (AccordPaper *self, guint page);
int accord_paper_find_section (AccordPaper *self, const char *section_id);

void accord_paper_draw (AccordPaper *self, guint page, cairo_t *cr);

gboolean accord_pdf_write (AccordReport *report,
                           const char *path,
                           AccordReportProgress progress,
                           gpointer user_data,
                           GCancellable *cancellable,
                           GError **error);

G_END_DECLS

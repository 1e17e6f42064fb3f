/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "accord/report-tree.h"
#include "report/export-file.h"

/* Draws the pages of a PDF. */
typedef gboolean (*PdfDraw) (cairo_surface_t *surface, gpointer data, GError **error);

void
pdf_file_describe (cairo_surface_t *surface, const AccordReport *report, const char *title);
gboolean pdf_file_write (const ExportFile *file,
                         double width,
                         double height,
                         PdfDraw draw,
                         gpointer data,
                         GError **error);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/paper.h"

G_BEGIN_DECLS

/**
 * AccordPaperView: the pages of a report, one below the other, to be put into a scrolled window.
 * "page" is the one that is looked at, "zoom" how large a page is; 0 makes it as wide as the view.
 */
#define ACCORD_TYPE_PAPER_VIEW (accord_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (AccordPaperView, accord_paper_view, ACCORD, PAPER_VIEW, GtkWidget)

AccordPaper *accord_paper_view_get_paper (AccordPaperView *self);
void accord_paper_view_set_paper (AccordPaperView *self, AccordPaper *paper);

guint accord_paper_view_get_page (AccordPaperView *self);
void accord_paper_view_show_page (AccordPaperView *self, guint page);

double accord_paper_view_get_zoom (AccordPaperView *self);
void accord_paper_view_set_zoom (AccordPaperView *self, double zoom);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/paper-private.h"

/* The ground of a chart on paper: its axes, and where values stand between them. */

#define PAPER_LABEL_POINTS  8.0
#define PAPER_LABEL_LEADING 10.0
#define PAPER_LABEL_GAP     2.0
#define PAPER_THIN_WIDTH    0.75

/* A chart while it is drawn: where its values stand. */
typedef struct {
  PaperPen *pen;
  const AccordReportChart *chart;
  gboolean lies;
  gboolean has_axis; /* the values of the axis are written beside it */
  double left;
  double top;
  double width;
  double height;
  double minimum;
  double maximum;
  double step;
} PaperPlot;

PaperWords
paper_plot_get_words (const char *text, double points, AccordReportAlign align, guint32 colour);
double paper_plot_find_width (const PaperPlot *plot, const PaperWords *words);
double paper_plot_find_value_width (const PaperPlot *plot, double value, double points);
double paper_plot_find_position (const PaperPlot *plot, double value);
double paper_plot_find_slot (const PaperPlot *plot);
void paper_plot_make_room (PaperPlot *plot);
void paper_plot_draw_grid (const PaperPlot *plot);
void paper_plot_draw_categories (const PaperPlot *plot);

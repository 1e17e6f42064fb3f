/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>
#include <pango/pango.h>

#include "report/report-look.h"
#include "report/table-layout.h"

/* The type of a paper: how words are set, measured and drawn; lengths are points. */

#define PAPER_LEADING 11.5

/* How words look. Start from PAPER_STYLE_INIT and set what differs. */
typedef struct {
  double points;
  double leading; /* from one line to the next */
  gboolean bold;
  gboolean monospace;
  gboolean underlined;
  gboolean one_line; /* what does not fit ends in … */
  guint32 colour;
  AccordReportAlign align;
} PaperStyle;

#define PAPER_STYLE_INIT                                                              \
  {                                                                                   \
    .points = ACCORD_REPORT_BODY_POINTS, .leading = PAPER_LEADING, .colour = LOOK_INK \
  }

/* Words with their look: @n_bold bytes at the start are bold whatever the style says. */
typedef struct {
  const char *words;
  gsize n_bold;
  PaperStyle style;
} PaperWords;

typedef struct _PaperText PaperText;

PangoContext *paper_context_new (PangoFontMap *map);

PaperText *paper_text_new (void);
void paper_text_free (PaperText *text);

gboolean paper_text_is_as_measured (const PaperText *text, const char *words);
guint paper_text_count_lines (PaperText *text, const PaperWords *words, double width);
double paper_text_find_width (PaperText *text, const PaperWords *words);
void paper_text_draw (PaperText *text,
                      cairo_t *cr,
                      const PaperWords *words,
                      double x,
                      double y,
                      double width);
void paper_text_draw_lines (PaperText *text,
                            cairo_t *cr,
                            const PaperWords *words,
                            double x,
                            double y,
                            double width,
                            guint first,
                            guint n_lines);
void paper_set_colour (cairo_t *cr, guint32 colour);

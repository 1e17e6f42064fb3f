/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "widgets/state.h"

G_BEGIN_DECLS

#define ACCORD_PAINT_N_TINTS 4
#define ACCORD_PAINT_N_GREYS 3

/**
 * AccordPalette:
 * @ink: text and lines
 * @dim: secondary text
 * @paper: text on ink
 * @hair: the thinnest lines
 * @shade: the ground behind the present
 * @on_tint: text on the faint tints
 * @warning: due soon
 * @breach: overdue
 * @tints: blues, from strong to faint: what lies behind, and what is to come
 * @greys: likewise, for what is not meant to stand out
 *
 * What is drawn has no style sheet: its colours, light and dark, and in high contrast.
 */
typedef struct {
  GdkRGBA ink;
  GdkRGBA dim;
  GdkRGBA paper;
  GdkRGBA hair;
  GdkRGBA shade;
  GdkRGBA on_tint;
  GdkRGBA warning;
  GdkRGBA breach;
  GdkRGBA tints[ACCORD_PAINT_N_TINTS];
  GdkRGBA greys[ACCORD_PAINT_N_GREYS];
} AccordPalette;

/**
 * AccordPaint: where a picture is drawn. Its measures are pixels at the usual size of text; larger
 * text makes all of it larger.
 */
typedef struct {
  GtkWidget *widget;
  GtkSnapshot *snapshot;
  AccordPalette palette;
  double zoom;
  double width;
  double height;
} AccordPaint;

double accord_paint_get_zoom (GtkWidget *widget);
void accord_paint_init (AccordPaint *paint, GtkWidget *widget);
void accord_paint_begin (AccordPaint *paint, GtkSnapshot *snapshot);
void accord_paint_end (AccordPaint *paint);

int accord_paint_text_width (GtkWidget *widget, const char *text, gboolean is_bold);
void accord_paint_write (const AccordPaint *paint,
                         const char *text,
                         gboolean is_bold,
                         const GdkRGBA *colour,
                         double x,
                         double y,
                         double align);
void accord_paint_fill (const AccordPaint *paint,
                        const GdkRGBA *colour,
                        double x,
                        double y,
                        double width,
                        double height);
void accord_paint_fill_rounded (const AccordPaint *paint,
                                const GdkRGBA *colour,
                                double x,
                                double y,
                                double width,
                                double height,
                                double radius);
void accord_paint_draw_state (const AccordPaint *paint,
                              const AccordState *state,
                              double x,
                              double y,
                              int size);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "widgets/state.h"

G_BEGIN_DECLS

/** AccordFigures: a panel of a few figures side by side, each with its name and a line on it. */
#define ACCORD_TYPE_FIGURES (accord_figures_get_type ())
G_DECLARE_FINAL_TYPE (AccordFigures, accord_figures, ACCORD, FIGURES, GtkWidget)

GtkWidget *accord_figures_new (void);
void accord_figures_clear (AccordFigures *self);
void accord_figures_add (AccordFigures *self,
                         const char *name,
                         const char *figure,
                         const char *words,
                         const AccordState *state);

G_END_DECLS

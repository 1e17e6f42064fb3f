/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "committees/composition.h"

G_BEGIN_DECLS

/** AccordCompositionBar: the votes of a committee as a bar, by category, with a line at half. */
#define ACCORD_TYPE_COMPOSITION_BAR (accord_composition_bar_get_type ())
G_DECLARE_FINAL_TYPE (AccordCompositionBar,
                      accord_composition_bar,
                      ACCORD,
                      COMPOSITION_BAR,
                      GtkWidget)

GtkWidget *accord_composition_bar_new (void);
void accord_composition_bar_take_data (AccordCompositionBar *self, AccordComposition *data);

G_END_DECLS

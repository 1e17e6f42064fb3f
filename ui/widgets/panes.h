/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordPanes: a list, and what is chosen in it: side by side where there is room for both, else
 * the one above the other. Each scrolls by itself.
 */
#define ACCORD_TYPE_PANES (accord_panes_get_type ())
G_DECLARE_FINAL_TYPE (AccordPanes, accord_panes, ACCORD, PANES, GtkWidget)

GtkWidget *accord_panes_get_list (AccordPanes *self);
void accord_panes_set_list (AccordPanes *self, GtkWidget *list);
GtkWidget *accord_panes_get_chosen (AccordPanes *self);
void accord_panes_set_chosen (AccordPanes *self, GtkWidget *chosen);

G_END_DECLS

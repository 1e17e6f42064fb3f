/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordAside: what a page says, and a rail to its right where there is room. In a narrow window
 * the rail is left out where it only leads to what stands on the page, or stacked below.
 */
#define ACCORD_TYPE_ASIDE (accord_aside_get_type ())
G_DECLARE_FINAL_TYPE (AccordAside, accord_aside, ACCORD, ASIDE, GtkWidget)

GtkWidget *accord_aside_get_main (AccordAside *self);
void accord_aside_set_main (AccordAside *self, GtkWidget *main);
GtkWidget *accord_aside_get_rail (AccordAside *self);
void accord_aside_set_rail (AccordAside *self, GtkWidget *rail);
void accord_aside_set_stacks (AccordAside *self, gboolean stacks);

G_END_DECLS

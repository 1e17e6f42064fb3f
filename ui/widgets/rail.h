/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "widgets/state.h"

G_BEGIN_DECLS

/** AccordRail: "On this page": the sections of a page with their counts; each leads there. */
#define ACCORD_TYPE_RAIL (accord_rail_get_type ())
G_DECLARE_FINAL_TYPE (AccordRail, accord_rail, ACCORD, RAIL, GtkWidget)

void accord_rail_add (AccordRail *self, const char *title, GtkWidget *section);
void accord_rail_set_count (AccordRail *self, GtkWidget *section, int count);
void accord_rail_set_alert (AccordRail *self,
                            GtkWidget *section,
                            const AccordState *state,
                            const char *words);

G_END_DECLS

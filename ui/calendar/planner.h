/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "calendar/planner-data.h"

G_BEGIN_DECLS

/**
 * AccordPlanner: a financial year as twelve rows, with each day below its weekday: what is owed by
 * its state, meetings, notices that run, weekends and bank holidays. One day is selected; the arrow
 * keys, Home, End, Page Up and Page Down move it. Emits "selected" when another is, and "activated"
 * when Enter is pressed on it.
 */
#define ACCORD_TYPE_PLANNER (accord_planner_get_type ())
G_DECLARE_FINAL_TYPE (AccordPlanner, accord_planner, ACCORD, PLANNER, GtkWidget)

GtkWidget *accord_planner_new (void);
void accord_planner_show (AccordPlanner *self, const AccordPlannerData *data);
AccordDate accord_planner_get_selected (AccordPlanner *self);
void accord_planner_select (AccordPlanner *self, AccordDate day);

G_END_DECLS

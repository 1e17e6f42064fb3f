/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/planner-data.h"
#include "widgets/paint.h"

G_BEGIN_DECLS

#define ACCORD_PLANNER_WIDTH  660
#define ACCORD_PLANNER_HEIGHT 478

void accord_planner_paint (GtkWidget *widget,
                           const AccordPlannerData *data,
                           AccordDate selected,
                           GtkSnapshot *snapshot);
void accord_planner_find_bounds (GtkWidget *widget,
                                 const AccordPlannerData *data,
                                 AccordDate day,
                                 graphene_rect_t *bounds);
AccordDate
accord_planner_find_day (GtkWidget *widget, const AccordPlannerData *data, double x, double y);

G_END_DECLS

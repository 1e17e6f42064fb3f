/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "calendar/planner-data.h"

G_BEGIN_DECLS

/**
 * AccordDayList: what stands on one day of the calendar, each with the command that comes next. Its
 * rows activate `page.open`, its buttons `page.mark`.
 */
#define ACCORD_TYPE_DAY_LIST (accord_day_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordDayList, accord_day_list, ACCORD, DAY_LIST, AdwBin)

GtkWidget *accord_day_list_new (void);
void accord_day_list_show (AccordDayList *self, const AccordPlannerData *data, AccordDate day);

G_END_DECLS

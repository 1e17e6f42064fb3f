/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "calendar/day-list.h"
#include "calendar/planner.h"
#include "form/record-form.h"
#include "list/filter-bar.h"

G_BEGIN_DECLS

/**
 * AccordCalendarYear: the planner of a financial year, with its filters above and what stands on
 * the selected day below. Its actions are `page.previous-year`, `page.next-year`, `page.this-year`,
 * `page.generate`, `page.export-calendar`, `page.print`, `page.mark`, `page.open`, `page.new`,
 * `page.filter` and `page.clear-filters`.
 */
#define ACCORD_TYPE_CALENDAR_YEAR (accord_calendar_year_get_type ())
G_DECLARE_FINAL_TYPE (AccordCalendarYear, accord_calendar_year, ACCORD, CALENDAR_YEAR, AdwBin)

GtkWidget *accord_calendar_year_new (AccordStore *store,
                                     const AccordFilterPlan *filters,
                                     const AccordFormLayout *layout);
void accord_calendar_year_set_switcher (AccordCalendarYear *self, GtkWidget *switcher);
void accord_calendar_year_hand_filters (AccordCalendarYear *self, AccordFilterBar *list);
void accord_calendar_year_take_filters (AccordCalendarYear *self, AccordFilterBar *list);
int accord_calendar_year_get_year (AccordCalendarYear *self);
void accord_calendar_year_set_year (AccordCalendarYear *self, int year);
const AccordPlannerData *accord_calendar_year_get_data (AccordCalendarYear *self);
gboolean accord_calendar_year_is_reading (AccordCalendarYear *self);
AccordPlanner *accord_calendar_year_get_planner (AccordCalendarYear *self);
AccordFilterBar *accord_calendar_year_get_filters (AccordCalendarYear *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/calendar-year.h"
#include "widgets/place.h"

G_BEGIN_DECLS

struct _AccordCalendarYear {
  AdwBin parent_instance;

  /* The template */
  AdwBin *day_bin;
  AdwBin *filters_bin;
  GtkWidget *heading;
  GtkWidget *hint;
  GtkLabel *hint_label;
  GtkScrolledWindow *planner_scroller;
  AdwBin *switcher_bin;
  GtkButton *year_button;

  AccordStore *store; /* owned */
  const AccordFilterPlan *plans;
  const AccordFormLayout *layout;
  AccordFilterBar *filters; /* borrowed, as the next two */
  AccordPlanner *planner;
  AccordDayList *day_list;
  AccordPlannerData *data;   /* owned; NULL: not read yet */
  GCancellable *cancellable; /* owned: of the reading that is on its way */
  int year;
  int year_of_day; /* which was shown at first */
  gboolean is_stale;
};

int accord_calendar_year_get_current (AccordCalendarYear *self);
AccordQuery *accord_calendar_year_make_query (AccordCalendarYear *self);

void accord_calendar_year_install_actions (GtkWidgetClass *widget_class);
void accord_calendar_year_update_actions (AccordCalendarYear *self);

G_END_DECLS

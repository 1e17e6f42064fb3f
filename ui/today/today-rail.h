/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/store.h"

G_BEGIN_DECLS

/** AccordTodayRail: beside what needs doing: the notices that run, the last day to serve one, and the
 * next meetings. */
#define ACCORD_TYPE_TODAY_RAIL (accord_today_rail_get_type ())
G_DECLARE_FINAL_TYPE (AccordTodayRail, accord_today_rail, ACCORD, TODAY_RAIL, GtkWidget)

void accord_today_rail_show (AccordTodayRail *self, AccordStore *store, GPtrArray *reminders);

G_END_DECLS

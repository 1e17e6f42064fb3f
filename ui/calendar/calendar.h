/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/store.h"
#include "list/list-plan.h"

G_BEGIN_DECLS

/* What is owed by when, and the engagement events. */

extern const AccordListPlan *const accord_calendar_lists[];

GtkWidget *accord_calendar_page_new (AccordStore *store);

G_END_DECLS

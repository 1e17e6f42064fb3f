/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "list/list-plan.h"

G_BEGIN_DECLS

/* The page of the decisions, and that of one of them. */

extern const AccordListPlan *const accord_decision_lists[];

GtkWidget *accord_decision_detail_new (AccordStore *store, gint64 id);

G_END_DECLS

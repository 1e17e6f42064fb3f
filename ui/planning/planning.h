/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/store.h"
#include "list/list-plan.h"

G_BEGIN_DECLS

/* Planning a collaboration: contracts, activity and what can be shared; the page of a contract. */

extern const AccordListPlan *const accord_planning_lists[];

GtkWidget *accord_contract_detail_new (AccordStore *store, gint64 id);

G_END_DECLS

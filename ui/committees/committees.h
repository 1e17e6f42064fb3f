/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/store.h"
#include "list/list-plan.h"

G_BEGIN_DECLS

/* The page of the committees, and that of one of them. */

extern const AccordListPlan *const accord_committee_lists[];

GtkWidget *accord_committee_detail_new (AccordStore *store, gint64 id);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "list/list-plan.h"

G_BEGIN_DECLS

/* The page of the arrangements, and that of one of them. */

extern const AccordListPlan *const accord_arrangement_lists[];

GtkWidget *accord_arrangement_detail_new (AccordStore *store, gint64 id);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "list/list-plan.h"

G_BEGIN_DECLS

/* The register of interests with what belongs to it, and the page of one of them. */

extern const AccordListPlan *const accord_interest_lists[];

GtkWidget *accord_interest_detail_new (AccordStore *store, gint64 id);

G_END_DECLS

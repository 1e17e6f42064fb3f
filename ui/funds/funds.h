/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "list/list-plan.h"

G_BEGIN_DECLS

/* The pooled funds with what passes between the parties, and the page of one fund. */

extern const AccordListPlan *const accord_fund_lists[];

GtkWidget *accord_fund_detail_new (AccordStore *store, gint64 id);

G_END_DECLS

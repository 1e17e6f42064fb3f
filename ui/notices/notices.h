/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/store.h"
#include "list/list-plan.h"

G_BEGIN_DECLS

/* The withdrawal notices, given and received, and the page of one of them. */

extern const AccordListPlan *const accord_notice_lists[];

GtkWidget *accord_notice_detail_new (AccordStore *store, gint64 id);

G_END_DECLS

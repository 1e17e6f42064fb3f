/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "list/list-plan.h"

G_BEGIN_DECLS

/* The meetings and the actions that came of them, and the page of one meeting. */

extern const AccordListPlan *const accord_meeting_lists[];

GtkWidget *accord_meeting_detail_new (AccordStore *store, gint64 id);

G_END_DECLS

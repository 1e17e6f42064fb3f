/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/store.h"
#include "list/list-plan.h"

G_BEGIN_DECLS

/* What the office works by: constitution profiles, guidance, the scheme of delegation, evidence,
 * documents, bank holidays. */

extern const AccordListPlan *const accord_library_lists[];

GtkWidget *accord_profile_detail_new (AccordStore *store, gint64 id);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "list/list-plan.h"

G_BEGIN_DECLS

/* The page of people and organisations, and those of one of them. */

extern const AccordListPlan *const accord_people_lists[];

GtkWidget *accord_person_detail_new (AccordStore *store, gint64 id);
GtkWidget *accord_organisation_detail_new (AccordStore *store, gint64 id);

G_END_DECLS

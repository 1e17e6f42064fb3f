/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/store.h"

G_BEGIN_DECLS

/** AccordServiceList: when and how a notice was served on each partner, one group of rows for each.
 * Emits "changed" when something else is entered. */
#define ACCORD_TYPE_SERVICE_LIST (accord_service_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordServiceList, accord_service_list, ACCORD, SERVICE_LIST, GtkWidget)

GtkWidget *accord_service_list_new (void);
void accord_service_list_set_partners (AccordServiceList *self, AccordStore *store, GArray *ids);
guint accord_service_list_get_n_partners (AccordServiceList *self);
GArray *accord_service_list_list_served (AccordServiceList *self);
void accord_service_list_serve_by (AccordServiceList *self, AccordDate day);
GPtrArray *accord_service_list_make_records (AccordServiceList *self);
void accord_service_list_focus (AccordServiceList *self);

G_END_DECLS

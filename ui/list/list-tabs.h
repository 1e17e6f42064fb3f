/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "list/list-page.h"

G_BEGIN_DECLS

/** AccordListTabs: several lists as one page of the sidebar, with a switch in their headings. */
#define ACCORD_TYPE_LIST_TABS (accord_list_tabs_get_type ())
G_DECLARE_FINAL_TYPE (AccordListTabs, accord_list_tabs, ACCORD, LIST_TABS, AdwBin)

GtkWidget *
accord_list_tabs_new (AccordStore *store, const AccordListPlan *const *plans, guint n_plans);
const AccordListPlan *const *accord_list_tabs_get_plans (AccordListTabs *self, guint *n_plans);
AccordListPage *accord_list_tabs_get_shown (AccordListTabs *self);
void accord_list_tabs_show (AccordListTabs *self, const char *name);

G_END_DECLS

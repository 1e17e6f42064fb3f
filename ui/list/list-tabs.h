/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "list/list-page.h"

G_BEGIN_DECLS

/**
 * AccordListTabsView:
 * @name: as the name of a list
 * @title: in the switch, untranslated
 * @new_widget: makes it
 * @set_switcher: takes what leads to the lists (transfer full)
 *
 * A view of a page's records that is no list: a planner.
 */
typedef struct {
  const char *name;
  const char *title;
  GtkWidget *(*new_widget) (AccordStore *store);
  void (*set_switcher) (GtkWidget *widget, GtkWidget *switcher);
} AccordListTabsView;

/** AccordListTabs: several lists as one page of the sidebar, with a switch in their headings. */
#define ACCORD_TYPE_LIST_TABS (accord_list_tabs_get_type ())
G_DECLARE_FINAL_TYPE (AccordListTabs, accord_list_tabs, ACCORD, LIST_TABS, AdwBin)

GtkWidget *
accord_list_tabs_new (AccordStore *store, const AccordListPlan *const *plans, guint n_plans);
GtkWidget *accord_list_tabs_new_with_view (AccordStore *store,
                                           const AccordListTabsView *view,
                                           const AccordListPlan *const *plans,
                                           guint n_plans);
GtkWidget *accord_list_tabs_get_view (AccordListTabs *self);
AccordListPage *accord_list_tabs_get_list (AccordListTabs *self, const char *name);
const char *accord_list_tabs_get_shown_name (AccordListTabs *self);
GtkStack *accord_list_tabs_get_stack (AccordListTabs *self);
const AccordListPlan *const *accord_list_tabs_get_plans (AccordListTabs *self, guint *n_plans);
AccordListPage *accord_list_tabs_get_shown (AccordListTabs *self);
void accord_list_tabs_show (AccordListTabs *self, const char *name);

G_END_DECLS

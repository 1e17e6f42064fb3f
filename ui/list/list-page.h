/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "list/filter-bar.h"
#include "list/list-plan.h"

G_BEGIN_DECLS

/**
 * AccordListPage: a list of records, made from its description: a heading, filters, the table, and
 * a count below it. Its actions are `page.new`, `page.edit`, `page.remove`, `page.command`,
 * `page.copy`, `page.export`, `page.filter` and `page.clear-filters`.
 */
#define ACCORD_TYPE_LIST_PAGE (accord_list_page_get_type ())
G_DECLARE_FINAL_TYPE (AccordListPage, accord_list_page, ACCORD, LIST_PAGE, AdwBin)

GtkWidget *accord_list_page_new (AccordStore *store, const AccordListPlan *plan);
void
accord_list_page_set_switcher (AccordListPage *self, GtkWidget *switcher, gboolean is_wide);
const AccordListPlan *accord_list_page_get_plan (AccordListPage *self);
AccordStore *accord_list_page_get_store (AccordListPage *self);
AccordTableView *accord_list_page_get_table (AccordListPage *self);
AccordList *accord_list_page_get_list (AccordListPage *self);
AccordFilterBar *accord_list_page_get_filters (AccordListPage *self);

G_END_DECLS

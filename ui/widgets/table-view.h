/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/query.h"
#include "widgets/table-column.h"

G_BEGIN_DECLS

/** AccordTableView: a panel with a table of records, built from a description of its columns. */
#define ACCORD_TYPE_TABLE_VIEW (accord_table_view_get_type ())
G_DECLARE_FINAL_TYPE (AccordTableView, accord_table_view, ACCORD, TABLE_VIEW, GtkWidget)

GtkWidget *accord_table_view_new (const char *name,
                                  AccordStore *store,
                                  const AccordRecordType *type,
                                  const AccordTableColumn *columns,
                                  gpointer data);
void accord_table_view_set_list (AccordTableView *self, AccordList *list);
void accord_table_view_refresh (AccordTableView *self);
void accord_table_view_set_whole (AccordTableView *self);
void accord_table_view_set_multiple (AccordTableView *self);
void accord_table_view_sort (AccordTableView *self, const char *key, GtkSortType order);
const char *accord_table_view_get_sort (AccordTableView *self, gboolean *descending);
int accord_table_view_get_width (AccordTableView *self, guint column);
void accord_table_view_set_width (AccordTableView *self, guint column, int width);
guint accord_table_view_get_n_selected (AccordTableView *self);
GArray *accord_table_view_dup_selected_ids (AccordTableView *self);
gint64 accord_table_view_get_selected (AccordTableView *self);
AccordRecord *accord_table_view_dup_selected (AccordTableView *self);
void accord_table_view_select (AccordTableView *self, guint position);
void accord_table_view_focus (AccordTableView *self);
GtkWidget *accord_table_view_get_view (AccordTableView *self);

G_END_DECLS

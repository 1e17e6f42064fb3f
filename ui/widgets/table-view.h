/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/query.h"
#include "widgets/table-cell.h"

G_BEGIN_DECLS

/**
 * AccordTableColumn:
 * @title: untranslated
 * @sort: (nullable): the field that a click on the heading sorts by
 * @min_chars: the least width, in characters
 * @nat_chars: the width that it would like
 * @bind: shows a record in the cell; @data is the table's
 *
 * The description of one column. A list of them ends with a %NULL title.
 */
typedef struct {
  const char *title;
  const char *sort;
  guint min_chars;
  guint nat_chars;
  AccordTableCellFlags flags;
  void (*bind) (AccordTableCell *cell, AccordRecord *record, gpointer data);
} AccordTableColumn;

/** AccordTableView: a panel with a table of records, built from a description of its columns. */
#define ACCORD_TYPE_TABLE_VIEW (accord_table_view_get_type ())
G_DECLARE_FINAL_TYPE (AccordTableView, accord_table_view, ACCORD, TABLE_VIEW, GtkWidget)

GtkWidget *
accord_table_view_new (const char *name, const AccordTableColumn *columns, gpointer data);
void accord_table_view_set_list (AccordTableView *self, AccordList *list);
void accord_table_view_set_whole (AccordTableView *self);
void accord_table_view_sort (AccordTableView *self, const char *key, GtkSortType order);
const char *accord_table_view_get_sort (AccordTableView *self, gboolean *descending);
gint64 accord_table_view_get_selected (AccordTableView *self);
AccordRecord *accord_table_view_dup_selected (AccordTableView *self);
void accord_table_view_select (AccordTableView *self, guint position);
void accord_table_view_focus (AccordTableView *self);
GtkWidget *accord_table_view_get_view (AccordTableView *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/store.h"
#include "widgets/table-cell.h"

G_BEGIN_DECLS

/**
 * AccordTableColumn:
 * @title: (nullable): untranslated; %NULL for what the field is called
 * @key: the field that is shown, sorted by and exported
 * @min_chars: the least width, in characters; 0 for what its kind needs
 * @nat_chars: the width that it would like, likewise
 * @flags: what the kind of the field does not say of itself
 * @bind: (nullable): shows a record in the cell in words of its own; @data is the table's
 * @also: (nullable): a second field, shown below the first and exported beside it
 * @via: (nullable): of a record that @key refers to, the field that is shown: a party, on the page of
 *   its arrangement, by its organisation
 *
 * The description of one column. A list of them ends with a %NULL key. Most columns name a field
 * and no more: alignment, width and words follow from the description of the record.
 */
typedef struct {
  const char *title;
  const char *key;
  guint min_chars;
  guint nat_chars;
  AccordTableCellFlags flags;
  void (*bind) (AccordTableCell *cell, AccordRecord *record, gpointer data);
  const char *also;
  const char *via;
} AccordTableColumn;

const char *
accord_table_column_get_title (const AccordTableColumn *column, const AccordRecordType *type);
AccordTableCellFlags
accord_table_column_get_flags (const AccordTableColumn *column, const AccordRecordType *type);
GtkWidget *
accord_table_column_new_cell (const AccordTableColumn *column, const AccordRecordType *type);
void accord_table_column_bind (const AccordTableColumn *column,
                               AccordTableCell *cell,
                               AccordStore *store,
                               AccordRecord *record,
                               gpointer data);

G_END_DECLS

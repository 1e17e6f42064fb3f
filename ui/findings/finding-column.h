/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/table-view.h"

G_BEGIN_DECLS

/* How much the rules find about each row of a list, as a column whose data is the store. */

#define ACCORD_FINDING_COLUMN_FLAGS \
  (ACCORD_CELL_STATE | ACCORD_CELL_CAPTION | ACCORD_CELL_FINDINGS)

void accord_finding_column_bind (AccordTableCell *cell, AccordRecord *record, gpointer data);
void accord_finding_column_follow (AccordTableView *table,
                                   AccordStore *store,
                                   const AccordTableColumn *columns);

G_END_DECLS

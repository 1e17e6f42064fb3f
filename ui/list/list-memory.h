/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "list/filter-bar.h"
#include "widgets/table-view.h"

G_BEGIN_DECLS

/* What is remembered of a list from one start to the next: its order, filters and widths. */

GSettings *accord_list_memory_open (const char *name);
void accord_list_memory_restore (GSettings *settings,
                                 AccordTableView *table,
                                 const AccordTableColumn *columns,
                                 const char *sort,
                                 AccordFilterBar *filters);
void accord_list_memory_save_order (GSettings *settings, AccordTableView *table);
void accord_list_memory_save_filters (GSettings *settings, AccordFilterBar *filters);
void accord_list_memory_save_widths (GSettings *settings,
                                     AccordTableView *table,
                                     const AccordTableColumn *columns);

G_END_DECLS

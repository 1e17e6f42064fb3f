/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/table.h"

G_BEGIN_DECLS

/** AccordColumnPager: which columns of a wide file are shown: so many at a time as can be read
 * across, from among those that hold something. Emits "turned" when others are; hidden where all
 * are shown at once. */
#define ACCORD_TYPE_COLUMN_PAGER (accord_column_pager_get_type ())
G_DECLARE_FINAL_TYPE (AccordColumnPager, accord_column_pager, ACCORD, COLUMN_PAGER, GtkWidget)

GtkWidget *accord_column_pager_new (void);
void accord_column_pager_set_table (AccordColumnPager *self, AccordTable *table);
gboolean accord_column_pager_shows (AccordColumnPager *self, guint column);

G_END_DECLS

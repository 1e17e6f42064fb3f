/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "list/filter.h"

G_BEGIN_DECLS

/** AccordFilterBar: the filters of a list in one row: chips, then menus. Emits "changed". */
#define ACCORD_TYPE_FILTER_BAR (accord_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (AccordFilterBar, accord_filter_bar, ACCORD, FILTER_BAR, GtkWidget)

GtkWidget *accord_filter_bar_new (AccordStore *store,
                                  const AccordRecordType *type,
                                  const AccordFilterPlan *plans);
void accord_filter_bar_refresh (AccordFilterBar *self, const AccordQuery *everything);
gint64 accord_filter_bar_get_total (AccordFilterBar *self);
gboolean accord_filter_bar_is_narrowing (AccordFilterBar *self);
AccordFilter *accord_filter_bar_get_filter (AccordFilterBar *self, const char *key);
void accord_filter_bar_apply (AccordFilterBar *self, AccordQuery *query);
void accord_filter_bar_clear (AccordFilterBar *self);
GVariant *accord_filter_bar_save (AccordFilterBar *self);
GVariant *accord_filter_bar_save_all (AccordFilterBar *self);
void accord_filter_bar_restore (AccordFilterBar *self, GVariant *saved);

G_END_DECLS

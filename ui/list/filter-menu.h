/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "list/filter.h"

G_BEGIN_DECLS

/** AccordFilterMenu: a filter as one chip with a menu of the values that occur. */
#define ACCORD_TYPE_FILTER_MENU (accord_filter_menu_get_type ())
G_DECLARE_FINAL_TYPE (AccordFilterMenu, accord_filter_menu, ACCORD, FILTER_MENU, GtkWidget)

GtkWidget *accord_filter_menu_new (AccordFilter *filter);
void accord_filter_menu_set_options (AccordFilterMenu *self, GPtrArray *options);

G_END_DECLS

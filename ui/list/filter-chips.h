/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "list/filter.h"

G_BEGIN_DECLS

/** AccordFilterChips: a filter as a row of chips, each with its count; the first is "All". */
#define ACCORD_TYPE_FILTER_CHIPS (accord_filter_chips_get_type ())
G_DECLARE_FINAL_TYPE (AccordFilterChips, accord_filter_chips, ACCORD, FILTER_CHIPS, GtkWidget)

GtkWidget *accord_filter_chips_new (AccordFilter *filter);
void accord_filter_chips_set_options (AccordFilterChips *self, GPtrArray *options, gint64 total);

G_END_DECLS

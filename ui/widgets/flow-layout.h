/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordFlowLayout: puts children beside each other as words in a line: what has no room goes into
 * the next row. In a row that is not full, the children that expand share what is left.
 */
#define ACCORD_TYPE_FLOW_LAYOUT (accord_flow_layout_get_type ())
G_DECLARE_FINAL_TYPE (AccordFlowLayout, accord_flow_layout, ACCORD, FLOW_LAYOUT, GtkLayoutManager)

GtkLayoutManager *accord_flow_layout_new (int spacing, int row_spacing);
void accord_flow_layout_set_divider (GtkWidget *child);
void accord_flow_layout_set_giving (GtkWidget *child, int n_letters);

G_END_DECLS

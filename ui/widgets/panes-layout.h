/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordPanesLayout: of two children: a list, and what is chosen in it. They are side by side where
 * there is room for both, else the one above the other. Each scrolls by itself.
 */
#define ACCORD_TYPE_PANES_LAYOUT (accord_panes_layout_get_type ())
G_DECLARE_FINAL_TYPE (
  AccordPanesLayout, accord_panes_layout, ACCORD, PANES_LAYOUT, GtkLayoutManager)

G_END_DECLS

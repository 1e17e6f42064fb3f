/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean accord_table_keys_focus (GtkColumnView *view, GtkDirectionType direction);
void accord_table_keys_add_to_heading (GtkWidget *heading,
                                       GtkShortcutFunc activated,
                                       gpointer user_data);

G_END_DECLS

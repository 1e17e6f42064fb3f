/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void accord_focus_return_from (GtkPopover *popover);
void accord_focus_keep_inside (GtkWidget *widget, void (*take_back) (GtkWidget *widget));

G_END_DECLS

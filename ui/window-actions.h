/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

void accord_window_actions_install (GtkWidgetClass *widget_class);
void accord_window_actions_update (AccordWindow *window);

G_END_DECLS

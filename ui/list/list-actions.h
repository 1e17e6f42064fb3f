/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "list/list-page.h"

G_BEGIN_DECLS

void accord_list_actions_install (GtkWidgetClass *widget_class);
void accord_list_actions_update (AccordListPage *page);

G_END_DECLS

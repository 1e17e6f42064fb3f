/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/store.h"

G_BEGIN_DECLS

void accord_menus_set_main (GtkMenuButton *button);
GMenuModel *accord_menus_new_register (AccordStore *store);

G_END_DECLS

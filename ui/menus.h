/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "accord/store.h"

G_BEGIN_DECLS

GMenuModel *accord_menus_new_main (void);
GMenuModel *accord_menus_new_register (AccordStore *store);

G_END_DECLS

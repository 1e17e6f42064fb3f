/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/store.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_SIDEBAR (accord_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (AccordSidebar, accord_sidebar, ACCORD, SIDEBAR, AdwBin)

void accord_sidebar_show_register (AccordSidebar *self, AccordStore *store);
void accord_sidebar_select_page (AccordSidebar *self, const char *name);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/store.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_SIDEBAR (accord_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (AccordSidebar, accord_sidebar, ACCORD, SIDEBAR, AdwBin)

void accord_sidebar_set_names (AccordSidebar *self, const char *home, const char *path);
void accord_sidebar_set_store (AccordSidebar *self, AccordStore *store);
gboolean accord_sidebar_get_folded (AccordSidebar *self);
void accord_sidebar_set_folded (AccordSidebar *self, gboolean folded);
void accord_sidebar_select_page (AccordSidebar *self, const char *name);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/store.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_SEARCH_BUTTON (accord_search_button_get_type ())
G_DECLARE_FINAL_TYPE (AccordSearchButton, accord_search_button, ACCORD, SEARCH_BUTTON, AdwBin)

void accord_search_button_set_store (AccordSearchButton *self, AccordStore *store);
void accord_search_button_popup (AccordSearchButton *self);

G_END_DECLS

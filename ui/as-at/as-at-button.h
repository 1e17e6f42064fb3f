/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/store.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_AS_AT_BUTTON (accord_as_at_button_get_type ())
G_DECLARE_FINAL_TYPE (AccordAsAtButton, accord_as_at_button, ACCORD, AS_AT_BUTTON, AdwBin)

void accord_as_at_button_set_store (AccordAsAtButton *self, AccordStore *store);
void accord_as_at_button_popup (AccordAsAtButton *self);

G_END_DECLS

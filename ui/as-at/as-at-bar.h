/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/store.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_AS_AT_BAR (accord_as_at_bar_get_type ())
G_DECLARE_FINAL_TYPE (AccordAsAtBar, accord_as_at_bar, ACCORD, AS_AT_BAR, AdwBin)

void accord_as_at_bar_set_store (AccordAsAtBar *self, AccordStore *store);

G_END_DECLS

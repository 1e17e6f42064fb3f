/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/store.h"

G_BEGIN_DECLS

/** AccordReadOnlyBar: says below the header why the register cannot be changed, while it cannot. */
#define ACCORD_TYPE_READ_ONLY_BAR (accord_read_only_bar_get_type ())
G_DECLARE_FINAL_TYPE (AccordReadOnlyBar, accord_read_only_bar, ACCORD, READ_ONLY_BAR, AdwBin)

void accord_read_only_bar_show (AccordReadOnlyBar *self, AccordStore *store);

G_END_DECLS

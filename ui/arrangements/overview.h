/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"
#include "widgets/property-grid.h"

G_BEGIN_DECLS

void accord_overview_show (AccordPropertyGrid *grid, AccordStore *store, AccordRecord *arrangement);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"
#include "widgets/property-grid.h"

G_BEGIN_DECLS

void accord_detail_fields_add (AccordPropertyGrid *grid,
                               AccordStore *store,
                               AccordRecord *record,
                               const char *key);

G_END_DECLS

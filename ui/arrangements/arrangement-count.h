/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages.h"

G_BEGIN_DECLS

void accord_arrangement_count (AccordStore *store, AccordPageCount *count);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/table-view.h"

G_BEGIN_DECLS

/* The columns of the list of arrangements; the table's data is its AccordStore. */
extern const AccordTableColumn accord_arrangement_columns[];

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/table.h"

G_BEGIN_DECLS

AccordTable *accord_shipped_read (const char *name, GError **error);
void accord_shipped_name_line (AccordTable *table, guint row, GError **error);

G_END_DECLS

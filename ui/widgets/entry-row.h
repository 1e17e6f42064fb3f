/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void accord_entry_row_tell_focus (AdwEntryRow *row);
void accord_entry_limit (gpointer entry, int length);

G_END_DECLS

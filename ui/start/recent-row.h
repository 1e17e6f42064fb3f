/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "recent.h"

G_BEGIN_DECLS

/** AccordRecentRow: a register that was open before, to be opened again or forgotten. */
#define ACCORD_TYPE_RECENT_ROW (accord_recent_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordRecentRow, accord_recent_row, ACCORD, RECENT_ROW, AdwActionRow)

GtkWidget *accord_recent_row_new (const AccordRecent *recent);
gboolean accord_recent_row_get_missing (AccordRecentRow *self);

G_END_DECLS

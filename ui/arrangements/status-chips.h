/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/query.h"

G_BEGIN_DECLS

/**
 * AccordStatusChips: the statuses that arrangements have, with how many; several may be on, and
 * with none, all are shown. Emits "changed" when the choice is another.
 */
#define ACCORD_TYPE_STATUS_CHIPS (accord_status_chips_get_type ())
G_DECLARE_FINAL_TYPE (AccordStatusChips, accord_status_chips, ACCORD, STATUS_CHIPS, GtkWidget)

void accord_status_chips_set_totals (AccordStatusChips *self, GHashTable *totals);
gint64 accord_status_chips_get_total (AccordStatusChips *self);
gboolean accord_status_chips_is_choosing (AccordStatusChips *self);
void accord_status_chips_filter (AccordStatusChips *self, AccordQuery *query);
void accord_status_chips_clear (AccordStatusChips *self);

G_END_DECLS

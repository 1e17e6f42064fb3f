/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/store.h"

G_BEGIN_DECLS

/**
 * AccordHistoryList: what the journal says of some records, newest first: when, who, what, and on
 * demand field by field what it was and what it became.
 */
#define ACCORD_TYPE_HISTORY_LIST (accord_history_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordHistoryList, accord_history_list, ACCORD, HISTORY_LIST, GtkWidget)

GtkWidget *accord_history_list_new (AccordStore *store);
void accord_history_list_set_records (AccordHistoryList *self, const gint64 *ids, guint n_ids);
guint accord_history_list_get_n_entries (AccordHistoryList *self);

G_END_DECLS

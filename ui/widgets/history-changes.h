/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/journal.h"

G_BEGIN_DECLS

/**
 * AccordHistoryChanges: what one entry of the journal changed, record by record and field by field,
 * each field with a way to put back what it held before.
 */
#define ACCORD_TYPE_HISTORY_CHANGES (accord_history_changes_get_type ())
G_DECLARE_FINAL_TYPE (AccordHistoryChanges,
                      accord_history_changes,
                      ACCORD,
                      HISTORY_CHANGES,
                      GtkWidget)

GtkWidget *accord_history_changes_new (AccordStore *store,
                                       gint64 seq,
                                       const gint64 *ids, /* NULL: all records of the entry */
                                       guint n_ids);

G_END_DECLS

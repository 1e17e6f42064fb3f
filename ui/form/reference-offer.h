/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/store.h"

G_BEGIN_DECLS

/* The lines of the list that a reference is chosen from. */

GtkWidget *accord_reference_offer_new (AccordStore *store, AccordRecord *record);
GtkWidget *accord_reference_offer_new_for_adding (const AccordRecordType *type, const char *text);
gint64 accord_reference_offer_get_id (GtkListBoxRow *row);
gboolean accord_reference_offer_has_ended (AccordStore *store, AccordRecord *record);

G_END_DECLS

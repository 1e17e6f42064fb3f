/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/store.h"

G_BEGIN_DECLS

/* The page of the committees, and that of one of them. */

GtkWidget *accord_committees_page_new (AccordStore *store);
GtkWidget *accord_committee_detail_new (AccordStore *store, gint64 id);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/store.h"

G_BEGIN_DECLS

/* The withdrawal notices, given and received, and the page of one of them. */

GtkWidget *accord_notices_page_new (AccordStore *store);
GtkWidget *accord_notice_detail_new (AccordStore *store, gint64 id);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/explanation.h"

G_BEGIN_DECLS

gboolean accord_why_can_say (const AccordRecordType *type);
void accord_why_open (GtkWidget *from, AccordStore *store, const AccordRecordType *type, gint64 id);

G_END_DECLS

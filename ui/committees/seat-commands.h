/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/store.h"

G_BEGIN_DECLS

/* What can be done with the seats of a committee: with the one that is selected on its page, or
 * with one that is chosen. */

void accord_seat_command_appoint (GtkWidget *page, AccordStore *store, AccordRecord *committee);
void accord_seat_command_end_term (GtkWidget *page, AccordStore *store, AccordRecord *committee);
void accord_seat_command_invite (GtkWidget *page, AccordStore *store, AccordRecord *committee);
void
accord_seat_command_record_refusal (GtkWidget *page, AccordStore *store, AccordRecord *committee);

G_END_DECLS

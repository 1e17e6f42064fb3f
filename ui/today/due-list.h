/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/store.h"

G_BEGIN_DECLS

/** AccordDueList: a heading with a number, and what falls due below it, each row leading to where it
 * is dealt with. Not there where nothing is. */
#define ACCORD_TYPE_DUE_LIST (accord_due_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordDueList, accord_due_list, ACCORD, DUE_LIST, GtkWidget)

GtkWidget *accord_due_list_new (const char *title, gboolean is_alert);
void accord_due_list_show (AccordDueList *self, AccordStore *store, GPtrArray *reminders);

G_END_DECLS

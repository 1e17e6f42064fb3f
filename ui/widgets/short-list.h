/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** AccordShortList: the first of some rows in a frame, and a button that shows them all. */
#define ACCORD_TYPE_SHORT_LIST (accord_short_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordShortList, accord_short_list, ACCORD, SHORT_LIST, GtkWidget)

/** AccordShortListRowFunc: makes the row of an item. */
typedef GtkWidget *(*AccordShortListRowFunc) (gpointer owner, gpointer item);

GtkWidget *
accord_short_list_new (const char *name, AccordShortListRowFunc new_row, gpointer owner);
void accord_short_list_show (AccordShortList *self, GPtrArray *items, guint n_first);

G_END_DECLS

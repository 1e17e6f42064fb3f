/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** AccordPropertyGrid: a panel of names and what they are for one record. */
#define ACCORD_TYPE_PROPERTY_GRID (accord_property_grid_get_type ())
G_DECLARE_FINAL_TYPE (AccordPropertyGrid, accord_property_grid, ACCORD, PROPERTY_GRID, GtkWidget)

GtkWidget *accord_property_grid_new (void);
void accord_property_grid_clear (AccordPropertyGrid *self);
gboolean accord_property_grid_is_empty (AccordPropertyGrid *self);
void accord_property_grid_add (AccordPropertyGrid *self, const char *name, const char *text);
void accord_property_grid_add_widget (AccordPropertyGrid *self, const char *name, GtkWidget *value);
void accord_property_grid_add_record (AccordPropertyGrid *self,
                                      const char *name,
                                      const char *title,
                                      const char *type,
                                      gint64 id);

G_END_DECLS

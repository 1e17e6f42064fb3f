/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** AccordPlace: a view that can say where in it somebody is, so that another of its kind, made for
 * another day, can go there. */
#define ACCORD_TYPE_PLACE (accord_place_get_type ())
G_DECLARE_INTERFACE (AccordPlace, accord_place, ACCORD, PLACE, GtkWidget)

struct _AccordPlaceInterface {
  GTypeInterface parent_interface;

  void (*save) (AccordPlace *self, GVariantDict *place);
  void (*restore) (AccordPlace *self, GVariantDict *place);
};

GVariant *accord_place_save (GtkWidget *widget);
void accord_place_restore (GtkWidget *widget, GVariant *place);

G_END_DECLS

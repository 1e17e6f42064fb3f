/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/store.h"

G_BEGIN_DECLS

/** AccordFunctionPicture: the functions of primary care by co-commissioning model, with the claims
 * of one arrangement beside what its model allows; hidden for an arrangement without one. */
#define ACCORD_TYPE_FUNCTION_PICTURE (accord_function_picture_get_type ())
G_DECLARE_FINAL_TYPE (AccordFunctionPicture,
                      accord_function_picture,
                      ACCORD,
                      FUNCTION_PICTURE,
                      GtkWidget)

GtkWidget *accord_function_picture_new (void);
void
accord_function_picture_show (GtkWidget *picture, AccordStore *store, AccordRecord *arrangement);

G_END_DECLS

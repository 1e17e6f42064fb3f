/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** AccordSteps: the steps of an assistant in a row: those that are done, the present one, and those
 * that follow. */
#define ACCORD_TYPE_STEPS (accord_steps_get_type ())
G_DECLARE_FINAL_TYPE (AccordSteps, accord_steps, ACCORD, STEPS, GtkWidget)

void accord_steps_add (AccordSteps *self, const char *title);
void accord_steps_set_current (AccordSteps *self, guint step);

G_END_DECLS

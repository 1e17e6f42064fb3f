/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "widgets/state.h"

G_BEGIN_DECLS

/** AccordStatePill: a state beside a heading: its icon and its word in a rounded tint. */
#define ACCORD_TYPE_STATE_PILL (accord_state_pill_get_type ())
G_DECLARE_FINAL_TYPE (AccordStatePill, accord_state_pill, ACCORD, STATE_PILL, GtkWidget)

GtkWidget *accord_state_pill_new (void);
void
accord_state_pill_set_state (AccordStatePill *self, const AccordState *state, const char *word);

G_END_DECLS

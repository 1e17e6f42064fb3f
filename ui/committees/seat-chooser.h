/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/store.h"

G_BEGIN_DECLS

/**
 * AccordSeatChooser: a window over its page in which one of the seats of a committee is chosen.
 * Emits "chosen" with the id of the seat.
 */
#define ACCORD_TYPE_SEAT_CHOOSER (accord_seat_chooser_get_type ())
G_DECLARE_FINAL_TYPE (AccordSeatChooser, accord_seat_chooser, ACCORD, SEAT_CHOOSER, AdwWindow)

AccordSeatChooser *accord_seat_chooser_new (const char *title, GPtrArray *seats);
guint accord_seat_chooser_get_n_seats (AccordSeatChooser *self);
void accord_seat_chooser_choose (AccordSeatChooser *self, guint position);

G_END_DECLS

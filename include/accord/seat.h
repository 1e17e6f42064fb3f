/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/* Who comes to a seat and leaves it, each in one named change. Where @sentence is given back, it is
 * what the journal calls the change. */

gint64 accord_seat_find_holder (AccordStore *store, gint64 seat);
gboolean accord_seat_appoint (AccordStore *store,
                              AccordRecord *appointment,
                              char **sentence,
                              GError **error);
gboolean accord_seat_end_term (AccordStore *store,
                               AccordRecord *appointment,
                               char **sentence,
                               GError **error);
gboolean
accord_seat_invite (AccordStore *store, AccordRecord *seat, char **sentence, GError **error);
gboolean accord_seat_record_refusal (AccordStore *store,
                                     AccordRecord *seat,
                                     char **sentence,
                                     GError **error);

G_END_DECLS

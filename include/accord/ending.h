/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/* How an arrangement ends, by notice or by agreement, and how a party leaves it: each in one named
 * change, whose name in the journal is given back. */

gboolean accord_arrangement_end (AccordStore *store,
                                 AccordRecord *arrangement,
                                 char **sentence,
                                 GError **error);
gboolean
accord_party_leave (AccordStore *store, AccordRecord *party, char **sentence, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/* Giving notice (WD), in one named change. */

GArray *accord_notice_list_partners (AccordStore *store, gint64 arrangement, GError **error);
gboolean accord_notice_give (AccordStore *store,
                             AccordRecord *notice,
                             GPtrArray *services,
                             char **sentence,
                             GError **error);

G_END_DECLS

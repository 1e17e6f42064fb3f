/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

gboolean accord_ending_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
gboolean accord_ending_check_register (AccordStore *store, AccordDate today, GError **error);
gboolean accord_ending_close (AccordStore *store, AccordRecord *arrangement, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

gboolean accord_ending_close (AccordStore *store, AccordRecord *arrangement, GError **error);

G_END_DECLS

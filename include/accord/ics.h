/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

char *accord_ics_write (AccordStore *store, int financial_year, GError **error);

G_END_DECLS

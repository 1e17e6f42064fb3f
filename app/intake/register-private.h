/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

void accord_register_discard (AccordStore *store);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/query.h"

G_BEGIN_DECLS

void accord_list_reader_attach (AccordList *list, AccordStore *store);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "list/list-page.h"

G_BEGIN_DECLS

/* What is done with the rows of a list: with those that are selected, else with all. */

void accord_list_copy (AccordListPage *page, AccordStore *store);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "list/list-page.h"

G_BEGIN_DECLS

/* What is done with the rows of a list: with those that are selected, else with all. */

void accord_list_say_why (AccordListPage *page, AccordStore *store);
void accord_list_copy (AccordListPage *page, AccordStore *store);
void accord_list_export (AccordListPage *page, AccordStore *store, const char *format);
void accord_list_export_to (AccordListPage *page,
                            AccordStore *store,
                            const char *format,
                            const char *file);

G_END_DECLS

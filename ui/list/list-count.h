/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "list/list-page.h"

G_BEGIN_DECLS

char *accord_list_count_dup (AccordListPage *page, gboolean is_filtering);

G_END_DECLS

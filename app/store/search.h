/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"
#include "store/database.h"

G_BEGIN_DECLS

/* search-words.c */
char *accord_search_expression (const char *text);
gboolean accord_search_look_up (AccordStore *self,
                                const char *text,
                                char **expression,
                                GError **error);

/* search-rank.c */
int accord_search_register_rank (sqlite3 *db);

G_END_DECLS

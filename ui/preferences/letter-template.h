/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/* The template of withdrawal notices: the office's own, which is a document of the register, or the
 * one that comes with Accord. */

gint64 accord_own_template_find (AccordStore *store, char **words);
gint64 accord_own_template_add (AccordStore *store,
                                const char *file_value,
                                char **sentence,
                                GError **error);
gboolean accord_shipped_template_write (const char *path, GError **error);

G_END_DECLS

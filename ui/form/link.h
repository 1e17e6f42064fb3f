/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Links that stand in a text. */

gboolean accord_link_is_one (const char *text);
gboolean accord_link_check (const char *text, GError **error);
gboolean accord_link_open (GtkWindow *parent, const char *text, GError **error);

G_END_DECLS

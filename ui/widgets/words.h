/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *accord_words_new (const char *text, const char *style);
GtkWidget *accord_words_new_dim (const char *text);

G_END_DECLS

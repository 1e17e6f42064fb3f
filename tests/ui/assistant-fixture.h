/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support.h"

G_BEGIN_DECLS

/* An assistant over a window. */

GtkWindow *assistant_fixture_find (AccordWindow *window);
GtkWidget *assistant_fixture_get_page (GtkWindow *assistant);
void assistant_fixture_assert_told (GtkWindow *assistant);
const char *assistant_fixture_get_problem (GtkWindow *assistant);
void assistant_fixture_go_on (GtkWindow *assistant);
void assistant_fixture_enter (GtkWindow *assistant, const char *key, const char *text);
void assistant_fixture_choose (GtkWindow *assistant, const char *key, guint choice);

G_END_DECLS

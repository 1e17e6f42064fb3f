/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void test_watchdog_start (void);
void test_watchdog_iterate (gboolean may_block);
double test_watchdog_take_longest (void);
double test_watchdog_get_limit (void);

G_END_DECLS

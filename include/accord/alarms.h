/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The earliest that anybody is reminded, in days before the day. */
#define ACCORD_ALARM_MAX 366

/* No list of days names more. */
#define ACCORD_ALARMS_MAX 20

gboolean accord_alarms_parse (const char *text, int *days, gsize *n_days, GError **error);
gboolean accord_alarms_check (const char *text, GError **error);
gboolean accord_alarms_ring_on (const char *text, int days);
int accord_alarms_get_first (const char *text);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/date.h"

G_BEGIN_DECLS

/* The longest time between two occurrences, in months. */
#define ACCORD_RECURRENCE_MAX 120

gboolean accord_recurrence_parse (const char *text, int *months, GError **error);
gboolean accord_recurrence_check (const char *text, GError **error);
AccordDate accord_recurrence_nth (AccordDate first, int months, int n);

G_END_DECLS

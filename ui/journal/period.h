/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/date.h"

G_BEGIN_DECLS

/* The periods that the journal is looked through by, as `page.period` calls them. */

#define ACCORD_PERIOD_ANY   "any"
#define ACCORD_PERIOD_TODAY "today"
#define ACCORD_PERIOD_WEEK  "week"
#define ACCORD_PERIOD_MONTH "month"
#define ACCORD_PERIOD_YEAR  "year"

void accord_period_find (const char *period, AccordDate today, AccordDate *from, AccordDate *to);

G_END_DECLS

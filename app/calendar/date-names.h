/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *accord_month_name (int month);
const char *accord_month_abbreviation (int month);
const char *accord_weekday_name (int weekday);

int accord_month_from_word (const char *word);
int accord_weekday_from_word (const char *word);

G_END_DECLS

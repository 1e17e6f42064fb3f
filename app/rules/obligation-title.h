/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/date.h"

G_BEGIN_DECLS

char *accord_obligation_title_dup_stem (const char *title);
char *accord_obligation_title_move (const char *title, AccordDate from, AccordDate to);

G_END_DECLS

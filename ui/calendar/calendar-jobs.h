/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/query.h"
#include "window.h"

G_BEGIN_DECLS

/* What is done with the calendar of a whole year, in threads. */

void accord_calendar_generate (AccordWindow *window, int year, gboolean is_asked);
void accord_calendar_export_to (AccordWindow *window, int year, const char *file);
void accord_calendar_export (AccordWindow *window, int year);
void accord_calendar_print (AccordWindow *window, int year, const AccordQuery *query);

G_END_DECLS

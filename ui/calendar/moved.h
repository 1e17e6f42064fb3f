/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/* What a change did to the reporting calendar, said in the window. */

void accord_moved_attach (AccordWindow *window, AccordStore *store);
void accord_moved_tell (AccordWindow *window, const char *summary, const char *details);

G_END_DECLS

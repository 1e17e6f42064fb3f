/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/* The ways into reading a constitution. */

void accord_constitution_open (AccordWindow *window);
void accord_constitution_open_file (AccordWindow *window, const char *path);
void accord_constitution_open_choose (AccordWindow *window);

G_END_DECLS

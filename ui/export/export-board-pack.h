/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

void accord_export_board_pack (AccordWindow *window, const char *path);

G_END_DECLS

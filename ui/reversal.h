/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

void accord_reversal_undo (AccordWindow *window);
void accord_reversal_redo (AccordWindow *window);
void accord_reversal_run (AccordWindow *window, gint64 seq);

G_END_DECLS

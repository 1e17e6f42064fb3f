/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/* What is dropped onto a window. */

gboolean accord_drop_take_files (AccordWindow *window, const GValue *value);

G_END_DECLS

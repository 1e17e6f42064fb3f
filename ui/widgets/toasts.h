/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What is said over a window or a form, and goes of itself. */

AdwToast *accord_toast_new_change (const char *sentence, const char *undo);
void accord_toasts_show (AdwToastOverlay *overlay, AdwToast *toast);

G_END_DECLS

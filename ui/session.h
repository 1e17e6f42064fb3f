/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

void accord_session_remember (GSettings *settings, GList *windows);
gboolean accord_session_restore (GSettings *settings, AccordApplication *application);

G_END_DECLS

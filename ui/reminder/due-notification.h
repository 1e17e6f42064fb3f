/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

void accord_due_notification_send (AccordWindow *window, const char *title, const char *body);

G_END_DECLS

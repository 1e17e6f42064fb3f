/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

void accord_opener_open (AccordApplication *application,
                         AccordWindow *from,
                         const char *path,
                         const char *page);

G_END_DECLS

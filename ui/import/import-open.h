/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/* The ways into an import. */

gboolean accord_import_open_takes (const char *path);
void accord_import_open_file (AccordWindow *window, const char *type, const char *path);
void accord_import_open_choose (AccordWindow *window, const char *type);

G_END_DECLS

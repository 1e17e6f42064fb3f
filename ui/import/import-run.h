/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/import-session.h"
#include "window.h"

G_BEGIN_DECLS

void accord_import_run (AccordWindow *window, AccordImportSession *session, GtkWidget *view);

G_END_DECLS

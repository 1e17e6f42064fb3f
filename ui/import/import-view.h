/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "import/import-session.h"

G_BEGIN_DECLS

/** AccordImportView: a file before it goes into the register: what would happen, and why. */
#define ACCORD_TYPE_IMPORT_VIEW (accord_import_view_get_type ())
G_DECLARE_FINAL_TYPE (AccordImportView, accord_import_view, ACCORD, IMPORT_VIEW, AdwBin)

GtkWidget *accord_import_view_new (AccordStore *store, GSettings *settings);
AccordImportSession *accord_import_view_get_session (AccordImportView *self);

G_END_DECLS

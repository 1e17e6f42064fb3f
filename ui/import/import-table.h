/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "import/import-rows.h"
#include "import/import-session.h"

G_BEGIN_DECLS

/** AccordImportTable: the rows of a file, and what each would do. */
#define ACCORD_TYPE_IMPORT_TABLE (accord_import_table_get_type ())
G_DECLARE_FINAL_TYPE (AccordImportTable, accord_import_table, ACCORD, IMPORT_TABLE, GtkWidget)

GtkWidget *
accord_import_table_new (AccordImportSession *session, AccordImportRows *rows, AccordStore *store);

G_END_DECLS

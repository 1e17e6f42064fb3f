/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "accord/import.h"

G_BEGIN_DECLS

/** AccordImportItem: a row of the table, for as long as it is on the screen. */
#define ACCORD_TYPE_IMPORT_ITEM (accord_import_item_get_type ())
G_DECLARE_FINAL_TYPE (AccordImportItem, accord_import_item, ACCORD, IMPORT_ITEM, GObject)

guint accord_import_item_get_row (AccordImportItem *self);

/** AccordImportRows: the rows of a file, those to look at first, as far as the filter lets them. */
#define ACCORD_TYPE_IMPORT_ROWS (accord_import_rows_get_type ())
G_DECLARE_FINAL_TYPE (AccordImportRows, accord_import_rows, ACCORD, IMPORT_ROWS, GObject)

AccordImportRows *accord_import_rows_new (void);
void
accord_import_rows_set_source (AccordImportRows *self, AccordTable *table, AccordImport *checked);
AccordImport *accord_import_rows_get_checked (AccordImportRows *self);
const char *accord_import_rows_get_filter (AccordImportRows *self);
void accord_import_rows_set_filter (AccordImportRows *self, const char *filter);

G_END_DECLS

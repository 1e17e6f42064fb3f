/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AccordTable:
 *
 * A table as it stands in a file, before any record is known: headings, rows and cells, all text.
 *
 * A table never changes once it has been read, so several threads may read one at the same time.
 * Cells are kept as they are written in the file, blanks included; what a blank, a date or an
 * amount means is for the field that a column is mapped to.
 */
typedef struct _AccordTable AccordTable;

GType accord_table_get_type (void);

AccordTable *accord_table_read_csv (const char *path,
                                    const char *encoding,
                                    gboolean has_header,
                                    GCancellable *cancellable,
                                    GError **error);
AccordTable *accord_table_parse_csv (const char *name,
                                     GBytes *bytes,
                                     const char *encoding,
                                     gboolean has_header,
                                     GCancellable *cancellable,
                                     GError **error);

AccordTable *accord_table_ref (AccordTable *self);
void accord_table_unref (AccordTable *self);

const char *accord_table_get_name (AccordTable *self);
const char *accord_table_get_encoding (AccordTable *self);
char accord_table_get_separator (AccordTable *self);

gboolean accord_table_has_headings (AccordTable *self);
guint accord_table_get_n_columns (AccordTable *self);
guint accord_table_get_n_rows (AccordTable *self);
const char *accord_table_get_heading (AccordTable *self, guint column);
const char *accord_table_get_cell (AccordTable *self, guint row, guint column);
guint accord_table_get_line (AccordTable *self, guint row);

gboolean
accord_table_find_column (AccordTable *self, const char *name, guint *column, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordTable, accord_table_unref)

G_END_DECLS

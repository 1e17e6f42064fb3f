/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/table.h"

G_BEGIN_DECLS

/* What no office's table reaches and a hostile file would: each is refused with a sentence. */
#define ACCORD_TABLE_MAX_FILE_MIB 512
#define ACCORD_TABLE_MAX_CELL_MIB 1
#define ACCORD_TABLE_MAX_COLUMNS  4096
#define ACCORD_TABLE_MAX_CELLS    (20 * 1000 * 1000)

/* Making a table: cells, then the end of their row, and so on; then finish. */
AccordTable *accord_table_new (const char *name, gboolean has_header);
gboolean accord_table_append_cell (AccordTable *self,
                                   guint line,
                                   const char *text,
                                   gsize length,
                                   GError **error);
gboolean accord_table_end_row (AccordTable *self, guint line, GError **error);
gboolean accord_table_finish (AccordTable *self, GError **error);
void accord_table_set_format (AccordTable *self, const char *encoding, char separator);
char *accord_table_dup_place (AccordTable *self, guint line);
char *accord_table_dup_shown_heading (AccordTable *self, guint column);

/* The steps before: the bytes of a file, and the text in them. */
GBytes *accord_table_load_file (const char *path, GCancellable *cancellable, GError **error);
gboolean accord_table_refuse_other_formats (const char *name, GBytes *bytes, GError **error);
GBytes *accord_table_decode (const char *name,
                             GBytes *bytes,
                             const char *encoding,
                             char **used,
                             GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "accord/report.h"

G_BEGIN_DECLS

/**
 * AccordCsvFlags:
 * @ACCORD_CSV_EXACT: every cell as it is; for files that programs read back
 * @ACCORD_CSV_NEUTRALISE: an apostrophe goes before each cell that a spreadsheet would run as a
 *   formula; for files that people open
 *
 * How cells are written.
 */
typedef enum {
  ACCORD_CSV_EXACT = 0,
  ACCORD_CSV_NEUTRALISE = 1 << 0,
} AccordCsvFlags;

guint
accord_csv_append_row (GString *out, const char *const *cells, gsize n_cells, AccordCsvFlags flags);

gboolean accord_csv_write (AccordReport *report,
                           const char *path,
                           AccordReportProgress progress,
                           gpointer user_data,
                           GCancellable *cancellable,
                           GError **error);
char *accord_csv_to_clipboard (AccordReport *report);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AccordReportColumns: the list of reports, the pages of one, and what can be chosen of it, side by
 * side; where there is no room for that, the list above the others, or all below each other.
 */
#define ACCORD_TYPE_REPORT_COLUMNS (accord_report_columns_get_type ())
G_DECLARE_FINAL_TYPE (AccordReportColumns, accord_report_columns, ACCORD, REPORT_COLUMNS, GtkWidget)

G_END_DECLS

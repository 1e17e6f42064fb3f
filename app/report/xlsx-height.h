/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/report-tree.h"
#include "report/table-layout.h"

/* How tall things are on a sheet, in points. */
#define XLSX_TOTAL_HEIGHT 19.0

double xlsx_row_height (guint lines);
double xlsx_heading_row_height (const AccordReportTableLayout *layout);
double xlsx_table_height (const AccordReportTableLayout *layout);

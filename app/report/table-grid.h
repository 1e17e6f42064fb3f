/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/report-tree.h"

/* The columns that the tables of a section share, while they are being found. */
typedef struct {
  GArray *columns; /* of GridColumn */
  GPtrArray
    *rows; /* of GPtrArray of AccordReportMeasuredText, one for each column that the row has */
  GArray *lines; /* of guint16: lines of each cell, rows × columns */
} AccordReportGrid;

AccordReportGrid *accord_report_grid_new (void);
void accord_report_grid_free (AccordReportGrid *grid);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordReportGrid, accord_report_grid_free)

void accord_report_grid_add_table (AccordReportGrid *grid, const AccordReportTable *table);
void accord_report_grid_find_widths (AccordReportGrid *grid, const GArray *given);
int accord_report_grid_get_width (const AccordReportGrid *grid, guint column);
guint accord_report_grid_get_row_lines (const AccordReportGrid *grid, guint row);
const guint16 *accord_report_grid_get_cell_lines (const AccordReportGrid *grid, guint row);

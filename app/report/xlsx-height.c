/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/xlsx-height.h"

/* Heights, in points. */
#define TABLE_ROW_HEIGHT   17.0
#define LINE_HEIGHT        11.5
#define TALLEST_ROW        409.0
#define HEADING_ROW_HEIGHT 18.0
#define FILTER_ROW_HEIGHT  30.0

/**
 * xlsx_row_height:
 * @lines: how many lines the tallest cell of a row takes
 *
 * Gives the height of a row of a table.
 *
 * Returns: points
 */
double
xlsx_row_height (guint lines)
{
  return lines <= 1 ? TABLE_ROW_HEIGHT : MIN (lines * LINE_HEIGHT + 5, TALLEST_ROW);
}

/**
 * xlsx_heading_row_height:
 * @layout: the layout of a table
 *
 * Gives the height of the headings of a table; a filter needs room for its button.
 *
 * Returns: points
 */
double
xlsx_heading_row_height (const AccordReportTableLayout *layout)
{
  double least = layout->table->filter ? FILTER_ROW_HEIGHT : HEADING_ROW_HEIGHT;

  return MAX (least, layout->heading_lines == 1 ? HEADING_ROW_HEIGHT
                                                : layout->heading_lines * LINE_HEIGHT + 7);
}

/**
 * xlsx_table_height:
 * @layout: the layout of a table
 *
 * Gives the height of a table with its headings and totals.
 *
 * Returns: points
 */
double
xlsx_table_height (const AccordReportTableLayout *layout)
{
  double height = xlsx_heading_row_height (layout);

  for (guint i = 0; i < layout->row_lines->len; i++)
    height += xlsx_row_height (accord_report_table_layout_get_row_lines (layout, i));
  if (layout->row_lines->len == 0)
    height += TABLE_ROW_HEIGHT;
  if (layout->table->total_label != NULL)
    height += XLSX_TOTAL_HEIGHT;
  return height;
}

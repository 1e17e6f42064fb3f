/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/table-layout.h"

#include "report/table-grid.h"

/**
 * accord_report_column_kind_get_align:
 * @kind: what a column holds
 *
 * Says on which side of its column a cell stands.
 *
 * Returns: the side
 */
AccordReportAlign
accord_report_column_kind_get_align (AccordReportColumnKind kind)
{
  switch (kind)
    {
    case ACCORD_REPORT_COLUMN_MONEY:
    case ACCORD_REPORT_COLUMN_INTEGER:
    case ACCORD_REPORT_COLUMN_PERCENT:
    case ACCORD_REPORT_COLUMN_FIGURE:
      return ACCORD_REPORT_ALIGN_RIGHT;
    case ACCORD_REPORT_COLUMN_MARK:
      return ACCORD_REPORT_ALIGN_CENTRE;
    default:
      return ACCORD_REPORT_ALIGN_LEFT;
    }
}

/* Copies what the grid found for a table, whose headings are at @first_row. */
static AccordReportTableLayout *
table_layout_new (const AccordReportGrid *grid, AccordReportTable *table, guint first_row)
{
  AccordReportTableLayout *layout = g_new0 (AccordReportTableLayout, 1);

  layout->table = table;
  layout->heading_lines = accord_report_grid_get_row_lines (grid, first_row);
  layout->cell_lines =
    g_array_sized_new (FALSE, FALSE, sizeof (guint16), table->rows->len * table->columns->len);
  layout->row_lines = g_array_sized_new (FALSE, FALSE, sizeof (guint16), table->rows->len);
  for (guint row = first_row + 1; row <= first_row + table->rows->len; row++)
    {
      guint16 most = (guint16) accord_report_grid_get_row_lines (grid, row);

      g_array_append_vals (layout->cell_lines, accord_report_grid_get_cell_lines (grid, row),
                           table->columns->len);
      g_array_append_val (layout->row_lines, most);
    }
  return layout;
}

static void
table_layout_free (AccordReportTableLayout *layout)
{
  g_array_unref (layout->cell_lines);
  g_array_unref (layout->row_lines);
  g_free (layout);
}

/**
 * accord_report_section_layout_new:
 * @section: a section
 *
 * Finds the columns that the tables of the section share, and how many lines every cell takes.
 * Columns of a kind have its width, or more if a figure would not fit; text columns share the rest
 * of the page by weight, are never narrower than their longest word, and are then balanced so that
 * the rows take as few lines as may be.
 *
 * Returns: (transfer full): the layout
 */
AccordReportSectionLayout *
accord_report_section_layout_new (const AccordReportSection *section)
{
  AccordReportSectionLayout *layout = g_new0 (AccordReportSectionLayout, 1);
  g_autoptr (AccordReportGrid) grid = accord_report_grid_new ();
  guint row = 0;

  layout->widths = g_array_new (FALSE, FALSE, sizeof (int));
  layout->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) table_layout_free);
  for (guint i = 0; i < section->blocks->len; i++)
    {
      const AccordReportBlock *block = g_ptr_array_index (section->blocks, i);

      if (block->kind == ACCORD_REPORT_BLOCK_TABLE)
        accord_report_grid_add_table (grid, block->table);
    }
  accord_report_grid_find_widths (grid, section->grid);
  for (guint i = 0; i < grid->columns->len; i++)
    {
      int width = accord_report_grid_get_width (grid, i);

      g_array_append_val (layout->widths, width);
    }
  for (guint i = 0; i < section->blocks->len; i++)
    {
      const AccordReportBlock *block = g_ptr_array_index (section->blocks, i);

      if (block->kind != ACCORD_REPORT_BLOCK_TABLE)
        continue;
      g_ptr_array_add (layout->tables, table_layout_new (grid, block->table, row));
      row += 1 + block->table->rows->len;
    }
  return layout;
}

/**
 * accord_report_section_layout_free:
 * @layout: (transfer full): a layout
 *
 * Frees the layout.
 */
void
accord_report_section_layout_free (AccordReportSectionLayout *layout)
{
  g_array_unref (layout->widths);
  g_ptr_array_unref (layout->tables);
  g_free (layout);
}

/**
 * accord_report_table_layout_get_cell_lines:
 * @layout: the layout of a table
 * @row: the number of a row, from 0
 * @column: the number of a column, from 0
 *
 * Says how many lines a cell takes.
 *
 * Returns: the number of lines, at least 1
 */
guint
accord_report_table_layout_get_cell_lines (const AccordReportTableLayout *layout,
                                           guint row,
                                           guint column)
{
  return g_array_index (layout->cell_lines, guint16, row * layout->table->columns->len + column);
}

/**
 * accord_report_table_layout_get_row_lines:
 * @layout: the layout of a table
 * @row: the number of a row, from 0
 *
 * Says how many lines the tallest cell of a row takes.
 *
 * Returns: the number of lines, at least 1
 */
guint
accord_report_table_layout_get_row_lines (const AccordReportTableLayout *layout, guint row)
{
  return g_array_index (layout->row_lines, guint16, row);
}

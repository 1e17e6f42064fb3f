/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/report-private.h"

static void
row_free (AccordReportRow *row)
{
  for (guint i = 0; i < row->table->columns->len; i++)
    accord_report_cell_clear (&row->cells[i]);
  g_free (row->cells);
  g_free (row->key);
  g_free (row);
}

static void
column_free (AccordReportColumn *column)
{
  g_free (column->heading);
  g_free (column);
}

AccordReportTable *
accord_report_table_new (const char *name, const char *heading)
{
  AccordReportTable *table = g_new0 (AccordReportTable, 1);

  table->name = g_strdup (name);
  table->heading = accord_report_dup_words (heading);
  table->group_column = -1;
  table->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  return table;
}

void
accord_report_table_free (AccordReportTable *table)
{
  g_ptr_array_unref (table->rows);
  g_ptr_array_unref (table->columns);
  g_free (table->name);
  g_free (table->heading);
  g_free (table->total_label);
  g_free (table->empty_words);
  g_free (table);
}

/**
 * accord_report_table_add_column:
 * @table: a table without rows yet
 * @kind: what the column holds
 * @heading: its heading, unlike the others of the table
 *
 * Adds a column on the right.
 *
 * Returns: (transfer none): the column, owned by the report, to set what is not usual
 */
AccordReportColumn *
accord_report_table_add_column (AccordReportTable *table,
                                AccordReportColumnKind kind,
                                const char *heading)
{
  AccordReportColumn *column;

  g_return_val_if_fail (table != NULL && table->rows->len == 0, NULL);

  column = g_new0 (AccordReportColumn, 1);
  column->kind = kind;
  column->heading = accord_report_dup_words (heading);
  column->weight = 1;
  g_ptr_array_add (table->columns, column);
  return column;
}

/**
 * accord_report_column_set_width:
 * @column: a column
 * @width: px, of the 1,016 that a page has; 0 for what the kind says
 *
 * Fixes the width of the column. It still grows for a figure that would not fit.
 */
void
accord_report_column_set_width (AccordReportColumn *column, int width)
{
  g_return_if_fail (column != NULL && width >= 0);
  column->width = width;
}

/**
 * accord_report_column_set_weight:
 * @column: a text column
 * @weight: its share of the width that text columns have between them; 1 at first
 *
 * Makes a text column wider or narrower than its fellows.
 */
void
accord_report_column_set_weight (AccordReportColumn *column, double weight)
{
  g_return_if_fail (column != NULL && weight > 0);
  column->weight = weight;
}

/**
 * accord_report_column_set_threshold:
 * @column: a column of money (in pounds here), integers, percent (0.6 is 60%) or figures
 * @limit: on which side of @value a value is marked
 * @value: the limit
 * @tone: how marked values are to be taken
 *
 * Marks values beyond a limit with a sign and a colour.
 */
void
accord_report_column_set_threshold (AccordReportColumn *column,
                                    AccordReportLimit limit,
                                    double value,
                                    AccordReportTone tone)
{
  g_return_if_fail (column != NULL);

  column->limit = limit;
  column->limit_value = value;
  column->limit_tone = tone;
}

/**
 * accord_report_column_set_sum:
 * @column: a column of money or integers
 * @sum: %TRUE to add it up in the total row
 *
 * Says whether the total row of the table adds the column up.
 */
void
accord_report_column_set_sum (AccordReportColumn *column, gboolean sum)
{
  g_return_if_fail (column != NULL);
  column->sum = sum;
}

/**
 * accord_report_table_set_group_column:
 * @table: a table
 * @column: the number of the column, from 0
 *
 * Sets the column by which rows belong together: where it changes, a stronger line is drawn.
 */
void
accord_report_table_set_group_column (AccordReportTable *table, guint column)
{
  g_return_if_fail (table != NULL && column < table->columns->len);
  table->group_column = (int) column;
}

/**
 * accord_report_table_set_total:
 * @table: a table
 * @label: (nullable): what the total row is called, or %NULL for no total row
 *
 * Adds a total row over the columns that sum, see accord_report_column_set_sum().
 */
void
accord_report_table_set_total (AccordReportTable *table, const char *label)
{
  g_return_if_fail (table != NULL);

  g_free (table->total_label);
  table->total_label = accord_report_dup_words (label);
}

/**
 * accord_report_table_set_filter:
 * @table: a table
 * @filter: whether its headings offer a filter
 *
 * Overrides that only the first table of a section has a filter.
 */
void
accord_report_table_set_filter (AccordReportTable *table, gboolean filter)
{
  g_return_if_fail (table != NULL);
  table->filter = filter;
}

/**
 * accord_report_table_set_empty_words:
 * @table: a table
 * @words: (nullable): what stands in it when it has no rows
 *
 * Replaces the usual words of an empty table.
 */
void
accord_report_table_set_empty_words (AccordReportTable *table, const char *words)
{
  g_return_if_fail (table != NULL);

  g_free (table->empty_words);
  table->empty_words = accord_report_dup_words (words);
}

/**
 * accord_report_table_get_n_rows:
 * @table: a table
 *
 * Counts the rows so far.
 *
 * Returns: the number of rows, without heading and total
 */
guint
accord_report_table_get_n_rows (AccordReportTable *table)
{
  g_return_val_if_fail (table != NULL, 0);
  return table->rows->len;
}

/**
 * accord_report_table_get_total:
 * @table: a table
 * @column: the number of a column that sums, from 0
 *
 * Adds up a column of money (pence) or integers.
 *
 * Returns: the sum
 */
gint64
accord_report_table_get_total (const AccordReportTable *table, guint column)
{
  gint64 total = 0;

  g_return_val_if_fail (table != NULL && column < table->columns->len, 0);

  for (guint i = 0; i < table->rows->len; i++)
    {
      const AccordReportRow *row = g_ptr_array_index (table->rows, i);

      if (row->cells[column].kind == ACCORD_REPORT_CELL_MONEY ||
          row->cells[column].kind == ACCORD_REPORT_CELL_INTEGER)
        total += row->cells[column].integer;
    }
  return total;
}

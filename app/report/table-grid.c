/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/table-grid.h"

#include "report/table-layout.h"
#include "report/text-measure.h"

/* What a cell keeps free of its width, and what it is set in if it is not the first of its row. */
#define CELL_PADDING 5
#define CELL_INDENT  11

/* The first column of a section that has facts and no table. */
#define LABEL_WIDTH 168

/* A word that is longer than this is broken rather than kept whole. */
#define LONGEST_WORD 240

/* Columns are balanced by the first rows only: a list of thousands looks the same all the way. */
#define MOST_BALANCED_ROWS 1000

/* One column of the section, over all its tables. */
typedef struct {
  int width;
  int least;
  double weight; /* 0: the width is fixed */
  gboolean indented;
} GridColumn;

/* A grid without columns. */
AccordReportGrid *
accord_report_grid_new (void)
{
  AccordReportGrid *grid = g_new0 (AccordReportGrid, 1);

  grid->columns = g_array_new (FALSE, TRUE, sizeof (GridColumn));
  grid->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  grid->lines = g_array_new (FALSE, TRUE, sizeof (guint16));
  return grid;
}

/* Forgets the grid. */
void
accord_report_grid_free (AccordReportGrid *grid)
{
  g_array_unref (grid->columns);
  g_ptr_array_unref (grid->rows);
  g_array_unref (grid->lines);
  g_free (grid);
}

static int
column_kind_get_width (AccordReportColumnKind kind)
{
  switch (kind)
    {
    case ACCORD_REPORT_COLUMN_REFERENCE:
      return 48;
    case ACCORD_REPORT_COLUMN_DATE:
      return 84;
    case ACCORD_REPORT_COLUMN_MONTH:
      return 108;
    case ACCORD_REPORT_COLUMN_MONEY:
      return 88;
    case ACCORD_REPORT_COLUMN_INTEGER:
    case ACCORD_REPORT_COLUMN_PERCENT:
      return 52;
    case ACCORD_REPORT_COLUMN_FIGURE:
      return 66;
    case ACCORD_REPORT_COLUMN_STATE:
      return 122;
    case ACCORD_REPORT_COLUMN_MARK:
      return 50;
    case ACCORD_REPORT_COLUMN_TEXT:
    default:
      return 0;
    }
}

/* Figures and days are not broken: where they do not fit a spreadsheet shows only ####. */
static gboolean
cell_is_figure (const AccordReportCell *cell)
{
  return cell->kind == ACCORD_REPORT_CELL_DATE || cell->kind == ACCORD_REPORT_CELL_MONEY ||
         cell->kind == ACCORD_REPORT_CELL_INTEGER || cell->kind == ACCORD_REPORT_CELL_NUMBER;
}

static AccordReportMeasuredText *
measure_cell (const AccordReportCell *cell, const AccordReportColumn *column, guint index)
{
  AccordReportMeasuredText *text = accord_report_measured_text_new (ACCORD_REPORT_BODY_POINTS);
  gboolean bold = (index == 0 && column->kind == ACCORD_REPORT_COLUMN_REFERENCE) ||
                  (cell->kind == ACCORD_REPORT_CELL_STATE &&
                   (cell->tone == ACCORD_REPORT_TONE_BAD || cell->tone == ACCORD_REPORT_TONE_WARN));

  if (cell->kind == ACCORD_REPORT_CELL_RICH)
    {
      accord_report_measured_text_append (text, cell->title, TRUE);
      if (cell->words != NULL)
        accord_report_measured_text_append (text, cell->words, FALSE);
    }
  else
    {
      g_autofree char *words = accord_report_cell_dup_text (cell, column->kind);

      accord_report_measured_text_append (text, words, bold);
    }
  return text;
}

/* The width that a text takes on one line. */
static double
measured_text_width (const AccordReportMeasuredText *text)
{
  double width = 0;

  for (guint i = 0; i < text->words->len; i++)
    width +=
      g_array_index (text->words, AccordReportMeasuredWord, i).width + (i > 0 ? text->space : 0);
  return width;
}

static GridColumn *
grid_get_column (AccordReportGrid *grid, guint index)
{
  GridColumn empty = { 0 };

  while (grid->columns->len <= index)
    g_array_append_val (grid->columns, empty);
  return &g_array_index (grid->columns, GridColumn, index);
}

static int
padding (const GridColumn *column)
{
  return CELL_PADDING + (column->indented ? CELL_INDENT : 0);
}

static void
grid_column_raise_least (GridColumn *column, double width)
{
  column->least = MAX (column->least, (int) (width + 0.999) + padding (column));
}

static void
grid_add_headings (AccordReportGrid *grid, const AccordReportTable *table)
{
  GPtrArray *cells =
    g_ptr_array_new_with_free_func ((GDestroyNotify) accord_report_measured_text_free);

  for (guint i = 0; i < table->columns->len; i++)
    {
      const AccordReportColumn *column = g_ptr_array_index (table->columns, i);
      GridColumn *to = grid_get_column (grid, i);
      AccordReportMeasuredText *text = accord_report_measured_text_new (ACCORD_REPORT_BODY_POINTS);
      int width = column->width > 0 ? column->width : column_kind_get_width (column->kind);

      to->indented |=
        i > 0 && accord_report_column_kind_get_align (column->kind) == ACCORD_REPORT_ALIGN_LEFT;
      to->width = MAX (to->width, width);
      if (width == 0)
        to->weight = MAX (to->weight, column->weight);
      accord_report_measured_text_append (text, column->heading != NULL ? column->heading : "",
                                          TRUE);
      grid_column_raise_least (to, MIN (text->longest, LONGEST_WORD));
      g_ptr_array_add (cells, text);
    }
  g_ptr_array_add (grid->rows, cells);
}

static void
grid_add_row (AccordReportGrid *grid, const AccordReportTable *table, const AccordReportRow *row)
{
  GPtrArray *cells =
    g_ptr_array_new_with_free_func ((GDestroyNotify) accord_report_measured_text_free);

  for (guint i = 0; i < table->columns->len; i++)
    {
      const AccordReportColumn *column = g_ptr_array_index (table->columns, i);
      AccordReportMeasuredText *text = measure_cell (&row->cells[i], column, i);
      double width = cell_is_figure (&row->cells[i]) ? measured_text_width (text) : text->longest;

      if (column->limit != 0 && cell_is_figure (&row->cells[i]))
        width += accord_report_text_width ("▲ ", ACCORD_REPORT_BODY_POINTS, TRUE);
      grid_column_raise_least (grid_get_column (grid, i), MIN (width, LONGEST_WORD));
      g_ptr_array_add (cells, text);
    }
  g_ptr_array_add (grid->rows, cells);
}

/* A sum is wider than what it adds up, and it is bold. */
static void
grid_add_totals (AccordReportGrid *grid, const AccordReportTable *table)
{
  for (guint i = 0; table->total_label != NULL && i < table->columns->len; i++)
    {
      const AccordReportColumn *column = g_ptr_array_index (table->columns, i);
      gboolean money = column->kind == ACCORD_REPORT_COLUMN_MONEY;
      double total = (double) accord_report_table_get_total (table, i);
      g_autofree char *words = NULL;

      if (!column->sum)
        continue;
      words = accord_report_unit_format (
        money ? ACCORD_REPORT_UNIT_POUNDS : ACCORD_REPORT_UNIT_NUMBER, money ? total / 100 : total);
      grid_column_raise_least (grid_get_column (grid, i),
                               accord_report_text_width (words, ACCORD_REPORT_BODY_POINTS, TRUE));
    }
}

/* Shares what the fixed columns leave by weight, so that none falls below its least width. */
static void
grid_share (AccordReportGrid *grid)
{
  int rest = ACCORD_REPORT_PAGE_WIDTH;
  double weights = 0;
  gboolean pinned = TRUE;

  for (guint i = 0; i < grid->columns->len; i++)
    {
      GridColumn *column = grid_get_column (grid, i);

      if (column->weight == 0)
        column->width = MAX (column->width, column->least);
      else
        column->width = 0;
      rest -= column->width;
      weights += column->weight;
    }
  while (pinned)
    {
      pinned = FALSE;
      for (guint i = 0; i < grid->columns->len; i++)
        {
          GridColumn *column = grid_get_column (grid, i);

          if (column->width > 0 || column->least <= rest * column->weight / weights)
            continue;
          column->width = column->least;
          rest -= column->width;
          weights -= column->weight;
          pinned = TRUE;
        }
    }
  for (guint i = 0; i < grid->columns->len; i++)
    {
      GridColumn *column = grid_get_column (grid, i);

      if (column->width > 0)
        continue;
      column->width = (int) (rest * column->weight / weights + 0.5);
      rest -= column->width;
      weights -= column->weight;
    }
}

static guint
grid_count_cell_lines (AccordReportGrid *grid, guint row, guint column)
{
  const GPtrArray *cells = g_ptr_array_index (grid->rows, row);
  const GridColumn *in = grid_get_column (grid, column);

  if (column >= cells->len)
    return 1;
  return accord_report_measured_text_count_lines (g_ptr_array_index (cells, column),
                                                  in->width - padding (in));
}

static void
grid_count_column_lines (AccordReportGrid *grid, guint column, guint n_rows)
{
  for (guint row = 0; row < n_rows; row++)
    g_array_index (grid->lines, guint16, row * grid->columns->len + column) =
      (guint16) MIN (grid_count_cell_lines (grid, row, column), G_MAXUINT16);
}

/**
 * accord_report_grid_get_row_lines:
 * @grid: a grid with widths
 * @row: the number of a row, from 0
 *
 * Says how many lines the tallest cell of a row takes.
 *
 * Returns: the number of lines, at least 1
 */
guint
accord_report_grid_get_row_lines (const AccordReportGrid *grid, guint row)
{
  guint most = 1;

  for (guint i = 0; i < grid->columns->len; i++)
    most = MAX (most, g_array_index (grid->lines, guint16, row * grid->columns->len + i));
  return most;
}

static guint
grid_sum_lines (const AccordReportGrid *grid, guint n_rows)
{
  guint sum = 0;

  for (guint row = 0; row < n_rows; row++)
    sum += accord_report_grid_get_row_lines (grid, row);
  return sum;
}

static void
grid_move (AccordReportGrid *grid, guint from, guint to, int step, guint n_rows)
{
  grid_get_column (grid, from)->width -= step;
  grid_get_column (grid, to)->width += step;
  grid_count_column_lines (grid, from, n_rows);
  grid_count_column_lines (grid, to, n_rows);
}

/* Tries to move @step px from one column to another; keeps it if the rows get shorter. */
static gboolean
grid_try_move (AccordReportGrid *grid, guint from, guint to, int step, guint *lines)
{
  const GridColumn *giver = grid_get_column (grid, from);
  guint n_rows = MIN (grid->rows->len, MOST_BALANCED_ROWS);
  guint now;

  if (from == to || giver->weight == 0 || grid_get_column (grid, to)->weight == 0 ||
      giver->width - step < giver->least)
    return FALSE;

  grid_move (grid, from, to, step, n_rows);
  now = grid_sum_lines (grid, n_rows);
  if (now < *lines)
    {
      *lines = now;
      return TRUE;
    }
  grid_move (grid, to, from, step, n_rows);
  return FALSE;
}

/* Shifts width between the text columns for as long as that saves lines. */
static void
grid_balance (AccordReportGrid *grid)
{
  const int steps[] = { 48, 24, 12, 6 };
  guint n_columns = grid->columns->len;
  guint lines = grid_sum_lines (grid, MIN (grid->rows->len, MOST_BALANCED_ROWS));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gboolean moved = TRUE;

      while (moved)
        {
          moved = FALSE;
          for (guint pair = 0; pair < n_columns * n_columns; pair++)
            moved |= grid_try_move (grid, pair / n_columns, pair % n_columns, steps[i], &lines);
        }
    }
}

/* Takes the widths that are given; figures that would not fit still widen a column. */
static void
grid_take_widths (AccordReportGrid *grid, const GArray *given)
{
  for (guint i = 0; i < given->len; i++)
    {
      GridColumn *column = grid_get_column (grid, i);

      column->width = g_array_index (given, int, i);
      column->weight = 0;
    }
  for (guint i = 0; i < grid->columns->len; i++)
    {
      GridColumn *column = grid_get_column (grid, i);

      column->width = MAX (column->width, column->least);
      column->weight = 0;
    }
}

/**
 * accord_report_grid_add_table:
 * @grid: a grid
 * @table: a table
 *
 * Adds the headings of a table and then its rows to the rows of the grid.
 */
void
accord_report_grid_add_table (AccordReportGrid *grid, const AccordReportTable *table)
{
  grid_add_headings (grid, table);
  for (guint i = 0; i < table->rows->len; i++)
    grid_add_row (grid, table, g_ptr_array_index (table->rows, i));
  grid_add_totals (grid, table);
}

/* Without a table: one column for labels, and one for what they say. */
static void
grid_add_plain_columns (AccordReportGrid *grid)
{
  grid_get_column (grid, 0)->width = LABEL_WIDTH;
  grid_get_column (grid, 1)->width = ACCORD_REPORT_PAGE_WIDTH - LABEL_WIDTH;
}

/**
 * accord_report_grid_find_widths:
 * @grid: a grid that has all its tables
 * @given: (element-type int): the width of each column in px; empty to have them found
 *
 * Finds the widths of the columns, and how many lines each cell then takes.
 */
void
accord_report_grid_find_widths (AccordReportGrid *grid, const GArray *given)
{
  if (grid->columns->len == 0 && given->len == 0)
    grid_add_plain_columns (grid);
  if (given->len > 0)
    grid_take_widths (grid, given);
  else
    grid_share (grid);
  g_array_set_size (grid->lines, grid->rows->len * grid->columns->len);
  for (guint i = 0; i < grid->columns->len; i++)
    grid_count_column_lines (grid, i, grid->rows->len);
  grid_balance (grid);
  for (guint i = 0; i < grid->columns->len; i++)
    grid_count_column_lines (grid, i, grid->rows->len);
}

/**
 * accord_report_grid_get_width:
 * @grid: a grid with widths
 * @column: the number of a column, from 0
 *
 * Gives the width of a column.
 *
 * Returns: px
 */
int
accord_report_grid_get_width (const AccordReportGrid *grid, guint column)
{
  return g_array_index (grid->columns, GridColumn, column).width;
}

/**
 * accord_report_grid_get_cell_lines:
 * @grid: a grid with widths
 * @row: the number of a row, from 0
 *
 * Says how many lines each cell of a row takes.
 *
 * Returns: (transfer none): a number for each column of the grid
 */
const guint16 *
accord_report_grid_get_cell_lines (const AccordReportGrid *grid, guint row)
{
  return &g_array_index (grid->lines, guint16, row * grid->columns->len);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "report/report-private.h"

void
accord_report_cell_clear (AccordReportCell *cell)
{
  g_clear_pointer (&cell->title, g_free);
  g_clear_pointer (&cell->words, g_free);
  g_clear_pointer (&cell->section, g_free);
  g_clear_pointer (&cell->key, g_free);
}

/**
 * accord_report_table_begin_row:
 * @table: a table that has all its columns
 *
 * Adds a row; its cells are filled from left to right with the accord_report_row_ functions, and
 * those that are not given are missing.
 *
 * Returns: (transfer none): the row, owned by the report
 */
AccordReportRow *
accord_report_table_begin_row (AccordReportTable *table)
{
  AccordReportRow *row;

  g_return_val_if_fail (table != NULL && table->columns->len > 0, NULL);

  row = g_new0 (AccordReportRow, 1);
  row->table = table;
  row->cells = g_new0 (AccordReportCell, table->columns->len);
  g_ptr_array_add (table->rows, row);
  return row;
}

/* The next cell of the row, or %NULL (and a critical) if the row has them all. */
static AccordReportCell *
row_next_cell (AccordReportRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);
  g_return_val_if_fail (row->n_cells < row->table->columns->len, NULL);

  return &row->cells[row->n_cells++];
}

static void
row_add_words (AccordReportRow *row,
               AccordReportCellKind kind,
               const char *words,
               const char *section,
               const char *key)
{
  AccordReportCell *cell = row_next_cell (row);

  if (cell == NULL || words == NULL || *words == '\0')
    return;

  cell->kind = kind;
  cell->words = accord_report_dup_words (words);
  cell->section = accord_report_dup_words (section);
  cell->key = accord_report_dup_words (key);
}

/**
 * accord_report_row_key:
 * @row: a row
 * @key: the row's own reference, such as "A-05"
 *
 * Adds a cell with the reference that links elsewhere lead to.
 */
void
accord_report_row_key (AccordReportRow *row, const char *key)
{
  g_return_if_fail (row != NULL);

  g_free (row->key);
  row->key = accord_report_dup_words (key);
  row_add_words (row, ACCORD_REPORT_CELL_TEXT, key, NULL, NULL);
}

/**
 * accord_report_row_reference:
 * @row: a row
 * @key: (nullable): the reference of another row, such as "A-05"
 * @section: the id of the section in which that row is the key row
 *
 * Adds a cell with a reference that leads to its row.
 */
void
accord_report_row_reference (AccordReportRow *row, const char *key, const char *section)
{
  row_add_words (row, ACCORD_REPORT_CELL_LINK, key, section, key);
}

/**
 * accord_report_row_text:
 * @row: a row
 * @words: (nullable): the words; none make a missing cell
 *
 * Adds a cell of text. It is always written as text, whatever it looks like.
 */
void
accord_report_row_text (AccordReportRow *row, const char *words)
{
  row_add_words (row, ACCORD_REPORT_CELL_TEXT, words, NULL, NULL);
}

/**
 * accord_report_row_rich:
 * @row: a row
 * @title: (nullable): the start, in bold
 * @words: (nullable): the rest
 *
 * Adds a cell that names something in bold and goes on about it.
 */
void
accord_report_row_rich (AccordReportRow *row, const char *title, const char *words)
{
  AccordReportCell *cell;

  g_return_if_fail (row != NULL);

  if (title == NULL || *title == '\0')
    {
      accord_report_row_text (row, words);
      return;
    }
  cell = row_next_cell (row);
  if (cell == NULL)
    return;

  cell->kind = ACCORD_REPORT_CELL_RICH;
  cell->title = accord_report_dup_words (title);
  cell->words = accord_report_dup_words (words);
}

/**
 * accord_report_row_link:
 * @row: a row
 * @words: (nullable): what the link says
 * @section: the id of a section
 * @key: (nullable): the key of a row in it; %NULL for the section's start
 *
 * Adds a cell that leads elsewhere in the report. If there is no such place it is plain text.
 */
void
accord_report_row_link (AccordReportRow *row,
                        const char *words,
                        const char *section,
                        const char *key)
{
  row_add_words (row, ACCORD_REPORT_CELL_LINK, words, section, key);
}

/**
 * accord_report_row_date:
 * @row: a row
 * @date: a day; %ACCORD_DATE_NONE makes a missing cell
 *
 * Adds a cell with a day.
 */
void
accord_report_row_date (AccordReportRow *row, AccordDate date)
{
  AccordReportCell *cell = row_next_cell (row);

  if (cell == NULL || date == ACCORD_DATE_NONE)
    return;

  cell->kind = ACCORD_REPORT_CELL_DATE;
  cell->date = date;
}

/**
 * accord_report_row_money:
 * @row: a row
 * @pence: an amount, in pence
 *
 * Adds a cell with an amount.
 */
void
accord_report_row_money (AccordReportRow *row, gint64 pence)
{
  AccordReportCell *cell = row_next_cell (row);

  if (cell == NULL)
    return;

  cell->kind = ACCORD_REPORT_CELL_MONEY;
  cell->integer = pence;
}

/**
 * accord_report_row_integer:
 * @row: a row
 * @value: a count
 *
 * Adds a cell with a whole number.
 */
void
accord_report_row_integer (AccordReportRow *row, gint64 value)
{
  AccordReportCell *cell = row_next_cell (row);

  if (cell == NULL)
    return;

  cell->kind = ACCORD_REPORT_CELL_INTEGER;
  cell->integer = value;
}

/**
 * accord_report_row_percent:
 * @row: a row
 * @share: a share, 0.6 for 60%; not a number makes a missing cell
 *
 * Adds a cell with a share, shown without decimals.
 */
void
accord_report_row_percent (AccordReportRow *row, double share)
{
  accord_report_row_figure (row, share, ACCORD_REPORT_UNIT_PERCENT);
}

/**
 * accord_report_row_figure:
 * @row: a row
 * @value: a number; not a number makes a missing cell
 * @unit: how it is shown
 *
 * Adds a cell with a number in a unit of its own.
 */
void
accord_report_row_figure (AccordReportRow *row, double value, AccordReportUnit unit)
{
  AccordReportCell *cell = row_next_cell (row);

  if (cell == NULL || !isfinite (value))
    return;

  cell->kind = ACCORD_REPORT_CELL_NUMBER;
  cell->number = value;
  cell->unit = unit;
}

/**
 * accord_report_row_state:
 * @row: a row
 * @tone: how it is to be taken
 * @words: (nullable): the state in words; with a tone and no words the sign stands alone
 *
 * Adds a cell with a state. The writer puts the sign before the words.
 */
void
accord_report_row_state (AccordReportRow *row, AccordReportTone tone, const char *words)
{
  AccordReportCell *cell = row_next_cell (row);

  if (cell == NULL || (tone == ACCORD_REPORT_TONE_PLAIN && (words == NULL || *words == '\0')))
    return;

  cell->kind = ACCORD_REPORT_CELL_STATE;
  cell->tone = tone;
  cell->words = accord_report_dup_words (words);
}

/**
 * accord_report_row_missing:
 * @row: a row
 *
 * Adds a cell with nothing to show.
 */
void
accord_report_row_missing (AccordReportRow *row)
{
  row_next_cell (row);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <xlsxwriter.h>

#include "accord/board-pack.h"
#include "accord/register.h"
#include "accord/report-tree.h"
#include "accord/xlsx.h"
#include "bench.h"

/* The board pack of the example register against libxlsxwriter writing the same cells, plain. */

typedef struct {
  AccordStore *store;
  AccordReport *report;
  char *our_path;
  char *bare_path;
} Bench;

static void
write_cell (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const AccordReportCell *cell)
{
  switch (cell->kind)
    {
    case ACCORD_REPORT_CELL_DATE:
      worksheet_write_number (sheet, row, column, cell->date, NULL);
      break;
    case ACCORD_REPORT_CELL_MONEY:
      worksheet_write_number (sheet, row, column, (double) cell->integer / 100, NULL);
      break;
    case ACCORD_REPORT_CELL_INTEGER:
      worksheet_write_number (sheet, row, column, (double) cell->integer, NULL);
      break;
    case ACCORD_REPORT_CELL_NUMBER:
      worksheet_write_number (sheet, row, column, cell->number, NULL);
      break;
    case ACCORD_REPORT_CELL_MISSING:
      worksheet_write_string (sheet, row, column, "–", NULL);
      break;
    case ACCORD_REPORT_CELL_TEXT:
    case ACCORD_REPORT_CELL_RICH:
    case ACCORD_REPORT_CELL_LINK:
    case ACCORD_REPORT_CELL_STATE:
    default:
      worksheet_write_string (sheet, row, column, cell->words == NULL ? "" : cell->words, NULL);
      break;
    }
}

static lxw_row_t
write_table (lxw_worksheet *sheet, lxw_row_t first, const AccordReportTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const AccordReportRow *row = table->rows->pdata[i];

      for (guint j = 0; j < table->columns->len; j++)
        write_cell (sheet, first + i, (lxw_col_t) j, &row->cells[j]);
    }
  return first + table->rows->len + 1;
}

static void
bare_pack (gpointer data)
{
  Bench *bench = data;
  lxw_workbook *workbook = workbook_new (bench->bare_path);

  for (guint i = 0; i < bench->report->sections->len; i++)
    {
      const AccordReportSection *section = bench->report->sections->pdata[i];
      lxw_worksheet *sheet = workbook_add_worksheet (workbook, NULL);
      lxw_row_t row = 0;

      for (guint j = 0; j < section->blocks->len; j++)
        {
          const AccordReportBlock *block = section->blocks->pdata[j];

          if (block->table != NULL)
            row = write_table (sheet, row, block->table);
        }
    }
  g_assert_cmpint (workbook_close (workbook), ==, LXW_NO_ERROR);
}

static void
our_pack (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GError) error = NULL;
  AccordReport *report = accord_board_pack_build (bench->store, &error);

  g_assert_no_error (error);
  accord_xlsx_write (report, bench->our_path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  accord_report_unref (report);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = bench_make_folder ();
  g_autofree char *path = g_build_filename (folder, "example.accord", NULL);
  g_autoptr (GError) error = NULL;
  Bench bench = {
    .our_path = g_build_filename (folder, "pack.xlsx", NULL),
    .bare_path = g_build_filename (folder, "bare.xlsx", NULL),
  };

  bench.store = accord_register_sample (path, 2015, "Performance", &error);
  g_assert_no_error (error);
  accord_store_set_as_at (bench.store, accord_date_new (2015, 9, 22));
  bench.report = accord_board_pack_build (bench.store, &error);
  g_assert_no_error (error);
  bench_compare ("the board pack, read and written", "libxlsxwriter, the same cells, plain",
                 bare_pack, our_pack, &bench, 11);

  accord_report_unref (bench.report);
  g_object_unref (bench.store);
  g_free (bench.our_path);
  g_free (bench.bare_path);
  bench_remove_folder (folder);
  return 0;
}

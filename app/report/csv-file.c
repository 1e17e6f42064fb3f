/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/csv.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "accord/money.h"
#include "accord/report-tree.h"
#include "report/export-file.h"

/* Dates as 2015-09-30 and pounds with two decimals, as the command line writes them too; the rest
 * in words. */
static char *
dup_cell (const AccordReportCell *cell, AccordReportColumnKind kind)
{
  switch (cell->kind)
    {
    case ACCORD_REPORT_CELL_MISSING:
      return g_strdup ("");
    case ACCORD_REPORT_CELL_DATE:
      return accord_date_to_iso (cell->date);
    case ACCORD_REPORT_CELL_MONEY:
      return accord_money_to_decimal (cell->integer);
    case ACCORD_REPORT_CELL_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, cell->integer);
    case ACCORD_REPORT_CELL_TEXT:
      return g_strdup (cell->words);
    default:
      return accord_report_cell_dup_text (cell, kind);
    }
}

typedef void (*AppendRow) (GString *out, char **cells, guint n_cells);

static void
append_comma_separated (GString *out, char **cells, guint n_cells)
{
  accord_csv_append_row (out, (const char *const *) cells, n_cells, ACCORD_CSV_NEUTRALISE);
}

/* A tab or a line end inside a cell would begin another. */
static void
append_tabbed (GString *out, char **cells, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    {
      g_autofree char *flat = g_strdelimit (g_strdup (cells[i] == NULL ? "" : cells[i]), "\t\r\n",
                                            ' ');

      g_string_append_printf (out, "%s%s", i == 0 ? "" : "\t", flat);
    }
  g_string_append_c (out, '\n');
}

static void
append_table (GString *out, const AccordReportTable *table, AppendRow append_row)
{
  guint n = table->columns->len;
  g_auto (GStrv) headings = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    headings[i] = g_strdup (((AccordReportColumn *) table->columns->pdata[i])->heading);
  append_row (out, headings, n);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const AccordReportRow *row = table->rows->pdata[i];
      g_auto (GStrv) cells = g_new0 (char *, n + 1);

      for (guint j = 0; j < n; j++)
        {
          const AccordReportColumn *column = table->columns->pdata[j];

          cells[j] = dup_cell (&row->cells[j], column->kind);
          if (cells[j] == NULL)
            cells[j] = g_strdup ("");
        }
      append_row (out, cells, n);
    }
}

/* The first table is the report's subject: a list has no other. */
static const AccordReportTable *
find_table (AccordReport *report)
{
  for (guint i = 0; i < report->sections->len; i++)
    {
      const AccordReportSection *section = report->sections->pdata[i];

      for (guint j = 0; j < section->blocks->len; j++)
        {
          const AccordReportBlock *block = section->blocks->pdata[j];

          if (block->kind == ACCORD_REPORT_BLOCK_TABLE)
            return block->table;
        }
    }
  return NULL;
}

static gboolean
write_text (const char *path, const GString *text, GError **error)
{
  g_autoptr (ExportFile) file = export_file_new (path, error);
  FILE *stream;
  gboolean written;

  if (file == NULL)
    return FALSE;
  stream = g_fopen (file->temporary, "wb");
  written = stream != NULL && fwrite (text->str, 1, text->len, stream) == text->len;
  if (stream != NULL)
    written = fclose (stream) == 0 && written;
  if (written)
    return export_file_commit (file, error);
  export_file_set_error (path, errno, NULL, error);
  return FALSE;
}

/**
 * accord_csv_write:
 * @report: a report of one table
 * @path: the file to write; one that is there is replaced when the new one is whole
 * @progress: (nullable) (scope call): told at the end
 * @cancellable: (nullable): stops it before anything is written
 *
 * Writes the first table of a report as RFC 4180 describes, for people: what a spreadsheet would
 * take for a formula is neutralised.
 *
 * Returns: %TRUE, or %FALSE with %ACCORD_ERROR_EXPORT, or %G_IO_ERROR_CANCELLED
 */
gboolean
accord_csv_write (AccordReport *report,
                  const char *path,
                  AccordReportProgress progress,
                  gpointer user_data,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const AccordReportTable *table;

  g_return_val_if_fail (report != NULL && path != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  table = find_table (report);
  if (table != NULL)
    append_table (text, table, append_comma_separated);
  if (!write_text (path, text, error))
    return FALSE;
  if (progress != NULL)
    progress ("", 1, 1, user_data);
  return TRUE;
}

/**
 * accord_csv_to_clipboard:
 *
 * Returns: (transfer full): the first table of @report with tabs between its cells, as spreadsheets
 *   and word processors paste a table
 */
char *
accord_csv_to_clipboard (AccordReport *report)
{
  GString *text = g_string_new (NULL);
  const AccordReportTable *table;

  g_return_val_if_fail (report != NULL, g_string_free (text, FALSE));

  table = find_table (report);
  if (table != NULL)
    append_table (text, table, append_tabbed);
  return g_string_free (text, FALSE);
}

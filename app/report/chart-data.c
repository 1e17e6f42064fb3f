/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "report/report-phrases.h"
#include "report/report-private.h"

/* The columns of the tables, in px. */
#define CATEGORY_WIDTH 240
#define VALUE_WIDTH    97
#define VALUE_COLUMNS  8

static void
add_figures (AccordReportSection *section, const AccordReportChart *chart, guint figure)
{
  g_autofree char *name = g_strdup_printf ("Figure%u", figure);
  /* Translators: 1 the number of a figure, 2 what its chart shows */
  g_autofree char *heading = g_strdup_printf (_("Figure %1$u. %2$s"), figure, chart->title);
  AccordReportTable *table = accord_report_section_add_table (section, name, heading);

  table->filter = FALSE;
  table->blank_missing = TRUE;
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT,
                                  chart->category_heading != NULL ? chart->category_heading
                                                                  : _("Item"));
  for (guint i = 0; i < chart->series->len; i++)
    accord_report_table_add_column (
      table, ACCORD_REPORT_COLUMN_FIGURE,
      ((AccordReportSeries *) g_ptr_array_index (chart->series, i))->name);
  for (guint i = 0; i < chart->categories->len; i++)
    {
      const AccordReportCategory *category = g_ptr_array_index (chart->categories, i);
      AccordReportRow *row = accord_report_table_begin_row (table);

      accord_report_row_text (row, category->label != NULL ? category->label : "–");
      for (guint j = 0; j < category->values->len; j++)
        accord_report_row_figure (row, g_array_index (category->values, double, j), chart->unit);
    }
}

/**
 * accord_report_chart_data_new:
 * @report: a report
 *
 * Makes the section with the figures behind the charts, a table for each.
 *
 * Returns: (transfer full) (nullable): the section, or %NULL if there is no chart
 */
AccordReportSection *
accord_report_chart_data_new (const AccordReport *report)
{
  AccordReportSection *data =
    accord_report_section_new ("chart-data", _("Chart data"), _ ("Figures behind the charts"));
  int widths[1 + VALUE_COLUMNS] = { CATEGORY_WIDTH };
  guint figure = 0;

  for (guint i = 1; i <= VALUE_COLUMNS; i++)
    widths[i] = VALUE_WIDTH;
  accord_report_section_set_grid (data, widths, G_N_ELEMENTS (widths));
  accord_report_section_set_show_signs (data, FALSE);
  accord_report_section_add_lead (data, _("Every chart draws on one of these tables."));
  for (guint i = 0; i < report->sections->len; i++)
    {
      const AccordReportSection *section = g_ptr_array_index (report->sections, i);

      for (guint j = 0; j < section->blocks->len; j++)
        {
          const AccordReportBlock *block = g_ptr_array_index (section->blocks, j);

          if (block->kind == ACCORD_REPORT_BLOCK_CHART && block->chart->categories->len > 0)
            add_figures (data, block->chart, ++figure);
          else if (block->kind == ACCORD_REPORT_BLOCK_CHART)
            figure++;
        }
    }
  accord_report_section_set_summary (data, _("The figures behind every chart, as tables"),
                                              data->blocks->len);
  if (data->blocks->len == 0)
    g_clear_pointer (&data, accord_report_section_free);
  return data;
}

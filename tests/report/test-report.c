/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "accord/report-tree.h"
#include "sample-report.h"

static void
test_units (void)
{
  static const struct
  {
    AccordReportUnit unit;
    double value;
    const char *words;
  } cases[] = {
    { ACCORD_REPORT_UNIT_NUMBER, 0, "0" },
    { ACCORD_REPORT_UNIT_NUMBER, 999, "999" },
    { ACCORD_REPORT_UNIT_NUMBER, 4060, "4,060" },
    { ACCORD_REPORT_UNIT_NUMBER, -1234567, "-1,234,567" },
    { ACCORD_REPORT_UNIT_NUMBER, -0.2, "0" },
    { ACCORD_REPORT_UNIT_DECIMAL, 2.6, "2.6" },
    { ACCORD_REPORT_UNIT_PERCENT, 0.71, "71%" },
    { ACCORD_REPORT_UNIT_PERCENT_1, 0.519, "51.9%" },
    { ACCORD_REPORT_UNIT_POUNDS, -225000, "-£225,000" },
    { ACCORD_REPORT_UNIT_POUNDS_THOUSAND, 3120000, "£3,120k" },
    { ACCORD_REPORT_UNIT_POUNDS_MILLION, 7450000, "£7.5m" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = accord_report_unit_format (cases[i].unit, cases[i].value);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
assert_cell (const AccordReportRow *row, guint column, AccordReportCellKind kind, const char *words)
{
  const AccordReportColumn *in = g_ptr_array_index (row->table->columns, column);
  g_autofree char *text = accord_report_cell_dup_text (&row->cells[column], in->kind);

  g_assert_cmpint (row->cells[column].kind, ==, kind);
  g_assert_cmpstr (text, ==, words);
}

static void
test_cells (void)
{
  static const AccordReportColumnKind kinds[] = {
    ACCORD_REPORT_COLUMN_REFERENCE, ACCORD_REPORT_COLUMN_REFERENCE, ACCORD_REPORT_COLUMN_TEXT,
    ACCORD_REPORT_COLUMN_TEXT,      ACCORD_REPORT_COLUMN_DATE,      ACCORD_REPORT_COLUMN_MONTH,
    ACCORD_REPORT_COLUMN_MONEY,     ACCORD_REPORT_COLUMN_INTEGER,   ACCORD_REPORT_COLUMN_PERCENT,
    ACCORD_REPORT_COLUMN_STATE,     ACCORD_REPORT_COLUMN_STATE,     ACCORD_REPORT_COLUMN_TEXT,
    ACCORD_REPORT_COLUMN_DATE,      ACCORD_REPORT_COLUMN_FIGURE,    ACCORD_REPORT_COLUMN_TEXT,
  };
  g_autoptr (AccordReport) report = accord_report_new ("Cells");
  AccordReportSection *section = accord_report_add_section (report, "s", "S", NULL);
  AccordReportTable *table = accord_report_section_add_table (section, "T", NULL);
  AccordReportRow *row;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    accord_report_table_add_column (table, kinds[i], "Heading");
  row = accord_report_table_begin_row (table);
  accord_report_row_key (row, "A-01");
  accord_report_row_reference (row, "A-05", "arrangements");
  accord_report_row_text (row, "words");
  accord_report_row_rich (row, "Title.", "Rest");
  accord_report_row_date (row, accord_date_new (2015, 4, 1));
  accord_report_row_date (row, accord_date_new (2015, 4, 1));
  accord_report_row_money (row, -123456);
  accord_report_row_integer (row, 1482);
  accord_report_row_percent (row, 0.6);
  accord_report_row_state (row, ACCORD_REPORT_TONE_BAD, "Overdue");
  accord_report_row_state (row, ACCORD_REPORT_TONE_GOOD, NULL);
  accord_report_row_text (row, "");
  accord_report_row_date (row, ACCORD_DATE_NONE);
  accord_report_row_percent (row, NAN);

  assert_cell (row, 0, ACCORD_REPORT_CELL_TEXT, "A-01");
  g_assert_cmpstr (row->key, ==, "A-01");
  assert_cell (row, 1, ACCORD_REPORT_CELL_LINK, "A-05");
  g_assert_cmpstr (row->cells[1].section, ==, "arrangements");
  g_assert_cmpstr (row->cells[1].key, ==, "A-05");
  assert_cell (row, 2, ACCORD_REPORT_CELL_TEXT, "words");
  assert_cell (row, 3, ACCORD_REPORT_CELL_RICH, "Title. Rest");
  assert_cell (row, 4, ACCORD_REPORT_CELL_DATE, "1 Apr 2015");
  assert_cell (row, 5, ACCORD_REPORT_CELL_DATE, "April 2015");
  assert_cell (row, 6, ACCORD_REPORT_CELL_MONEY, "-£1,235");
  assert_cell (row, 7, ACCORD_REPORT_CELL_INTEGER, "1,482");
  assert_cell (row, 8, ACCORD_REPORT_CELL_NUMBER, "60%");
  assert_cell (row, 9, ACCORD_REPORT_CELL_STATE, "▲ Overdue");
  assert_cell (row, 10, ACCORD_REPORT_CELL_STATE, "✓");
  for (guint i = 11; i < G_N_ELEMENTS (kinds); i++)
    assert_cell (row, i, ACCORD_REPORT_CELL_MISSING, "–");
}

/* A call too many is the author's mistake, and leaves the row as it is. */
static void
test_too_many_cells (void)
{
  g_autoptr (AccordReport) report = accord_report_new ("Cells");
  AccordReportSection *section = accord_report_add_section (report, "s", "S", NULL);
  AccordReportTable *table = accord_report_section_add_table (section, "T", NULL);
  AccordReportRow *row;

  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "Only");
  row = accord_report_table_begin_row (table);
  accord_report_row_text (row, "one");
  g_test_expect_message ("accord", G_LOG_LEVEL_CRITICAL, "*n_cells*");
  accord_report_row_text (row, "two");
  g_test_assert_expected_messages ();
  assert_cell (row, 0, ACCORD_REPORT_CELL_TEXT, "one");
}

static void
test_total (void)
{
  g_autoptr (AccordReport) report = accord_report_new ("Total");
  AccordReportSection *section = accord_report_add_section (report, "s", "S", NULL);
  AccordReportTable *table = accord_report_section_add_table (section, "T", NULL);

  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_MONEY, "Paid");
  for (int i = 1; i <= 4; i++)
    accord_report_row_money (accord_report_table_begin_row (table), i * 101);
  accord_report_row_missing (accord_report_table_begin_row (table));
  g_assert_cmpint (accord_report_table_get_total (table, 0), ==, 1010);
  g_assert_cmpuint (accord_report_table_get_n_rows (table), ==, 5);
}

static AccordReportChart *
make_chart (AccordReport *report,
            AccordReportChartKind kind,
            AccordReportUnit unit,
            double first,
            double second)
{
  AccordReportSection *section = accord_report_add_section (report, "s", "S", NULL);
  AccordReportChart *chart =
    accord_report_section_add_chart (section, kind, "Paid and spent", "All was spent.");

  accord_report_chart_set_unit (chart, unit);
  accord_report_chart_add_series (chart, "Paid in", ACCORD_REPORT_SERIES_PLAIN);
  accord_report_chart_add_series (chart, "Spent", ACCORD_REPORT_SERIES_PLAIN);
  accord_report_chart_begin_category (chart, "Apr");
  accord_report_chart_add_value (chart, first);
  accord_report_chart_add_value (chart, second);
  return chart;
}

static void
test_axis (void)
{
  static const struct
  {
    AccordReportChartKind kind;
    AccordReportUnit unit;
    double first;
    double second;
    double minimum;
    double maximum;
    double step;
  } cases[] = {
    { ACCORD_REPORT_CHART_COLUMNS, ACCORD_REPORT_UNIT_POUNDS_MILLION, 4.5e6, 8.775e6, 0, 10e6,
      2.5e6 },
    { ACCORD_REPORT_CHART_STACKED_BARS, ACCORD_REPORT_UNIT_NUMBER, 2, 8, 0, 10, 2.5 },
    { ACCORD_REPORT_CHART_LINE, ACCORD_REPORT_UNIT_PERCENT_1, 0.086, 0.604, 0, 0.8, 0.2 },
    { ACCORD_REPORT_CHART_COLUMNS, ACCORD_REPORT_UNIT_NUMBER, 1, 2, 0, 2, 1 },
    { ACCORD_REPORT_CHART_COLUMNS, ACCORD_REPORT_UNIT_NUMBER, 0, 0, 0, 1, 1 },
    { ACCORD_REPORT_CHART_COLUMNS, ACCORD_REPORT_UNIT_NUMBER, NAN, NAN, 0, 1, 1 },
    { ACCORD_REPORT_CHART_COLUMNS, ACCORD_REPORT_UNIT_POUNDS, -300, 500, -400, 600, 200 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordReport) report = accord_report_new ("Axis");
      const AccordReportChart *chart =
        make_chart (report, cases[i].kind, cases[i].unit, cases[i].first, cases[i].second);
      double minimum;
      double maximum;
      double step;

      accord_report_chart_get_axis (chart, &minimum, &maximum, &step);
      g_assert_cmpfloat_with_epsilon (minimum, cases[i].minimum, 1e-9);
      g_assert_cmpfloat_with_epsilon (maximum, cases[i].maximum, 1e-9);
      g_assert_cmpfloat_with_epsilon (step, cases[i].step, 1e-9);
    }
}

static void
test_alt_text (void)
{
  g_autoptr (AccordReport) report = accord_report_new ("Alt text");
  AccordReportChart *chart =
    make_chart (report, ACCORD_REPORT_CHART_COLUMNS, ACCORD_REPORT_UNIT_POUNDS_MILLION, 4.5e6, NAN);
  g_autofree char *made = accord_report_chart_dup_alt_text (chart);
  g_autofree char *set = NULL;

  g_assert_cmpstr (made, ==, "Paid and spent. Apr: Paid in £4.5m, Spent –.");
  accord_report_chart_set_alt_text (chart, "As the author says.");
  set = accord_report_chart_dup_alt_text (chart);
  g_assert_cmpstr (set, ==, "As the author says.");
}

static void
test_references (void)
{
  AccordReport *report = sample_report_new ();
  AccordReport *other = accord_report_ref (report);

  accord_report_unref (report);
  g_assert_cmpstr (other->title, ==, "Joint commissioning: board pack");
  g_assert_cmpuint (other->sections->len, ==, 7);
  accord_report_unref (other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/units", test_units);
  g_test_add_func ("/report/cells", test_cells);
  g_test_add_func ("/report/too-many-cells", test_too_many_cells);
  g_test_add_func ("/report/total", test_total);
  g_test_add_func ("/report/axis", test_axis);
  g_test_add_func ("/report/alt-text", test_alt_text);
  g_test_add_func ("/report/references", test_references);
  return g_test_run ();
}

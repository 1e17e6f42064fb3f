/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/table-layout.h"
#include "report/text-measure.h"

typedef struct {
  AccordReport *report;
  AccordReportSection *section;
  AccordReportTable *table;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->report = accord_report_new ("Layout");
  fixture->section = accord_report_add_section (fixture->report, "s", "S", NULL);
  fixture->table = accord_report_section_add_table (fixture->section, "T", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  accord_report_unref (fixture->report);
}

static int
width (const AccordReportSectionLayout *layout, guint column)
{
  return g_array_index (layout->widths, int, column);
}

static int
total (const AccordReportSectionLayout *layout)
{
  int sum = 0;

  for (guint i = 0; i < layout->widths->len; i++)
    sum += width (layout, i);
  return sum;
}

static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    AccordReportColumnKind kind;
    int width;
    AccordReportAlign align;
  } cases[] = {
    { ACCORD_REPORT_COLUMN_REFERENCE, 48, ACCORD_REPORT_ALIGN_LEFT },
    { ACCORD_REPORT_COLUMN_DATE, 84, ACCORD_REPORT_ALIGN_LEFT },
    { ACCORD_REPORT_COLUMN_MONEY, 88, ACCORD_REPORT_ALIGN_RIGHT },
    { ACCORD_REPORT_COLUMN_INTEGER, 52, ACCORD_REPORT_ALIGN_RIGHT },
    { ACCORD_REPORT_COLUMN_PERCENT, 52, ACCORD_REPORT_ALIGN_RIGHT },
    { ACCORD_REPORT_COLUMN_FIGURE, 66, ACCORD_REPORT_ALIGN_RIGHT },
    { ACCORD_REPORT_COLUMN_STATE, 122, ACCORD_REPORT_ALIGN_LEFT },
    { ACCORD_REPORT_COLUMN_MARK, 50, ACCORD_REPORT_ALIGN_CENTRE },
  };
  g_autoptr (AccordReportSectionLayout) layout = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    accord_report_table_add_column (fixture->table, cases[i].kind, "X");
  accord_report_table_add_column (fixture->table, ACCORD_REPORT_COLUMN_TEXT, "Text");
  layout = accord_report_section_layout_new (fixture->section);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (width (layout, i), ==, cases[i].width);
      g_assert_cmpint (accord_report_column_kind_get_align (cases[i].kind), ==, cases[i].align);
    }
  g_assert_cmpint (total (layout), ==, ACCORD_REPORT_PAGE_WIDTH);
}

static void
test_weights (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordReportSectionLayout) layout = NULL;

  accord_report_column_set_weight (
    accord_report_table_add_column (fixture->table, ACCORD_REPORT_COLUMN_TEXT, "A"), 3);
  accord_report_table_add_column (fixture->table, ACCORD_REPORT_COLUMN_TEXT, "B");
  layout = accord_report_section_layout_new (fixture->section);

  g_assert_cmpint (width (layout, 0), ==, 762);
  g_assert_cmpint (width (layout, 1), ==, 254);
}

/* A text column never falls below its longest word, nor a figure's below its widest figure. */
static void
test_least (Fixture *fixture, gconstpointer data)
{
  const char *word = "Counterdisestablishment";
  g_autoptr (AccordReportSectionLayout) layout = NULL;
  AccordReportRow *row;

  accord_report_table_add_column (fixture->table, ACCORD_REPORT_COLUMN_TEXT, "A");
  accord_report_column_set_weight (
    accord_report_table_add_column (fixture->table, ACCORD_REPORT_COLUMN_TEXT, "B"), 0.01);
  accord_report_table_add_column (fixture->table, ACCORD_REPORT_COLUMN_MONEY, "C");
  row = accord_report_table_begin_row (fixture->table);
  accord_report_row_text (row, "a");
  accord_report_row_text (row, word);
  accord_report_row_money (row, G_GINT64_CONSTANT (999999999999999));
  layout = accord_report_section_layout_new (fixture->section);

  g_assert_cmpint (width (layout, 1), >=, (int) accord_report_text_width (word, 9, FALSE) + 16);
  g_assert_cmpint (width (layout, 2), >=,
                   (int) accord_report_text_width ("£9,999,999,999,999", 9, FALSE) + 5);
  g_assert_cmpint (total (layout), ==, ACCORD_REPORT_PAGE_WIDTH);
}

/* Width moves to the column that needs it, for as long as that saves lines. */
static void
test_balance (Fixture *fixture, gconstpointer data)
{
  const char *sentence =
    "The quarter 1 report has not come. It was due on 17 August 2015, with the "
    "papers of 26 August. ";
  g_autofree char *finding = g_strconcat (sentence, sentence, sentence, sentence, NULL);
  g_autoptr (AccordReportMeasuredText) text =
    accord_report_measured_text_new (ACCORD_REPORT_BODY_POINTS);
  g_autoptr (AccordReportSectionLayout) layout = NULL;

  accord_report_measured_text_append (text, finding, FALSE);
  accord_report_table_add_column (fixture->table, ACCORD_REPORT_COLUMN_TEXT, "Short");
  accord_report_table_add_column (fixture->table, ACCORD_REPORT_COLUMN_TEXT, "Long");
  for (int i = 0; i < 3; i++)
    {
      AccordReportRow *row = accord_report_table_begin_row (fixture->table);

      accord_report_row_text (row, "Chair");
      accord_report_row_text (row, finding);
    }
  layout = accord_report_section_layout_new (fixture->section);

  g_assert_cmpint (width (layout, 1), >, width (layout, 0));
  g_assert_cmpuint (
    accord_report_table_layout_get_row_lines (g_ptr_array_index (layout->tables, 0), 0), <,
    accord_report_measured_text_count_lines (text, ACCORD_REPORT_PAGE_WIDTH / 2 - 16));
  g_assert_cmpint (total (layout), ==, ACCORD_REPORT_PAGE_WIDTH);
}

static void
test_grid (Fixture *fixture, gconstpointer data)
{
  const int grid[] = { 300, 40, 676 };
  g_autoptr (AccordReportSectionLayout) layout = NULL;
  AccordReportRow *row;

  accord_report_section_set_grid (fixture->section, grid, G_N_ELEMENTS (grid));
  accord_report_table_add_column (fixture->table, ACCORD_REPORT_COLUMN_TEXT, "A");
  accord_report_table_add_column (fixture->table, ACCORD_REPORT_COLUMN_MONEY, "B");
  row = accord_report_table_begin_row (fixture->table);
  accord_report_row_text (row, "a");
  accord_report_row_money (row, 123456700);
  layout = accord_report_section_layout_new (fixture->section);

  g_assert_cmpuint (layout->widths->len, ==, 3);
  g_assert_cmpint (width (layout, 0), ==, 300);
  g_assert_cmpint (width (layout, 1), >, 40);
  g_assert_cmpint (width (layout, 2), ==, 676);
}

static void
test_no_table (void)
{
  g_autoptr (AccordReport) report = accord_report_new ("Layout");
  AccordReportSection *section = accord_report_add_section (report, "s", "S", NULL);
  g_autoptr (AccordReportSectionLayout) layout = NULL;

  accord_report_section_add_fact (section, "Label", "words");
  layout = accord_report_section_layout_new (section);
  g_assert_cmpuint (layout->widths->len, ==, 2);
  g_assert_cmpint (total (layout), ==, ACCORD_REPORT_PAGE_WIDTH);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/table-layout/kinds", Fixture, NULL, set_up, test_kinds, tear_down);
  g_test_add ("/table-layout/weights", Fixture, NULL, set_up, test_weights, tear_down);
  g_test_add ("/table-layout/least", Fixture, NULL, set_up, test_least, tear_down);
  g_test_add ("/table-layout/balance", Fixture, NULL, set_up, test_balance, tear_down);
  g_test_add ("/table-layout/grid", Fixture, NULL, set_up, test_grid, tear_down);
  g_test_add_func ("/table-layout/no-table", test_no_table);
  return g_test_run ();
}

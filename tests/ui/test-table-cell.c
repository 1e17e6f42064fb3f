/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "widgets/table-cell.h"

static int
get_width (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

static int
get_text_width (const char *text)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new (text));

  gtk_widget_add_css_class (label, "numeric");
  return get_width (label);
}

/* No amount is cut short, whatever it is; other text leaves the width as it is. */
static void
test_amount (void)
{
  static const char *const amounts[] = { "£8",           "£48,000",      "−£1,048,000",
                                         "£100,000,000", "£999,999,999", "£1,234,567,890.12" };
  int least = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autoptr (GtkWidget) cell =
        g_object_ref_sink (accord_table_cell_new (ACCORD_CELL_END, 4, 6));

      least = get_width (cell);
      accord_table_cell_set_amount (ACCORD_TABLE_CELL (cell), amounts[i]);
      g_assert_cmpint (get_width (cell), >=, get_text_width (amounts[i]));
      g_assert_cmpstr (accord_table_cell_get_name (ACCORD_TABLE_CELL (cell)), ==, amounts[i]);
    }
  g_assert_cmpint (get_text_width ("£1,234,567,890.12"), >, least);
}

/* A cell that was wide once stays so: rows that scroll past do not move the columns to and fro. */
static void
test_stays_wide (void)
{
  g_autoptr (GtkWidget) cell = g_object_ref_sink (accord_table_cell_new (ACCORD_CELL_END, 4, 6));
  int least = get_width (cell);
  int wide;

  accord_table_cell_set_text (ACCORD_TABLE_CELL (cell), "£1,234,567,890.12");
  g_assert_cmpint (get_width (cell), ==, least);
  accord_table_cell_set_amount (ACCORD_TABLE_CELL (cell), "£1,234,567,890.12");
  wide = get_width (cell);
  g_assert_cmpint (wide, >, least);
  accord_table_cell_set_amount (ACCORD_TABLE_CELL (cell), NULL);
  g_assert_cmpint (get_width (cell), ==, wide);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/table-cell/amount", test_amount);
  g_test_add_func ("/table-cell/stays-wide", test_stays_wide);
  return test_ui_run ();
}

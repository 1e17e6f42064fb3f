/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/board-pack-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Adds a table with its columns. */
AccordReportTable *
board_pack_add_table (AccordReportSection *section,
                      const char *name,
                      const char *heading,
                      const BoardColumn *columns,
                      guint n_columns)
{
  AccordReportTable *table = accord_report_section_add_table (section, name, heading);

  for (guint i = 0; i < n_columns; i++)
    {
      AccordReportColumn *column =
        accord_report_table_add_column (table, columns[i].kind, _(columns[i].heading));

      if (columns[i].width > 0)
        accord_report_column_set_width (column, columns[i].width);
      if (columns[i].weight > 0)
        accord_report_column_set_weight (column, columns[i].weight);
    }
  return table;
}

void
board_pack_add_text (AccordReportRow *row, AccordRows *rows, guint i, const char *column)
{
  accord_report_row_text (row, accord_rows_get_text (rows, i, column));
}

void
board_pack_add_date (AccordReportRow *row, AccordRows *rows, guint i, const char *column)
{
  accord_report_row_date (row, accord_rows_get_date (rows, i, column));
}

/* A count, missing where nothing is recorded: that is not nought. */
void
board_pack_add_integer (AccordReportRow *row, AccordRows *rows, guint i, const char *column)
{
  if (accord_rows_is_null (rows, i, column))
    accord_report_row_missing (row);
  else
    accord_report_row_integer (row, accord_rows_get_integer (rows, i, column));
}

/* Days late: nothing to show for what is in time. */
void
board_pack_add_late (AccordReportRow *row, AccordRows *rows, guint i)
{
  gint64 days = accord_rows_get_integer (rows, i, "days_late");

  if (days > 0)
    accord_report_row_integer (row, days);
  else
    accord_report_row_missing (row);
}

/* The reference of an arrangement, which leads to its row. */
void
board_pack_add_arrangement (AccordReportRow *row, AccordRows *rows, guint i, const char *column)
{
  accord_report_row_reference (row, accord_rows_get_text (rows, i, column), "arrangements");
}

/* What people read for the choice in a column, or %NULL where none was made. */
char *
board_pack_dup_choice (AccordRows *rows,
                       guint i,
                       const char *column,
                       const char *type,
                       const char *field)
{
  const char *keys = accord_rows_get_text (rows, i, column);

  if (keys == NULL)
    return NULL;
  return accord_field_dup_choice_label (
    accord_record_type_find_field (accord_record_type_find (type), field), keys);
}

void
board_pack_add_choice (AccordReportRow *row,
                       AccordRows *rows,
                       guint i,
                       const char *column,
                       const char *type,
                       const char *field)
{
  g_autofree char *label = board_pack_dup_choice (rows, i, column, type, field);

  accord_report_row_text (row, label);
}

/* A day in a sentence: 1 April 2015. */
char *
board_pack_dup_day (AccordDate date)
{
  return accord_date_format (date, ACCORD_DATE_STYLE_LONG);
}

/* A month over a narrow column: Apr. */
char *
board_pack_dup_month (AccordDate date)
{
  g_autofree char *day = accord_date_format (date, ACCORD_DATE_STYLE_SHORT);
  g_auto (GStrv) parts = g_strsplit (day, " ", 3);

  return g_strdup (parts[1]);
}

/* Adds to a list of short findings, taking @words over. */
void
board_pack_add_to_list (GString *list, char *words)
{
  if (list->len > 0)
    g_string_append (list, _(", "));
  g_string_append (list, words);
  g_free (words);
}

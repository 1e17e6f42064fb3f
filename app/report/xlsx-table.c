/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "report/xlsx-height.h"
#include "report/xlsx-writer.h"

/* A cell on its way to the sheet. */
typedef struct {
  XlsxWriter *writer;
  lxw_worksheet *sheet;
  const AccordReportTableLayout *layout;
  guint row;    /* on the sheet */
  guint line;   /* of the table */
  guint column; /* of both */
  XlsxStyle style;
} CellPen;

/**
 * xlsx_style_set_column:
 * @style: a style
 * @align: on which side cells of the column stand
 * @column: the number of the column, from 0
 *
 * Aligns a cell; after the first column, what stands on the left keeps off the line before it.
 */
void
xlsx_style_set_column (XlsxStyle *style, AccordReportAlign align, guint column)
{
  style->align = align;
  style->indent = align == ACCORD_REPORT_ALIGN_LEFT && column > 0 ? 1 : 0;
}

static void
xlsx_writer_add_region (XlsxWriter *writer,
                        const lxw_worksheet *sheet,
                        const char *sheet_name,
                        const XlsxTableFrame *frame)
{
  g_autofree char *first = xlsx_cell_name (frame->row, 0);
  g_autofree char *last = xlsx_cell_name (frame->row + frame->n_rows, frame->n_columns - 1);
  g_autofree char *first_low = g_ascii_strdown (first, -1);
  g_autofree char *last_low = g_ascii_strdown (last, -1);
  g_autofree char *name = NULL;

  /* Screen readers take the headings of a range from a name of this form; it counts sheets from 1.
   */
  name = g_strdup_printf ("TitleRegion%u.%s.%s.%u", ++writer->n_regions, first_low, last_low,
                          (guint) sheet->index + 1);
  xlsx_writer_define_name (writer, name, sheet_name, frame->row, 0);
}

/* The headings as a table takes them: on one line, none empty, each one unlike the others. */
static char **
clean_headings (const XlsxTableFrame *frame)
{
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  char **clean = g_new0 (char *, frame->n_columns + 1);

  for (guint i = 0; i < frame->n_columns; i++)
    {
      char *heading = xlsx_text_clean (frame->headings[i], XLSX_LONGEST_HEADING - 8);
      g_autofree char *folded = NULL;

      g_strdelimit (heading, "\n\t", ' ');
      folded = g_utf8_casefold (heading, -1);
      if (*heading == '\0' || g_hash_table_contains (used, folded))
        {
          char *numbered = g_strdup_printf ("%s (%u)", heading, i + 1);

          g_free (heading);
          heading = g_strstrip (numbered);
        }
      g_hash_table_add (used, g_utf8_casefold (heading, -1));
      clean[i] = heading;
    }
  return clean;
}

/**
 * xlsx_write_frame:
 * @writer: a writer
 * @sheet: a sheet
 * @sheet_name: its name
 * @frame: what the table is called, where it stands and what its columns are
 *
 * Makes a range a native table and writes its headings. Its cells are written by the caller.
 */
void
xlsx_write_frame (XlsxWriter *writer,
                  lxw_worksheet *sheet,
                  const char *sheet_name,
                  const XlsxTableFrame *frame)
{
  g_autofree lxw_table_column *columns = g_new0 (lxw_table_column, frame->n_columns);
  g_autofree lxw_table_column **pointers = g_new0 (lxw_table_column *, frame->n_columns + 1);
  g_auto (GStrv) headings = clean_headings (frame);
  g_autofree char *name = xlsx_names_add_identifier (writer->names, frame->name);
  lxw_table_options options = {
    .name = name,
    .no_autofilter = !frame->filter,
    .no_banded_rows = LXW_TRUE,
    .style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
    .style_type_number = 0,
    .columns = pointers,
  };

  for (guint i = 0; i < frame->n_columns; i++)
    {
      XlsxStyle style = XLSX_STYLE_INIT;

      style.bold = TRUE;
      style.colour = LOOK_ACCENT;
      style.fill = LOOK_TINT;
      style.valign = XLSX_VALIGN_CENTRE;
      style.wrap = TRUE;
      style.bottom = LXW_BORDER_MEDIUM;
      style.bottom_colour = LOOK_RULE;
      xlsx_style_set_column (&style, frame->aligns[i], i);
      columns[i].header = headings[i];
      columns[i].header_format = xlsx_formats_get (writer->formats, &style);
      pointers[i] = &columns[i];
    }
  xlsx_check (writer, worksheet_add_table (sheet, frame->row, 0, frame->row + frame->n_rows,
                                           (lxw_col_t) (frame->n_columns - 1), &options));
  xlsx_writer_add_region (writer, sheet, sheet_name, frame);
}

/* A bold start and a plain rest; neither may be empty in a cell of two parts. */
static void
pen_write_parts (CellPen *pen, const char *title, const char *words)
{
  XlsxStyle plain = XLSX_STYLE_INIT;
  XlsxStyle bold = XLSX_STYLE_INIT;
  lxw_rich_string_tuple start = { NULL, (char *) title };
  lxw_rich_string_tuple rest = { NULL, (char *) words };
  lxw_rich_string_tuple *parts[] = { &start, &rest, NULL };

  bold.bold = TRUE;
  start.format = xlsx_formats_get (pen->writer->formats, &bold);
  rest.format = xlsx_formats_get (pen->writer->formats, &plain);
  xlsx_check (pen->writer,
              worksheet_write_rich_string (pen->sheet, pen->row, (lxw_col_t) pen->column, parts,
                                           xlsx_formats_get (pen->writer->formats, &pen->style)));
}

static void
pen_write_rich (CellPen *pen, const AccordReportCell *cell)
{
  g_autofree char *title = xlsx_text_clean (cell->title, XLSX_LONGEST_TEXT / 2);
  g_autofree char *words = xlsx_text_clean (cell->words, XLSX_LONGEST_TEXT / 2);
  g_autofree char *spaced = g_strconcat (" ", words, NULL);

  if (*words != '\0')
    {
      pen_write_parts (pen, title, spaced);
      return;
    }
  pen->style.bold = TRUE;
  xlsx_write_text (pen->writer, pen->sheet, pen->row, pen->column, title, &pen->style);
}

/* A link is only made of what stands on one line: some programs do not wrap links. */
static void
pen_write_link (CellPen *pen, const AccordReportCell *cell)
{
  const char *target = NULL;

  if (accord_report_table_layout_get_cell_lines (pen->layout, pen->line, pen->column) == 1)
    target = xlsx_writer_get_anchor (pen->writer, cell->section, cell->key);
  if (target != NULL)
    pen->style.colour = LOOK_RULE;
  xlsx_write_link (pen->writer, pen->sheet, pen->row, pen->column, target, cell->words, NULL,
                   &pen->style);
}

static void
pen_write_number (CellPen *pen, const AccordReportColumn *column, double number, const char *format)
{
  g_autofree char *marked = NULL;

  if (column->limit != 0)
    marked = xlsx_threshold_format (column, format);
  pen->style.number_format = marked != NULL ? marked : format;
  xlsx_write_number (pen->writer, pen->sheet, pen->row, pen->column, number, &pen->style);
}

static void
pen_write_words (CellPen *pen, const AccordReportCell *cell, const AccordReportColumn *column)
{
  g_autofree char *words = accord_report_cell_dup_text (cell, column->kind);

  xlsx_write_text (pen->writer, pen->sheet, pen->row, pen->column, words, &pen->style);
}

static void
pen_write_missing (CellPen *pen, const AccordReportCell *cell, const AccordReportColumn *column)
{
  pen->style.colour = LOOK_MUTED;
  if (pen->layout->table->blank_missing)
    xlsx_write_blank (pen->writer, pen->sheet, pen->row, pen->column, &pen->style);
  else
    pen_write_words (pen, cell, column);
}

static void
pen_write_cell (CellPen *pen, const AccordReportCell *cell, const AccordReportColumn *column)
{
  switch (cell->kind)
    {
    case ACCORD_REPORT_CELL_RICH:
      pen_write_rich (pen, cell);
      break;
    case ACCORD_REPORT_CELL_LINK:
      pen_write_link (pen, cell);
      break;
    case ACCORD_REPORT_CELL_DATE:
      pen->style.number_format =
        column->kind == ACCORD_REPORT_COLUMN_MONTH ? "mmmm yyyy" : "d mmm yyyy";
      xlsx_write_date (pen->writer, pen->sheet, pen->row, pen->column, cell->date, &pen->style);
      break;
    case ACCORD_REPORT_CELL_MONEY:
      pen_write_number (pen, column, cell->integer / 100.0,
                        xlsx_unit_get_format (ACCORD_REPORT_UNIT_POUNDS));
      break;
    case ACCORD_REPORT_CELL_INTEGER:
      pen_write_number (pen, column, (double) cell->integer,
                        xlsx_unit_get_format (ACCORD_REPORT_UNIT_NUMBER));
      break;
    case ACCORD_REPORT_CELL_NUMBER:
      pen_write_number (pen, column, cell->number, xlsx_unit_get_format (cell->unit));
      break;
    case ACCORD_REPORT_CELL_STATE:
      xlsx_style_set_tone (&pen->style, cell->tone);
      pen_write_words (pen, cell, column);
      break;
    case ACCORD_REPORT_CELL_MISSING:
      pen_write_missing (pen, cell, column);
      break;
    case ACCORD_REPORT_CELL_TEXT:
    default:
      pen_write_words (pen, cell, column);
      break;
    }
}

/* Whether the next row belongs to another group. */
static gboolean
ends_group (const AccordReportTable *table, guint line)
{
  const AccordReportColumn *column;
  const AccordReportRow *row;
  const AccordReportRow *next;
  g_autofree char *words = NULL;
  g_autofree char *next_words = NULL;

  if (table->group_column < 0 || line + 1 >= table->rows->len)
    return FALSE;

  column = g_ptr_array_index (table->columns, table->group_column);
  row = g_ptr_array_index (table->rows, line);
  next = g_ptr_array_index (table->rows, line + 1);
  words = accord_report_cell_dup_text (&row->cells[table->group_column], column->kind);
  next_words = accord_report_cell_dup_text (&next->cells[table->group_column], column->kind);
  return !g_str_equal (words, next_words);
}

static XlsxStyle
row_style (const AccordReportTableLayout *layout, guint line)
{
  XlsxStyle style = XLSX_STYLE_INIT;
  gboolean one_line = accord_report_table_layout_get_row_lines (layout, line) == 1;

  style.valign = one_line ? XLSX_VALIGN_CENTRE : XLSX_VALIGN_TOP;
  style.wrap = TRUE;
  style.bottom = LXW_BORDER_THIN;
  style.bottom_colour = ends_group (layout->table, line) ? LOOK_MUTED : LOOK_HAIR;
  return style;
}

static void
write_rows (XlsxWriter *writer,
            lxw_worksheet *sheet,
            const AccordReportTableLayout *layout,
            guint first_row)
{
  const AccordReportTable *table = layout->table;

  for (guint line = 0; line < table->rows->len; line++)
    {
      const AccordReportRow *row = g_ptr_array_index (table->rows, line);
      const XlsxStyle style = row_style (layout, line);

      xlsx_set_row (writer, sheet, first_row + line,
                    xlsx_row_height (accord_report_table_layout_get_row_lines (layout, line)));
      for (guint i = 0; i < table->columns->len; i++)
        {
          const AccordReportColumn *column = g_ptr_array_index (table->columns, i);
          CellPen pen = { writer, sheet, layout, first_row + line, line, i, style };

          xlsx_style_set_column (&pen.style, accord_report_column_kind_get_align (column->kind), i);
          pen.style.bold = i == 0 && column->kind == ACCORD_REPORT_COLUMN_REFERENCE;
          pen_write_cell (&pen, &row->cells[i], column);
        }
    }
}

static void
write_empty_row (XlsxWriter *writer,
                 lxw_worksheet *sheet,
                 const AccordReportTable *table,
                 guint row)
{
  XlsxStyle style = XLSX_STYLE_INIT;

  style.colour = LOOK_MUTED;
  style.valign = XLSX_VALIGN_CENTRE;
  style.bottom = LXW_BORDER_THIN;
  style.bottom_colour = LOOK_HAIR;
  xlsx_set_row (writer, sheet, row, xlsx_row_height (1));
  for (guint i = 1; i < table->columns->len; i++)
    xlsx_write_blank (writer, sheet, row, i, &style);
  xlsx_write_text (writer, sheet, row, 0,
                   table->empty_words != NULL ? table->empty_words : _ ("Nothing to show"), &style);
}

static void
write_total (XlsxWriter *writer,
             lxw_worksheet *sheet,
             const AccordReportTable *table,
             guint row,
             guint index,
             const XlsxStyle *style)
{
  const AccordReportColumn *column = g_ptr_array_index (table->columns, index);
  guint n_rows = MAX (table->rows->len, 1);
  g_autofree char *first = xlsx_cell_name (row - n_rows, index);
  g_autofree char *last = xlsx_cell_name (row - 1, index);
  g_autofree char *formula = g_strdup_printf ("=SUBTOTAL(109,%s:%s)", first, last);
  double total = (double) accord_report_table_get_total (table, index);

  if (column->kind == ACCORD_REPORT_COLUMN_MONEY)
    total /= 100;
  xlsx_check (writer,
              worksheet_write_formula_num (sheet, row, (lxw_col_t) index, formula,
                                           xlsx_formats_get (writer->formats, style), total));
}

static void
write_totals (XlsxWriter *writer, lxw_worksheet *sheet, const AccordReportTable *table, guint row)
{
  xlsx_set_row (writer, sheet, row, XLSX_TOTAL_HEIGHT);
  for (guint i = 0; i < table->columns->len; i++)
    {
      const AccordReportColumn *column = g_ptr_array_index (table->columns, i);
      XlsxStyle style = XLSX_STYLE_INIT;

      style.bold = TRUE;
      style.fill = LOOK_TINT;
      style.valign = XLSX_VALIGN_CENTRE;
      style.top = style.bottom = LXW_BORDER_THIN;
      style.top_colour = style.bottom_colour = LOOK_RULE;
      xlsx_style_set_column (&style, accord_report_column_kind_get_align (column->kind), i);
      style.number_format = column->sum ? xlsx_column_get_format (column->kind) : NULL;
      if (column->sum)
        write_total (writer, sheet, table, row, i, &style);
      else if (i == 0)
        xlsx_write_text (writer, sheet, row, i, table->total_label, &style);
      else
        xlsx_write_blank (writer, sheet, row, i, &style);
    }
}

/* Text counts as greater than any number, so a cell above a limit must be a number too. */
static void
mark_limit (XlsxWriter *writer,
            lxw_worksheet *sheet,
            const AccordReportColumn *column,
            guint index,
            guint first,
            guint last)
{
  char limit[G_ASCII_DTOSTR_BUF_SIZE];
  XlsxStyle style = XLSX_STYLE_INIT;
  g_autofree char *cell = xlsx_cell_name (first, index);
  g_autofree char *formula = NULL;
  lxw_conditional_format format = { .type = LXW_CONDITIONAL_TYPE_FORMULA };
  lxw_format *look;

  xlsx_style_set_tone (&style, column->limit_tone);
  look = workbook_add_format (writer->workbook);
  format_set_font_color (look, style.colour);
  if (style.bold)
    format_set_bold (look);
  if (style.fill != 0)
    format_set_bg_color (look, style.fill);

  g_ascii_formatd (limit, sizeof limit, "%.10g", column->limit_value);
  formula = g_strdup_printf ("=AND(ISNUMBER(%1$s),%1$s%2$s%3$s)", cell,
                             column->limit == ACCORD_REPORT_LIMIT_BELOW ? "<" : ">", limit);
  format.value_string = formula;
  format.format = look;
  if (column->limit == ACCORD_REPORT_LIMIT_BELOW)
    {
      format.type = LXW_CONDITIONAL_TYPE_CELL;
      format.criteria = LXW_CONDITIONAL_CRITERIA_LESS_THAN;
      format.value_string = NULL;
      format.value = column->limit_value;
    }
  xlsx_check (writer, worksheet_conditional_format_range (sheet, first, (lxw_col_t) index, last,
                                                          (lxw_col_t) index, &format));
}

/**
 * xlsx_write_table:
 * @writer: a writer
 * @sheet: a sheet
 * @plan: its plan
 * @item: where the table stands on it
 *
 * Writes a table with its headings, rows and totals.
 */
void
xlsx_write_table (XlsxWriter *writer,
                  lxw_worksheet *sheet,
                  const XlsxPlan *plan,
                  const XlsxItem *item)
{
  const AccordReportTable *table = item->layout->table;
  guint n_rows = MAX (table->rows->len, 1);
  g_autofree const char **headings = g_new0 (const char *, table->columns->len);
  g_autofree AccordReportAlign *aligns = g_new0 (AccordReportAlign, table->columns->len);
  XlsxTableFrame frame = { table->name, item->row,           n_rows,       headings,
                           aligns,      table->columns->len, table->filter };

  for (guint i = 0; i < table->columns->len; i++)
    {
      const AccordReportColumn *column = g_ptr_array_index (table->columns, i);

      headings[i] = column->heading;
      aligns[i] = accord_report_column_kind_get_align (column->kind);
      if (column->limit != 0)
        mark_limit (writer, sheet, column, i, item->row + 1, item->row + n_rows);
    }
  xlsx_set_row (writer, sheet, item->row, item->height);
  xlsx_write_frame (writer, sheet, plan->name, &frame);
  write_rows (writer, sheet, item->layout, item->row + 1);
  if (table->rows->len == 0)
    write_empty_row (writer, sheet, table, item->row + 1);
  if (table->total_label != NULL)
    write_totals (writer, sheet, table, item->row + 1 + n_rows);
}

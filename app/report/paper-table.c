/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "report/paper-private.h"

#define LEAST_HEAD_HEIGHT 18.0
#define HEAD_PADDING      7.0
#define ROW_PADDING       2.5

#define HAIR_WIDTH 0.5
#define RULE_WIDTH 1.25

/* Where a cell stands on a page. */
typedef struct {
  double left;  /* of the column */
  double right; /* of the column */
  double x;     /* of the words */
  double width; /* of the words */
} CellPlace;

/* A table on the columns of its section. */
PaperTable *
paper_table_new (const AccordReportTableLayout *layout, const GArray *widths)
{
  PaperTable *table = g_new0 (PaperTable, 1);

  table->table = layout->table;
  table->layout = layout;
  table->bold_column = -1;
  table->lefts = g_new0 (double, layout->table->columns->len + 1);
  for (guint i = 0; i < layout->table->columns->len; i++)
    table->lefts[i + 1] = table->lefts[i] + g_array_index (widths, int, i);
  return table;
}

/* Forgets where the columns stand. */
void
paper_table_free (PaperTable *table)
{
  g_free (table->lefts);
  g_free (table);
}

static const AccordReportColumn *
get_column (const PaperTable *table, guint column)
{
  return g_ptr_array_index (table->table->columns, column);
}

static AccordReportAlign
get_align (const PaperTable *table, guint column)
{
  return accord_report_column_kind_get_align (get_column (table, column)->kind);
}

static CellPlace
find_place (const PaperTable *table, guint column, double unit)
{
  gboolean indented = column > 0 && get_align (table, column) == ACCORD_REPORT_ALIGN_LEFT;
  CellPlace place;

  place.left = table->lefts[column] * unit;
  place.right = table->lefts[column + 1] * unit;
  place.x = place.left;
  if (column > 0)
    place.x += (PAPER_CELL_PADDING + (indented ? PAPER_CELL_INDENT : 0)) * unit;
  place.width = MAX (place.right - PAPER_CELL_PADDING * unit - place.x, 1);
  return place;
}

static PaperWords
get_heading (const PaperTable *table, guint column)
{
  const char *heading = get_column (table, column)->heading;
  PaperWords words = { .words = heading != NULL ? heading : "", .style = PAPER_STYLE_INIT };

  words.style.bold = TRUE;
  words.style.colour = LOOK_ACCENT;
  words.style.align = get_align (table, column);
  return words;
}

/* The height of the headings, of which the longest decides. */
double
paper_table_find_head_height (PaperFlow *flow, const PaperTable *table)
{
  guint most = 1;

  for (guint i = 0; i < table->table->columns->len; i++)
    {
      PaperWords words = get_heading (table, i);

      most = MAX (most, paper_text_count_lines (flow->paper->text, &words,
                                                find_place (table, i, flow->unit).width));
    }
  return MAX (LEAST_HEAD_HEIGHT, most * PAPER_LEADING + HEAD_PADDING);
}

/* The number that a cell holds, if it holds one. */
static gboolean
cell_get_number (const AccordReportCell *cell, double *number)
{
  switch (cell->kind)
    {
    case ACCORD_REPORT_CELL_MONEY:
      *number = (double) cell->integer / 100;
      return TRUE;
    case ACCORD_REPORT_CELL_INTEGER:
      *number = (double) cell->integer;
      return TRUE;
    case ACCORD_REPORT_CELL_NUMBER:
      *number = cell->number;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_beyond_limit (const AccordReportColumn *column, const AccordReportCell *cell)
{
  double number;

  if (column->limit == 0 || !cell_get_number (cell, &number))
    return FALSE;
  return column->limit == ACCORD_REPORT_LIMIT_BELOW ? number < column->limit_value
                                                    : number > column->limit_value;
}

/* The state that a cell is in: its own, or that of a figure beyond its limit. */
static gboolean
cell_get_tone (const AccordReportColumn *column,
               const AccordReportCell *cell,
               AccordReportTone *tone)
{
  if (cell->kind == ACCORD_REPORT_CELL_STATE)
    *tone = cell->tone;
  else if (is_beyond_limit (column, cell))
    *tone = column->limit_tone;
  else
    return FALSE;
  return TRUE;
}

static char *
cell_dup_words (const PaperTable *table,
                const AccordReportColumn *column,
                const AccordReportCell *cell)
{
  char *words;

  if (cell->kind == ACCORD_REPORT_CELL_MISSING && table->table->blank_missing)
    return g_strdup ("");

  words = accord_report_cell_dup_text (cell, column->kind);
  if (is_beyond_limit (column, cell))
    {
      g_autofree char *plain = words;

      words = g_strconcat (accord_report_column_get_limit_sign (column), " ", plain, NULL);
    }
  return words != NULL ? words : g_strdup ("");
}

static PaperStyle
get_cell_style (const PaperTable *table, guint index, const AccordReportCell *cell)
{
  const AccordReportColumn *column = get_column (table, index);
  PaperStyle style = PAPER_STYLE_INIT;
  AccordReportTone tone;

  style.align = get_align (table, index);
  style.bold = (index == 0 && column->kind == ACCORD_REPORT_COLUMN_REFERENCE) ||
               (int) index == table->bold_column;
  if (cell->kind == ACCORD_REPORT_CELL_MISSING)
    style.colour = LOOK_MUTED;
  if (cell->kind == ACCORD_REPORT_CELL_LINK)
    style.colour = LOOK_RULE;
  if (cell_get_tone (column, cell, &tone))
    {
      style.colour = accord_report_tone_get_look (tone)->colour;
      style.bold |= accord_report_tone_get_look (tone)->bold;
    }
  return style;
}

static PaperWords
get_cell_words (const PaperTable *table,
                guint index,
                const AccordReportCell *cell,
                const char *words)
{
  PaperWords styled = { .words = words, .style = get_cell_style (table, index, cell) };

  if (cell->kind == ACCORD_REPORT_CELL_RICH && cell->title != NULL)
    styled.n_bold = strlen (cell->title);
  return styled;
}

/* Whether what was measured already says that the cell takes one line. */
static gboolean
cell_is_short (PaperFlow *flow, const PaperTable *table, guint row, guint column)
{
  const AccordReportRow *line = g_ptr_array_index (table->table->rows, row);
  const AccordReportCell *cell = &line->cells[column];
  const PaperText *text = flow->paper->text;

  if (accord_report_table_layout_get_cell_lines (table->layout, row, column) > 1)
    return FALSE;
  return (cell->title == NULL || paper_text_is_as_measured (text, cell->title)) &&
         (cell->words == NULL || paper_text_is_as_measured (text, cell->words));
}

/* How many lines the tallest cell of a row takes. */
guint
paper_table_count_lines (PaperFlow *flow, const PaperTable *table, guint row)
{
  const AccordReportRow *line = g_ptr_array_index (table->table->rows, row);
  guint most = 1;

  for (guint i = 0; i < table->table->columns->len; i++)
    {
      const AccordReportCell *cell = &line->cells[i];
      g_autofree char *words = NULL;
      PaperWords styled;

      if (cell_is_short (flow, table, row, i))
        continue;
      words = cell_dup_words (table, get_column (table, i), cell);
      styled = get_cell_words (table, i, cell, words);
      most = MAX (most, paper_text_count_lines (flow->paper->text, &styled,
                                                find_place (table, i, flow->unit).width));
    }
  return most;
}

/* Draws words in a cell: in the middle of a low one, else from the top. */
static void
draw_words (PaperPen *pen, const PaperItem *item, const PaperWords *words, const CellPlace *place)
{
  PaperText *text = pen->paper->text;
  double y = item->y + ROW_PADDING;

  if (item->height < 2 * words->style.leading)
    y = item->y + (item->height - words->style.leading) / 2;
  if (item->n_lines > 0)
    paper_text_draw_lines (text, pen->cr, words, place->x, y, place->width, item->first_line,
                           item->n_lines);
  else
    paper_text_draw (text, pen->cr, words, place->x, y, place->width);
}

static void
draw_head (PaperPen *pen, const PaperItem *item)
{
  const PaperTable *table = item->table;
  guint n_columns = table->table->columns->len;
  double width = table->lefts[n_columns] * item->unit;

  paper_pen_fill (pen, 0, item->y, width, item->height, LOOK_TINT);
  paper_pen_fill (pen, 0, item->y + item->height - RULE_WIDTH, width, RULE_WIDTH, LOOK_RULE);
  paper_pen_begin (pen, "TR");
  for (guint i = 0; i < n_columns; i++)
    {
      CellPlace place = find_place (table, i, item->unit);
      PaperWords words = get_heading (table, i);
      guint n_lines = paper_text_count_lines (pen->paper->text, &words, place.width);
      double y = item->y + (item->height - RULE_WIDTH - n_lines * PAPER_LEADING) / 2;

      paper_pen_begin (pen, "TH");
      paper_text_draw (pen->paper->text, pen->cr, &words, place.x, y, place.width);
      paper_pen_end (pen, "TH");
    }
  paper_pen_end (pen, "TR");
}

/* Whether the next row belongs to another group. */
static gboolean
ends_group (const PaperTable *table, guint row)
{
  int group = table->table->group_column;
  const AccordReportRow *line;
  const AccordReportRow *next;
  g_autofree char *words = NULL;
  g_autofree char *next_words = NULL;

  if (group < 0 || row + 1 >= table->table->rows->len)
    return FALSE;

  line = g_ptr_array_index (table->table->rows, row);
  next = g_ptr_array_index (table->table->rows, row + 1);
  words = cell_dup_words (table, get_column (table, (guint) group), &line->cells[group]);
  next_words = cell_dup_words (table, get_column (table, (guint) group), &next->cells[group]);
  return !g_str_equal (words, next_words);
}

static void
draw_cell (PaperPen *pen, const PaperItem *item, guint index, const AccordReportCell *cell)
{
  const PaperTable *table = item->table;
  const AccordReportColumn *column = get_column (table, index);
  g_autofree char *text = cell_dup_words (table, column, cell);
  CellPlace place = find_place (table, index, item->unit);
  PaperWords words = get_cell_words (table, index, cell, text);
  const char *link = NULL;

  if (cell->kind == ACCORD_REPORT_CELL_LINK)
    link = paper_find_destination (pen->paper, cell->section, cell->key);
  if (cell->kind == ACCORD_REPORT_CELL_LINK && link == NULL)
    words.style.colour = LOOK_INK;
  paper_pen_begin (pen, "TD");
  paper_pen_begin_link (pen, link);
  draw_words (pen, item, &words, &place);
  paper_pen_end_link (pen, link);
  paper_pen_end (pen, "TD");
}

static void
fill_cell (PaperPen *pen, const PaperItem *item, guint index, const AccordReportCell *cell)
{
  CellPlace place = find_place (item->table, index, item->unit);
  AccordReportTone tone;

  if (cell_get_tone (get_column (item->table, index), cell, &tone) &&
      accord_report_tone_get_look (tone)->fill != 0)
    paper_pen_fill (pen, place.left, item->y, place.right - place.left, item->height,
                    accord_report_tone_get_look (tone)->fill);
}

static void
draw_row (PaperPen *pen, const PaperItem *item)
{
  const PaperTable *table = item->table;
  const AccordReportRow *row = g_ptr_array_index (table->table->rows, item->row);
  guint n_columns = table->table->columns->len;
  const char *place = NULL;

  for (guint i = 0; i < n_columns; i++)
    fill_cell (pen, item, i, &row->cells[i]);
  paper_pen_fill (pen, 0, item->y + item->height - HAIR_WIDTH, table->lefts[n_columns] * item->unit,
                  HAIR_WIDTH, ends_group (table, item->row) ? LOOK_MUTED : LOOK_HAIR);
  if (item->first_line == 0)
    place = g_hash_table_lookup (pen->paper->row_places, row);
  paper_pen_begin_place (pen, place);
  paper_pen_begin (pen, "TR");
  for (guint i = 0; i < n_columns; i++)
    draw_cell (pen, item, i, &row->cells[i]);
  paper_pen_end (pen, "TR");
  paper_pen_end_place (pen, place);
}

static void
draw_empty_row (PaperPen *pen, const PaperItem *item)
{
  const AccordReportTable *table = item->table->table;
  double width = item->table->lefts[table->columns->len] * item->unit;
  CellPlace place = find_place (item->table, 0, item->unit);
  PaperWords words = { .words = table->empty_words != NULL
                                  ? table->empty_words
                                  : _("Nothing to show"), .style = PAPER_STYLE_INIT };

  words.style.colour = LOOK_MUTED;
  words.style.one_line = TRUE;
  place.width = width - place.x;
  paper_pen_fill (pen, 0, item->y + item->height - HAIR_WIDTH, width, HAIR_WIDTH, LOOK_HAIR);
  paper_pen_begin (pen, "TR");
  paper_pen_begin (pen, "TD");
  draw_words (pen, item, &words, &place);
  paper_pen_end (pen, "TD");
  paper_pen_end (pen, "TR");
}

static char *
dup_total (const AccordReportTable *table, guint index)
{
  const AccordReportColumn *column = g_ptr_array_index (table->columns, index);
  double total = (double) accord_report_table_get_total (table, index);

  if (!column->sum)
    return g_strdup (index == 0 ? table->total_label : "");
  if (column->kind == ACCORD_REPORT_COLUMN_MONEY)
    return accord_report_unit_format (ACCORD_REPORT_UNIT_POUNDS, total / 100);
  return accord_report_unit_format (ACCORD_REPORT_UNIT_NUMBER, total);
}

/* The first column with a sum; what comes before it has room for the label. */
static guint
find_sum (const PaperTable *table)
{
  guint column = 1;

  while (column < table->table->columns->len && !get_column (table, column)->sum)
    column++;
  return column;
}

static void
draw_total (PaperPen *pen, const PaperItem *item)
{
  const PaperTable *table = item->table;
  guint n_columns = table->table->columns->len;
  double width = table->lefts[n_columns] * item->unit;

  paper_pen_fill (pen, 0, item->y, width, item->height, LOOK_TINT);
  paper_pen_fill (pen, 0, item->y - HAIR_WIDTH, width, HAIR_WIDTH, LOOK_RULE);
  paper_pen_fill (pen, 0, item->y + item->height - HAIR_WIDTH, width, HAIR_WIDTH, LOOK_RULE);
  paper_pen_begin (pen, "TR");
  for (guint i = 0; i < n_columns; i++)
    {
      CellPlace place = find_place (table, i, item->unit);
      g_autofree char *total = dup_total (table->table, i);
      PaperWords words = { .words = total, .style = PAPER_STYLE_INIT };

      if (i == 0 && !get_column (table, 0)->sum)
        place.width = table->lefts[find_sum (table)] * item->unit - place.x;
      words.style.one_line = TRUE;
      words.style.bold = TRUE;
      words.style.align = get_align (table, i);
      paper_pen_begin (pen, "TD");
      draw_words (pen, item, &words, &place);
      paper_pen_end (pen, "TD");
    }
  paper_pen_end (pen, "TR");
}

/* Draws a part of a table: its headings, a row, its totals. */
void
paper_draw_table_item (PaperPen *pen, const PaperItem *item)
{
  switch (item->kind)
    {
    case PAPER_ITEM_TABLE_HEAD:
      draw_head (pen, item);
      break;
    case PAPER_ITEM_TABLE_EMPTY:
      draw_empty_row (pen, item);
      break;
    case PAPER_ITEM_TABLE_TOTAL:
      draw_total (pen, item);
      break;
    default:
      draw_row (pen, item);
      break;
    }
}

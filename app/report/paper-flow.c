/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "report/paper-private.h"

/* What has to stand on one page is made smaller, but not unreadable. */
#define LEAST_SCALE 0.6

/* Heights of tables, in points. */
#define ROW_HEIGHT   17.0
#define ROW_PADDING  5.0
#define TOTAL_HEIGHT 19.0

/* A table that goes over the end of a page has at least so many rows before it. */
#define LEAST_ROWS 2

/* Heights are sums of fractions. */
#define SLACK 0.01

static PaperPage *
page_new (const PaperFlow *flow)
{
  PaperPage *page = g_new0 (PaperPage, 1);

  page->section = flow->section;
  page->scale = flow->scale;
  page->is_cover = flow->section == flow->paper->cover_section;
  page->items = g_array_new (FALSE, TRUE, sizeof (PaperItem));
  return page;
}

/* Forgets a page; what its items show belongs to others. */
void
paper_page_free (PaperPage *page)
{
  g_array_unref (page->items);
  g_free (page);
}

/* The columns of the section, in px; some are wider than a page. */
static int
find_width (const PaperSection *section)
{
  int width = 0;

  for (guint i = 0; i < section->layout->widths->len; i++)
    width += g_array_index (section->layout->widths, int, i);
  return width;
}

static void
flow_set_scale (PaperFlow *flow, double scale)
{
  gboolean is_cover = flow->section == flow->paper->cover_section;

  flow->scale = scale;
  flow->width = PAPER_BODY_WIDTH / scale;
  flow->height = (is_cover ? PAPER_COVER_HEIGHT : PAPER_BODY_HEIGHT) / scale;
  flow->unit = flow->width / MAX (find_width (flow->section), ACCORD_REPORT_PAGE_WIDTH);
}

/* How tall the section is on a page without an end. */
static double
find_height (const PaperFlow *flow, PaperFill fill)
{
  PaperFlow trial = *flow;
  guint figure = *flow->figure;

  trial.is_trial = TRUE;
  trial.figure = &figure;
  trial.page = page_new (&trial);
  fill (&trial);
  paper_page_free (trial.page);
  return trial.y;
}

/* Lays a section out on pages of its own, which are added to the paper. */
void
paper_flow_fill (AccordPaper *self, PaperSection *section, guint *figure, PaperFill fill)
{
  PaperFlow flow = { .paper = self, .section = section, .figure = figure };

  flow_set_scale (&flow, MIN (1, ACCORD_REPORT_PAGE_WIDTH / (double) find_width (section)));
  if (section->section->one_page)
    flow_set_scale (&flow,
                    flow.scale * CLAMP (flow.height / find_height (&flow, fill), LEAST_SCALE, 1));
  section->first_page = self->pages->len;
  paper_flow_add_page (&flow);
  fill (&flow);
}

/* Starts a page. */
void
paper_flow_add_page (PaperFlow *flow)
{
  flow->page = page_new (flow);
  flow->y = flow->top = 0;
  g_ptr_array_add (flow->paper->pages, flow->page);
}

static gboolean
flow_has_room (const PaperFlow *flow, double height)
{
  return flow->is_trial || flow->y + height <= flow->height + SLACK;
}

/* What does not fit whole starts a page, unless the page has nothing but its title on it. */
void
paper_flow_make_room (PaperFlow *flow, double height)
{
  if (!flow_has_room (flow, height) && flow->y > flow->top)
    paper_flow_add_page (flow);
}

/* Places the next thing under what is there; borrowed until the next one. */
PaperItem *
paper_flow_add (PaperFlow *flow, PaperItemKind kind, double height)
{
  PaperItem item = {
    .kind = kind, .y = flow->y, .width = flow->width, .height = height, .unit = flow->unit
  };

  flow->y += height;
  g_array_append_val (flow->page->items, item);
  return &g_array_index (flow->page->items, PaperItem, flow->page->items->len - 1);
}

/* Places words in the middle of a strip of the given height, from @x on; the strip stays empty. */
PaperItem *
paper_flow_place_words (PaperFlow *flow,
                        const char *words,
                        const PaperStyle *style,
                        double x,
                        double height)
{
  PaperItem *item = paper_flow_add (flow, PAPER_ITEM_WORDS, 0);

  item->x = x;
  item->y += (height - style->leading) / 2;
  item->width = flow->width - x;
  item->height = style->leading;
  item->words.words = g_string_chunk_insert_const (flow->paper->words, words);
  item->words.style = *style;
  return item;
}

/* How many of @n_lines lines there is room for, at least one. */
static guint
flow_find_lines (const PaperFlow *flow, double leading, double around, guint n_lines)
{
  double room = flow->is_trial ? n_lines : floor ((flow->height - flow->y - around) / leading);

  return room < 1 ? 1 : MIN (n_lines, (guint) room);
}

/* Adds words under a gap; only what is taller than a page goes over its end. */
void
paper_flow_add_words (PaperFlow *flow,
                      const char *words,
                      const PaperStyle *style,
                      const char *tag,
                      double gap)
{
  PaperWords styled = { .words = words, .style = *style };
  guint n_lines = paper_text_count_lines (flow->paper->text, &styled, flow->width);

  styled.words = g_string_chunk_insert_const (flow->paper->words, words);
  paper_flow_make_room (flow, gap + n_lines * style->leading);
  for (guint line = 0; line < n_lines;)
    {
      guint n_here = flow_find_lines (flow, style->leading, gap, n_lines - line);
      PaperItem *item = paper_flow_add (flow, PAPER_ITEM_WORDS, gap + n_here * style->leading);

      item->y += gap;
      item->height -= gap;
      item->tag = tag;
      item->words = styled;
      item->first_line = line;
      item->n_lines = n_here < n_lines ? n_here : 0;
      line += n_here;
      if (line < n_lines)
        paper_flow_add_page (flow);
      gap = 0;
    }
}

/* Adds the heading of a table at the foot of a strip. */
void
paper_flow_add_heading (PaperFlow *flow, const char *heading, double height)
{
  PaperStyle style = PAPER_STYLE_INIT;
  PaperItem *item;

  style.bold = style.one_line = TRUE;
  style.points = 11.5;
  style.leading = 16;
  style.colour = LOOK_ACCENT;
  item = paper_flow_place_words (flow, heading, &style, 0, 0);
  item->tag = "H2";
  item->y = flow->y + height - style.leading - 1;
  flow->y += height;
}

static void
flow_add_head (PaperFlow *flow, const PaperTable *table)
{
  double height = paper_table_find_head_height (flow, table);

  paper_flow_add (flow, PAPER_ITEM_TABLE_HEAD, height)->table = table;
}

/* Starts a page with the headings of the table on it. */
static void
flow_continue_table (PaperFlow *flow, const PaperTable *table)
{
  paper_flow_add_page (flow);
  flow_add_head (flow, table);
  flow->top = flow->y;
}

static double
row_find_height (guint n_lines)
{
  return n_lines <= 1 ? ROW_HEIGHT : n_lines * PAPER_LEADING + ROW_PADDING;
}

/* Adds a row; @under is what has to stay with it. */
static void
flow_add_row (PaperFlow *flow, const PaperTable *table, guint row, guint n_lines, double under)
{
  if (!flow_has_room (flow, row_find_height (n_lines) + under) && flow->y > flow->top)
    flow_continue_table (flow, table);
  for (guint line = 0; line < n_lines;)
    {
      guint n_here = flow_find_lines (flow, PAPER_LEADING, ROW_PADDING, n_lines - line);
      PaperItem *item = paper_flow_add (flow, PAPER_ITEM_TABLE_ROW, row_find_height (n_here));

      item->table = table;
      item->row = row;
      item->first_line = line;
      item->n_lines = n_here < n_lines ? n_here : 0;
      line += n_here;
      if (line < n_lines)
        flow_continue_table (flow, table);
    }
}

static guint *
count_row_lines (PaperFlow *flow, const PaperTable *table)
{
  guint *lines = g_new (guint, table->table->rows->len + 1);

  for (guint i = 0; i < table->table->rows->len; i++)
    lines[i] = paper_table_count_lines (flow, table, i);
  return lines;
}

/* The height of the first @n_rows rows with the headings, and with the totals if these are all. */
static double
find_table_height (PaperFlow *flow, const PaperTable *table, const guint *lines, guint n_rows)
{
  double height = paper_table_find_head_height (flow, table);

  for (guint i = 0; i < n_rows; i++)
    height += row_find_height (lines[i]);
  if (table->table->rows->len == 0)
    height += ROW_HEIGHT;
  if (n_rows == table->table->rows->len && table->table->total_label != NULL)
    height += TOTAL_HEIGHT;
  return height;
}

/*
 * Adds a table under @above points for its heading. One that fits on a page is kept whole; a longer
 * one starts where there is room for its first rows, and repeats its headings on each page.
 */
static void
flow_add_long_table (PaperFlow *flow, const PaperTable *table, const guint *lines, double above)
{
  guint n_rows = table->table->rows->len;
  gboolean has_total = table->table->total_label != NULL;
  double whole = above + find_table_height (flow, table, lines, n_rows);

  if (whole > flow->height + SLACK)
    whole = above + find_table_height (flow, table, lines, MIN (n_rows, LEAST_ROWS));
  paper_flow_make_room (flow, whole);
  if (table->table->heading != NULL)
    paper_flow_add_heading (flow, table->table->heading, above);
  else
    flow->y += above;
  flow_add_head (flow, table);
  flow->top = MAX (flow->top, flow->y);
  for (guint i = 0; i < n_rows; i++)
    flow_add_row (flow, table, i, lines[i], has_total && i + 1 == n_rows ? TOTAL_HEIGHT : 0);
  if (n_rows == 0)
    paper_flow_add (flow, PAPER_ITEM_TABLE_EMPTY, ROW_HEIGHT)->table = table;
  if (has_total)
    paper_flow_add (flow, PAPER_ITEM_TABLE_TOTAL, TOTAL_HEIGHT)->table = table;
}

/* Adds a table; the first of a section stands close to what is above it. */
void
paper_flow_add_table (PaperFlow *flow, const PaperTable *table)
{
  g_autofree guint *lines = count_row_lines (flow, table);
  double above = flow->n_tables == 0 ? 22 : 26;

  if (table->table->heading == NULL)
    above = flow->n_tables == 0 ? 4 : 14;
  flow->n_tables++;
  flow_add_long_table (flow, table, lines, above);
}

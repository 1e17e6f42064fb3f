/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/xlsx-plan.h"

#include "report/report-look.h"
#include "report/text-measure.h"
#include "report/xlsx-height.h"

/* What the body of a landscape page of A4 holds, in points. */
#define PAGE_HEIGHT 484.0

/* Heights, in points. */
#define TITLE_HEIGHT         27.0
#define LEAD_HEIGHT          14.5
#define NAVIGATION_HEIGHT    17.0
#define FACT_HEIGHT          14.5
#define NOTE_HEIGHT          14.0
#define TEXT_GAP             6.0
#define HEADING_HEIGHT       26.0
#define FIRST_HEADING_HEIGHT 22.0
#define CAPTION_HEIGHT       14.0
#define FIRST_CAPTION_HEIGHT 22.0

#define LEAD_POINTS 10.0
#define NOTE_POINTS 8.5

/* The key to the signs starts at a column between these; frozen columns end by those. */
#define SIGNS_LEFT        100
#define SIGNS_RIGHT       436
#define FROZEN_WIDTH      200
#define FROZEN_PAIR_WIDTH 220

/* Charts, in px; a row is taller than its charts by the gap above and below. */
#define CHART_GAP 12

/* A plan while it is made: how far down the page the next row stands. */
typedef struct {
  XlsxPlan *plan;
  double y;
  double top; /* what the title block takes, or a page's repeated heading */
  double repeated;
  guint n_tables;
  guint n_headings;
  guint figure;
} Planner;

static void
item_free (XlsxItem *item)
{
  g_free (item->label);
  g_free (item->words);
  g_free (item);
}

/* Forgets the plan; its section is not its own. */
void
xlsx_plan_free (XlsxPlan *plan)
{
  accord_report_section_layout_free (plan->layout);
  g_free (plan->name);
  g_ptr_array_unref (plan->items);
  g_array_unref (plan->breaks);
  g_free (plan);
}

static XlsxItem *
planner_add (Planner *planner, XlsxItemKind kind, double height, const char *words)
{
  XlsxItem *item = g_new0 (XlsxItem, 1);

  item->kind = kind;
  item->row = planner->plan->n_rows++;
  item->height = height;
  item->words = g_strdup (words);
  planner->y += height;
  g_ptr_array_add (planner->plan->items, item);
  return item;
}

/* Starts a page at @row; @carried points of what is before the next row go with it. */
static void
planner_break (Planner *planner, guint row, double carried)
{
  if (row > 0)
    g_array_append_val (planner->plan->breaks, row);
  planner->y = carried + planner->repeated;
  planner->top = planner->repeated;
}

/* What does not fit whole starts a page, unless the page has nothing but its title on it. */
static void
planner_make_room (Planner *planner, double height)
{
  if (planner->y + height > PAGE_HEIGHT && planner->y > planner->top)
    planner_break (planner, planner->plan->n_rows, 0);
}

static void
planner_add_lines (Planner *planner,
                   XlsxItemKind kind,
                   const char *words,
                   double points,
                   double height)
{
  g_auto (GStrv) lines = accord_report_text_wrap (words, points, ACCORD_REPORT_PAGE_WIDTH - 5);
  double gap = kind == XLSX_ITEM_LEAD ? 0 : TEXT_GAP;

  planner_make_room (planner, height * g_strv_length (lines) + gap);
  for (char **line = lines; *line != NULL; line++)
    planner_add (planner, kind, line == lines ? height + gap : height, *line);
}

/* The first column that starts at @left px or further. */
static guint
column_from (const XlsxPlan *plan, double left)
{
  double x = 0;
  guint column;

  for (column = 0; column < plan->layout->widths->len && x < left; column++)
    x += g_array_index (plan->layout->widths, int, column);
  return column;
}

static int
columns_width (const XlsxPlan *plan, guint n_columns)
{
  int width = 0;

  for (guint i = 0; i < n_columns && i < plan->layout->widths->len; i++)
    width += g_array_index (plan->layout->widths, int, i);
  return width;
}

/* The key to the signs stands beside the way back, or under it if the first column is wide. */
static void
planner_add_signs (Planner *planner)
{
  XlsxPlan *plan = planner->plan;
  XlsxItem *item;

  if (plan->has_link && columns_width (plan, plan->signs_column) <= SIGNS_RIGHT)
    {
      item = planner_add (planner, XLSX_ITEM_SIGNS, 0, NULL);
      item->row = --plan->n_rows - 1;
      return;
    }
  plan->signs_column = 0;
  planner_add (planner, XLSX_ITEM_SIGNS, NAVIGATION_HEIGHT, NULL);
}

static void
planner_add_title (Planner *planner)
{
  const AccordReportSection *section = planner->plan->section;

  planner_add (planner, XLSX_ITEM_TITLE, TITLE_HEIGHT, section->title);
  for (guint i = 0; i < section->lead->len; i++)
    planner_add_lines (planner, XLSX_ITEM_LEAD, g_ptr_array_index (section->lead, i), LEAD_POINTS,
                       LEAD_HEIGHT);
  if (planner->plan->has_link)
    planner_add (planner, XLSX_ITEM_NAVIGATION, NAVIGATION_HEIGHT, NULL);
  if (section->show_signs)
    planner_add_signs (planner);
  planner->top = planner->y;
}

static double
widest_label (const AccordReportSection *section)
{
  double widest = SIGNS_LEFT;

  for (guint i = 0; i < section->blocks->len; i++)
    {
      const AccordReportBlock *block = g_ptr_array_index (section->blocks, i);

      for (guint j = 0; block->facts != NULL && j < block->facts->len; j++)
        {
          const AccordReportFact *fact = g_ptr_array_index (block->facts, j);

          if (fact->label != NULL)
            widest = MAX (
              widest, 8 + accord_report_text_width (fact->label, ACCORD_REPORT_BODY_POINTS, FALSE));
        }
    }
  return widest;
}

static void
planner_add_facts (Planner *planner, const GPtrArray *facts)
{
  double room =
    ACCORD_REPORT_PAGE_WIDTH - 5 - columns_width (planner->plan, planner->plan->fact_column);

  planner_make_room (planner, FACT_HEIGHT * facts->len);
  for (guint i = 0; i < facts->len; i++)
    {
      const AccordReportFact *fact = g_ptr_array_index (facts, i);
      const char *words = fact->words != NULL ? fact->words : "–";
      g_auto (GStrv) lines = accord_report_text_wrap (words, ACCORD_REPORT_BODY_POINTS, room);

      for (guint line = 0; lines[line] != NULL; line++)
        {
          XlsxItem *item = planner_add (planner, XLSX_ITEM_FACT, FACT_HEIGHT, lines[line]);

          if (line == 0)
            item->label = g_strdup (fact->label);
        }
    }
}

static void
planner_skip_row (Planner *planner, double height)
{
  if (planner->y + height > PAGE_HEIGHT)
    {
      planner->y = planner->repeated;
      planner->top = planner->repeated;
    }
  planner->y += height;
  planner->plan->n_rows++;
}

/* Goes down the rows of a table, over the ends of pages, and keeps the total with the last row. */
static void
planner_skip_rows (Planner *planner, const AccordReportTableLayout *layout)
{
  guint n_rows = layout->row_lines->len;
  double last = xlsx_row_height (1);

  for (guint i = 0; i < n_rows; i++)
    {
      last = xlsx_row_height (accord_report_table_layout_get_row_lines (layout, i));
      planner_skip_row (planner, last);
    }
  if (n_rows == 0)
    planner_skip_row (planner, last);
  if (layout->table->total_label == NULL)
    return;
  if (planner->y + XLSX_TOTAL_HEIGHT > PAGE_HEIGHT && n_rows > 1)
    planner_break (planner, planner->plan->n_rows - 1, last);
  planner_skip_row (planner, XLSX_TOTAL_HEIGHT);
}

static void
planner_add_table (Planner *planner, const AccordReportTable *table)
{
  const AccordReportTableLayout *layout =
    g_ptr_array_index (planner->plan->layout->tables, planner->n_tables++);
  double above = planner->n_headings == 0 ? FIRST_HEADING_HEIGHT : HEADING_HEIGHT;
  XlsxItem *item;

  if (table->heading == NULL)
    above = 0;
  planner_make_room (planner, above + xlsx_table_height (layout));
  if (table->heading != NULL)
    planner_add (planner, XLSX_ITEM_HEADING, above, table->heading);
  planner->n_headings++;
  item = planner_add (planner, XLSX_ITEM_TABLE, xlsx_heading_row_height (layout), NULL);
  item->layout = layout;
  if (planner->plan->repeat)
    {
      planner->repeated = item->height;
      planner->plan->freeze_row = item->row + 1;
    }
  planner_skip_rows (planner, layout);
}

/* One chart with its caption, or two with theirs above them; they are made lower to fit the page.
 */
static void
planner_add_charts (Planner *planner,
                    const AccordReportChart *first,
                    const AccordReportChart *second)
{
  int height = accord_report_chart_find_height (first);
  double captions = FIRST_CAPTION_HEIGHT + (second != NULL ? CAPTION_HEIGHT : 0);
  int room;
  XlsxItem *item;

  if (second != NULL)
    height = MAX (height, accord_report_chart_find_height (second));
  room = (int) ((PAGE_HEIGHT - planner->y - captions) / 0.75) - CHART_GAP;
  if (room >= LOOK_CHART_LEAST)
    height = MIN (height, room);
  planner_make_room (planner, captions + (height + CHART_GAP) * 0.75);

  item = planner_add (planner, XLSX_ITEM_CAPTION, FIRST_CAPTION_HEIGHT, first->message);
  item->figure = planner->figure;
  if (second != NULL)
    {
      item = planner_add (planner, XLSX_ITEM_CAPTION, CAPTION_HEIGHT, second->message);
      item->figure = planner->figure + 1;
    }
  item = planner_add (planner, XLSX_ITEM_CHARTS, (height + CHART_GAP) * 0.75, NULL);
  item->charts[0] = first;
  item->charts[1] = second;
  item->figure = planner->figure;
  item->chart_height = height;
  planner->figure += second != NULL ? 2 : 1;
}

/* Whether the blocks at @i and after it are two charts that stand side by side. */
static gboolean
is_pair (const GPtrArray *blocks, guint i)
{
  const AccordReportBlock *first = g_ptr_array_index (blocks, i);
  const AccordReportBlock *second = i + 1 < blocks->len ? g_ptr_array_index (blocks, i + 1) : NULL;

  return second != NULL && first->kind == ACCORD_REPORT_BLOCK_CHART &&
         second->kind == ACCORD_REPORT_BLOCK_CHART && first->chart->half_width &&
         second->chart->half_width;
}

static void
planner_add_block (Planner *planner, const GPtrArray *blocks, guint *i)
{
  const AccordReportBlock *block = g_ptr_array_index (blocks, *i);

  switch (block->kind)
    {
    case ACCORD_REPORT_BLOCK_FACTS:
      planner_add_facts (planner, block->facts);
      break;
    case ACCORD_REPORT_BLOCK_PARAGRAPH:
      planner_add_lines (planner, XLSX_ITEM_PARAGRAPH, block->words, ACCORD_REPORT_BODY_POINTS,
                         FACT_HEIGHT);
      break;
    case ACCORD_REPORT_BLOCK_NOTE:
      planner_add_lines (planner, XLSX_ITEM_NOTE, block->words, NOTE_POINTS, NOTE_HEIGHT);
      break;
    case ACCORD_REPORT_BLOCK_TABLE:
      planner_add_table (planner, block->table);
      break;
    case ACCORD_REPORT_BLOCK_CHART:
      if (is_pair (blocks, *i))
        {
          const AccordReportBlock *second = g_ptr_array_index (blocks, ++*i);

          planner_add_charts (planner, block->chart, second->chart);
        }
      else
        planner_add_charts (planner, block->chart, NULL);
      break;
    }
}

static guint
count_blocks (const AccordReportSection *section, AccordReportBlockKind kind)
{
  guint count = 0;

  for (guint i = 0; i < section->blocks->len; i++)
    count += ((const AccordReportBlock *) g_ptr_array_index (section->blocks, i))->kind == kind;
  return count;
}

/*
 * A sheet with one table keeps its headings in view, and the first column where it is narrow; a
 * reference says little without the column beside it. With more tables the title block stays.
 */
static void
plan_freeze (XlsxPlan *plan)
{
  const AccordReportTableLayout *layout;
  const AccordReportColumn *first;

  if (count_blocks (plan->section, ACCORD_REPORT_BLOCK_TABLE) != 1)
    return;

  layout = g_ptr_array_index (plan->layout->tables, 0);
  first = g_ptr_array_index (layout->table->columns, 0);
  if (columns_width (plan, 1) <= FROZEN_WIDTH)
    plan->freeze_column = 1;
  if (first->kind == ACCORD_REPORT_COLUMN_REFERENCE && layout->table->columns->len > 3 &&
      columns_width (plan, 2) <= FROZEN_PAIR_WIDTH)
    plan->freeze_column = 2;
  plan->freeze_row = xlsx_plan_get_table_row (plan, 0) + 1;
}

/**
 * xlsx_plan_new:
 * @section: a section
 * @name: the name of its sheet
 * @has_link: whether it leads back to the contents
 * @figure: (inout): the number of the next figure in the report
 *
 * Plans a sheet.
 *
 * Returns: (transfer full): the plan
 */
XlsxPlan *
xlsx_plan_new (const AccordReportSection *section,
               const char *name,
               gboolean has_link,
               guint *figure)
{
  XlsxPlan *plan = g_new0 (XlsxPlan, 1);
  Planner planner = { .plan = plan, .figure = *figure };

  plan->section = section;
  plan->name = g_strdup (name);
  plan->has_link = has_link;
  plan->layout = accord_report_section_layout_new (section);
  plan->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  plan->breaks = g_array_new (FALSE, FALSE, sizeof (guint));
  plan->fact_column = column_from (plan, widest_label (section));
  plan->signs_column = column_from (plan, SIGNS_LEFT);
  plan->repeat = count_blocks (section, ACCORD_REPORT_BLOCK_TABLE) == 1 &&
                 count_blocks (section, ACCORD_REPORT_BLOCK_CHART) == 0;

  planner_add_title (&planner);
  plan->freeze_row = plan->n_rows;
  for (guint i = 0; i < section->blocks->len; i++)
    planner_add_block (&planner, section->blocks, &i);
  plan_freeze (plan);
  plan->n_columns =
    MAX (plan->layout->widths->len, MAX (plan->fact_column, plan->signs_column) + 1);
  *figure = planner.figure;
  return plan;
}

/**
 * xlsx_plan_get_table_row:
 * @plan: a plan
 * @table: the number of a table of the section, from 0
 *
 * Says where the headings of a table stand.
 *
 * Returns: the number of the row, from 0
 */
guint
xlsx_plan_get_table_row (const XlsxPlan *plan, guint table)
{
  for (guint i = 0; i < plan->items->len; i++)
    {
      const XlsxItem *item = g_ptr_array_index (plan->items, i);

      if (item->kind == XLSX_ITEM_TABLE && table-- == 0)
        return item->row;
    }
  g_return_val_if_reached (0);
}

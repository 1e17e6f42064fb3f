/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/paper.h"

#include <math.h>
#include <string.h>

#include "report/paper-private.h"
#include "sample-report.h"

static const PaperPage *
get_page (const AccordPaper *paper, guint page)
{
  return g_ptr_array_index (paper->pages, page);
}

static const PaperItem *
get_item (const PaperPage *page, guint item)
{
  return &g_array_index (page->items, PaperItem, item);
}

/* Nothing on any page goes over its foot or its right side. */
static void
assert_inside (const AccordPaper *paper)
{
  for (guint i = 0; i < paper->pages->len; i++)
    {
      const PaperPage *page = get_page (paper, i);
      double height = page->is_cover ? PAPER_COVER_HEIGHT : PAPER_BODY_HEIGHT;

      for (guint j = 0; j < page->items->len; j++)
        {
          const PaperItem *item = get_item (page, j);

          g_assert_cmpfloat ((item->y + item->height) * page->scale, <=, height + 0.1);
          g_assert_cmpfloat ((item->x + item->width) * page->scale, <=, PAPER_BODY_WIDTH + 0.1);
        }
    }
}

/* A report with one table, whose rows hold the words. */
static AccordReport *
list_new (guint n_rows, const char *words)
{
  AccordReport *report = accord_report_new ("List");
  AccordReportSection *section = accord_report_add_section (report, "list", "List", NULL);
  AccordReportTable *table = accord_report_section_add_table (section, "List", "Everything");

  accord_report_set_has_cover (report, FALSE);
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_REFERENCE, "Ref");
  accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "What");
  accord_report_column_set_sum (
    accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_MONEY, "Cost"), TRUE);
  accord_report_table_set_total (table, "All together");
  for (guint i = 0; i < n_rows; i++)
    {
      AccordReportRow *row = accord_report_table_begin_row (table);
      g_autofree char *key = g_strdup_printf ("%u", i + 1);

      accord_report_row_key (row, key);
      accord_report_row_text (row, words);
      accord_report_row_money (row, 12345);
    }
  return report;
}

static char *
repeat (const char *words, guint times)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (all, words);
  return g_string_free (all, FALSE);
}

/* Every page with rows starts them with the headings; the rows follow each other, each one once. */
static void
assert_rows (const AccordPaper *paper, guint n_rows)
{
  guint next = 0;

  for (guint i = 0; i < paper->pages->len; i++)
    {
      const PaperPage *page = get_page (paper, i);
      gboolean has_head = FALSE;

      for (guint j = 0; j < page->items->len; j++)
        {
          const PaperItem *item = get_item (page, j);

          if (item->kind == PAPER_ITEM_TABLE_HEAD)
            has_head = TRUE;
          if (item->kind != PAPER_ITEM_TABLE_ROW)
            continue;
          g_assert_true (has_head);
          g_assert_cmpuint (item->n_lines, ==, 0);
          g_assert_cmpuint (item->row, ==, next);
          next++;
        }
    }
  g_assert_cmpuint (next, ==, n_rows);
}

static void
test_rows (void)
{
  static const struct {
    guint n_rows;
    guint n_pages;
  } cases[] = {
    { 0, 1 }, { 1, 1 }, { 22, 1 }, { 23, 2 }, { 100, 4 }, { 10000, 371 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordReport) report = list_new (cases[i].n_rows, "Something to be done");
      g_autoptr (AccordPaper) paper = accord_paper_new (report);
      const PaperPage *last;
      guint n_items;

      g_test_message ("%u rows", cases[i].n_rows);
      g_assert_cmpuint (accord_paper_get_n_pages (paper), ==, cases[i].n_pages);
      assert_rows (paper, cases[i].n_rows);
      assert_inside (paper);

      /* The totals stand under the last row. */
      last = get_page (paper, cases[i].n_pages - 1);
      n_items = last->items->len;
      g_assert_cmpint (get_item (last, n_items - 1)->kind, ==, PAPER_ITEM_TABLE_TOTAL);
      g_assert_cmpint (get_item (last, n_items - 2)->kind, ==,
                       cases[i].n_rows > 0 ? PAPER_ITEM_TABLE_ROW : PAPER_ITEM_TABLE_EMPTY);
    }
}

/* Cells of many lines make their rows tall, and are not cut at the foot of a page. */
static void
test_long_cells (void)
{
  g_autofree char *words = repeat ("What was said of it at length. ", 40);
  g_autoptr (AccordReport) report = list_new (30, words);
  g_autoptr (AccordPaper) paper = accord_paper_new (report);

  g_assert_cmpuint (accord_paper_get_n_pages (paper), >, 3);
  assert_rows (paper, 30);
  assert_inside (paper);
}

/* Only a row that is taller than a page goes on over its foot, with each line on one page. */
static void
test_tall_row (void)
{
  g_autofree char *words = repeat ("A minute that was copied whole, word for word. ", 600);
  g_autoptr (AccordReport) report = list_new (1, words);
  g_autoptr (AccordPaper) paper = accord_paper_new (report);
  guint next = 0;

  g_assert_cmpuint (accord_paper_get_n_pages (paper), >=, 3);
  for (guint i = 0; i < paper->pages->len; i++)
    {
      const PaperPage *page = get_page (paper, i);

      for (guint j = 0; j < page->items->len; j++)
        {
          const PaperItem *item = get_item (page, j);

          if (item->kind != PAPER_ITEM_TABLE_ROW)
            continue;
          g_assert_cmpuint (item->row, ==, 0);
          g_assert_cmpuint (item->first_line, ==, next);
          g_assert_cmpuint (item->n_lines, >, 0);
          next += item->n_lines;
        }
    }
  g_assert_cmpuint (next, >, 100);
  assert_inside (paper);
}

/* A heading stands on the page of what it is over, whatever is above it. */
static void
test_headings (void)
{
  for (guint n_notes = 0; n_notes < 40; n_notes++)
    {
      g_autoptr (AccordReport) report = list_new (50, "Something");
      AccordReportSection *section = g_ptr_array_index (report->sections, 0);
      g_autoptr (AccordPaper) paper = NULL;
      AccordReportTable *table;

      for (guint i = 0; i < n_notes; i++)
        accord_report_section_add_note (section, "A note");
      table = accord_report_section_add_table (section, "Second", "Second");
      accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, "What");
      for (guint i = 0; i < 40; i++)
        accord_report_row_text (accord_report_table_begin_row (table), "Something");
      paper = accord_paper_new (report);
      assert_inside (paper);
      for (guint i = 0; i < paper->pages->len; i++)
        {
          const PaperPage *page = get_page (paper, i);

          for (guint j = 0; j < page->items->len; j++)
            if (g_strcmp0 (get_item (page, j)->tag, "H2") == 0)
              {
                g_assert_cmpuint (j + 3, <, page->items->len);
                g_assert_cmpint (get_item (page, j + 1)->kind, ==, PAPER_ITEM_TABLE_HEAD);
                g_assert_cmpint (get_item (page, j + 3)->kind, ==, PAPER_ITEM_TABLE_ROW);
              }
        }
    }
}

static void
test_sections (void)
{
  g_autoptr (AccordReport) report = sample_report_new ();
  g_autoptr (AccordPaper) paper = accord_paper_new (report);
  double width, height;
  int before = 0;

  accord_paper_get_size (paper, &width, &height);
  g_assert_cmpint ((int) round (width * 25.4 / 72), ==, 297);
  g_assert_cmpint ((int) round (height * 25.4 / 72), ==, 210);
  g_assert_true (accord_paper_get_report (paper) == report);
  g_assert_cmpstr (accord_paper_get_page_title (paper, 0), ==, "Cover");
  for (guint i = 0; i < report->sections->len; i++)
    {
      const AccordReportSection *section = g_ptr_array_index (report->sections, i);
      int page = accord_paper_find_section (paper, section->id);

      g_assert_cmpint (page, >, before);
      g_assert_cmpstr (accord_paper_get_page_title (paper, (guint) page), ==, section->name);
      before = page;
    }
  g_assert_cmpint (accord_paper_find_section (paper, "chart-data"), >, before);
  g_assert_cmpint (accord_paper_find_section (paper, "no such section"), ==, -1);
  assert_inside (paper);
}

/* The cover says on which page each section starts, as readers count pages. */
static void
test_contents (void)
{
  g_autoptr (AccordReport) report = sample_report_new ();
  g_autoptr (AccordPaper) paper = accord_paper_new (report);
  const PaperTable *contents = g_ptr_array_index (paper->cover_section->tables, 1);

  g_assert_cmpuint (contents->table->rows->len, ==, report->sections->len + 1);
  for (guint i = 0; i < report->sections->len; i++)
    {
      const AccordReportSection *section = g_ptr_array_index (report->sections, i);
      const AccordReportRow *row = g_ptr_array_index (contents->table->rows, i);

      g_assert_cmpstr (row->cells[0].words, ==, section->name);
      g_assert_cmpint (row->cells[4].integer, ==,
                       accord_paper_find_section (paper, section->id) + 1);
    }
}

static void
test_empty (void)
{
  g_autoptr (AccordReport) report = accord_report_new ("Nothing");
  g_autoptr (AccordReport) bare = accord_report_new ("Nothing");
  g_autoptr (AccordPaper) paper = accord_paper_new (report);
  g_autoptr (AccordPaper) none = NULL;

  g_assert_cmpuint (accord_paper_get_n_pages (paper), ==, 1);
  accord_report_set_has_cover (bare, FALSE);
  none = accord_paper_new (bare);
  g_assert_cmpuint (accord_paper_get_n_pages (none), ==, 0);
}

/* A table that is wider than a page is made smaller. */
static void
test_wide (void)
{
  g_autoptr (AccordReport) report = accord_report_new ("Wide");
  AccordReportSection *section = accord_report_add_section (report, "wide", "Wide", NULL);
  AccordReportTable *table = accord_report_section_add_table (section, "Wide", NULL);
  g_autoptr (AccordPaper) paper = NULL;
  const PaperPage *page;
  const PaperTable *wide;

  for (guint i = 0; i < 20; i++)
    accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_MONEY, "Money");
  accord_report_row_money (accord_report_table_begin_row (table), 100);
  paper = accord_paper_new (report);
  page = get_page (paper, (guint) accord_paper_find_section (paper, "wide"));
  wide = get_item (page, page->items->len - 1)->table;
  g_assert_cmpfloat (page->scale, <, 1);
  g_assert_cmpfloat (wide->lefts[20] * get_item (page, page->items->len - 1)->unit * page->scale,
                     <=, PAPER_BODY_WIDTH + 0.1);
}

/* The darkest that is drawn, from 0 to 255. */
static int
find_darkest (cairo_surface_t *surface)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int darkest = 255;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      darkest = MIN (darkest, data[y * cairo_image_surface_get_stride (surface) + 4 * x + 1]);
  return darkest;
}

static void
assert_drawn (AccordPaper *paper)
{
  for (guint i = 0; i < accord_paper_get_n_pages (paper); i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 421, 298);
      cairo_t *cr = cairo_create (surface);

      cairo_scale (cr, 0.5, 0.5);
      accord_paper_draw (paper, i, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_surface_flush (surface);
      g_assert_cmpint (cairo_image_surface_get_data (surface)[0], ==, 0xff);
      g_assert_cmpint (find_darkest (surface), <, 0x80);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static void
test_draw (void)
{
  g_autoptr (AccordReport) report = sample_report_new ();
  g_autoptr (AccordPaper) paper = accord_paper_new (report);

  assert_drawn (paper);
}

static gpointer
lay_out_cb (gpointer report)
{
  return accord_paper_new (report);
}

/* Laid out on a thread that has ended, several at a time, and drawn on this one. */
static void
test_threads (void)
{
  g_autoptr (AccordReport) report = sample_report_new ();
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("paper", lay_out_cb, report);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (AccordPaper) paper = g_thread_join (threads[i]);

      assert_drawn (paper);
    }
}

/* What has no sign is left out, and moves nothing that follows it. */
static void
test_control_characters (void)
{
  PaperText *text = paper_text_new ();
  const PaperWords clean = { .words = "a b c", .style = PAPER_STYLE_INIT };
  const PaperWords words = { .words = "a\001b\177c", .style = PAPER_STYLE_INIT };
  double width = paper_text_find_width (text, &clean);

  g_assert_cmpfloat_with_epsilon (paper_text_find_width (text, &words), width, 0.01);
  paper_text_free (text);
}

/* Words of every script take the room that they are given, and no sign moves a line. */
static void
test_scripts (void)
{
  static const char *const cases[] = {
    "Ysbyty’r Tŷ Gŵyn: llythyr at y bwrdd",
    "مجلس الإدارة، ١٤ أكتوبر",
    "ועדה משותפת",
    "共同委員会の議事録",
    "▲ ◆ ● ✓ ○ ✗",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = repeat (cases[i], 12);
      g_autoptr (AccordReport) report = list_new (40, words);
      g_autoptr (AccordPaper) paper = accord_paper_new (report);

      g_test_message ("%s", cases[i]);
      assert_rows (paper, 40);
      assert_inside (paper);
      assert_drawn (paper);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/rows", test_rows);
  g_test_add_func ("/paper/long-cells", test_long_cells);
  g_test_add_func ("/paper/tall-row", test_tall_row);
  g_test_add_func ("/paper/headings", test_headings);
  g_test_add_func ("/paper/sections", test_sections);
  g_test_add_func ("/paper/contents", test_contents);
  g_test_add_func ("/paper/empty", test_empty);
  g_test_add_func ("/paper/wide", test_wide);
  g_test_add_func ("/paper/draw", test_draw);
  g_test_add_func ("/paper/threads", test_threads);
  g_test_add_func ("/paper/control-characters", test_control_characters);
  g_test_add_func ("/paper/scripts", test_scripts);
  return g_test_run ();
}

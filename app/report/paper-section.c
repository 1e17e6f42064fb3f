/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "report/paper-private.h"
#include "report/report-phrases.h"

/* Heights, in points. */
#define TITLE_HEIGHT         27.0
#define NAVIGATION_HEIGHT    17.0
#define FACT_HEIGHT          14.5
#define TEXT_GAP             6.0
#define FIRST_CAPTION_HEIGHT 22.0
#define CAPTION_HEIGHT       14.0
#define CHART_GAP            6.0

/* The key to the signs stands beside the way back. */
#define SIGNS_GAP 24.0

/* Between the labels of facts and what they say. */
#define FACT_GAP 14.0

/* Charts are as wide as the page, or leave this much between two. */
#define CHART_BETWEEN 8.0

static double
find_words_width (PaperFlow *flow, const char *words, const PaperStyle *style)
{
  PaperWords styled = { .words = words, .style = *style };

  return paper_text_find_width (flow->paper->text, &styled);
}

/* The way back to the contents, and the key to the signs. */
static void
add_navigation (PaperFlow *flow)
{
  gboolean has_link = flow->paper->cover_section != NULL;
  gboolean has_signs = flow->section->section->show_signs;
  PaperStyle style = PAPER_STYLE_INIT;
  double x = 0;

  if (has_link)
    {
      PaperItem *item;

      style.colour = LOOK_RULE;
      style.underlined = TRUE;
      item = paper_flow_place_words (flow, _("◄ Contents"), &style, 0, NAVIGATION_HEIGHT);
      item->link = PAPER_CONTENTS;
      x = find_words_width (flow, _("◄ Contents"), &style) + SIGNS_GAP;
    }
  if (has_signs)
    {
      g_autofree char *signs = accord_report_dup_signs ();

      style = (PaperStyle) PAPER_STYLE_INIT;
      style.points = 8;
      style.colour = LOOK_MUTED;
      style.one_line = TRUE;
      paper_flow_place_words (flow, signs, &style, x, NAVIGATION_HEIGHT);
    }
  if (has_link || has_signs)
    flow->y += NAVIGATION_HEIGHT;
}

static void
add_title (PaperFlow *flow)
{
  const AccordReportSection *section = flow->section->section;
  PaperStyle style = PAPER_STYLE_INIT;

  style.points = 16;
  style.leading = 21;
  style.bold = TRUE;
  style.colour = LOOK_ACCENT;
  paper_flow_add_words (flow, section->title, &style, "H1", TITLE_HEIGHT - 25);
  flow->y += 4;
  style = (PaperStyle) PAPER_STYLE_INIT;
  style.points = 10;
  style.leading = 14.5;
  for (guint i = 0; i < section->lead->len; i++)
    paper_flow_add_words (flow, g_ptr_array_index (section->lead, i), &style, NULL, 0);
  add_navigation (flow);
  flow->top = flow->y;
}

static double
find_label_width (PaperFlow *flow, const GPtrArray *facts, const PaperStyle *style)
{
  double widest = 0;

  for (guint i = 0; i < facts->len; i++)
    {
      const AccordReportFact *fact = g_ptr_array_index (facts, i);

      if (fact->label != NULL)
        widest = MAX (widest, find_words_width (flow, fact->label, style));
    }
  return MIN (widest, flow->width / 2);
}

static void
add_fact (PaperFlow *flow, const AccordReportFact *fact, double x)
{
  PaperWords words = { .words = fact->words != NULL ? fact->words : "–",
                       .style = PAPER_STYLE_INIT };
  PaperStyle label = PAPER_STYLE_INIT;
  double height;
  guint n_lines;

  n_lines = paper_text_count_lines (flow->paper->text, &words, flow->width - x);
  height = FACT_HEIGHT + (n_lines - 1) * PAPER_LEADING;
  paper_flow_make_room (flow, height);
  label.colour = LOOK_MUTED;
  label.one_line = TRUE;
  if (fact->label != NULL)
    paper_flow_place_words (flow, fact->label, &label, 0, FACT_HEIGHT)->width = x - FACT_GAP;
  paper_flow_place_words (flow, words.words, &words.style, x, FACT_HEIGHT);
  flow->y += height;
}

static void
add_facts (PaperFlow *flow, const GPtrArray *facts)
{
  PaperStyle label = PAPER_STYLE_INIT;
  double x = find_label_width (flow, facts, &label) + FACT_GAP;

  paper_flow_make_room (flow, TEXT_GAP + FACT_HEIGHT * facts->len);
  flow->y += TEXT_GAP;
  for (guint i = 0; i < facts->len; i++)
    add_fact (flow, g_ptr_array_index (facts, i), x);
}

static void
add_caption (PaperFlow *flow, const AccordReportChart *chart, double height)
{
  g_autofree char *caption = accord_report_dup_caption ((*flow->figure)++, chart->message);
  PaperStyle style = PAPER_STYLE_INIT;

  paper_flow_add_words (flow, caption, &style, "Caption", height - PAPER_LEADING - 1);
  flow->y += 1;
}

/* One chart with its caption, or two with theirs above; they are made lower to fit the page. */
static void
add_charts (PaperFlow *flow, const AccordReportChart *first, const AccordReportChart *second)
{
  const double px = 0.75;
  double captions = FIRST_CAPTION_HEIGHT + (second != NULL ? CAPTION_HEIGHT : 0);
  double height = accord_report_chart_find_height (first) * px;
  double room = flow->height - flow->y - captions - 2 * CHART_GAP;
  PaperItem *item;

  if (second != NULL)
    height = MAX (height, accord_report_chart_find_height (second) * px);
  if (room >= LOOK_CHART_LEAST * px && !flow->is_trial)
    height = MIN (height, room);
  paper_flow_make_room (flow, captions + height + 2 * CHART_GAP);
  add_caption (flow, first, FIRST_CAPTION_HEIGHT);
  if (second != NULL)
    add_caption (flow, second, CAPTION_HEIGHT);
  flow->y += CHART_GAP;
  item = paper_flow_add (flow, PAPER_ITEM_CHART, 0);
  item->chart = first;
  item->height = height;
  if (first->half_width)
    item->width = (flow->width - CHART_BETWEEN) / 2;
  if (second != NULL)
    {
      item = paper_flow_add (flow, PAPER_ITEM_CHART, 0);
      item->chart = second;
      item->height = height;
      item->width = (flow->width - CHART_BETWEEN) / 2;
      item->x = flow->width - item->width;
    }
  flow->y += height + CHART_GAP;
}

/* The chart at @i, if it is half as wide as the page. */
static const AccordReportChart *
get_half_chart (const GPtrArray *blocks, guint i)
{
  const AccordReportBlock *block = i < blocks->len ? g_ptr_array_index (blocks, i) : NULL;

  if (block == NULL || block->kind != ACCORD_REPORT_BLOCK_CHART || !block->chart->half_width)
    return NULL;
  return block->chart;
}

static void
add_note (PaperFlow *flow, const char *words)
{
  PaperStyle style = PAPER_STYLE_INIT;

  style.points = 8.5;
  style.leading = 12;
  style.colour = LOOK_MUTED;
  paper_flow_add_words (flow, words, &style, NULL, TEXT_GAP);
}

static void
add_paragraph (PaperFlow *flow, const char *words)
{
  PaperStyle style = PAPER_STYLE_INIT;

  style.leading = 13;
  paper_flow_add_words (flow, words, &style, NULL, TEXT_GAP);
}

/* Adds what is at @i; two charts side by side are taken together, and @i moves on to the second. */
static void
add_block (PaperFlow *flow, const GPtrArray *blocks, guint *i)
{
  const AccordReportBlock *block = g_ptr_array_index (blocks, *i);

  switch (block->kind)
    {
    case ACCORD_REPORT_BLOCK_FACTS:
      add_facts (flow, block->facts);
      break;
    case ACCORD_REPORT_BLOCK_PARAGRAPH:
      add_paragraph (flow, block->words);
      break;
    case ACCORD_REPORT_BLOCK_NOTE:
      add_note (flow, block->words);
      break;
    case ACCORD_REPORT_BLOCK_TABLE:
      paper_flow_add_table (flow, g_ptr_array_index (flow->section->tables, flow->n_tables));
      break;
    case ACCORD_REPORT_BLOCK_CHART:
      if (get_half_chart (blocks, *i) != NULL && get_half_chart (blocks, *i + 1) != NULL)
        add_charts (flow, block->chart, get_half_chart (blocks, ++*i));
      else
        add_charts (flow, block->chart, NULL);
      break;
    }
}

/* Fills pages with a section: its title, and all that it shows. */
void
paper_fill_section (PaperFlow *flow)
{
  const GPtrArray *blocks = flow->section->section->blocks;

  add_title (flow);
  for (guint i = 0; i < blocks->len; i++)
    add_block (flow, blocks, &i);
}

/* The tables of a section on the columns that they share. */
PaperSection *
paper_section_new (AccordPaper *self, const AccordReportSection *section, const char *destination)
{
  PaperSection *made = g_new0 (PaperSection, 1);

  made->section = section;
  made->layout = accord_report_section_layout_new (section);
  made->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) paper_table_free);
  made->destination = g_string_chunk_insert (self->words, destination);
  for (guint i = 0; i < made->layout->tables->len; i++)
    g_ptr_array_add (made->tables, paper_table_new (g_ptr_array_index (made->layout->tables, i),
                                                    made->layout->widths));
  return made;
}

/* Forgets a section; what it shows belongs to the report. */
void
paper_section_free (PaperSection *section)
{
  g_ptr_array_unref (section->tables);
  accord_report_section_layout_free (section->layout);
  g_free (section);
}

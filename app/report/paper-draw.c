/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "report/paper-private.h"
#include "report/report-phrases.h"

/* Where the lines at the head and foot of a page run, from its top. */
#define HEADER_TOP 27.0
#define FOOTER_TOP (PAPER_HEIGHT - 37.0)

#define RUNNING_POINTS 8.0
#define RUNNING_SHARE  0.4

/* Begins what assistive technology takes for a heading, a cell and so on; for a PDF only. */
void
paper_pen_begin (PaperPen *pen, const char *tag)
{
  if (pen->is_tagged)
    cairo_tag_begin (pen->cr, tag, NULL);
}

/* Ends what was begun. */
void
paper_pen_end (PaperPen *pen, const char *tag)
{
  if (pen->is_tagged)
    cairo_tag_end (pen->cr, tag);
}

/* Begins a link, if it leads anywhere. The names of places need no escape. */
void
paper_pen_begin_link (PaperPen *pen, const char *destination)
{
  g_autofree char *attributes = NULL;

  if (!pen->is_tagged || destination == NULL)
    return;
  attributes = g_strdup_printf ("dest='%s'", destination);
  cairo_tag_begin (pen->cr, CAIRO_TAG_LINK, attributes);
}

/* Ends a link. */
void
paper_pen_end_link (PaperPen *pen, const char *destination)
{
  if (pen->is_tagged && destination != NULL)
    cairo_tag_end (pen->cr, CAIRO_TAG_LINK);
}

/* Begins a place that links lead to, if it has a name. */
void
paper_pen_begin_place (PaperPen *pen, const char *destination)
{
  g_autofree char *attributes = NULL;

  if (!pen->is_tagged || destination == NULL)
    return;
  attributes = g_strdup_printf ("name='%s'", destination);
  cairo_tag_begin (pen->cr, CAIRO_TAG_DEST, attributes);
}

/* Ends a place. */
void
paper_pen_end_place (PaperPen *pen, const char *destination)
{
  if (pen->is_tagged && destination != NULL)
    cairo_tag_end (pen->cr, CAIRO_TAG_DEST);
}

/* Fills a rectangle. */
void
paper_pen_fill (PaperPen *pen, double x, double y, double width, double height, guint32 colour)
{
  paper_set_colour (pen->cr, colour);
  cairo_rectangle (pen->cr, x, y, width, height);
  cairo_fill (pen->cr);
}

/* Draws one of the running lines; @share says how much of the width it may take. */
static void
draw_running (PaperPen *pen, const char *line, AccordReportAlign align, double y, double share)
{
  PaperWords words = { .words = line, .style = PAPER_STYLE_INIT };
  double width = PAPER_BODY_WIDTH * share;
  double x = PAPER_MARGIN_SIDE;

  if (line == NULL || *line == '\0')
    return;
  words.style.points = RUNNING_POINTS;
  words.style.colour = LOOK_MUTED;
  words.style.one_line = TRUE;
  words.style.align = align;
  if (align == ACCORD_REPORT_ALIGN_CENTRE)
    x += (PAPER_BODY_WIDTH - width) / 2;
  else if (align == ACCORD_REPORT_ALIGN_RIGHT)
    x += PAPER_BODY_WIDTH - width;
  paper_text_draw (pen->paper->text, pen->cr, &words, x, y, width);
}

static char *
join_running (const char *first, const char *second)
{
  if (first == NULL || second == NULL)
    return g_strdup (first != NULL ? first : second);
  return g_strconcat (first, "  |  ", second, NULL);
}

static void
draw_header (PaperPen *pen, const PaperPage *page)
{
  const AccordReport *report = pen->paper->report;
  g_autofree char *left = join_running (report->organisation, report->meeting);

  draw_running (pen, left, ACCORD_REPORT_ALIGN_LEFT, HEADER_TOP, 1 - RUNNING_SHARE);
  draw_running (pen, page->section->section->name, ACCORD_REPORT_ALIGN_RIGHT, HEADER_TOP,
                RUNNING_SHARE);
}

static void
draw_footer (PaperPen *pen, guint page)
{
  const AccordReport *report = pen->paper->report;
  g_autofree char *as_at = accord_report_dup_as_at (report);
  g_autofree char *left =
    join_running (report->short_title != NULL ? report->short_title : report->title, as_at);
  g_autofree char *journal = accord_report_dup_journal (report);
  /* Translators: 1 the number of the page, 2 of all pages */
  g_autofree char *number =
    g_strdup_printf (_("Page %1$u of %2$u"), page + 1, pen->paper->pages->len);

  draw_running (pen, left, ACCORD_REPORT_ALIGN_LEFT, FOOTER_TOP, RUNNING_SHARE);
  draw_running (pen, journal, ACCORD_REPORT_ALIGN_CENTRE, FOOTER_TOP, 1 - 2 * RUNNING_SHARE);
  draw_running (pen, number, ACCORD_REPORT_ALIGN_RIGHT, FOOTER_TOP, RUNNING_SHARE);
}

static void
draw_words (PaperPen *pen, const PaperItem *item)
{
  PaperText *text = pen->paper->text;
  const char *tag = item->tag != NULL ? item->tag : "P";

  paper_pen_begin (pen, tag);
  paper_pen_begin_link (pen, item->link);
  if (item->n_lines > 0)
    paper_text_draw_lines (text, pen->cr, &item->words, item->x, item->y, item->width,
                           item->first_line, item->n_lines);
  else
    paper_text_draw (text, pen->cr, &item->words, item->x, item->y, item->width);
  paper_pen_end_link (pen, item->link);
  paper_pen_end (pen, tag);
}

static void
draw_item (PaperPen *pen, const PaperItem *item)
{
  switch (item->kind)
    {
    case PAPER_ITEM_WORDS:
      draw_words (pen, item);
      break;
    case PAPER_ITEM_RULE:
      paper_pen_fill (pen, item->x, item->y, item->width, item->height, LOOK_RULE);
      break;
    case PAPER_ITEM_CHART:
      paper_draw_chart (pen, item);
      break;
    default:
      paper_draw_table_item (pen, item);
      break;
    }
}

/* Draws what stands on a page; the parts of a table that follow each other are one table. */
static void
draw_items (PaperPen *pen, const PaperPage *page)
{
  const PaperTable *table = NULL;

  for (guint i = 0; i < page->items->len; i++)
    {
      const PaperItem *item = &g_array_index (page->items, PaperItem, i);

      if (item->table != table && table != NULL)
        paper_pen_end (pen, "Table");
      if (item->table != table && item->table != NULL)
        paper_pen_begin (pen, "Table");
      table = item->table;
      draw_item (pen, item);
    }
  if (table != NULL)
    paper_pen_end (pen, "Table");
}

/* Draws a page, from its white ground to what stands on it. */
void
paper_draw_page (PaperPen *pen, guint page)
{
  const PaperPage *from = g_ptr_array_index (pen->paper->pages, page);
  const char *place = from->section->first_page == page ? from->section->destination : NULL;

  cairo_save (pen->cr);
  paper_pen_fill (pen, 0, 0, PAPER_WIDTH, PAPER_HEIGHT, LOOK_WHITE);
  if (!from->is_cover)
    draw_header (pen, from);
  draw_footer (pen, page);
  cairo_translate (pen->cr, PAPER_MARGIN_SIDE, from->is_cover ? PAPER_COVER_TOP : PAPER_MARGIN_TOP);
  cairo_scale (pen->cr, from->scale, from->scale);
  paper_pen_begin_place (pen, place);
  draw_items (pen, from);
  paper_pen_end_place (pen, place);
  cairo_restore (pen->cr);
}

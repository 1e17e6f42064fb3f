/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "report/report-phrases.h"
#include "report/xlsx-writer.h"

#define PAPER_A4 9

/* Type of headers and footers, and the most that a part of one may take of the 255 there are. */
#define RUNNING_TYPE    "&\"Arial,Regular\"&8&K52606D"
#define LONGEST_RUNNING 70
#define LONGEST_HEADER  255

#define MARGIN_SIDE         0.5
#define MARGIN_TOP          0.78
#define MARGIN_BOTTOM       0.72
#define MARGIN_HEADER       0.38
#define MARGIN_FOOTER       0.36
#define COVER_MARGIN_TOP    0.5
#define COVER_MARGIN_BOTTOM 0.62

/* Text for a header or a footer, where & starts a code. */
static char *
running_text (const char *text)
{
  g_autofree char *clean = xlsx_text_clean (text, XLSX_LONGEST_TEXT);
  g_autofree char *cut = NULL;
  g_auto (GStrv) parts = NULL;

  g_strdelimit (clean, "\n\t", ' ');
  cut = xlsx_text_cut (clean, LONGEST_RUNNING);
  parts = g_strsplit (cut, "&", -1);
  return g_strjoinv ("&&", parts);
}

static char *
join_running (const char *first, const char *second)
{
  g_autofree char *one = running_text (first);
  g_autofree char *two = running_text (second);

  return g_strconcat (one, *one != '\0' && *two != '\0' ? "  |  " : "", two, NULL);
}

/* Excel takes 255 characters for all parts together; the names give way, never the page numbers. */
static char *
fit_running (const char *left, const char *rest)
{
  g_autofree char *whole = g_strconcat ("&L" RUNNING_TYPE, left, rest, NULL);

  return g_strdup (g_utf8_strlen (whole, -1) < LONGEST_HEADER ? whole : rest);
}

static void
set_header (XlsxWriter *writer, lxw_worksheet *sheet)
{
  lxw_header_footer_options options = { .margin = MARGIN_HEADER };
  g_autofree char *left = join_running (writer->report->organisation, writer->report->meeting);
  g_autofree char *header = fit_running (left, "&R" RUNNING_TYPE "&A");

  xlsx_check (writer, worksheet_set_header_opt (sheet, header, &options));
}

static void
set_footer (XlsxWriter *writer, lxw_worksheet *sheet)
{
  const AccordReport *report = writer->report;
  lxw_header_footer_options options = { .margin = MARGIN_FOOTER };
  g_autofree char *as_at = accord_report_dup_as_at (report);
  g_autofree char *left = join_running (report->short_title, as_at);
  g_autofree char *journal = accord_report_dup_journal (report);
  g_autofree char *rest = NULL;
  g_autofree char *footer = NULL;

  /* Translators: &P and &N stay as they are: the number of the page and of all pages */
  rest = g_strconcat ("&C" RUNNING_TYPE, journal != NULL ? journal : "", "&R" RUNNING_TYPE,
                      _ ("Page &P of &N"), NULL);
  footer = fit_running (left, rest);
  xlsx_check (writer, worksheet_set_footer_opt (sheet, footer, &options));
}

/**
 * xlsx_set_page:
 * @writer: a writer
 * @sheet: a sheet
 * @is_cover: whether it is the cover, which has no header and its own margins
 *
 * Sets the paper, the margins and what runs at the head and foot of each page.
 */
void
xlsx_set_page (XlsxWriter *writer, lxw_worksheet *sheet, gboolean is_cover)
{
  worksheet_set_landscape (sheet);
  worksheet_set_paper (sheet, PAPER_A4);
  worksheet_set_margins (sheet, MARGIN_SIDE, MARGIN_SIDE, is_cover ? COVER_MARGIN_TOP : MARGIN_TOP,
                         is_cover ? COVER_MARGIN_BOTTOM : MARGIN_BOTTOM);
  worksheet_gridlines (sheet, LXW_HIDE_ALL_GRIDLINES);
  worksheet_set_zoom (sheet, is_cover ? 100 : 110);
  if (!is_cover)
    set_header (writer, sheet);
  set_footer (writer, sheet);
}

static void
set_view (XlsxWriter *writer, lxw_worksheet *sheet, const XlsxPlan *plan)
{
  g_autofree lxw_row_t *breaks = g_new0 (lxw_row_t, plan->breaks->len + 1);

  for (guint i = 0; i < plan->breaks->len; i++)
    breaks[i] = g_array_index (plan->breaks, guint, i);
  if (plan->breaks->len > 0)
    xlsx_check (writer, worksheet_set_h_pagebreaks (sheet, breaks));
  worksheet_fit_to_pages (sheet, 1, plan->section->one_page ? 1 : 0);
  xlsx_check (writer, worksheet_print_area (sheet, 0, 0, plan->n_rows - 1,
                                            (lxw_col_t) (plan->n_columns - 1)));
  if (plan->repeat)
    xlsx_check (writer, worksheet_repeat_rows (sheet, plan->freeze_row - 1, plan->freeze_row - 1));
  worksheet_freeze_panes (sheet, plan->freeze_row, (lxw_col_t) plan->freeze_column);
  if (plan->section->tone != ACCORD_REPORT_TONE_PLAIN)
    worksheet_set_tab_color (sheet, accord_report_tone_get_look (plan->section->tone)->colour);
  for (guint i = 0; i < plan->layout->widths->len; i++)
    xlsx_check (writer, worksheet_set_column_pixels (
                          sheet, (lxw_col_t) i, (lxw_col_t) i,
                          (guint32) g_array_index (plan->layout->widths, int, i), NULL));
}

static void
write_contents_link (XlsxWriter *writer, lxw_worksheet *sheet, guint row)
{
  g_autofree char *reference = xlsx_reference_new (writer->cover_name, 0, 0);
  XlsxStyle style = XLSX_STYLE_INIT;

  style.colour = LOOK_RULE;
  style.underlined = TRUE;
  style.valign = XLSX_VALIGN_CENTRE;
  xlsx_write_link (writer, sheet, row, 0, reference, _ ("◄ Contents"),
                   _ ("Back to the contents on the cover"), &style);
}

static void
write_signs (XlsxWriter *writer, lxw_worksheet *sheet, guint row, guint column)
{
  g_autofree char *key = accord_report_dup_signs ();
  XlsxStyle style = XLSX_STYLE_INIT;

  style.points = 8;
  style.colour = LOOK_MUTED;
  style.valign = XLSX_VALIGN_CENTRE;
  xlsx_write_text (writer, sheet, row, column, key, &style);
}

static void
write_fact (XlsxWriter *writer, lxw_worksheet *sheet, const XlsxItem *item, guint column)
{
  XlsxStyle style = XLSX_STYLE_INIT;

  style.valign = XLSX_VALIGN_CENTRE;
  xlsx_write_text (writer, sheet, item->row, column, item->words, &style);
  style.colour = LOOK_MUTED;
  if (item->label != NULL)
    xlsx_write_text (writer, sheet, item->row, 0, item->label, &style);
}

static void
write_line (XlsxWriter *writer, lxw_worksheet *sheet, const XlsxItem *item)
{
  XlsxStyle style = XLSX_STYLE_INIT;

  style.valign = XLSX_VALIGN_CENTRE;
  if (item->kind == XLSX_ITEM_TITLE || item->kind == XLSX_ITEM_HEADING)
    {
      style.bold = TRUE;
      style.colour = LOOK_ACCENT;
      style.points = item->kind == XLSX_ITEM_TITLE ? 16 : 11.5;
    }
  else if (item->kind == XLSX_ITEM_LEAD)
    style.points = 10;
  else if (item->kind == XLSX_ITEM_NOTE)
    {
      style.points = 8.5;
      style.colour = LOOK_MUTED;
    }
  if (item->kind != XLSX_ITEM_TITLE && item->kind != XLSX_ITEM_LEAD)
    style.valign = XLSX_VALIGN_BOTTOM;
  xlsx_write_text (writer, sheet, item->row, 0, item->words, &style);
}

static void
write_caption (XlsxWriter *writer, lxw_worksheet *sheet, const XlsxItem *item)
{
  XlsxStyle style = XLSX_STYLE_INIT;
  g_autofree char *caption = accord_report_dup_caption (item->figure, item->words);

  xlsx_write_text (writer, sheet, item->row, 0, caption, &style);
}

static void
write_item (XlsxWriter *writer, lxw_worksheet *sheet, const XlsxPlan *plan, const XlsxItem *item)
{
  switch (item->kind)
    {
    case XLSX_ITEM_NAVIGATION:
      write_contents_link (writer, sheet, item->row);
      break;
    case XLSX_ITEM_SIGNS:
      write_signs (writer, sheet, item->row, plan->signs_column);
      break;
    case XLSX_ITEM_FACT:
      write_fact (writer, sheet, item, plan->fact_column);
      break;
    case XLSX_ITEM_TABLE:
      xlsx_write_table (writer, sheet, plan, item);
      break;
    case XLSX_ITEM_CAPTION:
      write_caption (writer, sheet, item);
      break;
    case XLSX_ITEM_CHARTS:
      xlsx_write_charts (writer, sheet, item);
      break;
    default:
      write_line (writer, sheet, item);
      break;
    }
}

/**
 * xlsx_write_sheet:
 * @writer: a writer
 * @sheet: a new sheet
 * @plan: where everything stands on it
 *
 * Writes the sheet of a section.
 */
void
xlsx_write_sheet (XlsxWriter *writer, lxw_worksheet *sheet, const XlsxPlan *plan)
{
  xlsx_set_page (writer, sheet, FALSE);
  set_view (writer, sheet, plan);
  for (guint i = 0; i < plan->items->len; i++)
    {
      const XlsxItem *item = g_ptr_array_index (plan->items, i);

      if (item->kind != XLSX_ITEM_TABLE && item->height > 0)
        xlsx_set_row (writer, sheet, item->row, item->height);
      write_item (writer, sheet, plan, item);
    }
}

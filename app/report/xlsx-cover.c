/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "report/report-phrases.h"
#include "report/xlsx-writer.h"

/* What a page of the cover holds, and how its four columns share its width. */
#define COVER_HEIGHT 512.0
#define COVER_WIDTH  1024.0
#define N_COLUMNS    4

static const double column_shares[N_COLUMNS] = { 0.210, 0.461, 0.104, 0.225 };

/* Heights, in points. */
#define ORGANISATION_HEIGHT  20.0
#define TITLE_HEIGHT         35.0
#define SUBTITLE_HEIGHT      23.0
#define FIRST_META_HEIGHT    21.0
#define META_HEIGHT          16.0
#define HEADING_HEIGHT       25.0
#define TABLE_HEADING_HEIGHT 18.0
#define TABLE_ROW_HEIGHT     15.0
#define JOURNAL_HEIGHT       20.0
#define HASH_HEIGHT          12.0

/* The cover while it is written, from the top down. */
typedef struct {
  XlsxWriter *writer;
  lxw_worksheet *sheet;
  guint row;
  double height;
} Cover;

static guint
cover_begin_row (Cover *cover, double height)
{
  xlsx_set_row (cover->writer, cover->sheet, cover->row, height);
  cover->height += height;
  return cover->row++;
}

static void
cover_write (Cover *cover, guint row, guint column, const char *words, const XlsxStyle *style)
{
  if (words != NULL)
    xlsx_write_text (cover->writer, cover->sheet, row, column, words, style);
  else
    xlsx_write_blank (cover->writer, cover->sheet, row, column, style);
}

static void
cover_add_title (Cover *cover)
{
  const AccordReport *report = cover->writer->report;
  XlsxStyle style = XLSX_STYLE_INIT;
  guint row;

  style.valign = XLSX_VALIGN_CENTRE;
  style.bold = TRUE;
  style.points = 11;
  style.colour = LOOK_RULE;
  cover_write (cover, cover_begin_row (cover, ORGANISATION_HEIGHT), 0, report->organisation,
               &style);
  style.points = 24;
  style.colour = LOOK_ACCENT;
  cover_write (cover, cover_begin_row (cover, TITLE_HEIGHT), 0, report->title, &style);
  style.bold = FALSE;
  style.points = 12;
  style.colour = LOOK_MUTED;
  style.valign = XLSX_VALIGN_TOP;
  style.bottom = LXW_BORDER_THICK;
  style.bottom_colour = LOOK_RULE;
  row = cover_begin_row (cover, SUBTITLE_HEIGHT);
  cover_write (cover, row, 0, report->subtitle, &style);
  for (guint i = 1; i < N_COLUMNS; i++)
    cover_write (cover, row, i, NULL, &style);
}

static void
cover_write_fact (Cover *cover, guint row, const AccordReportFact *fact, XlsxValign valign)
{
  XlsxStyle style = XLSX_STYLE_INIT;

  style.valign = valign;
  xlsx_style_set_column (&style, ACCORD_REPORT_ALIGN_LEFT, 1);
  cover_write (cover, row, 1, fact->words, &style);
  xlsx_style_set_column (&style, ACCORD_REPORT_ALIGN_LEFT, 0);
  style.colour = LOOK_MUTED;
  cover_write (cover, row, 0, fact->label, &style);
}

static void
cover_write_date (Cover *cover, guint row, const AccordReportNamedDate *date, XlsxValign valign)
{
  XlsxStyle style = XLSX_STYLE_INIT;

  style.valign = valign;
  style.colour = LOOK_MUTED;
  xlsx_style_set_column (&style, ACCORD_REPORT_ALIGN_RIGHT, 2);
  cover_write (cover, row, 2, date->label, &style);
  style.colour = LOOK_INK;
  style.bold = TRUE;
  style.number_format = "d mmmm yyyy";
  xlsx_style_set_column (&style, ACCORD_REPORT_ALIGN_LEFT, 3);
  if (date->date != ACCORD_DATE_NONE)
    xlsx_write_date (cover->writer, cover->sheet, row, 3, date->date, &style);
  else
    cover_write (cover, row, 3, accord_report_tone_get_sign (ACCORD_REPORT_TONE_PLAIN), &style);
  xlsx_writer_define_name (cover->writer, date->name, cover->writer->cover_name, row, 3);
}

static void
cover_add_meta (Cover *cover)
{
  const AccordReport *report = cover->writer->report;
  guint n_rows = MAX (report->facts->len, report->dates->len);

  for (guint i = 0; i < n_rows; i++)
    {
      XlsxValign valign = i == 0 ? XLSX_VALIGN_BOTTOM : XLSX_VALIGN_CENTRE;
      guint row = cover_begin_row (cover, i == 0 ? FIRST_META_HEIGHT : META_HEIGHT);

      if (i < report->facts->len)
        cover_write_fact (cover, row, g_ptr_array_index (report->facts, i), valign);
      if (i < report->dates->len)
        cover_write_date (cover, row, g_ptr_array_index (report->dates, i), valign);
    }
}

static void
cover_add_heading (Cover *cover, const char *heading)
{
  XlsxStyle style = XLSX_STYLE_INIT;

  style.bold = TRUE;
  style.points = 11.5;
  style.colour = LOOK_ACCENT;
  cover_write (cover, cover_begin_row (cover, HEADING_HEIGHT), 0, heading, &style);
}

static void
cover_add_frame (Cover *cover, const char *name, guint n_rows, const char **headings)
{
  const AccordReportAlign aligns[N_COLUMNS] = { ACCORD_REPORT_ALIGN_LEFT, ACCORD_REPORT_ALIGN_LEFT,
                                                ACCORD_REPORT_ALIGN_RIGHT,
                                                ACCORD_REPORT_ALIGN_LEFT };
  XlsxTableFrame frame = { name, 0, n_rows, headings, aligns, N_COLUMNS, FALSE };

  frame.row = cover_begin_row (cover, TABLE_HEADING_HEIGHT);
  xlsx_write_frame (cover->writer, cover->sheet, cover->writer->cover_name, &frame);
}

static XlsxStyle
cover_cell_style (AccordReportAlign align, guint column)
{
  XlsxStyle style = XLSX_STYLE_INIT;

  style.valign = XLSX_VALIGN_CENTRE;
  style.bottom = LXW_BORDER_THIN;
  style.bottom_colour = LOOK_HAIR;
  xlsx_style_set_column (&style, align, column);
  return style;
}

static void
cover_write_value (Cover *cover, guint row, const AccordReportCell *value)
{
  XlsxStyle style = cover_cell_style (ACCORD_REPORT_ALIGN_RIGHT, 2);

  style.bold = TRUE;
  if (value->kind == ACCORD_REPORT_CELL_DATE)
    {
      style.number_format = "d mmm yyyy";
      xlsx_write_date (cover->writer, cover->sheet, row, 2, value->date, &style);
    }
  else if (value->kind == ACCORD_REPORT_CELL_MONEY)
    {
      style.number_format = xlsx_unit_get_format (ACCORD_REPORT_UNIT_POUNDS);
      xlsx_write_number (cover->writer, cover->sheet, row, 2, value->integer / 100.0, &style);
    }
  else if (value->kind == ACCORD_REPORT_CELL_INTEGER)
    {
      style.number_format = xlsx_unit_get_format (ACCORD_REPORT_UNIT_NUMBER);
      xlsx_write_number (cover->writer, cover->sheet, row, 2, (double) value->integer, &style);
    }
  else
    cover_write (cover, row, 2, accord_report_tone_get_sign (ACCORD_REPORT_TONE_PLAIN), &style);
}

static void
cover_add_key_figure (Cover *cover, const AccordReportKeyFigure *figure)
{
  guint row = cover_begin_row (cover, TABLE_ROW_HEIGHT);
  const char *target = xlsx_writer_get_anchor (cover->writer, figure->section, NULL);
  XlsxStyle style = cover_cell_style (ACCORD_REPORT_ALIGN_LEFT, 0);

  cover_write (cover, row, 0, figure->label, &style);
  style = cover_cell_style (ACCORD_REPORT_ALIGN_LEFT, 1);
  cover_write (cover, row, 1, figure->words, &style);
  cover_write_value (cover, row, &figure->value);
  style = cover_cell_style (ACCORD_REPORT_ALIGN_LEFT, 3);
  style.colour = target != NULL ? LOOK_RULE : LOOK_MUTED;
  xlsx_write_link (cover->writer, cover->sheet, row, 3, target,
                   accord_report_find_section_name (cover->writer->report, figure->section), NULL,
                   &style);
  xlsx_writer_define_name (cover->writer, figure->name, cover->writer->cover_name, row, 2);
}

static void
cover_add_key_figures (Cover *cover)
{
  const char *headings[N_COLUMNS] = { _ ("Key figure"), _ ("What it says"), _ ("Value"),
                                      _ ("Where to look") };
  const GPtrArray *figures = cover->writer->report->key_figures;

  if (figures->len == 0)
    return;

  cover_add_heading (cover, _ ("Key figures"));
  cover_add_frame (cover, "KeyFigures", figures->len, headings);
  for (guint i = 0; i < figures->len; i++)
    cover_add_key_figure (cover, g_ptr_array_index (figures, i));
}

static void
cover_write_attention (Cover *cover, guint row, const AccordReportSection *section)
{
  const char *sign = accord_report_tone_get_sign (section->attention_tone);
  g_autofree char *words = NULL;
  XlsxStyle style = cover_cell_style (ACCORD_REPORT_ALIGN_LEFT, 3);

  if (section->attention_words != NULL)
    words = g_strconcat (sign, " ", section->attention_words, NULL);
  xlsx_style_set_tone (&style, section->attention_tone);
  cover_write (cover, row, 3, words != NULL ? words : sign, &style);
}

static void
cover_add_entry (Cover *cover, const XlsxPlan *plan)
{
  const AccordReportSection *section = plan->section;
  guint row = cover_begin_row (cover, TABLE_ROW_HEIGHT);
  XlsxStyle style = cover_cell_style (ACCORD_REPORT_ALIGN_LEFT, 0);

  style.colour = LOOK_RULE;
  style.underlined = TRUE;
  xlsx_write_link (cover->writer, cover->sheet, row, 0,
                   xlsx_writer_get_anchor (cover->writer, section->id, NULL), section->name, NULL,
                   &style);
  style = cover_cell_style (ACCORD_REPORT_ALIGN_LEFT, 1);
  cover_write (cover, row, 1, section->summary, &style);
  style = cover_cell_style (ACCORD_REPORT_ALIGN_RIGHT, 2);
  style.number_format = xlsx_unit_get_format (ACCORD_REPORT_UNIT_NUMBER);
  if (section->has_summary)
    xlsx_write_number (cover->writer, cover->sheet, row, 2, section->entries, &style);
  else
    cover_write (cover, row, 2, accord_report_tone_get_sign (ACCORD_REPORT_TONE_PLAIN), &style);
  cover_write_attention (cover, row, section);
}

static void
cover_add_contents (Cover *cover)
{
  const char *headings[N_COLUMNS] = { _ ("Sheet"), _ ("What it shows"), _ ("Entries"),
                                      _ ("Needs attention") };
  const GPtrArray *plans = cover->writer->plans;

  if (plans->len == 0)
    return;

  cover_add_heading (cover, _ ("Contents"));
  cover_add_frame (cover, "Contents", plans->len, headings);
  for (guint i = 0; i < plans->len; i++)
    cover_add_entry (cover, g_ptr_array_index (plans, i));
}

static void
cover_add_journal (Cover *cover)
{
  const AccordReport *report = cover->writer->report;
  XlsxStyle style = XLSX_STYLE_INIT;
  guint row;

  if (report->journal_hash == NULL)
    return;

  style.points = 8;
  style.colour = LOOK_MUTED;
  row = cover_begin_row (cover, JOURNAL_HEIGHT);
  cover_write (cover, row, 0, _ ("Register journal"), &style);
  xlsx_style_set_column (&style, ACCORD_REPORT_ALIGN_LEFT, 1);
  cover_write (cover, row, 1, report->journal_words, &style);
  style.valign = XLSX_VALIGN_CENTRE;
  row = cover_begin_row (cover, HASH_HEIGHT);
  xlsx_style_set_column (&style, ACCORD_REPORT_ALIGN_LEFT, 0);
  cover_write (cover, row, 0, _ ("SHA-256"), &style);
  style.font = "Courier New";
  xlsx_style_set_column (&style, ACCORD_REPORT_ALIGN_LEFT, 1);
  cover_write (cover, row, 1, report->journal_hash, &style);
  xlsx_writer_define_name (cover->writer, "JournalHash", cover->writer->cover_name, row, 1);
}

/* One page, and as much of it as may be: the longer the cover the smaller, and so the wider. */
static void
cover_set_widths (Cover *cover)
{
  double width = COVER_WIDTH * MAX (1, cover->height / COVER_HEIGHT);

  for (guint i = 0; i < N_COLUMNS; i++)
    xlsx_check (cover->writer,
                worksheet_set_column_pixels (cover->sheet, (lxw_col_t) i, (lxw_col_t) i,
                                             (guint32) (width * column_shares[i]), NULL));
  worksheet_fit_to_pages (cover->sheet, 1, 1);
  xlsx_check (cover->writer,
              worksheet_print_area (cover->sheet, 0, 0, cover->row - 1, N_COLUMNS - 1));
}

/**
 * xlsx_write_cover:
 * @writer: a writer
 * @sheet: the first sheet
 *
 * Writes the cover: what the report is, its key figures, its contents and what it rests on.
 */
void
xlsx_write_cover (XlsxWriter *writer, lxw_worksheet *sheet)
{
  Cover cover = { .writer = writer, .sheet = sheet };

  xlsx_set_page (writer, sheet, TRUE);
  worksheet_set_tab_color (sheet, LOOK_ACCENT);
  cover_add_title (&cover);
  cover_add_meta (&cover);
  cover_add_key_figures (&cover);
  cover_add_contents (&cover);
  cover_add_journal (&cover);
  cover_set_widths (&cover);
}

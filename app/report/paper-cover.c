/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "report/paper-private.h"
#include "report/report-phrases.h"
#include "report/report-private.h"

/* How the columns of the cover share its width, px: a name, what it says, a figure, where to look.
 */
static const int column_widths[] = { 213, 448, 106, 193, 56 };

#define N_COLUMNS 5

#define FACT_HEIGHT    16.0
#define HEADING_HEIGHT 25.0
#define JOURNAL_HEIGHT 12.0

static double
find_left (const PaperFlow *flow, guint column)
{
  double left = 0;

  for (guint i = 0; i < column; i++)
    left += column_widths[i];
  return (left + (column > 0 ? PAPER_CELL_PADDING + PAPER_CELL_INDENT : 0)) * flow->unit;
}

static void
add_line (PaperFlow *flow, const char *words, const PaperStyle *style, const char *tag)
{
  if (words != NULL)
    paper_flow_add_words (flow, words, style, tag, 0);
}

static void
add_title (PaperFlow *flow)
{
  const AccordReport *report = flow->paper->report;
  PaperStyle style = PAPER_STYLE_INIT;

  style.bold = TRUE;
  style.points = 11;
  style.leading = 20;
  style.colour = LOOK_RULE;
  add_line (flow, report->organisation, &style, NULL);
  style.points = 24;
  style.leading = 32;
  style.colour = LOOK_ACCENT;
  add_line (flow, report->title, &style, "H1");
  style.bold = FALSE;
  style.points = 12;
  style.leading = 18;
  style.colour = LOOK_MUTED;
  add_line (flow, report->subtitle, &style, NULL);
  flow->y += 5;
  paper_flow_add (flow, PAPER_ITEM_RULE, 2.25);
  flow->y += 4;
}

static void
place_fact (PaperFlow *flow, const AccordReportFact *fact)
{
  PaperStyle style = PAPER_STYLE_INIT;

  style.one_line = TRUE;
  style.colour = LOOK_MUTED;
  if (fact->label != NULL)
    paper_flow_place_words (flow, fact->label, &style, find_left (flow, 0), FACT_HEIGHT)->width =
      find_left (flow, 1) - PAPER_CELL_INDENT * flow->unit;
  style.colour = LOOK_INK;
  if (fact->words != NULL)
    paper_flow_place_words (flow, fact->words, &style, find_left (flow, 1), FACT_HEIGHT)->width =
      find_left (flow, 2) - find_left (flow, 1);
}

static void
place_date (PaperFlow *flow, const AccordReportNamedDate *date)
{
  PaperStyle style = PAPER_STYLE_INIT;
  g_autofree char *day = NULL;

  if (date->date != ACCORD_DATE_NONE)
    day = accord_date_format (date->date, ACCORD_DATE_STYLE_LONG);
  style.one_line = TRUE;
  style.colour = LOOK_MUTED;
  style.align = ACCORD_REPORT_ALIGN_RIGHT;
  if (date->label != NULL)
    paper_flow_place_words (flow, date->label, &style, find_left (flow, 2), FACT_HEIGHT)->width =
      find_left (flow, 3) - find_left (flow, 2) - PAPER_CELL_INDENT * flow->unit;
  style.colour = LOOK_INK;
  style.bold = TRUE;
  style.align = ACCORD_REPORT_ALIGN_LEFT;
  paper_flow_place_words (
    flow, day != NULL ? day : accord_report_tone_get_sign (ACCORD_REPORT_TONE_PLAIN), &style,
    find_left (flow, 3), FACT_HEIGHT);
}

static void
add_facts (PaperFlow *flow)
{
  const AccordReport *report = flow->paper->report;

  for (guint i = 0; i < MAX (report->facts->len, report->dates->len); i++)
    {
      if (i < report->facts->len)
        place_fact (flow, g_ptr_array_index (report->facts, i));
      if (i < report->dates->len)
        place_date (flow, g_ptr_array_index (report->dates, i));
      flow->y += FACT_HEIGHT;
    }
}

static void
add_journal (PaperFlow *flow)
{
  const AccordReport *report = flow->paper->report;
  PaperStyle style = PAPER_STYLE_INIT;

  if (report->journal_hash == NULL)
    return;

  paper_flow_make_room (flow, 8 + 2 * JOURNAL_HEIGHT);
  flow->y += 8;
  style.points = 8;
  style.colour = LOOK_MUTED;
  paper_flow_place_words (flow, _("Register journal"), &style, find_left (flow, 0),
                                   JOURNAL_HEIGHT);
  if (report->journal_words != NULL)
    paper_flow_place_words (flow, report->journal_words, &style, find_left (flow, 1),
                            JOURNAL_HEIGHT);
  flow->y += JOURNAL_HEIGHT;
  paper_flow_place_words (flow, _("SHA-256"), &style, find_left (flow, 0), JOURNAL_HEIGHT);
  style.monospace = TRUE;
  paper_flow_place_words (flow, report->journal_hash, &style, find_left (flow, 1), JOURNAL_HEIGHT);
  flow->y += JOURNAL_HEIGHT;
}

static void
fill_cover (PaperFlow *flow)
{
  add_title (flow);
  add_facts (flow);
  flow->top = flow->y;
  for (guint i = 0; i < flow->section->tables->len; i++)
    paper_flow_add_table (flow, g_ptr_array_index (flow->section->tables, i));
  add_journal (flow);
}

/* A column that is as wide as the cover has it, whatever it holds. */
static void
add_column (AccordReportTable *table, AccordReportColumnKind kind, const char *heading)
{
  AccordReportColumn *column = accord_report_table_add_column (table, kind, heading);

  accord_report_column_set_width (column, column_widths[table->columns->len - 1]);
}

static void
add_key_figure (AccordReportTable *table,
                const AccordReport *report,
                const AccordReportKeyFigure *figure)
{
  AccordReportRow *row = accord_report_table_begin_row (table);

  accord_report_row_text (row, figure->label);
  accord_report_row_text (row, figure->words);
  if (figure->value.kind == ACCORD_REPORT_CELL_DATE)
    accord_report_row_date (row, figure->value.date);
  else if (figure->value.kind == ACCORD_REPORT_CELL_MONEY)
    accord_report_row_money (row, figure->value.integer);
  else if (figure->value.kind == ACCORD_REPORT_CELL_INTEGER)
    accord_report_row_integer (row, figure->value.integer);
  else
    accord_report_row_missing (row);
  accord_report_row_link (row, accord_report_find_section_name (report, figure->section),
                          figure->section, NULL);
}

static void
add_key_figures (AccordPaper *self)
{
  const GPtrArray *figures = self->report->key_figures;
  AccordReportTable *table;

  if (figures->len == 0)
    return;

  table = accord_report_section_add_table (self->cover, "KeyFigures", _("Key figures"));
  add_column (table, ACCORD_REPORT_COLUMN_TEXT, _("Key figure"));
  add_column (table, ACCORD_REPORT_COLUMN_TEXT, _("What it says"));
  add_column (table, ACCORD_REPORT_COLUMN_MONEY, _("Value"));
  add_column (table, ACCORD_REPORT_COLUMN_TEXT, _("Where to look"));
  add_column (table, ACCORD_REPORT_COLUMN_INTEGER, _("Page"));
  for (guint i = 0; i < figures->len; i++)
    add_key_figure (table, self->report, g_ptr_array_index (figures, i));
}

static void
add_contents (AccordPaper *self)
{
  AccordReportTable *table;

  if (self->sections->len == 0)
    return;

  table = accord_report_section_add_table (self->cover, "Contents", _("Contents"));
  add_column (table, ACCORD_REPORT_COLUMN_TEXT, _("Section"));
  add_column (table, ACCORD_REPORT_COLUMN_TEXT, _("What it shows"));
  add_column (table, ACCORD_REPORT_COLUMN_INTEGER, _("Entries"));
  add_column (table, ACCORD_REPORT_COLUMN_STATE, _("Needs attention"));
  add_column (table, ACCORD_REPORT_COLUMN_INTEGER, _("Page"));
  for (guint i = 0; i < self->sections->len; i++)
    {
      const PaperSection *section = g_ptr_array_index (self->sections, i);
      AccordReportRow *row = accord_report_table_begin_row (table);

      accord_report_row_link (row, section->section->name, section->section->id, NULL);
      accord_report_row_text (row, section->section->summary);
      if (section->section->has_summary)
        accord_report_row_integer (row, section->section->entries);
      else
        accord_report_row_missing (row);
      accord_report_row_state (row, section->section->attention_tone,
                               section->section->attention_words);
    }
}

/* Adds the cover: what the report is, its key figures, its contents and what it rests on. */
void
paper_add_cover (AccordPaper *self)
{
  guint figure = 0;

  self->cover = accord_report_section_new (PAPER_CONTENTS, _("Cover"), self->report->title);
  accord_report_section_set_one_page (self->cover, TRUE);
  accord_report_section_set_grid (self->cover, column_widths, N_COLUMNS);
  add_key_figures (self);
  add_contents (self);
  self->cover_section = paper_section_new (self, self->cover, PAPER_CONTENTS);
  if (self->report->key_figures->len > 0)
    ((PaperTable *) g_ptr_array_index (self->cover_section->tables, 0))->bold_column = 2;
  paper_flow_fill (self, self->cover_section, &figure, fill_cover);
}

/* Says of each place that the cover leads to on which page it is, now that all have theirs. */
void
paper_number_contents (AccordPaper *self)
{
  for (guint i = 0; i < self->cover_section->tables->len; i++)
    {
      const PaperTable *table = g_ptr_array_index (self->cover_section->tables, i);

      for (guint j = 0; j < table->table->rows->len; j++)
        {
          AccordReportRow *row = g_ptr_array_index (table->table->rows, j);
          const AccordReportCell *name = &row->cells[0];
          int page;

          if (name->kind != ACCORD_REPORT_CELL_LINK)
            name = &row->cells[3];
          page = name->section != NULL ? accord_paper_find_section (self, name->section) : -1;
          if (page >= 0)
            accord_report_row_integer (row, page + 1);
        }
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "accord/date.h"

G_BEGIN_DECLS

/**
 * SECTION: report
 *
 * A report as a tree that knows no file format: a report has sections, a section has blocks (facts,
 * tables, charts, paragraphs and notes), a table has typed columns and rows of typed cells. These
 * functions build the tree; what a writer reads of it is in accord/report-tree.h.
 *
 * The report owns everything below it, and copies every string: sections, tables, columns, rows and
 * charts are borrowed and live as long as the report. A tree is built on one thread and then only
 * read, from any thread. Strings are UTF-8; a %NULL or empty one is a thing that is not there.
 *
 * |[<!-- language="C" -->
 * section = accord_report_add_section (report, "actions", _("Actions"), NULL);
 * accord_report_section_add_lead (section, lead);
 * table = accord_report_section_add_table (section, "Actions", NULL);
 * accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_REFERENCE, _("Ref"));
 * accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_TEXT, _("Action"));
 * accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_DATE, _("Due"));
 * accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_STATE, _("State"));
 * while (next_action (&action))
 *   {
 *     AccordReportRow *row = accord_report_table_begin_row (table);
 *
 *     accord_report_row_key (row, action.reference);
 *     accord_report_row_text (row, action.words);
 *     accord_report_row_date (row, action.due);
 *     accord_report_row_state (row, ACCORD_REPORT_TONE_BAD, _("Overdue"));
 *   }
 * ]|
 */

typedef struct _AccordReport AccordReport;
typedef struct _AccordReportSection AccordReportSection;
typedef struct _AccordReportTable AccordReportTable;
typedef struct _AccordReportColumn AccordReportColumn;
typedef struct _AccordReportRow AccordReportRow;
typedef struct _AccordReportChart AccordReportChart;

/**
 * AccordReportTone:
 * @ACCORD_REPORT_TONE_PLAIN: – nothing to say
 * @ACCORD_REPORT_TONE_BAD: ▲ a breach, or overdue
 * @ACCORD_REPORT_TONE_WARN: ◆ needs attention
 * @ACCORD_REPORT_TONE_INFO: ● for information
 * @ACCORD_REPORT_TONE_GOOD: ✓ in order
 * @ACCORD_REPORT_TONE_WAIT: ○ not yet
 *
 * How a state is to be taken. Every tone has a sign of its own, so that none rests on colour.
 */
typedef enum {
  ACCORD_REPORT_TONE_PLAIN,
  ACCORD_REPORT_TONE_BAD,
  ACCORD_REPORT_TONE_WARN,
  ACCORD_REPORT_TONE_INFO,
  ACCORD_REPORT_TONE_GOOD,
  ACCORD_REPORT_TONE_WAIT,
} AccordReportTone;

/**
 * AccordReportColumnKind:
 * @ACCORD_REPORT_COLUMN_TEXT: words; text columns share the width that the others leave
 * @ACCORD_REPORT_COLUMN_REFERENCE: a short reference, often a link
 * @ACCORD_REPORT_COLUMN_DATE: a day, 1 Apr 2015
 * @ACCORD_REPORT_COLUMN_MONTH: a month, April 2015, held as its first day
 * @ACCORD_REPORT_COLUMN_MONEY: pounds
 * @ACCORD_REPORT_COLUMN_INTEGER: a count
 * @ACCORD_REPORT_COLUMN_PERCENT: a share, shown without decimals
 * @ACCORD_REPORT_COLUMN_FIGURE: a number whose unit differs from row to row
 * @ACCORD_REPORT_COLUMN_STATE: a state with its sign
 * @ACCORD_REPORT_COLUMN_MARK: a sign or a letter, centred
 *
 * What a column holds: it sets the width, the alignment and the format.
 */
typedef enum {
  ACCORD_REPORT_COLUMN_TEXT,
  ACCORD_REPORT_COLUMN_REFERENCE,
  ACCORD_REPORT_COLUMN_DATE,
  ACCORD_REPORT_COLUMN_MONTH,
  ACCORD_REPORT_COLUMN_MONEY,
  ACCORD_REPORT_COLUMN_INTEGER,
  ACCORD_REPORT_COLUMN_PERCENT,
  ACCORD_REPORT_COLUMN_FIGURE,
  ACCORD_REPORT_COLUMN_STATE,
  ACCORD_REPORT_COLUMN_MARK,
} AccordReportColumnKind;

/**
 * AccordReportUnit:
 * @ACCORD_REPORT_UNIT_NUMBER: 4,060
 * @ACCORD_REPORT_UNIT_DECIMAL: 2.6
 * @ACCORD_REPORT_UNIT_PERCENT: 71%, held as 0.71
 * @ACCORD_REPORT_UNIT_PERCENT_1: 51.9%, held as 0.519
 * @ACCORD_REPORT_UNIT_POUNDS: £13,500
 * @ACCORD_REPORT_UNIT_POUNDS_THOUSAND: £3,120k, held in pounds
 * @ACCORD_REPORT_UNIT_POUNDS_MILLION: £7.5m, held in pounds
 *
 * How a number is shown, in a figure cell or on a chart.
 */
typedef enum {
  ACCORD_REPORT_UNIT_NUMBER,
  ACCORD_REPORT_UNIT_DECIMAL,
  ACCORD_REPORT_UNIT_PERCENT,
  ACCORD_REPORT_UNIT_PERCENT_1,
  ACCORD_REPORT_UNIT_POUNDS,
  ACCORD_REPORT_UNIT_POUNDS_THOUSAND,
  ACCORD_REPORT_UNIT_POUNDS_MILLION,
} AccordReportUnit;

/**
 * AccordReportLimit:
 * @ACCORD_REPORT_LIMIT_BELOW: a value below the limit is marked
 * @ACCORD_REPORT_LIMIT_ABOVE: a value above the limit is marked
 */
typedef enum {
  ACCORD_REPORT_LIMIT_BELOW = 1,
  ACCORD_REPORT_LIMIT_ABOVE,
} AccordReportLimit;

/**
 * AccordReportChartKind:
 * @ACCORD_REPORT_CHART_COLUMNS: upright columns, side by side
 * @ACCORD_REPORT_CHART_BARS: lying bars, side by side
 * @ACCORD_REPORT_CHART_STACKED_BARS: lying bars, one part after the other
 * @ACCORD_REPORT_CHART_LINE: lines through points
 */
typedef enum {
  ACCORD_REPORT_CHART_COLUMNS,
  ACCORD_REPORT_CHART_BARS,
  ACCORD_REPORT_CHART_STACKED_BARS,
  ACCORD_REPORT_CHART_LINE,
} AccordReportChartKind;

/**
 * AccordReportSeriesLook:
 * @ACCORD_REPORT_SERIES_PLAIN: the next colour of the palette; the second of side-by-side series is
 * hatched
 * @ACCORD_REPORT_SERIES_PARTLY: met in part, amber
 * @ACCORD_REPORT_SERIES_NOT_MET: not met or late, red and hatched
 * @ACCORD_REPORT_SERIES_TARGET: a dashed line to compare with, on a chart of lines
 */
typedef enum {
  ACCORD_REPORT_SERIES_PLAIN,
  ACCORD_REPORT_SERIES_PARTLY,
  ACCORD_REPORT_SERIES_NOT_MET,
  ACCORD_REPORT_SERIES_TARGET,
} AccordReportSeriesLook;

/**
 * AccordReportProgress:
 * @section: the name of the section that is being written
 * @done: how many sections are finished
 * @total: how many there are
 *
 * Called by a writer before each section, on the thread that writes, and once at the end.
 */
typedef void (*AccordReportProgress) (const char *section,
                                      guint done,
                                      guint total,
                                      gpointer user_data);

/* The report */

AccordReport *accord_report_new (const char *title);
AccordReport *accord_report_ref (AccordReport *report);
void accord_report_unref (AccordReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordReport, accord_report_unref)

void accord_report_set_subtitle (AccordReport *report, const char *subtitle);
void accord_report_set_short_title (AccordReport *report, const char *short_title);
void accord_report_set_organisation (AccordReport *report, const char *organisation);
void accord_report_set_meeting (AccordReport *report, const char *meeting);
void accord_report_set_as_at (AccordReport *report, AccordDate as_at);
void accord_report_set_journal (AccordReport *report,
                                const char *hash,
                                const char *words,
                                gint64 created);
void accord_report_set_has_cover (AccordReport *report, gboolean has_cover);

void accord_report_set_author (AccordReport *report, const char *author);
void accord_report_set_category (AccordReport *report, const char *category);
void accord_report_set_keywords (AccordReport *report, const char *keywords);
void accord_report_set_comments (AccordReport *report, const char *comments);
void accord_report_add_property (AccordReport *report, const char *name, const char *value);

void accord_report_add_fact (AccordReport *report, const char *label, const char *words);
void
accord_report_add_date (AccordReport *report, const char *name, const char *label, AccordDate date);
void accord_report_add_key_count (AccordReport *report,
                                  const char *name,
                                  const char *label,
                                  const char *words,
                                  gint64 count,
                                  const char *section);
void accord_report_add_key_money (AccordReport *report,
                                  const char *name,
                                  const char *label,
                                  const char *words,
                                  gint64 pence,
                                  const char *section);
void accord_report_add_key_date (AccordReport *report,
                                 const char *name,
                                 const char *label,
                                 const char *words,
                                 AccordDate date,
                                 const char *section);

/* Sections */

AccordReportSection *accord_report_add_section (AccordReport *report,
                                                const char *id,
                                                const char *name,
                                                const char *title);
void
accord_report_section_set_summary (AccordReportSection *section, const char *words, guint entries);
void accord_report_section_set_attention (AccordReportSection *section,
                                          AccordReportTone tone,
                                          const char *words);
void accord_report_section_set_tone (AccordReportSection *section, AccordReportTone tone);
void accord_report_section_set_show_signs (AccordReportSection *section, gboolean show_signs);
void accord_report_section_set_one_page (AccordReportSection *section, gboolean one_page);
void
accord_report_section_set_grid (AccordReportSection *section, const int *widths, guint n_widths);
void accord_report_section_add_lead (AccordReportSection *section, const char *words);
void
accord_report_section_add_fact (AccordReportSection *section, const char *label, const char *words);
void accord_report_section_add_paragraph (AccordReportSection *section, const char *words);
void accord_report_section_add_note (AccordReportSection *section, const char *words);
AccordReportTable *accord_report_section_add_table (AccordReportSection *section,
                                                    const char *name,
                                                    const char *heading);
AccordReportChart *accord_report_section_add_chart (AccordReportSection *section,
                                                    AccordReportChartKind kind,
                                                    const char *title,
                                                    const char *message);

/* Tables */

AccordReportColumn *accord_report_table_add_column (AccordReportTable *table,
                                                    AccordReportColumnKind kind,
                                                    const char *heading);
void accord_report_column_set_width (AccordReportColumn *column, int width);
void accord_report_column_set_weight (AccordReportColumn *column, double weight);
void accord_report_column_set_threshold (AccordReportColumn *column,
                                         AccordReportLimit limit,
                                         double value,
                                         AccordReportTone tone);
void accord_report_column_set_sum (AccordReportColumn *column, gboolean sum);
void accord_report_table_set_group_column (AccordReportTable *table, guint column);
void accord_report_table_set_total (AccordReportTable *table, const char *label);
void accord_report_table_set_filter (AccordReportTable *table, gboolean filter);
void accord_report_table_set_empty_words (AccordReportTable *table, const char *words);
guint accord_report_table_get_n_rows (AccordReportTable *table);

/* Rows: one call for each cell, from left to right; cells that are not given are missing */

AccordReportRow *accord_report_table_begin_row (AccordReportTable *table);
void accord_report_row_key (AccordReportRow *row, const char *key);
void accord_report_row_reference (AccordReportRow *row, const char *key, const char *section);
void accord_report_row_text (AccordReportRow *row, const char *words);
void accord_report_row_rich (AccordReportRow *row, const char *title, const char *words);
void accord_report_row_link (AccordReportRow *row,
                             const char *words,
                             const char *section,
                             const char *key);
void accord_report_row_date (AccordReportRow *row, AccordDate date);
void accord_report_row_money (AccordReportRow *row, gint64 pence);
void accord_report_row_integer (AccordReportRow *row, gint64 value);
void accord_report_row_percent (AccordReportRow *row, double share);
void accord_report_row_figure (AccordReportRow *row, double value, AccordReportUnit unit);
void accord_report_row_state (AccordReportRow *row, AccordReportTone tone, const char *words);
void accord_report_row_missing (AccordReportRow *row);

/* Charts */

void accord_report_chart_set_category_heading (AccordReportChart *chart, const char *heading);
void accord_report_chart_set_unit (AccordReportChart *chart, AccordReportUnit unit);
void accord_report_chart_set_axis (AccordReportChart *chart,
                                   double minimum,
                                   double maximum,
                                   double step);
void accord_report_chart_set_half_width (AccordReportChart *chart, gboolean half_width);
void accord_report_chart_set_height (AccordReportChart *chart, int height);
void accord_report_chart_set_alt_text (AccordReportChart *chart, const char *alt_text);
void accord_report_chart_add_series (AccordReportChart *chart,
                                     const char *name,
                                     AccordReportSeriesLook look);
void accord_report_chart_begin_category (AccordReportChart *chart, const char *label);
void accord_report_chart_add_value (AccordReportChart *chart, double value);
void accord_report_chart_add_money (AccordReportChart *chart, gint64 pence);
void accord_report_chart_add_missing (AccordReportChart *chart);

G_END_DECLS

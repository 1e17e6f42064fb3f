/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/board-pack-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The reports that are owed (RC-5), and the objectives that they are about. */

#define QUARTERS 4

static const BoardColumn calendar_columns[] = {
  { ACCORD_REPORT_COLUMN_REFERENCE, N_("Arr."), 52, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Arrangement"), 106, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("What is owed"), 102, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Clause"), 66, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Due"), 78, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("For meeting"), 78, 0 },
  { ACCORD_REPORT_COLUMN_STATE, N_("State"), 108, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Received"), 78, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Presented"), 78, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Published"), 78, 0 },
  { ACCORD_REPORT_COLUMN_INTEGER, N_("Days late"), 46, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Answers for it"), 0, 0 },
};

static const BoardColumn objective_columns[] = {
  { ACCORD_REPORT_COLUMN_REFERENCE, N_("Arr."), 56, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Objective"), 0, 1.6 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Measure"), 0, 1.6 },
  { ACCORD_REPORT_COLUMN_FIGURE, N_("Baseline"), 0, 0 },
  { ACCORD_REPORT_COLUMN_FIGURE, N_("Target"), 0, 0 },
  { ACCORD_REPORT_COLUMN_FIGURE, N_("Q1"), 64, 0 },
  { ACCORD_REPORT_COLUMN_FIGURE, N_("Q2"), 64, 0 },
  { ACCORD_REPORT_COLUMN_FIGURE, N_("Q3"), 64, 0 },
  { ACCORD_REPORT_COLUMN_FIGURE, N_("Q4"), 64, 0 },
  { ACCORD_REPORT_COLUMN_STATE, N_("State"), 104, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Owner"), 0, 1.3 },
};

/* --- The reporting calendar ------------------------------------------------------------------- */

static AccordReportTone
get_obligation_tone (const char *state)
{
  if (g_str_equal (state, "overdue"))
    return ACCORD_REPORT_TONE_BAD;
  if (g_str_equal (state, "due-soon"))
    return ACCORD_REPORT_TONE_WARN;
  if (g_str_equal (state, "not-yet-due"))
    return ACCORD_REPORT_TONE_WAIT;
  if (g_str_equal (state, "waived"))
    return ACCORD_REPORT_TONE_PLAIN;
  return ACCORD_REPORT_TONE_GOOD;
}

static void
add_obligation_state (BoardPack *pack, AccordReportRow *row, AccordRows *rows, guint i)
{
  const char *state = accord_rows_get_text (rows, i, "state");
  g_autofree char *label = board_pack_dup_choice (rows, i, "state", "obligation", "state");

  if (accord_rows_get_integer (rows, i, "is_unpublished"))
    {
      accord_report_row_state (row, ACCORD_REPORT_TONE_BAD, _("Not published"));
      pack->figures.n_unpublished++;
    }
  else if (g_str_equal (state, "due-soon") && accord_rows_get_date (rows, i, "due") == pack->as_at)
    accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("Due today"));
  else
    accord_report_row_state (row, get_obligation_tone (state), label);
  pack->figures.n_overdue += g_str_equal (state, "overdue");
}

static void
add_obligation_row (BoardPack *pack, AccordReportTable *table, AccordRows *rows, guint i)
{
  AccordReportRow *row = accord_report_table_begin_row (table);

  board_pack_add_arrangement (row, rows, i, "reference");
  board_pack_add_text (row, rows, i, "arrangement");
  board_pack_add_text (row, rows, i, "title");
  board_pack_add_text (row, rows, i, "clause");
  board_pack_add_date (row, rows, i, "due");
  board_pack_add_date (row, rows, i, "for_meeting");
  add_obligation_state (pack, row, rows, i);
  board_pack_add_date (row, rows, i, "received");
  board_pack_add_date (row, rows, i, "presented");
  board_pack_add_date (row, rows, i, "published");
  board_pack_add_late (row, rows, i);
  board_pack_add_text (row, rows, i, "owed_by");
}

/* Adds what is owed in the financial year and what has come of it. */
void
board_pack_add_calendar (BoardPack *pack)
{
  AccordRows *rows = pack->rows[BOARD_CALENDAR];
  guint n_rows = accord_rows_get_n_rows (rows);
  guint n_bad;
  g_autofree char *lead = NULL, *attention = NULL;
  AccordReportSection *section;
  AccordReportTable *table;

  if (n_rows == 0)
    return;
  section = accord_report_add_section (pack->report, "calendar", _("Reporting calendar"), NULL);
  table = board_pack_add_table (section, "ReportingCalendar", NULL, calendar_columns,
                                G_N_ELEMENTS (calendar_columns));
  for (guint i = 0; i < n_rows; i++)
    add_obligation_row (pack, table, rows, i);
  lead = g_strdup_printf (ngettext ("%u obligation by due date. A report is due with the papers of "
                                    "the meeting that it goes to.",
                                    "%u obligations by due date. A report is due with the papers "
                                    "of the meeting that it goes to.",
                                    n_rows),
                          n_rows);
  accord_report_section_add_lead (section, lead);
  accord_report_section_set_summary (
    section, _("Reports, events and returns owed, with their state and the day they came"),
                n_rows);
  n_bad = pack->figures.n_overdue + pack->figures.n_unpublished;
  attention = g_strdup_printf (_("%u overdue or unpublished"), n_bad);
  if (n_bad > 0)
    accord_report_section_set_attention (section, ACCORD_REPORT_TONE_BAD, attention);
}

/* --- Objectives ------------------------------------------------------------------------------- */

static const char *const quarter_columns[QUARTERS] = { "q1", "q2", "q3", "q4" };

static gboolean
has_decimals (AccordRows *rows, guint i, const char *column)
{
  double value = accord_rows_get_number (rows, i, column);

  return fabs (value - round (value)) > 1e-9;
}

/* One unit for the row, so that its figures compare: with decimals if any of them has some. */
static AccordReportUnit
get_unit (AccordRows *rows, guint i)
{
  const char *unit = accord_rows_get_text (rows, i, "unit");
  gboolean decimals = has_decimals (rows, i, "baseline") || has_decimals (rows, i, "target");

  for (guint q = 0; q < QUARTERS; q++)
    decimals = decimals || has_decimals (rows, i, quarter_columns[q]);
  if (g_strcmp0 (unit, "%") == 0)
    return decimals ? ACCORD_REPORT_UNIT_PERCENT_1 : ACCORD_REPORT_UNIT_PERCENT;
  if (g_strcmp0 (unit, "£") == 0)
    return ACCORD_REPORT_UNIT_POUNDS;
  return decimals ? ACCORD_REPORT_UNIT_DECIMAL : ACCORD_REPORT_UNIT_NUMBER;
}

/* Shares are recorded as 60 for 60%. */
static void
add_figure (AccordReportRow *row,
            AccordRows *rows,
            guint i,
            const char *column,
            AccordReportUnit unit)
{
  double value = accord_rows_get_number (rows, i, column);
  gboolean is_share = unit == ACCORD_REPORT_UNIT_PERCENT || unit == ACCORD_REPORT_UNIT_PERCENT_1;

  if (accord_rows_is_null (rows, i, column))
    accord_report_row_missing (row);
  else
    accord_report_row_figure (row, is_share ? value / 100 : value, unit);
}

/* A quarter without a figure is awaited once it is over, and overdue once its report is. */
static void
add_quarter (BoardPack *pack, AccordReportRow *row, AccordRows *rows, guint i, int quarter)
{
  const char *column = quarter_columns[quarter - 1];
  const char *overdue = accord_rows_get_text (rows, i, "overdue_quarters");
  AccordDate end = accord_quarter_end (pack->year, quarter);
  g_autofree char *name = g_strdup_printf ("Q%d", quarter);

  if (!accord_rows_is_null (rows, i, column))
    add_figure (row, rows, i, column, get_unit (rows, i));
  else if (overdue != NULL && strstr (overdue, name) != NULL)
    accord_report_row_state (row, ACCORD_REPORT_TONE_BAD, _("overdue"));
  else if (end <= pack->as_at && accord_rows_get_date (rows, i, "start") <= end)
    accord_report_row_text (row, _("awaited"));
  else
    accord_report_row_missing (row);
}

static AccordReportTone
get_progress_tone (const char *status)
{
  if (g_str_equal (status, "achieved"))
    return ACCORD_REPORT_TONE_GOOD;
  if (g_str_equal (status, "on-track"))
    return ACCORD_REPORT_TONE_INFO;
  if (g_str_equal (status, "at-risk"))
    return ACCORD_REPORT_TONE_WARN;
  return g_str_equal (status, "off-track") ? ACCORD_REPORT_TONE_BAD : ACCORD_REPORT_TONE_PLAIN;
}

static void
add_objective_row (BoardPack *pack, AccordReportTable *table, AccordRows *rows, guint i)
{
  AccordReportRow *row = accord_report_table_begin_row (table);
  const char *status = accord_rows_get_text (rows, i, "status");
  g_autofree char *label = board_pack_dup_choice (rows, i, "status", "progress", "status");
  AccordReportUnit unit = get_unit (rows, i);

  board_pack_add_arrangement (row, rows, i, "reference");
  board_pack_add_text (row, rows, i, "text");
  board_pack_add_text (row, rows, i, "measure");
  add_figure (row, rows, i, "baseline", unit);
  add_figure (row, rows, i, "target", unit);
  for (int quarter = 1; quarter <= QUARTERS; quarter++)
    add_quarter (pack, row, rows, i, quarter);
  accord_report_row_state (row, get_progress_tone (status), label);
  board_pack_add_text (row, rows, i, "owner");
  pack->figures.n_off_track += g_str_equal (status, "off-track");
  pack->figures.n_at_risk += g_str_equal (status, "at-risk");
}

static void
say_objectives (BoardPack *pack, AccordReportSection *section, guint n_rows)
{
  BoardFigures *figures = &pack->figures;
  g_autoptr (GString) attention = g_string_new (NULL);

  accord_report_section_add_lead (
    section, _("A quarter’s figure comes with its report. “Awaited” is not late; “overdue” is."));
  accord_report_section_set_summary (
    section, _("Objectives of each arrangement with baseline, target and each quarter"), n_rows);
  if (figures->n_off_track > 0)
    board_pack_add_to_list (attention, g_strdup_printf (_("%u off track"), figures->n_off_track));
  if (figures->n_at_risk > 0)
    board_pack_add_to_list (attention, g_strdup_printf (_("%u at risk"), figures->n_at_risk));
  if (attention->len > 0)
    accord_report_section_set_attention (
      section, figures->n_off_track > 0 ? ACCORD_REPORT_TONE_BAD : ACCORD_REPORT_TONE_WARN,
      attention->str);
}

/* Adds the objectives of the financial year with what each quarter brought. */
void
board_pack_add_objectives (BoardPack *pack)
{
  AccordRows *rows = pack->rows[BOARD_OBJECTIVES];
  guint n_rows = accord_rows_get_n_rows (rows);
  AccordReportSection *section;
  AccordReportTable *table;

  if (n_rows == 0)
    return;
  section = accord_report_add_section (pack->report, "objectives",
                                       _("Objectives"), _("Objectives and progress"));
  table = board_pack_add_table (section, "Objectives", NULL, objective_columns,
                                G_N_ELEMENTS (objective_columns));
  accord_report_table_set_group_column (table, 0);
  for (guint i = 0; i < n_rows; i++)
    add_objective_row (pack, table, rows, i);
  say_objectives (pack, section, n_rows);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/board-pack-private.h"

#include <glib/gi18n-lib.h>

/* Notices of withdrawal, and the dates that follow from them (WD-1 to WD-7). */

/* Within how many days the last day to serve needs attention (WD-6). */
#define LAST_DAYS 30

static const BoardColumn notice_columns[] = {
  { ACCORD_REPORT_COLUMN_TEXT, N_("Notice"), 0, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Arrangement"), 0, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Decided"), 0, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Minute"), 0, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Partners served"), 0, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Last served"), 0, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Expires, end of"), 0, 0 },
  { ACCORD_REPORT_COLUMN_STATE, N_("State"), 0, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("In words"), 0, 0 },
};

static const BoardColumn reading_columns[] = {
  { ACCORD_REPORT_COLUMN_TEXT, N_("Notice"), 0, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Clause, or case"), 0, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Runs from"), 0, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Expires, end of"), 0, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("New start, after expiry"), 0, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("New start, next year"), 0, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Old one ends"), 0, 0 },
  { ACCORD_REPORT_COLUMN_STATE, N_("Readings"), 0, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Decision on the reading"), 0, 0 },
};

static const BoardColumn service_columns[] = {
  { ACCORD_REPORT_COLUMN_TEXT, N_("Notice"), 0, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Partner"), 0, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Sent"), 0, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Served"), 0, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Answered"), 0, 0 },
  { ACCORD_REPORT_COLUMN_INTEGER, N_("Days to answer"), 0, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("How"), 0, 0 },
  { ACCORD_REPORT_COLUMN_STATE, N_("State"), 0, 0 },
};

static const BoardColumn last_day_columns[] = {
  { ACCORD_REPORT_COLUMN_REFERENCE, N_("Arr."), 0, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Arrangement"), 0, 0 },
  { ACCORD_REPORT_COLUMN_INTEGER, N_("Months"), 0, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Last day to serve"), 0, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Would expire"), 0, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("New start"), 0, 0 },
  { ACCORD_REPORT_COLUMN_INTEGER, N_("Days left"), 0, 0 },
  { ACCORD_REPORT_COLUMN_STATE, N_("State"), 0, 0 },
};

/* The tables stand on one grid, so that dates are under dates and states under states. */
static const int grid[] = { 66, 222, 84, 96, 96, 88, 88, 118, 158 };

typedef enum {
  NOTICE_NOT_SERVED,
  NOTICE_PART_SERVED,
  NOTICE_RUNNING,
  NOTICE_EXPIRED,
  NOTICE_RESCINDED,
} NoticeState;

/* A notice with its expiry worked out. */
typedef struct {
  AccordRows *rows;
  guint i;
  int months;
  AccordDate served;  /* on the last partner; ACCORD_DATE_NONE until all are served (WD-2) */
  AccordDate expires; /* the end of the corresponding date (WD-3) */
  AccordDate rescinded;
  NoticeState state;
} Notice;

static NoticeState
find_state (BoardPack *pack, const Notice *notice)
{
  if (notice->rescinded != ACCORD_DATE_NONE)
    return NOTICE_RESCINDED;
  if (notice->served == ACCORD_DATE_NONE)
    return accord_rows_get_integer (notice->rows, notice->i, "n_served") > 0 ? NOTICE_PART_SERVED
                                                                             : NOTICE_NOT_SERVED;
  return notice->expires < pack->as_at ? NOTICE_EXPIRED : NOTICE_RUNNING;
}

static Notice
read_notice (BoardPack *pack, AccordRows *rows, guint i)
{
  Notice notice = { .rows = rows, .i = i };
  gint64 n_partners = accord_rows_get_integer (rows, i, "n_partners");

  notice.months = (int) accord_rows_get_integer (rows, i, "months");
  notice.rescinded = accord_rows_get_date (rows, i, "rescinded");
  if (n_partners > 0 && accord_rows_get_integer (rows, i, "n_served") == n_partners)
    notice.served = accord_rows_get_date (rows, i, "last_served");
  notice.expires = accord_date_add_months (notice.served, notice.months);
  notice.state = find_state (pack, &notice);
  return notice;
}

/* --- Notices ---------------------------------------------------------------------------------- */

static void
add_notice_state (AccordReportRow *row, NoticeState state)
{
  switch (state)
    {
    case NOTICE_RESCINDED:
      accord_report_row_state (row, ACCORD_REPORT_TONE_PLAIN, _("Rescinded"));
      break;
    case NOTICE_EXPIRED:
      accord_report_row_state (row, ACCORD_REPORT_TONE_PLAIN, _("Expired"));
      break;
    case NOTICE_RUNNING:
      accord_report_row_state (row, ACCORD_REPORT_TONE_INFO, _("Running"));
      break;
    case NOTICE_PART_SERVED:
      accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("Part served"));
      break;
    case NOTICE_NOT_SERVED:
    default:
      accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("Not served"));
    }
}

/* The last day of the old arrangement, on the reading that holds: the safe one unless the governing
 * body has chosen the other where the clause leaves it open. */
static AccordDate
find_end (const Notice *notice, AccordDate served)
{
  gboolean is_said = accord_rows_get_integer (notice->rows, notice->i, "expiry_said") != 0;
  const char *reading = accord_rows_get_text (notice->rows, notice->i, "reading");
  gboolean is_next_year = !is_said && g_strcmp0 (reading, "next-year") == 0;
  AccordDate from = is_next_year ? served : accord_date_add_months (served, notice->months);

  return accord_date_add_days (accord_date_next_financial_year_start (from), -1);
}

static char *
dup_words (BoardPack *pack, const Notice *notice)
{
  g_autofree char *day = NULL;
  AccordDate end;
  guint n_days;

  switch (notice->state)
    {
    case NOTICE_RESCINDED:
      day = board_pack_dup_day (notice->rescinded);
      return g_strdup_printf (_("Rescinded on %s (WD-7)."), day);
    case NOTICE_EXPIRED:
      end = find_end (notice, notice->served);
      day = board_pack_dup_day (end);
      return g_strdup_printf (end < pack->as_at ? _("The old arrangement ended on %s.")
                                                : _("The old arrangement goes on until %s."), day);
    case NOTICE_RUNNING:
      n_days = notice->expires - pack->as_at;
      return g_strdup_printf (ngettext ("%u day to expiry. Reports are owed to the end (RC-1).",
                                        "%u days to expiry. Reports are owed to the end (RC-1).",
                                        n_days),
                              n_days);
    case NOTICE_PART_SERVED:
    case NOTICE_NOT_SERVED:
    default:
      return g_strdup (_("No expiry until every partner is served (WD-2)."));
    }
}

static char *
dup_arrangement (AccordRows *rows, guint i)
{
  const char *reference = accord_rows_get_text (rows, i, "arrangement");
  const char *title = accord_rows_get_text (rows, i, "title");

  /* Translators: the reference of an arrangement, its title */
  return reference == NULL ? g_strdup (title) : g_strdup_printf (_("%1$s %2$s"), reference, title);
}

static void
add_notice_row (BoardPack *pack, AccordReportTable *table, const Notice *notice)
{
  AccordReportRow *row = accord_report_table_begin_row (table);
  g_autofree char *arrangement = dup_arrangement (notice->rows, notice->i);
  g_autofree char *words = dup_words (pack, notice);
  /* Translators: how many partners are served, of how many */
  g_autofree char *served = g_strdup_printf (
    _("%1$u of %2$u"), (guint) accord_rows_get_integer (notice->rows, notice->i, "n_served"),
       (guint) accord_rows_get_integer (notice->rows, notice->i, "n_partners"));

  accord_report_row_key (row, accord_rows_get_text (notice->rows, notice->i, "reference"));
  accord_report_row_text (row, arrangement);
  board_pack_add_date (row, notice->rows, notice->i, "decided");
  board_pack_add_text (row, notice->rows, notice->i, "minute");
  accord_report_row_text (row, served);
  accord_report_row_date (row, notice->served);
  accord_report_row_date (row, notice->expires);
  add_notice_state (row, notice->state);
  accord_report_row_text (row, words);
  pack->figures.n_notices_running += notice->state == NOTICE_RUNNING;
  pack->figures.n_notices_part_served += notice->state == NOTICE_PART_SERVED;
}

/* --- Both readings ---------------------------------------------------------------------------- */

static char *
dup_clause (const Notice *notice)
{
  const char *clause = accord_rows_get_text (notice->rows, notice->i, "clause");
  gboolean is_said = accord_rows_get_integer (notice->rows, notice->i, "expiry_said") != 0;

  if (clause == NULL)
    return g_strdup (is_said ? _("Speaks of expiry") : _("Silent on expiry"));
  return g_strdup_printf (is_said ? _("%s, speaks of expiry")
                                  : _("%s, silent on expiry"), clause);
}

/* What settles the reading: the clause, the calendar, or the governing body. */
static char *
dup_reading (const Notice *notice, gboolean agree)
{
  const char *minute = accord_rows_get_text (notice->rows, notice->i, "reading_minute");
  g_autofree char *reading =
    board_pack_dup_choice (notice->rows, notice->i, "reading", "notice", "reading");

  if (notice->state == NOTICE_RESCINDED)
    return g_strdup (_("None needed: rescinded"));
  if (accord_rows_get_integer (notice->rows, notice->i, "expiry_said"))
    return g_strdup (_("None needed: the clause says so"));
  if (agree)
    return g_strdup (_("None needed: the readings agree"));
  if (reading != NULL && minute != NULL)
    /* Translators: a reading of the clause, and the minute of the decision for it */
    return g_strdup_printf (_("%1$s, minute %2$s"), reading, minute);
  if (reading != NULL)
    return g_steal_pointer (&reading);
  return g_strdup (_("The safe reading, until the governing body records its own"));
}

/* WD-4 and WD-5: the first 1 April strictly after expiry, or after service. */
static void
add_reading_row (AccordReportTable *table,
                 const Notice *notice,
                 const char *clause,
                 AccordDate served)
{
  AccordReportRow *row = accord_report_table_begin_row (table);
  AccordDate expires = accord_date_add_months (served, notice->months);
  AccordDate after_expiry = accord_date_next_financial_year_start (expires);
  AccordDate next_year = accord_date_next_financial_year_start (served);
  gboolean is_said = accord_rows_get_integer (notice->rows, notice->i, "expiry_said") != 0;
  gboolean agree = is_said || after_expiry == next_year;
  const char *reading = accord_rows_get_text (notice->rows, notice->i, "reading");
  g_autofree char *decision = dup_reading (notice, agree);

  accord_report_row_text (row, accord_rows_get_text (notice->rows, notice->i, "reference"));
  accord_report_row_text (row, clause);
  accord_report_row_date (row, served);
  accord_report_row_date (row, expires);
  accord_report_row_date (row, after_expiry);
  accord_report_row_date (row, is_said ? ACCORD_DATE_NONE : next_year);
  accord_report_row_date (row, notice->state == NOTICE_RESCINDED ? ACCORD_DATE_NONE
                                                                 : find_end (notice, served));
  if (agree)
    accord_report_row_state (row, ACCORD_REPORT_TONE_GOOD, is_said ? _("One only") : _("Agree"));
  else
    accord_report_row_state (row,
                             notice->state == NOTICE_RESCINDED || reading != NULL
                             ? ACCORD_REPORT_TONE_INFO
                             : ACCORD_REPORT_TONE_WARN,
                             _("Differ"));
  accord_report_row_text (row, decision);
}

static void
add_reading_rows (BoardPack *pack, AccordReportTable *table, const Notice *notice)
{
  g_autofree char *clause = dup_clause (notice);

  if (notice->served != ACCORD_DATE_NONE)
    {
      add_reading_row (table, notice, clause, notice->served);
      return;
    }
  if (notice->state == NOTICE_RESCINDED)
    return;
  add_reading_row (table, notice, _("If the last is served today"), pack->as_at);
  add_reading_row (table, notice, _("If served tomorrow"), pack->as_at + 1);
}

static void
add_notices (BoardPack *pack, AccordReportSection *section)
{
  AccordRows *rows = pack->rows[BOARD_NOTICES];
  guint n_rows = accord_rows_get_n_rows (rows);
  AccordReportTable *notices, *readings;

  if (n_rows == 0)
    return;
  notices = board_pack_add_table (section, "Notices",
                                  _("Notices"), notice_columns, G_N_ELEMENTS (notice_columns));
  readings = board_pack_add_table (section, "NoticeReadings",
                                   _("The dates that follow, on both readings"), reading_columns,
                                   G_N_ELEMENTS (reading_columns));
  accord_report_table_set_group_column (readings, 0);
  for (guint i = 0; i < n_rows; i++)
    {
      Notice notice = read_notice (pack, rows, i);

      add_notice_row (pack, notices, &notice);
      add_reading_rows (pack, readings, &notice);
    }
}

/* --- Service, and the last day for it --------------------------------------------------------- */

static void
add_service (BoardPack *pack, AccordReportSection *section)
{
  AccordRows *rows = pack->rows[BOARD_NOTICE_SERVICE];
  AccordReportTable *table;

  if (accord_rows_get_n_rows (rows) == 0)
    return;
  table = board_pack_add_table (section, "NoticeService",
                                _("Service on each partner"), service_columns,
                                G_N_ELEMENTS (service_columns));
  accord_report_table_set_group_column (table, 0);
  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    {
      AccordReportRow *row = accord_report_table_begin_row (table);
      AccordDate served = accord_rows_get_date (rows, i, "served");
      AccordDate answered = accord_rows_get_date (rows, i, "acknowledged");

      board_pack_add_text (row, rows, i, "reference");
      board_pack_add_text (row, rows, i, "partner");
      board_pack_add_date (row, rows, i, "sent");
      accord_report_row_date (row, served);
      accord_report_row_date (row, answered);
      if (served != ACCORD_DATE_NONE && answered != ACCORD_DATE_NONE)
        accord_report_row_integer (row, (gint64) answered - (gint64) served);
      else
        accord_report_row_missing (row);
      board_pack_add_text (row, rows, i, "method");
      if (served != ACCORD_DATE_NONE)
        accord_report_row_state (row, ACCORD_REPORT_TONE_GOOD, _("Served"));
      else
        accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("Not served"));
    }
}

/* The last day on which notice still expires before a 1 April: the day before its own corresponding
 * date, which for the first of a month is exact. The next such day on or after @as_at. */
static AccordDate
find_last_day (AccordDate as_at, int months, AccordDate *start)
{
  AccordDate last;

  *start = accord_date_next_financial_year_start (as_at);
  while ((last = accord_date_add_months (*start, -months) - 1) < as_at)
    *start = accord_date_next_financial_year_start (*start);
  return last;
}

static void
add_last_day_row (BoardPack *pack, AccordReportTable *table, AccordRows *rows, guint i)
{
  AccordReportRow *row = accord_report_table_begin_row (table);
  int months = (int) accord_rows_get_integer (rows, i, "months");
  AccordDate start;
  AccordDate last = find_last_day (pack->as_at, months, &start);
  guint n_days = last - pack->as_at;

  board_pack_add_arrangement (row, rows, i, "reference");
  board_pack_add_text (row, rows, i, "title");
  accord_report_row_integer (row, months);
  accord_report_row_date (row, last);
  accord_report_row_date (row, accord_date_add_months (last, months));
  accord_report_row_date (row, start);
  accord_report_row_integer (row, n_days);
  if (n_days == 0)
    accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("Today"));
  else if (n_days <= LAST_DAYS)
    accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("Soon"));
  else
    accord_report_row_state (row, ACCORD_REPORT_TONE_WAIT, _("Open"));
  if (pack->figures.last_day == ACCORD_DATE_NONE || last < pack->figures.last_day)
    {
      pack->figures.last_day = last;
      pack->figures.last_day_start = start;
    }
}

static void
add_last_days (BoardPack *pack, AccordReportSection *section)
{
  AccordRows *rows = pack->rows[BOARD_LAST_DAYS];
  AccordReportTable *table;

  if (accord_rows_get_n_rows (rows) == 0)
    return;
  table = board_pack_add_table (section, "LastDayToServe",
                                _("Last day to serve, for new arrangements on the next 1 April"),
                                last_day_columns, G_N_ELEMENTS (last_day_columns));
  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    add_last_day_row (pack, table, rows, i);
}

/* --- The sheet -------------------------------------------------------------------------------- */

static void
say_notices (BoardPack *pack, AccordReportSection *section)
{
  BoardFigures *figures = &pack->figures;
  g_autoptr (GString) attention = g_string_new (NULL);

  accord_report_section_set_summary (
    section, _("Withdrawal notices: service, expiry, both readings, last day to serve"),
                accord_rows_get_n_rows (pack->rows[BOARD_NOTICES]));
  if (figures->n_notices_part_served > 0)
    board_pack_add_to_list (attention,
                            g_strdup_printf (_("%u part served"), figures->n_notices_part_served));
  if (figures->n_notices_running > 0)
    board_pack_add_to_list (attention,
                            g_strdup_printf (_("%u running"), figures->n_notices_running));
  if (attention->len > 0)
    accord_report_section_set_attention (
      section,
      figures->n_notices_part_served > 0 ? ACCORD_REPORT_TONE_WARN : ACCORD_REPORT_TONE_INFO,
      attention->str);
}

/* Adds the notices with the dates that follow, and until when notice can be served for next year.
 */
void
board_pack_add_notices (BoardPack *pack)
{
  AccordReportSection *section;

  if (accord_rows_get_n_rows (pack->rows[BOARD_NOTICES]) +
      accord_rows_get_n_rows (pack->rows[BOARD_LAST_DAYS]) ==
      0)
    return;
  section =
    accord_report_add_section (pack->report, "notices", _("Notices"), _("Notices of withdrawal"));
  accord_report_section_set_grid (section, grid, G_N_ELEMENTS (grid));
  accord_report_section_add_lead (
    section, _("Notice runs from the day the last partner is served, for whole calendar months "
               "(WD-2, WD-3). On the safe reading new arrangements start on the first 1 April "
               "after expiry (WD-4). A clause that is silent on expiry can also be read as the "
               "first 1 April after service (WD-5); where the two differ, the governing body "
               "decides."));
  add_notices (pack, section);
  add_service (pack, section);
  add_last_days (pack, section);
  accord_report_section_add_note (
    section, _("A notice never ends liability for functions already exercised."));
  say_notices (pack, section);
}

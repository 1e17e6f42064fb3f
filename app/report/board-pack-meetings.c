/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/board-pack-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Who came to which meeting of the financial year, and whether the meetings were quorate. */

#define MONTHS         12
#define LOW_ATTENDANCE 0.6

static const BoardColumn before_months[] = {
  { ACCORD_REPORT_COLUMN_TEXT, N_("Committee"), 0, 1.3 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Seat"), 0, 1.5 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Vote"), 78, 0 },
};

static const BoardColumn meeting_columns[] = {
  { ACCORD_REPORT_COLUMN_TEXT, N_("Committee"), 0, 1.3 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Date"), 0, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Held"), 68, 0 },
  { ACCORD_REPORT_COLUMN_INTEGER, N_("Voting seats filled"), 62, 0 },
  { ACCORD_REPORT_COLUMN_INTEGER, N_("Voting present"), 62, 0 },
  { ACCORD_REPORT_COLUMN_INTEGER, N_("Quorum"), 62, 0 },
  { ACCORD_REPORT_COLUMN_INTEGER, N_("To spare"), 56, 0 },
  { ACCORD_REPORT_COLUMN_STATE, N_("State"), 134, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Minutes approved"), 0, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("What happened"), 0, 2.0 },
};

/* --- Attendance ------------------------------------------------------------------------------- */

/* One seat's line of the grid. */
typedef struct {
  GString *marks[MONTHS];
  guint n_in_person;
  guint n_by_deputy;
  guint n_meetings;
} SeatLine;

static void
seat_line_init (SeatLine *line)
{
  memset (line, 0, sizeof *line);
  for (guint m = 0; m < MONTHS; m++)
    line->marks[m] = g_string_new (NULL);
}

static void
seat_line_clear (SeatLine *line)
{
  for (guint m = 0; m < MONTHS; m++)
    g_string_free (line->marks[m], TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SeatLine, seat_line_clear)

/* The place of a month in the financial year: April is 0. */
static guint
get_month_place (AccordDate date)
{
  int month;

  accord_date_split (date, NULL, &month, NULL);
  return (guint) (month + MONTHS - 4) % MONTHS;
}

static const char *
get_mark (const char *status)
{
  if (g_strcmp0 (status, "present") == 0)
    return "✓";
  if (g_strcmp0 (status, "deputy") == 0)
    /* Translators: one letter for "deputy present", in a narrow column */
    return C_("attendance", "D");
  if (g_strcmp0 (status, "apologies") == 0)
    /* Translators: one letter for "apologies", in a narrow column */
    return C_("attendance", "A");
  return "✗";
}

/* A meeting at which nobody held the seat and nobody stood in for it counts for nothing. */
static void
seat_line_add (SeatLine *line, AccordRows *rows, guint i)
{
  const char *status = accord_rows_get_text (rows, i, "status");

  if (status == NULL && !accord_rows_get_integer (rows, i, "is_held"))
    return;
  g_string_append (line->marks[get_month_place (accord_rows_get_date (rows, i, "date"))],
                   get_mark (status));
  line->n_in_person += g_strcmp0 (status, "present") == 0;
  line->n_by_deputy += g_strcmp0 (status, "deputy") == 0;
  line->n_meetings++;
}

static void
add_seat_line (AccordReportTable *table, AccordRows *rows, guint i, SeatLine *line, guint n_months)
{
  AccordReportRow *row = accord_report_table_begin_row (table);
  const char *title = accord_rows_get_text (rows, i, "title");
  g_autofree char *seat =
    accord_rows_get_integer (rows, i, "is_vacant") ? g_strdup_printf (_("%s (vacant)"), title)
                                                   : g_strdup (title);

  board_pack_add_text (row, rows, i, "committee");
  accord_report_row_text (row, seat);
  accord_report_row_text (row, accord_rows_get_integer (rows, i, "voting") ? _("Voting")
                                                                           : _("Non-voting"));
  for (guint m = 0; m < n_months; m++)
    accord_report_row_text (row, line->marks[m]->str);
  accord_report_row_integer (row, line->n_in_person);
  accord_report_row_integer (row, line->n_by_deputy);
  accord_report_row_integer (row, line->n_meetings);
  if (line->n_meetings > 0)
    accord_report_row_percent (row,
                               (double) (line->n_in_person + line->n_by_deputy) / line->n_meetings);
  else
    accord_report_row_missing (row);
}

/* The months take less room as the year goes on. */
static void
add_attendance_columns (BoardPack *pack, AccordReportTable *table, guint n_months)
{
  AccordReportColumn *column;

  for (guint m = 0; m < n_months; m++)
    {
      g_autofree char *month = board_pack_dup_month (
        accord_date_add_months (accord_financial_year_start (pack->year), (int) m));

      column = accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_MARK, month);
      accord_report_column_set_width (column, n_months > 6 ? 38 : 46);
    }
  column = accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_INTEGER, _("In person"));
  accord_report_column_set_width (column, 58);
  column = accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_INTEGER, _("By deputy"));
  accord_report_column_set_width (column, 58);
  column = accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_INTEGER, _("Meetings"));
  accord_report_column_set_width (column, 70);
  column = accord_report_table_add_column (table, ACCORD_REPORT_COLUMN_PERCENT, _("Rate"));
  accord_report_column_set_width (column, 62);
  accord_report_column_set_threshold (column, ACCORD_REPORT_LIMIT_BELOW, LOW_ATTENDANCE,
                                      ACCORD_REPORT_TONE_WARN);
}

/* Adds a row for each run of rows of one seat; returns how many seats came too seldom. */
static guint
add_seat_lines (AccordReportTable *table, AccordRows *rows, guint n_months)
{
  guint n_rows = accord_rows_get_n_rows (rows);
  guint n_low = 0;

  for (guint i = 0; i < n_rows;)
    {
      g_auto (SeatLine) line;
      guint first = i;
      gint64 seat = accord_rows_get_integer (rows, i, "seat");

      seat_line_init (&line);
      for (; i < n_rows && accord_rows_get_integer (rows, i, "seat") == seat; i++)
        seat_line_add (&line, rows, i);
      add_seat_line (table, rows, first, &line, n_months);
      n_low += line.n_meetings > 0 &&
               line.n_in_person + line.n_by_deputy < LOW_ATTENDANCE * line.n_meetings;
    }
  return n_low;
}

static char *
dup_attendance_title (BoardPack *pack)
{
  g_autofree char *day = board_pack_dup_day (pack->as_at);
  g_autofree char *start = board_pack_dup_day (accord_financial_year_start (pack->year));

  return g_strdup_printf (_("Attendance, %1$s to %2$s"), start, day);
}

/* Adds who came, seat by seat and month by month, from April to the day. */
void
board_pack_add_attendance (BoardPack *pack)
{
  AccordRows *rows = pack->rows[BOARD_ATTENDANCE];
  guint n_months = get_month_place (pack->as_at) + 1;
  guint n_low;
  g_autofree char *title = dup_attendance_title (pack);
  g_autofree char *attention = NULL;
  AccordReportSection *section;
  AccordReportTable *table;

  if (accord_rows_get_n_rows (rows) == 0)
    return;
  section = accord_report_add_section (pack->report, "attendance", _("Attendance"), title);
  accord_report_section_set_show_signs (section, FALSE);
  accord_report_section_add_lead (
    section, _("✓ present    D deputy present    A apologies    ✗ absent    – no meeting, or "
               "nobody in the seat.    Under 60% is marked ▼."));
  table =
    board_pack_add_table (section, "Attendance", NULL, before_months, G_N_ELEMENTS (before_months));
  add_attendance_columns (pack, table, n_months);
  accord_report_table_set_group_column (table, 0);
  n_low = add_seat_lines (table, rows, n_months);
  accord_report_section_set_summary (section,
                                     _("Who came to which meeting, in person or by deputy"),
                                     accord_report_table_get_n_rows (table));
  attention = g_strdup_printf (_("%u under 60%%"), n_low);
  if (n_low > 0)
    accord_report_section_set_attention (section, ACCORD_REPORT_TONE_WARN, attention);
}

/* --- Meetings --------------------------------------------------------------------------------- */

/* What can be said of a quorum without reading more into its terms than they say. */
typedef enum {
  QUORUM_MET,
  QUORUM_NOT_MET,
  QUORUM_UNREADABLE,
} Quorum;

static guint
count_present (AccordRows *rows, guint i, const char *category)
{
  const char *words = accord_rows_get_text (rows, i, "present_categories");
  g_auto (GStrv) members = g_strsplit (words != NULL ? words : "", ";", -1);
  guint n_present = 0;

  for (char **member = members; *member != NULL; member++)
    {
      g_auto (GStrv) categories = g_strsplit (*member, " ", -1);

      n_present += g_strv_contains ((const char *const *) categories, category);
    }
  return n_present;
}

/* One condition after "of which": a category and how many of it, as in "lay 1". */
static Quorum
check_condition (AccordRows *rows, guint i, const char *condition)
{
  g_auto (GStrv) words = g_strsplit (condition, " ", -1);
  guint64 needed;

  if (g_strv_length (words) != 2 ||
      !g_ascii_string_to_unsigned (words[1], 10, 0, G_MAXUINT, &needed, NULL))
    return QUORUM_UNREADABLE;
  return count_present (rows, i, words[0]) >= needed ? QUORUM_MET : QUORUM_NOT_MET;
}

/* Holds those present against "6", or "6, of which lay 1, clinical 2" (CM-6). */
static Quorum
check_quorum (AccordRows *rows, guint i)
{
  g_auto (GStrv) parts = g_strsplit (accord_rows_get_text (rows, i, "quorum"), ", ", -1);
  Quorum quorum = QUORUM_MET;
  guint64 needed;

  if (!g_ascii_string_to_unsigned (parts[0], 10, 0, G_MAXUINT, &needed, NULL))
    return QUORUM_UNREADABLE;
  if (accord_rows_get_integer (rows, i, "n_present") < (gint64) needed)
    return QUORUM_NOT_MET;
  for (guint p = 1; parts[p] != NULL && quorum == QUORUM_MET; p++)
    quorum = check_condition (
      rows, i,
      g_str_has_prefix (parts[p], "of which ") ? parts[p] + strlen ("of which ") : parts[p]);
  return quorum;
}

/* Returns whether the meeting lacked a quorum, from the start or at an item. */
static gboolean
add_meeting_state (AccordReportRow *row, AccordRows *rows, guint i)
{
  const char *lost_at = accord_rows_get_text (rows, i, "lost_at");
  g_autofree char *lost = g_strdup_printf (_("Lost at item %s"), lost_at != NULL ? lost_at : "");
  Quorum quorum;

  if (!accord_rows_get_integer (rows, i, "is_recorded"))
    accord_report_row_state (row, ACCORD_REPORT_TONE_WAIT, _("Not yet entered"));
  else if (accord_rows_is_null (rows, i, "quorum"))
    accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("No quorum set"));
  else if ((quorum = check_quorum (rows, i)) == QUORUM_UNREADABLE)
    accord_report_row_state (row, ACCORD_REPORT_TONE_INFO, _("See the terms"));
  else if (quorum == QUORUM_NOT_MET)
    {
      accord_report_row_state (row, ACCORD_REPORT_TONE_BAD, _("Not quorate"));
      return TRUE;
    }
  else if (lost_at != NULL)
    {
      accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, lost);
      return TRUE;
    }
  else
    accord_report_row_state (row, ACCORD_REPORT_TONE_GOOD, _("Quorate"));
  return FALSE;
}

static gboolean
add_meeting_row (AccordReportTable *table, AccordRows *rows, guint i)
{
  AccordReportRow *row = accord_report_table_begin_row (table);
  gboolean is_recorded = accord_rows_get_integer (rows, i, "is_recorded") != 0;
  gboolean has_quorum = !accord_rows_is_null (rows, i, "quorum");
  gint64 n_present = accord_rows_get_integer (rows, i, "n_present");
  gboolean lacks_quorum;

  board_pack_add_text (row, rows, i, "committee");
  board_pack_add_date (row, rows, i, "date");
  accord_report_row_text (row, accord_rows_get_integer (rows, i, "public") ? _("In public")
                                                                           : _("In private"));
  board_pack_add_integer (row, rows, i, "n_filled");
  if (is_recorded)
    accord_report_row_integer (row, n_present);
  else
    accord_report_row_missing (row);
  board_pack_add_integer (row, rows, i, "quorum_number");
  if (is_recorded && has_quorum)
    accord_report_row_integer (row, n_present - accord_rows_get_integer (rows, i, "quorum_number"));
  else
    accord_report_row_missing (row);
  lacks_quorum = add_meeting_state (row, rows, i);
  board_pack_add_date (row, rows, i, "minutes_approved");
  board_pack_add_text (row, rows, i, "note");
  return lacks_quorum;
}

/* Adds the meetings held, with the votes present against the quorum. */
void
board_pack_add_meetings (BoardPack *pack)
{
  AccordRows *rows = pack->rows[BOARD_MEETINGS];
  guint n_rows = accord_rows_get_n_rows (rows);
  guint n_lacking = 0;
  g_autofree char *start = board_pack_dup_day (accord_financial_year_start (pack->year));
  g_autofree char *lead = NULL, *attention = NULL;
  AccordReportSection *section;
  AccordReportTable *table;

  if (n_rows == 0)
    return;
  section =
    accord_report_add_section (pack->report, "meetings", _("Meetings"), _("Meetings and quorum"));
  table = board_pack_add_table (section, "Meetings", NULL, meeting_columns,
                                G_N_ELEMENTS (meeting_columns));
  for (guint i = 0; i < n_rows; i++)
    n_lacking += add_meeting_row (table, rows, i);
  lead = g_strdup_printf (
    ngettext ("%1$u meeting since %2$s; a quorum was missing or lost at %3$u.",
              "%1$u meetings since %2$s; a quorum was missing or lost at %3$u.", n_rows),
    n_rows, start, n_lacking);
  accord_report_section_add_lead (section, lead);
  accord_report_section_set_summary (
    section, _("Meetings held, voting members present against the quorum, minutes"), n_rows);
  attention =
    g_strdup_printf (ngettext ("%u without a quorum", "%u without a quorum", n_lacking), n_lacking);
  if (n_lacking > 0)
    accord_report_section_set_attention (section, ACCORD_REPORT_TONE_WARN, attention);
}

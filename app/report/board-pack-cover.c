/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/board-pack-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "accord/money.h"

/* What the cover says of the pack: whose it is, for which meeting, on which day, and the figures
 * that the sheets counted. */

static void
set_meeting (BoardPack *pack)
{
  AccordRows *rows = pack->rows[BOARD_MEETING];
  const char *body;
  AccordDate date;
  g_autofree char *full = NULL, *day = NULL, *subtitle = NULL, *running = NULL;

  accord_report_add_date (pack->report, "AsAt", _("As at"), pack->as_at);
  if (accord_rows_get_n_rows (rows) == 0)
    return;

  body = accord_rows_get_text (rows, 0, "name");
  date = accord_rows_get_date (rows, 0, "date");
  full = accord_date_format (date, ACCORD_DATE_STYLE_FULL);
  day = board_pack_dup_day (date);
  /* Translators: a committee, and the day of its meeting with the weekday */
  subtitle = g_strdup_printf (accord_rows_get_integer (rows, 0, "public")
                              ? _("%1$s, meeting in public, %2$s")
                              : _("%1$s, %2$s"), body, full);
  running = g_strdup_printf (_("%1$s, %2$s"), body, day);
  accord_report_set_subtitle (pack->report, subtitle);
  accord_report_set_meeting (pack->report, running);
  accord_report_add_date (pack->report, "MeetingDate", _("Meeting on"), date);
  accord_report_add_date (pack->report, "PapersDue",
                          _("Papers due"), accord_rows_get_date (rows, 0, "papers_due"));
}

/* When and where the meeting is. */
static void
add_place (BoardPack *pack)
{
  AccordRows *rows = pack->rows[BOARD_MEETING];
  g_autoptr (GString) words = g_string_new (NULL);

  if (accord_rows_get_n_rows (rows) == 0)
    return;
  if (!accord_rows_is_null (rows, 0, "time"))
    board_pack_add_to_list (words, g_strdup (accord_rows_get_text (rows, 0, "time")));
  if (!accord_rows_is_null (rows, 0, "place"))
    board_pack_add_to_list (words, g_strdup (accord_rows_get_text (rows, 0, "place")));
  accord_report_add_fact (pack->report, _("Time and place"),
                                           words->len > 0 ? words->str : _("Not yet entered"));
}

static char *
dup_profiles (BoardPack *pack)
{
  AccordRows *rows = pack->rows[BOARD_PROFILES];
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    {
      const char *name = accord_rows_get_text (rows, i, "name");
      const char *cited_as = accord_rows_get_text (rows, i, "cited_as");

      board_pack_add_to_list (names, cited_as == NULL
                                       ? g_strdup (name)
                                       /* Translators: a constitution profile, and
                                        * the letters that it is cited by */
                                       : g_strdup_printf (_("%1$s (%2$s)"), name, cited_as));
    }
  return g_string_free (names, FALSE);
}

static void
add_facts (BoardPack *pack)
{
  AccordRows *home = pack->rows[BOARD_HOME];
  g_autofree char *year = accord_financial_year_format (pack->year);
  g_autofree char *quarter =
    g_strdup_printf (_("%1$s, quarter %2$d"), year, accord_date_quarter (pack->as_at));
  g_autofree char *profiles = dup_profiles (pack);

  accord_report_add_fact (pack->report, _("Financial year"), quarter);
  accord_report_add_fact (
    pack->report, _("Rules"), *profiles != '\0' ? profiles : _("No constitution profile"));
  add_place (pack);
  accord_report_add_property (pack->report, "FinancialYear", year);
  if (*profiles != '\0')
    accord_report_add_property (pack->report, "Profile", profiles);
  if (accord_rows_get_n_rows (home) == 0)
    {
      accord_report_set_organisation (pack->report, _("No home organisation"));
      return;
    }
  accord_report_set_organisation (pack->report, accord_rows_get_text (home, 0, "name"));
  if (!accord_rows_is_null (home, 0, "illustration"))
    accord_report_add_fact (pack->report, _("Please note"),
                                             accord_rows_get_text (home, 0, "illustration"));
}

static void
add_arrangement_figure (BoardPack *pack)
{
  guint n_rows = accord_rows_get_n_rows (pack->rows[BOARD_ARRANGEMENTS]);
  g_autofree char *words =
    g_strdup_printf (_("Of %1$u in the register; approved and to start: %2$u; proposed: %3$u"),
                     n_rows, pack->figures.n_approved, pack->figures.n_proposed);

  accord_report_add_key_count (pack->report, "ArrangementsInForce",
                               _("Arrangements in force"), words, pack->figures.n_in_force,
                               "arrangements");
}

static void
add_report_figures (BoardPack *pack)
{
  BoardFigures *figures = &pack->figures;
  g_autofree char *late =
    g_strdup_printf (_("Have not come: %1$u; came and are not published: %2$u"),
                     figures->n_overdue, figures->n_unpublished);
  guint n_objectives = accord_rows_get_n_rows (pack->rows[BOARD_OBJECTIVES]);
  g_autofree char *objectives =
    g_strdup_printf (_("Of %1$u; at risk: %2$u"), n_objectives, figures->n_at_risk);

  if (accord_rows_get_n_rows (pack->rows[BOARD_CALENDAR]) > 0)
    accord_report_add_key_count (pack->report, "ReportsOverdue",
                                 _("Overdue or unpublished"), late,
                                 figures->n_overdue + figures->n_unpublished, "calendar");
  if (n_objectives > 0)
    accord_report_add_key_count (pack->report, "ObjectivesOffTrack",
                                 _("Objectives off track"), objectives, figures->n_off_track,
                                 "objectives");
}

static void
add_seat_figure (BoardPack *pack)
{
  g_autofree char *words = g_strdup_printf (_("Of %u on committees"), pack->figures.n_votes);

  if (accord_rows_get_n_rows (pack->rows[BOARD_MEMBERSHIP]) > 0)
    accord_report_add_key_count (pack->report, "VacantVotingSeats",
                                 _("Vacant voting seats"), words, pack->figures.n_vacant_votes,
                                 "membership");
}

static void
add_fund_figures (BoardPack *pack)
{
  g_autofree char *spent = accord_money_format (pack->figures.spent);
  g_autofree char *paid = accord_money_format (pack->figures.paid);
  g_autofree char *balance = g_strdup_printf (_("%1$s paid in, %2$s spent"), paid, spent);

  if (accord_rows_get_n_rows (pack->rows[BOARD_CONTRIBUTIONS]) == 0)
    return;
  accord_report_add_key_money (pack->report, "MoneyPooled",
                               _("Money pooled"), _("Paid into pooled funds this financial year"),
                                                      pack->figures.paid, "funds");
  accord_report_add_key_money (pack->report, "FundBalance",
                               _("Balance of pooled funds"), balance,
                               pack->figures.paid - pack->figures.spent, "funds");
}

static void
add_notice_figures (BoardPack *pack)
{
  BoardFigures *figures = &pack->figures;
  g_autofree char *running =
    g_strdup_printf (_("Part served, and so not yet running: %u"), figures->n_notices_part_served);
  g_autofree char *start = NULL;
  g_autofree char *words = NULL;

  if (accord_rows_get_n_rows (pack->rows[BOARD_NOTICES]) > 0)
    accord_report_add_key_count (pack->report, "NoticesRunning",
                                 _("Notices running"), running, figures->n_notices_running,
                                 "notices");
  if (figures->last_day == ACCORD_DATE_NONE)
    return;
  start = board_pack_dup_day (figures->last_day_start);
  words = g_strdup_printf (_("For new arrangements on %s"), start);
  accord_report_add_key_date (pack->report, "LastDayToServe",
                              _("Last day to serve notice"), words, figures->last_day, "notices");
}

/* Says what the report is, and what the sheets counted. */
void
board_pack_add_cover (BoardPack *pack)
{
  accord_report_set_short_title (pack->report, _("Joint commissioning board pack"));
  accord_report_set_as_at (pack->report, pack->as_at);
  accord_report_set_category (pack->report, _("Governing body paper"));
  accord_report_set_keywords (pack->report, _("joint commissioning; board pack"));
  set_meeting (pack);
  add_facts (pack);
  add_arrangement_figure (pack);
  add_report_figures (pack);
  add_seat_figure (pack);
  add_notice_figures (pack);
  add_fund_figures (pack);
}

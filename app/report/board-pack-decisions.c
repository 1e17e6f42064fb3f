/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/board-pack-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What was decided, who has an interest in it, and what is to be done. */

/* An action due within this many days is due soon. */
#define DAYS_SOON 30

static const BoardColumn decision_columns[] = {
  { ACCORD_REPORT_COLUMN_REFERENCE, N_("Ref"), 62, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Date"), 0, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Body"), 0, 1.1 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Decision"), 0, 2.2 },
  { ACCORD_REPORT_COLUMN_REFERENCE, N_("Arr."), 56, 0 },
  { ACCORD_REPORT_COLUMN_INTEGER, N_("For"), 0, 0 },
  { ACCORD_REPORT_COLUMN_INTEGER, N_("Against"), 62, 0 },
  { ACCORD_REPORT_COLUMN_INTEGER, N_("Abstained"), 74, 0 },
  { ACCORD_REPORT_COLUMN_STATE, N_("Outcome"), 116, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Why it binds, or does not"), 0, 1.4 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Minute"), 78, 0 },
};

static const BoardColumn interest_columns[] = {
  { ACCORD_REPORT_COLUMN_TEXT, N_("Who"), 0, 1.6 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Body"), 0, 1.1 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Kind"), 0, 0.9 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Nature"), 0, 1.4 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Conflicted party"), 0, 1.3 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Arose"), 78, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Entered"), 78, 0 },
  { ACCORD_REPORT_COLUMN_INTEGER, N_("Days"), 42, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Confirmed"), 78, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Handling"), 0, 1.4 },
  { ACCORD_REPORT_COLUMN_STATE, N_("State"), 108, 0 },
};

static const BoardColumn action_columns[] = {
  { ACCORD_REPORT_COLUMN_DATE, N_("Raised"), 0, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("By"), 0, 1.3 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Action"), 0, 2.4 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Owner"), 0, 1.4 },
  { ACCORD_REPORT_COLUMN_REFERENCE, N_("Arr."), 56, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Due"), 0, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Done"), 0, 0 },
  { ACCORD_REPORT_COLUMN_INTEGER, N_("Days late"), 0, 0 },
  { ACCORD_REPORT_COLUMN_STATE, N_("State"), 0, 0 },
};

/* --- Decisions -------------------------------------------------------------------------------- */

/* What makes a decision binding, by the legal form of the body that took it (CM-7). */
typedef struct {
  const char *form;
  const char *words;
  gboolean is_ratified; /* binds a party only once it has ratified */
} Binding;

static const Binding bindings[] = {
  { "governing-body", N_("Own decision"), FALSE },
  { "joint-committee", N_("Binds its parties"), FALSE },
  { "committees-in-common", N_("Binds each body by its own decision"), FALSE },
  { "joint-working-committee", N_("Binds a party once it ratifies"), TRUE },
  { "primary-care-commissioning-committee", N_("Decided under delegation"), FALSE },
  { "contract-oversight-board", N_("Binds a party once it ratifies"), TRUE },
  { "executive", N_("Within the agreement"), FALSE },
};

static const Binding *
find_binding (AccordRows *rows, guint i)
{
  const char *form = accord_rows_get_text (rows, i, "form");

  for (guint b = 0; b < G_N_ELEMENTS (bindings); b++)
    if (g_strcmp0 (form, bindings[b].form) == 0)
      return &bindings[b];
  return NULL;
}

static gboolean
is_taken (AccordRows *rows, guint i)
{
  return accord_rows_get_integer (rows, i, "carried") != 0;
}

/* Whether every party has ratified what binds only so. */
static gboolean
waits_for_parties (AccordRows *rows, guint i)
{
  const Binding *binding = find_binding (rows, i);

  return binding != NULL && binding->is_ratified && is_taken (rows, i) &&
         accord_rows_get_integer (rows, i, "n_ratified") <
           accord_rows_get_integer (rows, i, "n_parties");
}

static void
add_outcome (AccordReportRow *row, AccordRows *rows, guint i)
{
  const Binding *binding = find_binding (rows, i);
  gboolean is_voted = !accord_rows_is_null (rows, i, "votes_for");
  /* Translators: how many parties have ratified a decision, of how many */
  g_autofree char *ratified = g_strdup_printf (
    _("%1$u of %2$u ratified"), (guint) accord_rows_get_integer (rows, i, "n_ratified"),
       (guint) accord_rows_get_integer (rows, i, "n_parties"));

  if (accord_rows_is_null (rows, i, "carried"))
    accord_report_row_missing (row);
  else if (!is_taken (rows, i))
    accord_report_row_state (row, is_voted ? ACCORD_REPORT_TONE_PLAIN : ACCORD_REPORT_TONE_WARN,
                             is_voted ? _("Not carried") : _("Not taken"));
  else if (waits_for_parties (rows, i))
    accord_report_row_state (row, ACCORD_REPORT_TONE_WAIT, ratified);
  else if (binding != NULL && binding->is_ratified)
    accord_report_row_state (row, ACCORD_REPORT_TONE_GOOD, _("Ratified"));
  else
    accord_report_row_state (row, ACCORD_REPORT_TONE_GOOD, is_voted ? _("Carried") : _("Agreed"));
}

/* Why a decision between meetings stands, and when it was reported. */
static char *
dup_route (AccordRows *rows, guint i)
{
  g_autofree char *route = board_pack_dup_choice (rows, i, "route", "decision", "route");
  AccordDate reported = accord_rows_get_date (rows, i, "reported");
  g_autofree char *day = NULL;

  if (reported == ACCORD_DATE_NONE)
    /* Translators: how a decision was taken, such as "Urgent" */
    return g_strdup_printf (_("%s, not yet reported"), route);
  day = board_pack_dup_day (reported);
  return g_strdup_printf (_("%1$s, reported on %2$s"), route, day);
}

static char *
dup_why (AccordRows *rows, guint i)
{
  const Binding *binding = find_binding (rows, i);
  const char *rests_on = accord_rows_get_text (rows, i, "rests_on");
  const char *route = accord_rows_get_text (rows, i, "route");

  if (!accord_rows_is_null (rows, i, "carried") && !is_taken (rows, i))
    return g_strdup (_("Nothing decided"));
  if (route != NULL && !g_str_equal (route, "meeting"))
    return dup_route (rows, i);
  if (binding != NULL && rests_on != NULL)
    /* Translators: why a decision binds, and the delegation that it was taken under */
    return g_strdup_printf (_("%1$s; under “%2$s”"), _(binding->words), rests_on);
  return binding == NULL ? NULL : g_strdup (_(binding->words));
}

static void
add_decision_row (AccordReportTable *table, AccordRows *rows, guint i)
{
  AccordReportRow *row = accord_report_table_begin_row (table);
  g_autofree char *why = dup_why (rows, i);

  accord_report_row_key (row, accord_rows_get_text (rows, i, "reference"));
  board_pack_add_date (row, rows, i, "date");
  board_pack_add_text (row, rows, i, "body");
  board_pack_add_text (row, rows, i, "text");
  board_pack_add_arrangement (row, rows, i, "arrangement");
  board_pack_add_integer (row, rows, i, "votes_for");
  board_pack_add_integer (row, rows, i, "votes_against");
  board_pack_add_integer (row, rows, i, "abstained");
  add_outcome (row, rows, i);
  accord_report_row_text (row, why);
  board_pack_add_text (row, rows, i, "minute");
}

/* Adds the decisions of the financial year, with what makes each of them binding. */
void
board_pack_add_decisions (BoardPack *pack)
{
  AccordRows *rows = pack->rows[BOARD_DECISIONS];
  guint n_rows = accord_rows_get_n_rows (rows);
  guint n_waiting = 0;
  g_autofree char *start = board_pack_dup_day (accord_financial_year_start (pack->year));
  g_autofree char *lead =
    g_strdup_printf (ngettext ("%1$u decision since %2$s. Votes are – where a body decides by "
                               "consensus.",
                               "%1$u decisions since %2$s, in order of date. Votes are – where a "
                               "body decides by consensus.",
                               n_rows),
                     n_rows, start);
  g_autofree char *attention = NULL;
  AccordReportSection *section;
  AccordReportTable *table;

  if (n_rows == 0)
    return;
  section = accord_report_add_section (pack->report, "decisions", _("Decisions"), NULL);
  accord_report_section_add_lead (section, lead);
  table = board_pack_add_table (section, "Decisions", NULL, decision_columns,
                                G_N_ELEMENTS (decision_columns));
  for (guint i = 0; i < n_rows; i++)
    {
      add_decision_row (table, rows, i);
      n_waiting += waits_for_parties (rows, i);
    }
  accord_report_section_set_summary (
    section, _("What each body decided, the votes, and what makes it binding"), n_rows);
  attention = g_strdup_printf (_("%u to ratify"), n_waiting);
  if (n_waiting > 0)
    accord_report_section_set_attention (section, ACCORD_REPORT_TONE_WAIT, attention);
}

/* --- Interests -------------------------------------------------------------------------------- */

/* Returns whether something is to be put right. */
static gboolean
add_interest_state (AccordReportRow *row, AccordRows *rows, guint i)
{
  const char *wrong = NULL;

  if (accord_rows_get_integer (rows, i, "is_ended"))
    accord_report_row_state (row, ACCORD_REPORT_TONE_PLAIN, _("Ended"));
  else if (accord_rows_is_null (rows, i, "mitigation"))
    wrong = _("No handling");
  else if (accord_rows_get_integer (rows, i, "is_late"))
    wrong = _("Entered late");
  else if (accord_rows_get_integer (rows, i, "is_stale"))
    wrong = _("Confirm again");
  else
    accord_report_row_state (row, ACCORD_REPORT_TONE_GOOD, _("Up to date"));
  if (wrong != NULL)
    accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, wrong);
  return wrong != NULL;
}

/* A withheld interest shows that there is one, and no more. */
static gboolean
add_interest_row (AccordReportTable *table, AccordRows *rows, guint i)
{
  AccordReportRow *row = accord_report_table_begin_row (table);
  gboolean is_withheld = accord_rows_get_integer (rows, i, "withheld") != 0;
  const char *post = accord_rows_get_text (rows, i, "post");
  g_autofree char *name =
    g_strdup_printf (post == NULL ? "%s" : _("%s."), accord_rows_get_text (rows, i, "name"));

  if (is_withheld)
    accord_report_row_text (row, _("Withheld"));
  else
    accord_report_row_rich (row, name, post);
  board_pack_add_text (row, rows, i, "body");
  board_pack_add_choice (row, rows, i, "kind", "interest", "kind");
  board_pack_add_text (row, rows, i, "nature");
  board_pack_add_text (row, rows, i, "parties");
  board_pack_add_date (row, rows, i, "arose");
  board_pack_add_date (row, rows, i, "entered");
  board_pack_add_integer (row, rows, i, "days");
  board_pack_add_date (row, rows, i, "confirmed");
  board_pack_add_text (row, rows, i, "mitigation");
  if (!is_withheld)
    return add_interest_state (row, rows, i);
  accord_report_row_state (row, ACCORD_REPORT_TONE_PLAIN, _("Withheld"));
  return FALSE;
}

static void
say_interests (BoardPack *pack, AccordReportSection *section, guint n_wrong, guint n_rows)
{
  guint n_none = (guint) accord_rows_get_integer (pack->rows[BOARD_NONE_DECLARED], 0, "n_people");
  g_autofree char *none =
    g_strdup_printf (ngettext ("%u person has declared within a year that there is nothing to "
                               "declare.",
                               "%u people have declared within a year that there is nothing to "
                               "declare.",
                               n_none),
                     n_none);
  g_autofree char *attention = g_strdup_printf (_("%u to put right"), n_wrong);

  accord_report_section_add_lead (
    section, _("Interests of members and employees: to be entered within 28 days of arising and "
               "confirmed every 12 months (CI-2)."));
  if (n_none > 0)
    accord_report_section_add_lead (section, none);
  accord_report_section_set_summary (
    section, _("Declared interests, the conflicted party, and how each is handled"), n_rows);
  if (n_wrong > 0)
    accord_report_section_set_attention (section, ACCORD_REPORT_TONE_WARN, attention);
}

/* Adds the register of interests, without what is withheld (CI-1). */
void
board_pack_add_interests (BoardPack *pack)
{
  AccordRows *rows = pack->rows[BOARD_INTERESTS];
  guint n_rows = accord_rows_get_n_rows (rows);
  guint n_wrong = 0;
  AccordReportSection *section;
  AccordReportTable *table;

  if (n_rows == 0)
    return;
  section = accord_report_add_section (pack->report, "interests",
                                       _("Interests"), _("Register of interests"));
  table = board_pack_add_table (section, "Interests", NULL, interest_columns,
                                G_N_ELEMENTS (interest_columns));
  for (guint i = 0; i < n_rows; i++)
    n_wrong += add_interest_row (table, rows, i);
  say_interests (pack, section, n_wrong, n_rows);
}

/* --- Actions ---------------------------------------------------------------------------------- */

static void
add_action_state (BoardPack *pack, AccordReportRow *row, AccordRows *rows, guint i)
{
  AccordDate due = accord_rows_get_date (rows, i, "due");

  if (!accord_rows_is_null (rows, i, "done"))
    accord_report_row_state (row, ACCORD_REPORT_TONE_GOOD, _("Done"));
  else if (due == ACCORD_DATE_NONE || due > pack->as_at + DAYS_SOON)
    accord_report_row_state (row, ACCORD_REPORT_TONE_WAIT, _("Open"));
  else if (due > pack->as_at)
    accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("Due soon"));
  else if (due == pack->as_at)
    accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("Due today"));
  else
    accord_report_row_state (row, ACCORD_REPORT_TONE_BAD, _("Overdue"));
}

static void
add_action_row (BoardPack *pack, AccordReportTable *table, AccordRows *rows, guint i)
{
  AccordReportRow *row = accord_report_table_begin_row (table);

  board_pack_add_date (row, rows, i, "raised");
  board_pack_add_text (row, rows, i, "body");
  board_pack_add_text (row, rows, i, "text");
  board_pack_add_text (row, rows, i, "owner");
  board_pack_add_arrangement (row, rows, i, "reference");
  board_pack_add_date (row, rows, i, "due");
  board_pack_add_date (row, rows, i, "done");
  board_pack_add_late (row, rows, i);
  add_action_state (pack, row, rows, i);
}

static gboolean
is_overdue (AccordRows *rows, guint i)
{
  return accord_rows_is_null (rows, i, "done") &&
         accord_rows_get_integer (rows, i, "days_late") > 0;
}

/* Adds the actions: what is overdue first, what is done last. */
void
board_pack_add_actions (BoardPack *pack)
{
  AccordRows *rows = pack->rows[BOARD_ACTIONS];
  guint n_rows = accord_rows_get_n_rows (rows);
  guint n_done = 0, n_overdue = 0;
  g_autofree char *lead = NULL, *attention = NULL;
  AccordReportSection *section;
  AccordReportTable *table;

  if (n_rows == 0)
    return;
  section = accord_report_add_section (pack->report, "actions", _("Actions"), NULL);
  table =
    board_pack_add_table (section, "Actions", NULL, action_columns, G_N_ELEMENTS (action_columns));
  for (guint i = 0; i < n_rows; i++)
    {
      add_action_row (pack, table, rows, i);
      n_done += !accord_rows_is_null (rows, i, "done");
      n_overdue += is_overdue (rows, i);
    }
  lead = g_strdup_printf (ngettext ("%1$u action: %2$u done, %3$u overdue.",
                                    "%1$u actions: %2$u done, %3$u overdue. Open ones come first.",
                                    n_rows),
                          n_rows, n_done, n_overdue);
  accord_report_section_add_lead (section, lead);
  accord_report_section_set_summary (
    section, _("Actions from every body with owner, due date and state"), n_rows);
  attention = g_strdup_printf (_("%u overdue"), n_overdue);
  if (n_overdue > 0)
    accord_report_section_set_attention (section, ACCORD_REPORT_TONE_BAD, attention);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/board-pack-private.h"

#include <glib/gi18n-lib.h>

/* The arrangements, their parties and leads, and the agreements between them. */

static const BoardColumn arrangement_columns[] = {
  { ACCORD_REPORT_COLUMN_REFERENCE, N_("Ref"), 56, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Arrangement and services"), 0, 1.9 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Kind and mode"), 0, 1.5 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Our part"), 68, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Start"), 80, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Review"), 80, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("End"), 80, 0 },
  { ACCORD_REPORT_COLUMN_STATE, N_("Status"), 106, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Next due"), 80, 0 },
  { ACCORD_REPORT_COLUMN_STATE, N_("Needs attention"), 114, 0 },
};

static const BoardColumn party_columns[] = {
  { ACCORD_REPORT_COLUMN_REFERENCE, N_("Arr."), 52, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Organisation"), 0, 2.2 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Code"), 78, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Role"), 92, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Joined"), 78, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Signed"), 78, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Lead clinician"), 0, 1.2 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Lead manager"), 0, 1.2 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Leads since"), 78, 0 },
  { ACCORD_REPORT_COLUMN_STATE, N_("State"), 108, 0 },
};

static const BoardColumn agreement_columns[] = {
  { ACCORD_REPORT_COLUMN_REFERENCE, N_("Arr."), 56, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Arrangement"), 0, 2.0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Kind"), 0, 1.2 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Version"), 62, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Dated"), 0, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Review"), 0, 0 },
  { ACCORD_REPORT_COLUMN_MARK, N_("Working together"), 62, 0 },
  { ACCORD_REPORT_COLUMN_MARK, N_("Duties"), 58, 0 },
  { ACCORD_REPORT_COLUMN_MARK, N_("Risk"), 58, 0 },
  { ACCORD_REPORT_COLUMN_MARK, N_("Finance"), 58, 0 },
  { ACCORD_REPORT_COLUMN_MARK, N_("Contributions"), 88, 0 },
  { ACCORD_REPORT_COLUMN_STATE, N_("State"), 0, 0 },
};

/* --- Arrangements ----------------------------------------------------------------------------- */

static AccordReportTone
get_status_tone (const char *status)
{
  if (g_str_equal (status, "in-force"))
    return ACCORD_REPORT_TONE_GOOD;
  if (g_str_equal (status, "notice-given"))
    return ACCORD_REPORT_TONE_WARN;
  if (g_str_equal (status, "proposed") || g_str_equal (status, "appraised") ||
      g_str_equal (status, "approved"))
    return ACCORD_REPORT_TONE_WAIT;
  return ACCORD_REPORT_TONE_PLAIN;
}

static void
count_status (BoardFigures *figures, const char *status)
{
  if (g_str_equal (status, "in-force") || g_str_equal (status, "notice-given"))
    figures->n_in_force++;
  else if (g_str_equal (status, "approved"))
    figures->n_approved++;
  else if (g_str_equal (status, "proposed") || g_str_equal (status, "appraised"))
    figures->n_proposed++;
}

static char *
dup_kind_and_mode (AccordRows *rows, guint i)
{
  g_autofree char *kind = board_pack_dup_choice (rows, i, "kind", "arrangement", "kind");
  g_autofree char *mode = board_pack_dup_choice (rows, i, "mode", "arrangement", "mode");
  const char *clause = accord_rows_get_text (rows, i, "clause");

  if (mode != NULL && clause != NULL)
    /* Translators: the kind of an arrangement, its mode, the clause that it is made under */
    return g_strdup_printf (_("%1$s: %2$s (%3$s)"), kind, mode, clause);
  if (mode != NULL)
    return g_strdup_printf (_("%1$s: %2$s"), kind, mode);
  if (clause != NULL)
    return g_strdup_printf (_("%1$s (%2$s)"), kind, clause);
  return g_steal_pointer (&kind);
}

static void
add_arrangement_attention (AccordReportRow *row, AccordRows *rows, guint i)
{
  guint n_overdue = (guint) accord_rows_get_integer (rows, i, "n_overdue");
  g_autofree char *words = g_strdup_printf (_("%u overdue"), n_overdue);

  if (n_overdue > 0)
    accord_report_row_state (row, ACCORD_REPORT_TONE_BAD, words);
  else if (accord_rows_get_integer (rows, i, "is_past_review"))
    accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("Review overdue"));
  else
    accord_report_row_missing (row);
}

static void
add_arrangement_row (AccordReportTable *table, AccordRows *rows, guint i)
{
  AccordReportRow *row = accord_report_table_begin_row (table);
  const char *status = accord_rows_get_text (rows, i, "status");
  const char *services = accord_rows_get_text (rows, i, "services");
  g_autofree char *title =
    g_strdup_printf (services == NULL ? "%s" : _("%s."), accord_rows_get_text (rows, i, "title"));
  g_autofree char *kind = dup_kind_and_mode (rows, i);
  g_autofree char *label = board_pack_dup_choice (rows, i, "status", "arrangement", "status");

  accord_report_row_key (row, accord_rows_get_text (rows, i, "reference"));
  accord_report_row_rich (row, title, services);
  accord_report_row_text (row, kind);
  board_pack_add_choice (row, rows, i, "part", "party", "role");
  board_pack_add_date (row, rows, i, "start");
  board_pack_add_date (row, rows, i, "review");
  board_pack_add_date (row, rows, i, "end");
  accord_report_row_state (row, get_status_tone (status), label);
  board_pack_add_date (row, rows, i, "next_due");
  add_arrangement_attention (row, rows, i);
}

static void
say_arrangements (BoardPack *pack, AccordReportSection *section, guint n_notice, guint n_rows)
{
  BoardFigures *figures = &pack->figures;
  g_autofree char *lead = g_strdup_printf (
    _("In force: %1$u, of which under notice: %2$u. Approved and to start: %3$u. Proposed: %4$u. "
      "Each body stays liable for its own functions."),
       figures->n_in_force, n_notice, figures->n_approved, figures->n_proposed);
  g_autofree char *attention = g_strdup_printf (_("%u under notice"), n_notice);

  accord_report_section_add_lead (section, lead);
  accord_report_section_set_summary (
    section, _("Every arrangement with its kind, dates, status and what is owed next"), n_rows);
  if (n_notice > 0)
    accord_report_section_set_attention (section, ACCORD_REPORT_TONE_WARN, attention);
}

/* Adds the register of arrangements; others lead to its rows. */
void
board_pack_add_arrangements (BoardPack *pack)
{
  AccordRows *rows = pack->rows[BOARD_ARRANGEMENTS];
  guint n_rows = accord_rows_get_n_rows (rows);
  guint n_notice = 0;
  AccordReportSection *section;
  AccordReportTable *table;

  section = accord_report_add_section (pack->report, "arrangements", _("Arrangements"), NULL);
  table = board_pack_add_table (section, "Arrangements", NULL, arrangement_columns,
                                G_N_ELEMENTS (arrangement_columns));
  accord_report_table_set_empty_words (table, _("There is no arrangement in the register."));
  for (guint i = 0; i < n_rows; i++)
    {
      const char *status = accord_rows_get_text (rows, i, "status");

      add_arrangement_row (table, rows, i);
      count_status (&pack->figures, status);
      n_notice += g_str_equal (status, "notice-given");
    }
  say_arrangements (pack, section, n_notice, n_rows);
}

/* --- Parties and leads ------------------------------------------------------------------------ */

/* What a party still lacks; FALSE if nothing. */
static gboolean
add_party_state (AccordReportRow *row, AccordRows *rows, guint i)
{
  gboolean needs_leads = accord_rows_get_integer (rows, i, "needs_leads") != 0;
  gboolean is_in_force = accord_rows_get_integer (rows, i, "is_in_force") != 0;
  gboolean lacks_clinician = needs_leads && accord_rows_is_null (rows, i, "clinician");
  gboolean lacks_manager = needs_leads && accord_rows_is_null (rows, i, "manager");

  if (!is_in_force)
    {
      if (accord_rows_is_null (rows, i, "signed"))
        accord_report_row_state (row, ACCORD_REPORT_TONE_WAIT, _("To sign"));
      else
        accord_report_row_state (row, ACCORD_REPORT_TONE_GOOD, _("Signed"));
      return FALSE;
    }
  if (accord_rows_is_null (rows, i, "signed"))
    accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("Not signed"));
  else if (lacks_clinician && lacks_manager)
    accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("No leads"));
  else if (lacks_clinician)
    accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("No clinician"));
  else if (lacks_manager)
    accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("No manager"));
  else
    {
      accord_report_row_state (row, ACCORD_REPORT_TONE_GOOD, _("Signed"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
add_party_row (AccordReportTable *table, AccordRows *rows, guint i)
{
  AccordReportRow *row = accord_report_table_begin_row (table);

  board_pack_add_arrangement (row, rows, i, "reference");
  board_pack_add_text (row, rows, i, "name");
  board_pack_add_text (row, rows, i, "code");
  board_pack_add_choice (row, rows, i, "role", "party", "role");
  board_pack_add_date (row, rows, i, "joined");
  board_pack_add_date (row, rows, i, "signed");
  board_pack_add_text (row, rows, i, "clinician");
  board_pack_add_text (row, rows, i, "manager");
  board_pack_add_date (row, rows, i, "since");
  return add_party_state (row, rows, i);
}

/* Adds who is party to each live arrangement, and who answers for it (AC 1.10). */
void
board_pack_add_parties (BoardPack *pack)
{
  AccordRows *rows = pack->rows[BOARD_PARTIES];
  guint n_rows = accord_rows_get_n_rows (rows);
  guint n_lacking = 0;
  g_autofree char *attention = NULL;
  AccordReportSection *section;
  AccordReportTable *table;

  if (n_rows == 0)
    return;
  section = accord_report_add_section (pack->report, "parties", _("Parties and leads"), NULL);
  accord_report_section_add_lead (
    section, _("Who is party to each arrangement that has not ended, and who answers for it."));
  table =
    board_pack_add_table (section, "Parties", NULL, party_columns, G_N_ELEMENTS (party_columns));
  accord_report_table_set_group_column (table, 0);
  for (guint i = 0; i < n_rows; i++)
    n_lacking += add_party_row (table, rows, i);
  accord_report_section_set_summary (
    section, _("Organisations, when they joined and signed, lead clinician and lead manager"),
                n_rows);
  attention = g_strdup_printf (_("%u to complete"), n_lacking);
  if (n_lacking > 0)
    accord_report_section_set_attention (section, ACCORD_REPORT_TONE_WARN, attention);
}

/* --- Agreements ------------------------------------------------------------------------------- */

static const char *const heads[] = { "working_together", "duties", "risk", "finance",
                                     "contributions" };

typedef struct {
  guint n_lacking;
  guint n_draft;
} AgreementCount;

static void
add_head (AccordReportRow *row, const char *covered, gboolean is_needed)
{
  if (g_strcmp0 (covered, "yes") == 0)
    accord_report_row_state (row, ACCORD_REPORT_TONE_GOOD, _("Yes"));
  else if (g_strcmp0 (covered, "partly") == 0)
    accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("Part"));
  else if (is_needed && g_strcmp0 (covered, "not-applicable") != 0)
    accord_report_row_state (row, ACCORD_REPORT_TONE_BAD, _("No"));
  else
    accord_report_row_missing (row);
}

static gboolean
is_head_settled (const char *covered)
{
  return g_strcmp0 (covered, "yes") == 0 || g_strcmp0 (covered, "not-applicable") == 0;
}

static void
add_agreement_state (AccordReportRow *row, AccordRows *rows, guint i, AgreementCount *count)
{
  gboolean is_needed = accord_rows_get_integer (rows, i, "needs_heads") != 0;
  guint n_settled = 0, n_partly = 0;

  for (guint h = 0; h < G_N_ELEMENTS (heads); h++)
    {
      const char *covered = accord_rows_get_text (rows, i, heads[h]);

      n_settled += is_head_settled (covered);
      n_partly += g_strcmp0 (covered, "partly") == 0;
    }
  if (accord_rows_is_null (rows, i, "agreed"))
    {
      accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("Draft"));
      count->n_draft++;
    }
  else if (is_needed && n_settled + n_partly < G_N_ELEMENTS (heads))
    {
      accord_report_row_state (row, ACCORD_REPORT_TONE_BAD, _("Head missing"));
      count->n_lacking++;
    }
  else if (n_partly > 0)
    accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("Head in part"));
  else if (n_settled == G_N_ELEMENTS (heads))
    accord_report_row_state (row, ACCORD_REPORT_TONE_GOOD, _("Complete"));
  else
    accord_report_row_state (row, ACCORD_REPORT_TONE_PLAIN, _("No heads needed"));
}

static void
add_agreement_row (AccordReportTable *table, AccordRows *rows, guint i, AgreementCount *count)
{
  AccordReportRow *row = accord_report_table_begin_row (table);
  gboolean is_needed = accord_rows_get_integer (rows, i, "needs_heads") != 0;

  board_pack_add_arrangement (row, rows, i, "reference");
  board_pack_add_text (row, rows, i, "title");
  board_pack_add_choice (row, rows, i, "kind", "agreement", "kind");
  board_pack_add_text (row, rows, i, "version");
  board_pack_add_date (row, rows, i, "agreed");
  board_pack_add_date (row, rows, i, "review");
  for (guint h = 0; h < G_N_ELEMENTS (heads); h++)
    add_head (row, accord_rows_get_text (rows, i, heads[h]), is_needed);
  add_agreement_state (row, rows, i, count);
}

static void
say_agreements (AccordReportSection *section, const AgreementCount *count, guint n_rows)
{
  g_autofree char *lacking = g_strdup_printf (
    ngettext ("%u lacks a head", "%u lack a head", count->n_lacking), count->n_lacking);
  g_autofree char *draft = g_strdup_printf (_("%u in draft"), count->n_draft);
  g_autoptr (GString) attention = g_string_new (NULL);

  if (count->n_lacking > 0)
    board_pack_add_to_list (attention, g_steal_pointer (&lacking));
  if (count->n_draft > 0)
    board_pack_add_to_list (attention, g_steal_pointer (&draft));
  if (attention->len > 0)
    accord_report_section_set_attention (
      section, count->n_lacking > 0 ? ACCORD_REPORT_TONE_BAD : ACCORD_REPORT_TONE_WARN,
      attention->str);
  accord_report_section_set_summary (
    section, _("Agreements and frameworks, and which of the five required heads each covers"),
                n_rows);
}

/* Adds the agreements and the heads that they cover (AG-1). */
void
board_pack_add_agreements (BoardPack *pack)
{
  AccordRows *rows = pack->rows[BOARD_AGREEMENTS];
  guint n_rows = accord_rows_get_n_rows (rows);
  AgreementCount count = { 0, 0 };
  AccordReportSection *section;
  AccordReportTable *table;

  if (n_rows == 0)
    return;
  section = accord_report_add_section (pack->report, "agreements",
                                       _("Agreements"), _("Agreements and the heads they cover"));
  accord_report_section_add_lead (
    section, _("The agreement or framework of a joint arrangement must cover five heads "
               "(AC 1.6, 2.6, 3.6)."));
  table = board_pack_add_table (section, "Agreements", NULL, agreement_columns,
                                G_N_ELEMENTS (agreement_columns));
  for (guint i = 0; i < n_rows; i++)
    add_agreement_row (table, rows, i, &count);
  say_agreements (section, &count, n_rows);
}

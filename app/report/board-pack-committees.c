/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/board-pack-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The committees of the day: what they are made of, and who sits on them. */

#define MAX_CATEGORIES 16

/* The place, in the choices, of the first category that is of another body: NHS England. */
#define OTHERS 4

static const BoardColumn committee_columns[] = {
  { ACCORD_REPORT_COLUMN_TEXT, N_("Committee"), 0, 1.6 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Legal form"), 0, 1.1 },
  { ACCORD_REPORT_COLUMN_REFERENCE, N_("Arr."), 56, 0 },
  { ACCORD_REPORT_COLUMN_INTEGER, N_("Voting seats"), 0, 0 },
  { ACCORD_REPORT_COLUMN_INTEGER, N_("Filled"), 0, 0 },
  { ACCORD_REPORT_COLUMN_INTEGER, N_("Vacant"), 0, 0 },
  { ACCORD_REPORT_COLUMN_INTEGER, N_("Non-voting seats"), 74, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Who fills the votes"), 0, 1.4 },
  { ACCORD_REPORT_COLUMN_INTEGER, N_("Lay and executive"), 68, 0 },
  { ACCORD_REPORT_COLUMN_INTEGER, N_("More than half is"), 70, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Quorum and voting rule"), 0, 1.6 },
  { ACCORD_REPORT_COLUMN_STATE, N_("State"), 118, 0 },
};

static const BoardColumn seat_columns[] = {
  { ACCORD_REPORT_COLUMN_TEXT, N_("Committee"), 0, 1.6 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Seat"), 0, 1.4 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Category"), 0, 0.8 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Vote"), 74, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Holder"), 0, 1.1 },
  { ACCORD_REPORT_COLUMN_DATE, N_("From"), 78, 0 },
  { ACCORD_REPORT_COLUMN_DATE, N_("Until"), 78, 0 },
  { ACCORD_REPORT_COLUMN_TEXT, N_("Nominated by"), 0, 1.7 },
  { ACCORD_REPORT_COLUMN_STATE, N_("State"), 116, 0 },
};

/* --- Composition ------------------------------------------------------------------------------ */

static const AccordChoice *
get_categories (void)
{
  return accord_record_type_find_field (accord_record_type_find ("seat"), "category")->choices;
}

/* Counts the filled votes of a committee by category, in the order of the choices. */
static void
count_categories (AccordRows *rows, guint i, guint counts[MAX_CATEGORIES])
{
  const AccordChoice *choices = get_categories ();
  const char *words = accord_rows_get_text (rows, i, "filled_categories");
  g_auto (GStrv) filled = g_strsplit (words != NULL ? words : "", " ", -1);

  memset (counts, 0, MAX_CATEGORIES * sizeof *counts);
  for (guint c = 0; c < MAX_CATEGORIES && choices[c].key != NULL; c++)
    for (char **one = filled; *one != NULL; one++)
      counts[c] += g_str_equal (*one, choices[c].key);
}

static char *
dup_composition (AccordRows *rows, guint i)
{
  const AccordChoice *choices = get_categories ();
  GString *words = g_string_new (NULL);
  guint counts[MAX_CATEGORIES];

  count_categories (rows, i, counts);
  for (guint c = 0; c < MAX_CATEGORIES && choices[c].key != NULL; c++)
    if (counts[c] > 0)
      /* Translators: a category of members and how many there are, as in "Lay 2" */
      board_pack_add_to_list (words,
                              g_strdup_printf (_("%1$s %2$u"), _(choices[c].label), counts[c]));
  return g_string_free (words, FALSE);
}

static char *
dup_rules (AccordRows *rows, guint i)
{
  const char *quorum = accord_rows_get_text (rows, i, "quorum");
  g_autofree char *rule =
    board_pack_dup_choice (rows, i, "voting_rule", "committee", "voting_rule");

  if (quorum != NULL && rule != NULL)
    /* Translators: a quorum, a voting rule */
    return g_strdup_printf (_("%1$s; %2$s"), quorum, rule);
  return g_strdup (quorum != NULL ? quorum : rule);
}

static void
add_committee_state (AccordReportRow *row, AccordRows *rows, guint i)
{
  gint64 n_vacant =
    accord_rows_get_integer (rows, i, "n_voting") - accord_rows_get_integer (rows, i, "n_filled");
  gboolean lost_clinical = accord_rows_get_integer (rows, i, "n_clinical") > 0 &&
                           accord_rows_get_integer (rows, i, "n_clinical_filled") == 0;
  g_autofree char *vacant = g_strdup_printf (_("%u vacant"), (guint) n_vacant);

  if (accord_rows_is_null (rows, i, "quorum"))
    accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("No quorum set"));
  else if (lost_clinical)
    accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("No clinical vote"));
  else if (n_vacant > 0)
    accord_report_row_state (row, ACCORD_REPORT_TONE_INFO, vacant);
  else
    accord_report_row_state (row, ACCORD_REPORT_TONE_GOOD, _("Complete"));
}

static void
add_committee_row (BoardPack *pack, AccordReportTable *table, AccordRows *rows, guint i)
{
  AccordReportRow *row = accord_report_table_begin_row (table);
  gint64 n_voting = accord_rows_get_integer (rows, i, "n_voting");
  gint64 n_filled = accord_rows_get_integer (rows, i, "n_filled");
  g_autofree char *composition = dup_composition (rows, i);
  g_autofree char *rules = dup_rules (rows, i);

  board_pack_add_text (row, rows, i, "name");
  board_pack_add_choice (row, rows, i, "form", "committee", "form");
  board_pack_add_arrangement (row, rows, i, "reference");
  accord_report_row_integer (row, n_voting);
  accord_report_row_integer (row, n_filled);
  accord_report_row_integer (row, n_voting - n_filled);
  board_pack_add_integer (row, rows, i, "n_non_voting");
  accord_report_row_text (row, composition);
  board_pack_add_integer (row, rows, i, "n_lay_executive");
  accord_report_row_integer (row, n_filled / 2 + 1);
  accord_report_row_text (row, rules);
  add_committee_state (row, rows, i);
  pack->figures.n_votes += (guint) n_voting;
  pack->figures.n_vacant_votes += (guint) (n_voting - n_filled);
}

/* Counts for the chart, whose colours are few: all but the first categories go together. */
static void
count_for_chart (AccordRows *rows, guint i, guint counts[MAX_CATEGORIES])
{
  count_categories (rows, i, counts);
  for (guint c = OTHERS + 1; c < MAX_CATEGORIES; c++)
    counts[OTHERS] += counts[c];
}

static gboolean
is_in_chart (AccordRows *rows, guint category)
{
  guint counts[MAX_CATEGORIES];
  gboolean is_used = FALSE;

  for (guint i = 0; i < accord_rows_get_n_rows (rows) && !is_used; i++)
    {
      count_for_chart (rows, i, counts);
      is_used = counts[category] > 0;
    }
  return is_used;
}

static void
add_chart_values (AccordReportChart *chart, AccordRows *rows)
{
  guint counts[MAX_CATEGORIES];

  for (guint i = 0; i < accord_rows_get_n_rows (rows); i++)
    {
      count_for_chart (rows, i, counts);
      accord_report_chart_begin_category (chart, accord_rows_get_text (rows, i, "name"));
      for (guint c = 0; c <= OTHERS; c++)
        if (counts[c] > 0)
          accord_report_chart_add_value (chart, counts[c]);
        else if (is_in_chart (rows, c))
          accord_report_chart_add_missing (chart);
    }
}

static void
add_composition_chart (AccordReportSection *section, AccordRows *rows)
{
  const AccordChoice *choices = get_categories ();
  g_autofree char *composition = dup_composition (rows, 0);
  g_autofree char *message = g_strdup_printf (
    /* Translators: a committee, a number of votes filled, of how many, who fills them */
    _("%1$s: %2$u of %3$u votes are filled (%4$s). Who is of two categories counts under the "
      "first."),
       accord_rows_get_text (rows, 0, "name"),
       (guint) accord_rows_get_integer (rows, 0, "n_filled"),
       (guint) accord_rows_get_integer (rows, 0, "n_voting"), composition);
  AccordReportChart *chart = accord_report_section_add_chart (
    section, ACCORD_REPORT_CHART_STACKED_BARS, _("Filled voting seats by category"), message);

  accord_report_chart_set_category_heading (chart, _("Committee"));
  for (guint c = 0; c <= OTHERS; c++)
    if (is_in_chart (rows, c))
      accord_report_chart_add_series (chart, c == OTHERS
                                      ? _("From other bodies")
                                      : _(choices[c].label), ACCORD_REPORT_SERIES_PLAIN);
  add_chart_values (chart, rows);
}

/* Adds the committees, how their votes are made up and what they need (CM-2, CM-6). */
void
board_pack_add_committees (BoardPack *pack)
{
  AccordRows *rows = pack->rows[BOARD_COMMITTEES];
  guint n_rows = accord_rows_get_n_rows (rows);
  g_autofree char *lead = NULL, *attention = NULL;
  AccordReportSection *section;
  AccordReportTable *table;

  if (n_rows == 0)
    return;
  section = accord_report_add_section (pack->report, "committees",
                                       _("Committees"), _("Committees and their composition"));
  table = board_pack_add_table (section, "Committees", NULL, committee_columns,
                                G_N_ELEMENTS (committee_columns));
  for (guint i = 0; i < n_rows; i++)
    add_committee_row (pack, table, rows, i);
  lead = g_strdup_printf (_("Committees: %1$u, with %2$u voting seats, %3$u of them vacant. "
                            "A majority counts filled voting seats only."),
                          n_rows, pack->figures.n_votes, pack->figures.n_vacant_votes);
  accord_report_section_add_lead (section, lead);
  if (pack->figures.n_votes > pack->figures.n_vacant_votes)
    add_composition_chart (section, rows);
  accord_report_section_set_summary (
    section, _("Voting and non-voting seats, vacancies, composition, quorum"), n_rows);
  attention =
    g_strdup_printf (ngettext ("%u seat vacant", "%u seats vacant", pack->figures.n_vacant_votes),
                     pack->figures.n_vacant_votes);
  if (pack->figures.n_vacant_votes > 0)
    accord_report_section_set_attention (section, ACCORD_REPORT_TONE_WARN, attention);
}

/* --- Membership ------------------------------------------------------------------------------- */

typedef struct {
  guint n_vacant;
  guint n_ending;
} SeatCount;

static char *
dup_seat (AccordRows *rows, guint i)
{
  g_autofree char *office = board_pack_dup_choice (rows, i, "office", "seat", "office");
  const char *title = accord_rows_get_text (rows, i, "title");

  if (office == NULL || strstr (title, office) != NULL)
    return g_strdup (title);
  /* Translators: the title of a seat, and the office that goes with it: "Lay member (Chair)" */
  return g_strdup_printf (_("%1$s (%2$s)"), title, office);
}

static void
add_filled_state (AccordReportRow *row, AccordRows *rows, guint i, SeatCount *count)
{
  gboolean until_replaced = accord_rows_get_integer (rows, i, "until_replaced") != 0;

  if (accord_rows_get_integer (rows, i, "n_holders") > 1)
    accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("Held twice"));
  else if (accord_rows_get_integer (rows, i, "is_over"))
    {
      accord_report_row_state (row, ACCORD_REPORT_TONE_WARN,
                               until_replaced ? _("Until replaced") : _("Term over"));
      count->n_ending++;
    }
  else if (accord_rows_get_integer (rows, i, "ends_soon"))
    {
      accord_report_row_state (row, ACCORD_REPORT_TONE_WARN, _("Term ends soon"));
      count->n_ending++;
    }
  else
    accord_report_row_state (row, ACCORD_REPORT_TONE_GOOD, _("Filled"));
}

static void
add_empty_seat (AccordReportRow *row, AccordRows *rows, guint i)
{
  AccordDate declined = accord_rows_get_date (rows, i, "declined");
  g_autofree char *day = NULL, *words = NULL;

  if (declined == ACCORD_DATE_NONE)
    {
      accord_report_row_text (row, _("Vacant"));
      return;
    }
  day = accord_date_format (declined, ACCORD_DATE_STYLE_SHORT);
  words = g_strdup_printf (_("Declined on %s"), day);
  accord_report_row_text (row, words);
}

static void
add_seat_row (AccordReportTable *table, AccordRows *rows, guint i, SeatCount *count)
{
  AccordReportRow *row = accord_report_table_begin_row (table);
  gboolean is_filled = !accord_rows_is_null (rows, i, "holder");
  gboolean votes = accord_rows_get_integer (rows, i, "voting") != 0;
  AccordDate declined = accord_rows_get_date (rows, i, "declined");
  g_autofree char *seat = dup_seat (rows, i);

  board_pack_add_text (row, rows, i, "committee");
  accord_report_row_text (row, seat);
  board_pack_add_choice (row, rows, i, "category", "seat", "category");
  accord_report_row_text (row, votes ? _("Voting") : _("Non-voting"));
  if (is_filled)
    board_pack_add_text (row, rows, i, "holder");
  else
    add_empty_seat (row, rows, i);
  board_pack_add_date (row, rows, i, "from");
  board_pack_add_date (row, rows, i, is_filled ? "expected_end" : "vacated");
  board_pack_add_text (row, rows, i, "nominated_by");
  if (is_filled)
    add_filled_state (row, rows, i, count);
  else if (declined != ACCORD_DATE_NONE)
    accord_report_row_state (row, ACCORD_REPORT_TONE_PLAIN, _("Declined"));
  else
    accord_report_row_state (row, votes ? ACCORD_REPORT_TONE_WARN : ACCORD_REPORT_TONE_INFO,
                             _("Vacant"));
  count->n_vacant += !is_filled && votes;
}

static void
say_membership (BoardPack *pack, AccordReportSection *section, const SeatCount *count, guint n_rows)
{
  g_autofree char *day = board_pack_dup_day (pack->as_at);
  g_autofree char *lead = g_strdup_printf (
    _("Every seat as at %s, with who holds it. A term that ends within 90 days is marked; for a "
      "vacant seat the day is its last holder’s."),
       day);
  g_autoptr (GString) attention = g_string_new (NULL);

  accord_report_section_add_lead (section, lead);
  accord_report_section_set_summary (
    section, _("Every seat with its holder, term and who nominated"), n_rows);
  if (count->n_vacant > 0)
    board_pack_add_to_list (attention, g_strdup_printf (_("%u vacant"), count->n_vacant));
  if (count->n_ending > 0)
    board_pack_add_to_list (
      attention, g_strdup_printf (ngettext ("%u term ending", "%u terms ending", count->n_ending),
                                  count->n_ending));
  if (attention->len > 0)
    accord_report_section_set_attention (section, ACCORD_REPORT_TONE_WARN, attention->str);
}

/* Adds every seat of the day with its holder; vacancies stand in their places (CM-5). */
void
board_pack_add_membership (BoardPack *pack)
{
  AccordRows *rows = pack->rows[BOARD_MEMBERSHIP];
  guint n_rows = accord_rows_get_n_rows (rows);
  SeatCount count = { 0, 0 };
  AccordReportSection *section;
  AccordReportTable *table;

  if (n_rows == 0)
    return;
  section = accord_report_add_section (pack->report, "membership",
                                       _("Membership"), _("Committee membership"));
  table =
    board_pack_add_table (section, "Membership", NULL, seat_columns, G_N_ELEMENTS (seat_columns));
  accord_report_table_set_group_column (table, 0);
  for (guint i = 0; i < n_rows; i++)
    add_seat_row (table, rows, i, &count);
  say_membership (pack, section, &count, n_rows);
}

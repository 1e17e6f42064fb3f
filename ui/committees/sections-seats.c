/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "committees/sections.h"

#include <glib/gi18n.h>

/* The seats, and who holds them, has held them and stands in. */

static void
bind_category (AccordTableCell *cell, AccordRecord *seat, gpointer data)
{
  g_autofree char *category = accord_record_format (seat, "category", NULL, ACCORD_FORMAT_DISPLAY);

  accord_table_cell_set_text (cell, category);
  accord_table_cell_set_caption (
    cell, accord_record_get_boolean (seat, "voting") ? _("Voting") : _("Attends"),
    ACCORD_TONE_PLAIN);
}

static void
bind_term (AccordTableCell *cell, AccordRecord *seat, gpointer data)
{
  AccordDate until = accord_record_get_date (seat, "holder_until");
  g_autofree char *from = accord_record_format (seat, "holder_from", NULL, ACCORD_FORMAT_DISPLAY);
  g_autofree char *day = accord_date_format (until, ACCORD_DATE_STYLE_SHORT);
  /* Translators: the last day of a term, below its first */
  g_autofree char *words = g_strdup_printf (_("to %s"), day);

  accord_table_cell_set_text (cell, from);
  accord_table_cell_set_caption (cell, until == ACCORD_DATE_NONE ? NULL : words, ACCORD_TONE_PLAIN);
}

/* A vacancy stands where the name would. */
static void
bind_holder (AccordTableCell *cell, AccordRecord *seat, gpointer data)
{
  AccordDate since = accord_record_get_date (seat, "vacant_since");
  gboolean is_vacant = g_strcmp0 (accord_record_get_text (seat, "state"), "vacant") == 0;
  g_autofree char *day = accord_date_format (since, ACCORD_DATE_STYLE_SHORT);
  g_autofree char *words = g_strdup_printf (_("Vacant since %s"), day);

  accord_table_cell_set_state (cell, is_vacant ? accord_state_find ("vacant") : NULL,
                               since == ACCORD_DATE_NONE ? _("Vacant") : words);
  if (!is_vacant)
    accord_table_cell_set_text (cell, accord_record_get_text (seat, "holder"));
}

/* A term that ends soon is told in days. */
static void
bind_state (AccordTableCell *cell, AccordRecord *seat, gpointer data)
{
  const char *state = accord_record_get_text (seat, "state");
  guint days = (guint) accord_record_get_integer (seat, "days_left");
  g_autofree char *left = g_strdup_printf (ngettext ("%u day left", "%u days left", days), days);
  g_autofree char *word = accord_record_format (seat, "state", NULL, ACCORD_FORMAT_DISPLAY);

  accord_table_cell_set_state (cell, accord_state_find (state),
                               g_strcmp0 (state, "ends-soon") == 0 ? left : word);
}

static const AccordTableColumn seat_columns[] = {
  { .key = "title", .min_chars = 13, .nat_chars = 20, .flags = ACCORD_CELL_EXPAND },
  { N_("Category"), "category", 10, 13, ACCORD_CELL_CAPTION, bind_category, "voting" },
  { N_("Holder"), "holder", 12, 17, ACCORD_CELL_STATE | ACCORD_CELL_STRONG, bind_holder },
  { N_("Term"), "holder_from", 12, 12, ACCORD_CELL_CAPTION, bind_term, "holder_until" },
  { .key = "nominated_by", .min_chars = 8, .nat_chars = 12, .flags = ACCORD_CELL_DIM },
  { N_("State"), "state", 9, 12, ACCORD_CELL_STATE, bind_state },
  { 0 },
};

static const AccordFormGroup seat_groups[] = {
  { "", { "title", "category", "voting", "office" } },
  { N_("Who nominates"), { "nominated_by", "basis", "invited", "nominated", "declined" } },
  { N_("Since when"), { "from", "to" } },
  { NULL },
};

static const char *const committee_hidden[] = { "committee", NULL };

const AccordRecordSectionPlan accord_committee_seats = {
  .type = "seat",
  .link = "committee",
  .title = N_("Seats"),
  .add = N_("Add seat…"),
  .empty = N_("No seats are recorded. Add each seat of the terms of reference, filled or not; "
              "then appoint who holds it."),
  .columns = seat_columns,
  .layout = { seat_groups, committee_hidden },
};

/* All of them are of this committee: its name need not be said again. */
static void
bind_seat (AccordTableCell *cell, AccordRecord *record, gpointer data)
{
  g_autoptr (AccordRecord) seat =
    accord_store_get (ACCORD_STORE (data), accord_record_type_find ("seat"),
                      accord_record_get_reference (record, "seat"), NULL);

  accord_table_cell_set_text (cell, seat == NULL ? NULL : accord_record_get_text (seat, "title"));
}

static const AccordTableColumn appointment_columns[] = {
  { .key = "person", .min_chars = 12, .flags = ACCORD_CELL_STRONG },
  { .key = "seat",
    .min_chars = 13,
    .nat_chars = 20,
    .flags = ACCORD_CELL_EXPAND,
    .bind = bind_seat },
  { .key = "from" },
  { .key = "expected_end" },
  { .key = "to" },
  { .key = "why_left", .min_chars = 10 },
  { 0 },
};

static const AccordFormGroup appointment_groups[] = {
  { "", { "seat", "person", "from", "expected_end", "until_replaced" } },
  { N_("If the term is over"), { "to", "why_left" } },
  { NULL },
};

const AccordRecordSectionPlan accord_committee_appointments = {
  .type = "appointment",
  .link = "seat",
  .through = "committee",
  .title = N_("Appointments"),
  .add = N_("Add former appointment…"),
  .empty = N_("Nobody has been appointed. Choose Appoint… at the top of the page."),
  .columns = appointment_columns,
  .sort = "-from",
  .layout = { appointment_groups },
};

static const AccordTableColumn deputy_columns[] = {
  { .key = "person", .min_chars = 12, .flags = ACCORD_CELL_STRONG },
  { .key = "seat",
    .min_chars = 13,
    .nat_chars = 20,
    .flags = ACCORD_CELL_EXPAND,
    .bind = bind_seat },
  { .key = "from" },
  { .key = "to" },
  { 0 },
};

static const AccordFormGroup deputy_groups[] = {
  { "", { "seat", "person", "from", "to" } },
  { NULL },
};

const AccordRecordSectionPlan accord_committee_deputies = {
  .type = "deputy",
  .link = "seat",
  .through = "committee",
  .title = N_("Deputies"),
  .add = N_("Add deputy…"),
  .empty = N_("No deputies are named. A deputy who acts for a member counts towards the quorum."),
  .columns = deputy_columns,
  .sort = "person",
  .layout = { deputy_groups },
};

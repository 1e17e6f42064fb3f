/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "committees/committees.h"

#include <glib/gi18n.h>

#include "committees/attendance-grid.h"
#include "committees/committee-picture.h"
#include "committees/seat-commands.h"
#include "committees/sections.h"
#include "detail/detail-page.h"
#include "findings/finding-column.h"

static const AccordFormGroup groups[] = {
  { "", { "name", "form", "arrangement", "parent" } },
  { N_("Term"), { "established", "dissolved" } },
  { N_("Terms of reference"),
    { "quorum", "voting_rule", "casting_vote", "frequency", "papers_days", "terms_from",
      "terms" } },
  { NULL },
};

static const AccordFormLayout layout = { groups, NULL };

/* The list */

static void
bind_filled (AccordTableCell *cell, AccordRecord *committee, gpointer data)
{
  int n_seats = (int) accord_record_get_integer (committee, "voting_seats");
  int n_filled = (int) accord_record_get_integer (committee, "filled");
  /* Translators: how many voting seats are filled, and of how many */
  g_autofree char *words = g_strdup_printf (_("%1$d of %2$d"), n_filled, n_seats);

  accord_table_cell_set_text (cell, n_seats == 0 ? NULL : words);
}

static void
bind_vacant (AccordTableCell *cell, AccordRecord *committee, gpointer data)
{
  int n_vacant = (int) accord_record_get_integer (committee, "vacant");
  g_autofree char *words = g_strdup_printf ("%d", n_vacant);

  accord_table_cell_set_text (cell, n_vacant == 0 ? NULL : words);
}

static const AccordTableColumn columns[] = {
  { .key = "name",
    .min_chars = 11,
    .nat_chars = 26,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "form", .min_chars = 7, .nat_chars = 18 },
  { .key = "arrangement", .min_chars = 6, .nat_chars = 18 },
  { .key = "chair", .min_chars = 6, .nat_chars = 13 },
  { .key = "filled", .min_chars = 6, .nat_chars = 8, .bind = bind_filled },
  { .key = "vacant", .min_chars = 5, .nat_chars = 6, .bind = bind_vacant },
  { .key = "next_meeting" },
  { .key = "state", .min_chars = 7, .nat_chars = 11, .flags = ACCORD_CELL_STATE },
  { N_("Findings"), "findings", 5, 10, ACCORD_FINDING_COLUMN_FLAGS, accord_finding_column_bind },
  { 0 },
};

static const char *const state_order[] = { "vacancies", "in-force", "not-yet", "dissolved", NULL };

static const AccordFilterPlan filters[] = {
  { ACCORD_FILTER_AS_CHIPS, "state", state_order },
  { ACCORD_FILTER_AS_MENU, "form" },
  { ACCORD_FILTER_AS_MENU, "arrangement" },
  { ACCORD_FILTER_AS_MENU, "nominated_by", .related = "seat", .link = "committee",
    .title = N_("Nominated by") },
  { 0 },
};

static const AccordListPlan list_plan = {
  .name = "committees",
  .type = "committee",
  .title = N_("Committees"),
  .icon = "system-users-symbolic",
  .empty_title = N_("No committees yet"),
  .empty_words = N_("The governing body belongs here, and every committee that decides or "
                    "advises under an arrangement. Each leads to its seats, who holds them, its "
                    "quorum and its meetings."),
  .add = N_("New committee…"),
  .columns = columns,
  .filters = filters,
  .sort = "name",
  .layout = &layout,
};

/* The page of one */

static const AccordDetailCommand commands[] = {
  { "appoint", N_("Appoint…"), accord_seat_command_appoint },
  { "invite", N_("Invite…"), accord_seat_command_invite },
  { "end-term", N_("End term…"), accord_seat_command_end_term, TRUE },
  { "record-refusal", N_("Record refusal…"), accord_seat_command_record_refusal, TRUE },
  { NULL },
};

static const char *const terms[] = { "parent",      "arrangement",  "dissolved", "quorum",
                                     "voting_rule", "casting_vote", "frequency", "papers_days",
                                     "terms_from",  "terms",        NULL };

static const AccordDetailSection sections[] = {
  { N_("Seats"), .records = &accord_committee_seats },
  { N_("Meetings"), .records = &accord_committee_meetings },
  { N_("Attendance"),
    .picture = { accord_attendance_section_new, accord_attendance_section_show } },
  { N_("Appointments"), .records = &accord_committee_appointments },
  { N_("Deputies"), .records = &accord_committee_deputies },
  { N_("Terms of reference"), .fields = terms },
  { N_("Committees below"), .records = &accord_committee_children },
  { NULL },
};

static char *
dup_reference (AccordStore *store, AccordRecord *committee)
{
  if (!accord_record_has (committee, "arrangement"))
    return NULL;
  return accord_store_dup_reference (store, accord_record_type_find ("arrangement"),
                                     accord_record_get_reference (committee, "arrangement"));
}

static void
add_dated (GPtrArray *parts, const char *format, AccordDate date)
{
  g_autofree char *day = NULL;
  GString *words;

  if (date == ACCORD_DATE_NONE)
    return;
  day = accord_date_format (date, ACCORD_DATE_STYLE_LONG);
  words = g_string_new (format);
  g_string_replace (words, "%s", day, 1);
  g_ptr_array_add (parts, g_string_free (words, FALSE));
}

/* "Joint committee · ARR-10 · established 1 April 2015 · Every second month · next on 22 October"
 */
static char *
dup_subtitle (AccordStore *store, AccordRecord *committee)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *frequency = accord_record_get_text (committee, "frequency");
  char *reference = dup_reference (store, committee);

  g_ptr_array_add (parts, accord_record_format (committee, "form", NULL, ACCORD_FORMAT_DISPLAY));
  if (reference != NULL)
    g_ptr_array_add (parts, reference);
  add_dated (parts, _("established %s"), accord_record_get_date (committee, "established"));
  add_dated (parts, _("dissolved %s"), accord_record_get_date (committee, "dissolved"));
  if (frequency != NULL)
    g_ptr_array_add (parts, g_strdup (frequency));
  add_dated (parts, _("next meeting %s"), accord_record_get_date (committee, "next_meeting"));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static const AccordDetailPlan detail_plan = {
  .type = "committee",
  .state = "state",
  .dup_subtitle = dup_subtitle,
  .commands = commands,
  .picture = { accord_committee_picture_new, accord_committee_picture_show },
  .sections = sections,
  .layout = &layout,
};

const AccordListPlan *const accord_committee_lists[] = { &list_plan, NULL };

/** accord_committee_detail_new: the page of the committee @id. */
GtkWidget *
accord_committee_detail_new (AccordStore *store, gint64 id)
{
  return accord_detail_page_new (store, &detail_plan, id);
}

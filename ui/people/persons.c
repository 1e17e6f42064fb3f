/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "people/persons.h"

#include <glib/gi18n.h>

#include "detail/detail-page.h"
#include "people/people.h"

static const AccordFormGroup groups[] = {
  { "", { "title", "given_name", "family_name" } },
  { N_("Where"), { "organisation", "post", "in_scope" } },
  { N_("How to reach them"), { "email", "phone", "note" } },
  { NULL },
};

static const AccordFormLayout layout = { groups, NULL };

/* The list */

static void
bind_name (AccordTableCell *cell, AccordRecord *person, gpointer data)
{
  accord_table_cell_set_text (cell, accord_record_get_text (person, "name"));
}

static const AccordTableColumn columns[] = {
  { N_("Name"), "family_name", 12, 20, ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG, bind_name },
  { .key = "post", .min_chars = 12, .nat_chars = 24 },
  { .key = "organisation", .min_chars = 12, .nat_chars = 22 },
  { .key = "seats" },
  { .key = "leads" },
  { .key = "last_declared" },
  { .key = "declaration", .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const char *const declaration_order[] = { "to-declare", "declared", "not-needed", NULL };

static const AccordFilterPlan filters[] = {
  { ACCORD_FILTER_AS_CHIPS, "declaration", declaration_order },
  { ACCORD_FILTER_AS_MENU, "organisation" },
  { 0 },
};

const AccordListPlan accord_person_list = {
  .name = "people",
  .type = "person",
  .title = N_("People"),
  .icon = "x-office-address-book-symbolic",
  .empty_title = N_("Nobody yet"),
  .empty_words = N_("The people who sit on committees, lead arrangements and declare interests "
                    "belong here; while nobody is named, the post will do."),
  .add = N_("New person…"),
  .columns = columns,
  .filters = filters,
  .sort = "family_name",
  .layout = &layout,
};

/* The page of one */

static const char *const person_hidden[] = { "person", NULL };

static const AccordTableColumn seat_columns[] = {
  { .key = "seat",
    .min_chars = 18,
    .nat_chars = 34,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "from" },
  { .key = "expected_end" },
  { .key = "to" },
  { .key = "why_left" },
  { 0 },
};

static const AccordRecordSectionPlan seats = {
  .type = "appointment",
  .link = "person",
  .title = N_("Seats"),
  .add = N_("Appoint…"),
  .empty = N_("Sits on no committee."),
  .columns = seat_columns,
  .sort = "-from",
  .layout = { NULL, person_hidden },
};

static const AccordTableColumn lead_columns[] = {
  { .key = "party",
    .min_chars = 18,
    .nat_chars = 34,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "kind" },
  { .key = "from" },
  { .key = "to" },
  { 0 },
};

static const AccordRecordSectionPlan leads = {
  .type = "lead",
  .link = "person",
  .title = N_("Leads"),
  .add = N_("Add lead…"),
  .empty = N_("Leads no arrangement."),
  .columns = lead_columns,
  .sort = "-from",
  .layout = { NULL, person_hidden },
};

static const AccordTableColumn interest_columns[] = {
  { .key = "nature",
    .min_chars = 18,
    .nat_chars = 34,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "kind" },
  { .key = "arose" },
  { .key = "declared" },
  { .key = "confirmed" },
  { .key = "state", .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const AccordFormGroup interest_groups[] = {
  { "", { "kind", "nature", "organisations" } },
  { N_("When"), { "arose", "declared", "entered", "confirmed", "ended" } },
  { N_("How it is handled"), { "mitigation", "withheld", "withheld_why" } },
  { NULL },
};

static const AccordRecordSectionPlan interests = {
  .type = "interest",
  .link = "person",
  .title = N_("Interests"),
  .add = N_("Declare…"),
  .empty = N_("Has declared nothing, not even that there is nothing to declare (CI-2)."),
  .columns = interest_columns,
  .sort = "-arose",
  .layout = { interest_groups, person_hidden },
};

static const AccordTableColumn attendance_columns[] = {
  { .key = "meeting",
    .min_chars = 18,
    .nat_chars = 34,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "status", .flags = ACCORD_CELL_STATE },
  { .key = "for_seat", .min_chars = 12 },
  { 0 },
};

static const AccordRecordSectionPlan attendance = {
  .type = "attendance",
  .link = "person",
  .title = N_("Attendance"),
  .empty = N_("No attendance is recorded; it is marked on the page of each meeting."),
  .columns = attendance_columns,
  .sort = "-meeting",
  .layout = { NULL, person_hidden },
};

static const AccordTableColumn training_columns[] = {
  { .key = "subject", .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "date" },
  { .key = "provider" },
  { 0 },
};

static const AccordRecordSectionPlan training = {
  .type = "training",
  .link = "person",
  .title = N_("Training"),
  .add = N_("Add training…"),
  .empty = N_("No training is recorded (CI-7)."),
  .columns = training_columns,
  .sort = "-date",
  .layout = { NULL, person_hidden },
};

static const AccordTableColumn action_columns[] = {
  { .key = "text",
    .min_chars = 18,
    .nat_chars = 34,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "due" },
  { .key = "done" },
  { .key = "meeting", .min_chars = 14, .nat_chars = 24 },
  { 0 },
};

static const AccordFormGroup action_groups[] = {
  { "", { "text", "due", "done" } },
  { N_("What it came of"), { "meeting", "arrangement" } },
  { NULL },
};

static const char *const owner_hidden[] = { "owner", NULL };

static const AccordRecordSectionPlan actions = {
  .type = "action",
  .link = "owner",
  .title = N_("Actions"),
  .add = N_("Add action…"),
  .empty = N_("Owes no action."),
  .columns = action_columns,
  .sort = "-due",
  .layout = { action_groups, owner_hidden },
};

static const char *const overview[] = { "post",  "organisation",  "in_scope", "email",
                                        "phone", "last_declared", "note",     NULL };

static const AccordDetailSection sections[] = {
  { N_("Overview"), .fields = overview },
  { N_("Seats"), .records = &seats },
  { N_("Leads"), .records = &leads },
  { N_("Interests"), .records = &interests },
  { N_("Attendance"), .records = &attendance },
  { N_("Actions"), .records = &actions },
  { N_("Training"), .records = &training },
  { NULL },
};

static char *
dup_subtitle (AccordStore *store, AccordRecord *person)
{
  const char *post = accord_record_get_text (person, "post");
  g_autofree char *organisation = accord_record_format (
    person, "organisation", accord_store_get_resolver (store), ACCORD_FORMAT_DISPLAY);

  if (post == NULL || *organisation == '\0')
    return g_strdup (post == NULL ? organisation : post);
  /* Translators: a person's post, and where it is */
  return g_strdup_printf (_("%1$s · %2$s"), post, organisation);
}

static const AccordDetailPlan plan = {
  .type = "person",
  .state = "declaration",
  .dup_subtitle = dup_subtitle,
  .sections = sections,
  .layout = &layout,
};

/** accord_person_detail_new: the page of the person @id. */
GtkWidget *
accord_person_detail_new (AccordStore *store, gint64 id)
{
  return accord_detail_page_new (store, &plan, id);
}

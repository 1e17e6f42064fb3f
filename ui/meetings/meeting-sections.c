/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/meeting-sections.h"

#include <glib/gi18n.h>

static const char *const hidden[] = { "meeting", NULL };

/* What can be chosen for a meeting: its own items, the seats of its committees, the interests of
 * whoever declares. */

static void
narrow_by (AccordQuery *query, const char *key, gint64 id)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  if (id == 0)
    return;
  accord_value_set_integer (&value, id);
  accord_query_add_filter (query, key, &value);
}

static void
narrow_to_items (AccordQuery *query, AccordStore *store, AccordRecord *record)
{
  narrow_by (query, "meeting", accord_record_get_reference (record, "meeting"));
}

static void
narrow_to_seats (AccordQuery *query, AccordStore *store, AccordRecord *record)
{
  g_autoptr (AccordRecord) meeting =
    accord_store_get (store, accord_record_type_find ("meeting"),
                      accord_record_get_reference (record, "meeting"), NULL);
  gsize n = 0;
  const gint64 *committees =
    meeting == NULL ? NULL : accord_record_get_references (meeting, "committee", &n);

  for (gsize i = 0; i < n; i++)
    narrow_by (query, "committee", committees[i]);
}

static void
narrow_to_interests (AccordQuery *query, AccordStore *store, AccordRecord *record)
{
  narrow_by (query, "person", accord_record_get_reference (record, "person"));
}

static const AccordFormFilter attendance_filters[] = {
  { "for_seat", narrow_to_seats },
  { "from_item", narrow_to_items },
  { "to_item", narrow_to_items },
  { NULL },
};

static const AccordFormFilter declaration_filters[] = {
  { "item", narrow_to_items },
  { "interest", narrow_to_interests },
  { NULL },
};

static const AccordFormFilter item_filters[] = {
  { "item", narrow_to_items },
  { NULL },
};

static const AccordTableColumn item_columns[] = {
  { N_("No."), "number", 4, 6, ACCORD_CELL_DIM },
  { .key = "title",
    .min_chars = 16,
    .nat_chars = 32,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "presenter", .also = "purpose", .min_chars = 12 },
  { .key = "arrangement", .min_chars = 10, .nat_chars = 18 },
  { .key = "paper", .min_chars = 10, .nat_chars = 18 },
  { .key = "concerns", .min_chars = 10, .nat_chars = 18 },
  { 0 },
};

static const AccordFormGroup item_groups[] = {
  { "", { "number", "title", "purpose", "presenter", "paper" } },
  { N_("What it is about"), { "arrangement", "concerns" } },
  { NULL },
};

static const AccordRecordSectionPlan items = {
  .type = "agenda-item",
  .link = "meeting",
  .title = N_("Agenda"),
  .add = N_("Add item…"),
  .empty = N_("Nothing is on the agenda yet."),
  .columns = item_columns,
  .sort = "number",
  .layout = { item_groups, hidden },
};

static const AccordTableColumn attendance_columns[] = {
  { .key = "person", .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "status", .flags = ACCORD_CELL_STATE },
  { .key = "for_seat", .min_chars = 14, .nat_chars = 26 },
  { .key = "from_item", .min_chars = 9, .nat_chars = 14 },
  { .key = "to_item", .min_chars = 9, .nat_chars = 14 },
  { 0 },
};

static const AccordFormGroup attendance_groups[] = {
  { "", { "person", "status", "for_seat" } },
  { N_("For part of the meeting"), { "from_item", "to_item" } },
  { NULL },
};

static const AccordRecordSectionPlan attendance = {
  .type = "attendance",
  .link = "meeting",
  .title = N_("Attendance"),
  .add = N_("Mark somebody…"),
  .empty = N_("Nobody is marked yet. Mark all present, then change those who were not."),
  .columns = attendance_columns,
  .sort = "person",
  .layout = { attendance_groups, hidden, attendance_filters },
};

static const AccordTableColumn declaration_columns[] = {
  { .key = "person", .flags = ACCORD_CELL_STRONG },
  { .key = "item", .min_chars = 14, .nat_chars = 24 },
  { .key = "note", .min_chars = 14, .nat_chars = 28, .flags = ACCORD_CELL_EXPAND },
  { .key = "handling" },
  { 0 },
};

static const AccordFormGroup declaration_groups[] = {
  { "", { "person", "interest", "item", "note", "handling" } },
  { NULL },
};

static const AccordRecordSectionPlan declarations = {
  .type = "declaration",
  .link = "meeting",
  .title = N_("Declarations of interest"),
  .add = N_("Add declaration…"),
  .empty = N_("Nothing was declared."),
  .columns = declaration_columns,
  .sort = "person",
  .layout = { declaration_groups, hidden, declaration_filters },
};

static const AccordTableColumn decision_columns[] = {
  { N_("Ref"), "reference", 6, 7, ACCORD_CELL_DIM },
  { .key = "item", .min_chars = 12, .nat_chars = 22 },
  { N_("Decision"), "text", 16, 34, ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "minute" },
  { .key = "state", .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const AccordFormGroup decision_groups[] = {
  { "", { "item", "text", "kind", "arrangement", "minute", "reasons", "reference" } },
  { N_("The vote"), { "carried", "votes_for", "votes_against", "abstained" } },
  { N_("Procurement"), { "contract", "provider", "value", "process", "conflicts", "published" } },
  { N_("If it was not taken at the meeting"), { "date", "route", "reported", "rests_on" } },
  { NULL },
};

static const AccordRecordSectionPlan decisions = {
  .type = "decision",
  .link = "meeting",
  .title = N_("Decisions"),
  .add = N_("Record decision…"),
  .empty = N_("No decision is recorded."),
  .columns = decision_columns,
  .sort = "reference",
  .layout = { decision_groups, hidden, item_filters },
};

static const AccordTableColumn action_columns[] = {
  { .key = "text",
    .min_chars = 16,
    .nat_chars = 34,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "owner" },
  { .key = "due" },
  { .key = "state", .also = "done", .min_chars = 9, .nat_chars = 12, .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const AccordFormGroup action_groups[] = {
  { "", { "text", "owner", "due", "done", "arrangement" } },
  { NULL },
};

static const AccordRecordSectionPlan actions = {
  .type = "action",
  .link = "meeting",
  .title = N_("Actions"),
  .add = N_("Add action…"),
  .empty = N_("Nobody undertook to do anything."),
  .columns = action_columns,
  .sort = "due",
  .layout = { action_groups, hidden },
};

static const AccordTableColumn report_columns[] = {
  { .key = "arrangement",
    .min_chars = 16,
    .nat_chars = 30,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "title", .min_chars = 14, .nat_chars = 24 },
  { .key = "due" },
  { .key = "state", .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const AccordRecordSectionPlan reports = {
  .type = "obligation",
  .link = "meeting",
  .title = N_("Reports that it receives"),
  .empty = N_("No report is due to this meeting."),
  .columns = report_columns,
  .sort = "due",
  .layout = { NULL, hidden },
};

static const AccordTableColumn document_columns[] = {
  { .key = "title", .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "date" },
  { .key = "file", .min_chars = 12, .nat_chars = 22 },
  { .key = "link", .min_chars = 10, .nat_chars = 18 },
  { 0 },
};

static const AccordFormGroup document_groups[] = {
  { "", { "title", "date", "file", "link", "arrangement" } },
  { NULL },
};

static const AccordRecordSectionPlan documents = {
  .type = "document",
  .link = "meeting",
  .title = N_("Papers and minutes"),
  .add = N_("Add document…"),
  .empty = N_("No papers are kept or linked here."),
  .columns = document_columns,
  .sort = "title",
  .layout = { document_groups, hidden },
};

static const char *const overview[] = { "papers",      "minutes_approved",
                                        "private_why", "cancelled",
                                        "note",        NULL };

const AccordDetailSection accord_meeting_sections[] = {
  { N_("Agenda"), .records = &items },
  { N_("Attendance"), .records = &attendance },
  { N_("Declarations"), .records = &declarations },
  { N_("Decisions"), .records = &decisions },
  { N_("Actions"), .records = &actions },
  { N_("Reports received"), .records = &reports },
  { N_("Papers and minutes"), .records = &documents },
  { N_("About the meeting"), .fields = overview },
  { NULL },
};

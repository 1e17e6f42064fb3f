/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/sections.h"

#include <glib/gi18n.h>

#include "calendar/obligation-commands.h"

/* What is owed for it, and what came of it: reports, events, decisions, notices, documents. */

static const char *const hidden[] = { "arrangement", NULL };

static const AccordTableColumn obligation_columns[] = {
  { .key = "title",
    .also = "period",
    .min_chars = 14,
    .nat_chars = 22,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "due" },
  { .key = "state", .flags = ACCORD_CELL_STATE },
  { .key = "owed_by", .min_chars = 9, .nat_chars = 16 },
  { .key = "received" },
  { .key = "presented" },
  { .key = "published" },
  { 0 },
};

static const AccordFormGroup obligation_groups[] = {
  { "", { "kind", "title", "period", "due", "recurs" } },
  { N_("Who"), { "owed_by", "owed_to", "meeting" } },
  { N_("What came"), { "received", "presented", "published", "document", "minute" } },
  { N_("Not owed after all"), { "waived", "note" } },
  { NULL },
};

static const char *const obligation_hidden[] = { "arrangement", "generated", NULL };

const AccordRecordSectionPlan accord_arrangement_obligations = {
  .type = "obligation",
  .link = "arrangement",
  .title = N_("Reporting"),
  .add = N_("Add what is owed…"),
  .empty =
    N_("Nothing is owed for it yet: quarterly reports, engagement events, the annual report "
       "(AC 1.10, 2.10, 3.10)."),
  .columns = obligation_columns,
  .sort = "due",
  .layout = { obligation_groups, obligation_hidden },
  .commands = accord_obligation_commands,
};

static const AccordTableColumn event_columns[] = {
  { .key = "date" },
  { .key = "place", .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "audience", .min_chars = 10, .nat_chars = 20 },
  { .key = "attended", .title = N_("Came") },
  { .key = "aims", .title = N_("Aims") },
  { .key = "objectives", .title = N_("Objectives") },
  { .key = "strategy", .title = N_("Strategy") },
  { .key = "progress", .title = N_("Progress") },
  { 0 },
};

static const AccordFormGroup event_groups[] = {
  { "", { "date", "place", "audience", "attended" } },
  { N_("What was reviewed (RC-2)"), { "aims", "objectives", "strategy", "progress", "note" } },
  { NULL },
};

const AccordRecordSectionPlan accord_arrangement_events = {
  .type = "engagement-event",
  .link = "arrangement",
  .title = N_("Engagement events"),
  .add = N_("Add event…"),
  .empty = N_("No engagement event is recorded. One a year is owed, and over the year aims, "
              "objectives, strategy and progress are all reviewed."),
  .columns = event_columns,
  .sort = "-date",
  .layout = { event_groups, hidden },
};

static const AccordTableColumn committee_columns[] = {
  { .key = "name", .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "form" },
  { .key = "established" },
  { .key = "dissolved" },
  { .key = "quorum", .min_chars = 12, .nat_chars = 24 },
  { 0 },
};

const AccordRecordSectionPlan accord_arrangement_committees = {
  .type = "committee",
  .link = "arrangement",
  .title = N_("Committee"),
  .add = N_("Add committee…"),
  .empty = N_("No committee of its own."),
  .columns = committee_columns,
  .sort = "name",
  .layout = { NULL, hidden },
};

static const AccordTableColumn decision_columns[] = {
  { .key = "reference",
    .title = N_("Ref"),
    .min_chars = 6,
    .nat_chars = 7,
    .flags = ACCORD_CELL_DIM },
  { .key = "date" },
  { .key = "text",
    .min_chars = 18,
    .nat_chars = 34,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "kind" },
  { .key = "carried" },
  { .key = "minute" },
  { 0 },
};

static const AccordFormGroup decision_groups[] = {
  { "", { "text", "date", "kind", "carried", "reasons", "reference" } },
  { N_("Where it was taken"), { "meeting", "item", "route", "reported", "minute", "rests_on" } },
  { N_("The vote"), { "votes_for", "votes_against", "abstained" } },
  { N_("Procurement"), { "contract", "provider", "value", "process", "conflicts", "published" } },
  { NULL },
};

const AccordRecordSectionPlan accord_arrangement_decisions = {
  .type = "decision",
  .link = "arrangement",
  .title = N_("Decisions"),
  .add = N_("Add decision…"),
  .empty = N_("No decision about it is recorded."),
  .columns = decision_columns,
  .sort = "-date",
  .layout = { decision_groups, hidden },
};

static const AccordTableColumn notice_columns[] = {
  { .key = "reference",
    .title = N_("Ref"),
    .min_chars = 6,
    .nat_chars = 7,
    .flags = ACCORD_CELL_DIM },
  { .key = "direction" },
  { .key = "decided" },
  { .key = "why",
    .min_chars = 16,
    .nat_chars = 30,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "months" },
  { .key = "rescinded" },
  { 0 },
};

static const AccordFormGroup notice_groups[] = {
  { "", { "direction", "organisation", "why", "decided", "minute", "reference" } },
  { N_("Its term"), { "months", "reading", "reading_minute", "nhs_england_agreed" } },
  { N_("What became of it"), { "rescinded", "consents", "successor" } },
  { NULL },
};

const AccordRecordSectionPlan accord_arrangement_notices = {
  .type = "notice",
  .link = "arrangement",
  .title = N_("Notices"),
  .add = N_("Add notice…"),
  .empty = N_("No notice was given or received."),
  .columns = notice_columns,
  .sort = "-decided",
  .layout = { notice_groups, hidden },
};

static const AccordTableColumn document_columns[] = {
  { .key = "title",
    .min_chars = 16,
    .nat_chars = 28,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "date" },
  { .key = "file", .min_chars = 12, .nat_chars = 22 },
  { .key = "link", .min_chars = 10, .nat_chars = 18 },
  { 0 },
};

static const AccordFormGroup document_groups[] = {
  { "", { "title", "date", "file", "link", "meeting" } },
  { NULL },
};

const AccordRecordSectionPlan accord_arrangement_documents = {
  .type = "document",
  .link = "arrangement",
  .title = N_("Documents"),
  .add = N_("Add document…"),
  .empty = N_("No documents are kept or linked here."),
  .columns = document_columns,
  .sort = "-date",
  .layout = { document_groups, hidden },
};

static const AccordTableColumn submission_columns[] = {
  { .key = "step", .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "timetable", .min_chars = 10, .nat_chars = 18 },
  { .key = "due" },
  { .key = "done" },
  { .key = "outcome", .min_chars = 10, .nat_chars = 20 },
  { 0 },
};

const AccordRecordSectionPlan accord_arrangement_submissions = {
  .type = "submission",
  .link = "arrangement",
  .title = N_("Approvals"),
  .add = N_("Add step…"),
  .empty = N_("No steps of an application are recorded."),
  .columns = submission_columns,
  .sort = "due",
  .layout = { NULL, hidden },
};

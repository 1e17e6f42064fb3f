/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "committees/sections.h"

#include <glib/gi18n.h>

/* The meetings, and the committees that answer to this one. */

static const AccordTableColumn meeting_columns[] = {
  { N_("Ref"), "reference", 6, 7, ACCORD_CELL_DIM },
  { .key = "date", .also = "time" },
  { .key = "place",
    .min_chars = 12,
    .nat_chars = 24,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "items" },
  { .key = "attended" },
  { .key = "decisions" },
  { .key = "minutes_approved" },
  { .key = "state", .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const AccordFormGroup meeting_groups[] = {
  { "", { "date", "time", "place", "reference" } },
  { N_("Papers and minutes"), { "papers_due", "minutes_approved" } },
  { N_("In public or private"), { "public", "private_why" } },
  { N_("What became of it"), { "cancelled", "note" } },
  { N_("Sitting in common"), { "committee" } },
  { NULL },
};

const AccordRecordSectionPlan accord_committee_meetings = {
  .type = "meeting",
  .link = "committee",
  .title = N_("Meetings"),
  .add = N_("New meeting…"),
  .empty = N_("No meetings are planned or held."),
  .columns = meeting_columns,
  .sort = "-date",
  .layout = { meeting_groups },
};

static const AccordTableColumn child_columns[] = {
  { .key = "name",
    .min_chars = 16,
    .nat_chars = 30,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "form", .min_chars = 12, .nat_chars = 22 },
  { .key = "chair", .min_chars = 10 },
  { .key = "next_meeting" },
  { .key = "state", .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const AccordFormGroup child_groups[] = {
  { "", { "name", "form", "arrangement" } },
  { N_("Term"), { "established", "dissolved" } },
  { N_("Terms of reference"),
    { "quorum", "voting_rule", "casting_vote", "frequency", "papers_days", "terms_from",
      "terms" } },
  { NULL },
};

static const char *const parent_hidden[] = { "parent", NULL };

const AccordRecordSectionPlan accord_committee_children = {
  .type = "committee",
  .link = "parent",
  .title = N_("Committees that answer to it"),
  .add = N_("Add committee…"),
  .empty = N_("No committee answers to this one."),
  .columns = child_columns,
  .sort = "name",
  .layout = { child_groups, parent_hidden },
};

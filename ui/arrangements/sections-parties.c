/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/sections.h"

#include <glib/gi18n.h>

/* The parties, and who answers for the arrangement in each. */

static const char *const hidden[] = { "arrangement", NULL };

static const AccordTableColumn party_columns[] = {
  { .key = "organisation",
    .min_chars = 14,
    .nat_chars = 18,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "role" },
  { .key = "joined" },
  { .key = "signed" },
  { .key = "left" },
  { .key = "clinician", .min_chars = 9, .nat_chars = 11 },
  { .key = "manager", .min_chars = 9, .nat_chars = 11 },
  { 0 },
};

static const AccordFormGroup party_groups[] = {
  { "", { "organisation", "role", "involvement" } },
  { N_("Term"), { "joined", "signed", "left" } },
  { NULL },
};

const AccordRecordSectionPlan accord_arrangement_parties = {
  .type = "party",
  .link = "arrangement",
  .title = N_("Parties and leads"),
  .add = N_("Add party…"),
  .empty = N_("No parties are recorded. An arrangement has at least the bodies that agreed it, "
              "your own among them."),
  .columns = party_columns,
  .sort = "joined",
  .layout = { party_groups, hidden },
};

static const AccordTableColumn lead_columns[] = {
  { .key = "person", .min_chars = 12, .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "kind" },
  { .key = "party", .via = "organisation", .min_chars = 14, .nat_chars = 22 },
  { .key = "from" },
  { .key = "to" },
  { 0 },
};

static const AccordFormGroup lead_groups[] = {
  { "", { "party", "person", "kind" } },
  { N_("Term"), { "from", "to" } },
  { NULL },
};

const AccordRecordSectionPlan accord_arrangement_leads = {
  .type = "lead",
  .link = "party",
  .through = "arrangement",
  .title = N_("Leads and former leads"),
  .add = N_("Add lead…"),
  .empty = N_("No leads are recorded. Each party has a lead clinician and a lead manager who "
              "report on the arrangement (AC 1.10)."),
  .columns = lead_columns,
  .sort = "-from",
  .layout = { lead_groups },
};

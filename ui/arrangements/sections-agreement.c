/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/sections.h"

#include <glib/gi18n.h>

/* What was agreed: functions, agreements with their heads, objectives with their progress, risks.
 */

static const char *const hidden[] = { "arrangement", NULL };

static const AccordTableColumn function_columns[] = {
  { .key = "function",
    .min_chars = 18,
    .nat_chars = 32,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "involvement", .also = "mode", .title = N_("Involvement, how"), .min_chars = 12 },
  { .key = "owner", .also = "exerciser", .title = N_("Whose, by whom"), .min_chars = 14 },
  { .key = "from", .also = "to", .title = N_("From, to") },
  { 0 },
};

static const AccordFormGroup function_groups[] = {
  { "", { "function", "involvement", "mode" } },
  { N_("Who"), { "owner", "exerciser", "onward" } },
  { N_("Term and limits"), { "from", "to", "limits" } },
  { NULL },
};

const AccordRecordSectionPlan accord_arrangement_functions = {
  .type = "function",
  .link = "arrangement",
  .title = N_("Functions"),
  .add = N_("Add function…"),
  .empty = N_("No functions are recorded: which are exercised, whose they are, and by whom."),
  .columns = function_columns,
  .sort = "function",
  .layout = { function_groups, hidden },
};

static const AccordTableColumn agreement_columns[] = {
  { .key = "kind", .min_chars = 13, .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "version", .min_chars = 5, .nat_chars = 7 },
  { .key = "agreed" },
  { .key = "review" },
  { .key = "notice_months", .title = N_("Notice, months") },
  { .key = "heads_covered", .title = N_("Heads of 5") },
  { .key = "state", .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const AccordFormGroup agreement_groups[] = {
  { "", { "kind", "version", "document" } },
  { N_("Dates"), { "agreed", "review" } },
  { N_("Terms of its own"), { "notice_months", "exit", "note" } },
  { NULL },
};

const AccordRecordSectionPlan accord_arrangement_agreements = {
  .type = "agreement",
  .link = "arrangement",
  .title = N_("Agreement"),
  .add = N_("Add agreement…"),
  .empty = N_("No agreement is recorded. A joint arrangement rests on one that covers five heads "
              "(AC 1.6, 2.6, 3.6)."),
  .columns = agreement_columns,
  .sort = "-agreed",
  .layout = { agreement_groups, hidden },
};

static const AccordTableColumn head_columns[] = {
  { .key = "head",
    .min_chars = 18,
    .nat_chars = 30,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "covered", .flags = ACCORD_CELL_STATE },
  { .key = "where", .min_chars = 10, .nat_chars = 20 },
  { .key = "agreement", .via = "kind", .min_chars = 12, .nat_chars = 18 },
  { 0 },
};

static const AccordFormGroup head_groups[] = {
  { "", { "agreement", "head", "covered", "where" } },
  { NULL },
};

const AccordRecordSectionPlan accord_arrangement_heads = {
  .type = "agreement-head",
  .link = "agreement",
  .through = "arrangement",
  .title = N_("What the agreement covers"),
  .add = N_("Add head…"),
  .empty = N_("Nobody has looked yet which heads the agreement covers."),
  .columns = head_columns,
  .sort = "head",
  .layout = { head_groups },
};

static const AccordTableColumn objective_columns[] = {
  { .key = "text",
    .min_chars = 16,
    .nat_chars = 28,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "year" },
  { .key = "measure", .min_chars = 10 },
  { .key = "baseline" },
  { .key = "target" },
  { .key = "latest_value", .title = N_("Latest") },
  { .key = "latest",
    .also = "latest_quarter",
    .min_chars = 14,
    .nat_chars = 18,
    .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const AccordFormGroup objective_groups[] = {
  { "", { "text", "year", "owner" } },
  { N_("How it is measured"), { "measure", "unit", "baseline", "target" } },
  { NULL },
};

const AccordRecordSectionPlan accord_arrangement_objectives = {
  .type = "objective",
  .link = "arrangement",
  .title = N_("Objectives and progress"),
  .add = N_("Add objective…"),
  .empty = N_("No objectives are recorded. The annual report is about progress against them "
              "(AC 1.10)."),
  .columns = objective_columns,
  .sort = "-year",
  .layout = { objective_groups, hidden },
};

static const AccordTableColumn progress_columns[] = {
  { .key = "objective",
    .min_chars = 16,
    .nat_chars = 26,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "quarter", .min_chars = 12, .nat_chars = 18 },
  { .key = "value" },
  { .key = "status", .flags = ACCORD_CELL_STATE },
  { .key = "narrative", .min_chars = 16, .nat_chars = 30 },
  { 0 },
};

static const AccordFormGroup progress_groups[] = {
  { "", { "objective", "quarter", "status", "value", "narrative" } },
  { NULL },
};

const AccordRecordSectionPlan accord_arrangement_progress = {
  .type = "progress",
  .link = "objective",
  .through = "arrangement",
  .title = N_("Progress by quarter"),
  .add = N_("Add progress…"),
  .empty = N_("No progress is recorded."),
  .columns = progress_columns,
  .sort = "objective",
  .layout = { progress_groups },
};

static const AccordTableColumn risk_columns[] = {
  { .key = "text",
    .min_chars = 16,
    .nat_chars = 28,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "owner" },
  { .key = "likelihood" },
  { .key = "impact" },
  { .key = "mitigation", .min_chars = 14, .nat_chars = 26 },
  { 0 },
};

static const AccordFormGroup risk_groups[] = {
  { "", { "text", "owner" } },
  { N_("How much"), { "likelihood", "impact" } },
  { N_("What is done"), { "mitigation", "apportioned" } },
  { NULL },
};

const AccordRecordSectionPlan accord_arrangement_risks = {
  .type = "risk",
  .link = "arrangement",
  .title = N_("Risks"),
  .add = N_("Add risk…"),
  .empty = N_("No risks are recorded."),
  .columns = risk_columns,
  .sort = "-impact",
  .layout = { risk_groups, hidden },
};

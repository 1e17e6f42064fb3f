/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "record/types.h"

/* What the parties agreed, what they set out to do, and how far they are. */

static const AccordChoice agreement_kinds[] = {
  { "agreement", N_("Agreement") },
  { "framework", N_("Framework") },
  { "memorandum", N_("Memorandum of agreement") },
  { "delegation", N_("Delegation agreement") },
  { "section-75", N_("Section 75 agreement") },
  { "contract", N_("Contract") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static const AccordChoice agreement_states[] = {
  { "draft", N_("Draft") },
  { "agreed", N_("Agreed") },
  { "review-overdue", N_("Review overdue") },
  { NULL, NULL },
};

static const AccordField agreement_fields[] = {
  { "arrangement", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Arrangement"), .target = "arrangement",
    PUBLISHABLE },
  { "kind", ACCORD_FIELD_CHOICE, REQUIRED, N_("Kind"), .choices = agreement_kinds, PUBLISHABLE },
  { "version", ACCORD_FIELD_TEXT, 0, N_("Version"), PUBLISHABLE },
  { "agreed", ACCORD_FIELD_DATE, 0, N_("Agreed"), PUBLISHABLE },
  { "review", ACCORD_FIELD_DATE, 0, N_("Review"), .not_before = "agreed", PUBLISHABLE },
  { "notice_months", ACCORD_FIELD_INTEGER, 0, N_("Months of notice"),
    N_("Where the agreement sets a term of its own, it prevails (WD-3)"), .unit = N_("months"),
    MONTHS_OF_NOTICE, PUBLISHABLE },
  { "document", ACCORD_FIELD_REFERENCE, 0, N_("Document"), .target = "document" },
  { "note", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Note") },
  { "exit", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("How it ends"),
    N_("What the parties settled on ending it, or on the step down to another model (WD-8)"),
    PUBLISHABLE },
  { "heads_covered", ACCORD_FIELD_INTEGER, COMPUTED, N_("Heads covered"),
    N_("How many of the five heads it covers (AG-1)"), PUBLISHABLE },
  { "state", ACCORD_FIELD_CHOICE, COMPUTED, N_("State"), N_("On the day"), agreement_states,
    PUBLISHABLE },
};

const AccordRecordType accord_type_agreement = {
  .name = "agreement", .table = "agreement",
  .label = N_("Agreement"), .label_plural = N_("Agreements"),
  .title = "{kind} {version}, {arrangement}", .order = "arrangement",
  FIELDS (agreement_fields),
};

/* AG-1: the five heads; AG-2: what a collaboration settles besides. */
static const AccordChoice heads[] = {
  { "working-together", N_("How the parties work together") },
  { "duties", N_("Duties and responsibilities") },
  { "risk", N_("How risk is managed and apportioned") },
  { "finance", N_("Finance, and any pooled fund") },
  { "contributions", N_("Contributions: assets, employees, equipment") },
  { "objectives", N_("Shared objectives") },
  { "vision", N_("Vision and values") },
  { "scope", N_("Scope, and what is outside it") },
  { "risk-pooling", N_("Risk pooling") },
  { "decisions", N_("How far and how decisions are taken") },
  { "reporting", N_("Reporting and performance criteria") },
  { "disputes", N_("Disputes, leaving, dissolving") },
  { "support", N_("Governance and cost of supporting functions") },
  { "early-questions", N_("The seven early questions") },
  { NULL, NULL },
};

static const AccordChoice coverage[] = {
  { "yes", N_("Yes") },
  { "partly", N_("Partly") },
  { "no", N_("No") },
  { "not-applicable", N_("Not applicable") },
  { NULL, NULL },
};

static const AccordField agreement_head_fields[] = {
  { "agreement", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Agreement"), .target = "agreement",
    PUBLISHABLE },
  { "head", ACCORD_FIELD_CHOICE, REQUIRED, N_("Head"), N_("AC 1.6, 2.6, 3.6; CF 4"), heads,
    PUBLISHABLE },
  { "covered", ACCORD_FIELD_CHOICE, REQUIRED, N_("Covered"), .choices = coverage, PUBLISHABLE },
  { "where", ACCORD_FIELD_TEXT, SEARCHED, N_("Where"), N_("The clause or schedule of the agreement"),
    PUBLISHABLE },
};

const AccordRecordType accord_type_agreement_head = {
  .name = "agreement-head", .table = "agreement_head",
  .label = N_("Head of an agreement"), .label_plural = N_("Heads of agreements"),
  .title = "{head}, {agreement}", .order = "agreement",
  FIELDS (agreement_head_fields),
};

static const AccordChoice quarters[] = {
  { "Q1", N_("Q1 April to June") },
  { "Q2", N_("Q2 July to September") },
  { "Q3", N_("Q3 October to December") },
  { "Q4", N_("Q4 January to March") },
  { NULL, NULL },
};

static const AccordChoice progress_statuses[] = {
  { "not-started", N_("Not started") },
  { "on-track", N_("On track") },
  { "at-risk", N_("At risk") },
  { "off-track", N_("Off track") },
  { "achieved", N_("Achieved") },
  { NULL, NULL },
};

static const AccordField objective_fields[] = {
  { "arrangement", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Arrangement"), .target = "arrangement",
    PUBLISHABLE },
  { "year", ACCORD_FIELD_YEAR, REQUIRED, N_("Year"), PUBLISHABLE },
  { "text", ACCORD_FIELD_LONG_TEXT, REQUIRED | SEARCHED, N_("Objective"), PUBLISHABLE },
  { "measure", ACCORD_FIELD_TEXT, SEARCHED, N_("Measure"), PUBLISHABLE },
  { "baseline", ACCORD_FIELD_NUMBER, 0, N_("Baseline"), PUBLISHABLE },
  { "target", ACCORD_FIELD_NUMBER, 0, N_("Target"), PUBLISHABLE },
  { "unit", ACCORD_FIELD_TEXT, 0, N_("Unit"), N_("%, days, people …"), PUBLISHABLE },
  { "owner", ACCORD_FIELD_REFERENCE, 0, N_("Owner"), .target = "person", PUBLISHABLE },
  { "latest", ACCORD_FIELD_CHOICE, COMPUTED, N_("Progress"),
    N_("What the last quarter with progress says"), progress_statuses, PUBLISHABLE },
  { "latest_quarter", ACCORD_FIELD_CHOICE, COMPUTED, N_("As at quarter"), .choices = quarters,
    PUBLISHABLE },
  { "latest_value", ACCORD_FIELD_NUMBER, COMPUTED, N_("Latest value"), PUBLISHABLE },
};

const AccordRecordType accord_type_objective = {
  .name = "objective", .table = "objective",
  .label = N_("Objective"), .label_plural = N_("Objectives"),
  .title = "{text}", .order = "arrangement",
  FIELDS (objective_fields),
};

static const AccordField progress_fields[] = {
  { "objective", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Objective"), .target = "objective",
    PUBLISHABLE },
  { "quarter", ACCORD_FIELD_CHOICE, REQUIRED, N_("Quarter"), .choices = quarters, PUBLISHABLE },
  { "status", ACCORD_FIELD_CHOICE, REQUIRED, N_("Status"), .choices = progress_statuses,
    PUBLISHABLE },
  { "value", ACCORD_FIELD_NUMBER, 0, N_("Value"), PUBLISHABLE },
  { "narrative", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Narrative"), PUBLISHABLE },
};

const AccordRecordType accord_type_progress = {
  .name = "progress", .table = "progress",
  .label = N_("Progress"), .label_plural = N_("Progress"),
  .title = "{quarter}, {objective}", .order = "quarter",
  FIELDS (progress_fields),
};

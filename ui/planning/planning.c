/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "planning/planning.h"

#include <glib/gi18n.h>

#include "detail/detail-page.h"

static const AccordFormGroup groups[] = {
  { "", { "service", "provider", "value", "arrangement" } },
  { N_("Term"), { "start", "end", "reference" } },
  { NULL },
};

static const AccordFormLayout layout = { groups, NULL };

/* The lists */

static const AccordTableColumn columns[] = {
  { N_("Ref"), "reference", 6, 7, ACCORD_CELL_DIM },
  { .key = "service",
    .min_chars = 14,
    .nat_chars = 30,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "provider", .min_chars = 12, .nat_chars = 24 },
  { .key = "value" },
  { .key = "start" },
  { .key = "end" },
  { .key = "arrangement", .min_chars = 12, .nat_chars = 24 },
  { 0 },
};

static const AccordFilterPlan filters[] = {
  { ACCORD_FILTER_AS_MENU, "provider" },
  { ACCORD_FILTER_AS_MENU, "arrangement" },
  { ACCORD_FILTER_AS_MENU, "end", .title = N_("Ends in") },
  { 0 },
};

static const char *const totals[] = { "value", NULL };

static const AccordListPlan contracts = {
  .name = "contracts",
  .type = "contract",
  .title = N_("Contracts"),
  .icon = "view-grid-symbolic",
  .empty_title = N_("No contracts yet"),
  .empty_words = N_("The contracts with providers belong here, with what each CCG prefers, and "
                    "the answers to the questions that decide whether to collaborate (CF 3)."),
  .add = N_("New contract…"),
  .columns = columns,
  .filters = filters,
  .totals = totals,
  .sort = "reference",
  .layout = &layout,
};

static const AccordTableColumn activity_columns[] = {
  { .key = "year" },
  { .key = "commissioner",
    .min_chars = 14,
    .nat_chars = 28,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "provider", .min_chars = 14, .nat_chars = 28 },
  { .key = "admissions" },
  { N_("Elective"), "elective" },
  { .key = "outpatients" },
  { N_("First"), "first_outpatients" },
  { 0 },
};

static const AccordFilterPlan activity_filters[] = {
  { ACCORD_FILTER_AS_MENU, "year" },
  { ACCORD_FILTER_AS_MENU, "commissioner" },
  { ACCORD_FILTER_AS_MENU, "provider" },
  { 0 },
};

static const AccordListPlan activity = {
  .name = "activity",
  .type = "activity",
  .title = N_("Activity"),
  .icon = "view-grid-symbolic",
  .empty_title = N_("No activity yet"),
  .empty_words = N_("Admissions and outpatients by commissioner, provider and year belong here "
                    "(CF 1). Published tables can be imported."),
  .add = N_("New activity…"),
  .columns = activity_columns,
  .filters = activity_filters,
  .sort = "-admissions",
  .layout = NULL,
};

static const AccordTableColumn shared_columns[] = {
  { .key = "function",
    .min_chars = 14,
    .nat_chars = 30,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "assigned_to", .min_chars = 12, .nat_chars = 26 },
  { .key = "apportioned", .min_chars = 14, .nat_chars = 30 },
  { .key = "arrangement", .min_chars = 12, .nat_chars = 24 },
  { 0 },
};

static const AccordFilterPlan shared_filters[] = {
  { ACCORD_FILTER_AS_MENU, "assigned_to" },
  { ACCORD_FILTER_AS_MENU, "arrangement" },
  { 0 },
};

static const AccordListPlan shared = {
  .name = "shared-functions",
  .type = "shared-function",
  .title = N_("Shared functions"),
  .icon = "view-grid-symbolic",
  .empty_title = N_("No shared functions yet"),
  .empty_words = N_("What can be done once for all, by whom, and how its cost is apportioned, "
                    "belongs here (CF annex 3)."),
  .add = N_("New shared function…"),
  .columns = shared_columns,
  .filters = shared_filters,
  .sort = "function",
  .layout = NULL,
};

const AccordListPlan *const accord_planning_lists[] = { &contracts, &activity, &shared, NULL };

/* The page of a contract */

static const char *const hidden[] = { "contract", NULL };

static const AccordTableColumn preference_columns[] = {
  { .key = "organisation", .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "round" },
  { .key = "scale", .min_chars = 12, .nat_chars = 22 },
  { 0 },
};

static const AccordRecordSectionPlan preferences = {
  .type = "preference",
  .link = "contract",
  .title = N_("What each CCG prefers"),
  .add = N_("Add preference…"),
  .empty = N_("No CCG has said yet on which scale it wants to contract."),
  .columns = preference_columns,
  .sort = "organisation",
  .layout = { NULL, hidden },
};

static const AccordTableColumn answer_columns[] = {
  { .key = "question",
    .min_chars = 18,
    .nat_chars = 34,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "answer", .min_chars = 14, .nat_chars = 26 },
  { .key = "by" },
  { .key = "date" },
  { 0 },
};

static const AccordRecordSectionPlan answers = {
  .type = "checklist-answer",
  .link = "contract",
  .title = N_("Questions and answers"),
  .add = N_("Add answer…"),
  .empty = N_("None of the questions of CF 3 is answered yet."),
  .columns = answer_columns,
  .sort = "question",
  .layout = { NULL, hidden },
};

static const AccordTableColumn model_columns[] = {
  { .key = "model",
    .min_chars = 16,
    .nat_chars = 34,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "date" },
  { .key = "reasons", .min_chars = 14, .nat_chars = 34 },
  { 0 },
};

static const AccordRecordSectionPlan models = {
  .type = "model-choice",
  .link = "contract",
  .title = N_("Model of collaboration"),
  .add = N_("Choose a model…"),
  .empty = N_("No model is chosen yet (CF 5)."),
  .columns = model_columns,
  .sort = "-date",
  .layout = { NULL, hidden },
};

static const AccordTableColumn decision_columns[] = {
  { N_("Ref"), "reference", 6, 7, ACCORD_CELL_DIM },
  { .key = "taken" },
  { N_("Decision"), "text", 16, 34, ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "state", .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const AccordRecordSectionPlan decisions = {
  .type = "decision",
  .link = "contract",
  .title = N_("Decisions"),
  .empty = N_("No decision about it is recorded."),
  .columns = decision_columns,
  .sort = "-taken",
  .layout = { NULL, hidden },
};

static const char *const overview[] = { "service", "provider",    "value", "start",
                                        "end",     "arrangement", NULL };

static const AccordDetailSection sections[] = {
  { N_("Overview"), .fields = overview },
  { N_("Preferences"), .records = &preferences },
  { N_("Questions"), .records = &answers },
  { N_("Model"), .records = &models },
  { N_("Decisions"), .records = &decisions },
  { NULL },
};

static char *
dup_title (AccordStore *store, AccordRecord *contract)
{
  return g_strdup (accord_record_get_text (contract, "service"));
}

static char *
dup_subtitle (AccordStore *store, AccordRecord *contract)
{
  const char *reference = accord_record_get_text (contract, "reference");
  g_autofree char *provider = accord_record_format (
    contract, "provider", accord_store_get_resolver (store), ACCORD_FORMAT_DISPLAY);

  if (reference == NULL || *provider == '\0')
    return g_strdup (reference == NULL ? provider : reference);
  /* Translators: the number of a contract, and its provider */
  return g_strdup_printf (_("%1$s · %2$s"), reference, provider);
}

static const AccordDetailPlan plan = {
  .type = "contract",
  .dup_title = dup_title,
  .dup_subtitle = dup_subtitle,
  .sections = sections,
  .layout = &layout,
};

/** accord_contract_detail_new: the page of the contract @id. */
GtkWidget *
accord_contract_detail_new (AccordStore *store, gint64 id)
{
  return accord_detail_page_new (store, &plan, id);
}

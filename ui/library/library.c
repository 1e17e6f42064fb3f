/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/library.h"

#include <glib/gi18n.h>

#include "detail/detail-page.h"
#include "form/change.h"
#include "library/profile-form.h"

static const AccordTableColumn profiles_columns[] = {
  { .key = "name",
    .min_chars = 16,
    .nat_chars = 30,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "cited_as" },
  { N_("From"), "from" },
  { N_("To"), "to" },
  { N_("Notice, months"), "notice_months" },
  { N_("Quarterly, days"), "quarterly_days" },
  { N_("Annual, days"), "annual_days" },
  { N_("Shipped"), "shipped" },
  { 0 },
};

static const AccordListPlan profiles = {
  .name = "profiles",
  .type = "profile",
  .title = N_("Constitution"),
  .icon = "x-office-document-symbolic",
  .empty_title = N_("No constitution profiles yet"),
  .empty_words = N_("The clause numbers and terms of a constitution belong here: what each "
                    "arrangement rests on, and how long notice is."),
  .add = N_("New profile…"),
  .also = N_("Read a constitution…"),
  .also_action = "win.read-constitution",
  .columns = profiles_columns,
  .sort = "name",
  .layout = &accord_profile_layout,
};

static const AccordTableColumn guidance_columns[] = {
  { .key = "title",
    .min_chars = 16,
    .nat_chars = 34,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "issuer", .min_chars = 10, .nat_chars = 18 },
  { .key = "date" },
  { .key = "kinds", .min_chars = 10, .nat_chars = 18 },
  { .key = "considered" },
  { .key = "response", .min_chars = 12, .nat_chars = 26 },
  { 0 },
};

static const AccordFilterPlan guidance_filters[] = {
  { ACCORD_FILTER_AS_MENU, "date", .title = N_("Year") },
  { 0 },
};

static const AccordListPlan guidance = {
  .name = "guidance",
  .type = "guidance",
  .title = N_("Guidance"),
  .icon = "x-office-document-symbolic",
  .empty_title = N_("No guidance yet"),
  .empty_words = N_("What NHS England and others have issued, when the governing body took "
                    "account of it, and what was done, belongs here (AC 1.8, 2.8, 3.8)."),
  .add = N_("New guidance…"),
  .columns = guidance_columns,
  .filters = guidance_filters,
  .sort = "-date",
  .layout = NULL,
};

static const AccordTableColumn scheme_columns[] = {
  { .key = "text",
    .min_chars = 16,
    .nat_chars = 34,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "kind" },
  { .key = "to_whom", .min_chars = 12, .nat_chars = 22 },
  { .key = "limit" },
  { .key = "from" },
  { .key = "to" },
  { .key = "decision", .min_chars = 12, .nat_chars = 24 },
  { 0 },
};

static const AccordFilterPlan scheme_filters[] = {
  { ACCORD_FILTER_AS_CHIPS, "kind" },
  { ACCORD_FILTER_AS_MENU, "arrangement" },
  { 0 },
};

static const AccordListPlan scheme = {
  .name = "scheme",
  .type = "scheme-entry",
  .title = N_("Delegation"),
  .icon = "x-office-document-symbolic",
  .empty_title = N_("Nothing in the scheme of delegation yet"),
  .empty_words = N_("What is delegated or reserved, to whom, within which limit and by which "
                    "decision, belongs here (TC 12.35–12.36)."),
  .add = N_("New entry…"),
  .columns = scheme_columns,
  .filters = scheme_filters,
  .sort = "text",
  .layout = NULL,
};

static const AccordTableColumn amendments_columns[] = {
  { .key = "subject",
    .min_chars = 16,
    .nat_chars = 34,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "members_consulted", .title = N_("Members") },
  { .key = "stakeholders_consulted", .title = N_("Stakeholders") },
  { .key = "submitted" },
  { .key = "acknowledged" },
  { .key = "outcome_on" },
  { .key = "outcome", .min_chars = 10, .nat_chars = 20 },
  { 0 },
};

static const AccordFilterPlan amendments_filters[] = {
  { ACCORD_FILTER_AS_MENU, "submitted", .title = N_("Year") },
  { 0 },
};

static const AccordListPlan amendments = {
  .name = "amendments",
  .type = "amendment",
  .title = N_("Amendments"),
  .icon = "x-office-document-symbolic",
  .empty_title = N_("No amendments yet"),
  .empty_words = N_("Changes of the constitution belong here: acknowledged within two weeks of "
                    "receipt, decided within eight (NS 7.1.3)."),
  .add = N_("New amendment…"),
  .columns = amendments_columns,
  .filters = amendments_filters,
  .sort = "-submitted",
  .layout = NULL,
};

static const AccordTableColumn evidence_columns[] = {
  { .key = "requirement", .min_chars = 8, .nat_chars = 14, .flags = ACCORD_CELL_STRONG },
  { .key = "text", .min_chars = 18, .nat_chars = 40, .flags = ACCORD_CELL_EXPAND },
  { .key = "arrangement", .min_chars = 12, .nat_chars = 22 },
  { .key = "date" },
  { .key = "documents", .min_chars = 12, .nat_chars = 24 },
  { 0 },
};

static const AccordFilterPlan evidence_filters[] = {
  { ACCORD_FILTER_AS_MENU, "arrangement" },
  { 0 },
};

static const AccordListPlan evidence = {
  .name = "evidence",
  .type = "evidence",
  .title = N_("Evidence"),
  .icon = "x-office-document-symbolic",
  .empty_title = N_("No evidence yet"),
  .empty_words = N_("What shows that a requirement of authorisation is met belongs here, with "
                    "its documents (CF 6)."),
  .add = N_("New evidence…"),
  .columns = evidence_columns,
  .filters = evidence_filters,
  .sort = "requirement",
  .layout = NULL,
};

static const AccordTableColumn documents_columns[] = {
  { .key = "title",
    .min_chars = 16,
    .nat_chars = 34,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "date" },
  { .key = "file", .min_chars = 12, .nat_chars = 26 },
  { .key = "link", .min_chars = 10, .nat_chars = 20 },
  { .key = "arrangement", .min_chars = 12, .nat_chars = 22 },
  { .key = "meeting", .min_chars = 12, .nat_chars = 22 },
  { 0 },
};

static const AccordFilterPlan documents_filters[] = {
  { ACCORD_FILTER_AS_MENU, "arrangement" },
  { ACCORD_FILTER_AS_MENU, "date", .title = N_("Year") },
  { 0 },
};

static const AccordListPlan documents = {
  .name = "documents",
  .type = "document",
  .title = N_("Documents"),
  .icon = "x-office-document-symbolic",
  .empty_title = N_("No documents yet"),
  .empty_words = N_("Files that are kept inside the register, and links to those that are kept "
                    "elsewhere, belong here."),
  .add = N_("New document…"),
  .columns = documents_columns,
  .filters = documents_filters,
  .sort = "title",
  .layout = NULL,
};

static const AccordTableColumn holidays_columns[] = {
  { .key = "date" },
  { .key = "title",
    .min_chars = 16,
    .nat_chars = 40,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { 0 },
};

static const AccordFilterPlan holidays_filters[] = {
  { ACCORD_FILTER_AS_MENU, "date", .title = N_("Year") },
  { 0 },
};

static const AccordListPlan holidays = {
  .name = "bank-holidays",
  .type = "bank-holiday",
  .title = N_("Bank holidays"),
  .icon = "x-office-document-symbolic",
  .empty_title = N_("No bank holidays"),
  .empty_words = N_("Working days skip weekends and the bank holidays of England and Wales. The "
                    "file that GOV.UK publishes can be imported."),
  .add = N_("New bank holiday…"),
  .columns = holidays_columns,
  .filters = holidays_filters,
  .sort = "-date",
  .layout = NULL,
};

const AccordListPlan *const accord_library_lists[] = { &profiles,   &guidance, &scheme,
                                                       &amendments, &evidence, &documents,
                                                       &holidays,   NULL };

/* The page of a constitution profile: a copy of one that came with Accord is edited, not itself */

static const char *const parameters[] = { "cited_as",
                                          "from",
                                          "to",
                                          "notice_months",
                                          "quarterly_days",
                                          "annual_days",
                                          "papers_days",
                                          "due_soon_days",
                                          "service_next_working_day",
                                          "alarms",
                                          "primary_care_excluded",
                                          "scheme_clause",
                                          "collaborative_clause",
                                          "local_authority_clause",
                                          NULL };

static const char *const clauses_ccg_joint[] = {
  "powers_clause_ccg_joint",
  "terms_clause_ccg_joint",
  "committee_clause_ccg_joint",
  "fund_clause_ccg_joint",
  "agreement_clause_ccg_joint",
  "liability_clause_ccg_joint",
  "guidance_clause_ccg_joint",
  "approval_clause_ccg_joint",
  "reporting_clause_ccg_joint",
  "withdrawal_clause_ccg_joint",
  "reporters_ccg_joint",
  "expiry_said_ccg_joint",
  NULL,
};

static const char *const clauses_nhse_ccg[] = {
  "powers_clause_nhse_ccg",
  "terms_clause_nhse_ccg",
  "committee_clause_nhse_ccg",
  "fund_clause_nhse_ccg",
  "agreement_clause_nhse_ccg",
  "liability_clause_nhse_ccg",
  "guidance_clause_nhse_ccg",
  "approval_clause_nhse_ccg",
  "reporting_clause_nhse_ccg",
  "withdrawal_clause_nhse_ccg",
  "reporters_nhse_ccg",
  "expiry_said_nhse_ccg",
  NULL,
};

static const char *const clauses_nhse[] = {
  "powers_clause_nhse",
  "terms_clause_nhse",
  "committee_clause_nhse",
  "fund_clause_nhse",
  "agreement_clause_nhse",
  "liability_clause_nhse",
  "guidance_clause_nhse",
  "approval_clause_nhse",
  "reporting_clause_nhse",
  "withdrawal_clause_nhse",
  "reporters_nhse",
  "expiry_said_nhse",
  NULL,
};

static const char *const profile_hidden[] = { "profile", NULL };

static const AccordTableColumn arrangement_columns[] = {
  { N_("Ref"), "reference", 6, 7, ACCORD_CELL_DIM },
  { .key = "title",
    .min_chars = 16,
    .nat_chars = 34,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "kind", .min_chars = 12, .nat_chars = 22 },
  { .key = "status", .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const AccordRecordSectionPlan arrangements = {
  .type = "arrangement",
  .link = "profile",
  .title = N_("Arrangements under it"),
  .empty = N_("No arrangement rests on it."),
  .columns = arrangement_columns,
  .sort = "reference",
  .layout = { NULL, profile_hidden },
};

static const AccordDetailSection sections[] = {
  { N_("Parameters"), .fields = parameters },
  { N_("Joint with other CCGs"), .fields = clauses_ccg_joint },
  { N_("With NHS England, CCG functions"), .fields = clauses_nhse_ccg },
  { N_("With NHS England, its functions"), .fields = clauses_nhse },
  { N_("Arrangements"), .records = &arrangements },
  { NULL },
};

static void
copy_activated (GtkWidget *page, AccordStore *store, AccordRecord *profile)
{
  accord_change_open_copy (page, store, profile, &accord_profile_layout);
}

static const AccordDetailCommand commands[] = {
  { "copy", N_("Copy and Edit…"), copy_activated },
  { NULL },
};

static const AccordDetailPlan plan = {
  .type = "profile",
  .commands = commands,
  .sections = sections,
  .layout = &accord_profile_layout,
};

/** accord_profile_detail_new: the page of the constitution profile @id. */
GtkWidget *
accord_profile_detail_new (AccordStore *store, gint64 id)
{
  return accord_detail_page_new (store, &plan, id);
}

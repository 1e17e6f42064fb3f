/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "record/types.h"

#include "accord/alarms.h"

/* A constitution profile: which clause of the constitution says what for each of the three joint
 * kinds of arrangement, and the parameters that the rules work with. */

#define CLAUSE(key, label) { key, ACCORD_FIELD_TEXT, 0, label, PUBLISHABLE }

#define REPORTERS(key, label) \
  { key, ACCORD_FIELD_TEXT, SEARCHED, label, \
    N_("The posts that make the quarterly report; empty where the clause leaves a blank"), \
    PUBLISHABLE }

#define EXPIRY_SAID(key, label) \
  { key, ACCORD_FIELD_BOOLEAN, 0, label, \
    N_("Whether the clause says that new arrangements start after the notice expires (WD-4, 5)"), \
    PUBLISHABLE }

static const AccordField profile_fields[] = {
  { "name", ACCORD_FIELD_TEXT, REQUIRED | UNIQUE | SEARCHED, N_("Name"), PUBLISHABLE },
  { "from", ACCORD_FIELD_DATE, 0, N_("Holds from"), PUBLISHABLE },
  { "to", ACCORD_FIELD_DATE, 0, N_("Holds to"), .not_before = "from", PUBLISHABLE },
  { "cited_as", ACCORD_FIELD_TEXT, 0, N_("Cited as"),
    N_("The letters before a clause number: TC 12.13"), PUBLISHABLE },
  { "shipped", ACCORD_FIELD_BOOLEAN, 0, N_("Came with Accord"),
    N_("Kept as it is; copy it to change it"), PUBLISHABLE },
  { "notice_months", ACCORD_FIELD_INTEGER, 0, N_("Months of notice"), .unit = N_("months"),
    MONTHS_OF_NOTICE, PUBLISHABLE },
  { "quarterly_days", ACCORD_FIELD_INTEGER, 0, N_("Quarterly report due"),
    N_("Days after the quarter ends (RC-4)"), .unit = N_("days"), DAYS_OF_A_YEAR, PUBLISHABLE },
  { "annual_days", ACCORD_FIELD_INTEGER, 0, N_("Annual report due"),
    N_("Days after 31 March (RC-4)"), .unit = N_("days"), DAYS_OF_A_YEAR, PUBLISHABLE },
  { "papers_days", ACCORD_FIELD_INTEGER, 0, N_("Papers due before a meeting"),
    N_("Working days (RC-4)"), .unit = N_("working days"), WORKING_DAYS, PUBLISHABLE },
  { "due_soon_days", ACCORD_FIELD_INTEGER, 0, N_("Due soon"),
    N_("How long before the day an obligation counts as due soon (RC-5)"), .unit = N_("days"),
    DAYS_OF_A_YEAR, PUBLISHABLE },
  { "service_next_working_day", ACCORD_FIELD_BOOLEAN, 0, N_("Service counts on working days"),
    N_("Whether service on another day counts on the next working day (WD-2)"), PUBLISHABLE },
  CLAUSE ("collaborative_clause", N_("Collaborative working")),
  CLAUSE ("local_authority_clause", N_("Working with the local authority")),
  CLAUSE ("scheme_clause", N_("Scheme of delegation")),
  { "primary_care_excluded", ACCORD_FIELD_BOOLEAN, 0, N_("No provision for primary care"),
    N_("The constitution makes no provision for joint commissioning of primary care (FN-5)"),
    PUBLISHABLE },
  CLAUSE ("powers_clause_ccg_joint", N_("Powers: joint with other CCGs")),
  CLAUSE ("terms_clause_ccg_joint", N_("Payments and terms: joint with other CCGs")),
  CLAUSE ("committee_clause_ccg_joint", N_("Joint committee: joint with other CCGs")),
  CLAUSE ("fund_clause_ccg_joint", N_("Pooled fund: joint with other CCGs")),
  CLAUSE ("agreement_clause_ccg_joint", N_("Agreement and its heads: joint with other CCGs")),
  CLAUSE ("liability_clause_ccg_joint", N_("Liability: joint with other CCGs")),
  CLAUSE ("guidance_clause_ccg_joint", N_("Guidance: joint with other CCGs")),
  CLAUSE ("approval_clause_ccg_joint", N_("Approval: joint with other CCGs")),
  CLAUSE ("reporting_clause_ccg_joint", N_("Reporting: joint with other CCGs")),
  CLAUSE ("withdrawal_clause_ccg_joint", N_("Withdrawal: joint with other CCGs")),
  REPORTERS ("reporters_ccg_joint", N_("Who reports: joint with other CCGs")),
  EXPIRY_SAID ("expiry_said_ccg_joint", N_("Expiry is said: joint with other CCGs")),
  CLAUSE ("powers_clause_nhse_ccg", N_("Powers: with NHS England, CCG functions")),
  CLAUSE ("terms_clause_nhse_ccg", N_("Payments and terms: with NHS England, CCG functions")),
  CLAUSE ("committee_clause_nhse_ccg", N_("Joint committee: with NHS England, CCG functions")),
  CLAUSE ("fund_clause_nhse_ccg", N_("Pooled fund: with NHS England, CCG functions")),
  CLAUSE ("agreement_clause_nhse_ccg", N_("Agreement and its heads: with NHS England, CCG functions")),
  CLAUSE ("liability_clause_nhse_ccg", N_("Liability: with NHS England, CCG functions")),
  CLAUSE ("guidance_clause_nhse_ccg", N_("Guidance: with NHS England, CCG functions")),
  CLAUSE ("approval_clause_nhse_ccg", N_("Approval: with NHS England, CCG functions")),
  CLAUSE ("reporting_clause_nhse_ccg", N_("Reporting: with NHS England, CCG functions")),
  CLAUSE ("withdrawal_clause_nhse_ccg", N_("Withdrawal: with NHS England, CCG functions")),
  REPORTERS ("reporters_nhse_ccg", N_("Who reports: with NHS England, CCG functions")),
  EXPIRY_SAID ("expiry_said_nhse_ccg", N_("Expiry is said: with NHS England, CCG functions")),
  CLAUSE ("powers_clause_nhse", N_("Powers: with NHS England, its functions")),
  CLAUSE ("terms_clause_nhse", N_("Payments and terms: with NHS England, its functions")),
  CLAUSE ("committee_clause_nhse", N_("Joint committee: with NHS England, its functions")),
  CLAUSE ("fund_clause_nhse", N_("Pooled fund: with NHS England, its functions")),
  CLAUSE ("agreement_clause_nhse", N_("Agreement and its heads: with NHS England, its functions")),
  CLAUSE ("liability_clause_nhse", N_("Liability: with NHS England, its functions")),
  CLAUSE ("guidance_clause_nhse", N_("Guidance: with NHS England, its functions")),
  CLAUSE ("approval_clause_nhse", N_("Approval: with NHS England, its functions")),
  CLAUSE ("reporting_clause_nhse", N_("Reporting: with NHS England, its functions")),
  CLAUSE ("withdrawal_clause_nhse", N_("Withdrawal: with NHS England, its functions")),
  REPORTERS ("reporters_nhse", N_("Who reports: with NHS England, its functions")),
  EXPIRY_SAID ("expiry_said_nhse", N_("Expiry is said: with NHS England, its functions")),
  { "alarms", ACCORD_FIELD_TEXT, 0, N_("Reminders of the last day to serve"),
    N_("How many days before it, such as 180, 90, 30, 7, 1; empty for none (WD-6)"),
    .check = accord_alarms_check, PUBLISHABLE },
};

const AccordRecordType accord_type_profile = {
  .name = "profile", .table = "profile",
  .label = N_("Constitution profile"), .label_plural = N_("Constitution profiles"),
  .reference_field = "name", .locked_field = "shipped", .title = "{name}", .order = "name",
  FIELDS (profile_fields),
};

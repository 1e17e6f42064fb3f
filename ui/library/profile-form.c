/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/profile-form.h"

#include <glib/gi18n.h>

/* What dates are worked out from comes first, then, kind by kind, where the constitution says it:
 * who reports and how one leaves before what is looked up once in a while. */
static const AccordFormGroup groups[] = {
  { "", { "name", "cited_as", "from", "to" } },
  { N_("Giving notice"),
    { "notice_months", "service_next_working_day", "alarms" },
    N_("How long before leaving every partner must be told. The last day to serve notice, and the "
       "day on which it expires, follow from it. Reminders of the last day come as many days before "
       "it as stand here, and none where nothing does.") },
  { N_("Reports and papers"),
    { "quarterly_days", "annual_days", "papers_days", "due_soon_days" },
    N_("How long after the end of a period its report counts as due, how long before a meeting its "
       "papers do, and how early it is called due soon.") },
  { N_("Clauses for every kind"),
    { "collaborative_clause", "local_authority_clause", "scheme_clause", "primary_care_excluded" },
    N_("Clauses are written as numbers alone, such as 12.13, here and below. Leave empty what the "
       "constitution does not say.") },
  { N_("Joint with other CCGs"),
    { "reporters_ccg_joint", "reporting_clause_ccg_joint", "withdrawal_clause_ccg_joint",
      "expiry_said_ccg_joint", "powers_clause_ccg_joint", "terms_clause_ccg_joint",
      "committee_clause_ccg_joint", "fund_clause_ccg_joint", "agreement_clause_ccg_joint",
      "liability_clause_ccg_joint", "guidance_clause_ccg_joint", "approval_clause_ccg_joint" },
    N_("What the constitution says of arrangements with other CCGs.") },
  { N_("With NHS England, CCG functions"),
    { "reporters_nhse_ccg", "reporting_clause_nhse_ccg", "withdrawal_clause_nhse_ccg",
      "expiry_said_nhse_ccg", "powers_clause_nhse_ccg", "terms_clause_nhse_ccg",
      "committee_clause_nhse_ccg", "fund_clause_nhse_ccg", "agreement_clause_nhse_ccg",
      "liability_clause_nhse_ccg", "guidance_clause_nhse_ccg", "approval_clause_nhse_ccg" },
    N_("What it says of exercising this CCG’s functions together with NHS England.") },
  { N_("With NHS England, its functions"),
    { "reporters_nhse", "reporting_clause_nhse", "withdrawal_clause_nhse", "expiry_said_nhse",
      "powers_clause_nhse", "terms_clause_nhse", "committee_clause_nhse", "fund_clause_nhse",
      "agreement_clause_nhse", "liability_clause_nhse", "guidance_clause_nhse",
      "approval_clause_nhse" },
    N_("What it says of exercising NHS England’s functions, jointly or by delegation.") },
  { NULL },
};

/* Whether it came with Accord is not for a person to say. */
static const char *const hidden[] = { "shipped", NULL };

const AccordFormLayout accord_profile_layout = { groups, hidden };

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/sections.h"

#include <glib/gi18n.h>

#include "arrangements/function-picture.h"
#include "arrangements/overview.h"

const AccordDetailSection accord_arrangement_sections[] = {
  { N_("Overview"), .lines = accord_overview_show },
  { N_("Parties and leads"), .records = &accord_arrangement_parties },
  { N_("Leads"), .records = &accord_arrangement_leads, .is_more = TRUE },
  { N_("Functions"),
    .picture = { accord_function_picture_new, accord_function_picture_show },
    .records = &accord_arrangement_functions },
  { N_("Agreement"), .records = &accord_arrangement_agreements },
  { N_("Heads of agreement"), .records = &accord_arrangement_heads, .is_more = TRUE },
  { N_("Objectives and progress"), .records = &accord_arrangement_objectives },
  { N_("Progress"), .records = &accord_arrangement_progress, .is_more = TRUE },
  { N_("Reporting"), .records = &accord_arrangement_obligations },
  { N_("Engagement"), .records = &accord_arrangement_events },
  { N_("Money"), .records = &accord_arrangement_funds },
  { N_("Payments"), .records = &accord_arrangement_payments, .is_more = TRUE },
  { N_("Resources"), .records = &accord_arrangement_resources, .is_more = TRUE },
  { N_("Risks"), .records = &accord_arrangement_risks },
  { N_("Committee"), .records = &accord_arrangement_committees },
  { N_("Decisions"), .records = &accord_arrangement_decisions },
  { N_("Notices"), .records = &accord_arrangement_notices },
  { N_("Approvals"), .records = &accord_arrangement_submissions },
  { N_("Documents"), .records = &accord_arrangement_documents },
  { NULL },
};

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "detail/detail-plan.h"

G_BEGIN_DECLS

/* What the page of an arrangement is made of. */

extern const AccordDetailSection accord_arrangement_sections[];

extern const AccordRecordSectionPlan accord_arrangement_parties;
extern const AccordRecordSectionPlan accord_arrangement_leads;
extern const AccordRecordSectionPlan accord_arrangement_functions;
extern const AccordRecordSectionPlan accord_arrangement_agreements;
extern const AccordRecordSectionPlan accord_arrangement_heads;
extern const AccordRecordSectionPlan accord_arrangement_objectives;
extern const AccordRecordSectionPlan accord_arrangement_progress;
extern const AccordRecordSectionPlan accord_arrangement_risks;
extern const AccordRecordSectionPlan accord_arrangement_obligations;
extern const AccordRecordSectionPlan accord_arrangement_events;
extern const AccordRecordSectionPlan accord_arrangement_committees;
extern const AccordRecordSectionPlan accord_arrangement_decisions;
extern const AccordRecordSectionPlan accord_arrangement_notices;
extern const AccordRecordSectionPlan accord_arrangement_documents;
extern const AccordRecordSectionPlan accord_arrangement_submissions;
extern const AccordRecordSectionPlan accord_arrangement_funds;
extern const AccordRecordSectionPlan accord_arrangement_payments;
extern const AccordRecordSectionPlan accord_arrangement_resources;

G_END_DECLS

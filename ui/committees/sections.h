/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "detail/detail-plan.h"

G_BEGIN_DECLS

/* What the page of a committee is made of. */

extern const AccordRecordSectionPlan accord_committee_seats;
extern const AccordRecordSectionPlan accord_committee_appointments;
extern const AccordRecordSectionPlan accord_committee_deputies;
extern const AccordRecordSectionPlan accord_committee_meetings;
extern const AccordRecordSectionPlan accord_committee_children;

G_END_DECLS

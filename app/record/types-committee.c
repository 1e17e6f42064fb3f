/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "record/types.h"

/* Committees, their seats, and who holds them. */

/* DOMAIN 4.4. */
static const AccordChoice committee_forms[] = {
  { "governing-body", N_("Governing body") },
  { "joint-committee", N_("Joint committee") },
  { "committees-in-common", N_("Committees in common") },
  { "joint-working-committee", N_("Joint working committee") },
  { "primary-care-commissioning-committee", N_("Primary care commissioning committee") },
  { "contract-oversight-board", N_("Contract oversight board") },
  { "executive", N_("Integrated commissioning executive") },
  { NULL, NULL },
};

static const AccordChoice voting_rules[] = {
  { "majority", N_("Majority") },
  { "two-thirds", N_("Two thirds") },
  { "unanimous", N_("Unanimous") },
  { "consensus", N_("Consensus") },
  { NULL, NULL },
};

/* Those in which something is to be done come first. */
static const AccordChoice committee_states[] = {
  { "vacancies", N_("Seats vacant") },
  { "in-force", N_("In force") },
  { "not-yet", N_("Not yet") },
  { "dissolved", N_("Dissolved") },
  { NULL, NULL },
};

static const AccordField committee_fields[] = {
  { "name", ACCORD_FIELD_TEXT, REQUIRED | UNIQUE | SEARCHED, N_("Name"), PUBLISHABLE },
  { "form", ACCORD_FIELD_CHOICE, REQUIRED, N_("Legal form"), .choices = committee_forms,
    PUBLISHABLE },
  { "arrangement", ACCORD_FIELD_REFERENCE, 0, N_("Arrangement"), .target = "arrangement",
    PUBLISHABLE },
  { "established", ACCORD_FIELD_DATE, 0, N_("Established"), PUBLISHABLE },
  { "dissolved", ACCORD_FIELD_DATE, 0, N_("Dissolved"), .not_before = "established", PUBLISHABLE },
  { "quorum", ACCORD_FIELD_TEXT, SEARCHED, N_("Quorum"),
    N_("How many voting members, and of which categories (CM-6)"), PUBLISHABLE },
  { "voting_rule", ACCORD_FIELD_CHOICE, 0, N_("Voting rule"), .choices = voting_rules,
    PUBLISHABLE },
  { "casting_vote", ACCORD_FIELD_BOOLEAN, 0, N_("Chair has a casting vote"), PUBLISHABLE },
  { "parent", ACCORD_FIELD_REFERENCE, 0, N_("Answers to"), .target = "committee", PUBLISHABLE },
  { "frequency", ACCORD_FIELD_TEXT, 0, N_("How often it meets"), PUBLISHABLE },
  { "papers_days", ACCORD_FIELD_INTEGER, 0, N_("Papers due before a meeting"),
    .unit = N_("working days"), WORKING_DAYS, PUBLISHABLE },
  { "terms_from", ACCORD_FIELD_DATE, 0, N_("Terms of reference from"), N_("CM-9"), PUBLISHABLE },
  { "terms", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Terms of reference"), PUBLISHABLE },
  { "chair", ACCORD_FIELD_TEXT, COMPUTED, N_("Chair"), PUBLISHABLE },
  { "voting_seats", ACCORD_FIELD_INTEGER, COMPUTED, N_("Voting seats"), PUBLISHABLE },
  { "filled", ACCORD_FIELD_INTEGER, COMPUTED, N_("Filled"),
    N_("Voting seats that somebody holds"), PUBLISHABLE },
  { "vacant", ACCORD_FIELD_INTEGER, COMPUTED, N_("Vacant"),
    N_("Voting seats that nobody holds (CM-5)"), PUBLISHABLE },
  { "next_meeting", ACCORD_FIELD_DATE, COMPUTED, N_("Next meeting"), PUBLISHABLE },
  { "state", ACCORD_FIELD_CHOICE, COMPUTED, N_("State"), .choices = committee_states,
    PUBLISHABLE },
};

const AccordRecordType accord_type_committee = {
  .name = "committee", .table = "committee",
  .label = N_("Committee"), .label_plural = N_("Committees"),
  .reference_field = "name", .title = "{name}", .order = "name",
  FIELDS (committee_fields),
};

static const AccordChoice seat_categories[] = {
  { "lay", N_("Lay") },
  { "executive", N_("Executive") },
  { "clinical", N_("Clinical") },
  { "officer", N_("Officer") },
  { "nhs-england", N_("NHS England") },
  { "local-authority", N_("Local authority") },
  { "healthwatch", N_("HealthWatch") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static const AccordChoice offices[] = {
  { "chair", N_("Chair") },
  { "vice-chair", N_("Vice-chair") },
  { NULL, NULL },
};

static const AccordChoice seat_states[] = {
  { "vacant", N_("Vacant") },
  { "term-over", N_("Term over") },
  { "ends-soon", N_("Term ends soon") },
  { "until-replaced", N_("Until replaced") },
  { "in-post", N_("In post") },
  { "invited", N_("Invited") },
  { "nominated", N_("Nominated") },
  { "declined", N_("Declined") },
  { "not-yet", N_("Not yet") },
  { "ended", N_("Ended") },
  { NULL, NULL },
};

static const AccordField seat_fields[] = {
  { "committee", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Committee"), .target = "committee",
    PUBLISHABLE },
  { "title", ACCORD_FIELD_TEXT, REQUIRED | SEARCHED, N_("Seat"), PUBLISHABLE },
  { "category", ACCORD_FIELD_CHOICES, 0, N_("Category"), N_("One or more (CM-2, CM-4)"),
    seat_categories, PUBLISHABLE },
  { "voting", ACCORD_FIELD_BOOLEAN, 0, N_("Votes"), PUBLISHABLE },
  { "office", ACCORD_FIELD_CHOICE, 0, N_("Office"), .choices = offices, PUBLISHABLE },
  { "nominated_by", ACCORD_FIELD_REFERENCE, 0, N_("Nominated by"), .target = "organisation",
    PUBLISHABLE },
  { "invited", ACCORD_FIELD_DATE, 0, N_("Invited"), N_("CM-3"), PUBLISHABLE },
  { "nominated", ACCORD_FIELD_DATE, 0, N_("Nominated"), PUBLISHABLE },
  { "declined", ACCORD_FIELD_DATE, 0, N_("Declined"), PUBLISHABLE },
  { "from", ACCORD_FIELD_DATE, 0, N_("From"), PUBLISHABLE },
  { "to", ACCORD_FIELD_DATE, 0, N_("To"), .not_before = "from", PUBLISHABLE },
  { "basis", ACCORD_FIELD_TEXT, SEARCHED, N_("Right to attend"), N_("What a right to attend rests on"),
    PUBLISHABLE },
  { "holder", ACCORD_FIELD_TEXT, COMPUTED, N_("Holder"), PUBLISHABLE },
  { "holder_from", ACCORD_FIELD_DATE, COMPUTED, N_("Held from"), PUBLISHABLE },
  { "holder_until", ACCORD_FIELD_DATE, COMPUTED, N_("Held until"),
    N_("The last day in the seat, or the end of the term"), PUBLISHABLE },
  { "days_left", ACCORD_FIELD_INTEGER, COMPUTED, N_("Days left"), PUBLISHABLE },
  { "vacant_since", ACCORD_FIELD_DATE, COMPUTED, N_("Vacant since"),
    N_("The first day without a holder"), PUBLISHABLE },
  { "state", ACCORD_FIELD_CHOICE, COMPUTED, N_("State"), N_("CM-3, CM-5"), seat_states,
    PUBLISHABLE },
};

const AccordRecordType accord_type_seat = {
  .name = "seat", .table = "seat",
  .label = N_("Seat"), .label_plural = N_("Seats"),
  .title = "{title}, {committee}", .order = "committee",
  FIELDS (seat_fields),
};

static const AccordField appointment_fields[] = {
  { "seat", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Seat"), .target = "seat", PUBLISHABLE },
  { "person", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Person"), .target = "person", PUBLISHABLE },
  { "from", ACCORD_FIELD_DATE, REQUIRED, N_("From"), PUBLISHABLE },
  { "expected_end", ACCORD_FIELD_DATE, 0, N_("Term ends"), .not_before = "from", PUBLISHABLE },
  { "to", ACCORD_FIELD_DATE, 0, N_("Left"), N_("The last day in the seat"), .not_before = "from",
    PUBLISHABLE },
  { "why_left", ACCORD_FIELD_TEXT, SEARCHED, N_("Why"), PUBLISHABLE },
  { "until_replaced", ACCORD_FIELD_BOOLEAN, 0, N_("Stays until replaced"), PUBLISHABLE },
};

const AccordRecordType accord_type_appointment = {
  .name = "appointment", .table = "appointment",
  .label = N_("Appointment"), .label_plural = N_("Appointments"),
  .title = "{person}, {seat}", .order = "from",
  FIELDS (appointment_fields),
};

static const AccordField deputy_fields[] = {
  { "seat", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Seat"), .target = "seat", PUBLISHABLE },
  { "person", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Person"), .target = "person", PUBLISHABLE },
  { "from", ACCORD_FIELD_DATE, 0, N_("From"), PUBLISHABLE },
  { "to", ACCORD_FIELD_DATE, 0, N_("To"), .not_before = "from", PUBLISHABLE },
};

const AccordRecordType accord_type_deputy = {
  .name = "deputy", .table = "deputy",
  .label = N_("Deputy"), .label_plural = N_("Deputies"),
  .title = "{person}, {seat}", .order = "from",
  FIELDS (deputy_fields),
};

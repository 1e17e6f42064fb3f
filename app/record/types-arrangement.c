/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "record/types.h"

/* The arrangement and what belongs to it. */

/* DOMAIN 3: kinds of arrangement. */
static const AccordChoice arrangement_kinds[] = {
  { "collaborative", N_("Collaborative working") },
  { "local-authority", N_("Local authority") },
  { "ccg-joint", N_("Joint with other CCGs") },
  { "nhse-ccg-functions", N_("With NHS England, CCG functions") },
  { "nhse-functions", N_("With NHS England, its functions") },
  { NULL, NULL },
};

static const AccordChoice arrangement_modes[] = {
  { "delegating", N_("Delegating to another") },
  { "exercising-for", N_("Exercising another’s") },
  { "jointly", N_("Exercised jointly") },
  { "delegated", N_("Delegated") },
  { "pooled-budget", N_("Pooled budget") },
  { NULL, NULL },
};

static const AccordChoice co_commissioning_models[] = {
  { "greater-involvement", N_("Greater involvement") },
  { "joint", N_("Joint") },
  { "delegated", N_("Delegated") },
  { NULL, NULL },
};

const AccordChoice accord_collaboration_models[] = {
  { "1", N_("1. Equal partners, own resources") },
  { "2", N_("2. Equal partners, support at the interface") },
  { "3", N_("3. Equal partners, support for tasks") },
  { "4", N_("4. Each leads on one provider") },
  { "5", N_("5. One leads for all") },
  { "6", N_("6. The support service leads") },
  { NULL, NULL },
};

static const AccordChoice scales[] = {
  { "1", N_("1. Individual") },
  { "2", N_("2. Small cluster") },
  { "3", N_("3. Larger cluster") },
  { "4", N_("4. Regional") },
  { "5", N_("5. National") },
  { NULL, NULL },
};

static const AccordChoice patterns[] = {
  { "core", N_("Core: a shared main provider") },
  { "linked", N_("Linked: many with a small share each") },
  { "specialist", N_("Specialist: low volume") },
  { NULL, NULL },
};

static const AccordChoice arrangement_statuses[] = {
  { "proposed", N_("Proposed") },
  { "appraised", N_("Appraised") },
  { "approved", N_("Approved") },
  { "in-force", N_("In force") },
  { "notice-given", N_("Notice given") },
  { "ended", N_("Ended") },
  { "refused", N_("Refused") },
  { "lapsed", N_("Lapsed") },
  { "revoked", N_("Revoked") },
  { NULL, NULL },
};

static const AccordField arrangement_fields[] = {
  { "reference", ACCORD_FIELD_TEXT, UNIQUE | SEARCHED, N_("Reference"),
    N_("Left empty, the next number is given"), PUBLISHABLE },
  { "title", ACCORD_FIELD_TEXT, REQUIRED | SEARCHED, N_("Title"), PUBLISHABLE },
  { "services", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Services covered"), PUBLISHABLE },
  { "kind", ACCORD_FIELD_CHOICE, REQUIRED, N_("Kind"),
    N_("Which section of the constitution it is made under"), arrangement_kinds, PUBLISHABLE },
  { "mode", ACCORD_FIELD_CHOICE, 0, N_("Mode"),
    N_("How the functions are exercised (AC 1.2, 2.2, 3.2)"), arrangement_modes, PUBLISHABLE },
  { "model", ACCORD_FIELD_CHOICE, 0, N_("Co-commissioning model"),
    N_("For primary care only (NS 4)"), co_commissioning_models, PUBLISHABLE },
  { "profile", ACCORD_FIELD_REFERENCE, 0, N_("Constitution profile"),
    N_("Whose clauses and parameters apply"), .target = "profile", PUBLISHABLE },
  { "approved", ACCORD_FIELD_DATE, 0, N_("Approved"),
    N_("When the governing body approved it (AC 1.9, 2.9, 3.9)"), PUBLISHABLE },
  { "safe", ACCORD_FIELD_BOOLEAN, 0, N_("Judged safe"), N_("AC 1.9, 2.9, 3.9"), PUBLISHABLE },
  { "in_patients_interests", ACCORD_FIELD_BOOLEAN, 0, N_("In patients’ interests"),
    N_("Of patients registered with member practices (AC 1.9, 2.9, 3.9)"), PUBLISHABLE },
  { "approval_minute", ACCORD_FIELD_TEXT, SEARCHED, N_("Minute of the approval"), PUBLISHABLE },
  { "start", ACCORD_FIELD_DATE, 0, N_("Start"), PUBLISHABLE },
  { "review", ACCORD_FIELD_DATE, 0, N_("Review"), .not_before = "start", PUBLISHABLE },
  { "end", ACCORD_FIELD_DATE, 0, N_("End"), N_("The last day that it is in force"),
    .not_before = "start", PUBLISHABLE },
  { "proposed", ACCORD_FIELD_DATE, 0, N_("Proposed"), PUBLISHABLE },
  { "appraised", ACCORD_FIELD_DATE, 0, N_("Appraised"), PUBLISHABLE },
  { "refused", ACCORD_FIELD_DATE, 0, N_("Refused"), PUBLISHABLE },
  { "lapsed", ACCORD_FIELD_DATE, 0, N_("Lapsed"), PUBLISHABLE },
  { "revoked", ACCORD_FIELD_DATE, 0, N_("Revoked"), PUBLISHABLE },
  { "collaboration_model", ACCORD_FIELD_CHOICE, 0, N_("Collaboration model"), N_("CF 5"),
    accord_collaboration_models, PUBLISHABLE },
  { "scale", ACCORD_FIELD_CHOICE, 0, N_("Scale"), N_("CF annex 2"), scales, PUBLISHABLE },
  { "pattern", ACCORD_FIELD_CHOICE, 0, N_("Pattern"), N_("CF 1"), patterns, PUBLISHABLE },
  { "benefits", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Expected benefits"), N_("CF 3"), PUBLISHABLE },
  { "terms", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Terms and conditions"), N_("AC 2.5, 3.4"),
    PUBLISHABLE },
  { "liability", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Who stays liable"), N_("AC 1.7, 2.7, 3.7"),
    PUBLISHABLE },
  { "predecessor", ACCORD_FIELD_REFERENCE, 0, N_("Follows"), .target = "arrangement", PUBLISHABLE },
  { "note", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Note") },
  { "status", ACCORD_FIELD_CHOICE, COMPUTED, N_("Status"),
    N_("Follows from the dates, approvals and notices"), arrangement_statuses, PUBLISHABLE },
  { "partners", ACCORD_FIELD_TEXT, COMPUTED, N_("Partners"),
    N_("The parties other than the home organisation that are in it on the day"), PUBLISHABLE },
  { "lead_name", ACCORD_FIELD_TEXT, COMPUTED, N_("Lead"),
    N_("The lead clinician, else the lead manager, of the lead party"), PUBLISHABLE },
  { "next_due", ACCORD_FIELD_DATE, COMPUTED, N_("Next due"),
    N_("The earliest thing owed that has not come"), PUBLISHABLE },
  { "next_due_title", ACCORD_FIELD_TEXT, COMPUTED, N_("What is due next"), PUBLISHABLE },
  { "last_day_to_serve", ACCORD_FIELD_DATE, COMPUTED, N_("Last day to serve notice"),
    N_("For new arrangements from the next 1 April that can still be reached (WD-6)"),
    PUBLISHABLE },
};

const AccordRecordType accord_type_arrangement = {
  .name = "arrangement", .table = "arrangement",
  .label = N_("Arrangement"), .label_plural = N_("Arrangements"),
  .reference_field = "reference", .reference_prefix = "ARR-",
  .title = "{title}", .order = "reference",
  FIELDS (arrangement_fields),
};

static const AccordChoice party_roles[] = {
  { "lead", N_("Lead") },
  { "member", N_("Member") },
  { "nhs-england", N_("NHS England") },
  { "local-authority", N_("Local authority") },
  { "support", N_("Support agent") },
  { NULL, NULL },
};

static const AccordField party_fields[] = {
  { "arrangement", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Arrangement"), .target = "arrangement",
    PUBLISHABLE },
  { "organisation", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Organisation"), .target = "organisation",
    PUBLISHABLE },
  { "role", ACCORD_FIELD_CHOICE, REQUIRED, N_("Role"), .choices = party_roles, PUBLISHABLE },
  { "joined", ACCORD_FIELD_DATE, 0, N_("Joined"), PUBLISHABLE },
  { "signed", ACCORD_FIELD_DATE, 0, N_("Signed"), PUBLISHABLE },
  { "left", ACCORD_FIELD_DATE, 0, N_("Left"), N_("The last day that it is a party"),
    .not_before = "joined", PUBLISHABLE },
  { "involvement", ACCORD_FIELD_TEXT, SEARCHED, N_("Level of involvement"), N_("CF 5"),
    PUBLISHABLE },
  { "clinician", ACCORD_FIELD_TEXT, COMPUTED, N_("Lead clinician"), N_("On the day (AC 1.10)"),
    PUBLISHABLE },
  { "manager", ACCORD_FIELD_TEXT, COMPUTED, N_("Lead manager"), N_("On the day (AC 1.10)"),
    PUBLISHABLE },
};

const AccordRecordType accord_type_party = {
  .name = "party", .table = "party",
  .label = N_("Party"), .label_plural = N_("Parties"),
  .title = "{organisation}, {arrangement}", .order = "arrangement",
  FIELDS (party_fields),
};

static const AccordChoice lead_kinds[] = {
  { "clinician", N_("Lead clinician") },
  { "manager", N_("Lead manager") },
  { NULL, NULL },
};

static const AccordField lead_fields[] = {
  { "party", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Party"), .target = "party", PUBLISHABLE },
  { "kind", ACCORD_FIELD_CHOICE, REQUIRED, N_("Kind"), N_("AC 1.10"), lead_kinds, PUBLISHABLE },
  { "person", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Person"), .target = "person", PUBLISHABLE },
  { "from", ACCORD_FIELD_DATE, 0, N_("From"), PUBLISHABLE },
  { "to", ACCORD_FIELD_DATE, 0, N_("To"), .not_before = "from", PUBLISHABLE },
};

const AccordRecordType accord_type_lead = {
  .name = "lead", .table = "lead",
  .label = N_("Lead"), .label_plural = N_("Leads"),
  .title = "{person}, {kind}, {party}", .order = "from",
  FIELDS (lead_fields),
};

static const AccordChoice function_modes[] = {
  { "delegated", N_("Delegated") },
  { "on-behalf", N_("On behalf") },
  { "jointly", N_("Jointly") },
  { NULL, NULL },
};

/* NS 4.1.5. */
static const AccordChoice involvements[] = {
  { "no", N_("No") },
  { "discuss", N_("Discuss") },
  { "jointly", N_("Decide jointly") },
  { "decide", N_("Decide") },
  { NULL, NULL },
};

static const AccordField function_fields[] = {
  { "arrangement", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Arrangement"), .target = "arrangement",
    PUBLISHABLE },
  { "function", ACCORD_FIELD_TEXT, REQUIRED | SEARCHED, N_("Function"), PUBLISHABLE },
  { "owner", ACCORD_FIELD_REFERENCE, 0, N_("Whose it is"), .target = "organisation", PUBLISHABLE },
  { "exerciser", ACCORD_FIELD_REFERENCE, 0, N_("Who exercises it"), .target = "organisation",
    PUBLISHABLE },
  { "mode", ACCORD_FIELD_CHOICE, 0, N_("How"), .choices = function_modes, PUBLISHABLE },
  { "involvement", ACCORD_FIELD_CHOICE, 0, N_("Involvement claimed"),
    N_("What the model allows: NS 4.1.5"), involvements, PUBLISHABLE },
  { "from", ACCORD_FIELD_DATE, 0, N_("From"), PUBLISHABLE },
  { "to", ACCORD_FIELD_DATE, 0, N_("To"), .not_before = "from", PUBLISHABLE },
  { "limits", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Limits"), PUBLISHABLE },
  { "onward", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Delegated onward"), PUBLISHABLE },
};

const AccordRecordType accord_type_function = {
  .name = "function", .table = "function",
  .label = N_("Function"), .label_plural = N_("Functions"),
  .title = "{function}, {arrangement}", .order = "function",
  FIELDS (function_fields),
};

static const AccordChoice risk_levels[] = {
  { "1", N_("1. Very low") },
  { "2", N_("2. Low") },
  { "3", N_("3. Moderate") },
  { "4", N_("4. High") },
  { "5", N_("5. Very high") },
  { NULL, NULL },
};

static const AccordField risk_fields[] = {
  { "arrangement", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Arrangement"), .target = "arrangement",
    PUBLISHABLE },
  { "text", ACCORD_FIELD_LONG_TEXT, REQUIRED | SEARCHED, N_("Risk"), PUBLISHABLE },
  { "owner", ACCORD_FIELD_REFERENCE, 0, N_("Owner"), .target = "person", PUBLISHABLE },
  { "likelihood", ACCORD_FIELD_CHOICE, 0, N_("Likelihood"), .choices = risk_levels, PUBLISHABLE },
  { "impact", ACCORD_FIELD_CHOICE, 0, N_("Impact"), .choices = risk_levels, PUBLISHABLE },
  { "mitigation", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Mitigation"), PUBLISHABLE },
  { "apportioned", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("How it is apportioned"), N_("AC 1.6"),
    PUBLISHABLE },
};

const AccordRecordType accord_type_risk = {
  .name = "risk", .table = "risk",
  .label = N_("Risk"), .label_plural = N_("Risks"),
  .title = "{text}", .order = "arrangement",
  FIELDS (risk_fields),
};

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "record/types.h"

/* Bodies, people and the rules that they work by. */

static const AccordChoice organisation_kinds[] = {
  { "ccg", N_("Clinical commissioning group") },
  { "icb", N_("Integrated care board") },
  { "nhs-england", N_("NHS England") },
  { "area-team", N_("Area team of NHS England") },
  { "region", N_("Region of NHS England") },
  { "local-authority", N_("Local authority") },
  { "healthwatch", N_("Local HealthWatch") },
  { "health-wellbeing-board", N_("Health and wellbeing board") },
  { "provider", N_("Provider") },
  { "commissioning-support", N_("Commissioning support") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static const AccordChoice organisation_states[] = {
  { "open", N_("Open") },
  { "not-yet-open", N_("Not yet open") },
  { "closed", N_("Closed") },
  { NULL, NULL },
};

static const AccordField organisation_fields[] = {
  { "code", ACCORD_FIELD_TEXT, UNIQUE | SEARCHED, N_("Code"),
    N_("The code that the body is known by: ODS for the NHS, ONS or GSS for councils; not every "
       "body has one"), PUBLISHABLE },
  { "name", ACCORD_FIELD_TEXT, REQUIRED | SEARCHED, N_("Name"), PUBLISHABLE },
  { "kind", ACCORD_FIELD_CHOICE, 0, N_("Kind"), .choices = organisation_kinds, PUBLISHABLE },
  { "opened", ACCORD_FIELD_DATE, 0, N_("Opened"), PUBLISHABLE },
  { "closed", ACCORD_FIELD_DATE, 0, N_("Closed"), .not_before = "opened", PUBLISHABLE },
  { "short_name", ACCORD_FIELD_TEXT, SEARCHED, N_("Short name"),
    N_("What tables and charts call it where there is little room"), PUBLISHABLE },
  { "address", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Address"),
    N_("Where letters to it are sent"), PUBLISHABLE },
  { "note", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Note") },
  { "arrangements", ACCORD_FIELD_INTEGER, COMPUTED, N_("Arrangements"),
    N_("That it is a party to on the day"), PUBLISHABLE },
  { "state", ACCORD_FIELD_CHOICE, COMPUTED, N_("State"), N_("On the day"), organisation_states,
    PUBLISHABLE },
};

const AccordRecordType accord_type_organisation = {
  .name = "organisation", .table = "organisation",
  .label = N_("Organisation"), .label_plural = N_("Organisations"),
  .reference_field = "code", .title = "{name}", .order = "name",
  FIELDS (organisation_fields),
};

static const AccordChoice succession_kinds[] = {
  { "merged", N_("Merged") },
  { "split", N_("Split") },
  { "renamed", N_("Renamed") },
  { NULL, NULL },
};

static const AccordField succession_fields[] = {
  { "from", ACCORD_FIELD_REFERENCE, REQUIRED, N_("From"), .target = "organisation", PUBLISHABLE },
  { "to", ACCORD_FIELD_REFERENCE, REQUIRED, N_("To"), .target = "organisation", PUBLISHABLE },
  { "date", ACCORD_FIELD_DATE, REQUIRED, N_("Date"), PUBLISHABLE },
  { "kind", ACCORD_FIELD_CHOICE, REQUIRED, N_("Kind"),
    N_("A year's figures follow their successors"), succession_kinds, PUBLISHABLE },
};

const AccordRecordType accord_type_succession = {
  .name = "succession", .table = "succession",
  .label = N_("Succession"), .label_plural = N_("Successions"),
  .title = "{from} → {to}", .order = "date",
  FIELDS (succession_fields),
};

static const AccordField home_body_fields[] = {
  { "organisation", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Organisation"),
    N_("A body whose secretariat uses this register"), .target = "organisation", PUBLISHABLE },
  { "from", ACCORD_FIELD_DATE, 0, N_("From"), PUBLISHABLE },
  { "to", ACCORD_FIELD_DATE, 0, N_("To"), .not_before = "from", PUBLISHABLE },
};

const AccordRecordType accord_type_home_body = {
  .name = "home-body", .table = "home_body",
  .label = N_("Home organisation"), .label_plural = N_("Home organisations"),
  .title = "{organisation}", .order = "from",
  FIELDS (home_body_fields),
};

static const AccordChoice declaration_states[] = {
  { "declared", N_("Declared") },
  { "to-declare", N_("To declare") },
  { "not-needed", N_("Need not declare") },
  { NULL, NULL },
};

static const AccordField person_fields[] = {
  { "given_name", ACCORD_FIELD_TEXT, SEARCHED, N_("Given name"), PUBLISHABLE },
  { "family_name", ACCORD_FIELD_TEXT, REQUIRED | SEARCHED, N_("Family name"),
    N_("Or the name of the post, while nobody is named"), PUBLISHABLE },
  { "organisation", ACCORD_FIELD_REFERENCE, 0, N_("Organisation"), .target = "organisation",
    PUBLISHABLE },
  { "post", ACCORD_FIELD_TEXT, SEARCHED, N_("Post"), PUBLISHABLE },
  { "in_scope", ACCORD_FIELD_BOOLEAN, 0, N_("Declares interests"),
    N_("A member or employee in the scope of declarations (NS 6)") },
  { "title", ACCORD_FIELD_TEXT, 0, N_("Title"), N_("Dr, Cllr, Professor …"), PUBLISHABLE },
  { "note", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Note") },
  { "email", ACCORD_FIELD_TEXT, 0, N_("E-mail"), PERSONAL },
  { "phone", ACCORD_FIELD_TEXT, 0, N_("Telephone"), PERSONAL },
  { "name", ACCORD_FIELD_TEXT, COMPUTED, N_("Name"), PUBLISHABLE },
  { "seats", ACCORD_FIELD_INTEGER, COMPUTED, N_("Seats"), N_("On committees, on the day"),
    PUBLISHABLE },
  { "leads", ACCORD_FIELD_INTEGER, COMPUTED, N_("Leads"),
    N_("Arrangements that the person answers for on the day"), PUBLISHABLE },
  { "last_declared", ACCORD_FIELD_DATE, COMPUTED, N_("Last declared"),
    N_("Or confirmed, that there is an interest or none"), PUBLISHABLE },
  { "declaration", ACCORD_FIELD_CHOICE, COMPUTED, N_("Declaration"),
    N_("Everyone in scope declares once in twelve months (CI-2)"), declaration_states,
    PUBLISHABLE },
};

const AccordRecordType accord_type_person = {
  .name = "person", .table = "person",
  .label = N_("Person"), .label_plural = N_("People"),
  .title = "{title} {given_name} {family_name}", .order = "family_name",
  FIELDS (person_fields),
};

static const AccordField guidance_fields[] = {
  { "title", ACCORD_FIELD_TEXT, REQUIRED | SEARCHED, N_("Title"), PUBLISHABLE },
  { "issuer", ACCORD_FIELD_TEXT, SEARCHED, N_("Issued by"), PUBLISHABLE },
  { "date", ACCORD_FIELD_DATE, 0, N_("Date"), PUBLISHABLE },
  { "supersedes", ACCORD_FIELD_REFERENCE, 0, N_("Supersedes"), .target = "guidance", PUBLISHABLE },
  { "kinds", ACCORD_FIELD_TEXT, 0, N_("Bears on"),
    N_("The kinds of arrangement that it concerns"), PUBLISHABLE },
  { "considered", ACCORD_FIELD_DATE, 0, N_("Considered"),
    N_("When the governing body took account of it (AC 1.8, 2.8, 3.8)"), PUBLISHABLE },
  { "response", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("What was done about it"), PUBLISHABLE },
  { "minute", ACCORD_FIELD_TEXT, 0, N_("Minute"), PUBLISHABLE },
  { "document", ACCORD_FIELD_REFERENCE, 0, N_("Document"), .target = "document" },
};

const AccordRecordType accord_type_guidance = {
  .name = "guidance", .table = "guidance",
  .label = N_("Guidance"), .label_plural = N_("Guidance"),
  .title = "{title}", .order = "date",
  FIELDS (guidance_fields),
};

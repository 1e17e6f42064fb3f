/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "record/types.h"

/* Conflicts of interest (DOMAIN 4.6; NS 6). */

static const AccordChoice interest_kinds[] = {
  { "financial", N_("Financial") },
  { "non-financial-professional", N_("Non-financial professional") },
  { "non-financial-personal", N_("Non-financial personal") },
  { "indirect", N_("Indirect") },
  { "gift", N_("Gift or hospitality") },
  { "none", N_("None to declare") },
  { NULL, NULL },
};

static const AccordChoice interest_states[] = {
  { "current", N_("Current") },
  { "unconfirmed", N_("To confirm") },
  { "ended", N_("Ended") },
  { NULL, NULL },
};

static const AccordField interest_fields[] = {
  { "person", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Person"), .target = "person", PUBLISHABLE },
  { "kind", ACCORD_FIELD_CHOICE, REQUIRED, N_("Kind"), .choices = interest_kinds, PUBLISHABLE },
  { "nature", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Nature"), PUBLISHABLE },
  { "organisations", ACCORD_FIELD_REFERENCES, 0, N_("Conflicted parties"),
    .target = "organisation", PUBLISHABLE },
  { "arose", ACCORD_FIELD_DATE, 0, N_("Arose"), PUBLISHABLE },
  { "ended", ACCORD_FIELD_DATE, 0, N_("Ended"), .not_before = "arose", PUBLISHABLE },
  { "declared", ACCORD_FIELD_DATE, 0, N_("Declared"), N_("Within 28 days of arising (CI-2)"),
    PUBLISHABLE },
  { "entered", ACCORD_FIELD_DATE, 0, N_("Entered"), PUBLISHABLE },
  { "mitigation", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Mitigation"), PUBLISHABLE },
  { "withheld", ACCORD_FIELD_BOOLEAN, 0, N_("Withheld from publication") },
  { "withheld_why", ACCORD_FIELD_LONG_TEXT, 0, N_("Why withheld") },
  { "confirmed", ACCORD_FIELD_DATE, 0, N_("Last confirmed"), N_("CI-2"), PUBLISHABLE },
  { "days", ACCORD_FIELD_INTEGER, COMPUTED, N_("Days to enter"),
    N_("From when it arose to its entry: 28 at most (CI-2)"), .unit = N_("days"), PUBLISHABLE },
  { "state", ACCORD_FIELD_CHOICE, COMPUTED, N_("State"),
    N_("On the day; to be confirmed once in twelve months (CI-2)"), interest_states, PUBLISHABLE },
};

const AccordRecordType accord_type_interest = {
  .name = "interest", .table = "interest",
  .label = N_("Interest"), .label_plural = N_("Interests"),
  .title = "{person}, {kind}", .order = "person",
  FIELDS (interest_fields),
};

static const AccordChoice attestation_roles[] = {
  { "audit-chair", N_("Audit committee chair") },
  { "accountable-officer", N_("Accountable officer") },
  { NULL, NULL },
};

static const AccordField attestation_fields[] = {
  { "year", ACCORD_FIELD_YEAR, REQUIRED, N_("Year"), PUBLISHABLE },
  { "role", ACCORD_FIELD_CHOICE, REQUIRED, N_("Role"), N_("CI-4"), attestation_roles, PUBLISHABLE },
  { "person", ACCORD_FIELD_REFERENCE, 0, N_("Person"), .target = "person", PUBLISHABLE },
  { "date", ACCORD_FIELD_DATE, 0, N_("Date"), PUBLISHABLE },
  { "note", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Note"), PUBLISHABLE },
};

const AccordRecordType accord_type_attestation = {
  .name = "attestation", .table = "attestation",
  .label = N_("Attestation"), .label_plural = N_("Attestations"),
  .title = "{role}, {year}", .order = "year",
  FIELDS (attestation_fields),
};

static const AccordField training_fields[] = {
  { "person", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Person"), .target = "person", PUBLISHABLE },
  { "subject", ACCORD_FIELD_TEXT, REQUIRED | SEARCHED, N_("Subject"), N_("CI-7; NS 6.2"),
    PUBLISHABLE },
  { "date", ACCORD_FIELD_DATE, 0, N_("Date"), PUBLISHABLE },
  { "provider", ACCORD_FIELD_TEXT, SEARCHED, N_("Given by"), PUBLISHABLE },
};

const AccordRecordType accord_type_training = {
  .name = "training", .table = "training",
  .label = N_("Training"), .label_plural = N_("Training"),
  .title = "{person}, {subject}", .order = "date",
  FIELDS (training_fields),
};

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "record/types.h"

/* Planning a collaboration between CCGs (DOMAIN 4.8; CF). */

static const AccordField contract_fields[] = {
  { "reference", ACCORD_FIELD_TEXT, UNIQUE | SEARCHED, N_("Reference"),
    N_("Left empty, the next number is given"), PUBLISHABLE },
  { "provider", ACCORD_FIELD_REFERENCE, 0, N_("Provider"), .target = "organisation", PUBLISHABLE },
  { "service", ACCORD_FIELD_TEXT, REQUIRED | SEARCHED, N_("Service"), PUBLISHABLE },
  { "value", ACCORD_FIELD_MONEY, 0, N_("Value"), PUBLISHABLE },
  { "start", ACCORD_FIELD_DATE, 0, N_("Start"), PUBLISHABLE },
  { "end", ACCORD_FIELD_DATE, 0, N_("End"), .not_before = "start", PUBLISHABLE },
  { "arrangement", ACCORD_FIELD_REFERENCE, 0, N_("Arrangement"), .target = "arrangement",
    PUBLISHABLE },
};

const AccordRecordType accord_type_contract = {
  .name = "contract", .table = "contract",
  .label = N_("Contract"), .label_plural = N_("Contracts"),
  .reference_field = "reference", .reference_prefix = "CON-",
  .title = "{reference} {service}", .order = "reference",
  FIELDS (contract_fields),
};

static const AccordField checklist_answer_fields[] = {
  { "contract", ACCORD_FIELD_REFERENCE, 0, N_("Contract"), .target = "contract", PUBLISHABLE },
  { "service", ACCORD_FIELD_TEXT, SEARCHED, N_("Service"), PUBLISHABLE },
  { "question", ACCORD_FIELD_TEXT, REQUIRED | SEARCHED, N_("Question"), N_("CO-2; CF 3"),
    PUBLISHABLE },
  { "answer", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Answer"), PUBLISHABLE },
  { "by", ACCORD_FIELD_REFERENCE, 0, N_("Answered by"), .target = "person", PUBLISHABLE },
  { "date", ACCORD_FIELD_DATE, 0, N_("Date"), PUBLISHABLE },
  { "rests_on", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("On what"), PUBLISHABLE },
};

const AccordRecordType accord_type_checklist_answer = {
  .name = "checklist-answer", .table = "checklist_answer",
  .label = N_("Checklist answer"), .label_plural = N_("Checklist answers"),
  .title = "{question}", .order = "question",
  FIELDS (checklist_answer_fields),
};

static const AccordChoice rounds[] = {
  { "indicative", N_("Indicative") },
  { "confirmed", N_("Confirmed") },
  { NULL, NULL },
};

static const AccordChoice preference_scales[] = {
  { "1", N_("1. Individual") },
  { "2", N_("2. Small cluster") },
  { "3", N_("3. Larger cluster") },
  { "4", N_("4. Regional") },
  { "5", N_("5. National") },
  { "na", N_("Not applicable") },
  { NULL, NULL },
};

static const AccordField preference_fields[] = {
  { "contract", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Contract"), .target = "contract",
    PUBLISHABLE },
  { "organisation", ACCORD_FIELD_REFERENCE, REQUIRED, N_("CCG"), .target = "organisation",
    PUBLISHABLE },
  { "round", ACCORD_FIELD_CHOICE, 0, N_("Round"), .choices = rounds, PUBLISHABLE },
  { "scale", ACCORD_FIELD_CHOICE, REQUIRED, N_("Preferred scale"), N_("CO-3; CF annex 2"),
    preference_scales, PUBLISHABLE },
};

const AccordRecordType accord_type_preference = {
  .name = "preference", .table = "preference",
  .label = N_("Preference"), .label_plural = N_("Preferences"),
  .title = "{organisation}, {contract}", .order = "contract",
  FIELDS (preference_fields),
};

static const AccordField model_choice_fields[] = {
  { "arrangement", ACCORD_FIELD_REFERENCE, 0, N_("Arrangement"), .target = "arrangement",
    PUBLISHABLE },
  { "contract", ACCORD_FIELD_REFERENCE, 0, N_("Contract"), .target = "contract", PUBLISHABLE },
  { "model", ACCORD_FIELD_CHOICE, REQUIRED, N_("Model"), N_("CO-4; CF 5"),
    accord_collaboration_models, PUBLISHABLE },
  { "reasons", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Reasons"), PUBLISHABLE },
  { "date", ACCORD_FIELD_DATE, 0, N_("Date"), PUBLISHABLE },
};

const AccordRecordType accord_type_model_choice = {
  .name = "model-choice", .table = "model_choice",
  .label = N_("Choice of model"), .label_plural = N_("Choices of model"),
  .title = "{model}, {arrangement}", .order = "date",
  FIELDS (model_choice_fields),
};

static const AccordField shared_function_fields[] = {
  { "function", ACCORD_FIELD_TEXT, REQUIRED | SEARCHED, N_("Function"), N_("CO-6; CF annex 3"),
    PUBLISHABLE },
  { "assigned_to", ACCORD_FIELD_REFERENCE, 0, N_("Assigned to"), .target = "organisation",
    PUBLISHABLE },
  { "apportioned", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("How the cost is apportioned"), N_("CF 4"),
    PUBLISHABLE },
  { "arrangement", ACCORD_FIELD_REFERENCE, 0, N_("Arrangement"), .target = "arrangement",
    PUBLISHABLE },
};

const AccordRecordType accord_type_shared_function = {
  .name = "shared-function", .table = "shared_function",
  .label = N_("Shared function"), .label_plural = N_("Shared functions"),
  .title = "{function}", .order = "function",
  FIELDS (shared_function_fields),
};

static const AccordField activity_fields[] = {
  { "year", ACCORD_FIELD_YEAR, REQUIRED, N_("Year"), PUBLISHABLE },
  { "commissioner", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Commissioner"),
    .target = "organisation", PUBLISHABLE },
  { "provider", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Provider"), .target = "organisation",
    PUBLISHABLE },
  { "admissions", ACCORD_FIELD_INTEGER, 0, N_("Admissions"), N_("CO-1; CF 1"), PUBLISHABLE },
  { "elective", ACCORD_FIELD_INTEGER, 0, N_("Of which elective"), PUBLISHABLE },
  { "outpatients", ACCORD_FIELD_INTEGER, 0, N_("Outpatients"), PUBLISHABLE },
  { "first_outpatients", ACCORD_FIELD_INTEGER, 0, N_("Of which first"), PUBLISHABLE },
};

const AccordRecordType accord_type_activity = {
  .name = "activity", .table = "activity",
  .label = N_("Activity"), .label_plural = N_("Activity"),
  .title = "{commissioner} at {provider}, {year}", .order = "year",
  FIELDS (activity_fields),
};

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "record/types.h"

/* How an arrangement is applied for, and what is shown for it (DOMAIN 4.5). */

static const AccordField submission_fields[] = {
  { "arrangement", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Arrangement"), N_("AP-3"),
    .target = "arrangement", PUBLISHABLE },
  { "step", ACCORD_FIELD_TEXT, REQUIRED | SEARCHED, N_("Step"), PUBLISHABLE },
  { "due", ACCORD_FIELD_DEADLINE, 0, N_("Due"), N_("To the minute where it has a time (AP-8)"),
    PUBLISHABLE },
  { "done", ACCORD_FIELD_DEADLINE, 0, N_("Done"), PUBLISHABLE },
  { "outcome", ACCORD_FIELD_TEXT, SEARCHED, N_("Outcome"), PUBLISHABLE },
  { "timetable", ACCORD_FIELD_TEXT, SEARCHED, N_("Timetable"), PUBLISHABLE },
  { "document", ACCORD_FIELD_REFERENCE, 0, N_("Document"), .target = "document" },
};

const AccordRecordType accord_type_submission = {
  .name = "submission", .table = "submission",
  .label = N_("Submission"), .label_plural = N_("Submissions"),
  .title = "{step}, {arrangement}", .order = "due",
  FIELDS (submission_fields),
};

static const AccordField amendment_fields[] = {
  { "subject", ACCORD_FIELD_TEXT, REQUIRED | SEARCHED, N_("Subject"), N_("AP-4; NS 7.1.3"),
    PUBLISHABLE },
  { "submitted", ACCORD_FIELD_DATE, 0, N_("Submitted"), PUBLISHABLE },
  { "acknowledged", ACCORD_FIELD_DATE, 0, N_("Acknowledged"), N_("Within two weeks of receipt"),
    PUBLISHABLE },
  { "outcome", ACCORD_FIELD_TEXT, SEARCHED, N_("Outcome"), PUBLISHABLE },
  { "outcome_on", ACCORD_FIELD_DATE, 0, N_("Outcome on"), N_("Within eight weeks of receipt"),
    PUBLISHABLE },
  { "arrangement", ACCORD_FIELD_REFERENCE, 0, N_("Arrangement"), .target = "arrangement",
    PUBLISHABLE },
  { "members_consulted", ACCORD_FIELD_DATE, 0, N_("Members consulted"), PUBLISHABLE },
  { "stakeholders_consulted", ACCORD_FIELD_DATE, 0, N_("Stakeholders consulted"), PUBLISHABLE },
};

const AccordRecordType accord_type_amendment = {
  .name = "amendment", .table = "amendment",
  .label = N_("Amendment"), .label_plural = N_("Amendments"),
  .title = "{subject}", .order = "submitted",
  FIELDS (amendment_fields),
};

static const AccordField evidence_fields[] = {
  { "requirement", ACCORD_FIELD_TEXT, REQUIRED | SEARCHED, N_("Requirement"),
    N_("CF 6: 3.3G, 5.1A to 5.1D"), PUBLISHABLE },
  { "arrangement", ACCORD_FIELD_REFERENCE, 0, N_("Arrangement"), .target = "arrangement",
    PUBLISHABLE },
  { "text", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("What is shown"), PUBLISHABLE },
  { "date", ACCORD_FIELD_DATE, 0, N_("Date"), PUBLISHABLE },
  { "documents", ACCORD_FIELD_REFERENCES, 0, N_("Documents"), .target = "document" },
};

const AccordRecordType accord_type_evidence = {
  .name = "evidence", .table = "evidence",
  .label = N_("Evidence"), .label_plural = N_("Evidence"),
  .title = "{requirement}", .order = "requirement",
  FIELDS (evidence_fields),
};

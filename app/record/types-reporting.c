/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "record/types.h"

#include "accord/recurrence.h"

/* What is owed and when, and how an arrangement is left. */

static const AccordChoice obligation_kinds[] = {
  { "quarterly-report", N_("Quarterly report") },
  { "engagement-event", N_("Engagement event") },
  { "annual-report", N_("Annual report") },
  { "assurance-return", N_("Assurance return") },
  { "review", N_("Review") },
  { "custom", N_("Other") },
  { NULL, NULL },
};

/* RC-5. */
static const AccordChoice obligation_states[] = {
  { "not-yet-due", N_("Not yet due") },
  { "due-soon", N_("Due soon") },
  { "overdue", N_("Overdue") },
  { "received", N_("Received") },
  { "presented", N_("Presented") },
  { "published", N_("Published") },
  { "waived", N_("Waived") },
  { NULL, NULL },
};

static const AccordField obligation_fields[] = {
  { "arrangement", ACCORD_FIELD_REFERENCE, 0, N_("Arrangement"), .target = "arrangement",
    PUBLISHABLE },
  { "kind", ACCORD_FIELD_CHOICE, REQUIRED, N_("Kind"), N_("AC 1.10, 2.10, 3.10"), obligation_kinds,
    PUBLISHABLE },
  { "period", ACCORD_FIELD_TEXT, 0, N_("Period"), N_("2015/16 Q1, or 2015/16"), PUBLISHABLE },
  { "title", ACCORD_FIELD_TEXT, REQUIRED | SEARCHED, N_("What is owed"), PUBLISHABLE },
  { "owed_by", ACCORD_FIELD_TEXT, SEARCHED, N_("Owed by"), N_("Posts or persons"), PUBLISHABLE },
  { "owed_to", ACCORD_FIELD_TEXT, SEARCHED, N_("Owed to"), PUBLISHABLE },
  { "due", ACCORD_FIELD_DEADLINE, REQUIRED, N_("Due"), PUBLISHABLE },
  { "received", ACCORD_FIELD_DATE, 0, N_("Received"), PUBLISHABLE },
  { "presented", ACCORD_FIELD_DATE, 0, N_("Presented"), PUBLISHABLE },
  { "published", ACCORD_FIELD_DATE, 0, N_("Published"), PUBLISHABLE },
  { "waived", ACCORD_FIELD_DATE, 0, N_("Waived"), PUBLISHABLE },
  { "minute", ACCORD_FIELD_TEXT, SEARCHED, N_("Minute"), PUBLISHABLE },
  { "meeting", ACCORD_FIELD_REFERENCE, 0, N_("Goes to"), N_("The meeting that receives it (RC-4)"),
    .target = "meeting", PUBLISHABLE },
  { "document", ACCORD_FIELD_REFERENCE, 0, N_("Document"), .target = "document" },
  { "recurs", ACCORD_FIELD_TEXT, 0, N_("Recurs"),
    N_("Monthly, quarterly, yearly, every 6 months; left empty, the last of its kind (RC-7)"),
    .check = accord_recurrence_check, PUBLISHABLE },
  { "generated", ACCORD_FIELD_BOOLEAN, UNTOUCHED, N_("Worked out"),
    N_("Made by the reporting rules and not touched since (RC-6)") },
  { "note", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Note") },
  { "state", ACCORD_FIELD_CHOICE, COMPUTED, N_("State"), N_("As at the day (RC-5)"),
    obligation_states, PUBLISHABLE },
};

const AccordRecordType accord_type_obligation = {
  .name = "obligation", .table = "obligation",
  .label = N_("Obligation"), .label_plural = N_("Obligations"),
  .title = "{title}, {arrangement}", .order = "due",
  FIELDS (obligation_fields),
};

static const AccordField engagement_event_fields[] = {
  { "arrangement", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Arrangement"), .target = "arrangement",
    PUBLISHABLE },
  { "date", ACCORD_FIELD_DATE, REQUIRED, N_("Date"), PUBLISHABLE },
  { "place", ACCORD_FIELD_TEXT, SEARCHED, N_("Place"), PUBLISHABLE },
  { "audience", ACCORD_FIELD_TEXT, SEARCHED, N_("Audience"), PUBLISHABLE },
  { "attended", ACCORD_FIELD_INTEGER, 0, N_("Number who came"), .unit = N_("people"), PUBLISHABLE },
  { "aims", ACCORD_FIELD_BOOLEAN, 0, N_("Reviewed aims"), N_("RC-2"), PUBLISHABLE },
  { "objectives", ACCORD_FIELD_BOOLEAN, 0, N_("Reviewed objectives"), N_("RC-2"), PUBLISHABLE },
  { "strategy", ACCORD_FIELD_BOOLEAN, 0, N_("Reviewed strategy"), N_("RC-2"), PUBLISHABLE },
  { "progress", ACCORD_FIELD_BOOLEAN, 0, N_("Reviewed progress"), N_("RC-2"), PUBLISHABLE },
  { "note", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("What was said"), PUBLISHABLE },
};

const AccordRecordType accord_type_engagement_event = {
  .name = "engagement-event", .table = "engagement_event",
  .label = N_("Engagement event"), .label_plural = N_("Engagement events"),
  .title = "{date}, {arrangement}", .order = "date",
  FIELDS (engagement_event_fields),
};

static const AccordChoice directions[] = {
  { "given", N_("Given") },
  { "received", N_("Received") },
  { NULL, NULL },
};

static const AccordChoice readings[] = {
  { "after-expiry", N_("After expiry") },
  { "next-year", N_("Next year") },
  { NULL, NULL },
};

static const AccordChoice notice_states[] = {
  { "undecided", N_("Not decided") },
  { "to-serve", N_("To serve") },
  { "part-served", N_("Part served") },
  { "running", N_("Running") },
  { "expired", N_("Expired") },
  { "rescinded", N_("Rescinded") },
  { NULL, NULL },
};

static const AccordField notice_fields[] = {
  { "reference", ACCORD_FIELD_TEXT, UNIQUE | SEARCHED, N_("Reference"),
    N_("Left empty, the next number is given"), PUBLISHABLE },
  { "direction", ACCORD_FIELD_CHOICE, REQUIRED, N_("Direction"), .choices = directions,
    PUBLISHABLE },
  { "arrangement", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Arrangement"), .target = "arrangement",
    PUBLISHABLE },
  { "why", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Why it is unsatisfactory"), N_("WD-1"),
    PUBLISHABLE },
  { "decided", ACCORD_FIELD_DATE, 0, N_("Decided"), N_("WD-1: before it is served"), PUBLISHABLE },
  { "minute", ACCORD_FIELD_TEXT, SEARCHED, N_("Minute"), PUBLISHABLE },
  { "months", ACCORD_FIELD_INTEGER, 0, N_("Months of notice"), .unit = N_("months"),
    MONTHS_OF_NOTICE, PUBLISHABLE },
  { "reading", ACCORD_FIELD_CHOICE, 0, N_("Reading"),
    N_("Where the clause is ambiguous, the reading that the governing body chose (WD-5)"), readings,
    PUBLISHABLE },
  { "reading_minute", ACCORD_FIELD_TEXT, SEARCHED, N_("Minute of the reading"), PUBLISHABLE },
  { "nhs_england_agreed", ACCORD_FIELD_DATE, 0, N_("NHS England agreed"), N_("WD-8; NS 8"),
    PUBLISHABLE },
  { "rescinded", ACCORD_FIELD_DATE, 0, N_("Rescinded"),
    N_("With every partner’s consent, before it expires (WD-7)"), PUBLISHABLE },
  { "consents", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Consents to the rescission"), PUBLISHABLE },
  { "successor", ACCORD_FIELD_REFERENCE, 0, N_("Followed by"), .target = "arrangement",
    PUBLISHABLE },
  { "organisation", ACCORD_FIELD_REFERENCE, 0, N_("Served by"),
    N_("For a notice received: the partner that leaves"), .target = "organisation", PUBLISHABLE },
  { "served", ACCORD_FIELD_DATE, COMPUTED, N_("Served"),
    N_("On the last partner of all (WD-2)"), PUBLISHABLE },
  { "expires", ACCORD_FIELD_DATE, COMPUTED, N_("Expires"),
    N_("At the end of the corresponding date (WD-3)"), PUBLISHABLE },
  { "after_expiry_start", ACCORD_FIELD_DATE, COMPUTED, N_("Start after expiry"),
    N_("The first 1 April after the notice has expired (WD-4)"), PUBLISHABLE },
  { "next_year_start", ACCORD_FIELD_DATE, COMPUTED, N_("Start next year"),
    N_("The first 1 April after service, where the clause leaves that open (WD-5)"), PUBLISHABLE },
  { "readings_conflict", ACCORD_FIELD_BOOLEAN, COMPUTED, N_("Readings conflict"),
    N_("Whether by the bare words new arrangements start before the notice has expired (WD-5)"),
    PUBLISHABLE },
  { "start", ACCORD_FIELD_DATE, COMPUTED, N_("New arrangements start"),
    N_("By the reading that holds (WD-4, WD-5)"), PUBLISHABLE },
  { "arrangement_ends", ACCORD_FIELD_DATE, COMPUTED, N_("Arrangement ends"),
    N_("The last day for the party that leaves (WD-4)"), PUBLISHABLE },
  { "state", ACCORD_FIELD_CHOICE, COMPUTED, N_("State"), N_("On the day (WD-2, WD-7)"),
    notice_states, PUBLISHABLE },
};

const AccordRecordType accord_type_notice = {
  .name = "notice", .table = "notice",
  .label = N_("Notice"), .label_plural = N_("Notices"),
  .reference_field = "reference", .reference_prefix = "NOT-",
  .title = "{reference}, {arrangement}", .order = "reference",
  FIELDS (notice_fields),
};

static const AccordField notice_service_fields[] = {
  { "notice", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Notice"), .target = "notice", PUBLISHABLE },
  { "organisation", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Partner"), .target = "organisation",
    PUBLISHABLE },
  { "served", ACCORD_FIELD_DATE, 0, N_("Served"), N_("WD-2"), PUBLISHABLE },
  { "method", ACCORD_FIELD_TEXT, SEARCHED, N_("How"), PUBLISHABLE },
  { "acknowledged", ACCORD_FIELD_DATE, 0, N_("Acknowledged"), PUBLISHABLE },
  { "sent", ACCORD_FIELD_DATE, 0, N_("Sent"), PUBLISHABLE },
};

const AccordRecordType accord_type_notice_service = {
  .name = "notice-service", .table = "notice_service",
  .label = N_("Service of a notice"), .label_plural = N_("Services of notices"),
  .title = "{organisation}, {notice}", .order = "served",
  FIELDS (notice_service_fields),
};

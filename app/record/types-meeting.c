/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "record/types.h"

/* Meetings, and what is said and settled there. */

static const AccordChoice meeting_states[] = {
  { "planned", N_("Planned") },
  { "papers-late", N_("Papers late") },
  { "held", N_("Minutes to approve") },
  { "minuted", N_("Minutes approved") },
  { "cancelled", N_("Cancelled") },
  { NULL, NULL },
};

static const AccordField meeting_fields[] = {
  { "reference", ACCORD_FIELD_TEXT, UNIQUE | SEARCHED, N_("Reference"),
    N_("Left empty, the next number is given"), PUBLISHABLE },
  { "committee", ACCORD_FIELD_REFERENCES, REQUIRED, N_("Committee"),
    N_("Several where committees sit in common"), .target = "committee", PUBLISHABLE },
  { "date", ACCORD_FIELD_DATE, REQUIRED, N_("Date"), PUBLISHABLE },
  { "time", ACCORD_FIELD_TIME, 0, N_("Time"), PUBLISHABLE },
  { "papers_due", ACCORD_FIELD_DATE, 0, N_("Papers due"), PUBLISHABLE },
  { "place", ACCORD_FIELD_TEXT, SEARCHED, N_("Place"), PUBLISHABLE },
  { "public", ACCORD_FIELD_BOOLEAN, 0, N_("In public"), PUBLISHABLE },
  { "private_why", ACCORD_FIELD_TEXT, SEARCHED, N_("Why in private"), PUBLISHABLE },
  { "minutes_approved", ACCORD_FIELD_DATE, 0, N_("Minutes approved"), .not_before = "date",
    PUBLISHABLE },
  { "cancelled", ACCORD_FIELD_DATE, 0, N_("Cancelled"), PUBLISHABLE },
  { "note", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("What happened"), PUBLISHABLE },
  { "papers", ACCORD_FIELD_DATE, COMPUTED, N_("Papers"),
    N_("When its papers are due: as recorded, else as the committee’s terms say"), PUBLISHABLE },
  { "attended", ACCORD_FIELD_INTEGER, COMPUTED, N_("Attended"),
    N_("Voting members present, or a deputy for them (CM-6)"), PUBLISHABLE },
  { "items", ACCORD_FIELD_INTEGER, COMPUTED, N_("Items"), N_("On the agenda"), PUBLISHABLE },
  { "decisions", ACCORD_FIELD_INTEGER, COMPUTED, N_("Decisions"), PUBLISHABLE },
  { "state", ACCORD_FIELD_CHOICE, COMPUTED, N_("State"), N_("On the day"), meeting_states,
    PUBLISHABLE },
};

const AccordRecordType accord_type_meeting = {
  .name = "meeting", .table = "meeting",
  .label = N_("Meeting"), .label_plural = N_("Meetings"),
  .reference_field = "reference", .reference_prefix = "MTG-",
  .title = "{committee}, {date}", .order = "date",
  FIELDS (meeting_fields),
};

static const AccordField agenda_item_fields[] = {
  { "meeting", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Meeting"), .target = "meeting", PUBLISHABLE },
  { "number", ACCORD_FIELD_TEXT, REQUIRED | ACCORD_FIELD_NUMBERED, N_("Number"), PUBLISHABLE },
  { "title", ACCORD_FIELD_TEXT, REQUIRED | SEARCHED, N_("Title"), PUBLISHABLE },
  { "purpose", ACCORD_FIELD_TEXT, SEARCHED, N_("Purpose"), N_("To decide, to note, to discuss"),
    PUBLISHABLE },
  { "arrangement", ACCORD_FIELD_REFERENCE, 0, N_("Arrangement"), .target = "arrangement",
    PUBLISHABLE },
  { "concerns", ACCORD_FIELD_REFERENCES, 0, N_("Concerns"),
    N_("Organisations that the item is about (CI-5)"), .target = "organisation", PUBLISHABLE },
  { "presenter", ACCORD_FIELD_REFERENCE, 0, N_("Presenter"), .target = "person", PUBLISHABLE },
  { "paper", ACCORD_FIELD_REFERENCE, 0, N_("Paper"), .target = "document" },
};

const AccordRecordType accord_type_agenda_item = {
  .name = "agenda-item", .table = "agenda_item",
  .label = N_("Agenda item"), .label_plural = N_("Agenda items"),
  .title = "{number} {title}", .order = "meeting",
  FIELDS (agenda_item_fields),
};

static const AccordChoice attendance_statuses[] = {
  { "present", N_("Present") },
  { "apologies", N_("Apologies") },
  { "deputy", N_("Deputy") },
  { "absent", N_("Absent") },
  { NULL, NULL },
};

static const AccordField attendance_fields[] = {
  { "meeting", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Meeting"), .target = "meeting", PUBLISHABLE },
  { "person", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Person"), .target = "person", PUBLISHABLE },
  { "status", ACCORD_FIELD_CHOICE, REQUIRED, N_("Status"), .choices = attendance_statuses,
    PUBLISHABLE },
  { "for_seat", ACCORD_FIELD_REFERENCE, 0, N_("For the seat"), N_("CM-6"), .target = "seat",
    PUBLISHABLE },
  { "from_item", ACCORD_FIELD_REFERENCE, 0, N_("Arrived at item"), .target = "agenda-item",
    PUBLISHABLE },
  { "to_item", ACCORD_FIELD_REFERENCE, 0, N_("Left at item"), .target = "agenda-item",
    PUBLISHABLE },
};

const AccordRecordType accord_type_attendance = {
  .name = "attendance", .table = "attendance",
  .label = N_("Attendance"), .label_plural = N_("Attendance"),
  .title = "{person}, {meeting}", .order = "meeting",
  FIELDS (attendance_fields),
};

static const AccordChoice handlings[] = {
  { "stayed-and-voted", N_("Stayed and voted") },
  { "stayed-without-voting", N_("Stayed without voting") },
  { "left", N_("Left the room") },
  { "excluded", N_("Excluded") },
  { NULL, NULL },
};

static const AccordField declaration_fields[] = {
  { "meeting", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Meeting"), .target = "meeting", PUBLISHABLE },
  { "item", ACCORD_FIELD_REFERENCE, 0, N_("Item"), .target = "agenda-item", PUBLISHABLE },
  { "person", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Person"), .target = "person", PUBLISHABLE },
  { "interest", ACCORD_FIELD_REFERENCE, 0, N_("Interest"), .target = "interest", PUBLISHABLE },
  { "handling", ACCORD_FIELD_CHOICE, 0, N_("How it was handled"), N_("CI-5; NS 6.1"), handlings,
    PUBLISHABLE },
  { "note", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("What was declared"), PUBLISHABLE },
};

const AccordRecordType accord_type_declaration = {
  .name = "declaration", .table = "declaration",
  .label = N_("Declaration"), .label_plural = N_("Declarations"),
  .title = "{person}, {meeting}", .order = "meeting",
  FIELDS (declaration_fields),
};

static const AccordChoice decision_kinds[] = {
  { "general", N_("General") },
  { "procurement", N_("Procurement") },
  { "approval", N_("Approval") },
  { "withdrawal", N_("Withdrawal") },
  { "appointment", N_("Appointment") },
  { NULL, NULL },
};

static const AccordChoice decision_routes[] = {
  { "meeting", N_("At a meeting") },
  { "urgent", N_("Urgent") },
  { "chair", N_("Chair’s action") },
  { "written", N_("In writing") },
  { NULL, NULL },
};

static const AccordChoice decision_states[] = {
  { "open", N_("Open") },
  { "carried", N_("Carried") },
  { "not-carried", N_("Not carried") },
  { "to-ratify", N_("To ratify") },
  { "ratified", N_("Ratified") },
  { NULL, NULL },
};

static const AccordField decision_fields[] = {
  { "reference", ACCORD_FIELD_TEXT, UNIQUE | SEARCHED, N_("Reference"),
    N_("Left empty, the next number is given"), PUBLISHABLE },
  { "meeting", ACCORD_FIELD_REFERENCE, 0, N_("Meeting"), .target = "meeting", PUBLISHABLE },
  { "item", ACCORD_FIELD_REFERENCE, 0, N_("Item"), .target = "agenda-item", PUBLISHABLE },
  { "date", ACCORD_FIELD_DATE, 0, N_("Date"), PUBLISHABLE },
  { "text", ACCORD_FIELD_LONG_TEXT, REQUIRED | SEARCHED, N_("Decision"), PUBLISHABLE },
  { "arrangement", ACCORD_FIELD_REFERENCE, 0, N_("Arrangement"), .target = "arrangement",
    PUBLISHABLE },
  { "carried", ACCORD_FIELD_BOOLEAN, 0, N_("Carried"), PUBLISHABLE },
  { "votes_for", ACCORD_FIELD_INTEGER, 0, N_("Votes for"), PUBLISHABLE },
  { "votes_against", ACCORD_FIELD_INTEGER, 0, N_("Votes against"), PUBLISHABLE },
  { "abstained", ACCORD_FIELD_INTEGER, 0, N_("Abstained"), PUBLISHABLE },
  { "kind", ACCORD_FIELD_CHOICE, 0, N_("Kind"), .choices = decision_kinds, PUBLISHABLE },
  { "contract", ACCORD_FIELD_REFERENCE, 0, N_("Contract"), .target = "contract", PUBLISHABLE },
  { "provider", ACCORD_FIELD_REFERENCE, 0, N_("Provider"), .target = "organisation", PUBLISHABLE },
  { "value", ACCORD_FIELD_MONEY, 0, N_("Value"), PUBLISHABLE },
  { "published", ACCORD_FIELD_DATE, 0, N_("Published"), N_("CI-3"), PUBLISHABLE },
  { "route", ACCORD_FIELD_CHOICE, 0, N_("How it was taken"), .choices = decision_routes,
    PUBLISHABLE },
  { "reported", ACCORD_FIELD_DATE, 0, N_("Reported"),
    N_("When a decision between meetings was reported"), PUBLISHABLE },
  { "reasons", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Reasons"), PUBLISHABLE },
  { "minute", ACCORD_FIELD_TEXT, SEARCHED, N_("Minute"), PUBLISHABLE },
  { "rests_on", ACCORD_FIELD_REFERENCE, 0, N_("Rests on"), N_("The delegation it was taken under"),
    .target = "scheme-entry", PUBLISHABLE },
  { "process", ACCORD_FIELD_TEXT, SEARCHED, N_("Procurement process"), PUBLISHABLE },
  { "conflicts", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Conflicts and handling"), N_("CI-3, CI-6"),
    PUBLISHABLE },
  { "body", ACCORD_FIELD_TEXT, COMPUTED, N_("Body"), N_("Whose meeting took it"), PUBLISHABLE },
  { "taken", ACCORD_FIELD_DATE, COMPUTED, N_("Taken"), N_("Its date, else that of the meeting"),
    PUBLISHABLE },
  { "state", ACCORD_FIELD_CHOICE, COMPUTED, N_("State"),
    N_("A joint working committee’s binds a party once it is ratified there (CM-7)"),
    decision_states, PUBLISHABLE },
};

const AccordRecordType accord_type_decision = {
  .name = "decision", .table = "decision",
  .label = N_("Decision"), .label_plural = N_("Decisions"),
  .reference_field = "reference", .reference_prefix = "DEC-",
  .title = "{reference} {text}", .order = "reference",
  FIELDS (decision_fields),
};

static const AccordField ratification_fields[] = {
  { "decision", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Decision"), .target = "decision",
    PUBLISHABLE },
  { "organisation", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Party"), .target = "organisation",
    PUBLISHABLE },
  { "by", ACCORD_FIELD_TEXT, SEARCHED, N_("Ratified by"), N_("Body, committee or employee"),
    PUBLISHABLE },
  { "under", ACCORD_FIELD_REFERENCE, 0, N_("Under"), .target = "scheme-entry", PUBLISHABLE },
  { "date", ACCORD_FIELD_DATE, 0, N_("Date"), PUBLISHABLE },
};

const AccordRecordType accord_type_ratification = {
  .name = "ratification", .table = "ratification",
  .label = N_("Ratification"), .label_plural = N_("Ratifications"),
  .title = "{organisation}, {decision}", .order = "date",
  FIELDS (ratification_fields),
};

static const AccordChoice scheme_kinds[] = {
  { "delegated", N_("Delegated") },
  { "reserved", N_("Reserved") },
  { NULL, NULL },
};

static const AccordField scheme_entry_fields[] = {
  { "text", ACCORD_FIELD_TEXT, REQUIRED | SEARCHED, N_("What"), N_("TC 12.35–12.36"), PUBLISHABLE },
  { "kind", ACCORD_FIELD_CHOICE, REQUIRED, N_("Kind"), .choices = scheme_kinds, PUBLISHABLE },
  { "to_whom", ACCORD_FIELD_TEXT, SEARCHED, N_("To whom"), PUBLISHABLE },
  { "limit", ACCORD_FIELD_MONEY, 0, N_("Limit"), PUBLISHABLE },
  { "decision", ACCORD_FIELD_REFERENCE, 0, N_("By decision"), .target = "decision", PUBLISHABLE },
  { "from", ACCORD_FIELD_DATE, 0, N_("From"), PUBLISHABLE },
  { "to", ACCORD_FIELD_DATE, 0, N_("To"), .not_before = "from", PUBLISHABLE },
  { "arrangement", ACCORD_FIELD_REFERENCE, 0, N_("Arrangement"), .target = "arrangement",
    PUBLISHABLE },
};

const AccordRecordType accord_type_scheme_entry = {
  .name = "scheme-entry", .table = "scheme_entry",
  .label = N_("Scheme entry"), .label_plural = N_("Scheme of delegation"),
  .title = "{text}", .order = "from",
  FIELDS (scheme_entry_fields),
};

static const AccordChoice action_states[] = {
  { "open", N_("Open") },
  { "due-soon", N_("Due soon") },
  { "overdue", N_("Overdue") },
  { "done", N_("Done") },
  { NULL, NULL },
};

static const AccordField action_fields[] = {
  { "meeting", ACCORD_FIELD_REFERENCE, 0, N_("Meeting"), .target = "meeting", PUBLISHABLE },
  { "text", ACCORD_FIELD_LONG_TEXT, REQUIRED | SEARCHED, N_("Action"), PUBLISHABLE },
  { "owner", ACCORD_FIELD_REFERENCE, 0, N_("Owner"), .target = "person", PUBLISHABLE },
  { "due", ACCORD_FIELD_DATE, 0, N_("Due"), PUBLISHABLE },
  { "done", ACCORD_FIELD_DATE, 0, N_("Done"), PUBLISHABLE },
  { "arrangement", ACCORD_FIELD_REFERENCE, 0, N_("Arrangement"), .target = "arrangement",
    PUBLISHABLE },
  { "state", ACCORD_FIELD_CHOICE, COMPUTED, N_("State"), N_("On the day"), action_states,
    PUBLISHABLE },
};

const AccordRecordType accord_type_action = {
  .name = "action", .table = "action",
  .label = N_("Action"), .label_plural = N_("Actions"),
  .title = "{text}", .order = "due",
  FIELDS (action_fields),
};

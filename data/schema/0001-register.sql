-- The register as Accord 0.1 made it. Released migrations are never edited: what changes later
-- comes in a later file, new columns at the end, nullable and without a default.
--
-- Every record has an id from one counter for the whole register, never used twice. The tables of
-- records follow their descriptions (app/record); a test holds both against each other.

CREATE TABLE "register" (
  "id" INTEGER PRIMARY KEY CHECK ("id" = 1),
  "uuid" TEXT NOT NULL,
  "created" INTEGER NOT NULL,
  "next_id" INTEGER NOT NULL,
  "checked" INTEGER
) STRICT;

-- One entry for each named transaction; times are microseconds since 1970, UTC. The hash chains
-- each entry to the one before.
CREATE TABLE "journal" (
  "seq" INTEGER PRIMARY KEY,
  "hash" BLOB NOT NULL CHECK (length("hash") = 32),
  "at" INTEGER NOT NULL,
  "kind" INTEGER NOT NULL,
  "undoes" INTEGER,
  "schema" INTEGER NOT NULL,
  "officer" TEXT NOT NULL,
  "sentence" TEXT NOT NULL
) STRICT;

-- What an entry changed, in parts of bounded size.
CREATE TABLE "journal_part" (
  "seq" INTEGER NOT NULL REFERENCES "journal",
  "part" INTEGER NOT NULL,
  "changes" BLOB NOT NULL,
  PRIMARY KEY ("seq", "part")
) STRICT;

-- Which entries changed a record: its history, and with the greatest its version.
CREATE TABLE "journal_row" (
  "record" INTEGER NOT NULL,
  "seq" INTEGER NOT NULL,
  PRIMARY KEY ("record", "seq")
) STRICT, WITHOUT ROWID;

-- Contact details: outside the journal, so that they can be erased for good.
CREATE TABLE "personal" (
  "record" INTEGER NOT NULL,
  "field" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("record", "field")
) STRICT, WITHOUT ROWID;

-- Files kept inside the register, by the SHA-256 of their bytes; only ever added to.
CREATE TABLE "attachment" (
  "digest" TEXT PRIMARY KEY,
  "added" INTEGER NOT NULL,
  "bytes" BLOB NOT NULL
) STRICT;

CREATE VIRTUAL TABLE "search" USING fts5 (
  "type" UNINDEXED, "text",
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE TABLE "organisation" (
  "id" INTEGER PRIMARY KEY,
  "code" TEXT UNIQUE,
  "name" TEXT NOT NULL,
  "kind" TEXT,
  "opened" TEXT CHECK ("opened" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "closed" TEXT CHECK ("closed" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "short_name" TEXT,
  "address" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE "succession" (
  "id" INTEGER PRIMARY KEY,
  "from" INTEGER NOT NULL REFERENCES "organisation",
  "to" INTEGER NOT NULL REFERENCES "organisation",
  "date" TEXT NOT NULL CHECK ("date" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "kind" TEXT NOT NULL
) STRICT;
CREATE INDEX "succession_from" ON "succession" ("from");
CREATE INDEX "succession_to" ON "succession" ("to");

CREATE TABLE "home_body" (
  "id" INTEGER PRIMARY KEY,
  "organisation" INTEGER NOT NULL REFERENCES "organisation",
  "from" TEXT CHECK ("from" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "to" TEXT CHECK ("to" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX "home_body_organisation" ON "home_body" ("organisation");

CREATE TABLE "person" (
  "id" INTEGER PRIMARY KEY,
  "given_name" TEXT,
  "family_name" TEXT NOT NULL,
  "organisation" INTEGER REFERENCES "organisation",
  "post" TEXT,
  "in_scope" INTEGER CHECK ("in_scope" IN (0, 1)),
  "title" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "person_organisation" ON "person" ("organisation");

CREATE TABLE "profile" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL UNIQUE,
  "from" TEXT CHECK ("from" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "to" TEXT CHECK ("to" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "cited_as" TEXT,
  "shipped" INTEGER CHECK ("shipped" IN (0, 1)),
  "notice_months" INTEGER,
  "quarterly_days" INTEGER,
  "annual_days" INTEGER,
  "papers_days" INTEGER,
  "due_soon_days" INTEGER,
  "service_next_working_day" INTEGER CHECK ("service_next_working_day" IN (0, 1)),
  "collaborative_clause" TEXT,
  "local_authority_clause" TEXT,
  "scheme_clause" TEXT,
  "primary_care_excluded" INTEGER CHECK ("primary_care_excluded" IN (0, 1)),
  "powers_clause_ccg_joint" TEXT,
  "terms_clause_ccg_joint" TEXT,
  "committee_clause_ccg_joint" TEXT,
  "fund_clause_ccg_joint" TEXT,
  "agreement_clause_ccg_joint" TEXT,
  "liability_clause_ccg_joint" TEXT,
  "guidance_clause_ccg_joint" TEXT,
  "approval_clause_ccg_joint" TEXT,
  "reporting_clause_ccg_joint" TEXT,
  "withdrawal_clause_ccg_joint" TEXT,
  "reporters_ccg_joint" TEXT,
  "expiry_said_ccg_joint" INTEGER CHECK ("expiry_said_ccg_joint" IN (0, 1)),
  "powers_clause_nhse_ccg" TEXT,
  "terms_clause_nhse_ccg" TEXT,
  "committee_clause_nhse_ccg" TEXT,
  "fund_clause_nhse_ccg" TEXT,
  "agreement_clause_nhse_ccg" TEXT,
  "liability_clause_nhse_ccg" TEXT,
  "guidance_clause_nhse_ccg" TEXT,
  "approval_clause_nhse_ccg" TEXT,
  "reporting_clause_nhse_ccg" TEXT,
  "withdrawal_clause_nhse_ccg" TEXT,
  "reporters_nhse_ccg" TEXT,
  "expiry_said_nhse_ccg" INTEGER CHECK ("expiry_said_nhse_ccg" IN (0, 1)),
  "powers_clause_nhse" TEXT,
  "terms_clause_nhse" TEXT,
  "committee_clause_nhse" TEXT,
  "fund_clause_nhse" TEXT,
  "agreement_clause_nhse" TEXT,
  "liability_clause_nhse" TEXT,
  "guidance_clause_nhse" TEXT,
  "approval_clause_nhse" TEXT,
  "reporting_clause_nhse" TEXT,
  "withdrawal_clause_nhse" TEXT,
  "reporters_nhse" TEXT,
  "expiry_said_nhse" INTEGER CHECK ("expiry_said_nhse" IN (0, 1))
) STRICT;

CREATE TABLE "guidance" (
  "id" INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "issuer" TEXT,
  "date" TEXT CHECK ("date" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "supersedes" INTEGER REFERENCES "guidance",
  "kinds" TEXT,
  "considered" TEXT CHECK ("considered" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "response" TEXT,
  "minute" TEXT,
  "document" INTEGER REFERENCES "document"
) STRICT;
CREATE INDEX "guidance_supersedes" ON "guidance" ("supersedes");
CREATE INDEX "guidance_document" ON "guidance" ("document");

CREATE TABLE "arrangement" (
  "id" INTEGER PRIMARY KEY,
  "reference" TEXT UNIQUE,
  "title" TEXT NOT NULL,
  "services" TEXT,
  "kind" TEXT NOT NULL,
  "mode" TEXT,
  "model" TEXT,
  "profile" INTEGER REFERENCES "profile",
  "approved" TEXT CHECK ("approved" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "safe" INTEGER CHECK ("safe" IN (0, 1)),
  "in_patients_interests" INTEGER CHECK ("in_patients_interests" IN (0, 1)),
  "approval_minute" TEXT,
  "start" TEXT CHECK ("start" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "review" TEXT CHECK ("review" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "end" TEXT CHECK ("end" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "proposed" TEXT CHECK ("proposed" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "appraised" TEXT CHECK ("appraised" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "refused" TEXT CHECK ("refused" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "lapsed" TEXT CHECK ("lapsed" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "revoked" TEXT CHECK ("revoked" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "collaboration_model" TEXT,
  "scale" TEXT,
  "pattern" TEXT,
  "benefits" TEXT,
  "terms" TEXT,
  "liability" TEXT,
  "predecessor" INTEGER REFERENCES "arrangement",
  "note" TEXT
) STRICT;
CREATE INDEX "arrangement_profile" ON "arrangement" ("profile");
CREATE INDEX "arrangement_predecessor" ON "arrangement" ("predecessor");

CREATE TABLE "party" (
  "id" INTEGER PRIMARY KEY,
  "arrangement" INTEGER NOT NULL REFERENCES "arrangement",
  "organisation" INTEGER NOT NULL REFERENCES "organisation",
  "role" TEXT NOT NULL,
  "joined" TEXT CHECK ("joined" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "signed" TEXT CHECK ("signed" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "left" TEXT CHECK ("left" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "involvement" TEXT
) STRICT;
CREATE INDEX "party_arrangement" ON "party" ("arrangement");
CREATE INDEX "party_organisation" ON "party" ("organisation");

CREATE TABLE "lead" (
  "id" INTEGER PRIMARY KEY,
  "party" INTEGER NOT NULL REFERENCES "party",
  "kind" TEXT NOT NULL,
  "person" INTEGER NOT NULL REFERENCES "person",
  "from" TEXT CHECK ("from" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "to" TEXT CHECK ("to" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX "lead_party" ON "lead" ("party");
CREATE INDEX "lead_person" ON "lead" ("person");

CREATE TABLE "function" (
  "id" INTEGER PRIMARY KEY,
  "arrangement" INTEGER NOT NULL REFERENCES "arrangement",
  "function" TEXT NOT NULL,
  "owner" INTEGER REFERENCES "organisation",
  "exerciser" INTEGER REFERENCES "organisation",
  "mode" TEXT,
  "involvement" TEXT,
  "from" TEXT CHECK ("from" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "to" TEXT CHECK ("to" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "limits" TEXT,
  "onward" TEXT
) STRICT;
CREATE INDEX "function_arrangement" ON "function" ("arrangement");
CREATE INDEX "function_owner" ON "function" ("owner");
CREATE INDEX "function_exerciser" ON "function" ("exerciser");

CREATE TABLE "agreement" (
  "id" INTEGER PRIMARY KEY,
  "arrangement" INTEGER NOT NULL REFERENCES "arrangement",
  "kind" TEXT NOT NULL,
  "version" TEXT,
  "agreed" TEXT CHECK ("agreed" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "review" TEXT CHECK ("review" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "notice_months" INTEGER,
  "document" INTEGER REFERENCES "document",
  "note" TEXT
) STRICT;
CREATE INDEX "agreement_arrangement" ON "agreement" ("arrangement");
CREATE INDEX "agreement_document" ON "agreement" ("document");

CREATE TABLE "agreement_head" (
  "id" INTEGER PRIMARY KEY,
  "agreement" INTEGER NOT NULL REFERENCES "agreement",
  "head" TEXT NOT NULL,
  "covered" TEXT NOT NULL,
  "where" TEXT
) STRICT;
CREATE INDEX "agreement_head_agreement" ON "agreement_head" ("agreement");

CREATE TABLE "objective" (
  "id" INTEGER PRIMARY KEY,
  "arrangement" INTEGER NOT NULL REFERENCES "arrangement",
  "year" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "measure" TEXT,
  "baseline" REAL,
  "target" REAL,
  "unit" TEXT,
  "owner" INTEGER REFERENCES "person"
) STRICT;
CREATE INDEX "objective_arrangement" ON "objective" ("arrangement");
CREATE INDEX "objective_owner" ON "objective" ("owner");

CREATE TABLE "progress" (
  "id" INTEGER PRIMARY KEY,
  "objective" INTEGER NOT NULL REFERENCES "objective",
  "quarter" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "value" REAL,
  "narrative" TEXT
) STRICT;
CREATE INDEX "progress_objective" ON "progress" ("objective");

CREATE TABLE "risk" (
  "id" INTEGER PRIMARY KEY,
  "arrangement" INTEGER NOT NULL REFERENCES "arrangement",
  "text" TEXT NOT NULL,
  "owner" INTEGER REFERENCES "person",
  "likelihood" TEXT,
  "impact" TEXT,
  "mitigation" TEXT,
  "apportioned" TEXT
) STRICT;
CREATE INDEX "risk_arrangement" ON "risk" ("arrangement");
CREATE INDEX "risk_owner" ON "risk" ("owner");

CREATE TABLE "obligation" (
  "id" INTEGER PRIMARY KEY,
  "arrangement" INTEGER REFERENCES "arrangement",
  "kind" TEXT NOT NULL,
  "period" TEXT,
  "title" TEXT NOT NULL,
  "owed_by" TEXT,
  "owed_to" TEXT,
  "due" TEXT NOT NULL,
  "received" TEXT CHECK ("received" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "presented" TEXT CHECK ("presented" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "published" TEXT CHECK ("published" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "waived" TEXT CHECK ("waived" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "minute" TEXT,
  "meeting" INTEGER REFERENCES "meeting",
  "document" INTEGER REFERENCES "document",
  "recurs" TEXT,
  "generated" INTEGER CHECK ("generated" IN (0, 1)),
  "note" TEXT
) STRICT;
CREATE INDEX "obligation_arrangement" ON "obligation" ("arrangement");
CREATE INDEX "obligation_meeting" ON "obligation" ("meeting");
CREATE INDEX "obligation_document" ON "obligation" ("document");
CREATE INDEX "obligation_due" ON "obligation" ("due");

CREATE TABLE "engagement_event" (
  "id" INTEGER PRIMARY KEY,
  "arrangement" INTEGER NOT NULL REFERENCES "arrangement",
  "date" TEXT NOT NULL CHECK ("date" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "place" TEXT,
  "audience" TEXT,
  "attended" INTEGER,
  "aims" INTEGER CHECK ("aims" IN (0, 1)),
  "objectives" INTEGER CHECK ("objectives" IN (0, 1)),
  "strategy" INTEGER CHECK ("strategy" IN (0, 1)),
  "progress" INTEGER CHECK ("progress" IN (0, 1)),
  "note" TEXT
) STRICT;
CREATE INDEX "engagement_event_arrangement" ON "engagement_event" ("arrangement");

CREATE TABLE "notice" (
  "id" INTEGER PRIMARY KEY,
  "reference" TEXT UNIQUE,
  "direction" TEXT NOT NULL,
  "arrangement" INTEGER NOT NULL REFERENCES "arrangement",
  "why" TEXT,
  "decided" TEXT CHECK ("decided" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "minute" TEXT,
  "months" INTEGER,
  "reading" TEXT,
  "reading_minute" TEXT,
  "nhs_england_agreed" TEXT CHECK ("nhs_england_agreed" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "rescinded" TEXT CHECK ("rescinded" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "consents" TEXT,
  "successor" INTEGER REFERENCES "arrangement",
  "organisation" INTEGER REFERENCES "organisation"
) STRICT;
CREATE INDEX "notice_arrangement" ON "notice" ("arrangement");
CREATE INDEX "notice_successor" ON "notice" ("successor");
CREATE INDEX "notice_organisation" ON "notice" ("organisation");

CREATE TABLE "notice_service" (
  "id" INTEGER PRIMARY KEY,
  "notice" INTEGER NOT NULL REFERENCES "notice",
  "organisation" INTEGER NOT NULL REFERENCES "organisation",
  "served" TEXT CHECK ("served" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "method" TEXT,
  "acknowledged" TEXT CHECK ("acknowledged" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "sent" TEXT CHECK ("sent" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX "notice_service_notice" ON "notice_service" ("notice");
CREATE INDEX "notice_service_organisation" ON "notice_service" ("organisation");

CREATE TABLE "committee" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL UNIQUE,
  "form" TEXT NOT NULL,
  "arrangement" INTEGER REFERENCES "arrangement",
  "established" TEXT CHECK ("established" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "dissolved" TEXT CHECK ("dissolved" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "quorum" TEXT,
  "voting_rule" TEXT,
  "casting_vote" INTEGER CHECK ("casting_vote" IN (0, 1)),
  "parent" INTEGER REFERENCES "committee",
  "frequency" TEXT,
  "papers_days" INTEGER,
  "terms_from" TEXT CHECK ("terms_from" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "terms" TEXT
) STRICT;
CREATE INDEX "committee_arrangement" ON "committee" ("arrangement");
CREATE INDEX "committee_parent" ON "committee" ("parent");

CREATE TABLE "seat" (
  "id" INTEGER PRIMARY KEY,
  "committee" INTEGER NOT NULL REFERENCES "committee",
  "title" TEXT NOT NULL,
  "category" TEXT,
  "voting" INTEGER CHECK ("voting" IN (0, 1)),
  "office" TEXT,
  "nominated_by" INTEGER REFERENCES "organisation",
  "invited" TEXT CHECK ("invited" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "nominated" TEXT CHECK ("nominated" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "declined" TEXT CHECK ("declined" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "from" TEXT CHECK ("from" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "to" TEXT CHECK ("to" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "basis" TEXT
) STRICT;
CREATE INDEX "seat_committee" ON "seat" ("committee");
CREATE INDEX "seat_nominated_by" ON "seat" ("nominated_by");

CREATE TABLE "appointment" (
  "id" INTEGER PRIMARY KEY,
  "seat" INTEGER NOT NULL REFERENCES "seat",
  "person" INTEGER NOT NULL REFERENCES "person",
  "from" TEXT NOT NULL CHECK ("from" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "expected_end" TEXT CHECK ("expected_end" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "to" TEXT CHECK ("to" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "why_left" TEXT,
  "until_replaced" INTEGER CHECK ("until_replaced" IN (0, 1))
) STRICT;
CREATE INDEX "appointment_seat" ON "appointment" ("seat", "from", "to", "person");
CREATE INDEX "appointment_person" ON "appointment" ("person");
CREATE INDEX "appointment_term" ON "appointment" ("to", "from");

CREATE TABLE "deputy" (
  "id" INTEGER PRIMARY KEY,
  "seat" INTEGER NOT NULL REFERENCES "seat",
  "person" INTEGER NOT NULL REFERENCES "person",
  "from" TEXT CHECK ("from" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "to" TEXT CHECK ("to" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX "deputy_seat" ON "deputy" ("seat");
CREATE INDEX "deputy_person" ON "deputy" ("person");

CREATE TABLE "meeting" (
  "id" INTEGER PRIMARY KEY,
  "reference" TEXT UNIQUE,
  "date" TEXT NOT NULL CHECK ("date" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "time" TEXT,
  "papers_due" TEXT CHECK ("papers_due" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "place" TEXT,
  "public" INTEGER CHECK ("public" IN (0, 1)),
  "private_why" TEXT,
  "minutes_approved" TEXT CHECK ("minutes_approved" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "cancelled" TEXT CHECK ("cancelled" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "note" TEXT
) STRICT;

CREATE TABLE "meeting_committee" (
  "id" INTEGER PRIMARY KEY,
  "owner" INTEGER NOT NULL REFERENCES "meeting",
  "target" INTEGER NOT NULL REFERENCES "committee",
  UNIQUE ("owner", "target")
) STRICT;
CREATE INDEX "meeting_committee_target" ON "meeting_committee" ("target");
CREATE INDEX "meeting_date" ON "meeting" ("date");

CREATE TABLE "agenda_item" (
  "id" INTEGER PRIMARY KEY,
  "meeting" INTEGER NOT NULL REFERENCES "meeting",
  "number" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "purpose" TEXT,
  "arrangement" INTEGER REFERENCES "arrangement",
  "presenter" INTEGER REFERENCES "person",
  "paper" INTEGER REFERENCES "document"
) STRICT;
CREATE INDEX "agenda_item_meeting" ON "agenda_item" ("meeting");
CREATE INDEX "agenda_item_arrangement" ON "agenda_item" ("arrangement");

CREATE TABLE "agenda_item_concerns" (
  "id" INTEGER PRIMARY KEY,
  "owner" INTEGER NOT NULL REFERENCES "agenda_item",
  "target" INTEGER NOT NULL REFERENCES "organisation",
  UNIQUE ("owner", "target")
) STRICT;
CREATE INDEX "agenda_item_concerns_target" ON "agenda_item_concerns" ("target");
CREATE INDEX "agenda_item_presenter" ON "agenda_item" ("presenter");
CREATE INDEX "agenda_item_paper" ON "agenda_item" ("paper");

CREATE TABLE "attendance" (
  "id" INTEGER PRIMARY KEY,
  "meeting" INTEGER NOT NULL REFERENCES "meeting",
  "person" INTEGER NOT NULL REFERENCES "person",
  "status" TEXT NOT NULL,
  "for_seat" INTEGER REFERENCES "seat",
  "from_item" INTEGER REFERENCES "agenda_item",
  "to_item" INTEGER REFERENCES "agenda_item"
) STRICT;
CREATE INDEX "attendance_meeting" ON "attendance" ("meeting");
CREATE INDEX "attendance_person" ON "attendance" ("person");
CREATE INDEX "attendance_for_seat" ON "attendance" ("for_seat");
CREATE INDEX "attendance_from_item" ON "attendance" ("from_item");
CREATE INDEX "attendance_to_item" ON "attendance" ("to_item");

CREATE TABLE "declaration" (
  "id" INTEGER PRIMARY KEY,
  "meeting" INTEGER NOT NULL REFERENCES "meeting",
  "item" INTEGER REFERENCES "agenda_item",
  "person" INTEGER NOT NULL REFERENCES "person",
  "interest" INTEGER REFERENCES "interest",
  "handling" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "declaration_meeting" ON "declaration" ("meeting");
CREATE INDEX "declaration_item" ON "declaration" ("item");
CREATE INDEX "declaration_person" ON "declaration" ("person");
CREATE INDEX "declaration_interest" ON "declaration" ("interest");

CREATE TABLE "decision" (
  "id" INTEGER PRIMARY KEY,
  "reference" TEXT UNIQUE,
  "meeting" INTEGER REFERENCES "meeting",
  "item" INTEGER REFERENCES "agenda_item",
  "date" TEXT CHECK ("date" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "text" TEXT NOT NULL,
  "arrangement" INTEGER REFERENCES "arrangement",
  "carried" INTEGER CHECK ("carried" IN (0, 1)),
  "votes_for" INTEGER,
  "votes_against" INTEGER,
  "abstained" INTEGER,
  "kind" TEXT,
  "contract" INTEGER REFERENCES "contract",
  "provider" INTEGER REFERENCES "organisation",
  "value" INTEGER,
  "published" TEXT CHECK ("published" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "route" TEXT,
  "reported" TEXT CHECK ("reported" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "reasons" TEXT,
  "minute" TEXT,
  "rests_on" INTEGER REFERENCES "scheme_entry",
  "process" TEXT,
  "conflicts" TEXT
) STRICT;
CREATE INDEX "decision_meeting" ON "decision" ("meeting");
CREATE INDEX "decision_item" ON "decision" ("item");
CREATE INDEX "decision_arrangement" ON "decision" ("arrangement");
CREATE INDEX "decision_contract" ON "decision" ("contract");
CREATE INDEX "decision_provider" ON "decision" ("provider");
CREATE INDEX "decision_rests_on" ON "decision" ("rests_on");

CREATE TABLE "ratification" (
  "id" INTEGER PRIMARY KEY,
  "decision" INTEGER NOT NULL REFERENCES "decision",
  "organisation" INTEGER NOT NULL REFERENCES "organisation",
  "by" TEXT,
  "under" INTEGER REFERENCES "scheme_entry",
  "date" TEXT CHECK ("date" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX "ratification_decision" ON "ratification" ("decision");
CREATE INDEX "ratification_organisation" ON "ratification" ("organisation");
CREATE INDEX "ratification_under" ON "ratification" ("under");

CREATE TABLE "scheme_entry" (
  "id" INTEGER PRIMARY KEY,
  "text" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "to_whom" TEXT,
  "limit" INTEGER,
  "decision" INTEGER REFERENCES "decision",
  "from" TEXT CHECK ("from" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "to" TEXT CHECK ("to" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "arrangement" INTEGER REFERENCES "arrangement"
) STRICT;
CREATE INDEX "scheme_entry_decision" ON "scheme_entry" ("decision");
CREATE INDEX "scheme_entry_arrangement" ON "scheme_entry" ("arrangement");

CREATE TABLE "action" (
  "id" INTEGER PRIMARY KEY,
  "meeting" INTEGER REFERENCES "meeting",
  "text" TEXT NOT NULL,
  "owner" INTEGER REFERENCES "person",
  "due" TEXT CHECK ("due" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "done" TEXT CHECK ("done" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "arrangement" INTEGER REFERENCES "arrangement"
) STRICT;
CREATE INDEX "action_meeting" ON "action" ("meeting");
CREATE INDEX "action_owner" ON "action" ("owner");
CREATE INDEX "action_arrangement" ON "action" ("arrangement");

CREATE TABLE "interest" (
  "id" INTEGER PRIMARY KEY,
  "person" INTEGER NOT NULL REFERENCES "person",
  "kind" TEXT NOT NULL,
  "nature" TEXT,
  "arose" TEXT CHECK ("arose" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "ended" TEXT CHECK ("ended" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "declared" TEXT CHECK ("declared" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "entered" TEXT CHECK ("entered" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "mitigation" TEXT,
  "withheld" INTEGER CHECK ("withheld" IN (0, 1)),
  "withheld_why" TEXT,
  "confirmed" TEXT CHECK ("confirmed" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX "interest_person" ON "interest" ("person");

CREATE TABLE "interest_organisations" (
  "id" INTEGER PRIMARY KEY,
  "owner" INTEGER NOT NULL REFERENCES "interest",
  "target" INTEGER NOT NULL REFERENCES "organisation",
  UNIQUE ("owner", "target")
) STRICT;
CREATE INDEX "interest_organisations_target" ON "interest_organisations" ("target");

CREATE TABLE "attestation" (
  "id" INTEGER PRIMARY KEY,
  "year" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "person" INTEGER REFERENCES "person",
  "date" TEXT CHECK ("date" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "note" TEXT
) STRICT;
CREATE INDEX "attestation_person" ON "attestation" ("person");

CREATE TABLE "training" (
  "id" INTEGER PRIMARY KEY,
  "person" INTEGER NOT NULL REFERENCES "person",
  "subject" TEXT NOT NULL,
  "date" TEXT CHECK ("date" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "provider" TEXT
) STRICT;
CREATE INDEX "training_person" ON "training" ("person");

CREATE TABLE "pooled_fund" (
  "id" INTEGER PRIMARY KEY,
  "arrangement" INTEGER NOT NULL REFERENCES "arrangement",
  "host" INTEGER REFERENCES "organisation",
  "year" TEXT NOT NULL,
  "name" TEXT NOT NULL UNIQUE,
  "controls" TEXT,
  "risk_management" TEXT,
  "accountability" TEXT
) STRICT;
CREATE INDEX "pooled_fund_arrangement" ON "pooled_fund" ("arrangement");
CREATE INDEX "pooled_fund_host" ON "pooled_fund" ("host");

CREATE TABLE "contribution" (
  "id" INTEGER PRIMARY KEY,
  "fund" INTEGER NOT NULL REFERENCES "pooled_fund",
  "organisation" INTEGER NOT NULL REFERENCES "organisation",
  "agreed" INTEGER,
  "paid" INTEGER,
  "paid_on" TEXT CHECK ("paid_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "due" TEXT CHECK ("due" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "risk_share" REAL,
  "basis" TEXT
) STRICT;
CREATE INDEX "contribution_fund" ON "contribution" ("fund");
CREATE INDEX "contribution_organisation" ON "contribution" ("organisation");

CREATE TABLE "expenditure" (
  "id" INTEGER PRIMARY KEY,
  "fund" INTEGER NOT NULL REFERENCES "pooled_fund",
  "date" TEXT NOT NULL CHECK ("date" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "payee" TEXT,
  "amount" INTEGER NOT NULL,
  "function" INTEGER REFERENCES "function",
  "note" TEXT
) STRICT;
CREATE INDEX "expenditure_fund" ON "expenditure" ("fund");
CREATE INDEX "expenditure_function" ON "expenditure" ("function");

CREATE TABLE "payment" (
  "id" INTEGER PRIMARY KEY,
  "arrangement" INTEGER NOT NULL REFERENCES "arrangement",
  "payer" INTEGER NOT NULL REFERENCES "organisation",
  "payee" INTEGER NOT NULL REFERENCES "organisation",
  "date" TEXT NOT NULL CHECK ("date" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "amount" INTEGER NOT NULL,
  "purpose" TEXT
) STRICT;
CREATE INDEX "payment_arrangement" ON "payment" ("arrangement");
CREATE INDEX "payment_payer" ON "payment" ("payer");
CREATE INDEX "payment_payee" ON "payment" ("payee");

CREATE TABLE "resource" (
  "id" INTEGER PRIMARY KEY,
  "arrangement" INTEGER NOT NULL REFERENCES "arrangement",
  "provider" INTEGER NOT NULL REFERENCES "organisation",
  "receiver" INTEGER NOT NULL REFERENCES "organisation",
  "kind" TEXT NOT NULL,
  "wte" REAL,
  "value" INTEGER,
  "from" TEXT CHECK ("from" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "to" TEXT CHECK ("to" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "note" TEXT
) STRICT;
CREATE INDEX "resource_arrangement" ON "resource" ("arrangement");
CREATE INDEX "resource_provider" ON "resource" ("provider");
CREATE INDEX "resource_receiver" ON "resource" ("receiver");

CREATE TABLE "submission" (
  "id" INTEGER PRIMARY KEY,
  "arrangement" INTEGER NOT NULL REFERENCES "arrangement",
  "step" TEXT NOT NULL,
  "due" TEXT,
  "done" TEXT,
  "outcome" TEXT,
  "timetable" TEXT,
  "document" INTEGER REFERENCES "document"
) STRICT;
CREATE INDEX "submission_arrangement" ON "submission" ("arrangement");
CREATE INDEX "submission_document" ON "submission" ("document");

CREATE TABLE "amendment" (
  "id" INTEGER PRIMARY KEY,
  "subject" TEXT NOT NULL,
  "submitted" TEXT CHECK ("submitted" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "acknowledged" TEXT CHECK ("acknowledged" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "outcome" TEXT,
  "outcome_on" TEXT CHECK ("outcome_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "arrangement" INTEGER REFERENCES "arrangement",
  "members_consulted" TEXT CHECK ("members_consulted" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "stakeholders_consulted" TEXT CHECK ("stakeholders_consulted" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX "amendment_arrangement" ON "amendment" ("arrangement");

CREATE TABLE "evidence" (
  "id" INTEGER PRIMARY KEY,
  "requirement" TEXT NOT NULL,
  "arrangement" INTEGER REFERENCES "arrangement",
  "text" TEXT,
  "date" TEXT CHECK ("date" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX "evidence_arrangement" ON "evidence" ("arrangement");

CREATE TABLE "evidence_documents" (
  "id" INTEGER PRIMARY KEY,
  "owner" INTEGER NOT NULL REFERENCES "evidence",
  "target" INTEGER NOT NULL REFERENCES "document",
  UNIQUE ("owner", "target")
) STRICT;
CREATE INDEX "evidence_documents_target" ON "evidence_documents" ("target");

CREATE TABLE "contract" (
  "id" INTEGER PRIMARY KEY,
  "reference" TEXT UNIQUE,
  "provider" INTEGER REFERENCES "organisation",
  "service" TEXT NOT NULL,
  "value" INTEGER,
  "start" TEXT CHECK ("start" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "end" TEXT CHECK ("end" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "arrangement" INTEGER REFERENCES "arrangement"
) STRICT;
CREATE INDEX "contract_provider" ON "contract" ("provider");
CREATE INDEX "contract_arrangement" ON "contract" ("arrangement");

CREATE TABLE "checklist_answer" (
  "id" INTEGER PRIMARY KEY,
  "contract" INTEGER REFERENCES "contract",
  "service" TEXT,
  "question" TEXT NOT NULL,
  "answer" TEXT,
  "by" INTEGER REFERENCES "person",
  "date" TEXT CHECK ("date" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "rests_on" TEXT
) STRICT;
CREATE INDEX "checklist_answer_contract" ON "checklist_answer" ("contract");
CREATE INDEX "checklist_answer_by" ON "checklist_answer" ("by");

CREATE TABLE "preference" (
  "id" INTEGER PRIMARY KEY,
  "contract" INTEGER NOT NULL REFERENCES "contract",
  "organisation" INTEGER NOT NULL REFERENCES "organisation",
  "round" TEXT,
  "scale" TEXT NOT NULL
) STRICT;
CREATE INDEX "preference_contract" ON "preference" ("contract");
CREATE INDEX "preference_organisation" ON "preference" ("organisation");

CREATE TABLE "model_choice" (
  "id" INTEGER PRIMARY KEY,
  "arrangement" INTEGER REFERENCES "arrangement",
  "contract" INTEGER REFERENCES "contract",
  "model" TEXT NOT NULL,
  "reasons" TEXT,
  "date" TEXT CHECK ("date" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX "model_choice_arrangement" ON "model_choice" ("arrangement");
CREATE INDEX "model_choice_contract" ON "model_choice" ("contract");

CREATE TABLE "shared_function" (
  "id" INTEGER PRIMARY KEY,
  "function" TEXT NOT NULL,
  "assigned_to" INTEGER REFERENCES "organisation",
  "apportioned" TEXT,
  "arrangement" INTEGER REFERENCES "arrangement"
) STRICT;
CREATE INDEX "shared_function_assigned_to" ON "shared_function" ("assigned_to");
CREATE INDEX "shared_function_arrangement" ON "shared_function" ("arrangement");

CREATE TABLE "activity" (
  "id" INTEGER PRIMARY KEY,
  "year" TEXT NOT NULL,
  "commissioner" INTEGER NOT NULL REFERENCES "organisation",
  "provider" INTEGER NOT NULL REFERENCES "organisation",
  "admissions" INTEGER,
  "elective" INTEGER,
  "outpatients" INTEGER,
  "first_outpatients" INTEGER
) STRICT;
CREATE INDEX "activity_commissioner" ON "activity" ("commissioner");
CREATE INDEX "activity_provider" ON "activity" ("provider");

CREATE TABLE "document" (
  "id" INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "file" TEXT,
  "link" TEXT,
  "date" TEXT CHECK ("date" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "arrangement" INTEGER REFERENCES "arrangement",
  "meeting" INTEGER REFERENCES "meeting"
) STRICT;
CREATE INDEX "document_arrangement" ON "document" ("arrangement");
CREATE INDEX "document_meeting" ON "document" ("meeting");

CREATE TABLE "bank_holiday" (
  "id" INTEGER PRIMARY KEY,
  "date" TEXT NOT NULL UNIQUE CHECK ("date" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "title" TEXT NOT NULL
) STRICT;

-- Lists of numbered records are in the order of their numbers: ARR-9 before ARR-10.
CREATE INDEX "arrangement_number" ON "arrangement" (length ("reference"), "reference");
CREATE INDEX "notice_number" ON "notice" (length ("reference"), "reference");
CREATE INDEX "meeting_number" ON "meeting" (length ("reference"), "reference");
CREATE INDEX "decision_number" ON "decision" (length ("reference"), "reference");
CREATE INDEX "contract_number" ON "contract" (length ("reference"), "reference");

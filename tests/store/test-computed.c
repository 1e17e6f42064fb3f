/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

/* What records show that is not stored, on the days on either side of each change. */

static void
test_agreement (Fixture *fixture, gconstpointer data)
{
  static const char *const heads[][2] = {
    { "working-together", "yes" }, { "duties", "partly" }, { "risk", "no" },
    { "finance", "yes" },          { "vision", "yes" },    { "contributions", "not-applicable" },
  };
  AccordStore *store = fixture->store;
  g_autofree char *reference = NULL;
  gint64 id;

  add_arrangement (store, "A");
  id = add (store, "agreement", "arrangement", "ARR-01", "kind", "framework", "agreed",
            "2015-04-01", "review", "2016-03-31", NULL);
  ASSERT_DAYS ("agreement", id, "state", { "2015-03-31", "draft" }, { "2015-04-01", "agreed" },
               { "2016-03-31", "agreed" }, { "2016-04-01", "review-overdue" });
  change (store, "agreement", id, "agreed", "", NULL);
  ASSERT_DAYS ("agreement", id, "state", { "2015-04-01", "draft" }, { "2016-04-01", "draft" });

  assert_text (store, "agreement", id, "heads_covered", "0");
  reference = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    add (store, "agreement-head", "agreement", reference, "head", heads[i][0], "covered",
         heads[i][1], NULL);
  /* Vision is a head of CF 4, not one of the five; partly is not covered (AG-1). */
  assert_text (store, "agreement", id, "heads_covered", "2");
}

/* A quarter counts once it is over. */
static void
test_objective (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  g_autofree char *reference = NULL;
  gint64 id;

  add_arrangement (store, "A");
  id = add (store, "objective", "arrangement", "ARR-01", "year", "2015/16", "text", "Fewer", NULL);
  reference = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  ASSERT_DAYS ("objective", id, "latest", { "2015-09-30", "not-started" });
  add (store, "progress", "objective", reference, "quarter", "Q2", "status", "at-risk", "value",
       "20", NULL);
  add (store, "progress", "objective", reference, "quarter", "Q1", "status", "on-track", "value",
       "10", NULL);
  add (store, "progress", "objective", reference, "quarter", "Q4", "status", "achieved", NULL);
  ASSERT_DAYS ("objective", id, "latest", { "2015-06-29", "not-started" },
               { "2015-06-30", "on-track" }, { "2015-09-29", "on-track" },
               { "2015-09-30", "at-risk" }, { "2016-03-30", "at-risk" },
               { "2016-03-31", "achieved" });
  ASSERT_DAYS ("objective", id, "latest_quarter", { "2015-06-29", "" }, { "2015-06-30", "Q1" },
               { "2015-09-30", "Q2" }, { "2016-03-31", "Q4" });
  ASSERT_DAYS ("objective", id, "latest_value", { "2015-06-29", "" }, { "2015-06-30", "10" },
               { "2015-09-30", "20" }, { "2016-03-31", "" });
}

static void
test_party (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  g_autofree char *reference = NULL;
  gint64 id;

  add_arrangement (store, "A");
  add_organisation (store, "07G");
  add (store, "person", "title", "Dr", "family_name", "Wren", NULL);
  add (store, "person", "family_name", "Linnet", NULL);
  add (store, "person", "family_name", "Heron", NULL);
  id = add (store, "party", "arrangement", "ARR-01", "organisation", "07G", "role", "lead", NULL);
  reference = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  add (store, "lead", "party", reference, "kind", "clinician", "person", "Wren", "to", "2015-06-30",
       NULL);
  add (store, "lead", "party", reference, "kind", "clinician", "person", "Linnet", "from",
       "2015-07-02", NULL);
  add (store, "lead", "party", reference, "kind", "manager", "person", "Heron", "from",
       "2015-04-01", "to", "2015-12-31", NULL);
  ASSERT_DAYS ("party", id, "clinician", { "2010-01-01", "Dr Wren" }, { "2015-06-30", "Dr Wren" },
               { "2015-07-01", "" }, { "2015-07-02", "Linnet" }, { "2030-01-01", "Linnet" });
  ASSERT_DAYS ("party", id, "manager", { "2015-03-31", "" }, { "2015-04-01", "Heron" },
               { "2015-12-31", "Heron" }, { "2016-01-01", "" });
}

static void
test_organisation (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add (store, "organisation", "code", "07G", "name", "Thurrock", "opened", "2013-04-01",
                   "closed", "2015-09-30", NULL);
  gint64 second;

  ASSERT_DAYS ("organisation", id, "state", { "2013-03-31", "not-yet-open" },
               { "2013-04-01", "open" }, { "2015-09-30", "open" }, { "2015-10-01", "closed" });
  ASSERT_DAYS ("organisation", id, "arrangements", { "2015-09-30", "" });

  add (store, "arrangement", "title", "A", "kind", "ccg-joint", "start", "2015-04-01", "end",
       "2016-03-31", NULL);
  second = add (store, "arrangement", "title", "B", "kind", "ccg-joint", NULL);
  add (store, "party", "arrangement", "ARR-01", "organisation", "07G", "role", "lead", "joined",
       "2015-05-01", NULL);
  add (store, "party", "arrangement", "ARR-02", "organisation", "07G", "role", "member", "joined",
       "2015-06-01", "left", "2015-12-31", NULL);
  ASSERT_DAYS ("organisation", id, "arrangements", { "2015-04-30", "" }, { "2015-05-01", "1" },
               { "2015-05-31", "1" }, { "2015-06-01", "2" }, { "2015-12-31", "2" },
               { "2016-01-01", "1" }, { "2016-03-31", "1" }, { "2016-04-01", "" });
  change (store, "arrangement", second, "lapsed", "2015-10-01", NULL);
  ASSERT_DAYS ("organisation", id, "arrangements", { "2015-09-30", "2" }, { "2015-10-01", "1" });
}

static void
test_person (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add (store, "person", "family_name", "Wren", NULL);
  gint64 arrangement;

  assert_text (store, "person", id, "name", "Wren");
  ASSERT_DAYS ("person", id, "seats", { "2015-09-30", "" });
  add (store, "committee", "name", "Board", "form", "governing-body", NULL);
  add (store, "seat", "committee", "Board", "title", "Chair", NULL);
  add (store, "appointment", "seat", "Chair", "person", "Wren", "from", "2015-04-01", "to",
       "2015-09-30", NULL);
  ASSERT_DAYS ("person", id, "seats", { "2015-03-31", "" }, { "2015-04-01", "1" },
               { "2015-09-30", "1" }, { "2015-10-01", "" });

  arrangement = add_arrangement (store, "A");
  add_organisation (store, "07G");
  add_organisation (store, "99E");
  add (store, "party", "arrangement", "ARR-01", "organisation", "07G", "role", "lead", NULL);
  add (store, "party", "arrangement", "ARR-01", "organisation", "99E", "role", "member", NULL);
  add (store, "lead", "party", "8", "kind", "clinician", "person", "Wren", "from", "2015-04-01",
       "to", "2015-09-30", NULL);
  add (store, "lead", "party", "8", "kind", "manager", "person", "Wren", "from", "2015-06-01",
       NULL);
  /* Both parties' lead, of one arrangement. */
  add (store, "lead", "party", "9", "kind", "manager", "person", "Wren", "from", "2015-06-01",
       NULL);
  ASSERT_DAYS ("person", id, "leads", { "2015-03-31", "" }, { "2015-04-01", "1" },
               { "2015-06-01", "1" }, { "2015-10-01", "1" });
  change (store, "arrangement", arrangement, "end", "2015-12-31", NULL);
  ASSERT_DAYS ("person", id, "leads", { "2015-12-31", "1" }, { "2016-01-01", "" });
}

/* Everyone in scope declares once in twelve months, or confirms (CI-2). */
static void
test_declaration (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add (store, "person", "family_name", "Wren", NULL);
  gint64 interest;

  ASSERT_DAYS ("person", id, "declaration", { "2015-09-30", "not-needed" });
  change (store, "person", id, "in_scope", "yes", NULL);
  ASSERT_DAYS ("person", id, "declaration", { "2015-09-30", "to-declare" });
  interest = add (store, "interest", "person", "Wren", "kind", "none", "declared", "2014-09-20",
                  "entered", "2014-09-30", NULL);
  ASSERT_DAYS ("person", id, "declaration", { "2014-09-19", "to-declare" },
               { "2014-09-20", "declared" }, { "2015-09-30", "declared" },
               { "2015-10-01", "to-declare" });
  ASSERT_DAYS ("person", id, "last_declared", { "2014-09-19", "" }, { "2014-09-20", "2014-09-20" },
               { "2014-09-29", "2014-09-20" }, { "2014-09-30", "2014-09-30" });
  change (store, "interest", interest, "confirmed", "2015-11-01", NULL);
  ASSERT_DAYS ("person", id, "declaration", { "2015-10-31", "to-declare" },
               { "2015-11-01", "declared" }, { "2016-11-01", "declared" },
               { "2016-11-02", "to-declare" });
}

static void
test_interest (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id;

  add (store, "person", "family_name", "Wren", NULL);
  id = add (store, "interest", "person", "Wren", "kind", "financial", "arose", "2015-04-01",
            "declared", "2015-04-10", "entered", "2015-04-29", NULL);
  assert_text (store, "interest", id, "days", "28");
  ASSERT_DAYS ("interest", id, "state", { "2015-03-31", "" }, { "2015-04-01", "current" },
               { "2016-04-29", "current" }, { "2016-04-30", "unconfirmed" });
  change (store, "interest", id, "confirmed", "2016-05-10", NULL);
  ASSERT_DAYS ("interest", id, "state", { "2016-05-09", "unconfirmed" },
               { "2016-05-10", "current" }, { "2017-05-10", "current" },
               { "2017-05-11", "unconfirmed" });
  change (store, "interest", id, "ended", "2016-04-15", NULL);
  ASSERT_DAYS ("interest", id, "state", { "2016-04-15", "current" }, { "2016-04-16", "ended" });
  change (store, "interest", id, "arose", "", "declared", "", "entered", "", "confirmed", "",
          "ended", "", NULL);
  assert_text (store, "interest", id, "days", "");
  ASSERT_DAYS ("interest", id, "state", { "2015-09-30", "unconfirmed" });
}

static void
test_decision (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id;

  add (store, "committee", "name", "Board", "form", "governing-body", NULL);
  add (store, "committee", "name", "Audit", "form", "governing-body", NULL);
  add (store, "meeting", "committee", "Board; Audit", "date", "2015-05-28", NULL);
  id = add (store, "decision", "text", "Go on", "meeting", "MTG-01", NULL);
  assert_text (store, "decision", id, "body", "Audit; Board");
  assert_text (store, "decision", id, "taken", "2015-05-28");
  ASSERT_DAYS ("decision", id, "state", { "2015-05-29", "open" });
  change (store, "decision", id, "carried", "yes", NULL);
  ASSERT_DAYS ("decision", id, "state", { "2015-05-27", "open" }, { "2015-05-28", "carried" },
               { "2015-05-29", "carried" });
  change (store, "decision", id, "carried", "no", "date", "2015-06-01", NULL);
  assert_text (store, "decision", id, "taken", "2015-06-01");
  ASSERT_DAYS ("decision", id, "state", { "2015-05-31", "open" }, { "2015-06-01", "not-carried" });
  /* Nobody says when. */
  change (store, "decision", id, "carried", "yes", "date", "", "meeting", "", NULL);
  assert_text (store, "decision", id, "body", "");
  ASSERT_DAYS ("decision", id, "state", { "2015-05-27", "carried" });
}

static void
ratify (AccordStore *store, const char *organisation, const char *date)
{
  add (store, "ratification", "decision", "DEC-01", "organisation", organisation, "date", date,
       NULL);
}

/* A joint working committee's decision binds once every party of the day has ratified it, and never
 * before (CM-7); a support agent is asked for nothing, and who is no party does not count. */
static void
test_ratification (Fixture *fixture, gconstpointer data)
{
  static const char *const codes[] = { "07G", "99E", "0DE", "99F" };
  AccordStore *store = fixture->store;
  gint64 id, committee;

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    add_organisation (store, codes[i]);
  add_arrangement (store, "A");
  add (store, "party", "arrangement", "ARR-01", "organisation", "07G", "role", "lead", NULL);
  add (store, "party", "arrangement", "ARR-01", "organisation", "99E", "role", "member", "left",
       "2015-12-31", NULL);
  add (store, "party", "arrangement", "ARR-01", "organisation", "0DE", "role", "support", NULL);
  committee = add (store, "committee", "name", "Together", "form", "joint-working-committee", NULL);
  add (store, "meeting", "committee", "Together", "date", "2015-05-28", NULL);
  id = add (store, "decision", "text", "Go on", "meeting", "MTG-01", "arrangement", "ARR-01",
            "carried", "yes", NULL);
  ASSERT_DAYS ("decision", id, "state", { "2015-05-27", "open" }, { "2015-05-28", "to-ratify" });
  ratify (store, "07G", "2015-06-10");
  ratify (store, "99F", "2015-06-11");
  ASSERT_DAYS ("decision", id, "state", { "2015-06-12", "to-ratify" },
               { "2015-12-31", "to-ratify" }, { "2016-01-01", "ratified" });
  ratify (store, "99E", "2015-07-01");
  ASSERT_DAYS ("decision", id, "state", { "2015-06-30", "to-ratify" }, { "2015-07-01", "ratified" },
               { "2015-07-02", "ratified" });

  /* Where the decision names no arrangement, the parties are those of its committee's. */
  change (store, "decision", id, "arrangement", "", NULL);
  change (store, "committee", committee, "arrangement", "ARR-01", NULL);
  ASSERT_DAYS ("decision", id, "state", { "2015-06-30", "to-ratify" },
               { "2015-07-01", "ratified" });
  /* Where nobody knows the parties, nobody knows that all have ratified. */
  change (store, "committee", committee, "arrangement", "", NULL);
  ASSERT_DAYS ("decision", id, "state", { "2015-07-01", "to-ratify" });
  change (store, "decision", id, "carried", "no", NULL);
  ASSERT_DAYS ("decision", id, "state", { "2015-07-01", "not-carried" });
}

static void
test_contribution (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id;

  add_arrangement (store, "A");
  add_organisation (store, "07G");
  add (store, "pooled-fund", "name", "Fund", "year", "2015/16", "arrangement", "ARR-01", NULL);
  id = add (store, "contribution", "fund", "Fund", "organisation", "07G", "agreed", "100", "due",
            "2015-05-15", NULL);
  ASSERT_DAYS ("contribution", id, "state", { "2015-04-14", "not-yet-due" },
               { "2015-04-15", "due-soon" }, { "2015-05-15", "due-soon" },
               { "2015-05-16", "overdue" });
  change (store, "contribution", id, "paid", "60", "paid_on", "2015-06-01", NULL);
  ASSERT_DAYS ("contribution", id, "state", { "2015-05-31", "overdue" }, { "2015-06-01", "short" });
  change (store, "contribution", id, "paid", "100", NULL);
  ASSERT_DAYS ("contribution", id, "state", { "2015-05-31", "overdue" }, { "2015-06-01", "paid" });
  change (store, "contribution", id, "paid", "", "paid_on", "", "due", "", NULL);
  ASSERT_DAYS ("contribution", id, "state", { "2030-01-01", "not-yet-due" });
}

/* What is left is what was paid less what was spent (PF-4); what fell due and has not come is late,
 * the rest of a part payment too. */
static void
test_fund (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id;

  add_arrangement (store, "A");
  add_organisation (store, "07G");
  id = add (store, "pooled-fund", "name", "Fund", "year", "2015/16", "arrangement", "ARR-01", NULL);
  ASSERT_DAYS ("pooled-fund", id, "balance", { "2015-09-30", "0.00" });
  ASSERT_DAYS ("pooled-fund", id, "state", { "2015-09-30", "in-credit" });

  add (store, "contribution", "fund", "Fund", "organisation", "07G", "agreed", "100", "due",
       "2015-05-15", "paid", "60", "paid_on", "2015-06-01", NULL);
  add (store, "contribution", "fund", "Fund", "organisation", "07G", "agreed", "50", "due",
       "2015-08-15", "paid", "50", "paid_on", "2015-08-15", NULL);
  add (store, "expenditure", "fund", "Fund", "date", "2015-07-01", "amount", "70", NULL);
  assert_text (store, "pooled-fund", id, "agreed", "150.00");
  ASSERT_DAYS ("pooled-fund", id, "paid", { "2015-05-31", "0.00" }, { "2015-06-01", "60.00" },
               { "2015-08-14", "60.00" }, { "2015-08-15", "110.00" });
  ASSERT_DAYS ("pooled-fund", id, "late", { "2015-05-15", "0.00" }, { "2015-05-16", "100.00" },
               { "2015-05-31", "100.00" }, { "2015-06-01", "40.00" }, { "2015-08-16", "40.00" });
  ASSERT_DAYS ("pooled-fund", id, "spent", { "2015-06-30", "0.00" }, { "2015-07-01", "70.00" });
  ASSERT_DAYS ("pooled-fund", id, "balance", { "2015-06-30", "60.00" }, { "2015-07-01", "-10.00" },
               { "2015-08-14", "-10.00" }, { "2015-08-15", "40.00" });
  ASSERT_DAYS ("pooled-fund", id, "state", { "2015-05-15", "in-credit" },
               { "2015-05-16", "payment-late" }, { "2015-06-30", "payment-late" },
               { "2015-07-01", "overdrawn" }, { "2015-08-14", "overdrawn" },
               { "2015-08-15", "payment-late" });
}

static void
test_meeting (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id;

  add (store, "committee", "name", "Board", "form", "governing-body", "papers_days", "5", NULL);
  id = add (store, "meeting", "committee", "Board", "date", "2015-09-24", NULL);
  assert_text (store, "meeting", id, "papers", "2015-09-17");
  ASSERT_DAYS ("meeting", id, "state", { "2015-09-17", "planned" }, { "2015-09-18", "papers-late" },
               { "2015-09-24", "papers-late" }, { "2015-09-25", "held" });
  change (store, "meeting", id, "papers_due", "2015-09-21", NULL);
  assert_text (store, "meeting", id, "papers", "2015-09-21");
  add (store, "agenda-item", "meeting", "MTG-01", "number", "1", "title", "Minutes", NULL);
  assert_text (store, "meeting", id, "items", "1");
  change (store, "meeting", id, "minutes_approved", "2015-10-22", NULL);
  ASSERT_DAYS ("meeting", id, "state", { "2015-09-22", "planned" }, { "2015-09-24", "planned" },
               { "2015-09-25", "held" }, { "2015-10-21", "held" }, { "2015-10-22", "minuted" });
  change (store, "meeting", id, "cancelled", "2015-09-20", NULL);
  ASSERT_DAYS ("meeting", id, "state", { "2015-09-19", "planned" }, { "2015-09-20", "cancelled" },
               { "2015-10-22", "cancelled" });
}

/* Whoever has a voting seat on the day of the meeting and is there, or has somebody there for it.
 */
static void
test_attended (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id;

  add (store, "committee", "name", "Board", "form", "governing-body", NULL);
  add (store, "committee", "name", "Audit", "form", "governing-body", NULL);
  add (store, "seat", "committee", "Board", "title", "Chair", "voting", "yes", NULL);
  add (store, "seat", "committee", "Board", "title", "Member", "voting", "yes", NULL);
  add (store, "seat", "committee", "Board", "title", "Observer", "voting", "no", NULL);
  add (store, "seat", "committee", "Audit", "title", "Auditor", "voting", "yes", NULL);
  for (const char *const *name = (const char *const[]){ "Finch", "Rook", "Wren", "Swift", NULL };
       *name != NULL; name++)
    add (store, "person", "family_name", *name, NULL);
  add (store, "appointment", "seat", "Chair", "person", "Finch", "from", "2015-04-01", "to",
       "2015-09-24", NULL);
  add (store, "appointment", "seat", "Observer", "person", "Rook", "from", "2015-04-01", NULL);
  add (store, "appointment", "seat", "Auditor", "person", "Finch", "from", "2015-04-01", NULL);
  add (store, "appointment", "seat", "Member", "person", "Swift", "from", "2015-09-25", NULL);
  id = add (store, "meeting", "committee", "Board", "date", "2015-09-24", NULL);
  assert_text (store, "meeting", id, "papers", "2015-09-15");
  for (const char *const *name = (const char *const[]){ "Finch", "Rook", "Swift", NULL };
       *name != NULL; name++)
    add (store, "attendance", "meeting", "MTG-01", "person", *name, "status", "present", NULL);
  ASSERT_DAYS ("meeting", id, "attended", { "2015-09-23", "" }, { "2015-09-24", "1" },
               { "2015-09-25", "1" });
  add (store, "attendance", "meeting", "MTG-01", "person", "Wren", "status", "deputy", "for_seat",
       "Member", NULL);
  ASSERT_DAYS ("meeting", id, "attended", { "2015-09-24", "2" });
}

static void
test_action (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add (store, "action", "text", "Write", NULL);

  ASSERT_DAYS ("action", id, "state", { "2015-10-20", "open" });
  change (store, "action", id, "due", "2015-10-15", NULL);
  ASSERT_DAYS ("action", id, "state", { "2015-09-30", "open" }, { "2015-10-01", "due-soon" },
               { "2015-10-15", "due-soon" }, { "2015-10-16", "overdue" });
  change (store, "action", id, "done", "2015-10-20", NULL);
  ASSERT_DAYS ("action", id, "state", { "2015-10-19", "overdue" }, { "2015-10-20", "done" },
               { "2015-10-21", "done" });
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/computed/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("agreement", test_agreement);
  ADD ("objective", test_objective);
  ADD ("party", test_party);
  ADD ("organisation", test_organisation);
  ADD ("person", test_person);
  ADD ("declaration", test_declaration);
  ADD ("interest", test_interest);
  ADD ("decision", test_decision);
  ADD ("ratification", test_ratification);
  ADD ("contribution", test_contribution);
  ADD ("fund", test_fund);
  ADD ("meeting", test_meeting);
  ADD ("attended", test_attended);
  ADD ("action", test_action);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

/* What follows from dates, on the days on either side of them: first and last days count. */

static void
test_life (Fixture *fixture, gconstpointer data)
{
  gint64 id = add (fixture->store, "arrangement", "title", "A", "kind", "ccg-joint", "appraised",
                   "2015-01-10", "approved", "2015-02-10", "start", "2015-04-01", "end",
                   "2016-03-31", NULL);

  ASSERT_DAYS ("arrangement", id, "status", { "2015-01-09", "proposed" },
               { "2015-01-10", "appraised" }, { "2015-02-09", "appraised" },
               { "2015-02-10", "approved" }, { "2015-03-31", "approved" },
               { "2015-04-01", "in-force" }, { "2016-03-31", "in-force" },
               { "2016-04-01", "ended" });
  change (fixture->store, "arrangement", id, "revoked", "2015-06-01", NULL);
  ASSERT_DAYS ("arrangement", id, "status", { "2015-05-31", "in-force" },
               { "2015-06-01", "revoked" }, { "2016-04-01", "revoked" });
  change (fixture->store, "arrangement", id, "revoked", "", "lapsed", "2015-06-01", NULL);
  ASSERT_DAYS ("arrangement", id, "status", { "2015-05-31", "in-force" },
               { "2015-06-01", "lapsed" });
  change (fixture->store, "arrangement", id, "refused", "2015-02-01", NULL);
  ASSERT_DAYS ("arrangement", id, "status", { "2015-01-31", "appraised" },
               { "2015-02-01", "refused" });
}

/* A notice runs from the day on which the last partner has it, until it is taken back. */
static void
test_notice (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add (store, "arrangement", "title", "A", "kind", "ccg-joint", "start", "2015-04-01",
                   NULL);
  gint64 notice = add (store, "notice", "direction", "given", "arrangement", "ARR-01", NULL);
  gint64 second;

  add_organisation (store, "07G");
  add_organisation (store, "99E");
  ASSERT_DAYS ("arrangement", id, "status", { "2015-09-30", "in-force" });
  add (store, "notice-service", "notice", "NOT-01", "organisation", "07G", "served", "2015-09-28",
       NULL);
  second = add (store, "notice-service", "notice", "NOT-01", "organisation", "99E", NULL);
  ASSERT_DAYS ("arrangement", id, "status", { "2015-09-30", "in-force" });
  change (store, "notice-service", second, "served", "2015-09-30", NULL);
  ASSERT_DAYS ("arrangement", id, "status", { "2015-09-29", "in-force" },
               { "2015-09-30", "notice-given" }, { "2015-12-31", "notice-given" });
  change (store, "notice", notice, "rescinded", "2015-11-01", NULL);
  ASSERT_DAYS ("arrangement", id, "status", { "2015-10-31", "notice-given" },
               { "2015-11-01", "in-force" });
  change (store, "arrangement", id, "end", "2015-10-15", NULL);
  ASSERT_DAYS ("arrangement", id, "status", { "2015-10-15", "notice-given" },
               { "2015-10-16", "ended" });
}

static void
test_partners (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add (store, "arrangement", "title", "A", "kind", "ccg-joint", "start", "2015-04-01",
                   "end", "2016-03-31", NULL);

  add_organisation (store, "07G");
  add (store, "organisation", "code", "99E", "name", "Basildon", "short_name", "Bas", NULL);
  add_organisation (store, "99F");
  add (store, "home-body", "organisation", "07G", "to", "2015-12-31", NULL);
  add (store, "home-body", "organisation", "99F", "from", "2016-01-01", NULL);
  add (store, "party", "arrangement", "ARR-01", "organisation", "07G", "role", "lead", NULL);
  add (store, "party", "arrangement", "ARR-01", "organisation", "99E", "role", "member", "joined",
       "2015-05-01", "left", "2015-10-31", NULL);
  add (store, "party", "arrangement", "ARR-01", "organisation", "99F", "role", "support", NULL);
  ASSERT_DAYS ("arrangement", id, "partners", { "2015-03-31", "" }, { "2015-04-30", "" },
               { "2015-05-01", "Bas" }, { "2015-10-31", "Bas" }, { "2015-11-01", "" },
               { "2015-12-31", "" }, { "2016-01-01", "Organisation 07G" },
               { "2016-04-01", "Organisation 07G" });
}

/* The parties to be of what has not started; the parties that what has ended had. */
static void
test_parties_before_and_after (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add (store, "arrangement", "title", "A", "kind", "ccg-joint", "start", "2015-04-01",
                   "end", "2016-03-31", NULL);

  add_organisation (store, "99E");
  add (store, "party", "arrangement", "ARR-01", "organisation", "99E", "role", "member", "joined",
       "2015-04-01", "left", "2016-03-31", NULL);
  ASSERT_DAYS ("arrangement", id, "partners", { "2014-01-01", "Organisation 99E" },
               { "2015-04-01", "Organisation 99E" }, { "2016-03-31", "Organisation 99E" },
               { "2017-01-01", "Organisation 99E" });
}

static void
test_home (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 old = add_organisation (store, "07G");
  gint64 new = add_organisation (store, "QH8");
  const struct {
    AccordDate day;
    gint64 home;
  } days[] = {
    { accord_date_new (2013, 3, 31), 0 },    { accord_date_new (2013, 4, 1), old },
    { accord_date_new (2022, 6, 30), old },  { accord_date_new (2022, 7, 1), new },
    { accord_date_new (2030, 1, 1), new },
  };

  add (store, "home-body", "organisation", "07G", "from", "2013-04-01", "to", "2022-06-30", NULL);
  add (store, "home-body", "organisation", "QH8", "from", "2022-07-01", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *name = NULL;

      accord_store_set_as_at (store, days[i].day);
      g_assert_cmpint (accord_store_get_home (store), ==, days[i].home);
      name = accord_store_dup_home_name (store);
      g_assert_cmpstr (name, ==, days[i].home == 0     ? "No home organisation"
                                 : days[i].home == old ? "Organisation 07G"
                                                       : "Organisation QH8");
    }
}

static void
test_leads (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add_arrangement (store, "A");

  add_organisation (store, "07G");
  add_organisation (store, "99E");
  add (store, "person", "family_name", "Manager", NULL);
  add (store, "person", "title", "Dr", "family_name", "Clinician", NULL);
  add (store, "person", "family_name", "Member", NULL);
  add (store, "party", "arrangement", "ARR-01", "organisation", "99E", "role", "member", NULL);
  add (store, "party", "arrangement", "ARR-01", "organisation", "07G", "role", "lead", NULL);
  add (store, "lead", "party", "7", "kind", "clinician", "person", "Member", NULL);
  ASSERT_DAYS ("arrangement", id, "lead_name", { "2015-09-30", "Member" });
  add (store, "lead", "party", "8", "kind", "manager", "person", "Manager", NULL);
  add (store, "lead", "party", "8", "kind", "clinician", "person", "Clinician", "from",
       "2015-09-30", "to", "2015-10-31", NULL);
  ASSERT_DAYS ("arrangement", id, "lead_name", { "2015-09-29", "Manager" },
               { "2015-09-30", "Dr Clinician" }, { "2015-10-31", "Dr Clinician" },
               { "2015-11-01", "Manager" });
}

static void
test_obligation (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 arrangement, id;

  add (store, "profile", "name", "Ours", "due_soon_days", "10", NULL);
  arrangement = add (store, "arrangement", "title", "A", "kind", "ccg-joint", "profile", "Ours",
                     NULL);
  id = add (store, "obligation", "arrangement", "ARR-01", "kind", "quarterly-report", "title",
            "Q2 report", "due", "2015-10-31T12:00", NULL);
  ASSERT_DAYS ("obligation", id, "state", { "2015-10-20", "not-yet-due" },
               { "2015-10-21", "due-soon" }, { "2015-10-31", "due-soon" },
               { "2015-11-01", "overdue" });
  ASSERT_DAYS ("arrangement", arrangement, "next_due", { "2015-11-01", "2015-10-31" });
  change (store, "obligation", id, "received", "2015-11-05", "presented", "2015-11-20", "published",
          "2015-12-01", NULL);
  ASSERT_DAYS ("obligation", id, "state", { "2015-11-04", "overdue" }, { "2015-11-05", "received" },
               { "2015-11-20", "presented" }, { "2015-12-01", "published" });
  ASSERT_DAYS ("arrangement", arrangement, "next_due", { "2015-11-04", "2015-10-31" },
               { "2015-11-05", "" });
  change (store, "obligation", id, "waived", "2015-11-02", NULL);
  ASSERT_DAYS ("obligation", id, "state", { "2015-11-01", "overdue" }, { "2015-11-02", "waived" },
               { "2015-12-02", "waived" });
  /* Without a profile, thirty days. */
  change (store, "obligation", id, "arrangement", "", "waived", "", NULL);
  ASSERT_DAYS ("obligation", id, "state", { "2015-09-30", "not-yet-due" },
               { "2015-10-01", "due-soon" });
}

static gint64
add_seat (AccordStore *store, const char *title, const char *voting)
{
  return add (store, "seat", "committee", "Board", "title", title, "voting", voting, "from",
              "2015-04-01", "to", "2018-03-31", NULL);
}

static void
add_board (AccordStore *store)
{
  add (store, "committee", "name", "Board", "form", "governing-body", "established", "2015-04-01",
       "dissolved", "2018-03-31", NULL);
  add (store, "person", "family_name", "Finch", NULL);
  add (store, "person", "family_name", "Rook", NULL);
}

/* A term with a last day, one that may go on after its end, and the days on which nobody sits. */
static void
test_seat (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 seat, rook;

  add_board (store);
  seat = add_seat (store, "Lay chair", "yes");
  add (store, "appointment", "seat", "Lay chair", "person", "Finch", "from", "2015-05-01",
       "expected_end", "2018-03-31", "to", "2015-09-30", NULL);
  rook = add (store, "appointment", "seat", "Lay chair", "person", "Rook", "from", "2015-11-01",
              "expected_end", "2016-10-31", NULL);
  ASSERT_DAYS ("seat", seat, "holder", { "2015-04-30", "" }, { "2015-05-01", "Finch" },
               { "2015-09-30", "Finch" }, { "2015-10-01", "" }, { "2015-11-01", "Rook" },
               { "2030-01-01", "Rook" });
  ASSERT_DAYS ("seat", seat, "holder_from", { "2015-04-30", "" }, { "2015-09-30", "2015-05-01" },
               { "2015-10-01", "" }, { "2015-11-01", "2015-11-01" });
  ASSERT_DAYS ("seat", seat, "holder_until", { "2015-09-30", "2015-09-30" }, { "2015-10-01", "" },
               { "2015-11-01", "2016-10-31" });
  ASSERT_DAYS ("seat", seat, "days_left", { "2015-09-29", "1" }, { "2015-09-30", "0" },
               { "2015-10-01", "" }, { "2016-11-01", "" });
  ASSERT_DAYS ("seat", seat, "vacant_since", { "2015-03-31", "" }, { "2015-04-01", "2015-04-01" },
               { "2015-05-01", "" }, { "2015-10-01", "2015-10-01" }, { "2015-11-01", "" });
  ASSERT_DAYS ("seat", seat, "state", { "2015-03-31", "not-yet" }, { "2015-04-01", "vacant" },
               { "2015-05-01", "in-post" }, { "2015-07-01", "in-post" },
               { "2015-07-02", "ends-soon" }, { "2015-09-30", "ends-soon" },
               { "2015-10-01", "vacant" }, { "2015-11-01", "in-post" },
               { "2016-08-01", "in-post" }, { "2016-08-02", "ends-soon" },
               { "2016-10-31", "ends-soon" }, { "2016-11-01", "term-over" },
               { "2018-03-31", "term-over" }, { "2018-04-01", "ended" });
  change (store, "appointment", rook, "until_replaced", "yes", NULL);
  ASSERT_DAYS ("seat", seat, "state", { "2016-10-31", "ends-soon" },
               { "2016-11-01", "until-replaced" });
}

/* An invitation stands until something else comes of it (CM-3). */
static void
test_invitation (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 seat;

  add_board (store);
  seat = add_seat (store, "HealthWatch", "no");
  change (store, "seat", seat, "invited", "2015-04-08", "declined", "2015-05-20", NULL);
  ASSERT_DAYS ("seat", seat, "state", { "2015-04-07", "vacant" }, { "2015-04-08", "invited" },
               { "2015-05-19", "invited" }, { "2015-05-20", "declined" });
  change (store, "seat", seat, "nominated", "2015-06-01", NULL);
  add (store, "appointment", "seat", "HealthWatch", "person", "Finch", "from", "2015-06-10", "to",
       "2016-06-30", NULL);
  ASSERT_DAYS ("seat", seat, "state", { "2015-05-31", "declined" }, { "2015-06-01", "nominated" },
               { "2015-06-10", "nominated" }, { "2016-06-30", "ends-soon" },
               { "2016-07-01", "vacant" });
  change (store, "seat", seat, "invited", "2016-09-01", NULL);
  ASSERT_DAYS ("seat", seat, "state", { "2016-08-31", "vacant" }, { "2016-09-01", "invited" });
}

/* Only votes count, and only those of seats that are there on the day. */
static void
test_committee (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 board, seat;

  add_board (store);
  g_assert_true (
    accord_store_find (store, accord_record_type_find ("committee"), "Board", &board, NULL));
  seat = add_seat (store, "Lay chair", "yes");
  change (store, "seat", seat, "office", "chair", NULL);
  add_seat (store, "Nurse", "yes");
  add_seat (store, "Council", "no");
  add (store, "appointment", "seat", "Lay chair", "person", "Finch", "from", "2015-05-01", "to",
       "2015-09-30", NULL);
  add (store, "appointment", "seat", "Nurse", "person", "Rook", "from", "2015-06-01", NULL);
  add (store, "meeting", "committee", "Board", "date", "2015-07-23", NULL);
  add (store, "meeting", "committee", "Board", "date", "2015-06-25", "cancelled", "2015-06-20",
       NULL);
  ASSERT_DAYS ("committee", board, "chair", { "2015-04-30", "" }, { "2015-05-01", "Finch" },
               { "2015-09-30", "Finch" }, { "2015-10-01", "" });
  ASSERT_DAYS ("committee", board, "voting_seats", { "2015-03-31", "0" }, { "2015-04-01", "2" },
               { "2018-03-31", "2" }, { "2018-04-01", "0" });
  ASSERT_DAYS ("committee", board, "filled", { "2015-04-30", "0" }, { "2015-05-01", "1" },
               { "2015-06-01", "2" }, { "2015-10-01", "1" });
  ASSERT_DAYS ("committee", board, "vacant", { "2015-04-30", "2" }, { "2015-06-01", "0" },
               { "2015-10-01", "1" });
  ASSERT_DAYS ("committee", board, "next_meeting", { "2015-06-19", "2015-06-25" },
               { "2015-06-20", "2015-07-23" }, { "2015-07-23", "2015-07-23" },
               { "2015-07-24", "" });
  ASSERT_DAYS ("committee", board, "state", { "2015-03-31", "not-yet" },
               { "2015-04-01", "vacancies" }, { "2015-06-01", "in-force" },
               { "2015-10-01", "vacancies" }, { "2018-03-31", "vacancies" },
               { "2018-04-01", "dissolved" });
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/views/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("life", test_life);
  ADD ("notice", test_notice);
  ADD ("partners", test_partners);
  ADD ("parties-before-and-after", test_parties_before_and_after);
  ADD ("home", test_home);
  ADD ("leads", test_leads);
  ADD ("obligation", test_obligation);
  ADD ("seat", test_seat);
  ADD ("invitation", test_invitation);
  ADD ("committee", test_committee);

  return g_test_run ();
}

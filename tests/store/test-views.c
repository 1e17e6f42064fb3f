/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/date.h"

#include "fixture.h"

/* What follows from dates, on the days on either side of them: first and last days count. */
typedef struct {
  const char *day;
  const char *expected;
} Day;

static void
assert_days (AccordStore *store,
             const char *type,
             gint64 id,
             const char *key,
             const Day *days,
             gsize n_days)
{
  for (gsize i = 0; i < n_days; i++)
    {
      AccordDate day;
      g_autofree char *text = NULL;

      g_assert_true (accord_date_from_iso (days[i].day, &day));
      accord_store_set_as_at (store, day);
      text = dup_text (store, type, id, key);
      g_test_message ("%s on %s", key, days[i].day);
      g_assert_cmpstr (text, ==, days[i].expected);
    }
}

#define ASSERT_DAYS(type, id, key, ...) \
  G_STMT_START \
  { \
    const Day days_[] = { __VA_ARGS__ }; \
    assert_days (fixture->store, type, id, key, days_, G_N_ELEMENTS (days_)); \
  } \
  G_STMT_END

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

static void
test_seat (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 seat;

  add (store, "committee", "name", "Board", "form", "governing-body", NULL);
  seat = add (store, "seat", "committee", "Board", "title", "Lay chair", NULL);
  add (store, "person", "family_name", "Finch", NULL);
  add (store, "person", "family_name", "Rook", NULL);
  add (store, "appointment", "seat", "Lay chair", "person", "Finch", "from", "2015-04-01",
       "expected_end", "2015-06-30", "to", "2015-09-30", NULL);
  add (store, "appointment", "seat", "Lay chair", "person", "Rook", "from", "2015-10-01", NULL);
  ASSERT_DAYS ("seat", seat, "holder", { "2015-03-31", "" }, { "2015-04-01", "Finch" },
               { "2015-09-30", "Finch" }, { "2015-10-01", "Rook" }, { "2030-01-01", "Rook" });
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

  return g_test_run ();
}

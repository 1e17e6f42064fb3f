/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "findings.h"

/* The rules on committees (DOMAIN 4.4): broken, just kept, and on the days around. */

static gint64
add_seat (AccordStore *store,
          const char *committee,
          const char *title,
          const char *category,
          const char *voting)
{
  return add (store, "seat", "committee", committee, "title", title, "category", category, "voting",
              voting, NULL);
}

static gint64
appoint (AccordStore *store, gint64 seat, const char *person, const char *from)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, seat);

  return add (store, "appointment", "seat", number, "person", person, "from", from, NULL);
}

/* A seat that somebody is in from 1 April 2015. */
static gint64
fill_seat (AccordStore *store, const char *title, const char *category)
{
  gint64 seat = add_seat (store, "Panel", title, category, "yes");

  add (store, "person", "family_name", title, NULL);
  appoint (store, seat, title, "2015-04-01");
  return seat;
}

/* "Panel": a committee of ARR-01, which is of a co-commissioning model. */
static void
panel_set_up (Fixture *fixture, gconstpointer data)
{
  office_set_up (fixture, data);
  add_joint (fixture->store, "nhse-functions", "mode", "delegated", "model", data, NULL);
  add (fixture->store, "committee", "name", "Panel", "form", "primary-care-commissioning-committee",
       "arrangement", "ARR-01", "established", "2015-04-01", NULL);
}

static void
test_lay_chair (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 seat;

  ASSERT_FOUND ("CM-1", { "2015-03-31", "" }, { "2015-04-01", "breach Panel" });
  seat = add_seat (store, "Panel", "Chair", "clinical", "yes");
  assert_said (store, "CM-1", "Panel has no seat of a chair, who should be a lay member.");
  change (store, "seat", seat, "office", "chair", NULL);
  assert_said (store, "CM-1",
               "Panel is chaired from the seat “Chair”, which is not a lay member’s.");
  change_arrangement (store, "model", "joint");
  ASSERT_FOUND ("CM-1", { "2015-09-30", "warning Panel" });
  change_arrangement (store, "model", "greater-involvement");
  ASSERT_FOUND ("CM-1", { "2015-09-30", "" });
  change_arrangement (store, "model", "delegated");
  change_arrangement (store, "end", "2015-09-30");
  ASSERT_FOUND ("CM-1", { "2015-09-30", "breach Panel" }, { "2015-10-01", "" });
  change (store, "seat", seat, "category", "lay, clinical", "from", "2015-05-01", NULL);
  ASSERT_FOUND ("CM-1", { "2015-04-30", "breach Panel" }, { "2015-05-01", "" });
}

/* Half is no majority; only filled seats count, and an executive clinician as an executive. */
static void
test_majority (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 nurse;

  ASSERT_FOUND ("CM-2", { "2015-09-30", "" });
  fill_seat (store, "Lay", "lay");
  fill_seat (store, "Doctor", "clinical");
  nurse = fill_seat (store, "Nurse", "clinical");
  ASSERT_FOUND ("CM-2", { "2015-03-31", "" }, { "2015-04-01", "breach Panel" });
  change (store, "seat", nurse, "category", "clinical, executive", NULL);
  ASSERT_FOUND ("CM-2", { "2015-04-01", "" });
  add_seat (store, "Panel", "Observer", "other", "no");
  ASSERT_FOUND ("CM-2", { "2015-04-01", "" });

  add_seat (store, "Panel", "Dentist", "clinical", "yes");
  ASSERT_FOUND ("CM-2", { "2015-04-01", "note Panel" });
  assert_said (store, "CM-2",
               "2 of 3 voting members of Panel are lay or executive. With every "
               "vacant seat filled it is 2 of 4: the majority would be lost.");
  fill_seat (store, "Optician", "clinical");
  ASSERT_FOUND ("CM-2", { "2015-04-01", "breach Panel" });
  assert_said (store, "CM-2",
               "2 of 4 voting members of Panel are lay or executive: not more than half.");
  change_arrangement (store, "model", "joint");
  ASSERT_FOUND ("CM-2", { "2015-04-01", "warning Panel" });
}

/* One invitation for each of several boards; a refusal satisfies, a vote does not. */
static void
test_right_to_attend (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 watch, board, second;

  ASSERT_FOUND ("CM-3", { "2015-03-31", "" }, { "2015-04-01", "breach Panel, breach Panel" });
  watch = add_seat (store, "Panel", "HealthWatch", "healthwatch", "no");
  ASSERT_FOUND ("CM-3", { "2015-09-30", "breach Panel, breach Panel" });
  change (store, "seat", watch, "invited", "2015-05-01", NULL);
  assert_said (store, "CM-3",
               "Panel has no seat for a local authority member of the health and wellbeing board, "
               "and so never invited one.");
  board = add_seat (store, "Panel", "Board", "local-authority", "no");
  ASSERT_FOUND ("CM-3", { "2015-04-30", "breach Panel, breach Panel" },
                { "2015-05-01", "breach Panel" });
  assert_said (store, "CM-3", "Nobody was ever invited to the seat “Board” of Panel.");
  change (store, "seat", board, "declined", "2015-06-01", NULL);
  ASSERT_FOUND ("CM-3", { "2015-05-31", "breach Panel" }, { "2015-06-01", "" });

  second = add_seat (store, "Panel", "Second board", "local-authority", "no");
  ASSERT_FOUND ("CM-3", { "2015-09-30", "breach Panel" });
  add (store, "person", "family_name", "Shrike", NULL);
  appoint (store, second, "Shrike", "2015-09-30");
  ASSERT_FOUND ("CM-3", { "2015-09-29", "breach Panel" }, { "2015-09-30", "" });
  change (store, "seat", second, "voting", "yes", NULL);
  ASSERT_FOUND ("CM-3", { "2015-09-30", "warning Panel" });
}

static void
test_clinicians (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 seat = add_seat (store, "Panel", "Doctor", "clinical", "no");

  assert_said (store, "CM-4", "Panel has no voting seat for a clinician.");
  change (store, "seat", seat, "voting", "yes", NULL);
  assert_said (store, "CM-4",
               "No voting member of Panel is a clinician: every such seat is vacant.");
  add (store, "person", "family_name", "Wren", NULL);
  appoint (store, seat, "Wren", "2015-05-01");
  ASSERT_FOUND ("CM-4", { "2015-04-30", "warning Panel" }, { "2015-05-01", "" });
}

/* One committee without an arrangement: CM-5 is for all. */
static void
board_set_up (Fixture *fixture, gconstpointer data)
{
  office_set_up (fixture, data);
  add (fixture->store, "committee", "name", "Board", "form", "governing-body", NULL);
  add (fixture->store, "person", "family_name", "Wren", NULL);
  add (fixture->store, "person", "family_name", "Finch", NULL);
}

static void
test_vacancies (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 seat = add_seat (store, "Board", "Chair", "lay", "yes");
  g_autofree char *note = g_strdup_printf ("note %" G_GINT64_FORMAT, seat);
  gint64 appointment;

  assert_said (store, "CM-5", "The seat “Chair” of Board is vacant.");
  change (store, "seat", seat, "from", "2015-04-01", NULL);
  ASSERT_FOUND ("CM-5", { "2015-03-31", "" }, { "2015-04-01", note });
  assert_said (store, "CM-5", "The seat “Chair” of Board has been vacant since 1 Apr 2015.");
  appointment = appoint (store, seat, "Wren", "2015-05-01");
  change (store, "appointment", appointment, "expected_end", "2015-12-30", NULL);
  ASSERT_FOUND ("CM-5", { "2015-04-30", note }, { "2015-05-01", "" }, { "2015-09-30", "" },
                { "2015-10-01", note }, { "2015-12-30", note }, { "2015-12-31", note });
  change (store, "appointment", appointment, "until_replaced", "yes", NULL);
  ASSERT_FOUND ("CM-5", { "2015-12-30", note }, { "2015-12-31", "" });
  change (store, "appointment", appointment, "to", "2015-09-29", NULL);
  assert_said (store, "CM-5", "The seat “Chair” of Board has been vacant since 30 Sep 2015.");
  change (store, "seat", seat, "voting", "no", "category", "healthwatch", NULL);
  ASSERT_FOUND ("CM-5", { "2015-09-30", "" });
}

static void
test_appointments (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 seat = add_seat (store, "Board", "Chair", "lay", "yes");
  g_autofree char *breach = g_strdup_printf ("breach %" G_GINT64_FORMAT, seat);
  g_autofree char *note = g_strdup_printf ("note %" G_GINT64_FORMAT, seat);
  gint64 first = appoint (store, seat, "Wren", "2015-04-01");
  gint64 second;

  change (store, "seat", seat, "from", "2015-04-01", "to", "2015-09-29", NULL);
  ASSERT_FOUND ("CM-5", { "2015-04-01", "" }, { "2015-09-29", "" }, { "2015-09-30", breach });
  assert_said (store, "CM-5",
               "Wren is in the seat “Chair” of Board beyond 29 Sep 2015, its last "
               "day.");
  change (store, "seat", seat, "from", "2015-04-02", "to", "", NULL);
  ASSERT_FOUND ("CM-5", { "2015-03-31", "" }, { "2015-04-01", breach }, { "2015-04-02", breach });
  assert_said (store, "CM-5",
               "Wren is in the seat “Chair” of Board from 1 Apr 2015, and it exists "
               "only from 2 Apr 2015.");
  change (store, "seat", seat, "from", "2015-04-01", NULL);

  second = appoint (store, seat, "Finch", "2015-07-01");
  ASSERT_FOUND ("CM-5", { "2015-06-30", "" }, { "2015-07-01", breach });
  assert_said (store, "CM-5",
               "From 1 Jul 2015, Wren and Finch are both in the seat “Chair” of Board.");
  change (store, "appointment", first, "to", "2015-07-01", NULL);
  ASSERT_FOUND ("CM-5", { "2015-09-30", breach });
  /* That Wren will leave is known three months before, and a note, unless somebody follows at once. */
  change (store, "appointment", second, "from", "2015-07-03", NULL);
  ASSERT_FOUND ("CM-5", { "2015-04-01", "" }, { "2015-04-02", note }, { "2015-07-01", note },
                { "2015-07-02", note }, { "2015-07-03", "" });
  change (store, "appointment", second, "from", "2015-07-02", NULL);
  ASSERT_FOUND ("CM-5", { "2015-04-02", "" }, { "2015-07-01", "" }, { "2015-09-30", "" });
  /* A term that ends is not a last day: Wren may stay. */
  change (store, "appointment", first, "to", "", "expected_end", "2015-07-01", NULL);
  ASSERT_FOUND ("CM-5", { "2015-04-02", note }, { "2015-07-01", note });
}

static void
test_not_joint (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 arrangement = add_joint (store, "ccg-joint", NULL);
  gint64 committee =
    add (store, "committee", "name", "Panel", "form", "joint-committee", "arrangement", "ARR-01",
         "established", "2015-04-01", "dissolved", "2015-09-30", NULL);

  ASSERT_FOUND ("CM-8", { "2015-09-30", "" });
  change (store, "arrangement", arrangement, "mode", "delegating", NULL);
  ASSERT_FOUND ("CM-8", { "2015-03-31", "" }, { "2015-04-01", "warning Panel" },
                { "2015-09-30", "warning Panel" }, { "2015-10-01", "" });
  change (store, "committee", committee, "form", "joint-working-committee", NULL);
  ASSERT_FOUND ("CM-8", { "2015-09-30", "" });
  change (store, "committee", committee, "form", "joint-committee", NULL);
  change (store, "arrangement", arrangement, "kind", "collaborative", NULL);
  ASSERT_FOUND ("CM-8", { "2015-09-30", "" });
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/rules/committees/lay-chair", Fixture, "delegated", panel_set_up, test_lay_chair,
              fixture_tear_down);
  g_test_add ("/rules/committees/majority", Fixture, "delegated", panel_set_up, test_majority,
              fixture_tear_down);
  g_test_add ("/rules/committees/right-to-attend", Fixture, "joint", panel_set_up,
              test_right_to_attend, fixture_tear_down);
  g_test_add ("/rules/committees/clinicians", Fixture, "joint", panel_set_up, test_clinicians,
              fixture_tear_down);
  g_test_add ("/rules/committees/vacancies", Fixture, NULL, board_set_up, test_vacancies,
              fixture_tear_down);
  g_test_add ("/rules/committees/appointments", Fixture, NULL, board_set_up, test_appointments,
              fixture_tear_down);
  g_test_add ("/rules/committees/not-joint", Fixture, NULL, office_set_up, test_not_joint,
              fixture_tear_down);

  return g_test_run ();
}

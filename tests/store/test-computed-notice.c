/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

/* What follows from a notice, and by when one can be served, on the days on either side of each
 * change. */

/* The dates of a notice: nothing while a partner waits (WD-2), both readings where the clause leaves
 * it open, and what follows by the one that holds (WD-3 to WD-5). */
static void
test_notice (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 notice, second;
  gint64 id = add (store, "arrangement", "title", "A", "kind", "ccg-joint", NULL);

  add_organisation (store, "99E");
  add_organisation (store, "99F");
  notice = add (store, "notice", "direction", "given", "arrangement", "ARR-01", NULL);
  add (store, "notice-service", "notice", "NOT-01", "organisation", "99E", "served", "2015-09-28",
       NULL);
  second = add (store, "notice-service", "notice", "NOT-01", "organisation", "99F", "served",
                "2015-09-30", NULL);
  ASSERT_DAYS ("notice", notice, "start", { "2015-09-29", "" }, { "2015-09-30", "2016-04-01" });
  ASSERT_DAYS ("notice", notice, "readings_conflict", { "2015-09-29", "" },
               { "2015-09-30", "no" });

  change (store, "notice-service", second, "served", "2015-10-01", NULL);
  ASSERT_DAYS ("notice", notice, "after_expiry_start", { "2015-09-30", "" },
               { "2015-10-01", "2017-04-01" });
  ASSERT_DAYS ("notice", notice, "next_year_start", { "2015-09-30", "" },
               { "2015-10-01", "2016-04-01" });
  ASSERT_DAYS ("notice", notice, "readings_conflict", { "2015-09-30", "" },
               { "2015-10-01", "yes" });
  ASSERT_DAYS ("notice", notice, "start", { "2015-09-30", "" }, { "2015-10-01", "2017-04-01" });
  ASSERT_DAYS ("notice", notice, "arrangement_ends", { "2015-10-01", "2017-03-31" });
  change (store, "notice", notice, "reading", "next-year", NULL);
  ASSERT_DAYS ("notice", notice, "start", { "2015-10-01", "2016-04-01" });
  ASSERT_DAYS ("notice", notice, "arrangement_ends", { "2015-10-01", "2016-03-31" });

  /* Where the clause says it there is one reading, whatever was recorded. */
  add (store, "profile", "name", "Wording", "cited_as", "W", "expiry_said_nhse", "yes", NULL);
  change (store, "arrangement", id, "kind", "nhse-functions", "profile", "Wording", NULL);
  ASSERT_DAYS ("notice", notice, "next_year_start", { "2015-10-01", "" });
  ASSERT_DAYS ("notice", notice, "readings_conflict", { "2015-10-01", "no" });
  ASSERT_DAYS ("notice", notice, "start", { "2015-10-01", "2017-04-01" });

  change (store, "notice", notice, "rescinded", "2015-11-02", NULL);
  ASSERT_DAYS ("notice", notice, "start", { "2015-11-01", "2017-04-01" }, { "2015-11-02", "" });
  ASSERT_DAYS ("notice", notice, "arrangement_ends", { "2015-11-01", "2017-03-31" },
               { "2015-11-02", "" });
}

/* Where only service on a working day counts, that on another counts on the next (WD-2). */
static void
test_working_days (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 profile = add (store, "profile", "name", "Wording", "cited_as", "W", NULL);
  gint64 id = add (store, "arrangement", "title", "A", "kind", "ccg-joint", "start", "2015-04-01",
                   "profile", "Wording", NULL);
  gint64 notice = add (store, "notice", "direction", "given", "arrangement", "ARR-01", NULL);

  add_organisation (store, "99E");
  /* A Saturday. */
  add (store, "notice-service", "notice", "NOT-01", "organisation", "99E", "served", "2018-09-29",
       NULL);
  ASSERT_DAYS ("notice", notice, "served", { "2018-09-28", "" }, { "2018-09-29", "2018-09-29" });
  ASSERT_DAYS ("notice", notice, "start", { "2018-09-29", "2019-04-01" });
  change (store, "profile", profile, "service_next_working_day", "yes", NULL);
  ASSERT_DAYS ("notice", notice, "served", { "2018-09-30", "" }, { "2018-10-01", "2018-10-01" });
  ASSERT_DAYS ("notice", notice, "start", { "2018-10-01", "2020-04-01" });
  ASSERT_DAYS ("arrangement", id, "status", { "2018-09-30", "in-force" },
               { "2018-10-01", "notice-given" });
  change (store, "notice", notice, "rescinded", "2015-04-01", NULL);
  /* 30 September 2018 is a Sunday. */
  ASSERT_DAYS ("arrangement", id, "last_day_to_serve", { "2018-09-27", "2018-09-28" },
               { "2018-09-28", "2018-09-28" }, { "2018-09-29", "2019-09-30" });
  change (store, "profile", profile, "service_next_working_day", "no", NULL);
  ASSERT_DAYS ("arrangement", id, "last_day_to_serve", { "2018-09-30", "2018-09-30" },
               { "2018-10-01", "2019-09-30" });
}

/* The last day to serve, for the next 1 April that can still be reached (WD-6). */
static void
test_last_day (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add (store, "arrangement", "title", "A", "kind", "ccg-joint", "start", "2015-04-01",
                   "end", "2018-03-31", NULL);
  gint64 agreement;

  ASSERT_DAYS ("arrangement", id, "last_day_to_serve", { "2015-03-31", "" },
               { "2015-04-01", "2015-09-30" }, { "2015-09-30", "2015-09-30" },
               { "2015-10-01", "2016-09-30" }, { "2017-09-30", "2017-09-30" },
               { "2017-10-01", "" }, { "2018-04-01", "" });
  change (store, "arrangement", id, "end", "2017-09-29", NULL);
  ASSERT_DAYS ("arrangement", id, "last_day_to_serve", { "2016-09-30", "2016-09-30" },
               { "2016-10-01", "" });
  change (store, "arrangement", id, "end", "2018-03-31", NULL);
  /* What an agreement says prevails. */
  agreement = add (store, "agreement", "arrangement", "ARR-01", "kind", "framework", "agreed",
                   "2015-06-01", "notice_months", "12", NULL);
  ASSERT_DAYS ("arrangement", id, "last_day_to_serve", { "2015-05-31", "2015-09-30" },
               { "2015-06-01", "2016-03-31" }, { "2016-03-31", "2016-03-31" },
               { "2016-04-01", "2017-03-31" });
  drop (store, "agreement", agreement);

  add_organisation (store, "99E");
  add (store, "notice", "direction", "given", "arrangement", "ARR-01", "rescinded", "2015-09-03",
       NULL);
  add (store, "notice-service", "notice", "NOT-01", "organisation", "99E", "served", "2015-09-01",
       NULL);
  ASSERT_DAYS ("arrangement", id, "last_day_to_serve", { "2015-08-31", "2015-09-30" },
               { "2015-09-01", "" }, { "2015-09-02", "" }, { "2015-09-03", "2015-09-30" });
  change (store, "arrangement", id, "kind", "collaborative", NULL);
  ASSERT_DAYS ("arrangement", id, "last_day_to_serve", { "2015-08-31", "" });
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/computed/notice/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("dates", test_notice);
  ADD ("working-days", test_working_days);
  ADD ("last-day", test_last_day);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "findings.h"

/* The rules on withdrawal (DOMAIN 4.1): broken, just kept, and on the days around. */

static void
test_decision (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 notice;

  add_joint (store, "ccg-joint", NULL);
  notice = add (store, "notice", "direction", "given", "arrangement", "ARR-01", NULL);
  ASSERT_FOUND ("WD-1", { "2015-09-30", "" });
  add (store, "notice-service", "notice", "NOT-01", "organisation", "99E", "served", "2015-07-15",
       NULL);
  ASSERT_FOUND ("WD-1", { "2015-07-14", "" }, { "2015-07-15", "breach NOT-01" });

  change (store, "notice", notice, "decided", "2015-07-16", "why", "Late", "minute", "GB-14/3",
          NULL);
  ASSERT_FOUND ("WD-1", { "2015-07-15", "breach NOT-01" }, { "2015-09-30", "breach NOT-01" });
  assert_said (store, "WD-1", "NOT-01 was served on 15 Jul 2015, before the governing body decided "
                              "it on 16 Jul 2015.");
  change (store, "notice", notice, "decided", "2015-07-15", NULL);
  ASSERT_FOUND ("WD-1", { "2015-09-30", "" });

  change (store, "notice", notice, "why", "", NULL);
  ASSERT_FOUND ("WD-1", { "2015-07-14", "" }, { "2015-07-15", "breach NOT-01" });
  change (store, "notice", notice, "why", "Late", "minute", "", NULL);
  ASSERT_FOUND ("WD-1", { "2015-07-15", "breach NOT-01" });
  change (store, "notice", notice, "direction", "received", NULL);
  ASSERT_FOUND ("WD-1", { "2015-07-15", "" });
}

/* A notice that Thurrock gives on ARR-01 as it should, served on 99E. */
static gint64
give_notice (AccordStore *store, const char *served, gint64 *service)
{
  gint64 notice = add (store, "notice", "direction", "given", "arrangement", "ARR-01", "decided",
                       "2015-06-25", "why", "Late", "minute", "GB-14/3", NULL);
  gint64 id = add (store, "notice-service", "notice", "NOT-01", "organisation", "99E", "served",
                   served, NULL);

  if (service != NULL)
    *service = id;
  return notice;
}

/* WD-2: nothing runs until the last partner has it. */
static void
test_service (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 party, service;

  add_joint (store, "ccg-joint", NULL);
  party = add (store, "party", "arrangement", "ARR-01", "organisation", "99F", "role", "member",
               "joined", "2015-07-17", NULL);
  give_notice (store, "2015-07-15", NULL);
  ASSERT_FOUND ("WD-2", { "2015-07-14", "" }, { "2015-07-16", "" }, { "2015-09-30", "" });
  change (store, "party", party, "joined", "2015-07-15", NULL);
  ASSERT_FOUND ("WD-2", { "2015-07-14", "" }, { "2015-07-15", "breach NOT-01" });
  assert_said (store, "WD-2", "NHS Castle Point and Rochford CCG was a partner when NOT-01 was "
                              "served, on 15 Jul 2015, and is not among those served.");
  change (store, "party", party, "left", "2015-07-15", NULL);
  ASSERT_FOUND ("WD-2", { "2015-07-15", "breach NOT-01" });
  change (store, "party", party, "left", "2015-07-14", "joined", "2015-04-01", NULL);
  ASSERT_FOUND ("WD-2", { "2015-07-15", "" });

  service = add (store, "notice-service", "notice", "NOT-01", "organisation", "99F", NULL);
  ASSERT_FOUND ("WD-2", { "2015-07-14", "" }, { "2015-07-15", "breach NOT-01" });
  assert_said (store, "WD-2", "NOT-01 has not been served on NHS Castle Point and Rochford CCG: it "
                              "is not given, and its period does not run.");
  assert_cited (store, "WD-2", "TC 12.13");
  change (store, "notice-service", service, "served", "2015-07-17", NULL);
  ASSERT_FOUND ("WD-2", { "2015-07-16", "note NOT-01" }, { "2015-07-17", "" });
  accord_store_set_as_at (store, accord_date_new (2015, 7, 16));
  assert_said (store, "WD-2", "NOT-01 is to be served on NHS Castle Point and Rochford CCG on "
                              "17 Jul 2015: it is not given before that, and its period does not "
                              "run.");
}

/* WD-2: a Saturday counts, and may be disputed; unless the profile has the Monday count. */
static void
test_working_day (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 profile;

  add_joint (store, "ccg-joint", NULL);
  give_notice (store, "2015-07-18", NULL);
  ASSERT_FOUND ("WD-2", { "2015-07-17", "" }, { "2015-07-18", "note NOT-01" },
                { "2016-01-18", "note NOT-01" }, { "2016-01-19", "" });
  assert_said (store, "WD-2", "NOT-01 was served on NHS Basildon and Brentwood CCG on 18 Jul 2015, "
                              "which is no working day; its period runs from there all the same.");
  profile = add (store, "profile", "name", "Wording", "cited_as", "W", "service_next_working_day",
                 "yes", "withdrawal_clause_ccg_joint", "1.1", NULL);
  g_assert_cmpint (profile, >, 0);
  change_arrangement (store, "profile", "Wording");
  ASSERT_FOUND ("WD-2", { "2015-07-20", "" });

  /* Served on the Saturday, it counts from the Monday, and nobody waits to be served. */
  add (store, "notice-service", "notice", "NOT-01", "organisation", "99F", "served", "2015-07-16",
       NULL);
  ASSERT_FOUND ("WD-2", { "2015-07-17", "note NOT-01" }, { "2015-07-18", "" },
                { "2015-07-19", "" }, { "2015-07-20", "" });
}

/* WD-5: two days, and whose choice it is. */
static void
test_readings (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 notice, service;

  add_joint (store, "ccg-joint", NULL);
  notice = give_notice (store, "2015-09-30", &service);
  ASSERT_FOUND ("WD-5", { "2015-09-30", "" }, { "2016-02-01", "" });
  change (store, "notice-service", service, "served", "2015-10-01", NULL);
  ASSERT_FOUND ("WD-5", { "2015-09-30", "" }, { "2015-10-01", "warning NOT-01" },
                { "2017-03-31", "warning NOT-01" }, { "2017-04-01", "" });
  accord_store_set_as_at (store, accord_date_new (2015, 10, 1));
  assert_said (store, "WD-5",
               "NOT-01 expires on 1 Apr 2016. By the clause’s bare words new arrangements start on "
               "1 Apr 2016; read safely, on 1 Apr 2017. The governing body has chosen neither, and "
               "the safe reading holds until it does.");
  change (store, "notice", notice, "reading", "after-expiry", NULL);
  ASSERT_FOUND ("WD-5", { "2015-10-01", "warning NOT-01" });
  change (store, "notice", notice, "reading_minute", "GB-16/2", NULL);
  ASSERT_FOUND ("WD-5", { "2015-10-01", "" });
  change (store, "notice", notice, "reading_minute", "", NULL);
  change_arrangement (store, "kind", "nhse-functions");
  ASSERT_FOUND ("WD-5", { "2015-10-01", "" });
}

/* WD-6: from the first day on which the office is reminded, while no notice runs. */
static void
test_last_day (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;

  add_joint (store, "ccg-joint", NULL);
  ASSERT_FOUND ("WD-6", { "2015-03-31", "" }, { "2015-04-02", "" }, { "2015-04-03", "note ARR-01" },
                { "2015-09-30", "note ARR-01" }, { "2015-10-01", "" }, { "2016-04-02", "" },
                { "2016-04-03", "note ARR-01" });
  assert_said (store, "WD-6",
               "30 Sep 2015 is the last day to serve notice for new arrangements from 1 Apr 2016.");
  accord_store_set_as_at (store, accord_date_new (2015, 9, 29));
  assert_said (store, "WD-6",
               "1 day is left to serve notice for new arrangements from 1 Apr 2016: the last is "
               "30 Sep 2015.");
  give_notice (store, "2015-07-15", NULL);
  ASSERT_FOUND ("WD-6", { "2015-07-14", "note ARR-01" }, { "2015-07-15", "" });
  change_arrangement (store, "end", "2015-09-30");
  ASSERT_FOUND ("WD-6", { "2015-07-14", "note ARR-01" });
  change_arrangement (store, "end", "2015-09-29");
  ASSERT_FOUND ("WD-6", { "2015-07-14", "" });
}

/* WD-6: the days are those of the constitution; where it names none nobody is told. */
static void
test_alarms (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 profile = add (store, "profile", "name", "Ours", "alarms", "1, 10, 2", NULL);

  add_joint (store, "ccg-joint", "profile", "Ours", NULL);
  ASSERT_FOUND ("WD-6", { "2015-09-19", "" }, { "2015-09-20", "note ARR-01" },
                { "2015-09-30", "note ARR-01" });
  change (store, "profile", profile, "alarms", "", NULL);
  ASSERT_FOUND ("WD-6", { "2015-09-29", "" }, { "2015-09-30", "" });
  change (store, "profile", profile, "alarms", "0", NULL);
  ASSERT_FOUND ("WD-6", { "2015-09-29", "" }, { "2015-09-30", "note ARR-01" });
}

/* WD-7: in time, and with consent. */
static void
test_rescinded (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 notice;

  add_joint (store, "ccg-joint", NULL);
  notice = give_notice (store, "2015-07-15", NULL);
  change (store, "notice", notice, "rescinded", "2016-01-15", "consents", "99E, in writing", NULL);
  ASSERT_FOUND ("WD-7", { "2016-01-14", "" }, { "2016-01-15", "" });
  change (store, "notice", notice, "consents", "", NULL);
  ASSERT_FOUND ("WD-7", { "2016-01-14", "" }, { "2016-01-15", "breach NOT-01" });
  change (store, "notice", notice, "rescinded", "2016-01-16", "consents", "99E", NULL);
  ASSERT_FOUND ("WD-7", { "2016-01-15", "" }, { "2016-01-16", "breach NOT-01" });
  accord_store_set_as_at (store, accord_date_new (2016, 1, 16));
  assert_said (store, "WD-7", "NOT-01 was rescinded on 16 Jan 2016, after it had expired on "
                              "15 Jan 2016.");
  /* What was never given is dropped without asking. */
  change (store, "notice", notice, "rescinded", "2015-07-14", "consents", "", NULL);
  ASSERT_FOUND ("WD-7", { "2015-07-15", "" });
  change (store, "notice", notice, "rescinded", "2015-07-15", NULL);
  ASSERT_FOUND ("WD-7", { "2015-07-15", "breach NOT-01" });
}

/* WD-8: both routes, and notice where agreement is expected. */
static void
test_routes (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 notice;

  add_joint (store, "nhse-functions", NULL);
  ASSERT_FOUND ("WD-8", { "2015-09-30", "" });
  change_arrangement (store, "model", "greater-involvement");
  ASSERT_FOUND ("WD-8", { "2015-09-30", "" });
  change_arrangement (store, "model", "joint");
  ASSERT_FOUND ("WD-8", { "2015-03-31", "" }, { "2015-04-01", "note ARR-01" });
  assert_cited (store, "WD-8", "TC 12.34; NS 8");
  notice = give_notice (store, "2015-07-15", NULL);
  ASSERT_FOUND ("WD-8", { "2015-06-24", "note ARR-01" }, { "2015-06-25", "warning ARR-01" },
                { "2016-04-01", "warning ARR-01" });
  change_arrangement (store, "model", "delegated");
  assert_said (store, "WD-8",
               "NOT-01 would end delegated commissioning by notice, as the constitution has it. NHS "
               "England expects mutual agreement, and a step down to joint commissioning; that it "
               "has agreed is not recorded.");
  change (store, "notice", notice, "nhs_england_agreed", "2015-08-10", NULL);
  ASSERT_FOUND ("WD-8", { "2015-08-09", "warning ARR-01" }, { "2015-08-10", "" });
  change (store, "notice", notice, "nhs_england_agreed", "", "rescinded", "2015-08-10", NULL);
  ASSERT_FOUND ("WD-8", { "2015-08-09", "warning ARR-01" }, { "2015-08-10", "note ARR-01" });
}

/* WD-8: where an agreement in force says how it ends there is nothing to know; a notice is still one. */
static void
test_settled (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 agreement;

  add_joint (store, "nhse-functions", "model", "joint", NULL);
  agreement = add (store, "agreement", "arrangement", "ARR-01", "kind", "framework", "exit",
                   "Half a year after either party asks for greater involvement.", NULL);
  ASSERT_FOUND ("WD-8", { "2015-09-30", "note ARR-01" });
  change (store, "agreement", agreement, "agreed", "2015-07-01", NULL);
  ASSERT_FOUND ("WD-8", { "2015-06-30", "note ARR-01" }, { "2015-07-01", "" });
  /* The next version is silent. */
  add (store, "agreement", "arrangement", "ARR-01", "kind", "framework", "agreed", "2015-08-01",
       NULL);
  ASSERT_FOUND ("WD-8", { "2015-07-31", "" }, { "2015-08-01", "note ARR-01" });
  /* An agreement of another kind stands beside it. */
  add (store, "agreement", "arrangement", "ARR-01", "kind", "delegation", "agreed", "2015-08-02",
       "exit", "At the end of a financial year.", NULL);
  ASSERT_FOUND ("WD-8", { "2015-08-01", "note ARR-01" }, { "2015-08-02", "" });
  give_notice (store, "2015-08-03", NULL);
  ASSERT_FOUND ("WD-8", { "2015-08-03", "warning ARR-01" });
}

/* WD-4: what a notice has ended is entered as ended, also where nobody is left to go on. */
static void
test_ended (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 ours = add_joint (store, "ccg-joint", NULL) + 1;
  gint64 notice = give_notice (store, "2015-07-15", NULL);

  ASSERT_FOUND ("WD-4", { "2016-03-31", "" }, { "2016-04-01", "warning NOT-01" });
  accord_store_set_as_at (store, accord_date_new (2016, 4, 1));
  assert_said (store, "WD-4",
               "By NOT-01 our part in the arrangement ended on 31 Mar 2016. Neither that the "
               "arrangement has ended nor that we have left it is entered.");
  assert_cited (store, "WD-4", "TC 12.13");
  change_arrangement (store, "end", "2016-03-31");
  ASSERT_FOUND ("WD-4", { "2016-04-01", "" });
  change_arrangement (store, "end", "2017-03-31");
  ASSERT_FOUND ("WD-4", { "2016-04-01", "warning NOT-01" });
  change (store, "party", ours, "left", "2016-03-31", NULL);
  ASSERT_FOUND ("WD-4", { "2016-04-01", "" });
  change (store, "notice", notice, "direction", "received", "organisation", "99E", NULL);
  ASSERT_FOUND ("WD-4", { "2016-04-01", "warning NOT-01" });
  change (store, "notice", notice, "rescinded", "2015-12-01", NULL);
  ASSERT_FOUND ("WD-4", { "2016-04-01", "" });
}

/* WD-9: of two parties nothing is left, of three something may be. */
static void
test_others (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 third, notice;

  add_joint (store, "ccg-joint", NULL);
  notice = give_notice (store, "2015-07-15", NULL);
  ASSERT_FOUND ("WD-9", { "2015-07-15", "" });
  third = add (store, "party", "arrangement", "ARR-01", "organisation", "99F", "role", "support",
               "joined", "2015-04-01", NULL);
  ASSERT_FOUND ("WD-9", { "2015-07-15", "" });
  change (store, "party", third, "role", "member", NULL);
  ASSERT_FOUND ("WD-9", { "2015-07-14", "" }, { "2015-07-15", "note NOT-01" },
                { "2016-03-31", "note NOT-01" }, { "2016-04-01", "" });
  ASSERT_FOUND ("WD-4", { "2016-03-31", "" }, { "2016-04-01", "warning NOT-01" });
  assert_said (store, "WD-9", "By NOT-01 one of 3 parties leaves after 31 Mar 2016. Whether the "
                              "others go on without it is not recorded.");
  change_arrangement (store, "end", "2016-04-01");
  ASSERT_FOUND ("WD-9", { "2015-07-15", "note NOT-01" });
  change_arrangement (store, "end", "2016-03-31");
  ASSERT_FOUND ("WD-9", { "2015-07-15", "" });
  change_arrangement (store, "end", "");
  change (store, "party", third, "left", "2016-03-31", NULL);
  ASSERT_FOUND ("WD-9", { "2015-07-15", "note NOT-01" });
  change (store, "notice", notice, "direction", "received", "organisation", "99F", NULL);
  ASSERT_FOUND ("WD-9", { "2015-07-15", "" });
}

/* WD-10: there is something to end, and it is ended once. */
static void
test_once (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 second;

  add_joint (store, "ccg-joint", NULL);
  give_notice (store, "2015-07-15", NULL);
  ASSERT_FOUND ("WD-10", { "2015-09-30", "" });
  change_arrangement (store, "start", "2015-07-15");
  ASSERT_FOUND ("WD-10", { "2015-09-30", "" });
  change_arrangement (store, "start", "2015-07-16");
  ASSERT_FOUND ("WD-10", { "2015-07-14", "" }, { "2015-07-15", "warning NOT-01" });
  change_arrangement (store, "start", "");
  assert_said (store, "WD-10",
               "NOT-01 was served on 15 Jul 2015, of an arrangement that has no first day.");
  change_arrangement (store, "start", "2015-04-01");
  change_arrangement (store, "end", "2015-07-15");
  ASSERT_FOUND ("WD-10", { "2015-09-30", "" });
  change_arrangement (store, "end", "2015-07-14");
  assert_said (store, "WD-10", "NOT-01 was served on 15 Jul 2015, after the arrangement had ended "
                               "on 14 Jul 2015.");
  change_arrangement (store, "end", "");

  second = add (store, "notice", "direction", "given", "arrangement", "ARR-01", NULL);
  add (store, "notice-service", "notice", "NOT-02", "organisation", "99E", "served", "2015-08-03",
       NULL);
  ASSERT_FOUND ("WD-10", { "2015-08-02", "" }, { "2015-08-03", "warning NOT-02" },
                { "2016-01-15", "warning NOT-02" }, { "2016-01-16", "" });
  assert_said (store, "WD-10", "NOT-02 runs, served on 3 Aug 2015, and so does NOT-01, by the same "
                               "body and served on 15 Jul 2015.");
  change (store, "notice", second, "direction", "received", "organisation", "99E", NULL);
  ASSERT_FOUND ("WD-10", { "2015-09-30", "" });
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/rules/withdrawal/" name, Fixture, NULL, office_set_up, function, fixture_tear_down)
  ADD ("decision", test_decision);
  ADD ("service", test_service);
  ADD ("working-day", test_working_day);
  ADD ("readings", test_readings);
  ADD ("last-day", test_last_day);
  ADD ("alarms", test_alarms);
  ADD ("rescinded", test_rescinded);
  ADD ("routes", test_routes);
  ADD ("settled", test_settled);
  ADD ("ended", test_ended);
  ADD ("others", test_others);
  ADD ("once", test_once);

  return g_test_run ();
}

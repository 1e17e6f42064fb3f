/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "findings.h"

/* The rules on money (DOMAIN 4.7): broken, just kept, and on the days around. */

/* "Fund" of ARR-01, which is of the kind that @data names, for the year 2015/16. */
static void
fund_set_up (Fixture *fixture, gconstpointer data)
{
  office_set_up (fixture, data);
  add_joint (fixture->store, data, NULL);
  add (fixture->store, "pooled-fund", "name", "Fund", "arrangement", "ARR-01", "year", "2015/16",
       NULL);
}

static gint64
contribute (AccordStore *store, const char *code, const char *amount, const char *day)
{
  return add (store, "contribution", "fund", "Fund", "organisation", code, "agreed", amount, "paid",
              amount, "paid_on", day, NULL);
}

static gint64
spend (AccordStore *store, const char *amount, const char *day)
{
  return add (store, "expenditure", "fund", "Fund", "payee", "Trust", "amount", amount, "date", day,
              NULL);
}

static void
test_contributors (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 other;

  contribute (store, "99E", "100", "2015-05-01");
  ASSERT_FOUND ("PF-1", { "2015-09-30", "" });
  other = contribute (store, "99F", "100", "2015-05-01");
  contribute (store, "99F", "100", "2015-08-01");
  assert_said (store, "PF-1",
               "NHS Castle Point and Rochford CCG contributes to “Fund”, and is not "
               "a party to the arrangement.");
  assert_cited (store, "PF-1", "TC 12.7");
  add (store, "party", "arrangement", "ARR-01", "organisation", "99F", "role", "member", "left",
       "2015-08-01", NULL);
  ASSERT_FOUND ("PF-1", { "2015-09-30", "" });
  change (store, "contribution", other, "paid_on", "2015-08-02", NULL);
  ASSERT_FOUND ("PF-1", { "2015-08-01", "" }, { "2015-08-02", "breach Fund" });
  assert_said (store, "PF-1",
               "NHS Castle Point and Rochford CCG paid into “Fund” on 2 Aug 2015, "
               "after it had left the arrangement.");
}

static void
test_functions (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 spent = spend (store, "100", "2015-06-01");
  gint64 function = add (store, "function", "arrangement", "ARR-01", "function", "Stroke", NULL);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, function);

  ASSERT_FOUND ("PF-1", { "2015-09-30", "" });
  change (store, "expenditure", spent, "function", number, NULL);
  ASSERT_FOUND ("PF-1", { "2015-09-30", "" });
  change (store, "function", function, "to", "2015-06-01", NULL);
  ASSERT_FOUND ("PF-1", { "2015-09-30", "" });
  change (store, "function", function, "to", "2015-05-31", NULL);
  assert_said (store, "PF-1",
               "“Fund” paid £100 to Trust on 1 Jun 2015 for “Stroke”, which was no "
               "longer in the arrangement.");
  add_joint (store, "ccg-joint", NULL);
  change (store, "function", function, "to", "", "arrangement", "ARR-02", NULL);
  ASSERT_FOUND ("PF-1", { "2015-05-31", "" }, { "2015-06-01", "breach Fund" });
  assert_said (store, "PF-1",
               "“Fund” paid £100 to Trust on 1 Jun 2015 for “Stroke”, which is a "
               "function of another arrangement.");

  spent = spend (store, "-99", "2015-08-01");
  change (store, "expenditure", spent, "function", number, NULL);
  ASSERT_FOUND ("PF-1", { "2015-09-30", "breach Fund" });
  change (store, "expenditure", spent, "amount", "-100", NULL);
  ASSERT_FOUND ("PF-1", { "2015-07-31", "breach Fund" }, { "2015-08-01", "" });
}

static void
test_readings (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;

  ASSERT_FOUND ("PF-2", { "2015-09-30", "" });
  change_arrangement (store, "mode", "delegating");
  ASSERT_FOUND ("PF-2", { "2015-09-30", "warning Fund" });
  assert_cited (store, "PF-2", "TC 12.7");
  change_arrangement (store, "kind", "nhse-functions");
  ASSERT_FOUND ("PF-2", { "2015-09-30", "" });
  change_arrangement (store, "kind", "nhse-ccg-functions");
  change_arrangement (store, "mode", "jointly");
  ASSERT_FOUND ("PF-2", { "2015-09-30", "warning Fund" });
  assert_cited (store, "PF-2", "TC 12.19");

  add (store, "evidence", "requirement", "Reading of the clause on funds (PF-2)", "text", "GB-15/09",
       "arrangement", "ARR-01", "date", "2015-09-24", NULL);
  ASSERT_FOUND ("PF-2", { "2015-09-23", "warning Fund" }, { "2015-09-24", "" });
}

static void
test_own_functions (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 first;

  contribute (store, "X24", "100", "2015-05-01");
  ASSERT_FOUND ("PF-3", { "2015-09-30", "" });
  first = contribute (store, "99E", "100", "2015-05-01");
  contribute (store, "99E", "100", "2015-08-01");
  assert_said (store, "PF-3",
               "Nothing says on what basis NHS Basildon and Brentwood CCG "
               "contributes to “Fund”: to which of its own functions that relates, "
               "and that nobody else must pay for it.");
  change (store, "contribution", first, "basis", "Community nursing, which is the CCG’s", NULL);
  ASSERT_FOUND ("PF-3", { "2015-09-30", "" });
  change (store, "contribution", first, "basis", "", NULL);
  change_arrangement (store, "kind", "nhse-ccg-functions");
  ASSERT_FOUND ("PF-3", { "2015-09-30", "" });
}

/* Zero is not below zero, whatever comes first on a day; a gap closes on the day money comes, and what
 * was told to the governing body after that is answered for. */
static void
test_balance (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 spent = spend (store, "100", "2015-07-15");
  gint64 second;
  gint64 evidence;

  contribute (store, "07G", "100", "2015-07-15");
  ASSERT_FOUND ("PF-4", { "2015-09-30", "" });
  change (store, "expenditure", spent, "amount", "100.01", NULL);
  ASSERT_FOUND ("PF-4", { "2015-07-14", "" }, { "2015-07-15", "breach Fund" });
  change (store, "expenditure", spent, "date", "2015-07-10", "amount", "100", NULL);
  ASSERT_FOUND ("PF-4", { "2015-07-09", "" }, { "2015-07-10", "breach Fund" },
                { "2015-09-30", "breach Fund" });
  assert_said (store, "PF-4", "“Fund” was below zero for 5 days from 10 Jul 2015, at worst -£100.");
  second = spend (store, "10", "2015-09-30");
  assert_said (store, "PF-4", "“Fund” was below zero for 6 days from 10 Jul 2015, at worst -£100.");
  drop (store, "expenditure", second);
  change (store, "expenditure", spent, "date", "2015-07-14", NULL);
  assert_said (store, "PF-4", "“Fund” was below zero for 1 day from 14 Jul 2015, at worst -£100.");

  evidence = add (store, "evidence", "requirement", "PF-4", "arrangement", "ARR-01", "date",
                  "2015-07-14", NULL);
  ASSERT_FOUND ("PF-4", { "2015-09-30", "breach Fund" });
  change (store, "evidence", evidence, "date", "2015-07-15", NULL);
  ASSERT_FOUND ("PF-4", { "2015-07-14", "breach Fund" }, { "2015-07-15", "" });
  spend (store, "10", "2015-09-29");
  ASSERT_FOUND ("PF-4", { "2015-09-28", "" }, { "2015-09-29", "breach Fund" });
}

static void
test_payments (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 share = add (store, "contribution", "fund", "Fund", "organisation", "99E", "agreed", "100",
                      "due", "2015-07-15", NULL);

  ASSERT_FOUND ("PF-4", { "2015-07-15", "" }, { "2015-07-16", "breach Fund" });
  assert_said (store, "PF-4",
               "NHS Basildon and Brentwood CCG owes “Fund” £100 that was due on 15 Jul 2015.");
  change (store, "contribution", share, "paid", "99.50", "paid_on", "2015-08-01", NULL);
  assert_said (store, "PF-4",
               "NHS Basildon and Brentwood CCG owes “Fund” £0.50 that was due on 15 Jul 2015.");
  change (store, "contribution", share, "paid", "100", NULL);
  ASSERT_FOUND ("PF-4", { "2015-07-31", "breach Fund" }, { "2015-08-01", "" });
}

static void
test_shares (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 first = contribute (store, "07G", "100", "2015-05-01");
  gint64 second = contribute (store, "99E", "100", "2015-05-01");

  ASSERT_FOUND ("PF-4", { "2015-09-30", "" });
  change (store, "contribution", first, "risk_share", "66.67", NULL);
  change (store, "contribution", second, "risk_share", "33.33", NULL);
  ASSERT_FOUND ("PF-4", { "2015-09-30", "" });
  change (store, "contribution", second, "risk_share", "33.3", NULL);
  assert_said (store, "PF-4", "The risk shares of “Fund” add to 99.97 %.");
}

static void
test_flow (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 payment = add (store, "payment", "arrangement", "ARR-01", "payer", "07G", "payee", "99E",
                        "date", "2015-06-01", "amount", "5", NULL);
  gint64 resource, party;

  ASSERT_FOUND ("PF-5", { "2015-09-30", "" });
  change (store, "payment", payment, "payee", "99F", NULL);
  ASSERT_FOUND ("PF-5", { "2015-05-31", "" }, { "2015-06-01", "breach ARR-01" });
  assert_said (store, "PF-5",
               "NHS Castle Point and Rochford CCG was paid £5 by NHS Thurrock CCG on "
               "1 Jun 2015, and was not a party to the arrangement.");
  assert_cited (store, "PF-5", "TC 12.5");
  party = add (store, "party", "arrangement", "ARR-01", "organisation", "99F", "role", "support",
               "joined", "2015-06-02", NULL);
  ASSERT_FOUND ("PF-5", { "2015-09-30", "breach ARR-01" });
  change (store, "party", party, "joined", "2015-06-01", "left", "2015-08-31", NULL);
  ASSERT_FOUND ("PF-5", { "2015-09-30", "" });

  resource = add (store, "resource", "arrangement", "ARR-01", "provider", "99F", "receiver", "07G",
                  "kind", "staff", "from", "2015-06-01", NULL);
  ASSERT_FOUND ("PF-5", { "2015-08-31", "" }, { "2015-09-01", "breach ARR-01" });
  assert_said (store, "PF-5",
               "NHS Castle Point and Rochford CCG lends NHS Thurrock CCG what it "
               "needs, and was not a party to the arrangement all that time.");
  change (store, "resource", resource, "to", "2015-08-31", NULL);
  ASSERT_FOUND ("PF-5", { "2015-09-30", "" });
}

/* What an area team has signed, NHS England may pay. */
static void
test_one_body (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;

  add (store, "organisation", "code", "Q57", "name", "Essex Area Team", "kind", "area-team", NULL);
  add (store, "payment", "arrangement", "ARR-01", "payer", "X24", "payee", "07G", "date",
       "2015-06-01", "amount", "5", NULL);
  contribute (store, "X24", "100", "2015-06-01");
  ASSERT_FOUND ("PF-5", { "2015-09-30", "breach ARR-01" });
  ASSERT_FOUND ("PF-1", { "2015-09-30", "breach Fund" });
  add (store, "party", "arrangement", "ARR-01", "organisation", "Q57", "role", "nhs-england", NULL);
  ASSERT_FOUND ("PF-5", { "2015-09-30", "" });
  ASSERT_FOUND ("PF-1", { "2015-09-30", "" });
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, kind, test) \
  g_test_add ("/rules/money/" name, Fixture, kind, fund_set_up, test, fixture_tear_down)
  ADD ("contributors", "ccg-joint", test_contributors);
  ADD ("functions", "ccg-joint", test_functions);
  ADD ("readings", "ccg-joint", test_readings);
  ADD ("own-functions", "nhse-functions", test_own_functions);
  ADD ("balance", "ccg-joint", test_balance);
  ADD ("payments", "ccg-joint", test_payments);
  ADD ("shares", "ccg-joint", test_shares);
  ADD ("flow", "ccg-joint", test_flow);
  ADD ("one-body", "nhse-functions", test_one_body);
#undef ADD

  return g_test_run ();
}

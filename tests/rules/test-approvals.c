/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "findings.h"

/* The rules on approvals and agreements (DOMAIN 4.5): broken, just kept, and on the days around. */

static void
test_approval (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add_joint (store, "ccg-joint", NULL);

  ASSERT_FOUND ("AP-1", { "2015-03-25", "" }, { "2015-03-26", "" }, { "2015-04-01", "" });
  change (store, "arrangement", id, "approved", "2015-04-01", NULL);
  ASSERT_FOUND ("AP-1", { "2015-04-01", "" });
  change (store, "arrangement", id, "approved", "2015-04-02", NULL);
  ASSERT_FOUND ("AP-1", { "2015-03-31", "" }, { "2015-04-01", "breach ARR-01" },
                { "2015-04-02", "breach ARR-01" });
  assert_said (store, "AP-1",
               "The arrangement is in force from 1 Apr 2015, before the governing "
               "body approved it on 2 Apr 2015.");
  change (store, "arrangement", id, "approved", "", NULL);
  assert_said (store, "AP-1",
               "The arrangement is in force from 1 Apr 2015, and no approval by the "
               "governing body is recorded.");
  change (store, "arrangement", id, "end", "2015-09-30", NULL);
  ASSERT_FOUND ("AP-1", { "2015-09-30", "breach ARR-01" }, { "2015-10-01", "" });
}

/* Both judgements are asked for, with the minute; before the start there is time for them. */
static void
test_judgements (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *key;
    const char *text;
    const char *message;
  } steps[] = {
    { "approval_minute", "", "The approval of 26 Mar 2015 has no minute." },
    { "in_patients_interests", "",
      "The approval of 26 Mar 2015 does not say that the arrangement is in the interests of "
      "registered patients." },
    { "safe", "no",
      "The approval of 26 Mar 2015 does not say that the arrangement is safe and in the interests "
      "of registered patients." },
    { "in_patients_interests", "yes",
      "The approval of 26 Mar 2015 does not say that the arrangement is safe." },
  };
  AccordStore *store = fixture->store;
  gint64 id = add_joint (store, "nhse-functions", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      change (store, "arrangement", id, steps[i].key, steps[i].text, NULL);
      assert_said (store, "AP-1", steps[i].message);
    }
  ASSERT_FOUND ("AP-1", { "2015-03-25", "" }, { "2015-03-26", "warning ARR-01" },
                { "2015-03-31", "warning ARR-01" }, { "2015-04-01", "breach ARR-01" });
  change (store, "arrangement", id, "kind", "collaborative", NULL);
  ASSERT_FOUND ("AP-1", { "2015-09-30", "" });
}

static void
test_scheme (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add_joint (store, "ccg-joint", NULL);
  gint64 entry, agreement;

  ASSERT_FOUND ("AP-2", { "2015-03-25", "" }, { "2015-03-26", "warning ARR-01" },
                { "2015-04-01", "breach ARR-01" });
  assert_said (store, "AP-2",
               "The scheme of delegation has no entry for the arrangement, and no "
               "agreement or memorandum for it is approved.");
  agreement =
    add (store, "agreement", "arrangement", "ARR-01", "kind", "memorandum", "version", "1", NULL);
  change (store, "agreement", agreement, "agreed", "2015-05-01", NULL);
  assert_said (store, "AP-2", "The scheme of delegation has no entry for the arrangement.");
  entry = add (store, "scheme-entry", "text", "Stroke", "kind", "delegated", "arrangement",
               "ARR-01", "from", "2015-04-10", NULL);
  ASSERT_FOUND ("AP-2", { "2015-04-09", "breach ARR-01" }, { "2015-04-30", "breach ARR-01" },
                { "2015-05-01", "" });
  change (store, "scheme-entry", entry, "to", "2015-06-30", NULL);
  ASSERT_FOUND ("AP-2", { "2015-06-30", "" }, { "2015-07-01", "breach ARR-01" });
  change (store, "scheme-entry", entry, "to", "", NULL);
  change (store, "agreement", agreement, "agreed", "", NULL);
  assert_said (store, "AP-2", "No agreement or memorandum for the arrangement is approved.");
  change (store, "arrangement", id, "approved", "", NULL);
  assert_said (store, "AP-2", "The arrangement is in force without the governing body’s approval.");

  /* The model wording has no such clause. */
  change (store, "arrangement", id, "profile", "Model wording (2014)", NULL);
  ASSERT_FOUND ("AP-2", { "2015-09-30", "" });
}

/* Greater involvement delegates nothing and needs no agreement; joint commissioning does. */
static void
test_involvement (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add_joint (store, "nhse-functions", "model", "greater-involvement", NULL);

  ASSERT_FOUND ("AP-2", { "2015-03-26", "" }, { "2015-04-01", "" });
  ASSERT_FOUND ("AG-1", { "2015-03-26", "" }, { "2015-04-01", "" });
  change (store, "arrangement", id, "model", "joint", NULL);
  ASSERT_FOUND ("AP-2", { "2015-03-26", "warning ARR-01" }, { "2015-04-01", "breach ARR-01" });
  ASSERT_FOUND ("AG-1", { "2015-03-31", "" }, { "2015-04-01", "breach ARR-01" });
}

static void
test_liability (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add_joint (store, "ccg-joint", NULL);

  ASSERT_FOUND ("AP-6", { "2015-03-25", "" }, { "2015-03-26", "note ARR-01" });
  assert_said (store, "AP-6",
               "The arrangement does not say that the CCG stays liable for its functions.");
  change (store, "arrangement", id, "kind", "nhse-functions", NULL);
  assert_said (store, "AP-6",
               "The arrangement does not say that NHS England stays liable for its functions.");
  change (store, "arrangement", id, "liability", "NHS England’s", NULL);
  ASSERT_FOUND ("AP-6", { "2015-09-30", "" });
}

/* Of two, the one that another has superseded need not be considered any more. */
static void
test_guidance (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 old = add (store, "guidance", "title", "Old", "date", "2015-04-01", NULL);
  g_autofree char *first = g_strdup_printf ("note %" G_GINT64_FORMAT, old);
  g_autofree char *second = NULL;
  gint64 new;

  ASSERT_FOUND ("AP-7", { "2015-03-31", "" }, { "2015-04-01", first });
  assert_said (store, "AP-7", "“Old” has not been considered.");
  new = add (store, "guidance", "title", "New", "date", "2015-06-01", "supersedes", "Old", "kinds",
             "All", NULL);
  second = g_strdup_printf ("note %" G_GINT64_FORMAT, new);
  ASSERT_FOUND ("AP-7", { "2015-05-31", first }, { "2015-06-01", second });
  assert_said (store, "AP-7", "“New” bears on “All” and has not been considered.");
  assert_cited (store, "AP-7", "AC 1.8; AC 2.8; AC 3.8");
  add_joint (store, "ccg-joint", NULL);
  add_joint (store, "nhse-functions", NULL);
  assert_cited (store, "AP-7", "TC 12.10; TC 12.31");
  change (store, "guidance", new, "considered", "2015-07-01", NULL);
  ASSERT_FOUND ("AP-7", { "2015-06-30", second }, { "2015-07-01", "" });
}

static void
cover (AccordStore *store, gint64 agreement, const char *head, const char *covered)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, agreement);

  add (store, "agreement-head", "agreement", number, "head", head, "covered", covered, NULL);
}

static void
test_heads (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 agreement, second;

  add_joint (store, "ccg-joint", NULL);
  ASSERT_FOUND ("AG-1", { "2015-03-31", "" }, { "2015-04-01", "breach ARR-01" });
  assert_said (
    store, "AG-1",
    "The arrangement is in force without an agreement on how the parties work together.");
  agreement = add (store, "agreement", "arrangement", "ARR-01", "kind", "agreement", NULL);
  cover (store, agreement, "working-together", "yes");
  cover (store, agreement, "duties", "yes");
  cover (store, agreement, "risk", "yes");
  cover (store, agreement, "finance", "not-applicable");
  ASSERT_FOUND ("AG-1", { "2015-03-31", "warning ARR-01" },
                { "2015-04-01", "breach ARR-01, breach ARR-01" });
  change (store, "agreement", agreement, "agreed", "2015-05-01", NULL);
  ASSERT_FOUND ("AG-1", { "2015-04-30", "breach ARR-01, breach ARR-01" },
                { "2015-05-01", "breach ARR-01" });
  assert_said (store, "AG-1",
               "The agreement does not say what the parties contribute: assets, "
               "employees, equipment.");
  cover (store, agreement, "contributions", "partly");
  ASSERT_FOUND ("AG-1", { "2015-05-01", "warning ARR-01" });
  assert_said (store, "AG-1",
               "The agreement says only in part what the parties contribute: assets, "
               "employees, equipment.");
  assert_cited (store, "AG-1", "TC 12.8");

  /* What a memorandum adds counts; what a contract says does not. */
  second = add (store, "agreement", "arrangement", "ARR-01", "kind", "contract", "agreed",
                "2015-06-01", NULL);
  cover (store, second, "contributions", "yes");
  ASSERT_FOUND ("AG-1", { "2015-09-30", "warning ARR-01" });
  change (store, "agreement", second, "kind", "memorandum", NULL);
  ASSERT_FOUND ("AG-1", { "2015-05-31", "warning ARR-01" }, { "2015-06-01", "" });
}

/* A new version takes the place of the old one on the day it is agreed. */
static void
test_versions (Fixture *fixture, gconstpointer data)
{
  static const char *const heads[] = {
    "working-together", "duties", "risk", "finance", "contributions",
  };
  AccordStore *store = fixture->store;
  gint64 first, id;

  id = add_joint (store, "nhse-functions", NULL);
  first = add (store, "agreement", "arrangement", "ARR-01", "kind", "delegation", "agreed",
               "2015-04-01", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    cover (store, first, heads[i], "yes");
  ASSERT_FOUND ("AG-1", { "2015-09-30", "" });
  change (store, "arrangement", id, "kind", "ccg-joint", NULL);
  assert_said (
    store, "AG-1",
    "The arrangement is in force without an agreement on how the parties work together.");
  change (store, "arrangement", id, "kind", "nhse-functions", NULL);

  first = add (store, "agreement", "arrangement", "ARR-01", "kind", "delegation", "agreed",
               "2015-09-30", NULL);
  for (gsize i = 1; i < G_N_ELEMENTS (heads); i++)
    cover (store, first, heads[i], "yes");
  ASSERT_FOUND ("AG-1", { "2015-09-29", "" }, { "2015-09-30", "breach ARR-01" });
  assert_said (store, "AG-1", "The agreement does not say how the parties work together.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/rules/approvals/approval", Fixture, NULL, office_set_up, test_approval,
              fixture_tear_down);
  g_test_add ("/rules/approvals/judgements", Fixture, NULL, office_set_up, test_judgements,
              fixture_tear_down);
  g_test_add ("/rules/approvals/scheme", Fixture, NULL, office_set_up, test_scheme,
              fixture_tear_down);
  g_test_add ("/rules/approvals/involvement", Fixture, NULL, office_set_up, test_involvement,
              fixture_tear_down);
  g_test_add ("/rules/approvals/liability", Fixture, NULL, office_set_up, test_liability,
              fixture_tear_down);
  g_test_add ("/rules/approvals/guidance", Fixture, NULL, office_set_up, test_guidance,
              fixture_tear_down);
  g_test_add ("/rules/approvals/heads", Fixture, NULL, office_set_up, test_heads,
              fixture_tear_down);
  g_test_add ("/rules/approvals/versions", Fixture, NULL, office_set_up, test_versions,
              fixture_tear_down);

  return g_test_run ();
}

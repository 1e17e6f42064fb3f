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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/rules/withdrawal/decision", Fixture, NULL, office_set_up, test_decision,
              fixture_tear_down);

  return g_test_run ();
}

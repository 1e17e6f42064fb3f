/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/obligation.h"

#include <string.h>

#include "fixture.h"

/* What falls due, a line for each. */

static void
assert_lines (AccordStore *store, const char *iso, int days, const char *expected)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  AccordDate date;

  g_assert_true (accord_date_from_iso (iso, &date));
  accord_store_set_as_at (store, date);
  list = accord_reminders_list (store, days, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *line = accord_reminder_dup_line (list->pdata[i]);

      g_string_append_printf (lines, "%s%s", i == 0 ? "" : "\n", line);
    }
  g_assert_cmpstr (lines->str, ==, expected);
}

/* The titles of the arrangements whose last day to serve is told on a day. */
static char *
dup_told (AccordStore *store, const char *iso)
{
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GPtrArray) list = NULL;
  AccordDate date;

  g_assert_true (accord_date_from_iso (iso, &date));
  accord_store_set_as_at (store, date);
  list = accord_reminders_list (store, -1, NULL);
  for (guint i = 0; i < list->len; i++)
    {
      const AccordReminder *reminder = list->pdata[i];

      g_string_append_printf (told, "%s%s", i == 0 ? "" : " ", strrchr (reminder->title, ' ') + 1);
    }
  return g_strdup (told->str);
}

static void
test_obligations (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id;

  add (store, "profile", "name", "Ours", "due_soon_days", "10", NULL);
  add (store, "arrangement", "title", "Acute", "kind", "collaborative", "profile", "Ours", NULL);
  id = add (store, "obligation", "arrangement", "ARR-01", "kind", "custom", "title", "Return", "due",
            "2015-07-31T12:00", "owed_by", "The clerk", NULL);
  add (store, "obligation", "kind", "custom", "title", "Other", "due", "2015-09-30", NULL);

  assert_lines (store, "2015-07-20", -1, "");
  assert_lines (store, "2015-07-21", -1,
                "2015-07-31, due in 10 days: Return, ARR-01 (The clerk)");
  assert_lines (store, "2015-07-20", 11,
                "2015-07-31, due in 11 days: Return, ARR-01 (The clerk)");
  assert_lines (store, "2015-07-20", 10, "");
  assert_lines (store, "2015-07-30", 0, "");
  assert_lines (store, "2015-07-30", 1, "2015-07-31, due tomorrow: Return, ARR-01 (The clerk)");
  assert_lines (store, "2015-07-31", 0, "2015-07-31, due today: Return, ARR-01 (The clerk)");
  assert_lines (store, "2015-08-01", 0, "2015-07-31, 1 day overdue: Return, ARR-01 (The clerk)");
  assert_lines (store, "2015-08-31", -1,
                "2015-07-31, 31 days overdue: Return, ARR-01 (The clerk)\n"
                "2015-09-30, due in 30 days: Other");
  change (store, "obligation", id, "received", "2015-08-02", NULL);
  assert_lines (store, "2015-08-02", 5, "");
}

static void
test_papers (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 meeting;

  add (store, "committee", "name", "Board", "form", "governing-body", NULL);
  meeting = add (store, "meeting", "reference", "GB-15", "committee", "Board", "date", "2015-09-24",
                 NULL);
  assert_lines (store, "2015-09-14", 0, "");
  assert_lines (store, "2015-09-14", 1,
                "2015-09-15, due tomorrow: Papers of meeting GB-15 on 24 Sep 2015");
  assert_lines (store, "2015-09-24", 0,
                "2015-09-15, 9 days overdue: Papers of meeting GB-15 on 24 Sep 2015");
  assert_lines (store, "2015-09-25", 0, "");
  change (store, "meeting", meeting, "cancelled", "2015-09-01", NULL);
  assert_lines (store, "2015-09-14", 1, "");
}

/* What has come for a meeting is presented there, and is nothing to do any more when it was. */
static void
test_presentations (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 one;

  add (store, "committee", "name", "Board", "form", "governing-body", NULL);
  add (store, "meeting", "reference", "GB-15", "committee", "Board", "date", "2015-09-24",
       "papers_due", "2015-08-31", NULL);
  one = add (store, "obligation", "kind", "custom", "title", "Return", "due", "2015-12-01", "meeting",
             "GB-15", "received", "2015-08-30", NULL);
  add (store, "obligation", "kind", "custom", "title", "Late", "due", "2015-12-01", "meeting",
       "GB-15", "received", "2015-09-22", NULL);
  add (store, "obligation", "kind", "custom", "title", "Waived", "due", "2015-12-01", "meeting",
       "GB-15", "received", "2015-08-30", "waived", "2015-08-31", NULL);

#define LATE_PAPERS(days) "2015-08-31, " days " days overdue: Papers of meeting GB-15 on 24 Sep 2015"
  assert_lines (store, "2015-09-21", 2, LATE_PAPERS ("21"));
  assert_lines (store, "2015-09-21", 3,
                LATE_PAPERS ("21") "\n2015-09-24, due in 3 days: Present 1 report at meeting GB-15");
  assert_lines (store, "2015-09-22", 2,
                LATE_PAPERS ("22") "\n2015-09-24, due in 2 days: Present 2 reports at meeting GB-15");
  change (store, "obligation", one, "presented", "2015-09-24", NULL);
  assert_lines (store, "2015-09-23", 2,
                LATE_PAPERS ("23") "\n2015-09-24, due tomorrow: Present 2 reports at meeting GB-15");
  assert_lines (store, "2015-09-24", 2,
                LATE_PAPERS ("24") "\n2015-09-24, due today: Present 1 report at meeting GB-15");
  assert_lines (store, "2015-09-25", 2, "");
}

/* On the days of the alarms, or within so many days where that is asked for. */
static void
test_notice (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;

  add (store, "profile", "name", "Ours", "alarms", "10, 2", NULL);
  add (store, "arrangement", "title", "Acute", "kind", "ccg-joint", "start", "2014-04-01", "profile",
       "Ours", NULL);
  assert_lines (store, "2015-09-19", -1, "");
  assert_lines (store, "2015-09-20", -1,
                "2015-09-30, due in 10 days: Last day to serve notice: ARR-01, Acute");
  /* The tenth day before was a Sunday. */
  assert_lines (store, "2015-09-21", -1,
                "2015-09-30, due in 9 days: Last day to serve notice: ARR-01, Acute");
  assert_lines (store, "2015-09-22", -1, "");
  assert_lines (store, "2015-09-28", -1,
                "2015-09-30, due in 2 days: Last day to serve notice: ARR-01, Acute");
  assert_lines (store, "2015-09-30", 0,
                "2015-09-30, due today: Last day to serve notice: ARR-01, Acute");
  assert_lines (store, "2015-10-01", 30, "");
  assert_lines (store, "2016-09-28", 2,
                "2016-09-30, due in 2 days: Last day to serve notice: ARR-01, Acute");
}

/* Each arrangement has the days of its own constitution; one without a constitution those that come
 * with Accord. */
static void
test_alarms (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *day;
    const char *told;
  } cases[] = {
    { "2015-04-02", "" },  { "2015-04-03", "1" },     { "2015-04-04", "" },
    { "2015-07-02", "1" }, { "2015-08-31", "1 2" },   { "2015-09-01", "" },
    { "2015-09-23", "1" }, { "2015-09-29", "1" },     { "2015-09-30", "2" },
    { "2015-10-01", "" },
  };
  AccordStore *store = fixture->store;

  add (store, "profile", "name", "Ours", "alarms", "30, 0", NULL);
  add (store, "profile", "name", "Without", NULL);
  add (store, "arrangement", "title", "1", "kind", "ccg-joint", "start", "2014-04-01", NULL);
  add (store, "arrangement", "title", "2", "kind", "ccg-joint", "start", "2014-04-01", "profile",
       "Ours", NULL);
  add (store, "arrangement", "title", "3", "kind", "ccg-joint", "start", "2014-04-01", "profile",
       "Without", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = dup_told (store, cases[i].day);

      g_test_message ("%s", cases[i].day);
      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/obligation/remind/obligations", Fixture, NULL, fixture_set_up, test_obligations,
              fixture_tear_down);
  g_test_add ("/obligation/remind/papers", Fixture, NULL, fixture_set_up, test_papers,
              fixture_tear_down);
  g_test_add ("/obligation/remind/presentations", Fixture, NULL, fixture_set_up,
              test_presentations, fixture_tear_down);
  g_test_add ("/obligation/remind/notice", Fixture, NULL, fixture_set_up, test_notice,
              fixture_tear_down);
  g_test_add ("/obligation/remind/alarms", Fixture, NULL, fixture_set_up, test_alarms,
              fixture_tear_down);
  return g_test_run ();
}

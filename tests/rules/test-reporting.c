/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "findings.h"

/* The rules on the reporting calendar (DOMAIN 4.2): broken, just kept, and on the days around.
 * Findings about what is owed have the number of the obligation, since it has no reference. */

static void
joint_set_up (Fixture *fixture, gconstpointer data)
{
  office_set_up (fixture, data);
  add_joint (fixture->store, data != NULL ? data : "ccg-joint", NULL);
}

static gint64
owe (AccordStore *store, const char *kind, const char *period, const char *due)
{
  return add (store, "obligation", "arrangement", "ARR-01", "kind", kind, "period", period, "title",
              "A report", "due", due, NULL);
}

static char *
dup_found (const char *severity, gint64 id)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT, severity, id);
}

static void
test_quarterly (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = owe (store, "quarterly-report", "2015/16 Q1", "2015-09-15");
  g_autofree char *found = dup_found ("breach", id);

  ASSERT_FOUND ("RC-1", { "2015-09-15", "" }, { "2015-09-16", found });
  assert_said (store, "RC-1", "No report for 2015/16 Q1 has come; it was due on 15 Sep 2015.");
  assert_cited (store, "RC-1", "TC 12.12");
  add (store, "committee", "name", "Board", "form", "governing-body", NULL);
  add (store, "meeting", "committee", "Board", "date", "2015-09-24", NULL);
  change (store, "obligation", id, "meeting", "MTG-01", NULL);
  assert_said (store, "RC-1",
               "No report for 2015/16 Q1 has come; it was due on 15 Sep 2015, for the governing "
               "body of 24 Sep 2015.");
  change (store, "obligation", id, "received", "2015-09-20", NULL);
  ASSERT_FOUND ("RC-1", { "2015-09-19", found }, { "2015-09-20", "" });
  change (store, "obligation", id, "received", "", "waived", "2015-09-18", NULL);
  ASSERT_FOUND ("RC-1", { "2015-09-17", found }, { "2015-09-18", "" });
}

/* Other things that are owed are for other rules, as are other kinds of arrangement. */
static void
test_only_joint (Fixture *fixture, gconstpointer data)
{
  owe (fixture->store, "custom", "2015/16 Q1", "2015-09-15");
  ASSERT_FOUND ("RC-1", { "2015-09-30", "" });
  owe (fixture->store, "quarterly-report", "2015/16 Q1", "2015-09-15");
  change_arrangement (fixture->store, "kind", "collaborative");
  ASSERT_FOUND ("RC-1", { "2015-09-30", "" });
}

static void
test_annual (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = owe (store, "annual-report", "2014/15", "2015-07-14");
  g_autofree char *found = dup_found ("breach", id);

  ASSERT_FOUND ("RC-3", { "2015-07-14", "" }, { "2015-07-15", found });
  assert_said (store, "RC-3", "No annual report for 2014/15 has come; it was due on 14 Jul 2015.");
  assert_cited (store, "RC-3", "TC 12.12");
  change (store, "obligation", id, "received", "2015-07-10", NULL);
  ASSERT_FOUND ("RC-3", { "2015-07-14", "" }, { "2015-07-15", found });
  assert_said (store, "RC-3",
               "The annual report for 2014/15 came on 10 Jul 2015 and has not been presented or "
               "published; it was due on 14 Jul 2015.");
  change (store, "obligation", id, "presented", "2015-07-23", NULL);
  assert_said (store, "RC-3",
               "The annual report for 2014/15 was presented on 23 Jul 2015 and has not been "
               "published; it was due on 14 Jul 2015.");
  change (store, "obligation", id, "published", "2015-08-05", NULL);
  ASSERT_FOUND ("RC-3", { "2015-08-04", found }, { "2015-08-05", "" });
  change (store, "obligation", id, "published", "", "waived", "2015-07-15", NULL);
  ASSERT_FOUND ("RC-3", { "2015-07-15", "" });
}

static void
test_engagement (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 event, owed;

  ASSERT_FOUND ("RC-2", { "2016-03-31", "" }, { "2016-04-01", "breach ARR-01" });
  event = add (store, "engagement-event", "arrangement", "ARR-01", "date", "2015-07-08", "aims",
               "yes", "objectives", "yes", "progress", "yes", NULL);
  ASSERT_FOUND ("RC-2", { "2015-07-07", "" }, { "2015-07-08", "note ARR-01" },
                { "2016-03-31", "note ARR-01" }, { "2016-04-01", "breach ARR-01" });
  assert_said (store, "RC-2",
               "No engagement event of 2015/16 has reviewed the strategy yet; there is time until "
               "31 Mar 2016.");
  assert_cited (store, "RC-2", "TC 12.12");
  add (store, "engagement-event", "arrangement", "ARR-01", "date", "2016-03-31", "strategy", "yes",
       NULL);
  ASSERT_FOUND ("RC-2", { "2016-03-31", "" }, { "2016-04-01", "" },
                { "2017-04-01", "breach ARR-01" });
  drop (store, "engagement-event", event);
  ASSERT_FOUND ("RC-2", { "2016-04-01", "breach ARR-01, breach ARR-01, breach ARR-01" });
  owed = owe (store, "engagement-event", "2015/16", "2016-03-31");
  change (store, "obligation", owed, "waived", "2016-05-01", NULL);
  ASSERT_FOUND ("RC-2", { "2016-04-30", "breach ARR-01, breach ARR-01, breach ARR-01" },
                { "2016-05-01", "" });
}

/* In every year in which it was in force on any day; an engagement that came was one. */
static void
test_engagement_years (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 owed = owe (store, "engagement-event", "2014/15", "2015-03-31");

  ASSERT_FOUND ("RC-2", { "2015-04-01", "" });
  change_arrangement (store, "start", "2015-03-31");
  ASSERT_FOUND ("RC-2", { "2015-03-31", "" }, { "2015-04-01", "breach ARR-01" });
  change (store, "obligation", owed, "received", "2015-03-31", NULL);
  ASSERT_FOUND ("RC-2",
                { "2015-04-01", "breach ARR-01, breach ARR-01, breach ARR-01, breach ARR-01" });
  change (store, "obligation", owed, "received", "", NULL);
  change_arrangement (store, "end", "2015-03-31");
  ASSERT_FOUND ("RC-2", { "2016-04-01", "breach ARR-01" });
}

/* From the first quarter of which the register holds a report; due 30 days after its end, on 30
 * July, and with a meeting of the governing body when its papers are. */
static void
test_calendar (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 meeting;

  ASSERT_FOUND ("RC-6", { "2015-07-30", "" }, { "2015-07-31", "warning ARR-01" });
  assert_said (store, "RC-6", "The calendar of 2015/16 lacks the quarterly report of Q1.");
  assert_cited (store, "RC-6", "TC 12.12");
  add (store, "committee", "name", "Board", "form", "governing-body", NULL);
  meeting = add (store, "meeting", "committee", "Board", "date", "2015-09-24", NULL);
  ASSERT_FOUND ("RC-6", { "2015-09-15", "" }, { "2015-09-16", "warning ARR-01" });
  change (store, "meeting", meeting, "cancelled", "2015-09-01", NULL);
  ASSERT_FOUND ("RC-6", { "2015-07-30", "" }, { "2015-07-31", "warning ARR-01" });
  owe (store, "quarterly-report", "2015/16 Q1", "2015-07-30");
  ASSERT_FOUND ("RC-6", { "2015-10-30", "" }, { "2015-10-31", "warning ARR-01" });
}

/* The one report that the register holds, whose it is, and what is found on a day. */
static void
test_calendar_begins (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *kind;
    const char *period;
    const char *arrangement;
    Found found;
  } cases[] = {
    { "quarterly-report", "2015/16 Q2", "ARR-01", { "2015-10-31", "" } },
    { "quarterly-report", "2015/16 Q2", "", { "2015-07-31", "" } },
    { "quarterly-report", "2015/16 Q2", "", { "2015-10-31", "warning ARR-01" } },
    { "annual-report", "2015/16", "ARR-01", { "2015-10-31", "" } },
    { "annual-report", "2015/16", "", { "2016-02-01", "" } },
    { "custom", "2015/16 Q2", "ARR-01", { "2015-07-31", "warning ARR-01" } },
    { "quarterly-report", "the second quarter", "ARR-01", { "2015-07-31", "warning ARR-01" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 owed = add (fixture->store, "obligation", "kind", cases[i].kind, "period",
                         cases[i].period, "arrangement", cases[i].arrangement, "title", "Report",
                         "due", "2015-10-30", NULL);

      g_test_message ("%s of %s", cases[i].kind, cases[i].period);
      assert_found (fixture->store, "RC-6", &cases[i].found, 1);
      drop (fixture->store, "obligation", owed);
    }
}

static void
test_calendar_said (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;

  owe (store, "quarterly-report", "2015/16 Q1", "2015-07-30");
  owe (store, "quarterly-report", "2015/16 Q4", "2016-04-30");
  accord_store_set_as_at (store, accord_date_new (2016, 6, 1));
  assert_said (store, "RC-6", "The calendar of 2015/16 lacks the quarterly reports of Q2, Q3.");
  accord_store_set_as_at (store, accord_date_new (2016, 7, 1));
  assert_said (store, "RC-6",
               "The calendar of 2015/16 lacks the quarterly reports of Q2, Q3 and the annual "
               "report.");
  owe (store, "quarterly-report", "2015/16 Q2", "2016-04-30");
  owe (store, "quarterly-report", "2015/16 Q3", "2016-04-30");
  assert_said (store, "RC-6", "The calendar of 2015/16 lacks the annual report.");
  change_arrangement (store, "revoked", "2015-04-01");
  ASSERT_FOUND ("RC-6", { "2016-07-01", "" });
}

static void
test_recurring (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = owe (store, "custom", "2015/16 Q1", "2015-09-01");
  g_autofree char *found = dup_found ("warning", id);

  ASSERT_FOUND ("RC-7", { "2015-09-01", "" }, { "2015-09-02", found });
  assert_said (store, "RC-7", "“A report” has not come; it was due on 1 Sep 2015.");
  assert_cited (store, "RC-7", "TC 12.12");
  change_arrangement (store, "kind", "local-authority");
  assert_cited (store, "RC-7", "TC 12.2");
  change (store, "obligation", id, "kind", "assurance-return", "due", "2015-09-01T17:00", "owed_to",
          "NHS England", NULL);
  ASSERT_FOUND ("RC-7", { "2015-09-01", "" }, { "2015-09-02", found });
  assert_said (store, "RC-7",
               "“A report” has not come to NHS England; it was due on 1 Sep 2015 17:00.");
  assert_cited (store, "RC-7", "NS 8; NS 9");
  change (store, "obligation", id, "waived", "2015-09-02", NULL);
  ASSERT_FOUND ("RC-7", { "2015-09-02", "" });
}

static gint64
find_lead_party (AccordStore *store)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  g_assert_true (
    accord_store_find (store, accord_record_type_find ("arrangement"), "ARR-01", &id, &error));
  g_assert_no_error (error);
  return id + 1; /* the party that add_joint adds first */
}

static void
test_leads (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 party = find_lead_party (store);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, party);
  gint64 person = add (store, "person", "family_name", "Wren", NULL);
  g_autofree char *wren = g_strdup_printf ("%" G_GINT64_FORMAT, person);

  ASSERT_FOUND ("RC-8", { "2015-03-31", "" }, { "2015-04-01", "breach ARR-01, breach ARR-01" });
  add (store, "lead", "party", number, "kind", "manager", "person", wren, "from", "2015-04-01",
       NULL);
  assert_said (store, "RC-8", "NHS Thurrock CCG leads, and has no lead clinician.");
  assert_cited (store, "RC-8", "TC 12.12");
  add (store, "lead", "party", number, "kind", "clinician", "person", wren, "from", "2015-06-01",
       "to", "2015-08-31", NULL);
  ASSERT_FOUND ("RC-8", { "2015-05-31", "breach ARR-01" }, { "2015-06-01", "" },
                { "2015-08-31", "" }, { "2015-09-01", "breach ARR-01" });
  change (store, "party", party, "role", "member", NULL);
  assert_said (store, "RC-8", "The arrangement has no lead CCG.");
}

/* AC 2.10 and 3.10 leave a blank; Thurrock's constitution names a post. */
static void
test_reporters (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;

  change (store, "party", find_lead_party (store), "role", "member", NULL);
  assert_said (store, "RC-8", "The arrangement has no lead CCG.");
  change_arrangement (store, "profile", "Model wording (2014)");
  ASSERT_FOUND ("RC-8", { "2015-09-30", "breach ARR-01, breach ARR-01" });
  assert_cited (store, "RC-8", "AC 2.10");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, kind, test) \
  g_test_add ("/rules/reporting/" name, Fixture, kind, joint_set_up, test, fixture_tear_down)
  ADD ("quarterly", NULL, test_quarterly);
  ADD ("only-joint", NULL, test_only_joint);
  ADD ("annual", NULL, test_annual);
  ADD ("engagement", NULL, test_engagement);
  ADD ("engagement-years", NULL, test_engagement_years);
  ADD ("calendar", NULL, test_calendar);
  ADD ("calendar-begins", NULL, test_calendar_begins);
  ADD ("calendar-said", NULL, test_calendar_said);
  ADD ("recurring", NULL, test_recurring);
  ADD ("leads", NULL, test_leads);
  ADD ("reporters", "nhse-ccg-functions", test_reporters);
#undef ADD

  return g_test_run ();
}

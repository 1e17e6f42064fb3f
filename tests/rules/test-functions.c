/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "findings.h"

/* The rules on functions (DOMAIN 4.3): broken, just kept, and on the days around. Findings about a
 * function or an agenda item have its number, since it has no reference. */

#define MANY_WARNINGS \
  "warning ARR-01, warning ARR-01, warning ARR-01, warning ARR-01, warning ARR-01"

/* A co-commissioning arrangement of the model that @data names. */
static void
primary_care_set_up (Fixture *fixture, gconstpointer data)
{
  office_set_up (fixture, data);
  add_joint (fixture->store, "nhse-functions", "model", data, NULL);
}

static char *
dup_found (const char *severity, gint64 id)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT, severity, id);
}

static gint64
add_function (AccordStore *store, const char *function, const char *involvement)
{
  return add (store, "function", "arrangement", "ARR-01", "function", function, "involvement",
              involvement, NULL);
}

static void
test_beyond (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add_function (store, "Complaints management", "decide");
  g_autofree char *breach = dup_found ("breach", id);
  g_autofree char *warning = dup_found ("warning", id);

  ASSERT_FOUND ("FN-1", { "2015-03-31", warning }, { "2015-04-01", breach });
  assert_said (store, "FN-1",
               "“Complaints management” is entered as decided by the CCG alone; the model has it "
               "decided jointly.");
  assert_cited (store, "FN-1", "NS 4.1.5");
  change (store, "function", id, "to", "2015-08-31", NULL);
  ASSERT_FOUND ("FN-1", { "2015-08-31", breach }, { "2015-09-01", "" });
  change (store, "function", id, "to", "", "involvement", "jointly", NULL);
  ASSERT_FOUND ("FN-1", { "2015-09-30", "" });
  change (store, "function", id, "function", "Medical performers' list, appraisal, revalidation",
          NULL);
  ASSERT_FOUND ("FN-1", { "2015-09-30", breach });
  change (store, "function", id, "function", "Something else", NULL);
  ASSERT_FOUND ("FN-1", { "2015-09-30", "" });
}

/* NS 4.2.1 lets all areas be discussed. */
static void
test_discussed (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add_function (store, "Complaints management", "discuss");
  g_autofree char *note = dup_found ("note", id);
  g_autofree char *breach = dup_found ("breach", id);

  ASSERT_FOUND ("FN-1", { "2015-09-30", note });
  assert_cited (store, "FN-1", "NS 4.2.1");
  change (store, "function", id, "involvement", "jointly", NULL);
  ASSERT_FOUND ("FN-1", { "2015-09-30", breach });
  change_arrangement (store, "model", "");
  ASSERT_FOUND ("FN-1", { "2015-09-30", "" });
}

static void
test_reserved (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *function;
    const char *involvement;
    gboolean is_found;
  } cases[] = {
    { "Individual GP performance management", "decide", TRUE },
    { "Individual GP performance management", "discuss", FALSE },
    { "Individual GP performance management", "no", FALSE },
    { "Administration of payments to GPs", "jointly", TRUE },
    { "List management", "jointly", TRUE },
    { "Variation of nationally set contract terms", "decide", TRUE },
    { "Contractual GP practice performance management", "decide", FALSE },
    { "Discretionary payments", "decide", FALSE },
    { "Individual GP performance management", "", FALSE },
  };
  AccordStore *store = fixture->store;
  gint64 id = add_function (store, "A function", "");
  g_autofree char *breach = dup_found ("breach", id);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      change (store, "function", id, "function", cases[i].function, "involvement",
              cases[i].involvement, NULL);
      ASSERT_FOUND ("FN-2", { "2015-09-30", cases[i].is_found ? breach : "" });
    }
  change (store, "function", id, "exerciser", "X24", NULL);
  ASSERT_FOUND ("FN-2", { "2015-09-30", "" });
  change (store, "function", id, "exerciser", "07G", NULL);
  ASSERT_FOUND ("FN-2", { "2015-09-30", breach });
  assert_cited (store, "FN-2", "NS 4.1.4");
}

static void
test_set (Fixture *fixture, gconstpointer data)
{
  static const char *const others[] = { "Enhanced services", "Local incentive schemes",
                                        "Establishing new practices", "Practice mergers",
                                        "Discretionary payments" };
  AccordStore *store = fixture->store;
  gint64 last = 0;

  add_function (store, "General practice commissioning", "decide");
  ASSERT_FOUND ("FN-3", { "2015-03-31", MANY_WARNINGS }, { "2015-09-30", MANY_WARNINGS });
  assert_cited (store, "FN-3", "NS 4.4.1");
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    last = add_function (store, others[i], "decide");
  ASSERT_FOUND ("FN-3", { "2015-09-30", "" });
  change (store, "function", last, "to", "2015-08-31", NULL);
  ASSERT_FOUND ("FN-3", { "2015-08-31", "" }, { "2015-09-01", "warning ARR-01" });
  assert_said (store, "FN-3", "The delegation lacks discretionary payments.");
}

static void
test_choice (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;

  ASSERT_FOUND ("FN-3", { "2015-09-30", "note ARR-01" });
  assert_cited (store, "FN-3", "NS 4.3.1");
  add_function (store, "Emergency care", "jointly");
  ASSERT_FOUND ("FN-3", { "2015-09-30", "note ARR-01" });
  add_function (store, "Enhanced services", "jointly");
  ASSERT_FOUND ("FN-3", { "2015-09-30", "" });
}

static void
test_scheme (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 item;
  g_autofree char *warning = NULL;

  add (store, "committee", "name", "Board", "form", "governing-body", NULL);
  add (store, "meeting", "committee", "Board", "date", "2015-09-24", NULL);
  add (store, "meeting", "committee", "Board", "date", "2015-10-22", NULL);
  item = add (store, "agenda-item", "meeting", "MTG-01", "number", "1", "title",
              "A local incentive scheme", "arrangement", "ARR-01", NULL);
  warning = dup_found ("warning", item);
  add (store, "evidence", "requirement", "NS 4.1.2 Local incentive scheme", "text",
       "Better outcomes, fewer inequalities, value for money", "date", "2015-09-01", NULL);
  ASSERT_FOUND ("FN-4", { "2015-09-30", warning });
  assert_said (store, "FN-4",
               "“A local incentive scheme” is on the agenda of 24 Sep 2015, and no consultation "
               "with the Local Medical Committee is on record.");
  assert_cited (store, "FN-4", "NS 4.1.2");
  add (store, "organisation", "code", "LMC", "name", "Essex Local Medical Committee", NULL);
  add (store, "agenda-item", "meeting", "MTG-02", "number", "1", "title",
       "Local incentive scheme: views", "arrangement", "ARR-01", "concerns", "LMC", NULL);
  ASSERT_FOUND ("FN-4", { "2015-10-21", warning }, { "2015-10-22", "" });
  change_arrangement (store, "model", "");
  ASSERT_FOUND ("FN-4", { "2015-09-30", "" });
}

static void
test_provision (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;

  ASSERT_FOUND ("FN-5", { "2015-03-31", "warning ARR-01" }, { "2015-09-30", "warning ARR-01" });
  assert_cited (store, "FN-5", "TC 12.25; TC 12.35");
  change_arrangement (store, "profile", "Model wording (2014)");
  ASSERT_FOUND ("FN-5", { "2015-09-30", "" });
  change_arrangement (store, "profile", "Thurrock CCG");
  change_arrangement (store, "end", "2015-08-31");
  ASSERT_FOUND ("FN-5", { "2015-08-31", "warning ARR-01" }, { "2015-09-01", "" });
}

static void
test_delegation (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add_function (store, "Stroke", "");
  g_autofree char *breach = dup_found ("breach", id);
  gint64 entry;

  ASSERT_FOUND ("FN-6", { "2015-09-30", "" });
  change (store, "function", id, "owner", "07G", "exerciser", "99E", NULL);
  ASSERT_FOUND ("FN-6", { "2015-03-31", "" }, { "2015-04-01", breach });
  assert_said (store, "FN-6",
               "NHS Basildon and Brentwood CCG exercises “Stroke” for NHS Thurrock CCG, and the "
               "scheme of delegation has no entry for the arrangement.");
  assert_cited (store, "FN-6", "TC 12.35; TC 12.25");
  entry = add (store, "scheme-entry", "text", "Stroke", "kind", "delegated", "arrangement",
               "ARR-01", "from", "2015-06-01", "to", "2015-08-31", NULL);
  ASSERT_FOUND ("FN-6", { "2015-05-31", breach }, { "2015-06-01", "" }, { "2015-08-31", "" },
                { "2015-09-01", breach });
  change (store, "scheme-entry", entry, "kind", "reserved", NULL);
  ASSERT_FOUND ("FN-6", { "2015-06-01", breach });
  change (store, "function", id, "owner", "99E", NULL);
  ASSERT_FOUND ("FN-6", { "2015-06-01", "" });
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, model, test)                                                     \
  g_test_add ("/rules/functions/" name, Fixture, model, primary_care_set_up, test, \
              fixture_tear_down)
  ADD ("beyond", "joint", test_beyond);
  ADD ("discussed", "greater-involvement", test_discussed);
  ADD ("reserved", "delegated", test_reserved);
  ADD ("set", "delegated", test_set);
  ADD ("choice", "joint", test_choice);
  ADD ("scheme", "joint", test_scheme);
  ADD ("provision", "joint", test_provision);
  ADD ("delegation", "joint", test_delegation);
#undef ADD

  return g_test_run ();
}

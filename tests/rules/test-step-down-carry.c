/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/error.h"
#include "accord/obligation.h"
#include "step-down-fixture.h"

/* What a step down carries over to the lower model, and what it leaves behind. */

/* What the functions of an arrangement say: "function: involvement, mode; …" */
static char *
dup_functions (AccordStore *store, const char *arrangement)
{
  g_autoptr (GPtrArray) functions = list (store, "function", "arrangement", arrangement);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < functions->len; i++)
    {
      AccordRecord *function = functions->pdata[i];

      g_string_append_printf (
        text, "%.12s: %s %s\n", accord_record_get_text (function, "function"),
        accord_record_get_text (function, "involvement"),
        accord_record_has (function, "mode") ? accord_record_get_text (function, "mode") : "-");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_records (AccordStore *store, const char *type, const char *arrangement, guint n)
{
  g_autoptr (GPtrArray) records = list (store, type, "arrangement", arrangement);

  g_assert_cmpuint (records->len, ==, n);
}

/* From joint commissioning to greater involvement; one undo takes all of it back. */
static void
test_to_involvement (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 old = find (store, "arrangement", "ARR-10");
  gint64 before = count_entries (store);
  gint64 new = step_down (store, nothing, TO_INVOLVEMENT);
  g_autofree char *functions = dup_functions (store, "ARR-17");

  g_assert_cmpint (count_entries (store), ==, before + 1);
  assert_text (store, "arrangement", old, "end", "2016-03-31");
  assert_text (store, "arrangement", new, "reference", "ARR-17");
  assert_text (store, "arrangement", new, "start", "2016-04-01");
  assert_text (store, "arrangement", new, "model", "greater-involvement");
  assert_text (store, "arrangement", new, "mode", "");
  assert_text (store, "arrangement", new, "kind", "nhse-functions");
  assert_text (store, "arrangement", new, "predecessor", "ARR-10");
  assert_text (store, "arrangement", new, "approval_minute", "GB-15/06");
  g_assert_cmpstr (functions, ==,
                   "Contractual : discuss -\n"
                   "General prac: discuss -\n"
                   "Pharmacy, ey: discuss -\n");
  assert_records (store, "party", "ARR-17", 3);
  assert_records (store, "committee", "ARR-17", 0);
  assert_records (store, "obligation", "ARR-17", 6);
  assert_text (store, "committee", find (store, "committee", "Primary Care Joint Committee"),
               "dissolved", "2016-03-31");
  assert_verified (store);

  assert_undo (store, TO_INVOLVEMENT);
  g_assert_false (is_there (store, "arrangement", new));
  assert_text (store, "arrangement", old, "end", "");
  assert_verified (store);
}

/* On every day of both, the register says what was so. */
static void
test_days (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 old = find (store, "arrangement", "ARR-10");
  gint64 new = step_down (store, nothing, TO_INVOLVEMENT);
  g_autoptr (GPtrArray) parties = list (store, "party", "arrangement", "ARR-17");

  ASSERT_DAYS ("arrangement", old, "status", { "2016-03-31", "in-force" },
               { "2016-04-01", "ended" });
  ASSERT_DAYS ("arrangement", new, "status", { "2015-09-22", "approved" },
               { "2016-03-31", "approved" }, { "2016-04-01", "in-force" });
  ASSERT_DAYS ("arrangement", new, "lead_name", { "2016-04-01", "Dr Nuala Dunnock" });
  assert_text (store, "party", accord_record_get_id (parties->pdata[0]), "signed", "");
}

/* The involvement that is claimed, under each model below: what the table does not list is read by
 * the model as a whole. */
static void
test_functions (Fixture *fixture, gconstpointer data)
{
  static const char *const to_involvement[][2] = { { "successor.model", "greater-involvement" },
                                                   { NULL } };
  AccordStore *store = fixture->store;
  g_autofree char *joint = NULL;
  g_autofree char *involvement = NULL;

  delegate (store);
  add (store, "function", "arrangement", "ARR-10", "function", "Enhanced services", "owner", "X24",
       "exerciser", "07G", "mode", "delegated", "onward", "To a panel", "limits", "£50,000", NULL);
  add (store, "function", "arrangement", "ARR-10", "function", "Old", "involvement", "decide", "to",
       "2016-03-30", NULL);
  step_down (store, nothing, TO_JOINT);
  joint = dup_functions (store, "ARR-17");
  g_assert_cmpstr (joint, ==,
                   "Complaints m: jointly jointly\n"
                   "Contractual : jointly jointly\n"
                   "Design and i: jointly jointly\n"
                   "Enhanced ser: jointly jointly\n"
                   "General prac: jointly jointly\n"
                   "General prac: jointly jointly\n"
                   "Pharmacy, ey: discuss -\n");
  assert_undo (store, TO_JOINT);
  step_down (store, to_involvement, TO_INVOLVEMENT);
  involvement = dup_functions (store, "ARR-17");
  g_assert_cmpstr (involvement, ==,
                   "Contractual : discuss -\n"
                   "Enhanced ser: discuss -\n"
                   "General prac: discuss -\n"
                   "Pharmacy, ey: discuss -\n");
}

/* Nobody exercises what is another's at the lower model, so that no rule asks for a delegation. */
static void
test_exerciser (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  g_autoptr (GPtrArray) functions = NULL;

  delegate (store);
  add (store, "function", "arrangement", "ARR-10", "function", "Enhanced services", "owner", "X24",
       "exerciser", "07G", "mode", "delegated", "onward", "To a panel", "limits", "£50,000", NULL);
  step_down (store, nothing, TO_JOINT);
  functions = list (store, "function", "arrangement", "ARR-17");
  for (guint i = 0; i < functions->len; i++)
    {
      gint64 id = accord_record_get_id (functions->pdata[i]);

      assert_text (store, "function", id, "exerciser", "X24");
      assert_text (store, "function", id, "onward", "");
      assert_text (store, "function", id, "from", "2016-04-01");
    }
}

/* The only appointment of somebody to a committee. */
static gint64
find_appointment (AccordStore *store, const char *family_name, const char *committee)
{
  g_autoptr (GPtrArray) people = list (store, "person", "family_name", family_name);
  g_autoptr (GPtrArray) appointments = NULL;
  g_autofree char *person = NULL;

  g_assert_cmpuint (people->len, ==, 1);
  person = g_strdup_printf ("%" G_GINT64_FORMAT, accord_record_get_id (people->pdata[0]));
  appointments = list (store, "appointment", "person", person);
  for (guint i = 0; i < appointments->len; i++)
    {
      g_autofree char *title = accord_store_dup_record_title (store, appointments->pdata[i]);

      if (g_str_has_suffix (title, committee))
        return accord_record_get_id (appointments->pdata[i]);
    }
  g_assert_not_reached ();
}

static char *
dup_holders (AccordStore *store, const char *committee)
{
  g_autoptr (GPtrArray) seats = list (store, "seat", "committee", committee);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < seats->len; i++)
    if (accord_record_has (seats->pdata[i], "holder"))
      g_string_append_printf (text, "%s; ", accord_record_get_text (seats->pdata[i], "holder"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A joint committee follows that of a delegation, with those who sat in it; a term that is over by
 * then is over, unless its holder stays until replaced. */
static void
test_committee (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 committee;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  delegate (store);
  change (store, "appointment", find_appointment (store, "Siskin", "Primary Care Committee"),
          "expected_end", "2016-03-31", "until_replaced", "yes", NULL);
  change (store, "appointment", find_appointment (store, "Crake", "Primary Care Committee"),
          "expected_end", "2016-04-01", NULL);
  step_down (store, nothing, TO_JOINT);
  assert_text (store, "appointment",
               find_appointment (store, "Siskin", "Primary Care Committee (joint)"), "expected_end",
               "");
  assert_text (store, "appointment",
               find_appointment (store, "Crake", "Primary Care Committee (joint)"), "expected_end",
               "2016-04-01");
  committee = find (store, "committee", "Primary Care Committee (joint)");
  assert_text (store, "committee", committee, "form", "joint-committee");
  assert_text (store, "committee", committee, "established", "2016-04-01");
  assert_text (store, "committee", committee, "arrangement", "ARR-17");
  assert_text (store, "committee", find (store, "committee", "Primary Care Committee"), "dissolved",
               "2016-03-31");
  accord_store_set_as_at (store, accord_date_new (2016, 3, 31));
  before = dup_holders (store, "Primary Care Committee");
  accord_store_set_as_at (store, accord_date_new (2016, 4, 1));
  after = dup_holders (store, "Primary Care Committee (joint)");
  g_assert_cmpstr (
    before, ==,
    "Peter Alder; Mary Plover; Ruth Heron; Colin Wren; Dr Amit Rowan; Iris Sandpiper; "
    "Noel Crake; Joan Siskin; ");
  g_assert_cmpstr (after, ==,
                   "Peter Alder; Mary Plover; Ruth Heron; Colin Wren; Iris Sandpiper; Noel Crake; "
                   "Joan Siskin; ");
}

static void
test_committee_name (Fixture *fixture, gconstpointer data)
{
  static const char *const taken[][2] = { { "committee.name", "Governing Body" }, { NULL } };
  static const char *const none[][2] = { { "committee.name", "" }, { NULL } };
  AccordStore *store = fixture->store;
  g_autoptr (AccordStepDown) self = NULL;
  g_autoptr (GError) error = NULL;

  delegate (store);
  self = begin (store, &error);
  g_assert_false (work_out (self, taken, &error));
  assert_message (
    error, ACCORD_ERROR_INVALID,
    "There is a committee with the name “Governing Body” already. The one that follows "
    "needs a name of its own.");
  g_clear_error (&error);
  g_assert_false (work_out (self, none, &error));
  assert_message (error, ACCORD_ERROR_INVALID, "Enter the name of the committee that follows.");
}

/* --- What is owed ---------------------------------------------------------------------------- */

static char *
dup_owed (AccordStore *store, const char *arrangement)
{
  g_autoptr (GPtrArray) owed = list (store, "obligation", "arrangement", arrangement);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < owed->len; i++)
    g_string_append_printf (text, "%s\n", accord_record_get_text (owed->pdata[i], "title"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* In the middle of a year, with something that a person entered for a day after and for one
 * before. */
static void
test_owed (Fixture *fixture, gconstpointer data)
{
  static const char *const pairs[][2] = { { "arrangement.end", "2015-12-31" }, { NULL } };
  AccordStore *store = fixture->store;
  gint64 after, before;
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  accord_obligations_attach (store);
  after = add (store, "obligation", "arrangement", "ARR-10", "kind", "custom", "title", "Review",
               "due", "2016-01-01", NULL);
  before = add (store, "obligation", "arrangement", "ARR-10", "kind", "custom", "title", "Earlier",
                "due", "2015-12-31", NULL);
  step_down (store, pairs, TO_INVOLVEMENT);
  assert_text (store, "obligation", after, "arrangement", "ARR-17");
  assert_text (store, "obligation", before, "arrangement", "ARR-10");
  old = dup_owed (store, "ARR-10");
  new = dup_owed (store, "ARR-17");
  g_assert_cmpstr (old, ==,
                   "Assurance return 2015/16 Q1\n"
                   "Quarterly report 2015/16 Q1\n"
                   "Assurance return 2015/16 Q2\n"
                   "Quarterly report 2015/16 Q2\n"
                   "Earlier\n"
                   "Assurance return 2015/16 Q3\n"
                   "Quarterly report 2015/16 Q3\n"
                   "Engagement 2015/16\n"
                   "Annual report 2015/16\n");
  g_assert_cmpstr (new, ==,
                   "Review\n"
                   "Engagement 2015/16\n"
                   "Assurance return 2015/16 Q4\n"
                   "Quarterly report 2015/16 Q4\n"
                   "Annual report 2015/16\n");
}

/* --- What it rests on ------------------------------------------------------------------------ */

static void
test_agreement (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  g_autoptr (GPtrArray) evidence = NULL;

  step_down (store, nothing, TO_INVOLVEMENT);
  evidence = list (store, "evidence", "requirement", "NS 8: NHS England agreed to step down");
  g_assert_cmpuint (evidence->len, ==, 1);
  assert_text (store, "evidence", accord_record_get_id (evidence->pdata[0]), "date", "2015-09-17");
  assert_text (store, "evidence", accord_record_get_id (evidence->pdata[0]), "arrangement",
               "ARR-10");
}

/* A notice alone lets it end on the day that it leads to, and on no other; NHS England's agreement
 * is noted on it, which ends its warning (WD-8). */
static void
test_notice (Fixture *fixture, gconstpointer data)
{
  static const char *const by_notice[][2] = { { "agreement.date", "" }, { NULL } };
  static const char *const other_day[][2] = { { "agreement.date", "" },
                                              { "arrangement.end", "2016-03-30" },
                                              { NULL } };
  AccordStore *store = fixture->store;
  gint64 notice;
  g_autoptr (AccordStepDown) self = NULL;
  g_autoptr (GError) error = NULL;

  give_notice (store, "2015-09-01");
  notice = find (store, "notice", "NOT-05");
  self = begin (store, &error);
  g_assert_false (work_out (self, other_day, &error));
  assert_message (
    error, ACCORD_ERROR_INVALID,
    "By NOT-05 the arrangement goes on until 31 March 2016. For another day, enter when "
    "NHS England agreed (NS 8).");
  step_down (store, by_notice, TO_INVOLVEMENT);
  assert_text (store, "notice", notice, "successor", "ARR-17");
  assert_text (store, "notice", notice, "nhs_england_agreed", "");
  assert_undo (store, TO_INVOLVEMENT);
  ASSERT_FOUND ("WD-8", { "2015-09-22", "warning ARR-10" });
  step_down (store, nothing, TO_INVOLVEMENT);
  assert_text (store, "notice", notice, "nhs_england_agreed", "2015-09-17");
  ASSERT_FOUND ("WD-8", { "2015-09-22", "" });
}

/* What fails at the last leaves nothing behind, and can be tried again. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  g_autoptr (AccordStepDown) self = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;
  gint64 other;
  gint64 before;

  delegate (store);
  self = begin (store, &error);
  g_assert_true (work_out (self, nothing, &error));
  other =
    add (store, "committee", "name", "Primary Care Committee (joint)", "form", "executive", NULL);
  before = count_entries (store);
  g_assert_cmpint (accord_step_down_apply (self, &sentence, &error), ==, 0);
  g_assert_nonnull (error);
  g_assert_cmpint (count_entries (store), ==, before);
  g_clear_error (&error);
  drop (store, "committee", other);
  g_assert_cmpint (accord_step_down_apply (self, &sentence, &error), !=, 0);
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) \
  g_test_add ("/step-down-carry/" name, Fixture, NULL, example_set_up, test, fixture_tear_down)
  ADD ("to-involvement", test_to_involvement);
  ADD ("days", test_days);
  ADD ("functions", test_functions);
  ADD ("exerciser", test_exerciser);
  ADD ("committee", test_committee);
  ADD ("committee-name", test_committee_name);
  ADD ("owed", test_owed);
  ADD ("agreement", test_agreement);
  ADD ("notice", test_notice);
  ADD ("again", test_again);

  return g_test_run ();
}

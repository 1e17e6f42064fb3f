/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/error.h"
#include "step-down-fixture.h"

#include <string.h>

/* Whether an arrangement can be stepped down, what is proposed, and what it says that it will
 * do. */

/* --- Refusals -------------------------------------------------------------------------------- */

typedef struct {
  const char *name;
  const char *key; /* of ARR-10; NULL: another arrangement follows already */
  const char *text;
  const char *message;
} Refusal;

static const Refusal refusals[] = {
  { "no-model", "model", "",
    "“Primary care co-commissioning” has no co-commissioning model to step down from. Enter it if "
    "there is one; else end the arrangement." },
  { "lowest", "model", "greater-involvement",
    "“Primary care co-commissioning” is greater involvement, and no model is below that. End the "
    "arrangement instead." },
  { "ended", "end", "2015-09-21",
    "“Primary care co-commissioning” ended on 21 September 2015 already. Enter what follows it as "
    "a new arrangement." },
  { "revoked", "revoked", "2015-09-22",
    "“Primary care co-commissioning” is not in force any more, so that nothing is left to step "
    "down from." },
  { "not-started", "start", "2015-09-23",
    "“Primary care co-commissioning” has not started, so that there is nothing to step down from "
    "yet. Change its model instead." },
  { "followed", NULL, NULL,
    "“Primary care co-commissioning” has been stepped down already: ARR-17 follows it. Change "
    "that, or undo it." },
};

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  const Refusal *refusal = data;
  AccordStore *store = fixture->store;
  gint64 id = find (store, "arrangement", "ARR-10");
  g_autoptr (AccordStepDown) self = NULL;
  g_autoptr (GError) error = NULL;

  if (refusal->key == NULL)
    add (store, "arrangement", "title", "Below", "kind", "nhse-functions", "model",
         "greater-involvement", "predecessor", "ARR-10", NULL);
  else
    change (store, "arrangement", id, refusal->key, refusal->text, NULL);
  self = begin (store, &error);
  g_assert_null (self);
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, refusal->message);
}

/* On the last day itself, the day on which it starts, and where the one that follows came to
 * nothing, it can be. */
static void
test_allowed (Fixture *fixture, gconstpointer data)
{
  static const char *const days[][2] = { { "end", "2015-09-22" }, { "start", "2015-09-22" } };
  AccordStore *store = fixture->store;
  gint64 other = add (store, "arrangement", "title", "Below", "kind", "nhse-functions", "model",
                      "greater-involvement", "predecessor", "ARR-10", "lapsed", "2015-09-01", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AccordStepDown) self = NULL;

      change (store, "arrangement", find (store, "arrangement", "ARR-10"), days[i][0], days[i][1],
              NULL);
      self = begin (store, &error);
      g_assert_no_error (error);
      g_assert_nonnull (self);
    }
  g_assert_true (is_there (store, "arrangement", other));
}

static void
test_register (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordStore) reader = NULL;
  g_autoptr (GError) error = NULL;

  accord_store_set_as_at (fixture->store, accord_date_new (2015, 9, 21));
  g_assert_null (begin (fixture->store, &error));
  assert_message (error, ACCORD_ERROR_INVALID,
                  "The register is shown as at 21 September 2015. Return to today first.");
  g_clear_error (&error);

  reader = accord_store_open (fixture->path, ACCORD_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  accord_store_set_as_at (reader, accord_date_new (2015, 9, 22));
  g_assert_null (begin (reader, &error));
  assert_message (error, ACCORD_ERROR_READ_ONLY, "The register was opened for reading.");
}

typedef struct {
  const char *name;
  const char *const pairs[3][2];
  const char *message;
} Faulty;

static const Faulty faults[] = {
  { "no-day", { { "arrangement.end", "" } }, "Enter the last day of the arrangement that ends." },
  { "before-start", { { "arrangement.end", "2015-03-31" } },
    "“Primary care co-commissioning” started on 1 April 2015. Its last day cannot be before "
    "that." },
  { "after-end", { { "arrangement.end", "2016-07-01" } },
    "“Primary care co-commissioning” ends of itself on 30 June 2016. Choose a day up to then, or "
    "have it prolonged first." },
  { "same-model", { { "successor.model", "joint" } },
    "“Joint” is not below “Joint”. A higher model is applied for (AP-5)." },
  { "higher-model", { { "successor.model", "delegated" } },
    "“Delegated” is not below “Joint”. A higher model is applied for (AP-5)." },
  { "no-model", { { "successor.model", "" } }, "Enter the model of the arrangement that follows." },
  { "undecided", { { "successor.approved", "" } },
    "Enter when the governing body approved the arrangement that follows, and the minute." },
  { "no-minute", { { "successor.approval_minute", "" } },
    "Enter when the governing body approved the arrangement that follows, and the minute." },
  { "decided-tomorrow", { { "successor.approved", "2015-09-23" } },
    "Approved: 23 September 2015 has not come yet." },
  { "agreed-tomorrow", { { "agreement.date", "2015-09-23" } },
    "Date: 23 September 2015 has not come yet." },
  { "not-agreed", { { "agreement.date", "" } },
    "Enter when NHS England agreed: co-commissioning ends by mutual agreement (NS 8), and no "
    "notice runs." },
  { "no-title", { { "successor.title", "" } }, "Title: Nothing is entered, and it is required." },
};

static void
test_fault (Fixture *fixture, gconstpointer data)
{
  const Faulty *fault = data;
  AccordStore *store = fixture->store;
  g_autoptr (AccordStepDown) self = NULL;
  g_autoptr (GError) error = NULL;

  change (store, "arrangement", find (store, "arrangement", "ARR-10"), "end", "2016-06-30", NULL);
  self = begin (store, &error);
  g_assert_no_error (error);
  g_assert_false (work_out (self, fault->pairs, &error));
  g_assert_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, fault->message);
}

/* Its first day and its own last day will do. */
static void
test_bounds (Fixture *fixture, gconstpointer data)
{
  static const char *const days[][2][2] = {
    { { "arrangement.end", "2015-04-01" }, { NULL } },
    { { "arrangement.end", "2016-06-30" }, { NULL } },
  };
  AccordStore *store = fixture->store;
  g_autoptr (AccordStepDown) self = NULL;
  g_autoptr (GError) error = NULL;

  change (store, "arrangement", find (store, "arrangement", "ARR-10"), "end", "2016-06-30", NULL);
  self = begin (store, &error);
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_assert_true (work_out (self, days[i], &error));
      g_assert_no_error (error);
    }
}

/* --- What is proposed ------------------------------------------------------------------------ */

static void
assert_proposed (AccordStore *store, const char *day, const char *why)
{
  g_autoptr (AccordStepDown) self = begin (store, NULL);
  g_autofree char *text = NULL;

  g_assert_nonnull (self);
  text = accord_record_format (accord_step_down_get_entry (self)->arrangement, "end", NULL,
                               ACCORD_FORMAT_PLAIN);
  g_assert_cmpstr (text, ==, day);
  g_assert_cmpstr (accord_step_down_get_why_day (self), ==, why);
}

static void
test_day (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = find (store, "arrangement", "ARR-10");

  assert_proposed (store, "2016-03-31",
                   "31 March 2016 is the last day of this financial year, by which funds and "
                   "reports are counted. Another holds if it was agreed (NS 8).");
  change (store, "arrangement", id, "end", "2015-12-31", NULL);
  assert_proposed (store, "2015-12-31", "The arrangement ends of itself on 31 December 2015.");
  change (store, "arrangement", id, "end", "2017-12-31", NULL);
  give_notice (store, "2015-09-01");
  assert_proposed (store, "2016-03-31", "By NOT-05 the arrangement goes on until 31 March 2016 "
                                        "(WD-4).");
}

/* A notice of NHS England leads to a day as ours does; one of another partner does not. */
static void
test_notice_of (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id;

  give_notice (store, "2015-09-01");
  id = find (store, "notice", "NOT-05");
  change (store, "notice", id, "direction", "received", "organisation", "Q57", NULL);
  assert_proposed (store, "2016-03-31", "By NOT-05 the arrangement goes on until 31 March 2016 "
                                        "(WD-4).");
  change (store, "notice", id, "organisation", "99E", NULL);
  assert_proposed (store, "2016-03-31",
                   "31 March 2016 is the last day of this financial year, by which funds and "
                   "reports are counted. Another holds if it was agreed (NS 8).");
}

/* --- What it says ---------------------------------------------------------------------------- */

static char *
dup_lines (AccordStepDown *self, AccordStepDownPart part)
{
  GPtrArray *lines = accord_step_down_list_lines (self);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const AccordStepDownLine *line = lines->pdata[i];

      if (line->part == part)
        g_string_append_printf (text, "%s\n", line->words);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_lines (AccordStepDown *self, AccordStepDownPart part, const char *expected)
{
  g_autofree char *text = dup_lines (self, part);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_lines (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordStepDown) self = begin (fixture->store, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (work_out (self, nothing, &error));
  g_assert_no_error (error);
  assert_lines (
    self, ACCORD_STEP_DOWN_ENDS,
    "“Primary care co-commissioning” ends on 31 March 2016, as NHS England agreed on 17 September "
    "2015 (NS 8).\n"
    "3 parties leave it on that day; 5 leads and 7 functions end with it.\n"
    "“Primary Care Joint Committee” is dissolved on that day, and its seats end.\n"
    "Reports are owed for the time up to that day. What was worked out for later is dropped, "
    "unless somebody has touched it (RC-6).\n");
  assert_lines (
    self, ACCORD_STEP_DOWN_FOLLOWS,
    "“Primary care co-commissioning (greater involvement)” starts on 1 April 2016, the day after, "
    "at the model “Greater involvement”. The governing body approved it on 22 September 2015 "
    "(GB-15/06).\n"
    "NHS Thurrock CCG is a party to it (Lead), led by Dr Nuala Dunnock, Tessa Woodlark.\n"
    "NHS England Essex Area Team is a party to it (NHS England), led by Dr Ravi Osprey, Iris "
    "Sandpiper.\n"
    "NHS Basildon and Brentwood CCG is a party to it (Member), led by Colin Wren.\n"
    "No committee follows: greater involvement needs none (NS 4.2.2).\n"
    "Its reports and its engagement event of 2016/17 are worked out (RC-1 to RC-4).\n");
  assert_lines (
    self, ACCORD_STEP_DOWN_FUNCTIONS,
    "“Complaints management” is not carried over: the model does not extend to it (NS 4.1.5).\n"
    "“Contractual GP practice performance management” goes from “Decide jointly” to “Discuss” "
    "(NS 4.1.5).\n"
    "“Design and implementation of local incentive schemes” is not carried over: the model does "
    "not extend to it (NS 4.1.5).\n"
    "“General practice budget management” is not carried over: the model does not extend to it "
    "(NS 4.1.5).\n"
    "“General practice commissioning” goes from “Decide jointly” to “Discuss” (NS 4.1.5).\n"
    "“Medical performers’ list, appraisal, revalidation” is not carried over: the model does not "
    "extend to it (NS 4.1.5).\n"
    "“Pharmacy, eye health and dental commissioning” stays at “Discuss” (NS 4.1.5).\n");
  assert_lines (
    self, ACCORD_STEP_DOWN_LEFT,
    "“Assurance return 2015/16 Q4” is the last of its kind. If it is owed for what follows as "
    "well, enter the next one there (RC-7).\n"
    "1 entry of the scheme of delegation is for what ends: have the scheme amended, and enter the "
    "last day.\n");
}

/* Of what recurs, the last is told alone; where something of it passes on, nothing is. */
static void
test_recurring (Fixture *fixture, gconstpointer data)
{
  static const char *const early[][2] = { { "arrangement.end", "2015-12-31" }, { NULL } };
  AccordStore *store = fixture->store;
  g_autoptr (GPtrArray) returns = list (store, "obligation", "kind", "assurance-return");
  g_autoptr (AccordStepDown) self = NULL;
  g_autofree char *late = NULL;
  g_autofree char *left = NULL;

  for (guint i = 0; i < returns->len; i++)
    change (store, "obligation", accord_record_get_id (returns->pdata[i]), "received", "", "recurs",
            "quarterly", NULL);
  self = begin (store, NULL);
  g_assert_true (work_out (self, nothing, NULL));
  late = dup_lines (self, ACCORD_STEP_DOWN_LEFT);
  g_assert_nonnull (strstr (late, "“Assurance return 2015/16 Q4” is the last of its kind."));
  g_assert_null (strstr (late, "Q3"));
  g_assert_true (work_out (self, early, NULL));
  left = dup_lines (self, ACCORD_STEP_DOWN_LEFT);
  g_assert_null (strstr (left, "Assurance return"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, data, test) \
  g_test_add ("/step-down/" name, Fixture, data, example_set_up, test, fixture_tear_down)
  ADD ("day", NULL, test_day);
  ADD ("notice-of", NULL, test_notice_of);
  ADD ("lines", NULL, test_lines);
  ADD ("recurring", NULL, test_recurring);
  ADD ("allowed", NULL, test_allowed);
  ADD ("bounds", NULL, test_bounds);
  ADD ("register", NULL, test_register);
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/step-down/refused/", refusals[i].name, NULL);

      g_test_add (path, Fixture, &refusals[i], example_set_up, test_refused, fixture_tear_down);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/step-down/fault/", faults[i].name, NULL);

      g_test_add (path, Fixture, &faults[i], example_set_up, test_fault, fixture_tear_down);
    }
  return g_test_run ();
}

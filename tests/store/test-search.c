/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/query.h"

#include "fixture.h"

static char *
search (AccordStore *store, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = accord_store_search (store, text, 10, &error);
  GString *titles = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    {
      AccordHit *hit = hits->pdata[i];

      g_string_append_printf (titles, "%s%s", i == 0 ? "" : "; ", hit->title);
    }
  return g_string_free (titles, FALSE);
}

static void
assert_finds (AccordStore *store, const char *text, const char *titles)
{
  g_autofree char *shown = g_strescape (text, NULL);
  g_autofree char *found = search (store, text);

  g_test_message ("%s", shown);
  g_assert_cmpstr (found, ==, titles);
}

static const struct {
  const char *typed;
  const char *titles;
} cases[] = {
  { "fund", "Better Care Fund" },
  { "FUND care", "Better Care Fund" },
  { "fun", "Better Care Fund" },       /* not finished yet */
  { "etter", "" },                       /* words are found from their beginning */
  { "fund nowhere", "" },
  { "llyr", "Llŷr & O'Brien" },        /* accents do not matter, here or there */
  { "LLŶR", "Llŷr & O'Brien" },
  { "o'brien", "Llŷr & O'Brien" },
  { "12.36", "Delegation under 12.36" },
  /* What the index has a meaning for is only words when an officer types it. */
  { "fund AND", "" },
  { "fund OR better", "" },
  { "NOT fund", "" },
  { "\"fund", "Better Care Fund" },
  { "fund*", "Better Care Fund" },
  { "fund)", "Better Care Fund" },
  { "text:fund", "" },
  { "^fund", "Better Care Fund" },
  { "fund -care", "Better Care Fund" },
  { "NEAR(fund care)", "" },
  { "'; DROP TABLE search; --", "" },
  { "{fund}", "Better Care Fund" },
  { "fund\xff", "Better Care Fund" },
  { "", "" },
  { " \t-*\"", "" },
  { "🏥", "" },
};

static void
test_searches (Fixture *fixture, gconstpointer data)
{
  add_arrangement (fixture->store, "Better Care Fund");
  add_arrangement (fixture->store, "Llŷr & O'Brien");
  add_arrangement (fixture->store, "Delegation under 12.36");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_finds (fixture->store, cases[i].typed, cases[i].titles);
}

static void
test_long_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) typed = g_string_new (NULL);

  add_arrangement (fixture->store, "Better Care Fund");
  for (int i = 0; i < 1000; i++)
    g_string_append (typed, "fund ");
  assert_finds (fixture->store, typed->str, "Better Care Fund");
}

/* What is called by the words comes first, however long it is. */
static void
test_titles_first (Fixture *fixture, gconstpointer data)
{
  add_arrangement (fixture->store, "A visit to the care home");
  add (fixture->store, "arrangement", "title", "Care home beds in winter", "kind", "ccg-joint",
       "note", "Long words about the weather, roads, rail and everything else", NULL);
  add (fixture->store, "arrangement", "title", "Care home", "kind", "ccg-joint", "note",
       "Long words about the weather, roads, rail and everything else, and the river", NULL);
  assert_finds (fixture->store, "care HOME",
                "Care home; Care home beds in winter; A visit to the care home");
}

/* Whose reference is typed comes before all that cite it, in the same words and more often. */
static void
test_references (Fixture *fixture, gconstpointer data)
{
  static const char *const typed[] = { "ARR-01", "arr-01", " Arr-01 " };
  g_autoptr (GPtrArray) hits = NULL;

  add_arrangement (fixture->store, "The winter plan of the hospital and its neighbours");
  for (int i = 0; i < 12; i++)
    add (fixture->store, "arrangement", "title", "ARR-01 again", "kind", "ccg-joint", "note",
         "After ARR-01, with ARR-01", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_clear_pointer (&hits, g_ptr_array_unref);
      hits = accord_store_search (fixture->store, typed[i], 3, NULL);
      g_assert_cmpuint (hits->len, ==, 3);
      g_assert_cmpstr (((AccordHit *) hits->pdata[0])->title, ==,
                       "The winter plan of the hospital and its neighbours");
      g_assert_cmpstr (((AccordHit *) hits->pdata[1])->title, ==, "ARR-01 again");
    }
}

/* The record that speaks of it most, in the fewest words, comes first. */
static void
test_ranking (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) hits = NULL;

  add (fixture->store, "arrangement", "title", "Many other things", "kind", "ccg-joint", "note",
       "Long words about the weather, roads, rail and, in passing, a dementia clinic", NULL);
  add_arrangement (fixture->store, "Dementia");
  for (int i = 0; i < 12; i++)
    add_arrangement (fixture->store, "Something else");
  assert_finds (fixture->store, "dementia", "Dementia; Many other things");
  hits = accord_store_search (fixture->store, "dementia", 1, NULL);
  g_assert_cmpuint (hits->len, ==, 1);
  g_clear_pointer (&hits, g_ptr_array_unref);
  hits = accord_store_search (fixture->store, "passing", 9, NULL);
  g_assert_cmpstr (((AccordHit *) hits->pdata[0])->type->name, ==, "arrangement");
  g_assert_true (g_str_has_suffix (((AccordHit *) hits->pdata[0])->context, "a dementia clinic"));
}

/* Words stand for all that begin with them, be those few or many, and none counts for more because
 * it is rare. */
static void
test_unfinished (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *typed;
    const char *titles;
  } unfinished[] = {
    { "joi comm", "Joiner commended; Joint commissioning board" },
    { "JOIN comm", "Joiner commended; Joint commissioning board" },
    { "joint commi", "Joint commissioning board" },
    { "comm j", "Joiner commended; Joint commissioning board" },
    { "joint nowhere", "" },
    { "nowhere joint", "" },
    { "joint llŷ", "Joint Llŷr" },
    { "joint wordy", "Joint wordy9" }, /* the last of very many such words */
    { "wordy39", "wordy39" },
    { "fund", "Fund of stores; Fund of stands; Funding of stairs" },
  };

  add_arrangement (fixture->store, "Joint commissioning board");
  add_arrangement (fixture->store, "Joiner commended");
  add_arrangement (fixture->store, "Joint Llŷr");
  add_arrangement (fixture->store, "Fund of stores");
  add_arrangement (fixture->store, "Fund of stands");
  add_arrangement (fixture->store, "Funding of stairs");
  for (int i = 0; i < 40; i++)
    {
      g_autofree char *title = g_strdup_printf ("%swordy%d", i == 9 ? "Joint " : "", i);

      add_arrangement (fixture->store, title);
    }
  for (guint i = 0; i < G_N_ELEMENTS (unfinished); i++)
    assert_finds (fixture->store, unfinished[i].typed, unfinished[i].titles);
}

/* Of two as long, the one that says it more often. */
static void
test_often (Fixture *fixture, gconstpointer data)
{
  add_arrangement (fixture->store, "Our care at home");
  add_arrangement (fixture->store, "Our care, your care");
  assert_finds (fixture->store, "care", "Our care, your care; Our care at home");
}

/* Of more than are worth ranking the newest count; another word brings the old ones back. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  enum { N = 10000 };
  g_autoptr (GError) error = NULL;

  add_arrangement (fixture->store, "Oldest plan");
  accord_store_begin (fixture->store, "Import", &error);
  for (int i = 0; i < N; i++)
    {
      g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("arrangement"));

      accord_record_set_text (record, "title", i == 0 ? "Second plan" : "Plan of the winter", NULL);
      accord_record_set_text (record, "kind", "ccg-joint", NULL);
      accord_store_insert (fixture->store, record, &error);
      g_assert_no_error (error);
    }
  accord_store_commit (fixture->store, &error);
  g_assert_no_error (error);
  {
    g_autoptr (GPtrArray) hits = accord_store_search (fixture->store, "plan", 1, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (((AccordHit *) hits->pdata[0])->title, ==, "Second plan");
  }
  assert_finds (fixture->store, "plan oldest", "Oldest plan");
}

/* The index goes with every change, also those of undo. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 id = add_arrangement (store, "Before");

  assert_finds (store, "before", "Before");
  change (store, "arrangement", id, "title", "After", NULL);
  assert_finds (store, "before", "");
  assert_finds (store, "after", "After");
  assert_undo (store, "Change arrangement");
  assert_finds (store, "before", "Before");
  assert_finds (store, "after", "");
  drop (store, "arrangement", id);
  assert_finds (store, "before", "");
  assert_undo (store, "Remove arrangement");
  assert_finds (store, "before", "Before");
  assert_undo (store, "Add arrangement");
  assert_finds (store, "before", "");
}

/* Contact details are not to be found. */
static void
test_personal (Fixture *fixture, gconstpointer data)
{
  add (fixture->store, "person", "family_name", "Finch", "email", "ada@example.org", NULL);
  assert_finds (fixture->store, "finch", "Finch");
  assert_finds (fixture->store, "example", "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/search/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("searches", test_searches);
  ADD ("long-text", test_long_text);
  ADD ("ranking", test_ranking);
  ADD ("titles-first", test_titles_first);
  ADD ("references", test_references);
  ADD ("unfinished", test_unfinished);
  ADD ("often", test_often);
  ADD ("many", test_many);
  ADD ("follows", test_follows);
  ADD ("personal", test_personal);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/error.h"
#include "accord/journal-list.h"

#include "fixture.h"

/* Each announcement as "position-removed+added", one after the other. */
static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, GString *announced)
{
  g_string_append_printf (announced, "%u-%u+%u ", position, removed, added);
}

/* The numbers that a list shows; those that are undone in brackets. */
static void
assert_shows (AccordJournalList *list, const char *expected)
{
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (AccordJournalItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);
      const AccordEntry *entry = accord_journal_item_get_entry (item);

      g_string_append_printf (shown,
                              accord_journal_item_is_undone (item) ? "(%" G_GINT64_FORMAT ") "
                                                                   : "%" G_GINT64_FORMAT " ",
                              entry->seq);
    }
  g_assert_cmpstr (shown->str, ==, expected);
}

static void
assert_announced (GString *announced, const char *expected)
{
  g_assert_cmpstr (announced->str, ==, expected);
  g_string_truncate (announced, 0);
}

static void
enter (AccordStore *store, const char *officer, const char *sentence)
{
  static int n;
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("organisation"));
  g_autofree char *code = g_strdup_printf ("C%d", ++n);
  g_autoptr (GError) error = NULL;

  accord_store_set_officer (store, officer);
  accord_record_set_text (record, "code", code, NULL);
  accord_record_set_text (record, "name", code, NULL);
  accord_store_save (store, record, sentence, &error);
  g_assert_no_error (error);
}

/* Puts an entry on another day; nobody verifies these registers. */
static void
date_entry (Fixture *fixture, gint64 seq, const char *iso)
{
  g_autoptr (GDateTime) noon = g_date_time_new_from_iso8601 (iso, NULL);
  g_autofree char *sql =
    g_strdup_printf ("UPDATE journal SET at = %" G_GINT64_FORMAT " WHERE seq = %" G_GINT64_FORMAT,
                     g_date_time_to_unix (noon) * G_USEC_PER_SEC, seq);

  raw_execute (fixture->path, sql);
}

static void
test_model (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordJournalList) list = NULL;
  g_autoptr (AccordJournalItem) item = NULL;
  g_autoptr (AccordJournalItem) again = NULL;

  enter (fixture->store, "Ada Finch", "Add one");
  enter (fixture->store, "Ada Finch", "Add another");
  list = accord_journal_list_new (fixture->store);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == ACCORD_TYPE_JOURNAL_ITEM);
  assert_shows (list, "2 1 ");
  g_assert_cmpint (accord_journal_list_get_n_entries (list), ==, 2);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 2));
  item = g_list_model_get_item (G_LIST_MODEL (list), 0);
  again = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (item == again);
  g_assert_cmpstr (accord_journal_item_get_entry (item)->sentence, ==, "Add another");
  g_assert_cmpstr (accord_journal_item_get_entry (item)->officer, ==, "Ada Finch");
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordJournalList) list = accord_journal_list_new (fixture->store);
  g_autoptr (GPtrArray) officers = accord_store_list_officers (fixture->store, NULL);

  assert_shows (list, "");
  accord_journal_list_set_filter (list, &(AccordJournalFilter){ .words = "any" });
  assert_shows (list, "");
  g_assert_cmpuint (officers->len, ==, 0);
}

/* What is done, undone and done again comes in at the top, and marks what it concerns. */
static void
test_undone (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  g_autoptr (GString) announced = g_string_new (NULL);
  g_autoptr (AccordJournalList) list = NULL;
  g_autoptr (AccordJournalList) later = NULL;
  g_autoptr (GError) error = NULL;

  enter (store, "Ada Finch", "Add one");
  enter (store, "Ada Finch", "Add another");
  list = accord_journal_list_new (store);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), announced);
  assert_shows (list, "2 1 ");

  assert_undo (store, "Add another");
  assert_announced (announced, "0-0+1 1-1+1 ");
  assert_shows (list, "3 (2) 1 ");
  assert_redo (store, "Add another");
  assert_announced (announced, "0-0+1 1-1+1 2-1+1 ");
  assert_shows (list, "4 (3) 2 1 ");
  accord_store_undo_entry (store, 1, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_shows (list, "5 4 (3) 2 (1) ");
  later = accord_journal_list_new (store);
  assert_shows (later, "5 4 (3) 2 (1) ");
}

/* A change that another program makes comes with the next look. */
static void
test_other_program (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordStore) other = accord_store_open (fixture->path, ACCORD_OPEN_READ_WRITE, NULL);
  g_autoptr (AccordJournalList) list = accord_journal_list_new (fixture->store);

  enter (other, "Bea Robin", "Add one");
  assert_shows (list, "");
  g_assert_true (accord_store_poll (fixture->store));
  assert_shows (list, "1 ");
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  static const struct {
    AccordJournalFilter filter;
    const char *shown;
  } cases[] = {
    { { NULL }, "5 4 3 2 1 " },
    { { .words = "" }, "5 4 3 2 1 " },
    { { .words = "  " }, "5 4 3 2 1 " },
    { { .words = "ACUTE" }, "2 1 " },
    { { .words = "acute chang" }, "2 " },
    { { .words = "finch acute" }, "1 " }, /* one in the name, one in the sentence */
    { { .words = "llyr" }, "4 3 " },      /* accents make no difference, either way */
    { { .words = "LLŶR" }, "4 3 " },
    { { .words = "pòòls" }, "5 " },
    { { .words = "100%" }, "3 " }, /* no wildcards */
    { { .words = "_" }, "" },
    { { .words = "caf\xe9" }, "" },
    { { .officer = "Ada Finch" }, "3 1 " },
    { { .officer = "ada finch" }, "" },
    { { .officer = "Llŷr Robin", .words = "remove" }, "4 " },
  };
  g_autoptr (AccordJournalList) list = NULL;

  enter (fixture->store, "Ada Finch", "Add ARR-02 Acute services");
  enter (fixture->store, "Bea Robin", "Change ARR-02: acute title");
  enter (fixture->store, "Ada Finch", "Appoint Llŷr, 100%");
  enter (fixture->store, "Llŷr Robin", "Remove a seat");
  enter (fixture->store, "Bea Robin", "Add two pools");
  list = accord_journal_list_new (fixture->store);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) seqs = accord_store_query_journal (fixture->store, &cases[i].filter, NULL);

      g_test_message ("case %u", i);
      accord_journal_list_set_filter (list, &cases[i].filter);
      assert_shows (list, cases[i].shown);
      g_assert_cmpuint (seqs->len, ==, g_list_model_get_n_items (G_LIST_MODEL (list)));
    }
  g_assert_cmpint (accord_journal_list_get_n_entries (list), ==, 5);
}

/* Days are those of the clock on the wall: first and last belong to them. */
static void
test_days (Fixture *fixture, gconstpointer data)
{
  AccordDate day = accord_date_new (2015, 9, 22);
  const struct {
    AccordDate from;
    AccordDate to;
    const char *shown;
  } cases[] = {
    { ACCORD_DATE_NONE, ACCORD_DATE_NONE, "4 3 2 1 " },
    { day, day, "3 2 " },
    { day, ACCORD_DATE_NONE, "4 3 2 " },
    { ACCORD_DATE_NONE, day - 1, "1 " },
    { day + 2, day + 9, "" },
  };
  g_autoptr (AccordJournalList) list = NULL;

  for (guint i = 0; i < 4; i++)
    enter (fixture->store, "Ada Finch", "Add one");
  date_entry (fixture, 1, "2015-09-21T23:59:59Z");
  date_entry (fixture, 2, "2015-09-22T00:00:00Z");
  date_entry (fixture, 3, "2015-09-22T23:59:59Z");
  date_entry (fixture, 4, "2015-09-23T00:00:00Z");
  list = accord_journal_list_new (fixture->store);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      accord_journal_list_set_filter (
        list, &(AccordJournalFilter){ .from = cases[i].from, .to = cases[i].to });
      assert_shows (list, cases[i].shown);
    }
}

/* What comes in while a filter is on passes through it. */
static void
test_filtered_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) announced = g_string_new (NULL);
  g_autoptr (AccordJournalList) list = accord_journal_list_new (fixture->store);

  accord_journal_list_set_filter (list, &(AccordJournalFilter){ .words = "seat" });
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), announced);
  enter (fixture->store, "Ada Finch", "Add one");
  assert_announced (announced, "");
  enter (fixture->store, "Ada Finch", "Add a seat");
  assert_announced (announced, "0-0+1 ");
  assert_shows (list, "2 ");
  assert_undo (fixture->store, "Add a seat");
  assert_shows (list, "3 (2) ");
}

static void
test_officers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) officers = NULL;

  enter (fixture->store, "Bea Robin", "Add one");
  enter (fixture->store, "Ada Finch", "Add one");
  enter (fixture->store, "Bea Robin", "Add one");
  officers = accord_store_list_officers (fixture->store, NULL);
  g_assert_cmpuint (officers->len, ==, 2);
  g_assert_cmpstr (officers->pdata[0], ==, "Ada Finch");
  g_assert_cmpstr (officers->pdata[1], ==, "Bea Robin");
}

/* Entries are read when they are looked at, and no more are kept than a screen has use for. */
static void
test_laziness (Fixture *fixture, gconstpointer data)
{
  enum { N = 3000 };
  g_autoptr (AccordJournalList) list = NULL;
  AccordJournalItem *first;

  raw_execute (fixture->path,
               "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
               "INSERT INTO journal (seq, hash, at, kind, schema, officer, sentence) "
               "SELECT i, zeroblob (32), i, 1, 1, 'Ada Finch', 'Entry ' || i FROM n");
  list = accord_journal_list_new (fixture->store);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, N);
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_object_add_weak_pointer (G_OBJECT (first), (gpointer *) &first);
  g_object_unref (first);
  g_assert_nonnull (first);
  for (guint i = 1; i < N; i++)
    g_object_unref (g_list_model_get_item (G_LIST_MODEL (list), i));
  g_assert_null (first);
}

static void
test_finalises (Fixture *fixture, gconstpointer data)
{
  enter (fixture->store, "Ada Finch", "Add one");
  g_assert_finalize_object (accord_journal_list_new (fixture->store));
  enter (fixture->store, "Ada Finch", "Add one");
}

int
main (int argc, char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/journal-list/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("model", test_model);
  ADD ("empty", test_empty);
  ADD ("undone", test_undone);
  ADD ("other-program", test_other_program);
  ADD ("filter", test_filter);
  ADD ("days", test_days);
  ADD ("filtered-changes", test_filtered_changes);
  ADD ("officers", test_officers);
  ADD ("laziness", test_laziness);
  ADD ("finalises", test_finalises);

  return g_test_run ();
}

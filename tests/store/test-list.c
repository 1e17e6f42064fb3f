/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/error.h"
#include "accord/query.h"

#include "fixture.h"

typedef struct {
  guint n;
  guint position;
  guint removed;
  guint added;
} Announced;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Announced *last)
{
  last->n++;
  last->position = position;
  last->removed = removed;
  last->added = added;
}

static AccordList *
new_list (AccordStore *store, Announced *announced)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("arrangement"));
  AccordList *list;

  accord_query_set_sort (query, "title", FALSE);
  list = accord_list_new (store, query);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), announced);
  return list;
}

static char *
show (AccordList *list)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (AccordRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (titles, "%s ", accord_record_get_text (record, "title"));
    }
  return g_string_free (titles, FALSE);
}

static void
assert_shows (AccordList *list, const char *titles)
{
  g_autofree char *shown = show (list);

  g_assert_cmpstr (shown, ==, titles);
}

static void
assert_announced (Announced *announced, guint position, guint removed, guint added)
{
  g_assert_cmpuint (announced->n, ==, 1);
  g_assert_cmpuint (announced->position, ==, position);
  g_assert_cmpuint (announced->removed, ==, removed);
  g_assert_cmpuint (announced->added, ==, added);
  announced->n = 0;
}

static void
test_model (Fixture *fixture, gconstpointer data)
{
  Announced announced = { 0 };
  g_autoptr (AccordList) list = NULL;
  g_autoptr (AccordRecord) record = NULL;
  gboolean descending;
  gint64 b;

  add_arrangement (fixture->store, "A");
  b = add_arrangement (fixture->store, "B");
  list = new_list (fixture->store, &announced);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == ACCORD_TYPE_RECORD);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 2));
  g_assert_cmpint (accord_list_get_id (list, 1), ==, b);
  g_assert_cmpint (accord_list_get_id (list, 2), ==, 0);
  g_assert_cmpint (accord_list_find (list, b), ==, 1);
  g_assert_cmpint (accord_list_find (list, 999), ==, -1);
  g_assert_cmpstr (accord_query_get_sort (accord_list_get_query (list), &descending), ==, "title");

  record = g_list_model_get_item (G_LIST_MODEL (list), 1);
  {
    g_autoptr (AccordRecord) again = g_list_model_get_item (G_LIST_MODEL (list), 1);

    g_assert_true (record == again);
  }
}

/* Each change is announced once, and no wider than it is. */
static void
test_announcements (Fixture *fixture, gconstpointer data)
{
  Announced announced = { 0 };
  g_autoptr (AccordList) list = NULL;
  gint64 b, d;

  add_arrangement (fixture->store, "A");
  b = add_arrangement (fixture->store, "B");
  add_arrangement (fixture->store, "C");
  list = new_list (fixture->store, &announced);
  assert_shows (list, "A B C ");

  d = add_arrangement (fixture->store, "D");
  assert_announced (&announced, 3, 0, 1);
  assert_shows (list, "A B C D ");
  add_arrangement (fixture->store, "AA");
  assert_announced (&announced, 1, 0, 1);
  assert_shows (list, "A AA B C D ");
  drop (fixture->store, "arrangement", d);
  assert_announced (&announced, 4, 1, 0);
  change (fixture->store, "arrangement", b, "title", "BB", NULL);
  assert_announced (&announced, 2, 1, 1);
  assert_shows (list, "A AA BB C ");
  change (fixture->store, "arrangement", b, "title", "X", NULL);
  assert_announced (&announced, 2, 2, 2);
  assert_shows (list, "A AA C X ");
  assert_undo (fixture->store, "Change arrangement");
  assert_announced (&announced, 2, 2, 2);
  add_organisation (fixture->store, "07G");
  g_assert_cmpuint (announced.n, ==, 0);
}

/* What follows from another record shows too: a party is a partner of its arrangement. */
static void
test_computed (Fixture *fixture, gconstpointer data)
{
  Announced announced = { 0 };
  g_autoptr (AccordList) list = NULL;
  g_autoptr (AccordRecord) before = NULL;
  g_autoptr (AccordRecord) after = NULL;
  g_autoptr (AccordRecord) other = NULL;
  g_autoptr (AccordRecord) same = NULL;

  add_arrangement (fixture->store, "A");
  add_arrangement (fixture->store, "B");
  add_organisation (fixture->store, "07G");
  list = new_list (fixture->store, &announced);
  before = g_list_model_get_item (G_LIST_MODEL (list), 0);
  other = g_list_model_get_item (G_LIST_MODEL (list), 1);
  add (fixture->store, "party", "arrangement", "ARR-01", "organisation", "07G", "role", "member",
       NULL);
  assert_announced (&announced, 0, 1, 1);
  after = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpstr (accord_record_get_text (after, "partners"), ==, "Organisation 07G");
  /* A row that reads as before keeps its object, and so its place on the screen. */
  same = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_true (other == same);
}

static const struct {
  const char *sort;
  gboolean descending;
  const char *filter[2];
  const char *search;
} lists[] = {
  { "title", FALSE, { NULL }, NULL },
  { "title", TRUE, { "kind", "ccg-joint" }, NULL },
  { "reference", TRUE, { NULL }, "w1" },
  { "start", FALSE, { "start", "" }, NULL },
  { "kind", FALSE, { "title", "w2 w3" }, NULL },
  { "status", FALSE, { NULL }, NULL },
  { "title", FALSE, { "status", "proposed" }, NULL },
  { "predecessor", FALSE, { NULL }, NULL },
};

static AccordList *
new_list_of (AccordStore *store, guint i)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("arrangement"));

  accord_query_set_sort (query, lists[i].sort, lists[i].descending);
  accord_query_set_search (query, lists[i].search);
  if (lists[i].filter[0] != NULL)
    g_assert_true (
      accord_query_parse_filter (query, lists[i].filter[0], lists[i].filter[1], NULL, NULL));
  return accord_list_new (store, query);
}

/* Adds, changes or removes an arrangement. */
static void
change_something (AccordStore *store, GRand *random, GArray *ids)
{
  static const char *const kinds[] = { "ccg-joint", "collaborative" };
  static const char *const starts[] = { "2015-04-01", "", "2016-04-01" };
  int what = ids->len < 9 ? 0 : g_rand_int_range (random, 0, 8);
  guint index = ids->len == 0 ? 0 : (guint) g_rand_int_range (random, 0, (int) ids->len);
  gint64 id = ids->len == 0 ? 0 : g_array_index (ids, gint64, index);
  g_autofree char *title =
    g_strdup_printf ("w%d w%d", g_rand_int_range (random, 0, 5), g_rand_int_range (random, 0, 5));

  if (what < 2)
    {
      id = add_arrangement (store, title);
      g_array_append_val (ids, id);
    }
  else if (what < 5)
    change (store, "arrangement", id, "title", title, NULL);
  else if (what < 6)
    change (store, "arrangement", id, "kind", kinds[g_rand_int_range (random, 0, 2)], NULL);
  else if (what < 7)
    change (store, "arrangement", id, "start", starts[g_rand_int_range (random, 0, 3)], NULL);
  else
    {
      drop (store, "arrangement", id);
      g_array_remove_index (ids, index);
    }
}

/* A change is looked at where it is; what comes of many is what reading all again gives. */
static void
test_many_changes (Fixture *fixture, gconstpointer data)
{
  AccordList *all[G_N_ELEMENTS (lists)];
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    all[i] = new_list_of (fixture->store, i);
  for (int i = 0; i < 150; i++)
    {
      change_something (fixture->store, random, ids);
      for (guint j = 0; j < G_N_ELEMENTS (lists); j++)
        {
          g_autoptr (GArray) fresh =
            accord_store_query_ids (fixture->store, accord_list_get_query (all[j]), NULL);

          g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (all[j])), ==, fresh->len);
          for (guint k = 0; k < fresh->len; k++)
            g_assert_cmpint (accord_list_get_id (all[j], k), ==, g_array_index (fresh, gint64, k));
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_object_unref (all[i]);
}

/* What other records say may bring a row in, or move it. */
static void
test_elsewhere (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  g_autoptr (AccordQuery) related = accord_query_new (accord_record_type_find ("arrangement"));
  g_autoptr (AccordQuery) sorted = accord_query_copy (related);
  g_autoptr (AccordList) parties = NULL;
  g_autoptr (AccordList) by_partners = NULL;
  g_auto (AccordValue) member = ACCORD_VALUE_INIT;

  add_arrangement (store, "A");
  add_arrangement (store, "B");
  add_organisation (store, "07G");
  accord_value_take_text (&member, g_strdup ("member"));
  accord_query_add_related (related, "party", "arrangement", "role", &member);
  accord_query_set_sort (sorted, "partners", FALSE);
  parties = accord_list_new (store, related);
  by_partners = accord_list_new (store, sorted);
  assert_shows (parties, "");
  assert_shows (by_partners, "A B ");
  add (store, "party", "arrangement", "ARR-02", "organisation", "07G", "role", "member", NULL);
  assert_shows (parties, "B ");
  assert_shows (by_partners, "B A ");
}

static void
test_as_at (Fixture *fixture, gconstpointer data)
{
  Announced announced = { 0 };
  g_autoptr (AccordList) list = NULL;

  add (fixture->store, "arrangement", "title", "A", "kind", "ccg-joint", "start", "2015-10-01",
       NULL);
  add_arrangement (fixture->store, "B");
  list = new_list (fixture->store, &announced);
  assert_shows (list, "A B ");
  accord_store_set_as_at (fixture->store, accord_date_new (2015, 9, 29));
  g_assert_cmpuint (announced.n, ==, 0);
  accord_store_set_as_at (fixture->store, accord_date_new (2015, 10, 1));
  assert_announced (&announced, 0, 1, 1);
}

static void
test_set_query (Fixture *fixture, gconstpointer data)
{
  Announced announced = { 0 };
  g_autoptr (AccordList) list = NULL;
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("arrangement"));

  add_arrangement (fixture->store, "Alpha");
  add_arrangement (fixture->store, "Beta");
  add_arrangement (fixture->store, "Gamma");
  list = new_list (fixture->store, &announced);
  accord_query_set_sort (query, "title", FALSE);
  accord_query_set_search (query, "beta");
  accord_list_set_query (list, query);
  g_assert_cmpuint (announced.n, ==, 1);
  assert_shows (list, "Beta ");
}

static void
add_many (AccordStore *store, int n)
{
  g_autoptr (GError) error = NULL;

  accord_store_begin (store, "Import", &error);
  for (int i = 0; i < n; i++)
    {
      g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("arrangement"));
      g_autofree char *title = g_strdup_printf ("%04d", i);

      accord_record_set_text (record, "title", title, NULL);
      accord_record_set_text (record, "kind", "ccg-joint", NULL);
      accord_store_insert (store, record, &error);
      g_assert_no_error (error);
    }
  accord_store_commit (store, &error);
  g_assert_no_error (error);
}

/* However somebody goes through a list of several pages, each row is its own. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  enum { N = 300 };
  static const guint steps[] = { 1, 7, 127, 128, 129, 299 };
  Announced announced = { 0 };

  add_many (fixture->store, N);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (AccordList) list = new_list (fixture->store, &announced);

      for (guint j = 0; j < N; j++)
        {
          guint position = (j + 1) * steps[i] % N;
          g_autofree char *title = g_strdup_printf ("%04u", position);
          g_autoptr (AccordRecord) record = g_list_model_get_item (G_LIST_MODEL (list), position);

          g_assert_cmpstr (accord_record_get_text (record, "title"), ==, title);
          g_assert_cmpint (accord_record_get_id (record), ==, accord_list_get_id (list, position));
        }
    }
}

/* All of them at once come in their order too. */
static void
test_all_at_once (Fixture *fixture, gconstpointer data)
{
  enum { N = 1300 };
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("arrangement"));
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;

  add_many (fixture->store, N);
  accord_query_set_sort (query, "title", TRUE);
  records = accord_store_query (fixture->store, query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, N);
  for (int i = 0; i < N; i++)
    {
      g_autofree char *title = g_strdup_printf ("%04d", N - 1 - i);

      g_assert_cmpstr (accord_record_get_text (records->pdata[i], "title"), ==, title);
    }
}

/* Between two looks at what other programs do, a row may lead nowhere: it is empty, its page is
 * not. */
static void
test_removed_meanwhile (Fixture *fixture, gconstpointer data)
{
  Announced announced = { 0 };
  g_autoptr (AccordList) list = NULL;
  g_autoptr (AccordRecord) gone = NULL;
  gint64 b;

  add_arrangement (fixture->store, "A");
  b = add_arrangement (fixture->store, "B");
  add_arrangement (fixture->store, "C");
  list = new_list (fixture->store, &announced);
  {
    g_autoptr (AccordStore) other = accord_store_open (fixture->path, ACCORD_OPEN_READ_WRITE, NULL);

    drop (other, "arrangement", b);
  }
  assert_shows (list, "A (null) C ");
  gone = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_cmpint (accord_record_get_id (gone), ==, b);
  g_assert_true (accord_store_poll (fixture->store));
  assert_announced (&announced, 1, 1, 0);
  assert_shows (list, "A C ");
}

/* Changed by another program and changed back: the row stays, and can be changed. */
static void
test_changed_back (Fixture *fixture, gconstpointer data)
{
  Announced announced = { 0 };
  gint64 a = add_arrangement (fixture->store, "A");
  g_autoptr (AccordList) list = new_list (fixture->store, &announced);
  g_autoptr (AccordRecord) record = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (AccordStore) other = accord_store_open (fixture->path, ACCORD_OPEN_READ_WRITE, NULL);

    change (other, "arrangement", a, "title", "B", NULL);
    change (other, "arrangement", a, "title", "A", NULL);
  }
  g_assert_true (accord_store_poll (fixture->store));
  g_assert_cmpuint (announced.n, ==, 0);
  accord_record_set_text (record, "title", "C", &error);
  g_assert_no_error (error);
  accord_store_save (fixture->store, record, "Change the title", &error);
  g_assert_no_error (error);
}

/* Records are read when they are looked at, and no more are kept than a screen has use for. */
static void
test_laziness (Fixture *fixture, gconstpointer data)
{
  Announced announced = { 0 };
  enum { N = 3000 };
  g_autoptr (AccordList) list = NULL;
  AccordRecord *first;

  add_many (fixture->store, N);
  list = new_list (fixture->store, &announced);
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
count_cb (guint *n)
{
  (*n)++;
}

/* One of very many, the last by title, stands out by its status. */
static gint64
add_very_many (AccordStore *store)
{
  enum { N = 10000 };
  g_autoptr (GError) error = NULL;
  gint64 approved = 0;

  accord_store_begin (store, "Import", &error);
  for (int i = 0; i < N; i++)
    {
      g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("arrangement"));
      g_autofree char *title = g_strdup_printf ("%05d", i);

      accord_record_set_text (record, "title", title, NULL);
      accord_record_set_text (record, "kind", "ccg-joint", NULL);
      accord_record_set_text (record, "approved", i == N - 1 ? "2014-01-02" : NULL, NULL);
      accord_store_insert (store, record, &error);
      g_assert_no_error (error);
      approved = accord_record_get_id (record);
    }
  accord_store_commit (store, &error);
  g_assert_no_error (error);
  return approved;
}

/* What would take long is left to others: the rows stay, and what was found out too late is not
 * taken. */
static void
test_deferred (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  gint64 approved = add_very_many (store);
  g_autoptr (AccordQuery) by_title = accord_query_new (accord_record_type_find ("arrangement"));
  g_autoptr (AccordQuery) by_status = accord_query_new (accord_record_type_find ("arrangement"));
  g_autoptr (AccordList) list = NULL;
  g_autoptr (GArray) ids = NULL;
  guint n_notified = 0;
  guint serial;
  gint64 first;

  accord_query_set_sort (by_title, "title", FALSE);
  accord_query_set_sort (by_status, "status", FALSE);
  ids = accord_store_query_ids (store, by_status, NULL);
  list = accord_list_new_deferring (store, by_title);
  g_signal_connect_swapped (list, "notify::outdated", G_CALLBACK (count_cb), &n_notified);
  first = accord_list_get_id (list, 0);

  accord_list_set_query (list, by_status);
  g_assert_true (accord_list_get_outdated (list));
  g_assert_cmpint (accord_list_get_id (list, 0), ==, first);
  serial = accord_list_get_serial (list);
  change (store, "arrangement", first, "title", "Other", NULL);
  g_assert_false (accord_list_take_ids (list, ids, serial));
  g_assert_true (accord_list_get_outdated (list));
  g_assert_true (accord_list_take_ids (list, ids, accord_list_get_serial (list)));
  g_assert_false (accord_list_get_outdated (list));
  g_assert_cmpint (accord_list_get_id (list, 0), ==, approved);
  g_assert_cmpuint (n_notified, ==, 2);

  change (store, "arrangement", approved, "approved", "", NULL);
  g_assert_true (accord_list_get_outdated (list));
  serial = accord_list_get_serial (list);
  accord_list_set_query (list, by_title);
  g_assert_false (accord_list_get_outdated (list));
  g_assert_false (accord_list_take_ids (list, ids, serial));
  g_assert_cmpint (accord_list_find (list, approved), ==, 9998);
}

/* One that begins so is empty, until somebody has found out. */
static void
test_deferred_from_the_start (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("arrangement"));
  g_autoptr (AccordList) small = NULL;
  g_autoptr (AccordList) list = NULL;
  gint64 approved;

  accord_query_set_sort (query, "status", FALSE);
  add_arrangement (fixture->store, "A");
  small = accord_list_new_deferring (fixture->store, query);
  g_assert_false (accord_list_get_outdated (small));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (small)), ==, 1);

  approved = add_very_many (fixture->store);
  list = accord_list_new_deferring (fixture->store, query);
  g_assert_true (accord_list_get_outdated (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  accord_list_read_now (list);
  g_assert_false (accord_list_get_outdated (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 10001);
  g_assert_cmpint (accord_list_get_id (list, 0), ==, approved);
}

static void
test_finalises (Fixture *fixture, gconstpointer data)
{
  Announced announced = { 0 };

  add_arrangement (fixture->store, "A");
  g_assert_finalize_object (new_list (fixture->store, &announced));
  add_arrangement (fixture->store, "B");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/list/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("model", test_model);
  ADD ("announcements", test_announcements);
  ADD ("computed", test_computed);
  ADD ("many-changes", test_many_changes);
  ADD ("elsewhere", test_elsewhere);
  ADD ("as-at", test_as_at);
  ADD ("set-query", test_set_query);
  ADD ("pages", test_pages);
  ADD ("all-at-once", test_all_at_once);
  ADD ("removed-meanwhile", test_removed_meanwhile);
  ADD ("changed-back", test_changed_back);
  ADD ("laziness", test_laziness);
  ADD ("deferred", test_deferred);
  ADD ("deferred-from-the-start", test_deferred_from_the_start);
  ADD ("finalises", test_finalises);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/error.h"
#include "accord/query.h"

#include "fixture.h"

static void
fill (Fixture *fixture, gconstpointer data)
{
  AccordStore *store;

  fixture_set_up (fixture, data);
  store = fixture->store;
  add_organisation (store, "A");
  add_organisation (store, "B");
  add (store, "arrangement", "title", "beta", "kind", "ccg-joint", "start", "2015-04-01", "safe",
       "yes", "reference", "ARR-9", NULL);
  add (store, "arrangement", "title", "Alpha", "kind", "collaborative", "start", "2016-04-01",
       "reference", "ARR-100", NULL);
  add (store, "arrangement", "title", "Gamma ray", "kind", "ccg-joint", "safe", "no", "reference",
       "ARR-10", "predecessor", "ARR-100", NULL);
  add (store, "arrangement", "title", "delta", "kind", "nhse-functions", "start", "2014-04-01",
       "end", "2015-03-31", "reference", "ARR-99", "predecessor", "ARR-9", NULL);
  add (store, "person", "family_name", "Finch", "email", "Ada@example.org", NULL);
  add (store, "person", "family_name", "Rook", NULL);
  add (store, "interest", "person", "Finch", "kind", "financial", "organisations", "A", NULL);
  add (store, "interest", "person", "Finch", "kind", "gift", "organisations", "A; B", NULL);
  add (store, "interest", "person", "Rook", "kind", "none", NULL);
  add (store, "committee", "name", "Board", "form", "governing-body", NULL);
  add (store, "meeting", "committee", "Board", "date", "2015-05-28", NULL);
  for (const char *const *number = (const char *const[]){ "10", "2.10", "2.1", "1", "10a", NULL };
       *number != NULL; number++)
    add (store, "agenda-item", "meeting", "MTG-01", "number", *number, "title", "Item", NULL);
}

/* What is asked for, each filter as key=text, and the field that shows what came, in its order. */
typedef struct {
  const char *type;
  const char *filters[4];
  const char *sort; /* with "-" in front: the other way */
  const char *search;
  gint64 limit;
  const char *shown;
  const char *answer;
} Case;

static const Case cases[] = {
  { "arrangement", { NULL }, .shown = "title", .answer = "beta Gamma ray delta Alpha " },
  { "arrangement", { NULL }, "title", .shown = "title", .answer = "Alpha beta delta Gamma ray " },
  { "arrangement", { NULL }, "-title", .shown = "title", .answer = "Gamma ray delta beta Alpha " },
  { "arrangement",
    { NULL },
    "-reference",
    .shown = "reference",
    .answer = "ARR-100 ARR-99 ARR-10 ARR-9 " },
  { "arrangement", { NULL }, "start", .shown = "title", .answer = "delta beta Alpha Gamma ray " },
  { "arrangement", { NULL }, "-start", .shown = "title", .answer = "Alpha beta delta Gamma ray " },
  /* By what a reference leads to: its number, not its letters; those without one last. */
  { "arrangement",
    { NULL },
    "predecessor",
    .shown = "title",
    .answer = "delta Gamma ray beta Alpha " },
  { "arrangement",
    { NULL },
    "-predecessor",
    .shown = "title",
    .answer = "Gamma ray delta Alpha beta " },
  { "arrangement", { NULL }, "status", .shown = "title", .answer = "delta beta Alpha Gamma ray " },
  { "arrangement", { NULL }, "title", .limit = 2, .shown = "title", .answer = "Alpha beta " },

  { "arrangement", { "kind=ccg-joint" }, .shown = "title", .answer = "beta Gamma ray " },
  { "arrangement",
    { "kind=ccg-joint", "kind=collaborative" },
    .shown = "title",
    .answer = "beta Gamma ray Alpha " },
  { "arrangement", { "kind=ccg-joint", "safe=no" }, .shown = "title", .answer = "Gamma ray " },
  { "arrangement", { "safe=" }, .shown = "title", .answer = "delta Alpha " },
  { "arrangement", { "start=1 April 2015" }, .shown = "title", .answer = "beta " },
  { "arrangement", { "start=", "kind=ccg-joint" }, .shown = "title", .answer = "Gamma ray " },
  { "arrangement",
    { "start=", "start=2016-04-01" },
    .shown = "title",
    .answer = "Gamma ray Alpha " },
  { "arrangement", { "title=ALPHA" }, .shown = "title", .answer = "Alpha " },
  { "arrangement", { "title=A' OR '1'='1" }, .shown = "title", .answer = "" },
  { "arrangement", { "predecessor=ARR-9" }, .shown = "title", .answer = "delta " },
  { "arrangement", { "status=ended" }, .shown = "title", .answer = "delta " },
  { "arrangement",
    { "status=ended", "status=in-force" },
    "status",
    .shown = "title",
    .answer = "delta beta " },
  { "arrangement", { NULL }, .search = "gam", .shown = "title", .answer = "Gamma ray " },
  { "arrangement", { "kind=collaborative" }, .search = "gam", .shown = "title", .answer = "" },
  { "arrangement",
    { "status=proposed" },
    .search = "gam",
    .shown = "title",
    .answer = "Gamma ray " },

  { "interest", { "organisations=A" }, .shown = "kind", .answer = "financial gift " },
  { "interest", { "organisations=B" }, .shown = "kind", .answer = "gift " },
  { "interest", { "organisations=B; A" }, .shown = "kind", .answer = "financial gift " },
  { "interest", { "organisations=" }, .shown = "kind", .answer = "none " },
  { "interest", { "person=Rook" }, .shown = "kind", .answer = "none " },
  { "interest", { NULL }, "-person", .shown = "kind", .answer = "none gift financial " },

  { "person", { "email=ada@example.org" }, .shown = "family_name", .answer = "Finch " },
  { "person", { "email=" }, .shown = "family_name", .answer = "Rook " },

  /* By the number that it begins with. */
  { "agenda-item", { NULL }, "number", .shown = "number", .answer = "1 2.1 2.10 10 10a " },
  { "agenda-item", { NULL }, "-number", .shown = "number", .answer = "10a 10 2.10 2.1 1 " },
};

static AccordQuery *
new_query (AccordStore *store, const Case *c)
{
  AccordQuery *query = accord_query_new (accord_record_type_find (c->type));

  for (guint i = 0; i < G_N_ELEMENTS (c->filters) && c->filters[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (c->filters[i], "=", 2);
      g_autoptr (GError) error = NULL;

      accord_query_parse_filter (query, parts[0], parts[1], accord_store_get_resolver (store),
                                 &error);
      g_assert_no_error (error);
    }
  if (c->sort != NULL)
    accord_query_set_sort (query, c->sort + (*c->sort == '-'), *c->sort == '-');
  accord_query_set_search (query, c->search);
  accord_query_set_limit (query, c->limit);
  return query;
}

static char *
run (AccordStore *store, const AccordQuery *query, const char *shown)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = accord_store_query (store, query, &error);
  GString *answer = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (answer, "%s ", accord_record_get_text (records->pdata[i], shown));
  return g_string_free (answer, FALSE);
}

static void
assert_shows (AccordStore *store, const AccordQuery *query, const char *shown, const char *expected)
{
  g_autofree char *answer = run (store, query, shown);

  g_assert_cmpstr (answer, ==, expected);
}

static void
test_queries (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AccordQuery) query = new_query (fixture->store, &cases[i]);
      g_autoptr (AccordQuery) copy = accord_query_copy (query);
      g_autofree char *answer = run (fixture->store, query, cases[i].shown);
      g_autofree char *again = run (fixture->store, copy, cases[i].shown);
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) ids = accord_store_query_ids (fixture->store, query, &error);
      gint64 n = accord_store_query_count (fixture->store, query, &error);

      g_test_message ("%u: %s by %s", i, cases[i].type, cases[i].sort);
      g_assert_no_error (error);
      g_assert_cmpstr (answer, ==, cases[i].answer);
      g_assert_cmpstr (again, ==, cases[i].answer);
      if (cases[i].limit == 0)
        g_assert_cmpint (n, ==, ids->len);
    }
}

static void
test_refused_filters (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *type;
    const char *key;
    const char *text;
    const char *message;
  } refused[] = {
    { "arrangement", "kind", "joint",
      "kind: “joint” is not among the choices. There are: collaborative, local-authority, "
      "ccg-joint, nhse-ccg-functions, nhse-functions." },
    { "bank-holiday", "day", "x", "Bank holiday has no field called “day”. It has: date, title." },
    { "document", "file", "x",
      "file: the files themselves cannot be asked for; ask for those without one." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find (refused[i].type));
      g_autoptr (GError) error = NULL;

      g_assert_false (accord_query_parse_filter (query, refused[i].key, refused[i].text,
                                                 accord_store_get_resolver (fixture->store),
                                                 &error));
      assert_message (error, ACCORD_ERROR_INVALID, refused[i].message);
    }
}

static gint64
total (GHashTable *totals, const char *key)
{
  gint64 *n = g_hash_table_lookup (totals, key);

  return n == NULL ? 0 : *n;
}

/* The row of filters above a list: what each would show, whatever is chosen of its own kind. */
static void
test_totals (Fixture *fixture, gconstpointer data)
{
  const Case c = { "arrangement", { "kind=ccg-joint", "status=in-force" } };
  g_autoptr (AccordQuery) query = new_query (fixture->store, &c);
  g_autoptr (GHashTable) kinds = accord_store_query_totals (fixture->store, query, "kind", NULL);
  g_autoptr (GHashTable) statuses =
    accord_store_query_totals (fixture->store, query, "status", NULL);
  g_autoptr (GHashTable) modes = NULL;

  g_assert_cmpuint (g_hash_table_size (kinds), ==, 1);
  g_assert_cmpint (total (kinds, "ccg-joint"), ==, 1);
  g_assert_cmpuint (g_hash_table_size (statuses), ==, 2);
  g_assert_cmpint (total (statuses, "in-force"), ==, 1);
  g_assert_cmpint (total (statuses, "proposed"), ==, 1);
  accord_query_clear_filter (query, "status");
  accord_query_clear_filter (query, "kind");
  modes = accord_store_query_totals (fixture->store, query, "mode", NULL);
  g_assert_cmpint (total (modes, ""), ==, 4);
}

/* The same question on another day. */
static void
test_as_at (Fixture *fixture, gconstpointer data)
{
  static const struct {
    int year, month, day;
    const char *answer;
  } days[] = {
    { 2014, 3, 31, "" },     { 2014, 4, 1, "delta " }, { 2015, 3, 31, "delta " },
    { 2015, 4, 1, "beta " }, { 2016, 3, 31, "beta " }, { 2016, 4, 1, "beta Alpha " },
  };
  const Case c = { "arrangement", { "status=in-force" } };
  g_autoptr (AccordQuery) query = new_query (fixture->store, &c);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *answer = NULL;

      accord_store_set_as_at (fixture->store,
                              accord_date_new (days[i].year, days[i].month, days[i].day));
      answer = run (fixture->store, query, "title");
      g_assert_cmpstr (answer, ==, days[i].answer);
    }
}

/* A stretch of days has both its ends in it, and either may be open. */
static void
test_ranges (Fixture *fixture, gconstpointer data)
{
  static const struct {
    int from_year, from_month, from_day; /* 0: open */
    int to_year, to_month, to_day;
    const char *answer;
  } ranges[] = {
    { 2015, 4, 1, 2016, 3, 31, "beta " },      { 2015, 4, 2, 2016, 3, 31, "" },
    { 2014, 4, 1, 2015, 4, 1, "beta delta " }, { 2015, 4, 2, 0, 0, 0, "Alpha " },
    { 0, 0, 0, 2015, 3, 31, "delta " },        { 0, 0, 0, 0, 0, 0, "beta Gamma ray delta Alpha " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("arrangement"));
      g_autoptr (AccordQuery) copy = NULL;
      g_autofree char *answer = NULL;
      AccordDate from = ACCORD_DATE_NONE, to = ACCORD_DATE_NONE;

      if (ranges[i].from_year != 0)
        from = accord_date_new (ranges[i].from_year, ranges[i].from_month, ranges[i].from_day);
      if (ranges[i].to_year != 0)
        to = accord_date_new (ranges[i].to_year, ranges[i].to_month, ranges[i].to_day);
      accord_query_set_range (query, "start", accord_date_new (1900, 1, 1), ACCORD_DATE_NONE);
      accord_query_set_range (query, "start", from, to);
      g_assert_true (accord_query_is_narrowed (query) ==
                     (from != ACCORD_DATE_NONE || to != ACCORD_DATE_NONE));
      copy = accord_query_copy (query);
      answer = run (fixture->store, copy, "title");
      g_assert_cmpstr (answer, ==, ranges[i].answer);
    }
}

static gint64
find (AccordStore *store, const char *type, const char *ref)
{
  gint64 id = 0;

  g_assert_true (accord_store_find (store, accord_record_type_find (type), ref, &id, NULL));
  return id;
}

static void
set_id (AccordValue *value, AccordStore *store, const char *type, const char *ref)
{
  accord_value_set_integer (value, find (store, type, ref));
}

/* By what leads to a record, and by what it leads to; over one reference and over several. */
static void
test_relations (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  g_autoptr (AccordQuery) with_party = accord_query_new (accord_record_type_find ("arrangement"));
  g_autoptr (AccordQuery) leads = accord_query_new (accord_record_type_find ("party"));
  g_autoptr (AccordQuery) named = accord_query_new (accord_record_type_find ("organisation"));
  g_autoptr (AccordQuery) of_finch = accord_query_new (accord_record_type_find ("interest"));
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  add (store, "party", "arrangement", "ARR-9", "organisation", "A", "role", "lead", NULL);
  add (store, "party", "arrangement", "ARR-10", "organisation", "B", "role", "member", NULL);

  set_id (&value, store, "organisation", "A");
  accord_query_add_related (with_party, "party", "arrangement", "organisation", &value);
  assert_shows (store, with_party, "title", "beta ");
  set_id (&value, store, "organisation", "B");
  accord_query_add_related (with_party, "party", "arrangement", "organisation", &value);
  assert_shows (store, with_party, "title", "beta Gamma ray ");

  accord_value_take_text (&value, g_strdup ("ccg-joint"));
  accord_query_add_through (leads, "arrangement", "kind", &value);
  assert_shows (store, leads, "role", "lead member ");

  accord_value_take_text (&value, g_strdup ("gift"));
  accord_query_add_related (named, "interest", "organisations", "kind", &value);
  g_assert_cmpint (accord_store_query_count (store, named, NULL), ==, 2);
  accord_value_take_text (&value, g_strdup ("B'); DROP TABLE party; --"));
  accord_query_add_through (of_finch, "organisations", "code", &value);
  g_assert_cmpint (accord_store_query_count (store, of_finch, NULL), ==, 0);
  accord_value_take_text (&value, g_strdup ("B"));
  accord_query_add_through (of_finch, "organisations", "code", &value);
  assert_shows (store, of_finch, "kind", "gift ");
}

/* What amounts come to, the years that occur, and how many lead to each of several. */
static void
test_figures (Fixture *fixture, gconstpointer data)
{
  AccordStore *store = fixture->store;
  g_autoptr (AccordQuery) contracts = accord_query_new (accord_record_type_find ("contract"));
  g_autoptr (AccordQuery) arrangements = accord_query_new (accord_record_type_find ("arrangement"));
  g_autoptr (AccordQuery) interests = accord_query_new (accord_record_type_find ("interest"));
  g_autoptr (GArray) years = accord_store_query_years (store, arrangements, "start", NULL);
  g_autoptr (GHashTable) of_each =
    accord_store_query_totals (store, interests, "organisations", NULL);
  g_autofree char *a = g_strdup_printf ("%" G_GINT64_FORMAT, find (store, "organisation", "A"));
  gint64 sum = -1;

  g_assert_true (accord_store_query_sum (store, contracts, "value", &sum, NULL));
  g_assert_cmpint (sum, ==, 0);
  add (store, "contract", "service", "one", "value", "1200.50", NULL);
  add (store, "contract", "service", "two", "value", "0.25", NULL);
  add (store, "contract", "service", "three", NULL);
  g_assert_true (accord_store_query_sum (store, contracts, "value", &sum, NULL));
  g_assert_cmpint (sum, ==, 120075);
  accord_query_set_search (contracts, "two");
  g_assert_true (accord_store_query_sum (store, contracts, "value", &sum, NULL));
  g_assert_cmpint (sum, ==, 25);

  g_assert_cmpuint (years->len, ==, 3);
  g_assert_cmpint (g_array_index (years, int, 0), ==, 2016);
  g_assert_cmpint (g_array_index (years, int, 2), ==, 2014);
  g_assert_cmpint (total (of_each, a), ==, 2);
  g_assert_cmpint (total (of_each, ""), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/query/" name, Fixture, NULL, fill, function, fixture_tear_down)
  ADD ("queries", test_queries);
  ADD ("refused-filters", test_refused_filters);
  ADD ("totals", test_totals);
  ADD ("ranges", test_ranges);
  ADD ("relations", test_relations);
  ADD ("figures", test_figures);
  ADD ("as-at", test_as_at);

  return g_test_run ();
}

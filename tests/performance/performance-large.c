/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sqlite3.h>

#include "accord/query.h"
#include "bench.h"

/* A register of 100,000 arrangements and 500,000 other records, against bare SQLite on the same
 * file: what each key and each change costs in a window on it. */

#define ARRANGEMENTS  100000
#define ORGANISATIONS 1000
#define SHOWN_ROWS    205

typedef struct {
  AccordStore *store;
  AccordList *list;
  GArray *ids;
  GHashTable *touched;
  sqlite3 *reader;
  gint64 n;
  const char *sql;  /* the floor */
  const char *sort; /* a list in that order */
  const char *words;
} Bench;

static AccordRecord *
new_record (const char *type)
{
  return accord_record_new (accord_record_type_find (type));
}

static void
set_reference (AccordRecord *record, const char *key, gint64 id)
{
  g_autoptr (GError) error = NULL;

  accord_record_set_integer (record, key, id, &error);
  g_assert_no_error (error);
}

static gint64
insert (AccordStore *store, AccordRecord *record)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  accord_store_insert (store, record, &error);
  g_assert_no_error (error);
  id = accord_record_get_id (record);
  g_object_unref (record);
  return id;
}

static gint64
add_organisation (AccordStore *store, int n)
{
  g_autofree char *name = g_strdup_printf ("Organisation of place %d", n);
  AccordRecord *record = new_record ("organisation");

  accord_record_set_text (record, "name", name, NULL);
  return insert (store, record);
}

static gint64
add_person (AccordStore *store, int n)
{
  g_autofree char *name = g_strdup_printf ("Person %d", n);
  AccordRecord *record = new_record ("person");

  accord_record_set_text (record, "family_name", name, NULL);
  return insert (store, record);
}

/* Titles share most of their words, as titles do. */
static gint64
add_arrangement (AccordStore *store, int n)
{
  static const char *const services[] = { "stroke", "cancer", "mental health", "maternity" };
  g_autofree char *title =
    g_strdup_printf ("Joint commissioning of %s services in place %d", services[n % 4], n);
  g_autofree char *start = g_strdup_printf ("20%02d-%02d-01", 10 + n % 10, 1 + n % 12);
  AccordRecord *record = new_record ("arrangement");

  accord_record_set_text (record, "title", title, NULL);
  accord_record_set_text (record, "kind", "ccg-joint", NULL);
  accord_record_set_text (record, "start", start, NULL);
  return insert (store, record);
}

static gint64
add_party (AccordStore *store, gint64 arrangement, gint64 organisation)
{
  AccordRecord *record = new_record ("party");

  set_reference (record, "arrangement", arrangement);
  set_reference (record, "organisation", organisation);
  accord_record_set_text (record, "role", "member", NULL);
  return insert (store, record);
}

static void
add_lead (AccordStore *store, gint64 party, gint64 person)
{
  AccordRecord *record = new_record ("lead");

  set_reference (record, "party", party);
  set_reference (record, "person", person);
  accord_record_set_text (record, "kind", "clinician", NULL);
  insert (store, record);
}

static void
add_obligation (AccordStore *store, gint64 arrangement, int n)
{
  g_autofree char *title = g_strdup_printf ("Quarterly report %d on joint commissioning", n);
  g_autofree char *due = g_strdup_printf ("20%02d-%02d-15", 12 + n % 7, 1 + n % 12);
  AccordRecord *record = new_record ("obligation");

  set_reference (record, "arrangement", arrangement);
  accord_record_set_text (record, "title", title, NULL);
  accord_record_set_text (record, "kind", "quarterly-report", NULL);
  accord_record_set_text (record, "due", due, NULL);
  insert (store, record);
}

static void
fill (AccordStore *store)
{
  g_autoptr (GError) error = NULL;
  gint64 organisations[ORGANISATIONS], people[ORGANISATIONS];

  accord_store_begin (store, "Fill a large register", &error);
  g_assert_no_error (error);
  for (int i = 0; i < ORGANISATIONS; i++)
    {
      organisations[i] = add_organisation (store, i);
      people[i] = add_person (store, i);
    }
  for (int i = 0; i < ARRANGEMENTS; i++)
    {
      gint64 id = add_arrangement (store, i);
      gint64 party = add_party (store, id, organisations[i % ORGANISATIONS]);

      add_party (store, id, organisations[(i * 7 + 1) % ORGANISATIONS]);
      add_lead (store, party, people[i % ORGANISATIONS]);
      add_obligation (store, id, i * 2);
      add_obligation (store, id, i * 2 + 1);
    }
  accord_store_commit (store, &error);
  g_assert_no_error (error);
}

static void
bare_query (gpointer data)
{
  Bench *bench = data;
  sqlite3_stmt *statement;

  sqlite3_prepare_v2 (bench->reader, bench->sql, -1, &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    bench->n += sqlite3_column_int64 (statement, 0) & 1;
  sqlite3_finalize (statement);
}

static void
our_ids (gpointer data)
{
  Bench *bench = data;
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("arrangement"));
  g_autoptr (GArray) ids = NULL;

  accord_query_set_sort (query, bench->sort, FALSE);
  ids = accord_store_query_ids (bench->store, query, NULL);
  g_assert_cmpuint (ids->len, ==, ARRANGEMENTS);
}

/* What a window waits for, where a thread finds the order out. */
static void
our_deferred (gpointer data)
{
  Bench *bench = data;
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("arrangement"));
  g_autoptr (AccordList) list = NULL;

  accord_query_set_sort (query, bench->sort, FALSE);
  list = accord_list_new_deferring (bench->store, query);
  g_assert_true (accord_list_take_ids (list, bench->ids, accord_list_get_serial (list)));
  for (guint i = 0; i < SHOWN_ROWS; i++)
    g_object_unref (g_list_model_get_item (G_LIST_MODEL (list), i));
}

static guint
next_position (Bench *bench)
{
  bench->n = ABS (bench->n * 7919 + 104729) % (ARRANGEMENTS - SHOWN_ROWS);
  return (guint) bench->n;
}

/* As many rows as a view realises, each as its table has it. */
static void
bare_rows (Bench *bench, guint first)
{
  sqlite3_stmt *statement;

  sqlite3_prepare_v2 (bench->reader, "SELECT * FROM arrangement WHERE id = ?1", -1, &statement,
                      NULL);
  for (guint i = 0; i < SHOWN_ROWS; i++)
    {
      sqlite3_bind_int64 (statement, 1, accord_list_get_id (bench->list, first + i));
      sqlite3_step (statement);
      for (int column = 0; column < sqlite3_column_count (statement); column++)
        g_free (g_strdup ((const char *) sqlite3_column_text (statement, column)));
      sqlite3_reset (statement);
    }
  sqlite3_finalize (statement);
}

static void
bare_jump (gpointer data)
{
  bare_rows (data, next_position (data));
}

static void
our_rows (Bench *bench, guint first)
{
  for (guint i = 0; i < SHOWN_ROWS; i++)
    g_object_unref (g_list_model_get_item (G_LIST_MODEL (bench->list), first + i));
}

static void
our_jump (gpointer data)
{
  our_rows (data, next_position (data));
}

static void
bare_change (gpointer data)
{
  bare_rows (data, 0);
}

/* What a list does when one record has changed that it shows, after the change itself. */
static void
our_change (gpointer data)
{
  Bench *bench = data;

  g_signal_emit_by_name (bench->store, "changed", bench->touched);
}

static void
our_search (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GPtrArray) hits = accord_store_search (bench->store, bench->words, 50, NULL);

  bench->n += hits->len;
}

static void
compare_sorts (Bench *bench)
{
  static const char *const sorts[] = {
    "title", "status", "partners", "lead_name", "next_due",
  };

  bench->sql = "SELECT id FROM arrangement ORDER BY title COLLATE NOCASE, id";
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      g_autofree char *title = g_strdup_printf ("all in the order of %s", sorts[i]);

      bench->sort = sorts[i];
      bench_compare (title, "by title, bare SQLite", bare_query, our_ids, bench, 5);
    }
}

/* While somebody types: common and rare words, finished and not. */
static void
compare_searches (Bench *bench)
{
  static const struct {
    const char *words;
    const char *sql;
  } searches[] = {
    { "j", "SELECT rowid FROM search WHERE search MATCH 'j*'" },
    { "jo", "SELECT rowid FROM search WHERE search MATCH 'jo*'" },
    { "joint", "SELECT rowid FROM search WHERE search MATCH 'joint*'" },
    { "joint comm", "SELECT rowid FROM search WHERE search MATCH 'joint* comm*'" },
    { "joi comm", "SELECT rowid FROM search WHERE search MATCH 'joi* comm*'" },
    { "stroke services", "SELECT rowid FROM search WHERE search MATCH 'stroke* services*'" },
    { "report 77", "SELECT rowid FROM search WHERE search MATCH 'report* 77*'" },
    { "place 99999", "SELECT rowid FROM search WHERE search MATCH 'place* 99999*'" },
    { "99999", "SELECT rowid FROM search WHERE search MATCH '99999*'" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autofree char *title = g_strdup_printf ("a search for “%s”", searches[i].words);

      bench->words = searches[i].words;
      bench->sql = searches[i].sql;
      bench_compare (title, "all its ids, bare SQLite", bare_query, our_search, bench, 11);
    }
}

static void
compare_lists (Bench *bench)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("arrangement"));
  gint64 id;

  bench->list = accord_list_new (bench->store, query);
  bench->ids = accord_store_query_ids (bench->store, query, NULL);
  bench->sort = "lead_name";
  bench_compare ("what a window waits for of it", "205 rows, bare SQLite", bare_change, our_deferred,
                 bench, 11);
  g_array_unref (bench->ids);
  bench_compare ("a jump, 205 rows", "the same rows, bare SQLite", bare_jump, our_jump, bench, 51);
  id = accord_list_get_id (bench->list, 0);
  bench->touched = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_hash_table_insert (bench->touched, g_memdup2 (&id, sizeof id),
                       (gpointer) accord_query_get_record_type (query));
  our_rows (bench, 0);
  bench_compare ("one record changed", "205 rows, bare SQLite", bare_change, our_change, bench, 51);
  g_hash_table_unref (bench->touched);
  g_object_unref (bench->list);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = bench_make_folder ();
  g_autofree char *path = g_build_filename (folder, "register.accord", NULL);
  g_autoptr (GError) error = NULL;
  Bench bench = { 0 };

  bench.store = accord_store_create (path, &error);
  g_assert_no_error (error);
  accord_store_set_as_at (bench.store, accord_date_new (2015, 9, 22));
  fill (bench.store);
  sqlite3_open_v2 (path, &bench.reader, SQLITE_OPEN_READONLY, NULL);
  sqlite3_exec (bench.reader, "PRAGMA cache_size = -65536", NULL, NULL, NULL);

  compare_sorts (&bench);
  compare_lists (&bench);
  compare_searches (&bench);

  g_object_unref (bench.store);
  sqlite3_close (bench.reader);
  bench_remove_folder (folder);
  return 0;
}

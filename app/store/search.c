/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/query.h"

#include <string.h>

#include "store/search.h"
#include "store/store-private.h"

/* Ranking looks at every record with all of the words: a microsecond each, and half a million of
 * them while somebody types "co". Beyond so many, which word stands where says nothing any more. */
#define RANKED 10000

/**
 * accord_search_connect:
 *
 * Gives the connection what a search needs, and a place to collect texts in.
 */
gboolean
accord_search_connect (AccordStore *self, GError **error)
{
  int code = accord_search_register_rank (self->database->handle);

  if (code != SQLITE_OK)
    return accord_database_fail (self->database, code, error);
  return accord_database_execute (
    self->database,
    "CREATE TEMP TABLE search_text (id INTEGER PRIMARY KEY, type TEXT, text TEXT);"
    "CREATE VIRTUAL TABLE temp.search_word USING fts5vocab (main, search, instance);", error);
}

/* What the index holds of a record: the texts of the fields that its description marks. */
static char *
collect_text (AccordRecord *record)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const AccordValue *value = accord_record_get_value_at (record, i);

      if ((type->fields[i].flags & ACCORD_FIELD_SEARCHED) && value->tag == ACCORD_VALUE_TEXT)
        g_string_append_printf (text, "%s%s", text->len == 0 ? "" : " · ", value->text);
    }
  return text->len == 0 ? NULL : g_strdup (text->str);
}

static gboolean
collect_record (AccordStore *self, const AccordRecordType *type, gint64 id, GError **error)
{
  g_autoptr (AccordRecord) record = accord_record_new_for_id (type, id);
  g_autofree char *text = NULL;
  gboolean found;

  if (!accord_store_load_stored (self, record, &found, error))
    return FALSE;
  text = found ? collect_text (record) : NULL;
  return accord_database_run (self->database, error,
                              "INSERT OR REPLACE INTO temp.search_text (id, type, text) "
                              "VALUES (?1, ?2, ?3)", "itt", id, type->name, text);
}

/**
 * accord_search_update:
 * @touched: the ids of what changed, to their types
 *
 * Brings the index up to date within the transaction on its way: FTS5 flushes at every statement,
 * so all texts go in with one.
 */
gboolean
accord_search_update (AccordStore *self, GHashTable *touched, GError **error)
{
  GHashTableIter iter;
  gpointer id, type;

  if (g_hash_table_size (touched) == 0)
    return TRUE;
  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &id, &type))
    if (!collect_record (self, type, *(gint64 *) id, error))
      return FALSE;
  return accord_database_execute (
    self->database,
    "DELETE FROM main.search WHERE rowid IN (SELECT id FROM temp.search_text);"
    "INSERT INTO main.search (rowid, type, text) "
    "SELECT id, type, text FROM temp.search_text WHERE text IS NOT NULL;"
    "DELETE FROM temp.search_text;", error);
}

/** accord_hit_free: frees a hit. */
void
accord_hit_free (AccordHit *hit)
{
  g_free (hit->title);
  g_free (hit->context);
  g_free (hit);
}

static AccordHit *
read_hit (AccordStore *self, AccordStatement *statement)
{
  const char *name = accord_statement_get_text (statement, 1);
  const AccordRecordType *type = name == NULL ? NULL : accord_record_type_find (name);
  AccordHit *hit;

  if (type == NULL)
    return NULL;
  hit = g_new0 (AccordHit, 1);
  hit->type = type;
  hit->id = accord_statement_get_integer (statement, 0);
  hit->context = g_strdup (accord_statement_get_text (statement, 2));
  return hit;
}

static char *
fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return g_utf8_casefold (g_strstrip (valid), -1);
}

/* How far a record is called what was typed: by its whole title, by its beginning, or not. */
static int
measure_title (const AccordHit *hit, const char *folded)
{
  g_autofree char *title = fold (hit->title == NULL ? "" : hit->title);

  if (!g_str_has_prefix (title, folded))
    return 2;
  return g_str_equal (title, folded) ? 0 : 1;
}

static int
compare_titles (gconstpointer a, gconstpointer b, gpointer folded)
{
  return measure_title (*(const AccordHit *const *) a, folded) -
         measure_title (*(const AccordHit *const *) b, folded);
}

/* What is called by the words stands before what only speaks of it; else the order stays. */
static void
put_titles_first (GPtrArray *hits, const char *text)
{
  g_autofree char *folded = fold (text);

  g_ptr_array_sort_with_data (hits, compare_titles, folded);
}

/* The hit of that record, taken out of @hits, or a new one. */
static AccordHit *
take_hit (AccordStore *self, GPtrArray *hits, const AccordRecordType *type, gint64 id)
{
  AccordHit *hit;

  for (guint i = 0; i < hits->len; i++)
    if (((AccordHit *) hits->pdata[i])->id == id)
      return g_ptr_array_steal_index (hits, i);
  hit = g_new0 (AccordHit, 1);
  hit->type = type;
  hit->id = id;
  hit->title = accord_store_dup_title (self, type, id);
  hit->context = g_strdup (hit->title);
  return hit;
}

/* The record whose reference is typed is meant, however many others cite it. */
static gboolean
put_cited_first (AccordStore *self, GPtrArray *hits, const char *text, guint limit, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  const char *typed = g_strstrip (valid);
  g_autofree char *capitals = g_utf8_strup (typed, -1);
  guint n_types;
  const AccordRecordType *const *types = accord_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      const AccordRecordType *type = types[i];
      g_autofree char *sql = NULL;
      gint64 id;

      if (type->reference_field == NULL ||
          !(accord_record_type_find_field (type, type->reference_field)->flags &
            ACCORD_FIELD_UNIQUE))
        continue;
      sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" IN (?1, ?2) LIMIT 1", type->table,
                             type->reference_field);
      if (!accord_database_get_integer (self->database, &id, error, sql, "tt", typed, capitals))
        return FALSE;
      if (id != 0)
        g_ptr_array_insert (hits, 0, take_hit (self, hits, type, id));
    }
  if (hits->len > limit)
    g_ptr_array_set_size (hits, (int) limit);
  return TRUE;
}

/* The newest records that are ranked begin with this one; 0 where all of them are. */
static gboolean
find_first_ranked (AccordStore *self, const char *expression, gint64 *id, GError **error)
{
  return accord_database_get_integer (self->database, id, error,
                                      "SELECT rowid FROM search WHERE search MATCH ?1 "
                                      "ORDER BY rowid DESC LIMIT 1 OFFSET ?2",
                                      "ti", expression, (gint64) RANKED - 1);
}

/**
 * accord_store_search:
 * @text: words, each perhaps unfinished
 * @limit: how many hits are wanted at most
 *
 * Searches the records of all types. What has the words for its reference comes first, then the
 * best. Of very many that have all of the words, the newest are looked at.
 *
 * Returns: (transfer full) (element-type AccordHit) (nullable): what was found
 */
GPtrArray *
accord_store_search (AccordStore *store, const char *text, guint limit, GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_hit_free);
  g_autofree char *expression = NULL;
  g_autoptr (AccordStatement) statement = NULL;
  AccordStep step;
  gint64 first;

  if (!accord_search_look_up (store, text, &expression, error))
    return NULL;
  if (expression == NULL)
    return g_steal_pointer (&hits);
  if (!find_first_ranked (store, expression, &first, error))
    return NULL;
  statement = accord_database_prepare_with (
    store->database, error,
    "SELECT rowid, type, snippet (search, 1, '', '', '…', 12) FROM search "
    "WHERE search MATCH ?1 AND rowid >= ?3 ORDER BY density (search) DESC, rowid LIMIT ?2",
    "tii", expression, (gint64) limit, first);
  if (statement == NULL)
    return NULL;
  while ((step = accord_statement_step (statement, error)) == ACCORD_STEP_ROW)
    {
      AccordHit *hit = read_hit (store, statement);

      if (hit != NULL)
        g_ptr_array_add (hits, hit);
    }
  if (step == ACCORD_STEP_ERROR)
    return NULL;
  for (guint i = 0; i < hits->len; i++)
    {
      AccordHit *hit = hits->pdata[i];

      hit->title = accord_store_dup_title (store, hit->type, hit->id);
    }
  put_titles_first (hits, text);
  if (!put_cited_first (store, hits, text, limit, error))
    return NULL;
  return g_steal_pointer (&hits);
}

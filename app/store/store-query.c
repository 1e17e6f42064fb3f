/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/query-private.h"

#include <inttypes.h>

/* What is read of the register by a query. */

/* How many records one statement reads: enough to make its own cost small. */
#define BATCH 512

/* To compute a field of so many records takes some tens of milliseconds. */
#define MANY 10000

/* The ids of what is asked for, in order; where @among is not NULL, of those alone. */
GArray *
accord_query_ask_ids (AccordStore *store,
                      const AccordQuery *query,
                      const GArray *among,
                      GError **error)
{
  g_auto (AccordQueryParts) parts = { 0 };
  g_autofree char *order = accord_query_dup_order (query);
  g_autofree char *from = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (AccordStatement) statement = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  AccordStep step;

  accord_query_parts_init (&parts, query, NULL);
  if (among != NULL)
    accord_query_parts_add_ids (&parts, among);
  from = accord_query_dup_from (query, parts.has_computed || (query->sort->flags & ACCORD_FIELD_COMPUTED));
  sql = g_strdup_printf ("SELECT t.id %s%s ORDER BY %s, t.id%s LIMIT %" PRId64, from,
                         parts.where->str, order, query->descending ? " DESC" : "",
                         query->limit > 0 ? query->limit : -1);
  statement = accord_query_prepare (store, query, &parts, sql, error);
  if (statement == NULL)
    return NULL;
  while ((step = accord_statement_step (statement, error)) == ACCORD_STEP_ROW)
    {
      gint64 id = accord_statement_get_integer (statement, 0);

      g_array_append_val (ids, id);
    }
  return step == ACCORD_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

/**
 * accord_store_query_ids:
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the ids of what is asked for, in order
 */
GArray *
accord_store_query_ids (AccordStore *store, const AccordQuery *query, GError **error)
{
  return accord_query_ask_ids (store, query, NULL, error);
}

/**
 * accord_store_query_is_slow:
 *
 * Returns: whether so much is to be computed for the ids of what is asked for that a window does not
 *   wait for it
 */
gboolean
accord_store_query_is_slow (AccordStore *store, const AccordQuery *query)
{
  g_auto (AccordQueryParts) parts = { 0 };
  g_autofree char *sql = NULL;
  gint64 n = 0;

  accord_query_parts_init (&parts, query, NULL);
  if (!parts.has_computed && !(query->sort->flags & ACCORD_FIELD_COMPUTED))
    return FALSE;
  sql = g_strdup_printf ("SELECT count (*) FROM (SELECT 1 FROM main.\"%s\" LIMIT ?1)",
                         query->type->table);
  return accord_database_get_integer (store->database, &n, NULL, sql, "i", (gint64) MANY) &&
         n == MANY;
}

/** accord_store_query_count: how many records are asked for; -1 on failure. */
gint64
accord_store_query_count (AccordStore *store, const AccordQuery *query, GError **error)
{
  g_auto (AccordQueryParts) parts = { 0 };
  g_autofree char *from = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (AccordStatement) statement = NULL;

  accord_query_parts_init (&parts, query, NULL);
  from = accord_query_dup_from (query, parts.has_computed);
  sql = g_strdup_printf ("SELECT count (*) %s%s", from, parts.where->str);
  statement = accord_query_prepare (store, query, &parts, sql, error);
  if (statement == NULL || accord_statement_step (statement, error) != ACCORD_STEP_ROW)
    return -1;
  return accord_statement_get_integer (statement, 0);
}

/** accord_store_query: (transfer full) (element-type AccordRecord) (nullable): the records. */
GPtrArray *
accord_store_query (AccordStore *store, const AccordQuery *query, GError **error)
{
  g_autoptr (GArray) ids = accord_store_query_ids (store, query, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids != NULL && i < ids->len; i += BATCH)
    {
      GPtrArray *batch = accord_store_read_records (
        store, query->type, &g_array_index (ids, gint64, i), MIN (BATCH, ids->len - i), error);

      if (batch == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (records, batch);
    }
  return ids == NULL ? NULL : g_steal_pointer (&records);
}

/**
 * accord_store_query_sum:
 * @key: an amount or a whole number, stored or computed
 * @sum: (out): what it comes to in all the records asked for
 */
gboolean
accord_store_query_sum (AccordStore *store,
                        const AccordQuery *query,
                        const char *key,
                        gint64 *sum,
                        GError **error)
{
  const AccordField *field = accord_record_type_find_field (query->type, key);
  g_auto (AccordQueryParts) parts = { 0 };
  g_autofree char *column = accord_query_dup_column (field);
  g_autofree char *from = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (AccordStatement) statement = NULL;

  accord_query_parts_init (&parts, query, NULL);
  from =
    accord_query_dup_from (query, parts.has_computed || (field->flags & ACCORD_FIELD_COMPUTED));
  sql = g_strdup_printf ("SELECT sum (%s) %s%s", column, from, parts.where->str);
  statement = accord_query_prepare (store, query, &parts, sql, error);
  if (statement == NULL || accord_statement_step (statement, error) != ACCORD_STEP_ROW)
    return FALSE;
  *sum = accord_statement_get_integer (statement, 0);
  return TRUE;
}

/* The year of each month that occurs, so that it is worked out once for many dates. */
static char *
dup_years (const AccordField *field, const char *from, const char *where)
{
  g_autofree char *column = accord_query_dup_column (field);

  if (field->kind == ACCORD_FIELD_YEAR)
    return g_strdup_printf ("SELECT DISTINCT %s %s%s ORDER BY 1 DESC", column, from, where);
  return g_strdup_printf ("SELECT DISTINCT financial_year (m || '-01') FROM "
                          "(SELECT DISTINCT substr (%s, 1, 7) AS m %s%s) "
                          "WHERE m IS NOT NULL ORDER BY 1 DESC",
                          column, from, where);
}

/**
 * accord_store_query_years:
 * @key: a date, a deadline or a financial year, stored or computed
 *
 * Returns: (transfer full) (element-type int) (nullable): the financial years in which the records
 *   asked for have it, the latest first; 2015 is 2015/16
 */
GArray *
accord_store_query_years (AccordStore *store,
                          const AccordQuery *query,
                          const char *key,
                          GError **error)
{
  const AccordField *field = accord_record_type_find_field (query->type, key);
  g_auto (AccordQueryParts) parts = { 0 };
  g_autofree char *from = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (AccordStatement) statement = NULL;
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));
  AccordStep step;

  accord_query_parts_init (&parts, query, field);
  from =
    accord_query_dup_from (query, parts.has_computed || (field->flags & ACCORD_FIELD_COMPUTED));
  sql = dup_years (field, from, parts.where->str);
  statement = accord_query_prepare (store, query, &parts, sql, error);
  if (statement == NULL)
    return NULL;
  while ((step = accord_statement_step (statement, error)) == ACCORD_STEP_ROW)
    {
      const char *text = accord_statement_get_text (statement, 0);
      int year;

      if (text != NULL && accord_financial_year_parse (text, &year, NULL))
        g_array_append_val (years, year);
    }
  return step == ACCORD_STEP_DONE ? g_steal_pointer (&years) : NULL;
}

static char *
dup_totals (const AccordRecordType *type,
            const AccordField *field,
            const char *from,
            const char *where)
{
  g_autofree char *column = accord_query_dup_column (field);

  if (field->kind == ACCORD_FIELD_REFERENCES)
    return g_strdup_printf ("SELECT coalesce (l.target, ''), count (*) %s "
                            "LEFT JOIN main.\"%s_%s\" AS l ON l.owner = t.id%s GROUP BY 1",
                            from, type->table, field->key, where);
  return g_strdup_printf ("SELECT coalesce (%s, ''), count (*) %s%s GROUP BY 1", column, from, where);
}

/**
 * accord_store_query_totals:
 * @key: a field, stored or computed, that has few different values: a choice, yes or no, a
 *   reference
 *
 * Counts the records by what they have in one field, with every filter of the query but those on
 * that field: what a row of filters shows.
 *
 * Returns: (transfer full) (element-type utf8 gint64) (nullable): value → count: the key of a choice,
 *   0 or 1, the id of a record; "" for none
 */
GHashTable *
accord_store_query_totals (AccordStore *store,
                           const AccordQuery *query,
                           const char *key,
                           GError **error)
{
  const AccordField *field = accord_record_type_find_field (query->type, key);
  g_auto (AccordQueryParts) parts = { 0 };
  g_autofree char *from = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (AccordStatement) statement = NULL;
  g_autoptr (GHashTable) totals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  AccordStep step;

  accord_query_parts_init (&parts, query, field);
  from = accord_query_dup_from (query, parts.has_computed || (field->flags & ACCORD_FIELD_COMPUTED));
  sql = dup_totals (query->type, field, from, parts.where->str);
  statement = accord_query_prepare (store, query, &parts, sql, error);
  if (statement == NULL)
    return NULL;
  while ((step = accord_statement_step (statement, error)) == ACCORD_STEP_ROW)
    {
      gint64 count = accord_statement_get_integer (statement, 1);

      g_hash_table_insert (totals, g_strdup (accord_statement_get_text (statement, 0)),
                           g_memdup2 (&count, sizeof count));
    }
  return step == ACCORD_STEP_DONE ? g_steal_pointer (&totals) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/query.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "accord/error.h"
#include "store/search.h"
#include "store/store-private.h"

/* A filter: the field must have one of the values; none stands for nothing recorded. */
typedef struct {
  const AccordField *field;
  GArray *values; /* of AccordValue */
} Filter;

struct _AccordQuery {
  const AccordRecordType *type;
  GPtrArray *filters;
  char *search;
  const AccordField *sort;
  gboolean descending;
  gint64 limit;
};

/* A statement as it is put together: names come from descriptions, values are bound. */
typedef struct {
  GString *where;
  GPtrArray *values; /* of AccordValue, borrowed */
  gboolean has_computed;
} Parts;

static void
filter_free (gpointer data)
{
  Filter *filter = data;

  g_array_unref (filter->values);
  g_free (filter);
}

/** accord_query_new: (transfer full): all records of @type, in their usual order. */
AccordQuery *
accord_query_new (const AccordRecordType *type)
{
  AccordQuery *self = g_new0 (AccordQuery, 1);

  self->type = type;
  self->filters = g_ptr_array_new_with_free_func (filter_free);
  self->sort = accord_record_type_find_field (type, type->order);
  return self;
}

/** accord_query_copy: (transfer full): the same query again. */
AccordQuery *
accord_query_copy (const AccordQuery *self)
{
  AccordQuery *copy = accord_query_new (self->type);

  for (guint i = 0; i < self->filters->len; i++)
    {
      Filter *filter = self->filters->pdata[i];

      for (guint j = 0; j < filter->values->len; j++)
        accord_query_add_filter (copy, filter->field->key,
                                 &g_array_index (filter->values, AccordValue, j));
    }
  copy->search = g_strdup (self->search);
  copy->sort = self->sort;
  copy->descending = self->descending;
  copy->limit = self->limit;
  return copy;
}

/** accord_query_free: frees the query. */
void
accord_query_free (AccordQuery *self)
{
  g_ptr_array_unref (self->filters);
  g_free (self->search);
  g_free (self);
}

/** accord_query_get_record_type: (transfer none): what it asks for. */
const AccordRecordType *
accord_query_get_record_type (const AccordQuery *self)
{
  return self->type;
}

/** accord_query_add_filter: keeps the records whose field has @value, or another value added for
 * the same field. A value of none keeps those with nothing in the field. */
void
accord_query_add_filter (AccordQuery *self, const char *key, const AccordValue *value)
{
  const AccordField *field = accord_record_type_find_field (self->type, key);
  AccordValue copy = ACCORD_VALUE_INIT;
  Filter *filter = NULL;

  g_return_if_fail (field != NULL);

  for (guint i = 0; i < self->filters->len && filter == NULL; i++)
    if (((Filter *) self->filters->pdata[i])->field == field)
      filter = self->filters->pdata[i];
  if (filter == NULL)
    {
      filter = g_new0 (Filter, 1);
      filter->field = field;
      filter->values = g_array_new (FALSE, FALSE, sizeof (AccordValue));
      g_array_set_clear_func (filter->values, (GDestroyNotify) accord_value_clear);
      g_ptr_array_add (self->filters, filter);
    }
  accord_value_copy (&copy, value);
  g_array_append_val (filter->values, copy);
}

/** accord_query_parse_filter: as accord_query_add_filter(), with the value as text; the error says
 * what was expected. */
gboolean
accord_query_parse_filter (AccordQuery *self,
                           const char *key,
                           const char *text,
                           const AccordResolver *resolver,
                           GError **error)
{
  const AccordField *field = accord_record_type_lookup_field (self->type, key, error);
  AccordField entered;
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  if (field == NULL)
    return FALSE;
  /* What is computed cannot be entered, but it can be asked for. */
  entered = *field;
  entered.flags &= ~ACCORD_FIELD_COMPUTED;
  if (field->kind == ACCORD_FIELD_FILE && *text != '\0')
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("%s: the files themselves cannot be asked for; ask for those without one."),
                   key);
      return FALSE;
    }
  if (!accord_field_parse (&entered, text, resolver, &value, error))
    {
      g_prefix_error (error, "%s: ", key);
      return FALSE;
    }
  if (value.tag != ACCORD_VALUE_IDS)
    accord_query_add_filter (self, key, &value);
  for (guint i = 0; value.tag == ACCORD_VALUE_IDS && i < value.ids->len; i++)
    {
      g_auto (AccordValue) one = ACCORD_VALUE_INIT;

      accord_value_set_integer (&one, g_array_index (value.ids, gint64, i));
      accord_query_add_filter (self, key, &one);
    }
  return TRUE;
}

/** accord_query_clear_filter: no longer filters by that field. */
void
accord_query_clear_filter (AccordQuery *self, const char *key)
{
  for (guint i = 0; i < self->filters->len; i++)
    if (strcmp (((Filter *) self->filters->pdata[i])->field->key, key) == 0)
      {
        g_ptr_array_remove_index (self->filters, i);
        return;
      }
}

/** accord_query_set_search: keeps the records with all of the words; %NULL for all records. */
void
accord_query_set_search (AccordQuery *self, const char *text)
{
  g_free (self->search);
  self->search = text == NULL ? NULL : accord_search_expression (text);
}

/** accord_query_set_sort: sorts by a field; records with nothing in it come last. */
void
accord_query_set_sort (AccordQuery *self, const char *key, gboolean descending)
{
  self->sort = accord_record_type_find_field (self->type, key);
  self->descending = descending;
  g_return_if_fail (self->sort != NULL);
}

/** accord_query_get_sort: (transfer none): the key of the field that it sorts by. */
const char *
accord_query_get_sort (const AccordQuery *self, gboolean *descending)
{
  *descending = self->descending;
  return self->sort->key;
}

/** accord_query_set_limit: reads no more than that many; 0 for all. */
void
accord_query_set_limit (AccordQuery *self, gint64 limit)
{
  self->limit = limit;
}

static char *
column_name (const AccordField *field)
{
  return g_strdup_printf ("%s.\"%s\"", field->flags & ACCORD_FIELD_COMPUTED ? "c" : "t",
                          field->key);
}

static void
append_mark (Parts *parts, const AccordValue *value)
{
  g_ptr_array_add (parts->values, (gpointer) value);
  g_string_append_printf (parts->where, "?%u", parts->values->len);
}

/* What is kept beside the record's own table: the record is, or is not, among its owners. */
static void
append_membership (Parts *parts,
                   const char *owners,
                   const char *also,
                   const AccordValue *value,
                   const char *collation)
{
  gboolean is_none = value->tag == ACCORD_VALUE_NONE;

  g_string_append_printf (parts->where, "t.id %s (%s", is_none ? "NOT IN" : "IN", owners);
  if (!is_none)
    {
      g_string_append (parts->where, also);
      append_mark (parts, value);
      g_string_append (parts->where, collation);
    }
  g_string_append (parts->where, ")");
}

static void
append_column_condition (Parts *parts, const AccordField *field, const AccordValue *value)
{
  g_autofree char *column = column_name (field);

  if (value->tag == ACCORD_VALUE_NONE)
    {
      g_string_append_printf (parts->where, "%s IS NULL", column);
      return;
    }
  if (field->kind == ACCORD_FIELD_CHOICES)
    {
      g_string_append_printf (parts->where, "instr (' ' || %s || ' ', ' ' || ", column);
      append_mark (parts, value);
      g_string_append (parts->where, " || ' ')");
      return;
    }
  g_string_append_printf (parts->where, "%s = ", column);
  append_mark (parts, value);
  if (value->tag == ACCORD_VALUE_TEXT && field->choices == NULL)
    g_string_append (parts->where, " COLLATE NOCASE");
}

/* One value of a filter, as a condition on the record. */
static void
append_condition (Parts *parts,
                  const AccordRecordType *type,
                  const AccordField *field,
                  const AccordValue *value)
{
  g_autofree char *owners = NULL;

  if (field->kind == ACCORD_FIELD_REFERENCES)
    {
      owners = g_strdup_printf ("SELECT owner FROM \"%s_%s\"", type->table, field->key);
      append_membership (parts, owners, " WHERE target = ", value, "");
    }
  else if (field->visibility == ACCORD_VISIBILITY_PERSONAL)
    {
      owners = g_strdup_printf ("SELECT record FROM personal WHERE field = '%s'", field->key);
      append_membership (parts, owners, " AND value = ", value, " COLLATE NOCASE");
    }
  else
    append_column_condition (parts, field, value);
}

static void
append_filter (Parts *parts, const AccordRecordType *type, const Filter *filter)
{
  g_string_append (parts->where, parts->where->len == 0 ? " WHERE (" : " AND (");
  for (guint i = 0; i < filter->values->len; i++)
    {
      if (i > 0)
        g_string_append (parts->where, " OR ");
      append_condition (parts, type, filter->field, &g_array_index (filter->values, AccordValue, i));
    }
  g_string_append (parts->where, ")");
  if (filter->field->flags & ACCORD_FIELD_COMPUTED)
    parts->has_computed = TRUE;
}

static void
parts_init (Parts *parts, const AccordQuery *query, const AccordField *without)
{
  parts->where = g_string_new (NULL);
  parts->values = g_ptr_array_new ();
  parts->has_computed = FALSE;
  for (guint i = 0; i < query->filters->len; i++)
    if (((Filter *) query->filters->pdata[i])->field != without)
      append_filter (parts, query->type, query->filters->pdata[i]);
  if (query->search != NULL)
    {
      g_string_append (parts->where, parts->where->len == 0 ? " WHERE " : " AND ");
      g_string_append_printf (
        parts->where, "t.id IN (SELECT rowid FROM search WHERE search MATCH ?%u)",
        parts->values->len + 1);
    }
}

static void
parts_clear (Parts *parts)
{
  g_string_free (parts->where, TRUE);
  g_ptr_array_unref (parts->values);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static gboolean
is_numbered (const AccordRecordType *type, const char *key)
{
  return type->reference_prefix != NULL && strcmp (key, type->reference_field) == 0;
}

/* What sorts a column: nothing last, text without regard to case, human references by number. */
static char *
sort_column (const char *column, gboolean by_number, const char *direction)
{
  if (by_number)
    return g_strdup_printf ("length (%1$s)%2$s NULLS LAST, %1$s%2$s", column, direction);
  return g_strdup_printf ("%1$s COLLATE NOCASE%2$s NULLS LAST", column, direction);
}

/* What a field sorts by: a reference by the order of what it leads to. */
static char *
sort_expression (const AccordQuery *query)
{
  const AccordField *field = query->sort;
  const char *direction = query->descending ? " DESC" : "";
  g_autofree char *column = column_name (field);

  if (field->kind == ACCORD_FIELD_REFERENCE)
    {
      const AccordRecordType *target = accord_record_type_find (field->target);
      g_autofree char *led_to =
        g_strdup_printf ("(SELECT x.\"%s\" FROM \"%s\" AS x WHERE x.id = %s)", target->order,
                         target->table, column);

      return sort_column (led_to, is_numbered (target, target->order), direction);
    }
  if (!accord_field_is_stored (field) && !(field->flags & ACCORD_FIELD_COMPUTED))
    return g_strdup ("t.id");
  return sort_column (column, is_numbered (query->type, field->key), direction);
}

static AccordStatement *
prepare (AccordStore *store, const AccordQuery *query, const Parts *parts, const char *sql,
         GError **error)
{
  AccordStatement *statement = accord_database_prepare (store->database, sql, error);

  if (statement == NULL)
    return NULL;
  for (guint i = 0; i < parts->values->len; i++)
    accord_statement_bind_value (statement, (int) i + 1, parts->values->pdata[i]);
  if (query->search != NULL)
    accord_statement_bind_text (statement, (int) parts->values->len + 1, query->search);
  return statement;
}

static char *
from_clause (const AccordQuery *query, gboolean has_computed)
{
  if (!has_computed)
    return g_strdup_printf ("FROM main.\"%s\" AS t", query->type->table);
  return g_strdup_printf ("FROM main.\"%s\" AS t JOIN temp.\"%s_computed\" AS c ON c.id = t.id",
                          query->type->table, query->type->table);
}

/**
 * accord_store_query_ids:
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the ids of what is asked for, in order
 */
GArray *
accord_store_query_ids (AccordStore *store, const AccordQuery *query, GError **error)
{
  g_auto (Parts) parts = { 0 };
  g_autofree char *order = sort_expression (query);
  g_autofree char *from = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (AccordStatement) statement = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  AccordStep step;

  parts_init (&parts, query, NULL);
  from = from_clause (query, parts.has_computed || (query->sort->flags & ACCORD_FIELD_COMPUTED));
  sql = g_strdup_printf ("SELECT t.id %s%s ORDER BY %s, t.id%s LIMIT %" PRId64, from,
                         parts.where->str, order, query->descending ? " DESC" : "",
                         query->limit > 0 ? query->limit : -1);
  statement = prepare (store, query, &parts, sql, error);
  if (statement == NULL)
    return NULL;
  while ((step = accord_statement_step (statement, error)) == ACCORD_STEP_ROW)
    {
      gint64 id = accord_statement_get_integer (statement, 0);

      g_array_append_val (ids, id);
    }
  return step == ACCORD_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

/** accord_store_query_count: how many records are asked for; -1 on failure. */
gint64
accord_store_query_count (AccordStore *store, const AccordQuery *query, GError **error)
{
  g_auto (Parts) parts = { 0 };
  g_autofree char *from = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (AccordStatement) statement = NULL;

  parts_init (&parts, query, NULL);
  from = from_clause (query, parts.has_computed);
  sql = g_strdup_printf ("SELECT count (*) %s%s", from, parts.where->str);
  statement = prepare (store, query, &parts, sql, error);
  if (statement == NULL || accord_statement_step (statement, error) != ACCORD_STEP_ROW)
    return -1;
  return accord_statement_get_integer (statement, 0);
}

/** accord_store_query: (transfer full) (element-type AccordRecord) (nullable): the records. */
GPtrArray *
accord_store_query (AccordStore *store, const AccordQuery *query, GError **error)
{
  g_autoptr (GArray) ids = accord_store_query_ids (store, query, error);
  g_autoptr (GPtrArray) records = NULL;

  if (ids == NULL)
    return NULL;
  records = g_ptr_array_new_full (ids->len, g_object_unref);
  for (guint i = 0; i < ids->len; i++)
    {
      AccordRecord *record =
        accord_store_get (store, query->type, g_array_index (ids, gint64, i), error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  return g_steal_pointer (&records);
}

/**
 * accord_store_query_totals:
 * @key: a choice, stored or computed
 *
 * Counts the records by what they have in one field, with every filter of the query but those on
 * that field: what a row of filters shows.
 *
 * Returns: (transfer full) (element-type utf8 gint64) (nullable): value → count; "" for none
 */
GHashTable *
accord_store_query_totals (AccordStore *store,
                           const AccordQuery *query,
                           const char *key,
                           GError **error)
{
  const AccordField *field = accord_record_type_find_field (query->type, key);
  g_auto (Parts) parts = { 0 };
  g_autofree char *column = column_name (field);
  g_autofree char *from = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (AccordStatement) statement = NULL;
  g_autoptr (GHashTable) totals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  AccordStep step;

  parts_init (&parts, query, field);
  from = from_clause (query, parts.has_computed || (field->flags & ACCORD_FIELD_COMPUTED));
  sql = g_strdup_printf ("SELECT coalesce (%s, ''), count (*) %s%s GROUP BY 1", column, from,
                         parts.where->str);
  statement = prepare (store, query, &parts, sql, error);
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/query-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"
#include "store/search.h"

static void
filter_free (gpointer data)
{
  AccordQueryFilter *filter = data;

  g_array_unref (filter->values);
  g_free (filter);
}

static void
range_free (gpointer data)
{
  AccordQueryRange *range = data;

  accord_value_clear (&range->from);
  accord_value_clear (&range->to);
  g_free (range);
}

static void
relation_free (gpointer data)
{
  AccordQueryRelation *relation = data;

  g_array_unref (relation->values);
  g_free (relation);
}

static GArray *
new_values (void)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (AccordValue));

  g_array_set_clear_func (values, (GDestroyNotify) accord_value_clear);
  return values;
}

static void
add_value (GArray *values, const AccordValue *value)
{
  AccordValue copy = ACCORD_VALUE_INIT;

  accord_value_copy (&copy, value);
  g_array_append_val (values, copy);
}

/** accord_query_new: (transfer full): all records of @type, in their usual order. */
AccordQuery *
accord_query_new (const AccordRecordType *type)
{
  AccordQuery *self = g_new0 (AccordQuery, 1);

  self->type = type;
  self->filters = g_ptr_array_new_with_free_func (filter_free);
  self->ranges = g_ptr_array_new_with_free_func (range_free);
  self->relations = g_ptr_array_new_with_free_func (relation_free);
  self->sort = accord_record_type_find_field (type, type->order);
  return self;
}

static AccordQueryRange *
range_copy (const AccordQueryRange *range)
{
  AccordQueryRange *copy = g_new0 (AccordQueryRange, 1);

  copy->field = range->field;
  accord_value_copy (&copy->from, &range->from);
  accord_value_copy (&copy->to, &range->to);
  return copy;
}

static AccordQueryRelation *
relation_copy (const AccordQueryRelation *relation)
{
  AccordQueryRelation *copy = g_memdup2 (relation, sizeof *relation);

  copy->values = new_values ();
  for (guint i = 0; i < relation->values->len; i++)
    add_value (copy->values, &g_array_index (relation->values, AccordValue, i));
  return copy;
}

/** accord_query_copy: (transfer full): the same query again. */
AccordQuery *
accord_query_copy (const AccordQuery *self)
{
  AccordQuery *copy = accord_query_new (self->type);

  for (guint i = 0; i < self->filters->len; i++)
    {
      AccordQueryFilter *filter = self->filters->pdata[i];

      for (guint j = 0; j < filter->values->len; j++)
        accord_query_add_filter (copy, filter->field->key,
                                 &g_array_index (filter->values, AccordValue, j));
    }
  for (guint i = 0; i < self->ranges->len; i++)
    g_ptr_array_add (copy->ranges, range_copy (self->ranges->pdata[i]));
  for (guint i = 0; i < self->relations->len; i++)
    g_ptr_array_add (copy->relations, relation_copy (self->relations->pdata[i]));
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
  g_ptr_array_unref (self->ranges);
  g_ptr_array_unref (self->relations);
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
  AccordQueryFilter *filter = NULL;

  g_return_if_fail (field != NULL);

  for (guint i = 0; i < self->filters->len && filter == NULL; i++)
    if (((AccordQueryFilter *) self->filters->pdata[i])->field == field)
      filter = self->filters->pdata[i];
  if (filter == NULL)
    {
      filter = g_new0 (AccordQueryFilter, 1);
      filter->field = field;
      filter->values = new_values ();
      g_ptr_array_add (self->filters, filter);
    }
  add_value (filter->values, value);
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
    if (strcmp (((AccordQueryFilter *) self->filters->pdata[i])->field->key, key) == 0)
      {
        g_ptr_array_remove_index (self->filters, i);
        return;
      }
}

static void
set_day (AccordValue *value, AccordDate day, const char *after)
{
  g_autofree char *iso = NULL;

  if (day == ACCORD_DATE_NONE)
    return;
  iso = accord_date_to_iso (day);
  accord_value_take_text (value, g_strconcat (iso, after, NULL));
}

/**
 * accord_query_set_range:
 * @key: a date, or a deadline, stored or computed
 * @from: the first day, or %ACCORD_DATE_NONE
 * @to: the last day, or %ACCORD_DATE_NONE
 *
 * Keeps the records whose date is in a stretch of days, instead of what was set for the field
 * before; with neither end any date will do, and none.
 */
void
accord_query_set_range (AccordQuery *self, const char *key, AccordDate from, AccordDate to)
{
  const AccordField *field = accord_record_type_find_field (self->type, key);
  AccordQueryRange *range;

  g_return_if_fail (field != NULL && accord_field_is_date (field));

  for (guint i = self->ranges->len; i > 0; i--)
    if (((AccordQueryRange *) self->ranges->pdata[i - 1])->field == field)
      g_ptr_array_remove_index (self->ranges, i - 1);
  if (from == ACCORD_DATE_NONE && to == ACCORD_DATE_NONE)
    return;
  range = g_new0 (AccordQueryRange, 1);
  range->field = field;
  set_day (&range->from, from, "");
  set_day (&range->to, to, "~"); /* after any time of that day */
  g_ptr_array_add (self->ranges, range);
}

static void
add_relation (AccordQuery *self, const AccordQueryRelation *wanted, const AccordValue *value)
{
  AccordQueryRelation *relation = NULL;

  for (guint i = 0; i < self->relations->len && relation == NULL; i++)
    {
      AccordQueryRelation *known = self->relations->pdata[i];

      if (known->link == wanted->link && known->field == wanted->field)
        relation = known;
    }
  if (relation == NULL)
    {
      relation = relation_copy (wanted);
      g_ptr_array_add (self->relations, relation);
    }
  add_value (relation->values, value);
}

/**
 * accord_query_add_related:
 * @type: the name of a type whose records lead to those of the query
 * @link: by which of its fields
 * @key: another of its fields
 *
 * Keeps the records to which one of @type leads that has @value, or another value added for the
 * same fields: the arrangements with a party that is this organisation.
 */
void
accord_query_add_related (AccordQuery *self,
                          const char *type,
                          const char *link,
                          const char *key,
                          const AccordValue *value)
{
  g_autoptr (GArray) none = new_values ();
  AccordQueryRelation relation = { accord_record_type_find (type), .values = none };

  g_return_if_fail (relation.type != NULL);
  relation.link = accord_record_type_find_field (relation.type, link);
  relation.field = accord_record_type_find_field (relation.type, key);
  g_return_if_fail (relation.link != NULL && relation.field != NULL);
  add_relation (self, &relation, value);
}

/**
 * accord_query_add_through:
 * @link: a field by which the records of the query lead to others
 * @key: a field of those
 *
 * Keeps the records that lead to one that has @value, or another value added for the same fields:
 * the leads whose party is in this arrangement.
 */
void
accord_query_add_through (AccordQuery *self,
                          const char *link,
                          const char *key,
                          const AccordValue *value)
{
  g_autoptr (GArray) none = new_values ();
  AccordQueryRelation relation = { .is_ours = TRUE, .values = none };

  relation.link = accord_record_type_find_field (self->type, link);
  g_return_if_fail (relation.link != NULL && relation.link->target != NULL);
  relation.type = accord_record_type_find (relation.link->target);
  relation.field = accord_record_type_find_field (relation.type, key);
  g_return_if_fail (relation.field != NULL);
  add_relation (self, &relation, value);
}

/** accord_query_is_narrowed: whether it leaves any records out. */
gboolean
accord_query_is_narrowed (const AccordQuery *self)
{
  return self->filters->len > 0 || self->ranges->len > 0 || self->relations->len > 0 ||
         self->search != NULL;
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

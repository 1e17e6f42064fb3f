/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/query-private.h"

#include <string.h>

/* How a query is put into words of SQL. */

/* A column of a record, as a statement calls it. */
char *
accord_query_dup_column (const AccordField *field)
{
  return g_strdup_printf ("%s.\"%s\"", field->flags & ACCORD_FIELD_COMPUTED ? "c" : "t",
                          field->key);
}

static void
append_mark (AccordQueryParts *parts, const AccordValue *value)
{
  g_ptr_array_add (parts->values, (gpointer) value);
  g_string_append_printf (parts->where, "?%u", parts->values->len);
}

/* What is kept beside the record's own table: the record is, or is not, among its owners. */
static void
append_membership (AccordQueryParts *parts,
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
append_column_condition (AccordQueryParts *parts, const AccordField *field, const AccordValue *value)
{
  g_autofree char *column = accord_query_dup_column (field);

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
append_condition (AccordQueryParts *parts,
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
begin_condition (AccordQueryParts *parts)
{
  g_string_append (parts->where, parts->where->len == 0 ? " WHERE " : " AND ");
}

static void
append_filter (AccordQueryParts *parts, const AccordRecordType *type, const AccordQueryFilter *filter)
{
  begin_condition (parts);
  g_string_append (parts->where, "(");
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
append_range (AccordQueryParts *parts, const AccordQueryRange *range)
{
  g_autofree char *column = accord_query_dup_column (range->field);

  if (range->from.tag != ACCORD_VALUE_NONE)
    {
      begin_condition (parts);
      g_string_append_printf (parts->where, "%s >= ", column);
      append_mark (parts, &range->from);
    }
  if (range->to.tag != ACCORD_VALUE_NONE)
    {
      begin_condition (parts);
      g_string_append_printf (parts->where, "%s <= ", column);
      append_mark (parts, &range->to);
    }
  if (range->field->flags & ACCORD_FIELD_COMPUTED)
    parts->has_computed = TRUE;
}

static void
append_values (AccordQueryParts *parts, const AccordQueryRelation *relation)
{
  for (guint i = 0; i < relation->values->len; i++)
    {
      if (i > 0)
        g_string_append (parts->where, ", ");
      append_mark (parts, &g_array_index (relation->values, AccordValue, i));
    }
}

/* Which of the others count: "r.organisation IN (?1, ?2)". */
static void
append_others (AccordQueryParts *parts, const AccordQueryRelation *relation)
{
  const char *key = relation->field->key;

  if (relation->field->kind != ACCORD_FIELD_REFERENCES)
    {
      g_string_append_printf (parts->where, "r.\"%s\" IN (", key);
      append_values (parts, relation);
      g_string_append (parts->where, ")");
      return;
    }
  g_string_append_printf (parts->where, "r.id IN (SELECT owner FROM \"%s_%s\" WHERE target IN (",
                          relation->type->table, key);
  append_values (parts, relation);
  g_string_append (parts->where, "))");
}

/* From our record to the others, or back: by a column, or by the table of a field of several. */
static char *
dup_way (const AccordRecordType *type, const AccordQueryRelation *relation)
{
  const char *others = relation->type->table;
  const char *link = relation->link->key;

  if (relation->link->kind == ACCORD_FIELD_REFERENCES)
    return g_strdup_printf ("t.id IN (SELECT l.%s FROM \"%s_%s\" AS l JOIN main.\"%s\" AS r "
                            "ON r.id = l.%s WHERE ",
                            relation->is_ours ? "owner" : "target",
                            relation->is_ours ? type->table : others, link, others,
                            relation->is_ours ? "target" : "owner");
  if (relation->is_ours)
    return g_strdup_printf ("t.\"%s\" IN (SELECT r.id FROM main.\"%s\" AS r WHERE ", link, others);
  return g_strdup_printf ("t.id IN (SELECT r.\"%s\" FROM main.\"%s\" AS r WHERE ", link, others);
}

static void
append_relation (AccordQueryParts *parts,
                 const AccordRecordType *type,
                 const AccordQueryRelation *relation)
{
  g_autofree char *way = dup_way (type, relation);

  begin_condition (parts);
  g_string_append (parts->where, way);
  append_others (parts, relation);
  g_string_append (parts->where, ")");
}

/* What a query leaves out; @without is a field whose filter does not count. */
void
accord_query_parts_init (AccordQueryParts *parts, const AccordQuery *query, const AccordField *without)
{
  parts->where = g_string_new (NULL);
  parts->values = g_ptr_array_new ();
  parts->has_computed = FALSE;
  for (guint i = 0; i < query->filters->len; i++)
    if (((AccordQueryFilter *) query->filters->pdata[i])->field != without)
      append_filter (parts, query->type, query->filters->pdata[i]);
  for (guint i = 0; i < query->ranges->len; i++)
    if (((AccordQueryRange *) query->ranges->pdata[i])->field != without)
      append_range (parts, query->ranges->pdata[i]);
  for (guint i = 0; i < query->relations->len; i++)
    append_relation (parts, query->type, query->relations->pdata[i]);
  if (query->search != NULL)
    {
      begin_condition (parts);
      g_string_append_printf (
        parts->where, "t.id IN (SELECT rowid FROM search WHERE search MATCH ?%u)",
        parts->values->len + 1);
    }
}

/* Leaves out what is not among @ids (element-type gint64). */
void
accord_query_parts_add_ids (AccordQueryParts *parts, const GArray *ids)
{
  begin_condition (parts);
  g_string_append (parts->where, "t.id IN (");
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (parts->where, "%s%" G_GINT64_FORMAT, i == 0 ? "" : ", ",
                            g_array_index (ids, gint64, i));
  g_string_append (parts->where, ")");
}

/* Lets the parts go. */
void
accord_query_parts_clear (AccordQueryParts *parts)
{
  g_string_free (parts->where, TRUE);
  g_ptr_array_unref (parts->values);
}

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
char *
accord_query_dup_order (const AccordQuery *query)
{
  const AccordField *field = query->sort;
  const char *direction = query->descending ? " DESC" : "";
  g_autofree char *column = accord_query_dup_column (field);

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
  if (field->flags & ACCORD_FIELD_NUMBERED)
    return g_strdup_printf ("CAST (%1$s AS REAL)%2$s, length (%1$s)%2$s, %1$s%2$s", column,
                            direction);
  return sort_column (column, is_numbered (query->type, field->key), direction);
}

/* A statement with what is left out bound. */
AccordStatement *
accord_query_prepare (AccordStore *store, const AccordQuery *query, const AccordQueryParts *parts, const char *sql,
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

/* Where the records are read from. */
char *
accord_query_dup_from (const AccordQuery *query, gboolean has_computed)
{
  if (!has_computed)
    return g_strdup_printf ("FROM main.\"%s\" AS t", query->type->table);
  return g_strdup_printf ("FROM main.\"%s\" AS t JOIN temp.\"%s_computed\" AS c ON c.id = t.id",
                          query->type->table, query->type->table);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/tables.h"

#include <string.h>

/* Built once from the descriptions, which are constant; freed with the program. */
static GArray *tables;

/* What reads one field of a whole record, wherever it is kept. */
static void
append_field (GString *columns, const AccordRecordType *type, const AccordField *field)
{
  if (field->flags & ACCORD_FIELD_COMPUTED)
    g_string_append_printf (columns, ", c.\"%s\"", field->key);
  else if (field->kind == ACCORD_FIELD_REFERENCES)
    g_string_append_printf (columns,
                            ", (SELECT group_concat (target) FROM main.\"%s_%s\" "
                            "WHERE owner = t.id)",
                            type->table, field->key);
  else if (field->visibility == ACCORD_VISIBILITY_PERSONAL)
    g_string_append_printf (columns,
                            ", (SELECT value FROM main.personal "
                            "WHERE record = t.id AND field = '%s')",
                            field->key);
  else
    g_string_append_printf (columns, ", t.\"%s\"", field->key);
}

/* The ids lead: CROSS JOIN is SQLite's word for tables in the order that they are written. */
static char *
dup_select_records (const AccordRecordType *type)
{
  g_autoptr (GString) sql =
    g_string_new ("SELECT t.id, (SELECT max (seq) FROM main.journal_row WHERE record = t.id)");
  gboolean has_computed = FALSE;

  for (guint i = 0; i < type->n_fields; i++)
    {
      append_field (sql, type, &type->fields[i]);
      has_computed = has_computed || (type->fields[i].flags & ACCORD_FIELD_COMPUTED);
    }
  g_string_append_printf (
    sql, " FROM json_each (?1) AS j CROSS JOIN main.\"%s\" AS t ON t.id = j.value", type->table);
  if (has_computed)
    g_string_append_printf (sql, " CROSS JOIN temp.\"%s_computed\" AS c ON c.id = t.id",
                            type->table);
  g_string_append (sql, " ORDER BY j.key");
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static void
add_type (GArray *array, const AccordRecordType *type)
{
  AccordTableInfo info = { .name = g_strdup (type->table), .type = type, .n_columns = 1 };
  g_autoptr (GString) names = g_string_new ("\"id\"");
  g_autoptr (GString) marks = g_string_new ("?1");
  g_autoptr (GString) sets = g_string_new (NULL);

  info.columns = g_new0 (const AccordField *, type->n_fields);
  for (guint i = 0; i < type->n_fields; i++)
    {
      const AccordField *field = &type->fields[i];

      if (!accord_field_is_stored (field))
        continue;
      info.columns[info.n_columns - 1] = field;
      info.n_columns++;
      g_string_append_printf (names, ", \"%s\"", field->key);
      g_string_append_printf (marks, ", ?%u", info.n_columns);
      g_string_append_printf (sets, "%s\"%s\" = ?%u", sets->len == 0 ? "" : ", ", field->key,
                              info.n_columns);
    }
  info.insert = g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", info.name, names->str,
                                 marks->str);
  info.update = g_strdup_printf ("UPDATE \"%s\" SET %s WHERE \"id\" = ?1", info.name, sets->str);
  info.select = g_strdup_printf ("SELECT %s FROM \"%s\" WHERE \"id\" = ?1", names->str, info.name);
  info.select_records = dup_select_records (type);
  g_array_append_val (array, info);
}

static void
add_link (GArray *array, const AccordRecordType *type, const AccordField *field)
{
  AccordTableInfo info = { .name = g_strdup_printf ("%s_%s", type->table, field->key),
                           .type = type,
                           .link = field,
                           .n_columns = 3 };

  info.insert = g_strdup_printf ("INSERT INTO \"%s\" (\"id\", \"owner\", \"target\") "
                                 "VALUES (?1, ?2, ?3)", info.name);
  info.update = g_strdup_printf ("UPDATE \"%s\" SET \"owner\" = ?2, \"target\" = ?3 "
                                 "WHERE \"id\" = ?1", info.name);
  info.select = g_strdup_printf ("SELECT \"id\", \"owner\", \"target\" FROM \"%s\" "
                                 "WHERE \"id\" = ?1", info.name);
  g_array_append_val (array, info);
}

static void
build (void)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (AccordTableInfo));
  guint n_types;
  const AccordRecordType *const *types = accord_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      add_type (array, types[i]);
      for (guint j = 0; j < types[i]->n_fields; j++)
        if (types[i]->fields[j].kind == ACCORD_FIELD_REFERENCES)
          add_link (array, types[i], &types[i]->fields[j]);
    }
  tables = array;
}

/** accord_tables_get: (transfer none): all journalled tables, those that others refer to not
 * necessarily first. */
const AccordTableInfo *
accord_tables_get (guint *n_tables)
{
  static gsize built;

  if (g_once_init_enter (&built))
    {
      build ();
      g_once_init_leave (&built, 1);
    }
  *n_tables = tables->len;
  return (const AccordTableInfo *) (void *) tables->data;
}

/** accord_tables_find: (nullable): the journalled table of that name. */
const AccordTableInfo *
accord_tables_find (const char *name)
{
  guint n;
  const AccordTableInfo *all = accord_tables_get (&n);

  for (guint i = 0; i < n; i++)
    if (strcmp (all[i].name, name) == 0)
      return &all[i];
  return NULL;
}

/** accord_tables_find_for_type: the table of a record type. */
const AccordTableInfo *
accord_tables_find_for_type (const AccordRecordType *type)
{
  return accord_tables_find_for_link (type, NULL);
}

/** accord_tables_find_for_link: the table of a field that holds several references. */
const AccordTableInfo *
accord_tables_find_for_link (const AccordRecordType *type, const AccordField *field)
{
  guint n;
  const AccordTableInfo *all = accord_tables_get (&n);

  for (guint i = 0; i < n; i++)
    if (all[i].type == type && all[i].link == field)
      return &all[i];
  g_assert_not_reached ();
}

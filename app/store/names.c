/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/names.h"

#include <string.h>

#include "store/store-private.h"

/* Of each record only what its title and its reference are made of is read, many by one statement;
 * what a title leads to is read before it, in the same way. */

#define BATCH 1000

/* Name: what one record is called; each part may be missing until it is asked for. */
typedef struct {
  char *reference;
  char *title;
} Name;

struct _AccordNames {
  AccordStore *store;
  AccordResolver resolver;
  GHashTable *names; /* id → Name: an id is of one record in the whole register */
};

static void
free_name (gpointer data)
{
  Name *name = data;

  g_free (name->reference);
  g_free (name->title);
  g_free (name);
}

static char *
resolve_reference (gpointer data, const AccordRecordType *type, gint64 id)
{
  return g_strdup (accord_names_get_reference (data, type, id));
}

static char *
resolve_title (gpointer data, const AccordRecordType *type, gint64 id)
{
  return g_strdup (accord_names_get_title (data, type, id));
}

/** accord_names_new: (transfer full): none yet. */
AccordNames *
accord_names_new (AccordStore *store)
{
  AccordNames *self = g_new0 (AccordNames, 1);

  self->store = g_object_ref (store);
  self->names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_name);
  self->resolver = (AccordResolver){ .data = self,
                                     .dup_reference = resolve_reference,
                                     .dup_title = resolve_title };
  return self;
}

/** accord_names_free: forgets them. */
void
accord_names_free (AccordNames *self)
{
  g_hash_table_unref (self->names);
  g_object_unref (self->store);
  g_free (self);
}

static Name *
get_name (AccordNames *self, gint64 id)
{
  Name *name = g_hash_table_lookup (self->names, &id);

  if (name == NULL)
    {
      name = g_new0 (Name, 1);
      g_hash_table_insert (self->names, g_memdup2 (&id, sizeof id), name);
    }
  return name;
}

/**
 * accord_names_get_reference:
 *
 * Returns: (transfer none): what a script calls the record; asked for now where it was not read
 */
const char *
accord_names_get_reference (AccordNames *self, const AccordRecordType *type, gint64 id)
{
  Name *name = get_name (self, id);

  if (name->reference == NULL)
    name->reference = accord_store_dup_reference (self->store, type, id);
  return name->reference;
}

/** accord_names_get_title: (transfer none): what people read for the record; as
 * accord_names_get_reference(). */
const char *
accord_names_get_title (AccordNames *self, const AccordRecordType *type, gint64 id)
{
  Name *name = get_name (self, id);

  if (name->title == NULL)
    name->title = accord_store_dup_title (self->store, type, id);
  return name->title;
}

/* The fields that a name is made of, by their place in the description. */
static GArray *
list_fields (const AccordRecordType *type)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < type->n_fields; i++)
    {
      const AccordField *field = &type->fields[i];
      g_autofree char *part = g_strdup_printf ("{%s}", field->key);

      if (!accord_field_is_stored (field) && field->kind != ACCORD_FIELD_REFERENCES)
        continue;
      if (strstr (type->title, part) != NULL || g_strcmp0 (type->reference_field, field->key) == 0)
        g_array_append_val (fields, i);
    }
  return fields;
}

/* CROSS JOIN is SQLite's word for tables in the order that they are written. */
static char *
dup_sql (const AccordRecordType *type, const GArray *fields)
{
  GString *sql = g_string_new ("SELECT t.id");

  for (guint i = 0; i < fields->len; i++)
    {
      const AccordField *field = &type->fields[g_array_index (fields, guint, i)];

      if (field->kind == ACCORD_FIELD_REFERENCES)
        g_string_append_printf (
          sql, ", (SELECT group_concat (target) FROM main.\"%s_%s\" WHERE owner = t.id)",
          type->table, field->key);
      else
        g_string_append_printf (sql, ", t.\"%s\"", field->key);
    }
  g_string_append_printf (sql, " FROM json_each (?1) AS j CROSS JOIN \"%s\" AS t ON t.id = j.value",
                          type->table);
  return g_string_free (sql, FALSE);
}

static AccordRecord *
read_record (AccordStatement *statement, const AccordRecordType *type, const GArray *fields)
{
  AccordRecord *record =
    accord_record_new_for_id (type, accord_statement_get_integer (statement, 0));

  for (guint i = 0; i < fields->len; i++)
    {
      guint index = g_array_index (fields, guint, i);
      g_auto (AccordValue) value = ACCORD_VALUE_INIT;

      if (type->fields[index].kind == ACCORD_FIELD_REFERENCES)
        accord_store_parse_ids (accord_statement_get_text (statement, (int) i + 1), &value);
      else
        accord_statement_get_value (statement, (int) i + 1, &value);
      accord_record_load_value (record, index, &value);
    }
  return record;
}

static GPtrArray *
read_records (AccordNames *self,
              const AccordRecordType *type,
              const GArray *fields,
              const gint64 *ids,
              gsize n_ids,
              GError **error)
{
  g_autofree char *json = accord_store_ids_to_json (ids, n_ids);
  g_autofree char *sql = dup_sql (type, fields);
  g_autoptr (GPtrArray) records = g_ptr_array_new_full ((guint) n_ids, g_object_unref);
  g_autoptr (AccordStatement) statement =
    accord_database_prepare_with (self->store->database, error, sql, "t", json);
  AccordStep step;

  if (statement == NULL)
    return NULL;
  while ((step = accord_statement_step (statement, error)) == ACCORD_STEP_ROW)
    g_ptr_array_add (records, read_record (statement, type, fields));
  return step == ACCORD_STEP_DONE ? g_steal_pointer (&records) : NULL;
}

/* What the records refer to in one of their fields. */
static GArray *
list_targets (GPtrArray *records, guint index)
{
  GArray *targets = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < records->len; i++)
    {
      const AccordValue *value = accord_record_get_value_at (records->pdata[i], index);

      if (value->tag == ACCORD_VALUE_INTEGER)
        g_array_append_val (targets, value->integer);
      else if (value->tag == ACCORD_VALUE_IDS)
        g_array_append_vals (targets, value->ids->data, value->ids->len);
    }
  return targets;
}

static gboolean
read_targets (AccordNames *self,
              const AccordRecordType *type,
              const GArray *fields,
              GPtrArray *records,
              GError **error)
{
  for (guint i = 0; i < fields->len; i++)
    {
      guint index = g_array_index (fields, guint, i);
      const char *target = type->fields[index].target;
      g_autoptr (GArray) ids = target == NULL ? NULL : list_targets (records, index);

      if (ids != NULL && !accord_names_read (self, accord_record_type_find (target),
                                             (const gint64 *) (void *) ids->data, ids->len, error))
        return FALSE;
    }
  return TRUE;
}

static void
name_record (AccordNames *self, AccordRecord *record)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  Name *name = get_name (self, accord_record_get_id (record));
  const char *reference =
    type->reference_field == NULL ? NULL : accord_record_get_text (record, type->reference_field);

  if (name->title != NULL)
    return;
  name->title = accord_store_dup_title_with (record, &self->resolver);
  if (name->reference == NULL)
    name->reference = reference != NULL
                        ? g_strdup (reference)
                        : g_strdup_printf ("%" G_GINT64_FORMAT, accord_record_get_id (record));
}

static gboolean
read_batch (AccordNames *self,
            const AccordRecordType *type,
            const GArray *fields,
            const gint64 *ids,
            gsize n_ids,
            GError **error)
{
  g_autoptr (GPtrArray) records = read_records (self, type, fields, ids, n_ids, error);

  if (records == NULL || !read_targets (self, type, fields, records, error))
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    name_record (self, records->pdata[i]);
  return TRUE;
}

/* Each once, without those that are known. */
static GArray *
list_unknown (AccordNames *self, const gint64 *ids, gsize n_ids)
{
  GArray *unknown = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gsize i = 0; i < n_ids; i++)
    if (!g_hash_table_contains (self->names, &ids[i]))
      {
        get_name (self, ids[i]);
        g_array_append_val (unknown, ids[i]);
      }
  return unknown;
}

/**
 * accord_names_read:
 * @ids: records of @type; the same may come again
 *
 * Reads what they are called. Those that are not in the register are passed over: they are called
 * by their numbers.
 */
gboolean
accord_names_read (AccordNames *self,
                   const AccordRecordType *type,
                   const gint64 *ids,
                   gsize n_ids,
                   GError **error)
{
  g_autoptr (GArray) unknown = list_unknown (self, ids, n_ids);
  g_autoptr (GArray) fields = list_fields (type);

  for (guint i = 0; i < unknown->len; i += BATCH)
    if (!read_batch (self, type, fields, &g_array_index (unknown, gint64, i),
                     MIN (BATCH, unknown->len - i), error))
      return FALSE;
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/store.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "accord/error.h"
#include "store/store-private.h"

/* Whole records, with what is computed as at the store's date: one statement reads many. */

/** accord_store_ids_to_json: (transfer full): ids as a statement reads them with json_each. */
char *
accord_store_ids_to_json (const gint64 *ids, gsize n_ids)
{
  GString *json = g_string_sized_new (n_ids * 8 + 2);

  for (gsize i = 0; i < n_ids; i++)
    g_string_append_printf (json, "%c%" PRId64, i == 0 ? '[' : ',', ids[i]);
  g_string_append (json, n_ids == 0 ? "[]" : "]");
  return g_string_free (json, FALSE);
}

/** accord_store_parse_ids: reads a set of references, which comes as "3,14,15". */
void
accord_store_parse_ids (const char *text, AccordValue *value)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (text != NULL && *text != '\0')
    {
      char *end;
      gint64 id = g_ascii_strtoll (text, &end, 10);

      g_array_append_val (ids, id);
      text = *end == ',' ? end + 1 : end;
    }
  accord_value_set_ids (value, (const gint64 *) (void *) ids->data, ids->len);
}

/* The columns are the id, the version and then the fields of the type, each in its place. */
static AccordRecord *
read_record (const AccordRecordType *type, AccordStatement *statement)
{
  AccordRecord *record =
    accord_record_new_for_id (type, accord_statement_get_integer (statement, 0));

  accord_record_set_version (record, accord_statement_get_integer (statement, 1));
  for (guint i = 0; i < type->n_fields; i++)
    {
      g_auto (AccordValue) value = ACCORD_VALUE_INIT;

      if (type->fields[i].kind == ACCORD_FIELD_REFERENCES)
        accord_store_parse_ids (accord_statement_get_text (statement, (int) i + 2), &value);
      else
        accord_statement_get_value (statement, (int) i + 2, &value);
      accord_record_load_value (record, i, &value);
    }
  return record;
}

/**
 * accord_store_read_records:
 *
 * Returns: (transfer full) (element-type AccordRecord) (nullable): the records of those ids, in
 * that order, without those that are not in the register
 */
GPtrArray *
accord_store_read_records (AccordStore *self,
                           const AccordRecordType *type,
                           const gint64 *ids,
                           gsize n_ids,
                           GError **error)
{
  const AccordTableInfo *table = accord_tables_find_for_type (type);
  g_autofree char *json = accord_store_ids_to_json (ids, n_ids);
  g_autoptr (AccordStatement) statement =
    accord_database_prepare_with (self->database, error, table->select_records, "t", json);
  g_autoptr (GPtrArray) records = g_ptr_array_new_full ((guint) n_ids, g_object_unref);
  AccordStep step;

  if (statement == NULL)
    return NULL;
  while ((step = accord_statement_step (statement, error)) == ACCORD_STEP_ROW)
    g_ptr_array_add (records, read_record (type, statement));
  return step == ACCORD_STEP_DONE ? g_steal_pointer (&records) : NULL;
}

/**
 * accord_store_get:
 *
 * Returns: (transfer full) (nullable): the record, with what is computed as at the store's date;
 * %NULL with %ACCORD_ERROR_NOT_FOUND where there is none of that id
 */
AccordRecord *
accord_store_get (AccordStore *self, const AccordRecordType *type, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) records = accord_store_read_records (self, type, &id, 1, error);

  if (records == NULL)
    return NULL;
  if (records->len == 0)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                   _("%1$s %2$" PRId64 " is not in the register; somebody may have "
                     "removed it."),
                      accord_record_type_get_label (type), id);
      return NULL;
    }
  return g_object_ref (records->pdata[0]);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/store.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "accord/error.h"
#include "store/store-private.h"

#define CANDIDATES 5

/** accord_store_load_stored: fills @record with what its own table holds of it. */
gboolean
accord_store_load_stored (AccordStore *self,
                          AccordRecord *record,
                          gboolean *found,
                          GError **error)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  const AccordTableInfo *table = accord_tables_find_for_type (type);
  g_autoptr (AccordStatement) statement = accord_database_prepare_with (
    self->database, error, table->select, "i", accord_record_get_id (record));
  AccordStep step;

  *found = FALSE;
  if (statement == NULL)
    return FALSE;
  step = accord_statement_step (statement, error);
  if (step != ACCORD_STEP_ROW)
    return step == ACCORD_STEP_DONE;
  *found = TRUE;
  for (guint i = 1; i < table->n_columns; i++)
    {
      g_auto (AccordValue) value = ACCORD_VALUE_INIT;

      accord_statement_get_value (statement, (int) i, &value);
      accord_record_load_value (record, (guint) (table->columns[i - 1] - type->fields), &value);
    }
  return TRUE;
}

/** accord_store_load_links: fills the set of references at @index. */
gboolean
accord_store_load_links (AccordStore *self, AccordRecord *record, guint index, GError **error)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  const AccordTableInfo *table = accord_tables_find_for_link (type, &type->fields[index]);
  g_autofree char *sql =
    g_strdup_printf ("SELECT target FROM \"%s\" WHERE owner = ?1", table->name);
  g_autoptr (AccordStatement) statement = accord_database_prepare_with (
    self->database, error, sql, "i", accord_record_get_id (record));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;
  AccordStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = accord_statement_step (statement, error)) == ACCORD_STEP_ROW)
    {
      gint64 id = accord_statement_get_integer (statement, 0);

      g_array_append_val (ids, id);
    }
  accord_value_set_ids (&value, (const gint64 *) (void *) ids->data, ids->len);
  accord_record_load_value (record, index, &value);
  return step == ACCORD_STEP_DONE;
}

static gboolean
collect_ids (AccordStatement *statement, GArray *ids, GError **error)
{
  AccordStep step;

  while ((step = accord_statement_step (statement, error)) == ACCORD_STEP_ROW)
    {
      gint64 id = accord_statement_get_integer (statement, 0);

      g_array_append_val (ids, id);
    }
  return step == ACCORD_STEP_DONE;
}

static gboolean
find_by_sql (AccordStore *self, const char *sql, const char *ref, GArray *ids, GError **error)
{
  g_autoptr (AccordStatement) statement =
    accord_database_prepare_with (self->database, error, sql, "t", ref);

  return statement != NULL && collect_ids (statement, ids, error);
}

static gboolean
find_by_reference (AccordStore *self,
                   const AccordRecordType *type,
                   const char *ref,
                   GArray *ids,
                   GError **error)
{
  g_autofree char *exact = NULL;
  g_autofree char *folded = NULL;

  if (type->reference_field == NULL)
    return TRUE;
  exact = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ?1", type->table,
                           type->reference_field);
  folded = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ?1 COLLATE NOCASE LIMIT 2",
                            type->table, type->reference_field);
  return find_by_sql (self, exact, ref, ids, error) &&
         (ids->len > 0 || find_by_sql (self, folded, ref, ids, error));
}

static gboolean
find_by_id (AccordStore *self,
            const AccordRecordType *type,
            const char *ref,
            GArray *ids,
            GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE id = ?1", type->table);
  g_autoptr (AccordStatement) statement = NULL;
  gint64 id;

  if (!g_ascii_string_to_signed (ref, 10, 1, G_MAXINT64, &id, NULL))
    return TRUE;
  statement = accord_database_prepare_with (self->database, error, sql, "i", id);
  return statement != NULL && collect_ids (statement, ids, error);
}

/* By the words that people read for it, where the title is made of the record's own text. */
static gboolean
find_by_title (AccordStore *self,
               const AccordRecordType *type,
               const char *ref,
               GArray *ids,
               GError **error)
{
  g_autofree char *sql = NULL;

  if (strcmp (type->name, "person") == 0)
    return find_by_sql (self,
                        "SELECT id FROM person WHERE trim (coalesce (given_name || ' ', '') || "
                        "family_name) = ?1 COLLATE NOCASE OR trim (coalesce (title || ' ', '') || "
                        "coalesce (given_name || ' ', '') || family_name) = ?1 COLLATE NOCASE",
                        ref, ids, error);
  if (accord_record_type_find_field (type, "title") != NULL)
    sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE title = ?1 COLLATE NOCASE LIMIT 6",
                           type->table);
  else if (accord_record_type_find_field (type, "name") != NULL)
    sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE name = ?1 COLLATE NOCASE LIMIT 6",
                           type->table);
  return sql == NULL || find_by_sql (self, sql, ref, ids, error);
}

static gboolean
refuse_ambiguous (AccordStore *self,
                  const AccordRecordType *type,
                  const char *ref,
                  GArray *ids,
                  GError **error)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < MIN (ids->len, CANDIDATES); i++)
    g_string_append_printf (list, "%s%" PRId64, i == 0 ? "" : ", ",
                            g_array_index (ids, gint64, i));
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("“%1$s” may mean several records of %2$s. Say which by its number: %3$s."), ref,
               accord_record_type_get_label_plural (type), list->str);
  return FALSE;
}

/**
 * accord_store_find:
 * @ref: the human reference, the id, or the title of a record
 * @id: (out): its id
 *
 * Finds the record that a person means.
 *
 * Returns: %FALSE with %ACCORD_ERROR_NOT_FOUND, or %ACCORD_ERROR_INVALID where several fit
 */
gboolean
accord_store_find (AccordStore *self,
                   const AccordRecordType *type,
                   const char *ref,
                   gint64 *id,
                   GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!find_by_reference (self, type, ref, ids, error) ||
      (ids->len == 0 && !find_by_id (self, type, ref, ids, error)) ||
      (ids->len == 0 && !find_by_title (self, type, ref, ids, error)))
    return FALSE;
  if (ids->len > 1)
    return refuse_ambiguous (self, type, ref, ids, error);
  if (ids->len == 0)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                   /* Translators: what was entered, and the type of record it should be one of */
                   _("“%1$s” is not in the register; the reference of a record of type %2$s was "
                     "expected."), ref, type->name);
      return FALSE;
    }
  *id = g_array_index (ids, gint64, 0);
  return TRUE;
}

/** accord_store_find_type: (nullable): the type of the record of that id, wherever it is. */
const AccordRecordType *
accord_store_find_type (AccordStore *self, gint64 id)
{
  guint n_types;
  const AccordRecordType *const *types = accord_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE id = ?1",
                                              types[i]->table);
      gint64 found;

      if (accord_database_get_integer (self->database, &found, NULL, sql, "i", id) && found == id)
        return types[i];
    }
  return NULL;
}

static gboolean
list_through (AccordStore *self,
              const AccordRecordType *type,
              const AccordField *field,
              gint64 id,
              GArray *links,
              GError **error)
{
  g_autofree char *sql = NULL;
  g_autoptr (AccordStatement) statement = NULL;
  AccordStep step;

  if (field->kind == ACCORD_FIELD_REFERENCES)
    sql = g_strdup_printf ("SELECT owner FROM \"%s_%s\" WHERE target = ?1 ORDER BY 1", type->table,
                           field->key);
  else
    sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ?1 ORDER BY 1", type->table,
                           field->key);
  statement = accord_database_prepare_with (self->database, error, sql, "i", id);
  if (statement == NULL)
    return FALSE;
  while ((step = accord_statement_step (statement, error)) == ACCORD_STEP_ROW)
    {
      AccordLink link = { type, field, accord_statement_get_integer (statement, 0) };

      if (link.id != id)
        g_array_append_val (links, link);
    }
  return step == ACCORD_STEP_DONE;
}

/**
 * accord_store_list_referring:
 *
 * Returns: (transfer full) (element-type AccordLink) (nullable): every other record that refers to
 * this one, and through which field
 */
GArray *
accord_store_list_referring (AccordStore *self,
                             const AccordRecordType *type,
                             gint64 id,
                             GError **error)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (AccordLink));
  guint n_types;
  const AccordRecordType *const *types = accord_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    for (guint j = 0; j < types[i]->n_fields; j++)
      {
        const AccordField *field = &types[i]->fields[j];

        if (field->target == NULL || strcmp (field->target, type->name) != 0)
          continue;
        if (!list_through (self, types[i], field, id, links, error))
          return NULL;
      }
  return g_steal_pointer (&links);
}

/** accord_store_get_version: the number of the last journal entry that changed the record; compare
 * it to see whether somebody else has changed it since it was read. */
gint64
accord_store_get_version (AccordStore *self, gint64 id)
{
  gint64 seq = 0;

  accord_database_get_integer (self->database, &seq, NULL,
                               "SELECT max (seq) FROM journal_row WHERE record = ?1", "i", id);
  return seq;
}

/**
 * accord_store_begin_read:
 *
 * Begins to read several things at one moment: until accord_store_end_read() no other program's
 * change is seen. Others cannot write meanwhile, so read first and work afterwards.
 *
 * Returns: %FALSE if the register is busy
 */
gboolean
accord_store_begin_read (AccordStore *self, GError **error)
{
  g_return_val_if_fail (self->work == NULL, FALSE);

  return accord_database_execute (self->database, "BEGIN", error);
}

/** accord_store_end_read: ends what accord_store_begin_read() began. */
void
accord_store_end_read (AccordStore *self)
{
  accord_database_execute (self->database, "ROLLBACK", NULL);
}

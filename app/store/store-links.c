/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/store-private.h"

/* A field that holds several references has a table of its own, a row for each. */

static gboolean
add_link (AccordStore *self,
          AccordRecord *record,
          const AccordTableInfo *table,
          gint64 target,
          GError **error)
{
  g_autofree char *there =
    g_strdup_printf ("SELECT count (*) FROM \"%s\" WHERE owner = ?1 AND target = ?2", table->name);
  gint64 owner = accord_record_get_id (record);
  gint64 n;

  if (!accord_database_get_integer (self->database, &n, error, there, "ii", owner, target))
    return FALSE;
  if (n > 0)
    return TRUE;
  return accord_database_run (self->database, error, table->insert, "iii", self->work->next_id++,
                              owner, target) &&
         accord_store_count_change (self, table->type, owner, error);
}

static gboolean
remove_links (AccordStore *self,
              AccordRecord *record,
              const AccordTableInfo *table,
              const gint64 *kept,
              gsize n_kept,
              GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id, target FROM \"%s\" WHERE owner = ?1",
                                          table->name);
  g_autofree char *remove = g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?1", table->name);
  g_autoptr (GArray) gone = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (AccordStatement) statement = accord_database_prepare_with (
    self->database, error, sql, "i", accord_record_get_id (record));
  AccordStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = accord_statement_step (statement, error)) == ACCORD_STEP_ROW)
    {
      gint64 row[] = { accord_statement_get_integer (statement, 0),
                       accord_statement_get_integer (statement, 1) };
      gboolean is_kept = FALSE;

      for (gsize i = 0; i < n_kept; i++)
        is_kept = is_kept || kept[i] == row[1];
      if (!is_kept)
        g_array_append_val (gone, row[0]);
    }
  if (step == ACCORD_STEP_ERROR)
    return FALSE;
  for (guint i = 0; i < gone->len; i++)
    if (!accord_database_run (self->database, error, remove, "i",
                              g_array_index (gone, gint64, i)) ||
        !accord_store_count_change (self, table->type, accord_record_get_id (record), error))
      return FALSE;
  return TRUE;
}

/** accord_store_write_links: makes the rows of a set of references those that @record has. */
gboolean
accord_store_write_links (AccordStore *self,
                          AccordRecord *record,
                          const AccordField *field,
                          GError **error)
{
  const AccordTableInfo *table =
    accord_tables_find_for_link (accord_record_get_record_type (record), field);
  gsize n;
  const gint64 *ids = accord_record_get_references (record, field->key, &n);

  if (!remove_links (self, record, table, ids, n, error))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if (!add_link (self, record, table, ids[i], error))
      return FALSE;
  return TRUE;
}

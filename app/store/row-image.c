/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/row-image.h"

#include "store/schema.h"

/* Rows that a reversal changes leave first and come back changed, so that unique values may swap
 * places. */

static void
clear_image (gpointer data)
{
  AccordRowImage *image = data;

  for (guint i = 0; i < image->table->n_columns; i++)
    accord_value_clear (&image->values[i]);
  g_free (image->values);
}

/** accord_row_images_new: (transfer full) (element-type AccordRowImage): none yet. */
GArray *
accord_row_images_new (void)
{
  GArray *images = g_array_new (FALSE, FALSE, sizeof (AccordRowImage));

  g_array_set_clear_func (images, clear_image);
  return images;
}

/* What a row that comes back from before there was a column meant by it. */
static void
fill_in (AccordRowImage *image, const AccordChange *change)
{
  for (guint i = change->n_columns; image->table->link == NULL && i < image->table->n_columns; i++)
    {
      const char *text =
        accord_schema_find_meant (image->table->name, image->table->columns[i - 1]->key);

      if (text != NULL)
        accord_value_take_text (&image->values[i], g_strdup (text));
    }
}

/**
 * accord_row_images_add_before:
 * @change: one that changed or removed a row
 *
 * Adds the row as it was before @change: as it is now, if it is there, with the old values of what
 * @change says.
 */
gboolean
accord_row_images_add_before (GArray *images,
                              AccordDatabase *database,
                              const AccordChange *change,
                              GError **error)
{
  g_autoptr (AccordStatement) statement = accord_database_prepare_with (
    database, error, change->table->select, "i", accord_change_get_id (change));
  AccordRowImage image = { change->table, NULL };
  AccordStep step;

  if (statement == NULL)
    return FALSE;
  step = accord_statement_step (statement, error);
  if (step == ACCORD_STEP_ERROR)
    return FALSE;
  image.values = g_new0 (AccordValue, change->table->n_columns);
  if (step == ACCORD_STEP_DONE)
    fill_in (&image, change);
  for (guint i = 0; step == ACCORD_STEP_ROW && i < change->table->n_columns; i++)
    accord_statement_get_value (statement, (int) i, &image.values[i]);
  for (guint i = 0; i < change->n_columns; i++)
    if (change->old_cells[i].type != ACCORD_CELL_ABSENT)
      accord_change_cell_to_value (&change->old_cells[i], &image.values[i]);
  g_array_append_val (images, image);
  return TRUE;
}

/** accord_row_image_insert: puts the row into its table, where it may not be. */
gboolean
accord_row_image_insert (const AccordRowImage *image, AccordDatabase *database, GError **error)
{
  g_autoptr (AccordStatement) statement =
    accord_database_prepare (database, image->table->insert, error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < image->table->n_columns; i++)
    accord_statement_bind_value (statement, (int) i + 1, &image->values[i]);
  return accord_statement_run (statement, error);
}

/** accord_row_remove: takes a row out of its table. */
gboolean
accord_row_remove (AccordDatabase *database,
                   const AccordTableInfo *table,
                   gint64 id,
                   GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?1", table->name);

  return accord_database_run (database, error, sql, "i", id);
}

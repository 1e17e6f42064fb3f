/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "list/list-memory.h"

/** accord_list_memory_open: (transfer full): the settings of the list @name. */
GSettings *
accord_list_memory_open (const char *name)
{
  g_autofree char *path = g_strdup_printf ("/uk/accord/Accord/lists/%s/", name);

  return g_settings_new_with_path ("uk.accord.Accord.list", path);
}

static gboolean
has_column (const AccordTableColumn *columns, const char *key)
{
  for (; columns->key != NULL; columns++)
    if (g_str_equal (columns->key, key))
      return TRUE;
  return FALSE;
}

static void
restore_order (GSettings *settings,
               AccordTableView *table,
               const AccordTableColumn *columns,
               const char *sort)
{
  g_autofree char *remembered = g_settings_get_string (settings, "sort");
  const char *key = *remembered == '-' ? remembered + 1 : remembered;

  if (has_column (columns, key))
    sort = remembered;
  accord_table_view_sort (table, *sort == '-' ? sort + 1 : sort,
                          *sort == '-' ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/**
 * accord_list_memory_restore:
 * @sort: the order where none is remembered, as in a plan
 *
 * Puts a list as it was left.
 */
void
accord_list_memory_restore (GSettings *settings,
                            AccordTableView *table,
                            const AccordTableColumn *columns,
                            const char *sort,
                            AccordFilterBar *filters)
{
  g_autoptr (GVariant) chosen = g_settings_get_value (settings, "filters");
  g_autoptr (GVariant) widths = g_settings_get_value (settings, "widths");

  restore_order (settings, table, columns, sort);
  accord_filter_bar_restore (filters, chosen);
  for (guint i = 0; columns[i].key != NULL; i++)
    {
      int width;

      if (g_variant_lookup (widths, columns[i].key, "i", &width) && width > 0)
        accord_table_view_set_width (table, i, width);
    }
}

/** accord_list_memory_save_order: remembers what the list is sorted by. */
void
accord_list_memory_save_order (GSettings *settings, AccordTableView *table)
{
  gboolean descending = FALSE;
  const char *key = accord_table_view_get_sort (table, &descending);
  g_autofree char *sort = key == NULL ? NULL : g_strconcat (descending ? "-" : "", key, NULL);

  g_settings_set_string (settings, "sort", sort == NULL ? "" : sort);
}

/** accord_list_memory_save_filters: remembers what the list is narrowed down to. */
void
accord_list_memory_save_filters (GSettings *settings, AccordFilterBar *filters)
{
  g_settings_set_value (settings, "filters", accord_filter_bar_save (filters));
}

/** accord_list_memory_save_widths: remembers the widths of columns that were resized. */
void
accord_list_memory_save_widths (GSettings *settings,
                                AccordTableView *table,
                                const AccordTableColumn *columns)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{si}"));

  for (guint i = 0; columns[i].key != NULL; i++)
    {
      int width = accord_table_view_get_width (table, i);

      if (width > 0)
        g_variant_builder_add (&builder, "{si}", columns[i].key, width);
    }
  g_settings_set_value (settings, "widths", g_variant_builder_end (&builder));
}

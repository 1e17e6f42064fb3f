/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/import-mappings.h"

/* The mappings of earlier imports, in the settings, the newest first: by the type of the records
 * and the shape of the file, how it was read and which column filled which field. */

#define KEY        "import-mappings"
#define VALUE_TYPE "(bsba{si})"

/* As many files as an office takes regularly; the oldest is forgotten. */
#define REMEMBERED_MAX 50

/** accord_import_options_clear: frees what is inside. */
void
accord_import_options_clear (AccordImportOptions *options)
{
  g_clear_pointer (&options->encoding, g_free);
}

/* What files of one shape have in common: their headings, or how many columns they have. */
static char *
dup_shape (AccordImport *import, gboolean has_headings)
{
  const AccordRecordType *type = accord_import_get_record_type (import);
  AccordTable *table = accord_import_get_table (import);
  guint n_columns = accord_table_get_n_columns (table);
  g_autoptr (GChecksum) sum = NULL;

  if (!has_headings)
    return g_strdup_printf ("%s:%u", type->name, n_columns);

  sum = g_checksum_new (G_CHECKSUM_SHA256);
  for (guint i = 0; i < n_columns; i++)
    {
      const char *heading = accord_table_get_heading (table, i);

      g_checksum_update (sum, (const guchar *) heading, (gssize) strlen (heading) + 1);
    }
  return g_strdup_printf ("%s:%s", type->name, g_checksum_get_string (sum));
}

static GVariant *
find (GSettings *settings, const char *shape)
{
  g_autoptr (GVariant) all = g_settings_get_value (settings, KEY);

  return g_variant_lookup_value (all, shape, G_VARIANT_TYPE (VALUE_TYPE));
}

static void
clear_columns (AccordImport *import)
{
  const AccordRecordType *type = accord_import_get_record_type (import);

  for (guint i = 0; i < type->n_fields; i++)
    if (accord_import_can_fill (&type->fields[i]))
      accord_import_map_column (import, type->fields[i].key, -1, NULL);
  accord_import_map_column (import, ACCORD_IMPORT_RECORD_KEY, -1, NULL);
}

/* A field that a later Accord no longer has is passed over, as is a column that is not there. */
static void
restore_columns (AccordImport *import, GVariant *columns)
{
  int n_columns = (int) accord_table_get_n_columns (accord_import_get_table (import));
  GVariantIter iter;
  const char *key;
  int column;

  clear_columns (import);
  g_variant_iter_init (&iter, columns);
  while (g_variant_iter_next (&iter, "{&si}", &key, &column))
    if (column >= 0 && column < n_columns)
      accord_import_map_column (import, key, column, NULL);
}

static gboolean
has_columns (AccordImport *import)
{
  const AccordRecordType *type = accord_import_get_record_type (import);

  for (guint i = 0; i < type->n_fields; i++)
    if (accord_import_get_column (import, type->fields[i].key) >= 0)
      return TRUE;
  return accord_import_get_column (import, ACCORD_IMPORT_RECORD_KEY) >= 0;
}

/* A file without headings is known by how many columns it has: only where its first line, read as
 * headings, names no field. */
static GVariant *
find_for (GSettings *settings, AccordImport *import)
{
  gboolean has_headings = accord_table_has_headings (accord_import_get_table (import));
  g_autofree char *shape = dup_shape (import, has_headings);
  g_autofree char *bare = dup_shape (import, FALSE);
  GVariant *value = find (settings, shape);

  if (value != NULL || !has_headings)
    return value;
  accord_import_propose (import);
  return has_columns (import) ? NULL : find (settings, bare);
}

/**
 * accord_import_mappings_recall:
 * @import: an import that was begun, with nothing mapped
 * @options: (inout): changed to how the file was read the last time
 *
 * Maps @import as the last file of its shape was; where there was none, as its headings propose.
 *
 * Returns: whether there was such a file. If @options differ from how this one was read, read it
 *   again and ask again
 */
gboolean
accord_import_mappings_recall (GSettings *settings,
                               AccordImport *import,
                               AccordImportOptions *options)
{
  g_autoptr (GVariant) value = find_for (settings, import);
  g_autoptr (GVariant) columns = NULL;
  const char *encoding;
  gboolean update;

  if (value == NULL)
    {
      accord_import_propose (import);
      return FALSE;
    }
  g_variant_get (value, "(b&sb@a{si})", &options->has_headings, &encoding, &update, &columns);
  g_free (options->encoding);
  options->encoding = *encoding == '\0' ? NULL : g_strdup (encoding);
  accord_import_set_update (import, update);
  restore_columns (import, columns);
  return TRUE;
}

static GVariant *
make_columns (AccordImport *import)
{
  const AccordRecordType *type = accord_import_get_record_type (import);
  int record = accord_import_get_column (import, ACCORD_IMPORT_RECORD_KEY);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{si}"));

  for (guint i = 0; i < type->n_fields; i++)
    {
      int column = accord_import_get_column (import, type->fields[i].key);

      if (column >= 0)
        g_variant_builder_add (&builder, "{si}", type->fields[i].key, column);
    }
  if (record >= 0)
    g_variant_builder_add (&builder, "{si}", ACCORD_IMPORT_RECORD_KEY, record);
  return g_variant_builder_end (&builder);
}

/**
 * accord_import_mappings_copy:
 *
 * Maps @to, an import of the same type, as @from is.
 *
 * Returns: %FALSE where nothing is mapped in @from, or its table has other columns
 */
gboolean
accord_import_mappings_copy (AccordImport *from, AccordImport *to)
{
  g_autoptr (GVariant) columns = g_variant_ref_sink (make_columns (from));

  if (!has_columns (from) || accord_table_get_n_columns (accord_import_get_table (from)) !=
                               accord_table_get_n_columns (accord_import_get_table (to)))
    return FALSE;
  accord_import_set_update (to, accord_import_get_update (from));
  restore_columns (to, columns);
  return TRUE;
}

/**
 * accord_import_mappings_remember:
 * @import: an import that was done
 * @options: how its file was read
 *
 * Keeps the mapping for the next file of this shape.
 */
void
accord_import_mappings_remember (GSettings *settings,
                                 AccordImport *import,
                                 const AccordImportOptions *options)
{
  g_autoptr (GVariant) all = g_settings_get_value (settings, KEY);
  g_autofree char *shape = dup_shape (import, options->has_headings);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sv}"));
  GVariantIter iter;
  GVariant *value;
  const char *key;
  guint n_kept = 1;

  g_variant_builder_add (&builder, "{sv}", shape,
                         g_variant_new ("(bsb@a{si})", options->has_headings,
                                        options->encoding == NULL ? "" : options->encoding,
                                        accord_import_get_update (import), make_columns (import)));
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_loop (&iter, "{&sv}", &key, &value))
    if (n_kept < REMEMBERED_MAX && !g_str_equal (key, shape))
      {
        g_variant_builder_add (&builder, "{sv}", key, value);
        n_kept++;
      }
  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
}

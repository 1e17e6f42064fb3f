/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/shipped.h"

#include <glib/gi18n-lib.h>

#define RESOURCES "/uk/accord/core/"

/*
 * accord_shipped_read:
 * @name: "profiles/profiles.csv", as it stands below data/
 *
 * Reads a table that comes with Accord. It is a part of the program, yet goes the way of every
 * other file: what is wrong in it is said with its line.
 *
 * Returns: (transfer full) (nullable): the table, with its headings
 */
AccordTable *
accord_shipped_read (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (RESOURCES, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (bytes == NULL)
    return NULL;
  return accord_table_parse_csv (name, bytes, "UTF-8", TRUE, NULL, error);
}

/*
 * accord_shipped_name_line:
 *
 * Puts the file and the line before what is wrong with a row.
 */
void
accord_shipped_name_line (AccordTable *table, guint row, GError **error)
{
  /* Translators: the name of a file and the number of a line; what is wrong there follows */
  g_prefix_error (error, _("%1$s, line %2$u: "), accord_table_get_name (table),
                  accord_table_get_line (table, row));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/table.h"

#include <glib/gi18n-lib.h>

#include "accord/error.h"
#include "intake/table-private.h"

/* As many headings as an error message lists; an ellipsis stands for the rest. */
#define LISTED_HEADINGS 40

static char *
dup_heading_key (const char *heading)
{
  g_autofree char *valid = g_utf8_make_valid (heading, -1);
  g_autofree char *normal = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  g_autofree char *folded = g_utf8_casefold (normal, -1);

  return g_strdup (g_strstrip (folded));
}

/* How many headings answer to @name, and the first that does. */
static guint
count_headings (AccordTable *self, const char *name, gboolean folded, guint *first)
{
  g_autofree char *wanted = folded ? dup_heading_key (name) : g_strdup (name);
  guint found = 0;

  for (guint i = 0; i < accord_table_get_n_columns (self); i++)
    {
      g_autofree char *key = folded ? dup_heading_key (accord_table_get_heading (self, i)) : NULL;

      if (g_strcmp0 (folded ? key : accord_table_get_heading (self, i), wanted) != 0)
        continue;
      if (found++ == 0)
        *first = i;
    }
  return found;
}

static gboolean
parse_column_number (AccordTable *self, const char *name, guint *column)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (name, 10, 1, accord_table_get_n_columns (self), &number, NULL))
    return FALSE;

  *column = (guint) number - 1;
  return TRUE;
}

static char *
list_headings (AccordTable *self)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint listed = MIN (accord_table_get_n_columns (self), LISTED_HEADINGS);

  for (guint i = 0; i < listed; i++)
    {
      g_autofree char *heading = accord_table_dup_shown_heading (self, i);

      g_string_append_printf (list, i == 0 ? "%s" : ", %s", heading);
    }
  if (listed < accord_table_get_n_columns (self))
    g_string_append (list, ", …");
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
set_no_column_error (AccordTable *self, const char *name, GError **error)
{
  g_autofree char *headings = NULL;

  if (!accord_table_has_headings (self))
    {
      g_set_error (
        error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
        _ ("%1$s has no headings, so no column “%2$s”; expected a number from 1 to %3$u."),
        accord_table_get_name (self), name, accord_table_get_n_columns (self));
      return;
    }

  headings = list_headings (self);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
               _ ("%1$s has no column “%2$s”; expected a number from 1 to %3$u or one of its "
                  "headings: %4$s."),
               accord_table_get_name (self), name, accord_table_get_n_columns (self), headings);
}

/**
 * accord_table_find_column:
 * @self: a table
 * @name: a heading, or the number of a column, counted from 1
 * @column: (out): the column, counted from 0
 * @error: (nullable): where to report a failure
 *
 * Finds the column that somebody named.
 *
 * A heading that is written exactly so comes first, then one that differs only in capitals or in
 * the blanks around it, then a number: a column headed “2015” is found before the 2015th.
 *
 * Returns: %FALSE with %ACCORD_ERROR_NOT_FOUND when there is none, naming the headings that there
 *   are, or %ACCORD_ERROR_INVALID when several columns have that heading
 */
gboolean
accord_table_find_column (AccordTable *self, const char *name, guint *column, GError **error)
{
  guint found = 0;

  g_return_val_if_fail (self != NULL && name != NULL && column != NULL, FALSE);

  if (accord_table_has_headings (self))
    found = count_headings (self, name, FALSE, column);
  if (accord_table_has_headings (self) && found == 0)
    found = count_headings (self, name, TRUE, column);
  if (found == 1 || (found == 0 && parse_column_number (self, name, column)))
    return TRUE;

  if (found > 1)
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                 _ ("%1$s has %2$u columns headed “%3$s”, the first of them column %4$u; name the "
                    "column by its number."),
                 accord_table_get_name (self), found, name, *column + 1);
  else
    set_no_column_error (self, name, error);
  return FALSE;
}

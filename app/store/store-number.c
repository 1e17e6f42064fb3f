/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "store/store-private.h"

/* Human references such as ARR-07. Officers may write their own; what has more digits than this
 * is not a number of ours, and does not set the count off. */
#define MAX_DIGITS 9

/* The number in a reference of ours, or 0. */
static int
read_number (const AccordRecordType *type, const char *reference)
{
  gsize prefix = strlen (type->reference_prefix);
  gsize length;

  if (reference == NULL || !g_str_has_prefix (reference, type->reference_prefix))
    return 0;
  length = strlen (reference + prefix);
  if (length == 0 || length > MAX_DIGITS || strspn (reference + prefix, "0123456789") != length)
    return 0;
  return (int) g_ascii_strtoll (reference + prefix, NULL, 10);
}

/* The greatest number there is, of which the transaction keeps count once it has given one. */
static gboolean
read_last (AccordStore *self, const AccordRecordType *type, gint64 *last, GError **error)
{
  g_autofree char *sql = NULL;
  gsize prefix = strlen (type->reference_prefix);

  *last = GPOINTER_TO_INT (g_hash_table_lookup (self->work->numbers, type));
  if (*last != 0)
    return TRUE;
  sql = g_strdup_printf (
    "SELECT max (CAST (substr (\"%1$s\", %2$d) AS INTEGER)) FROM \"%3$s\" "
    "WHERE \"%1$s\" GLOB '%4$s[0-9]*' AND \"%1$s\" NOT GLOB '%4$s*[^0-9]*' "
    "AND length (\"%1$s\") <= %5$d", type->reference_field, (int) prefix + 1, type->table,
    type->reference_prefix, (int) prefix + MAX_DIGITS);
  return accord_database_get_integer (self->database, last, error, sql, "");
}

static void
keep_count (AccordStore *self, const AccordRecordType *type, int number)
{
  int last = GPOINTER_TO_INT (g_hash_table_lookup (self->work->numbers, type));

  if (number > last)
    g_hash_table_insert (self->work->numbers, (gpointer) type, GINT_TO_POINTER (number));
}

/**
 * accord_store_number:
 *
 * Gives a record whose type is numbered the next human reference, one more than the greatest there
 * is, unless it has one.
 */
gboolean
accord_store_number (AccordStore *self, AccordRecord *record, GError **error)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  g_autofree char *reference = NULL;
  gint64 last;

  if (type->reference_prefix == NULL)
    return TRUE;
  if (accord_record_has (record, type->reference_field))
    {
      if (g_hash_table_contains (self->work->numbers, type))
        keep_count (self, type,
                    read_number (type, accord_record_get_text (record, type->reference_field)));
      return TRUE;
    }
  if (!read_last (self, type, &last, error))
    return FALSE;
  keep_count (self, type, (int) last + 1);
  reference = g_strdup_printf ("%s%02" G_GINT64_FORMAT, type->reference_prefix, last + 1);
  return accord_record_set_text (record, type->reference_field, reference, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "accord/error.h"
#include "store/store-private.h"

/* What came with Accord is kept as it is, so that everybody knows what its name stands for. */

/** accord_store_check_unlocked: whether the record @id may be changed and removed. */
gboolean
accord_store_check_unlocked (AccordStore *self,
                             const AccordRecordType *type,
                             gint64 id,
                             GError **error)
{
  g_autofree char *sql = NULL;
  g_autofree char *title = NULL;
  gint64 is_locked;

  if (type->locked_field == NULL)
    return TRUE;
  sql = g_strdup_printf ("SELECT \"%s\" IS 1 FROM \"%s\" WHERE id = ?1", type->locked_field,
                         type->table);
  if (!accord_database_get_integer (self->database, &is_locked, error, sql, "i", id))
    return FALSE;
  if (!is_locked)
    return TRUE;
  title = accord_store_dup_title (self, type, id);
  g_set_error (
    error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
    /* Translators: the name of a constitution profile */
    _("“%s” came with Accord and is kept as it is. Make a copy of it, and change that."), title);
  return FALSE;
}

/** accord_store_check_stays_unlocked: whether @record, which is being changed, does not say of
 * itself that it came with Accord. */
gboolean
accord_store_check_stays_unlocked (AccordStore *self, AccordRecord *record, GError **error)
{
  const AccordRecordType *type = accord_record_get_record_type (record);

  if (!accord_record_is_locked (record))
    return TRUE;
  g_set_error (
    error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
    /* Translators: the label of a field: Came with Accord */
    _("%s: yes is for what Accord brings along; no was expected."),
       accord_field_get_label (accord_record_type_find_field (type, type->locked_field)));
  return FALSE;
}

static gboolean
is_taken (AccordStore *self, const AccordRecordType *type, const char *key, const char *name)
{
  g_autoptr (AccordQuery) query = accord_query_new (type);
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  accord_value_take_text (&value, g_strdup (name));
  accord_query_add_filter (query, key, &value);
  return accord_store_query_count (self, query, NULL) > 0;
}

static char *
dup_free_name (AccordStore *self, const AccordRecordType *type, const char *key, const char *name)
{
  /* Translators: the name of a copy */
  char *copy = g_strdup_printf (_("%s (copy)"), name);

  for (guint n = 2; is_taken (self, type, key, copy); n++)
    {
      g_free (copy);
      /* Translators: the name of a copy where there are others, and its number */
      copy = g_strdup_printf (_("%1$s (copy %2$u)"), name, n);
    }
  return copy;
}

/**
 * accord_store_copy_locked:
 * @record: a record that came with Accord, or any other of its type
 *
 * Makes what can be changed in its stead: a new record, not in the register yet, that holds the
 * same under a name of its own.
 *
 * Returns: (transfer full): the copy
 */
AccordRecord *
accord_store_copy_locked (AccordStore *self, AccordRecord *record)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  const char *key = type->reference_field;
  g_autofree char *name = NULL;
  AccordRecord *copy;

  g_return_val_if_fail (type->locked_field != NULL, NULL);

  copy = accord_record_copy (record);
  name = dup_free_name (self, type, key, accord_record_get_text (record, key));
  accord_record_set_id (copy, 0);
  accord_record_set_version (copy, 0);
  accord_record_set_text (copy, key, name, NULL);
  accord_record_set_integer (copy, type->locked_field, FALSE, NULL);
  return copy;
}

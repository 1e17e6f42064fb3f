/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/fields.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"

/* What stands as FIELD=VALUE on the command line. Errors name a field by its key, which is how the
 * caller wrote it. */

/* The field that an example is made with: the first that a record must have. */
static const char *
example_key (const AccordRecordType *type)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].flags & ACCORD_FIELD_REQUIRED)
      return type->fields[i].key;
  return type->fields[0].key;
}

/**
 * accord_fields_split:
 * @word: FIELD=VALUE
 * @value: (out): what stands after the first equals sign; points into @word
 *
 * Finds the field that a word is for.
 *
 * Returns: %FALSE with an error that shows how it is written, or lists the fields there are
 */
gboolean
accord_fields_split (const AccordRecordType *type,
                     const char *word,
                     const AccordField **field,
                     const char **value,
                     GError **error)
{
  const char *equals = strchr (word, '=');
  g_autofree char *key = NULL;

  if (equals == NULL)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("“%1$s” was given; FIELD=VALUE was expected, for example %2$s=…"), word,
                   example_key (type));
      return FALSE;
    }
  key = g_strndup (word, (gsize) (equals - word));
  *field = accord_record_type_lookup_field (type, key, error);
  *value = equals + 1;
  return *field != NULL;
}

static gboolean
assign (AccordRecord *record,
        const AccordField *field,
        const char *text,
        const AccordResolver *resolver,
        GError **error)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  if (accord_field_parse (field, text, resolver, &value, error))
    return accord_record_set_value (record, field->key, &value, error);
  g_prefix_error (error, "%s: ", field->key);
  return FALSE;
}

/**
 * accord_fields_assign:
 * @words: each FIELD=VALUE
 *
 * Sets the fields of @record that are named; an empty value clears one.
 *
 * Returns: %FALSE with an error that names the field and what was expected
 */
gboolean
accord_fields_assign (AccordRecord *record,
                      char **words,
                      const AccordResolver *resolver,
                      GError **error)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (char **word = words; *word != NULL; word++)
    {
      const AccordField *field;
      const char *value;

      if (!accord_fields_split (type, *word, &field, &value, error))
        return FALSE;
      if (!g_hash_table_add (seen, (gpointer) field))
        {
          g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                       _("%s: It is given twice; one value was expected."), field->key);
          return FALSE;
        }
      if (!assign (record, field, value, resolver, error))
        return FALSE;
    }
  return TRUE;
}

/** accord_fields_check: as accord_record_validate(), with the field's key in the message. */
gboolean
accord_fields_check (AccordRecord *record, GError **error)
{
  const AccordField *field = accord_record_check (record, error);

  if (field == NULL)
    return TRUE;
  g_prefix_error (error, "%s: ", field->key);
  return FALSE;
}

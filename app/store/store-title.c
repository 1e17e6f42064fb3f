/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/store.h"

#include <string.h>

#include "store/store-private.h"

/* What a record is called: by scripts, and by people. */

/** accord_store_dup_reference: (transfer full): what a script calls a record: its human reference,
 * else its id. */
char *
accord_store_dup_reference (AccordStore *self, const AccordRecordType *type, gint64 id)
{
  g_autofree char *sql = NULL;
  g_autoptr (AccordStatement) statement = NULL;

  if (type->reference_field == NULL)
    return g_strdup_printf ("%" G_GINT64_FORMAT, id);
  sql = g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE id = ?1 AND \"%s\" IS NOT NULL",
                         type->reference_field, type->table, type->reference_field);
  statement = accord_database_prepare_with (self->database, NULL, sql, "i", id);
  if (statement != NULL && accord_statement_step (statement, NULL) == ACCORD_STEP_ROW)
    return g_strdup (accord_statement_get_text (statement, 0));
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

/* Where parts are missing, what stood round them is left out too. */
static void
tidy (GString *title)
{
  g_string_replace (title, "  ", " ", 0);
  g_string_replace (title, " ,", ",", 0);
  g_strstrip (title->str);
  title->len = strlen (title->str);
  while (title->len > 0 && strchr (", ", title->str[title->len - 1]) != NULL)
    g_string_truncate (title, title->len - 1);
  while (title->len > 0 && strchr (", ", title->str[0]) != NULL)
    g_string_erase (title, 0, 1);
}

/* What one field alone says is what somebody has written, and stays as it is. */
static gboolean
is_of_one_field (const char *words)
{
  const char *close = *words == '{' ? strchr (words, '}') : NULL;

  return close != NULL && close[1] == '\0';
}

/**
 * accord_store_dup_title_with:
 * @resolver: how it reaches what it refers to
 *
 * Returns: (transfer full): the title of a record: its type's template filled
 */
char *
accord_store_dup_title_with (AccordRecord *record, const AccordResolver *resolver)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  GString *title = g_string_new (NULL);

  for (const char *p = type->title; *p != '\0'; p++)
    {
      const char *close = *p == '{' ? strchr (p, '}') : NULL;
      g_autofree char *key = NULL;
      g_autofree char *part = NULL;

      if (close == NULL)
        {
          g_string_append_c (title, *p);
          continue;
        }
      key = g_strndup (p + 1, (gsize) (close - p - 1));
      part = accord_record_format (record, key, resolver, ACCORD_FORMAT_DISPLAY);
      g_string_append (title, part);
      p = close;
    }
  if (!is_of_one_field (type->title))
    tidy (title);
  if (title->len == 0)
    g_string_printf (title, "%s %" G_GINT64_FORMAT, accord_record_type_get_label (type),
                     accord_record_get_id (record));
  return g_string_free (title, FALSE);
}

/**
 * accord_store_dup_record_title:
 * @record: a record, which may be in no register yet
 *
 * Returns: (transfer full): the words that people read for it: its type's template filled; what a
 * reference leads to brings its own title
 */
char *
accord_store_dup_record_title (AccordStore *self, AccordRecord *record)
{
  return accord_store_dup_title_with (record, &self->resolver);
}

/* Of the sets of references, those that the title speaks of. */
static void
load_title_links (AccordStore *self, AccordRecord *record)
{
  const AccordRecordType *type = accord_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    {
      g_autofree char *part = g_strdup_printf ("{%s}", type->fields[i].key);

      if (type->fields[i].kind == ACCORD_FIELD_REFERENCES && strstr (type->title, part) != NULL)
        accord_store_load_links (self, record, i, NULL);
    }
}

/** accord_store_dup_title: (transfer full): the words that people read for a record. */
char *
accord_store_dup_title (AccordStore *self, const AccordRecordType *type, gint64 id)
{
  g_autoptr (AccordRecord) record = accord_record_new_for_id (type, id);
  gboolean found;

  if (!accord_store_load_stored (self, record, &found, NULL) || !found)
    return g_strdup_printf ("%s %" G_GINT64_FORMAT, accord_record_type_get_label (type), id);
  load_title_links (self, record);
  return accord_store_dup_record_title (self, record);
}

/** accord_store_dup_short_title: (transfer full): what tables and charts call a record, where there
 * is little room: its short name where it has one, else its title. */
char *
accord_store_dup_short_title (AccordStore *self, const AccordRecordType *type, gint64 id)
{
  g_autofree char *sql = NULL;
  g_autoptr (AccordStatement) statement = NULL;

  if (accord_record_type_find_field (type, "short_name") == NULL)
    return accord_store_dup_title (self, type, id);
  sql = g_strdup_printf ("SELECT short_name FROM \"%s\" WHERE id = ?1 AND short_name <> ''",
                         type->table);
  statement = accord_database_prepare_with (self->database, NULL, sql, "i", id);
  if (statement != NULL && accord_statement_step (statement, NULL) == ACCORD_STEP_ROW)
    return g_strdup (accord_statement_get_text (statement, 0));
  return accord_store_dup_title (self, type, id);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"
#include "intake/import-private.h"
#include "intake/table-private.h"

/* As many headings as a message lists; an ellipsis stands for the rest. */
#define LISTED_COLUMNS 40

/* --- Fields that a column can fill ----------------------------------------------------------- */

static gboolean
is_record_key (const char *key)
{
  return strcmp (key, ACCORD_IMPORT_RECORD_KEY) == 0 || strcmp (key, "ref") == 0;
}

/* The place of a field in the import's arrays, or -1. */
static int
get_slot (AccordImport *self, const char *key)
{
  int index = accord_record_type_get_field_index (self->type, key);

  return index < 0 && is_record_key (key) ? (int) self->type->n_fields : index;
}

/**
 * accord_import_can_fill:
 *
 * What follows from other records is not entered. A file would be taken from wherever a table that
 * somebody else wrote says: an officer attaches it.
 *
 * Returns: whether a column can fill @field
 */
gboolean
accord_import_can_fill (const AccordField *field)
{
  return !(field->flags & ACCORD_FIELD_COMPUTED) && field->kind != ACCORD_FIELD_FILE;
}

static void
refuse_field (const AccordField *field, GError **error)
{
  if (field->kind == ACCORD_FIELD_FILE)
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                 _("A column cannot fill “%s”: attach the file to the record afterwards."),
                 field->key);
  else
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                 _("A column cannot fill “%s”: it follows from other records."), field->key);
}

/* The place of a field that a column can fill; -1 where there is none. */
static int
find_slot (AccordImport *self, const char *key, GError **error)
{
  int slot = get_slot (self, key);

  if (slot < 0)
    accord_record_type_lookup_field (self->type, key, error);
  else if (slot < (int) self->type->n_fields && !accord_import_can_fill (&self->type->fields[slot]))
    {
      refuse_field (&self->type->fields[slot], error);
      return -1;
    }
  return slot;
}

/* --- Columns in messages --------------------------------------------------------------------- */

static gboolean
is_used (AccordImport *self, guint column)
{
  for (guint i = 0; i <= self->type->n_fields; i++)
    if (self->columns[i] == (int) column)
      return TRUE;
  return FALSE;
}

/* The headings, or the numbers where there are none, with commas between them. */
static char *
list_columns (AccordImport *self, gboolean unused_only)
{
  guint n_columns = accord_table_get_n_columns (self->table);
  GString *list = g_string_new (NULL);
  guint n_listed = 0;

  for (guint i = 0; i < n_columns && n_listed <= LISTED_COLUMNS; i++)
    {
      g_autofree char *heading = NULL;

      if (unused_only && is_used (self, i))
        continue;
      if (n_listed++ > 0)
        g_string_append (list, ", ");
      if (accord_table_has_headings (self->table))
        heading = accord_table_dup_shown_heading (self->table, i);
      if (n_listed > LISTED_COLUMNS)
        g_string_append (list, "…");
      else if (heading != NULL && *heading != '\0')
        g_string_append (list, heading);
      else
        g_string_append_printf (list, "%u", i + 1);
    }
  return g_string_free (list, FALSE);
}

/* --- Proposing ------------------------------------------------------------------------------- */

/* Capitals, blanks, low lines and hyphens do not count. */
static char *
fold_name (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_NFKC);
  g_autofree char *folded = g_utf8_casefold (normal != NULL ? normal : name, -1);
  GString *key = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != '_' && c != '-')
        g_string_append_unichar (key, c);
    }
  return g_string_free (key, FALSE);
}

/* The free column of that heading; none where there are several. */
static int
find_heading (AccordImport *self, char **headings, const char *name)
{
  g_autofree char *wanted = fold_name (name);
  int found = -1;

  for (guint i = 0; headings[i] != NULL; i++)
    {
      if (strcmp (headings[i], wanted) != 0 || is_used (self, i))
        continue;
      if (found >= 0)
        return -1;
      found = (int) i;
    }
  return found;
}

/* Whether a field awaits a column still. */
static gboolean
is_open (AccordImport *self, guint field)
{
  return self->columns[field] < 0 && !self->settled[field] &&
         accord_import_can_fill (&self->type->fields[field]);
}

static void
propose_by_key (AccordImport *self, char **headings)
{
  for (guint i = 0; i < self->type->n_fields; i++)
    if (is_open (self, i))
      self->columns[i] = find_heading (self, headings, self->type->fields[i].key);
}

static void
propose_by_label (AccordImport *self, char **headings)
{
  for (guint i = 0; i < self->type->n_fields; i++)
    if (is_open (self, i))
      self->columns[i] =
        find_heading (self, headings, accord_field_get_label (&self->type->fields[i]));
}

static void
propose_record (AccordImport *self, char **headings)
{
  guint slot = self->type->n_fields;

  if (self->columns[slot] < 0 && !self->settled[slot])
    self->columns[slot] = find_heading (self, headings, ACCORD_IMPORT_RECORD_KEY);
  if (self->columns[slot] < 0 && !self->settled[slot])
    self->columns[slot] = find_heading (self, headings, "ref");
}

/**
 * accord_import_propose:
 *
 * Maps the fields that nobody has mapped to the columns whose headings are their keys or their
 * labels; capitals, blanks, “_” and “-” do not count. A heading “id” or “ref” says which record a
 * row is. What accord_import_map() settled stays: its fields are left alone, and its columns are
 * not given to another field. Of several columns with one heading none is taken.
 */
void
accord_import_propose (AccordImport *self)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (ACCORD_IS_IMPORT (self));

  if (!accord_table_has_headings (self->table))
    return;
  for (guint i = 0; i < accord_table_get_n_columns (self->table); i++)
    g_ptr_array_add (headings, fold_name (accord_table_get_heading (self->table, i)));
  g_ptr_array_add (headings, NULL);

  accord_import_forget (self);
  propose_by_key (self, (char **) headings->pdata);
  propose_by_label (self, (char **) headings->pdata);
  propose_record (self, (char **) headings->pdata);
}

/* --- Mapping --------------------------------------------------------------------------------- */

static void
settle (AccordImport *self, int slot, int column)
{
  accord_import_forget (self);
  self->columns[slot] = column;
  self->settled[slot] = TRUE;
}

/**
 * accord_import_map:
 * @key: a field of the type, or %ACCORD_IMPORT_RECORD_KEY for the column that says which record a
 *   row is
 * @column: a heading, or the number of a column, counted from 1; empty to leave the field out
 * @error: (nullable): where to report a failure
 *
 * Maps a field to a column. One column may fill several fields.
 *
 * Returns: %FALSE with %ACCORD_ERROR_INVALID or %ACCORD_ERROR_NOT_FOUND where there is no such
 *   field or column, naming those that there are, or the field takes nothing from a table
 */
gboolean
accord_import_map (AccordImport *self, const char *key, const char *column, GError **error)
{
  guint found;
  int slot;

  g_return_val_if_fail (ACCORD_IS_IMPORT (self) && key != NULL && column != NULL, FALSE);

  slot = find_slot (self, key, error);
  if (slot < 0)
    return FALSE;
  if (*column != '\0' && !accord_table_find_column (self->table, column, &found, error))
    return FALSE;
  settle (self, slot, *column == '\0' ? -1 : (int) found);
  return TRUE;
}

/**
 * accord_import_map_column:
 * @key: a field of the type, or %ACCORD_IMPORT_RECORD_KEY
 * @column: a column, counted from 0, or -1 to leave the field out
 * @error: (nullable): where to report a failure
 *
 * Maps a field to a column that was pointed at, whatever its heading.
 *
 * Returns: %FALSE with an error as of accord_import_map()
 */
gboolean
accord_import_map_column (AccordImport *self, const char *key, int column, GError **error)
{
  int slot;

  g_return_val_if_fail (ACCORD_IS_IMPORT (self) && key != NULL, FALSE);
  g_return_val_if_fail (column < (int) accord_table_get_n_columns (self->table), FALSE);

  slot = find_slot (self, key, error);
  if (slot < 0)
    return FALSE;
  settle (self, slot, MAX (column, -1));
  return TRUE;
}

/** accord_import_get_column: the column of a field, counted from 0, or -1. */
int
accord_import_get_column (AccordImport *self, const char *key)
{
  int slot;

  g_return_val_if_fail (ACCORD_IS_IMPORT (self) && key != NULL, -1);

  slot = get_slot (self, key);
  return slot < 0 ? -1 : self->columns[slot];
}

/** accord_import_get_key: (transfer none) (nullable): the first field that a column fills. */
const char *
accord_import_get_key (AccordImport *self, guint column)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT (self), NULL);

  for (guint i = 0; i < self->type->n_fields; i++)
    if (self->columns[i] == (int) column)
      return self->type->fields[i].key;
  return accord_import_get_record_column (self) == (int) column ? ACCORD_IMPORT_RECORD_KEY : NULL;
}

/* accord_import_get_record_column: the column that says which record a row is, or -1. */
int
accord_import_get_record_column (AccordImport *self)
{
  return self->columns[self->type->n_fields];
}

/* accord_import_dup_cell: (nullable): what stands in a cell, without blanks round it, also those
 * that do not break, which spreadsheets leave; %NULL for nothing, and for a column of -1. */
char *
accord_import_dup_cell (AccordImport *self, guint row, int column)
{
  const char *start = column < 0 ? "" : accord_table_get_cell (self->table, row, (guint) column);
  const char *end;

  while (*start != '\0' && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  end = start + strlen (start);
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return end == start ? NULL : g_strndup (start, (gsize) (end - start));
}

/** accord_import_dup_ignored: (transfer full) (nullable): the columns that fill no field, as a
 * list for a message; %NULL if there are none. */
char *
accord_import_dup_ignored (AccordImport *self)
{
  g_autofree char *list = NULL;

  g_return_val_if_fail (ACCORD_IS_IMPORT (self), NULL);

  list = list_columns (self, TRUE);
  return *list == '\0' ? NULL : g_steal_pointer (&list);
}

/* The field by which an update knows its records: the reference that people cite, else the id. */
static const char *
get_record_key (AccordImport *self)
{
  const char *key = self->type->reference_field;

  return key != NULL ? key : ACCORD_IMPORT_RECORD_KEY;
}

static gboolean
knows_records (AccordImport *self)
{
  return accord_import_get_record_column (self) >= 0 ||
         accord_import_get_column (self, get_record_key (self)) >= 0;
}

static gboolean
refuse_without_record (AccordImport *self, GError **error)
{
  const char *key = get_record_key (self);
  g_autofree char *columns = NULL;

  if (knows_records (self))
    return TRUE;

  columns = list_columns (self, FALSE);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: file, field, list of columns, field */
               _("%1$s: no column says which record a row is. The field “%2$s” does; the columns "
                 "are: %3$s. Map it as %4$s=COLUMN, by heading or number."),
               accord_table_get_name (self->table), key, columns, key);
  return FALSE;
}

/* The required fields without a column, as a list; the first of them in @first. */
static char *
list_missing (AccordImport *self, gboolean by_label, const char **first)
{
  GString *list = g_string_new (NULL);

  *first = NULL;
  for (guint i = 0; i < self->type->n_fields; i++)
    {
      const AccordField *field = &self->type->fields[i];

      if (!(field->flags & ACCORD_FIELD_REQUIRED) || self->columns[i] >= 0)
        continue;
      if (list->len == 0)
        *first = field->key;
      g_string_append_printf (list, list->len == 0 ? "%s" : ", %s",
                              by_label ? accord_field_get_label (field) : field->key);
    }
  return g_string_free (list, FALSE);
}

/**
 * accord_import_dup_missing:
 *
 * What accord_import_check_mapping() refuses, in the words of a form.
 *
 * Returns: (transfer full) (nullable): the labels of the fields that still lack a column, as a
 *   list; %NULL where the mapping is enough
 */
char *
accord_import_dup_missing (AccordImport *self)
{
  g_autofree char *list = NULL;
  const char *first;

  g_return_val_if_fail (ACCORD_IS_IMPORT (self), NULL);

  if (!self->update)
    {
      list = list_missing (self, TRUE, &first);
      return first == NULL ? NULL : g_steal_pointer (&list);
    }
  if (knows_records (self))
    return NULL;
  if (self->type->reference_field == NULL)
    return g_strdup (_("Which record a row is"));
  return g_strdup (accord_field_get_label (
    accord_record_type_find_field (self->type, self->type->reference_field)));
}

/**
 * accord_import_check_mapping:
 * @error: (nullable): where to report %ACCORD_ERROR_INVALID
 *
 * Checks that what is mapped is enough: for new records every required field, for records that are
 * there the one that says which.
 *
 * Returns: %FALSE with an error that names the fields that lack a column, the columns that there
 *   are, and how to map one
 */
gboolean
accord_import_check_mapping (AccordImport *self, GError **error)
{
  g_autofree char *missing = NULL;
  g_autofree char *columns = NULL;
  const char *first;

  g_return_val_if_fail (ACCORD_IS_IMPORT (self), FALSE);

  if (self->update)
    return refuse_without_record (self, error);
  missing = list_missing (self, FALSE, &first);
  if (first == NULL)
    return TRUE;

  columns = list_columns (self, FALSE);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: file, fields that must be filled, list of columns, first field */
               _("%1$s: no column fills what is required: %2$s. The columns are: %3$s. Map one as "
                 "%4$s=COLUMN, by heading or number."),
               accord_table_get_name (self->table), missing, columns, first);
  return FALSE;
}

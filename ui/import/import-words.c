/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/import-words.h"

#include <glib/gi18n.h>

#include "form/change.h"

/* As much of a cell as a row shows, in bytes; a cell may hold a million. */
#define SHOWN_BYTES 400

/** accord_import_words_dup_title: (transfer full): "Import organisations". */
char *
accord_import_words_dup_title (const AccordRecordType *type)
{
  g_autofree char *noun = type == NULL ? NULL : accord_record_type_dup_noun (type, 2);

  /* Translators: %s is "organisations" and the like */
  return type == NULL ? g_strdup (_("Import")) : g_strdup_printf (_("Import %s"), noun);
}

static const char *
get_separator (char separator)
{
  if (separator == '\t')
    return _("tabs between them");
  return separator == ';' ? _("semicolons between them") : _("commas between them");
}

/** accord_import_words_dup_file: (transfer full): the file, its size, and how it was read. */
char *
accord_import_words_dup_file (AccordImportSession *session)
{
  AccordTable *table = accord_import_session_get_table (session);
  const char *path = accord_import_session_get_path (session);
  g_autofree char *name = path == NULL ? NULL : g_filename_display_basename (path);
  g_autofree char *rows = NULL;
  g_autofree char *columns = NULL;
  guint n_rows, n_columns;

  if (table == NULL)
    return g_steal_pointer (&name);
  n_rows = accord_table_get_n_rows (table);
  n_columns = accord_table_get_n_columns (table);
  rows = g_strdup_printf (ngettext ("%'u row", "%'u rows", n_rows), n_rows);
  columns = g_strdup_printf (ngettext ("%'u column", "%'u columns", n_columns), n_columns);
  /* Translators: file · 249 rows, 27 columns · read as UTF-8, "commas between them" */
  return g_strdup_printf (_("%1$s · %2$s, %3$s · read as %4$s, %5$s"), name, rows, columns,
                          accord_table_get_encoding (table),
                          get_separator (accord_table_get_separator (table)));
}

static char *
dup_refusal (const AccordImportCounts *counts)
{
  if (counts->n_refused > 0)
    return g_strdup_printf (
      ngettext ("%'u row is refused, so nothing can be imported. Leave its column out, or put it "
                "right in the file and read it again.",
                "%'u rows are refused, so nothing can be imported. Leave their column out, or put "
                "them right in the file and read it again.",
                counts->n_refused),
      counts->n_refused);
  if (counts->n_added + counts->n_changed + counts->n_removed == 0)
    return g_strdup (_("There is nothing to import: the register says the same already."));
  return NULL;
}

static char *
dup_missing (AccordImportSession *session)
{
  AccordImport *mapping = accord_import_session_get_mapping (session);
  g_autofree char *missing = NULL;

  if (mapping == NULL)
    return g_strdup (_("Choose what the rows of this file are."));
  missing = accord_import_dup_missing (mapping);
  if (missing == NULL)
    return NULL;
  /* Translators: %s is a list of fields, such as "Name, Date" */
  return g_strdup_printf (
    _("No column is chosen yet for: %s. Choose it at the head of its column."), missing);
}

/**
 * accord_import_words_dup_obstacle:
 *
 * Returns: (transfer full) (nullable): why nothing can be imported, and what to do; %NULL where
 *   something can be, or it is not known yet
 */
char *
accord_import_words_dup_obstacle (AccordImportSession *session, AccordStore *store)
{
  const AccordImportCounts *counts = accord_import_session_get_counts (session);
  const GError *error = accord_import_session_get_check_error (session);

  if (!accord_change_is_allowed (store))
    return g_strdup (_("Nothing can be imported while the register is read-only or shows another "
                       "day than today."));
  if (error != NULL)
    return g_strdup (error->message);
  if (counts != NULL)
    return dup_refusal (counts);
  return accord_import_session_get_table (session) == NULL ? NULL : dup_missing (session);
}

/** accord_import_words_dup_heading: (transfer full): what a column is headed, or its number. */
char *
accord_import_words_dup_heading (AccordTable *table, guint column)
{
  const char *heading = accord_table_get_heading (table, column);
  g_autofree char *text = heading == NULL ? NULL : g_strdup (heading);

  if (text != NULL && *g_strstrip (text) != '\0')
    return g_steal_pointer (&text);
  return g_strdup_printf (_("column %u"), column + 1);
}

/** accord_import_words_get_field: (transfer none): what a field is called; %NULL: none. */
const char *
accord_import_words_get_field (const AccordRecordType *type, const char *key)
{
  const AccordField *field = key == NULL ? NULL : accord_record_type_find_field (type, key);

  if (key == NULL)
    return _("Left out");
  return field == NULL ? _("Which record it is") : accord_field_get_label (field);
}

/** accord_import_words_get_state: (transfer none): how what a row does is shown, and its word. */
const AccordState *
accord_import_words_get_state (const AccordImportRow *row, const char **word)
{
  static const struct {
    AccordImportAction action;
    const char *word;
    AccordState state;
  } states[] = {
    { ACCORD_IMPORT_ADD, N_("New"), { "new", "list-add-symbolic", ACCORD_TONE_ACCENT } },
    { ACCORD_IMPORT_CHANGE,
      N_("Changes"),
      { "changes", "document-edit-symbolic", ACCORD_TONE_PLAIN } },
    { ACCORD_IMPORT_UNCHANGED,
      N_("Same"),
      { "same", "accord-received-symbolic", ACCORD_TONE_DIM } },
    { ACCORD_IMPORT_EMPTY, N_("Empty"), { "empty", "accord-waived-symbolic", ACCORD_TONE_DIM } },
    { ACCORD_IMPORT_REFUSED,
      N_("Refused"),
      { "refused", "dialog-warning-symbolic", ACCORD_TONE_WARNING } },
  };

  for (guint i = 0; row != NULL && i < G_N_ELEMENTS (states); i++)
    if (states[i].action == row->action)
      {
        *word = _(states[i].word);
        return &states[i].state;
      }
  *word = NULL;
  return NULL;
}

/* --- What Accord noticed --------------------------------------------------------------------- */

static char *
dup_fault (AccordImport *checked, guint row)
{
  const AccordRecordType *type = accord_import_get_record_type (checked);
  const AccordImportProblem *problem = accord_import_find_problem (checked, row);

  if (problem == NULL)
    return g_strdup (_("Not listed: look at the rows above first"));
  if (problem->key == NULL)
    return g_strdup (problem->message);
  /* Translators: a field, and what is wrong with what stands there */
  return g_strdup_printf (_("%1$s: %2$s"), accord_import_words_get_field (type, problem->key),
                          problem->message);
}

static char *
dup_former (AccordRecord *present, const AccordField *field, AccordStore *store)
{
  g_autofree char *former = accord_record_format (
    present, field->key, accord_store_get_resolver (store), ACCORD_FORMAT_DISPLAY);

  if (former == NULL || *former == '\0')
    /* Translators: %s is a field */
    return g_strdup_printf (_("%s was empty"), accord_field_get_label (field));
  /* Translators: a field, and what stood there before */
  return g_strdup_printf (_("%1$s was “%2$s”"), accord_field_get_label (field), former);
}

static char *
dup_changes (AccordImport *checked, const AccordImportRow *row, AccordStore *store)
{
  const AccordRecordType *type = accord_import_get_record_type (checked);
  g_autoptr (AccordRecord) present =
    accord_store_get (store, type, accord_record_get_id (row->record), NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; present != NULL && i < type->n_fields; i++)
    if ((row->changed >> i) & 1)
      g_ptr_array_add (words, dup_former (present, &type->fields[i], store));
  g_ptr_array_add (words, NULL);
  return g_strjoinv ("; ", (char **) words->pdata);
}

/**
 * accord_import_words_dup_notice:
 * @checked: (nullable): what the rows would do
 * @store: the register, to say what stands there now
 *
 * Returns: (transfer full) (nullable): what is wrong with a row, or what it changes
 */
char *
accord_import_words_dup_notice (AccordImport *checked, guint row, AccordStore *store)
{
  const AccordImportRow *result = checked == NULL ? NULL : accord_import_get_row (checked, row);

  if (result != NULL && result->action == ACCORD_IMPORT_REFUSED)
    return dup_fault (checked, row);
  if (result != NULL && result->action == ACCORD_IMPORT_CHANGE)
    return dup_changes (checked, result, store);
  return NULL;
}

/* --- What stands in a cell ------------------------------------------------------------------- */

static char *
dup_raw (const char *cell)
{
  g_autofree char *start = g_strndup (cell, SHOWN_BYTES);
  g_autofree char *valid = g_utf8_make_valid (start, -1);

  g_strdelimit (g_strstrip (valid), "\r\n\t", ' ');
  return g_steal_pointer (&valid);
}

/* Text stands as it is written in the file, and a record that is referred to too: the reader looks
 * for it there. A date or an amount shows what Accord took it for. */
static gboolean
is_interpreted (const AccordField *field)
{
  return field->kind != ACCORD_FIELD_TEXT && field->kind != ACCORD_FIELD_LONG_TEXT &&
         field->kind != ACCORD_FIELD_REFERENCE && field->kind != ACCORD_FIELD_REFERENCES;
}

/**
 * accord_import_words_dup_cell:
 * @checked: (nullable): what the rows would do
 *
 * Returns: (transfer full): a cell as the preview shows it
 */
char *
accord_import_words_dup_cell (AccordTable *table, AccordImport *checked, guint row, guint column)
{
  const char *cell = accord_table_get_cell (table, row, column);
  const char *key = checked == NULL ? NULL : accord_import_get_key (checked, column);
  const AccordImportRow *result = checked == NULL ? NULL : accord_import_get_row (checked, row);
  const AccordField *field =
    key == NULL ? NULL
                : accord_record_type_find_field (accord_import_get_record_type (checked), key);

  if (field == NULL || result->record == NULL || *cell == '\0' || !is_interpreted (field))
    return dup_raw (cell);
  return accord_record_format (result->record, key, NULL, ACCORD_FORMAT_DISPLAY);
}

/** accord_import_words_dup_done: (transfer full): "Imported 204 organisations". */
char *
accord_import_words_dup_done (const AccordRecordType *type, const AccordImportCounts *counts)
{
  guint n = counts->n_added + counts->n_changed + counts->n_removed;
  g_autofree char *noun = accord_record_type_dup_noun (type, n);

  /* Translators: a number, and "organisations" and the like */
  return g_strdup_printf (_("Imported %1$'u %2$s"), n, noun);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/commands.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"
#include "accord/import.h"
#include "accord/obligation.h"

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_INVALID, message);
  return FALSE;
}

/* FIELD=COLUMN; a heading may have equals signs, a field has none. */
static gboolean
map_one (AccordImport *import, const char *word, GHashTable *seen, GError **error)
{
  const char *equals = strchr (word, '=');
  g_autofree char *key = NULL;

  if (equals == NULL)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("--map: “%s” was given; FIELD=COLUMN was expected, for example code=1."),
                   word);
      return FALSE;
    }
  key = g_strndup (word, (gsize) (equals - word));
  if (!accord_import_map (import, key, equals + 1, error))
    return FALSE;
  if (g_hash_table_add (seen, g_strdup (key)))
    return TRUE;
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("--map: %s is given twice; one column was expected."), key);
  return FALSE;
}

static gboolean
map_columns (AccordInvocation *invocation, AccordImport *import, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (char **word = invocation->options.map; word != NULL && *word != NULL; word++)
    if (!map_one (import, *word, seen, error))
      return FALSE;
  accord_import_propose (import);
  return TRUE;
}

static AccordImport *
prepare (AccordInvocation *invocation, const AccordRecordType *type, GError **error)
{
  const AccordOptions *options = &invocation->options;
  g_autoptr (AccordTable) table = NULL;
  g_autoptr (AccordImport) import = NULL;

  table = accord_table_read_csv (accord_invocation_get_argument (invocation, 2), options->encoding,
                                 !options->no_header, NULL, error);
  if (table == NULL)
    {
      accord_status_mark_file (*error);
      return NULL;
    }
  import = accord_import_new (invocation->store, type, table);
  accord_import_set_update (import, options->update);
  return map_columns (invocation, import, error) ? g_steal_pointer (&import) : NULL;
}

static void
tell_counts (const AccordInvocation *invocation, const AccordImportCounts *counts)
{
  if (invocation->options.dry_run)
    accord_invocation_tell (invocation,
                            /* Translators: numbers of rows */
                            _("Nothing was changed. To add: %1$u; to change: %2$u; to remove: "
                              "%3$u; unchanged: %4$u; empty: %5$u; refused: %6$u."),
                            counts->n_added, counts->n_changed, counts->n_removed,
                            counts->n_unchanged, counts->n_empty, counts->n_refused);
  else
    accord_invocation_tell (invocation,
                            /* Translators: numbers of rows */
                            _("%1$u added, %2$u changed, %3$u removed, %4$u unchanged, "
                              "%5$u empty."),
                            counts->n_added, counts->n_changed, counts->n_removed,
                            counts->n_unchanged, counts->n_empty);
}

/* The keys of the fields that a row changes. */
static void
add_changed (AccordListing *listing, const AccordRecordType *type, const AccordImportRow *row)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  for (guint i = 0; i < type->n_fields; i++)
    if (row->action == ACCORD_IMPORT_CHANGE && (row->changed >> i) & 1)
      g_ptr_array_add (keys, (gpointer) type->fields[i].key);
  g_ptr_array_add (keys, NULL);
  accord_listing_add_list (listing, (const char *const *) keys->pdata, " ", NULL);
}

/* What is wrong with a row; *next is the first problem that no earlier row has. */
static void
add_problems (AccordListing *listing, AccordImport *import, guint row, guint *next)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (; *next < accord_import_get_n_listed_problems (import); (*next)++)
    {
      const AccordImportProblem *problem = accord_import_get_problem (import, *next);

      if (problem->row != row)
        break;
      g_string_append_printf (words, "%s%s%s%s", words->len > 0 ? " " : "",
                              problem->key == NULL ? "" : problem->key,
                              problem->key == NULL ? "" : ": ", problem->message);
    }
  accord_listing_add_text (listing, words->str);
}

static const char *
action_name (AccordImportAction action)
{
  switch (action)
    {
    case ACCORD_IMPORT_ADD:
      return "add";
    case ACCORD_IMPORT_CHANGE:
      return "change";
    case ACCORD_IMPORT_UNCHANGED:
      return "unchanged";
    case ACCORD_IMPORT_EMPTY:
      return "empty";
    case ACCORD_IMPORT_REFUSED:
    default:
      return "refused";
    }
}

static void
print_rows (AccordInvocation *invocation, AccordImport *import)
{
  const AccordRecordType *type = accord_import_get_record_type (import);
  g_autoptr (AccordListing) listing = accord_listing_new ();
  guint problem = 0;

  accord_listing_add_column (listing, "line", _("Line"), ACCORD_LISTING_NUMBERS);
  accord_listing_add_column (listing, "action", _("Action"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "record", _("Record"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "fields", _("Fields"), ACCORD_LISTING_SPARE);
  accord_listing_add_column (listing, "problem", _("Problem"),
                             ACCORD_LISTING_LAST | ACCORD_LISTING_WRAPPED);
  for (guint i = 0; i < accord_import_get_n_rows (import); i++)
    {
      const AccordImportRow *row = accord_import_get_row (import, i);
      g_autofree char *title = NULL;

      if (row->record != NULL)
        title = accord_store_dup_record_title (invocation->store, row->record);
      accord_listing_add_integer (listing, row->line);
      accord_listing_add_text (listing, action_name (row->action));
      accord_listing_add_text (listing, title);
      add_changed (listing, type, row);
      add_problems (listing, import, i, &problem);
    }
  accord_invocation_print (invocation, listing);
}

static gboolean
import_table (AccordInvocation *invocation, const AccordRecordType *type, GError **error)
{
  g_autoptr (AccordImport) import = prepare (invocation, type, error);
  g_autofree char *ignored = NULL;

  if (import == NULL)
    return FALSE;
  ignored = accord_import_dup_ignored (import);
  if (ignored != NULL)
    accord_invocation_tell (invocation, _("Columns that fill no field: %s."), ignored);

  if (!invocation->options.dry_run)
    {
      if (!accord_import_apply (import, NULL, NULL, error))
        return FALSE;
    }
  else
    {
      if (!accord_import_check (import, NULL, error))
        return FALSE;
      print_rows (invocation, import);
      if (!accord_import_is_accepted (import, NULL))
        invocation->status = ACCORD_STATUS_REFUSED;
    }
  tell_counts (invocation, accord_import_get_counts (import));
  accord_invocation_tell_changes (invocation, accord_obligations_get_followed (invocation->store));
  return TRUE;
}

static gboolean
import_bank_holidays (AccordInvocation *invocation, const char *path, GError **error)
{
  AccordImportCounts counts = { 0 };

  if (!accord_import_bank_holidays (invocation->store, path, invocation->options.dry_run, &counts,
                                    error))
    return FALSE;
  tell_counts (invocation, &counts);
  accord_invocation_tell_changes (invocation, accord_obligations_get_followed (invocation->store));
  return TRUE;
}

/** accord_command_import: reads records from a table, all or none. */
gboolean
accord_command_import (AccordInvocation *invocation, GError **error)
{
  const char *path = accord_invocation_get_argument (invocation, 2);
  const AccordRecordType *type =
    accord_record_type_lookup (accord_invocation_get_argument (invocation, 1), error);

  if (type == NULL)
    return FALSE;
  if (invocation->options.sheet != NULL)
    return refuse (error, _("--sheet: sheets of a workbook cannot be read; a CSV file was "
                            "expected. Save the sheet as CSV."));
  if (!accord_invocation_open (invocation, error))
    return FALSE;
  if (strcmp (type->name, "bank-holiday") == 0 && accord_import_recognise_bank_holidays (path))
    return import_bank_holidays (invocation, path, error);
  return import_table (invocation, type, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/commands.h"

#include <glib/gi18n-lib.h>

#include "accord/error.h"
#include "accord/journal.h"
#include "cli/fields.h"

static const char *
kind_name (AccordEntryKind kind)
{
  switch (kind)
    {
    case ACCORD_ENTRY_UNDO:
      return "undo";
    case ACCORD_ENTRY_REDO:
      return "redo";
    case ACCORD_ENTRY_MIGRATION:
      return "migration";
    case ACCORD_ENTRY_CHANGE:
    default:
      return "change";
    }
}

static void
add_entry_columns (AccordListing *listing, AccordListingFlags what)
{
  accord_listing_add_column (listing, "number", _("Number"), ACCORD_LISTING_NUMBERS);
  accord_listing_add_column (listing, "when", _("When"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "who", _("Who"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "what", _("What"), what);
}

static void
add_entry_cells (AccordListing *listing, const AccordEntry *entry)
{
  g_autofree char *time = accord_entry_format_time (entry);

  accord_listing_add_integer (listing, entry->seq);
  accord_listing_add_text (listing, time);
  accord_listing_add_text (listing, entry->officer);
  accord_listing_add_text (listing, entry->sentence);
}

static void
print_entries (AccordInvocation *invocation, GPtrArray *entries)
{
  g_autoptr (AccordListing) listing = accord_listing_new ();

  add_entry_columns (listing, ACCORD_LISTING_WRAPPED);
  accord_listing_add_column (listing, "kind", _("Kind"), ACCORD_LISTING_DATA);
  accord_listing_add_column (listing, "undoes", _("Reverses"), ACCORD_LISTING_DATA);
  accord_listing_add_column (listing, "hash", _("Hash"), ACCORD_LISTING_DATA);
  for (guint i = 0; i < entries->len; i++)
    {
      const AccordEntry *entry = g_ptr_array_index (entries, i);

      add_entry_cells (listing, entry);
      accord_listing_add_text (listing, kind_name (entry->kind));
      if (entry->undoes > 0)
        accord_listing_add_integer (listing, entry->undoes);
      else
        accord_listing_add_nothing (listing);
      accord_listing_add_text (listing, entry->hash);
    }
  accord_invocation_print (invocation, listing);
}

static void
add_change_kind (AccordListing *listing, AccordChangeKind kind)
{
  switch (kind)
    {
    case ACCORD_CHANGE_ADDED:
      accord_listing_add_text_as (listing, "added", _("added"));
      break;
    case ACCORD_CHANGE_REMOVED:
      accord_listing_add_text_as (listing, "removed", _("removed"));
      break;
    case ACCORD_CHANGE_CHANGED:
    default:
      accord_listing_add_text_as (listing, "changed", _("changed"));
    }
}

static gboolean
add_changes (AccordInvocation *invocation,
             AccordListing *listing,
             const AccordEntry *entry,
             gint64 record,
             GError **error)
{
  AccordListingFormat format = invocation->options.format;
  const AccordResolver *resolver = accord_store_get_resolver (invocation->store);
  g_autoptr (GPtrArray) changes =
    accord_store_list_changes (invocation->store, entry->seq, record, error);

  if (changes == NULL)
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    {
      const AccordFieldChange *change = g_ptr_array_index (changes, i);

      add_entry_cells (listing, entry);
      add_change_kind (listing, change->kind);
      accord_listing_add_text_as (listing, change->field->key,
                                  accord_field_get_label (change->field));
      accord_fields_add_value (listing, change->field, &change->old_value, resolver, format);
      accord_fields_add_value (listing, change->field, &change->new_value, resolver, format);
    }
  return TRUE;
}

static gboolean
print_changes (AccordInvocation *invocation, GPtrArray *entries, gint64 record, GError **error)
{
  g_autoptr (AccordListing) listing = accord_listing_new ();

  add_entry_columns (listing, ACCORD_LISTING_DATA);
  accord_listing_add_column (listing, "change", _("Change"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "field", _("Field"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "before", _("Before"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "after", _("After"), ACCORD_LISTING_WRAPPED);
  for (guint i = 0; i < entries->len; i++)
    if (!add_changes (invocation, listing, g_ptr_array_index (entries, i), record, error))
      return FALSE;
  accord_invocation_print (invocation, listing);
  return TRUE;
}

/* A record that has been removed still has its history: it is then known by its id. */
static gboolean
find_record (AccordInvocation *invocation, gint64 *id, GError **error)
{
  const char *ref = accord_invocation_get_argument (invocation, 2);
  const AccordRecordType *type =
    accord_record_type_lookup (accord_invocation_get_argument (invocation, 1), error);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) cause = NULL;

  if (type == NULL)
    return FALSE;
  if (accord_store_find (invocation->store, type, ref, id, &cause))
    return TRUE;
  if (g_ascii_string_to_signed (ref, 10, 1, G_MAXINT64, id, NULL))
    entries = accord_store_list_entries (invocation->store, *id, 1, NULL);
  if (entries != NULL && entries->len > 0)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/** accord_command_history: the journal, or one record's changes field by field. */
gboolean
accord_command_history (AccordInvocation *invocation, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  gint64 record = 0;

  if (invocation->options.n_arguments == 2)
    {
      g_set_error (error, ACCORD_USAGE_ERROR, 0, "%s",
                   _("One record’s history needs its type and its reference: "
                     "accordctl history REGISTER TYPE REF was expected."));
      return FALSE;
    }
  if (!accord_invocation_open_to_read (invocation, error) ||
      (invocation->options.n_arguments == 3 && !find_record (invocation, &record, error)))
    return FALSE;
  entries =
    accord_store_list_entries (invocation->store, record, invocation->options.limit, error);
  if (entries == NULL)
    return FALSE;
  if (record != 0)
    return print_changes (invocation, entries, record, error);
  print_entries (invocation, entries);
  return TRUE;
}

typedef AccordEntry *(*FindEntry) (AccordStore *store, GError **error);
typedef gboolean (*Reverse) (AccordStore *store, char **sentence, GError **error);

static gboolean
reverse (AccordInvocation *invocation,
         FindEntry find,
         Reverse act,
         const char *nothing,
         GError **error)
{
  g_autoptr (AccordEntry) entry = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *sentence = NULL;

  if (!accord_invocation_open (invocation, error))
    return FALSE;
  entry = find (invocation->store, &cause);
  if (entry == NULL && cause == NULL)
    g_set_error (&cause, ACCORD_ERROR, ACCORD_ERROR_INVALID, "%s", nothing);
  if (entry == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (!act (invocation->store, &sentence, error))
    return FALSE;
  g_string_append_printf (invocation->out, "%s\n", sentence);
  return TRUE;
}

/** accord_command_undo: takes back the last change. */
gboolean
accord_command_undo (AccordInvocation *invocation, GError **error)
{
  return reverse (invocation, accord_store_get_undoable, accord_store_undo,
                  _("There is nothing to undo."), error);
}

/** accord_command_redo: does again what was taken back last. */
gboolean
accord_command_redo (AccordInvocation *invocation, GError **error)
{
  return reverse (invocation, accord_store_get_redoable, accord_store_redo,
                  _("There is nothing to redo."), error);
}

static void
add_faults (AccordListing *listing, GPtrArray *faults)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autofree char *display = NULL;

  for (guint i = 0; i < faults->len; i++)
    g_ptr_array_add (lines, g_ptr_array_index (faults, i));
  g_ptr_array_add (lines, NULL);
  display = faults->len == 0 ? g_strdup (_("None")) : g_strjoinv ("\n", (char **) lines->pdata);
  accord_listing_add_list (listing, (const char *const *) lines->pdata, "\n", display);
}

/** accord_command_verify: the file, its journal and what the two say of one another. */
gboolean
accord_command_verify (AccordInvocation *invocation, GError **error)
{
  g_autoptr (AccordVerification) found = NULL;
  g_autoptr (AccordListing) listing = NULL;

  if (!accord_invocation_open (invocation, error))
    return FALSE;
  found = accord_store_verify (invocation->store, invocation->options.head, NULL, error);
  if (found == NULL)
    return FALSE;

  listing = accord_listing_new ();
  accord_listing_add_column (listing, "entries", _("Journal entries"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "changes", _("Changes replayed"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "records", _("Records compared"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "attachments", _("Attachments"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "head", _("Journal head"), ACCORD_LISTING_PLAIN);
  accord_listing_add_column (listing, "faults", _("Faults"), ACCORD_LISTING_PLAIN);
  accord_listing_add_integer (listing, found->n_entries);
  accord_listing_add_integer (listing, found->n_changes);
  accord_listing_add_integer (listing, found->n_records);
  accord_listing_add_integer (listing, found->n_attachments);
  accord_listing_add_text (listing, found->head);
  add_faults (listing, found->faults);
  accord_invocation_print_record (invocation, listing);
  if (found->faults->len > 0)
    invocation->status = ACCORD_STATUS_FAULTS;
  return TRUE;
}

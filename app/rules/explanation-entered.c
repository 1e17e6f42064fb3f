/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/explanation-private.h"

#include <glib/gi18n-lib.h>

#include "accord/journal.h"

/* What was entered rests on who entered it, which the journal knows. */

static gboolean
changes_field (AccordStore *store,
               const AccordEntry *entry,
               gint64 id,
               const AccordField *field,
               gboolean *answer,
               GError **error)
{
  g_autoptr (GPtrArray) changes = accord_store_list_changes (store, entry->seq, id, error);

  if (changes == NULL)
    return FALSE;
  *answer = FALSE;
  for (guint i = 0; i < changes->len && !*answer; i++)
    {
      const AccordFieldChange *change = g_ptr_array_index (changes, i);

      *answer = change->field == field;
    }
  return TRUE;
}

static void
add_entry (AccordExplanation *self, const AccordEntry *entry)
{
  /* Translators: an entry of the journal: its number, and what was done */
  accord_explanation_take_step (self,
                                g_strdup_printf (_("Entry %1$" G_GINT64_FORMAT ": %2$s"),
                                                 entry->seq, entry->sentence),
                                accord_entry_format_when (entry));
  accord_explanation_take_step (self, g_strdup (_("Entered by")), g_strdup (entry->officer));
}

/**
 * accord_explanation_say_entered:
 * @field: a field that is entered, not worked out
 *
 * Says who entered the value that a record has, and when.
 *
 * Returns: %FALSE with an error where the journal cannot be read
 */
gboolean
accord_explanation_say_entered (AccordExplanation *self,
                                AccordStore *store,
                                const AccordField *field,
                                gint64 id,
                                GError **error)
{
  g_autoptr (GPtrArray) entries = accord_store_list_entries (store, id, 0, error);

  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      const AccordEntry *entry = g_ptr_array_index (entries, i);
      gboolean is_it;

      if (!changes_field (store, entry, id, field, &is_it, error))
        return FALSE;
      if (!is_it)
        continue;
      self->sentence = g_strdup (_("It was entered, and is not worked out."));
      add_entry (self, entry);
      return TRUE;
    }
  self->sentence = g_strdup (_("Nothing was ever entered here."));
  return TRUE;
}

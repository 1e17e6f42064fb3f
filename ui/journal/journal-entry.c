/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/journal-entry.h"

#include <glib/gi18n.h>

#include "journal/words.h"
#include "widgets/history-changes.h"
#include "widgets/state-pill.h"

struct _AccordJournalEntry {
  AdwBin parent_instance;

  /* The template */
  GtkLabel *caption;
  AdwBin *changes;
  AccordStatePill *state;
  GtkLabel *title;
  GtkWidget *undo_button;

  gint64 seq; /* of what is shown */
};

G_DEFINE_FINAL_TYPE (AccordJournalEntry, accord_journal_entry, ADW_TYPE_BIN)

static void
show_undo (AccordJournalEntry *self, AccordJournalItem *item)
{
  const AccordEntry *entry = accord_journal_item_get_entry (item);
  gboolean can_undo =
    !accord_journal_item_is_undone (item) && entry->kind != ACCORD_ENTRY_MIGRATION;

  gtk_button_set_label (GTK_BUTTON (self->undo_button), entry->kind == ACCORD_ENTRY_UNDO
                                                          ? _("Redo this change")
                                                          : _("Undo this change"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->undo_button), "x", entry->seq);
  gtk_widget_set_visible (self->undo_button, can_undo);
  accord_state_pill_set_state (
    self->state, accord_journal_item_is_undone (item) ? accord_words_get_undone () : NULL,
    _("Undone"));
}

static void
accord_journal_entry_class_init (AccordJournalEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ACCORD_TYPE_STATE_PILL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/journal/journal-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordJournalEntry, caption);
  gtk_widget_class_bind_template_child (widget_class, AccordJournalEntry, changes);
  gtk_widget_class_bind_template_child (widget_class, AccordJournalEntry, state);
  gtk_widget_class_bind_template_child (widget_class, AccordJournalEntry, title);
  gtk_widget_class_bind_template_child (widget_class, AccordJournalEntry, undo_button);
}

static void
accord_journal_entry_init (AccordJournalEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_journal_entry_show:
 * @item: (nullable): the entry to show
 *
 * Shows an entry. One that is shown already keeps what it shows, and says whether it still holds.
 */
void
accord_journal_entry_show (AccordJournalEntry *self, AccordStore *store, AccordJournalItem *item)
{
  const AccordEntry *entry = item == NULL ? NULL : accord_journal_item_get_entry (item);
  g_autofree char *caption = NULL;

  g_return_if_fail (ACCORD_IS_JOURNAL_ENTRY (self));

  gtk_widget_set_visible (GTK_WIDGET (self), entry != NULL);
  if (entry == NULL)
    {
      self->seq = 0;
      adw_bin_set_child (self->changes, NULL);
      return;
    }
  show_undo (self, item);
  if (self->seq == entry->seq)
    return;
  self->seq = entry->seq;
  caption = accord_words_for_entry (entry);
  gtk_label_set_text (self->title, entry->sentence);
  gtk_label_set_text (self->caption, caption);
  adw_bin_set_child (self->changes, accord_history_changes_new (store, entry->seq, NULL, 0));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/journal-row.h"

#include <glib/gi18n.h>

#include "journal/words.h"
#include "widgets/table-cell.h"

struct _AccordJournalRow {
  GtkWidget parent_instance;

  GtkWidget *entry;
  GtkWidget *state;
  GtkWidget *number;
};

G_DEFINE_FINAL_TYPE (AccordJournalRow, accord_journal_row, GTK_TYPE_WIDGET)

static void
accord_journal_row_dispose (GObject *object)
{
  AccordJournalRow *self = ACCORD_JOURNAL_ROW (object);

  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_pointer (&self->state, gtk_widget_unparent);
  g_clear_pointer (&self->number, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_journal_row_parent_class)->dispose (object);
}

static void
accord_journal_row_class_init (AccordJournalRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_journal_row_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
accord_journal_row_init (AccordJournalRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  self->entry = accord_table_cell_new (ACCORD_CELL_EXPAND | ACCORD_CELL_CAPTION, 16, 40);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  self->state = accord_table_cell_new (ACCORD_CELL_STATE, 8, 8);
  gtk_widget_set_hexpand (self->state, FALSE);
  gtk_widget_set_parent (self->state, GTK_WIDGET (self));
  self->number = accord_table_cell_new (ACCORD_CELL_END | ACCORD_CELL_DIM, 5, 7);
  gtk_widget_set_hexpand (self->number, FALSE);
  gtk_widget_set_parent (self->number, GTK_WIDGET (self));
}

/** accord_journal_row_new: a row that shows nothing yet. */
GtkWidget *
accord_journal_row_new (void)
{
  return g_object_new (ACCORD_TYPE_JOURNAL_ROW, NULL);
}

/** accord_journal_row_show: shows an entry: what, when, who; whether it holds; its number. */
void
accord_journal_row_show (AccordJournalRow *self, AccordJournalItem *item)
{
  const AccordEntry *entry = accord_journal_item_get_entry (item);
  gboolean is_undone = accord_journal_item_is_undone (item);
  g_autofree char *caption = accord_words_for_entry (entry);
  g_autofree char *number = g_strdup_printf ("%'" G_GINT64_FORMAT, entry->seq);

  g_return_if_fail (ACCORD_IS_JOURNAL_ROW (self));

  accord_table_cell_set_text (ACCORD_TABLE_CELL (self->entry), entry->sentence);
  accord_table_cell_set_caption (ACCORD_TABLE_CELL (self->entry), caption, ACCORD_TONE_DIM);
  if (is_undone)
    {
      accord_table_cell_add_word (ACCORD_TABLE_CELL (self->entry), _("undone"));
      accord_table_cell_set_state (ACCORD_TABLE_CELL (self->state), accord_words_get_undone (),
                                   _("undone"));
    }
  gtk_widget_set_visible (self->state, is_undone);
  accord_table_cell_set_text (ACCORD_TABLE_CELL (self->number), number);
}

/** accord_journal_row_get_name: (transfer none): all that the row says, as it is read out. */
const char *
accord_journal_row_get_name (AccordJournalRow *self)
{
  g_return_val_if_fail (ACCORD_IS_JOURNAL_ROW (self), NULL);
  return accord_table_cell_get_name (ACCORD_TABLE_CELL (self->entry));
}

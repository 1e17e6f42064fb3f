/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/entry-row.h"

/**
 * accord_entry_row_tell_focus:
 * @row: a row that was just made
 *
 * Lets a screen reader know when @row is typed into. In libadwaita 1.2 the row itself counts as the
 * text, and the text inside, which has the focus, as nothing: here the row is an item of its list,
 * and what is inside is a text that is called by the title of the row.
 */
void
accord_entry_row_tell_focus (AdwEntryRow *row)
{
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));

  g_object_set (row, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  g_object_set (text, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
}

/**
 * accord_entry_limit:
 * @entry: a row or an entry that is typed into
 * @length: in characters
 *
 * Leaves out what is typed or pasted beyond @length: a page of text that was pasted by mistake
 * would be laid out in one line, and said in a message.
 */
void
accord_entry_limit (gpointer entry, int length)
{
  gtk_text_set_max_length (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (entry))), length);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/change.h"

#include <glib/gi18n.h>

#include "compat.h"
#include "accord/sentence.h"
#include "window.h"

static void
tell (GtkWidget *from, const char *sentence)
{
  AccordWindow *window = accord_window_from_widget (from);

  if (window != NULL)
    accord_window_toast_change (window, sentence);
}

static GtkWindow *
window_of (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
record_saved_cb (GtkWidget *from, gint64 id, const char *sentence)
{
  tell (from, sentence);
}

/** accord_change_is_allowed: whether the register can be written and shows today. */
gboolean
accord_change_is_allowed (AccordStore *store)
{
  return !accord_store_get_read_only (store) &&
         accord_store_get_as_at (store) == accord_date_today ();
}

/**
 * accord_change_open_form:
 * @from: the page that the form belongs to
 * @record: (transfer none): the record to change, or one without an id to add
 *
 * Opens the form of @record over its page. A saved change is told in a toast with Undo.
 *
 * Returns: (transfer none): the form's window
 */
AccordRecordDialog *
accord_change_open_form (GtkWidget *from,
                         AccordStore *store,
                         AccordRecord *record,
                         const AccordFormLayout *layout)
{
  AccordRecordDialog *dialog = accord_record_dialog_new (store, record, layout);

  gtk_window_set_transient_for (GTK_WINDOW (dialog), window_of (from));
  g_signal_connect_object (dialog, "saved", G_CALLBACK (record_saved_cb), from, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

/**
 * accord_change_remove:
 * @from: the page that shows the record
 *
 * Removes a record, with Undo in a toast. Where others refer to it, a message lists them.
 *
 * Returns: whether it is gone
 */
gboolean
accord_change_remove (GtkWidget *from, AccordStore *store, AccordRecord *record)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  g_autofree char *sentence = accord_sentence_for_removing (store, record);
  g_autoptr (GError) error = NULL;

  if (accord_store_delete (store, type, accord_record_get_id (record), sentence, &error))
    {
      tell (from, sentence);
      return TRUE;
    }
  accord_show_message (window_of (from), _("It cannot be removed"), error->message);
  return FALSE;
}

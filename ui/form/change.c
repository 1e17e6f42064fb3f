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

/* All fields of a record, as its type describes them. */
static const AccordFormLayout whole_layout = { NULL };

/**
 * accord_change_open_form:
 * @from: the page that the form belongs to
 * @record: (transfer none): the record to change, or one without an id to add
 * @layout: (nullable): the groups of the form; %NULL for all fields as they are described
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
  AccordRecordDialog *dialog = accord_record_dialog_new (store, record, layout == NULL ? &whole_layout : layout);

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

static gboolean
remove_several (AccordStore *store,
                const AccordRecordType *type,
                const GArray *ids,
                const char *sentence,
                GError **error)
{
  g_autoptr (AccordTransaction) transaction = accord_transaction_begin (store, sentence, error);

  if (transaction == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!accord_store_remove (store, type, g_array_index (ids, gint64, i), error))
      return FALSE;
  return accord_transaction_commit (&transaction, error);
}

/**
 * accord_change_remove_all:
 * @from: the page that shows the records
 * @ids: (element-type gint64): the records
 *
 * Removes several records of one type in one change, or none of them; see accord_change_remove().
 *
 * Returns: whether they are gone
 */
gboolean
accord_change_remove_all (GtkWidget *from,
                          AccordStore *store,
                          const AccordRecordType *type,
                          const GArray *ids)
{
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  if (ids->len == 1)
    {
      g_autoptr (AccordRecord) record =
        accord_store_get (store, type, g_array_index (ids, gint64, 0), NULL);

      return record != NULL && accord_change_remove (from, store, record);
    }
  /* Translators: a change: how many records are removed, and what kind they are of */
  sentence = g_strdup_printf (_("Remove %1$u records: %2$s"), ids->len,
                              accord_record_type_get_label_plural (type));
  if (remove_several (store, type, ids, sentence, &error))
    {
      tell (from, sentence);
      return TRUE;
    }
  accord_show_message (window_of (from), _("They cannot be removed"), error->message);
  return FALSE;
}

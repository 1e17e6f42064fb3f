/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/change.h"

#include <glib/gi18n.h>
#include <string.h>

#include "compat.h"
#include "accord/sentence.h"
#include "widgets/toasts.h"
#include "window.h"

static GtkWindow *
window_of (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* Said where the change was made: in the window, or over the form that it was made for. */
static void
add_toast (GtkWidget *from, AdwToast *toast)
{
  GtkWindow *window = window_of (from);

  if (ACCORD_IS_RECORD_DIALOG (window))
    accord_record_dialog_add_toast (ACCORD_RECORD_DIALOG (window), toast);
  else
    accord_window_add_toast (ACCORD_WINDOW (window), toast);
}

static void
tell (GtkWidget *from, const char *sentence)
{
  GtkWindow *window = window_of (from);

  if (ACCORD_IS_WINDOW (window))
    accord_window_toast_change (ACCORD_WINDOW (window), sentence);
  else if (accord_window_from_widget (from) != NULL)
    add_toast (from, accord_toast_new_change (sentence, "dialog.undo"));
}

static void
record_saved_cb (GtkWidget *from, gint64 id, const char *sentence)
{
  tell (from, sentence);
}

static void
reopen_clicked_cb (AccordRecordDialog *dialog)
{
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
offer_ended_cb (AccordRecordDialog *dialog)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (dialog)))
    gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The form waits, as it is, for as long as the offer stands. */
static gboolean
dialog_discarded_cb (GtkWidget *from, AccordRecordDialog *dialog)
{
  g_autofree char *sentence = accord_record_dialog_dup_sentence (dialog);
  /* Translators: %s is the sentence of a change that was entered and not saved */
  g_autofree char *words = g_strdup_printf (_("Discarded: %s"), sentence);
  g_autofree char *title = g_markup_escape_text (words, -1);
  AdwToast *toast;

  if (accord_window_from_widget (from) == NULL)
    return FALSE;
  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _("_Reopen"));
  adw_toast_set_timeout (toast, 0);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (reopen_clicked_cb), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (offer_ended_cb), dialog,
                           G_CONNECT_SWAPPED);
  add_toast (from, toast);
  return TRUE;
}

/* What the form of a copy is made with. */
typedef struct {
  AccordStore *store;
  AccordRecord *record;
  const AccordFormLayout *layout;
} Original;

static void
original_free (gpointer data, GClosure *closure)
{
  Original *original = data;

  g_object_unref (original->store);
  g_object_unref (original->record);
  g_free (original);
}

static void
copy_wanted_cb (AccordRecordDialog *dialog, Original *original)
{
  GtkWindow *over = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  accord_change_open_copy (GTK_WIDGET (over), original->store, original->record, original->layout);
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

static void
offer_copy (AccordRecordDialog *dialog,
            AccordStore *store,
            AccordRecord *record,
            const AccordFormLayout *layout)
{
  Original *original = g_new (Original, 1);

  *original = (Original){ g_object_ref (store), g_object_ref (record), layout };
  g_signal_connect_data (dialog, "copy-wanted", G_CALLBACK (copy_wanted_cb), original,
                         original_free, 0);
}

/**
 * accord_change_open_form:
 * @from: the page that the form belongs to
 * @record: (transfer none): the record to change, or one without an id to add
 * @layout: (nullable): the groups of the form; %NULL for all fields as they are described
 *
 * Opens the form of @record over its page. A saved change is told in a toast with Undo, one that
 * was entered and not saved in a toast with Reopen.
 *
 * Returns: (transfer none): the form's window
 */
AccordRecordDialog *
accord_change_open_form (GtkWidget *from,
                         AccordStore *store,
                         AccordRecord *record,
                         const AccordFormLayout *layout)
{
  AccordRecordDialog *dialog =
    accord_record_dialog_new (store, record, layout == NULL ? &whole_layout : layout);

  gtk_window_set_transient_for (GTK_WINDOW (dialog), window_of (from));
  g_signal_connect_object (dialog, "saved", G_CALLBACK (record_saved_cb), from, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "discarded", G_CALLBACK (dialog_discarded_cb), from,
                           G_CONNECT_SWAPPED);
  offer_copy (dialog, store, record, layout);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

/**
 * accord_change_open_copy:
 * @record: (transfer none): one that came with Accord, or another of its type
 *
 * Opens the form of a new record that is like @record, and can be changed; see
 * accord_change_open_form().
 *
 * Returns: (transfer none): the form's window
 */
AccordRecordDialog *
accord_change_open_copy (GtkWidget *from,
                         AccordStore *store,
                         AccordRecord *record,
                         const AccordFormLayout *layout)
{
  g_autoptr (AccordRecord) copy = accord_store_copy_locked (store, record);

  return accord_change_open_form (from, store, copy, layout);
}

static gboolean
is_in_title (const AccordRecordType *type, const AccordField *field)
{
  g_autofree char *in_title = g_strdup_printf ("{%s}", field->key);

  return field->kind == ACCORD_FIELD_TEXT && accord_field_is_stored (field) &&
         strstr (type->title, in_title) != NULL;
}

/* A name goes into the field that the title is made of; where that takes several, as the name of a
 * person does, its last word into the one that is required and the others before it. A title that
 * is made of other records, as that of a seat's holder, takes none. */
static void
enter_name (AccordRecord *record, const char *name)
{
  const AccordRecordType *type = accord_record_get_record_type (record);
  const AccordField *before = NULL;
  const char *last = strrchr (name, ' ');
  g_autofree char *first = NULL;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const AccordField *field = &type->fields[i];

      if (!is_in_title (type, field))
        continue;
      if (!(field->flags & ACCORD_FIELD_REQUIRED))
        {
          before = field;
          continue;
        }
      if (before == NULL || last == NULL)
        {
          accord_record_set_text (record, field->key, name, NULL);
          return;
        }
      first = g_strndup (name, (gsize) (last - name));
      accord_record_set_text (record, before->key, first, NULL);
      accord_record_set_text (record, field->key, last + 1, NULL);
      return;
    }
}

/**
 * accord_change_create:
 * @from: the row of the form that the new record is for
 * @name: what was typed there
 *
 * Opens the form of a new record over the form that is to refer to it. It is a change of its own.
 *
 * Returns: (transfer none): the form's window
 */
AccordRecordDialog *
accord_change_create (GtkWidget *from,
                      AccordStore *store,
                      const AccordRecordType *type,
                      const char *name)
{
  g_autoptr (AccordRecord) record = accord_record_new (type);
  g_autofree char *trimmed = g_strstrip (g_strdup (name));

  enter_name (record, trimmed);
  return accord_change_open_form (from, store, record, &whole_layout);
}

/* A document is called what its file is, without the ending. */
static char *
dup_document_title (const char *file_value)
{
  const char *name = accord_file_value_get_name (file_value);
  const char *ending = strrchr (name, '.');
  gsize length = ending == NULL || ending == name ? strlen (name) : (gsize) (ending - name);
  g_autofree char *title = g_strndup (name, length);

  return g_utf8_make_valid (title, -1);
}

/**
 * accord_change_add_document:
 * @from: the row of the form that the document is for
 * @file_value: the file, inside the register
 *
 * Adds the document that a file is. It is a change of its own.
 *
 * Returns: the id of its record, or 0
 */
gint64
accord_change_add_document (GtkWidget *from,
                            AccordStore *store,
                            const char *file_value,
                            GError **error)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("document"));
  g_autofree char *title = dup_document_title (file_value);
  g_autofree char *sentence = NULL;

  if (!accord_record_set_text (record, "title", title, error) ||
      !accord_record_set_text (record, "file", file_value, error))
    return 0;
  sentence = accord_sentence_for_adding (store, record);
  if (!accord_store_save (store, record, sentence, error))
    return 0;
  tell (from, sentence);
  return accord_record_get_id (record);
}

/**
 * accord_change_open_other:
 * @which: the name of the type and the id of a record, (sx)
 *
 * Opens the form of another record, over the window or over the form that refers to it.
 */
void
accord_change_open_other (GtkWidget *from, AccordStore *store, GVariant *which)
{
  g_autoptr (AccordRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;
  gint64 id;

  g_variant_get (which, "(&sx)", &name, &id);
  record = accord_store_get (store, accord_record_type_find (name), id, &error);
  if (record == NULL)
    accord_show_message (window_of (from), _("The Record Is Not There"), error->message);
  else
    accord_change_open_form (from, store, record, &whole_layout);
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

static gboolean
restore (AccordStore *store, const AccordFieldChange *change, char **sentence, GError **error)
{
  g_autoptr (AccordRecord) now = accord_store_get (store, change->type, change->id, error);
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  if (now == NULL)
    return FALSE;
  accord_field_change_find_value_before (change, now, &value);
  return accord_store_restore_value (store, change->type, change->id, change->field->key, &value,
                                     sentence, error);
}

/**
 * accord_change_restore:
 * @from: the page that shows the change
 * @change: of the history, to be taken back
 *
 * Puts a field back to what it held before @change, with Undo in a toast. Where that is no longer
 * possible, a message says why.
 *
 * Returns: whether it holds that again
 */
gboolean
accord_change_restore (GtkWidget *from, AccordStore *store, const AccordFieldChange *change)
{
  AccordWindow *window = accord_window_from_widget (from);
  GtkWindow *parent = window_of (from);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  if (!restore (store, change, &sentence, &error))
    {
      accord_show_message (parent, _("It cannot be restored"), error->message);
      return FALSE;
    }
  /* What showed the change may be gone with it. */
  if (window != NULL)
    accord_window_toast_change (window, sentence);
  return TRUE;
}

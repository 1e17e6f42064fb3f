/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/file-row.h"

#include <glib/gi18n.h>

#include "accord/error.h"
#include "compat.h"
#include "form/attachment.h"
#include "widgets/entry-row.h"

struct _AccordFileRow {
  AdwEntryRow parent_instance;

  AccordStore *store; /* owned */
  const AccordField *field;
  AccordValue kept; /* the file inside the register, or held for it */
  char *held;       /* nullable: of the latter */
  GCancellable *cancellable;
  GtkWidget *size;
  AccordAttachButton *attach; /* borrowed */
  GtkWidget *open;
  GtkWidget *copy;
  gboolean is_loading;
};

static void field_row_iface_init (AccordFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordFileRow,
                               accord_file_row,
                               ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_FIELD_ROW, field_row_iface_init))

static const char *
get_shown (AccordFileRow *self)
{
  return self->kept.tag == ACCORD_VALUE_TEXT ? accord_file_value_get_name (self->kept.text) : "";
}

/* While another path stands in the row, the file that is kept is out of sight. */
static void
show_kept (AccordFileRow *self)
{
  gboolean is_kept = self->kept.tag == ACCORD_VALUE_TEXT &&
                     g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self)), get_shown (self));
  gint64 size = is_kept ? accord_store_get_attachment_size (self->store, self->kept.text) : -1;
  g_autofree char *words = size < 0 ? NULL : g_format_size ((guint64) size);

  gtk_label_set_label (GTK_LABEL (self->size), words == NULL ? "" : words);
  gtk_widget_set_visible (self->size, words != NULL);
  gtk_widget_set_visible (self->open, is_kept);
  gtk_widget_set_visible (self->copy, is_kept);
}

static void
accord_file_row_set_value (AccordFieldRow *row, const AccordValue *value)
{
  AccordFileRow *self = ACCORD_FILE_ROW (row);

  accord_value_copy (&self->kept, value);
  self->is_loading = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), get_shown (self));
  self->is_loading = FALSE;
  show_kept (self);
}

/* A path is no value yet: the file goes into the register when the path is confirmed. */
static gboolean
accord_file_row_get_value (AccordFieldRow *row, AccordValue *value, GError **error)
{
  AccordFileRow *self = ACCORD_FILE_ROW (row);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));

  if (accord_attach_button_is_busy (self->attach))
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_BUSY, "%s",
                   _("The file is still being read."));
      return FALSE;
    }
  if (*text == '\0')
    {
      accord_value_clear (value);
      return TRUE;
    }
  if (g_strcmp0 (text, get_shown (self)) == 0)
    {
      accord_value_copy (value, &self->kept);
      return TRUE;
    }
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("“%s” is not in the register yet; press Enter to take it in."), text);
  return FALSE;
}

static void
accord_file_row_set_fault (AccordFieldRow *row, gboolean fault)
{
  if (fault)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
}

static GtkWidget *
accord_file_row_get_focus (AccordFieldRow *row)
{
  return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));
}

static void
field_row_iface_init (AccordFieldRowInterface *iface)
{
  iface->set_value = accord_file_row_set_value;
  iface->get_value = accord_file_row_get_value;
  iface->set_fault = accord_file_row_set_fault;
  iface->get_focus = accord_file_row_get_focus;
}

static void
path_changed_cb (AccordFileRow *self)
{
  if (self->is_loading)
    return;
  show_kept (self);
  accord_field_row_edited (ACCORD_FIELD_ROW (self));
}

static void
path_applied_cb (AccordFileRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));

  if (*text == '\0' || g_strcmp0 (text, get_shown (self)) == 0 ||
      accord_attach_button_is_busy (self->attach))
    return;
  accord_attach_button_take (self->attach, text);
}

/* What was saved is in the register by now, and what was not is forgotten. */
static void
let_go (AccordFileRow *self)
{
  if (self->held != NULL)
    accord_store_let_go_file (self->store, self->held);
  g_clear_pointer (&self->held, g_free);
}

static void
file_attached_cb (AccordFileRow *self, const char *file_value)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  accord_store_hold_file (self->store, file_value, NULL);
  let_go (self);
  self->held = g_strdup (file_value);
  accord_value_take_text (&value, g_strdup (file_value));
  accord_file_row_set_value (ACCORD_FIELD_ROW (self), &value);
  accord_field_row_edited (ACCORD_FIELD_ROW (self));
}

static void
file_refused_cb (AccordFileRow *self, const char *why)
{
  accord_field_row_edited (ACCORD_FIELD_ROW (self));
  accord_field_row_refused (ACCORD_FIELD_ROW (self), why);
}

static GtkWindow *
get_window (AccordFileRow *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
file_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AccordFileRow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = accord_attachment_write_finish (result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (path == NULL)
    accord_field_row_refused (ACCORD_FIELD_ROW (self), error->message);
  else
    accord_open_file (get_window (self), path);
}

static void
open_clicked_cb (AccordFileRow *self)
{
  accord_attachment_write (self->store, self->kept.text, NULL, self->cancellable, file_opened_cb,
                           g_object_ref (self));
}

static void
file_copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AccordFileRow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = accord_attachment_write_finish (result, &error);

  if (path == NULL && !g_cancellable_is_cancelled (self->cancellable))
    accord_field_row_refused (ACCORD_FIELD_ROW (self), error->message);
}

static void
copy_path_chosen_cb (const char *path, gpointer data)
{
  AccordFileRow *self = data;

  accord_attachment_write (self->store, self->kept.text, path, self->cancellable, file_copied_cb,
                           g_object_ref (self));
}

static void
copy_clicked_cb (AccordFileRow *self)
{
  accord_choose_new_file (get_window (self), _("Save a Copy"), _("_Save"), NULL, get_shown (self),
                          copy_path_chosen_cb, self);
}

static void
accord_file_row_dispose (GObject *object)
{
  AccordFileRow *self = ACCORD_FILE_ROW (object);

  g_cancellable_cancel (self->cancellable);
  let_go (self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_file_row_parent_class)->dispose (object);
}

static void
accord_file_row_finalize (GObject *object)
{
  accord_value_clear (&ACCORD_FILE_ROW (object)->kept);
  g_object_unref (ACCORD_FILE_ROW (object)->cancellable);

  G_OBJECT_CLASS (accord_file_row_parent_class)->finalize (object);
}

static void
accord_file_row_class_init (AccordFileRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_file_row_dispose;
  object_class->finalize = accord_file_row_finalize;
}

static void
accord_file_row_init (AccordFileRow *self)
{
  self->cancellable = g_cancellable_new ();
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self), TRUE);
  accord_entry_row_tell_focus (ADW_ENTRY_ROW (self));
  self->size = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->size, "dim-label");
  gtk_widget_add_css_class (self->size, "numeric");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->size);
}

static void
add_buttons (AccordFileRow *self)
{
  AdwEntryRow *row = ADW_ENTRY_ROW (self);

  self->open = accord_field_row_add_button (row, "document-open-symbolic", _("Open the file"));
  g_signal_connect_object (self->open, "clicked", G_CALLBACK (open_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  self->copy = accord_field_row_add_button (row, "document-save-as-symbolic", _("Save a copy…"));
  g_signal_connect_object (self->copy, "clicked", G_CALLBACK (copy_clicked_cb), self,
                           G_CONNECT_SWAPPED);

  self->attach = accord_attach_button_new (self->store);
  g_signal_connect_object (self->attach, "started", G_CALLBACK (accord_field_row_edited), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->attach, "attached", G_CALLBACK (file_attached_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->attach, "refused", G_CALLBACK (file_refused_cb), self,
                           G_CONNECT_SWAPPED);
  accord_attach_button_accept_drops (self->attach, GTK_WIDGET (self));
  adw_entry_row_add_suffix (row, GTK_WIDGET (self->attach));
}

/** accord_file_row_new: a row for @field, with no file. */
AccordFieldRow *
accord_file_row_new (AccordStore *store, const AccordField *field)
{
  AccordFileRow *self = g_object_new (ACCORD_TYPE_FILE_ROW, NULL);
  g_autofree char *title = accord_field_row_dup_title (field);

  self->store = g_object_ref (store);
  self->field = field;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  accord_field_row_name (accord_file_row_get_focus (ACCORD_FIELD_ROW (self)), field);
  accord_field_row_limit (ACCORD_FIELD_ROW (self), GTK_EDITABLE (self));
  add_buttons (self);
  show_kept (self);
  g_signal_connect (self, "changed", G_CALLBACK (path_changed_cb), NULL);
  g_signal_connect (self, "apply", G_CALLBACK (path_applied_cb), NULL);
  return ACCORD_FIELD_ROW (self);
}

/** accord_file_row_get_attach_button: (transfer none): what takes a file in. */
AccordAttachButton *
accord_file_row_get_attach_button (AccordFileRow *self)
{
  g_return_val_if_fail (ACCORD_IS_FILE_ROW (self), NULL);
  return self->attach;
}

/** accord_file_row_get_size: (transfer none): the size of the file, in words; "" without one. */
const char *
accord_file_row_get_size (AccordFileRow *self)
{
  g_return_val_if_fail (ACCORD_IS_FILE_ROW (self), NULL);
  return gtk_label_get_label (GTK_LABEL (self->size));
}

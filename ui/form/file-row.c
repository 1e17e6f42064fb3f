/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/file-row.h"

#include <glib/gi18n.h>

#include "accord/error.h"

struct _AccordFileRow {
  AdwEntryRow parent_instance;

  AccordStore *store; /* owned */
  const AccordField *field;
  AccordValue kept; /* the file inside the register */
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

static void
accord_file_row_set_value (AccordFieldRow *row, const AccordValue *value)
{
  AccordFileRow *self = ACCORD_FILE_ROW (row);

  accord_value_copy (&self->kept, value);
  self->is_loading = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), get_shown (self));
  self->is_loading = FALSE;
}

/* A path is no value yet: the file goes into the register when the path is confirmed. */
static gboolean
accord_file_row_get_value (AccordFieldRow *row, AccordValue *value, GError **error)
{
  AccordFileRow *self = ACCORD_FILE_ROW (row);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));

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
  if (!self->is_loading)
    accord_field_row_edited (ACCORD_FIELD_ROW (self));
}

static void
path_applied_cb (AccordFileRow *self)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (accord_field_parse (self->field, gtk_editable_get_text (GTK_EDITABLE (self)),
                          accord_store_get_resolver (self->store), &value, &error))
    {
      accord_file_row_set_value (ACCORD_FIELD_ROW (self), &value);
      accord_field_row_edited (ACCORD_FIELD_ROW (self));
      return;
    }
  g_signal_emit_by_name (self, "refused", error->message);
}

static gboolean
file_dropped_cb (AccordFileRow *self, const GValue *dropped)
{
  g_autofree char *path = g_file_get_path (g_value_get_object (dropped));

  if (path == NULL)
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self), path);
  path_applied_cb (self);
  return TRUE;
}

static void
accord_file_row_dispose (GObject *object)
{
  g_clear_object (&ACCORD_FILE_ROW (object)->store);

  G_OBJECT_CLASS (accord_file_row_parent_class)->dispose (object);
}

static void
accord_file_row_finalize (GObject *object)
{
  accord_value_clear (&ACCORD_FILE_ROW (object)->kept);

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
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self), TRUE);
  g_signal_connect_object (drop, "drop", G_CALLBACK (file_dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
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
  g_signal_connect (self, "changed", G_CALLBACK (path_changed_cb), NULL);
  g_signal_connect (self, "apply", G_CALLBACK (path_applied_cb), NULL);
  return ACCORD_FIELD_ROW (self);
}

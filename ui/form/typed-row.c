/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/typed-row.h"

#include <glib/gi18n.h>

#include "form/link.h"
#include "widgets/entry-row.h"

struct _AccordTypedRow {
  AdwEntryRow parent_instance;

  AccordStore *store; /* owned */
  const AccordField *field;
  AccordValue loaded; /* the value that was shown, and how */
  char *loaded_text;
  GtkWidget *reading; /* what Accord reads in what was typed */
  GtkWidget *fault;
  GtkWidget *open; /* nullable: what stands in a text may be a link */
  gboolean is_loading;
};

static void field_row_iface_init (AccordFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordTypedRow,
                               accord_typed_row,
                               ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_FIELD_ROW, field_row_iface_init))

/* What was read: the amount, the year; nothing where the text says it itself. */
static char *
dup_reading (AccordTypedRow *self, const AccordValue *value)
{
  const AccordField *field = self->field;

  if (value->tag == ACCORD_VALUE_NONE || field->kind == ACCORD_FIELD_TEXT)
    return NULL;
  if (field->kind == ACCORD_FIELD_INTEGER || field->kind == ACCORD_FIELD_NUMBER)
    return g_strdup (field->unit == NULL ? NULL : _(field->unit));
  return accord_field_format (field, value, NULL, ACCORD_FORMAT_DISPLAY);
}

/* What stands there as it is read need not be said twice. */
static void
show_reading (AccordTypedRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;
  g_autofree char *reading = NULL;

  if (accord_field_row_get_value (ACCORD_FIELD_ROW (self), &value, NULL))
    reading = dup_reading (self, &value);
  gtk_label_set_text (GTK_LABEL (self->reading), reading == NULL ? "" : reading);
  gtk_widget_set_visible (self->reading, reading != NULL && !g_str_equal (reading, text));
}

static void
show_link (AccordTypedRow *self)
{
  if (self->open != NULL)
    gtk_widget_set_visible (self->open,
                            accord_link_is_one (gtk_editable_get_text (GTK_EDITABLE (self))));
}

static void
open_clicked_cb (AccordTypedRow *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GError) error = NULL;

  if (!accord_link_open (window, gtk_editable_get_text (GTK_EDITABLE (self)), &error))
    accord_field_row_refused (ACCORD_FIELD_ROW (self), error->message);
}

static void
text_changed_cb (AccordTypedRow *self)
{
  show_reading (self);
  show_link (self);
  if (!self->is_loading)
    accord_field_row_edited (ACCORD_FIELD_ROW (self));
}

static void
accord_typed_row_set_value (AccordFieldRow *row, const AccordValue *value)
{
  AccordTypedRow *self = ACCORD_TYPED_ROW (row);

  accord_value_copy (&self->loaded, value);
  g_free (self->loaded_text);
  self->loaded_text = accord_field_format (
    self->field, value, accord_store_get_resolver (self->store), ACCORD_FORMAT_DISPLAY);

  self->is_loading = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), self->loaded_text);
  self->is_loading = FALSE;
}

/* A text that nobody touched is the value that it was made from, to the last decimal. */
static gboolean
accord_typed_row_get_value (AccordFieldRow *row, AccordValue *value, GError **error)
{
  AccordTypedRow *self = ACCORD_TYPED_ROW (row);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));

  if (g_strcmp0 (text, self->loaded_text) == 0)
    {
      accord_value_copy (value, &self->loaded);
      return TRUE;
    }
  return accord_field_parse (self->field, text, accord_store_get_resolver (self->store), value,
                             error);
}

static void
accord_typed_row_set_fault (AccordFieldRow *row, gboolean fault)
{
  AccordTypedRow *self = ACCORD_TYPED_ROW (row);

  gtk_widget_set_visible (self->fault, fault);
  if (fault)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      gtk_widget_add_css_class (self->reading, "red");
      gtk_widget_remove_css_class (self->reading, "dim-label");
      return;
    }
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_widget_remove_css_class (self->reading, "red");
  gtk_widget_add_css_class (self->reading, "dim-label");
}

static GtkWidget *
accord_typed_row_get_focus (AccordFieldRow *row)
{
  return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));
}

static void
field_row_iface_init (AccordFieldRowInterface *iface)
{
  iface->set_value = accord_typed_row_set_value;
  iface->get_value = accord_typed_row_get_value;
  iface->set_fault = accord_typed_row_set_fault;
  iface->get_focus = accord_typed_row_get_focus;
}

static void
accord_typed_row_dispose (GObject *object)
{
  AccordTypedRow *self = ACCORD_TYPED_ROW (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_typed_row_parent_class)->dispose (object);
}

static void
accord_typed_row_finalize (GObject *object)
{
  AccordTypedRow *self = ACCORD_TYPED_ROW (object);

  accord_value_clear (&self->loaded);
  g_free (self->loaded_text);

  G_OBJECT_CLASS (accord_typed_row_parent_class)->finalize (object);
}

static void
accord_typed_row_class_init (AccordTypedRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_typed_row_dispose;
  object_class->finalize = accord_typed_row_finalize;
}

static void
accord_typed_row_init (AccordTypedRow *self)
{
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self), TRUE);
  accord_entry_row_tell_focus (ADW_ENTRY_ROW (self));
  self->reading = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->reading, "dim-label");
  gtk_widget_add_css_class (self->reading, "numeric");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->reading);
  self->fault = gtk_image_new_from_icon_name ("accord-breach-symbolic");
  gtk_widget_add_css_class (self->fault, "red");
  gtk_widget_set_visible (self->fault, FALSE);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->fault);
}

static void
add_link (AccordTypedRow *self)
{
  self->open = accord_field_row_add_button (ADW_ENTRY_ROW (self), "document-open-symbolic",
                                            _("Open the link"));
  g_signal_connect_object (self->open, "clicked", G_CALLBACK (open_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  show_link (self);
}

/** accord_typed_row_new: a row for @field, with nothing in it. */
AccordFieldRow *
accord_typed_row_new (AccordStore *store, const AccordField *field)
{
  AccordTypedRow *self = g_object_new (ACCORD_TYPE_TYPED_ROW, NULL);
  g_autofree char *title = accord_field_row_dup_title (field);

  self->store = g_object_ref (store);
  self->field = field;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  accord_field_row_name (accord_typed_row_get_focus (ACCORD_FIELD_ROW (self)), field);
  accord_field_row_limit (ACCORD_FIELD_ROW (self), GTK_EDITABLE (self));
  show_reading (self);
  if (field->kind == ACCORD_FIELD_TEXT)
    add_link (self);
  g_signal_connect (self, "changed", G_CALLBACK (text_changed_cb), NULL);
  return ACCORD_FIELD_ROW (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/reference-row.h"

#include <glib/gi18n.h>

#include "accord/error.h"
#include "form/reference-picker.h"
#include "widgets/entry-row.h"

struct _AccordReferenceRow {
  AdwEntryRow parent_instance;

  AccordStore *store; /* owned */
  const AccordField *field;
  AccordReferencePicker *picker;
  AccordValue chosen; /* none while the text has not led to a record */
  char *name;         /* of the one that was chosen; it may be removed meanwhile */
  GtkWidget *fault;
  GtkWidget *open;
  gboolean is_loading;
};

static void field_row_iface_init (AccordFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordReferenceRow,
                               accord_reference_row,
                               ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_FIELD_ROW, field_row_iface_init))

static const AccordRecordType *
get_target (AccordReferenceRow *self)
{
  return accord_record_type_find (self->field->target);
}

/* The other record can be opened while one is chosen. */
static void
update_open (AccordReferenceRow *self)
{
  g_autofree char *words = NULL;
  g_autofree char *tip = NULL;

  gtk_widget_set_visible (self->open, self->chosen.tag == ACCORD_VALUE_INTEGER);
  if (self->chosen.tag != ACCORD_VALUE_INTEGER)
    return;
  /* Translators: %s is the title of a record */
  words = g_strdup_printf (_("Open %s"), self->name);
  /* Translators: what a button does, and the key that does it */
  tip = g_strdup_printf (_("%s (Alt+Right)"), words);
  gtk_widget_set_tooltip_text (self->open, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "(sx)", self->field->target,
                                    self->chosen.integer);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open), "dialog.open-record");
}

static void
accord_reference_row_set_value (AccordFieldRow *row, const AccordValue *value)
{
  AccordReferenceRow *self = ACCORD_REFERENCE_ROW (row);
  g_autofree char *title = accord_field_format (
    self->field, value, accord_store_get_resolver (self->store), ACCORD_FORMAT_DISPLAY);

  accord_value_copy (&self->chosen, value);
  g_free (self->name);
  self->name = g_strdup (title);
  self->is_loading = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), title);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  self->is_loading = FALSE;
  update_open (self);
}

static gboolean
check_chosen (AccordReferenceRow *self, GError **error)
{
  g_autoptr (AccordRecord) record =
    accord_store_get (self->store, get_target (self), self->chosen.integer, NULL);

  if (record != NULL)
    return TRUE;
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
               /* Translators: %s is the title that a record had */
               _("“%s” has been removed from the register meanwhile. Choose another, or leave the "
                 "field empty."),
               self->name);
  return FALSE;
}

/* What was not picked from the list may still be the name or the code of a record in full. */
static gboolean
accord_reference_row_get_value (AccordFieldRow *row, AccordValue *value, GError **error)
{
  AccordReferenceRow *self = ACCORD_REFERENCE_ROW (row);

  if (self->chosen.tag == ACCORD_VALUE_NONE)
    return accord_field_parse (self->field, gtk_editable_get_text (GTK_EDITABLE (self)),
                               accord_store_get_resolver (self->store), value, error);
  if (!check_chosen (self, error))
    return FALSE;
  accord_value_copy (value, &self->chosen);
  return TRUE;
}

static void
accord_reference_row_set_narrow (AccordFieldRow *row, AccordFieldNarrow narrow, gpointer user_data)
{
  accord_reference_picker_set_narrow (ACCORD_REFERENCE_ROW (row)->picker, narrow, user_data);
}

static void
accord_reference_row_set_fault (AccordFieldRow *row, gboolean fault)
{
  AccordReferenceRow *self = ACCORD_REFERENCE_ROW (row);

  gtk_widget_set_visible (self->fault, fault);
  if (fault)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

static GtkWidget *
accord_reference_row_get_focus (AccordFieldRow *row)
{
  return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));
}

static void
field_row_iface_init (AccordFieldRowInterface *iface)
{
  iface->set_value = accord_reference_row_set_value;
  iface->get_value = accord_reference_row_get_value;
  iface->set_narrow = accord_reference_row_set_narrow;
  iface->set_fault = accord_reference_row_set_fault;
  iface->get_focus = accord_reference_row_get_focus;
}

static void
text_changed_cb (AccordReferenceRow *self)
{
  if (self->is_loading)
    return;
  accord_value_clear (&self->chosen);
  update_open (self);
  accord_reference_picker_offer (self->picker, gtk_editable_get_text (GTK_EDITABLE (self)));
  accord_field_row_edited (ACCORD_FIELD_ROW (self));
}

static void
record_picked_cb (AccordReferenceRow *self, gint64 id)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  accord_value_set_integer (&value, id);
  accord_reference_row_set_value (ACCORD_FIELD_ROW (self), &value);
  accord_field_row_edited (ACCORD_FIELD_ROW (self));
}

static gboolean
open_other_cb (GtkWidget *row, GVariant *arguments, gpointer data)
{
  AccordReferenceRow *self = ACCORD_REFERENCE_ROW (row);

  if (self->chosen.tag != ACCORD_VALUE_INTEGER)
    return FALSE;
  g_signal_emit_by_name (self->open, "clicked");
  return TRUE;
}

static void
accord_reference_row_dispose (GObject *object)
{
  AccordReferenceRow *self = ACCORD_REFERENCE_ROW (object);

  g_clear_object (&self->picker);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_reference_row_parent_class)->dispose (object);
}

static void
accord_reference_row_finalize (GObject *object)
{
  accord_value_clear (&ACCORD_REFERENCE_ROW (object)->chosen);
  g_free (ACCORD_REFERENCE_ROW (object)->name);

  G_OBJECT_CLASS (accord_reference_row_parent_class)->finalize (object);
}

static void
accord_reference_row_class_init (AccordReferenceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_reference_row_dispose;
  object_class->finalize = accord_reference_row_finalize;

  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Right, GDK_ALT_MASK,
                                open_other_cb, NULL);
}

static void
accord_reference_row_init (AccordReferenceRow *self)
{
  GtkWidget *search = gtk_image_new_from_icon_name ("system-search-symbolic");

  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self), TRUE);
  accord_entry_row_tell_focus (ADW_ENTRY_ROW (self));
  gtk_widget_add_css_class (search, "dim-label");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), search);
  self->fault = gtk_image_new_from_icon_name ("accord-breach-symbolic");
  gtk_widget_add_css_class (self->fault, "red");
  gtk_widget_set_visible (self->fault, FALSE);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->fault);
  self->open = accord_field_row_add_button (ADW_ENTRY_ROW (self), "go-next-symbolic", NULL);
  /* It has a key of its own: Tab goes on to the next field. */
  gtk_widget_set_focusable (self->open, FALSE);
}

static void
connect_picker (AccordReferenceRow *self)
{
  AccordAttachButton *attach = accord_reference_picker_new_attach_button (self->picker);

  g_signal_connect_object (self->picker, "picked", G_CALLBACK (record_picked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "refused", G_CALLBACK (accord_field_row_refused), self,
                           G_CONNECT_SWAPPED);
  if (attach == NULL)
    return;
  accord_attach_button_accept_drops (attach, GTK_WIDGET (self));
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (attach));
}

/** accord_reference_row_new: a row for @field, with nothing chosen. */
AccordFieldRow *
accord_reference_row_new (AccordStore *store, const AccordField *field)
{
  AccordReferenceRow *self = g_object_new (ACCORD_TYPE_REFERENCE_ROW, NULL);
  g_autofree char *title = accord_field_row_dup_title (field);

  self->store = g_object_ref (store);
  self->field = field;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  accord_field_row_name (accord_reference_row_get_focus (ACCORD_FIELD_ROW (self)), field);
  accord_field_row_limit (ACCORD_FIELD_ROW (self), GTK_EDITABLE (self));
  self->picker =
    accord_reference_picker_new (store, get_target (self), GTK_WIDGET (self), GTK_EDITABLE (self));
  update_open (self);
  connect_picker (self);
  g_signal_connect (self, "changed", G_CALLBACK (text_changed_cb), NULL);
  return ACCORD_FIELD_ROW (self);
}

/** accord_reference_row_get_picker: (transfer none): the list that it offers. */
AccordReferencePicker *
accord_reference_row_get_picker (AccordReferenceRow *self)
{
  g_return_val_if_fail (ACCORD_IS_REFERENCE_ROW (self), NULL);
  return self->picker;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/choices-row.h"

#include <string.h>

struct _AccordChoicesRow {
  AdwPreferencesRow parent_instance;

  const AccordField *field;
  GtkWidget *box;
  GPtrArray *checks; /* of GtkCheckButton, borrowed, in the order of the choices */
  gboolean is_loading;
};

static void field_row_iface_init (AccordFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordChoicesRow,
                               accord_choices_row,
                               ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_FIELD_ROW, field_row_iface_init))

static void
accord_choices_row_set_value (AccordFieldRow *row, const AccordValue *value)
{
  AccordChoicesRow *self = ACCORD_CHOICES_ROW (row);
  g_auto (GStrv) keys = g_strsplit (value->tag == ACCORD_VALUE_TEXT ? value->text : "", " ", -1);

  self->is_loading = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (
      g_ptr_array_index (self->checks, i),
      g_strv_contains ((const char *const *) keys, self->field->choices[i].key));
  self->is_loading = FALSE;
}

static gboolean
accord_choices_row_get_value (AccordFieldRow *row, AccordValue *value, GError **error)
{
  AccordChoicesRow *self = ACCORD_CHOICES_ROW (row);
  g_autoptr (GString) keys = g_string_new (NULL);

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_string_append_printf (keys, "%s%s", keys->len == 0 ? "" : " ", self->field->choices[i].key);
  return accord_field_parse (self->field, keys->str, NULL, value, error);
}

static void
accord_choices_row_set_fault (AccordFieldRow *row, gboolean fault)
{
}

static GtkWidget *
accord_choices_row_get_focus (AccordFieldRow *row)
{
  return g_ptr_array_index (ACCORD_CHOICES_ROW (row)->checks, 0);
}

static void
field_row_iface_init (AccordFieldRowInterface *iface)
{
  iface->set_value = accord_choices_row_set_value;
  iface->get_value = accord_choices_row_get_value;
  iface->set_fault = accord_choices_row_set_fault;
  iface->get_focus = accord_choices_row_get_focus;
}

static void
check_toggled_cb (AccordChoicesRow *self)
{
  if (!self->is_loading)
    accord_field_row_edited (ACCORD_FIELD_ROW (self));
}

static void
accord_choices_row_finalize (GObject *object)
{
  g_ptr_array_unref (ACCORD_CHOICES_ROW (object)->checks);

  G_OBJECT_CLASS (accord_choices_row_parent_class)->finalize (object);
}

static void
accord_choices_row_class_init (AccordChoicesRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_choices_row_finalize;
}

static void
accord_choices_row_init (AccordChoicesRow *self)
{
  self->checks = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_margin_top (self->box, 8);
  gtk_widget_set_margin_bottom (self->box, 10);
  gtk_widget_set_margin_start (self->box, 12);
  gtk_widget_set_margin_end (self->box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static void
add_check (AccordChoicesRow *self, const AccordChoice *choice)
{
  g_autofree char *label = accord_field_dup_choice_label (self->field, choice->key);
  GtkWidget *check = gtk_check_button_new_with_label (label);

  g_signal_connect_object (check, "toggled", G_CALLBACK (check_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), check);
  g_ptr_array_add (self->checks, check);
}

/** accord_choices_row_new: a row for @field, with nothing ticked. */
AccordFieldRow *
accord_choices_row_new (const AccordField *field)
{
  AccordChoicesRow *self = g_object_new (ACCORD_TYPE_CHOICES_ROW, NULL);
  g_autofree char *title = accord_field_row_dup_title (field);
  GtkWidget *label = gtk_label_new (title);

  self->field = field;
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (self->box), label);
  accord_field_row_name (GTK_WIDGET (self), field);
  for (const AccordChoice *choice = field->choices; choice->key != NULL; choice++)
    add_check (self, choice);
  return ACCORD_FIELD_ROW (self);
}

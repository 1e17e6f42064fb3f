/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/choice-row.h"

#include <glib/gi18n.h>

struct _AccordChoiceRow {
  AdwComboRow parent_instance;

  const AccordField *field;
  GtkWidget *fault;
  gboolean is_loading;
};

static void field_row_iface_init (AccordFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordChoiceRow,
                               accord_choice_row,
                               ADW_TYPE_COMBO_ROW,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_FIELD_ROW, field_row_iface_init))

/* The first line is nothing recorded; the choices, or yes and no, follow. */
enum {
  LINE_NONE = 0,
  LINE_YES = 1,
  LINE_NO = 2,
};

static GListModel *
make_lines (const AccordField *field)
{
  GtkStringList *lines = gtk_string_list_new (NULL);

  gtk_string_list_append (lines, "—");
  if (field->kind == ACCORD_FIELD_BOOLEAN)
    {
      gtk_string_list_append (lines, _("Yes"));
      gtk_string_list_append (lines, _("No"));
      return G_LIST_MODEL (lines);
    }
  for (const AccordChoice *choice = field->choices; choice->key != NULL; choice++)
    gtk_string_list_append (lines, _(choice->label));
  return G_LIST_MODEL (lines);
}

static guint
find_line (const AccordField *field, const AccordValue *value)
{
  if (value->tag == ACCORD_VALUE_INTEGER && field->kind == ACCORD_FIELD_BOOLEAN)
    return value->integer != 0 ? LINE_YES : LINE_NO;
  if (value->tag != ACCORD_VALUE_TEXT)
    return LINE_NONE;
  for (guint i = 0; field->choices[i].key != NULL; i++)
    if (g_strcmp0 (field->choices[i].key, value->text) == 0)
      return i + 1;
  return LINE_NONE;
}

static void
accord_choice_row_set_value (AccordFieldRow *row, const AccordValue *value)
{
  AccordChoiceRow *self = ACCORD_CHOICE_ROW (row);

  self->is_loading = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), find_line (self->field, value));
  self->is_loading = FALSE;
}

static gboolean
accord_choice_row_get_value (AccordFieldRow *row, AccordValue *value, GError **error)
{
  AccordChoiceRow *self = ACCORD_CHOICE_ROW (row);
  guint line = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (line == LINE_NONE || line == GTK_INVALID_LIST_POSITION)
    accord_value_clear (value);
  else if (self->field->kind == ACCORD_FIELD_BOOLEAN)
    accord_value_set_integer (value, line == LINE_YES);
  else
    accord_value_take_text (value, g_strdup (self->field->choices[line - 1].key));
  return TRUE;
}

static void
accord_choice_row_set_fault (AccordFieldRow *row, gboolean fault)
{
  gtk_widget_set_visible (ACCORD_CHOICE_ROW (row)->fault, fault);
}

static GtkWidget *
accord_choice_row_get_focus (AccordFieldRow *row)
{
  return GTK_WIDGET (row);
}

static void
field_row_iface_init (AccordFieldRowInterface *iface)
{
  iface->set_value = accord_choice_row_set_value;
  iface->get_value = accord_choice_row_get_value;
  iface->set_fault = accord_choice_row_set_fault;
  iface->get_focus = accord_choice_row_get_focus;
}

static void
selected_changed_cb (AccordChoiceRow *self)
{
  if (!self->is_loading)
    accord_field_row_edited (ACCORD_FIELD_ROW (self));
}

static void
accord_choice_row_class_init (AccordChoiceRowClass *klass)
{
}

/* The row's own label of what is chosen ends after twenty characters. */
static void
label_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_list_item_set_child (item, label);
}

static void
label_bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *line = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *text = gtk_string_object_get_string (line);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* The lists inside the row, of what is chosen and of what can be, have no names of their own. */
static void
name_lists (GtkWidget *widget, const char *name)
{
  if (GTK_IS_LIST_VIEW (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_lists (child, name);
}

static void
show_choice_in_full (AccordChoiceRow *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (label_set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (label_bound_cb), NULL);
  adw_combo_row_set_list_factory (ADW_COMBO_ROW (self),
                                  adw_combo_row_get_factory (ADW_COMBO_ROW (self)));
  adw_combo_row_set_factory (ADW_COMBO_ROW (self), factory);
}

static void
accord_choice_row_init (AccordChoiceRow *self)
{
  self->fault = gtk_image_new_from_icon_name ("accord-breach-symbolic");
  gtk_widget_add_css_class (self->fault, "red");
  gtk_widget_set_visible (self->fault, FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->fault);
}

/** accord_choice_row_new: a row for @field, with nothing chosen. */
AccordFieldRow *
accord_choice_row_new (const AccordField *field)
{
  AccordChoiceRow *self = g_object_new (ACCORD_TYPE_CHOICE_ROW, NULL);
  g_autofree char *title = accord_field_row_dup_title (field);
  g_autoptr (GListModel) lines = make_lines (field);

  self->field = field;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), lines);
  show_choice_in_full (self);
  accord_field_row_name (GTK_WIDGET (self), field);
  /* Its title names it as well, and would be read a second time. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  name_lists (GTK_WIDGET (self), accord_field_get_label (field));
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_changed_cb), NULL);
  return ACCORD_FIELD_ROW (self);
}

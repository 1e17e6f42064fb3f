/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/record-form.h"

#include <glib/gi18n.h>

#include "form/record-form-private.h"

/* A filter at work in a form. */
typedef struct {
  const AccordFormFilter *filter;
  AccordRecordForm *form; /* borrowed: owns the row that holds this */
} AccordFilterUse;

enum {
  CHANGED,
  ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordRecordForm, accord_record_form, GTK_TYPE_WIDGET)

/** accord_record_form_find_item: (transfer none) (nullable): the field @key in the form. */
AccordFormItem *
accord_record_form_find_item (AccordRecordForm *self, const char *key)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      AccordFormItem *item = g_ptr_array_index (self->items, i);

      if (g_str_equal (item->field->key, key))
        return item;
    }
  return NULL;
}

static AccordFormItem *
find_item_of_row (AccordRecordForm *self, gpointer row)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      AccordFormItem *item = g_ptr_array_index (self->items, i);

      if ((gpointer) item->row == row)
        return item;
    }
  return NULL;
}

static void
read_item (AccordRecordForm *self, AccordFormItem *item)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;
  guint index = (guint) accord_record_type_get_field_index (
    accord_record_get_record_type (self->record), item->field->key);

  accord_form_item_read (item, &value);
  accord_record_load_value (self->record, index, &value);
}

static void
row_edited_cb (AccordRecordForm *self, AccordFieldRow *row)
{
  AccordFormItem *item = find_item_of_row (self, row);

  g_clear_pointer (&item->refusal, g_free);
  read_item (self, item);
  accord_record_form_check (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
row_refused_cb (AccordRecordForm *self, const char *why, AccordFieldRow *row)
{
  AccordFormItem *item = find_item_of_row (self, row);

  g_free (item->refusal);
  item->refusal = g_strdup (why);
  accord_form_item_show (item);
}

/* What to do about a fault was chosen in the line below it. */
static void
offer_taken_cb (AccordRecordForm *self, guint index, AccordFaultRow *line)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      AccordFormItem *item = g_ptr_array_index (self->items, i);

      if (item->line != line)
        continue;
      if (item->conflict == NULL)
        {
          accord_field_row_take_suggestion (item->row);
          return;
        }
      accord_form_item_settle (item, index == 1);
      gtk_widget_grab_focus (accord_field_row_get_focus (item->row));
      row_edited_cb (self, item->row);
      return;
    }
}

static gboolean
refers_to_others (const AccordField *field)
{
  return field->kind == ACCORD_FIELD_REFERENCE || field->kind == ACCORD_FIELD_REFERENCES;
}

/* Another window or program may have removed what this record refers to: that is said at once. */
static void
store_changed_cb (AccordRecordForm *self)
{
  gboolean is_other = FALSE;

  for (guint i = 0; i < self->items->len; i++)
    {
      AccordFormItem *item = g_ptr_array_index (self->items, i);
      gboolean was_value = item->misread == NULL;

      if (!refers_to_others (item->field))
        continue;
      read_item (self, item);
      is_other = is_other || was_value != (item->misread == NULL);
      item->is_left = item->is_left || (was_value && item->misread != NULL);
    }
  if (!is_other)
    return;
  accord_record_form_check (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
row_entered_cb (AccordRecordForm *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
row_left_cb (AccordRecordForm *self, GtkEventController *controller)
{
  AccordFormItem *item = find_item_of_row (self, gtk_event_controller_get_widget (controller));

  if (gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;
  item->is_left = TRUE;
  accord_record_form_check (self);
}

static void
accord_record_form_dispose (GObject *object)
{
  AccordRecordForm *self = ACCORD_RECORD_FORM (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_record_form_parent_class)->dispose (object);
}

static void
accord_record_form_finalize (GObject *object)
{
  AccordRecordForm *self = ACCORD_RECORD_FORM (object);

  g_ptr_array_unref (self->items);
  g_free (self->fault);

  G_OBJECT_CLASS (accord_record_form_parent_class)->finalize (object);
}

static void
accord_record_form_class_init (AccordRecordFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_record_form_dispose;
  object_class->finalize = accord_record_form_finalize;

  /**
   * AccordRecordForm::changed:
   *
   * Something else stands in the form.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * AccordRecordForm::entered:
   *
   * Enter was pressed in a row of one line.
   */
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
accord_record_form_init (AccordRecordForm *self)
{
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_form_item_free);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/* The list of a group is called by its title; that of the first, which has none, by the record. The
 * label that libadwaita names it by as well would be read a second time. */
static void
name_list (AccordRecordForm *self, AdwPreferencesGroup *group, GtkWidget *list)
{
  const AccordRecordType *type = accord_record_get_record_type (self->record);
  const char *title = adw_preferences_group_get_title (group);

  if (*title == '\0')
    title = accord_record_type_get_label (type);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
connect_item (AccordRecordForm *self, AccordFormItem *item)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (item->row, "edited", G_CALLBACK (row_edited_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (item->row, "refused", G_CALLBACK (row_refused_cb), self,
                           G_CONNECT_SWAPPED);
  if (ADW_IS_ENTRY_ROW (item->row))
    g_signal_connect_object (item->row, "entry-activated", G_CALLBACK (row_entered_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (item->line, "taken", G_CALLBACK (offer_taken_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (row_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (item->row), focus);
}

static void
add_row (AccordRecordForm *self, AdwPreferencesGroup *group, const AccordField *field)
{
  AccordFormItem *item = accord_form_item_new (self->store, field);

  accord_field_row_set_value (item->row, accord_record_get_value (self->record, field->key));
  connect_item (self, item);
  adw_preferences_group_add (group, GTK_WIDGET (item->row));
  name_list (self, group, gtk_widget_get_parent (GTK_WIDGET (item->row)));
  adw_preferences_group_add (group, GTK_WIDGET (item->line));
  g_ptr_array_add (self->items, item);
}

static gboolean
is_shown (const AccordFormLayout *layout, const AccordField *field)
{
  return accord_field_is_stored (field) &&
         (layout->hidden == NULL || !g_strv_contains (layout->hidden, field->key));
}

static AdwPreferencesGroup *
add_group (AccordRecordForm *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (GTK_BOX (self->box), group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_named_groups (AccordRecordForm *self, const AccordFormLayout *layout)
{
  const AccordRecordType *type = accord_record_get_record_type (self->record);

  for (const AccordFormGroup *group = layout->groups; group->title != NULL; group++)
    {
      AdwPreferencesGroup *rows = add_group (self, *group->title == '\0' ? "" : _(group->title));

      if (group->words != NULL)
        adw_preferences_group_set_description (rows, _(group->words));
      for (guint i = 0; i < ACCORD_FORM_KEYS_MAX && group->keys[i] != NULL; i++)
        add_row (self, rows, accord_record_type_find_field (type, group->keys[i]));
    }
}

static void
add_other_fields (AccordRecordForm *self, const AccordFormLayout *layout)
{
  const AccordRecordType *type = accord_record_get_record_type (self->record);
  gboolean is_alone = self->items->len == 0;
  AdwPreferencesGroup *rows = NULL;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const AccordField *field = &type->fields[i];

      if (!is_shown (layout, field) || accord_record_form_find_item (self, field->key) != NULL)
        continue;
      if (rows == NULL)
        rows = add_group (self, is_alone ? "" : _("More"));
      add_row (self, rows, field);
    }
}

static void
narrow_query (AccordQuery *query, gpointer data)
{
  AccordFilterUse *use = data;

  use->filter->narrow (query, use->form->store, use->form->record);
}

static void
add_filters (AccordRecordForm *self, const AccordFormFilter *filters)
{
  for (const AccordFormFilter *filter = filters; filter->key != NULL; filter++)
    {
      AccordFormItem *item = accord_record_form_find_item (self, filter->key);
      AccordFilterUse *use;

      if (item == NULL)
        continue;
      use = g_new (AccordFilterUse, 1);
      *use = (AccordFilterUse){ filter, self };
      g_object_set_data_full (G_OBJECT (item->row), "accord-filter", use, g_free);
      accord_field_row_set_narrow (item->row, narrow_query, use);
    }
}

/**
 * accord_record_form_new:
 * @record: (transfer none): what the form begins with; it works on a copy
 * @layout: (transfer none): its groups and their order
 *
 * Makes a form for every stored field of the record's type.
 */
GtkWidget *
accord_record_form_new (AccordStore *store, AccordRecord *record, const AccordFormLayout *layout)
{
  AccordRecordForm *self = g_object_new (ACCORD_TYPE_RECORD_FORM, NULL);

  self->store = g_object_ref (store);
  self->record = accord_record_copy (record);
  self->is_part = layout->is_part;
  if (layout->groups != NULL)
    add_named_groups (self, layout);
  if (!layout->is_whole)
    add_other_fields (self, layout);
  if (layout->filters != NULL)
    add_filters (self, layout->filters);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  accord_record_form_check (self);
  return GTK_WIDGET (self);
}

/** accord_record_form_get_record: (transfer none): the record as it stands in the form. */
AccordRecord *
accord_record_form_get_record (AccordRecordForm *self)
{
  g_return_val_if_fail (ACCORD_IS_RECORD_FORM (self), NULL);
  return self->record;
}

/**
 * accord_record_form_get_fault:
 *
 * Returns: (transfer none) (nullable): the first thing that keeps the record from being saved, with
 *   the name of its field; %NULL if it can be
 */
const char *
accord_record_form_get_fault (AccordRecordForm *self)
{
  g_return_val_if_fail (ACCORD_IS_RECORD_FORM (self), NULL);
  return self->fault;
}

/** accord_record_form_is_misread: whether something stands in it that is no value. */
gboolean
accord_record_form_is_misread (AccordRecordForm *self)
{
  g_return_val_if_fail (ACCORD_IS_RECORD_FORM (self), FALSE);

  for (guint i = 0; i < self->items->len; i++)
    if (((AccordFormItem *) g_ptr_array_index (self->items, i))->misread != NULL)
      return TRUE;
  return FALSE;
}

/** accord_record_form_show_faults: shows what is wrong in fields that nobody has been in, too. */
void
accord_record_form_show_faults (AccordRecordForm *self)
{
  g_return_if_fail (ACCORD_IS_RECORD_FORM (self));

  for (guint i = 0; i < self->items->len; i++)
    ((AccordFormItem *) g_ptr_array_index (self->items, i))->is_left = TRUE;
  accord_record_form_check (self);
}

/** accord_record_form_get_row: (transfer none) (nullable): the row of the field @key. */
GtkWidget *
accord_record_form_get_row (AccordRecordForm *self, const char *key)
{
  AccordFormItem *item;

  g_return_val_if_fail (ACCORD_IS_RECORD_FORM (self), NULL);

  item = accord_record_form_find_item (self, key);
  return item == NULL ? NULL : GTK_WIDGET (item->row);
}

/** accord_record_form_get_shown_fault: (transfer none) (nullable): what stands below @key. */
const char *
accord_record_form_get_shown_fault (AccordRecordForm *self, const char *key)
{
  AccordFormItem *item;

  g_return_val_if_fail (ACCORD_IS_RECORD_FORM (self), NULL);

  item = accord_record_form_find_item (self, key);
  return item == NULL ? NULL : accord_form_item_get_fault (item);
}

/** accord_record_form_focus: gives the focus to @key, or with %NULL to the first field. */
void
accord_record_form_focus (AccordRecordForm *self, const char *key)
{
  AccordFormItem *item;

  g_return_if_fail (ACCORD_IS_RECORD_FORM (self));

  item = key == NULL ? NULL : accord_record_form_find_item (self, key);
  if (item == NULL && self->items->len > 0)
    item = g_ptr_array_index (self->items, 0);
  if (item != NULL)
    gtk_widget_grab_focus (accord_field_row_get_focus (item->row));
}

/** accord_record_form_focus_fault: shows all that is wrong, and gives the focus to the first. */
void
accord_record_form_focus_fault (AccordRecordForm *self)
{
  g_return_if_fail (ACCORD_IS_RECORD_FORM (self));

  accord_record_form_show_faults (self);
  for (guint i = 0; i < self->items->len; i++)
    {
      AccordFormItem *item = g_ptr_array_index (self->items, i);

      if (accord_form_item_get_fault (item) != NULL)
        {
          gtk_widget_grab_focus (accord_field_row_get_focus (item->row));
          return;
        }
    }
}

/** accord_record_form_get_line: (transfer none) (nullable): the line below the field @key. */
AccordFaultRow *
accord_record_form_get_line (AccordRecordForm *self, const char *key)
{
  AccordFormItem *item;

  g_return_val_if_fail (ACCORD_IS_RECORD_FORM (self), NULL);

  item = accord_record_form_find_item (self, key);
  return item == NULL ? NULL : item->line;
}

/** accord_record_form_finish: whether all is right; else it is said what is not, and the focus goes
 * there. */
gboolean
accord_record_form_finish (AccordRecordForm *self)
{
  g_return_val_if_fail (ACCORD_IS_RECORD_FORM (self), FALSE);

  if (self->fault == NULL && !accord_record_form_is_misread (self))
    return TRUE;
  accord_record_form_show_faults (self);
  accord_record_form_focus_fault (self);
  return FALSE;
}

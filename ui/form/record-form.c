/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/record-form.h"

#include <glib/gi18n.h>
#include <string.h>

#include "form/fault-row.h"
#include "form/field-row.h"

/* One field in the form. Its row stands above the line that says what is wrong with it. */
typedef struct {
  const AccordField *field;
  AccordFieldRow *row; /* borrowed, as the next */
  AccordFaultRow *line;
  char *misread;       /* why what is entered is no value */
  char *refusal;       /* why what was pasted was not taken */
  char *contradiction; /* how it disagrees with the rest of the record */
  gboolean is_left;    /* the officer has been here and gone on */
} Item;

struct _AccordRecordForm {
  GtkWidget parent_instance;

  AccordStore *store; /* owned, as the next */
  AccordRecord *record;
  GtkWidget *box;
  GPtrArray *items; /* of Item, in the order of the rows */
  char *fault;      /* the first thing that keeps the record from being saved */
};

enum {
  CHANGED,
  ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordRecordForm, accord_record_form, GTK_TYPE_WIDGET)

static void
item_free (gpointer data)
{
  Item *item = data;

  g_free (item->misread);
  g_free (item->refusal);
  g_free (item->contradiction);
  g_free (item);
}

static Item *
find_item (AccordRecordForm *self, const char *key)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = g_ptr_array_index (self->items, i);

      if (g_str_equal (item->field->key, key))
        return item;
    }
  return NULL;
}

static Item *
find_item_of_row (AccordRecordForm *self, gpointer row)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = g_ptr_array_index (self->items, i);

      if ((gpointer) item->row == row)
        return item;
    }
  return NULL;
}

/* Half a date is no mistake while it is being typed: what is misread, or missing, is said once the
 * officer has left the field. A text, and a value that contradicts another, is complete. */
static const char *
fault_to_show (Item *item)
{
  gboolean is_text =
    item->field->kind == ACCORD_FIELD_TEXT || item->field->kind == ACCORD_FIELD_LONG_TEXT;

  if (item->refusal != NULL)
    return item->refusal;
  if (item->misread != NULL)
    return item->is_left || is_text ? item->misread : NULL;
  return item->contradiction;
}

static void
show_fault (Item *item)
{
  const char *fault = fault_to_show (item);

  accord_fault_row_set_text (item->line, fault);
  accord_field_row_set_fault (item->row, fault != NULL);
}

static void
read_item (AccordRecordForm *self, Item *item)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  guint index = (guint) accord_record_type_get_field_index (
    accord_record_get_record_type (self->record), item->field->key);

  g_clear_pointer (&item->misread, g_free);
  if (!accord_field_row_get_value (item->row, &value, &error))
    item->misread = g_strdup (error->message);
  accord_record_load_value (self->record, index, &value);
}

static void
set_fault (AccordRecordForm *self, const AccordField *field, const char *message)
{
  g_free (self->fault);
  /* Translators: the name of a field, then what is wrong with what was entered in it */
  self->fault = g_strdup_printf (_("%1$s: %2$s"), accord_field_get_label (field), message);
}

/* Missing values are not complained of before the officer has seen the field. */
static void
note_contradiction (AccordRecordForm *self, const AccordField *field, const char *message)
{
  Item *item = find_item (self, field->key);

  if (self->fault == NULL)
    set_fault (self, field, message);
  if (item != NULL && item->misread == NULL && item->contradiction == NULL &&
      (item->is_left || accord_record_has (self->record, field->key)))
    item->contradiction = g_strdup (message);
}

/* The record is asked for the first fault only: it is put right in a copy, to see the next. A date
 * before all others, or after them where it may not precede one, is as good as any value. */
static void
check_record (AccordRecordForm *self)
{
  g_autoptr (AccordRecord) probe = accord_record_copy (self->record);
  const AccordRecordType *type = accord_record_get_record_type (probe);
  const AccordField *field;

  for (guint i = 0; i < type->n_fields; i++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (AccordValue) harmless = ACCORD_VALUE_INIT;

      field = accord_record_check (probe, &error);
      if (field == NULL)
        return;
      note_contradiction (self, field, error->message);
      accord_value_take_text (&harmless,
                              g_strdup (field->not_before == NULL ? "1900-01-01" : "2199-12-31"));
      accord_record_load_value (
        probe, (guint) accord_record_type_get_field_index (type, field->key), &harmless);
    }
}

static void
check_all (AccordRecordForm *self)
{
  g_clear_pointer (&self->fault, g_free);
  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = g_ptr_array_index (self->items, i);

      g_clear_pointer (&item->contradiction, g_free);
      if (item->misread != NULL && self->fault == NULL)
        set_fault (self, item->field, item->misread);
    }
  check_record (self);
  g_ptr_array_foreach (self->items, (GFunc) (void (*) (void)) show_fault, NULL);
}

static void
row_edited_cb (AccordRecordForm *self, AccordFieldRow *row)
{
  Item *item = find_item_of_row (self, row);

  g_clear_pointer (&item->refusal, g_free);
  read_item (self, item);
  check_all (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
row_refused_cb (AccordRecordForm *self, const char *why, AccordFieldRow *row)
{
  Item *item = find_item_of_row (self, row);

  g_free (item->refusal);
  item->refusal = g_strdup (why);
  show_fault (item);
}

static void
row_entered_cb (AccordRecordForm *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
row_left_cb (AccordRecordForm *self, GtkEventController *controller)
{
  Item *item = find_item_of_row (self, gtk_event_controller_get_widget (controller));

  if (gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;
  item->is_left = TRUE;
  check_all (self);
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
  self->items = g_ptr_array_new_with_free_func (item_free);
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
add_row (AccordRecordForm *self, AdwPreferencesGroup *group, const AccordField *field)
{
  Item *item = g_new0 (Item, 1);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  item->field = field;
  item->row = accord_field_row_new (self->store, field);
  accord_field_row_set_value (item->row, accord_record_get_value (self->record, field->key));
  g_signal_connect_object (item->row, "edited", G_CALLBACK (row_edited_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (item->row, "refused", G_CALLBACK (row_refused_cb), self,
                           G_CONNECT_SWAPPED);
  if (ADW_IS_ENTRY_ROW (item->row))
    g_signal_connect_object (item->row, "entry-activated", G_CALLBACK (row_entered_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (row_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (item->row), focus);
  adw_preferences_group_add (group, GTK_WIDGET (item->row));
  name_list (self, group, gtk_widget_get_parent (GTK_WIDGET (item->row)));

  item->line = ACCORD_FAULT_ROW (accord_fault_row_new ());
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

      if (!is_shown (layout, field) || find_item (self, field->key) != NULL)
        continue;
      if (rows == NULL)
        rows = add_group (self, is_alone ? "" : _("More"));
      add_row (self, rows, field);
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
  if (layout->groups != NULL)
    add_named_groups (self, layout);
  add_other_fields (self, layout);
  check_all (self);
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

/** accord_record_form_show_faults: shows what is wrong in fields that nobody has been in, too. */
void
accord_record_form_show_faults (AccordRecordForm *self)
{
  g_return_if_fail (ACCORD_IS_RECORD_FORM (self));

  for (guint i = 0; i < self->items->len; i++)
    ((Item *) g_ptr_array_index (self->items, i))->is_left = TRUE;
  check_all (self);
}

/** accord_record_form_get_row: (transfer none) (nullable): the row of the field @key. */
GtkWidget *
accord_record_form_get_row (AccordRecordForm *self, const char *key)
{
  Item *item;

  g_return_val_if_fail (ACCORD_IS_RECORD_FORM (self), NULL);

  item = find_item (self, key);
  return item == NULL ? NULL : GTK_WIDGET (item->row);
}

/** accord_record_form_get_shown_fault: (transfer none) (nullable): what stands below @key. */
const char *
accord_record_form_get_shown_fault (AccordRecordForm *self, const char *key)
{
  Item *item;

  g_return_val_if_fail (ACCORD_IS_RECORD_FORM (self), NULL);

  item = find_item (self, key);
  return item == NULL ? NULL : fault_to_show (item);
}

/** accord_record_form_focus: gives the focus to @key, or with %NULL to the first field. */
void
accord_record_form_focus (AccordRecordForm *self, const char *key)
{
  Item *item;

  g_return_if_fail (ACCORD_IS_RECORD_FORM (self));

  item = key == NULL ? NULL : find_item (self, key);
  if (item == NULL && self->items->len > 0)
    item = g_ptr_array_index (self->items, 0);
  if (item != NULL)
    gtk_widget_grab_focus (accord_field_row_get_focus (item->row));
}

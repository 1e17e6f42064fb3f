/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/references-row.h"

#include <glib/gi18n.h>

#include "accord/error.h"
#include "form/reference-picker.h"
#include "widgets/entry-row.h"

struct _AccordReferencesRow {
  AdwPreferencesRow parent_instance;

  AccordStore *store; /* owned */
  const AccordField *field;
  AccordReferencePicker *picker;
  GArray *ids;       /* of gint64 */
  GHashTable *names; /* id → title, of records that may be removed meanwhile */
  GtkWidget *title;
  GtkWidget *chips;
  GtkWidget *entries; /* what is typed into, and the button beside it */
  GtkWidget *entry;
};

static void field_row_iface_init (AccordFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordReferencesRow,
                               accord_references_row,
                               ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_FIELD_ROW, field_row_iface_init))

static void show_chips (AccordReferencesRow *self);

static int
find_id (AccordReferencesRow *self, gint64 id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return (int) i;
  return -1;
}

static void
remove_clicked_cb (AccordReferencesRow *self, GtkButton *chip)
{
  gint64 *id = g_object_get_data (G_OBJECT (chip), "accord-id");
  int index = find_id (self, *id);

  if (index >= 0)
    g_array_remove_index (self->ids, (guint) index);
  show_chips (self);
  gtk_widget_grab_focus (self->entry);
  accord_field_row_edited (ACCORD_FIELD_ROW (self));
}

/* Answers the title that a record had when it was first shown here. */
static const char *
remember_name (AccordReferencesRow *self, const AccordRecordType *target, gint64 id)
{
  gint64 *key = g_memdup2 (&id, sizeof id);
  const char *known = g_hash_table_lookup (self->names, key);

  if (known == NULL)
    {
      g_hash_table_insert (self->names, key, accord_store_dup_title (self->store, target, id));
      return g_hash_table_lookup (self->names, &id);
    }
  g_free (key);
  return known;
}

static gboolean
check_chosen (AccordReferencesRow *self, GError **error)
{
  const AccordRecordType *target = accord_record_type_find (self->field->target);

  for (guint i = 0; i < self->ids->len; i++)
    {
      gint64 id = g_array_index (self->ids, gint64, i);
      g_autoptr (AccordRecord) record = accord_store_get (self->store, target, id, NULL);

      if (record != NULL)
        continue;
      g_set_error (
        error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
        /* Translators: %s is the title that a record had */
        _("“%s” has been removed from the register meanwhile. Take it out of the list."),
        remember_name (self, target, id));
      return FALSE;
    }
  return TRUE;
}

static GtkWidget *
make_chip (AccordReferencesRow *self, gint64 id)
{
  const AccordRecordType *target = accord_record_type_find (self->field->target);
  const char *title = remember_name (self, target, id);
  /* Translators: takes a record out of a list of several */
  g_autofree char *name = g_strdup_printf (_("Remove %s"), title);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *chip = gtk_button_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (chip, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (chip), "accord-id", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return chip;
}

static void
show_chips (AccordReferencesRow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_flow_box_remove (GTK_FLOW_BOX (self->chips), child);
  for (guint i = 0; i < self->ids->len; i++)
    {
      gtk_flow_box_append (GTK_FLOW_BOX (self->chips),
                           make_chip (self, g_array_index (self->ids, gint64, i)));
      gtk_widget_set_focusable (gtk_widget_get_last_child (self->chips), FALSE);
    }
  gtk_widget_set_visible (self->chips, self->ids->len > 0);
}

static void
accord_references_row_set_value (AccordFieldRow *row, const AccordValue *value)
{
  AccordReferencesRow *self = ACCORD_REFERENCES_ROW (row);

  g_array_set_size (self->ids, 0);
  if (value->tag == ACCORD_VALUE_IDS)
    g_array_append_vals (self->ids, value->ids->data, value->ids->len);
  show_chips (self);
}

/* What still stands in the entry has to be a record, too. */
static gboolean
accord_references_row_get_value (AccordFieldRow *row, AccordValue *value, GError **error)
{
  AccordReferencesRow *self = ACCORD_REFERENCES_ROW (row);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GArray) ids = g_array_copy (self->ids);
  g_auto (AccordValue) typed = ACCORD_VALUE_INIT;

  if (!check_chosen (self, error))
    return FALSE;
  if (!accord_field_parse (self->field, text, accord_store_get_resolver (self->store), &typed,
                           error))
    return FALSE;
  if (typed.tag == ACCORD_VALUE_IDS)
    g_array_append_vals (ids, typed.ids->data, typed.ids->len);
  if (ids->len == 0)
    accord_value_clear (value);
  else
    accord_value_set_ids (value, (const gint64 *) (void *) ids->data, ids->len);
  return TRUE;
}

static void
accord_references_row_set_narrow (AccordFieldRow *row, AccordFieldNarrow narrow, gpointer user_data)
{
  accord_reference_picker_set_narrow (ACCORD_REFERENCES_ROW (row)->picker, narrow, user_data);
}

static void
accord_references_row_set_fault (AccordFieldRow *row, gboolean fault)
{
  if (fault)
    gtk_widget_add_css_class (ACCORD_REFERENCES_ROW (row)->entry, "error");
  else
    gtk_widget_remove_css_class (ACCORD_REFERENCES_ROW (row)->entry, "error");
}

static GtkWidget *
accord_references_row_get_focus (AccordFieldRow *row)
{
  return ACCORD_REFERENCES_ROW (row)->entry;
}

static void
field_row_iface_init (AccordFieldRowInterface *iface)
{
  iface->set_value = accord_references_row_set_value;
  iface->get_value = accord_references_row_get_value;
  iface->set_narrow = accord_references_row_set_narrow;
  iface->set_fault = accord_references_row_set_fault;
  iface->get_focus = accord_references_row_get_focus;
}

static void
text_changed_cb (AccordReferencesRow *self)
{
  accord_reference_picker_offer (self->picker, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  accord_field_row_edited (ACCORD_FIELD_ROW (self));
}

static void
record_picked_cb (AccordReferencesRow *self, gint64 id)
{
  if (find_id (self, id) < 0)
    g_array_append_val (self->ids, id);
  show_chips (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  accord_field_row_edited (ACCORD_FIELD_ROW (self));
}

static void
accord_references_row_dispose (GObject *object)
{
  AccordReferencesRow *self = ACCORD_REFERENCES_ROW (object);

  g_clear_object (&self->picker);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_references_row_parent_class)->dispose (object);
}

static void
accord_references_row_finalize (GObject *object)
{
  g_array_unref (ACCORD_REFERENCES_ROW (object)->ids);
  g_hash_table_unref (ACCORD_REFERENCES_ROW (object)->names);

  G_OBJECT_CLASS (accord_references_row_parent_class)->finalize (object);
}

static void
accord_references_row_class_init (AccordReferencesRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_references_row_dispose;
  object_class->finalize = accord_references_row_finalize;
}

static void
accord_references_row_init (AccordReferencesRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 10);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);

  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_box_append (GTK_BOX (box), self->title);
  self->chips = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->chips), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->chips), 4);
  gtk_box_append (GTK_BOX (box), self->chips);
  self->entry = gtk_entry_new ();
  accord_entry_limit (self->entry, ACCORD_TEXT_MAX);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Add by name"));
  gtk_entry_set_activates_default (GTK_ENTRY (self->entry), TRUE);
  gtk_widget_set_hexpand (self->entry, TRUE);
  self->entries = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (self->entries), self->entry);
  gtk_box_append (GTK_BOX (box), self->entries);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static void
connect_picker (AccordReferencesRow *self)
{
  AccordAttachButton *attach = accord_reference_picker_new_attach_button (self->picker);

  g_signal_connect_object (self->picker, "picked", G_CALLBACK (record_picked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "refused", G_CALLBACK (accord_field_row_refused), self,
                           G_CONNECT_SWAPPED);
  if (attach == NULL)
    return;
  accord_attach_button_accept_drops (attach, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->entries), GTK_WIDGET (attach));
}

/** accord_references_row_new: a row for @field, with nothing chosen. */
AccordFieldRow *
accord_references_row_new (AccordStore *store, const AccordField *field)
{
  AccordReferencesRow *self = g_object_new (ACCORD_TYPE_REFERENCES_ROW, NULL);
  g_autofree char *title = accord_field_row_dup_title (field);

  self->store = g_object_ref (store);
  self->field = field;
  gtk_label_set_text (GTK_LABEL (self->title), title);
  accord_field_row_name (self->entry, field);
  accord_field_row_name (GTK_WIDGET (self), field);
  accord_field_row_limit (ACCORD_FIELD_ROW (self), GTK_EDITABLE (self->entry));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chips), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  accord_field_get_label (field), -1);
  self->picker = accord_reference_picker_new (store, accord_record_type_find (field->target),
                                              self->entry, GTK_EDITABLE (self->entry));
  connect_picker (self);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (text_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return ACCORD_FIELD_ROW (self);
}

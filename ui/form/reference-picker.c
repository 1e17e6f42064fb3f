/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/reference-picker.h"

#include <glib/gi18n.h>

#include "form/change.h"
#include "form/reference-offer.h"

#define OFFERED_MAX 8
#define READ_MAX    40
#define MARGIN      12

struct _AccordReferencePicker {
  GObject parent_instance;

  AccordStore *store; /* owned */
  const AccordRecordType *type;
  AccordFieldNarrow narrow; /* nullable */
  gpointer narrow_data;
  GtkWidget *anchor;  /* borrowed: owns the picker */
  GtkEditable *entry; /* borrowed */
  GtkWidget *popover;
  GtkListBox *list; /* borrowed */
};

enum {
  PICKED,
  REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordReferencePicker, accord_reference_picker, G_TYPE_OBJECT)

static gboolean
is_open (AccordReferencePicker *self)
{
  return gtk_widget_get_visible (self->popover);
}

static void
pick (AccordReferencePicker *self, GtkListBoxRow *row)
{
  gint64 id = accord_reference_offer_get_id (row);

  accord_reference_picker_close (self);
  if (id == 0)
    accord_reference_picker_create (self);
  else
    g_signal_emit (self, signals[PICKED], 0, id);
}

static void
row_activated_cb (AccordReferencePicker *self, GtkListBoxRow *row)
{
  pick (self, row);
}

static void
move (AccordReferencePicker *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row == NULL ? -1 : gtk_list_box_row_get_index (row);
  GtkListBoxRow *next = gtk_list_box_get_row_at_index (self->list, MAX (index + step, 0));

  if (next != NULL)
    gtk_list_box_select_row (self->list, next);
}

static void
empty_list (AccordReferencePicker *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static GPtrArray *
find_records (AccordReferencePicker *self, const char *text)
{
  g_autoptr (AccordQuery) query = accord_query_new (self->type);

  if (*text != '\0')
    accord_query_set_search (query, text);
  accord_query_set_limit (query, READ_MAX);
  if (self->narrow != NULL)
    self->narrow (query, self->narrow_data);
  return accord_store_query (self->store, query, NULL);
}

/* What has come to an end is rarely meant: it stands below what has not. */
static void
append_offers (AccordReferencePicker *self, GPtrArray *records, gboolean ended, guint *n_offered)
{
  for (guint i = 0; i < records->len && *n_offered < OFFERED_MAX; i++)
    {
      AccordRecord *record = g_ptr_array_index (records, i);

      if (accord_reference_offer_has_ended (self->store, record) != ended)
        continue;
      gtk_list_box_append (self->list, accord_reference_offer_new (self->store, record));
      (*n_offered)++;
    }
}

static void
append_new (AccordReferencePicker *self, const char *text)
{
  if (*text != '\0' && accord_change_is_allowed (self->store))
    gtk_list_box_append (self->list, accord_reference_offer_new_for_adding (self->type, text));
}

/* A new record is never what Enter takes by itself. */
static void
show_offers (AccordReferencePicker *self, const char *text)
{
  g_autoptr (GPtrArray) records = find_records (self, text);
  int width = gtk_widget_get_width (self->anchor); /* 0 while it is not on the screen */
  gboolean is_typing = gtk_widget_is_focus (GTK_WIDGET (gtk_editable_get_delegate (self->entry)));
  guint n_offered = 0;

  empty_list (self);
  if (records != NULL)
    {
      append_offers (self, records, FALSE, &n_offered);
      append_offers (self, records, TRUE, &n_offered);
    }
  append_new (self, text);
  if (gtk_list_box_get_row_at_index (self->list, 0) == NULL || !is_typing || width <= 2 * MARGIN)
    {
      accord_reference_picker_close (self);
      return;
    }
  if (n_offered > 0)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_widget_set_size_request (GTK_WIDGET (self->list), width - 2 * MARGIN, -1);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static gboolean
key_pressed_cb (AccordReferencePicker *self, guint key, guint code, GdkModifierType state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (!is_open (self))
    {
      if (key != GDK_KEY_Down)
        return GDK_EVENT_PROPAGATE;
      show_offers (self, gtk_editable_get_text (self->entry));
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Down || key == GDK_KEY_Up)
    move (self, key == GDK_KEY_Down ? 1 : -1);
  else if (key == GDK_KEY_Escape)
    accord_reference_picker_close (self);
  else if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && row != NULL)
    pick (self, row);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
accord_reference_picker_dispose (GObject *object)
{
  AccordReferencePicker *self = ACCORD_REFERENCE_PICKER (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_reference_picker_parent_class)->dispose (object);
}

static void
accord_reference_picker_class_init (AccordReferencePickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_reference_picker_dispose;

  /**
   * AccordReferencePicker::picked:
   * @id: the record that was chosen
   */
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  /**
   * AccordReferencePicker::refused:
   * @why: a sentence on why a file did not become a document
   */
  signals[REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

/* The focus stays in the entry: the list never takes it. */
static void
accord_reference_picker_init (AccordReferencePicker *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_set_focusable (GTK_WIDGET (self->list), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Records found"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);

  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (self->list));
}

/**
 * accord_reference_picker_new:
 * @anchor: (transfer none): the widget that the list hangs from; it owns the picker
 * @entry: (transfer none): what is typed into
 *
 * Makes a picker of records of @type.
 */
AccordReferencePicker *
accord_reference_picker_new (AccordStore *store,
                             const AccordRecordType *type,
                             GtkWidget *anchor,
                             GtkEditable *entry)
{
  AccordReferencePicker *self = g_object_new (ACCORD_TYPE_REFERENCE_PICKER, NULL);
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (entry));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->store = g_object_ref (store);
  self->type = type;
  self->anchor = anchor;
  self->entry = entry;
  gtk_widget_set_parent (self->popover, anchor);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (text, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (accord_reference_picker_close), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (text, focus);
  return self;
}

/** accord_reference_picker_set_narrow: sets which records it offers; all without @narrow. */
void
accord_reference_picker_set_narrow (AccordReferencePicker *self,
                                    AccordFieldNarrow narrow,
                                    gpointer user_data)
{
  g_return_if_fail (ACCORD_IS_REFERENCE_PICKER (self));

  self->narrow = narrow;
  self->narrow_data = user_data;
}

/** accord_reference_picker_offer: offers what fits @text; closes where nothing was typed. */
void
accord_reference_picker_offer (AccordReferencePicker *self, const char *text)
{
  g_return_if_fail (ACCORD_IS_REFERENCE_PICKER (self));

  if (*text == '\0')
    accord_reference_picker_close (self);
  else
    show_offers (self, text);
}

static void
file_refused_cb (AccordReferencePicker *self, const char *why)
{
  g_signal_emit (self, signals[REFUSED], 0, why);
}

static void
record_created_cb (AccordReferencePicker *self, gint64 id)
{
  g_signal_emit (self, signals[PICKED], 0, id);
}

/** accord_reference_picker_create: opens the form of a new record of the name that is typed. */
void
accord_reference_picker_create (AccordReferencePicker *self)
{
  AccordRecordDialog *dialog;

  g_return_if_fail (ACCORD_IS_REFERENCE_PICKER (self));

  dialog = accord_change_create (self->anchor, self->store, self->type,
                                 gtk_editable_get_text (self->entry));
  g_signal_connect_object (dialog, "saved", G_CALLBACK (record_created_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
file_attached_cb (AccordReferencePicker *self, const char *file_value)
{
  g_autoptr (GError) error = NULL;
  gint64 id = accord_change_add_document (self->anchor, self->store, file_value, &error);

  if (id == 0)
    file_refused_cb (self, error->message);
  else
    g_signal_emit (self, signals[PICKED], 0, id);
}

/**
 * accord_reference_picker_new_attach_button:
 *
 * For a row that refers to documents: a button that picks the document of a new file.
 *
 * Returns: (transfer floating) (nullable): %NULL where other records are picked
 */
AccordAttachButton *
accord_reference_picker_new_attach_button (AccordReferencePicker *self)
{
  AccordAttachButton *button;

  g_return_val_if_fail (ACCORD_IS_REFERENCE_PICKER (self), NULL);

  if (self->type != accord_record_type_find ("document"))
    return NULL;
  button = accord_attach_button_new (self->store);
  g_signal_connect_object (button, "attached", G_CALLBACK (file_attached_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "refused", G_CALLBACK (file_refused_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

/** accord_reference_picker_get_list: (transfer none): the list of what it offers. */
GtkListBox *
accord_reference_picker_get_list (AccordReferencePicker *self)
{
  g_return_val_if_fail (ACCORD_IS_REFERENCE_PICKER (self), NULL);
  return self->list;
}

/** accord_reference_picker_close: takes the list away. */
void
accord_reference_picker_close (AccordReferencePicker *self)
{
  g_return_if_fail (ACCORD_IS_REFERENCE_PICKER (self));
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

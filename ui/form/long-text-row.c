/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/long-text-row.h"

#include <glib/gi18n.h>

/* GTK lays a paragraph out as a whole: a longer text than this would hold the window up. One that
 * came from elsewhere is kept, and shown by its beginning. */
#define EDITED_MAX   50000
#define SHOWN_MAX    2000
#define LEAST_HEIGHT 38

struct _AccordLongTextRow {
  AdwPreferencesRow parent_instance;

  const AccordField *field;
  AccordValue loaded;
  gboolean is_loading;
  gboolean is_kept; /* too long to be changed here */
  GtkWidget *title;
  GtkWidget *view;
  GtkTextBuffer *buffer; /* borrowed */
};

static void field_row_iface_init (AccordFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordLongTextRow,
                               accord_long_text_row,
                               ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_FIELD_ROW, field_row_iface_init))

static char *
dup_shown (AccordLongTextRow *self, const AccordValue *value)
{
  glong length = value->tag == ACCORD_VALUE_TEXT ? g_utf8_strlen (value->text, -1) : 0;
  g_autofree char *start = NULL;

  self->is_kept = length > EDITED_MAX;
  if (value->tag != ACCORD_VALUE_TEXT)
    return g_strdup ("");
  if (!self->is_kept)
    return g_strdup (value->text);
  start = g_utf8_substring (value->text, 0, SHOWN_MAX);
  /* Translators: the beginning of a text, and how many characters all of it has */
  return g_strdup_printf (_("%1$s …\n\n(%2$ld characters: too long to be changed here)"), start,
                          length);
}

static void
accord_long_text_row_set_value (AccordFieldRow *row, const AccordValue *value)
{
  AccordLongTextRow *self = ACCORD_LONG_TEXT_ROW (row);
  g_autofree char *shown = dup_shown (self, value);

  accord_value_copy (&self->loaded, value);
  self->is_loading = TRUE;
  gtk_text_buffer_set_text (self->buffer, shown, -1);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), !self->is_kept);
  self->is_loading = FALSE;
}

static gboolean
accord_long_text_row_get_value (AccordFieldRow *row, AccordValue *value, GError **error)
{
  AccordLongTextRow *self = ACCORD_LONG_TEXT_ROW (row);
  g_autofree char *text = NULL;

  if (self->is_kept)
    {
      accord_value_copy (value, &self->loaded);
      return TRUE;
    }
  g_object_get (self->buffer, "text", &text, NULL);
  if (self->loaded.tag == ACCORD_VALUE_TEXT && g_strcmp0 (self->loaded.text, text) == 0)
    {
      accord_value_copy (value, &self->loaded);
      return TRUE;
    }
  return accord_field_parse (self->field, text, NULL, value, error);
}

static void
accord_long_text_row_set_fault (AccordFieldRow *row, gboolean fault)
{
  if (fault)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
}

static GtkWidget *
accord_long_text_row_get_focus (AccordFieldRow *row)
{
  return ACCORD_LONG_TEXT_ROW (row)->view;
}

static void
field_row_iface_init (AccordFieldRowInterface *iface)
{
  iface->set_value = accord_long_text_row_set_value;
  iface->get_value = accord_long_text_row_get_value;
  iface->set_fault = accord_long_text_row_set_fault;
  iface->get_focus = accord_long_text_row_get_focus;
}

static void
text_inserted_cb (GtkTextBuffer *buffer,
                  GtkTextIter *at,
                  const char *text,
                  int bytes,
                  AccordLongTextRow *self)
{
  glong length = gtk_text_buffer_get_char_count (buffer) + g_utf8_strlen (text, bytes);

  if (self->is_loading || length <= EDITED_MAX)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  accord_field_row_refused_length (ACCORD_FIELD_ROW (self), length, EDITED_MAX);
}

static void
text_changed_cb (AccordLongTextRow *self)
{
  if (!self->is_loading)
    accord_field_row_edited (ACCORD_FIELD_ROW (self));
}

static void
accord_long_text_row_finalize (GObject *object)
{
  accord_value_clear (&ACCORD_LONG_TEXT_ROW (object)->loaded);

  G_OBJECT_CLASS (accord_long_text_row_parent_class)->finalize (object);
}

static void
accord_long_text_row_class_init (AccordLongTextRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_long_text_row_finalize;
}

static void
accord_long_text_row_init (AccordLongTextRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);

  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_widget_add_css_class (self->title, "cap");
  gtk_widget_add_css_class (self->title, "dim-label");
  gtk_box_append (GTK_BOX (box), self->title);

  self->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_widget_add_css_class (self->view, "inline");
  gtk_widget_set_size_request (self->view, -1, LEAST_HEIGHT);
  gtk_box_append (GTK_BOX (box), self->view);
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/** accord_long_text_row_new: a row for @field, with nothing in it. */
AccordFieldRow *
accord_long_text_row_new (const AccordField *field)
{
  AccordLongTextRow *self = g_object_new (ACCORD_TYPE_LONG_TEXT_ROW, NULL);
  g_autofree char *title = accord_field_row_dup_title (field);

  self->field = field;
  gtk_label_set_text (GTK_LABEL (self->title), title);
  accord_field_row_name (self->view, field);
  accord_field_row_name (GTK_WIDGET (self), field);
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (text_inserted_cb), self, 0);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (text_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return ACCORD_FIELD_ROW (self);
}

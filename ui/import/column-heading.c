/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/column-heading.h"

#include <glib/gi18n.h>

#include "import/import-words.h"

/* The widest that a heading makes its column, in characters. */
#define WIDTH_MAX 24

/* The narrowest that the name of a field gets; letters are narrower than what GTK counts in. */
#define LEAST_WIDTH(length) ((length) <= 6 ? (length) : MIN (length, 12) * 4 / 5)

/**
 * AccordColumnHeading:
 *
 * What a column of the file is headed, and below it a button with the field that the column fills.
 * Its menu is `column.field`, a choice of one; it activates `import.map` with the column's number
 * and the field's key.
 */
struct _AccordColumnHeading {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *button; /* borrowed, as the next */
  GtkLabel *field;
  GSimpleAction *action;

  AccordImportSession *session;
  guint column;
};

G_DEFINE_FINAL_TYPE (AccordColumnHeading, accord_column_heading, GTK_TYPE_WIDGET)

static void
append_item (GMenu *menu, const char *label, const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "column.field", "s", key);
  g_menu_append_item (menu, item);
}

static void
append_field (AccordColumnHeading *self, GMenu *menu, const char *key)
{
  AccordImport *mapping = accord_import_session_get_mapping (self->session);
  const char *label = accord_import_words_get_field (accord_import_get_record_type (mapping), key);
  int column = accord_import_get_column (mapping, key);
  g_autofree char *heading = NULL;
  g_autofree char *words = NULL;

  if (column >= 0 && column != (int) self->column)
    {
      heading = accord_import_words_dup_heading (accord_import_get_table (mapping), (guint) column);
      /* Translators: a field, and the column that fills it now */
      words = g_strdup_printf (_("%1$s (now from “%2$s”)"), label, heading);
    }
  append_item (menu, words != NULL ? words : label, key);
}

static GMenuModel *
make_menu (AccordColumnHeading *self)
{
  const AccordRecordType *type =
    accord_import_get_record_type (accord_import_session_get_mapping (self->session));
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) nothing = g_menu_new ();
  g_autoptr (GMenu) fields = g_menu_new ();

  append_item (nothing, _("Left out"), "");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (nothing));
  for (guint i = 0; i < type->n_fields; i++)
    if (accord_import_can_fill (&type->fields[i]))
      append_field (self, fields, type->fields[i].key);
  append_field (self, fields, ACCORD_IMPORT_RECORD_KEY);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (fields));
  return G_MENU_MODEL (menu);
}

/* Made when it is opened: another column may have taken a field meanwhile. */
static void
popup_wanted (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenuModel) menu = make_menu (data);

  gtk_menu_button_set_menu_model (button, menu);
}

static void
field_activated_cb (AccordColumnHeading *self, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "import.map", "(us)", self->column,
                              g_variant_get_string (parameter, NULL));
}

static void
show_field (AccordColumnHeading *self)
{
  AccordImport *mapping = accord_import_session_get_mapping (self->session);
  AccordTable *table = accord_import_session_get_table (self->session);
  const char *key = mapping == NULL ? NULL : accord_import_get_key (mapping, self->column);
  const char *word = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *name = NULL;

  gtk_widget_set_visible (self->button, mapping != NULL);
  if (mapping == NULL || table == NULL || self->column >= accord_table_get_n_columns (table))
    return;

  word = accord_import_words_get_field (accord_import_get_record_type (mapping), key);
  heading = accord_import_words_dup_heading (table, self->column);
  /* Translators: what a column of the file is headed, and the field that it fills */
  name = g_strdup_printf (_("%1$s fills: %2$s"), heading, word);
  gtk_label_set_label (self->field, word);
  gtk_label_set_width_chars (self->field, (int) LEAST_WIDTH (g_utf8_strlen (word, -1)));
  accord_tone_apply (GTK_WIDGET (self->field), key == NULL ? ACCORD_TONE_DIM : ACCORD_TONE_ACCENT);
  g_simple_action_set_state (self->action, g_variant_new_string (key == NULL ? "" : key));
  gtk_widget_set_tooltip_text (self->button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
accord_column_heading_dispose (GObject *object)
{
  AccordColumnHeading *self = ACCORD_COLUMN_HEADING (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->action);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (accord_column_heading_parent_class)->dispose (object);
}

static void
accord_column_heading_class_init (AccordColumnHeadingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_column_heading_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
add_button (AccordColumnHeading *self)
{
  self->field = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->field, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->field, WIDTH_MAX);
  gtk_label_set_xalign (self->field, 0);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->button), FALSE);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), GTK_WIDGET (self->field));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), popup_wanted, self, NULL);
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->button, "mapb");
  gtk_box_append (GTK_BOX (self->box), self->button);
}

static void
accord_column_heading_init (AccordColumnHeading *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->action =
    g_simple_action_new_stateful ("field", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_signal_connect_object (self->action, "activate", G_CALLBACK (field_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "column", G_ACTION_GROUP (group));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/** accord_column_heading_new: the head of a column of the table of @session. */
GtkWidget *
accord_column_heading_new (AccordImportSession *session, guint column)
{
  AccordColumnHeading *self = g_object_new (ACCORD_TYPE_COLUMN_HEADING, NULL);
  g_autofree char *heading =
    accord_import_words_dup_heading (accord_import_session_get_table (session), column);
  GtkWidget *label = gtk_label_new (heading);

  self->session = g_object_ref (session);
  self->column = column;
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_MAX);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_tooltip_text (label, heading);
  gtk_widget_add_css_class (label, "regular");
  gtk_box_append (GTK_BOX (self->box), label);
  add_button (self);
  g_signal_connect_object (session, "checked", G_CALLBACK (show_field), self, G_CONNECT_SWAPPED);
  show_field (self);
  return GTK_WIDGET (self);
}

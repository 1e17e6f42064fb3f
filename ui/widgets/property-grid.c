/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/property-grid.h"
#include "widgets/words.h"

#define NAME_CHARS 18

struct _AccordPropertyGrid {
  GtkWidget parent_instance;

  GtkWidget *grid;
  int n_rows;
};

G_DEFINE_FINAL_TYPE (AccordPropertyGrid, accord_property_grid, GTK_TYPE_WIDGET)

static void
accord_property_grid_dispose (GObject *object)
{
  g_clear_pointer (&ACCORD_PROPERTY_GRID (object)->grid, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_property_grid_parent_class)->dispose (object);
}

static void
accord_property_grid_class_init (AccordPropertyGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_property_grid_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
accord_property_grid_init (AccordPropertyGrid *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "panel");
  gtk_widget_add_css_class (GTK_WIDGET (self), "pad");
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 8);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

/** accord_property_grid_new: an empty panel. */
GtkWidget *
accord_property_grid_new (void)
{
  return g_object_new (ACCORD_TYPE_PROPERTY_GRID, NULL);
}

/** accord_property_grid_clear: takes every line out. */
void
accord_property_grid_clear (AccordPropertyGrid *self)
{
  GtkWidget *child;

  g_return_if_fail (ACCORD_IS_PROPERTY_GRID (self));

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  self->n_rows = 0;
}

/** accord_property_grid_is_empty: whether there are no lines. */
gboolean
accord_property_grid_is_empty (AccordPropertyGrid *self)
{
  g_return_val_if_fail (ACCORD_IS_PROPERTY_GRID (self), TRUE);
  return self->n_rows == 0;
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = accord_words_new (text, NULL);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  return label;
}

static GtkWidget *
add_name (AccordPropertyGrid *self, const char *name)
{
  GtkWidget *label = make_label (name);

  gtk_label_set_width_chars (GTK_LABEL (label), NAME_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_CHARS);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_grid_attach (GTK_GRID (self->grid), label, 0, self->n_rows, 1, 1);
  return label;
}

static void
add_value (AccordPropertyGrid *self, GtkWidget *value, GtkWidget *name)
{
  gtk_widget_add_css_class (value, "numeric");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  name, NULL, -1);
  gtk_grid_attach (GTK_GRID (self->grid), value, 1, self->n_rows, 1, 1);
  self->n_rows++;
}

/** accord_property_grid_add: adds a line; none where @text says nothing. */
void
accord_property_grid_add (AccordPropertyGrid *self, const char *name, const char *text)
{
  GtkWidget *label;

  g_return_if_fail (ACCORD_IS_PROPERTY_GRID (self));

  if (text == NULL || *text == '\0')
    return;
  label = make_label (text);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  add_value (self, label, add_name (self, name));
}

/** accord_property_grid_add_widget: adds a line whose value is a widget of its own. */
void
accord_property_grid_add_widget (AccordPropertyGrid *self, const char *name, GtkWidget *value)
{
  g_return_if_fail (ACCORD_IS_PROPERTY_GRID (self));

  add_value (self, value, add_name (self, name));
}

/**
 * accord_property_grid_add_record:
 * @title: what the record is called
 * @type: the name of its type
 *
 * Adds a line that opens a record.
 */
void
accord_property_grid_add_record (AccordPropertyGrid *self,
                                 const char *name,
                                 const char *title,
                                 const char *type,
                                 gint64 id)
{
  GtkWidget *button = gtk_button_new ();

  g_return_if_fail (ACCORD_IS_PROPERTY_GRID (self));

  gtk_button_set_child (GTK_BUTTON (button), make_label (title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", type, id);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "inlink");
  add_value (self, button, add_name (self, name));
}

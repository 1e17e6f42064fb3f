/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/short-list.h"

#include <glib/gi18n.h>

struct _AccordShortList {
  GtkWidget parent_instance;

  GtkWidget *list; /* owned, as the next two */
  GtkWidget *more;
  GPtrArray *items;
  AccordShortListRowFunc new_row;
  gpointer owner; /* borrowed: it outlives the list */
};

G_DEFINE_FINAL_TYPE (AccordShortList, accord_short_list, GTK_TYPE_WIDGET)

static void
show_rows (AccordShortList *self, guint n_rows)
{
  guint n = self->items->len;
  g_autofree char *words = g_strdup_printf (ngettext ("Show all %u", "Show all %u", n), n);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; i < MIN (n, n_rows); i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         self->new_row (self->owner, g_ptr_array_index (self->items, i)));
  gtk_button_set_label (GTK_BUTTON (self->more), words);
  gtk_widget_set_visible (self->more, n > n_rows);
}

static void
more_clicked_cb (AccordShortList *self)
{
  show_rows (self, self->items->len);
}

static void
accord_short_list_dispose (GObject *object)
{
  AccordShortList *self = ACCORD_SHORT_LIST (object);

  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->more, gtk_widget_unparent);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (accord_short_list_parent_class)->dispose (object);
}

static void
accord_short_list_class_init (AccordShortListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_short_list_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
accord_short_list_init (AccordShortList *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  self->more = gtk_button_new ();
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_add_css_class (self->more, "linkbtn");
  gtk_widget_set_visible (self->more, FALSE);
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_clicked_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * accord_short_list_new:
 * @name: what assistive technology calls it
 * @new_row: (scope forever): makes a row of an item
 * @owner: what is handed to @new_row; it lives as long as the list
 *
 * Makes an empty list.
 */
GtkWidget *
accord_short_list_new (const char *name, AccordShortListRowFunc new_row, gpointer owner)
{
  AccordShortList *self = g_object_new (ACCORD_TYPE_SHORT_LIST, NULL);

  self->new_row = new_row;
  self->owner = owner;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  return GTK_WIDGET (self);
}

/**
 * accord_short_list_show:
 * @items: (transfer full): what to show, in place of what is shown
 * @n_first: so many are shown until somebody asks for more
 */
void
accord_short_list_show (AccordShortList *self, GPtrArray *items, guint n_first)
{
  g_return_if_fail (ACCORD_IS_SHORT_LIST (self));

  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = items;
  show_rows (self, n_first);
}

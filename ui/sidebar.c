/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sidebar.h"

#include "menus.h"
#include "pages.h"

#include <glib/gi18n.h>

/* The left edge of the window: whose register this is, its pages, and the file that keeps it. */
struct _AccordSidebar {
  AdwBin parent_instance;

  /* template widgets */
  GtkLabel *file_label;
  GtkWidget *foot;
  GtkLabel *home_label;
  GtkListBox *list;
  GtkMenuButton *menu_button;
};

G_DEFINE_FINAL_TYPE (AccordSidebar, accord_sidebar, ADW_TYPE_BIN)

static GtkWidget *
row_new (const AccordPage *page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (page->icon);
  GtkWidget *label = gtk_label_new (_(page->title));

  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(page->title), -1);
  return row;
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, AccordSidebar *self)
{
  const AccordPage *page = &accord_pages_get ()[gtk_list_box_row_get_index (row)];

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", page->name);
}

static void
accord_sidebar_class_init (AccordSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/accord/Accord/ui/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordSidebar, file_label);
  gtk_widget_class_bind_template_child (widget_class, AccordSidebar, foot);
  gtk_widget_class_bind_template_child (widget_class, AccordSidebar, home_label);
  gtk_widget_class_bind_template_child (widget_class, AccordSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, AccordSidebar, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
accord_sidebar_init (AccordSidebar *self)
{
  g_autoptr (GMenuModel) menu = accord_menus_new_main ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  for (const AccordPage *page = accord_pages_get (); page->name != NULL; page++)
    gtk_list_box_append (self->list, row_new (page));
}

/**
 * accord_sidebar_show_register:
 *
 * Says whose register @store is, and the name of its file.
 */
void
accord_sidebar_show_register (AccordSidebar *self, AccordStore *store)
{
  g_autofree char *home = accord_store_dup_home_name (store);
  g_autofree char *file = g_filename_display_basename (accord_store_get_path (store));

  g_return_if_fail (ACCORD_IS_SIDEBAR (self));

  gtk_label_set_label (self->home_label, home);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->home_label), home);
  gtk_widget_set_visible (GTK_WIDGET (self->home_label), home != NULL);
  gtk_label_set_label (self->file_label, file);
  gtk_widget_set_tooltip_text (self->foot, accord_store_get_path (store));
}

/**
 * accord_sidebar_select_page:
 * @name: the name of a page
 *
 * Marks the page that the window shows.
 */
void
accord_sidebar_select_page (AccordSidebar *self, const char *name)
{
  int i = 0;

  g_return_if_fail (ACCORD_IS_SIDEBAR (self));

  for (const AccordPage *page = accord_pages_get (); page->name != NULL; page++, i++)
    {
      if (g_str_equal (page->name, name))
        gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, i));
    }
}

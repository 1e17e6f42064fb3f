/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sidebar.h"

#include "menus.h"
#include "pages.h"

#include <glib/gi18n.h>

/* How wide it is, and how wide when only the icons are shown, where there is room for that. */
#define WIDTH        204
#define FOLDED_WIDTH 68

/* Puts the button of the main menu into the middle of the folded sidebar. */
#define FOLDED_MENU_MARGIN 11

/* The left edge of the window: whose register this is, its pages, and the file that keeps it. */
struct _AccordSidebar {
  AdwBin parent_instance;

  /* template widgets */
  GtkWidget *clamp;
  GtkLabel *file_label;
  GtkWidget *foot;
  GtkLabel *home_label;
  GtkListBox *list;
  GtkMenuButton *menu_button;
  GtkWidget *names;

  /* owned */
  AccordStore *store;
  GArray *rows; /* of Row: in the order of the pages */

  gboolean is_folded;
  guint counting; /* the idle that counts */
};

typedef struct {
  const AccordPage *page;
  GtkWidget *row;
  GtkWidget *title;
  GtkWidget *badge;
} Row;

G_DEFINE_FINAL_TYPE (AccordSidebar, accord_sidebar, ADW_TYPE_BIN)

static Row
row_new (const AccordPage *page)
{
  Row row = { page, gtk_list_box_row_new (), gtk_label_new (_(page->title)),
              gtk_label_new (NULL) };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_label_set_xalign (GTK_LABEL (row.title), 0);
  gtk_widget_set_hexpand (row.title, TRUE);
  gtk_widget_set_valign (row.badge, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (row.badge, FALSE);
  gtk_widget_add_css_class (row.badge, "badge");

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (page->icon));
  gtk_box_append (GTK_BOX (box), row.title);
  gtk_box_append (GTK_BOX (box), row.badge);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row.row), box);
  if (page->begins_group)
    gtk_widget_add_css_class (row.row, "begins-group");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row.row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(page->title), -1);
  return row;
}

/* The icon alone needs its word, and the number what it counts. */
static void
update_tooltip (AccordSidebar *self, const Row *row, const char *words)
{
  g_autofree char *both = NULL;

  if (words != NULL && self->is_folded)
    both = g_strdup_printf ("%s\n%s", _(row->page->title), words);
  gtk_widget_set_tooltip_text (row->row, both != NULL      ? both
                                         : words != NULL   ? words
                                         : self->is_folded ? _(row->page->title)
                                                           : NULL);
}

static void
show_count (AccordSidebar *self, const Row *row, const AccordPageCount *count)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, count->number);
  gboolean has_count = count->number > 0;

  gtk_label_set_label (GTK_LABEL (row->badge), number);
  gtk_widget_set_visible (row->badge, has_count);
  if (count->is_alert)
    gtk_widget_add_css_class (row->badge, "alert");
  else
    gtk_widget_remove_css_class (row->badge, "alert");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  has_count ? count->words : "", -1);
  update_tooltip (self, row, has_count ? count->words : NULL);
}

static gboolean
count_cb (gpointer data)
{
  AccordSidebar *self = data;

  self->counting = 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);
      AccordPageCount count = { 0 };

      if (row->page->count != NULL && self->store != NULL)
        row->page->count (self->store, &count);
      show_count (self, row, &count);
      g_free (count.words);
    }
  return G_SOURCE_REMOVE;
}

/* Many changes in a row are counted once, when the window has nothing better to do. */
static void
queue_count (AccordSidebar *self)
{
  if (self->counting == 0)
    self->counting = g_idle_add_full (G_PRIORITY_LOW, count_cb, self, NULL);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, AccordSidebar *self)
{
  const AccordPage *page = &accord_pages_get ()[gtk_list_box_row_get_index (row)];

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", page->name);
}

/* The page that is shown: from there the arrows lead to the others. */
static gboolean
accord_sidebar_grab_focus (GtkWidget *widget)
{
  AccordSidebar *self = ACCORD_SIDEBAR (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? gtk_widget_grab_focus (GTK_WIDGET (row))
                     : gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static gboolean
has_focus (gpointer widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* Tab makes two stops: the menu, and one of the pages. GTK would come back to where it was last, and
 * pass the menu by. */
static gboolean
accord_sidebar_focus (GtkWidget *widget, GtkDirectionType direction)
{
  AccordSidebar *self = ACCORD_SIDEBAR (widget);
  gboolean is_forward = direction == GTK_DIR_TAB_FORWARD;

  if (!is_forward && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (accord_sidebar_parent_class)->focus (widget, direction);
  if (has_focus (self->list))
    return !is_forward && gtk_widget_grab_focus (GTK_WIDGET (self->menu_button));
  if (has_focus (self->menu_button))
    return is_forward && accord_sidebar_grab_focus (widget);
  return is_forward ? gtk_widget_grab_focus (GTK_WIDGET (self->menu_button))
                    : accord_sidebar_grab_focus (widget);
}

static void
accord_sidebar_dispose (GObject *object)
{
  AccordSidebar *self = ACCORD_SIDEBAR (object);

  g_clear_handle_id (&self->counting, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_sidebar_parent_class)->dispose (object);
}

static void
accord_sidebar_finalize (GObject *object)
{
  AccordSidebar *self = ACCORD_SIDEBAR (object);

  g_array_unref (self->rows);

  G_OBJECT_CLASS (accord_sidebar_parent_class)->finalize (object);
}

static void
accord_sidebar_class_init (AccordSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_sidebar_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_sidebar_finalize;
  widget_class->focus = accord_sidebar_focus;
  widget_class->grab_focus = accord_sidebar_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/accord/Accord/ui/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordSidebar, clamp);
  gtk_widget_class_bind_template_child (widget_class, AccordSidebar, file_label);
  gtk_widget_class_bind_template_child (widget_class, AccordSidebar, foot);
  gtk_widget_class_bind_template_child (widget_class, AccordSidebar, home_label);
  gtk_widget_class_bind_template_child (widget_class, AccordSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, AccordSidebar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, AccordSidebar, names);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
accord_sidebar_init (AccordSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  accord_menus_set_main (self->menu_button);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  for (const AccordPage *page = accord_pages_get (); page->icon != NULL; page++)
    {
      Row row = row_new (page);

      gtk_list_box_append (self->list, row.row);
      g_array_append_val (self->rows, row);
    }
}

/**
 * accord_sidebar_set_names:
 * @home: (nullable): whose register it is, once that is known
 * @path: its file
 *
 * Says whose register the window shows, and the name of its file.
 */
void
accord_sidebar_set_names (AccordSidebar *self, const char *home, const char *path)
{
  g_autofree char *file = g_filename_display_basename (path);
  g_autofree char *whole = g_filename_display_name (path);

  g_return_if_fail (ACCORD_IS_SIDEBAR (self));

  gtk_label_set_label (self->home_label, home == NULL ? "" : home);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->home_label), home);
  gtk_label_set_label (self->file_label, file);
  gtk_widget_set_tooltip_text (self->foot, whole);
}

/**
 * accord_sidebar_set_store:
 *
 * Sets the register whose pages are counted, once.
 */
void
accord_sidebar_set_store (AccordSidebar *self, AccordStore *store)
{
  g_return_if_fail (ACCORD_IS_SIDEBAR (self));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (queue_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::as-at", G_CALLBACK (queue_count), self,
                           G_CONNECT_SWAPPED);
  queue_count (self);
}

/**
 * accord_sidebar_set_folded:
 * @folded: whether only the icons are shown
 *
 * Makes room for the page: the titles are then in the tooltips.
 */
void
accord_sidebar_set_folded (AccordSidebar *self, gboolean folded)
{
  int width = folded ? FOLDED_WIDTH : WIDTH;

  g_return_if_fail (ACCORD_IS_SIDEBAR (self));

  if (self->is_folded == folded)
    return;
  self->is_folded = folded;
  g_object_set (self->clamp, "maximum-size", width, "tightening-threshold", width, "width-request",
                width, NULL);
  gtk_widget_set_margin_end (GTK_WIDGET (self->menu_button), folded ? FOLDED_MENU_MARGIN : 0);
  gtk_widget_set_visible (self->names, !folded);
  gtk_widget_set_visible (GTK_WIDGET (self->file_label), !folded);
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_set_visible (g_array_index (self->rows, Row, i).title, !folded);
  if (folded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "folded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "folded");
  queue_count (self);
}

/** accord_sidebar_get_folded: whether only the icons are shown. */
gboolean
accord_sidebar_get_folded (AccordSidebar *self)
{
  g_return_val_if_fail (ACCORD_IS_SIDEBAR (self), FALSE);

  return self->is_folded;
}

/**
 * accord_sidebar_select_page:
 * @name: the name of a page
 *
 * Marks the page that the window shows; none, where it is not among them.
 */
void
accord_sidebar_select_page (AccordSidebar *self, const char *name)
{
  g_return_if_fail (ACCORD_IS_SIDEBAR (self));

  gtk_list_box_unselect_all (self->list); /* a page may have no row */
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (g_str_equal (row->page->name, name))
        gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row->row));
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "list/filter-menu.h"

#include "accord/field.h"
#include "widgets/entry-row.h"

#include <glib/gi18n.h>
#include <string.h>

/* More values than can be seen at a glance are searched. */
#define SEARCHED_FROM 10

struct _AccordFilterMenu {
  GtkWidget parent_instance;

  AccordFilter *filter; /* owned, as the next */
  GPtrArray *options;   /* of AccordFilterOption; those of the rows after "All" */
  GtkWidget *button;
  GtkWidget *popover; /* borrowed, as the rest */
  GtkWidget *search;
  GtkWidget *list;
};

enum {
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordFilterMenu, accord_filter_menu, GTK_TYPE_WIDGET)

static const AccordFilterOption *
option_of (AccordFilterMenu *self, GtkListBoxRow *row)
{
  int index = gtk_list_box_row_get_index (row);

  return index < 1 ? NULL : g_ptr_array_index (self->options, (guint) index - 1);
}

static const char *
find_label (AccordFilterMenu *self, const char *key)
{
  for (guint i = 0; i < self->options->len; i++)
    {
      const AccordFilterOption *option = self->options->pdata[i];

      if (g_str_equal (option->key, key))
        return option->label;
    }
  return key;
}

/* The chip says what is chosen: "Year", "2015/16", "Organisation: 3". */
static char *
dup_summary (AccordFilterMenu *self)
{
  const char *title = accord_filter_get_title (self->filter);
  g_auto (GStrv) chosen = accord_filter_dup_chosen (self->filter);
  guint n = g_strv_length (chosen);

  if (n == 0)
    return g_strdup (title);
  if (n == 1)
    return g_strdup (find_label (self, chosen[0]));
  /* Translators: the title of a filter, and how many of its values are chosen */
  return g_strdup_printf (_("%1$s: %2$u"), title, n);
}

static void
show_choice (AccordFilterMenu *self)
{
  g_autofree char *summary = dup_summary (self);
  gboolean is_narrowing = accord_filter_is_narrowing (self->filter);
  /* Translators: what a screen reader calls a filter: its title, and what it lets through */
  g_autofree char *name = g_strdup_printf (_("%1$s: %2$s"), accord_filter_get_title (self->filter),
                                           is_narrowing ? summary : _("all"));
  GtkListBoxRow *row;

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  if (is_narrowing)
    gtk_widget_add_css_class (self->button, "narrowing");
  else
    gtk_widget_remove_css_class (self->button, "narrowing");

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)) != NULL; i++)
    {
      const AccordFilterOption *option = option_of (self, row);
      gboolean is_chosen =
        option == NULL ? !is_narrowing : accord_filter_is_chosen (self->filter, option->key);
      GtkWidget *mark = g_object_get_data (G_OBJECT (row), "accord-mark");

      gtk_widget_set_opacity (mark, is_chosen ? 1 : 0);
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, is_chosen,
                                   -1);
    }
}

static void
row_activated_cb (AccordFilterMenu *self, GtkListBoxRow *row)
{
  const AccordFilterOption *option = option_of (self, row);
  g_autofree char *key = NULL;

  if (option == NULL || accord_filter_is_single (self->filter))
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (option == NULL)
    {
      accord_filter_set_chosen (self->filter, NULL);
      return;
    }
  key = g_strdup (option->key); /* the list may be read again meanwhile */
  accord_filter_choose (self->filter, key, !accord_filter_is_chosen (self->filter, key));
}

static gboolean
is_found (GtkListBoxRow *row, gpointer data)
{
  AccordFilterMenu *self = ACCORD_FILTER_MENU (data);
  const AccordFilterOption *option = option_of (self, row);
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *wanted = g_utf8_casefold (words, -1);
  g_autofree char *label = NULL;

  if (option == NULL)
    return *words == '\0';
  label = g_utf8_casefold (option->label, -1);
  return strstr (label, wanted) != NULL;
}

static void
search_changed_cb (AccordFilterMenu *self)
{
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
}

static void
popover_shown_cb (AccordFilterMenu *self)
{
  g_signal_emit (self, signals[OPENED], 0);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  if (gtk_widget_get_visible (self->search))
    gtk_widget_grab_focus (self->search);
}

static void
accord_filter_menu_dispose (GObject *object)
{
  AccordFilterMenu *self = ACCORD_FILTER_MENU (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (accord_filter_menu_parent_class)->dispose (object);
}

static void
accord_filter_menu_finalize (GObject *object)
{
  g_ptr_array_unref (ACCORD_FILTER_MENU (object)->options);

  G_OBJECT_CLASS (accord_filter_menu_parent_class)->finalize (object);
}

static void
accord_filter_menu_class_init (AccordFilterMenuClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_filter_menu_dispose;
  object_class->finalize = accord_filter_menu_finalize;

  /**
   * AccordFilterMenu::opened:
   *
   * The menu is about to be seen: its options are wanted.
   */
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_popover (AccordFilterMenu *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->search = gtk_search_entry_new ();
  accord_entry_limit (self->search, ACCORD_TEXT_MAX);
  gtk_box_append (GTK_BOX (box), self->search);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), is_found, self, NULL);
  gtk_widget_add_css_class (self->list, "search-hits");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 360);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_widget_add_css_class (popover, "search-popover");
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "map", G_CALLBACK (popover_shown_cb), self, G_CONNECT_SWAPPED);
  return popover;
}

static void
accord_filter_menu_init (AccordFilterMenu *self)
{
  self->options = g_ptr_array_new ();
  self->button = gtk_menu_button_new ();
  gtk_widget_add_css_class (self->button, "chip");
  gtk_widget_add_css_class (self->button, "numeric");
  self->popover = make_popover (self);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/** accord_filter_menu_new: the chip of @filter, and its menu. */
GtkWidget *
accord_filter_menu_new (AccordFilter *filter)
{
  AccordFilterMenu *self = g_object_new (ACCORD_TYPE_FILTER_MENU, NULL);
  const char *title = accord_filter_get_title (filter);

  self->filter = g_object_ref (filter);
  g_object_set (self->search, "placeholder-text", title, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  g_signal_connect_object (filter, "changed", G_CALLBACK (show_choice), self, G_CONNECT_SWAPPED);
  show_choice (self);
  return GTK_WIDGET (self);
}

static GtkWidget *
make_row (const char *text, gint64 count)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");
  GtkWidget *label = gtk_label_new (text);
  g_autofree char *number = count < 0 ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, count);
  GtkWidget *total = gtk_label_new (number);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (total, "cap");
  gtk_widget_add_css_class (total, "dim-label");
  gtk_widget_add_css_class (total, "numeric");
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), total);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "accord-mark", mark);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return row;
}

static gboolean
are_shown (AccordFilterMenu *self, GPtrArray *options)
{
  if (options->len != self->options->len)
    return FALSE;
  for (guint i = 0; i < options->len; i++)
    {
      const AccordFilterOption *option = options->pdata[i];
      const AccordFilterOption *shown = self->options->pdata[i];

      if (option->count != shown->count || !g_str_equal (option->key, shown->key) ||
          !g_str_equal (option->label, shown->label))
        return FALSE;
    }
  return TRUE;
}

/** accord_filter_menu_set_options: (transfer none): the values that occur. */
void
accord_filter_menu_set_options (AccordFilterMenu *self, GPtrArray *options)
{
  GtkListBoxRow *row;

  g_return_if_fail (ACCORD_IS_FILTER_MENU (self));

  if (are_shown (self, options) &&
      gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0) != NULL)
    return;
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  g_ptr_array_unref (self->options);
  self->options = g_ptr_array_ref (options);

  gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (_("All"), -1));
  for (guint i = 0; i < options->len; i++)
    {
      const AccordFilterOption *option = options->pdata[i];

      gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (option->label, option->count));
    }
  gtk_widget_set_visible (self->search, options->len >= SEARCHED_FROM);
  show_choice (self);
}

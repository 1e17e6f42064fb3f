/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/arrangements-page.h"

#include <glib/gi18n.h>

#include "arrangements/arrangement-columns.h"
#include "arrangements/arrangement-form.h"
#include "arrangements/status-chips.h"
#include "form/change.h"

struct _AccordArrangementsPage {
  AdwBin parent_instance;

  /* The template */
  GtkWidget *chip_scroller;
  AccordStatusChips *chips;
  GtkLabel *count;
  GtkEditable *filter;
  GtkWidget *new_button;
  GtkStack *stack;
  AdwBin *table_bin;

  AccordStore *store; /* owned, as the next */
  AccordList *list;
  AccordTableView *table; /* borrowed */
};

G_DEFINE_FINAL_TYPE (AccordArrangementsPage, accord_arrangements_page, ADW_TYPE_BIN)

static AccordQuery *
make_query (AccordArrangementsPage *self)
{
  AccordQuery *query = accord_query_new (accord_record_type_find ("arrangement"));
  const char *words = gtk_editable_get_text (self->filter);
  gboolean is_descending = FALSE;
  const char *sort = accord_table_view_get_sort (self->table, &is_descending);

  accord_query_set_search (query, *words == '\0' ? NULL : words);
  accord_status_chips_filter (self->chips, query);
  if (sort != NULL)
    accord_query_set_sort (query, sort, is_descending);
  return query;
}

static gboolean
is_filtering (AccordArrangementsPage *self)
{
  return *gtk_editable_get_text (self->filter) != '\0' ||
         accord_status_chips_is_choosing (self->chips);
}

static char *
dup_count (AccordArrangementsPage *self, guint shown, guint total)
{
  if (!is_filtering (self))
    return g_strdup_printf (ngettext ("%u arrangement", "%u arrangements", total), total);
  /* Translators: how many of all arrangements the filters let through */
  return g_strdup_printf (ngettext ("%1$u of %2$u arrangement", "%1$u of %2$u arrangements", total),
                          shown, total);
}

static void
show_count (AccordArrangementsPage *self)
{
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  guint total = (guint) accord_status_chips_get_total (self->chips);
  g_autofree char *count = dup_count (self, shown, total);
  gboolean is_empty = total == 0;

  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), !is_empty);
  gtk_widget_set_visible (self->chip_scroller, !is_empty);
  gtk_widget_set_visible (GTK_WIDGET (self->filter), !is_empty);
  gtk_widget_set_visible (self->new_button, !is_empty);
  gtk_stack_set_visible_child_name (self->stack, is_empty     ? "empty"
                                                 : shown == 0 ? "no-match"
                                                              : "list");
}

static void
read_totals (AccordArrangementsPage *self)
{
  g_autoptr (AccordQuery) everything = accord_query_new (accord_record_type_find ("arrangement"));
  g_autoptr (GHashTable) totals =
    accord_store_query_totals (self->store, everything, "status", NULL);

  if (totals != NULL)
    accord_status_chips_set_totals (self->chips, totals);
}

static void
register_changed_cb (AccordArrangementsPage *self)
{
  read_totals (self);
  show_count (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.new",
                                 accord_change_is_allowed (self->store));
}

static void
query_changed_cb (AccordArrangementsPage *self)
{
  g_autoptr (AccordQuery) query = NULL;

  if (self->list == NULL)
    return;
  query = make_query (self);
  accord_list_set_query (self->list, query);
  show_count (self);
}

static void
filter_changed_cb (AccordArrangementsPage *self)
{
  query_changed_cb (self);
}

/* Escape in the filter: the list as it was. */
static void
filter_stopped_cb (AccordArrangementsPage *self)
{
  gtk_editable_set_text (self->filter, "");
  accord_table_view_focus (self->table);
}

/* Enter in the filter: on to the first that was found. */
static void
filter_activated_cb (AccordArrangementsPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    return;
  accord_table_view_select (self->table, 0);
  accord_table_view_focus (self->table);
}

static void
row_activated_cb (AccordArrangementsPage *self, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(sx)", "arrangement",
                              accord_list_get_id (self->list, position));
}

/* The new arrangement is where the officer goes on, unless the filters hide it. */
static void
new_saved_cb (AccordArrangementsPage *self, gint64 id)
{
  int position = accord_list_find (self->list, id);

  if (position < 0)
    return;
  accord_table_view_select (self->table, (guint) position);
  accord_table_view_focus (self->table);
}

static void
new_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordArrangementsPage *self = ACCORD_ARRANGEMENTS_PAGE (widget);
  AccordRecordDialog *dialog = accord_arrangement_form_open (widget, self->store, NULL);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (new_saved_cb), self, G_CONNECT_SWAPPED);
}

static void
filter_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (ACCORD_ARRANGEMENTS_PAGE (widget)->filter));
}

static void
clear_filters_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordArrangementsPage *self = ACCORD_ARRANGEMENTS_PAGE (widget);

  gtk_editable_set_text (self->filter, "");
  accord_status_chips_clear (self->chips);
}

/* Who comes to the page is in its list: the keys move in it, and letters filter it. Where there is
 * none, they are on the button that starts it: a list that is not shown would swallow every key. */
static void
accord_arrangements_page_map (GtkWidget *widget)
{
  AccordArrangementsPage *self = ACCORD_ARRANGEMENTS_PAGE (widget);
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);

  GTK_WIDGET_CLASS (accord_arrangements_page_parent_class)->map (widget);

  if (shown == GTK_WIDGET (self->table_bin))
    accord_table_view_focus (self->table);
  else
    gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD);
}

static void
accord_arrangements_page_dispose (GObject *object)
{
  AccordArrangementsPage *self = ACCORD_ARRANGEMENTS_PAGE (object);

  g_clear_object (&self->list);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_arrangements_page_parent_class)->dispose (object);
}

static void
accord_arrangements_page_class_init (AccordArrangementsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_arrangements_page_dispose;
  widget_class->map = accord_arrangements_page_map;

  g_type_ensure (ACCORD_TYPE_STATUS_CHIPS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/uk/accord/Accord/ui/arrangements/arrangements-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordArrangementsPage, chip_scroller);
  gtk_widget_class_bind_template_child (widget_class, AccordArrangementsPage, chips);
  gtk_widget_class_bind_template_child (widget_class, AccordArrangementsPage, count);
  gtk_widget_class_bind_template_child (widget_class, AccordArrangementsPage, filter);
  gtk_widget_class_bind_template_child (widget_class, AccordArrangementsPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, AccordArrangementsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AccordArrangementsPage, table_bin);
  gtk_widget_class_bind_template_callback (widget_class, filter_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);

  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_activated);
  gtk_widget_class_install_action (widget_class, "page.filter", NULL, filter_activated);
  gtk_widget_class_install_action (widget_class, "page.clear-filters", NULL,
                                   clear_filters_activated);
}

static void
accord_arrangements_page_init (AccordArrangementsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_table (AccordArrangementsPage *self)
{
  self->table = ACCORD_TABLE_VIEW (
    accord_table_view_new (_("Arrangements"), accord_arrangement_columns, self->store));
  gtk_widget_add_css_class (accord_table_view_get_view (self->table), "tightcells");
  adw_bin_set_child (self->table_bin, GTK_WIDGET (self->table));
  accord_table_view_sort (self->table, "reference", GTK_SORT_ASCENDING);
  g_signal_connect_object (self->table, "sorted", G_CALLBACK (query_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->filter),
                                           GTK_WIDGET (self));
}

/** accord_arrangements_page_new: the list of the arrangements of @store. */
GtkWidget *
accord_arrangements_page_new (AccordStore *store)
{
  AccordArrangementsPage *self = g_object_new (ACCORD_TYPE_ARRANGEMENTS_PAGE, NULL);
  g_autoptr (AccordQuery) query = NULL;

  self->store = g_object_ref (store);
  add_table (self);
  query = make_query (self);
  self->list = accord_list_new (store, query);
  accord_table_view_set_list (self->table, self->list);
  g_signal_connect_object (store, "changed", G_CALLBACK (register_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (store, "notify", G_CALLBACK (register_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  register_changed_cb (self);
  return GTK_WIDGET (self);
}

/** accord_arrangements_page_get_table: (transfer none): the table inside. */
AccordTableView *
accord_arrangements_page_get_table (AccordArrangementsPage *self)
{
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENTS_PAGE (self), NULL);
  return self->table;
}

/** accord_arrangements_page_get_list: (transfer none): the arrangements that are shown. */
AccordList *
accord_arrangements_page_get_list (AccordArrangementsPage *self)
{
  g_return_val_if_fail (ACCORD_IS_ARRANGEMENTS_PAGE (self), NULL);
  return self->list;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "list/list-page.h"

#include <glib/gi18n.h>

#include "findings/finding-column.h"
#include "form/change.h"
#include "list/list-actions.h"
#include "list/list-count.h"
#include "list/list-memory.h"
#include "list/list-reader.h"
#include "pages.h"
#include "widgets/entry-row.h"
#include "widgets/flow-layout.h"
#include "widgets/place.h"
#include "widgets/stack.h"

struct _AccordListPage {
  AdwBin parent_instance;

  /* The template */
  GtkButton *also_button;
  GtkLabel *also_label;
  GtkLabel *count;
  AdwStatusPage *empty;
  GtkButton *empty_button;
  GtkEditable *filter;
  AdwBin *filters_bin;
  GtkWidget *heading;
  GtkWidget *menu_button;
  GtkButton *new_button;
  GtkStack *stack;
  AdwBin *switcher_bin;
  GtkScrolledWindow *switcher_row;
  AdwBin *table_bin;
  GtkLabel *title;

  const AccordListPlan *plan;
  const AccordRecordType *type;
  AccordStore *store; /* owned, as the next two */
  AccordList *list;
  GSettings *settings;
  AccordTableView *table; /* borrowed, as the next */
  AccordFilterBar *filters;
  GtkWidget *commands_button; /* NULL where its plan has no commands */
  gint64 awaited; /* a record that is to be selected, which the list does not show yet */
};

static void place_interface_init (AccordPlaceInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordListPage,
                               accord_list_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_PLACE, place_interface_init))

/* The parts of a page that goes change, too, as they are taken apart. */
static gboolean
is_gone (AccordListPage *self)
{
  return self->settings == NULL;
}

/* What is listed where nothing is filtered. */
static AccordQuery *
make_whole_query (AccordListPage *self)
{
  AccordQuery *query = accord_query_new (self->type);

  if (self->plan->narrow != NULL)
    self->plan->narrow (query);
  return query;
}

static AccordQuery *
make_query (AccordListPage *self)
{
  AccordQuery *query = make_whole_query (self);
  const char *words = gtk_editable_get_text (self->filter);
  gboolean is_descending = FALSE;
  const char *sort = accord_table_view_get_sort (self->table, &is_descending);

  accord_query_set_search (query, *words == '\0' ? NULL : words);
  accord_filter_bar_apply (self->filters, query);
  if (sort != NULL)
    accord_query_set_sort (query, sort, is_descending);
  return query;
}

static gboolean
is_filtering (AccordListPage *self)
{
  return *gtk_editable_get_text (self->filter) != '\0' ||
         accord_filter_bar_is_narrowing (self->filters);
}

static void
show_count (AccordListPage *self)
{
  g_autofree char *line = NULL;

  if (!accord_list_get_outdated (self->list))
    line = accord_list_count_dup (self, is_filtering (self));
  gtk_label_set_text (self->count, line == NULL ? _("Sorting…") : line);
}

static void
show_state (AccordListPage *self)
{
  gboolean is_empty = accord_filter_bar_get_total (self->filters) == 0;
  gboolean is_outdated = accord_list_get_outdated (self->list);
  gboolean has_rows = g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0;

  show_count (self);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_STATE_BUSY,
                               is_outdated, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->count), !is_empty);
  gtk_widget_set_visible (GTK_WIDGET (self->filters_bin), !is_empty && self->plan->filters != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->filter), !is_empty);
  gtk_widget_set_visible (GTK_WIDGET (self->new_button), !is_empty);
  gtk_widget_set_visible (self->menu_button, !is_empty);
  gtk_stack_set_visible_child_name (self->stack, is_empty                  ? "empty"
                                                 : has_rows || is_outdated ? "list"
                                                                           : "no-match");
}

static void
update_actions (AccordListPage *self)
{
  gboolean is_allowed = accord_change_is_allowed (self->store);
  gboolean has_selected = accord_table_view_get_n_selected (self->table) > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.new", is_allowed);
  accord_list_actions_update (self);
  if (self->commands_button != NULL)
    gtk_widget_set_visible (self->commands_button, is_allowed && has_selected);
}

static void
register_changed_cb (AccordListPage *self)
{
  g_autoptr (AccordQuery) everything = make_whole_query (self);

  accord_filter_bar_refresh (self->filters, everything);
  show_state (self);
  update_actions (self);
}

static void
query_changed_cb (AccordListPage *self)
{
  g_autoptr (AccordQuery) query = NULL;

  if (is_gone (self) || self->list == NULL)
    return;
  query = make_query (self);
  accord_list_set_query (self->list, query);
  show_state (self);
  update_actions (self);
}

static void
filters_changed_cb (AccordListPage *self)
{
  if (is_gone (self))
    return;
  accord_list_memory_save_filters (self->settings, self->filters);
  query_changed_cb (self);
}

static void
table_sorted_cb (AccordListPage *self)
{
  if (is_gone (self))
    return;
  accord_list_memory_save_order (self->settings, self->table);
  query_changed_cb (self);
}

static void
table_resized_cb (AccordListPage *self)
{
  if (is_gone (self))
    return;
  accord_list_memory_save_widths (self->settings, self->table, self->plan->columns);
}

static void
table_selected_cb (AccordListPage *self)
{
  if (is_gone (self))
    return;
  show_count (self);
  update_actions (self);
}

/* Escape in the filter: the list as it was. */
static void
filter_stopped_cb (AccordListPage *self)
{
  gtk_editable_set_text (self->filter, "");
  accord_table_view_focus (self->table);
}

/* Enter in the filter: on to the first that was found. */
static void
filter_activated_cb (AccordListPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    return;
  accord_table_view_select (self->table, 0);
  accord_table_view_focus (self->table);
}

/* What has no page of its own is opened in its form; where nothing may be changed, on the page of
 * the record that it is part of. */
static void
row_activated_cb (AccordListPage *self, guint position)
{
  if (accord_pages_find_detail (self->type) == NULL && accord_change_is_allowed (self->store))
    {
      accord_table_view_select (self->table, position);
      gtk_widget_activate_action (GTK_WIDGET (self), "page.edit", NULL);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(sx)", self->type->name,
                              accord_list_get_id (self->list, position));
}

/* Selects a record, at once or when the list has been read, unless the filters hide it. */
static gboolean
show_record (AccordListPage *self, gint64 id)
{
  int position = accord_list_find (self->list, id);

  self->awaited = accord_list_get_outdated (self->list) ? id : 0;
  if (position < 0)
    return FALSE;
  accord_table_view_select (self->table, (guint) position);
  return TRUE;
}

/* The new record is where the officer goes on. */
static void
new_saved_cb (AccordListPage *self, gint64 id)
{
  if (show_record (self, id))
    accord_table_view_focus (self->table);
}

static void
list_outdated_cb (AccordListPage *self)
{
  if (is_gone (self))
    return;
  show_state (self);
  update_actions (self);
  if (self->awaited != 0 && !accord_list_get_outdated (self->list))
    new_saved_cb (self, self->awaited);
}

static void
save_place (AccordPlace *place, GVariantDict *dict)
{
  AccordListPage *self = ACCORD_LIST_PAGE (place);

  g_variant_dict_insert (dict, "words", "s", gtk_editable_get_text (self->filter));
  g_variant_dict_insert_value (dict, "filters", accord_filter_bar_save_all (self->filters));
  g_variant_dict_insert (dict, "selected", "x", accord_table_view_get_selected (self->table));
}

/* The words are taken as they are, without the pause that somebody who types is given. */
static void
restore_place (AccordPlace *place, GVariantDict *dict)
{
  AccordListPage *self = ACCORD_LIST_PAGE (place);
  g_autoptr (GVariant) filters =
    g_variant_dict_lookup_value (dict, "filters", G_VARIANT_TYPE ("a{sas}"));
  const char *words = "";
  gint64 selected = 0;

  g_variant_dict_lookup (dict, "words", "&s", &words);
  g_variant_dict_lookup (dict, "selected", "x", &selected);
  gtk_editable_set_text (self->filter, words);
  if (filters != NULL)
    accord_filter_bar_restore (self->filters, filters);
  query_changed_cb (self);
  if (selected != 0)
    show_record (self, selected);
}

static void
place_interface_init (AccordPlaceInterface *interface)
{
  interface->save = save_place;
  interface->restore = restore_place;
}

static void
new_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordListPage *self = ACCORD_LIST_PAGE (widget);
  g_autoptr (AccordRecord) record = accord_record_new (self->type);
  AccordRecordDialog *dialog;

  if (self->plan->open_new != NULL)
    {
      self->plan->open_new (widget, self->store);
      return;
    }
  if (self->plan->prepare != NULL)
    self->plan->prepare (record);
  dialog = accord_change_open_form (widget, self->store, record, self->plan->layout);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (new_saved_cb), self, G_CONNECT_SWAPPED);
}

static void
filter_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (ACCORD_LIST_PAGE (widget)->filter));
}

static void
clear_filters_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordListPage *self = ACCORD_LIST_PAGE (widget);

  gtk_editable_set_text (self->filter, "");
  accord_filter_bar_clear (self->filters);
}

/* Who comes to the page is in its list: the keys move in it, and letters filter it. Where there is
 * none, they are on the button that starts it: a list that is not shown would swallow every key. */
static void
accord_list_page_map (GtkWidget *widget)
{
  AccordListPage *self = ACCORD_LIST_PAGE (widget);
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);

  GTK_WIDGET_CLASS (accord_list_page_parent_class)->map (widget);

  if (shown == GTK_WIDGET (self->table_bin))
    accord_table_view_focus (self->table);
  else
    gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD);
}

static void
accord_list_page_dispose (GObject *object)
{
  AccordListPage *self = ACCORD_LIST_PAGE (object);

  g_clear_object (&self->list);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_list_page_parent_class)->dispose (object);
}

static void
accord_list_page_class_init (AccordListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_list_page_dispose;
  widget_class->map = accord_list_page_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/list/list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordListPage, also_button);
  gtk_widget_class_bind_template_child (widget_class, AccordListPage, also_label);
  gtk_widget_class_bind_template_child (widget_class, AccordListPage, count);
  gtk_widget_class_bind_template_child (widget_class, AccordListPage, empty);
  gtk_widget_class_bind_template_child (widget_class, AccordListPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, AccordListPage, filter);
  gtk_widget_class_bind_template_child (widget_class, AccordListPage, filters_bin);
  gtk_widget_class_bind_template_child (widget_class, AccordListPage, heading);
  gtk_widget_class_bind_template_child (widget_class, AccordListPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, AccordListPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, AccordListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AccordListPage, switcher_bin);
  gtk_widget_class_bind_template_child (widget_class, AccordListPage, switcher_row);
  gtk_widget_class_bind_template_child (widget_class, AccordListPage, table_bin);
  gtk_widget_class_bind_template_child (widget_class, AccordListPage, title);
  gtk_widget_class_bind_template_callback (widget_class, filter_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_activated);
  gtk_widget_class_install_action (widget_class, "page.filter", NULL, filter_activated);
  gtk_widget_class_install_action (widget_class, "page.clear-filters", NULL,
                                   clear_filters_activated);
  accord_list_actions_install (widget_class);
}

static void
accord_list_page_init (AccordListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  accord_entry_limit (self->filter, ACCORD_TEXT_MAX);
  gtk_widget_set_layout_manager (self->heading, accord_flow_layout_new (12, 6));
  accord_stack_tell_shown (self->stack);
}

static void
show_words (AccordListPage *self)
{
  const AccordListPlan *plan = self->plan;

  gtk_label_set_text (self->title, _(plan->title));
  gtk_button_set_label (self->new_button, _(plan->add));
  gtk_button_set_label (self->empty_button, _(plan->add));
  if (plan->also != NULL)
    {
      gtk_label_set_label (self->also_label, _(plan->also));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->also_button), plan->also_action);
      gtk_widget_set_visible (GTK_WIDGET (self->also_button), TRUE);
    }
  adw_status_page_set_icon_name (self->empty, plan->icon);
  adw_status_page_set_title (self->empty, _(plan->empty_title));
  adw_status_page_set_description (self->empty, _(plan->empty_words));
}

static void
add_table (AccordListPage *self)
{
  self->table = ACCORD_TABLE_VIEW (accord_table_view_new (
    _(self->plan->title), self->store, self->type, self->plan->columns, self->store));
  accord_finding_column_follow (self->table, self->store, self->plan->columns);
  accord_table_view_set_multiple (self->table);
  gtk_widget_add_css_class (accord_table_view_get_view (self->table), "tightcells");
  adw_bin_set_child (self->table_bin, GTK_WIDGET (self->table));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->filter), GTK_WIDGET (self));
}

/* There while rows are selected: what can be done with them. */
static void
add_commands (AccordListPage *self)
{
  if (self->plan->commands == NULL)
    return;
  self->commands_button =
    accord_records_commands_make_button (self->plan->commands, "page.command", _("Mark"));
  gtk_widget_set_visible (self->commands_button, FALSE);
  gtk_widget_insert_after (self->commands_button,
                           gtk_widget_get_parent (GTK_WIDGET (self->also_button)),
                           GTK_WIDGET (self->also_button));
}

static void
add_filters (AccordListPage *self)
{
  self->filters =
    ACCORD_FILTER_BAR (accord_filter_bar_new (self->store, self->type, self->plan->filters));
  adw_bin_set_child (self->filters_bin, GTK_WIDGET (self->filters));
}

static void
connect_parts (AccordListPage *self)
{
  g_signal_connect_object (self->filters, "changed", G_CALLBACK (filters_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "sorted", G_CALLBACK (table_sorted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "resized", G_CALLBACK (table_resized_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "selected", G_CALLBACK (table_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::outdated", G_CALLBACK (list_outdated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (register_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->store, "notify", G_CALLBACK (register_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * accord_list_page_new:
 * @plan: (transfer none): its description, for as long as it lives
 *
 * Makes the page, as the officer left it last.
 */
GtkWidget *
accord_list_page_new (AccordStore *store, const AccordListPlan *plan)
{
  AccordListPage *self = g_object_new (ACCORD_TYPE_LIST_PAGE, NULL);
  g_autoptr (AccordQuery) query = NULL;

  self->store = g_object_ref (store);
  self->plan = plan;
  self->type = accord_record_type_find (plan->type);
  self->settings = accord_list_memory_open (plan->name);
  show_words (self);
  add_table (self);
  add_filters (self);
  add_commands (self);
  accord_list_memory_restore (self->settings, self->table, plan->columns, plan->sort,
                              self->filters);
  query = make_query (self);
  self->list = accord_list_new_deferring (store, query);
  accord_table_view_set_list (self->table, self->list);
  connect_parts (self);
  accord_list_reader_attach (self->list, store);
  register_changed_cb (self);
  return GTK_WIDGET (self);
}

/**
 * accord_list_page_set_switcher:
 * @switcher: (transfer full): what leads to sibling lists
 * @is_wide: whether it needs a row of its own, below the heading
 */
void
accord_list_page_set_switcher (AccordListPage *self, GtkWidget *switcher, gboolean is_wide)
{
  g_return_if_fail (ACCORD_IS_LIST_PAGE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->switcher_row), is_wide);
  if (is_wide)
    {
      gtk_widget_set_halign (switcher, GTK_ALIGN_START);
      gtk_scrolled_window_set_child (self->switcher_row, switcher);
    }
  else
    adw_bin_set_child (self->switcher_bin, switcher);
}

/** accord_list_page_get_plan: (transfer none): its description. */
const AccordListPlan *
accord_list_page_get_plan (AccordListPage *self)
{
  g_return_val_if_fail (ACCORD_IS_LIST_PAGE (self), NULL);
  return self->plan;
}

/** accord_list_page_get_store: (transfer none): its register. */
AccordStore *
accord_list_page_get_store (AccordListPage *self)
{
  g_return_val_if_fail (ACCORD_IS_LIST_PAGE (self), NULL);
  return self->store;
}

/** accord_list_page_get_table: (transfer none): the table inside. */
AccordTableView *
accord_list_page_get_table (AccordListPage *self)
{
  g_return_val_if_fail (ACCORD_IS_LIST_PAGE (self), NULL);
  return self->table;
}

/** accord_list_page_get_list: (transfer none): the records that are shown. */
AccordList *
accord_list_page_get_list (AccordListPage *self)
{
  g_return_val_if_fail (ACCORD_IS_LIST_PAGE (self), NULL);
  return self->list;
}

/** accord_list_page_get_filters: (transfer none): what narrows the list. */
AccordFilterBar *
accord_list_page_get_filters (AccordListPage *self)
{
  g_return_val_if_fail (ACCORD_IS_LIST_PAGE (self), NULL);
  return self->filters;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/record-section.h"

#include <glib/gi18n.h>

#include "form/change.h"
#include "widgets/page-section.h"

struct _AccordRecordSection {
  GtkWidget parent_instance;

  AccordStore *store; /* owned */
  const AccordRecordSectionPlan *plan;
  gpointer data; /* borrowed: the page's */
  GtkWidget *section;
  AccordTableView *table; /* borrowed, as the next */
  GtkWidget *empty;
  AccordList *list; /* owned; NULL until there is a query */
  gboolean can_add;
};

enum {
  SELECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordRecordSection, accord_record_section, GTK_TYPE_WIDGET)

static void
update_actions (AccordRecordSection *self)
{
  gboolean is_allowed = accord_change_is_allowed (self->store);
  gboolean is_selected = accord_table_view_get_selected (self->table) != 0;
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "section.add", is_allowed && self->can_add);
  gtk_widget_action_set_enabled (widget, "section.edit", is_allowed && is_selected);
  gtk_widget_action_set_enabled (widget, "section.remove", is_allowed && is_selected);
}

static void
items_changed_cb (AccordRecordSection *self)
{
  gboolean is_empty = accord_record_section_get_n_records (self) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->table), !is_empty);
  gtk_widget_set_visible (self->empty, is_empty);
  update_actions (self);
}

static void
selection_changed_cb (AccordRecordSection *self)
{
  update_actions (self);
  g_signal_emit (self, signals[SELECTED], 0);
}

static void
add_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordRecordSection *self = ACCORD_RECORD_SECTION (widget);
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find (self->plan->type));

  self->plan->prepare (record, self->data);
  accord_change_open_form (widget, self->store, record, &self->plan->layout);
}

static void
edit_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordRecordSection *self = ACCORD_RECORD_SECTION (widget);
  g_autoptr (AccordRecord) record = accord_table_view_dup_selected (self->table);

  if (record != NULL)
    accord_change_open_form (widget, self->store, record, &self->plan->layout);
}

static void
remove_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordRecordSection *self = ACCORD_RECORD_SECTION (widget);
  g_autoptr (AccordRecord) record = accord_table_view_dup_selected (self->table);

  if (record != NULL)
    accord_change_remove (widget, self->store, record);
}

static void
row_activated_cb (AccordRecordSection *self, guint position)
{
  accord_table_view_select (self->table, position);
  gtk_widget_activate_action (GTK_WIDGET (self), "section.edit", NULL);
}

static void
accord_record_section_dispose (GObject *object)
{
  AccordRecordSection *self = ACCORD_RECORD_SECTION (object);

  g_clear_pointer (&self->section, gtk_widget_unparent);
  g_clear_object (&self->list);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_record_section_parent_class)->dispose (object);
}

static void
accord_record_section_class_init (AccordRecordSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_record_section_dispose;

  /**
   * AccordRecordSection::selected:
   *
   * Another row is selected, or none is.
   */
  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "section.add", NULL, add_activated);
  gtk_widget_class_install_action (widget_class, "section.edit", NULL, edit_activated);
  gtk_widget_class_install_action (widget_class, "section.remove", NULL, remove_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "section.remove", NULL);
}

static void
accord_record_section_init (AccordRecordSection *self)
{
  self->can_add = TRUE;
}

/* There while a row is selected. */
static void
add_button_for_row (AccordRecordSection *self, const char *label, const char *action)
{
  GtkWidget *button =
    accord_page_section_add_button (ACCORD_PAGE_SECTION (self->section), label, action);

  g_object_bind_property (button, "sensitive", button, "visible", G_BINDING_SYNC_CREATE);
}

static GtkWidget *
make_empty (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "panel");
  gtk_widget_add_css_class (label, "pad");
  return label;
}

/**
 * accord_record_section_new:
 * @plan: (transfer none): what it is made of, for as long as it lives
 * @data: passed to the columns and to the plan's prepare
 *
 * Makes a section that shows nothing before it has a query.
 */
GtkWidget *
accord_record_section_new (AccordStore *store, const AccordRecordSectionPlan *plan, gpointer data)
{
  AccordRecordSection *self = g_object_new (ACCORD_TYPE_RECORD_SECTION, NULL);
  const char *title = _(plan->title);

  self->store = g_object_ref (store);
  self->plan = plan;
  self->data = data;
  self->section = accord_page_section_new (title);
  gtk_widget_set_parent (self->section, GTK_WIDGET (self));
  add_button_for_row (self, _("Remove"), "section.remove");
  add_button_for_row (self, _("Edit…"), "section.edit");
  accord_page_section_add_button (ACCORD_PAGE_SECTION (self->section), _(plan->add),
                                                                          "section.add");

  self->table = ACCORD_TABLE_VIEW (accord_table_view_new (title, plan->columns, data));
  accord_table_view_set_whole (self->table);
  gtk_widget_add_css_class (accord_table_view_get_view (self->table), "regular");
  gtk_widget_add_css_class (accord_table_view_get_view (self->table), "tightcells");
  accord_page_section_append (ACCORD_PAGE_SECTION (self->section), GTK_WIDGET (self->table));
  self->empty = make_empty (_(plan->empty));
  accord_page_section_append (ACCORD_PAGE_SECTION (self->section), self->empty);

  g_signal_connect_object (self->table, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "selected", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::as-at", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::read-only", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  items_changed_cb (self);
  return GTK_WIDGET (self);
}

/** accord_record_section_set_query: shows the records that @query asks for. */
void
accord_record_section_set_query (AccordRecordSection *self, const AccordQuery *query)
{
  g_return_if_fail (ACCORD_IS_RECORD_SECTION (self));

  if (self->list != NULL)
    {
      accord_list_set_query (self->list, query);
      return;
    }
  self->list = accord_list_new (self->store, query);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  accord_table_view_set_list (self->table, self->list);
  items_changed_cb (self);
}

/** accord_record_section_set_can_add: whether a record can be added where the page is now. */
void
accord_record_section_set_can_add (AccordRecordSection *self, gboolean can_add)
{
  g_return_if_fail (ACCORD_IS_RECORD_SECTION (self));

  self->can_add = can_add;
  update_actions (self);
}

/** accord_record_section_get_selected: the id of the record that is selected, or 0. */
gint64
accord_record_section_get_selected (AccordRecordSection *self)
{
  g_return_val_if_fail (ACCORD_IS_RECORD_SECTION (self), 0);
  return accord_table_view_get_selected (self->table);
}

/** accord_record_section_get_table: (transfer none): the table inside. */
AccordTableView *
accord_record_section_get_table (AccordRecordSection *self)
{
  g_return_val_if_fail (ACCORD_IS_RECORD_SECTION (self), NULL);
  return self->table;
}

/** accord_record_section_get_n_records: how many records there are. */
guint
accord_record_section_get_n_records (AccordRecordSection *self)
{
  g_return_val_if_fail (ACCORD_IS_RECORD_SECTION (self), 0);
  return self->list == NULL ? 0 : g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

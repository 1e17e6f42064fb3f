/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "detail/record-section.h"

#include <glib/gi18n.h>

#include "form/change.h"
#include "form/field-row.h"
#include "pages.h"
#include "widgets/page-section.h"
#include "why/why-dialog.h"

/* More rows than this are shown on demand: a page with hundreds of them would be slow to open, and
 * what is below them far away. */
#define SHOWN_AT_FIRST 25

struct _AccordRecordSection {
  GtkWidget parent_instance;

  AccordStore *store; /* owned */
  AccordList *list;   /* owned */
  const AccordRecordSectionPlan *plan;
  const AccordRecordType *type;
  gint64 owner; /* the record of the page */
  GtkWidget *section;
  AccordTableView *table; /* borrowed; NULL until there is something to show in it */
  GtkWidget *empty;
  GtkWidget *commands_button; /* borrowed; NULL where its plan has no commands */
  GtkWidget *show_all; /* borrowed; NULL as the table */
  gboolean shows_all;
  gboolean is_filled; /* whether the table may be made */
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
  gboolean is_selected = accord_record_section_get_selected (self) != 0;
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "section.add", is_allowed);
  gtk_widget_action_set_enabled (widget, "section.command", is_allowed && is_selected);
  if (self->commands_button != NULL)
    gtk_widget_set_visible (self->commands_button, is_allowed && is_selected);
  gtk_widget_action_set_enabled (widget, "section.edit", is_allowed && is_selected);
  gtk_widget_action_set_enabled (widget, "section.remove", is_allowed && is_selected);
  gtk_widget_action_set_enabled (widget, "section.why",
                                 is_selected && accord_why_can_say (self->type));
}

static void
selection_changed_cb (AccordRecordSection *self)
{
  update_actions (self);
  g_signal_emit (self, signals[SELECTED], 0);
}

static void
set_link (AccordRecordSection *self, AccordRecord *record)
{
  const AccordField *field = accord_record_type_find_field (self->type, self->plan->link);
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  if (field->kind == ACCORD_FIELD_REFERENCES)
    accord_value_set_ids (&value, &self->owner, 1);
  else
    accord_value_set_integer (&value, self->owner);
  accord_record_set_value (record, self->plan->link, &value, NULL);
}

/* What stands between the record and the page's: the parties of the arrangement, for a lead. */
typedef struct {
  const char *through;
  gint64 owner;
} Between;

static void
narrow_to_owner (AccordQuery *query, gpointer data)
{
  const Between *between = data;
  g_auto (AccordValue) owner = ACCORD_VALUE_INIT;

  accord_value_set_integer (&owner, between->owner);
  accord_query_add_filter (query, between->through, &owner);
}

static Between *
between_new (AccordRecordSection *self)
{
  Between *between = g_new (Between, 1);

  *between = (Between){ self->plan->through, self->owner };
  return between;
}

/* Where there is only one, it is that one. */
static void
prepare_through (AccordRecordSection *self, AccordRecord *record)
{
  const AccordField *field = accord_record_type_find_field (self->type, self->plan->link);
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find (field->target));
  g_autofree Between *between = between_new (self);
  g_autoptr (GArray) ids = NULL;

  narrow_to_owner (query, between);
  ids = accord_store_query_ids (self->store, query, NULL);
  if (ids != NULL && ids->len == 1)
    accord_record_set_integer (record, field->key, g_array_index (ids, gint64, 0), NULL);
}

static void
open_form (AccordRecordSection *self, AccordRecord *record)
{
  AccordRecordDialog *dialog =
    accord_change_open_form (GTK_WIDGET (self), self->store, record, &self->plan->layout);
  AccordRecordForm *form = accord_record_dialog_get_form (dialog);
  GtkWidget *row = accord_record_form_get_row (form, self->plan->link);
  Between *between;

  if (self->plan->through == NULL || row == NULL)
    return;
  between = between_new (self);
  g_object_set_data_full (G_OBJECT (row), "accord-between", between, g_free);
  accord_field_row_set_narrow (ACCORD_FIELD_ROW (row), narrow_to_owner, between);
}

static void
add_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordRecordSection *self = ACCORD_RECORD_SECTION (widget);
  g_autoptr (AccordRecord) record = accord_record_new (self->type);

  if (self->plan->through == NULL)
    set_link (self, record);
  else
    prepare_through (self, record);
  if (self->plan->prepare != NULL)
    self->plan->prepare (record, self->store, self->owner);
  open_form (self, record);
}

static void
edit_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordRecordSection *self = ACCORD_RECORD_SECTION (widget);
  g_autoptr (AccordRecord) record = accord_table_view_dup_selected (self->table);

  if (record != NULL)
    open_form (self, record);
}

static void
command_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordRecordSection *self = ACCORD_RECORD_SECTION (widget);
  gint64 id = accord_record_section_get_selected (self);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, id);
  if (self->plan->commands != NULL)
    accord_records_commands_run (self->plan->commands, g_variant_get_string (parameter, NULL),
                                 widget, self->store, ids);
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
why_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordRecordSection *self = ACCORD_RECORD_SECTION (widget);

  accord_why_open (widget, self->store, self->type, accord_record_section_get_selected (self));
}

/* What has a page of its own is opened there. */
static void
row_activated_cb (AccordRecordSection *self, guint position)
{
  accord_table_view_select (self->table, position);
  if (accord_pages_find_detail (self->type) == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "section.edit", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(sx)", self->type->name,
                                accord_list_get_id (self->list, position));
}

static AccordQuery *
make_query (AccordRecordSection *self)
{
  AccordQuery *query = accord_query_new (self->type);
  const char *sort = self->plan->sort;
  g_auto (AccordValue) owner = ACCORD_VALUE_INIT;
  gboolean is_descending = FALSE;
  const char *chosen =
    self->table == NULL ? NULL : accord_table_view_get_sort (self->table, &is_descending);

  accord_value_set_integer (&owner, self->owner);
  if (self->plan->through == NULL)
    accord_query_add_filter (query, self->plan->link, &owner);
  else
    accord_query_add_through (query, self->plan->link, self->plan->through, &owner);
  if (chosen != NULL)
    accord_query_set_sort (query, chosen, is_descending);
  else if (sort != NULL)
    accord_query_set_sort (query, *sort == '-' ? sort + 1 : sort, *sort == '-');
  return query;
}

/* As make_query(), for as many as are shown. */
static AccordQuery *
make_shown_query (AccordRecordSection *self)
{
  AccordQuery *query = make_query (self);

  if (!self->shows_all)
    accord_query_set_limit (query, SHOWN_AT_FIRST);
  return query;
}

static void
table_sorted_cb (AccordRecordSection *self)
{
  g_autoptr (AccordQuery) query = make_shown_query (self);

  accord_list_set_query (self->list, query);
}

static void
show_all_clicked_cb (AccordRecordSection *self)
{
  self->shows_all = TRUE;
  table_sorted_cb (self);
  accord_table_view_focus (self->table);
}

static void
add_show_all (AccordRecordSection *self)
{
  self->show_all = gtk_button_new_with_label (_("Show all"));
  gtk_widget_set_halign (self->show_all, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->show_all, "flat");
  gtk_widget_add_css_class (self->show_all, "linkbtn");
  g_signal_connect_object (self->show_all, "clicked", G_CALLBACK (show_all_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  accord_page_section_append (ACCORD_PAGE_SECTION (self->section), self->show_all);
}

static guint
count_shown (AccordRecordSection *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

/* A page has many sections, and most of them few records: a table is made when it is needed. */
static void
ensure_table (AccordRecordSection *self)
{
  GtkWidget *view;

  if (self->table != NULL)
    return;
  self->table = ACCORD_TABLE_VIEW (accord_table_view_new (
    _(self->plan->title), self->store, self->type, self->plan->columns, self->store));
  accord_table_view_set_whole (self->table);
  view = accord_table_view_get_view (self->table);
  gtk_widget_add_css_class (view, "regular");
  gtk_widget_add_css_class (view, "tightcells");
  accord_page_section_append (ACCORD_PAGE_SECTION (self->section), GTK_WIDGET (self->table));
  add_show_all (self);
  accord_table_view_set_list (self->table, self->list);
  g_signal_connect_object (self->table, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "selected", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "sorted", G_CALLBACK (table_sorted_cb), self,
                           G_CONNECT_SWAPPED);
}

/* One record more than are shown changes no row. */
static void
update_show_all (AccordRecordSection *self)
{
  if (self->show_all != NULL)
    gtk_widget_set_visible (self->show_all,
                            accord_record_section_get_n_records (self) > count_shown (self));
}

static void
items_changed_cb (AccordRecordSection *self)
{
  gboolean is_empty = count_shown (self) == 0;

  if (!is_empty && self->is_filled)
    ensure_table (self);
  if (self->table != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->table), !is_empty);
  update_show_all (self);
  gtk_widget_set_visible (self->empty, is_empty);
  update_actions (self);
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
  gtk_widget_class_install_action (widget_class, "section.command", "s", command_activated);
  gtk_widget_class_install_action (widget_class, "section.edit", NULL, edit_activated);
  gtk_widget_class_install_action (widget_class, "section.remove", NULL, remove_activated);
  gtk_widget_class_install_action (widget_class, "section.why", NULL, why_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "section.remove", NULL);
}

static void
accord_record_section_init (AccordRecordSection *self)
{
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
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
add_commands (AccordRecordSection *self)
{
  if (self->plan->commands == NULL)
    return;
  self->commands_button =
    accord_records_commands_make_button (self->plan->commands, "section.command", _("Mark"));
  accord_page_section_add_control (ACCORD_PAGE_SECTION (self->section), self->commands_button);
}

static void
add_heading (AccordRecordSection *self)
{
  self->section = accord_page_section_new (_(self->plan->title));
  gtk_widget_set_parent (self->section, GTK_WIDGET (self));
  add_commands (self);
  add_button_for_row (self, _("Remove"), "section.remove");
  add_button_for_row (self, _("Edit…"), "section.edit");
  if (accord_why_can_say (self->type))
    add_button_for_row (self, _("Why"), "section.why");
  if (self->plan->add != NULL)
    accord_page_section_add_button (ACCORD_PAGE_SECTION (self->section), _(self->plan->add),
                                    "section.add");
}

static void
connect_parts (AccordRecordSection *self)
{
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (update_show_all), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->store, "notify::as-at", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::read-only", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
}

/**
 * accord_record_section_new:
 * @plan: (transfer none): what it is made of, for as long as it lives
 * @owner: the record of the page, which they belong to
 *
 * Makes the section; its table waits for accord_record_section_fill().
 */
GtkWidget *
accord_record_section_new (AccordStore *store, const AccordRecordSectionPlan *plan, gint64 owner)
{
  AccordRecordSection *self = g_object_new (ACCORD_TYPE_RECORD_SECTION, NULL);
  g_autoptr (AccordQuery) query = NULL;

  self->store = g_object_ref (store);
  self->plan = plan;
  self->type = accord_record_type_find (plan->type);
  self->owner = owner;
  add_heading (self);
  self->empty = make_empty (_(plan->empty));
  accord_page_section_append (ACCORD_PAGE_SECTION (self->section), self->empty);
  query = make_shown_query (self);
  self->list = accord_list_new (store, query);
  connect_parts (self);
  items_changed_cb (self);
  return GTK_WIDGET (self);
}

/** accord_record_section_fill: makes the table, now and whenever there are records: it takes most
 * of the time, and what is not in sight can wait for it. */
void
accord_record_section_fill (AccordRecordSection *self)
{
  g_return_if_fail (ACCORD_IS_RECORD_SECTION (self));

  if (self->is_filled)
    return;
  self->is_filled = TRUE;
  items_changed_cb (self);
}

/** accord_record_section_set_picture: shows @picture between the heading and what follows. */
void
accord_record_section_set_picture (AccordRecordSection *self, GtkWidget *picture)
{
  g_return_if_fail (ACCORD_IS_RECORD_SECTION (self));
  accord_page_section_prepend (ACCORD_PAGE_SECTION (self->section), picture);
}

/** accord_record_section_get_plan: (transfer none): what it is made of. */
const AccordRecordSectionPlan *
accord_record_section_get_plan (AccordRecordSection *self)
{
  g_return_val_if_fail (ACCORD_IS_RECORD_SECTION (self), NULL);
  return self->plan;
}

/** accord_record_section_get_selected: the id of the record that is selected, or 0. */
gint64
accord_record_section_get_selected (AccordRecordSection *self)
{
  g_return_val_if_fail (ACCORD_IS_RECORD_SECTION (self), 0);
  return self->table == NULL ? 0 : accord_table_view_get_selected (self->table);
}

/** accord_record_section_get_table: (transfer none) (nullable): the table inside; none before there
 * are records. */
AccordTableView *
accord_record_section_get_table (AccordRecordSection *self)
{
  g_return_val_if_fail (ACCORD_IS_RECORD_SECTION (self), NULL);
  return self->table;
}

/* The choice by which a record says how it stands. */
static const AccordField *
find_state_field (AccordRecordSection *self)
{
  const AccordField *field = accord_record_type_find_field (self->type, "state");

  if (field == NULL)
    field = accord_record_type_find_field (self->type, "status");
  return field != NULL && field->choices != NULL ? field : NULL;
}

/**
 * accord_record_section_find_alert:
 * @words: (out) (transfer full): the state, and how many records are in it
 *
 * Returns: (transfer none) (nullable): the first state that calls for somebody, where a record is
 *   in it
 */
const AccordState *
accord_record_section_find_alert (AccordRecordSection *self, char **words)
{
  const AccordField *field;
  g_autoptr (AccordQuery) query = NULL;
  g_autoptr (GHashTable) totals = NULL;

  g_return_val_if_fail (ACCORD_IS_RECORD_SECTION (self), NULL);

  field = find_state_field (self);
  if (field == NULL)
    return NULL;
  query = make_query (self);
  totals = accord_store_query_totals (self->store, query, field->key, NULL);
  for (const AccordChoice *choice = field->choices; totals != NULL && choice->key != NULL; choice++)
    {
      const AccordState *state = accord_state_find (choice->key);
      const gint64 *count = g_hash_table_lookup (totals, choice->key);
      g_autofree char *label = NULL;

      if (count == NULL || state == NULL || state->tone != ACCORD_TONE_BREACH)
        continue;
      label = accord_field_dup_choice_label (field, choice->key);
      /* Translators: a state, and how many records are in it: Overdue 2 */
      *words = g_strdup_printf (_("%1$s %2$" G_GINT64_FORMAT), label, *count);
      return state;
    }
  return NULL;
}

/** accord_record_section_get_n_records: how many records there are, shown or not. */
guint
accord_record_section_get_n_records (AccordRecordSection *self)
{
  g_autoptr (AccordQuery) query = NULL;
  guint n_shown;

  g_return_val_if_fail (ACCORD_IS_RECORD_SECTION (self), 0);

  n_shown = count_shown (self);
  if (self->shows_all || n_shown < SHOWN_AT_FIRST)
    return n_shown;
  query = make_query (self);
  return MAX (n_shown, (guint) accord_store_query_count (self->store, query, NULL));
}

/** accord_record_section_add_ids: adds the ids of the records to @ids. */
void
accord_record_section_add_ids (AccordRecordSection *self, GArray *ids)
{
  g_autoptr (AccordQuery) query = NULL;
  g_autoptr (GArray) all = NULL;

  g_return_if_fail (ACCORD_IS_RECORD_SECTION (self));

  query = make_query (self);
  all = accord_store_query_ids (self->store, query, NULL);
  if (all != NULL)
    g_array_append_vals (ids, all->data, all->len);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/journal-page.h"

#include <glib/gi18n.h>

#include "journal/journal-entry.h"
#include "journal/journal-row.h"
#include "journal/period.h"
#include "journal/verify-dialog.h"
#include "widgets/entry-row.h"
#include "widgets/panes-layout.h"
#include "window.h"

/* A head is told from another by its beginning; the clipboard gets all of it. */
#define HEAD_LENGTH 12

struct _AccordJournalPage {
  AdwBin parent_instance;

  /* The template */
  GtkLabel *count;
  AccordJournalEntry *entry;
  GtkEditable *filter;
  GtkListView *list_view;
  GtkMenuButton *officer_button;
  GtkStack *stack;

  AccordStore *store; /* owned, as the rest */
  AccordJournalList *list;
  GtkSingleSelection *selection;
  GPtrArray *officers; /* of char * */
  char *head;          /* hexadecimal; NULL where the journal is empty */
  char *officer;       /* "": anyone */
  char *period;
};

enum {
  PROP_OFFICER = 1,
  PROP_PERIOD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AccordJournalPage, accord_journal_page, ADW_TYPE_BIN)

static gboolean
is_filtering (AccordJournalPage *self)
{
  return *gtk_editable_get_text (self->filter) != '\0' || *self->officer != '\0' ||
         !g_str_equal (self->period, ACCORD_PERIOD_ANY);
}

static char *
dup_count (AccordJournalPage *self, guint shown, guint total)
{
  if (!is_filtering (self))
    return g_strdup_printf (ngettext ("%'u entry", "%'u entries", total), total);
  /* Translators: how many of all entries of the journal the filters let through */
  return g_strdup_printf (ngettext ("%1$'u of %2$'u entry", "%1$'u of %2$'u entries", total), shown,
                          total);
}

static void
show_count (AccordJournalPage *self)
{
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  guint total = (guint) accord_journal_list_get_n_entries (self->list);
  g_autofree char *count = dup_count (self, shown, total);
  g_autofree char *head = self->head == NULL ? NULL : g_strndup (self->head, HEAD_LENGTH);
  g_autofree char *words = NULL;

  if (head != NULL)
    /* Translators: how many entries there are, and the beginning of the hash of the newest */
    words = g_strdup_printf (_("%1$s · head %2$s…"), count, head);
  gtk_label_set_text (self->count, words != NULL ? words : count);
  gtk_stack_set_visible_child_name (self->stack, total == 0   ? "empty"
                                                 : shown == 0 ? "no-match"
                                                              : "list");
}

static void
query_changed (AccordJournalPage *self)
{
  AccordJournalFilter filter = { gtk_editable_get_text (self->filter),
                                 *self->officer == '\0' ? NULL : self->officer };

  if (self->list == NULL)
    return;
  accord_period_find (self->period, accord_date_today (), &filter.from, &filter.to);
  accord_journal_list_set_filter (self->list, &filter);
  show_count (self);
}

/* Today may be another day now, and with it the period that ends today. */
static void
day_changed_cb (AccordJournalPage *self)
{
  if (!g_str_equal (self->period, ACCORD_PERIOD_ANY))
    query_changed (self);
}

static void
append_officer (GMenu *menu, const char *label, const char *officer)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts); /* no mnemonics in names */
  g_autoptr (GMenuItem) item = g_menu_item_new (escaped, NULL);

  g_menu_item_set_action_and_target (item, "page.officer", "s", officer);
  g_menu_append_item (menu, item);
}

static void
show_officers (AccordJournalPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) names = g_menu_new ();

  append_officer (menu, _("Anyone"), "");
  for (guint i = 0; i < self->officers->len; i++)
    append_officer (names, g_ptr_array_index (self->officers, i),
                    g_ptr_array_index (self->officers, i));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (names));
  gtk_menu_button_set_menu_model (self->officer_button, G_MENU_MODEL (menu));
}

/* All names are read again only where the newest entry is by somebody new. */
static void
read_officers (AccordJournalPage *self, const char *newest)
{
  GPtrArray *officers;

  if (self->officers != NULL &&
      g_ptr_array_find_with_equal_func (self->officers, newest, g_str_equal, NULL))
    return;
  officers = accord_store_list_officers (self->store, NULL);
  if (officers == NULL)
    return;
  g_clear_pointer (&self->officers, g_ptr_array_unref);
  self->officers = officers;
  show_officers (self);
}

static void
register_changed_cb (AccordJournalPage *self)
{
  g_autoptr (AccordEntry) head = accord_store_get_head (self->store, NULL);

  g_clear_pointer (&self->head, g_free);
  if (head != NULL)
    {
      self->head = g_strdup (head->hash);
      read_officers (self, head->officer);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.copy-head", head != NULL);
  show_count (self);
}

static void
selected_item_changed_cb (AccordJournalPage *self)
{
  accord_journal_entry_show (self->entry, self->store,
                             gtk_single_selection_get_selected_item (self->selection));
}

static void
filter_changed_cb (AccordJournalPage *self)
{
  query_changed (self);
}

static void
focus_list (AccordJournalPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

/* Escape in the filter: the list as it was. */
static void
filter_stopped_cb (AccordJournalPage *self)
{
  gtk_editable_set_text (self->filter, "");
  focus_list (self);
}

/* Enter in the filter: on to the first that was found. */
static void
filter_activated_cb (AccordJournalPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    return;
  gtk_single_selection_set_selected (self->selection, 0);
  focus_list (self);
}

static void
row_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, accord_journal_row_new ());
}

/* GTK 4.8 gives rows no name of their own: each is called what it shows. */
static void
row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *holder = gtk_widget_get_parent (row);

  accord_journal_row_show (ACCORD_JOURNAL_ROW (row), gtk_list_item_get_item (item));
  if (holder != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (holder), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    accord_journal_row_get_name (ACCORD_JOURNAL_ROW (row)), -1);
}

static void
filter_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (ACCORD_JOURNAL_PAGE (widget)->filter));
}

static void
clear_filters_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_editable_set_text (ACCORD_JOURNAL_PAGE (widget)->filter, "");
  g_object_set (widget, "officer", "", "period", ACCORD_PERIOD_ANY, NULL);
}

static void
copy_head_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordWindow *window = accord_window_from_widget (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), ACCORD_JOURNAL_PAGE (widget)->head);
  if (window != NULL)
    accord_window_add_toast (window, adw_toast_new (_("Copied the head of the journal")));
}

static void
verify_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordJournalPage *self = ACCORD_JOURNAL_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  accord_verify_dialog_open (GTK_WINDOW (root), self->store);
}

/* Who comes to the page is in its list: the keys move in it, and letters search it. Where nothing
 * is listed, they are on what is shown instead, for a list that is not would swallow them. */
static void
accord_journal_page_map (GtkWidget *widget)
{
  AccordJournalPage *self = ACCORD_JOURNAL_PAGE (widget);

  GTK_WIDGET_CLASS (accord_journal_page_parent_class)->map (widget);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    focus_list (self);
  else
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
accord_journal_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  AccordJournalPage *self = ACCORD_JOURNAL_PAGE (object);

  if (id == PROP_OFFICER)
    g_value_set_string (value, self->officer);
  else if (id == PROP_PERIOD)
    g_value_set_string (value, self->period);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
show_officer (AccordJournalPage *self)
{
  gboolean is_anyone = *self->officer == '\0';
  const char *label = is_anyone ? _("Anyone") : self->officer;
  /* Translators: a filter, and whom it lets through */
  g_autofree char *name = g_strdup_printf (_("Whose changes are shown: %s"), label);

  gtk_menu_button_set_label (self->officer_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->officer_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (is_anyone)
    gtk_widget_unset_state_flags (GTK_WIDGET (self->officer_button), GTK_STATE_FLAG_CHECKED);
  else
    gtk_widget_set_state_flags (GTK_WIDGET (self->officer_button), GTK_STATE_FLAG_CHECKED, FALSE);
}

static void
accord_journal_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  AccordJournalPage *self = ACCORD_JOURNAL_PAGE (object);
  const char *text = g_value_get_string (value);
  char **held = id == PROP_OFFICER ? &self->officer : &self->period;

  if (id != PROP_OFFICER && id != PROP_PERIOD)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
      return;
    }
  if (g_strcmp0 (*held, text) == 0)
    return;
  g_free (*held);
  *held = g_strdup (text);
  show_officer (self);
  query_changed (self);
  g_object_notify_by_pspec (object, properties[id]);
}

static void
accord_journal_page_dispose (GObject *object)
{
  AccordJournalPage *self = ACCORD_JOURNAL_PAGE (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_journal_page_parent_class)->dispose (object);
}

static void
accord_journal_page_finalize (GObject *object)
{
  AccordJournalPage *self = ACCORD_JOURNAL_PAGE (object);

  g_clear_pointer (&self->officers, g_ptr_array_unref);
  g_free (self->head);
  g_free (self->officer);
  g_free (self->period);

  G_OBJECT_CLASS (accord_journal_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.filter", NULL, filter_activated);
  gtk_widget_class_install_action (widget_class, "page.clear-filters", NULL,
                                   clear_filters_activated);
  gtk_widget_class_install_action (widget_class, "page.copy-head", NULL, copy_head_activated);
  gtk_widget_class_install_action (widget_class, "page.verify", NULL, verify_activated);
  gtk_widget_class_install_property_action (widget_class, "page.officer", "officer");
  gtk_widget_class_install_property_action (widget_class, "page.period", "period");
}

static void
accord_journal_page_class_init (AccordJournalPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = accord_journal_page_get_property;
  object_class->set_property = accord_journal_page_set_property;
  object_class->dispose = accord_journal_page_dispose;
  object_class->finalize = accord_journal_page_finalize;
  widget_class->map = accord_journal_page_map;

  properties[PROP_OFFICER] = g_param_spec_string ("officer", NULL, NULL, "", flags);
  properties[PROP_PERIOD] = g_param_spec_string ("period", NULL, NULL, ACCORD_PERIOD_ANY, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ACCORD_TYPE_JOURNAL_ENTRY);
  g_type_ensure (ACCORD_TYPE_PANES_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/journal/journal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordJournalPage, count);
  gtk_widget_class_bind_template_child (widget_class, AccordJournalPage, entry);
  gtk_widget_class_bind_template_child (widget_class, AccordJournalPage, filter);
  gtk_widget_class_bind_template_child (widget_class, AccordJournalPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, AccordJournalPage, officer_button);
  gtk_widget_class_bind_template_child (widget_class, AccordJournalPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, filter_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  install_actions (widget_class);
}

static void
accord_journal_page_init (AccordJournalPage *self)
{
  self->officer = g_strdup ("");
  self->period = g_strdup (ACCORD_PERIOD_ANY);
  gtk_widget_init_template (GTK_WIDGET (self));
  accord_entry_limit (self->filter, ACCORD_TEXT_MAX);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->filter), GTK_WIDGET (self));
  show_officer (self);
}

/** accord_journal_page_new: the history of @store. */
GtkWidget *
accord_journal_page_new (AccordStore *store)
{
  AccordJournalPage *self = g_object_new (ACCORD_TYPE_JOURNAL_PAGE, NULL);

  self->store = g_object_ref (store);
  self->list = accord_journal_list_new (store);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item",
                           G_CALLBACK (selected_item_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (register_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (store, "notify::as-at", G_CALLBACK (day_changed_cb), self,
                           G_CONNECT_SWAPPED);
  register_changed_cb (self);
  selected_item_changed_cb (self);
  return GTK_WIDGET (self);
}

/** accord_journal_page_get_list: (transfer none): the entries that are shown. */
AccordJournalList *
accord_journal_page_get_list (AccordJournalPage *self)
{
  g_return_val_if_fail (ACCORD_IS_JOURNAL_PAGE (self), NULL);
  return self->list;
}

/** accord_journal_page_get_selection: (transfer none): which of them is looked at. */
GtkSingleSelection *
accord_journal_page_get_selection (AccordJournalPage *self)
{
  g_return_val_if_fail (ACCORD_IS_JOURNAL_PAGE (self), NULL);
  return self->selection;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal-fixture.h"

#include "journal/journal-entry.h"

/** change: changes a field of an arrangement, as @sentence. */
void
change (Fixture *fixture, gint64 id, const char *key, const char *text, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordRecord) record =
    accord_store_get (fixture->store, accord_record_type_find ("arrangement"), id, &error);

  g_assert_no_error (error);
  g_assert_true (
    accord_record_parse (record, key, text, accord_store_get_resolver (fixture->store), &error));
  g_assert_true (accord_store_save (fixture->store, record, sentence, &error));
}

/** get_shown: (transfer none): the page that the window shows. */
GtkWidget *
get_shown (Fixture *fixture)
{
  return accord_views_get_shown (accord_window_get_views (fixture->window));
}

/** settle: until the window is drawn anew. */
void
settle (Fixture *fixture)
{
  test_ui_settle (GTK_WINDOW (fixture->window));
}

/** show_journal: goes to the history. */
void
show_journal (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "journal");
  settle (fixture);
  g_assert_true (ACCORD_IS_JOURNAL_PAGE (get_shown (fixture)));
  fixture->page = ACCORD_JOURNAL_PAGE (get_shown (fixture));
}

/** set_up: makes the register, and shows its history. */
void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = test_ui_make_folder ();
  fixture->path = test_ui_make_register (fixture->folder);
  fixture->window = test_ui_open_window (fixture->path);
  fixture->store = accord_window_get_store (fixture->window);
  accord_store_set_officer (fixture->store, "Ada Finch");
  fixture->ambulance = test_ui_add_arrangement (fixture->store, "ARR-01", "Ambulance");
  change (fixture, fixture->ambulance, "title", "Ambulances", "Say it in the plural");
  accord_store_set_officer (fixture->store, "Llŷr Robin_1");
  change (fixture, fixture->ambulance, "title", "Ambulances, east", "Say where");
  test_ui_add_arrangement (fixture->store, "ARR-02", "Equipment");
  show_journal (fixture);
}

/** tear_down: closes the window, and takes the folder away. */
void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_ui_close_window (fixture->window);
  g_free (fixture->path);
  test_ui_remove_folder (fixture->folder);
}

/** get_part: (transfer none): a child of the page. */
GtkWidget *
get_part (Fixture *fixture, const char *name)
{
  return test_ui_get_child (fixture->page, ACCORD_TYPE_JOURNAL_PAGE, name);
}

/** get_entry_part: (transfer none): a child of what is said of the selected entry. */
GtkWidget *
get_entry_part (Fixture *fixture, const char *name)
{
  return test_ui_get_child (get_part (fixture, "entry"), ACCORD_TYPE_JOURNAL_ENTRY, name);
}

/** assert_lists: the numbers that are listed; those that are undone in brackets. */
void
assert_lists (Fixture *fixture, const char *expected)
{
  GListModel *list = G_LIST_MODEL (accord_journal_page_get_list (fixture->page));
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (AccordJournalItem) item = g_list_model_get_item (list, i);

      g_string_append_printf (shown,
                              accord_journal_item_is_undone (item) ? "(%" G_GINT64_FORMAT ") "
                                                                   : "%" G_GINT64_FORMAT " ",
                              accord_journal_item_get_entry (item)->seq);
    }
  g_assert_cmpstr (shown->str, ==, expected);
}

/** look_at: selects the entry of that number. */
void
look_at (Fixture *fixture, gint64 seq)
{
  GListModel *list = G_LIST_MODEL (accord_journal_page_get_list (fixture->page));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (AccordJournalItem) item = g_list_model_get_item (list, i);

      if (accord_journal_item_get_entry (item)->seq == seq)
        gtk_single_selection_set_selected (accord_journal_page_get_selection (fixture->page), i);
    }
  settle (fixture);
}

/** find_buttons: the buttons below @widget that activate @action, those that are shown. */
void
find_buttons (GtkWidget *widget, const char *action, GPtrArray *found)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_is_visible (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_buttons (child, action, found);
}

/** find_restore_buttons: (transfer full): those that restore a value. */
GPtrArray *
find_restore_buttons (GtkWidget *widget)
{
  GPtrArray *found = g_ptr_array_new ();

  find_buttons (widget, "history.restore", found);
  return found;
}

/** click: as the pointer does. */
void
click (GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
}

/** count_restorable: how many values can be restored. */
guint
count_restorable (GtkWidget *widget)
{
  g_autoptr (GPtrArray) buttons = find_restore_buttons (widget);

  return buttons->len;
}

/** assert_title: what the arrangement is called. */
void
assert_title (Fixture *fixture, const char *expected)
{
  g_autoptr (AccordRecord) record = accord_store_get (
    fixture->store, accord_record_type_find ("arrangement"), fixture->ambulance, NULL);

  g_assert_nonnull (record);
  g_assert_cmpstr (accord_record_get_text (record, "title"), ==, expected);
}

/** find_label: (transfer none) (nullable): the first label below @widget that says @part. */
GtkWidget *
find_label (GtkWidget *widget, const char *part)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), part) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, part);
  return found;
}

/** assert_told: the message over the window says @part; it is closed. */
void
assert_told (Fixture *fixture, const char *part)
{
  GtkWindow *message = test_ui_find_dialog (GTK_WINDOW (fixture->window), ADW_TYPE_MESSAGE_DIALOG);

  g_assert_nonnull (message);
  g_assert_nonnull (find_label (GTK_WIDGET (message), part));
  gtk_window_destroy (message);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "accelerators.h"
#include "accord/journal.h"
#include "as-at/as-at-bar.h"
#include "as-at/as-at-button.h"
#include "back-button.h"
#include "compat.h"
#include "pages.h"
#include "search/search-button.h"
#include "sidebar.h"

#include <glib/gstdio.h>

typedef struct {
  char *folder;
  char *path;
  AccordWindow *window;
  AccordStore *store; /* borrowed */
} Frame;

static void
set_up (Frame *frame, gconstpointer data)
{
  frame->folder = test_ui_make_folder ();
  frame->path = test_ui_make_register (frame->folder);
  frame->window = test_ui_open_window (frame->path);
  test_ui_show_page (frame->window, "arrangements");
  frame->store = accord_window_get_store (frame->window);
}

static void
tear_down (Frame *frame, gconstpointer data)
{
  if (frame->window != NULL)
    test_ui_close_window (frame->window);
  g_free (frame->path);
  test_ui_remove_folder (frame->folder);
}

static void
activate (Frame *frame, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (frame->window), action, NULL));
}

static void
show_record (Frame *frame, const char *type, gint64 id)
{
  gtk_widget_activate_action (GTK_WIDGET (frame->window), "win.show-record", "(sx)", type, id);
}

static GtkWidget *
get_child (Frame *frame, const char *name)
{
  return test_ui_get_child (frame->window, ACCORD_TYPE_WINDOW, name);
}

/* The label of an item of the register's menu: the first section is undo and redo. */
static char *
dup_menu_label (Frame *frame, int item)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (get_child (frame, "register_button"));
  g_autoptr (GMenuModel) section = g_menu_model_get_item_link (
    gtk_menu_button_get_menu_model (button), 0, G_MENU_LINK_SECTION);
  char *label = NULL;

  g_menu_model_get_item_attribute (section, item, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  return label;
}

static void
test_words (Frame *frame, gconstpointer data)
{
  GtkWidget *sidebar = get_child (frame, "sidebar");
  GtkWidget *home = test_ui_get_child (sidebar, ACCORD_TYPE_SIDEBAR, "home_label");
  GtkWidget *file = test_ui_get_child (sidebar, ACCORD_TYPE_SIDEBAR, "file_label");

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (frame->window)), ==,
                   "Accord – NHS Thurrock CCG");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (home)), ==, "NHS Thurrock CCG");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (file)), ==, "thurrock-ccg.accord");
}

/* Undo and redo are in the menu by name, and say what they did. */
static void
test_undo (Frame *frame, gconstpointer data)
{
  gint64 id = test_ui_add_arrangement (frame->store, "ARR-01", "Better Care Fund");
  const AccordRecordType *type = accord_record_type_find ("arrangement");
  g_autofree char *undo = dup_menu_label (frame, 0);
  g_autofree char *redo = NULL;
  g_autoptr (AccordRecord) removed = NULL;
  g_autoptr (AccordRecord) restored = NULL;

  g_assert_cmpstr (undo, ==, "_Undo: Add Better Care Fund");
  activate (frame, "win.undo");
  g_assert_cmpstr (test_ui_get_toast (frame->window), ==, "Undone: Add Better Care Fund");
  removed = accord_store_get (frame->store, type, id, NULL);
  g_assert_null (removed);

  redo = dup_menu_label (frame, 1);
  g_assert_cmpstr (redo, ==, "_Redo: Add Better Care Fund");
  activate (frame, "win.redo");
  g_assert_cmpstr (test_ui_get_toast (frame->window), ==, "Redone: Add Better Care Fund");
  restored = accord_store_get (frame->store, type, id, NULL);
  g_assert_nonnull (restored);
}

/* A menu is no place for a paragraph, and an underscore in it no mnemonic. */
static void
test_sentences (Frame *frame, gconstpointer data)
{
  g_autofree char *long_title = g_strnfill (200, 'x');
  g_autofree char *escaped = NULL;
  g_autofree char *shortened = NULL;

  test_ui_add_arrangement (frame->store, "ARR-01", "file_name");
  escaped = dup_menu_label (frame, 0);
  g_assert_cmpstr (escaped, ==, "_Undo: Add file__name");

  test_ui_add_arrangement (frame->store, "ARR-02", long_title);
  shortened = dup_menu_label (frame, 0);
  g_assert_true (g_str_has_suffix (shortened, "x…"));
  g_assert_cmpint (g_utf8_strlen (shortened, -1), <, 60);
}

static char *
dup_back_title (Frame *frame)
{
  if (!gtk_widget_get_visible (get_child (frame, "back_button")))
    return NULL;
  return g_strdup (gtk_label_get_label (GTK_LABEL (
    test_ui_get_child (get_child (frame, "back_button"), ACCORD_TYPE_BACK_BUTTON, "label"))));
}

static void
assert_back (Frame *frame, const char *title)
{
  g_autofree char *shown = dup_back_title (frame);

  g_assert_cmpstr (shown, ==, title);
}

/* Back goes the way that was come. */
static void
test_way (Frame *frame, gconstpointer data)
{
  gint64 first = test_ui_add_arrangement (frame->store, "ARR-01", "Better Care Fund");
  gint64 second = test_ui_add_arrangement (frame->store, "ARR-02", "Ambulance");
  AccordViews *views = accord_window_get_views (frame->window);
  GtkWidget *list = accord_views_get_shown (views);

  assert_back (frame, NULL);
  show_record (frame, "arrangement", first);
  assert_back (frame, "Arrangements");
  show_record (frame, "arrangement", second);
  assert_back (frame, "Better Care Fund");
  activate (frame, "win.back");
  assert_back (frame, "Arrangements");
  activate (frame, "win.back");
  assert_back (frame, NULL);
  g_assert_true (accord_views_get_shown (views) == list);

  show_record (frame, "arrangement", first);
  gtk_widget_activate_action (GTK_WIDGET (frame->window), "win.show-page", "s", "arrangements");
  assert_back (frame, NULL);
}

/* The page of a record that is removed is left; so is one that Back would lead to. */
static void
test_removed (Frame *frame, gconstpointer data)
{
  const AccordRecordType *type = accord_record_type_find ("arrangement");
  gint64 first = test_ui_add_arrangement (frame->store, "ARR-01", "Better Care Fund");
  gint64 second = test_ui_add_arrangement (frame->store, "ARR-02", "Ambulance");
  g_autoptr (GError) error = NULL;

  show_record (frame, "arrangement", first);
  show_record (frame, "arrangement", second);
  accord_store_delete (frame->store, type, first, "Remove the first", &error);
  g_assert_no_error (error);
  assert_back (frame, "Arrangements");
  accord_store_delete (frame->store, type, second, "Remove the second", &error);
  g_assert_no_error (error);
  assert_back (frame, NULL);
}

/* What another program changed is seen: the menu no longer offers what it did before. */
static void
test_other_program (Frame *frame, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) other = accord_store_open (frame->path, ACCORD_OPEN_READ_WRITE, &error);
  gint64 id;

  g_assert_no_error (error);
  id = test_ui_add_arrangement (other, "ARR-01", "Better Care Fund");
  g_assert_true (accord_store_poll (frame->store));
  show_record (frame, "arrangement", id);
  assert_back (frame, "Arrangements");
}

static gboolean
is_bar_shown (Frame *frame)
{
  GtkWidget *bar = get_child (frame, "as_at_bar");
  GtkWidget *revealer = test_ui_get_child (bar, ACCORD_TYPE_AS_AT_BAR, "revealer");

  return gtk_revealer_get_reveal_child (GTK_REVEALER (revealer));
}

static const char *
get_as_at_label (Frame *frame)
{
  GtkWidget *button = get_child (frame, "as_at_button");
  GtkWidget *label = test_ui_get_child (button, ACCORD_TYPE_AS_AT_BUTTON, "label");

  return gtk_label_get_label (GTK_LABEL (label));
}

/* Another day is told twice, leaves nothing to change, and keeps the way in. */
static void
test_as_at (Frame *frame, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (frame->window);
  gint64 id = test_ui_add_arrangement (frame->store, "ARR-01", "Better Care Fund");

  show_record (frame, "arrangement", id);
  g_assert_cmpstr (get_as_at_label (frame), ==, "As at today");
  g_assert_false (is_bar_shown (frame));

  gtk_widget_activate_action (window, "win.show-as-at", "s", "2015-03-31");
  g_assert_cmpuint (accord_store_get_as_at (frame->store), ==, accord_date_new (2015, 3, 31));
  g_assert_cmpstr (get_as_at_label (frame), ==, "As at 31 Mar 2015");
  g_assert_true (is_bar_shown (frame));
  assert_back (frame, "Arrangements");
  g_assert_cmpstr (test_ui_get_toast (frame->window), ==, NULL);
  gtk_widget_activate_action (window, "win.undo", NULL);
  g_assert_cmpstr (test_ui_get_toast (frame->window), ==, NULL);

  activate (frame, "win.return-to-today");
  g_assert_cmpstr (get_as_at_label (frame), ==, "As at today");
  g_assert_false (is_bar_shown (frame));
  assert_back (frame, "Arrangements");
  activate (frame, "win.back");
  assert_back (frame, NULL);
}

static gboolean
is_second_day (gpointer store)
{
  return accord_store_get_as_at (store) == accord_date_new (2015, 9, 23);
}

/* A window that is left open overnight shows the new day. */
static void
test_midnight (Frame *frame, gconstpointer data)
{
  test_ui_close_window (g_steal_pointer (&frame->window));
  g_setenv ("ACCORD_TODAY", "2015-09-22", TRUE);
  frame->window = test_ui_open_window (frame->path);
  frame->store = accord_window_get_store (frame->window);
  g_assert_cmpuint (accord_store_get_as_at (frame->store), ==, accord_date_new (2015, 9, 22));

  g_setenv ("ACCORD_TODAY", "2015-09-23", TRUE);
  test_ui_wait (is_second_day, frame->store);
  g_unsetenv ("ACCORD_TODAY");
}

static GtkListBoxRow *
search (GtkWidget *button, const char *text)
{
  GtkWidget *entry = test_ui_get_child (button, ACCORD_TYPE_SEARCH_BUTTON, "entry");
  GtkWidget *list = test_ui_get_child (button, ACCORD_TYPE_SEARCH_BUTTON, "list");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);
}

/* The field in the header finds records and goes to them, and says so where there are none. */
static void
test_search (Frame *frame, gconstpointer data)
{
  GtkWidget *button = get_child (frame, "search_button");
  GtkWidget *nothing = test_ui_get_child (button, ACCORD_TYPE_SEARCH_BUTTON, "nothing_label");
  GtkListBoxRow *row;

  test_ui_add_arrangement (frame->store, "ARR-01", "Better Care Fund");
  activate (frame, "win.search");
  g_assert_null (search (button, "zebra"));
  g_assert_true (gtk_widget_get_visible (nothing));

  row = search (button, "better car");
  g_assert_nonnull (row);
  g_assert_false (gtk_widget_get_visible (nothing));
  g_signal_emit_by_name (test_ui_get_child (button, ACCORD_TYPE_SEARCH_BUTTON, "entry"),
                         "activate");
  assert_back (frame, "Arrangements");
}

/* Every key can be typed, none does two things, and what it does exists. */
static void
test_accelerators (Frame *frame, gconstpointer data)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (const AccordAccelerator *row = accord_accelerators_get (); row->action != NULL; row++)
    {
      GdkModifierType modifiers;
      guint key;

      g_assert_true (gtk_accelerator_parse (row->keys, &key, &modifiers));
      g_assert_true (g_hash_table_add (keys, (gpointer) row->keys));
    }
}

static void
test_dialogs (Frame *frame, gconstpointer data)
{
  GtkWindow *about = accord_show_about (GTK_WINDOW (frame->window));
  GtkWindow *shortcuts;

  test_ui_settle (about);
  gtk_window_destroy (about);
  shortcuts = accord_show_shortcuts (GTK_WINDOW (frame->window), accord_accelerators_get ());
  test_ui_settle (shortcuts);
  gtk_window_destroy (shortcuts);
}

/* Who has only looked is back in the list where he was. */
static void
test_focus_returns (Frame *frame, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (frame->window);
  GtkWidget *search = get_child (frame, "search_button");
  GtkWidget *as_at = get_child (frame, "as_at_button");
  GtkWidget *entry = test_ui_get_child (search, ACCORD_TYPE_SEARCH_BUTTON, "entry");
  GtkWidget *days = test_ui_get_child (as_at, ACCORD_TYPE_AS_AT_BUTTON, "popover");
  GtkWidget *list = get_child (frame, "views");
  GtkWidget *row;

  test_ui_add_arrangement (frame->store, "ARR-01", "Better Care Fund");
  test_ui_settle (window);
  gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
  row = gtk_window_get_focus (window);
  g_assert_true (gtk_widget_is_ancestor (row, list));

  activate (frame, "win.search");
  test_ui_settle (window);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), entry));
  g_signal_emit_by_name (entry, "stop-search");
  test_ui_settle (window);
  g_assert_true (gtk_window_get_focus (window) == row);

  activate (frame, "win.choose-as-at");
  test_ui_settle (window);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), days));
  gtk_popover_popdown (GTK_POPOVER (days));
  test_ui_settle (window);
  g_assert_true (gtk_window_get_focus (window) == row);
}

/* Assistive technology gets a name for everything that has no words of its own. */
static void
test_names (Frame *frame, gconstpointer data)
{
  GtkWidget *sidebar = get_child (frame, "sidebar");
  GtkWidget *list = test_ui_get_child (sidebar, ACCORD_TYPE_SIDEBAR, "list");
  GtkWidget *menu = test_ui_get_child (sidebar, ACCORD_TYPE_SIDEBAR, "menu_button");
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1);
  const char *page = accord_pages_get ()[1].title;

  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, "Pages");
  gtk_test_accessible_assert_property (menu, GTK_ACCESSIBLE_PROPERTY_LABEL, "Main menu");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, page);
  gtk_test_accessible_assert_property (get_child (frame, "register_button"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Register menu");
  g_assert_true (gtk_list_box_get_selected_row (GTK_LIST_BOX (list)) == row);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *name;
    void (*test) (Frame *frame, gconstpointer data);
  } tests[] = {
    { "/frame/words", test_words },
    { "/frame/undo", test_undo },
    { "/frame/sentences", test_sentences },
    { "/frame/way", test_way },
    { "/frame/removed", test_removed },
    { "/frame/other-program", test_other_program },
    { "/frame/as-at", test_as_at },
    { "/frame/midnight", test_midnight },
    { "/frame/search", test_search },
    { "/frame/focus-returns", test_focus_returns },
    { "/frame/accelerators", test_accelerators },
    { "/frame/dialogs", test_dialogs },
    { "/frame/names", test_names },
  };

  test_ui_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Frame, NULL, set_up, tests[i].test, tear_down);
  return test_ui_run ();
}

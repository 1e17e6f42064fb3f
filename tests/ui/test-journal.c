/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal-fixture.h"

#include "detail/detail-page.h"
#include "journal/period.h"

static void
assert_count (Fixture *fixture, const char *stack, const char *count)
{
  const char *text = gtk_label_get_text (GTK_LABEL (get_part (fixture, "count")));
  g_autofree char *start = g_strconcat (count, " · head ", NULL);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (get_part (fixture, "stack"))), ==,
                   stack);
  g_test_message ("%s", text);
  g_assert_true (g_str_has_prefix (text, start));
}

static void
search (Fixture *fixture, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (get_part (fixture, "filter")), words);
  g_signal_emit_by_name (get_part (fixture, "filter"), "search-changed");
}

static void
choose (Fixture *fixture, const char *action, const char *value)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, "s", value);
}

static void
restore_only (Fixture *fixture)
{
  g_autoptr (GPtrArray) buttons = find_restore_buttons (get_part (fixture, "entry"));

  g_assert_cmpuint (buttons->len, ==, 1);
  click (buttons->pdata[0]);
  settle (fixture);
}

static void
test_page (Fixture *fixture, gconstpointer data)
{
  GtkWidget *sidebar = test_ui_get_child (fixture->window, ACCORD_TYPE_WINDOW, "sidebar");

  assert_lists (fixture, "5 4 3 2 1 ");
  assert_count (fixture, "list", "5 entries");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (get_entry_part (fixture, "title"))), ==,
                   "Add Equipment");
  test_ui_save_picture (GTK_WINDOW (fixture->window), "journal");
  /* The sidebar lists other pages only, and marks none of them. */
  g_assert_null (find_label (sidebar, "History"));
  g_assert_null (gtk_list_box_get_selected_row (
    GTK_LIST_BOX (test_ui_get_child (sidebar, G_OBJECT_TYPE (sidebar), "list"))));
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  search (fixture, "say PLURAL");
  assert_lists (fixture, "3 ");
  assert_count (fixture, "list", "1 of 5 entries");
  search (fixture, "llyr");
  assert_lists (fixture, "5 4 ");
  search (fixture, "zebra");
  assert_count (fixture, "no-match", "0 of 5 entries");
  test_ui_save_picture (GTK_WINDOW (fixture->window), "journal-no-match");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.clear-filters", NULL);
  assert_lists (fixture, "5 4 3 2 1 ");

  /* Escape leaves the words behind; Enter goes to the first that was found. */
  search (fixture, "say");
  g_signal_emit_by_name (get_part (fixture, "filter"), "activate");
  g_assert_cmpuint (
    gtk_single_selection_get_selected (accord_journal_page_get_selection (fixture->page)), ==, 0);
  g_signal_emit_by_name (get_part (fixture, "filter"), "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_part (fixture, "filter"))), ==, "");
}

/* The button says whose changes are shown, and its menu has everybody. */
static void
test_officer (Fixture *fixture, gconstpointer data)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (get_part (fixture, "officer_button"));
  GMenuModel *menu = gtk_menu_button_get_menu_model (button);
  g_autoptr (GMenuModel) names = g_menu_model_get_item_link (menu, 1, G_MENU_LINK_SECTION);
  g_autofree char *last = NULL;

  g_assert_cmpint (g_menu_model_get_n_items (names), ==, 3);
  g_menu_model_get_item_attribute (names, 1, G_MENU_ATTRIBUTE_LABEL, "s", &last);
  g_assert_cmpstr (last, ==, "Llŷr Robin__1");
  g_clear_object (&names);
  choose (fixture, "page.officer", "Llŷr Robin_1");
  assert_lists (fixture, "5 4 ");
  assert_count (fixture, "list", "2 of 5 entries");
  g_assert_cmpstr (gtk_menu_button_get_label (button), ==, "Llŷr Robin_1");

  accord_store_set_officer (fixture->store, "Bea Wren");
  test_ui_add_arrangement (fixture->store, "ARR-03", "Beds");
  assert_lists (fixture, "5 4 ");
  menu = gtk_menu_button_get_menu_model (button);
  names = g_menu_model_get_item_link (menu, 1, G_MENU_LINK_SECTION);
  g_assert_cmpint (g_menu_model_get_n_items (names), ==, 4);
  choose (fixture, "page.officer", "");
  assert_lists (fixture, "6 5 4 3 2 1 ");
}

/* Each period on its first and last day, and what stands before it. */
static void
test_period (void)
{
  AccordDate wednesday = accord_date_new (2015, 9, 23);
  static const struct {
    const char *period;
    const char *today;
    const char *from; /* NULL: none */
  } cases[] = {
    { ACCORD_PERIOD_ANY, "2015-09-23", NULL },
    { ACCORD_PERIOD_TODAY, "2015-09-23", "2015-09-23" },
    { ACCORD_PERIOD_WEEK, "2015-09-23", "2015-09-21" },
    { ACCORD_PERIOD_WEEK, "2015-09-21", "2015-09-21" },
    { ACCORD_PERIOD_WEEK, "2015-09-27", "2015-09-21" },
    { ACCORD_PERIOD_MONTH, "2015-09-01", "2015-09-01" },
    { ACCORD_PERIOD_MONTH, "2015-09-30", "2015-09-01" },
    { ACCORD_PERIOD_YEAR, "2015-04-01", "2015-04-01" },
    { ACCORD_PERIOD_YEAR, "2016-03-31", "2015-04-01" },
  };

  g_assert_cmpint (accord_date_weekday (wednesday), ==, 3);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordDate today, from, to;
      g_autofree char *first = NULL;

      g_assert_true (accord_date_from_iso (cases[i].today, &today));
      accord_period_find (cases[i].period, today, &from, &to);
      first = from == ACCORD_DATE_NONE ? NULL : accord_date_to_iso (from);
      g_assert_cmpstr (first, ==, cases[i].from);
      g_assert_cmpuint (to, ==, cases[i].from == NULL ? ACCORD_DATE_NONE : today);
    }
}

static GtkWidget *
find_chip (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_TOGGLE_BUTTON (widget) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_chip (child, label);
  return found;
}

/* One period is chosen at a time; the chips say which. */
static void
test_chips (Fixture *fixture, gconstpointer data)
{
  GtkWidget *any = find_chip (GTK_WIDGET (fixture->page), "Any time");
  GtkWidget *year = find_chip (GTK_WIDGET (fixture->page), "This financial year");

  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (any)));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (year)));
  click (year);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (any)));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (year)));
  g_assert_nonnull (
    strstr (gtk_label_get_text (GTK_LABEL (get_part (fixture, "count"))), " of 5 entries"));
}

static gboolean
lists_none (gpointer page)
{
  return g_list_model_get_n_items (G_LIST_MODEL (accord_journal_page_get_list (page))) == 0;
}

static gboolean
lists_some (gpointer page)
{
  return !lists_none (page);
}

static char *
dup_newest_day (Fixture *fixture)
{
  g_autoptr (AccordEntry) newest = accord_store_get_head (fixture->store, NULL);
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (newest->at / G_USEC_PER_SEC);

  return g_date_time_format (at, "%F");
}

/* The period that ends today goes on at midnight, whichever day is looked at, and stays chosen. */
static void
test_midnight (Fixture *fixture, gconstpointer data)
{
  g_autofree char *day = dup_newest_day (fixture);

  choose (fixture, "page.period", ACCORD_PERIOD_TODAY);
  g_setenv ("ACCORD_TODAY", "2015-09-22", TRUE);
  test_ui_wait (lists_none, fixture->page);
  g_assert_true (get_shown (fixture) == GTK_WIDGET (fixture->page));
  assert_count (fixture, "no-match", "0 of 5 entries");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-as-at", "s", "2015-09-01");
  g_setenv ("ACCORD_TODAY", day, TRUE);
  test_ui_wait (lists_some, fixture->page);
  g_assert_cmpuint (accord_store_get_as_at (fixture->store), ==, accord_date_new (2015, 9, 1));
  g_unsetenv ("ACCORD_TODAY");
}

/* One field is put back, as a change of its own that can be undone. */
static void
test_restore (Fixture *fixture, gconstpointer data)
{
  look_at (fixture, 3);
  g_assert_nonnull (find_label (get_part (fixture, "entry"), "Ambulance → Ambulances"));
  test_ui_save_picture (GTK_WINDOW (fixture->window), "journal-restore");
  restore_only (fixture);
  assert_title (fixture, "Ambulance");
  g_assert_cmpstr (test_ui_get_toast (fixture->window), ==, "Restore title of ARR-01: Ambulance");
  assert_lists (fixture, "6 5 4 3 2 1 ");
  /* It holds that now, so there is nothing more to restore; the entry is still looked at. */
  g_assert_nonnull (find_label (get_part (fixture, "entry"), "Ambulance → Ambulances"));
  g_assert_cmpuint (count_restorable (get_part (fixture, "entry")), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  assert_title (fixture, "Ambulances, east");
  g_assert_cmpuint (count_restorable (get_part (fixture, "entry")), ==, 1);
  /* What was added as a whole was nothing before. */
  look_at (fixture, 2);
  g_assert_cmpuint (count_restorable (get_part (fixture, "entry")), ==, 0);
}

static void
test_restore_refused (Fixture *fixture, gconstpointer data)
{
  change (fixture, fixture->ambulance, "reference", "ARR-09", "Number it anew");
  test_ui_add_arrangement (fixture->store, "ARR-01", "Takes the number");
  look_at (fixture, 6);
  restore_only (fixture);
  assert_told (fixture, "is taken by Takes the number");
  assert_lists (fixture, "7 6 5 4 3 2 1 ");
}

/* An older entry is undone, and marked; undoing it is taken back by its own entry. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  GtkWidget *undo = get_entry_part (fixture, "undo_button");

  look_at (fixture, 4);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (undo)), ==, "Undo this change");
  click (undo);
  settle (fixture);
  assert_title (fixture, "Ambulances");
  assert_lists (fixture, "6 5 (4) 3 2 1 ");
  g_assert_cmpstr (test_ui_get_toast (fixture->window), ==, "Undone: Say where");
  g_assert_false (gtk_widget_get_visible (undo));
  g_assert_true (gtk_widget_get_visible (get_entry_part (fixture, "state")));
  test_ui_save_picture (GTK_WINDOW (fixture->window), "journal-undone");

  look_at (fixture, 6);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (undo)), ==, "Redo this change");
  click (undo);
  assert_title (fixture, "Ambulances, east");
  assert_lists (fixture, "7 (6) 5 4 3 2 1 ");
  g_assert_cmpstr (test_ui_get_toast (fixture->window), ==, "Redone: Say where");
}

/* What came after stands in the way, and is named. */
static void
test_undo_refused (Fixture *fixture, gconstpointer data)
{
  look_at (fixture, 3);
  click (get_entry_part (fixture, "undo_button"));
  assert_told (fixture, "was changed meanwhile");
  assert_lists (fixture, "5 4 3 2 1 ");
  assert_title (fixture, "Ambulances, east");
}

/* Another day is looked at, not changed; the history itself is whole on every day. */
static void
test_as_at (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-as-at", "s", "2015-09-30");
  settle (fixture);
  g_assert_true (get_shown (fixture) == GTK_WIDGET (fixture->page));
  assert_lists (fixture, "5 4 3 2 1 ");
  look_at (fixture, 3);
  g_assert_cmpuint (count_restorable (get_part (fixture, "entry")), ==, 0);
  g_assert_false (gtk_widget_is_sensitive (get_entry_part (fixture, "undo_button")));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.return-to-today", NULL);
  settle (fixture);
  g_assert_true (get_shown (fixture) == GTK_WIDGET (fixture->page));
  g_assert_cmpuint (count_restorable (get_part (fixture, "entry")), ==, 1);
  g_assert_true (gtk_widget_is_sensitive (get_entry_part (fixture, "undo_button")));
}

/* Each record has a heading that leads to its page; one that is gone keeps its name. */
static void
test_records (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  look_at (fixture, 3);
  find_buttons (get_part (fixture, "entry"), "win.show-record", links);
  g_assert_cmpuint (links->len, ==, 1);
  click (links->pdata[0]);
  settle (fixture);
  g_assert_true (ACCORD_IS_DETAIL_PAGE (get_shown (fixture)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  settle (fixture);
  g_assert_true (get_shown (fixture) == GTK_WIDGET (fixture->page));

  accord_store_delete (fixture->store, accord_record_type_find ("arrangement"), fixture->ambulance,
                       "Remove it", &error);
  g_assert_no_error (error);
  look_at (fixture, 6);
  g_ptr_array_set_size (links, 0);
  find_buttons (get_part (fixture, "entry"), "win.show-record", links);
  g_assert_cmpuint (links->len, ==, 0);
  g_assert_nonnull (find_label (get_part (fixture, "entry"), "Ambulances, east"));
  g_assert_nonnull (find_label (get_part (fixture, "entry"), "Arrangement, removed"));
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/journal/period", test_period);
#define ADD(name, function) \
  g_test_add ("/journal/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("page", test_page);
  ADD ("search", test_search);
  ADD ("officer", test_officer);
  ADD ("chips", test_chips);
  ADD ("midnight", test_midnight);
  ADD ("restore", test_restore);
  ADD ("restore-refused", test_restore_refused);
  ADD ("undo", test_undo);
  ADD ("undo-refused", test_undo_refused);
  ADD ("as-at", test_as_at);
  ADD ("records", test_records);
  return test_ui_run ();
}

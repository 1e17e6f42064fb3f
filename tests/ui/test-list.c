/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements-fixture.h"
#include "detail/detail-page.h"
#include "list/list-commands.h"
#include "list/list-memory.h"

#include <string.h>

/* The list of records, by the example of the arrangements. */

static void
filter_by (Fixture *fixture, const char *words)
{
  GtkWidget *filter = fixture_get_part (fixture, "filter");

  gtk_editable_set_text (GTK_EDITABLE (filter), words);
  g_signal_emit_by_name (filter, "search-changed");
}

static GtkToggleButton *
find_chip (Fixture *fixture, const char *label)
{
  GtkWidget *bar = GTK_WIDGET (accord_list_page_get_filters (fixture->page));
  GtkWidget *chips = gtk_widget_get_first_child (bar);

  for (GtkWidget *chip = gtk_widget_get_first_child (chips); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    if (gtk_widget_get_visible (chip) &&
        g_strcmp0 (gtk_button_get_label (GTK_BUTTON (chip)), label) == 0)
      return GTK_TOGGLE_BUTTON (chip);
  return NULL;
}

/* An empty register says what belongs here; what was added there is in the list at once. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  fixture_assert_shows (fixture, "empty", "0 in all");
  g_assert_false (gtk_widget_get_visible (fixture_get_part (fixture, "filter")));
  test_ui_add_arrangement (fixture->store, "ARR-01", "Better Care Fund");
  fixture_assert_shows (fixture, "list", "1 in all");
  g_assert_true (gtk_widget_get_visible (fixture_get_part (fixture, "filter")));
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  fixture_add_three (fixture);
  fixture_assert_shows (fixture, "list", "3 in all");
  filter_by (fixture, "care");
  fixture_assert_references (fixture, "ARR-01");
  fixture_assert_shows (fixture, "list", "1 of 3");
  filter_by (fixture, "nothing like it");
  fixture_assert_shows (fixture, "no-match", "0 of 3");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.clear-filters", NULL);
  fixture_assert_references (fixture, "ARR-01 ARR-02 ARR-03");
  fixture_assert_shows (fixture, "list", "3 in all");
}

/* Only statuses that occur have a chip; several may be on. */
static void
test_chips (Fixture *fixture, gconstpointer data)
{
  fixture_add_three (fixture);
  g_assert_nonnull (find_chip (fixture, "All 3"));
  g_assert_null (find_chip (fixture, "Ended 0"));

  gtk_toggle_button_set_active (find_chip (fixture, "In force 1"), TRUE);
  fixture_assert_references (fixture, "ARR-01");
  gtk_toggle_button_set_active (find_chip (fixture, "Proposed 1"), TRUE);
  fixture_assert_references (fixture, "ARR-01 ARR-03");
  g_assert_false (gtk_toggle_button_get_active (find_chip (fixture, "All 3")));
  gtk_toggle_button_set_active (find_chip (fixture, "All 3"), TRUE);
  fixture_assert_references (fixture, "ARR-01 ARR-02 ARR-03");
}

static void
test_sort (Fixture *fixture, gconstpointer data)
{
  AccordTableView *table = accord_list_page_get_table (fixture->page);
  gboolean is_descending;

  fixture_add_three (fixture);
  g_assert_cmpstr (accord_table_view_get_sort (table, &is_descending), ==, "reference");
  g_assert_false (is_descending);
  accord_table_view_sort (table, "title", GTK_SORT_ASCENDING);
  fixture_assert_references (fixture, "ARR-02 ARR-01 ARR-03");
  accord_table_view_sort (table, "title", GTK_SORT_DESCENDING);
  g_assert_cmpstr (accord_table_view_get_sort (table, &is_descending), ==, "title");
  g_assert_true (is_descending);
  fixture_assert_references (fixture, "ARR-03 ARR-01 ARR-02");
  accord_table_view_sort (table, "status", GTK_SORT_ASCENDING);
  fixture_assert_references (fixture, "ARR-02 ARR-01 ARR-03");
}

/* The selection stays with its record, and goes with it. */
static void
test_selection (Fixture *fixture, gconstpointer data)
{
  AccordTableView *table = accord_list_page_get_table (fixture->page);
  gint64 id;

  fixture_add_three (fixture);
  accord_table_view_select (table, 0);
  id = accord_table_view_get_selected (table);
  g_assert_cmpint (id, !=, 0);
  accord_table_view_sort (table, "title", GTK_SORT_DESCENDING);
  g_assert_cmpint (accord_table_view_get_selected (table), ==, id);
  filter_by (fixture, "ambulance");
  g_assert_cmpint (accord_table_view_get_selected (table), ==, 0);
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  AccordRecordForm *form;

  test_ui_show_page (fixture->window, "committees");
  gtk_widget_activate_action (fixture_get_shown (fixture), "page.new", NULL);
  form = accord_record_dialog_get_form (fixture_find_form (fixture));
  gtk_editable_set_text (GTK_EDITABLE (accord_record_form_get_row (form, "name")), "Executive");
  adw_combo_row_set_selected (ADW_COMBO_ROW (accord_record_form_get_row (form, "form")), 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture_find_form (fixture)), "dialog.save", NULL);
  test_ui_settle (GTK_WINDOW (fixture->window));

  fixture_assert_shows (fixture, "list", "1 in all");
  g_assert_cmpint (accord_table_view_get_selected (accord_list_page_get_table (fixture->page)), !=,
                   0);
  g_assert_cmpstr (test_ui_get_toast (fixture->window), ==, "Add committee Executive");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  fixture_assert_shows (fixture, "empty", "0 in all");
}

/* Enter on a row opens the page of its arrangement. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  GtkWidget *detail;

  fixture_add_three (fixture);
  g_signal_emit_by_name (accord_list_page_get_table (fixture->page), "activated", 1);
  test_ui_settle (GTK_WINDOW (fixture->window));
  detail = fixture_get_shown (fixture);
  g_assert_true (ACCORD_IS_DETAIL_PAGE (detail));
  g_assert_cmpstr (
    gtk_label_get_text (GTK_LABEL (test_ui_get_child (detail, ACCORD_TYPE_DETAIL_PAGE, "title"))),
    ==, "Ambulance");
}

/* On another day than today nothing can be changed. */
static void
test_as_at (Fixture *fixture, gconstpointer data)
{
  test_ui_add_arrangement (fixture->store, "ARR-01", "Better Care Fund");
  g_assert_true (gtk_widget_get_sensitive (fixture_get_part (fixture, "new_button")));
  accord_store_set_as_at (fixture->store, accord_date_new (2015, 3, 31));
  g_assert_false (gtk_widget_get_sensitive (fixture_get_part (fixture, "new_button")));
  accord_store_set_as_at (fixture->store, accord_date_today ());
  g_assert_true (gtk_widget_get_sensitive (fixture_get_part (fixture, "new_button")));
}

/* Several rows are removed in one change, and come back in one. */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  AccordTableView *table = accord_list_page_get_table (fixture->page);
  GtkColumnView *view = GTK_COLUMN_VIEW (accord_table_view_get_view (table));
  GtkSelectionModel *model = gtk_column_view_get_model (view);
  g_autoptr (GArray) ids = NULL;

  fixture_add_three (fixture);
  gtk_selection_model_select_item (model, 0, TRUE);
  gtk_selection_model_select_item (model, 2, FALSE);
  g_assert_cmpuint (accord_table_view_get_n_selected (table), ==, 2);
  g_assert_cmpint (accord_table_view_get_selected (table), ==, 0);
  fixture_assert_shows (fixture, "list", "3 in all · 2 selected");
  accord_table_view_sort (table, "title", GTK_SORT_DESCENDING);
  ids = accord_table_view_dup_selected_ids (table);
  g_assert_cmpuint (ids->len, ==, 2);

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.remove", NULL);
  fixture_assert_references (fixture, "ARR-02");
  g_assert_cmpstr (test_ui_get_toast (fixture->window), ==, "Remove 2 records: Arrangements");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  fixture_assert_references (fixture, "ARR-03 ARR-01 ARR-02");

  g_assert_true (gtk_selection_model_select_all (model));
  g_assert_cmpuint (accord_table_view_get_n_selected (table), ==, 3);
}

/* Nothing goes where one of them may not. */
static void
test_several_refused (Fixture *fixture, gconstpointer data)
{
  AccordTableView *table = accord_list_page_get_table (fixture->page);
  GtkColumnView *view = GTK_COLUMN_VIEW (accord_table_view_get_view (table));
  GtkWindow *message;

  fixture_add_three (fixture);
  fixture_add_party (fixture, accord_list_get_id (accord_list_page_get_list (fixture->page), 1));
  gtk_selection_model_select_all (gtk_column_view_get_model (view));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.remove", NULL);
  message = test_ui_find_dialog (GTK_WINDOW (fixture->window), ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (message);
  gtk_window_destroy (message);
  fixture_assert_references (fixture, "ARR-01 ARR-02 ARR-03");
}

/* A menu lists the values that occur, and narrows the list to those that are chosen. */
static void
test_menu (Fixture *fixture, gconstpointer data)
{
  AccordFilterBar *bar = accord_list_page_get_filters (fixture->page);
  AccordFilter *kind = accord_filter_bar_get_filter (bar, "kind");
  g_autoptr (AccordQuery) everything = accord_query_new (accord_record_type_find ("arrangement"));
  g_autoptr (GPtrArray) options = NULL;
  const AccordFilterOption *option;

  fixture_add_three (fixture);
  fixture_change (fixture, accord_list_get_id (accord_list_page_get_list (fixture->page), 1),
                  "kind", "ccg-joint");
  options = accord_filter_list_options (kind, fixture->store, everything);
  g_assert_cmpuint (options->len, ==, 2);
  option = options->pdata[1];
  g_assert_cmpstr (option->key, ==, "ccg-joint");
  g_assert_cmpint (option->count, ==, 1);

  accord_filter_choose (kind, option->key, TRUE);
  fixture_assert_references (fixture, "ARR-02");
  fixture_assert_shows (fixture, "list", "1 of 3");
  accord_filter_bar_clear (bar);
  fixture_assert_references (fixture, "ARR-01 ARR-02 ARR-03");
}

/* The list is found again as it was left: in the next window, too. */
static void
test_memory (Fixture *fixture, gconstpointer data)
{
  AccordTableView *table = accord_list_page_get_table (fixture->page);
  gboolean is_descending;

  fixture_add_three (fixture);
  accord_table_view_sort (table, "title", GTK_SORT_DESCENDING);
  accord_table_view_set_width (table, 1, 321);
  gtk_toggle_button_set_active (find_chip (fixture, "Proposed 1"), TRUE);

  accord_store_set_as_at (fixture->store, accord_date_new (2015, 3, 31));
  accord_store_set_as_at (fixture->store, accord_date_today ());
  fixture->page = ACCORD_LIST_PAGE (fixture_get_shown (fixture));
  table = accord_list_page_get_table (fixture->page);
  g_assert_cmpstr (accord_table_view_get_sort (table, &is_descending), ==, "title");
  g_assert_true (is_descending);
  g_assert_cmpint (accord_table_view_get_width (table, 1), ==, 321);
  g_assert_true (gtk_toggle_button_get_active (find_chip (fixture, "Proposed 1")));
  fixture_assert_references (fixture, "ARR-03");
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_read (gpointer data)
{
  return *(char **) data != NULL;
}

/* What is listed goes to the clipboard as a table, headings first. */
static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  fixture_add_three (fixture);
  filter_by (fixture, "ambulance");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.copy", NULL);
  test_ui_wait (test_ui_has_toast, fixture->window);
  g_assert_cmpstr (test_ui_get_toast (fixture->window), ==, "Copied 1 row");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), NULL,
                                 text_read_cb, &text);
  test_ui_wait (is_read, &text);
  lines = g_strsplit (text, "\n", -1);
  g_assert_true (g_str_has_prefix (lines[0], "Ref\tTitle\tKind and mode\tMode\t"));
  g_assert_true (g_str_has_prefix (lines[1], "ARR-02\tAmbulance\t"));
}

/* What is listed leaves the office as it is shown, in either kind of file. */
static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_autofree char *csv = g_build_filename (fixture->folder, "list.csv", NULL);
  g_autofree char *workbook = g_build_filename (fixture->folder, "list.xlsx", NULL);
  g_autofree char *text = NULL;
  gsize length = 0;

  fixture_add_three (fixture);
  accord_table_view_sort (accord_list_page_get_table (fixture->page), "title", GTK_SORT_DESCENDING);
  accord_list_export_to (fixture->page, fixture->store, "csv", csv);
  test_ui_wait (test_ui_has_toast, fixture->window);
  g_assert_cmpstr (test_ui_get_toast (fixture->window), ==, "Exported 3 rows to list.csv");
  g_assert_true (g_file_get_contents (csv, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "Ref,Title,Kind and mode,Mode,"));
  g_assert_nonnull (strstr (text, "\r\nARR-03,Continuing healthcare,"));
  g_assert_true (strstr (text, "ARR-03") < strstr (text, "ARR-02"));

  accord_list_export_to (fixture->page, fixture->store, "xlsx", workbook);
  while (!g_file_test (workbook, G_FILE_TEST_EXISTS))
    g_main_context_iteration (NULL, TRUE);
  g_clear_pointer (&text, g_free);
  g_assert_true (g_file_get_contents (workbook, &text, &length, NULL));
  g_assert_cmpmem (text, 2, "PK", 2);
}

static void
add_test (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  add_test ("/list/empty", test_empty);
  add_test ("/list/filter", test_filter);
  add_test ("/list/chips", test_chips);
  add_test ("/list/sort", test_sort);
  add_test ("/list/selection", test_selection);
  add_test ("/list/several", test_several);
  add_test ("/list/several-refused", test_several_refused);
  add_test ("/list/menu", test_menu);
  add_test ("/list/memory", test_memory);
  add_test ("/list/copy", test_copy);
  add_test ("/list/export", test_export);
  add_test ("/list/new", test_new);
  add_test ("/list/open", test_open);
  add_test ("/list/as-at", test_as_at);
  return test_ui_run ();
}

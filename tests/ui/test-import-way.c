/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import-fixture.h"

#include "accord/journal.h"
#include "accord/query.h"
#include "compat.h"
#include "thread.h"
#include "widgets/progress.h"

#include <glib/gstdio.h>
#include <string.h>

/* The way to an import and out of it, and files that are none. */

static void
assert_failed (Import *import, const char *expected)
{
  AdwStatusPage *page = ADW_STATUS_PAGE (import_get_child (import, "failure"));
  const char *shown =
    gtk_stack_get_visible_child_name (GTK_STACK (import_get_child (import, "stack")));

  g_assert_cmpstr (shown, ==, "failed");
  g_assert_false (gtk_widget_get_visible (import_get_child (import, "import_button")));
  if (strstr (adw_status_page_get_description (page), expected) == NULL)
    g_assert_cmpstr (adw_status_page_get_description (page), ==, expected);
}

/* Why a file cannot be read is said where its rows would be. */
static void
test_bad_files (Import *import, gconstpointer data)
{
  static const struct {
    const char *bytes;
    gsize length;
    const char *message;
  } files[] = {
    { "", 0, "the file is empty" },
    { "code,name\n", 10, "only one row was found" },
    { "code,name\nX1\n", 13, "expected as many cells as on line 1 (2), found 1" },
    { "PK\x03\x04xlsx", 8, "this is a workbook or a zip archive" },
    { "code,name\nX1,Caf\xe9 \xc3\xa9\n", 20, "this line is not in UTF-8" },
    { "{\"a\": 1}", 8, "only one row was found" },
  };
  g_autofree char *missing = g_build_filename (import->folder, "missing.csv", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      import_open_bytes (import, "organisation", files[i].bytes, (gssize) files[i].length);
      assert_failed (import, files[i].message);
    }
  import_open_path (import, "organisation", missing);
  assert_failed (import, "there is no such file");
  import_open_path (import, "organisation", import->folder);
  assert_failed (import, "is a folder");
  import_open_path (import, "organisation", import->path);
  assert_failed (import, "this is a database");

  import_open_text (import, "organisation", "code,name\nX1,A\n");
  import_assert_figures (import, "1 0 0 0");
}

/* An encoding that is named is that one, and the names are read by it. */
static void
test_encoding (Import *import, gconstpointer data)
{
  GtkDropDown *choice;

  import_open_bytes (import, "organisation", "code,name\nX1,Caf\x82\n", 18);
  choice = GTK_DROP_DOWN (import_get_child (import, "encoding_choice"));
  import_assert_cells (import, 3, "New|X1|Caf‚");
  gtk_drop_down_set_selected (choice, 6);
  import_settle (import);
  import_assert_cells (import, 3, "New|X1|Café");
  gtk_drop_down_set_selected (choice, 1);
  import_settle (import);
  assert_failed (import, "no text in UTF-8");
}

/* The list of GOV.UK has no columns: it is counted, and goes in as one change. */
static void
test_bank_holidays (Import *import, gconstpointer data)
{
  g_autofree char *path = g_build_filename (import->folder, "bank-holidays.json", NULL);
  gint64 n_before = import_count_records (import, "bank-holiday");
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path,
                       "{\"england-and-wales\": {\"division\": \"england-and-wales\", \"events\": ["
                       "{\"title\": \"A day\", \"date\": \"2091-01-01\", \"notes\": \"\", "
                       "\"bunting\": true}]}}",
                       -1, &error);
  g_assert_no_error (error);
  import_open_path (import, "", path);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (import_get_child (import, "title_label"))), ==,
                   "Import bank holidays");
  import_assert_figures (import, "1 0 0 0");
  import_assert_obstacle (import, NULL);
  g_assert_cmpstr (import_take_in (import), ==, "Imported 1 bank holiday");
  g_assert_cmpint (import_count_records (import, "bank-holiday"), ==, n_before + 1);

  gtk_widget_activate_action (GTK_WIDGET (import->window), "win.undo", NULL);
  g_assert_cmpint (import_count_records (import, "bank-holiday"), ==, n_before);
}

/* On another day nothing is imported; what was chosen stays until today is back. */
static void
test_another_day (Import *import, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (import->window);
  AccordViews *views = accord_window_get_views (import->window);

  import_open_text (import, "organisation", "a,name\nX1,A\n");
  import_map (import, 0, "code");
  gtk_widget_activate_action (window, "win.show-as-at", "s", "2015-03-31");
  test_ui_settle (GTK_WINDOW (window));
  g_assert_true (accord_views_get_shown (views) == GTK_WIDGET (import->view));
  import_assert_obstacle (import, "Nothing can be imported while");

  gtk_widget_activate_action (window, "win.return-to-today", NULL);
  test_ui_settle (GTK_WINDOW (window));
  import_assert_mapping (import, "code name");
  import_assert_obstacle (import, NULL);

  gtk_widget_activate_action (window, "win.back", NULL);
  g_assert_false (ACCORD_IS_IMPORT_VIEW (accord_views_get_shown (views)));
  gtk_widget_activate_action (window, "win.show-as-at", "s", "2015-03-31");
  gtk_widget_activate_action (window, "win.import-file", "(ss)", "organisation", import->path);
  g_assert_false (ACCORD_IS_IMPORT_VIEW (accord_views_get_shown (views)));
}

/* From a record that was opened on the way, Back leads to the import. */
static void
test_way (Import *import, gconstpointer data)
{
  AccordViews *views = accord_window_get_views (import->window);
  GtkWindow *window = GTK_WINDOW (import->window);
  gint64 id = test_ui_add_arrangement (import->store, "ARR-01", "Better Care Fund");
  g_autofree char *title = NULL;

  import_open_text (import, "organisation", "code,name\nX1,A\n");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), GTK_WIDGET (import->view)));
  gtk_widget_activate_action (GTK_WIDGET (import->window), "win.show-record", "(sx)", "arrangement",
                              id);
  title = accord_views_dup_previous_title (views);
  g_assert_cmpstr (title, ==, "Import organisations");
  gtk_widget_activate_action (GTK_WIDGET (import->window), "win.back", NULL);
  g_assert_true (accord_views_get_shown (views) == GTK_WIDGET (import->view));
}

static void
drop (Import *import, const char *path)
{
  GObject *target =
    gtk_widget_get_template_child (GTK_WIDGET (import->window), ACCORD_TYPE_WINDOW, "drop_target");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GSList) files = g_slist_prepend (NULL, file);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  g_signal_emit_by_name (target, "drop", &value, 0.0, 0.0, &is_taken);
  g_assert_true (is_taken);
}

/* A table that is dropped on the window is imported, on a day on which that can be. */
static void
test_dropped (Import *import, gconstpointer data)
{
  AccordViews *views = accord_window_get_views (import->window);
  g_autofree char *path = g_build_filename (import->folder, "LIST.CSV", NULL);

  g_file_set_contents (path, "code,name\nX1,A\n", -1, NULL);
  gtk_widget_activate_action (GTK_WIDGET (import->window), "win.show-as-at", "s", "2015-03-31");
  drop (import, path);
  g_assert_cmpstr (test_ui_get_toast (import->window), ==,
                   "Nothing can be imported while the register is read-only or shows another day.");

  gtk_widget_activate_action (GTK_WIDGET (import->window), "win.return-to-today", NULL);
  drop (import, path);
  g_assert_true (ACCORD_IS_IMPORT_VIEW (accord_views_get_shown (views)));
}

static gboolean
is_message_shown (gpointer window)
{
  return test_ui_find_dialog (window, ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

/* The register is held by another program: nothing goes in, and the view stays for another try. */
static void
test_busy (Import *import, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) other = NULL;

  import_open_text (import, "organisation", "code,name\nX1,A\n");
  other = accord_store_open (import->path, ACCORD_OPEN_READ_WRITE, &error);
  g_assert_no_error (error);
  accord_store_begin (other, "Hold it", &error);
  g_assert_no_error (error);
  import_activate (import, "import.apply");
  g_assert_false (gtk_widget_is_sensitive (import_get_child (import, "import_button")));
  test_ui_wait (is_message_shown, import->window);
  gtk_window_destroy (test_ui_find_dialog (GTK_WINDOW (import->window), ADW_TYPE_MESSAGE_DIALOG));
  import_assert_obstacle (import, NULL);

  accord_store_rollback (other);
  g_assert_cmpstr (import_take_in (import), ==, "Imported 1 organisation");
}

/* Cancelled or not, what is told is what happened. */
static void
test_cancelled (Import *import, gconstpointer data)
{
  gint64 n_before = import_count_records (import, "organisation");
  gint64 n_after;

  import_open_text (import, "organisation", "code,name\nX1,A\n");
  import_activate (import, "import.apply");
  gtk_window_close (accord_progress_show (accord_progress_find (GTK_WINDOW (import->window))));
  test_ui_wait (test_ui_has_toast, import->window);
  n_after = import_count_records (import, "organisation");
  g_assert_cmpstr (test_ui_get_toast (import->window), ==,
                   n_after > n_before ? "Imported 1 organisation"
                                      : "Import cancelled. Nothing was imported.");
}

static gboolean
has_ended (gpointer data)
{
  return !accord_thread_is_running ();
}

/* A window that is closed gives up what its import does. */
static void
test_abandoned (Import *import, gconstpointer data)
{
  import_open_text (import, "organisation", "code,name\nX1,A\n");
  import_activate (import, "import.apply");
  test_ui_close_window (g_steal_pointer (&import->window));
  test_ui_wait (has_ended, NULL);
}

/* A hundred thousand rows are integers; an object is made where one is looked at. */
static void
test_many_rows (Import *import, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("code,name\n");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "X%u,Body %u\n", i, i);
  g_string_append (text, "X0,Twice\n");
  import_open_text (import, "organisation", text->str);
  import_assert_figures (import, "20000 0 0 1");
  import_assert_cells (import, 4,
                       "Refused, Code: “X0” stands on line 2 already; each was expected once.|"
                       "X0|Twice|Code: “X0” stands on line 2 already; each was expected once.");
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *name;
    void (*test) (Import *import, gconstpointer data);
  } tests[] = {
    { "/import/bad-files", test_bad_files },
    { "/import/encoding", test_encoding },
    { "/import/bank-holidays", test_bank_holidays },
    { "/import/another-day", test_another_day },
    { "/import/way", test_way },
    { "/import/dropped", test_dropped },
    { "/import/busy", test_busy },
    { "/import/cancelled", test_cancelled },
    { "/import/abandoned", test_abandoned },
    { "/import/many-rows", test_many_rows },
  };

  test_ui_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Import, NULL, import_set_up, tests[i].test, import_tear_down);
  return test_ui_run ();
}

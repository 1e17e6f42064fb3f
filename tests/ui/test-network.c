/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import-fixture.h"

#include "accord/report-list.h"
#include "export/export-report.h"
#include "journal/verify-dialog.h"
#include "reports/paper-view.h"
#include "reports/report-preview.h"
#include "reports/reports-page.h"

/* On a network drive the window keeps the register to itself. What runs in a thread opens the file
 * once more all the same. */

static void
set_up (Import *import, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  import_set_up (import, data);
  test_ui_rest (GTK_WINDOW (import->window));
  accord_store_set_exclusive (import->store, TRUE, &error);
  g_assert_no_error (error);
  test_ui_add_arrangement (import->store, "ARR-01", "Better Care Fund");
}

/* Once the work has ended the file is the window's alone again. */
static void
assert_kept_away (Import *import)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) other = NULL;

  test_ui_add_arrangement (import->store, "ARR-02", "Ambulance");
  test_ui_rest (GTK_WINDOW (import->window));
  other = accord_store_open (import->path, ACCORD_OPEN_READ_WRITE, &error);
  g_assert_null (other);
}

static void
test_import (Import *import, gconstpointer data)
{
  import_open_text (import, "organisation", "Code,Name\n99E,NHS Basildon\n99F,NHS Rochford\n");
  import_assert_figures (import, "2 0 0 0");
  g_assert_cmpstr (import_take_in (import), ==, "Imported 2 organisations");
  import_assert_field (import, "99E", "name", "NHS Basildon");
  gtk_widget_activate_action (GTK_WIDGET (import->window), "win.undo", NULL);
  g_assert_cmpstr (test_ui_get_toast (import->window), ==,
                   "Undone: Import 2 organisations from list.csv");
  assert_kept_away (import);
}

static void
test_export (Import *import, gconstpointer data)
{
  const AccordReportKind *kind = accord_report_kind_find ("board-pack");
  g_autofree char *path = g_build_filename (import->folder, "pack.pdf", NULL);
  AccordReportOptions options = { 0 };
  g_autoptr (GPtrArray) exports = NULL;

  accord_export_report (import->window, kind, accord_report_kind_find_format (kind, "pdf"),
                        &options, path);
  test_ui_wait (test_ui_has_toast, import->window);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  exports = accord_store_list_exports (import->store, NULL);
  g_assert_cmpuint (exports->len, ==, 1);
  test_ui_add_arrangement (import->store, "ARR-02", "Ambulance");
}

static gboolean
has_pages (gpointer view)
{
  return accord_paper_view_get_paper (view) != NULL;
}

static void
test_preview (Import *import, gconstpointer data)
{
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (import->window), "win.show-page", "s", "reports");
  page = accord_views_get_shown (accord_window_get_views (import->window));
  page = test_ui_get_child (page, ACCORD_TYPE_REPORTS_PAGE, "preview");
  test_ui_wait (has_pages, test_ui_get_child (page, ACCORD_TYPE_REPORT_PREVIEW, "view"));
  test_ui_add_arrangement (import->store, "ARR-02", "Ambulance");
}

static void
test_copy (Import *import, gconstpointer data)
{
  GtkWidget *page;

  test_ui_show_page (import->window, "arrangements");
  page = accord_views_get_shown (accord_window_get_views (import->window));
  gtk_widget_activate_action (page, "page.copy", NULL);
  test_ui_wait (test_ui_has_toast, import->window);
  g_assert_cmpstr (test_ui_get_toast (import->window), ==, "Copied 1 row");
  test_ui_add_arrangement (import->store, "ARR-02", "Ambulance");
}

static gboolean
is_verified (gpointer dialog)
{
  GtkWidget *stack = test_ui_get_child (dialog, ACCORD_TYPE_VERIFY_DIALOG, "stack");

  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "result");
}

static void
test_verify (Import *import, gconstpointer data)
{
  AccordVerifyDialog *dialog =
    accord_verify_dialog_open (GTK_WINDOW (import->window), import->store);
  GtkWidget *result;

  test_ui_wait (is_verified, dialog);
  result = test_ui_get_child (dialog, ACCORD_TYPE_VERIFY_DIALOG, "result");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (result)), ==,
                   "The register is what its history says");
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_ui_add_arrangement (import->store, "ARR-02", "Ambulance");
}

static void
add_test (const char *path, void (*test) (Import *import, gconstpointer data))
{
  g_test_add (path, Import, NULL, set_up, test, import_tear_down);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  add_test ("/network/import", test_import);
  add_test ("/network/export", test_export);
  add_test ("/network/preview", test_preview);
  add_test ("/network/copy", test_copy);
  add_test ("/network/verify", test_verify);
  return test_ui_run ();
}

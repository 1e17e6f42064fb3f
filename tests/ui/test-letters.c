/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "example-fixture.h"

#include "accord/export.h"
#include "export/export-letters.h"
#include "reports/report-choices.h"
#include "reports/reports-page.h"

#include <string.h>

static const AccordReportKind *
get_kind (void)
{
  return accord_report_kind_find ("notice-letter");
}

static void
activate (Example *example, const char *notice, const char *action)
{
  example_show_record (example, "notice", example_find (example, "notice", notice));
  g_assert_true (gtk_widget_activate_action (example_get_shown (example), action, NULL));
  test_ui_settle (GTK_WINDOW (example->window));
}

/* A notice that was received has no letter, and the officer is told why. */
static void
test_refused (Example *example, gconstpointer data)
{
  GtkWindow *message;

  activate (example, "NOT-01", "record.letters");
  message = test_ui_find_dialog (GTK_WINDOW (example->window), ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (message)), ==,
                   "There Is No Letter");
  g_assert_nonnull (
    strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (message)), "NOT-01 was received"));
  gtk_window_destroy (message);
}

static void
test_exported (Example *example, gconstpointer data)
{
  const AccordReportFormat *format = accord_report_kind_find_format (get_kind (), data);
  g_autofree char *folder = g_build_filename (example->folder, "letters", NULL);
  g_autofree char *name = g_strconcat ("NOT-03 NHS Southend CCG", format->ending, NULL);
  g_autofree char *letter = g_build_filename (folder, name, NULL);
  AccordReportOptions options = { .notice = example_find (example, "notice", "NOT-03") };
  g_autoptr (GPtrArray) exports = NULL;

  accord_export_letters (example->window, format, &options, folder);
  test_ui_wait (test_ui_has_toast, example->window);
  g_assert_cmpstr (test_ui_get_toast (example->window), ==, "3 letters exported to letters");
  g_assert_true (g_file_test (letter, G_FILE_TEST_IS_REGULAR));
  exports = accord_store_list_exports (example->store, NULL);
  g_assert_cmpuint (exports->len, ==, 3);
}

/* The page of reports offers the notices that were given, and last the template. */
static void
test_chosen (Example *example, gconstpointer data)
{
  AccordReportChoicesBox *choices =
    g_object_ref_sink (g_object_new (ACCORD_TYPE_REPORT_CHOICES_BOX, NULL));
  GtkWidget *row = test_ui_get_child (choices, ACCORD_TYPE_REPORT_CHOICES_BOX, "notice_row");
  AccordReportOptions options;
  guint n_notices;

  accord_report_choices_box_show (choices, example->store, get_kind ());
  n_notices = g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row)));
  g_assert_cmpuint (n_notices, ==, 4);
  accord_report_choices_box_get_options (choices, &options);
  g_assert_cmpint (options.notice, ==, example_find (example, "notice", "NOT-04"));
  g_assert_cmpint (options.meeting, ==, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), n_notices - 1);
  accord_report_choices_box_get_options (choices, &options);
  g_assert_cmpint (options.notice, ==, 0);
  g_object_unref (choices);
}

int
main (int argc, char *argv[])
{
  example_init (&argc, &argv);

#define ADD(name, data, function) \
  g_test_add ("/letters/" name, Example, data, example_set_up, function, example_tear_down)
  ADD ("refused", NULL, test_refused);
  ADD ("exported/docx", "docx", test_exported);
  ADD ("exported/pdf", "pdf", test_exported);
  ADD ("chosen", NULL, test_chosen);

  return test_ui_run ();
}

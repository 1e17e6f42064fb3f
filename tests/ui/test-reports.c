/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "accelerators.h"
#include "accord/register.h"
#include "accord/report-list.h"
#include "accord/report-tree.h"
#include "export/export-report.h"
#include "reports/made-before.h"
#include "reports/paper-view.h"
#include "reports/report-choices.h"
#include "reports/report-preview.h"
#include "reports/report-print.h"
#include "reports/reports-page.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folder;
  char *path;
  AccordWindow *window;
  AccordStore *store; /* borrowed, as the next */
  GtkWidget *page;
  GtkWidget *preview;
  AccordPaperView *view;
} Reports;

static gboolean
has_pages (gpointer data)
{
  return accord_paper_view_get_paper (data) != NULL;
}

static void
find_page (Reports *reports)
{
  reports->page = accord_views_get_shown (accord_window_get_views (reports->window));
  reports->preview = test_ui_get_child (reports->page, ACCORD_TYPE_REPORTS_PAGE, "preview");
  reports->view = ACCORD_PAPER_VIEW (
    test_ui_get_child (reports->preview, ACCORD_TYPE_REPORT_PREVIEW, "view"));
  test_ui_wait (has_pages, reports->view);
  test_ui_settle (GTK_WINDOW (reports->window));
}

static void
set_up (Reports *reports, gconstpointer is_empty)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store = NULL;

  reports->folder = test_ui_make_folder ();
  if (is_empty == NULL)
    {
      reports->path = g_build_filename (reports->folder, "thurrock-ccg.accord", NULL);
      store = accord_register_sample (reports->path, 2015, "Ruth Heron", &error);
      g_assert_no_error (error);
    }
  else
    reports->path = test_ui_make_register (reports->folder);
  reports->window = test_ui_open_window (reports->path);
  reports->store = accord_window_get_store (reports->window);
  accord_store_set_officer (reports->store, "Ruth Heron");
  accord_store_set_as_at (reports->store, accord_date_new (2015, 9, 22));
  gtk_widget_activate_action (GTK_WIDGET (reports->window), "win.show-page", "s", "reports");
  find_page (reports);
}

static void
tear_down (Reports *reports, gconstpointer data)
{
  if (reports->window != NULL)
    test_ui_close_window (reports->window);
  g_free (reports->path);
  test_ui_remove_folder (reports->folder);
}

static const char *
label_of (Reports *reports, const char *name)
{
  return gtk_label_get_label (
    GTK_LABEL (test_ui_get_child (reports->preview, ACCORD_TYPE_REPORT_PREVIEW, name)));
}

static void
turn (Reports *reports, const char *action)
{
  g_assert_true (gtk_widget_activate_action (reports->preview, action, NULL));
  test_ui_settle (GTK_WINDOW (reports->window));
}

static AccordReport *
get_report (Reports *reports)
{
  return accord_paper_get_report (accord_paper_view_get_paper (reports->view));
}

static guint
count_rows (GtkWidget *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) n) != NULL)
    n++;
  return n;
}

/* The report, its sections with what is in them, and the day that it is as at. */
static void
test_shown (Reports *reports, gconstpointer data)
{
  GtkWidget *sections =
    test_ui_get_child (reports->page, ACCORD_TYPE_REPORTS_PAGE, "sections_list");
  GtkWidget *choices = test_ui_get_child (reports->page, ACCORD_TYPE_REPORTS_PAGE, "choices");
  GtkWidget *as_at =
    test_ui_get_child (choices, ACCORD_TYPE_REPORT_CHOICES_BOX, "as_at_row");

  g_assert_cmpuint (get_report (reports)->as_at, ==, accord_date_new (2015, 9, 22));
  g_assert_cmpuint (count_rows (sections), ==, get_report (reports)->sections->len);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (as_at)), ==, "22 September 2015");
  g_assert_cmpstr (label_of (reports, "title_label"), ==, "Cover");
  g_assert_true (g_str_has_prefix (label_of (reports, "place_label"), "1 of "));
}

/* Whoever does not see the page is told what is on it. */
static void
test_turning (Reports *reports, gconstpointer data)
{
  guint n_pages = accord_paper_get_n_pages (accord_paper_view_get_paper (reports->view));
  g_autofree char *place = g_strdup_printf ("2 of %u", n_pages);
  g_autofree char *words = g_strdup_printf ("Page 2 of %u: Arrangements", n_pages);
  const AccordReportSection *first = get_report (reports)->sections->pdata[0];

  turn (reports, "preview.previous-page");
  g_assert_cmpuint (accord_paper_view_get_page (reports->view), ==, 0);
  turn (reports, "preview.next-page");
  g_assert_cmpstr (label_of (reports, "place_label"), ==, place);
  g_assert_cmpstr (label_of (reports, "title_label"), ==, "Arrangements");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (reports->view),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (reports->view),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, first->summary);
  turn (reports, "preview.last-page");
  g_assert_cmpuint (accord_paper_view_get_page (reports->view), ==, n_pages - 1);
  turn (reports, "preview.next-page");
  g_assert_cmpuint (accord_paper_view_get_page (reports->view), ==, n_pages - 1);
  turn (reports, "preview.first-page");
  g_assert_cmpuint (accord_paper_view_get_page (reports->view), ==, 0);
}

static void
test_section (Reports *reports, gconstpointer data)
{
  AccordPaper *paper = accord_paper_view_get_paper (reports->view);
  const AccordReport *report = get_report (reports);

  for (guint i = 0; i < report->sections->len; i++)
    {
      const AccordReportSection *section = report->sections->pdata[i];
      int page = accord_paper_find_section (paper, section->id);
      GtkWidget *sections =
        test_ui_get_child (reports->page, ACCORD_TYPE_REPORTS_PAGE, "sections_list");

      g_signal_emit_by_name (gtk_list_box_get_row_at_index (GTK_LIST_BOX (sections), (int) i),
                             "activate");
      test_ui_settle (GTK_WINDOW (reports->window));
      g_assert_cmpuint (accord_paper_view_get_page (reports->view), ==, page);
    }
}

static void
test_zoom (Reports *reports, gconstpointer data)
{
  double fit = accord_paper_view_get_zoom (reports->view);
  g_autofree char *words = NULL;

  turn (reports, "preview.zoom-in");
  g_assert_cmpfloat (accord_paper_view_get_zoom (reports->view), >, fit);
  turn (reports, "preview.zoom-out");
  turn (reports, "preview.zoom-out");
  g_assert_cmpfloat (accord_paper_view_get_zoom (reports->view), <, fit);
  for (guint i = 0; i < 20; i++)
    gtk_widget_activate_action (reports->preview, "preview.zoom-in", NULL);
  test_ui_settle (GTK_WINDOW (reports->window));
  turn (reports, "preview.zoom-fit");
  g_assert_cmpfloat_with_epsilon (accord_paper_view_get_zoom (reports->view), fit, 0.001);
  words = g_strdup_printf ("%.0f %%", fit * 100);
  g_assert_cmpstr (label_of (reports, "zoom_label"), ==, words);
}

static gboolean
shows_title (gpointer data)
{
  Reports *reports = data;
  const AccordReportSection *arrangements = get_report (reports)->sections->pdata[0];
  const AccordReportBlock *block = NULL;

  for (guint i = 0; i < arrangements->blocks->len; i++)
    {
      block = arrangements->blocks->pdata[i];
      if (block->kind != ACCORD_REPORT_BLOCK_TABLE)
        continue;
      for (guint j = 0; j < block->table->rows->len; j++)
        if (g_strcmp0 (((AccordReportRow *) block->table->rows->pdata[j])->key, "NEW-1") == 0)
          return TRUE;
    }
  return FALSE;
}

/* What changes is shown, and who looks at a page goes on looking at it. */
static void
test_changes (Reports *reports, gconstpointer data)
{
  turn (reports, "preview.next-page");
  test_ui_add_arrangement (reports->store, "NEW-1", "Carers’ breaks");
  test_ui_wait (shows_title, reports);
  test_ui_settle (GTK_WINDOW (reports->window));
  g_assert_cmpuint (accord_paper_view_get_page (reports->view), ==, 1);
}

/* Nobody waits for a report that nobody looks at: it is made when the page is looked at again. */
static void
test_out_of_sight (Reports *reports, gconstpointer data)
{
  AccordPaper *paper = accord_paper_view_get_paper (reports->view);

  gtk_widget_activate_action (GTK_WIDGET (reports->window), "win.show-page", "s", "arrangements");
  test_ui_add_arrangement (reports->store, "NEW-1", "Carers’ breaks");
  test_ui_settle (GTK_WINDOW (reports->window));
  g_assert_true (accord_paper_view_get_paper (reports->view) == paper);
  gtk_widget_activate_action (GTK_WIDGET (reports->window), "win.show-page", "s", "reports");
  test_ui_wait (shows_title, reports);
}

static void
test_as_at (Reports *reports, gconstpointer data)
{
  accord_store_set_as_at (reports->store, accord_date_new (2015, 6, 1));
  find_page (reports);
  g_assert_cmpuint (get_report (reports)->as_at, ==, accord_date_new (2015, 6, 1));
}

static gboolean
is_for_first_meeting (gpointer data)
{
  Reports *reports = data;

  return g_strcmp0 (get_report (reports)->meeting, "Governing Body, 24 September 2015") != 0;
}

static void
test_meeting (Reports *reports, gconstpointer data)
{
  GtkWidget *choices = test_ui_get_child (reports->page, ACCORD_TYPE_REPORTS_PAGE, "choices");
  GtkWidget *row = test_ui_get_child (choices, ACCORD_TYPE_REPORT_CHOICES_BOX, "meeting_row");
  GListModel *meetings = adw_combo_row_get_model (ADW_COMBO_ROW (row));
  guint last = g_list_model_get_n_items (meetings) - 1;
  AccordReportOptions options;

  g_assert_cmpstr (get_report (reports)->meeting, ==, "Governing Body, 24 September 2015");
  g_assert_cmpuint (last, >, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), last);
  accord_report_choices_box_get_options (ACCORD_REPORT_CHOICES_BOX (choices), &options);
  g_assert_cmpint (options.meeting, !=, 0);
  test_ui_wait (is_for_first_meeting, reports);
}

static gboolean
is_toast_shown (gpointer window)
{
  return test_ui_get_toast (window) != NULL;
}

static void
export (Reports *reports, const char *format, const char *path)
{
  const AccordReportKind *kind = accord_report_kind_find ("board-pack");
  AccordReportOptions options = { 0 };

  accord_export_report (reports->window, kind, accord_report_kind_find_format (kind, format),
                        &options, path);
  test_ui_wait (is_toast_shown, reports->window);
}

static gboolean
is_same_told (gpointer window)
{
  return g_strcmp0 (test_ui_get_toast (window), "again.pdf: the same, byte for byte") == 0;
}

/* What left the office is listed, and made again to the byte although the register went on. */
static void
test_reproduce (Reports *reports, gconstpointer data)
{
  g_autofree char *first = g_build_filename (reports->folder, "pack.pdf", NULL);
  g_autofree char *again = g_build_filename (reports->folder, "again.pdf", NULL);
  GtkWidget *before = test_ui_get_child (reports->page, ACCORD_TYPE_REPORTS_PAGE, "made_before");
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  const AccordExport *made;
  gsize n_one, n_other;

  g_assert_null (accord_made_before_find (ACCORD_MADE_BEFORE (before), 1));
  export (reports, "pdf", first);
  made = accord_made_before_find (ACCORD_MADE_BEFORE (before), 1);
  g_assert_cmpstr (made->path, ==, first);
  g_assert_cmpstr (made->officer, ==, "Ruth Heron");

  test_ui_add_arrangement (reports->store, "NEW-1", "Carers’ breaks");
  accord_export_reproduce (reports->window, made, again);
  test_ui_wait (is_same_told, reports->window);
  g_assert_true (g_file_get_contents (first, &one, &n_one, NULL));
  g_assert_true (g_file_get_contents (again, &other, &n_other, NULL));
  g_assert_cmpmem (one, n_one, other, n_other);
}

static gboolean
is_message_shown (gpointer window)
{
  return test_ui_find_dialog (window, ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

/* A difference is not passed over in a line that goes away. */
static void
test_difference (Reports *reports, gconstpointer data)
{
  g_autofree char *first = g_build_filename (reports->folder, "pack.xlsx", NULL);
  g_autofree char *again = g_build_filename (reports->folder, "again.xlsx", NULL);
  g_autoptr (GPtrArray) exports = NULL;
  AccordExport *made;

  export (reports, "xlsx", first);
  exports = accord_store_list_exports (reports->store, NULL);
  made = exports->pdata[0];
  made->sha256[0] = made->sha256[0] == '0' ? '1' : '0';
  accord_export_reproduce (reports->window, made, again);
  test_ui_wait (is_message_shown, reports->window);
  g_assert_true (g_file_test (again, G_FILE_TEST_EXISTS));
  gtk_window_destroy (test_ui_find_dialog (GTK_WINDOW (reports->window), ADW_TYPE_MESSAGE_DIALOG));
}

/* Printed into a file, which is what a printer gets. */
static void
test_print (Reports *reports, gconstpointer data)
{
  AccordPaper *paper = accord_paper_view_get_paper (reports->view);
  g_autoptr (GtkPrintOperation) operation = accord_report_print_new (paper, "Board pack");
  g_autofree char *path = g_build_filename (reports->folder, "printed.pdf", NULL);
  g_autofree char *printed = NULL;
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &printed, NULL, NULL));
  g_assert_true (g_str_has_prefix (printed, "%PDF-"));
}

/* A register that nothing is in yet has its report too. */
static void
test_empty (Reports *reports, gconstpointer data)
{
  g_assert_cmpuint (accord_paper_get_n_pages (accord_paper_view_get_paper (reports->view)), >, 0);
  g_assert_true (g_str_has_prefix (label_of (reports, "place_label"), "1 of "));
}

static gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

/* The window goes while a report is being made; the page follows when the thread has ended. */
static void
test_closed (Reports *reports, gconstpointer data)
{
  GtkWidget *page;

  test_ui_close_window (reports->window);
  reports->window = test_ui_open_window (reports->path);
  gtk_widget_activate_action (GTK_WIDGET (reports->window), "win.show-page", "s", "reports");
  page = accord_views_get_shown (accord_window_get_views (reports->window));
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  test_ui_close_window (g_steal_pointer (&reports->window));
  g_assert_nonnull (page);
  test_ui_wait (is_gone, &page);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

#define ADD(name, function, is_empty) \
  g_test_add ("/reports/" name, Reports, GINT_TO_POINTER (is_empty), set_up, function, tear_down)
  ADD ("shown", test_shown, FALSE);
  ADD ("turning", test_turning, FALSE);
  ADD ("section", test_section, FALSE);
  ADD ("zoom", test_zoom, FALSE);
  ADD ("changes", test_changes, FALSE);
  ADD ("out-of-sight", test_out_of_sight, FALSE);
  ADD ("as-at", test_as_at, FALSE);
  ADD ("meeting", test_meeting, FALSE);
  ADD ("reproduce", test_reproduce, FALSE);
  ADD ("difference", test_difference, FALSE);
  ADD ("print", test_print, FALSE);
  ADD ("empty", test_empty, TRUE);
  ADD ("closed", test_closed, TRUE);
  return test_ui_run ();
}

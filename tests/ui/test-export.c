/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "accord/journal.h"
#include "export/export-report.h"
#include "thread.h"
#include "widgets/progress.h"

/* What is written in a thread, while the window stands. */
typedef struct {
  char *folder;
  AccordWindow *window;
  AccordStore *store; /* borrowed */
} Export;

static void
set_up (Export *export, gconstpointer data)
{
  g_autofree char *path = NULL;

  export->folder = test_ui_make_folder ();
  path = test_ui_make_register (export->folder);
  export->window = test_ui_open_window (path);
  export->store = accord_window_get_store (export->window);
}

static void
tear_down (Export *export, gconstpointer data)
{
  if (export->window != NULL)
    test_ui_close_window (export->window);
  test_ui_remove_folder (export->folder);
}

static gboolean
is_message_shown (gpointer window)
{
  return test_ui_find_dialog (window, ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static void
export_board_pack (Export *export, const char *path)
{
  const AccordReportKind *kind = accord_report_kind_find ("board-pack");
  AccordReportOptions options = { 0 };

  accord_export_report (export->window, kind, kind->formats[0], &options, path);
}

static void
test_written (Export *export, gconstpointer data)
{
  g_autofree char *path = g_build_filename (export->folder, "board-pack.xlsx", NULL);
  g_autoptr (GPtrArray) noted = NULL;

  export_board_pack (export, path);
  test_ui_wait (test_ui_has_toast, export->window);
  g_assert_cmpstr (test_ui_get_toast (export->window), ==,
                   "Board pack exported to board-pack.xlsx");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  noted = accord_store_list_exports (export->store, NULL);
  g_assert_cmpuint (noted->len, ==, 1);
  g_assert_cmpstr (((AccordExport *) noted->pdata[0])->path, ==, path);
}

static void
test_refused (Export *export, gconstpointer data)
{
  g_autofree char *path = g_build_filename (export->folder, "no such folder", "pack.xlsx", NULL);

  export_board_pack (export, path);
  test_ui_wait (is_message_shown, export->window);
  gtk_window_destroy (test_ui_find_dialog (GTK_WINDOW (export->window), ADW_TYPE_MESSAGE_DIALOG));
}

static gboolean
has_ended (gpointer data)
{
  return !accord_thread_is_running ();
}

/* Closing the window gives the export up; nothing is told to a window that has gone. */
static void
test_abandoned (Export *export, gconstpointer data)
{
  g_autofree char *path = g_build_filename (export->folder, "board-pack.xlsx", NULL);

  export_board_pack (export, path);
  test_ui_close_window (g_steal_pointer (&export->window));
  test_ui_wait (has_ended, NULL);
}

/* One that is hidden would crash the program where assistive technology asks GTK 4.8 for more
 * windows than there are, as it does when one has just gone. */
static void
assert_no_hidden_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      g_assert_true (gtk_widget_get_visible (window));
    }
}

/* What is told is what happened: the export may have ended before Cancel reached it. */
static void
test_cancelled (Export *export, gconstpointer data)
{
  g_autofree char *path = g_build_filename (export->folder, "board-pack.xlsx", NULL);
  gboolean is_written;

  export_board_pack (export, path);
  assert_no_hidden_window ();
  gtk_window_close (accord_progress_show (accord_progress_find (GTK_WINDOW (export->window))));
  assert_no_hidden_window ();
  test_ui_wait (test_ui_has_toast, export->window);
  is_written = g_file_test (path, G_FILE_TEST_EXISTS);
  g_assert_cmpstr (test_ui_get_toast (export->window), ==,
                   is_written ? "Board pack exported to board-pack.xlsx"
                              : "Export cancelled. No file was written.");
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *name;
    void (*test) (Export *export, gconstpointer data);
  } tests[] = {
    { "/export/written", test_written },
    { "/export/refused", test_refused },
    { "/export/abandoned", test_abandoned },
    { "/export/cancelled", test_cancelled },
  };

  test_ui_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Export, NULL, set_up, tests[i].test, tear_down);
  return test_ui_run ();
}

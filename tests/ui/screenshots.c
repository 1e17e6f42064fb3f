/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scene.h"

#include "accord/query.h"
#include "accord/report-list.h"
#include "calendar/calendar-year.h"
#include "constitution/constitution-open.h"
#include "constitution/constitution-view.h"
#include "form/record-dialog.h"
#include "import/import-view.h"
#include "list/list-tabs.h"
#include "new-register/new-register-dialog.h"
#include "officer/officer-dialog.h"
#include "preferences/preferences-dialog.h"
#include "recent.h"
#include "reports/paper-view.h"
#include "reports/report-preview.h"
#include "reports/reports-page.h"

/* Pictures to be looked at beside the design: each page empty, full and with long names, light and
 * dark, at the sizes of the smallest screen, the usual window and a large one, at 200 % text. */

#define YEAR 2015

/* What left the office twice, at a meeting and later. */
static void
note_exports (const char *path)
{
  static const char *const names[] = { "board-pack-2015-07.xlsx", "board-pack-2015-09.pdf" };
  g_autoptr (AccordStore) store = accord_store_open (path, ACCORD_OPEN_READ_WRITE, NULL);
  const AccordReportKind *kind = accord_report_kind_find ("board-pack");
  g_autofree char *folder = g_path_get_dirname (path);

  accord_store_set_officer (store, "Ruth Heron");
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_build_filename (folder, names[i], NULL);
      AccordReportOptions options = { 0 };
      g_autoptr (AccordExport) export = NULL;

      accord_store_set_as_at (store, accord_date_new (YEAR, 7 + 2 * (int) i, 14));
      export = accord_report_export (store, kind, kind->formats[i], &options, file, NULL, NULL,
                                     NULL, NULL);
      accord_store_note_export (store, export, NULL);
    }
}

static gboolean
has_pages (gpointer data)
{
  return accord_paper_view_get_paper (data) != NULL;
}

static void
take_reports (const char *name, char *(*make_register) (const char *folder), gboolean is_used)
{
  Scene scene = { .folder = test_ui_make_folder () };

  scene.path = make_register (scene.folder);
  if (is_used)
    note_exports (scene.path);
  for (guint i = 0; i < scene_n_looks; i++)
    {
      GtkWidget *page;

      scene_open (&scene, &scene_looks[i]);
      gtk_widget_activate_action (GTK_WIDGET (scene.window), "win.show-page", "s", "reports");
      page = accord_views_get_shown (accord_window_get_views (scene.window));
      page = test_ui_get_child (page, ACCORD_TYPE_REPORTS_PAGE, "preview");
      test_ui_wait (has_pages, test_ui_get_child (page, ACCORD_TYPE_REPORT_PREVIEW, "view"));
      if (is_used)
        accord_report_preview_show_page (ACCORD_REPORT_PREVIEW (page), 1);
      scene_take (&scene, name, &scene_looks[i]);
      test_ui_close_window (scene.window);
    }
  g_free (scene.path);
  test_ui_remove_folder (scene.folder);
}

static gboolean
has_letters (gpointer data)
{
  AccordPaper *paper = accord_paper_view_get_paper (data);

  return paper != NULL && accord_paper_find_section (paper, "letter-1") >= 0;
}

/* The letters of a notice: who gets one, and what is missing for it. */
static gint64
find_overdue (Scene *scene)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("obligation"));
  g_autoptr (GArray) ids = NULL;

  g_assert_true (accord_query_parse_filter (query, "state", "overdue", NULL, NULL));
  ids = accord_store_query_ids (accord_window_get_store (scene->window), query, NULL);
  return g_array_index (ids, gint64, 0);
}

/* The items of a day below the planner, what is marked there, and a year that is yet to be worked
 * out. */
static void
take_calendar (Scene *scene, const Look *look)
{
  GtkWidget *tabs;
  AccordCalendarYear *year;
  GtkWindow *dialog;

  scene_open (scene, look);
  gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.show-page", "s", "calendar");
  tabs = accord_views_get_shown (accord_window_get_views (scene->window));
  year = ACCORD_CALENDAR_YEAR (accord_list_tabs_get_view (ACCORD_LIST_TABS (tabs)));
  accord_planner_select (accord_calendar_year_get_planner (year), accord_date_new (2015, 9, 15));
  scene_take (scene, "calendar-day", look);
  gtk_widget_activate_action (GTK_WIDGET (year), "page.mark", "(sx)", "received",
                              find_overdue (scene));
  dialog = test_ui_find_dialog (GTK_WINDOW (scene->window), ACCORD_TYPE_RECORD_DIALOG);
  scene_take_dialog (dialog, "calendar-mark", look);
  gtk_window_destroy (dialog);
  gtk_widget_activate_action (GTK_WIDGET (year), "page.next-year", NULL);
  scene_take (scene, "calendar-lacking", look);
  test_ui_close_window (scene->window);
}

static void
test_calendar (void)
{
  Scene scene = { .folder = test_ui_make_folder () };

  scene.path = scene_make_example (scene.folder);
  for (guint i = 0; i < scene_n_looks; i++)
    take_calendar (&scene, &scene_looks[i]);
  g_free (scene.path);
  test_ui_remove_folder (scene.folder);
}

static void
test_letters (void)
{
  Scene scene = { .folder = test_ui_make_folder () };

  scene.path = scene_make_example (scene.folder);
  for (guint i = 0; i < scene_n_looks; i++)
    {
      GtkWidget *page, *preview, *kinds;

      scene_open (&scene, &scene_looks[i]);
      gtk_widget_activate_action (GTK_WIDGET (scene.window), "win.show-page", "s", "reports");
      page = accord_views_get_shown (accord_window_get_views (scene.window));
      kinds = test_ui_get_child (page, ACCORD_TYPE_REPORTS_PAGE, "kinds_list");
      preview = test_ui_get_child (page, ACCORD_TYPE_REPORTS_PAGE, "preview");
      gtk_list_box_select_row (GTK_LIST_BOX (kinds),
                               gtk_list_box_get_row_at_index (GTK_LIST_BOX (kinds), 1));
      test_ui_wait (has_letters,
                    test_ui_get_child (preview, ACCORD_TYPE_REPORT_PREVIEW, "view"));
      scene_take (&scene, "reports-letters", &scene_looks[i]);
      test_ui_close_window (scene.window);
    }
  g_free (scene.path);
  test_ui_remove_folder (scene.folder);
}

static void
test_reports (void)
{
  take_reports ("reports", scene_make_example, TRUE);
  take_reports ("reports-empty", test_ui_make_register, FALSE);
  take_reports ("reports-long-names", scene_make_long_names, FALSE);
}

static void
take_start (const char *name)
{
  Scene scene = { NULL };

  for (guint i = 0; i < scene_n_looks; i++)
    {
      scene_open (&scene, &scene_looks[i]);
      scene_take (&scene, name, &scene_looks[i]);
      test_ui_close_window (scene.window);
    }
}

static void
test_start (void)
{
  take_start ("start");
}

static void
test_empty (void)
{
  scene_take_pages ("empty", test_ui_make_register);
}

static void
test_example (void)
{
  scene_take_pages ("example", scene_make_example);
}

static void
test_long_names (void)
{
  scene_take_pages ("long-names", scene_make_long_names);
}

static void
test_whole (void)
{
  scene_take_whole_pages ("example", scene_make_example);
}

static void
test_assistants (void)
{
  scene_take_assistants ("assistant", scene_make_example);
}

static void
test_forms (void)
{
  scene_take_forms ("form", scene_make_example);
}

/* A window without a register lists those that were open before; one of them has gone. */
static void
test_recent (void)
{
  GSettings *settings = accord_application_get_settings (test_ui_get_application ());
  char *folder = test_ui_make_folder ();
  g_autofree char *path = test_ui_make_register (folder);

  g_settings_reset (settings, "recent-registers");
  accord_recent_add (settings, "/srv/registers/south-essex-2013.accord", "NHS Southend CCG");
  accord_recent_add (settings, path, "NHS Thurrock CCG");
  take_start ("start-recent");
  g_settings_reset (settings, "recent-registers");
  test_ui_remove_folder (folder);
}

static void
test_folded (void)
{
  GSettings *settings = accord_application_get_settings (test_ui_get_application ());

  g_settings_set_boolean (settings, "sidebar-folded", TRUE);
  scene_take_sample ("folded", scene_make_example);
  g_settings_reset (settings, "sidebar-folded");
}

static void
type (GtkWindow *dialog, const char *step, const char *row, const char *text)
{
  GtkWidget *widget = test_ui_get_child (dialog, ACCORD_TYPE_NEW_REGISTER_DIALOG, step);

  gtk_editable_set_text (GTK_EDITABLE (test_ui_get_child (widget, G_OBJECT_TYPE (widget), row)),
                         text);
}

static void
take_new_register (GtkWindow *dialog, const Look *look)
{
  gtk_window_present (dialog);
  scene_take_dialog (dialog, "new-register-1-empty", look);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.next", NULL);
  scene_take_dialog (dialog, "new-register-1-fault", look);
  type (dialog, "organisation", "name_row", "newcastle");
  scene_take_dialog (dialog, "new-register-1-found", look);
  type (dialog, "organisation", "name_row", "thurrock ccg");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.next", NULL);
  scene_take_dialog (dialog, "new-register-1-chosen", look);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.next", NULL);
  type (dialog, "constitution", "day_row", "1 apr 13");
  scene_take_dialog (dialog, "new-register-2", look);
  type (dialog, "constitution", "day_row", "31/02/2015");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.next", NULL);
  scene_take_dialog (dialog, "new-register-2-fault", look);
  type (dialog, "constitution", "day_row", "");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.next", NULL);
  scene_take_dialog (dialog, "new-register-3", look);
}

static void
test_dialogs (void)
{
  Scene scene = { NULL };

  for (guint i = 0; i < scene_n_looks; i++)
    {
      GtkWindow *over;
      GtkWindow *dialog;

      scene_open (&scene, &scene_looks[i]);
      over = GTK_WINDOW (scene.window);
      gtk_widget_activate_action (GTK_WIDGET (over), "win.new-register", NULL);
      dialog = test_ui_find_dialog (over, ACCORD_TYPE_NEW_REGISTER_DIALOG);
      take_new_register (dialog, &scene_looks[i]);
      gtk_window_destroy (dialog);

      gtk_widget_activate_action (GTK_WIDGET (over), "win.change-officer", NULL);
      dialog = test_ui_find_dialog (over, ACCORD_TYPE_OFFICER_DIALOG);
      scene_take_dialog (dialog, "officer", &scene_looks[i]);
      gtk_window_destroy (dialog);
      test_ui_close_window (scene.window);
    }
}

static void
test_preferences (void)
{
  Scene scene = { .folder = test_ui_make_folder () };

  scene.path = scene_make_example (scene.folder);
  for (guint i = 0; i < scene_n_looks; i++)
    {
      GtkWindow *dialog;

      scene_open (&scene, &scene_looks[i]);
      gtk_widget_activate_action (GTK_WIDGET (scene.window), "win.preferences", NULL);
      dialog = test_ui_find_dialog (GTK_WINDOW (scene.window), ACCORD_TYPE_PREFERENCES_DIALOG);
      scene_take_dialog (dialog, "preferences", &scene_looks[i]);
      gtk_widget_child_focus (
        test_ui_get_child (dialog, ACCORD_TYPE_PREFERENCES_DIALOG, "letter_group"),
        GTK_DIR_TAB_BACKWARD);
      scene_take_dialog (dialog, "preferences-letters", &scene_looks[i]);
      gtk_window_destroy (dialog);
      test_ui_close_window (scene.window);
    }
  g_free (scene.path);
  test_ui_remove_folder (scene.folder);
}

static gboolean
is_import_ready (gpointer session)
{
  return !accord_import_session_is_reading (session) &&
         !accord_import_session_is_checking (session);
}

static void
take_import (Scene *scene, const char *name, const char *type, const char *path)
{
  g_autofree char *picture = g_strconcat ("import-", name, NULL);

  for (guint i = 0; i < scene_n_looks; i++)
    {
      AccordViews *views;
      AccordImportSession *session;

      scene_open (scene, &scene_looks[i]);
      views = accord_window_get_views (scene->window);
      gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.import-file", "(ss)", type,
                                  path);
      session =
        accord_import_view_get_session (ACCORD_IMPORT_VIEW (accord_views_get_shown (views)));
      test_ui_wait (is_import_ready, session);
      if (g_str_equal (name, "preview"))
        accord_import_session_set_update (session, TRUE);
      test_ui_wait (is_import_ready, session);
      scene_take (scene, picture, &scene_looks[i]);
      test_ui_close_window (scene->window);
    }
}

/* One row of each kind at least, and what is wrong with one at some length. */
static char *
make_table (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "bodies of South Essex 2016-02.csv", NULL);
  g_autoptr (GString) text = g_string_new ("Code,Name,Region,Kind,Opened,Closed,Postcode\n");
  g_autoptr (GError) error = NULL;

  g_string_append (text, "07G,NHS Thurrock CCG,Y55,,,,RM1 1AA\n"
                         "99F,NHS Castle Point & Rochford CCG,Y55,ccg,20130401,,SS7 1AA\n"
                         "00F,NHS Gateshead CCG,Y54,clinical,2013-04-01,31/02/2015,NE8 1AA\n"
                         "00G,,Y54,ccg,2013-04-01,,NE1 1AA\n"
                         ",,,,,,\n");
  for (guint i = 0; i < 30; i++)
    g_string_append_printf (text, "X%02u,NHS Body number %u in the county of Essex,Y55,ccg,"
                            "20130401,,CM%u 1AA\n", i, i, i);
  g_file_set_contents (path, text->str, -1, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

/* A year in which one day moves and one has another name. */
static char *
make_holidays (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "bank-holidays.json", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path,
                       "{\"england-and-wales\": {\"division\": \"england-and-wales\", "
                       "\"events\": ["
                       "{\"title\": \"New Year’s Day\", \"date\": \"2016-01-01\"},"
                       "{\"title\": \"Good Friday\", \"date\": \"2016-03-25\"},"
                       "{\"title\": \"Easter Monday\", \"date\": \"2016-03-28\"},"
                       "{\"title\": \"Early May bank holiday\", \"date\": \"2016-05-06\"},"
                       "{\"title\": \"Spring bank holiday (Jubilee)\", \"date\": \"2016-05-30\"},"
                       "{\"title\": \"Summer bank holiday\", \"date\": \"2016-08-29\"}]}}",
                       -1, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

static void
test_import (void)
{
  g_autofree char *headless =
    g_test_build_filename (G_TEST_DIST, "intake", "fixtures", "eccg-2016-02-excerpt.csv", NULL);
  Scene scene = { .folder = test_ui_make_folder () };
  g_autofree char *table = make_table (scene.folder);
  g_autofree char *holidays = make_holidays (scene.folder);

  scene.path = scene_make_example (scene.folder);
  take_import (&scene, "preview", "organisation", table);
  take_import (&scene, "type", "", headless);
  take_import (&scene, "failed", "organisation", scene.path);
  take_import (&scene, "holidays", "", holidays);
  g_free (scene.path);
  test_ui_remove_folder (scene.folder);
}

static gboolean
is_constitution_read (gpointer view)
{
  return accord_constitution_view_get_constitution (view) != NULL ||
         gtk_widget_get_visible (test_ui_get_child (view, ACCORD_TYPE_CONSTITUTION_VIEW, "hint"));
}

static void
take_constitution (Scene *scene, const char *name, const char *path)
{
  g_autofree char *picture = g_strconcat ("constitution-", name, NULL);

  for (guint i = 0; i < scene_n_looks; i++)
    {
      GtkWidget *view;

      scene_open (scene, &scene_looks[i]);
      gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.read-constitution", NULL);
      view = accord_views_get_shown (accord_window_get_views (scene->window));
      if (path != NULL)
        {
          accord_constitution_open_file (scene->window, path);
          test_ui_wait (is_constitution_read, view);
        }
      scene_take (scene, picture, &scene_looks[i]);
      test_ui_close_window (scene->window);
    }
}

static void
test_constitution (void)
{
  g_autofree char *section =
    g_test_build_filename (G_TEST_DIST, "intake", "fixtures", "constitution-section.txt", NULL);
  g_autofree char *whole =
    g_test_build_filename (G_TEST_DIST, "intake", "fixtures", "constitution-whole.txt", NULL);
  Scene scene = { .folder = test_ui_make_folder () };

  scene.path = scene_make_example (scene.folder);
  take_constitution (&scene, "text", NULL);
  take_constitution (&scene, "read", section);
  take_constitution (&scene, "sound", whole);
  take_constitution (&scene, "failed", scene.path);
  g_free (scene.path);
  test_ui_remove_folder (scene.folder);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/screenshots/start", test_start);
  g_test_add_func ("/screenshots/empty", test_empty);
  g_test_add_func ("/screenshots/example", test_example);
  g_test_add_func ("/screenshots/long-names", test_long_names);
  g_test_add_func ("/screenshots/whole", test_whole);
  g_test_add_func ("/screenshots/forms", test_forms);
  g_test_add_func ("/screenshots/assistants", test_assistants);
  g_test_add_func ("/screenshots/import", test_import);
  g_test_add_func ("/screenshots/constitution", test_constitution);
  g_test_add_func ("/screenshots/recent", test_recent);
  g_test_add_func ("/screenshots/folded", test_folded);
  g_test_add_func ("/screenshots/dialogs", test_dialogs);
  g_test_add_func ("/screenshots/preferences", test_preferences);
  g_test_add_func ("/screenshots/reports", test_reports);
  g_test_add_func ("/screenshots/calendar", test_calendar);
  g_test_add_func ("/screenshots/letters", test_letters);
  return test_ui_run ();
}

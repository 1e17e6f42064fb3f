/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "accord/query.h"
#include "accord/register.h"
#include "accord/report-list.h"
#include "import/import-view.h"
#include "new-register/new-register-dialog.h"
#include "officer/officer-dialog.h"
#include "recent.h"
#include "reports/paper-view.h"
#include "reports/report-preview.h"
#include "reports/reports-page.h"

/* Pictures to be looked at beside the design: each page empty, full and with long names, light and
 * dark, at the sizes of the smallest screen, the usual window and a large one, at 200 % text. */

#define YEAR 2015

typedef struct {
  const char *name;
  int width;
  int height;
  gboolean is_dark;
  int text_percent;
} Look;

static const Look looks[] = {
  { "", 1280, 800, FALSE, 100 },
  { "-dark", 1280, 800, TRUE, 100 },
  { "-1024x768", 1024, 768, FALSE, 100 },
  { "-1600x1000", 1600, 1000, FALSE, 100 },
  { "-1024x768-text-200", 1024, 768, FALSE, 200 },
};

/* What one look shows, and the register that it shows it of. */
typedef struct {
  char *folder;
  char *path; /* nullable */
  AccordWindow *window;
} Scene;

static void
put_look (const Look *look)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      look->is_dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                    : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_object_set (gtk_settings_get_default (),
                "gtk-xft-dpi", 96 * PANGO_SCALE * look->text_percent / 100, NULL);
}

static void
take (Scene *scene, const char *name, const Look *look)
{
  g_autofree char *file = g_strconcat (name, look->name, NULL);

  test_ui_settle (GTK_WINDOW (scene->window));
  test_ui_save_picture (GTK_WINDOW (scene->window), file);
}

/* Without a compositor the window has a frame; it is the content that is to have the size. */
static void
set_content_size (GtkWindow *window, int width, int height)
{
  GtkWidget *content = gtk_window_get_child (window);

  gtk_window_set_default_size (window, width, height);
  gtk_window_present (window);
  test_ui_settle (window);
  gtk_window_set_default_size (window, 2 * width - gtk_widget_get_width (content),
                               2 * height - gtk_widget_get_height (content));
  test_ui_settle (window);
}

static void
open_scene (Scene *scene, const Look *look)
{
  put_look (look);
  scene->window = accord_window_new (test_ui_get_application ());
  if (scene->path != NULL)
    test_ui_open (scene->window, scene->path);
  set_content_size (GTK_WINDOW (scene->window), look->width, look->height);
}

static void
show_first_arrangement (Scene *scene)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("arrangement"));
  g_autoptr (GArray) ids =
    accord_store_query_ids (accord_window_get_store (scene->window), query, NULL);

  if (ids->len > 0)
    gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.show-record", "(sx)",
                                "arrangement", g_array_index (ids, gint64, MIN (1, ids->len - 1)));
}

static void
take_all (const char *name, char *(*make_register) (const char *folder))
{
  Scene scene = { .folder = test_ui_make_folder () };
  g_autofree char *detail = g_strconcat (name, "-detail", NULL);
  g_autofree char *journal = g_strconcat (name, "-journal", NULL);

  scene.path = make_register != NULL ? make_register (scene.folder) : NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      open_scene (&scene, &looks[i]);
      take (&scene, name, &looks[i]);
      if (scene.path != NULL)
        {
          show_first_arrangement (&scene);
          take (&scene, detail, &looks[i]);
          gtk_widget_activate_action (GTK_WIDGET (scene.window), "win.show-page", "s", "journal");
          take (&scene, journal, &looks[i]);
        }
      test_ui_close_window (scene.window);
    }
  g_free (scene.path);
  test_ui_remove_folder (scene.folder);
}

static char *
make_example (const char *folder)
{
  char *path = g_build_filename (folder, "thurrock-ccg.accord", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store = accord_register_sample (path, YEAR, "Ruth Heron", &error);

  g_assert_no_error (error);
  return path;
}

static char *
make_long_names (const char *folder)
{
  const char *name =
    "NHS Clinical Commissioning Group for the Unitary Authorities and Districts of South Essex";
  char *path = g_build_filename (folder, "a-file-with-a-rather-long-name-of-its-own.accord", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store = accord_register_new (path, name, "99Z", NULL, "Ruth", &error);

  g_assert_no_error (error);
  test_ui_add_arrangement (store, "ARR-2015-0001-A",
                           "Commissioning of non-emergency patient transport, community equipment "
                           "and continuing healthcare assessments across the whole of the county");
  test_ui_add_arrangement (store, "ARR-02",
                           "Gwasanaethau cymdeithasol a gofal iechyd parhaus ar y cyd");
  return path;
}

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
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      GtkWidget *page;

      open_scene (&scene, &looks[i]);
      gtk_widget_activate_action (GTK_WIDGET (scene.window), "win.show-page", "s", "reports");
      page = accord_views_get_shown (accord_window_get_views (scene.window));
      page = test_ui_get_child (page, ACCORD_TYPE_REPORTS_PAGE, "preview");
      test_ui_wait (has_pages, test_ui_get_child (page, ACCORD_TYPE_REPORT_PREVIEW, "view"));
      if (is_used)
        accord_report_preview_show_page (ACCORD_REPORT_PREVIEW (page), 1);
      take (&scene, name, &looks[i]);
      test_ui_close_window (scene.window);
    }
  g_free (scene.path);
  test_ui_remove_folder (scene.folder);
}

static void
test_reports (void)
{
  take_reports ("reports", make_example, TRUE);
  take_reports ("reports-empty", test_ui_make_register, FALSE);
  take_reports ("reports-long-names", make_long_names, FALSE);
}

static void
test_start (void)
{
  take_all ("start", NULL);
}

static void
test_empty (void)
{
  take_all ("empty", test_ui_make_register);
}

static void
test_example (void)
{
  take_all ("example", make_example);
}

static void
test_long_names (void)
{
  take_all ("long-names", make_long_names);
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
  take_all ("start-recent", NULL);
  g_settings_reset (settings, "recent-registers");
  test_ui_remove_folder (folder);
}

static void
test_folded (void)
{
  GSettings *settings = accord_application_get_settings (test_ui_get_application ());

  g_settings_set_boolean (settings, "sidebar-folded", TRUE);
  take_all ("folded", make_example);
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
take_dialog (GtkWindow *dialog, const char *name, const Look *look)
{
  g_autofree char *file = g_strconcat (name, look->name, NULL);

  test_ui_settle (dialog);
  test_ui_save_picture (dialog, file);
}

static void
take_new_register (GtkWindow *dialog, const Look *look)
{
  gtk_window_present (dialog);
  take_dialog (dialog, "new-register-1-empty", look);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.next", NULL);
  take_dialog (dialog, "new-register-1-fault", look);
  type (dialog, "organisation", "name_row", "newcastle");
  take_dialog (dialog, "new-register-1-found", look);
  type (dialog, "organisation", "name_row", "thurrock ccg");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.next", NULL);
  take_dialog (dialog, "new-register-1-chosen", look);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.next", NULL);
  type (dialog, "constitution", "day_row", "1 apr 13");
  take_dialog (dialog, "new-register-2", look);
  type (dialog, "constitution", "day_row", "31/02/2015");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.next", NULL);
  take_dialog (dialog, "new-register-2-fault", look);
  type (dialog, "constitution", "day_row", "");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.next", NULL);
  take_dialog (dialog, "new-register-3", look);
}

static void
test_dialogs (void)
{
  Scene scene = { NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      GtkWindow *over;
      GtkWindow *dialog;

      open_scene (&scene, &looks[i]);
      over = GTK_WINDOW (scene.window);
      gtk_widget_activate_action (GTK_WIDGET (over), "win.new-register", NULL);
      dialog = test_ui_find_dialog (over, ACCORD_TYPE_NEW_REGISTER_DIALOG);
      take_new_register (dialog, &looks[i]);
      gtk_window_destroy (dialog);

      gtk_widget_activate_action (GTK_WIDGET (over), "win.change-officer", NULL);
      dialog = test_ui_find_dialog (over, ACCORD_TYPE_OFFICER_DIALOG);
      take_dialog (dialog, "officer", &looks[i]);
      gtk_window_destroy (dialog);
      test_ui_close_window (scene.window);
    }
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

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      AccordViews *views;
      AccordImportSession *session;

      open_scene (scene, &looks[i]);
      views = accord_window_get_views (scene->window);
      gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.import-file", "(ss)", type,
                                  path);
      session =
        accord_import_view_get_session (ACCORD_IMPORT_VIEW (accord_views_get_shown (views)));
      test_ui_wait (is_import_ready, session);
      if (g_str_equal (name, "preview"))
        accord_import_session_set_update (session, TRUE);
      test_ui_wait (is_import_ready, session);
      take (scene, picture, &looks[i]);
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

  scene.path = make_example (scene.folder);
  take_import (&scene, "preview", "organisation", table);
  take_import (&scene, "type", "", headless);
  take_import (&scene, "failed", "organisation", scene.path);
  take_import (&scene, "holidays", "", holidays);
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
  g_test_add_func ("/screenshots/import", test_import);
  g_test_add_func ("/screenshots/recent", test_recent);
  g_test_add_func ("/screenshots/folded", test_folded);
  g_test_add_func ("/screenshots/dialogs", test_dialogs);
  g_test_add_func ("/screenshots/reports", test_reports);
  return test_ui_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "accord/journal.h"
#include "officer/officer-dialog.h"
#include "pages.h"
#include "recent.h"
#include "start/recent-row.h"
#include "start/start-page.h"

#include <glib/gstdio.h>

/* What is remembered from one run to the next: the registers that were open, those that were open
 * before, and who works with them. */

typedef struct {
  char *folder;
  char *other_folder;
  char *path;
  char *other;
  GSettings *settings; /* borrowed */
} Session;

static void
set_up (Session *session, gconstpointer data)
{
  session->settings = accord_application_get_settings (test_ui_get_application ());
  g_settings_reset (session->settings, "open-registers");
  g_settings_reset (session->settings, "recent-registers");
  g_settings_reset (session->settings, "officer-name");
  session->folder = test_ui_make_folder ();
  session->other_folder = test_ui_make_folder ();
  session->path = test_ui_make_register (session->folder);
  session->other = test_ui_make_register (session->other_folder);
}

static void
tear_down (Session *session, gconstpointer data)
{
  g_free (session->path);
  g_free (session->other);
  test_ui_remove_folder (session->folder);
  test_ui_remove_folder (session->other_folder);
}

static GtkApplication *
get_application (void)
{
  return GTK_APPLICATION (test_ui_get_application ());
}

static guint
count_windows (void)
{
  return g_list_length (gtk_application_get_windows (get_application ()));
}

static void
close_all (void)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (get_application ())) != NULL)
    test_ui_close_window (windows->data);
}

static gboolean
are_all_open (gpointer data)
{
  GList *windows = gtk_application_get_windows (get_application ());

  for (GList *item = windows; item != NULL; item = item->next)
    {
      if (accord_window_get_store (item->data) == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
shows (const char *path)
{
  GList *windows = gtk_application_get_windows (get_application ());

  for (GList *item = windows; item != NULL; item = item->next)
    {
      if (g_strcmp0 (accord_window_get_path (item->data), path) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
restart (void)
{
  g_application_activate (G_APPLICATION (get_application ()));
  test_ui_wait (are_all_open, NULL);
}

/* With the last window, work ends: its register is there again. */
static void
test_last (Session *session, gconstpointer data)
{
  AccordWindow *window = test_ui_open_window (session->path);
  AccordWindow *other = test_ui_open_window (session->other);

  test_ui_close_window (window);
  test_ui_close_window (other);
  restart ();
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_true (shows (session->other));
  close_all ();
}

/* After Quit, all of them are. */
static void
test_quit (Session *session, gconstpointer data)
{
  test_ui_open_window (session->path);
  test_ui_open_window (session->other);
  test_ui_open_window (NULL);

  g_action_group_activate_action (G_ACTION_GROUP (get_application ()), "quit", NULL);
  g_assert_cmpuint (count_windows (), ==, 0);
  restart ();
  g_assert_cmpuint (count_windows (), ==, 2);
  g_assert_true (shows (session->path));
  g_assert_true (shows (session->other));
  close_all ();
}

static void
set_open (Session *session, const char *path, const char *page)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  g_variant_builder_add (&builder, "(ss)", path, page);
  g_settings_set_value (session->settings, "open-registers", g_variant_builder_end (&builder));
}

/* The page is remembered as well; one that there is no more is the first. */
static void
test_page (Session *session, gconstpointer data)
{
  const AccordPage *last = accord_pages_get ();
  const char *const names[] = { last->name, "no-such-page" };

  while (last[1].name != NULL)
    last++;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      AccordWindow *window;

      set_open (session, session->path, i == 0 ? last->name : names[i]);
      restart ();
      window = gtk_application_get_windows (get_application ())->data;
      g_assert_cmpstr (accord_window_get_page_name (window), ==,
                       i == 0 ? last->name : accord_pages_get ()[0].name);
      close_all ();
    }
}

/* A register that has gone meanwhile is not missed. */
static void
test_gone (Session *session, gconstpointer data)
{
  set_open (session, "/no/such/folder/x.accord", "");
  g_application_activate (G_APPLICATION (get_application ()));
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_false (shows ("/no/such/folder/x.accord"));
  close_all ();
}

/* Two files are two windows. */
static void
test_files (Session *session, gconstpointer data)
{
  g_autoptr (GFile) first = g_file_new_for_path (session->path);
  g_autoptr (GFile) second = g_file_new_for_path (session->other);
  GFile *files[] = { first, second };

  g_application_open (G_APPLICATION (get_application ()), files, 2, "");
  test_ui_wait (are_all_open, NULL);
  g_assert_cmpuint (count_windows (), ==, 2);
  g_assert_true (shows (session->path));
  g_assert_true (shows (session->other));
  close_all ();
}

static void
test_recent (Session *session, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *home = NULL;
  const AccordRecent *first;

  for (int i = 0; i < 2 * ACCORD_RECENT_MAX; i++)
    {
      g_autofree char *path = g_strdup_printf ("/registers/%d.accord", i);

      accord_recent_add (session->settings, path, "NHS Thurrock CCG");
    }
  accord_recent_add (session->settings, "/registers/15.accord", "NHS Southend CCG");
  accord_recent_remove (session->settings, "/registers/19.accord");
  accord_recent_remove (session->settings, "/registers/never.accord");

  list = accord_recent_list (session->settings);
  g_assert_cmpuint (list->len, ==, ACCORD_RECENT_MAX - 1);
  first = list->pdata[0];
  g_assert_cmpstr (first->path, ==, "/registers/15.accord");
  g_assert_cmpstr (first->home, ==, "NHS Southend CCG");
  g_assert_cmpstr (((const AccordRecent *) list->pdata[1])->path, ==, "/registers/18.accord");
  home = accord_recent_dup_home (session->settings, "/registers/18.accord");
  g_assert_cmpstr (home, ==, "NHS Thurrock CCG");
  g_assert_null (accord_recent_dup_home (session->settings, "/registers/19.accord"));
}

static GtkListBoxRow *
get_recent_row (AccordWindow *window, int index)
{
  GtkStack *root = GTK_STACK (test_ui_get_child (window, ACCORD_TYPE_WINDOW, "root"));
  GtkWidget *start = gtk_stack_get_child_by_name (root, "start");
  GtkWidget *list = test_ui_get_child (start, ACCORD_TYPE_START_PAGE, "recent_list");

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index);
}

static gboolean
is_missing (gpointer row)
{
  return accord_recent_row_get_missing (row);
}

static gboolean
has_store (gpointer window)
{
  return accord_window_get_store (window) != NULL;
}

/* The start page lists them, says which are missing, and opens or forgets them. */
static void
test_start_page (Session *session, gconstpointer data)
{
  AccordWindow *window = test_ui_open_window (session->path);
  GtkListBoxRow *row;

  test_ui_close_window (window);
  accord_recent_add (session->settings, "/registers/gone & lost.accord", "NHS Castle & Point CCG");
  window = test_ui_open_window (NULL);

  row = get_recent_row (window, 0);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "NHS Castle & Point CCG");
  test_ui_wait (is_missing, row);
  g_assert_false (gtk_list_box_row_get_activatable (row));
  gtk_widget_activate_action (GTK_WIDGET (row), "start.forget-recent", "s",
                              "/registers/gone & lost.accord");

  row = get_recent_row (window, 0);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "NHS Thurrock CCG");
  g_assert_true (gtk_list_box_row_get_activatable (row));
  g_assert_null (get_recent_row (window, 1));
  gtk_widget_activate (GTK_WIDGET (row));
  test_ui_wait (has_store, window);
  test_ui_close_window (window);
}

static AccordOfficerDialog *
open_officer_dialog (AccordWindow *window)
{
  GtkWindow *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.change-officer", NULL);
  dialog = test_ui_find_dialog (GTK_WINDOW (window), ACCORD_TYPE_OFFICER_DIALOG);
  g_assert_nonnull (dialog);
  return ACCORD_OFFICER_DIALOG (dialog);
}

/* The name goes into the journals of all open registers from then on. */
static void
test_officer (Session *session, gconstpointer data)
{
  AccordWindow *window = test_ui_open_window (session->path);
  AccordWindow *other = test_ui_open_window (session->other);
  AccordStore *store = accord_window_get_store (other);
  AccordOfficerDialog *dialog = open_officer_dialog (window);
  GtkWidget *row = test_ui_get_child (dialog, ACCORD_TYPE_OFFICER_DIALOG, "name_row");
  g_autoptr (AccordEntry) entry = NULL;

  gtk_editable_set_text (GTK_EDITABLE (row), "  ");
  g_assert_false (gtk_widget_is_sensitive (gtk_window_get_default_widget (GTK_WINDOW (dialog))));
  gtk_editable_set_text (GTK_EDITABLE (row), " Clare Goldcrest ");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.save", NULL);

  test_ui_add_arrangement (store, "ARR-01", "Better Care Fund");
  entry = accord_store_get_head (store, NULL);
  g_assert_cmpstr (entry->officer, ==, "Clare Goldcrest");
  g_assert_cmpstr (accord_store_get_officer (accord_window_get_store (window)), ==,
                   "Clare Goldcrest");
  close_all ();
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *name;
    void (*test) (Session *session, gconstpointer data);
  } tests[] = {
    { "/session/last", test_last },
    { "/session/quit", test_quit },
    { "/session/page", test_page },
    { "/session/gone", test_gone },
    { "/session/files", test_files },
    { "/session/recent", test_recent },
    { "/session/start-page", test_start_page },
    { "/session/officer", test_officer },
  };

  test_ui_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Session, NULL, set_up, tests[i].test, tear_down);
  return test_ui_run ();
}

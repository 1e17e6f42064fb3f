/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "pages.h"
#include "reminder/daily-reminder.h"
#include "thread.h"

/* What falls due, told once a day: to the test, which stands for the desktop. */

#define ISO_BEFORE "2015-07-20"
#define ISO_TOLD   "2015-07-21"
#define ISO_NEXT   "2015-07-22"

typedef struct {
  char *folder;
  char *path;
  AccordStore *store;
  GSettings *settings; /* borrowed */
  AccordDailyReminder *reminder;
  guint n_told;
  char *title;
  char *body;
} Fixture;

static void
due_cb (Fixture *fixture, const char *title, const char *body)
{
  g_free (fixture->title);
  g_free (fixture->body);
  fixture->title = g_strdup (title);
  fixture->body = g_strdup (body);
  fixture->n_told++;
}

static void
start (Fixture *fixture)
{
  fixture->reminder = accord_daily_reminder_new (fixture->store, fixture->settings);
  g_signal_connect_swapped (fixture->reminder, "due", G_CALLBACK (due_cb), fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->settings = accord_application_get_settings (test_ui_get_application ());
  g_settings_set_boolean (fixture->settings, "remind", TRUE);
  fixture->folder = test_ui_make_folder ();
  fixture->path = test_ui_make_register (fixture->folder);
  fixture->store = accord_store_open (fixture->path, ACCORD_OPEN_READ_WRITE, &error);
  g_assert_no_error (error);
  start (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_set_boolean (fixture->settings, "remind", FALSE);
  g_settings_reset (fixture->settings, "reminded");
  g_settings_reset (fixture->settings, "reminder-days");
  g_assert_finalize_object (fixture->reminder);
  g_assert_finalize_object (fixture->store);
  test_ui_remove_folder (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->title);
  g_free (fixture->body);
}

static void
add_owed (Fixture *fixture, const char *title, const char *due)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("obligation"));
  g_autoptr (GError) error = NULL;

  accord_record_set_text (record, "kind", "custom", &error);
  accord_record_set_text (record, "title", title, &error);
  accord_record_set_text (record, "due", due, &error);
  accord_store_save (fixture->store, record, "Add", &error);
  g_assert_no_error (error);
}

static gboolean
is_done (gpointer data)
{
  return !accord_thread_is_running () && !g_main_context_pending (NULL);
}

static void
look (Fixture *fixture, const char *iso)
{
  AccordDate day;

  g_assert_true (accord_date_from_iso (iso, &day));
  accord_daily_reminder_look (fixture->reminder, day);
  test_ui_wait (is_done, NULL);
}

static void
test_once_a_day (Fixture *fixture, gconstpointer data)
{
  add_owed (fixture, "Return", "2015-08-20");
  look (fixture, ISO_BEFORE);
  g_assert_cmpuint (fixture->n_told, ==, 0);

  /* The window stayed open over midnight. */
  look (fixture, ISO_TOLD);
  g_assert_cmpuint (fixture->n_told, ==, 1);
  g_assert_cmpstr (fixture->title, ==, "1 due or overdue: NHS Thurrock CCG");
  g_assert_cmpstr (fixture->body, ==, "2015-08-20, due in 30 days: Return");
  look (fixture, ISO_TOLD);
  g_assert_cmpuint (fixture->n_told, ==, 1);

  /* Another window, or the next start of the program. */
  g_assert_finalize_object (fixture->reminder);
  start (fixture);
  look (fixture, ISO_TOLD);
  g_assert_cmpuint (fixture->n_told, ==, 1);
  look (fixture, ISO_NEXT);
  g_assert_cmpuint (fixture->n_told, ==, 2);
}

static void
test_choices (Fixture *fixture, gconstpointer data)
{
  add_owed (fixture, "Return", "2015-08-20");
  g_settings_set_boolean (fixture->settings, "remind", FALSE);
  look (fixture, ISO_TOLD);
  g_assert_cmpuint (fixture->n_told, ==, 0);
  /* Whoever wants to be told after all is told today. */
  g_settings_set_boolean (fixture->settings, "remind", TRUE);
  look (fixture, ISO_TOLD);
  g_assert_cmpuint (fixture->n_told, ==, 1);
  g_settings_set_int (fixture->settings, "reminder-days", 7);
  look (fixture, ISO_NEXT);
  g_assert_cmpuint (fixture->n_told, ==, 1);
  look (fixture, "2015-08-13");
  g_assert_cmpuint (fixture->n_told, ==, 2);
}

/* The day that the register is shown as at is no matter; many things are not all told. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  accord_store_set_as_at (fixture->store, accord_date_new (2014, 1, 1));
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *title = g_strdup_printf ("Return %u", i + 1);

      add_owed (fixture, title, "2015-07-21");
    }
  look (fixture, ISO_TOLD);
  g_assert_cmpstr (fixture->title, ==, "6 due or overdue: NHS Thurrock CCG");
  g_assert_cmpstr (fixture->body, ==,
                   "2015-07-21, due today: Return 1\n"
                   "2015-07-21, due today: Return 2\n"
                   "2015-07-21, due today: Return 3\n"
                   "and 3 more");
}

static gboolean
has_open (gpointer path)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (test_ui_get_application ()));

  return windows != NULL && ACCORD_IS_WINDOW (windows->data) &&
         accord_window_get_store (windows->data) != NULL;
}

/* A click leads to the first page, whether the register is still open or not. */
static void
test_click (Fixture *fixture, gconstpointer data)
{
  GApplication *application = G_APPLICATION (test_ui_get_application ());
  const char *first = accord_pages_get ()[0].name;
  AccordWindow *window;
  AccordViews *views;

  g_settings_set_boolean (fixture->settings, "remind", FALSE);
  g_action_group_activate_action (G_ACTION_GROUP (application), "show-first-page",
                                  g_variant_new_string (fixture->path));
  test_ui_wait (has_open, NULL);
  window = ACCORD_WINDOW (gtk_application_get_windows (GTK_APPLICATION (application))->data);
  test_ui_settle (GTK_WINDOW (window));
  views = accord_window_get_views (window);
  g_assert_cmpstr (accord_views_get_page (views)->name, ==, first);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "people");
  g_assert_cmpstr (accord_views_get_page (views)->name, ==, "people");
  g_action_group_activate_action (G_ACTION_GROUP (application), "show-first-page",
                                  g_variant_new_string (fixture->path));
  g_assert_cmpstr (accord_views_get_page (views)->name, ==, first);
  test_ui_close_window (window);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add ("/reminder/once-a-day", Fixture, NULL, set_up, test_once_a_day, tear_down);
  g_test_add ("/reminder/choices", Fixture, NULL, set_up, test_choices, tear_down);
  g_test_add ("/reminder/many", Fixture, NULL, set_up, test_many, tear_down);
  g_test_add ("/reminder/click", Fixture, NULL, set_up, test_click, tear_down);

  return test_ui_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/query.h"
#include "accord/register.h"
#include "new-register/new-register-dialog.h"
#include "new-register/organisation-step.h"
#include "pages.h"
#include "support.h"
#include "watchdog.h"

/* The longest that the window does not answer in what an officer does all day, on the example
 * register. Each step is done by the main loop, as what the officer does would be. */

typedef struct {
  AccordWindow *window;
  const char *path;
} Journey;

typedef struct {
  const char *title;
  void (*act) (Journey *journey);
} Step;

typedef struct {
  const Step *step;
  Journey *journey;
  gboolean is_done;
} Turn;

static gboolean
turn_cb (gpointer data)
{
  Turn *turn = data;

  turn->step->act (turn->journey);
  turn->is_done = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
is_done (gpointer turn)
{
  return ((Turn *) turn)->is_done;
}

static void
activate (Journey *journey, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (journey->window), action, NULL);
}

static void
open_register (Journey *journey)
{
  accord_application_open_path (test_ui_get_application (), GTK_WINDOW (journey->window),
                                journey->path);
}

static void
show_last_page (Journey *journey)
{
  const AccordPage *page = accord_pages_get ();

  while (page[1].name != NULL)
    page++;
  gtk_widget_activate_action (GTK_WIDGET (journey->window), "win.show-page", "s", page->name);
}

static void
show_record (Journey *journey)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("arrangement"));
  g_autoptr (GArray) ids =
    accord_store_query_ids (accord_window_get_store (journey->window), query, NULL);

  gtk_widget_activate_action (GTK_WIDGET (journey->window), "win.show-record", "(sx)",
                              "arrangement", g_array_index (ids, gint64, 0));
}

static void
go_back (Journey *journey)
{
  activate (journey, "win.back");
}

static void
show_another_day (Journey *journey)
{
  gtk_widget_activate_action (GTK_WIDGET (journey->window), "win.show-as-at", "s", "2015-03-31");
}

static void
return_to_today (Journey *journey)
{
  activate (journey, "win.return-to-today");
}

static void
change_something (Journey *journey)
{
  test_ui_add_arrangement (accord_window_get_store (journey->window), "ARR-99", "Wheelchairs");
}

static void
undo (Journey *journey)
{
  activate (journey, "win.undo");
}

static void
start_register (Journey *journey)
{
  activate (journey, "win.new-register");
}

static void
find_body (Journey *journey)
{
  GtkWindow *dialog =
    test_ui_find_dialog (GTK_WINDOW (journey->window), ACCORD_TYPE_NEW_REGISTER_DIALOG);
  GtkWidget *step = test_ui_get_child (dialog, ACCORD_TYPE_NEW_REGISTER_DIALOG, "organisation");
  GtkWidget *row = test_ui_get_child (step, ACCORD_TYPE_ORGANISATION_STEP, "name_row");

  gtk_editable_set_text (GTK_EDITABLE (row), "nhs");
}

static gboolean
has_store (gpointer window)
{
  return accord_window_get_store (window) != NULL;
}

/* A dialog is drawn as well as the window below it. */
static void
settle (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (GTK_WIDGET (window)))
        test_ui_settle (window);
    }
}

static void
run (const Step *step, Journey *journey, double limit)
{
  Turn turn = { step, journey, FALSE };
  double longest;

  test_watchdog_take_longest ();
  g_idle_add (turn_cb, &turn);
  test_ui_wait (is_done, &turn);
  test_ui_wait (has_store, journey->window);
  settle ();
  longest = test_watchdog_take_longest ();
  g_print ("%-34s %9.2f ms   %-36s %9.2f ms   ratio %5.2f%s\n", step->title, longest,
           "the longest that may be", limit, longest / limit, longest > limit ? "  OVER" : "");
}

int
main (int argc, char *argv[])
{
  static const Step steps[] = {
    { "open the example", open_register },     { "show the last page", show_last_page },
    { "show a record", show_record },          { "go back", go_back },
    { "as at another day", show_another_day }, { "return to today", return_to_today },
    { "add a record", change_something },      { "undo", undo },
    { "start a register", start_register },    { "find its organisation", find_body },
  };
  char *folder;
  g_autofree char *path = NULL;
  g_autoptr (AccordStore) store = NULL;
  g_autoptr (GError) error = NULL;
  Journey journey = { NULL };
  double limit = test_watchdog_get_limit ();

  test_ui_init (&argc, &argv);
  test_watchdog_start ();
  folder = test_ui_make_folder ();
  path = g_build_filename (folder, "example.accord", NULL);
  store = accord_register_sample (path, 2015, "Performance", &error);
  g_assert_no_error (error);
  accord_store_close (store);

  journey.path = path;
  journey.window = test_ui_open_window (NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    run (&steps[i], &journey, limit);
  test_ui_close_window (journey.window);
  test_ui_remove_folder (folder);
  return 0;
}

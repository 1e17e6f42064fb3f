/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "accelerators.h"
#include "accord/register.h"
#include "pages.h"
#include "sidebar.h"

typedef struct {
  char *folder;
  char *path;
  AccordWindow *window;
  AccordStore *store; /* borrowed */
  AccordSidebar *sidebar;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GSettings *settings = accord_application_get_settings (test_ui_get_application ());

  g_settings_reset (settings, "sidebar-folded");
  fixture->folder = test_ui_make_folder ();
  fixture->path = test_ui_make_register (fixture->folder);
  fixture->window = test_ui_open_window (fixture->path);
  fixture->store = accord_window_get_store (fixture->window);
  fixture->sidebar =
    ACCORD_SIDEBAR (test_ui_get_child (fixture->window, ACCORD_TYPE_WINDOW, "sidebar"));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_ui_close_window (fixture->window);
  g_free (fixture->path);
  test_ui_remove_folder (fixture->folder);
}

static int
get_index (const char *name)
{
  const AccordPage *pages = accord_pages_get ();
  int i = 0;

  while (!g_str_equal (pages[i].name, name))
    i++;
  return i;
}

static GtkListBoxRow *
get_row (Fixture *fixture, const char *name)
{
  GtkWidget *list = test_ui_get_child (fixture->sidebar, ACCORD_TYPE_SIDEBAR, "list");

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), get_index (name));
}

/* Its icon, its title and its number. */
static GtkWidget *
get_badge (GtkListBoxRow *row)
{
  return gtk_widget_get_last_child (gtk_list_box_row_get_child (row));
}

static GtkWidget *
get_title (GtkListBoxRow *row)
{
  return gtk_widget_get_prev_sibling (get_badge (row));
}

static gboolean
has_number (gpointer row)
{
  return gtk_widget_get_visible (get_badge (row));
}

static gboolean
has_no_number (gpointer row)
{
  return !has_number (row);
}

static gint64
add_overdue (AccordStore *store, gint64 arrangement)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("obligation"));
  g_autofree char *reference = g_strdup_printf ("%" G_GINT64_FORMAT, arrangement);
  g_autoptr (GError) error = NULL;
  const struct {
    const char *key;
    const char *text;
  } values[] = {
    { "title", "Quarter 1 report" },
    { "kind", "quarterly-report" },
    { "due", "2015-07-30" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      accord_record_parse (record, values[i].key, values[i].text, accord_store_get_resolver (store),
                           &error);
      g_assert_no_error (error);
    }
  accord_record_set_integer (record, "arrangement", arrangement, &error);
  g_assert_no_error (error);
  accord_store_save (store, record, "Add a report", &error);
  g_assert_no_error (error);
  return accord_record_get_id (record);
}

/* The number tells how many arrangements have something overdue, on the day that is shown. */
static void
test_count (Fixture *fixture, gconstpointer data)
{
  GtkListBoxRow *row = get_row (fixture, "arrangements");
  gint64 arrangement = test_ui_add_arrangement (fixture->store, "ARR-01", "Better Care Fund");

  g_assert_false (has_number (row));
  add_overdue (fixture->store, arrangement);
  add_overdue (fixture->store, arrangement);
  test_ui_wait (has_number, row);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_badge (row))), ==, "1");
  g_assert_true (gtk_widget_has_css_class (get_badge (row), "alert"));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "1 arrangement has something overdue");

  accord_store_set_as_at (fixture->store, accord_date_new (2015, 7, 30));
  test_ui_wait (has_no_number, row);
  accord_store_set_as_at (fixture->store, accord_date_new (2015, 7, 31));
  test_ui_wait (has_number, row);
}

static gboolean
is_folded (gpointer sidebar)
{
  return accord_sidebar_get_folded (sidebar);
}

static gboolean
is_unfolded (gpointer sidebar)
{
  return !is_folded (sidebar);
}

/* Folded, the words are in the tooltips, and the names for assistive technology stay. */
static void
test_fold (Fixture *fixture, gconstpointer data)
{
  GtkListBoxRow *row = get_row (fixture, "arrangements");
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->sidebar));

  g_assert_false (is_folded (fixture->sidebar));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.fold-sidebar", NULL);
  g_assert_true (is_folded (fixture->sidebar));
  test_ui_settle (GTK_WINDOW (fixture->window));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->sidebar)), <, width / 2);
  g_assert_false (gtk_widget_get_visible (get_title (row)));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (row)), ==, "Arrangements");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Arrangements");
  test_ui_save_picture (GTK_WINDOW (fixture->window), "sidebar-folded");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.fold-sidebar", NULL);
  test_ui_settle (GTK_WINDOW (fixture->window));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->sidebar)), ==, width);
  g_assert_null (gtk_widget_get_tooltip_text (GTK_WIDGET (row)));
}

/* A narrow window folds it; a wide one shows it again. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);

  gtk_window_set_default_size (window, 820, 700);
  test_ui_wait (is_folded, fixture->sidebar);
  gtk_window_set_default_size (window, 1200, 700);
  test_ui_wait (is_unfolded, fixture->sidebar);
}

/* What is chosen in one window holds in the next. */
static void
test_remembered (Fixture *fixture, gconstpointer data)
{
  AccordWindow *other;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.fold-sidebar", NULL);
  other = test_ui_open_window (NULL);
  g_assert_true (is_folded (test_ui_get_child (other, ACCORD_TYPE_WINDOW, "sidebar")));
  test_ui_close_window (other);
}

/* Each page has its number as a key, as far as these go. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  const AccordPage *page = accord_pages_get ();
  GtkApplication *application = GTK_APPLICATION (test_ui_get_application ());

  for (int i = 1; i <= 9 && page->name != NULL; i++, page++)
    {
      g_autofree char *action = g_strdup_printf ("win.show-page::%s", page->name);
      g_autofree char *key = g_strdup_printf ("<Control>%d", i);
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, action);

      g_assert_cmpstr (accels[0], ==, key);
      g_assert_cmpstr (accord_accelerators_get_keys (action), ==, key);
    }
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *name;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/sidebar/count", test_count },   { "/sidebar/fold", test_fold },
    { "/sidebar/narrow", test_narrow }, { "/sidebar/remembered", test_remembered },
    { "/sidebar/keys", test_keys },
  };

  test_ui_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  return test_ui_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements-fixture.h"
#include "thread.h"

/* A list of so many records that what is computed of all of them is found out in a thread. */

#define N_RECORDS 10000

static gint64
add_very_many (AccordStore *store,
               const char *type,
               const char *title,
               const char *choice,
               const char *key)
{
  g_autoptr (GError) error = NULL;
  gint64 last = 0;

  accord_store_begin (store, "Import", &error);
  for (int i = 0; i < N_RECORDS; i++)
    {
      g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find (type));

      g_autofree char *name = g_strdup_printf ("One of many, %d", i);

      accord_record_set_text (record, title, name, NULL);
      accord_record_set_text (record, choice, key, NULL);
      accord_store_insert (store, record, &error);
      g_assert_no_error (error);
      last = accord_record_get_id (record);
    }
  accord_store_commit (store, &error);
  g_assert_no_error (error);
  return last;
}

static gint64
add_arrangements (AccordStore *store)
{
  return add_very_many (store, "arrangement", "title", "kind", "ccg-joint");
}

/* Another day has another page. */
static AccordListPage *
get_page (Fixture *fixture)
{
  fixture_get_part (fixture, "stack");
  return fixture->page;
}

static void
sort (Fixture *fixture, const char *key)
{
  accord_table_view_sort (accord_list_page_get_table (get_page (fixture)), key, GTK_SORT_ASCENDING);
}

static gboolean
is_up_to_date (gpointer fixture)
{
  return !accord_list_get_outdated (accord_list_page_get_list (get_page (fixture)));
}

static gboolean
is_at_rest (gpointer data)
{
  return !accord_thread_is_running ();
}

static gint64
get_first (Fixture *fixture)
{
  return accord_list_get_id (accord_list_page_get_list (get_page (fixture)), 0);
}

static void
assert_busy (Fixture *fixture, gboolean is_busy)
{
  GtkWidget *table = GTK_WIDGET (accord_list_page_get_table (get_page (fixture)));

  gtk_test_accessible_assert_state (table, GTK_ACCESSIBLE_STATE_BUSY, is_busy);
  fixture_assert_shows (fixture, "list", is_busy ? "Sorting…" : "10000 in all");
}

/* The keys are in the list as soon as it has a row for them. */
static void
assert_focus_in_table (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (
    focus, GTK_WIDGET (accord_list_page_get_table (get_page (fixture)))));
}

/* The old order stays until the new one is there, and the list says so. */
static void
test_sort (Fixture *fixture, gconstpointer data)
{
  gint64 last = add_arrangements (fixture->store);

  fixture_change (fixture, last, "approved", "2 Jan 2014");
  sort (fixture, "reference");
  assert_busy (fixture, FALSE);
  sort (fixture, "status");
  g_assert_cmpint (get_first (fixture), !=, last);
  assert_busy (fixture, TRUE);
  /* What is copied is what is shown, in the order that is said: nothing, until it is there. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.copy", NULL);
  test_ui_wait (is_at_rest, NULL);
  g_assert_cmpint (get_first (fixture), ==, last);
  assert_busy (fixture, FALSE);
  g_assert_false (test_ui_has_toast (fixture->window));
}

/* What changes while the thread works is in the order that comes of it; what is asked for last is
 * what is shown. */
static void
test_meanwhile (Fixture *fixture, gconstpointer data)
{
  gint64 last = add_arrangements (fixture->store);

  sort (fixture, "status");
  fixture_change (fixture, last, "approved", "2 Jan 2014");
  test_ui_wait (is_up_to_date, fixture);
  g_assert_cmpint (get_first (fixture), ==, last);

  accord_store_set_as_at (fixture->store, accord_date_new (2014, 1, 1));
  assert_busy (fixture, TRUE);
  test_ui_wait (is_up_to_date, fixture);
  g_assert_cmpint (get_first (fixture), !=, last);
  test_ui_settle (GTK_WINDOW (fixture->window));
  assert_focus_in_table (fixture);

  sort (fixture, "partners");
  sort (fixture, "reference");
  assert_busy (fixture, FALSE);
  accord_store_set_as_at (fixture->store, accord_date_today ());
  assert_busy (fixture, FALSE);
}

/* A new record is selected where it comes to stand, once that is known. */
static void
test_new (Fixture *fixture, gconstpointer data)
{
  AccordRecordForm *form;
  gint64 before;
  gint64 selected;

  before = add_very_many (fixture->store, "committee", "name", "form", "joint-committee");
  test_ui_show_page (fixture->window, "committees");
  sort (fixture, "state");
  test_ui_wait (is_up_to_date, fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.new", NULL);
  form = accord_record_dialog_get_form (fixture_find_form (fixture));
  gtk_editable_set_text (GTK_EDITABLE (accord_record_form_get_row (form, "name")), "Executive");
  adw_combo_row_set_selected (ADW_COMBO_ROW (accord_record_form_get_row (form, "form")), 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture_find_form (fixture)), "dialog.save", NULL);
  test_ui_wait (is_up_to_date, fixture);
  selected = accord_table_view_get_selected (accord_list_page_get_table (fixture->page));
  g_assert_cmpint (selected, >, before);
}

/* Closed while a thread works for it. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  add_arrangements (fixture->store);
  sort (fixture, "status");
  assert_busy (fixture, TRUE);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/list-large/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("sort", test_sort);
  ADD ("meanwhile", test_meanwhile);
  ADD ("new", test_new);
  ADD ("closed", test_closed);

  return test_ui_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal-fixture.h"

#include "widgets/history-changes.h"

static GtkWidget *
find_expander (GtkWidget *widget, const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_EXPANDER_ROW (widget) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_expander (child, title);
  return found;
}

/* On the page of a record too; what the officer has opened stays open. */
static void
test_record_page (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;
  g_autoptr (GPtrArray) buttons = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-record", "(sx)",
                              "arrangement", fixture->ambulance);
  row = find_expander (get_shown (fixture), "Say it in the plural");
  g_assert_nonnull (row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  settle (fixture);
  buttons = find_restore_buttons (row);
  g_assert_cmpuint (buttons->len, ==, 1);
  gtk_test_accessible_assert_property (buttons->pdata[0], GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Restore “Ambulance” in Title");
  click (buttons->pdata[0]);
  settle (fixture);
  assert_title (fixture, "Ambulance");
  g_assert_true (find_expander (get_shown (fixture), "Say it in the plural") == row);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_cmpuint (count_restorable (row), ==, 0);
  row = find_expander (get_shown (fixture), "Restore title of ARR-01: Ambulance");
  g_assert_nonnull (row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  settle (fixture);
  g_assert_cmpuint (count_restorable (row), ==, 1);
  test_ui_save_picture (GTK_WINDOW (fixture->window), "history");
}

/* Where an entry changed several records of a page, each field says which it belongs to. */
static void
test_several_records (Fixture *fixture, gconstpointer data)
{
  const AccordRecordType *type = accord_record_type_find ("arrangement");
  gint64 ids[2] = { fixture->ambulance,
                    test_ui_add_arrangement (fixture->store, "ARR-03", "Beds") };
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkWidget) both = NULL;
  g_autoptr (GtkWidget) one = NULL;

  accord_store_begin (fixture->store, "Set both ends", &error);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (AccordRecord) record = accord_store_get (fixture->store, type, ids[i], &error);

      accord_record_set_date (record, "end", accord_date_new (2030, 3, 31), &error);
      accord_store_update (fixture->store, record, &error);
    }
  accord_store_commit (fixture->store, &error);
  g_assert_no_error (error);

  both = g_object_ref_sink (accord_history_changes_new (fixture->store, 7, ids, 2));
  g_assert_nonnull (find_label (both, "Ambulances, east"));
  g_assert_nonnull (find_label (both, "Beds"));
  one = g_object_ref_sink (accord_history_changes_new (fixture->store, 7, ids, 1));
  g_assert_nonnull (find_label (one, "31 Mar 2030"));
  g_assert_null (find_label (one, "Ambulances, east"));
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/history/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("record-page", test_record_page);
  ADD ("several-records", test_several_records);
  return test_ui_run ();
}

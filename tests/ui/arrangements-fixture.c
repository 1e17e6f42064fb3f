/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements-fixture.h"

#include "detail/detail-page.h"
#include "list/list-memory.h"
#include "views.h"

/** fixture_get_shown: (transfer none): the page that the window shows. */
GtkWidget *
fixture_get_shown (Fixture *fixture)
{
  GtkWidget *views = test_ui_get_child (fixture->window, ACCORD_TYPE_WINDOW, "views");

  return accord_views_get_shown (ACCORD_VIEWS (views));
}

/** fixture_get_part: (transfer none): a part of the list of arrangements. The window makes its
 * pages anew for another day. */
GtkWidget *
fixture_get_part (Fixture *fixture, const char *name)
{
  if (ACCORD_IS_LIST_PAGE (fixture_get_shown (fixture)))
    fixture->page = ACCORD_LIST_PAGE (fixture_get_shown (fixture));
  return test_ui_get_child (fixture->page, ACCORD_TYPE_LIST_PAGE, name);
}

/** fixture_set_up: opens a window with a new register. */
void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = test_ui_make_folder ();
  path = test_ui_make_register (fixture->folder);
  fixture->window = test_ui_open_window (path);
  test_ui_show_page (fixture->window, "arrangements");
  fixture->store = accord_window_get_store (fixture->window);
  fixture->page = ACCORD_LIST_PAGE (fixture_get_shown (fixture));
}

/* What one test leaves in the settings is not for the next to find. */
static void
forget_list (void)
{
  g_autoptr (GSettings) settings = accord_list_memory_open ("arrangements");

  g_settings_reset (settings, "sort");
  g_settings_reset (settings, "filters");
  g_settings_reset (settings, "widths");
}

/** fixture_tear_down: closes it, and takes everything away. */
void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  forget_list ();
  test_ui_close_window (fixture->window);
  test_ui_remove_folder (fixture->folder);
}

/** fixture_change: changes one field of an arrangement. */
void
fixture_change (Fixture *fixture, gint64 id, const char *key, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordRecord) record =
    accord_store_get (fixture->store, accord_record_type_find ("arrangement"), id, &error);

  g_assert_no_error (error);
  g_assert_true (
    accord_record_parse (record, key, text, accord_store_get_resolver (fixture->store), &error));
  g_assert_true (accord_store_save (fixture->store, record, "Change it", &error));
}

/** fixture_add_three: three arrangements: one in force, one approved, one proposed. */
void
fixture_add_three (Fixture *fixture)
{
  gint64 in_force = test_ui_add_arrangement (fixture->store, "ARR-01", "Better Care Fund");
  gint64 approved = test_ui_add_arrangement (fixture->store, "ARR-02", "Ambulance");

  fixture_change (fixture, in_force, "approved", "27 Mar 2014");
  fixture_change (fixture, in_force, "start", "1 Apr 2014");
  fixture_change (fixture, approved, "approved", "27 Mar 2014");
  fixture_change (fixture, approved, "start", "+1y");
  test_ui_add_arrangement (fixture->store, "ARR-03", "Continuing healthcare");
}

/** fixture_add_party: makes the home organisation a party; its id. */
gint64
fixture_add_party (Fixture *fixture, gint64 arrangement)
{
  g_autoptr (AccordRecord) party = accord_record_new (accord_record_type_find ("party"));
  g_autoptr (GError) error = NULL;

  accord_record_set_integer (party, "arrangement", arrangement, &error);
  accord_record_parse (party, "organisation", "07G", accord_store_get_resolver (fixture->store),
                       &error);
  accord_record_set_text (party, "role", "lead", &error);
  g_assert_no_error (error);
  accord_store_save (fixture->store, party, "Add party", &error);
  g_assert_no_error (error);
  return accord_record_get_id (party);
}

/** fixture_find_form: (transfer none): the form that is open. */
AccordRecordDialog *
fixture_find_form (Fixture *fixture)
{
  return ACCORD_RECORD_DIALOG (
    test_ui_find_dialog (GTK_WINDOW (fixture->window), ACCORD_TYPE_RECORD_DIALOG));
}

/** fixture_open_arrangement: opens the page of an arrangement. */
void
fixture_open_arrangement (Fixture *fixture, gint64 id)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-record", "(sx)",
                              "arrangement", id);
  test_ui_settle (GTK_WINDOW (fixture->window));
  g_assert_true (ACCORD_IS_DETAIL_PAGE (fixture_get_shown (fixture)));
}

static char *
dup_references (Fixture *fixture)
{
  GListModel *list = G_LIST_MODEL (accord_list_page_get_list (fixture->page));
  GString *references = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (AccordRecord) record = g_list_model_get_item (list, i);

      g_string_append_printf (references, "%s%s", i == 0 ? "" : " ",
                              accord_record_get_text (record, "reference"));
    }
  return g_string_free (references, FALSE);
}

/** fixture_assert_references: the arrangements that are listed, in order. */
void
fixture_assert_references (Fixture *fixture, const char *expected)
{
  g_autofree char *references = dup_references (fixture);

  g_assert_cmpstr (references, ==, expected);
}

/** fixture_assert_shows: what the list shows, and the words below it. */
void
fixture_assert_shows (Fixture *fixture, const char *child, const char *count)
{
  g_assert_cmpstr (
    gtk_stack_get_visible_child_name (GTK_STACK (fixture_get_part (fixture, "stack"))), ==, child);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (fixture_get_part (fixture, "count"))), ==, count);
}

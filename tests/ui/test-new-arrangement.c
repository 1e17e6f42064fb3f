/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "example-fixture.h"

#include "accord/query.h"
#include "arrangements/new-arrangement.h"
#include "assistant-fixture.h"

/* The assistant for a new arrangement. */

static GtkWindow *
open_assistant (Example *example)
{
  AccordListPage *page = example_show_list (example, "arrangements", NULL);

  gtk_widget_activate_action (GTK_WIDGET (page), "page.new", NULL);
  return assistant_fixture_find (example->window);
}

static guint
get_step (GtkWindow *assistant)
{
  return accord_assistant_get_step (ACCORD_ASSISTANT (assistant));
}

static guint
count (AccordStore *store, const char *type_name)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find (type_name));

  return (guint) accord_store_query_count (store, query, NULL);
}

/* Kind, parties, services; what follows is told before it is done, and is what is done. */
static void
test_way (Example *example, gconstpointer data)
{
  GtkWindow *assistant = open_assistant (example);
  guint arrangements = count (example->store, "arrangement");
  guint parties = count (example->store, "party");
  guint obligations = count (example->store, "obligation");

  assistant_fixture_choose (assistant, "kind", 3); /* joint with other CCGs */
  assistant_fixture_choose (assistant, "mode", 3);
  assistant_fixture_go_on (assistant);
  assistant_fixture_enter (assistant, "organisation", "99G");
  assistant_fixture_go_on (assistant);
  assistant_fixture_enter (assistant, "title", "Winter beds");
  assistant_fixture_enter (assistant, "start", "1 nov 15");
  assistant_fixture_go_on (assistant);
  g_assert_cmpuint (get_step (assistant), ==, 3);
  g_assert_true (test_ui_has_label (assistant, "TC 12.11"));
  g_assert_true (test_ui_has_label (assistant, "Quarterly report 2015/16 Q3, ARR-17"));
  g_assert_true (test_ui_has_label (assistant, "Add Arrangement"));
  g_assert_cmpuint (count (example->store, "arrangement"), ==, arrangements);

  assistant_fixture_go_on (assistant);
  g_assert_null (
    test_ui_find_dialog (GTK_WINDOW (example->window), ACCORD_TYPE_NEW_ARRANGEMENT));
  g_assert_cmpuint (count (example->store, "arrangement"), ==, arrangements + 1);
  g_assert_cmpuint (count (example->store, "party"), ==, parties + 2);
  g_assert_cmpuint (count (example->store, "obligation"), ==, obligations + 4);
  g_assert_cmpstr (test_ui_get_toast (example->window), ==, "Add the arrangement Winter beds");
  g_assert_true (test_ui_has_label (example_get_shown (example), "Winter beds"));

  gtk_widget_activate_action (GTK_WIDGET (example->window), "win.undo", NULL);
  g_assert_cmpuint (count (example->store, "party"), ==, parties);
  g_assert_cmpuint (count (example->store, "obligation"), ==, obligations);
}

/* A step is not left before it is right; Back keeps what was entered. */
static void
test_faults (Example *example, gconstpointer data)
{
  GtkWindow *assistant = open_assistant (example);

  assistant_fixture_go_on (assistant);
  g_assert_cmpuint (get_step (assistant), ==, 0);
  assistant_fixture_choose (assistant, "kind", 5); /* with NHS England, its functions */
  assistant_fixture_go_on (assistant);
  assistant_fixture_enter (assistant, "organisation", "Nobody of that name");
  assistant_fixture_go_on (assistant);
  g_assert_cmpuint (get_step (assistant), ==, 1);
  assistant_fixture_enter (assistant, "organisation", "");
  assistant_fixture_go_on (assistant);
  assistant_fixture_go_on (assistant);
  g_assert_cmpuint (get_step (assistant), ==, 2);
  assistant_fixture_enter (assistant, "title", "Pharmacy");
  gtk_widget_activate_action (GTK_WIDGET (assistant), "dialog.back", NULL);
  g_assert_cmpuint (get_step (assistant), ==, 1);
  assistant_fixture_go_on (assistant);
  assistant_fixture_go_on (assistant);
  g_assert_cmpuint (get_step (assistant), ==, 3);
  gtk_window_destroy (assistant);
}

#define ADD(name, function) \
  g_test_add ("/new-arrangement/" name, Example, NULL, example_set_up, function, example_tear_down)

int
main (int argc, char *argv[])
{
  example_init (&argc, &argv);

  ADD ("way", test_way);
  ADD ("faults", test_faults);

  return g_test_run ();
}

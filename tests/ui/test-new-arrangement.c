/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "example-fixture.h"

#include "accord/query.h"
#include "arrangements/new-arrangement.h"
#include "form/record-form.h"
#include "views.h"

/* The assistant for a new arrangement. */

static AccordAssistant *
find_assistant (Example *example)
{
  GtkWindow *found =
    test_ui_find_dialog (GTK_WINDOW (example->window), ACCORD_TYPE_NEW_ARRANGEMENT);

  return found == NULL ? NULL : ACCORD_ASSISTANT (found);
}

static AccordAssistant *
open_assistant (Example *example)
{
  AccordListPage *page = example_show_list (example, "arrangements", NULL);

  gtk_widget_activate_action (GTK_WIDGET (page), "page.new", NULL);
  test_ui_settle (GTK_WINDOW (find_assistant (example)));
  return find_assistant (example);
}

static void
press (Example *example, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (find_assistant (example)), action, NULL);
  test_ui_settle (GTK_WINDOW (example->window));
}

/* The form of the step, or the last of several. */
static AccordRecordForm *
find_form (GtkWidget *widget)
{
  AccordRecordForm *found = NULL;

  if (ACCORD_IS_RECORD_FORM (widget) && gtk_widget_get_mapped (widget))
    return ACCORD_RECORD_FORM (widget);
  for (GtkWidget *child = gtk_widget_get_last_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_prev_sibling (child))
    found = find_form (child);
  return found;
}

static void
type (Example *example, const char *key, const char *text)
{
  GtkWidget *row =
    accord_record_form_get_row (find_form (GTK_WIDGET (find_assistant (example))), key);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
choose (Example *example, const char *key, guint index)
{
  GtkWidget *row =
    accord_record_form_get_row (find_form (GTK_WIDGET (find_assistant (example))), key);

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), index);
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
  AccordAssistant *assistant = open_assistant (example);
  guint arrangements = count (example->store, "arrangement");
  guint parties = count (example->store, "party");
  guint obligations = count (example->store, "obligation");

  choose (example, "kind", 3); /* joint with other CCGs */
  choose (example, "mode", 3);
  test_ui_save_picture (GTK_WINDOW (assistant), "new-arrangement-1");
  press (example, "dialog.next");
  type (example, "organisation", "99G");
  test_ui_save_picture (GTK_WINDOW (assistant), "new-arrangement-2");
  press (example, "dialog.next");
  type (example, "title", "Winter beds");
  type (example, "start", "1 nov 15");
  test_ui_save_picture (GTK_WINDOW (assistant), "new-arrangement-3");
  press (example, "dialog.next");
  test_ui_save_picture (GTK_WINDOW (assistant), "new-arrangement-4");
  g_assert_cmpuint (accord_assistant_get_step (assistant), ==, 3);
  g_assert_true (test_ui_has_label (assistant, "TC 12.11"));
  g_assert_true (test_ui_has_label (assistant, "Quarterly report 2015/16 Q3, ARR-17"));
  g_assert_true (test_ui_has_label (assistant, "Add Arrangement"));
  g_assert_cmpuint (count (example->store, "arrangement"), ==, arrangements);

  press (example, "dialog.next");
  g_assert_null (find_assistant (example));
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
  AccordAssistant *assistant = open_assistant (example);

  press (example, "dialog.next");
  g_assert_cmpuint (accord_assistant_get_step (assistant), ==, 0);
  choose (example, "kind", 5); /* with NHS England, its functions */
  press (example, "dialog.next");
  type (example, "organisation", "Nobody of that name");
  press (example, "dialog.next");
  g_assert_cmpuint (accord_assistant_get_step (assistant), ==, 1);
  type (example, "organisation", "");
  press (example, "dialog.next");
  press (example, "dialog.next");
  g_assert_cmpuint (accord_assistant_get_step (assistant), ==, 2);
  type (example, "title", "Pharmacy");
  press (example, "dialog.back");
  g_assert_cmpuint (accord_assistant_get_step (assistant), ==, 1);
  press (example, "dialog.next");
  press (example, "dialog.next");
  g_assert_cmpuint (accord_assistant_get_step (assistant), ==, 3);
  gtk_window_destroy (GTK_WINDOW (assistant));
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

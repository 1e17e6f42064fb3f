/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "example-fixture.h"

#include "findings/findings.h"
#include "today/due-list.h"
#include "today/today-page.h"

#include <string.h>

/* The first page over the example register, as at 22 September 2015. */

static GtkWidget *
show_today (Example *example)
{
  gtk_widget_activate_action (GTK_WIDGET (example->window), "win.show-page", "s", "today");
  test_ui_rest (GTK_WINDOW (example->window));
  g_assert_true (ACCORD_IS_TODAY_PAGE (example_get_shown (example)));
  return example_get_shown (example);
}

/* It is what a register opens with. */
static void
test_first (Example *example, gconstpointer data)
{
  g_assert_true (ACCORD_IS_TODAY_PAGE (example_get_shown (example)));
}

static void
test_groups (Example *example, gconstpointer data)
{
  static const char *const said[] = {
    "Tuesday 22 September 2015",
    "5 things are overdue.",
    "Quarterly report 2015/16 Q1, ARR-02",
    "7 days late",
    "Papers of meeting PC-04 on 22 Oct 2015",
    "in 21 days",
    "Non-emergency patient transport",
    "115 days until the notice expires",
    "30 September 2015",
    "8 days left",
    "Papers were due",
  };
  GtkWidget *page = show_today (example);

  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    if (!test_ui_has_label (page, said[i]))
      g_error ("“%s” is not said", said[i]);
}

static gboolean
is_answered (gpointer store)
{
  return accord_findings_get_all (accord_findings_get (store)) != NULL;
}

/* Breaches and warnings; a note is no work. */
static void
test_put_right (Example *example, gconstpointer data)
{
  GtkWidget *page = show_today (example);

  test_ui_wait (is_answered, example->store);
  test_ui_settle (GTK_WINDOW (example->window));
  g_assert_true (test_ui_has_label (page, "To put right"));
  g_assert_true (test_ui_has_label (page, "Breach"));
  g_assert_false (test_ui_has_label (page, "Nothing to do"));
  test_ui_save_picture (GTK_WINDOW (example->window), "today");
}

static GtkListBoxRow *
find_row (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LIST_BOX_ROW (widget) && test_ui_has_label (widget, text))
    return GTK_LIST_BOX_ROW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkListBoxRow *row = find_row (child, text);

      if (row != NULL)
        return row;
    }
  return NULL;
}

/* A row leads to where it is dealt with, and what has come is gone from the page. */
static void
test_dealt_with (Example *example, gconstpointer data)
{
  GtkWidget *page = show_today (example);
  GtkListBoxRow *row = find_row (page, "Quarterly report 2015/16 Q1, ARR-02");
  g_autoptr (GVariant) target = NULL;
  g_autoptr (AccordRecord) report = NULL;
  g_autoptr (GError) error = NULL;
  const char *type;
  gint64 id;

  g_assert_nonnull (row);
  target = g_variant_ref (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)));
  g_variant_get (target, "(&sx)", &type, &id);
  report = accord_store_get (example->store, accord_record_type_find (type), id, &error);
  g_assert_no_error (error);
  accord_record_set_date (report, "received", accord_date_new (2015, 9, 22), &error);
  accord_store_save (example->store, report, "Receive", &error);
  g_assert_no_error (error);
  test_ui_settle (GTK_WINDOW (example->window));
  g_assert_null (find_row (page, "Quarterly report 2015/16 Q1, ARR-02"));
  g_assert_true (test_ui_has_label (page, "4 things are overdue."));
}

static void
test_other_day (Example *example, gconstpointer data)
{
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (example->window), "win.show-as-at", "s", "2015-07-01");
  page = show_today (example);
  g_assert_true (test_ui_has_label (page, "Wednesday 1 July 2015"));
  g_assert_false (test_ui_has_label (page, "115 days"));
}

/* A new register has nothing to do, and says so. */
static void
test_nothing (void)
{
  char *folder = test_ui_make_folder ();
  g_autofree char *path = test_ui_make_register (folder);
  AccordWindow *window = test_ui_open_window (path);

  test_ui_wait (is_answered, accord_window_get_store (window));
  test_ui_settle (GTK_WINDOW (window));
  g_assert_true (test_ui_has_label (GTK_WIDGET (window), "Nothing to do"));
  test_ui_save_picture (GTK_WINDOW (window), "today-nothing");
  test_ui_close_window (window);
  test_ui_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  example_init (&argc, &argv);

#define ADD(name, test) \
  g_test_add ("/today/" name, Example, NULL, example_set_up, test, example_tear_down)
  ADD ("first", test_first);
  ADD ("groups", test_groups);
  ADD ("put-right", test_put_right);
  ADD ("dealt-with", test_dealt_with);
  ADD ("other-day", test_other_day);
  g_test_add_func ("/today/nothing", test_nothing);

  return test_ui_run ();
}

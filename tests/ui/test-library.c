/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "example-fixture.h"

#include "detail/detail-page.h"

/* Constitution profiles: those that came with Accord are read and copied, one's own are changed. */

static AccordRecordDialog *
find_dialog (Example *example)
{
  return ACCORD_RECORD_DIALOG (
    test_ui_find_dialog (GTK_WINDOW (example->window), ACCORD_TYPE_RECORD_DIALOG));
}

static gint64
show_profile (Example *example, const char *name)
{
  gint64 id = example_find (example, "profile", name);

  example_show_record (example, "profile", id);
  return id;
}

/* Edit shows it, and leads on to the form of a copy. */
static void
test_shipped (Example *example, gconstpointer data)
{
  gint64 id = show_profile (example, "Thurrock CCG");
  g_autoptr (AccordRecord) original = NULL;
  g_autoptr (AccordRecord) copy = NULL;
  GtkWidget *button;

  gtk_widget_activate_action (example_get_shown (example), "page.edit", NULL);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (example_get_form (example))));
  button = test_ui_get_child (find_dialog (example), ACCORD_TYPE_RECORD_DIALOG, "save_button");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Copy and Edit");
  g_assert_true (gtk_widget_is_sensitive (button));
  gtk_widget_activate_action (button, "dialog.finish", NULL);
  g_assert_nonnull (find_dialog (example));
  gtk_widget_activate_action (button, "dialog.copy", NULL);
  test_ui_settle (GTK_WINDOW (example->window));

  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (example_get_form (example))));
  g_assert_null (accord_record_form_get_row (example_get_form (example), "shipped"));
  example_type (example, "notice_months", "3");
  example_save_form (example);
  g_assert_cmpstr (test_ui_get_toast (example->window), ==,
                   "Add constitution profile Thurrock CCG (copy)");
  original = accord_store_get (example->store, accord_record_type_find ("profile"), id, NULL);
  copy = accord_store_get (example->store, accord_record_type_find ("profile"),
                           example_find (example, "profile", "Thurrock CCG (copy)"), NULL);
  g_assert_cmpint (accord_record_get_integer (original, "notice_months"), ==, 6);
  g_assert_cmpint (accord_record_get_integer (copy, "notice_months"), ==, 3);
  g_assert_false (accord_record_is_locked (copy));
}

/* A copy is as any other record. */
static void
test_copy (Example *example, gconstpointer data)
{
  show_profile (example, "Model wording (2014)");
  gtk_widget_activate_action (example_get_shown (example), "record.copy", NULL);
  example_type (example, "name", "Ours");
  example_save_form (example);
  show_profile (example, "Ours");
  gtk_widget_activate_action (example_get_shown (example), "page.edit", NULL);
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (example_get_form (example))));
  example_type (example, "notice_months", "12");
  example_save_form (example);
  g_assert_cmpstr (test_ui_get_toast (example->window), ==,
                   "Change constitution profile Ours: months of notice");
}

/* What came with Accord stays, and a message says why. */
static void
test_remove (Example *example, gconstpointer data)
{
  GtkWindow *message;

  show_profile (example, "Model wording (2014)");
  gtk_widget_activate_action (example_get_shown (example), "page.remove", NULL);
  message = test_ui_find_dialog (GTK_WINDOW (example->window), ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (message);
  g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (message)), ==,
                   "“Model wording (2014)” came with Accord and is kept as it is. Make a copy of "
                   "it, and change that.");
  gtk_window_destroy (message);
  g_assert_true (ACCORD_IS_DETAIL_PAGE (example_get_shown (example)));
}

static void
add_test (const char *path, void (*test) (Example *example, gconstpointer data))
{
  g_test_add (path, Example, NULL, example_set_up, test, example_tear_down);
}

int
main (int argc, char *argv[])
{
  example_init (&argc, &argv);

  add_test ("/library/shipped", test_shipped);
  add_test ("/library/copy", test_copy);
  add_test ("/library/remove", test_remove);
  return test_ui_run ();
}

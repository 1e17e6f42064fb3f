/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal-fixture.h"

#include "journal/verify-dialog.h"

static gboolean
is_verified (gpointer dialog)
{
  GtkWidget *stack = test_ui_get_child (dialog, ACCORD_TYPE_VERIFY_DIALOG, "stack");

  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "result");
}

static GtkWindow *
verify (Fixture *fixture)
{
  GtkWindow *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.verify", NULL);
  dialog = test_ui_find_dialog (GTK_WINDOW (fixture->window), ACCORD_TYPE_VERIFY_DIALOG);
  g_assert_nonnull (dialog);
  test_ui_save_picture (dialog, "journal-verifying");
  test_ui_wait (is_verified, dialog);
  return dialog;
}

static void
test_verify (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialog = verify (fixture);

  test_ui_save_picture (dialog, "journal-verified");
  g_assert_nonnull (find_label (GTK_WIDGET (dialog), "The register is what its history says"));
  g_assert_nonnull (find_label (GTK_WIDGET (dialog), "Looked at: 5 entries, "));
  gtk_window_destroy (dialog);
}

/* Writes other words over every place of the file that has these. */
static void
forge (Fixture *fixture, const char *words, const char *others)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size;
  gsize length = strlen (words);

  g_assert_cmpuint (strlen (others), ==, length);
  g_file_get_contents (fixture->path, &bytes, &size, &error);
  for (gsize i = 0; i + length <= size; i++)
    if (memcmp (bytes + i, words, length) == 0)
      memcpy (bytes + i, others, length);
  g_file_set_contents_full (fixture->path, bytes, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600,
                            &error);
  g_assert_no_error (error);
}

/* What somebody did to the file behind the register's back is listed. */
static void
test_verify_fault (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialog;
  GtkWidget *faults;

  forge (fixture, "Ambulances, east", "Ambulances, west");
  dialog = verify (fixture);
  test_ui_save_picture (dialog, "journal-faults");
  g_assert_nonnull (find_label (GTK_WIDGET (dialog), " found"));
  faults = test_ui_get_child (dialog, ACCORD_TYPE_VERIFY_DIALOG, "faults");
  g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (faults), 0));
  gtk_window_destroy (dialog);
}

/* Who closes the dialog gives up; so does who closes the window. */
static void
test_verify_cancelled (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.verify", NULL);
  dialog = test_ui_find_dialog (GTK_WINDOW (fixture->window), ACCORD_TYPE_VERIFY_DIALOG);
  gtk_window_close (dialog);
  g_assert_null (test_ui_find_dialog (GTK_WINDOW (fixture->window), ACCORD_TYPE_VERIFY_DIALOG));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.verify", NULL);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/verify/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("whole", test_verify);
  ADD ("fault", test_verify_fault);
  ADD ("cancelled", test_verify_cancelled);
  return test_ui_run ();
}

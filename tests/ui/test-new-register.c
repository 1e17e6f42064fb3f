/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "accord/query.h"
#include "new-register/new-register-dialog.h"

#include <glib/gstdio.h>

/* Registers are made in the home folder of the test; the name proposed is the next free one. */
static AccordNewRegisterDialog *
open_dialog (AccordWindow *window)
{
  GtkWindow *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-register", NULL);
  dialog = test_ui_find_dialog (GTK_WINDOW (window), ACCORD_TYPE_NEW_REGISTER_DIALOG);
  g_assert_nonnull (dialog);
  test_ui_settle (dialog);
  return ACCORD_NEW_REGISTER_DIALOG (dialog);
}

static GtkWidget *
get_child (AccordNewRegisterDialog *dialog, const char *name)
{
  return test_ui_get_child (dialog, ACCORD_TYPE_NEW_REGISTER_DIALOG, name);
}

static void
fill (AccordNewRegisterDialog *dialog, const char *name, const char *code)
{
  gtk_editable_set_text (GTK_EDITABLE (get_child (dialog, "name_row")), name);
  gtk_editable_set_text (GTK_EDITABLE (get_child (dialog, "code_row")), code);
  gtk_editable_set_text (GTK_EDITABLE (get_child (dialog, "officer_row")), "Ruth Heron");
}

static void
start (AccordNewRegisterDialog *dialog)
{
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.start", NULL);
}

static gboolean
has_store (gpointer window)
{
  return accord_window_get_store (window) != NULL;
}

static void
close_dialog (AccordNewRegisterDialog *dialog)
{
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_proposed_file (void)
{
  static const struct {
    const char *name;
    const char *file;
  } cases[] = {
    { "", "register.accord" },
    { "NHS Thurrock CCG", "thurrock-ccg.accord" },
    { "NHS Castle Point & Rochford CCG ", "castle-point-rochford-ccg.accord" },
    { "Bwrdd Iechyd Môn", "bwrdd-iechyd-mon.accord" },
    { "../../etc", "etc.accord" },
  };
  AccordWindow *window = test_ui_open_window (NULL);
  AccordNewRegisterDialog *dialog = open_dialog (window);
  GtkWidget *row = get_child (dialog, "file_row");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      fill (dialog, cases[i].name, "07G");
      g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                       cases[i].file);
    }
  close_dialog (dialog);
  test_ui_close_window (window);
}

/* Start waits for a name, a code and an officer. */
static void
test_incomplete (void)
{
  AccordWindow *window = test_ui_open_window (NULL);
  AccordNewRegisterDialog *dialog = open_dialog (window);
  GtkWidget *button = gtk_window_get_default_widget (GTK_WINDOW (dialog));

  fill (dialog, "  ", "07G");
  g_assert_false (gtk_widget_is_sensitive (button));
  fill (dialog, "NHS Thurrock CCG", "");
  g_assert_false (gtk_widget_is_sensitive (button));
  fill (dialog, "NHS Thurrock CCG", "07G");
  g_assert_true (gtk_widget_is_sensitive (button));
  test_ui_save_picture (GTK_WINDOW (dialog), "new-register");

  close_dialog (dialog);
  test_ui_close_window (window);
}

/* Every profile that is offered makes a register, which opens in the empty window. */
static void
test_profiles (void)
{
  AccordWindow *window = test_ui_open_window (NULL);
  AccordNewRegisterDialog *dialog = open_dialog (window);
  GtkWidget *row = get_child (dialog, "profile_row");
  guint n = g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row)));

  close_dialog (dialog);
  test_ui_close_window (window);
  g_assert_cmpuint (n, >=, 2);
  for (guint i = 0; i < n; i++)
    {
      AccordStore *store;
      g_autofree char *home = NULL;
      g_autofree char *path = NULL;

      window = test_ui_open_window (NULL);
      dialog = open_dialog (window);
      fill (dialog, "NHS Thurrock CCG", "07G");
      adw_combo_row_set_selected (ADW_COMBO_ROW (get_child (dialog, "profile_row")), i);
      start (dialog);
      test_ui_wait (has_store, window);

      store = accord_window_get_store (window);
      g_assert_nonnull (store);
      home = accord_store_dup_home_name (store);
      g_assert_cmpstr (home, ==, "NHS Thurrock CCG");
      g_assert_cmpstr (accord_store_get_officer (store), ==, "Ruth Heron");
      g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==,
                       "Accord – NHS Thurrock CCG");
      path = g_strdup (accord_store_get_path (store));
      test_ui_close_window (window);
      g_unlink (path);
    }
}

/* What the core refuses is said in the dialog, which stays, and no file is left. */
static void
test_refused (void)
{
  AccordWindow *window = test_ui_open_window (NULL);
  AccordNewRegisterDialog *dialog = open_dialog (window);
  GtkWidget *problem = get_child (dialog, "problem");
  g_autofree char *name = g_strnfill (600, 'x');

  fill (dialog, name, "07G");
  start (dialog);
  g_assert_true (gtk_widget_get_visible (problem));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_child (dialog, "problem_label"))), !=, "");
  g_assert_null (accord_window_get_store (window));

  fill (dialog, "NHS Thurrock CCG", "07G");
  g_assert_false (gtk_widget_get_visible (problem));

  close_dialog (dialog);
  test_ui_close_window (window);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/new-register/proposed-file", test_proposed_file);
  g_test_add_func ("/new-register/incomplete", test_incomplete);
  g_test_add_func ("/new-register/profiles", test_profiles);
  g_test_add_func ("/new-register/refused", test_refused);
  return test_ui_run ();
}

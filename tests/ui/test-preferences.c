/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "accord/letter.h"
#include "journal/verify-dialog.h"
#include "list/list-tabs.h"
#include "constitution/constitution-view.h"
#include "detail/detail-page.h"
#include "preferences/letter-template.h"
#include "preferences/preferences-dialog.h"

typedef struct {
  char *folder;
  char *path;
  AccordWindow *window;
  AccordStore *store;  /* borrowed */
  GSettings *settings; /* borrowed */
  AccordPreferencesDialog *dialog;
} Fixture;

static void
open_dialog (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.preferences", NULL);
  fixture->dialog = ACCORD_PREFERENCES_DIALOG (
    test_ui_find_dialog (GTK_WINDOW (fixture->window), ACCORD_TYPE_PREFERENCES_DIALOG));
  g_assert_nonnull (fixture->dialog);
  test_ui_settle (GTK_WINDOW (fixture->dialog));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->settings = accord_application_get_settings (test_ui_get_application ());
  fixture->folder = test_ui_make_folder ();
  fixture->path = test_ui_make_register (fixture->folder);
  fixture->window = test_ui_open_window (data == NULL ? fixture->path : NULL);
  fixture->store = accord_window_get_store (fixture->window);
  open_dialog (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (fixture->settings, "officer-name");
  g_settings_reset (fixture->settings, "reminder-days");
  g_settings_set_boolean (fixture->settings, "remind", FALSE);
  test_ui_close_window (fixture->window);
  g_free (fixture->path);
  test_ui_remove_folder (fixture->folder);
}

static gpointer
get (Fixture *fixture, const char *name)
{
  return test_ui_get_child (fixture->dialog, ACCORD_TYPE_PREFERENCES_DIALOG, name);
}

static void
activate (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), action, NULL);
  test_ui_settle (GTK_WINDOW (fixture->window));
}

static gboolean
is_open (Fixture *fixture)
{
  return test_ui_find_dialog (GTK_WINDOW (fixture->window), ACCORD_TYPE_PREFERENCES_DIALOG) != NULL;
}

static GtkWidget *
get_shown (Fixture *fixture)
{
  return accord_views_get_shown (accord_window_get_views (fixture->window));
}

static void
test_choices (Fixture *fixture, gconstpointer data)
{
  GtkEditable *name = get (fixture, "name_row");
  AdwComboRow *early = get (fixture, "days_row");

  gtk_editable_set_text (name, "  ");
  g_signal_emit_by_name (name, "apply");
  g_assert_cmpstr (gtk_editable_get_text (name), !=, "  ");
  gtk_editable_set_text (name, "Ruth Heron ");
  g_signal_emit_by_name (name, "apply");
  g_assert_cmpstr (accord_store_get_officer (fixture->store), ==, "Ruth Heron");

  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (early)));
  gtk_switch_set_active (get (fixture, "remind_switch"), TRUE);
  g_assert_true (g_settings_get_boolean (fixture->settings, "remind"));
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (early)));
  g_assert_cmpuint (adw_combo_row_get_selected (early), ==, 0);
  adw_combo_row_set_selected (early, 2);
  g_assert_cmpint (g_settings_get_int (fixture->settings, "reminder-days"), ==, 14);
  g_settings_set_boolean (fixture->settings, "remind", FALSE);

  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  open_dialog (fixture);
  g_assert_cmpuint (adw_combo_row_get_selected (get (fixture, "days_row")), ==, 2);
}

/* What is said of the register leads to where it is said. */
static void
test_ways (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (adw_action_row_get_subtitle (get (fixture, "home_row")), ==, "NHS Thurrock CCG");
  activate (fixture, "dialog.show-home");
  g_assert_false (is_open (fixture));
  g_assert_true (ACCORD_IS_DETAIL_PAGE (get_shown (fixture)));

  open_dialog (fixture);
  activate (fixture, "dialog.show-profiles");
  g_assert_false (is_open (fixture));
  g_assert_true (ACCORD_IS_LIST_TABS (get_shown (fixture)));

  open_dialog (fixture);
  activate (fixture, "dialog.read-constitution");
  g_assert_true (ACCORD_IS_CONSTITUTION_VIEW (get_shown (fixture)));

  open_dialog (fixture);
  activate (fixture, "dialog.verify");
  g_assert_nonnull (test_ui_find_dialog (GTK_WINDOW (fixture->dialog), ACCORD_TYPE_VERIFY_DIALOG));
}

static gboolean
has_own (gpointer data)
{
  g_autofree char *words = NULL;

  return accord_own_template_find (((Fixture *) data)->store, &words) != 0 &&
         test_ui_has_toast (((Fixture *) data)->window);
}

/* The template that comes with Accord is saved, edited, and attached as the office's own. */
static void
test_template (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "letter.docx", NULL);
  g_autofree char *day =
    accord_date_format (accord_store_get_as_at (fixture->store), ACCORD_DATE_STYLE_LONG);
  g_autofree char *expected = g_strdup_printf ("letter.docx, %s", day);
  g_autoptr (AccordLetterTemplate) template = NULL;
  AdwActionRow *row = get (fixture, "template_row");

  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, "The one that comes with Accord");
  accord_preferences_dialog_write_template (fixture->dialog, file);
  template = accord_letter_template_new_for_file (file, NULL);
  g_assert_nonnull (template);

  accord_preferences_dialog_take_template (fixture->dialog, file);
  test_ui_wait (has_own, fixture);
  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, expected);
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_assert_cmpstr (test_ui_get_toast (fixture->window), ==,
                   "Add document Withdrawal notice template");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, "The one that comes with Accord");
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
}

/* What is no template is refused with the reason, and what cannot be written too. */
static void
test_bad_template (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "letter.docx", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "none", "letter.docx", NULL);
  GtkWindow *message;

  g_assert_true (g_file_set_contents (file, "no letter", -1, NULL));
  accord_preferences_dialog_take_template (fixture->dialog, file);
  message = test_ui_find_dialog (GTK_WINDOW (fixture->dialog), ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (
    strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (message)), "is not a Word document"));
  gtk_window_destroy (message);

  accord_preferences_dialog_write_template (fixture->dialog, nowhere);
  message = test_ui_find_dialog (GTK_WINDOW (fixture->dialog), ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (message);
  gtk_window_destroy (message);
}

/* Without a register there is nothing to say of one. */
static void
test_no_register (Fixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_widget_get_visible (get (fixture, "name_row")));
  g_assert_false (gtk_widget_get_visible (get (fixture, "register_group")));
  g_assert_false (gtk_widget_get_visible (get (fixture, "letter_group")));
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add ("/preferences/choices", Fixture, NULL, set_up, test_choices, tear_down);
  g_test_add ("/preferences/ways", Fixture, NULL, set_up, test_ways, tear_down);
  g_test_add ("/preferences/template", Fixture, NULL, set_up, test_template, tear_down);
  g_test_add ("/preferences/bad-template", Fixture, NULL, set_up, test_bad_template, tear_down);
  g_test_add ("/preferences/no-register", Fixture, "none", set_up, test_no_register, tear_down);

  return test_ui_run ();
}

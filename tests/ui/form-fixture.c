/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form-fixture.h"

#include "accord/journal.h"
#include "accord/register.h"
#include "form/change.h"

static const AccordFormLayout plain = { NULL, NULL };

/** form_fixture_open: opens the form of @record, with all of its fields. */
void
form_fixture_open (FormFixture *fixture, AccordRecord *record)
{
  form_fixture_open_with (fixture, record, &plain);
}

/** form_fixture_open_with: opens the form of @record over the window, if there is one. */
void
form_fixture_open_with (FormFixture *fixture, AccordRecord *record, const AccordFormLayout *layout)
{
  if (fixture->window != NULL)
    fixture->dialog = accord_change_open_form (
      GTK_WIDGET (accord_window_get_views (fixture->window)), fixture->store, record, layout);
  else
    fixture->dialog = accord_record_dialog_new (fixture->store, record, layout);
  fixture->form = accord_record_dialog_get_form (fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  test_ui_settle (GTK_WINDOW (fixture->dialog));
}

/** form_fixture_open_new: opens the form of a new record of @type. */
void
form_fixture_open_new (FormFixture *fixture, const char *type)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find (type));

  form_fixture_open (fixture, record);
}

/** form_fixture_close: closes the form, and sees that nothing holds it any more. */
void
form_fixture_close (FormFixture *fixture)
{
  gpointer dialog = fixture->dialog;

  g_object_add_weak_pointer (dialog, &dialog);
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (dialog);
  fixture->dialog = NULL;
}

/** form_fixture_set_up: makes the register. */
void
form_fixture_set_up (FormFixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = test_ui_make_folder ();
  path = g_build_filename (fixture->folder, "form.accord", NULL);
  fixture->store =
    accord_register_new (path, "NHS Thurrock CCG", "07G", NULL, "Ruth Heron", &error);
  g_assert_no_error (error);
}

/** form_fixture_set_up_in_window: makes the register, and opens it in a window. */
void
form_fixture_set_up_in_window (FormFixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = test_ui_make_folder ();
  path = test_ui_make_register (fixture->folder);
  fixture->window = test_ui_open_window (path);
  fixture->store = accord_window_get_store (fixture->window);
}

/** form_fixture_tear_down: removes it; forms go with their window. */
void
form_fixture_tear_down (FormFixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    test_ui_close_window (fixture->window);
  else if (fixture->dialog != NULL)
    form_fixture_close (fixture);
  if (fixture->window == NULL)
    g_assert_finalize_object (fixture->store);
  test_ui_remove_folder (fixture->folder);
}

/** form_fixture_get_row: (transfer none): the row of the field @key. */
AccordFieldRow *
form_fixture_get_row (FormFixture *fixture, const char *key)
{
  GtkWidget *row = accord_record_form_get_row (fixture->form, key);

  g_assert_true (ACCORD_IS_FIELD_ROW (row));
  return ACCORD_FIELD_ROW (row);
}

/** form_fixture_type: types into the row of @key what stands there then. */
void
form_fixture_type (FormFixture *fixture, const char *key, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (form_fixture_get_row (fixture, key)), text);
}

/** form_fixture_choose: chooses a line of the list of @key. */
void
form_fixture_choose (FormFixture *fixture, const char *key, guint line)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (form_fixture_get_row (fixture, key)), line);
}

/** form_fixture_get_fault: (transfer none) (nullable): what stands below @key. */
const char *
form_fixture_get_fault (FormFixture *fixture, const char *key)
{
  return accord_record_form_get_shown_fault (fixture->form, key);
}

/** form_fixture_can_save: whether Save can be pressed. */
gboolean
form_fixture_can_save (FormFixture *fixture)
{
  return gtk_widget_get_sensitive (
    test_ui_get_child (fixture->dialog, ACCORD_TYPE_RECORD_DIALOG, "save_button"));
}

/** form_fixture_save: presses it. */
void
form_fixture_save (FormFixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "dialog.save", NULL);
}

/** form_fixture_assert_head: fails unless the last change is called @sentence. */
void
form_fixture_assert_head (FormFixture *fixture, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordEntry) head = accord_store_get_head (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (head->sentence, ==, sentence);
}

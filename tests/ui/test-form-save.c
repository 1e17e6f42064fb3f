/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form-fixture.h"

#include "accord/journal.h"

static const char *
get_text (FormFixture *fixture, const char *key)
{
  return gtk_editable_get_text (GTK_EDITABLE (form_fixture_get_row (fixture, key)));
}

static AccordRecord *
add_arrangement (FormFixture *fixture)
{
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-02", "Health checks");

  return accord_store_get (fixture->store, accord_record_type_find ("arrangement"), id, NULL);
}

static AccordRecord *
read_again (FormFixture *fixture, AccordRecord *record)
{
  return accord_store_get (fixture->store, accord_record_get_record_type (record),
                           accord_record_get_id (record), NULL);
}

/* Somebody else saves another title and another end while the form is open. */
static void
change_elsewhere (FormFixture *fixture, AccordRecord *record)
{
  g_autoptr (AccordStore) other =
    accord_store_open (accord_store_get_path (fixture->store), ACCORD_OPEN_READ_WRITE, NULL);
  g_autoptr (AccordRecord) copy = accord_record_copy (record);
  g_autoptr (GError) error = NULL;

  accord_store_set_officer (other, "Gareth Ruff");
  accord_record_set_text (copy, "title", "Checks", NULL);
  accord_record_set_text (copy, "end", "2017-03-31", NULL);
  accord_store_save (other, copy, "Shorten the title", &error);
  g_assert_no_error (error);
}

/* What both have changed is asked; what only the other has comes into the form. */
static void
assert_settled (FormFixture *fixture, guint choice, const char *title)
{
  g_autoptr (AccordRecord) record = add_arrangement (fixture);
  g_autoptr (AccordRecord) saved = NULL;
  AccordFaultRow *line;

  form_fixture_open (fixture, record);
  form_fixture_type (fixture, "title", "Annual checks");
  form_fixture_type (fixture, "start", "1 apr 15");
  change_elsewhere (fixture, record);
  form_fixture_save (fixture);

  g_assert_nonnull (strstr (accord_record_dialog_get_problem (fixture->dialog), "Gareth Ruff"));
  g_assert_cmpstr (form_fixture_get_fault (fixture, "title"), ==,
                   "Title is now “Checks”, changed by Gareth Ruff.");
  g_assert_cmpstr (get_text (fixture, "title"), ==, "Annual checks");
  g_assert_cmpstr (get_text (fixture, "end"), ==, "31 Mar 2017");
  g_assert_null (form_fixture_get_fault (fixture, "end"));
  g_assert_false (form_fixture_can_save (fixture));

  line = accord_record_form_get_line (fixture->form, "title");
  g_assert_cmpstr (accord_fault_row_get_offer (line, 0), ==, "Keep mine");
  g_assert_cmpstr (accord_fault_row_get_offer (line, 1), ==, "Take theirs");
  accord_fault_row_take (line, choice);
  g_assert_null (form_fixture_get_fault (fixture, "title"));
  g_assert_true (form_fixture_can_save (fixture));
  form_fixture_save (fixture);

  saved = read_again (fixture, record);
  g_assert_cmpstr (accord_record_get_text (saved, "title"), ==, title);
  g_assert_cmpstr (accord_record_get_text (saved, "start"), ==, "2015-04-01");
  g_assert_cmpstr (accord_record_get_text (saved, "end"), ==, "2017-03-31");
}

static void
test_keep_mine (FormFixture *fixture, gconstpointer data)
{
  assert_settled (fixture, 0, "Annual checks");
}

static void
test_take_theirs (FormFixture *fixture, gconstpointer data)
{
  assert_settled (fixture, 1, "Checks");
}

/* Different fields: nothing is asked, but nothing is saved unseen. */
static void
test_merge (FormFixture *fixture, gconstpointer data)
{
  g_autoptr (AccordRecord) record = add_arrangement (fixture);
  g_autoptr (AccordRecord) saved = NULL;

  form_fixture_open (fixture, record);
  form_fixture_type (fixture, "start", "1 apr 15");
  change_elsewhere (fixture, record);
  form_fixture_save (fixture);
  form_fixture_assert_head (fixture, "Shorten the title");
  g_assert_cmpstr (get_text (fixture, "title"), ==, "Checks");
  g_assert_nonnull (
    strstr (accord_record_dialog_get_problem (fixture->dialog), "Shorten the title"));

  form_fixture_save (fixture);
  fixture->dialog = NULL;
  form_fixture_assert_head (fixture, "Change ARR-02: start");
  saved = read_again (fixture, record);
  g_assert_cmpstr (accord_record_get_text (saved, "title"), ==, "Checks");
}

/* The record itself was removed: said, and what was entered stays to be copied. */
static void
test_removed_meanwhile (FormFixture *fixture, gconstpointer data)
{
  g_autoptr (AccordRecord) record = add_arrangement (fixture);

  form_fixture_open (fixture, record);
  form_fixture_type (fixture, "title", "Annual checks");
  g_assert_true (accord_store_delete (fixture->store, accord_record_get_record_type (record),
                                      accord_record_get_id (record), "Remove ARR-02", NULL));
  form_fixture_save (fixture);
  g_assert_nonnull (strstr (accord_record_dialog_get_problem (fixture->dialog), "removed"));
  g_assert_cmpstr (get_text (fixture, "title"), ==, "Annual checks");
}

/* Closing asks nothing and loses nothing: the form comes back as it was, half a date and all. */
static void
test_discard (FormFixture *fixture, gconstpointer data)
{
  g_autoptr (AccordRecord) record = add_arrangement (fixture);
  gpointer dialog;

  form_fixture_open (fixture, record);
  form_fixture_type (fixture, "title", "Annual checks");
  form_fixture_type (fixture, "start", "1 ap");
  dialog = fixture->dialog;
  g_object_add_weak_pointer (dialog, &dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_false (gtk_widget_get_visible (dialog));
  g_assert_cmpstr (test_ui_get_toast (fixture->window), ==, "Discarded: Change ARR-02: title");
  form_fixture_assert_head (fixture, "Add Health checks");

  test_ui_press_toast (fixture->window);
  g_assert_true (gtk_widget_get_visible (dialog));
  test_ui_settle (GTK_WINDOW (dialog));
  g_assert_nonnull (dialog);
  g_assert_cmpstr (get_text (fixture, "title"), ==, "Annual checks");
  g_assert_cmpstr (get_text (fixture, "start"), ==, "1 ap");

  /* Once the offer has gone, so has the form. */
  gtk_window_close (GTK_WINDOW (dialog));
  accord_window_add_toast (fixture->window, adw_toast_new ("Next"));
  test_ui_settle (GTK_WINDOW (fixture->window));
  g_assert_null (dialog);
}

/* What the toast calls a form that holds nothing that could be saved. */
static void
test_discard_half (FormFixture *fixture, gconstpointer data)
{
  g_autoptr (AccordRecord) record = add_arrangement (fixture);

  form_fixture_open (fixture, record);
  form_fixture_type (fixture, "start", "1 ap");
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  g_assert_cmpstr (test_ui_get_toast (fixture->window), ==, "Discarded: Edit arrangement");

  form_fixture_open_new (fixture, "document");
  form_fixture_type (fixture, "date", "1 apr 15");
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  g_assert_cmpstr (test_ui_get_toast (fixture->window), ==, "Discarded: New document");
}

/* A form that comes back while another day is shown does not save into today unseen. */
static void
test_another_day (FormFixture *fixture, gconstpointer data)
{
  g_autoptr (AccordRecord) record = add_arrangement (fixture);

  form_fixture_open (fixture, record);
  form_fixture_type (fixture, "title", "Annual checks");
  accord_store_set_as_at (fixture->store, accord_date_new (2015, 4, 1));
  form_fixture_save (fixture);
  g_assert_nonnull (accord_record_dialog_get_problem (fixture->dialog));
  form_fixture_assert_head (fixture, "Add Health checks");
  accord_store_set_as_at (fixture->store, accord_date_today ());
  form_fixture_save (fixture);
  form_fixture_assert_head (fixture, "Change ARR-02: title");
}

/* Nothing was entered: nothing is said. */
static void
test_close_unchanged (FormFixture *fixture, gconstpointer data)
{
  g_autoptr (AccordRecord) record = add_arrangement (fixture);

  form_fixture_open (fixture, record);
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  g_assert_null (test_ui_get_toast (fixture->window));
  g_assert_null (test_ui_find_dialog (GTK_WINDOW (fixture->window), ACCORD_TYPE_RECORD_DIALOG));
}

/* The keys that save lead to what is wrong, if anything is. */
static void
test_finish (FormFixture *fixture, gconstpointer data)
{
  form_fixture_open_new (fixture, "arrangement");
  form_fixture_type (fixture, "title", "Better Care Fund");
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "dialog.finish", NULL);
  g_assert_nonnull (form_fixture_get_fault (fixture, "kind"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->dialog)) ==
                   accord_field_row_get_focus (form_fixture_get_row (fixture, "kind")) ||
                 gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->dialog)),
                                         GTK_WIDGET (form_fixture_get_row (fixture, "kind"))));

  form_fixture_choose (fixture, "kind", 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "dialog.finish", NULL);
  form_fixture_assert_head (fixture, "Add arrangement ARR-01 Better Care Fund");
  g_assert_cmpstr (test_ui_get_toast (fixture->window), ==, "Add arrangement ARR-01 Better Care Fund");
}

/* Saves what stands in the form, and compares what the register then holds with what was typed. */
static void
assert_kept (FormFixture *fixture, const char *typed)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (typed));
  g_autoptr (AccordRecord) copy =
    accord_record_copy (accord_record_form_get_record (fixture->form));
  g_autoptr (AccordRecord) kept = NULL;
  g_autoptr (GError) error = NULL;

  accord_store_save (fixture->store, copy, "Add what was typed", &error);
  g_assert_no_error (error);
  kept = read_again (fixture, copy);
  g_assert_cmpstr (accord_record_get_text (kept, "title"), ==, trimmed);

  accord_field_row_set_value (form_fixture_get_row (fixture, "title"),
                              accord_record_get_value (kept, "title"));
  g_assert_cmpstr (get_text (fixture, "title"), ==, trimmed);
}

/* Every line of the list of naughty strings comes back unchanged, or is refused with a reason. */
static void
test_naughty_strings (FormFixture *fixture, gconstpointer data)
{
  g_auto (GStrv) strings = test_ui_load_strings ();
  guint n_kept = 0;

  form_fixture_open_new (fixture, "document");
  for (char **string = strings; *string != NULL; string++)
    {
      const char *typed = *string;

      g_test_message ("%s", typed);
      form_fixture_type (fixture, "title", "");
      form_fixture_type (fixture, "title", typed);
      accord_record_form_show_faults (fixture->form);
      if (form_fixture_get_fault (fixture, "title") != NULL)
        {
          g_assert_false (form_fixture_can_save (fixture));
          continue;
        }
      assert_kept (fixture, typed);
      n_kept++;
    }
  /* Those with control characters, of several lines, and of blanks only are not names. */
  g_assert_cmpuint (n_kept, >, g_strv_length (strings) * 9 / 10);
}

static void
add_test (const char *path, void (*test) (FormFixture *fixture, gconstpointer data))
{
  g_test_add (path, FormFixture, NULL, form_fixture_set_up_in_window, test, form_fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  add_test ("/form-save/keep-mine", test_keep_mine);
  add_test ("/form-save/take-theirs", test_take_theirs);
  add_test ("/form-save/merge", test_merge);
  add_test ("/form-save/removed-meanwhile", test_removed_meanwhile);
  add_test ("/form-save/discard", test_discard);
  add_test ("/form-save/discard-half", test_discard_half);
  add_test ("/form-save/another-day", test_another_day);
  add_test ("/form-save/close-unchanged", test_close_unchanged);
  add_test ("/form-save/finish", test_finish);
  add_test ("/form-save/naughty-strings", test_naughty_strings);
  return test_ui_run ();
}

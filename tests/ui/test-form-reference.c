/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form-fixture.h"

#include "accord/journal.h"
#include "form/reference-row.h"

static const AccordFormLayout whole = { NULL };

static void
open_new_form (FormFixture *fixture, const char *type, const AccordFormLayout *layout)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find (type));

  form_fixture_open_with (fixture, record, layout);
}

static gint64
add_organisation (FormFixture *fixture, const char *name, const char *closed)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("organisation"));
  g_autoptr (GError) error = NULL;

  accord_record_set_text (record, "name", name, &error);
  if (closed != NULL)
    accord_record_set_text (record, "closed", closed, &error);
  g_assert_no_error (error);
  accord_store_save (fixture->store, record, name, &error);
  g_assert_no_error (error);
  return accord_record_get_id (record);
}

static AccordReferencePicker *
get_picker (FormFixture *fixture, const char *key)
{
  return accord_reference_row_get_picker (
    ACCORD_REFERENCE_ROW (form_fixture_get_row (fixture, key)));
}

static void
type_into (FormFixture *fixture, const char *key, const char *text)
{
  gtk_widget_grab_focus (accord_field_row_get_focus (form_fixture_get_row (fixture, key)));
  form_fixture_type (fixture, key, text);
}

static const char *
get_text (FormFixture *fixture, const char *key)
{
  return gtk_editable_get_text (GTK_EDITABLE (form_fixture_get_row (fixture, key)));
}

/* The names of the lines, and what is said of them. */
static char *
describe_offers (FormFixture *fixture, const char *key)
{
  GtkListBox *list = accord_reference_picker_get_list (get_picker (fixture, key));
  g_autoptr (GString) words = g_string_new (NULL);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    for (GtkWidget *child = gtk_widget_get_first_child (gtk_list_box_row_get_child (row));
         child != NULL; child = gtk_widget_get_next_sibling (child))
      if (GTK_IS_LABEL (child))
        g_string_append_printf (words, "[%s]", gtk_label_get_text (GTK_LABEL (child)));
  return g_strdup (words->str);
}

static void
assert_offers (FormFixture *fixture, const char *key, const char *expected)
{
  g_autofree char *offers = describe_offers (fixture, key);

  g_assert_cmpstr (offers, ==, expected);
}

/* What has ended stands last and says so; a new record can be made of what is typed. */
static void
test_offers (FormFixture *fixture, gconstpointer data)
{
  add_organisation (fixture, "Essex Alpha Trust", "2013-03-31");
  add_organisation (fixture, "Essex Beta Trust", NULL);
  open_new_form (fixture, "party", &whole);

  type_into (fixture, "organisation", "Essex");
  assert_offers (fixture, "organisation",
                 "[Essex Beta Trust][Essex Alpha Trust][closed 2013][New organisation “Essex”…]");
  accord_store_set_as_at (fixture->store, accord_date_new (2013, 3, 30));
  type_into (fixture, "organisation", "Essex ");
  /* As at another day nothing can be added. */
  assert_offers (fixture, "organisation", "[Essex Alpha Trust][Essex Beta Trust]");
  accord_store_set_as_at (fixture->store, accord_date_today ());
  type_into (fixture, "organisation", "Acme");
  assert_offers (fixture, "organisation", "[New organisation “Acme”…]");
  /* Enter alone makes none. */
  g_assert_null (gtk_list_box_get_selected_row (
    accord_reference_picker_get_list (get_picker (fixture, "organisation"))));
}

static void
narrow_to_councils (AccordQuery *query, AccordStore *store, AccordRecord *record)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (accord_record_get_record_type (record)->name, ==, "party");
  accord_query_parse_filter (query, "kind", "local-authority", accord_store_get_resolver (store),
                             &error);
  g_assert_no_error (error);
}

static void
test_narrow (FormFixture *fixture, gconstpointer data)
{
  static const AccordFormFilter filters[] = { { "organisation", narrow_to_councils },
                                              { "no_such_field", narrow_to_councils },
                                              { NULL } };
  static const AccordFormLayout narrow = { .filters = filters };

  add_organisation (fixture, "Essex Beta Trust", NULL);
  open_new_form (fixture, "party", &narrow);
  type_into (fixture, "organisation", "Essex");
  assert_offers (fixture, "organisation", "[New organisation “Essex”…]");
}

static AccordRecordDialog *
find_form_over (FormFixture *fixture)
{
  GtkWindow *over = test_ui_find_dialog (GTK_WINDOW (fixture->dialog), ACCORD_TYPE_RECORD_DIALOG);

  g_assert_nonnull (over);
  return ACCORD_RECORD_DIALOG (over);
}

/* A record that is made in place is a change of its own, undone on its own. */
static void
test_create (FormFixture *fixture, gconstpointer data)
{
  AccordRecordDialog *over;
  g_autoptr (AccordEntry) head = NULL;
  GtkWidget *row;

  open_new_form (fixture, "party", &whole);
  type_into (fixture, "organisation", " Acme ");
  accord_reference_picker_create (get_picker (fixture, "organisation"));
  over = find_form_over (fixture);
  g_assert_cmpstr (accord_record_get_text (
                     accord_record_form_get_record (accord_record_dialog_get_form (over)), "name"),
                   ==, "Acme");
  gtk_widget_activate_action (GTK_WIDGET (over), "dialog.save", NULL);
  g_assert_cmpstr (get_text (fixture, "organisation"), ==, "Acme");
  g_assert_null (form_fixture_get_fault (fixture, "organisation"));
  head = accord_store_get_head (fixture->store, NULL);
  g_assert_cmpstr (head->sentence, ==, "Add organisation Acme");

  /* Undone from over the form: the field says what it has lost. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "dialog.undo", NULL);
  row = GTK_WIDGET (form_fixture_get_row (fixture, "organisation"));
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_nonnull (strstr (form_fixture_get_fault (fixture, "organisation"), "“Acme”"));
}

static void
test_create_person (FormFixture *fixture, gconstpointer data)
{
  AccordRecord *record;

  open_new_form (fixture, "lead", &whole);
  type_into (fixture, "person", "Ada Jane Wren");
  accord_reference_picker_create (get_picker (fixture, "person"));
  record = accord_record_form_get_record (accord_record_dialog_get_form (find_form_over (fixture)));
  g_assert_cmpstr (accord_record_get_text (record, "given_name"), ==, "Ada Jane");
  g_assert_cmpstr (accord_record_get_text (record, "family_name"), ==, "Wren");
}

/* Another program removes what was chosen: said at once, with the name that it had. */
static void
test_removed_meanwhile (FormFixture *fixture, gconstpointer data)
{
  gint64 id = add_organisation (fixture, "Essex Beta Trust", NULL);
  const AccordRecordType *organisation = accord_record_type_find ("organisation");
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) other = NULL;

  open_new_form (fixture, "party", &whole);
  test_ui_add_arrangement (fixture->store, "ARR-02", "Health checks");
  form_fixture_type (fixture, "arrangement", "ARR-02");
  form_fixture_choose (fixture, "role", 1);
  g_signal_emit_by_name (get_picker (fixture, "organisation"), "picked", id);
  g_assert_true (form_fixture_can_save (fixture));

  other = accord_store_open (accord_store_get_path (fixture->store), ACCORD_OPEN_READ_WRITE, NULL);
  g_assert_true (accord_store_delete (other, organisation, id, "Remove it", &error));
  g_assert_no_error (error);
  /* Before the window has looked. */
  form_fixture_save (fixture);
  g_assert_cmpstr (form_fixture_get_fault (fixture, "organisation"), ==,
                   "“Essex Beta Trust” has been removed from the register meanwhile. Choose "
                   "another, or leave the field empty.");
  g_assert_false (form_fixture_can_save (fixture));

  form_fixture_type (fixture, "organisation", "07G");
  g_assert_null (form_fixture_get_fault (fixture, "organisation"));
  g_assert_true (form_fixture_can_save (fixture));
}

/* Without changes the form makes way; with some, the other record opens over it. */
static void
test_open_other (FormFixture *fixture, gconstpointer data)
{
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-02", "Health checks");
  const AccordRecordType *arrangement = accord_record_type_find ("arrangement");
  gint64 other_id = test_ui_add_arrangement (fixture->store, "ARR-01", "Checks of old");
  g_autoptr (AccordRecord) record = accord_store_get (fixture->store, arrangement, id, NULL);
  g_autoptr (AccordRecord) shown = NULL;
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  accord_value_set_integer (&value, other_id);
  accord_record_set_value (record, "predecessor", &value, NULL);
  g_assert_true (accord_store_save (fixture->store, record, "Say what came before", NULL));

  form_fixture_open (fixture, record);
  form_fixture_type (fixture, "title", "Annual health checks");
  gtk_widget_activate_action (GTK_WIDGET (form_fixture_get_row (fixture, "predecessor")),
                              "dialog.open-record", "(sx)", "arrangement", other_id);
  shown = g_object_ref (
    accord_record_form_get_record (accord_record_dialog_get_form (find_form_over (fixture))));
  g_assert_cmpint (accord_record_get_id (shown), ==, other_id);
  gtk_window_close (GTK_WINDOW (find_form_over (fixture)));
  g_assert_cmpstr (get_text (fixture, "title"), ==, "Annual health checks");

  form_fixture_type (fixture, "title", "Health checks");
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "dialog.open-record", "(sx)",
                              "arrangement", other_id);
  g_assert_null (test_ui_find_dialog (GTK_WINDOW (fixture->window), ACCORD_TYPE_RECORD_DIALOG));
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

  add_test ("/form-reference/offers", test_offers);
  add_test ("/form-reference/narrow", test_narrow);
  add_test ("/form-reference/create", test_create);
  add_test ("/form-reference/create-person", test_create_person);
  add_test ("/form-reference/removed-meanwhile", test_removed_meanwhile);
  add_test ("/form-reference/open-other", test_open_other);
  return test_ui_run ();
}

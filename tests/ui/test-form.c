/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form-fixture.h"

static void
saved_cb (AccordRecordDialog *dialog, gint64 id, const char *sentence, char **out)
{
  *out = g_strdup_printf ("%" G_GINT64_FORMAT " %s", id, sentence);
}

/* A new record: nothing is complained of before anybody was there, but it cannot be saved. */
static void
test_add (FormFixture *fixture, gconstpointer data)
{
  g_autofree char *told = NULL;
  g_autofree char *expected = NULL;
  gint64 id = 0;

  form_fixture_open_new (fixture, "arrangement");
  g_assert_null (form_fixture_get_fault (fixture, "title"));
  g_assert_false (form_fixture_can_save (fixture));
  form_fixture_type (fixture, "title", "Better Care Fund");
  g_assert_false (form_fixture_can_save (fixture));
  form_fixture_choose (fixture, "kind", 2);
  g_assert_true (form_fixture_can_save (fixture));

  g_signal_connect (fixture->dialog, "saved", G_CALLBACK (saved_cb), &told);
  form_fixture_save (fixture);
  fixture->dialog = NULL;

  g_assert_true (accord_store_find (fixture->store, accord_record_type_find ("arrangement"),
                                    "ARR-01", &id, NULL));
  expected = g_strdup_printf ("%" G_GINT64_FORMAT " Add arrangement ARR-01 Better Care Fund", id);
  g_assert_cmpstr (told, ==, expected);
  form_fixture_assert_head (fixture, "Add arrangement ARR-01 Better Care Fund");
}

static void
test_change (FormFixture *fixture, gconstpointer data)
{
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-02", "Health checks");
  const AccordRecordType *arrangement = accord_record_type_find ("arrangement");
  g_autoptr (AccordRecord) record = accord_store_get (fixture->store, arrangement, id, NULL);

  form_fixture_open (fixture, record);
  g_assert_false (form_fixture_can_save (fixture));
  form_fixture_type (fixture, "title", "Annual health checks");
  form_fixture_type (fixture, "end", "31 mar 17");
  g_assert_true (form_fixture_can_save (fixture));
  form_fixture_save (fixture);
  fixture->dialog = NULL;

  form_fixture_assert_head (fixture, "Change ARR-02: title, end");
  g_clear_object (&record);
  record = accord_store_get (fixture->store, arrangement, id, NULL);
  g_assert_cmpstr (accord_record_get_text (record, "end"), ==, "2017-03-31");
}

/* What is typed, and what then stands in the record; NULL: it is refused. */
static const struct {
  const char *type;
  const char *key;
  const char *text;
  const char *plain;
} typed[] = {
  { "arrangement", "title", "Better Care Fund", "Better Care Fund" },
  { "arrangement", "title", "one\001two", NULL },
  { "arrangement", "title", "one\ntwo", NULL },
  { "arrangement", "start", "1 apr 15", "2015-04-01" },
  { "arrangement", "start", "01/04/2015", "2015-04-01" },
  { "arrangement", "start", "31 feb 15", NULL },
  { "arrangement", "start", "soon", NULL },
  { "arrangement", "start", "", "" },
  { "arrangement", "predecessor", "ARR-99", NULL },
  { "contribution", "agreed", "£12,500", "12500.00" },
  { "contribution", "agreed", "1.2m", "1200000.00" },
  { "contribution", "agreed", "a lot", NULL },
  { "notice", "months", "6", "6" },
  { "notice", "months", "six", NULL },
  { "objective", "baseline", "74.5", "74.5" },
  { "objective", "year", "2015/16", "2015/16" },
  { "submission", "due", "9 Jan 2015 12:00", "2015-01-09T12:00" },
  { "party", "organisation", "07G", "07G" },
  { "party", "organisation", "NHS Thurrock CCG", "07G" },
  { "party", "organisation", "Nowhere", NULL },
};

static void
test_typed (FormFixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_auto (AccordValue) value = ACCORD_VALUE_INIT;
      g_autofree char *plain_text = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s %s “%s”", typed[i].type, typed[i].key, typed[i].text);
      form_fixture_open_new (fixture, typed[i].type);
      form_fixture_type (fixture, typed[i].key, typed[i].text);
      accord_record_form_show_faults (fixture->form);
      if (typed[i].plain == NULL)
        {
          g_assert_nonnull (form_fixture_get_fault (fixture, typed[i].key));
          g_assert_false (form_fixture_can_save (fixture));
        }
      else
        {
          plain_text =
            accord_record_format (accord_record_form_get_record (fixture->form), typed[i].key,
                                  accord_store_get_resolver (fixture->store), ACCORD_FORMAT_PLAIN);
          g_assert_cmpstr (plain_text, ==, typed[i].plain);
        }
      form_fixture_close (fixture);
    }
}

static gboolean
says (GtkWidget *widget, const char *words)
{
  gboolean found = GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) &&
                   g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), words);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = says (child, words);
  return found;
}

/* What is typed is read beside it, where it does not stand there as it is read. */
static void
test_reading (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  form_fixture_open_new (fixture, "contract");
  row = GTK_WIDGET (form_fixture_get_row (fixture, "value"));
  form_fixture_type (fixture, "value", "1.2m");
  g_assert_true (says (row, "£1,200,000"));
  form_fixture_type (fixture, "value", "£1,200,000");
  g_assert_false (says (row, "£1,200,000"));
}

/* Half a date is not complained of while it is being typed; a date that contradicts is. */
static void
test_when_faults_show (FormFixture *fixture, gconstpointer data)
{
  form_fixture_open_new (fixture, "arrangement");
  form_fixture_type (fixture, "start", "1 ap");
  g_assert_null (form_fixture_get_fault (fixture, "start"));
  accord_record_form_show_faults (fixture->form);
  g_assert_nonnull (form_fixture_get_fault (fixture, "start"));
  gtk_test_accessible_assert_state (
    accord_field_row_get_focus (form_fixture_get_row (fixture, "start")),
    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);

  form_fixture_type (fixture, "start", "1 apr 15");
  g_assert_null (form_fixture_get_fault (fixture, "start"));
  form_fixture_type (fixture, "end", "31 mar 15");
  g_assert_nonnull (form_fixture_get_fault (fixture, "end"));
  form_fixture_type (fixture, "end", "31 mar 16");
  g_assert_null (form_fixture_get_fault (fixture, "end"));
  /* The title is still missing: every fault is shown, not the first only. */
  g_assert_nonnull (form_fixture_get_fault (fixture, "title"));
}

static void
test_million_characters (FormFixture *fixture, gconstpointer data)
{
  g_autofree char *million = g_strnfill (1000000, 'x');
  GtkWidget *text;
  GtkTextBuffer *buffer;
  int position = -1;

  form_fixture_open_new (fixture, "arrangement");
  form_fixture_type (fixture, "title", "Better Care Fund");
  gtk_editable_insert_text (GTK_EDITABLE (form_fixture_get_row (fixture, "title")), million, -1,
                            &position);
  g_assert_true (
    g_str_equal (gtk_editable_get_text (GTK_EDITABLE (form_fixture_get_row (fixture, "title"))),
                 "Better Care Fund"));
  g_assert_nonnull (strstr (form_fixture_get_fault (fixture, "title"), "500"));

  text = accord_field_row_get_focus (form_fixture_get_row (fixture, "services"));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  gtk_text_buffer_insert_at_cursor (buffer, million, -1);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);
  g_assert_nonnull (form_fixture_get_fault (fixture, "services"));
  gtk_text_buffer_insert_at_cursor (buffer, "Health and social care", -1);
  g_assert_null (form_fixture_get_fault (fixture, "services"));
}

/* A text that came from elsewhere, too long to be laid out, is kept as it is. */
static void
test_long_text_is_kept (FormFixture *fixture, gconstpointer data)
{
  const AccordRecordType *arrangement = accord_record_type_find ("arrangement");
  g_autofree char *text = g_strnfill (200000, 'x');
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-02", "Health checks");
  g_autoptr (AccordRecord) record = accord_store_get (fixture->store, arrangement, id, NULL);
  g_autoptr (GError) error = NULL;

  accord_record_set_text (record, "benefits", text, &error);
  g_assert_no_error (error);
  g_assert_true (accord_store_save (fixture->store, record, "Describe the benefits", &error));
  form_fixture_open (fixture, record);
  form_fixture_type (fixture, "title", "Annual health checks");
  form_fixture_save (fixture);
  fixture->dialog = NULL;

  g_clear_object (&record);
  record = accord_store_get (fixture->store, arrangement, id, NULL);
  g_assert_cmpstr (accord_record_get_text (record, "title"), ==, "Annual health checks");
  g_assert_true (g_str_equal (accord_record_get_text (record, "benefits"), text));
}

static void
test_changed_meanwhile (FormFixture *fixture, gconstpointer data)
{
  const AccordRecordType *arrangement = accord_record_type_find ("arrangement");
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-02", "Health checks");
  g_autoptr (AccordRecord) record = accord_store_get (fixture->store, arrangement, id, NULL);
  g_autoptr (AccordRecord) other = accord_record_copy (record);

  form_fixture_open (fixture, record);
  form_fixture_type (fixture, "title", "Annual health checks");
  accord_record_set_text (other, "title", "Checks", NULL);
  g_assert_true (accord_store_save (fixture->store, other, "Shorten the title", NULL));
  form_fixture_save (fixture);

  g_assert_nonnull (
    strstr (accord_record_dialog_get_problem (fixture->dialog), "Shorten the title"));
  form_fixture_assert_head (fixture, "Shorten the title");
}

static void
test_taken_reference (FormFixture *fixture, gconstpointer data)
{
  test_ui_add_arrangement (fixture->store, "ARR-02", "Health checks");
  form_fixture_open_new (fixture, "arrangement");
  form_fixture_type (fixture, "title", "Another");
  form_fixture_type (fixture, "reference", "ARR-02");
  form_fixture_choose (fixture, "kind", 1);
  form_fixture_save (fixture);

  g_assert_nonnull (accord_record_dialog_get_problem (fixture->dialog));
  form_fixture_assert_head (fixture, "Add Health checks");
  form_fixture_type (fixture, "reference", "ARR-03");
  g_assert_null (accord_record_dialog_get_problem (fixture->dialog));
}

/* Yes, no and nothing recorded are three answers. */
static void
test_yes_and_no (FormFixture *fixture, gconstpointer data)
{
  static const struct {
    guint line;
    gboolean is_recorded;
    gboolean answer;
  } lines[] = { { 1, TRUE, TRUE }, { 2, TRUE, FALSE }, { 0, FALSE, FALSE } };
  AccordRecord *record;

  form_fixture_open_new (fixture, "arrangement");
  record = accord_record_form_get_record (fixture->form);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      form_fixture_choose (fixture, "safe", lines[i].line);
      g_assert_cmpint (accord_record_has (record, "safe"), ==, lines[i].is_recorded);
      g_assert_cmpint (accord_record_get_boolean (record, "safe"), ==, lines[i].answer);
    }
}

/* Every type of record has a form; each of its fields is named, and the record comes back as it
 * went in. */
static void
test_every_type (FormFixture *fixture, gconstpointer data)
{
  guint n_types;
  const AccordRecordType *const *types = accord_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (AccordRecord) empty = accord_record_new (types[i]);

      g_test_message ("%s", types[i]->name);
      form_fixture_open (fixture, empty);
      for (guint j = 0; j < types[i]->n_fields; j++)
        {
          const AccordField *field = &types[i]->fields[j];

          if (!accord_field_is_stored (field))
            g_assert_null (accord_record_form_get_row (fixture->form, field->key));
          else if (field->kind != ACCORD_FIELD_CHOICES)
            gtk_test_accessible_assert_property (
              accord_field_row_get_focus (form_fixture_get_row (fixture, field->key)),
              GTK_ACCESSIBLE_PROPERTY_LABEL, accord_field_get_label (field));
        }
      g_assert_true (accord_record_equal (empty, accord_record_form_get_record (fixture->form)));
      form_fixture_close (fixture);
    }
}

static void
add_test (const char *path, void (*test) (FormFixture *fixture, gconstpointer data))
{
  g_test_add (path, FormFixture, NULL, form_fixture_set_up, test, form_fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  add_test ("/form/add", test_add);
  add_test ("/form/change", test_change);
  add_test ("/form/typed", test_typed);
  add_test ("/form/reading", test_reading);
  add_test ("/form/when-faults-show", test_when_faults_show);
  add_test ("/form/million-characters", test_million_characters);
  add_test ("/form/long-text-is-kept", test_long_text_is_kept);
  add_test ("/form/changed-meanwhile", test_changed_meanwhile);
  add_test ("/form/taken-reference", test_taken_reference);
  add_test ("/form/yes-and-no", test_yes_and_no);
  add_test ("/form/every-type", test_every_type);
  return test_ui_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "accord/journal.h"
#include "accord/query.h"
#include "accord/register.h"
#include "form/field-row.h"
#include "form/record-dialog.h"

/* A register of its own, and a form over it. */
typedef struct {
  char *folder;
  AccordStore *store;
  AccordRecordDialog *dialog;
  AccordRecordForm *form;
} Fixture;

static const AccordFormLayout plain = { NULL, NULL };

static void
open_form (Fixture *fixture, AccordRecord *record)
{
  fixture->dialog = accord_record_dialog_new (fixture->store, record, &plain);
  fixture->form = accord_record_dialog_get_form (fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  test_ui_settle (GTK_WINDOW (fixture->dialog));
}

static void
open_new_form (Fixture *fixture, const char *type)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find (type));

  open_form (fixture, record);
}

static void
close_form (Fixture *fixture)
{
  gpointer dialog = fixture->dialog;

  g_object_add_weak_pointer (dialog, &dialog);
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (dialog);
  fixture->dialog = NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = test_ui_make_folder ();
  path = g_build_filename (fixture->folder, "form.accord", NULL);
  fixture->store =
    accord_register_new (path, "NHS Thurrock CCG", "07G", NULL, "Ruth Heron", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->dialog != NULL)
    close_form (fixture);
  g_assert_finalize_object (fixture->store);
  test_ui_remove_folder (fixture->folder);
}

static AccordFieldRow *
get_row (Fixture *fixture, const char *key)
{
  GtkWidget *row = accord_record_form_get_row (fixture->form, key);

  g_assert_true (ACCORD_IS_FIELD_ROW (row));
  return ACCORD_FIELD_ROW (row);
}

static void
type (Fixture *fixture, const char *key, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_row (fixture, key)), text);
}

static void
choose (Fixture *fixture, const char *key, guint line)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (fixture, key)), line);
}

static const char *
get_fault (Fixture *fixture, const char *key)
{
  return accord_record_form_get_shown_fault (fixture->form, key);
}

static gboolean
can_save (Fixture *fixture)
{
  return gtk_widget_get_sensitive (
    test_ui_get_child (fixture->dialog, ACCORD_TYPE_RECORD_DIALOG, "save_button"));
}

static void
saved_cb (AccordRecordDialog *dialog, gint64 id, const char *sentence, char **out)
{
  *out = g_strdup_printf ("%" G_GINT64_FORMAT " %s", id, sentence);
}

static void
save (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "dialog.save", NULL);
}

static void
assert_head (Fixture *fixture, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordEntry) head = accord_store_get_head (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (head->sentence, ==, sentence);
}

/* A new record: nothing is complained of before anybody was there, but it cannot be saved. */
static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autofree char *told = NULL;
  g_autofree char *expected = NULL;
  gint64 id = 0;

  open_new_form (fixture, "arrangement");
  g_assert_null (get_fault (fixture, "title"));
  g_assert_false (can_save (fixture));
  type (fixture, "title", "Better Care Fund");
  g_assert_false (can_save (fixture));
  choose (fixture, "kind", 2);
  g_assert_true (can_save (fixture));

  g_signal_connect (fixture->dialog, "saved", G_CALLBACK (saved_cb), &told);
  save (fixture);
  fixture->dialog = NULL;

  g_assert_true (accord_store_find (fixture->store, accord_record_type_find ("arrangement"),
                                    "ARR-01", &id, NULL));
  expected = g_strdup_printf ("%" G_GINT64_FORMAT " Add arrangement Better Care Fund", id);
  g_assert_cmpstr (told, ==, expected);
  assert_head (fixture, "Add arrangement Better Care Fund");
}

static void
test_change (Fixture *fixture, gconstpointer data)
{
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-02", "Health checks");
  const AccordRecordType *arrangement = accord_record_type_find ("arrangement");
  g_autoptr (AccordRecord) record = accord_store_get (fixture->store, arrangement, id, NULL);

  open_form (fixture, record);
  g_assert_false (can_save (fixture));
  type (fixture, "title", "Annual health checks");
  type (fixture, "end", "31 mar 17");
  g_assert_true (can_save (fixture));
  save (fixture);
  fixture->dialog = NULL;

  assert_head (fixture, "Change ARR-02: title, end");
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
test_typed (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_auto (AccordValue) value = ACCORD_VALUE_INIT;
      g_autofree char *plain_text = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s %s “%s”", typed[i].type, typed[i].key, typed[i].text);
      open_new_form (fixture, typed[i].type);
      type (fixture, typed[i].key, typed[i].text);
      accord_record_form_show_faults (fixture->form);
      if (typed[i].plain == NULL)
        {
          g_assert_nonnull (get_fault (fixture, typed[i].key));
          g_assert_false (can_save (fixture));
        }
      else
        {
          plain_text =
            accord_record_format (accord_record_form_get_record (fixture->form), typed[i].key,
                                  accord_store_get_resolver (fixture->store), ACCORD_FORMAT_PLAIN);
          g_assert_cmpstr (plain_text, ==, typed[i].plain);
        }
      close_form (fixture);
    }
}

/* Half a date is not complained of while it is being typed; a date that contradicts is. */
static void
test_when_faults_show (Fixture *fixture, gconstpointer data)
{
  open_new_form (fixture, "arrangement");
  type (fixture, "start", "1 ap");
  g_assert_null (get_fault (fixture, "start"));
  accord_record_form_show_faults (fixture->form);
  g_assert_nonnull (get_fault (fixture, "start"));
  gtk_test_accessible_assert_state (accord_field_row_get_focus (get_row (fixture, "start")),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);

  type (fixture, "start", "1 apr 15");
  g_assert_null (get_fault (fixture, "start"));
  type (fixture, "end", "31 mar 15");
  g_assert_nonnull (get_fault (fixture, "end"));
  type (fixture, "end", "31 mar 16");
  g_assert_null (get_fault (fixture, "end"));
  /* The title is still missing: every fault is shown, not the first only. */
  g_assert_nonnull (get_fault (fixture, "title"));
}

static void
test_million_characters (Fixture *fixture, gconstpointer data)
{
  g_autofree char *million = g_strnfill (1000000, 'x');
  GtkWidget *text;
  GtkTextBuffer *buffer;
  int position = -1;

  open_new_form (fixture, "arrangement");
  type (fixture, "title", "Better Care Fund");
  gtk_editable_insert_text (GTK_EDITABLE (get_row (fixture, "title")), million, -1, &position);
  g_assert_true (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (get_row (fixture, "title"))),
                              "Better Care Fund"));
  g_assert_nonnull (strstr (get_fault (fixture, "title"), "500"));

  text = accord_field_row_get_focus (get_row (fixture, "services"));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  gtk_text_buffer_insert_at_cursor (buffer, million, -1);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);
  g_assert_nonnull (get_fault (fixture, "services"));
  gtk_text_buffer_insert_at_cursor (buffer, "Health and social care", -1);
  g_assert_null (get_fault (fixture, "services"));
}

/* A text that came from elsewhere, too long to be laid out, is kept as it is. */
static void
test_long_text_is_kept (Fixture *fixture, gconstpointer data)
{
  const AccordRecordType *arrangement = accord_record_type_find ("arrangement");
  g_autofree char *text = g_strnfill (200000, 'x');
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-02", "Health checks");
  g_autoptr (AccordRecord) record = accord_store_get (fixture->store, arrangement, id, NULL);
  g_autoptr (GError) error = NULL;

  accord_record_set_text (record, "benefits", text, &error);
  g_assert_no_error (error);
  g_assert_true (accord_store_save (fixture->store, record, "Describe the benefits", &error));
  open_form (fixture, record);
  type (fixture, "title", "Annual health checks");
  save (fixture);
  fixture->dialog = NULL;

  g_clear_object (&record);
  record = accord_store_get (fixture->store, arrangement, id, NULL);
  g_assert_cmpstr (accord_record_get_text (record, "title"), ==, "Annual health checks");
  g_assert_true (g_str_equal (accord_record_get_text (record, "benefits"), text));
}

static void
test_changed_meanwhile (Fixture *fixture, gconstpointer data)
{
  const AccordRecordType *arrangement = accord_record_type_find ("arrangement");
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-02", "Health checks");
  g_autoptr (AccordRecord) record = accord_store_get (fixture->store, arrangement, id, NULL);
  g_autoptr (AccordRecord) other = accord_record_copy (record);

  open_form (fixture, record);
  type (fixture, "title", "Annual health checks");
  accord_record_set_text (other, "title", "Checks", NULL);
  g_assert_true (accord_store_save (fixture->store, other, "Shorten the title", NULL));
  save (fixture);

  g_assert_nonnull (
    strstr (accord_record_dialog_get_problem (fixture->dialog), "Shorten the title"));
  assert_head (fixture, "Shorten the title");
}

static void
test_taken_reference (Fixture *fixture, gconstpointer data)
{
  test_ui_add_arrangement (fixture->store, "ARR-02", "Health checks");
  open_new_form (fixture, "arrangement");
  type (fixture, "title", "Another");
  type (fixture, "reference", "ARR-02");
  choose (fixture, "kind", 1);
  save (fixture);

  g_assert_nonnull (accord_record_dialog_get_problem (fixture->dialog));
  assert_head (fixture, "Add Health checks");
  type (fixture, "reference", "ARR-03");
  g_assert_null (accord_record_dialog_get_problem (fixture->dialog));
}

/* Yes, no and nothing recorded are three answers. */
static void
test_yes_and_no (Fixture *fixture, gconstpointer data)
{
  static const struct {
    guint line;
    gboolean is_recorded;
    gboolean answer;
  } lines[] = { { 1, TRUE, TRUE }, { 2, TRUE, FALSE }, { 0, FALSE, FALSE } };
  AccordRecord *record;

  open_new_form (fixture, "arrangement");
  record = accord_record_form_get_record (fixture->form);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      choose (fixture, "safe", lines[i].line);
      g_assert_cmpint (accord_record_has (record, "safe"), ==, lines[i].is_recorded);
      g_assert_cmpint (accord_record_get_boolean (record, "safe"), ==, lines[i].answer);
    }
}

/* Every type of record has a form; each of its fields is named, and the record comes back as it
 * went in. */
static void
test_every_type (Fixture *fixture, gconstpointer data)
{
  guint n_types;
  const AccordRecordType *const *types = accord_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (AccordRecord) empty = accord_record_new (types[i]);

      g_test_message ("%s", types[i]->name);
      open_form (fixture, empty);
      for (guint j = 0; j < types[i]->n_fields; j++)
        {
          const AccordField *field = &types[i]->fields[j];

          if (!accord_field_is_stored (field))
            g_assert_null (accord_record_form_get_row (fixture->form, field->key));
          else if (field->kind != ACCORD_FIELD_CHOICES)
            gtk_test_accessible_assert_property (
              accord_field_row_get_focus (get_row (fixture, field->key)),
              GTK_ACCESSIBLE_PROPERTY_LABEL, accord_field_get_label (field));
        }
      g_assert_true (accord_record_equal (empty, accord_record_form_get_record (fixture->form)));
      close_form (fixture);
    }
}

static void
add_test (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  add_test ("/form/add", test_add);
  add_test ("/form/change", test_change);
  add_test ("/form/typed", test_typed);
  add_test ("/form/when-faults-show", test_when_faults_show);
  add_test ("/form/million-characters", test_million_characters);
  add_test ("/form/long-text-is-kept", test_long_text_is_kept);
  add_test ("/form/changed-meanwhile", test_changed_meanwhile);
  add_test ("/form/taken-reference", test_taken_reference);
  add_test ("/form/yes-and-no", test_yes_and_no);
  add_test ("/form/every-type", test_every_type);
  return test_ui_run ();
}

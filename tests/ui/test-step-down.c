/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "assistant-fixture.h"
#include "example-fixture.h"

#include "form/field-row.h"
#include "form/record-form.h"
#include "notices/step-down.h"

/* The assistant that steps a co-commissioning model down, on the example's ARR-10. */

static void
change (Example *example, const char *type, const char *ref, const char *key, const char *text)
{
  g_autoptr (AccordRecord) record = accord_store_get (
    example->store, accord_record_type_find (type), example_find (example, type, ref), NULL);
  g_autoptr (GError) error = NULL;

  accord_record_parse (record, key, text, accord_store_get_resolver (example->store), &error);
  g_assert_no_error (error);
  accord_store_save (example->store, record, "Change", &error);
  g_assert_no_error (error);
}

static void
delegate (Example *example)
{
  change (example, "arrangement", "ARR-10", "model", "delegated");
  change (example, "committee", "Primary Care Joint Committee", "form",
          "primary-care-commissioning-committee");
}

static void
ask (Example *example)
{
  example_show_record (example, "arrangement", example_find (example, "arrangement", "ARR-10"));
  gtk_widget_activate_action (example_get_shown (example), "record.step-down", NULL);
  test_ui_settle (GTK_WINDOW (example->window));
}

static GtkWindow *
open_assistant (Example *example)
{
  ask (example);
  return assistant_fixture_find (example->window);
}

static void
assert_field (Example *example, const char *ref, const char *key, const char *expected)
{
  g_autoptr (AccordRecord) record =
    accord_store_get (example->store, accord_record_type_find ("arrangement"),
                      example_find (example, "arrangement", ref), NULL);
  g_autofree char *text = accord_record_format (
    record, key, accord_store_get_resolver (example->store), ACCORD_FORMAT_PLAIN);

  g_assert_cmpstr (text, ==, expected);
}

static void
decide (GtkWindow *assistant)
{
  assistant_fixture_enter (assistant, "date", "17 sep 15");
  assistant_fixture_enter (assistant, "approved", "22 sep 15");
  assistant_fixture_enter (assistant, "approval_minute", "GB-15/06");
}

static gboolean
says (GtkWindow *assistant, const char *words)
{
  test_ui_settle (assistant);
  return test_ui_has_label (assistant, words);
}

/* From the page of the arrangement to that of the one that follows; one undo takes all of it
 * back. */
static void
test_involvement (Example *example, gconstpointer data)
{
  GtkWindow *assistant = open_assistant (example);

  g_assert_cmpuint (accord_assistant_get_step (ACCORD_ASSISTANT (assistant)), ==, 0);
  g_assert_true (says (assistant, "31 March 2016 is the last day of this financial year"));
  assistant_fixture_assert_told (assistant);
  test_ui_save_picture (assistant, "step-down-arrangements");
  assistant_fixture_go_on (assistant);
  g_assert_cmpuint (accord_assistant_get_step (ACCORD_ASSISTANT (assistant)), ==, 1);
  decide (assistant);
  assistant_fixture_assert_told (assistant);
  test_ui_save_picture (assistant, "step-down-basis");
  assistant_fixture_go_on (assistant);
  g_assert_cmpuint (accord_assistant_get_step (ACCORD_ASSISTANT (assistant)), ==, 2);
  g_assert_true (says (assistant, "as NHS England agreed on 17 September 2015 (NS 8)"));
  g_assert_true (says (assistant, "“General practice commissioning” goes from “Decide jointly” to "
                                  "“Discuss” (NS 4.1.5)."));
  test_ui_save_picture (assistant, "step-down-lines");
  assistant_fixture_go_on (assistant);

  assert_field (example, "ARR-10", "end", "2016-03-31");
  assert_field (example, "ARR-17", "start", "2016-04-01");
  assert_field (example, "ARR-17", "predecessor", "ARR-10");
  test_ui_wait (test_ui_has_toast, example->window);
  g_assert_cmpstr (test_ui_get_toast (example->window), ==,
                   "Step down Primary care co-commissioning to “Greater involvement”");
  gtk_widget_activate_action (GTK_WIDGET (example->window), "win.undo", NULL);
  assert_field (example, "ARR-10", "end", "");
}

static AccordRecordForm *
find_form (GtkWidget *widget, const char *key)
{
  if (ACCORD_IS_RECORD_FORM (widget) &&
      accord_record_form_get_row (ACCORD_RECORD_FORM (widget), key) != NULL)
    return ACCORD_RECORD_FORM (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AccordRecordForm *form = find_form (child, key);

      if (form != NULL)
        return form;
    }
  return NULL;
}

static void
choose_model (GtkWindow *assistant, const char *model)
{
  AccordRecordForm *form = find_form (assistant_fixture_get_page (assistant), "model");
  AccordFieldRow *row = ACCORD_FIELD_ROW (accord_record_form_get_row (form, "model"));
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  accord_value_take_text (&value, g_strdup (model));
  accord_field_row_set_value (row, &value);
  accord_field_row_edited (row);
}

static void
assert_title (GtkWindow *assistant, const char *expected)
{
  AccordRecordForm *form = find_form (assistant_fixture_get_page (assistant), "title");

  g_assert_cmpstr (accord_record_get_text (accord_record_form_get_record (form), "title"), ==,
                   expected);
}

/* The title that is proposed and the committee go with the model that is chosen; a title that was
 * typed stays. */
static void
test_model (Example *example, gconstpointer data)
{
  GtkWindow *assistant;
  GtkWidget *committee;

  delegate (example);
  assistant = open_assistant (example);
  committee = GTK_WIDGET (find_form (assistant_fixture_get_page (assistant), "form"));
  test_ui_save_picture (assistant, "step-down-committee");
  assert_title (assistant, "Primary care co-commissioning (joint)");
  g_assert_true (gtk_widget_get_visible (committee));
  choose_model (assistant, "greater-involvement");
  assert_title (assistant, "Primary care co-commissioning (greater involvement)");
  g_assert_false (gtk_widget_get_visible (committee));
  assistant_fixture_enter (assistant, "title", "Primary care");
  choose_model (assistant, "joint");
  assert_title (assistant, "Primary care");
  g_assert_true (gtk_widget_get_visible (committee));
  gtk_window_close (assistant);
}

/* What does not hold keeps its step, and is said there. */
typedef struct {
  const char *name;
  guint step;
  const char *key;
  const char *text;
  const char *problem;
} Case;

static const Case cases[] = {
  { "no-day", 0, "end", "", "Enter the last day of the arrangement that ends." },
  { "no-minute", 1, "approval_minute", "",
    "Enter when the governing body approved the arrangement that follows, and the minute." },
  { "not-agreed", 1, "date", "",
    "Enter when NHS England agreed: co-commissioning ends by mutual agreement (NS 8), and no "
    "notice runs." },
  { "tomorrow", 1, "date", "23 sep 15", "Date: 23 September 2015 has not come yet." },
};

static void
test_case (Example *example, gconstpointer data)
{
  const Case *one = data;
  GtkWindow *assistant = open_assistant (example);

  if (one->step == 1)
    {
      assistant_fixture_go_on (assistant);
      decide (assistant);
    }
  assistant_fixture_enter (assistant, one->key, one->text);
  assistant_fixture_go_on (assistant);
  g_assert_cmpuint (accord_assistant_get_step (ACCORD_ASSISTANT (assistant)), ==, one->step);
  g_assert_cmpstr (assistant_fixture_get_problem (assistant), ==, one->problem);
  gtk_window_close (assistant);
}

/* A day that cannot be read, and one before the start, are told at the row. */
static void
test_bad_day (Example *example, gconstpointer data)
{
  static const char *const days[][2] = {
    { "31/02/2016", "February" },
    { "31 mar 15", "31 Mar 2015 is before “Start”" },
  };
  GtkWindow *assistant = open_assistant (example);

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      assistant_fixture_enter (assistant, "end", days[i][0]);
      assistant_fixture_go_on (assistant);
      g_assert_cmpuint (accord_assistant_get_step (ACCORD_ASSISTANT (assistant)), ==, 0);
      g_assert_true (says (assistant, days[i][1]));
    }
  assistant_fixture_enter (assistant, "end", "31 mar 16");
  assistant_fixture_go_on (assistant);
  decide (assistant);
  assistant_fixture_enter (assistant, "date", "31/02/2015");
  assistant_fixture_go_on (assistant);
  g_assert_cmpuint (accord_assistant_get_step (ACCORD_ASSISTANT (assistant)), ==, 1);
  g_assert_null (assistant_fixture_get_problem (assistant));
  g_assert_true (says (assistant, "February"));
  gtk_window_close (assistant);
}

static void
test_refused (Example *example, gconstpointer data)
{
  GtkWindow *message;
  g_autofree char *body = NULL;

  change (example, "arrangement", "ARR-10", "model", "");
  ask (example);
  message = test_ui_find_dialog (GTK_WINDOW (example->window), ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (message);
  g_object_get (message, "body", &body, NULL);
  g_assert_cmpstr (body, ==,
                   "“Primary care co-commissioning” has no co-commissioning model to step down "
                   "from. Enter it if there is one; else end the arrangement.");
  gtk_window_destroy (message);
}

/* While another day is shown nothing can be changed. */
static void
test_as_at (Example *example, gconstpointer data)
{
  accord_store_set_as_at (example->store, accord_date_new (2015, 9, 21));
  ask (example);
  g_assert_null (test_ui_find_dialog (GTK_WINDOW (example->window), ACCORD_TYPE_ASSISTANT));
  g_assert_null (test_ui_find_dialog (GTK_WINDOW (example->window), ADW_TYPE_MESSAGE_DIALOG));
}

int
main (int argc, char *argv[])
{
  example_init (&argc, &argv);

#define ADD(name, data, test) \
  g_test_add ("/step-down/" name, Example, data, example_set_up, test, example_tear_down)
  ADD ("involvement", NULL, test_involvement);
  ADD ("model", NULL, test_model);
  ADD ("bad-day", NULL, test_bad_day);
  ADD ("refused", NULL, test_refused);
  ADD ("as-at", NULL, test_as_at);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/step-down/case/", cases[i].name, NULL);

      g_test_add (path, Example, &cases[i], example_set_up, test_case, example_tear_down);
    }
  return test_ui_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form-fixture.h"

#include "form/date-picker.h"
#include "form/date-row.h"

static const char *
get_text (FormFixture *fixture, const char *key)
{
  return gtk_editable_get_text (GTK_EDITABLE (form_fixture_get_row (fixture, key)));
}

/* What is offered instead of what cannot be read, and what then stands in the record. */
static const struct {
  const char *type;
  const char *key;
  const char *text;
  const char *offer;
  const char *plain;
} suggested[] = {
  { "arrangement", "start", "31/02/2015", "Did you mean 28 February 2015?", "2015-02-28" },
  { "arrangement", "start", "04/23/2015", "Did you mean 23 April 2015?", "2015-04-23" },
  { "arrangement", "start", "Mon 1 apr 15", "Did you mean 1 April 2015?", "2015-04-01" },
  { "arrangement", "start", "soon", NULL, NULL },
  { "submission", "due", "31 feb 15 12 noon", "Did you mean 28 February 2015 12:00?",
    "2015-02-28T12:00" },
  { "contribution", "agreed", "31/02/2015", NULL, NULL },
};

static void
test_suggestions (FormFixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (suggested); i++)
    {
      const char *key = suggested[i].key;
      AccordFaultRow *line;

      g_test_message ("“%s”", suggested[i].text);
      form_fixture_open_new (fixture, suggested[i].type);
      line = accord_record_form_get_line (fixture->form, key);
      form_fixture_type (fixture, key, suggested[i].text);
      /* Not while it is being typed. */
      g_assert_null (accord_fault_row_get_offer (line, 0));
      accord_record_form_show_faults (fixture->form);
      g_assert_nonnull (form_fixture_get_fault (fixture, key));
      g_assert_cmpstr (accord_fault_row_get_offer (line, 0), ==, suggested[i].offer);
      if (suggested[i].offer != NULL)
        {
          accord_fault_row_take (line, 0);
          g_assert_null (form_fixture_get_fault (fixture, key));
          g_assert_null (accord_fault_row_get_offer (line, 0));
          g_assert_cmpstr (
            accord_record_get_text (accord_record_form_get_record (fixture->form), key), ==,
            suggested[i].plain);
        }
      form_fixture_close (fixture);
    }
}

/* What is said of the day that was read. */
static void
test_notes (FormFixture *fixture, gconstpointer data)
{
  static const struct {
    const char *text;
    const char *note;
  } cases[] = {
    { "4 may 15", "Early May bank holiday" },
    { "03/04/2015", "Good Friday (bank holiday)" },
    { "2 may 15", "weekend" },
    { "5 may 15", "" },
    { "soon", "" },
    { "", "" },
  };

  form_fixture_open_new (fixture, "arrangement");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AccordDateRow *row = ACCORD_DATE_ROW (form_fixture_get_row (fixture, "start"));

      form_fixture_type (fixture, "start", cases[i].text);
      g_assert_cmpstr (accord_date_row_get_note (row), ==, cases[i].note);
    }
}

/* The days of the month that are marked: "4 25 ". */
static void
collect_marks (GtkWidget *widget, GString *days)
{
  if (gtk_widget_has_css_class (widget, "bank-holiday"))
    g_string_append_printf (days, "%s ", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_marks (child, days);
}

static void
assert_marks (GtkWidget *calendar, const char *expected)
{
  g_autoptr (GString) days = g_string_new (NULL);

  collect_marks (calendar, days);
  g_assert_cmpstr (days->str, ==, expected);
}

static void
press (GtkWidget *calendar, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (calendar);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean is_handled;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        {
          g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &is_handled);
          g_assert_true (is_handled);
        }
    }
}

/* The calendar begins at the day that is entered, moves with the keys, and enters what is taken. */
static void
test_calendar (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *row, *picker, *calendar;

  form_fixture_open_new (fixture, "arrangement");
  row = GTK_WIDGET (form_fixture_get_row (fixture, "start"));
  form_fixture_type (fixture, "start", "1 may 15");
  picker = test_ui_find_child (row, ACCORD_TYPE_DATE_PICKER);
  calendar = test_ui_find_child (picker, GTK_TYPE_CALENDAR);
  gtk_menu_button_popup (GTK_MENU_BUTTON (test_ui_find_child (row, GTK_TYPE_MENU_BUTTON)));
  g_assert_cmpuint (accord_date_picker_get_date (ACCORD_DATE_PICKER (picker)), ==,
                    accord_date_new (2015, 5, 1));

  for (int i = 0; i < 3; i++)
    press (calendar, GDK_KEY_Right);
  g_assert_cmpstr (accord_date_picker_get_words (ACCORD_DATE_PICKER (picker)), ==,
                   "Monday 4 May 2015, Early May bank holiday");
  assert_marks (calendar, "4 25 ");
  press (calendar, GDK_KEY_Page_Down);
  assert_marks (calendar, "");
  press (calendar, GDK_KEY_Return);
  g_assert_cmpstr (get_text (fixture, "start"), ==, "4 Jun 2015");
  g_assert_false (gtk_widget_get_visible (picker));
}

static void
test_calendar_keeps_time (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *picker;

  form_fixture_open_new (fixture, "submission");
  form_fixture_type (fixture, "due", "9 Jan 2015 12:00");
  picker = test_ui_find_child (GTK_WIDGET (form_fixture_get_row (fixture, "due")),
                               ACCORD_TYPE_DATE_PICKER);
  g_signal_emit_by_name (picker, "picked", accord_date_new (2015, 1, 12));
  g_assert_cmpstr (get_text (fixture, "due"), ==, "12 Jan 2015 12:00");

  /* What cannot be read has no time to keep. */
  form_fixture_type (fixture, "due", "at twelve");
  g_signal_emit_by_name (picker, "picked", accord_date_new (2015, 1, 13));
  g_assert_cmpstr (get_text (fixture, "due"), ==, "13 Jan 2015");
}

/* A form that goes while its calendar is open leaves nothing behind: the fixture sees to it. */
static void
test_close_with_calendar (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  form_fixture_open_new (fixture, "arrangement");
  row = GTK_WIDGET (form_fixture_get_row (fixture, "start"));
  gtk_menu_button_popup (test_ui_find_child (row, GTK_TYPE_MENU_BUTTON));
  test_ui_settle (GTK_WINDOW (fixture->dialog));
  g_assert_true (gtk_widget_get_mapped (test_ui_find_child (row, ACCORD_TYPE_DATE_PICKER)));
  form_fixture_close (fixture);
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

  add_test ("/form-date/suggestions", test_suggestions);
  add_test ("/form-date/notes", test_notes);
  add_test ("/form-date/calendar", test_calendar);
  add_test ("/form-date/calendar-keeps-time", test_calendar_keeps_time);
  add_test ("/form-date/close-with-calendar", test_close_with_calendar);
  return test_ui_run ();
}

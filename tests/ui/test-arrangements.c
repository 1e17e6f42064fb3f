/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "accord/journal.h"
#include "accord/register.h"
#include "arrangements-fixture.h"
#include "arrangements/function-matrix-data.h"
#include "arrangements/function-picture.h"
#include "arrangements/timeline-data.h"
#include "arrangements/words.h"
#include "detail/detail-page.h"
#include "widgets/history-list.h"

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-01", "Better Care Fund");
  AccordRecordForm *form;
  GtkWidget *title;

  fixture_open_arrangement (fixture, id);
  title = test_ui_get_child (fixture_get_shown (fixture), ACCORD_TYPE_DETAIL_PAGE, "title");
  gtk_widget_activate_action (fixture_get_shown (fixture), "page.edit", NULL);
  form = accord_record_dialog_get_form (fixture_find_form (fixture));
  gtk_editable_set_text (GTK_EDITABLE (accord_record_form_get_row (form, "title")), "Equipment");
  gtk_widget_activate_action (GTK_WIDGET (fixture_find_form (fixture)), "dialog.save", NULL);
  test_ui_settle (GTK_WINDOW (fixture->window));

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (title)), ==, "Equipment");
  g_assert_cmpstr (test_ui_get_toast (fixture->window), ==, "Change ARR-01: title");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (title)), ==, "Better Care Fund");
}

/* The list of what is on the page is the first that Tab comes to, and leads into each section. */
static void
test_rail (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  GtkWidget *rail, *list;

  fixture_open_arrangement (fixture,
                            test_ui_add_arrangement (fixture->store, "ARR-01", "Better Care Fund"));
  rail = test_ui_get_child (fixture_get_shown (fixture), ACCORD_TYPE_DETAIL_PAGE, "rail");
  list = test_ui_find_child (rail, GTK_TYPE_LIST_BOX);
  gtk_widget_child_focus (gtk_widget_get_parent (rail), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), list));
  gtk_widget_child_focus (gtk_widget_get_parent (rail), GTK_DIR_TAB_FORWARD);
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (window), list));
  gtk_widget_child_focus (gtk_widget_get_parent (rail), GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), list));

  g_signal_emit_by_name (list, "row-activated",
                         gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2));
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (window)));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (gtk_window_get_focus (window))), ==,
                   "Add party…");
}

/* Removing leads back to the list, and Undo brings it back. */
static void
test_remove (Fixture *fixture, gconstpointer data)
{
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-01", "Better Care Fund");

  fixture_open_arrangement (fixture, id);
  gtk_widget_activate_action (fixture_get_shown (fixture), "page.remove", NULL);
  test_ui_settle (GTK_WINDOW (fixture->window));
  g_assert_true (fixture_get_shown (fixture) == GTK_WIDGET (fixture->page));
  fixture_assert_shows (fixture, "empty", "0 in all");
  g_assert_cmpstr (test_ui_get_toast (fixture->window), ==,
                   "Remove arrangement ARR-01 Better Care Fund");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  fixture_assert_references (fixture, "ARR-01");
}

/* What others refer to stays, and a message says what they are. */
static void
test_remove_refused (Fixture *fixture, gconstpointer data)
{
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-01", "Better Care Fund");
  GtkWindow *message;

  fixture_add_party (fixture, id);
  fixture_open_arrangement (fixture, id);
  gtk_widget_activate_action (fixture_get_shown (fixture), "page.remove", NULL);
  message = test_ui_find_dialog (GTK_WINDOW (fixture->window), ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (message);
  g_assert_nonnull (
    strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (message)), "NHS Thurrock CCG"));
  gtk_window_destroy (message);
  g_assert_true (ACCORD_IS_DETAIL_PAGE (fixture_get_shown (fixture)));
  fixture_assert_references (fixture, "ARR-01");
}

/* Parties are added, shown and removed in place. */
static void
test_parties (Fixture *fixture, gconstpointer data)
{
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-01", "Better Care Fund");
  AccordRecordSection *parties;
  AccordRecordForm *form;

  fixture_open_arrangement (fixture, id);
  parties =
    accord_detail_page_get_records (ACCORD_DETAIL_PAGE (fixture_get_shown (fixture)), "party");
  g_assert_cmpuint (accord_record_section_get_n_records (parties), ==, 0);

  gtk_widget_activate_action (GTK_WIDGET (parties), "section.add", NULL);
  form = accord_record_dialog_get_form (fixture_find_form (fixture));
  g_assert_null (accord_record_form_get_row (form, "arrangement"));
  gtk_editable_set_text (GTK_EDITABLE (accord_record_form_get_row (form, "organisation")), "07G");
  adw_combo_row_set_selected (ADW_COMBO_ROW (accord_record_form_get_row (form, "role")), 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture_find_form (fixture)), "dialog.save", NULL);
  test_ui_settle (GTK_WINDOW (fixture->window));
  g_assert_cmpuint (accord_record_section_get_n_records (parties), ==, 1);
  g_assert_cmpstr (test_ui_get_toast (fixture->window), ==,
                   "Add party NHS Thurrock CCG, Better Care Fund");

  accord_table_view_select (accord_record_section_get_table (parties), 0);
  gtk_widget_activate_action (GTK_WIDGET (parties), "section.remove", NULL);
  g_assert_cmpuint (accord_record_section_get_n_records (parties), ==, 0);
}

/* The last day to serve notice stands at the top of every arrangement that has one (WD-6). */
static void
test_last_day (Fixture *fixture, gconstpointer data)
{
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-01", "Stroke");
  GtkWidget *subtitle;

  accord_store_set_as_at (fixture->store, accord_date_new (2015, 9, 30));
  fixture_open_arrangement (fixture, id);
  subtitle = test_ui_get_child (fixture_get_shown (fixture), ACCORD_TYPE_DETAIL_PAGE, "subtitle");
  fixture_change (fixture, id, "kind", "ccg-joint");
  g_assert_null (strstr (gtk_label_get_text (GTK_LABEL (subtitle)), "notice"));
  fixture_change (fixture, id, "start", "1 Apr 2015");
  g_assert_true (g_str_has_suffix (gtk_label_get_text (GTK_LABEL (subtitle)),
                                   " · last day to serve notice 30 Sep 2015"));
}

/* What the timeline shows can be read out. */
static void
test_timeline (Fixture *fixture, gconstpointer data)
{
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-01", "Better Care Fund");
  g_autoptr (AccordRecord) report = accord_record_new (accord_record_type_find ("obligation"));
  g_autoptr (AccordRecord) arrangement = NULL;
  g_autoptr (AccordTimelineData) timeline = NULL;
  g_autofree char *words = NULL;

  accord_store_set_as_at (fixture->store, accord_date_new (2015, 9, 22));
  fixture_change (fixture, id, "start", "1 Apr 2014");
  fixture_change (fixture, id, "end", "31 Mar 2017");
  fixture_change (fixture, id, "kind", "ccg-joint");
  accord_record_set_integer (report, "arrangement", id, NULL);
  accord_record_set_text (report, "kind", "quarterly-report", NULL);
  accord_record_set_text (report, "title", "Quarterly report", NULL);
  accord_record_set_text (report, "due", "2015-09-15", NULL);
  g_assert_true (accord_store_save (fixture->store, report, "Add report", NULL));

  arrangement =
    accord_store_get (fixture->store, accord_record_type_find ("arrangement"), id, NULL);
  timeline = accord_timeline_data_new (fixture->store, arrangement);
  words = accord_timeline_data_dup_words (timeline);
  g_assert_cmpstr (words, ==,
                   "Starts 1 April 2014. Serve by 30 September 2015. Ends 31 March 2017. "
                   "Quarterly report, due 15 Sep 2015: Overdue");
  g_assert_cmpint (timeline->first_year, ==, 2014);
  g_assert_cmpint (timeline->last_year, ==, 2016);
  g_assert_cmpuint (accord_timeline_data_count_lanes (timeline), ==, 1);
}

static void
add_function (Fixture *fixture,
              gint64 arrangement,
              const char *function,
              const char *claimed,
              const char *from,
              const char *to)
{
  g_autoptr (AccordRecord) line = accord_record_new (accord_record_type_find ("function"));

  accord_record_set_integer (line, "arrangement", arrangement, NULL);
  accord_record_set_text (line, "function", function, NULL);
  accord_record_set_text (line, "involvement", claimed, NULL);
  accord_record_set_text (line, "from", from, NULL);
  accord_record_set_text (line, "to", to, NULL);
  g_assert_true (accord_store_save (fixture->store, line, "Add function", NULL));
}

/* Holds what is claimed of one function on a day against the table; NULL: no table is shown. */
static void
assert_claim (Fixture *fixture, gint64 id, const char *day, guint row, const char *expected)
{
  g_autoptr (AccordFunctionTable) table = accord_function_table_new_shipped ();
  g_autoptr (AccordRecord) arrangement = NULL;
  g_autoptr (AccordFunctionMatrix) matrix = NULL;
  const AccordFunctionMatrixRow *line;
  AccordDate date;

  g_assert_true (accord_date_from_iso (day, &date));
  accord_store_set_as_at (fixture->store, date);
  arrangement =
    accord_store_get (fixture->store, accord_record_type_find ("arrangement"), id, NULL);
  matrix = accord_function_matrix_new (table, fixture->store, arrangement);
  g_assert_cmpint (matrix == NULL, ==, expected == NULL);
  if (matrix == NULL)
    return;
  line = g_ptr_array_index (matrix->rows, row);
  g_assert_cmpstr (line->claimed == NULL ? "" : line->claimed, ==, expected);
}

/* Row 4 is the management of complaints: jointly under the joint model. */
static void
test_function_claims (Fixture *fixture, gconstpointer data)
{
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-01", "Primary care");

  assert_claim (fixture, id, "2015-09-22", 4, NULL);
  fixture_change (fixture, id, "model", "joint");
  assert_claim (fixture, id, "2015-09-22", 4, "");
  add_function (fixture, id, "complaints management", "jointly", "2015-06-01", NULL);
  add_function (fixture, id, "Complaints management", "decide", "2015-10-01", "2015-12-31");
  add_function (fixture, id, "Ambulances", "decide", NULL, NULL);
  assert_claim (fixture, id, "2015-05-31", 4, "");
  assert_claim (fixture, id, "2015-06-01", 4, "Decide jointly");
  assert_claim (fixture, id, "2015-09-30", 4, "Decide jointly");
  assert_claim (fixture, id, "2015-10-01", 4, "Decide");
  assert_claim (fixture, id, "2015-12-31", 4, "Decide");
  assert_claim (fixture, id, "2016-01-01", 4, "Decide jointly");
  /* There is no table before April 2015, but what begins later is shown as it will be. */
  assert_claim (fixture, id, "2015-03-31", 4, NULL);
  fixture_change (fixture, id, "start", "2015-10-01");
  assert_claim (fixture, id, "2015-03-31", 4, "Decide");
  fixture_change (fixture, id, "end", "2015-12-31");
  assert_claim (fixture, id, "2018-01-01", 4, "Decide");
}

static GtkWidget *
find_of_type (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_of_type (child, type);
  return found;
}

static gboolean
says (GtkWidget *widget, const char *words)
{
  gboolean found =
    GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), words) == 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = says (child, words);
  return found;
}

/* The claim beyond the table is marked in words, and can be read out; the mark goes with it. */
static void
test_function_picture (Fixture *fixture, gconstpointer data)
{
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-01", "Primary care");
  g_autoptr (AccordFunctionTable) table = accord_function_table_new_shipped ();
  g_autoptr (AccordFunctionMatrix) matrix = NULL;
  g_autoptr (AccordRecord) arrangement = NULL;
  g_autofree char *words = NULL;
  GtkWidget *picture;

  fixture_open_arrangement (fixture, id);
  picture = find_of_type (fixture_get_shown (fixture), ACCORD_TYPE_FUNCTION_PICTURE);
  g_assert_false (gtk_widget_get_visible (picture));
  fixture_change (fixture, id, "model", "joint");
  g_assert_true (gtk_widget_get_visible (picture));
  g_assert_false (says (picture, "Beyond the table"));
  add_function (fixture, id, "Complaints management", "decide", NULL, NULL);
  g_assert_true (says (picture, "Beyond the table"));

  arrangement =
    accord_store_get (fixture->store, accord_record_type_find ("arrangement"), id, NULL);
  matrix = accord_function_matrix_new (table, fixture->store, arrangement);
  words = accord_function_matrix_dup_words (matrix);
  g_assert_nonnull (strstr (words, "General practice commissioning: allowed “Decide jointly”, "
                                   "nothing claimed. "));
  g_assert_nonnull (strstr (words, "Complaints management: allowed “Decide jointly”, claimed "
                                   "“Decide”. Beyond the table."));
  g_assert_nonnull (strstr (words, "schemes: allowed “Decide jointly, if agreed”, "));
  fixture_change (fixture, id, "model", "delegated");
  g_assert_false (says (picture, "Beyond the table"));
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *start;
    const char *end;
    const char *review;
    const char *words;
  } terms[] = {
    { "2014-04-01", "2017-03-31", "2016-03-31",
      "1 April 2014 to 31 March 2017, review by 31 March 2016" },
    { "2014-04-01", "2017-03-31", NULL, "1 April 2014 to 31 March 2017" },
    { "2014-04-01", NULL, NULL, "From 1 April 2014" },
    { NULL, "2017-03-31", NULL, "To 31 March 2017" },
    { NULL, NULL, "2016-03-31", "Review by 31 March 2016" },
    { NULL, NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("arrangement"));
      g_autofree char *words = NULL;

      accord_record_set_text (record, "start", terms[i].start, NULL);
      accord_record_set_text (record, "end", terms[i].end, NULL);
      accord_record_set_text (record, "review", terms[i].review, NULL);
      words = accord_words_for_term (record);
      g_assert_cmpstr (words, ==, terms[i].words);
    }
}

static AdwExpanderRow *
find_expander (GtkWidget *widget)
{
  AdwExpanderRow *row = ADW_IS_EXPANDER_ROW (widget) ? ADW_EXPANDER_ROW (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && row == NULL;
       child = gtk_widget_get_next_sibling (child))
    row = find_expander (child);
  return row;
}

static void
expand_first_row (GtkWidget *history)
{
  AdwExpanderRow *row = find_expander (history);

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Add party");
  adw_expander_row_set_expanded (row, TRUE);
}

/* Entries of the arrangement and of its parties, the newest first, each once. */
static void
test_history (Fixture *fixture, gconstpointer data)
{
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-01", "Better Care Fund");
  g_autoptr (GtkWidget) history = g_object_ref_sink (accord_history_list_new (fixture->store));
  gint64 ids[2] = { id, 0 };

  accord_store_set_officer (fixture->store, "Heron & <Teal>");
  fixture_change (fixture, id, "end", "31 Mar 2030");
  ids[1] = fixture_add_party (fixture, id);
  accord_history_list_set_records (ACCORD_HISTORY_LIST (history), ids, 1);
  g_assert_cmpuint (accord_history_list_get_n_entries (ACCORD_HISTORY_LIST (history)), ==, 2);
  accord_history_list_set_records (ACCORD_HISTORY_LIST (history), ids, 2);
  expand_first_row (history);
  g_assert_cmpuint (accord_history_list_get_n_entries (ACCORD_HISTORY_LIST (history)), ==, 3);
}

static void
add_test (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  add_test ("/arrangements/rail", test_rail);
  add_test ("/arrangements/edit", test_edit);
  add_test ("/arrangements/remove", test_remove);
  add_test ("/arrangements/remove-refused", test_remove_refused);
  add_test ("/arrangements/parties", test_parties);
  add_test ("/arrangements/history", test_history);
  add_test ("/arrangements/last-day", test_last_day);
  add_test ("/arrangements/timeline", test_timeline);
  add_test ("/arrangements/function-claims", test_function_claims);
  add_test ("/arrangements/function-picture", test_function_picture);
  add_test ("/arrangements/words", test_words);
  return test_ui_run ();
}

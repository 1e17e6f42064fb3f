/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "accord/journal.h"
#include "accord/register.h"
#include "arrangements/arrangement-detail.h"
#include "arrangements/arrangements-page.h"
#include "arrangements/timeline-data.h"
#include "arrangements/words.h"
#include "form/record-dialog.h"
#include "views.h"
#include "widgets/history-list.h"

/* A window with a register of a few arrangements. */
typedef struct {
  char *folder;
  AccordWindow *window;
  AccordStore *store; /* borrowed */
  AccordArrangementsPage *page;
} Fixture;

static GtkWidget *
get_shown (Fixture *fixture)
{
  GtkWidget *views = test_ui_get_child (fixture->window, ACCORD_TYPE_WINDOW, "views");

  return accord_views_get_shown (ACCORD_VIEWS (views));
}

/* The window makes its pages anew for another day. */
static GtkWidget *
get_part (Fixture *fixture, const char *name)
{
  if (ACCORD_IS_ARRANGEMENTS_PAGE (get_shown (fixture)))
    fixture->page = ACCORD_ARRANGEMENTS_PAGE (get_shown (fixture));
  return test_ui_get_child (fixture->page, ACCORD_TYPE_ARRANGEMENTS_PAGE, name);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = test_ui_make_folder ();
  path = test_ui_make_register (fixture->folder);
  fixture->window = test_ui_open_window (path);
  fixture->store = accord_window_get_store (fixture->window);
  fixture->page = ACCORD_ARRANGEMENTS_PAGE (get_shown (fixture));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_ui_close_window (fixture->window);
  test_ui_remove_folder (fixture->folder);
}

static void
change (Fixture *fixture, gint64 id, const char *key, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordRecord) record =
    accord_store_get (fixture->store, accord_record_type_find ("arrangement"), id, &error);

  g_assert_no_error (error);
  g_assert_true (
    accord_record_parse (record, key, text, accord_store_get_resolver (fixture->store), &error));
  g_assert_true (accord_store_save (fixture->store, record, "Change it", &error));
}

/* Three arrangements: one in force, one approved, one proposed. */
static void
add_three (Fixture *fixture)
{
  gint64 in_force = test_ui_add_arrangement (fixture->store, "ARR-01", "Better Care Fund");
  gint64 approved = test_ui_add_arrangement (fixture->store, "ARR-02", "Ambulance");

  change (fixture, in_force, "approved", "27 Mar 2014");
  change (fixture, in_force, "start", "1 Apr 2014");
  change (fixture, approved, "approved", "27 Mar 2014");
  change (fixture, approved, "start", "+1y");
  test_ui_add_arrangement (fixture->store, "ARR-03", "Continuing healthcare");
}

static gint64
add_party (Fixture *fixture, gint64 arrangement)
{
  g_autoptr (AccordRecord) party = accord_record_new (accord_record_type_find ("party"));
  g_autoptr (GError) error = NULL;

  accord_record_set_integer (party, "arrangement", arrangement, &error);
  accord_record_parse (party, "organisation", "07G", accord_store_get_resolver (fixture->store),
                       &error);
  accord_record_set_text (party, "role", "lead", &error);
  g_assert_no_error (error);
  accord_store_save (fixture->store, party, "Add party", &error);
  g_assert_no_error (error);
  return accord_record_get_id (party);
}

static char *
dup_references (Fixture *fixture)
{
  GListModel *list = G_LIST_MODEL (accord_arrangements_page_get_list (fixture->page));
  GString *references = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (AccordRecord) record = g_list_model_get_item (list, i);

      g_string_append_printf (references, "%s%s", i == 0 ? "" : " ",
                              accord_record_get_text (record, "reference"));
    }
  return g_string_free (references, FALSE);
}

static void
assert_references (Fixture *fixture, const char *expected)
{
  g_autofree char *references = dup_references (fixture);

  g_assert_cmpstr (references, ==, expected);
}

static void
assert_shows (Fixture *fixture, const char *child, const char *count)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (get_part (fixture, "stack"))), ==,
                   child);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (get_part (fixture, "count"))), ==, count);
}

static void
filter_by (Fixture *fixture, const char *words)
{
  GtkWidget *filter = get_part (fixture, "filter");

  gtk_editable_set_text (GTK_EDITABLE (filter), words);
  g_signal_emit_by_name (filter, "search-changed");
}

static GtkToggleButton *
find_chip (Fixture *fixture, const char *label)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (get_part (fixture, "chips")); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    if (gtk_widget_get_visible (chip) &&
        g_strcmp0 (gtk_button_get_label (GTK_BUTTON (chip)), label) == 0)
      return GTK_TOGGLE_BUTTON (chip);
  return NULL;
}

static void
open_arrangement (Fixture *fixture, gint64 id)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-record", "(sx)",
                              "arrangement", id);
  test_ui_settle (GTK_WINDOW (fixture->window));
  g_assert_true (ACCORD_IS_ARRANGEMENT_DETAIL (get_shown (fixture)));
}

static AccordRecordDialog *
find_form (Fixture *fixture)
{
  return ACCORD_RECORD_DIALOG (
    test_ui_find_dialog (GTK_WINDOW (fixture->window), ACCORD_TYPE_RECORD_DIALOG));
}

/* An empty register says what belongs here; what was added there is in the list at once. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  assert_shows (fixture, "empty", "0 arrangements");
  g_assert_false (gtk_widget_get_visible (get_part (fixture, "filter")));
  test_ui_add_arrangement (fixture->store, "ARR-01", "Better Care Fund");
  assert_shows (fixture, "list", "1 arrangement");
  g_assert_true (gtk_widget_get_visible (get_part (fixture, "filter")));
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  add_three (fixture);
  assert_shows (fixture, "list", "3 arrangements");
  filter_by (fixture, "care");
  assert_references (fixture, "ARR-01");
  assert_shows (fixture, "list", "1 of 3 arrangements");
  filter_by (fixture, "nothing like it");
  assert_shows (fixture, "no-match", "0 of 3 arrangements");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.clear-filters", NULL);
  assert_references (fixture, "ARR-01 ARR-02 ARR-03");
  assert_shows (fixture, "list", "3 arrangements");
}

/* Only statuses that occur have a chip; several may be on. */
static void
test_chips (Fixture *fixture, gconstpointer data)
{
  add_three (fixture);
  g_assert_nonnull (find_chip (fixture, "All 3"));
  g_assert_null (find_chip (fixture, "Ended 0"));

  gtk_toggle_button_set_active (find_chip (fixture, "In force 1"), TRUE);
  assert_references (fixture, "ARR-01");
  gtk_toggle_button_set_active (find_chip (fixture, "Proposed 1"), TRUE);
  assert_references (fixture, "ARR-01 ARR-03");
  g_assert_false (gtk_toggle_button_get_active (find_chip (fixture, "All 3")));
  gtk_toggle_button_set_active (find_chip (fixture, "All 3"), TRUE);
  assert_references (fixture, "ARR-01 ARR-02 ARR-03");
}

static void
test_sort (Fixture *fixture, gconstpointer data)
{
  AccordTableView *table = accord_arrangements_page_get_table (fixture->page);
  gboolean is_descending;

  add_three (fixture);
  g_assert_cmpstr (accord_table_view_get_sort (table, &is_descending), ==, "reference");
  g_assert_false (is_descending);
  accord_table_view_sort (table, "title", GTK_SORT_ASCENDING);
  assert_references (fixture, "ARR-02 ARR-01 ARR-03");
  accord_table_view_sort (table, "title", GTK_SORT_DESCENDING);
  g_assert_cmpstr (accord_table_view_get_sort (table, &is_descending), ==, "title");
  g_assert_true (is_descending);
  assert_references (fixture, "ARR-03 ARR-01 ARR-02");
  accord_table_view_sort (table, "status", GTK_SORT_ASCENDING);
  assert_references (fixture, "ARR-02 ARR-01 ARR-03");
}

/* The selection stays with its record, and goes with it. */
static void
test_selection (Fixture *fixture, gconstpointer data)
{
  AccordTableView *table = accord_arrangements_page_get_table (fixture->page);
  gint64 id;

  add_three (fixture);
  accord_table_view_select (table, 0);
  id = accord_table_view_get_selected (table);
  g_assert_cmpint (id, !=, 0);
  accord_table_view_sort (table, "title", GTK_SORT_DESCENDING);
  g_assert_cmpint (accord_table_view_get_selected (table), ==, id);
  filter_by (fixture, "ambulance");
  g_assert_cmpint (accord_table_view_get_selected (table), ==, 0);
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  AccordRecordForm *form;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.new", NULL);
  form = accord_record_dialog_get_form (find_form (fixture));
  gtk_editable_set_text (GTK_EDITABLE (accord_record_form_get_row (form, "title")), "Equipment");
  adw_combo_row_set_selected (ADW_COMBO_ROW (accord_record_form_get_row (form, "kind")), 1);
  gtk_widget_activate_action (GTK_WIDGET (find_form (fixture)), "dialog.save", NULL);
  test_ui_settle (GTK_WINDOW (fixture->window));

  assert_references (fixture, "ARR-01");
  g_assert_cmpint (
    accord_table_view_get_selected (accord_arrangements_page_get_table (fixture->page)), !=, 0);
  g_assert_cmpstr (test_ui_get_toast (fixture->window), ==, "Add arrangement Equipment");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  assert_shows (fixture, "empty", "0 arrangements");
}

/* Enter on a row opens the page of its arrangement. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  GtkWidget *detail;

  add_three (fixture);
  g_signal_emit_by_name (accord_arrangements_page_get_table (fixture->page), "activated", 1);
  test_ui_settle (GTK_WINDOW (fixture->window));
  detail = get_shown (fixture);
  g_assert_true (ACCORD_IS_ARRANGEMENT_DETAIL (detail));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (
                     test_ui_get_child (detail, ACCORD_TYPE_ARRANGEMENT_DETAIL, "title"))),
                   ==, "Ambulance");
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-01", "Better Care Fund");
  AccordRecordForm *form;
  GtkWidget *title;

  open_arrangement (fixture, id);
  title = test_ui_get_child (get_shown (fixture), ACCORD_TYPE_ARRANGEMENT_DETAIL, "title");
  gtk_widget_activate_action (get_shown (fixture), "page.edit", NULL);
  form = accord_record_dialog_get_form (find_form (fixture));
  gtk_editable_set_text (GTK_EDITABLE (accord_record_form_get_row (form, "title")), "Equipment");
  gtk_widget_activate_action (GTK_WIDGET (find_form (fixture)), "dialog.save", NULL);
  test_ui_settle (GTK_WINDOW (fixture->window));

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (title)), ==, "Equipment");
  g_assert_cmpstr (test_ui_get_toast (fixture->window), ==, "Change ARR-01: title");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (title)), ==, "Better Care Fund");
}

/* Removing leads back to the list, and Undo brings it back. */
static void
test_remove (Fixture *fixture, gconstpointer data)
{
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-01", "Better Care Fund");

  open_arrangement (fixture, id);
  gtk_widget_activate_action (get_shown (fixture), "page.remove", NULL);
  test_ui_settle (GTK_WINDOW (fixture->window));
  g_assert_true (get_shown (fixture) == GTK_WIDGET (fixture->page));
  assert_shows (fixture, "empty", "0 arrangements");
  g_assert_cmpstr (test_ui_get_toast (fixture->window), ==,
                   "Remove arrangement ARR-01 Better Care Fund");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  assert_references (fixture, "ARR-01");
}

/* What others refer to stays, and a message says what they are. */
static void
test_remove_refused (Fixture *fixture, gconstpointer data)
{
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-01", "Better Care Fund");
  GtkWindow *message;

  add_party (fixture, id);
  open_arrangement (fixture, id);
  gtk_widget_activate_action (get_shown (fixture), "page.remove", NULL);
  message = test_ui_find_dialog (GTK_WINDOW (fixture->window), ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (message);
  g_assert_nonnull (
    strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (message)), "NHS Thurrock CCG"));
  gtk_window_destroy (message);
  g_assert_true (ACCORD_IS_ARRANGEMENT_DETAIL (get_shown (fixture)));
  assert_references (fixture, "ARR-01");
}

/* Parties are added, shown and removed in place; leads belong to the selected one. */
static void
test_parties (Fixture *fixture, gconstpointer data)
{
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-01", "Better Care Fund");
  AccordRecordSection *parties;
  AccordPartiesSection *section;
  AccordRecordForm *form;

  open_arrangement (fixture, id);
  section = accord_arrangement_detail_get_parties (ACCORD_ARRANGEMENT_DETAIL (get_shown (fixture)));
  parties = accord_parties_section_get_parties (section);
  g_assert_cmpuint (accord_record_section_get_n_records (parties), ==, 0);

  gtk_widget_activate_action (GTK_WIDGET (parties), "section.add", NULL);
  form = accord_record_dialog_get_form (find_form (fixture));
  g_assert_null (accord_record_form_get_row (form, "arrangement"));
  gtk_editable_set_text (GTK_EDITABLE (accord_record_form_get_row (form, "organisation")), "07G");
  adw_combo_row_set_selected (ADW_COMBO_ROW (accord_record_form_get_row (form, "role")), 1);
  gtk_widget_activate_action (GTK_WIDGET (find_form (fixture)), "dialog.save", NULL);
  test_ui_settle (GTK_WINDOW (fixture->window));
  g_assert_cmpuint (accord_record_section_get_n_records (parties), ==, 1);
  g_assert_cmpstr (test_ui_get_toast (fixture->window), ==,
                   "Add party NHS Thurrock CCG, Better Care Fund");

  accord_table_view_select (accord_record_section_get_table (parties), 0);
  gtk_widget_activate_action (GTK_WIDGET (parties), "section.remove", NULL);
  g_assert_cmpuint (accord_record_section_get_n_records (parties), ==, 0);
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
  change (fixture, id, "end", "31 Mar 2030");
  ids[1] = add_party (fixture, id);
  accord_history_list_set_records (ACCORD_HISTORY_LIST (history), ids, 1);
  g_assert_cmpuint (accord_history_list_get_n_entries (ACCORD_HISTORY_LIST (history)), ==, 2);
  accord_history_list_set_records (ACCORD_HISTORY_LIST (history), ids, 2);
  expand_first_row (history);
  g_assert_cmpuint (accord_history_list_get_n_entries (ACCORD_HISTORY_LIST (history)), ==, 3);
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
  change (fixture, id, "start", "1 Apr 2014");
  change (fixture, id, "end", "31 Mar 2017");
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
                   "Starts 1 April 2014. Ends 31 March 2017. "
                   "Quarterly report, due 15 Sep 2015: Overdue");
  g_assert_cmpint (timeline->first_year, ==, 2014);
  g_assert_cmpint (timeline->last_year, ==, 2016);
  g_assert_cmpuint (accord_timeline_data_count_lanes (timeline), ==, 1);
}

/* On another day than today nothing can be changed. */
static void
test_as_at (Fixture *fixture, gconstpointer data)
{
  test_ui_add_arrangement (fixture->store, "ARR-01", "Better Care Fund");
  g_assert_true (gtk_widget_get_sensitive (get_part (fixture, "new_button")));
  accord_store_set_as_at (fixture->store, accord_date_new (2015, 3, 31));
  g_assert_false (gtk_widget_get_sensitive (get_part (fixture, "new_button")));
  accord_store_set_as_at (fixture->store, accord_date_today ());
  g_assert_true (gtk_widget_get_sensitive (get_part (fixture, "new_button")));
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

static void
add_test (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  add_test ("/arrangements/empty", test_empty);
  add_test ("/arrangements/filter", test_filter);
  add_test ("/arrangements/chips", test_chips);
  add_test ("/arrangements/sort", test_sort);
  add_test ("/arrangements/selection", test_selection);
  add_test ("/arrangements/new", test_new);
  add_test ("/arrangements/open", test_open);
  add_test ("/arrangements/edit", test_edit);
  add_test ("/arrangements/remove", test_remove);
  add_test ("/arrangements/remove-refused", test_remove_refused);
  add_test ("/arrangements/parties", test_parties);
  add_test ("/arrangements/history", test_history);
  add_test ("/arrangements/timeline", test_timeline);
  add_test ("/arrangements/as-at", test_as_at);
  add_test ("/arrangements/words", test_words);
  return test_ui_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "accord/query.h"
#include "committees/attendance-data.h"
#include "committees/committee-picture.h"
#include "committees/composition.h"
#include "committees/seat-chooser.h"
#include "detail/detail-page.h"
#include "form/record-dialog.h"
#include "views.h"

/** Fixture: a window with a register of one joint committee of a delegated arrangement. */
typedef struct {
  char *folder;
  AccordWindow *window;
  AccordStore *store; /* borrowed */
  gint64 committee;
  gint64 chair;  /* held by Peter Alder */
  gint64 doctor; /* vacant */
  gint64 health_watch;
} Fixture;

/* --- The register ----------------------------------------------------------------------------- */

static gint64
add (AccordStore *store, const char *type, ...)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find (type));
  g_autoptr (GError) error = NULL;
  va_list arguments;

  va_start (arguments, type);
  for (const char *key = va_arg (arguments, const char *); key != NULL;
       key = va_arg (arguments, const char *))
    {
      accord_record_parse (record, key, va_arg (arguments, const char *),
                           accord_store_get_resolver (store), &error);
      g_assert_no_error (error);
    }
  va_end (arguments);
  accord_store_save (store, record, "Add it", &error);
  g_assert_no_error (error);
  return accord_record_get_id (record);
}

static gint64
add_seat (AccordStore *store, const char *title, const char *category, const char *voting)
{
  return add (store, "seat", "committee", "Joint Committee", "title", title, "category", category,
              "voting", voting, "from", "1 Apr 2015", NULL);
}

static void
appoint (AccordStore *store, const char *seat, const char *given_name, const char *family_name)
{
  g_autofree char *name = g_strdup_printf ("%s %s", given_name, family_name);

  add (store, "person", "given_name", given_name, "family_name", family_name, NULL);
  add (store, "appointment", "seat", seat, "person", name, "from", "1 Apr 2015", NULL);
}

static void
fill_register (Fixture *fixture)
{
  AccordStore *store = fixture->store;

  add (store, "arrangement", "title", "Primary care", "kind", "nhse-functions", "model", "joint",
       NULL);
  fixture->committee =
    add (store, "committee", "name", "Joint Committee", "form", "joint-committee", "arrangement",
         "ARR-01", "established", "1 Apr 2015", "quorum", "2, of which lay 1", "voting_rule",
         "majority", "casting_vote", "yes", NULL);
  fixture->chair = add_seat (store, "Lay chair", "lay", "yes");
  add_seat (store, "Chief nurse", "clinical executive", "yes");
  add_seat (store, "Head of primary care", "nhs-england", "yes");
  fixture->doctor = add_seat (store, "Secondary care doctor", "clinical", "yes");
  fixture->health_watch = add_seat (store, "HealthWatch", "healthwatch", "no");
  appoint (store, "Lay chair", "Peter", "Alder");
  appoint (store, "Chief nurse", "Ann", "Whimbrel");
  appoint (store, "Head of primary care", "Iris", "Sandpiper");
  add (store, "person", "given_name", "Ian", "family_name", "Curlew", NULL);
}

static void
add_meetings (Fixture *fixture)
{
  AccordStore *store = fixture->store;

  add (store, "meeting", "reference", "M-1", "committee", "Joint Committee", "date", "23 Apr 2015",
       NULL);
  add (store, "meeting", "reference", "M-2", "committee", "Joint Committee", "date", "18 Jun 2015",
       NULL);
  add (store, "attendance", "meeting", "M-1", "person", "Peter Alder", "status", "present", NULL);
  add (store, "attendance", "meeting", "M-1", "person", "Ann Whimbrel", "status", "apologies",
       NULL);
  add (store, "attendance", "meeting", "M-2", "person", "Peter Alder", "status", "present", NULL);
  add (store, "attendance", "meeting", "M-2", "person", "Ian Curlew", "status", "deputy",
       "for_seat", "Chief nurse", NULL);
}

static void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = test_ui_make_folder ();
  path = test_ui_make_register (fixture->folder);
  fixture->window = test_ui_open_window (path);
  fixture->store = accord_window_get_store (fixture->window);
  fill_register (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-record", "(sx)", "committee",
                              fixture->committee);
  test_ui_settle (GTK_WINDOW (fixture->window));
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  test_ui_close_window (fixture->window);
  test_ui_remove_folder (fixture->folder);
}

/* --- The page --------------------------------------------------------------------------------- */

static AccordDetailPage *
get_page (Fixture *fixture)
{
  GtkWidget *views = test_ui_get_child (fixture->window, ACCORD_TYPE_WINDOW, "views");

  return ACCORD_DETAIL_PAGE (accord_views_get_shown (ACCORD_VIEWS (views)));
}

static AccordRecordSection *
get_records (Fixture *fixture, const char *type)
{
  return accord_detail_page_get_records (get_page (fixture), type);
}

static AccordCommitteePicture *
get_picture (Fixture *fixture)
{
  GtkWidget *bin = test_ui_get_child (get_page (fixture), ACCORD_TYPE_DETAIL_PAGE, "picture_bin");

  return ACCORD_COMMITTEE_PICTURE (adw_bin_get_child (ADW_BIN (bin)));
}

static void
select_seat (Fixture *fixture, guint position)
{
  accord_table_view_select (accord_record_section_get_table (get_records (fixture, "seat")),
                            position);
}

static AccordRecordDialog *
run (Fixture *fixture, const char *command)
{
  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), command, NULL);
  return ACCORD_RECORD_DIALOG (
    test_ui_find_dialog (GTK_WINDOW (fixture->window), ACCORD_TYPE_RECORD_DIALOG));
}

static void
enter (AccordRecordDialog *dialog, const char *key, const char *text)
{
  AccordRecordForm *form = accord_record_dialog_get_form (dialog);

  gtk_editable_set_text (GTK_EDITABLE (accord_record_form_get_row (form, key)), text);
}

static void
save (Fixture *fixture, AccordRecordDialog *dialog, const char *sentence)
{
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.save", NULL);
  test_ui_settle (GTK_WINDOW (fixture->window));
  g_assert_cmpstr (test_ui_get_toast (fixture->window), ==, sentence);
}

static void
assert_field (Fixture *fixture, const char *type, gint64 id, const char *key, const char *expected)
{
  g_autoptr (AccordRecord) record =
    accord_store_get (fixture->store, accord_record_type_find (type), id, NULL);
  g_autofree char *text = accord_record_format (
    record, key, accord_store_get_resolver (fixture->store), ACCORD_FORMAT_PLAIN);

  g_assert_cmpstr (text, ==, expected);
}

/* --- The tests -------------------------------------------------------------------------------- */

static void
test_heading (Fixture *fixture, gconstpointer data)
{
  GtkWidget *subtitle = test_ui_get_child (get_page (fixture), ACCORD_TYPE_DETAIL_PAGE, "subtitle");

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (subtitle)), ==,
                   "Joint committee · ARR-01 · established 1 April 2015");
  g_assert_cmpuint (accord_record_section_get_n_records (get_records (fixture, "seat")), ==, 5);
  g_assert_cmpuint (accord_record_section_get_n_records (get_records (fixture, "appointment")), ==,
                    3);
}

/* The chief nurse is clinical and executive: executive where the majority is counted. */
static void
test_composition (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordComposition) composition =
    accord_composition_new (fixture->store, fixture->committee);
  g_autofree char *words = accord_composition_dup_words (composition);

  g_assert_cmpstr (words, ==,
                   "4 voting seats, 3 filled. Lay 1. Executive 1. NHS England 1. "
                   "Majority, more than 1½. Lay and executive 2 of 3");
  g_assert_cmpstr (accord_committee_picture_get_note (get_picture (fixture)), ==,
                   "With every vacant seat filled it is 2 of 4: the majority would be lost.");
}

/* What filling the vacant seats would change. */
static void
test_outlook (void)
{
  static const struct {
    AccordComposition data;
    const char *share;
    const char *outlook;
  } cases[] = {
    { { .n_filled = 7, .n_vacant = 1, .n_lay_executive = 4, .needs_majority = TRUE },
      "Lay and executive 4 of 7",
      "With every vacant seat filled it is 4 of 8: the majority would be lost." },
    { { .n_filled = 7,
        .n_vacant = 1,
        .n_lay_executive = 4,
        .n_vacant_lay_executive = 1,
        .needs_majority = TRUE },
      "Lay and executive 4 of 7",
      "With every vacant seat filled it is 5 of 8: the majority would hold." },
    { { .n_filled = 6,
        .n_vacant = 1,
        .n_lay_executive = 3,
        .n_vacant_lay_executive = 1,
        .needs_majority = TRUE },
      "Lay and executive 3 of 6, not the majority",
      "With every vacant seat filled it is 4 of 7: the majority would be won." },
    { { .n_filled = 6, .n_vacant = 1, .n_lay_executive = 3, .needs_majority = TRUE },
      "Lay and executive 3 of 6, not the majority",
      "With every vacant seat filled it is 3 of 7: still not the majority." },
    { { .n_filled = 7, .n_lay_executive = 4, .needs_majority = TRUE },
      "Lay and executive 4 of 7",
      NULL },
    { { .n_filled = 6, .n_vacant = 1, .n_lay_executive = 3 }, "Lay and executive 3 of 6", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *share = accord_composition_dup_share (&cases[i].data);
      g_autofree char *outlook = accord_composition_dup_outlook (&cases[i].data);

      g_assert_cmpstr (share, ==, cases[i].share);
      g_assert_cmpstr (outlook, ==, cases[i].outlook);
    }
}

static void
test_quorum (Fixture *fixture, gconstpointer data)
{
  AccordQuorum *quorum = accord_committee_picture_get_quorum (get_picture (fixture));
  g_autofree char *before = accord_quorum_dup_words (quorum);
  g_autofree char *after = NULL;

  g_assert_cmpstr (before, ==,
                   "Quorum\n2\nvoting members\nof which lay 1\n"
                   "Majority; the chair has a casting vote\nAttainable: 3 in post\n"
                   "Has not met yet");
  add_meetings (fixture);
  after = accord_quorum_dup_words (quorum);
  g_assert_true (g_str_has_suffix (after, "\nLast met on 18 June 2015, 2 votes present"));
}

static void
test_attendance (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AccordAttendance) attendance = NULL;
  g_autofree char *words = NULL, *deputy = NULL, *absent = NULL;

  add_meetings (fixture);
  attendance = accord_attendance_new (fixture->store, fixture->committee);
  g_assert_cmpuint (attendance->n_meetings, ==, 2);
  words = accord_attendance_dup_words (attendance);
  g_assert_cmpstr (words, ==,
                   "Peter Alder, Lay chair: came to 2 of 2. "
                   "Ann Whimbrel, Chief nurse: came to 1 of 2. "
                   "Iris Sandpiper, Head of primary care: came to 0 of 2");
  deputy = accord_attendance_dup_mark (attendance, 1, 1);
  g_assert_cmpstr (deputy, ==, "Ann Whimbrel, 18 June 2015: Ian Curlew came");
  absent = accord_attendance_dup_mark (attendance, 2, 0);
  g_assert_cmpstr (absent, ==, "Iris Sandpiper, 23 April 2015: absent, or nothing entered");
}

/* The one who holds the selected seat leaves on the day before, and Undo takes both back. */
static void
test_appoint (Fixture *fixture, gconstpointer data)
{
  AccordRecordDialog *dialog;
  AccordRecordForm *form;
  AccordDate today = accord_store_get_as_at (fixture->store);
  g_autofree char *from = accord_date_format (today, ACCORD_DATE_STYLE_SHORT);

  select_seat (fixture, 0);
  dialog = run (fixture, "record.appoint");
  form = accord_record_dialog_get_form (dialog);
  g_assert_null (accord_record_form_get_row (form, "seat"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (accord_record_form_get_row (form, "from"))),
                   ==, from);
  enter (dialog, "person", "Ian Curlew");
  save (fixture, dialog, "Appoint Ian Curlew as Lay chair of Joint Committee");
  assert_field (fixture, "seat", fixture->chair, "holder", "Ian Curlew");
  g_assert_cmpuint (accord_record_section_get_n_records (get_records (fixture, "appointment")), ==,
                    4);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  assert_field (fixture, "seat", fixture->chair, "holder", "Peter Alder");
  assert_field (fixture, "seat", fixture->chair, "holder_until", "");
}

/* Where no seat is selected, or none that it can be done with, one is chosen. */
static void
test_choose (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  AccordSeatChooser *chooser;

  g_assert_null (run (fixture, "record.invite"));
  chooser = ACCORD_SEAT_CHOOSER (test_ui_find_dialog (window, ACCORD_TYPE_SEAT_CHOOSER));
  g_assert_cmpuint (accord_seat_chooser_get_n_seats (chooser), ==, 2);
  accord_seat_chooser_choose (chooser, 1);
  save (fixture, ACCORD_RECORD_DIALOG (test_ui_find_dialog (window, ACCORD_TYPE_RECORD_DIALOG)),
        "Invite HealthWatch, Joint Committee");
  assert_field (fixture, "seat", fixture->health_watch, "state", "invited");
}

static void
test_end_term (Fixture *fixture, gconstpointer data)
{
  AccordRecordDialog *dialog;

  select_seat (fixture, 0);
  dialog = run (fixture, "record.end-term");
  enter (dialog, "to", "");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.save", NULL);
  g_assert_cmpstr (accord_record_dialog_get_problem (dialog), ==, "Left: enter the day");
  enter (dialog, "to", "31 Aug 2015");
  enter (dialog, "why_left", "Retired");
  save (fixture, dialog, "End the term of Peter Alder as Lay chair of Joint Committee");
  assert_field (fixture, "seat", fixture->chair, "state", "vacant");
  assert_field (fixture, "seat", fixture->chair, "vacant_since", "2015-09-01");
}

static void
test_record_refusal (Fixture *fixture, gconstpointer data)
{
  select_seat (fixture, 4);
  save (fixture, run (fixture, "record.record-refusal"),
        "Record a refusal: HealthWatch, Joint Committee");
  assert_field (fixture, "seat", fixture->health_watch, "state", "declined");
}

/* On another day nothing is changed, and the page shows that day. */
static void
test_as_at (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;

  accord_store_set_as_at (fixture->store, accord_date_new (2015, 3, 31));
  test_ui_settle (GTK_WINDOW (fixture->window));
  g_assert_cmpstr (accord_committee_picture_get_note (get_picture (fixture)), ==,
                   "No voting seats on this day.");
  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "record.appoint", NULL);
  g_assert_null (test_ui_find_dialog (GTK_WINDOW (fixture->window), ACCORD_TYPE_SEAT_CHOOSER));
  words = accord_quorum_dup_words (accord_committee_picture_get_quorum (get_picture (fixture)));
  g_assert_nonnull (strstr (words, "Not attainable: only 0 in post"));
}

/* A seat and who holds it are looked at on the page of their committee. */
static void
test_found (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "committees");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-record", "(sx)", "seat",
                              fixture->doctor);
  test_ui_settle (GTK_WINDOW (fixture->window));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (
                     test_ui_get_child (get_page (fixture), ACCORD_TYPE_DETAIL_PAGE, "title"))),
                   ==, "Joint Committee");
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

static guint
count_rows (Fixture *fixture)
{
  AccordTableView *table = accord_record_section_get_table (get_records (fixture, "seat"));
  GtkColumnView *view = GTK_COLUMN_VIEW (accord_table_view_get_view (table));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view)));
}

/* A long section shows its first rows, counts all of them, and shows them on demand. */
static void
test_long_section (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  button = find_button (GTK_WIDGET (get_records (fixture, "seat")), "Show all");
  g_assert_false (gtk_widget_get_visible (button));
  for (guint i = 0; i < 21; i++)
    {
      g_autofree char *title = g_strdup_printf ("Observer %u", i);

      add_seat (fixture->store, title, "other", "no");
    }
  g_assert_cmpuint (accord_record_section_get_n_records (get_records (fixture, "seat")), ==, 26);
  g_assert_cmpuint (count_rows (fixture), ==, 25);
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (count_rows (fixture), ==, 26);
  g_assert_false (gtk_widget_get_visible (button));
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/committees/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("heading", test_heading);
  ADD ("composition", test_composition);
  g_test_add_func ("/committees/outlook", test_outlook);
  ADD ("quorum", test_quorum);
  ADD ("attendance", test_attendance);
  ADD ("appoint", test_appoint);
  ADD ("choose", test_choose);
  ADD ("end-term", test_end_term);
  ADD ("record-refusal", test_record_refusal);
  ADD ("as-at", test_as_at);
  ADD ("found", test_found);
  ADD ("long-section", test_long_section);
  return test_ui_run ();
}

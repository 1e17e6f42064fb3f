/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "assistant-fixture.h"

#include "accord/query.h"
#include "detail/detail-page.h"
#include "form/field-row.h"
#include "form/record-dialog.h"
#include "notices/give-notice.h"
#include "notices/notice-dates.h"

/* The assistant that gives notice, and what closes when a notice has run. */

typedef struct {
  char *folder;
  char *path;
  AccordWindow *window;
  AccordStore *store; /* borrowed */
  gint64 arrangement;
} Frame;

static gint64
add (AccordStore *store, const char *type, const char *const pairs[][2])
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find (type));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; pairs[i][0] != NULL; i++)
    {
      accord_record_parse (record, pairs[i][0], pairs[i][1], accord_store_get_resolver (store),
                           &error);
      g_assert_no_error (error);
    }
  accord_store_save (store, record, "Add", &error);
  g_assert_no_error (error);
  return accord_record_get_id (record);
}

static void
add_party (AccordStore *store, const char *code, const char *name, const char *role)
{
  const char *const organisation[][2] = { { "code", code }, { "name", name }, { NULL } };
  const char *const party[][2] = { { "arrangement", "ARR-01" }, { "organisation", code },
                                   { "role", role }, { "joined", "2013-04-01" }, { NULL } };

  if (name != NULL)
    add (store, "organisation", organisation);
  add (store, "party", party);
}

static void
set_up (Frame *frame, gconstpointer data)
{
  static const char *const arrangement[][2] = {
    { "title", "Mental health, south Essex" }, { "kind", "ccg-joint" }, { "start", "2013-04-01" },
    { NULL },
  };

  frame->folder = test_ui_make_folder ();
  frame->path = test_ui_make_register (frame->folder);
  frame->window = test_ui_open_window (frame->path);
  frame->store = accord_window_get_store (frame->window);
  frame->arrangement = add (frame->store, "arrangement", arrangement);
  add_party (frame->store, "07G", NULL, "lead");
  add_party (frame->store, "99E", "NHS Basildon and Brentwood CCG", "member");
  add_party (frame->store, "99G", "NHS Southend CCG", "member");
}

static void
tear_down (Frame *frame, gconstpointer data)
{
  test_ui_close_window (frame->window);
  g_free (frame->path);
  test_ui_remove_folder (frame->folder);
}

static GtkWindow *
open_assistant (Frame *frame)
{
  accord_give_notice_open (GTK_WIDGET (frame->window), frame->store, frame->arrangement);
  return assistant_fixture_find (frame->window);
}

static AccordNoticeDates *
get_dates (GtkWindow *dialog)
{
  return test_ui_find_child (GTK_WIDGET (dialog), ACCORD_TYPE_NOTICE_DATES);
}

static void
enter (GtkWidget *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
decide (GtkWindow *dialog)
{
  assistant_fixture_enter (dialog, "decided", "17 sep 15");
  assistant_fixture_enter (dialog, "minute", "GB-15/6");
}

/* The n-th row for entering a field in a widget. */
static GtkWidget *
find_row (GtkWidget *widget, guint *n)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = NULL;

      if (!ACCORD_IS_FIELD_ROW (child))
        found = find_row (child, n);
      else if ((*n)-- == 0)
        found = child;
      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Each partner has a row for the day, and one for how. */
static void
serve (GtkWindow *dialog, guint partner, const char *day)
{
  guint n = 2 * partner;

  enter (find_row (assistant_fixture_get_page (dialog), &n), day);
}

static GPtrArray *
list_all (Frame *frame, const char *type)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find (type));

  return accord_store_query (frame->store, query, NULL);
}

static void
assert_field (AccordRecord *record, const char *key, const char *expected)
{
  g_autofree char *text = accord_record_format (record, key, NULL, ACCORD_FORMAT_PLAIN);

  g_assert_cmpstr (text, ==, expected);
}

/* From the arrangement's page to a notice whose readings conflict, which the governing body settles;
 * one undo takes all of it back. */
static void
test_give (Frame *frame, gconstpointer data)
{
  GtkWindow *dialog = open_assistant (frame);
  AccordNoticeDates *dates = get_dates (dialog);
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (GPtrArray) services = NULL;
  guint first = 0;

  g_assert_cmpuint (accord_assistant_get_step (ACCORD_ASSISTANT (dialog)), ==, 1);
  decide (dialog);
  test_ui_save_picture (dialog, "notice-decision");
  assistant_fixture_go_on (dialog);
  g_assert_cmpuint (accord_assistant_get_step (ACCORD_ASSISTANT (dialog)), ==, 2);
  serve (dialog, 0, "28 sep 15");
  serve (dialog, 1, "1 oct 15");
  test_ui_save_picture (dialog, "notice-service");
  assistant_fixture_go_on (dialog);
  g_assert_cmpuint (accord_assistant_get_step (ACCORD_ASSISTANT (dialog)), ==, 3);
  test_ui_settle (dialog);
  test_ui_save_picture (dialog, "notice-dates");
  g_assert_true (accord_notice_dates_is_choice (dates));
  g_assert_true (test_ui_has_label (dialog, "1 April 2017"));
  g_assert_true (test_ui_has_label (dialog, "1 April 2016"));
  g_assert_true (test_ui_has_label (dialog, "served by 30 September 2015"));

  accord_notice_dates_set_reading (dates, ACCORD_READING_NEXT_YEAR);
  enter (find_row (assistant_fixture_get_page (dialog), &first), "GB-15/7");
  assistant_fixture_go_on (dialog);
  notices = list_all (frame, "notice");
  services = list_all (frame, "notice-service");
  g_assert_cmpuint (notices->len, ==, 1);
  g_assert_cmpuint (services->len, ==, 2);
  assert_field (notices->pdata[0], "decided", "2015-09-17");
  assert_field (notices->pdata[0], "months", "6");
  assert_field (notices->pdata[0], "reading", "next-year");
  assert_field (notices->pdata[0], "reading_minute", "GB-15/7");

  test_ui_wait (test_ui_has_toast, frame->window);
  g_assert_cmpstr (test_ui_get_toast (frame->window), ==,
                   "Give notice on Mental health, south Essex");
  test_ui_save_picture (GTK_WINDOW (frame->window), "notice-page");
  gtk_widget_activate_action (GTK_WIDGET (frame->window), "win.undo", NULL);
  g_clear_pointer (&services, g_ptr_array_unref);
  services = list_all (frame, "notice-service");
  g_assert_cmpuint (services->len, ==, 0);
}

/* Served by the last day, both readings agree, and there is nothing to choose. */
static void
test_use_day (Frame *frame, gconstpointer data)
{
  GtkWindow *dialog = open_assistant (frame);
  AccordNoticeDates *dates = get_dates (dialog);

  assistant_fixture_go_on (dialog);
  serve (dialog, 0, "28 sep 15");
  serve (dialog, 1, "1 oct 15");
  assistant_fixture_go_on (dialog);
  g_signal_emit_by_name (dates, "use-day", accord_date_new (2015, 9, 30));
  test_ui_settle (dialog);
  g_assert_false (accord_notice_dates_is_choice (dates));
  g_assert_true (test_ui_has_label (dialog, "Both readings lead to this day"));
  g_assert_false (test_ui_has_label (dialog, "The next financial year"));
  test_ui_save_picture (dialog, "notice-dates-agreed");
  gtk_window_close (dialog);
}

/* While a partner waits there are no dates, and the notice can be recorded all the same. */
static void
test_part_served (Frame *frame, gconstpointer data)
{
  GtkWindow *dialog = open_assistant (frame);
  g_autoptr (GPtrArray) notices = NULL;

  assistant_fixture_go_on (dialog);
  serve (dialog, 0, "28 sep 15");
  assistant_fixture_go_on (dialog);
  test_ui_settle (dialog);
  g_assert_true (test_ui_has_label (dialog, "1 partner has not been served"));
  test_ui_save_picture (dialog, "notice-dates-waiting");
  assistant_fixture_go_on (dialog);
  notices = list_all (frame, "notice");
  g_assert_cmpuint (notices->len, ==, 1);
  assert_field (notices->pdata[0], "reading", "");
  assert_field (notices->pdata[0], "state", "undecided");
}

/* A day that cannot be read keeps its step, and says so. */
static void
test_bad_day (Frame *frame, gconstpointer data)
{
  GtkWindow *dialog = open_assistant (frame);

  assistant_fixture_go_on (dialog);
  serve (dialog, 0, "31/02/2015");
  assistant_fixture_go_on (dialog);
  g_assert_cmpuint (accord_assistant_get_step (ACCORD_ASSISTANT (dialog)), ==, 2);
  test_ui_settle (dialog);
  g_assert_true (test_ui_has_label (dialog, "February"));
  gtk_window_close (dialog);
}

static void
test_end (Frame *frame, gconstpointer data)
{
  static const char *const notice[][2] = { { "direction", "given" }, { "arrangement", "ARR-01" },
                                           { "months", "6" }, { NULL } };
  static const char *const service[][2] = { { "notice", "NOT-01" }, { "organisation", "99E" },
                                            { "served", "2015-07-15" }, { NULL } };
  gint64 id = add (frame->store, "notice", notice);
  GtkWindow *dialog;
  g_autoptr (AccordRecord) arrangement = NULL;

  add (frame->store, "notice-service", service);
  gtk_widget_activate_action (GTK_WIDGET (frame->window), "win.show-record", "(sx)", "notice", id);
  test_ui_settle (GTK_WINDOW (frame->window));
  gtk_widget_activate_action (test_ui_find_child (GTK_WIDGET (frame->window),
                                                  ACCORD_TYPE_DETAIL_PAGE),
                              "record.end", NULL);
  dialog = test_ui_find_dialog (GTK_WINDOW (frame->window), ACCORD_TYPE_RECORD_DIALOG);
  g_assert_nonnull (dialog);
  test_ui_save_picture (dialog, "notice-end");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.save", NULL);
  arrangement = accord_store_get (frame->store, accord_record_type_find ("arrangement"),
                                  frame->arrangement, NULL);
  assert_field (arrangement, "end", "2016-03-31");
}

int
main (int argc, char *argv[])
{
  g_setenv ("ACCORD_TODAY", "2015-09-22", TRUE);
  test_ui_init (&argc, &argv);

  g_test_add ("/notices/give", Frame, NULL, set_up, test_give, tear_down);
  g_test_add ("/notices/use-day", Frame, NULL, set_up, test_use_day, tear_down);
  g_test_add ("/notices/part-served", Frame, NULL, set_up, test_part_served, tear_down);
  g_test_add ("/notices/bad-day", Frame, NULL, set_up, test_bad_day, tear_down);
  g_test_add ("/notices/end", Frame, NULL, set_up, test_end, tear_down);

  return test_ui_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "assistant-fixture.h"
#include "example-fixture.h"

#include "list/list-page.h"
#include "notices/notice-strip.h"
#include "notices/rescind.h"

/* The form that rescinds a notice, on the example's NOT-03, which runs with three partners. */

static AccordRecord *
read_notice (Example *example, const char *ref)
{
  return accord_store_get (example->store, accord_record_type_find ("notice"),
                           example_find (example, "notice", ref), NULL);
}

static void
assert_field (Example *example, const char *key, const char *expected)
{
  g_autoptr (AccordRecord) notice = read_notice (example, "NOT-03");
  g_autofree char *text = accord_record_format (notice, key, NULL, ACCORD_FORMAT_PLAIN);

  g_assert_cmpstr (text, ==, expected);
}

static void
ask (Example *example, const char *type, const char *ref)
{
  example_show_record (example, type, example_find (example, type, ref));
  gtk_widget_activate_action (example_get_shown (example), "record.rescind", NULL);
  test_ui_settle (GTK_WINDOW (example->window));
}

static GtkWindow *
open_form (Example *example)
{
  ask (example, "notice", "NOT-03");
  return assistant_fixture_find (example->window);
}

/* The entry of that title: the minute, or the consent of a partner. */
static GtkWidget *
find_entry (GtkWidget *widget, const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_ENTRY_ROW (widget) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_entry (child, title);
  return found;
}

static void
enter (GtkWindow *form, const char *title, const char *text)
{
  GtkWidget *entry = find_entry (assistant_fixture_get_page (form), title);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
consent (GtkWindow *form)
{
  enter (form, "Minute", "GB-15/07");
  enter (form, "NHS Basildon and Brentwood CCG", "Letter of 10 September 2015");
  enter (form, "NHS Castle Point and Rochford CCG", "Letter of 11 September 2015");
  enter (form, "NHS Southend CCG", "At GB-15");
}

static gboolean
has_strip (Example *example)
{
  GtkWidget *strip = test_ui_find_child (example_get_shown (example), ACCORD_TYPE_NOTICE_STRIP);

  test_ui_settle (GTK_WINDOW (example->window));
  return gtk_widget_get_mapped (strip);
}

/* From the page of the notice, which then tells of no days that follow; one undo takes it back. */
static void
test_rescind (Example *example, gconstpointer data)
{
  GtkWindow *form = open_form (example);

  g_assert_true (test_ui_has_label (form, "nothing was closed by reason of the notice"));
  g_assert_true (has_strip (example));
  consent (form);
  test_ui_save_picture (form, "rescind");
  assistant_fixture_go_on (form);
  assert_field (example, "rescinded", "2015-09-22");
  assert_field (example, "state", "rescinded");
  assert_field (example, "consents",
                "NHS Basildon and Brentwood CCG: Letter of 10 September 2015\n"
                "NHS Castle Point and Rochford CCG: Letter of 11 September 2015\n"
                "NHS Southend CCG: At GB-15\n"
                "Minute: GB-15/07");
  test_ui_wait (test_ui_has_toast, example->window);
  g_assert_cmpstr (test_ui_get_toast (example->window), ==,
                   "Rescind NOT-03 on Non-emergency patient transport");
  g_assert_false (has_strip (example));
  gtk_widget_activate_action (GTK_WIDGET (example->window), "win.undo", NULL);
  assert_field (example, "state", "running");
}

/* What does not hold is said, and nothing is changed. */
typedef struct {
  const char *name;
  const char *title; /* of the entry; NULL: the day */
  const char *text;
  const char *problem;
} Case;

static const Case cases[] = {
  { "no-minute", "Minute", "", "Enter the minute by which the governing body agreed to it." },
  { "no-consent", "NHS Southend CCG", "",
    "Enter when and how NHS Southend CCG consented: every partner has to (WD-7)." },
  { "tomorrow", NULL, "23 sep 15",
    "23 September 2015 has not come yet: a notice is rescinded when all have consented." },
  { "no-day", NULL, "", "Enter the day on which it was rescinded." },
};

static void
test_case (Example *example, gconstpointer data)
{
  const Case *one = data;
  GtkWindow *form = open_form (example);

  consent (form);
  if (one->title == NULL)
    assistant_fixture_enter (form, "rescinded", one->text);
  else
    enter (form, one->title, one->text);
  assistant_fixture_go_on (form);
  g_assert_cmpstr (assistant_fixture_get_problem (form), ==, one->problem);
  assert_field (example, "rescinded", "");
  gtk_window_close (form);
}

/* A day that cannot be read is told at its row. */
static void
test_bad_day (Example *example, gconstpointer data)
{
  GtkWindow *form = open_form (example);

  consent (form);
  assistant_fixture_enter (form, "rescinded", "31/02/2015");
  assistant_fixture_go_on (form);
  test_ui_settle (form);
  g_assert_null (assistant_fixture_get_problem (form));
  g_assert_true (test_ui_has_label (form, "February"));
  assert_field (example, "rescinded", "");
  gtk_window_close (form);
}

static void
assert_refused (Example *example, const char *expected)
{
  GtkWindow *message = test_ui_find_dialog (GTK_WINDOW (example->window), ADW_TYPE_MESSAGE_DIALOG);
  g_autofree char *body = NULL;

  g_assert_nonnull (message);
  g_object_get (message, "body", &body, NULL);
  g_assert_cmpstr (body, ==, expected);
  gtk_window_destroy (message);
}

/* Where it is asked for a notice that has taken effect, or an arrangement without one. */
static void
test_refused (Example *example, gconstpointer data)
{
  ask (example, "notice", "NOT-01");
  assert_refused (example, "NOT-01 expired on 28 February 2015, and cannot be rescinded any more "
                           "(WD-7). What is to go on needs a new arrangement.");
  ask (example, "arrangement", "ARR-10");
  assert_refused (example, "No notice on this arrangement runs, or waits to be served.");
}

static void
test_arrangement (Example *example, gconstpointer data)
{
  GtkWindow *form;

  ask (example, "arrangement", "ARR-07");
  form = assistant_fixture_find (example->window);
  g_assert_nonnull (find_entry (GTK_WIDGET (form), "NHS Southend CCG"));
  gtk_window_close (form);
}

/* From the list: one at a time, since each has partners of its own. */
static void
test_list (Example *example, gconstpointer data)
{
  AccordListPage *list = example_show_list (example, "notices", NULL);
  const AccordRecordsCommand *commands = accord_list_page_get_plan (list)->commands;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 running = example_find (example, "notice", "NOT-03");
  gint64 waiting = example_find (example, "notice", "NOT-04");

  g_array_append_val (ids, running);
  accord_records_commands_run (commands, "rescind", GTK_WIDGET (list), example->store, ids);
  gtk_window_destroy (assistant_fixture_find (example->window));
  g_array_append_val (ids, waiting);
  accord_records_commands_run (commands, "rescind", GTK_WIDGET (list), example->store, ids);
  assert_refused (example,
                  "A notice is rescinded with the consents of its own partners. Select one.");
}

int
main (int argc, char *argv[])
{
  example_init (&argc, &argv);

#define ADD(name, data, test) \
  g_test_add ("/rescind/" name, Example, data, example_set_up, test, example_tear_down)
  ADD ("notice", NULL, test_rescind);
  ADD ("arrangement", NULL, test_arrangement);
  ADD ("list", NULL, test_list);
  ADD ("refused", NULL, test_refused);
  ADD ("bad-day", NULL, test_bad_day);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/rescind/case/", cases[i].name, NULL);

      g_test_add (path, Example, &cases[i], example_set_up, test_case, example_tear_down);
    }
  return test_ui_run ();
}

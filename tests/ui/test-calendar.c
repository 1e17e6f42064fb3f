/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "example-fixture.h"

#include "accord/obligation.h"
#include "accord/query.h"
#include "calendar/calendar-jobs.h"
#include "calendar/calendar-year.h"
#include "detail/record-section.h"
#include "list/list-tabs.h"
#include "thread.h"

#include <string.h>

/* The calendar of the example register on 22 September 2015: the planner, what is done from it and
 * from the lists, and what follows from other changes. */

static AccordDate
day (const char *iso)
{
  AccordDate date;

  g_assert_true (accord_date_from_iso (iso, &date));
  return date;
}

static AccordListTabs *
show_calendar (Example *example)
{
  gtk_widget_activate_action (GTK_WIDGET (example->window), "win.show-page", "s", "calendar");
  test_ui_settle (GTK_WINDOW (example->window));
  return ACCORD_LIST_TABS (example_get_shown (example));
}

static AccordCalendarYear *
show_year (Example *example)
{
  return ACCORD_CALENDAR_YEAR (accord_list_tabs_get_view (show_calendar (example)));
}

static gint64
find_obligation (Example *example, const char *arrangement, const char *title)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("obligation"));
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;
  g_autoptr (GPtrArray) found = NULL;

  accord_value_set_integer (&value, example_find (example, "arrangement", arrangement));
  accord_query_add_filter (query, "arrangement", &value);
  found = accord_store_query (example->store, query, NULL);
  for (guint i = 0; i < found->len; i++)
    if (g_strcmp0 (accord_record_get_text (found->pdata[i], "title"), title) == 0)
      return accord_record_get_id (found->pdata[i]);
  g_assert_not_reached ();
}

static char *
dup_field (Example *example, gint64 id, const char *key)
{
  g_autoptr (AccordRecord) record =
    accord_store_get (example->store, accord_record_type_find ("obligation"), id, NULL);

  return accord_record_format (record, key, accord_store_get_resolver (example->store),
                               ACCORD_FORMAT_PLAIN);
}

static void
assert_field (Example *example, gint64 id, const char *key, const char *expected)
{
  g_autofree char *value = dup_field (example, id, key);

  g_assert_cmpstr (value, ==, expected);
}

static const AccordPlannerItem *
find_item (AccordCalendarYear *year, const char *on, guint index, guint *n)
{
  const AccordPlannerData *data = accord_calendar_year_get_data (year);
  guint first = accord_planner_data_find (data, day (on), n);

  g_assert_cmpuint (index, <, *n);
  return data->items->pdata[first + index];
}

static void
test_year (Example *example, gconstpointer data)
{
  AccordCalendarYear *year = show_year (example);
  const AccordPlannerData *shown = accord_calendar_year_get_data (year);
  const AccordPlannerItem *item;
  const AccordPlannerSpan *span;
  g_autofree char *words = NULL;
  guint n;

  g_assert_cmpint (accord_calendar_year_get_year (year), ==, 2015);
  g_assert_true (accord_planner_get_selected (accord_calendar_year_get_planner (year)) ==
                 day ("2015-09-22"));
  item = find_item (year, "2015-09-15", 0, &n);
  g_assert_cmpstr (item->title, ==, "Quarterly report 2015/16 Q1");
  g_assert_cmpstr (item->words, ==, "ARR-02 · owed by: Director of Commissioning");
  g_assert_cmpstr (item->key, ==, "overdue");
  g_assert_cmpstr (item->state_words, ==, "Overdue 7 days");
  g_assert_cmpuint (n, >, 5);
  item = find_item (year, "2015-04-01", 0, &n);
  g_assert_cmpstr (item->what, ==, "year");
  item = find_item (year, "2016-01-15", 0, &n);
  g_assert_cmpstr (item->what, ==, "expires");
  g_assert_cmpuint (shown->spans->len, ==, 1);
  span = &g_array_index (shown->spans, AccordPlannerSpan, 0);
  g_assert_true (span->from == day ("2015-07-15") && span->to == day ("2016-01-15"));
  words = accord_planner_data_dup_day_words (shown, day ("2015-08-31"));
  g_assert_cmpstr (words, ==, "Monday 31 August 2015, bank holiday: Summer bank holiday. Nothing");
}

static void
press (AccordPlanner *planner, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (planner));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      gboolean is_handled;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &is_handled);
    }
}

static void
test_keys (Example *example, gconstpointer data)
{
  static const struct {
    guint key;
    const char *day;
  } steps[] = {
    { GDK_KEY_Left, "2015-09-21" },  { GDK_KEY_Right, "2015-09-22" },
    { GDK_KEY_Up, "2015-08-18" },    { GDK_KEY_Down, "2015-09-22" },
    { GDK_KEY_Home, "2015-09-01" },  { GDK_KEY_Left, "2015-08-31" },
    { GDK_KEY_Down, "2015-09-30" },  { GDK_KEY_End, "2015-09-30" },
    { GDK_KEY_Right, "2015-10-01" },
  };
  AccordCalendarYear *year = show_year (example);
  AccordPlanner *planner = accord_calendar_year_get_planner (year);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *selected = NULL;

      press (planner, steps[i].key);
      selected = accord_date_to_iso (accord_planner_get_selected (planner));
      g_assert_cmpstr (selected, ==, steps[i].day);
    }
  accord_planner_select (planner, day ("2015-04-01"));
  press (planner, GDK_KEY_Left);
  g_assert_true (accord_planner_get_selected (planner) == day ("2015-04-01"));
}

static void
test_years (Example *example, gconstpointer data)
{
  AccordCalendarYear *year = show_year (example);

  gtk_widget_activate_action (GTK_WIDGET (year), "page.next-year", NULL);
  g_assert_cmpint (accord_calendar_year_get_year (year), ==, 2016);
  g_assert_cmpint (accord_calendar_year_get_data (year)->year, ==, 2016);
  g_assert_true (accord_planner_get_selected (accord_calendar_year_get_planner (year)) ==
                 day ("2016-04-01"));
  gtk_widget_activate_action (GTK_WIDGET (year), "page.this-year", NULL);
  g_assert_cmpint (accord_calendar_year_get_year (year), ==, 2015);
  g_assert_true (accord_planner_get_selected (accord_calendar_year_get_planner (year)) ==
                 day ("2015-09-22"));
}

static guint
count_due (AccordCalendarYear *year)
{
  const AccordPlannerData *data = accord_calendar_year_get_data (year);
  guint n = 0;

  for (guint i = 0; i < data->items->len; i++)
    n += g_strcmp0 (((AccordPlannerItem *) data->items->pdata[i])->what, "due") == 0;
  return n;
}

/* Both views are narrowed by the same, and show the same year. */
static void
test_filters (Example *example, gconstpointer data)
{
  AccordListTabs *tabs = show_calendar (example);
  AccordCalendarYear *year = ACCORD_CALENDAR_YEAR (accord_list_tabs_get_view (tabs));
  AccordFilterBar *filters = accord_calendar_year_get_filters (year);
  AccordListPage *list;
  guint n_all = count_due (year);
  guint n;

  accord_filter_choose (accord_filter_bar_get_filter (filters, "state"), "overdue", TRUE);
  n = count_due (year);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, n_all);
  accord_list_tabs_show (tabs, "calendar");
  test_ui_settle (GTK_WINDOW (example->window));
  list = accord_list_tabs_get_shown (tabs);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (accord_list_page_get_list (list))), ==,
                    n);
  accord_filter_bar_clear (accord_list_page_get_filters (list));
  accord_filter_choose (
    accord_filter_bar_get_filter (accord_list_page_get_filters (list), "owed_by"),
    "Director of Commissioning", TRUE);
  accord_filter_choose (accord_filter_bar_get_filter (accord_list_page_get_filters (list), "due"),
                        "2016/17", TRUE);
  n = g_list_model_get_n_items (G_LIST_MODEL (accord_list_page_get_list (list)));
  accord_list_tabs_show (tabs, "year");
  test_ui_settle (GTK_WINDOW (example->window));
  g_assert_cmpint (accord_calendar_year_get_year (year), ==, 2016);
  g_assert_cmpuint (count_due (year), ==, n);
  gtk_widget_activate_action (GTK_WIDGET (year), "page.clear-filters", NULL);
  g_assert_cmpuint (count_due (year), >, n);
}

static void
test_mark (Example *example, gconstpointer data)
{
  AccordCalendarYear *year = show_year (example);
  gint64 id = find_obligation (example, "ARR-02", "Quarterly report 2015/16 Q1");
  guint n;

  gtk_widget_activate_action (GTK_WIDGET (year), "page.mark", "(sx)", "received", id);
  g_assert_true (accord_record_get_date (accord_record_form_get_record (example_get_form (example)),
                                         "received") == day ("2015-09-22"));
  example_type (example, "minute", "GB-15/7");
  example_save_form (example);
  assert_field (example, id, "received", "2015-09-22");
  assert_field (example, id, "minute", "GB-15/7");
  g_assert_cmpstr (find_item (year, "2015-09-15", 0, &n)->key, ==, "received");
  g_assert_cmpstr (test_ui_get_toast (example->window), ==,
                   "Mark as received: Quarterly report 2015/16 Q1, Learning disability health "
                   "checks");
  test_ui_press_toast (example->window);
  test_ui_settle (GTK_WINDOW (example->window));
  assert_field (example, id, "state", "overdue");
}

/* Several reports that came together, from the list: what is left empty stays as it is. */
static void
test_mark_several (Example *example, gconstpointer data)
{
  AccordListPage *page = example_show_list (example, "calendar", "calendar");
  gint64 first = find_obligation (example, "ARR-02", "Quarterly report 2015/16 Q1");
  gint64 second = find_obligation (example, "ARR-03", "Quarterly report 2015/16 Q1");
  AccordTableView *table = accord_list_page_get_table (page);
  GtkSelectionModel *model = GTK_SELECTION_MODEL (
    gtk_column_view_get_model (GTK_COLUMN_VIEW (accord_table_view_get_view (table))));
  int at = accord_list_find (accord_list_page_get_list (page), first);
  int also_at = accord_list_find (accord_list_page_get_list (page), second);
  g_autofree char *minute = dup_field (example, second, "minute");

  gtk_selection_model_select_item (model, (guint) at, TRUE);
  gtk_selection_model_select_item (model, (guint) also_at, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (page), "page.command", "s", "presented");
  example_type (example, "presented", "2015-09-21");
  example_save_form (example);
  assert_field (example, first, "presented", "2015-09-21");
  assert_field (example, second, "presented", "2015-09-21");
  assert_field (example, second, "minute", minute);
  g_assert_cmpstr (test_ui_get_toast (example->window), ==, "Mark 2 obligations as presented");
  gtk_widget_activate_action (GTK_WIDGET (example->window), "win.undo", NULL);
  assert_field (example, first, "presented", "");
}

static AccordRecordSection *
find_section (GtkWidget *widget, const char *type)
{
  if (ACCORD_IS_RECORD_SECTION (widget))
    return g_str_equal (accord_record_section_get_plan (ACCORD_RECORD_SECTION (widget))->type, type)
             ? ACCORD_RECORD_SECTION (widget)
             : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AccordRecordSection *found = find_section (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_waive_from_arrangement (Example *example, gconstpointer data)
{
  gint64 id = find_obligation (example, "ARR-02", "Quarterly report 2015/16 Q1");
  AccordRecordSection *section;
  AccordTableView *table;

  example_show_record (example, "arrangement", example_find (example, "arrangement", "ARR-02"));
  section = find_section (example_get_shown (example), "obligation");
  accord_record_section_fill (section);
  table = accord_record_section_get_table (section);
  for (guint i = 0; accord_record_section_get_selected (section) != id; i++)
    {
      g_assert_cmpuint (i, <, accord_record_section_get_n_records (section));
      accord_table_view_select (table, i);
    }
  gtk_widget_activate_action (GTK_WIDGET (section), "section.command", "s", "waived");
  example_type (example, "minute", "GB-15/8");
  example_save_form (example);
  assert_field (example, id, "state", "waived");
}

static gboolean
is_generated (gpointer example)
{
  return !accord_thread_is_running () && test_ui_has_toast (((Example *) example)->window);
}

static void
test_generate (Example *example, gconstpointer data)
{
  AccordCalendarYear *year = show_year (example);
  GtkWidget *hint = test_ui_get_child (year, ACCORD_TYPE_CALENDAR_YEAR, "hint");

  gtk_widget_activate_action (GTK_WIDGET (year), "page.next-year", NULL);
  g_assert_cmpuint (accord_calendar_year_get_data (year)->n_lacking, >, 0);
  g_assert_true (gtk_widget_get_visible (hint));
  gtk_widget_activate_action (GTK_WIDGET (year), "page.generate", NULL);
  test_ui_wait (is_generated, example);
  test_ui_settle (GTK_WINDOW (example->window));
  g_assert_true (g_str_has_suffix (test_ui_get_toast (example->window), "obligations added"));
  g_assert_cmpuint (accord_calendar_year_get_data (year)->n_lacking, ==, 0);
  g_assert_false (gtk_widget_get_visible (hint));
  g_assert_cmpuint (count_due (year), >, 20);
}

/* Nothing is changed on another day than today. */
static void
test_as_at (Example *example, gconstpointer data)
{
  AccordCalendarYear *year;
  gint64 id = find_obligation (example, "ARR-02", "Quarterly report 2015/16 Q1");
  guint n;

  show_year (example);
  accord_store_set_as_at (example->store, day ("2015-06-01"));
  year = show_year (example);
  g_assert_cmpstr (find_item (year, "2015-09-15", 0, &n)->key, ==, "not-yet-due");
  gtk_widget_activate_action (GTK_WIDGET (year), "page.mark", "(sx)", "received", id);
  g_assert_null (test_ui_find_dialog (GTK_WINDOW (example->window), ACCORD_TYPE_RECORD_DIALOG));
  accord_store_set_as_at (example->store, day ("2014-06-01"));
  g_assert_cmpint (accord_calendar_year_get_year (show_year (example)), ==, 2014);
}

static void
test_export (Example *example, gconstpointer data)
{
  g_autofree char *path = g_build_filename (example->folder, "calendar.ics", NULL);
  g_autofree char *text = NULL;

  show_year (example);
  accord_calendar_export_to (example->window, 2015, path);
  test_ui_wait (is_generated, example);
  g_assert_cmpstr (test_ui_get_toast (example->window), ==,
                   "Exported the calendar to calendar.ics");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "BEGIN:VCALENDAR"));
  g_assert_nonnull (strstr (text, "Quarterly report 2015/16 Q1"));
}

/* What follows from a change is said after it, with Undo for all of it first. */
static void
test_moved (Example *example, gconstpointer data)
{
  AccordCalendarYear *year = show_year (example);
  const AccordRecordType *type = accord_record_type_find ("arrangement");
  g_autoptr (AccordRecord) arrangement = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  guint n_before, n;

  changes = accord_obligations_generate (example->store, 2016, &error);
  g_assert_no_error (error);
  gtk_widget_activate_action (GTK_WIDGET (year), "page.next-year", NULL);
  n_before = count_due (year);
  arrangement =
    accord_store_get (example->store, type, example_find (example, "arrangement", "ARR-03"), NULL);
  accord_record_set_date (arrangement, "end", day ("2016-03-31"), &error);
  g_assert_no_error (error);
  accord_store_save (example->store, arrangement, "End it", &error);
  g_assert_no_error (error);
  n = accord_obligations_get_followed (example->store)->len;
  g_assert_cmpuint (n, >, 0);
  test_ui_settle (GTK_WINDOW (example->window));
  g_assert_cmpuint (count_due (year), <, n_before);
  g_assert_true (test_ui_has_toast (example->window));
  test_ui_press_toast (example->window);
  g_assert_nonnull (test_ui_find_dialog (GTK_WINDOW (example->window), ADW_TYPE_MESSAGE_DIALOG));
}

int
main (int argc, char *argv[])
{
#define ADD(name, function) \
  g_test_add ("/calendar/" name, Example, NULL, example_set_up, function, example_tear_down)

  example_init (&argc, &argv);
  ADD ("year", test_year);
  ADD ("keys", test_keys);
  ADD ("years", test_years);
  ADD ("filters", test_filters);
  ADD ("mark", test_mark);
  ADD ("mark-several", test_mark_several);
  ADD ("waive-from-arrangement", test_waive_from_arrangement);
  ADD ("generate", test_generate);
  ADD ("as-at", test_as_at);
  ADD ("export", test_export);
  ADD ("moved", test_moved);
  return test_ui_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "example-fixture.h"

#include "accord/query.h"
#include "calendar/calendar-year.h"
#include "detail/detail-page.h"
#include "list/list-tabs.h"

/* Where somebody is stays where it is when the window goes to another day, and when it comes back. */

static void
go_to (Example *example, const char *iso)
{
  AccordDate date;

  g_assert_true (accord_date_from_iso (iso, &date));
  accord_store_set_as_at (example->store, date);
  test_ui_rest (GTK_WINDOW (example->window));
}

static GtkEditable *
get_filter (AccordListPage *page)
{
  return GTK_EDITABLE (test_ui_get_child (page, ACCORD_TYPE_LIST_PAGE, "filter"));
}

static void
test_list (Example *example, gconstpointer data)
{
  AccordListPage *page = example_show_list (example, "arrangements", "arrangements");
  gint64 id = example_find (example, "arrangement", "ARR-04");
  AccordListPage *other;

  gtk_editable_set_text (get_filter (page), "health");
  g_signal_emit_by_name (get_filter (page), "search-changed");
  accord_table_view_select (accord_list_page_get_table (page),
                            (guint) accord_list_find (accord_list_page_get_list (page), id));
  go_to (example, "2015-06-01");
  other = ACCORD_LIST_PAGE (example_get_shown (example));
  g_assert_true (other != page);
  g_assert_cmpstr (gtk_editable_get_text (get_filter (other)), ==, "health");
  g_assert_cmpint (accord_table_view_get_selected (accord_list_page_get_table (other)), ==, id);
}

static void
test_tab (Example *example, gconstpointer data)
{
  AccordListTabs *tabs;

  example_show_list (example, "calendar", "events");
  go_to (example, "2015-06-01");
  tabs = ACCORD_LIST_TABS (example_get_shown (example));
  g_assert_cmpstr (accord_list_tabs_get_shown_name (tabs), ==, "events");
}

static AccordCalendarYear *
show_year (Example *example)
{
  gtk_widget_activate_action (GTK_WIDGET (example->window), "win.show-page", "s", "calendar");
  test_ui_settle (GTK_WINDOW (example->window));
  return ACCORD_CALENDAR_YEAR (
    accord_list_tabs_get_view (ACCORD_LIST_TABS (example_get_shown (example))));
}

/* A year that was chosen is kept, also while another page is looked at; else it is the day's. */
static void
test_year (Example *example, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (show_year (example)), "page.next-year", NULL);
  example_show_list (example, "arrangements", "arrangements");
  go_to (example, "2014-06-01");
  g_assert_cmpint (accord_calendar_year_get_year (show_year (example)), ==, 2016);
  gtk_widget_activate_action (GTK_WIDGET (show_year (example)), "page.this-year", NULL);
  go_to (example, "2015-06-01");
  g_assert_cmpint (accord_calendar_year_get_year (show_year (example)), ==, 2015);
}

static GtkAdjustment *
get_adjustment (Example *example)
{
  GtkWidget *scroller =
    test_ui_get_child (example_get_shown (example), ACCORD_TYPE_DETAIL_PAGE, "scroller");

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

static void
test_record (Example *example, gconstpointer data)
{
  example_show_record (example, "arrangement", example_find (example, "arrangement", "ARR-01"));
  test_ui_rest (GTK_WINDOW (example->window));
  gtk_adjustment_set_value (get_adjustment (example), 700);
  go_to (example, "2015-06-01");
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (example)), ==, 700);
  go_to (example, "2015-09-22");
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (example)), ==, 700);
}

static const char *
get_marked (GtkWidget *rail)
{
  GtkWidget *list = test_ui_find_child (rail, GTK_TYPE_LIST_BOX);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (list));

  return gtk_label_get_text (GTK_LABEL (test_ui_find_child (GTK_WIDGET (row), GTK_TYPE_LABEL)));
}

static void
scroll_to (Example *example, const char *title)
{
  GtkWidget *page = example_get_shown (example);
  GtkWidget *section = accord_detail_page_get_section (ACCORD_DETAIL_PAGE (page), title);
  graphene_point_t top;

  g_assert_true (gtk_widget_compute_point (section, page, &GRAPHENE_POINT_INIT (0, 0), &top));
  gtk_adjustment_set_value (get_adjustment (example),
                            gtk_adjustment_get_value (get_adjustment (example)) + (double) top.y);
}

/* The rail marks what is read, wherever the page was moved from. */
static void
test_rail (Example *example, gconstpointer data)
{
  GtkWidget *rail;

  example_show_record (example, "arrangement", example_find (example, "arrangement", "ARR-03"));
  test_ui_rest (GTK_WINDOW (example->window));
  rail = test_ui_get_child (example_get_shown (example), ACCORD_TYPE_DETAIL_PAGE, "rail");
  g_assert_cmpstr (get_marked (rail), ==, "To put right");
  scroll_to (example, "Parties and leads");
  g_assert_cmpstr (get_marked (rail), ==, "Parties and leads");
  gtk_adjustment_set_value (get_adjustment (example), 0);
  g_assert_cmpstr (get_marked (rail), ==, "To put right");
}

/* What calls for somebody is told from everywhere on the page, as long as it does. */
static void
test_alert (Example *example, gconstpointer data)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("obligation"));
  g_autoptr (GPtrArray) overdue = NULL;
  GtkWidget *rail;

  example_show_record (example, "arrangement", example_find (example, "arrangement", "ARR-02"));
  test_ui_rest (GTK_WINDOW (example->window));
  rail = test_ui_get_child (example_get_shown (example), ACCORD_TYPE_DETAIL_PAGE, "rail");
  g_assert_true (test_ui_has_label (rail, "Overdue 1"));

  accord_query_parse_filter (query, "state", "overdue", accord_store_get_resolver (example->store),
                             NULL);
  accord_query_parse_filter (query, "arrangement", "ARR-02",
                             accord_store_get_resolver (example->store), NULL);
  overdue = accord_store_query (example->store, query, NULL);
  g_assert_cmpuint (overdue->len, ==, 1);
  accord_record_set_text (overdue->pdata[0], "received", "2015-09-22", NULL);
  g_assert_true (accord_store_save (example->store, overdue->pdata[0], "Receive", NULL));
  test_ui_rest (GTK_WINDOW (example->window));
  g_assert_false (test_ui_has_label (rail, "Overdue 1"));
}

/* The last section cannot be moved to the top, and is marked all the same where it was asked for. */
static void
test_end_of_rail (Example *example, gconstpointer data)
{
  GtkWidget *rail, *list;

  example_show_record (example, "arrangement", example_find (example, "arrangement", "ARR-03"));
  test_ui_rest (GTK_WINDOW (example->window));
  rail = test_ui_get_child (example_get_shown (example), ACCORD_TYPE_DETAIL_PAGE, "rail");
  list = test_ui_find_child (rail, GTK_TYPE_LIST_BOX);
  g_signal_emit_by_name (list, "row-activated", gtk_widget_get_last_child (list));
  test_ui_rest (GTK_WINDOW (example->window));
  g_assert_cmpstr (get_marked (rail), ==, "History");
}

static gboolean
has_focus_within (Example *example, const char *child)
{
  GtkWidget *widget =
    test_ui_get_child (GTK_WIDGET (example->window), ACCORD_TYPE_WINDOW, child);

  return gtk_widget_get_focus_child (widget) != NULL &&
         gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (example->window)), widget);
}

/* Who opens a record goes on in it, and not in the list of pages. */
static void
test_focus (Example *example, gconstpointer data)
{
  g_assert_true (has_focus_within (example, "sidebar"));
  example_show_record (example, "arrangement", example_find (example, "arrangement", "ARR-03"));
  g_assert_true (has_focus_within (example, "views"));
}

/* Another tab has the keys as soon as it is shown. */
static void
test_tab_focus (Example *example, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (example->window);
  GtkWidget *list;

  gtk_widget_child_focus (GTK_WIDGET (show_year (example)), GTK_DIR_TAB_FORWARD);
  g_assert_true (has_focus_within (example, "views"));
  list = GTK_WIDGET (example_show_list (example, "calendar", "calendar"));
  g_assert_nonnull (gtk_window_get_focus (window));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), list));
}

#define ADD(name, function) \
  g_test_add ("/place/" name, Example, NULL, example_set_up, function, example_tear_down)

int
main (int argc, char *argv[])
{
  example_init (&argc, &argv);

  ADD ("list", test_list);
  ADD ("tab", test_tab);
  ADD ("year", test_year);
  ADD ("record", test_record);
  ADD ("rail", test_rail);
  ADD ("alert", test_alert);
  ADD ("end-of-rail", test_end_of_rail);
  ADD ("focus", test_focus);
  ADD ("tab-focus", test_tab_focus);

  return g_test_run ();
}

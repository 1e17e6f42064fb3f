/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "example-fixture.h"

#include "accord/query.h"
#include "detail/detail-page.h"
#include "list/list-memory.h"
#include "list/list-tabs.h"
#include "pages.h"

/* Every page over the example register: a warning of the toolkit fails. */

static void
assert_no_form (Example *example)
{
  g_assert_null (test_ui_find_dialog (GTK_WINDOW (example->window), ADW_TYPE_WINDOW));
}

/* Editing is offered today, and on no other day. */
static void
assert_editing (Example *example, const char *action, gboolean is_allowed)
{
  gtk_widget_activate_action (example_get_shown (example), action, NULL);
  if (is_allowed)
    example_close_form (example);
  else
    assert_no_form (example);
}

static void
open_lists (Example *example, const AccordPage *page, gboolean is_today)
{
  GtkWidget *shown;
  guint n_lists = 0;
  const AccordListPlan *const *lists;

  example_show_list (example, page->name, NULL);
  shown = example_get_shown (example);
  assert_editing (example, "page.new", is_today);
  if (!ACCORD_IS_LIST_TABS (shown))
    return;
  lists = accord_list_tabs_get_plans (ACCORD_LIST_TABS (shown), &n_lists);
  for (guint i = 1; i < n_lists; i++)
    {
      g_test_message ("%s, %s", page->name, lists[i]->name);
      example_show_list (example, page->name, lists[i]->name);
      assert_editing (example, "page.new", is_today);
    }
}

static void
open_record (Example *example, const AccordRecordType *type, gboolean is_today)
{
  g_autoptr (AccordQuery) query = accord_query_new (type);
  g_autoptr (GArray) ids = accord_store_query_ids (example->store, query, NULL);

  if (accord_pages_find_detail (type) == NULL || ids->len == 0)
    return;
  g_test_message ("%s", type->name);
  example_show_record (example, type->name, g_array_index (ids, gint64, 0));
  assert_editing (example, "page.edit", is_today);
  example_show_record (example, type->name, g_array_index (ids, gint64, ids->len - 1));
}

static void
open_everything (Example *example, gboolean is_today)
{
  guint n_types;
  const AccordRecordType *const *types = accord_record_types_get (&n_types);

  for (const AccordPage *page = accord_pages_get (); page->name != NULL; page++)
    {
      gtk_widget_activate_action (GTK_WIDGET (example->window), "win.show-page", "s", page->name);
      test_ui_settle (GTK_WINDOW (example->window));
      if (ACCORD_IS_LIST_TABS (example_get_shown (example)) ||
          ACCORD_IS_LIST_PAGE (example_get_shown (example)))
        open_lists (example, page, is_today);
    }
  for (guint i = 0; i < n_types; i++)
    open_record (example, types[i], is_today);
}

static void
test_today (Example *example, gconstpointer data)
{
  open_everything (example, TRUE);
}

static void
test_other_day (Example *example, gconstpointer data)
{
  accord_store_set_as_at (example->store, accord_date_new (2014, 10, 1));
  open_everything (example, FALSE);
}

/* What stands below each list: how many there are, and what they come to. */
static const struct {
  const char *page;
  const char *list; /* NULL for the one that the page opens with */
  guint n_rows;
  const char *line;
} counts[] = {
  { "arrangements", NULL, 16, "16 in all" },
  { "meetings", NULL, 37, "37 in all" },
  { "meetings", "actions", 16, "16 in all" },
  { "funds", NULL, 3,
    "3 in all · Agreed £20,769,000 · Paid in £9,323,250 · Spent £8,791,150 · Balance £532,100" },
  { "funds", "payments", 10, "10 in all · Amount £370,520" },
  { "funds", "resources", 6, "6 in all · Value £367,100" },
  { "interests", NULL, 22, "22 in all" },
  { "interests", "undeclared", 3, "3 in all" },
  { "interests", "attestations", 4, "4 in all" },
  { "interests", "training", 3, "3 in all" },
  { "decisions", NULL, 25, "25 in all" },
  { "decisions", "procurement", 4, "4 in all · Value £1,670,900" },
  { "people", NULL, 45, "45 in all" },
  { "people", "organisations", 40, "40 in all" },
};

static const char *
get_count_line (AccordListPage *list)
{
  return gtk_label_get_text (GTK_LABEL (test_ui_get_child (list, ACCORD_TYPE_LIST_PAGE, "count")));
}

static guint
count_rows (AccordListPage *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (accord_list_page_get_list (list)));
}

static void
test_counts (Example *example, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      AccordListPage *list = example_show_list (example, counts[i].page, counts[i].list);

      g_test_message ("%s, %s", counts[i].page, counts[i].list);
      g_assert_cmpuint (count_rows (list), ==, counts[i].n_rows);
      g_assert_cmpstr (get_count_line (list), ==, counts[i].line);
    }
}

/* One filter of each kind: what is chosen in it, how many options it has, and what is left. */
static const struct {
  const char *page;
  const char *list;
  const char *key;
  const char *type; /* of the record that is chosen; NULL for the key of a value */
  const char *chosen;
  guint n_options;
  const char *line;
} narrowings[] = {
  { "arrangements", NULL, "status", NULL, "in-force", 6, "10 of 16" },
  { "arrangements", NULL, "kind", NULL, "ccg-joint", 5, "8 of 16" },
  /* Through the parties. */
  { "arrangements", NULL, "organisation", "organisation", "99E", 11, "10 of 16" },
  { "arrangements", NULL, "start", NULL, "2014/15", 4, "4 of 16" },
  /* A meeting of two committees in common is a meeting of each. */
  { "meetings", NULL, "committee", "committee", "Basildon Hospital Contract Oversight Board", 5,
    "6 of 37" },
  { "interests", NULL, "withheld", NULL, "1", 1, "1 of 22" },
  { "interests", NULL, "organisations", "organisation", "EX-OOH", 10, "4 of 22" },
  { "interests", NULL, "arose", NULL, "2015/16", 3, "8 of 22" },
  { "decisions", "procurement", "provider", "organisation", "EX-FED", 4,
    "1 of 4 · Value £212,000" },
  { "funds", NULL, "host", "organisation", "E06000034", 2,
    "1 of 3 · Agreed £18,009,000 · Paid in £7,943,250 · Spent £7,512,400 · Balance £430,850" },
};

static char *
dup_choice (Example *example, const char *type, const char *chosen)
{
  if (type == NULL)
    return g_strdup (chosen);
  return g_strdup_printf ("%" G_GINT64_FORMAT, example_find (example, type, chosen));
}

static void
test_filters (Example *example, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (narrowings); i++)
    {
      AccordListPage *list = example_show_list (example, narrowings[i].page, narrowings[i].list);
      AccordFilter *filter =
        accord_filter_bar_get_filter (accord_list_page_get_filters (list), narrowings[i].key);
      g_autofree char *choice = dup_choice (example, narrowings[i].type, narrowings[i].chosen);
      g_autoptr (AccordQuery) everything =
        accord_query_new (accord_record_type_find (accord_list_page_get_plan (list)->type));
      g_autoptr (GPtrArray) options = NULL;

      g_test_message ("%s by %s", narrowings[i].page, narrowings[i].key);
      if (accord_list_page_get_plan (list)->narrow != NULL)
        accord_list_page_get_plan (list)->narrow (everything);
      options = accord_filter_list_options (filter, example->store, everything);
      g_assert_cmpuint (options->len, ==, narrowings[i].n_options);
      accord_filter_choose (filter, choice, TRUE);
      g_assert_cmpstr (get_count_line (list), ==, narrowings[i].line);
      accord_filter_choose (filter, choice, FALSE);
    }
}

/* Enter opens the page of a record, else its form; on another day, where nothing may be changed,
 * the page that it is a part of. */
static void
test_enter (Example *example, gconstpointer data)
{
  AccordListPage *list = example_show_list (example, "meetings", NULL);

  g_signal_emit_by_name (accord_list_page_get_table (list), "activated", 0);
  test_ui_settle (GTK_WINDOW (example->window));
  g_assert_true (ACCORD_IS_DETAIL_PAGE (example_get_shown (example)));
  assert_no_form (example);

  list = example_show_list (example, "funds", "payments");
  g_signal_emit_by_name (accord_list_page_get_table (list), "activated", 0);
  g_assert_cmpstr (
    accord_record_get_record_type (accord_record_form_get_record (example_get_form (example)))
      ->name,
    ==, "payment");
  example_close_form (example);

  accord_store_set_as_at (example->store, accord_date_new (2015, 9, 1));
  list = example_show_list (example, "funds", "payments");
  g_signal_emit_by_name (accord_list_page_get_table (list), "activated", 0);
  test_ui_settle (GTK_WINDOW (example->window));
  assert_no_form (example);
  g_assert_true (ACCORD_IS_DETAIL_PAGE (example_get_shown (example)));
}

int
main (int argc, char *argv[])
{
  example_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/pages/" name, Example, NULL, example_set_up, function, example_tear_down)
  ADD ("today", test_today);
  ADD ("other-day", test_other_day);
  ADD ("counts", test_counts);
  ADD ("filters", test_filters);
  ADD ("enter", test_enter);

  return test_ui_run ();
}

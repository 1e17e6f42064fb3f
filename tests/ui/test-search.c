/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "example-fixture.h"

#include "accord/query.h"
#include "detail/detail-page.h"
#include "pages.h"
#include "search/search-button.h"
#include "views.h"

/* The search of everything, over the example register. */

static GtkWidget *
get_part (Example *example, const char *name)
{
  GtkWidget *button = test_ui_get_child (example->window, ACCORD_TYPE_WINDOW, "search_button");

  return test_ui_get_child (button, ACCORD_TYPE_SEARCH_BUTTON, name);
}

static void
look_for (Example *example, const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (example->window), "win.search", NULL);
  gtk_editable_set_text (GTK_EDITABLE (get_part (example, "entry")), text);
  g_signal_emit_by_name (get_part (example, "entry"), "search-changed");
}

static void
press_enter (Example *example)
{
  g_signal_emit_by_name (get_part (example, "entry"), "activate");
  test_ui_settle (GTK_WINDOW (example->window));
}

/* What a row says in its place: its words, its kind, or what is said below them. */
static const char *
get_words (GtkListBoxRow *row, int column, int line)
{
  GtkWidget *grid = gtk_list_box_row_get_child (row);

  return gtk_label_get_text (GTK_LABEL (gtk_grid_get_child_at (GTK_GRID (grid), column, line)));
}

static GtkListBoxRow *
find_row (Example *example, const char *words)
{
  GtkListBox *list = GTK_LIST_BOX (get_part (example, "list"));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (g_str_equal (get_words (row, 0, 0), words))
      return row;
  return NULL;
}

/* What comes first, and what kind of thing it is. */
static const struct {
  const char *text;
  const char *words;
  const char *kind;
} firsts[] = {
  { "new arr", "New arrangement…", "Command" },
  { "declare", "Declare…", "Command" },
  { "MEETINGS", "Meetings", "Page" },
  { "export board", "Export the board pack", "Command" },
  { "undo", "Undo the last change", "Command" },
  { "better care fund", "Better Care Fund", "Arrangement" },
  { "linnet", "Grace Linnet", "Person" },
  { "basildon hospital contract", "Basildon Hospital Contract Oversight Board", "Committee" },
};

static void
test_first (Example *example, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (firsts); i++)
    {
      GtkListBoxRow *row;

      g_test_message ("%s", firsts[i].text);
      look_for (example, firsts[i].text);
      row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (get_part (example, "list")), 0);
      g_assert_nonnull (row);
      g_assert_cmpstr (get_words (row, 0, 0), ==, firsts[i].words);
      g_assert_cmpstr (get_words (row, 1, 0), ==, firsts[i].kind);
    }
}

/* A command whose later words are typed stands after the records that have them. */
static void
test_last (Example *example, gconstpointer data)
{
  GtkListBox *list = GTK_LIST_BOX (get_part (example, "list"));

  look_for (example, "board");
  g_assert_cmpstr (get_words (gtk_list_box_get_row_at_index (list, 0), 1, 0), !=, "Command");
  g_assert_cmpstr (get_words (find_row (example, "Export the board pack"), 0, 1), ==,
                   "The register · Ctrl+E");
}

static void
test_enter (Example *example, gconstpointer data)
{
  look_for (example, "funds");
  press_enter (example);
  g_assert_cmpstr (accord_views_get_page (accord_window_get_views (example->window))->name, ==,
                   "funds");

  look_for (example, "new pay");
  press_enter (example);
  g_assert_cmpstr (
    accord_record_get_record_type (accord_record_form_get_record (example_get_form (example)))
      ->name,
    ==, "payment");
  example_close_form (example);

  look_for (example, "grace linnet");
  press_enter (example);
  g_assert_true (ACCORD_IS_DETAIL_PAGE (example_get_shown (example)));
}

/* What changes the register is not offered where nothing may be changed. */
static void
test_other_day (Example *example, gconstpointer data)
{
  look_for (example, "new");
  g_assert_nonnull (find_row (example, "New arrangement…"));
  accord_store_set_as_at (example->store, accord_date_new (2014, 10, 1));
  look_for (example, "new");
  g_assert_null (find_row (example, "New arrangement…"));
  look_for (example, "export");
  g_assert_nonnull (find_row (example, "Export the board pack"));
}

/* A record of any type leads to a page: its own, that of what it is part of, or its form. */
static void
test_every_type (Example *example, gconstpointer data)
{
  guint n_types;
  const AccordRecordType *const *types = accord_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (AccordQuery) query = accord_query_new (types[i]);
      g_autoptr (GArray) ids = accord_store_query_ids (example->store, query, NULL);
      gint64 shown;

      if (ids->len == 0)
        continue;
      g_test_message ("%s", types[i]->name);
      example_show_list (example, "people", NULL);
      gtk_widget_activate_action (GTK_WIDGET (example->window), "win.show-record", "(sx)",
                                  types[i]->name, g_array_index (ids, gint64, 0));
      test_ui_settle (GTK_WINDOW (example->window));
      if (accord_pages_find_detail_for_record (example->store, types[i],
                                               g_array_index (ids, gint64, 0), &shown) != NULL)
        g_assert_true (ACCORD_IS_DETAIL_PAGE (example_get_shown (example)));
      else
        example_close_form (example);
    }
}

int
main (int argc, char *argv[])
{
  example_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/search/" name, Example, NULL, example_set_up, function, example_tear_down)
  ADD ("first", test_first);
  ADD ("last", test_last);
  ADD ("enter", test_enter);
  ADD ("other-day", test_other_day);
  ADD ("every-type", test_every_type);

  return test_ui_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "as-at/as-at-button.h"
#include "detail/detail-page.h"
#include "form/change.h"
#include "journal/journal-page.h"
#include "list/list-page.h"
#include "search/search-button.h"
#include "views.h"

/* What is in nobody's mind when a page is made: a name that looks like markup, a page of text
 * pasted into a field for a word. That forms refuse it or keep it is tested with the forms. */
typedef struct {
  char *folder;
  AccordWindow *window;
  AccordStore *store; /* borrowed */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = test_ui_make_folder ();
  path = test_ui_make_register (fixture->folder);
  fixture->window = test_ui_open_window (path);
  test_ui_show_page (fixture->window, "arrangements");
  fixture->store = accord_window_get_store (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_ui_close_window (fixture->window);
  test_ui_remove_folder (fixture->folder);
}

static GtkWidget *
get_shown (Fixture *fixture)
{
  return accord_views_get_shown (accord_window_get_views (fixture->window));
}

static GtkWidget *
get_search (Fixture *fixture, const char *name)
{
  GtkWidget *button = test_ui_get_child (fixture->window, ACCORD_TYPE_WINDOW, "search_button");

  return test_ui_get_child (button, ACCORD_TYPE_SEARCH_BUTTON, name);
}

static void
search (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_search (fixture, "entry")), text);
  g_signal_emit_by_name (get_search (fixture, "entry"), "search-changed");
}

/* Renames the arrangement, and says so; FALSE where that is no name. */
static gboolean
rename_to (Fixture *fixture, gint64 id, const char *name)
{
  g_autoptr (AccordRecord) record =
    accord_store_get (fixture->store, accord_record_type_find ("arrangement"), id, NULL);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  if (!accord_record_set_text (record, "title", name, NULL))
    return FALSE;
  sentence = g_strdup_printf ("Call it %s", accord_record_get_text (record, "title"));
  if (!accord_store_save (fixture->store, record, sentence, NULL))
    return FALSE;
  accord_window_toast_change (fixture->window, sentence);
  return TRUE;
}

/* Every so many of the list is enough where each change is one more line of a history. */
#define EVERY 6

/* Every name is shown as it is, on its page, in what was done, in menus and by the search. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  gint64 id = test_ui_add_arrangement (fixture->store, "ARR-01", "Better Care Fund");
  g_auto (GStrv) strings = test_ui_load_strings ();
  GtkWidget *title;
  guint n_shown = 0;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-record", "(sx)",
                              "arrangement", id);
  title = test_ui_get_child (get_shown (fixture), ACCORD_TYPE_DETAIL_PAGE, "title");
  for (guint i = 0; i < g_strv_length (strings); i++)
    {
      g_autoptr (AccordRecord) record = NULL;

      search (fixture, strings[i]);
      if (i % EVERY != 0 || !rename_to (fixture, id, strings[i]))
        continue;
      g_test_message ("%s", strings[i]);
      record = accord_store_get (fixture->store, accord_record_type_find ("arrangement"), id, NULL);
      g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (title)), ==,
                       accord_record_get_text (record, "title"));
      while (g_main_context_pending (NULL))
        g_main_context_iteration (NULL, FALSE);
      n_shown++;
    }
  g_assert_cmpuint (n_shown, >, g_strv_length (strings) / EVERY * 9 / 10);

  /* All at once, in the list of what was done. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "journal");
  test_ui_settle (GTK_WINDOW (fixture->window));
  test_ui_save_picture (GTK_WINDOW (fixture->window), "bad-input-names");
}

static void
assert_cut_off (GtkWidget *entry, const char *pasted)
{
  int position = 0;

  gtk_editable_insert_text (GTK_EDITABLE (entry), pasted, -1, &position);
  g_assert_cmpint (g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (entry)), -1), ==,
                   ACCORD_TEXT_MAX);
}

/* A million characters that were pasted where a word is meant are not laid out, nor said back. */
static void
test_pasted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *million = g_strnfill (1000000, 'x');
  GtkWidget *days = test_ui_get_child (fixture->window, ACCORD_TYPE_WINDOW, "as_at_button");

  test_ui_add_arrangement (fixture->store, "ARR-01", "Better Care Fund");
  assert_cut_off (get_search (fixture, "entry"), million);
  g_signal_emit_by_name (get_search (fixture, "entry"), "search-changed");
  g_assert_true (gtk_widget_get_visible (get_search (fixture, "nothing_label")));
  assert_cut_off (test_ui_get_child (days, ACCORD_TYPE_AS_AT_BUTTON, "entry"), million);
  assert_cut_off (test_ui_get_child (get_shown (fixture), ACCORD_TYPE_LIST_PAGE, "filter"),
                  million);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "journal");
  assert_cut_off (test_ui_get_child (get_shown (fixture), ACCORD_TYPE_JOURNAL_PAGE, "filter"),
                  million);
  test_ui_settle (GTK_WINDOW (fixture->window));
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add ("/bad-input/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/bad-input/pasted", Fixture, NULL, set_up, test_pasted, tear_down);
  return test_ui_run ();
}

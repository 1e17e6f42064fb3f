/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "example-fixture.h"

#include "accord/register.h"
#include "detail/detail-page.h"
#include "form/field-row.h"
#include "list/list-tabs.h"
#include "views.h"

/** example_init: starts the toolkit on the example's today. */
void
example_init (int *argc, char ***argv)
{
  g_setenv ("ACCORD_TODAY", "2015-09-22", TRUE);
  test_ui_init (argc, argv);
}

/** example_set_up: makes the register, and opens it. */
void
example_set_up (Example *example, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (AccordStore) store = NULL;
  g_autoptr (GError) error = NULL;

  example->folder = test_ui_make_folder ();
  path = g_build_filename (example->folder, "example.accord", NULL);
  store = accord_register_sample (path, 2015, "Ruth Heron", &error);
  g_assert_no_error (error);
  accord_store_close (store);
  example->window = test_ui_open_window (path);
  example->store = accord_window_get_store (example->window);
}

/** example_tear_down: closes it, and takes everything away. */
void
example_tear_down (Example *example, gconstpointer data)
{
  test_ui_close_window (example->window);
  test_ui_remove_folder (example->folder);
}

/** example_get_shown: (transfer none): the page that the window shows. */
GtkWidget *
example_get_shown (Example *example)
{
  return accord_views_get_shown (accord_window_get_views (example->window));
}

/** example_show_list: (transfer none): shows a list; @list is %NULL where its page has no other. */
AccordListPage *
example_show_list (Example *example, const char *page, const char *list)
{
  GtkWidget *shown;

  gtk_widget_activate_action (GTK_WIDGET (example->window), "win.show-page", "s", page);
  shown = example_get_shown (example);
  if (ACCORD_IS_LIST_TABS (shown) && list != NULL)
    accord_list_tabs_show (ACCORD_LIST_TABS (shown), list);
  test_ui_settle (GTK_WINDOW (example->window));
  return ACCORD_IS_LIST_TABS (shown) ? accord_list_tabs_get_shown (ACCORD_LIST_TABS (shown))
                                     : ACCORD_LIST_PAGE (shown);
}

/** example_show_record: shows the page of a record. */
void
example_show_record (Example *example, const char *type, gint64 id)
{
  gtk_widget_activate_action (GTK_WIDGET (example->window), "win.show-record", "(sx)", type, id);
  test_ui_settle (GTK_WINDOW (example->window));
  g_assert_true (ACCORD_IS_DETAIL_PAGE (example_get_shown (example)));
}

/** example_find: the id of what people call @reference. */
gint64
example_find (Example *example, const char *type, const char *reference)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  accord_store_find (example->store, accord_record_type_find (type), reference, &id, &error);
  g_assert_no_error (error);
  return id;
}

static AccordRecordDialog *
find_dialog (Example *example)
{
  return ACCORD_RECORD_DIALOG (
    test_ui_find_dialog (GTK_WINDOW (example->window), ACCORD_TYPE_RECORD_DIALOG));
}

/** example_get_form: (transfer none): the form that is open. */
AccordRecordForm *
example_get_form (Example *example)
{
  return accord_record_dialog_get_form (find_dialog (example));
}

/** example_close_form: closes it, or the assistant in its place, with nothing saved. */
void
example_close_form (Example *example)
{
  gtk_window_destroy (test_ui_find_dialog (GTK_WINDOW (example->window), ADW_TYPE_WINDOW));
  test_ui_settle (GTK_WINDOW (example->window));
}

/** example_type: enters something in the field @key of the form, in any words that it is read in.
 */
void
example_type (Example *example, const char *key, const char *text)
{
  AccordRecordForm *form = example_get_form (example);
  AccordRecord *record = accord_record_form_get_record (form);
  const AccordField *field =
    accord_record_type_find_field (accord_record_get_record_type (record), key);
  GtkWidget *row = accord_record_form_get_row (form, key);
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (row);
  accord_field_parse (field, text, accord_store_get_resolver (example->store), &value, &error);
  g_assert_no_error (error);
  accord_field_row_set_value (ACCORD_FIELD_ROW (row), &value);
  accord_field_row_edited (ACCORD_FIELD_ROW (row));
}

/** example_save_form: saves it, and sees that it closes. */
void
example_save_form (Example *example)
{
  gtk_widget_activate_action (GTK_WIDGET (find_dialog (example)), "dialog.save", NULL);
  test_ui_settle (GTK_WINDOW (example->window));
  g_assert_null (find_dialog (example));
}

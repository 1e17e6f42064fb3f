/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import-fixture.h"

#include "accord/journal.h"
#include "accord/query.h"
#include "compat.h"
#include "import/column-pager.h"

#include <glib/gstdio.h>
#include <string.h>

/* What becomes of the rows of a file. */

/* A file with headings goes in as it is; one undo takes all of it back. */
static void
test_headings (Import *import, gconstpointer data)
{
  gint64 n_before = import_count_records (import, "organisation");
  g_autofree char *undo = NULL;
  GtkLabel *title;

  import_open_text (import, "organisation",
                    "Code,Name,Region\n99E,NHS Basildon,Y55\n99F,NHS Rochford,Y55\n");
  title = GTK_LABEL (import_get_child (import, "title_label"));
  g_assert_cmpstr (gtk_label_get_label (title), ==, "Import organisations");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (import_get_child (import, "file_label"))), ==,
                   "list.csv · 2 rows, 3 columns · read as UTF-8, commas between them");
  import_assert_mapping (import, "code name –");
  import_assert_figures (import, "2 0 0 0");
  import_assert_obstacle (import, NULL);
  import_assert_cells (import, 5, "New|99E|NHS Basildon|Y55|—");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (import_get_child (import, "import_button"))),
                   ==, "Import 2 rows");

  g_assert_cmpstr (import_take_in (import), ==, "Imported 2 organisations");
  undo = import_dup_undo (import);
  g_assert_cmpstr (undo, ==, "_Undo: Import 2 organisations from list.csv");
  g_assert_cmpint (import_count_records (import, "organisation"), ==, n_before + 2);
  import_assert_field (import, "99E", "name", "NHS Basildon");

  gtk_widget_activate_action (GTK_WIDGET (import->window), "win.undo", NULL);
  g_assert_cmpstr (test_ui_get_toast (import->window), ==,
                   "Undone: Import 2 organisations from list.csv");
  g_assert_cmpint (import_count_records (import, "organisation"), ==, n_before);
}

/* A file without headings is mapped by hand, and its columns have numbers. */
static void
test_no_headings (Import *import, gconstpointer data)
{
  import_open_fixture (import, "organisation", "eccg-2016-02-excerpt.csv");
  import_assert_obstacle (import, "No column is chosen yet for: Name.");
  import_assert_figures (import, "– – – –");
  import_activate (import, "import.headings");
  import_settle (import);
  import_assert_obstacle (import, "No column is chosen yet for: Name.");

  import_map (import, 0, "code");
  import_map (import, 1, "name");
  import_map (import, 10, "opened");
  import_assert_figures (import, "8 0 0 1");
  import_assert_obstacle (import, "1 row is refused, so nothing can be imported.");
  import_assert_cells (import, 1,
                       "Refused, Code: “07G” is in the register already: NHS Thurrock CCG. "
                       "Only an update changes it.");

  import_activate (import, "import.update");
  import_settle (import);
  import_assert_figures (import, "8 1 0 0");
  g_assert_cmpstr (import_take_in (import), ==, "Imported 9 organisations");
  import_assert_field (import, "00C", "opened", "2013-04-01");
}

/* A column fills one field, and a field is filled by one column. What is mapped stays when the file
 * is read in another way. */
static void
test_remapping (Import *import, gconstpointer data)
{
  import_open_text (import, "organisation", "code,name,other\nX1,A,B\n");
  import_map (import, 2, "name");
  import_assert_mapping (import, "code – name");
  import_map (import, 2, "short_name");
  import_assert_mapping (import, "code – short_name");
  import_assert_obstacle (import, "No column is chosen yet for: Name.");
  import_map (import, 1, "name");
  import_map (import, 0, "");
  import_assert_mapping (import, "– name short_name");
  import_map (import, 0, "id");
  import_assert_mapping (import, "id name short_name");
  import_activate (import, "import.headings");
  import_settle (import);
  import_assert_mapping (import, "id name short_name");
  import_activate (import, "import.reload");
  import_settle (import);
  import_assert_mapping (import, "id name short_name");
}

static char *
dup_wide_file (guint n_columns)
{
  GString *text = g_string_new ("code");

  for (guint i = 1; i < n_columns; i++)
    g_string_append_printf (text, ",column %u", i + 1);
  g_string_append (text, "\nX1");
  for (guint i = 1; i < n_columns; i++)
    g_string_append_printf (text, ",%u", i + 1);
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

/* Shows the next columns, whose first row then has so many cells, and reads what is said of them.
 */
static void
assert_turned (Import *import, const char *turn, guint n_cells, const char *words)
{
  GtkWidget *pager =
    test_ui_find_child (import_get_child (import, "table_bin"), ACCORD_TYPE_COLUMN_PAGER);
  GtkWidget *view =
    test_ui_find_child (import_get_child (import, "table_bin"), GTK_TYPE_COLUMN_VIEW);

  if (turn != NULL)
    gtk_widget_activate_action (pager, turn, NULL);
  import_settle (import);
  g_assert_true (gtk_widget_get_visible (pager));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (pager))), ==, words);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (GTK_COLUMN_VIEW (view))),
                    ==, n_cells);
}

/* Of a file with many columns so many are shown as can be read across; the others can be turned to,
 * and one that is in use is always shown. Two columns are the table's own. */
static void
test_wide (Import *import, gconstpointer data)
{
  g_autofree char *text = dup_wide_file (150);

  import_open_text (import, "organisation", text);
  assert_turned (import, NULL, 62, "Columns 1 to 60 of 150, and those in use");
  assert_turned (import, "columns.previous", 62, "Columns 1 to 60 of 150, and those in use");
  assert_turned (import, "columns.next", 63, "Columns 61 to 120 of 150, and those in use");
  import_assert_cells (import, 4, "—|X1|61|62");
  assert_turned (import, "columns.next", 33, "Columns 121 to 150 of 150, and those in use");
  assert_turned (import, "columns.next", 33, "Columns 121 to 150 of 150, and those in use");
  import_map (import, 149, "name");
  import_assert_obstacle (import, NULL);
  assert_turned (import, "columns.previous", 64, "Columns 61 to 120 of 150, and those in use");
  assert_turned (import, "columns.previous", 63, "Columns 1 to 60 of 150, and those in use");
  import_take_in (import);
  import_assert_field (import, "X1", "name", "150");
}

#define FAULT "“31/02/2015” is not a date: February 2015 has 28 days; the last is 28 February 2015."

/* What has to be looked at stands first, with the reason; the filter leaves the rest out. */
static void
test_refused_first (Import *import, gconstpointer data)
{
  gint64 n_before = import_count_records (import, "organisation");

  import_open_text (import, "organisation",
                    "code,name,opened\nX1,A,2015-04-01\n,,\nX2,B,31/02/2015\nX3,,1 apr 15\n");
  import_assert_figures (import, "1 0 0 2");
  import_assert_obstacle (import, "2 rows are refused, so nothing can be imported.");
  import_assert_cells (import, 15,
                       "Refused, Opened: " FAULT "|X2|B|31/02/2015|Opened: " FAULT "|"
                       "Refused, Name: Nothing is entered, and it is required.|X3|—|1 apr 15|"
                       "Name: Nothing is entered, and it is required.|"
                       "New|X1|A|1 Apr 2015|—");
  import_activate (import, "import.apply");
  g_assert_cmpint (import_count_records (import, "organisation"), ==, n_before);

  gtk_widget_activate_action (GTK_WIDGET (import->view), "import.filter", "s", "new");
  test_ui_settle (GTK_WINDOW (import->window));
  import_assert_cells (import, 5, "New|X1|A|1 Apr 2015|—");

  import_map (import, 2, "");
  import_assert_figures (import, "2 0 0 1");
}

static GtkAdjustment *
get_scroll (Import *import)
{
  GtkWidget *panel = gtk_widget_get_first_child (
    gtk_widget_get_first_child (import_get_child (import, "table_bin")));

  return gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (gtk_widget_get_first_child (panel)));
}

/* The list is shown from its top, wherever its first row was before. */
static void
test_scrolled (Import *import, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("code,name,a\n07G,NHS Thurrock CCG,x\n");

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text, "X%u,Body,x\n", i);
  import_open_text (import, "organisation", text->str);
  import_activate (import, "import.update");
  import_settle (import);
  g_assert_cmpfloat (gtk_adjustment_get_upper (get_scroll (import)), >,
                     gtk_adjustment_get_page_size (get_scroll (import)));
  g_assert_cmpfloat (gtk_adjustment_get_value (get_scroll (import)), ==, 0);
  import_assert_cells (import, 1, "New");
}

/* Records that are there are refused, unless they may be changed; then what they were is said. */
static void
test_update (Import *import, gconstpointer data)
{
  import_open_text (import, "organisation", "code,name,short_name\n07G,NHS Thurrock,Thurrock\n");
  import_assert_figures (import, "0 0 0 1");
  import_activate (import, "import.update");
  import_settle (import);
  import_assert_figures (import, "0 1 0 0");
  import_assert_cells (import, 5,
                       "Changes|07G|NHS Thurrock|Thurrock|Name was “NHS Thurrock CCG”; Short "
                       "name was empty");
  g_assert_cmpstr (import_take_in (import), ==, "Imported 1 organisation");
  import_assert_field (import, "07G", "name", "NHS Thurrock");

  import_open_text (import, "organisation", "code,name,short_name\n07G,NHS Thurrock,Thurrock\n");
  import_assert_figures (import, "0 0 1 0");
  import_assert_obstacle (import, "There is nothing to import");
}

/* What another window changes meanwhile counts. */
static void
test_changed_meanwhile (Import *import, gconstpointer data)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("organisation"));
  g_autoptr (GError) error = NULL;

  import_open_text (import, "organisation", "code,name\nX1,A\n");
  import_assert_figures (import, "1 0 0 0");
  accord_record_set_text (record, "code", "X1", NULL);
  accord_record_set_text (record, "name", "Another", NULL);
  accord_store_save (import->store, record, "Add another", &error);
  g_assert_no_error (error);
  import_settle (import);
  import_assert_figures (import, "0 0 0 1");
}

/* What the rows are is chosen first, where it was not said. */
static void
test_type (Import *import, gconstpointer data)
{
  GtkDropDown *choice;

  import_open_text (import, "", "family_name,post\nHeron,Clerk\n");
  choice = GTK_DROP_DOWN (import_get_child (import, "type_choice"));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (choice)));
  import_assert_obstacle (import, "Choose what the rows of this file are.");
  for (guint i = 1; i < g_list_model_get_n_items (gtk_drop_down_get_model (choice)); i++)
    {
      g_autoptr (GtkStringObject) item =
        g_list_model_get_item (gtk_drop_down_get_model (choice), i);

      if (g_str_equal (gtk_string_object_get_string (item), "People"))
        gtk_drop_down_set_selected (choice, i);
    }
  import_settle (import);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (import_get_child (import, "title_label"))), ==,
                   "Import people");
  import_assert_figures (import, "1 0 0 0");
  g_assert_cmpstr (import_take_in (import), ==, "Imported 1 person");
}

/* The next file of the same shape starts as the last one ended. */
static void
test_remembered (Import *import, gconstpointer data)
{
  import_open_text (import, "organisation", "a,b,c\nX1,A,x\n");
  import_map (import, 1, "name");
  import_map (import, 0, "code");
  import_activate (import, "import.update");
  import_settle (import);
  import_take_in (import);

  import_open_text (import, "organisation", "a,b,c\nX2,B,x\n");
  import_assert_mapping (import, "code name –");
  import_assert_figures (import, "1 0 0 0");
  g_assert_true (accord_import_get_update (accord_import_session_get_mapping (import->session)));

  import_open_text (import, "organisation", "a,b,d\nX2,B,x\n");
  import_open_text (import, "person", "a,b,c\nX2,B,x\n");
  import_assert_mapping (import, "– – –");
}

/* One without headings is known by its columns, unless its first line is headings after all. */
static void
test_remembered_without_headings (Import *import, gconstpointer data)
{
  import_open_text (import, "organisation", "X1,A,x\nX4,D,x\n");
  import_activate (import, "import.headings");
  import_settle (import);
  import_map (import, 0, "code");
  import_map (import, 1, "name");
  import_take_in (import);

  import_open_text (import, "organisation", "X2,B,x\nX3,C,x\n");
  g_assert_false (accord_import_session_get_has_headings (import->session));
  import_assert_mapping (import, "code name –");
  import_assert_figures (import, "2 0 0 0");

  import_activate (import, "win.back");
  import_open_text (import, "organisation", "name,code,x\nB,X3,x\n");
  g_assert_true (accord_import_session_get_has_headings (import->session));
  import_assert_mapping (import, "name code –");
}

/* Fifty shapes are remembered; the one that was not used for longest is forgotten. */
static void
test_forgotten (Import *import, gconstpointer data)
{
  g_autoptr (GVariant) all = NULL;
  g_autoptr (GVariant) newest = NULL;
  const char *key;

  for (guint i = 0; i < 52; i++)
    {
      g_autofree char *text = g_strdup_printf ("name,extra %u\nA %u,x\n", i, i);

      import_open_text (import, "organisation", text);
      accord_import_session_remember (import->session);
    }
  accord_import_session_remember (import->session);
  all = g_settings_get_value (import_get_settings (), "import-mappings");
  g_assert_cmpuint (g_variant_n_children (all), ==, 50);
  newest = g_variant_get_child_value (all, 0);
  g_variant_get (newest, "{&sv}", &key, NULL);
  g_assert_true (g_str_has_prefix (key, "organisation:"));
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *name;
    void (*test) (Import *import, gconstpointer data);
  } tests[] = {
    { "/import/headings", test_headings },
    { "/import/no-headings", test_no_headings },
    { "/import/remapping", test_remapping },
    { "/import/wide", test_wide },
    { "/import/refused-first", test_refused_first },
    { "/import/scrolled", test_scrolled },
    { "/import/update", test_update },
    { "/import/changed-meanwhile", test_changed_meanwhile },
    { "/import/type", test_type },
    { "/import/remembered", test_remembered },
    { "/import/remembered/without-headings", test_remembered_without_headings },
    { "/import/remembered/forgotten", test_forgotten },
  };

  test_ui_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Import, NULL, import_set_up, tests[i].test, import_tear_down);
  return test_ui_run ();
}

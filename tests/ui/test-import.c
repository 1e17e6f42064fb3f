/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "accord/journal.h"
#include "accord/query.h"
#include "compat.h"
#include "import/import-figures.h"
#include "import/import-view.h"
#include "widgets/progress-dialog.h"
#include "widgets/table-cell.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folder;
  char *path;
  AccordWindow *window;
  AccordStore *store;           /* borrowed, as the rest */
  AccordImportView *view;       /* of the file that was opened last */
  AccordImportSession *session;
} Import;

static GSettings *
get_settings (void)
{
  return accord_application_get_settings (test_ui_get_application ());
}

static void
set_up (Import *import, gconstpointer data)
{
  g_settings_reset (get_settings (), "import-mappings");
  import->folder = test_ui_make_folder ();
  import->path = test_ui_make_register (import->folder);
  import->window = test_ui_open_window (import->path);
  import->store = accord_window_get_store (import->window);
}

static void
tear_down (Import *import, gconstpointer data)
{
  if (import->window != NULL)
    test_ui_close_window (import->window);
  g_free (import->path);
  test_ui_remove_folder (import->folder);
}

static gboolean
is_idle (gpointer session)
{
  return !accord_import_session_is_reading (session) &&
         !accord_import_session_is_checking (session) &&
         !accord_import_session_is_importing (session);
}

static void
settle (Import *import)
{
  test_ui_wait (is_idle, import->session);
  test_ui_settle (GTK_WINDOW (import->window));
}

static void
open_path (Import *import, const char *type, const char *path)
{
  AccordViews *views = accord_window_get_views (import->window);

  gtk_widget_activate_action (GTK_WIDGET (import->window), "win.import-file", "(ss)", type, path);
  import->view = ACCORD_IMPORT_VIEW (accord_views_get_shown (views));
  import->session = accord_import_view_get_session (import->view);
  settle (import);
}

static void
open_bytes (Import *import, const char *type, const char *text, gssize length)
{
  g_autofree char *path = g_build_filename (import->folder, "list.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
  open_path (import, type, path);
}

static void
open_text (Import *import, const char *type, const char *text)
{
  open_bytes (import, type, text, -1);
}

static void
open_fixture (Import *import, const char *type, const char *name)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "intake", "fixtures", name, NULL);

  open_path (import, type, path);
}

static void
activate (Import *import, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (import->view), action, NULL);
}

static void
map (Import *import, guint column, const char *key)
{
  gtk_widget_activate_action (GTK_WIDGET (import->view), "import.map", "(us)", column, key);
  settle (import);
}

static GtkWidget *
get_child (Import *import, const char *name)
{
  return test_ui_get_child (import->view, ACCORD_TYPE_IMPORT_VIEW, name);
}

static gboolean
is_toast_shown (gpointer window)
{
  return test_ui_get_toast (window) != NULL;
}

/* Import, and what the toast then says. */
static const char *
take_in (Import *import)
{
  AccordViews *views = accord_window_get_views (import->window);

  activate (import, "import.apply");
  test_ui_wait (is_toast_shown, import->window);
  g_assert_false (ACCORD_IS_IMPORT_VIEW (accord_views_get_shown (views)));
  import->view = NULL;
  import->session = NULL;
  return test_ui_get_toast (import->window);
}

static gint64
count_records (Import *import, const char *type)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find (type));

  return accord_store_query_count (import->store, query, NULL);
}

static void
assert_field (Import *import, const char *code, const char *key, const char *expected)
{
  const AccordRecordType *type = accord_record_type_find ("organisation");
  g_autoptr (AccordRecord) record = NULL;
  g_autofree char *value = NULL;
  gint64 id = 0;

  g_assert_true (accord_store_find (import->store, type, code, &id, NULL));
  record = accord_store_get (import->store, type, id, NULL);
  value = accord_record_format (record, key, accord_store_get_resolver (import->store),
                                ACCORD_FORMAT_PLAIN);
  g_assert_cmpstr (value, ==, expected);
}

/* The four figures: new, changes, same, to look at. */
static void
assert_figures (Import *import, const char *expected)
{
  AccordImportFigures *figures = ACCORD_IMPORT_FIGURES (get_child (import, "figures"));
  g_autofree char *found =
    g_strdup_printf ("%s %s %s %s", accord_import_figures_get_text (figures, 0),
                     accord_import_figures_get_text (figures, 1),
                     accord_import_figures_get_text (figures, 2),
                     accord_import_figures_get_text (figures, 3));

  g_assert_cmpstr (found, ==, expected);
}

/* Why nothing can be imported begins so; %NULL: something can be. */
static void
assert_obstacle (Import *import, const char *expected)
{
  GtkWidget *button = get_child (import, "import_button");
  const char *found = gtk_label_get_label (GTK_LABEL (get_child (import, "hint_label")));

  g_assert_true (gtk_widget_is_sensitive (button) == (expected == NULL));
  g_assert_true (gtk_widget_get_visible (get_child (import, "hint")) == (expected != NULL));
  if (expected != NULL && !g_str_has_prefix (found, expected))
    g_assert_cmpstr (found, ==, expected);
}

/* What fills the columns: "code name – kind". */
static void
assert_mapping (Import *import, const char *expected)
{
  AccordImport *mapping = accord_import_session_get_mapping (import->session);
  guint n_columns = accord_table_get_n_columns (accord_import_session_get_table (import->session));
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < n_columns; i++)
    {
      const char *key = accord_import_get_key (mapping, i);

      g_string_append_printf (found, "%s%s", i == 0 ? "" : " ", key == NULL ? "–" : key);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
collect_cells (GtkWidget *widget, GPtrArray *cells)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkColumnViewCell"))
    g_ptr_array_add (cells, gtk_widget_get_first_child (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_cells (child, cells);
}

static const char *
get_words (GtkWidget *cell)
{
  return ACCORD_IS_TABLE_CELL (cell) ? accord_table_cell_get_name (ACCORD_TABLE_CELL (cell))
                                     : gtk_inscription_get_text (GTK_INSCRIPTION (cell));
}

/* The cells of the table, row after row, with bars between them. */
static void
assert_cells (Import *import, guint n, const char *expected)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autoptr (GString) found = g_string_new (NULL);

  collect_cells (get_child (import, "table_bin"), cells);
  g_assert_cmpuint (cells->len, >=, n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (found, "%s%s", i == 0 ? "" : "|", get_words (cells->pdata[i]));
  g_assert_cmpstr (found->str, ==, expected);
}

/* --------------------------------------------------------------------------------------------- */

/* What the register's menu would undo. */
static char *
dup_undo (Import *import)
{
  GtkWidget *button = test_ui_get_child (import->window, ACCORD_TYPE_WINDOW, "register_button");
  g_autoptr (GMenuModel) section =
    g_menu_model_get_item_link (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)), 0,
                                G_MENU_LINK_SECTION);
  char *label = NULL;

  g_menu_model_get_item_attribute (section, 0, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  return label;
}

/* A file with headings goes in as it is; one undo takes all of it back. */
static void
test_headings (Import *import, gconstpointer data)
{
  gint64 n_before = count_records (import, "organisation");
  g_autofree char *undo = NULL;
  GtkLabel *title;

  open_text (import, "organisation",
             "Code,Name,Region\n99E,NHS Basildon,Y55\n99F,NHS Rochford,Y55\n");
  title = GTK_LABEL (get_child (import, "title_label"));
  g_assert_cmpstr (gtk_label_get_label (title), ==, "Import organisations");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_child (import, "file_label"))), ==,
                   "list.csv · 2 rows, 3 columns · read as UTF-8, commas between them");
  assert_mapping (import, "code name –");
  assert_figures (import, "2 0 0 0");
  assert_obstacle (import, NULL);
  assert_cells (import, 5, "New|99E|NHS Basildon|Y55|—");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (get_child (import, "import_button"))), ==,
                   "Import 2 rows");

  g_assert_cmpstr (take_in (import), ==, "Imported 2 organisations");
  undo = dup_undo (import);
  g_assert_cmpstr (undo, ==, "_Undo: Import 2 organisations from list.csv");
  g_assert_cmpint (count_records (import, "organisation"), ==, n_before + 2);
  assert_field (import, "99E", "name", "NHS Basildon");

  gtk_widget_activate_action (GTK_WIDGET (import->window), "win.undo", NULL);
  g_assert_cmpstr (test_ui_get_toast (import->window), ==,
                   "Undone: Import 2 organisations from list.csv");
  g_assert_cmpint (count_records (import, "organisation"), ==, n_before);
}

/* A file without headings is mapped by hand, and its columns have numbers. */
static void
test_no_headings (Import *import, gconstpointer data)
{
  open_fixture (import, "organisation", "eccg-2016-02-excerpt.csv");
  assert_obstacle (import, "No column is chosen yet for: Name.");
  assert_figures (import, "– – – –");
  activate (import, "import.headings");
  settle (import);
  assert_obstacle (import, "No column is chosen yet for: Name.");

  map (import, 0, "code");
  map (import, 1, "name");
  map (import, 10, "opened");
  assert_figures (import, "8 0 0 1");
  assert_obstacle (import, "1 row is refused, so nothing can be imported.");
  assert_cells (import, 1, "Refused, Code: “07G” is in the register already: NHS Thurrock CCG. "
                           "Only an update changes it.");

  activate (import, "import.update");
  settle (import);
  assert_figures (import, "8 1 0 0");
  g_assert_cmpstr (take_in (import), ==, "Imported 9 organisations");
  assert_field (import, "00C", "opened", "2013-04-01");
}

/* A column fills one field, and a field is filled by one column. What is mapped stays when the file
 * is read in another way. */
static void
test_remapping (Import *import, gconstpointer data)
{
  open_text (import, "organisation", "code,name,other\nX1,A,B\n");
  map (import, 2, "name");
  assert_mapping (import, "code – name");
  map (import, 2, "short_name");
  assert_mapping (import, "code – short_name");
  assert_obstacle (import, "No column is chosen yet for: Name.");
  map (import, 1, "name");
  map (import, 0, "");
  assert_mapping (import, "– name short_name");
  map (import, 0, "id");
  assert_mapping (import, "id name short_name");
  activate (import, "import.headings");
  settle (import);
  assert_mapping (import, "id name short_name");
  activate (import, "import.reload");
  settle (import);
  assert_mapping (import, "id name short_name");
}

#define FAULT \
  "“31/02/2015” is not a date: February 2015 has 28 days; the last is 28 February 2015."

/* What has to be looked at stands first, with the reason; the filter leaves the rest out. */
static void
test_refused_first (Import *import, gconstpointer data)
{
  gint64 n_before = count_records (import, "organisation");

  open_text (import, "organisation",
             "code,name,opened\nX1,A,2015-04-01\n,,\nX2,B,31/02/2015\nX3,,1 apr 15\n");
  assert_figures (import, "1 0 0 2");
  assert_obstacle (import, "2 rows are refused, so nothing can be imported.");
  assert_cells (import, 15,
                "Refused, Opened: " FAULT "|X2|B|31/02/2015|Opened: " FAULT "|"
                "Refused, Name: Nothing is entered, and it is required.|X3|—|1 apr 15|"
                "Name: Nothing is entered, and it is required.|"
                "New|X1|A|1 Apr 2015|—");
  activate (import, "import.apply");
  g_assert_cmpint (count_records (import, "organisation"), ==, n_before);

  gtk_widget_activate_action (GTK_WIDGET (import->view), "import.filter", "s", "new");
  test_ui_settle (GTK_WINDOW (import->window));
  assert_cells (import, 5, "New|X1|A|1 Apr 2015|—");

  map (import, 2, "");
  assert_figures (import, "2 0 0 1");
}

static GtkAdjustment *
get_scroll (Import *import)
{
  GtkWidget *panel = gtk_widget_get_first_child (
    gtk_widget_get_first_child (get_child (import, "table_bin")));

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
  open_text (import, "organisation", text->str);
  activate (import, "import.update");
  settle (import);
  g_assert_cmpfloat (gtk_adjustment_get_upper (get_scroll (import)), >,
                     gtk_adjustment_get_page_size (get_scroll (import)));
  g_assert_cmpfloat (gtk_adjustment_get_value (get_scroll (import)), ==, 0);
  assert_cells (import, 1, "New");
}

/* Records that are there are refused, unless they may be changed; then what they were is said. */
static void
test_update (Import *import, gconstpointer data)
{
  open_text (import, "organisation", "code,name,short_name\n07G,NHS Thurrock,Thurrock\n");
  assert_figures (import, "0 0 0 1");
  activate (import, "import.update");
  settle (import);
  assert_figures (import, "0 1 0 0");
  assert_cells (import, 5, "Changes|07G|NHS Thurrock|Thurrock|Name was “NHS Thurrock CCG”; Short "
                           "name was empty");
  g_assert_cmpstr (take_in (import), ==, "Imported 1 organisation");
  assert_field (import, "07G", "name", "NHS Thurrock");

  open_text (import, "organisation", "code,name,short_name\n07G,NHS Thurrock,Thurrock\n");
  assert_figures (import, "0 0 1 0");
  assert_obstacle (import, "There is nothing to import");
}

/* What another window changes meanwhile counts. */
static void
test_changed_meanwhile (Import *import, gconstpointer data)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("organisation"));
  g_autoptr (GError) error = NULL;

  open_text (import, "organisation", "code,name\nX1,A\n");
  assert_figures (import, "1 0 0 0");
  accord_record_set_text (record, "code", "X1", NULL);
  accord_record_set_text (record, "name", "Another", NULL);
  accord_store_save (import->store, record, "Add another", &error);
  g_assert_no_error (error);
  settle (import);
  assert_figures (import, "0 0 0 1");
}

/* What the rows are is chosen first, where it was not said. */
static void
test_type (Import *import, gconstpointer data)
{
  GtkDropDown *choice;

  open_text (import, "", "family_name,post\nHeron,Clerk\n");
  choice = GTK_DROP_DOWN (get_child (import, "type_choice"));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (choice)));
  assert_obstacle (import, "Choose what the rows of this file are.");
  for (guint i = 1; i < g_list_model_get_n_items (gtk_drop_down_get_model (choice)); i++)
    {
      g_autoptr (GtkStringObject) item =
        g_list_model_get_item (gtk_drop_down_get_model (choice), i);

      if (g_str_equal (gtk_string_object_get_string (item), "People"))
        gtk_drop_down_set_selected (choice, i);
    }
  settle (import);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_child (import, "title_label"))), ==,
                   "Import people");
  assert_figures (import, "1 0 0 0");
  g_assert_cmpstr (take_in (import), ==, "Imported 1 person");
}

/* The next file of the same shape starts as the last one ended. */
static void
test_remembered (Import *import, gconstpointer data)
{
  open_text (import, "organisation", "a,b,c\nX1,A,x\n");
  map (import, 1, "name");
  map (import, 0, "code");
  activate (import, "import.update");
  settle (import);
  take_in (import);

  open_text (import, "organisation", "a,b,c\nX2,B,x\n");
  assert_mapping (import, "code name –");
  assert_figures (import, "1 0 0 0");
  g_assert_true (accord_import_get_update (accord_import_session_get_mapping (import->session)));

  open_text (import, "organisation", "a,b,d\nX2,B,x\n");
  open_text (import, "person", "a,b,c\nX2,B,x\n");
  assert_mapping (import, "– – –");
}

/* One without headings is known by its columns, unless its first line is headings after all. */
static void
test_remembered_without_headings (Import *import, gconstpointer data)
{
  open_text (import, "organisation", "X1,A,x\nX4,D,x\n");
  activate (import, "import.headings");
  settle (import);
  map (import, 0, "code");
  map (import, 1, "name");
  take_in (import);

  open_text (import, "organisation", "X2,B,x\nX3,C,x\n");
  g_assert_false (accord_import_session_get_has_headings (import->session));
  assert_mapping (import, "code name –");
  assert_figures (import, "2 0 0 0");

  activate (import, "win.back");
  open_text (import, "organisation", "name,code,x\nB,X3,x\n");
  g_assert_true (accord_import_session_get_has_headings (import->session));
  assert_mapping (import, "name code –");
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

      open_text (import, "organisation", text);
      accord_import_session_remember (import->session);
    }
  accord_import_session_remember (import->session);
  all = g_settings_get_value (get_settings (), "import-mappings");
  g_assert_cmpuint (g_variant_n_children (all), ==, 50);
  newest = g_variant_get_child_value (all, 0);
  g_variant_get (newest, "{&sv}", &key, NULL);
  g_assert_true (g_str_has_prefix (key, "organisation:"));
}

static void
assert_failed (Import *import, const char *expected)
{
  AdwStatusPage *page = ADW_STATUS_PAGE (get_child (import, "failure"));
  const char *shown =
    gtk_stack_get_visible_child_name (GTK_STACK (get_child (import, "stack")));

  g_assert_cmpstr (shown, ==, "failed");
  g_assert_false (gtk_widget_get_visible (get_child (import, "import_button")));
  if (strstr (adw_status_page_get_description (page), expected) == NULL)
    g_assert_cmpstr (adw_status_page_get_description (page), ==, expected);
}

/* Why a file cannot be read is said where its rows would be. */
static void
test_bad_files (Import *import, gconstpointer data)
{
  static const struct {
    const char *bytes;
    gsize length;
    const char *message;
  } files[] = {
    { "", 0, "the file is empty" },
    { "code,name\n", 10, "only one row was found" },
    { "code,name\nX1\n", 13, "expected as many cells as on line 1 (2), found 1" },
    { "PK\x03\x04xlsx", 8, "this is a workbook or a zip archive" },
    { "code,name\nX1,Caf\xe9 \xc3\xa9\n", 20, "this line is not in UTF-8" },
    { "{\"a\": 1}", 8, "only one row was found" },
  };
  g_autofree char *missing = g_build_filename (import->folder, "missing.csv", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      open_bytes (import, "organisation", files[i].bytes, (gssize) files[i].length);
      assert_failed (import, files[i].message);
    }
  open_path (import, "organisation", missing);
  assert_failed (import, "there is no such file");
  open_path (import, "organisation", import->folder);
  assert_failed (import, "is a folder");
  open_path (import, "organisation", import->path);
  assert_failed (import, "this is a database");

  open_text (import, "organisation", "code,name\nX1,A\n");
  assert_figures (import, "1 0 0 0");
}

/* An encoding that is named is that one, and the names are read by it. */
static void
test_encoding (Import *import, gconstpointer data)
{
  GtkDropDown *choice;

  open_bytes (import, "organisation", "code,name\nX1,Caf\x82\n", 18);
  choice = GTK_DROP_DOWN (get_child (import, "encoding_choice"));
  assert_cells (import, 3, "New|X1|Caf‚");
  gtk_drop_down_set_selected (choice, 6);
  settle (import);
  assert_cells (import, 3, "New|X1|Café");
  gtk_drop_down_set_selected (choice, 1);
  settle (import);
  assert_failed (import, "no text in UTF-8");
}

/* The list of GOV.UK has no columns: it is counted, and goes in as one change. */
static void
test_bank_holidays (Import *import, gconstpointer data)
{
  g_autofree char *path = g_build_filename (import->folder, "bank-holidays.json", NULL);
  gint64 n_before = count_records (import, "bank-holiday");
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path,
                       "{\"england-and-wales\": {\"division\": \"england-and-wales\", \"events\": ["
                       "{\"title\": \"A day\", \"date\": \"2091-01-01\", \"notes\": \"\", "
                       "\"bunting\": true}]}}",
                       -1, &error);
  g_assert_no_error (error);
  open_path (import, "", path);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_child (import, "title_label"))), ==,
                   "Import bank holidays");
  assert_figures (import, "1 0 0 0");
  assert_obstacle (import, NULL);
  g_assert_cmpstr (take_in (import), ==, "Imported 1 bank holiday");
  g_assert_cmpint (count_records (import, "bank-holiday"), ==, n_before + 1);

  gtk_widget_activate_action (GTK_WIDGET (import->window), "win.undo", NULL);
  g_assert_cmpint (count_records (import, "bank-holiday"), ==, n_before);
}

/* On another day nothing is imported; what was chosen stays until today is back. */
static void
test_another_day (Import *import, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (import->window);
  AccordViews *views = accord_window_get_views (import->window);

  open_text (import, "organisation", "a,name\nX1,A\n");
  map (import, 0, "code");
  gtk_widget_activate_action (window, "win.show-as-at", "s", "2015-03-31");
  test_ui_settle (GTK_WINDOW (window));
  g_assert_true (accord_views_get_shown (views) == GTK_WIDGET (import->view));
  assert_obstacle (import, "Nothing can be imported while");

  gtk_widget_activate_action (window, "win.return-to-today", NULL);
  test_ui_settle (GTK_WINDOW (window));
  assert_mapping (import, "code name");
  assert_obstacle (import, NULL);

  gtk_widget_activate_action (window, "win.back", NULL);
  g_assert_false (ACCORD_IS_IMPORT_VIEW (accord_views_get_shown (views)));
  gtk_widget_activate_action (window, "win.show-as-at", "s", "2015-03-31");
  gtk_widget_activate_action (window, "win.import-file", "(ss)", "organisation", import->path);
  g_assert_false (ACCORD_IS_IMPORT_VIEW (accord_views_get_shown (views)));
}

/* From a record that was opened on the way, Back leads to the import. */
static void
test_way (Import *import, gconstpointer data)
{
  AccordViews *views = accord_window_get_views (import->window);
  GtkWindow *window = GTK_WINDOW (import->window);
  gint64 id = test_ui_add_arrangement (import->store, "ARR-01", "Better Care Fund");
  g_autofree char *title = NULL;

  open_text (import, "organisation", "code,name\nX1,A\n");
  g_assert_true (
    gtk_widget_is_ancestor (gtk_window_get_focus (window), GTK_WIDGET (import->view)));
  gtk_widget_activate_action (GTK_WIDGET (import->window), "win.show-record", "(sx)",
                              "arrangement", id);
  title = accord_views_dup_previous_title (views);
  g_assert_cmpstr (title, ==, "Import organisations");
  gtk_widget_activate_action (GTK_WIDGET (import->window), "win.back", NULL);
  g_assert_true (accord_views_get_shown (views) == GTK_WIDGET (import->view));
}

static void
drop (Import *import, const char *path)
{
  GObject *target =
    gtk_widget_get_template_child (GTK_WIDGET (import->window), ACCORD_TYPE_WINDOW, "drop_target");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GSList) files = g_slist_prepend (NULL, file);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  g_signal_emit_by_name (target, "drop", &value, 0.0, 0.0, &is_taken);
  g_assert_true (is_taken);
}

/* A table that is dropped on the window is imported, on a day on which that can be. */
static void
test_dropped (Import *import, gconstpointer data)
{
  AccordViews *views = accord_window_get_views (import->window);
  g_autofree char *path = g_build_filename (import->folder, "LIST.CSV", NULL);

  g_file_set_contents (path, "code,name\nX1,A\n", -1, NULL);
  gtk_widget_activate_action (GTK_WIDGET (import->window), "win.show-as-at", "s", "2015-03-31");
  drop (import, path);
  g_assert_cmpstr (test_ui_get_toast (import->window), ==,
                   "Nothing can be imported while the register is read-only or shows another day.");

  gtk_widget_activate_action (GTK_WIDGET (import->window), "win.return-to-today", NULL);
  drop (import, path);
  g_assert_true (ACCORD_IS_IMPORT_VIEW (accord_views_get_shown (views)));
}

static gboolean
is_message_shown (gpointer window)
{
  return test_ui_find_dialog (window, ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static GtkWindow *
find_progress (Import *import)
{
  return test_ui_find_dialog (GTK_WINDOW (import->window), ACCORD_TYPE_PROGRESS_DIALOG);
}

/* The register is held by another program: nothing goes in, and the view stays for another try. */
static void
test_busy (Import *import, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) other = NULL;

  open_text (import, "organisation", "code,name\nX1,A\n");
  other = accord_store_open (import->path, ACCORD_OPEN_READ_WRITE, &error);
  g_assert_no_error (error);
  accord_store_begin (other, "Hold it", &error);
  g_assert_no_error (error);
  activate (import, "import.apply");
  g_assert_false (gtk_widget_is_sensitive (get_child (import, "import_button")));
  test_ui_wait (is_message_shown, import->window);
  gtk_window_destroy (test_ui_find_dialog (GTK_WINDOW (import->window), ADW_TYPE_MESSAGE_DIALOG));
  assert_obstacle (import, NULL);

  accord_store_rollback (other);
  g_assert_cmpstr (take_in (import), ==, "Imported 1 organisation");
}

/* Cancelled or not, what is told is what happened. */
static void
test_cancelled (Import *import, gconstpointer data)
{
  gint64 n_before = count_records (import, "organisation");
  gint64 n_after;

  open_text (import, "organisation", "code,name\nX1,A\n");
  activate (import, "import.apply");
  gtk_window_present (find_progress (import));
  gtk_window_close (find_progress (import));
  test_ui_wait (is_toast_shown, import->window);
  n_after = count_records (import, "organisation");
  g_assert_cmpstr (test_ui_get_toast (import->window), ==,
                   n_after > n_before ? "Imported 1 organisation"
                                      : "Import cancelled. Nothing was imported.");
}

static gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

/* A window that is closed gives up what its import does. */
static void
test_abandoned (Import *import, gconstpointer data)
{
  GtkWindow *dialog;

  open_text (import, "organisation", "code,name\nX1,A\n");
  activate (import, "import.apply");
  dialog = find_progress (import);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  test_ui_close_window (g_steal_pointer (&import->window));
  test_ui_wait (is_gone, &dialog);
}

/* A hundred thousand rows are integers; an object is made where one is looked at. */
static void
test_many_rows (Import *import, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("code,name\n");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "X%u,Body %u\n", i, i);
  g_string_append (text, "X0,Twice\n");
  open_text (import, "organisation", text->str);
  assert_figures (import, "20000 0 0 1");
  assert_cells (import, 4, "Refused, Code: “X0” stands on line 2 already; each was expected once.|"
                           "X0|Twice|Code: “X0” stands on line 2 already; each was expected once.");
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
    { "/import/refused-first", test_refused_first },
    { "/import/scrolled", test_scrolled },
    { "/import/update", test_update },
    { "/import/changed-meanwhile", test_changed_meanwhile },
    { "/import/type", test_type },
    { "/import/remembered", test_remembered },
    { "/import/remembered/without-headings", test_remembered_without_headings },
    { "/import/remembered/forgotten", test_forgotten },
    { "/import/bad-files", test_bad_files },
    { "/import/encoding", test_encoding },
    { "/import/bank-holidays", test_bank_holidays },
    { "/import/another-day", test_another_day },
    { "/import/way", test_way },
    { "/import/dropped", test_dropped },
    { "/import/busy", test_busy },
    { "/import/cancelled", test_cancelled },
    { "/import/abandoned", test_abandoned },
    { "/import/many-rows", test_many_rows },
  };

  test_ui_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Import, NULL, set_up, tests[i].test, tear_down);
  return test_ui_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import-fixture.h"

#include "accord/query.h"
#include "import/import-figures.h"
#include "widgets/table-cell.h"

/** import_get_settings: (transfer none): the settings of the application. */
GSettings *
import_get_settings (void)
{
  return accord_application_get_settings (test_ui_get_application ());
}

/** import_set_up: opens a window with a new register. */
void
import_set_up (Import *import, gconstpointer data)
{
  g_settings_reset (import_get_settings (), "import-mappings");
  import->folder = test_ui_make_folder ();
  import->path = test_ui_make_register (import->folder);
  import->window = test_ui_open_window (import->path);
  import->store = accord_window_get_store (import->window);
}

/** import_tear_down: closes it, and takes everything away. */
void
import_tear_down (Import *import, gconstpointer data)
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

/** import_settle: waits until nothing is being read, checked or imported. */
void
import_settle (Import *import)
{
  test_ui_wait (is_idle, import->session);
  test_ui_settle (GTK_WINDOW (import->window));
}

/** import_open_path: opens the import of a file. */
void
import_open_path (Import *import, const char *type, const char *path)
{
  AccordViews *views = accord_window_get_views (import->window);

  gtk_widget_activate_action (GTK_WIDGET (import->window), "win.import-file", "(ss)", type, path);
  import->view = ACCORD_IMPORT_VIEW (accord_views_get_shown (views));
  import->session = accord_import_view_get_session (import->view);
  import_settle (import);
}

/** import_open_bytes: opens the import of a file that holds @text. */
void
import_open_bytes (Import *import, const char *type, const char *text, gssize length)
{
  g_autofree char *path = g_build_filename (import->folder, "list.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
  import_open_path (import, type, path);
}

/** import_open_text: as import_open_bytes(), to the end of @text. */
void
import_open_text (Import *import, const char *type, const char *text)
{
  import_open_bytes (import, type, text, -1);
}

/** import_open_fixture: opens the import of a file of tests/intake/fixtures. */
void
import_open_fixture (Import *import, const char *type, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "intake", "fixtures", name, NULL);

  import_open_path (import, type, path);
}

/** import_activate: activates an action of the view. */
void
import_activate (Import *import, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (import->view), action, NULL);
}

/** import_map: chooses what fills a column. */
void
import_map (Import *import, guint column, const char *key)
{
  gtk_widget_activate_action (GTK_WIDGET (import->view), "import.map", "(us)", column, key);
  import_settle (import);
}

/** import_get_child: (transfer none): a part of the view. */
GtkWidget *
import_get_child (Import *import, const char *name)
{
  return test_ui_get_child (import->view, ACCORD_TYPE_IMPORT_VIEW, name);
}

/** import_take_in: (transfer none): imports; what the toast then says. */
const char *
import_take_in (Import *import)
{
  AccordViews *views = accord_window_get_views (import->window);

  import_activate (import, "import.apply");
  test_ui_wait (test_ui_has_toast, import->window);
  g_assert_false (ACCORD_IS_IMPORT_VIEW (accord_views_get_shown (views)));
  import->view = NULL;
  import->session = NULL;
  return test_ui_get_toast (import->window);
}

/** import_count_records: how many records of a type there are. */
gint64
import_count_records (Import *import, const char *type)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find (type));

  return accord_store_query_count (import->store, query, NULL);
}

/** import_assert_field: what an organisation has in a field. */
void
import_assert_field (Import *import, const char *code, const char *key, const char *expected)
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

/** import_assert_figures: the four figures: new, changes, same, to look at. */
void
import_assert_figures (Import *import, const char *expected)
{
  AccordImportFigures *figures = ACCORD_IMPORT_FIGURES (import_get_child (import, "figures"));
  g_autofree char *found = g_strdup_printf (
    "%s %s %s %s", accord_import_figures_get_text (figures, 0),
    accord_import_figures_get_text (figures, 1), accord_import_figures_get_text (figures, 2),
    accord_import_figures_get_text (figures, 3));

  g_assert_cmpstr (found, ==, expected);
}

/** import_assert_obstacle: why nothing can be imported begins so; %NULL: something can be. */
void
import_assert_obstacle (Import *import, const char *expected)
{
  GtkWidget *button = import_get_child (import, "import_button");
  const char *found = gtk_label_get_label (GTK_LABEL (import_get_child (import, "hint_label")));

  g_assert_true (gtk_widget_is_sensitive (button) == (expected == NULL));
  g_assert_true (gtk_widget_get_visible (import_get_child (import, "hint")) == (expected != NULL));
  if (expected != NULL && !g_str_has_prefix (found, expected))
    g_assert_cmpstr (found, ==, expected);
}

/** import_assert_mapping: what fills the columns: "code name – kind". */
void
import_assert_mapping (Import *import, const char *expected)
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

/** import_assert_cells: the cells of the table, row after row, with bars between them. */
void
import_assert_cells (Import *import, guint n, const char *expected)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autoptr (GString) found = g_string_new (NULL);

  collect_cells (import_get_child (import, "table_bin"), cells);
  g_assert_cmpuint (cells->len, >=, n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (found, "%s%s", i == 0 ? "" : "|", get_words (cells->pdata[i]));
  g_assert_cmpstr (found->str, ==, expected);
}

/** import_dup_undo: (transfer full): what the register's menu would undo. */
char *
import_dup_undo (Import *import)
{
  GtkWidget *button = test_ui_get_child (import->window, ACCORD_TYPE_WINDOW, "register_button");
  g_autoptr (GMenuModel) section = g_menu_model_get_item_link (
    gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)), 0, G_MENU_LINK_SECTION);
  char *label = NULL;

  g_menu_model_get_item_attribute (section, 0, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  return label;
}

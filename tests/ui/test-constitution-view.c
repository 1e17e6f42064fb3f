/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "constitution/constitution-open.h"
#include "constitution/constitution-view.h"
#include "form/record-dialog.h"
#include "list/list-page.h"
#include "list/list-tabs.h"

#include <string.h>

/* Reading a constitution in the window: text in, faults and clauses out, and a profile of it. */

typedef struct {
  char *folder;
  char *path;
  AccordWindow *window;
  AccordStore *store;
  GtkWidget *view;
} Fixture;

static char *
dup_fixture (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "intake", "fixtures", name, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = test_ui_make_folder ();
  fixture->path = test_ui_make_register (fixture->folder);
  fixture->window = test_ui_open_window (fixture->path);
  fixture->store = accord_window_get_store (fixture->window);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.read-constitution", NULL);
  fixture->view = accord_views_get_shown (accord_window_get_views (fixture->window));
  g_assert_true (ACCORD_IS_CONSTITUTION_VIEW (fixture->view));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_ui_close_window (fixture->window);
  g_free (fixture->path);
  test_ui_remove_folder (fixture->folder);
}

static gpointer
get_child (Fixture *fixture, const char *name)
{
  /* Some are no widgets: the text, and where files are dropped. */
  return (gpointer) gtk_widget_get_template_child (fixture->view, ACCORD_TYPE_CONSTITUTION_VIEW,
                                                   name);
}

static gboolean
is_read (gpointer data)
{
  Fixture *fixture = data;
  GtkStack *stack = get_child (fixture, "stack");

  return !g_str_equal (gtk_stack_get_visible_child_name (stack), "reading");
}

static const char *
get_step (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (get_child (fixture, "stack"));
}

static void
read_file (Fixture *fixture, const char *path)
{
  accord_constitution_open_file (fixture->window, path);
  test_ui_wait (is_read, fixture);
}

static void
paste (Fixture *fixture, const char *text)
{
  gtk_text_buffer_set_text (get_child (fixture, "text"), text, -1);
  gtk_widget_activate_action (fixture->view, "constitution.read", NULL);
  test_ui_wait (is_read, fixture);
}

static gboolean
can (Fixture *fixture, const char *button)
{
  return gtk_widget_is_sensitive (get_child (fixture, button));
}

/* Pasted text is read, and the faults stand first. */
static void
test_paste (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = dup_fixture ("constitution-section.txt");
  g_autofree char *text = NULL;
  GtkWidget *section;

  g_assert_cmpstr (get_step (fixture), ==, "text");
  g_assert_false (can (fixture, "read_button"));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  paste (fixture, text);
  g_assert_cmpstr (get_step (fixture), ==, "result");
  g_assert_cmpstr (gtk_label_get_label (get_child (fixture, "title_label")), ==,
                   "NHS Marshland CCG");
  g_assert_cmpstr (gtk_label_get_label (get_child (fixture, "state_label")), ==,
                   "Pasted text · 36 numbered clauses · 1 breach · 4 warnings");
  section = gtk_widget_get_first_child (get_child (fixture, "result"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (section), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Faults");
}

/* Each row is read out as a sentence, with its clause and what would mend it. */
static void
test_rows (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = dup_fixture ("constitution-section.txt");
  GtkWidget *list;

  read_file (fixture, path);
  list = test_ui_find_child (get_child (fixture, "result"), GTK_TYPE_LIST_BOX);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Faults");
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2)),
    GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Warning, Clause 12.28. It refers to clause 12.26 for the arrangements, and that is on another "
    "matter: Joint committee. Clause 12.25 is where they are. Refer to clause 12.25, if the "
    "arrangements are meant.");
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 5));
}

/* The profile opens filled in; once it is saved, its page is shown, and Back does not lead here. */
static void
test_profile (Fixture *fixture, gconstpointer data)
{
  const AccordRecordType *type = accord_record_type_find ("profile");
  g_autofree char *path = dup_fixture ("constitution-section.txt");
  g_autoptr (AccordRecord) profile = NULL;
  GtkWindow *dialog;
  gint64 id = 0;

  read_file (fixture, path);
  gtk_widget_activate_action (fixture->view, "constitution.make-profile", NULL);
  dialog = test_ui_find_dialog (GTK_WINDOW (fixture->window), ACCORD_TYPE_RECORD_DIALOG);
  g_assert_nonnull (dialog);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "dialog.save", NULL);

  g_assert_true (accord_store_find (fixture->store, type, "NHS Marshland CCG", &id, NULL));
  profile = accord_store_get (fixture->store, type, id, NULL);
  g_assert_cmpint (accord_record_get_integer (profile, "notice_months"), ==, 6);
  g_assert_cmpstr (accord_record_get_text (profile, "liability_clause_nhse"), ==, "12.30");
  g_assert_cmpstr (accord_record_get_text (profile, "reporters_nhse"), ==, "Director of Planning");
  fixture->view = accord_views_get_shown (accord_window_get_views (fixture->window));
  g_assert_false (ACCORD_IS_CONSTITUTION_VIEW (fixture->view));
  accord_views_go_back (accord_window_get_views (fixture->window));
  fixture->view = accord_views_get_shown (accord_window_get_views (fixture->window));
  g_assert_false (ACCORD_IS_CONSTITUTION_VIEW (fixture->view));
}

/* What cannot be read is said above the text, and the text is kept. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  gtk_text_buffer_set_text (get_child (fixture, "text"), "1.1 Words.", -1);
  read_file (fixture, fixture->path);
  g_assert_cmpstr (get_step (fixture), ==, "text");
  g_assert_true (gtk_widget_get_visible (get_child (fixture, "hint")));
  g_assert_true (g_str_has_suffix (gtk_label_get_label (get_child (fixture, "hint_label")),
                                   "this is a database, perhaps a register; expected a "
                                   "constitution’s text, saved as plain text (.txt)."));
  g_assert_true (can (fixture, "read_button"));
  gtk_text_buffer_set_text (get_child (fixture, "text"), "1.1 Other words.", -1);
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "hint")));
}

/* A text on something else makes no profile; another text can be pasted. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  paste (fixture, "Minutes of a meeting.");
  g_assert_cmpstr (get_step (fixture), ==, "result");
  g_assert_false (can (fixture, "make_button"));
  gtk_widget_activate_action (fixture->view, "constitution.other", NULL);
  g_assert_cmpstr (get_step (fixture), ==, "text");
  g_assert_true (can (fixture, "read_button"));
}

/* While the window shows a past day, nothing is changed; reading is no change. */
static void
test_past (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = dup_fixture ("constitution-section.txt");

  accord_store_set_as_at (fixture->store, accord_date_new (2015, 1, 1));
  read_file (fixture, path);
  g_assert_cmpstr (get_step (fixture), ==, "result");
  g_assert_false (can (fixture, "make_button"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.return-to-today", NULL);
  g_assert_true (can (fixture, "make_button"));
}

static void
test_drop (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = dup_fixture ("constitution-whole.txt");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList files = { file, NULL };
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &files);
  g_signal_emit_by_name (get_child (fixture, "drop_target"), "drop", &value, 1.0, 1.0, &is_taken);
  g_assert_true (is_taken);
  test_ui_wait (is_read, fixture);
  g_assert_cmpstr (gtk_label_get_label (get_child (fixture, "state_label")), ==,
                   "constitution-whole.txt · 24 numbered clauses");
}

/* The view that is left while a text is read leaves nothing behind. */
static void
test_leave (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = dup_fixture ("constitution-section.txt");

  accord_constitution_open_file (fixture->window, path);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back", NULL);
  test_ui_settle (GTK_WINDOW (fixture->window));
  fixture->view = accord_views_get_shown (accord_window_get_views (fixture->window));
  g_assert_false (ACCORD_IS_CONSTITUTION_VIEW (fixture->view));
}

/* The list of profiles leads here. */
static void
test_library (Fixture *fixture, gconstpointer data)
{
  AccordViews *views = accord_window_get_views (fixture->window);
  AccordListPage *page;
  GtkWidget *button;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "library");
  accord_list_tabs_show (ACCORD_LIST_TABS (accord_views_get_shown (views)), "profiles");
  page = test_ui_find_child (accord_views_get_shown (views), ACCORD_TYPE_LIST_PAGE);
  button = test_ui_get_child (page, ACCORD_TYPE_LIST_PAGE, "also_button");
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)))),
                   ==, "Read a constitution…");
  g_signal_emit_by_name (button, "clicked");
  fixture->view = accord_views_get_shown (views);
  g_assert_true (ACCORD_IS_CONSTITUTION_VIEW (fixture->view));
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

#define ADD(name, test) \
  g_test_add ("/constitution-view/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("paste", test_paste);
  ADD ("rows", test_rows);
  ADD ("profile", test_profile);
  ADD ("refused", test_refused);
  ADD ("nothing", test_nothing);
  ADD ("past", test_past);
  ADD ("drop", test_drop);
  ADD ("leave", test_leave);
  ADD ("library", test_library);
#undef ADD
  return test_ui_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "findings/finding-list.h"
#include "findings/findings.h"
#include "findings/record-findings.h"
#include "list/list-page.h"
#include "why/why.h"
#include "widgets/rail.h"
#include "widgets/table-cell.h"

/* Why a value is so, and what is to be put right, on the page of a record. */

typedef struct {
  char *folder;
  char *path;
  AccordWindow *window;
  AccordStore *store; /* borrowed */
  gint64 arrangement;
  gint64 notice;
} Frame;

static gint64
add (AccordStore *store, const char *type, const char *const pairs[][2])
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find (type));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; pairs[i][0] != NULL; i++)
    {
      accord_record_parse (record, pairs[i][0], pairs[i][1], accord_store_get_resolver (store),
                           &error);
      g_assert_no_error (error);
    }
  accord_store_save (store, record, "Add", &error);
  g_assert_no_error (error);
  return accord_record_get_id (record);
}

static void
add_records (Frame *frame)
{
  static const char *const arrangement[][2] = { { "title", "Transport" }, { "kind", "ccg-joint" },
                                                { "start", "2015-04-01" }, { NULL } };
  static const char *const partner[][2] = { { "code", "99E" }, { "name", "Basildon" }, { NULL } };
  static const char *const notice[][2] = { { "direction", "given" }, { "arrangement", "ARR-01" },
                                           { "months", "6" }, { NULL } };
  static const char *const service[][2] = { { "notice", "NOT-01" }, { "organisation", "99E" },
                                            { "served", "2015-07-15" }, { NULL } };

  frame->arrangement = add (frame->store, "arrangement", arrangement);
  add (frame->store, "organisation", partner);
  frame->notice = add (frame->store, "notice", notice);
  add (frame->store, "notice-service", service);
}

static void
set_up (Frame *frame, gconstpointer data)
{
  frame->folder = test_ui_make_folder ();
  frame->path = test_ui_make_register (frame->folder);
  frame->window = test_ui_open_window (frame->path);
  frame->store = accord_window_get_store (frame->window);
  add_records (frame);
}

static void
tear_down (Frame *frame, gconstpointer data)
{
  test_ui_close_window (frame->window);
  g_free (frame->path);
  test_ui_remove_folder (frame->folder);
}

static GtkWidget *
show_record (Frame *frame, const char *type, gint64 id)
{
  gtk_widget_activate_action (GTK_WIDGET (frame->window), "win.show-record", "(sx)", type, id);
  test_ui_rest (GTK_WINDOW (frame->window));
  return GTK_WIDGET (frame->window);
}

/* The label in the menu button of a why. */
static GtkMenuButton *
get_button (GtkWidget *why)
{
  return GTK_MENU_BUTTON (gtk_widget_get_first_child (why));
}

static GtkWidget *
find_why (GtkWidget *widget, const char *text)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = NULL;

      if (!ACCORD_IS_WHY (child))
        found = find_why (child, text);
      else if (g_str_equal (
                 gtk_label_get_text (GTK_LABEL (gtk_menu_button_get_child (get_button (child)))),
                 text))
        found = child;
      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

static void
test_field (Frame *frame, gconstpointer data)
{
  GtkWidget *page = show_record (frame, "notice", frame->notice);
  GtkWidget *why = find_why (page, "15 Jan 2016");
  GtkMenuButton *button;

  g_assert_nonnull (why);
  button = get_button (why);
  gtk_menu_button_popup (button);
  g_assert_true (has_label (GTK_WIDGET (gtk_menu_button_get_popover (button)), "WD-3"));
  g_assert_true (has_label (GTK_WIDGET (gtk_menu_button_get_popover (button)), "15 Jul 2015"));
  gtk_menu_button_popdown (button);
  test_ui_settle (GTK_WINDOW (frame->window));
}

static GtkWindow *
find_why_window (Frame *frame)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_OBJECT_TYPE (window) == ADW_TYPE_WINDOW &&
          gtk_window_get_transient_for (window) == GTK_WINDOW (frame->window))
        return window;
    }
  return NULL;
}

/* A row of a table says all that is worked out of it. */
static void
test_row (Frame *frame, gconstpointer data)
{
  AccordListPage *page;
  GtkWindow *window;

  test_ui_show_page (frame->window, "notices");
  page = test_ui_find_child (GTK_WIDGET (accord_window_get_views (frame->window)),
                             ACCORD_TYPE_LIST_PAGE);
  accord_table_view_select (accord_list_page_get_table (page), 0);
  gtk_widget_activate_action (GTK_WIDGET (page), "page.why", NULL);
  window = find_why_window (frame);
  g_assert_nonnull (window);
  test_ui_settle (window);
  g_assert_true (has_label (GTK_WIDGET (window), "15 Jan 2016"));
  g_assert_true (has_label (GTK_WIDGET (window), "WD-3"));
  test_ui_save_picture (window, "why-row");
  gtk_window_close (window);
}

/* What is typed in rests on nothing but who typed it: it is plain text. */
static void
test_entered (Frame *frame, gconstpointer data)
{
  GtkWidget *page = show_record (frame, "notice", frame->notice);

  g_assert_true (has_label (page, "6 months"));
  g_assert_null (find_why (page, "6 months"));
}

static gboolean
is_answered (gpointer frame)
{
  return accord_findings_get_all (accord_findings_get (((Frame *) frame)->store)) != NULL;
}

static guint
count_for_notice (Frame *frame)
{
  const GPtrArray *found =
    accord_findings_list_for (accord_findings_get (frame->store),
                              accord_record_type_find ("notice"), frame->notice);

  return found == NULL ? 0 : found->len;
}

static gboolean
is_found (gpointer data)
{
  return is_answered (data) && count_for_notice (data) > 0;
}

static void
test_findings (Frame *frame, gconstpointer data)
{
  static const char message[] =
    "NOT-01 was served on 15 Jul 2015, and no decision of the governing body is recorded.";
  const char *const types[] = { "arrangement", "notice" };
  const gint64 ids[] = { frame->arrangement, frame->notice };

  test_ui_wait (is_found, frame);
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *page = show_record (frame, types[i], ids[i]);
      GtkWidget *findings = test_ui_find_child (page, ACCORD_TYPE_RECORD_FINDINGS);

      g_assert_true (gtk_widget_get_visible (findings));
      g_assert_true (has_label (findings, message));
    }
}

/* On an earlier day nothing is wrong with the notice yet. */
static gboolean
is_clear (gpointer frame)
{
  return is_answered (frame) && !is_found (frame);
}

/* A cell of a table, by all that it says. */
static gboolean
has_cell (GtkWidget *widget, const char *name)
{
  if (ACCORD_IS_TABLE_CELL (widget) &&
      g_strcmp0 (accord_table_cell_get_name (ACCORD_TABLE_CELL (widget)), name) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_cell (child, name))
      return TRUE;
  return FALSE;
}

static char *
dup_counted (Frame *frame)
{
  AccordFindings *findings = accord_findings_get (frame->store);

  return accord_findings_dup_counts (
    accord_findings_list_for (findings, accord_record_type_find ("arrangement"),
                              frame->arrangement),
    ACCORD_SEVERITY_BREACH);
}

/* The list follows what the rules answer; the page of one says how much there is. */
static void
test_counts (Frame *frame, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GtkWidget *page, *rail;
  g_autofree char *number = NULL;

  gtk_widget_activate_action (GTK_WIDGET (frame->window), "win.show-page", "s", "arrangements");
  test_ui_wait (is_found, frame);
  before = dup_counted (frame);
  g_assert_nonnull (before);
  g_assert_true (has_cell (GTK_WIDGET (frame->window), before));

  accord_store_set_as_at (frame->store, accord_date_new (2015, 7, 14));
  test_ui_wait (is_clear, frame);
  gtk_widget_activate_action (GTK_WIDGET (frame->window), "win.show-page", "s", "arrangements");
  test_ui_settle (GTK_WINDOW (frame->window));
  after = dup_counted (frame);
  g_assert_cmpstr (after, !=, before);
  g_assert_false (has_cell (GTK_WIDGET (frame->window), before));

  accord_store_set_as_at (frame->store, accord_date_today ());
  test_ui_wait (is_found, frame);
  page = show_record (frame, "notice", frame->notice);
  rail = test_ui_find_child (page, ACCORD_TYPE_RAIL);
  number = g_strdup_printf ("%u", accord_findings_list_for (accord_findings_get (frame->store),
                                                            accord_record_type_find ("notice"),
                                                            frame->notice)
                                    ->len);
  g_assert_true (has_label (rail, "To put right"));
  g_assert_true (has_label (rail, number));
}

static void
test_as_at (Frame *frame, gconstpointer data)
{
  GtkWidget *page;

  test_ui_wait (is_found, frame);
  accord_store_set_as_at (frame->store, accord_date_new (2015, 7, 14));
  page = show_record (frame, "notice", frame->notice);
  test_ui_wait (is_clear, frame);
  g_assert_false (
    gtk_widget_get_visible (test_ui_find_child (page, ACCORD_TYPE_RECORD_FINDINGS)));
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add ("/why/field", Frame, NULL, set_up, test_field, tear_down);
  g_test_add ("/why/row", Frame, NULL, set_up, test_row, tear_down);
  g_test_add ("/why/entered", Frame, NULL, set_up, test_entered, tear_down);
  g_test_add ("/why/findings", Frame, NULL, set_up, test_findings, tear_down);
  g_test_add ("/why/counts", Frame, NULL, set_up, test_counts, tear_down);
  g_test_add ("/why/as-at", Frame, NULL, set_up, test_as_at, tear_down);

  return test_ui_run ();
}

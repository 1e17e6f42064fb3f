/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "accord/register.h"
#include "thread.h"
#include "watchdog.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#define PATIENCE_SECONDS 20

static AccordApplication *application;

#ifdef __SANITIZE_ADDRESS__
/* The first block of GLib's quarks, made while the library is loaded. GLib drops it when there are
 * more than 2048, as the toolkit has; kept here, it is no leak to the sanitizer. */
static const volatile void *quark_block;

void __sanitizer_malloc_hook (const volatile void *block, gsize size);

void
__sanitizer_malloc_hook (const volatile void *block, gsize size)
{
  if (quark_block == NULL && size == 2048 * sizeof (char *))
    quark_block = block;
}
#endif

static void
set_screen (void)
{
  g_object_set (gtk_settings_get_default (),
                "gtk-decoration-layout", ":close",
                "gtk-enable-animations", FALSE,
                "gtk-font-name", "Cantarell 11",
                NULL);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

/* The folders of the user only: icons and file types come from those of the system. They lie in the
 * build folder and are removed at the next start, since the toolkit watches them until the end. */
static void
set_home (void)
{
  static const char *const variables[] = {
    "HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
  };
  g_autofree char *name = g_strconcat (g_get_prgname (), ".home", NULL);
  g_autofree char *home = g_test_build_filename (G_TEST_BUILT, name, NULL);

  remove_tree (home);
  g_assert_cmpint (g_mkdir_with_parents (home, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    g_setenv (variables[i], home, TRUE);
}

static void
painted_cb (GdkFrameClock *clock, gboolean *is_painted)
{
  *is_painted = TRUE;
}

static gboolean
is_set_and_idle (gpointer flag)
{
  return *(gboolean *) flag && !g_main_context_pending (NULL);
}

static gboolean
patience_ended_cb (gpointer data)
{
  g_error ("what the test waits for has not come in %d seconds", PATIENCE_SECONDS);
  return G_SOURCE_REMOVE;
}

/**
 * test_ui_init:
 *
 * Starts the toolkit without a file manager, a settings daemon or anybody else's desktop.
 */
void
test_ui_init (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (argc, argv, NULL);
  set_home ();
  application = accord_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  set_screen ();
  g_settings_set_boolean (accord_application_get_settings (application), "remind", FALSE);
  if (g_getenv ("ACCORD_WATCHDOG") != NULL)
    test_watchdog_start ();
}

/** test_ui_run: runs the tests; returns the exit status of the program. */
int
test_ui_run (void)
{
  int status = g_test_run ();

  while (accord_thread_is_running ())
    g_main_context_iteration (NULL, TRUE);
  g_clear_object (&application);
  return status;
}

/** test_ui_get_application: (transfer none): the one application of a test program. */
AccordApplication *
test_ui_get_application (void)
{
  return application;
}

/** test_ui_make_folder: (transfer full): a new folder for one test. */
char *
test_ui_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("accord-ui-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

/** test_ui_remove_folder: removes @folder (transfer full) with everything in it. */
void
test_ui_remove_folder (char *folder)
{
  remove_tree (folder);
  g_free (folder);
}

/** test_ui_make_register: (transfer full): the path of a new register that has only its home. */
char *
test_ui_make_register (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "thurrock-ccg.accord", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store =
    accord_register_new (path, "NHS Thurrock CCG", "07G", NULL, "Ruth Heron", &error);

  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

static gboolean
has_store (gpointer window)
{
  return accord_window_get_store (window) != NULL;
}

/** test_ui_open: opens the register at @path in @window, which has none yet. */
void
test_ui_open (AccordWindow *window, const char *path)
{
  accord_application_open_path (application, GTK_WINDOW (window), path);
  test_ui_wait (has_store, window);
}

/** test_ui_open_window: (transfer none): a window on the screen, with the register at @path. */
AccordWindow *
test_ui_open_window (const char *path)
{
  AccordWindow *window = accord_window_new (application);

  if (path != NULL)
    test_ui_open (window, path);
  else
    gtk_window_present (GTK_WINDOW (window));
  test_ui_settle (GTK_WINDOW (window));
  return window;
}

/** test_ui_rest: runs the main loop until @window is painted, and nothing runs in a thread or is about
 * to. */
void
test_ui_rest (GtkWindow *window)
{
  test_ui_settle (window);
  while (accord_thread_is_running () || g_main_context_pending (NULL))
    test_watchdog_iterate (TRUE);
}

/** test_ui_show_page: shows a page of the sidebar, and waits until it is there. */
void
test_ui_show_page (AccordWindow *window, const char *page)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", page);
  test_ui_rest (GTK_WINDOW (window));
}

/**
 * test_ui_close_window:
 *
 * Closes @window, and sees that nothing holds it any more. With $ACCORD_WATCHDOG it tells how long
 * the window did not answer at most, which a sanitizer or a busy machine makes longer.
 */
void
test_ui_close_window (AccordWindow *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_pending (NULL))
    test_watchdog_iterate (FALSE);
  g_assert_null (window);
  if (g_getenv ("ACCORD_WATCHDOG") != NULL)
    g_test_message ("longest iteration: %.1f ms", test_watchdog_take_longest ());
}

/** test_ui_settle: runs the main loop until @window is drawn anew and nothing is left to do. */
void
test_ui_settle (GtkWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  gboolean is_painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &is_painted);

  gtk_widget_queue_draw (GTK_WIDGET (window));
  test_ui_wait (is_set_and_idle, &is_painted);
  g_signal_handler_disconnect (clock, handler);
}

/** test_ui_wait: runs the main loop until @condition holds; the test fails when it never does. */
void
test_ui_wait (TestCondition condition, gpointer user_data)
{
  guint patience = g_timeout_add_seconds (PATIENCE_SECONDS, patience_ended_cb, NULL);

  while (!condition (user_data))
    test_watchdog_iterate (TRUE);
  g_source_remove (patience);
}

/* The content of a window has no background of its own. */
static void
append_background (GtkSnapshot *snapshot, int width, int height)
{
  gboolean is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GdkRGBA colour;

  gdk_rgba_parse (&colour, is_dark ? "#242424" : "#fafafa");
  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (0, 0, width, height));
}

static void
save_picture (GtkNative *native, GtkWidget *content, const char *name)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (content);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  const char *folder = g_getenv ("ACCORD_SCREENSHOTS");
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  g_mkdir_with_parents (folder, 0755);
  append_background (snapshot, gtk_widget_get_width (content), gtk_widget_get_height (content));
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (content),
                          gtk_widget_get_height (content));
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (native), node, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/**
 * test_ui_save_picture:
 * @name: of the picture, without its ending
 *
 * Saves what @window shows as a PNG in the folder that $ACCORD_SCREENSHOTS names; without it,
 * nothing is saved.
 */
void
test_ui_save_picture (GtkWindow *window, const char *name)
{
  if (g_getenv ("ACCORD_SCREENSHOTS") == NULL)
    return;
  test_ui_settle (window);
  save_picture (GTK_NATIVE (window), gtk_window_get_child (window), name);
}

/** test_ui_save_popover: as test_ui_save_picture(), of what @popover shows over a window. */
void
test_ui_save_popover (GtkPopover *popover, const char *name)
{
  if (g_getenv ("ACCORD_SCREENSHOTS") == NULL)
    return;
  test_ui_settle (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (popover))));
  save_picture (GTK_NATIVE (popover), gtk_popover_get_child (popover), name);
}

/** test_ui_get_child: (transfer none): the child that the form of @widget's @type calls @name. */
GtkWidget *
test_ui_get_child (gpointer widget, GType type, const char *name)
{
  GObject *child = gtk_widget_get_template_child (widget, type, name);

  g_assert_true (GTK_IS_WIDGET (child));
  return GTK_WIDGET (child);
}

/** test_ui_find_child: (transfer none) (nullable): the first widget of @type in @widget. */
gpointer
test_ui_find_child (GtkWidget *widget, GType type)
{
  gpointer found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = test_ui_find_child (child, type);
  return found;
}

/** test_ui_has_label: whether @widget shows @words, alone or among others. */
gboolean
test_ui_has_label (gpointer widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      strstr (gtk_label_get_text (widget), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (test_ui_has_label (child, words))
      return TRUE;
  return FALSE;
}

/** test_ui_find_dialog: (transfer none) (nullable): the dialog of @type over a window. */
GtkWindow *
test_ui_find_dialog (GtkWindow *over, GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) &&
          gtk_window_get_transient_for (window) == over)
        return window;
    }
  return NULL;
}

static GtkLabel *
find_label (GtkWidget *widget)
{
  GtkLabel *label = GTK_IS_LABEL (widget) ? GTK_LABEL (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && label == NULL;
       child = gtk_widget_get_next_sibling (child))
    label = find_label (child);
  return label;
}

static GtkWidget *
find_toast (AccordWindow *window)
{
  GtkWidget *overlay = test_ui_get_child (window, ACCORD_TYPE_WINDOW, "toasts");
  GtkWidget *toast = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (overlay); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (g_str_equal (G_OBJECT_TYPE_NAME (child), "AdwToastWidget"))
        toast = child;
    }
  return toast;
}

/** test_ui_get_toast: (transfer none) (nullable): what the newest toast of @window says. */
const char *
test_ui_get_toast (AccordWindow *window)
{
  GtkWidget *toast = find_toast (window);

  return toast == NULL ? NULL : gtk_label_get_text (find_label (toast));
}

/** test_ui_has_toast: a #TestCondition: @window says something. */
gboolean
test_ui_has_toast (gpointer window)
{
  return test_ui_get_toast (ACCORD_WINDOW (window)) != NULL;
}

/** test_ui_press_toast: presses the button of the newest toast of @window. */
void
test_ui_press_toast (AccordWindow *window)
{
  GtkWidget *toast = find_toast (window);
  GtkWidget *child = gtk_widget_get_first_child (toast);

  while (!GTK_IS_BUTTON (child))
    child = gtk_widget_get_next_sibling (child);
  g_signal_emit_by_name (child, "clicked");
}

/** test_ui_load_strings: (transfer full): the list of strings that have been known to do harm. */
char **
test_ui_load_strings (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "intake", "fixtures", "blns.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *array;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  array = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_strv_builder_add (strings, json_array_get_string_element (array, i));
  return g_strv_builder_end (strings);
}

/** test_ui_add_arrangement: adds an arrangement in a transaction of its own; returns its id. */
gint64
test_ui_add_arrangement (AccordStore *store, const char *reference, const char *title)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("arrangement"));
  g_autofree char *sentence = g_strdup_printf ("Add %s", title);
  g_autoptr (GError) error = NULL;
  const struct {
    const char *key;
    const char *text;
  } values[] = {
    { "reference", reference },
    { "title", title },
    { "kind", "collaborative" },
    { "mode", "jointly" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      accord_record_parse (record, values[i].key, values[i].text,
                           accord_store_get_resolver (store), &error);
      g_assert_no_error (error);
    }
  accord_store_save (store, record, sentence, &error);
  g_assert_no_error (error);
  return accord_record_get_id (record);
}

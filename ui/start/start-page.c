/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "start/start-page.h"

#include "accord/register.h"
#include "menus.h"
#include "opening.h"
#include "recent.h"
#include "start/recent-row.h"
#include "thread.h"
#include "window.h"

/* What a window without a register shows: how to begin, and why the last attempt did not work. */
struct _AccordStartPage {
  AdwBin parent_instance;

  /* template widgets */
  GtkMenuButton *menu_button;
  GtkWidget *problem;
  GtkLabel *problem_advice;
  GtkLabel *problem_heading;
  GtkLabel *problem_message;
  GtkWidget *recent;
  GtkListBox *recent_list;
  GtkWidget *retry_button;

  /* owned */
  char *path;
  GSettings *settings; /* since it was first seen */
};

G_DEFINE_FINAL_TYPE (AccordStartPage, accord_start_page, ADW_TYPE_BIN)

/* Where the first run from a checkout makes it as well, so that there is one example. */
static char *
example_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "accord", "example.accord", NULL);
}

static void
make_example_in_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  int year = accord_date_financial_year (accord_date_today ());
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store = NULL;

  /* Where the folder cannot be made, making the register says why. */
  g_mkdir_with_parents (folder, 0700);
  store = accord_register_sample (path, year, NULL, &error);
  if (store != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
open_path (AccordStartPage *self, const char *path)
{
  AccordWindow *window = accord_window_from_widget (GTK_WIDGET (self));

  if (window != NULL)
    accord_application_open_path (
      ACCORD_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))), GTK_WINDOW (window),
      path);
}

static void
example_made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  AccordStartPage *self = ACCORD_START_PAGE (source);
  const char *path = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "start.open-example", TRUE);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    open_path (self, path);
  else
    accord_start_page_show_problem (self, error, path);
}

static void
open_example_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordStartPage *self = ACCORD_START_PAGE (widget);
  g_autofree char *path = example_path ();
  g_autoptr (GTask) task = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      open_path (self, path);
      return;
    }
  gtk_widget_action_set_enabled (widget, "start.open-example", FALSE);
  task = g_task_new (self, NULL, example_made_cb, NULL);
  g_task_set_source_tag (task, open_example_cb);
  g_task_set_task_data (task, g_steal_pointer (&path), g_free);
  accord_thread_run (task, make_example_in_thread);
}

static void
fill_recent (AccordStartPage *self)
{
  g_autoptr (GPtrArray) list = accord_recent_list (self->settings);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->recent_list, 0)) != NULL)
    gtk_list_box_remove (self->recent_list, GTK_WIDGET (row));
  for (guint i = 0; i < list->len; i++)
    gtk_list_box_append (self->recent_list, accord_recent_row_new (list->pdata[i]));
  gtk_widget_set_visible (self->recent, list->len > 0);
}

static void
forget_recent_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordStartPage *self = ACCORD_START_PAGE (widget);

  accord_recent_remove (self->settings, g_variant_get_string (parameter, NULL));
}

static void
watch_recent (AccordStartPage *self)
{
  AccordWindow *window = accord_window_from_widget (GTK_WIDGET (self));
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));

  self->settings =
    g_object_ref (accord_application_get_settings (ACCORD_APPLICATION (application)));
  g_signal_connect_object (self->settings, "changed::recent-registers", G_CALLBACK (fill_recent),
                           self, G_CONNECT_SWAPPED);
  fill_recent (self);
}

static void
accord_start_page_map (GtkWidget *widget)
{
  AccordStartPage *self = ACCORD_START_PAGE (widget);

  if (self->settings == NULL)
    watch_recent (self);

  GTK_WIDGET_CLASS (accord_start_page_parent_class)->map (widget);
}

static void
retry_clicked_cb (AccordStartPage *self)
{
  open_path (self, self->path);
}

static void
accord_start_page_finalize (GObject *object)
{
  AccordStartPage *self = ACCORD_START_PAGE (object);

  g_free (self->path);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (accord_start_page_parent_class)->finalize (object);
}

static void
accord_start_page_class_init (AccordStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_start_page_finalize;
  widget_class->map = accord_start_page_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/start/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordStartPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, AccordStartPage, problem);
  gtk_widget_class_bind_template_child (widget_class, AccordStartPage, problem_advice);
  gtk_widget_class_bind_template_child (widget_class, AccordStartPage, problem_heading);
  gtk_widget_class_bind_template_child (widget_class, AccordStartPage, problem_message);
  gtk_widget_class_bind_template_child (widget_class, AccordStartPage, recent);
  gtk_widget_class_bind_template_child (widget_class, AccordStartPage, recent_list);
  gtk_widget_class_bind_template_child (widget_class, AccordStartPage, retry_button);
  gtk_widget_class_bind_template_callback (widget_class, retry_clicked_cb);
  gtk_widget_class_install_action (widget_class, "start.forget-recent", "s", forget_recent_cb);
  gtk_widget_class_install_action (widget_class, "start.open-example", NULL, open_example_cb);
}

static void
accord_start_page_init (AccordStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  accord_menus_set_main (self->menu_button);
}

/**
 * accord_start_page_show_problem:
 * @error: why a register did not open
 * @path: which one
 *
 * Says so above everything else, with what can be done about it.
 */
void
accord_start_page_show_problem (AccordStartPage *self, const GError *error, const char *path)
{
  char *copy;

  g_return_if_fail (ACCORD_IS_START_PAGE (self));
  g_return_if_fail (error != NULL);

  copy = g_strdup (path);
  g_free (self->path);
  self->path = copy;
  gtk_label_set_label (self->problem_heading, accord_opening_get_heading (error));
  gtk_label_set_label (self->problem_message, error->message);
  gtk_label_set_label (self->problem_advice, accord_opening_get_advice (error));
  gtk_widget_set_visible (self->retry_button, accord_opening_may_retry (error));
  gtk_widget_set_visible (self->problem, TRUE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "application.h"

#include "accelerators.h"
#include "accord/error.h"
#include "compat.h"
#include "opener.h"
#include "pages.h"
#include "session.h"
#include "window.h"

#include <glib/gi18n.h>

struct _AccordApplication {
  AdwApplication parent_instance;

  GSettings *settings;
  gboolean is_quitting;
};

G_DEFINE_FINAL_TYPE (AccordApplication, accord_application, ADW_TYPE_APPLICATION)

/* A dialog may be the active window; what is asked for there concerns the window below it. */
static GtkWindow *
get_active_window (AccordApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return window == NULL ? NULL : GTK_WINDOW (accord_window_from_widget (GTK_WIDGET (window)));
}

static void
about_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  accord_show_about (get_active_window (data));
}

/* Each window is closed as by its own button: it may have an export to wait for. They are all open
 * again next time. */
static void
quit_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AccordApplication *self = data;
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));

  accord_session_remember (self->settings, windows);
  self->is_quitting = TRUE;
  for (GList *item = windows; item != NULL; item = item->next)
    gtk_window_close (item->data);
  self->is_quitting = FALSE;
}

/* From a notification, which may be older than the window. */
static void
show_first_page_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  accord_application_open_page (data, NULL, g_variant_get_string (parameter, NULL),
                                accord_pages_get ()[0].name);
}

static void
officer_changed_cb (AccordApplication *self)
{
  g_autofree char *officer = accord_application_dup_officer (self);
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *item = windows; item != NULL; item = item->next)
    {
      AccordStore *store =
        ACCORD_IS_WINDOW (item->data) ? accord_window_get_store (item->data) : NULL;

      if (store != NULL)
        accord_store_set_officer (store, officer);
    }
}

static int
accord_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("accord %s\n", ACCORD_VERSION);
  return 0;
}

static void
accord_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "about", .activate = about_activated_cb },
    { .name = "quit", .activate = quit_activated_cb },
    { .name = "show-first-page", .activate = show_first_page_cb, .parameter_type = "s" },
  };

  G_APPLICATION_CLASS (accord_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  accord_accelerators_set_on_application (GTK_APPLICATION (application));
  gtk_window_set_default_icon_name (ACCORD_APPLICATION_ID);
}

/* Started without a file: the registers that were open last, unless they have gone meanwhile. */
static void
accord_application_activate (GApplication *application)
{
  AccordApplication *self = ACCORD_APPLICATION (application);
  GtkWindow *window = get_active_window (self);

  if (window != NULL)
    gtk_window_present (window);
  else if (!accord_session_restore (self->settings, self))
    gtk_window_present (GTK_WINDOW (accord_window_new (self)));
}

static gboolean
shows_register (GtkWindow *window)
{
  return ACCORD_IS_WINDOW (window) && accord_window_get_path (ACCORD_WINDOW (window)) != NULL;
}

/* One of several registers that is closed stays closed; with the last one, work ends for now. */
static void
accord_application_window_removed (GtkApplication *application, GtkWindow *window)
{
  AccordApplication *self = ACCORD_APPLICATION (application);
  GList only = { window, NULL, NULL };
  gboolean is_last = TRUE;

  for (GList *item = gtk_application_get_windows (application); item != NULL; item = item->next)
    is_last = is_last && (item->data == window || !shows_register (item->data));
  if (is_last && shows_register (window) && !self->is_quitting)
    accord_session_remember (self->settings, &only);

  GTK_APPLICATION_CLASS (accord_application_parent_class)->window_removed (application, window);

  if (!is_last && !self->is_quitting)
    accord_session_remember (self->settings, gtk_application_get_windows (application));
}

/* SQLite reads files; what the desktop reaches only over a protocol of its own is none. */
static void
refuse_remote (AccordApplication *self, GtkWindow *window, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GError) error = g_error_new (
    ACCORD_ERROR, ACCORD_ERROR_FAILED,
    _("%s is not a file on this computer or on a shared drive that is connected to it."), uri);

  if (window == NULL)
    window = GTK_WINDOW (accord_window_new (self));
  accord_window_show_problem (ACCORD_WINDOW (window), error, uri);
  gtk_window_present (window);
}

static void
accord_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  AccordApplication *self = ACCORD_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      GtkWindow *window = i == 0 ? get_active_window (self) : NULL;
      g_autofree char *path = g_file_get_path (files[i]);

      if (path == NULL)
        refuse_remote (self, window, files[i]);
      else
        accord_application_open_path (self, window, path);
    }
}

static void
accord_application_finalize (GObject *object)
{
  AccordApplication *self = ACCORD_APPLICATION (object);

  g_object_unref (self->settings);

  G_OBJECT_CLASS (accord_application_parent_class)->finalize (object);
}

static void
accord_application_class_init (AccordApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_application_finalize;
  application_class->activate = accord_application_activate;
  application_class->handle_local_options = accord_application_handle_local_options;
  application_class->open = accord_application_open;
  application_class->startup = accord_application_startup;
  GTK_APPLICATION_CLASS (klass)->window_removed = accord_application_window_removed;
}

static void
accord_application_init (AccordApplication *self)
{
  self->settings = g_settings_new (ACCORD_APPLICATION_ID);
  g_signal_connect_object (self->settings, "changed::officer-name", G_CALLBACK (officer_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_application_add_main_option (G_APPLICATION (self), "version", 'V', G_OPTION_FLAG_NONE,
                                 G_OPTION_ARG_NONE, _("Print the version"), NULL);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[REGISTER…]"));
}

/**
 * accord_application_new:
 *
 * Returns: (transfer full): the application, which opens the registers that it is started with
 */
AccordApplication *
accord_application_new (void)
{
  return g_object_new (ACCORD_TYPE_APPLICATION,
                       "application-id", ACCORD_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

/**
 * accord_application_get_settings:
 *
 * Returns: (transfer none): what the application remembers between its runs
 */
GSettings *
accord_application_get_settings (AccordApplication *self)
{
  g_return_val_if_fail (ACCORD_IS_APPLICATION (self), NULL);

  return self->settings;
}

/**
 * accord_application_dup_officer:
 *
 * The name that goes into the journal: the one that was given, else $ACCORD_OFFICER, else the full
 * name of the login.
 *
 * Returns: (transfer full): a name
 */
char *
accord_application_dup_officer (AccordApplication *self)
{
  g_autofree char *officer = NULL;
  const char *named = g_getenv ("ACCORD_OFFICER");

  g_return_val_if_fail (ACCORD_IS_APPLICATION (self), NULL);

  officer = g_settings_get_string (self->settings, "officer-name");
  if (*officer != '\0')
    return g_steal_pointer (&officer);
  return g_strdup (named != NULL && *named != '\0' ? named : g_get_real_name ());
}

/**
 * accord_application_set_officer:
 * @name: the name that goes into the journal from now on, in every window
 */
void
accord_application_set_officer (AccordApplication *self, const char *name)
{
  g_autofree char *known = NULL;
  g_autofree char *officer = NULL;

  g_return_if_fail (ACCORD_IS_APPLICATION (self));

  known = accord_application_dup_officer (self);
  officer = g_strstrip (g_strdelimit (g_strdup (name), "\n\r\t", ' '));
  /* The login's name is not kept: who is married tomorrow is called by the new one. */
  if (!g_str_equal (known, officer))
    g_settings_set_string (self->settings, "officer-name", officer);
}

/**
 * accord_application_open_path:
 * @from: (nullable): the window in which the register was asked for
 * @path: the register
 *
 * Shows the window that has this register open; else opens it in @from, if that is still empty, or
 * in a new window.
 */
void
accord_application_open_path (AccordApplication *self, GtkWindow *from, const char *path)
{
  accord_application_open_page (self, from, path, NULL);
}

/**
 * accord_application_open_page:
 * @page: (nullable): the name of the page to show; %NULL for the first
 *
 * accord_application_open_path() for one of the pages of the register.
 */
void
accord_application_open_page (AccordApplication *self,
                              GtkWindow *from,
                              const char *path,
                              const char *page)
{
  g_return_if_fail (ACCORD_IS_APPLICATION (self));
  g_return_if_fail (path != NULL);

  accord_opener_open (self, ACCORD_IS_WINDOW (from) ? ACCORD_WINDOW (from) : NULL, path, page);
}

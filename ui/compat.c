/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compat.h"

#include <glib/gi18n.h>

/* What GTK and libadwaita deprecate after the versions of Debian 12, and have nothing else for
 * there: message dialogs, the about window, file choosers, opening a file in its own program, the
 * shortcuts window. Nothing else in ui/ may call these, so that they are changed in one place. */

typedef struct {
  AccordFileChosen chosen;
  gpointer user_data;
} Choice;

static void
choice_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
file_chosen_cb (GtkNativeDialog *native, int response, gpointer data)
{
  Choice *choice = data;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  gtk_native_dialog_hide (native);
  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  if (file != NULL)
    path = g_file_get_path (file);
  if (path != NULL)
    choice->chosen (path, choice->user_data);

  gtk_native_dialog_destroy (native);
  g_object_unref (native);
}

static void
add_filters (GtkFileChooser *chooser, const char *name, const char *const *endings)
{
  g_autoptr (GtkFileFilter) wanted = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) everything = gtk_file_filter_new ();

  gtk_file_filter_set_name (wanted, name);
  for (const char *const *ending = endings; *ending != NULL; ending++)
    gtk_file_filter_add_suffix (wanted, *ending);
  gtk_file_chooser_add_filter (chooser, wanted);
  gtk_file_filter_set_name (everything, _("All files"));
  gtk_file_filter_add_pattern (everything, "*");
  gtk_file_chooser_add_filter (chooser, everything);
}

/* The dialog keeps itself alive until it is answered. */
static void
show_chooser (GtkFileChooserNative *native,
              const char *folder,
              AccordFileChosen chosen,
              gpointer user_data)
{
  Choice *choice = g_new (Choice, 1);

  choice->chosen = chosen;
  choice->user_data = user_data;
  if (folder != NULL && g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_autoptr (GFile) file = g_file_new_for_path (folder);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (native), file, NULL);
    }
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect_data (native, "response", G_CALLBACK (file_chosen_cb), choice, choice_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

/**
 * accord_show_message:
 * @heading: what has happened, in a few words
 * @body: what it means and what to do
 *
 * Shows a message with nothing to decide.
 *
 * Returns: (transfer none): its window
 */
GtkWindow *
accord_show_message (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("Close"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
  return GTK_WINDOW (dialog);
}

/**
 * accord_choose_register:
 * @folder: (nullable): where to start looking
 *
 * Asks for the file of a register; @chosen gets @parent as its user data.
 */
void
accord_choose_register (GtkWindow *parent, const char *folder, AccordFileChosen chosen)
{
  static const char *const endings[] = { "accord", NULL };
  GtkFileChooserNative *native = gtk_file_chooser_native_new (
    _("Open a Register"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));

  add_filters (GTK_FILE_CHOOSER (native), _("Registers"), endings);
  show_chooser (native, folder, chosen, parent);
}

/**
 * accord_choose_table:
 * @folder: (nullable): where to start looking
 *
 * Asks for the file of a table that is to be imported. @user_data has to outlive the dialog, which
 * goes with @parent.
 */
void
accord_choose_table (GtkWindow *parent,
                     const char *folder,
                     AccordFileChosen chosen,
                     gpointer user_data)
{
  static const char *const endings[] = { "csv", "tsv", "txt", "json", NULL };
  GtkFileChooserNative *native = gtk_file_chooser_native_new (
    _("Choose a Table"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Choose"), _("_Cancel"));

  add_filters (GTK_FILE_CHOOSER (native), _("Tables"), endings);
  show_chooser (native, folder, chosen, user_data);
}

/**
 * accord_choose_new_file:
 * @accept: the label of the button that goes on
 * @folder: (nullable): where to start looking
 * @name: the name proposed
 *
 * Asks where a new file goes, and whether one that is there may be replaced. @user_data has to
 * outlive the dialog, which goes with @parent.
 */
void
accord_choose_new_file (GtkWindow *parent,
                        const char *title,
                        const char *accept,
                        const char *folder,
                        const char *name,
                        AccordFileChosen chosen,
                        gpointer user_data)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (
    title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, accept, _("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  show_chooser (native, folder, chosen, user_data);
}

/**
 * accord_choose_folder:
 * @accept: the label of the button that goes on
 * @folder: (nullable): where to start looking
 *
 * Asks for a folder, which may be made there. @user_data has to outlive the dialog, which goes with
 * @parent.
 */
void
accord_choose_folder (GtkWindow *parent,
                      const char *title,
                      const char *accept,
                      const char *folder,
                      AccordFileChosen chosen,
                      gpointer user_data)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (
    title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, accept, _("_Cancel"));

  show_chooser (native, folder, chosen, user_data);
}

/**
 * accord_choose_file:
 * @accept: the label of the button that goes on
 *
 * Asks for a file that is there. @user_data has to outlive the dialog, which goes with @parent.
 */
void
accord_choose_file (GtkWindow *parent,
                    const char *title,
                    const char *accept,
                    AccordFileChosen chosen,
                    gpointer user_data)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (
    title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, accept, _("_Cancel"));

  show_chooser (native, NULL, chosen, user_data);
}

static void
uri_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWindow) parent = GTK_WINDOW (source);
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (parent, result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    accord_show_message (parent, _("It Cannot Be Opened"), error->message);
}

/**
 * accord_open_uri:
 *
 * Opens @uri in the program that the desktop has for it, or says why not.
 */
void
accord_open_uri (GtkWindow *parent, const char *uri)
{
  gtk_show_uri_full (g_object_ref (parent), uri, GDK_CURRENT_TIME, NULL, uri_opened_cb, NULL);
}

/**
 * accord_open_file:
 *
 * Opens @path in the program that the desktop has for it.
 */
void
accord_open_file (GtkWindow *parent, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);

  accord_open_uri (parent, uri);
}

/**
 * accord_show_about:
 *
 * Says what Accord is, its version and its licence.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
accord_show_about (GtkWindow *parent)
{
  GtkWidget *about = adw_about_window_new ();

  g_object_set (about,
                "application-name", _("Accord"),
                "application-icon", ACCORD_APPLICATION_ID,
                "version", ACCORD_VERSION,
                "developer-name", _("The Accord contributors"),
                "comments", _("The register of a governing body’s joint commissioning: who with, "
                              "on what terms, what is owed and when."),
                "license-type", GTK_LICENSE_GPL_3_0,
                /* Translators: your names, one to a line; they stand in the about window. */
                "translator-credits", _("translator-credits"),
                "transient-for", parent,
                "modal", TRUE,
                NULL);
  gtk_window_present (GTK_WINDOW (about));
  return GTK_WINDOW (about);
}

static void
append_shortcut (GString *form, const AccordAccelerator *row, const char *group)
{
  g_autofree char *title = g_markup_escape_text (_(row->title), -1);
  g_autofree char *heading = g_markup_escape_text (_(row->group), -1);
  g_autofree char *keys = g_markup_escape_text (row->keys, -1);

  if (group == NULL || !g_str_equal (group, row->group))
    g_string_append_printf (form,
                            "%s<child><object class='GtkShortcutsGroup'>"
                            "<property name='title'>%s</property>",
                            group == NULL ? "" : "</object></child>", heading);
  g_string_append_printf (form,
                          "<child><object class='GtkShortcutsShortcut'>"
                          "<property name='title'>%s</property>"
                          "<property name='accelerator'>%s</property></object></child>",
                          title, keys);
}

/* GTK 4.8 can fill a shortcuts window only from a form. What does not fit into two columns would go
 * to a second page, where nobody looks. */
static char *
shortcuts_form (const AccordAccelerator *accelerators)
{
  GString *form = g_string_new ("<interface><object class='GtkShortcutsWindow' id='shortcuts'>"
                                "<child><object class='GtkShortcutsSection'>"
                                "<property name='max-height'>20</property>");
  const char *group = NULL;

  for (const AccordAccelerator *row = accelerators; row->action != NULL; row++)
    {
      append_shortcut (form, row, group);
      group = row->group;
    }
  g_string_append (form, "</object></child></object></child></object></interface>");
  return g_string_free (form, FALSE);
}

/**
 * accord_show_shortcuts:
 * @accelerators: the table of keyboard shortcuts
 *
 * Shows every keyboard shortcut, by group.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
accord_show_shortcuts (GtkWindow *parent, const AccordAccelerator *accelerators)
{
  g_autofree char *form = shortcuts_form (accelerators);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (form, -1);
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_title (window, _("Keyboard Shortcuts"));
  gtk_window_set_transient_for (window, parent);
  gtk_window_set_modal (window, TRUE);
  gtk_window_present (window);
  return window;
}

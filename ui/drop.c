/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "drop.h"

#include <glib/gi18n.h>

#include "form/change.h"
#include "import/import-open.h"

/* A table goes into the register that is shown; what cannot be changed says so itself. */
static void
take_path (AccordWindow *window, const char *path)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  AccordStore *store = accord_window_get_store (window);

  if (store == NULL || !accord_import_open_takes (path))
    accord_application_open_path (ACCORD_APPLICATION (application), GTK_WINDOW (window), path);
  else if (accord_change_is_allowed (store))
    gtk_widget_activate_action (GTK_WIDGET (window), "win.import-file", "(ss)", "", path);
  else
    accord_window_add_toast (window,
                             adw_toast_new (_("Nothing can be imported while the register is "
                                              "read-only or shows another day.")));
}

/**
 * accord_drop_take_files:
 * @value: a #GdkFileList
 *
 * Opens the registers and imports the tables that were dropped onto @window.
 *
 * Returns: whether there were any files
 */
gboolean
accord_drop_take_files (AccordWindow *window, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *item = files; item != NULL; item = item->next)
    {
      g_autofree char *path = g_file_get_path (item->data);

      if (path != NULL)
        take_path (window, path);
    }
  return files != NULL;
}

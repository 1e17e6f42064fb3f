/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/import-open.h"

#include "compat.h"
#include "import/import-view.h"
#include "import/import-words.h"

/** accord_import_open_takes: whether a file of that name is imported, and not opened. */
gboolean
accord_import_open_takes (const char *path)
{
  static const char *const endings[] = { ".csv", ".tsv", ".json" };
  g_autofree char *folded = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (folded, endings[i]))
      return TRUE;
  return FALSE;
}

static GSettings *
get_settings (AccordWindow *window)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));

  return accord_application_get_settings (ACCORD_APPLICATION (application));
}

/**
 * accord_import_open_file:
 * @window: a window with a register
 * @type: the name of what the rows are, or empty to have it chosen
 * @path: the file
 *
 * Shows what an import of the file would do. Where another file is looked at already, this one
 * takes its place.
 */
void
accord_import_open_file (AccordWindow *window, const char *type, const char *path)
{
  AccordViews *views = accord_window_get_views (window);
  GtkWidget *shown = accord_views_get_shown (views);
  const AccordRecordType *record_type = *type == '\0' ? NULL : accord_record_type_find (type);
  g_autofree char *title = accord_import_words_dup_title (record_type);
  AccordImportSession *session;
  GtkWidget *view;

  if (ACCORD_IS_IMPORT_VIEW (shown))
    view = shown;
  else
    {
      view = accord_import_view_new (accord_window_get_store (window), get_settings (window));
      accord_views_show_task (views, view, title);
    }
  session = accord_import_view_get_session (ACCORD_IMPORT_VIEW (view));
  if (record_type != NULL)
    accord_import_session_set_record_type (session, record_type);
  accord_import_session_set_path (session, path);
}

/* What was chosen, and what for. */
typedef struct {
  AccordWindow *window; /* outlives the dialog, which goes with it */
  char *type;
} Choice;

static void
choice_free (gpointer data)
{
  g_free (((Choice *) data)->type);
  g_free (data);
}

static void
file_chosen_cb (const char *path, gpointer data)
{
  const Choice *choice = data;
  g_autofree char *folder = g_path_get_dirname (path);

  g_settings_set_string (get_settings (choice->window), "recent-folder", folder);
  accord_import_open_file (choice->window, choice->type, path);
}

/**
 * accord_import_open_choose:
 * @window: a window with a register
 * @type: the name of what the rows are, or empty to have it chosen
 *
 * Asks for a file, and shows what an import of it would do.
 */
void
accord_import_open_choose (AccordWindow *window, const char *type)
{
  g_autofree char *folder = g_settings_get_string (get_settings (window), "recent-folder");
  Choice *choice = g_new (Choice, 1);

  choice->window = window;
  choice->type = g_strdup (type);
  g_object_set_data_full (G_OBJECT (window), "accord-import", choice, choice_free);
  accord_choose_table (GTK_WINDOW (window), folder, file_chosen_cb, choice);
}

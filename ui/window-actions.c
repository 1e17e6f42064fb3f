/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-actions.h"

#include "accelerators.h"
#include "accord/journal.h"
#include "compat.h"
#include "constitution/constitution-open.h"
#include "export/export-report.h"
#include "form/change.h"
#include "list/list-tabs.h"
#include "import/import-open.h"
#include "new-register/new-register-dialog.h"
#include "officer/officer-dialog.h"
#include "preferences/preferences-dialog.h"
#include "reversal.h"

#include <glib/gi18n.h>

/* The actions of the window, `win.…`: all commands happen through them, from menus, buttons, keys
 * and tests alike. */

static char *
dup_recent_folder (AccordWindow *window)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  GSettings *settings = accord_application_get_settings (ACCORD_APPLICATION (application));

  return g_settings_get_string (settings, "recent-folder");
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  accord_reversal_undo (ACCORD_WINDOW (widget));
}

static void
redo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  accord_reversal_redo (ACCORD_WINDOW (widget));
}

static void
undo_entry_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  accord_reversal_run (ACCORD_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
show_page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  accord_views_show_page (accord_window_get_views (ACCORD_WINDOW (widget)),
                          g_variant_get_string (parameter, NULL));
}

static void
show_record_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordWindow *window = ACCORD_WINDOW (widget);
  const AccordRecordType *type;
  const char *name;
  gint64 id;

  g_variant_get (parameter, "(&sx)", &name, &id);
  type = accord_record_type_find (name);
  g_return_if_fail (type != NULL);
  /* What no page shows yet is looked at, and mended, in its form. */
  if (!accord_views_show_record (accord_window_get_views (window), type, id))
    accord_change_open_other (widget, accord_window_get_store (window), parameter);
}

/* The form for a new record opens over the list that it goes into. */
static void
new_record_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordViews *views = accord_window_get_views (ACCORD_WINDOW (widget));
  const char *page, *list;

  g_variant_get (parameter, "(&s&s)", &page, &list);
  accord_views_show_page (views, page);
  if (ACCORD_IS_LIST_TABS (accord_views_get_shown (views)))
    accord_list_tabs_show (ACCORD_LIST_TABS (accord_views_get_shown (views)), list);
  gtk_widget_activate_action (accord_views_get_shown (views), "page.new", NULL);
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  accord_views_go_back (accord_window_get_views (ACCORD_WINDOW (widget)));
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  accord_window_start_search (ACCORD_WINDOW (widget));
}

static void
choose_as_at_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  accord_window_choose_as_at (ACCORD_WINDOW (widget));
}

static void
show_as_at_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordStore *store = accord_window_get_store (ACCORD_WINDOW (widget));
  AccordDate day;

  if (accord_date_from_iso (g_variant_get_string (parameter, NULL), &day))
    accord_store_set_as_at (store, day);
}

static void
return_to_today_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  accord_store_set_as_at (accord_window_get_store (ACCORD_WINDOW (widget)), accord_date_today ());
}

static void
register_chosen_cb (const char *path, gpointer data)
{
  GtkApplication *application = gtk_window_get_application (data);

  accord_application_open_path (ACCORD_APPLICATION (application), data, path);
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *folder = dup_recent_folder (ACCORD_WINDOW (widget));

  accord_choose_register (GTK_WINDOW (widget), folder, register_chosen_cb);
}

static void
open_recent_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  register_chosen_cb (g_variant_get_string (parameter, NULL), widget);
}

static void
fold_sidebar_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (widget));
  GSettings *settings = accord_application_get_settings (ACCORD_APPLICATION (application));

  g_settings_set_boolean (settings, "sidebar-folded",
                          !g_settings_get_boolean (settings, "sidebar-folded"));
}

static void
change_officer_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (accord_officer_dialog_new (ACCORD_WINDOW (widget))));
}

static void
preferences_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (accord_preferences_dialog_new (ACCORD_WINDOW (widget))));
}

static void
new_register_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (accord_new_register_dialog_new (ACCORD_WINDOW (widget))));
}

static void
export_board_pack_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const AccordReportKind *kind = accord_report_kind_find ("board-pack");
  AccordReportOptions options = { 0 };

  accord_export_choose_file (ACCORD_WINDOW (widget), kind, kind->formats[0], &options);
}

static void
import_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  accord_import_open_choose (ACCORD_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
import_file_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *type;
  const char *path;

  g_variant_get (parameter, "(&s&s)", &type, &path);
  accord_import_open_file (ACCORD_WINDOW (widget), type, path);
}

static void
read_constitution_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  accord_constitution_open (ACCORD_WINDOW (widget));
}

static void
show_help_overlay_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  accord_show_shortcuts (GTK_WINDOW (widget), accord_accelerators_get ());
}

/**
 * accord_window_actions_install:
 *
 * Gives windows of this class the actions of the window.
 */
void
accord_window_actions_install (GtkWidgetClass *widget_class)
{
  static const struct {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.back", NULL, back_cb },
    { "win.change-officer", NULL, change_officer_cb },
    { "win.choose-as-at", NULL, choose_as_at_cb },
    { "win.export-board-pack", NULL, export_board_pack_cb },
    { "win.fold-sidebar", NULL, fold_sidebar_cb },
    { "win.import", "s", import_cb },
    { "win.import-file", "(ss)", import_file_cb },
    { "win.new-register", NULL, new_register_cb },
    { "win.open", NULL, open_cb },
    { "win.open-recent", "s", open_recent_cb },
    { "win.preferences", NULL, preferences_cb },
    { "win.read-constitution", NULL, read_constitution_cb },
    { "win.redo", NULL, redo_cb },
    { "win.return-to-today", NULL, return_to_today_cb },
    { "win.search", NULL, search_cb },
    { "win.show-as-at", "s", show_as_at_cb },
    { "win.show-help-overlay", NULL, show_help_overlay_cb },
    { "win.show-page", "s", show_page_cb },
    { "win.show-record", "(sx)", show_record_cb },
    { "win.new-record", "(ss)", new_record_cb },
    { "win.undo", NULL, undo_cb },
    { "win.undo-entry", "x", undo_entry_cb },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

/**
 * accord_window_actions_update:
 *
 * Switches the actions of @window off that its register, or the lack of one, leaves nothing to do
 * for.
 */
void
accord_window_actions_update (AccordWindow *window)
{
  GtkWidget *widget = GTK_WIDGET (window);
  AccordStore *store = accord_window_get_store (window);
  gboolean editable = store != NULL && accord_change_is_allowed (store);
  g_autoptr (AccordEntry) undoable = editable ? accord_store_get_undoable (store, NULL) : NULL;
  g_autoptr (AccordEntry) redoable = editable ? accord_store_get_redoable (store, NULL) : NULL;

  gtk_widget_action_set_enabled (widget, "win.undo", undoable != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo", redoable != NULL);
  gtk_widget_action_set_enabled (widget, "win.undo-entry", editable);
  gtk_widget_action_set_enabled (widget, "win.export-board-pack", store != NULL);
  gtk_widget_action_set_enabled (widget, "win.import", editable);
  gtk_widget_action_set_enabled (widget, "win.import-file", editable);
  gtk_widget_action_set_enabled (widget, "win.fold-sidebar", store != NULL);
  gtk_widget_action_set_enabled (widget, "win.choose-as-at", store != NULL);
  gtk_widget_action_set_enabled (widget, "win.read-constitution", store != NULL);
  gtk_widget_action_set_enabled (widget, "win.return-to-today", store != NULL);
  gtk_widget_action_set_enabled (widget, "win.search", store != NULL);
  gtk_widget_action_set_enabled (widget, "win.show-as-at", store != NULL);
  gtk_widget_action_set_enabled (widget, "win.show-page", store != NULL);
  gtk_widget_action_set_enabled (widget, "win.show-record", store != NULL);
  gtk_widget_action_set_enabled (widget, "win.new-record", editable);
}

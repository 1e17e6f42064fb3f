/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "start/recent-row.h"

#include <glib/gi18n.h>

struct _AccordRecentRow {
  AdwActionRow parent_instance;

  GtkWidget *missing_label;
};

G_DEFINE_FINAL_TYPE (AccordRecentRow, accord_recent_row, ADW_TYPE_ACTION_ROW)

/* The path as people say it: from their own folder on. */
static char *
dup_short_path (const char *path)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *home = g_strconcat (g_get_home_dir (), G_DIR_SEPARATOR_S, NULL);

  if (!g_str_has_prefix (path, home))
    return g_steal_pointer (&shown);
  return g_strconcat ("~/", shown + strlen (home), NULL);
}

/* A file that may not be looked at for another reason opens with a sentence that says it. */
static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AccordRecentRow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);
  gboolean missing = info == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  gtk_widget_set_visible (self->missing_label, missing);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), !missing);
  if (missing)
    gtk_widget_add_css_class (GTK_WIDGET (self), "missing");
}

/* A shared drive that does not answer keeps no window waiting. */
static void
look_for_file (AccordRecentRow *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, NULL, looked_cb, g_object_ref (self));
}

static void
add_forget_button (AccordRecentRow *self, const AccordRecent *recent)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *file = g_filename_display_basename (recent->path);
  /* Translators: %s is the name of a file. */
  g_autofree char *words = g_strdup_printf (_("Remove %s from this list"), file);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "start.forget-recent");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", recent->path);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

static void
accord_recent_row_class_init (AccordRecentRowClass *klass)
{
}

static void
accord_recent_row_init (AccordRecentRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  self->missing_label = gtk_label_new (_("Not found"));
  gtk_widget_add_css_class (self->missing_label, "cap");
  gtk_widget_set_visible (self->missing_label, FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->missing_label);
}

/** accord_recent_row_new: a row for @recent. */
GtkWidget *
accord_recent_row_new (const AccordRecent *recent)
{
  AccordRecentRow *self = g_object_new (ACCORD_TYPE_RECENT_ROW, NULL);
  g_autofree char *path = dup_short_path (recent->path);
  g_autofree char *file = g_filename_display_basename (recent->path);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 *recent->home == '\0' ? file : recent->home);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), path);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.open-recent");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", recent->path);
  add_forget_button (self, recent);
  look_for_file (self, recent->path);
  return GTK_WIDGET (self);
}

/** accord_recent_row_get_missing: whether its file was looked for and is not there. */
gboolean
accord_recent_row_get_missing (AccordRecentRow *self)
{
  g_return_val_if_fail (ACCORD_IS_RECENT_ROW (self), FALSE);

  return gtk_widget_get_visible (self->missing_label);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "preferences/preferences-dialog.h"

#include <glib/gi18n.h>

#include "accord/journal.h"
#include "accord/notice-letters.h"
#include "accord/query.h"
#include "compat.h"
#include "form/attachment.h"
#include "form/change.h"
#include "journal/verify-dialog.h"
#include "list/list-tabs.h"
#include "preferences/letter-template.h"
#include "widgets/entry-row.h"

/* The beginning tells one head from another; all of it is on the page of the history. */
#define HEAD_LENGTH 16

struct _AccordPreferencesDialog {
  AdwWindow parent_instance;

  /* The template */
  AdwComboRow *days_row;
  AdwActionRow *home_row;
  GtkWidget *letter_group;
  AdwEntryRow *name_row;
  AdwActionRow *profiles_row;
  GtkWidget *register_group;
  GtkSwitch *remind_switch;
  GtkWidget *template_arrow;
  AdwActionRow *template_row;
  AdwActionRow *verify_row;

  AccordStore *store; /* owned; nullable, as the next */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (AccordPreferencesDialog, accord_preferences_dialog, ADW_TYPE_WINDOW)

/* How early it is told what falls due, in the order of the row's lines; -1 leaves it to the profile
 * of each constitution. */
static const int days[] = { -1, 7, 14, 30, 60, 90 };

static AccordWindow *
get_window (AccordPreferencesDialog *self)
{
  return ACCORD_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (self)));
}

static AccordApplication *
get_application (AccordPreferencesDialog *self)
{
  return ACCORD_APPLICATION (gtk_window_get_application (GTK_WINDOW (get_window (self))));
}

static GSettings *
get_settings (AccordPreferencesDialog *self)
{
  return accord_application_get_settings (get_application (self));
}

/* What a row leads to is in the window below. */
static AccordWindow *
leave (GtkWidget *widget)
{
  AccordWindow *window = get_window (ACCORD_PREFERENCES_DIALOG (widget));

  gtk_window_close (GTK_WINDOW (widget));
  return window;
}

/* --- What is shown ---------------------------------------------------------------------------- */

static gint64
count (AccordStore *store, const char *type)
{
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find (type));

  return accord_store_query_count (store, query, NULL);
}

static void
show_head (AccordPreferencesDialog *self)
{
  g_autoptr (AccordEntry) entry = accord_store_get_head (self->store, NULL);
  g_autofree char *start = entry == NULL ? NULL : g_strndup (entry->hash, HEAD_LENGTH);
  g_autofree char *words = NULL;

  if (entry != NULL)
    /* Translators: the beginning of the fingerprint of the history */
    words = g_strdup_printf (_("Head of the journal: %s…"), start);
  adw_action_row_set_subtitle (self->verify_row,
                               words == NULL ? _("Nothing is in the journal yet") : words);
}

/* The template that comes with Accord is no document that could be opened. */
static void
show_template (AccordPreferencesDialog *self)
{
  g_autofree char *words = NULL;
  gint64 id = accord_own_template_find (self->store, &words);
  gboolean is_allowed = accord_change_is_allowed (self->store);

  adw_action_row_set_subtitle (self->template_row, words);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->template_row),
                                  id == 0 ? NULL : "dialog.show-template");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->template_row), id != 0);
  gtk_widget_set_visible (self->template_arrow, id != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.attach-template", is_allowed);
}

static void
show_register (AccordPreferencesDialog *self)
{
  g_autofree char *home = accord_store_dup_home_name (self->store);
  gint64 n = count (self->store, "profile");
  g_autofree char *profiles = g_strdup_printf (
    ngettext ("%u profile: clauses, months of notice, days of reports",
              "%u profiles: clauses, months of notice, days of reports", (gulong) n),
    (guint) n);

  adw_action_row_set_subtitle (self->home_row, home);
  adw_action_row_set_subtitle (self->profiles_row, profiles);
  show_template (self);
  show_head (self);
}

static char *
dup_days (int n)
{
  if (n < 0)
    return g_strdup (_("As each profile says"));
  return g_strdup_printf (ngettext ("%d day before", "%d days before", n), n);
}

static void
show_days (AccordPreferencesDialog *self)
{
  int chosen = g_settings_get_int (get_settings (self), "reminder-days");
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      gtk_string_list_take (lines, dup_days (days[i]));
      if (days[i] == chosen)
        selected = i;
    }
  adw_combo_row_set_model (self->days_row, G_LIST_MODEL (lines));
  adw_combo_row_set_selected (self->days_row, selected);
}

/* --- What is chosen --------------------------------------------------------------------------- */

static void
days_chosen_cb (AccordPreferencesDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->days_row);

  if (selected < G_N_ELEMENTS (days))
    g_settings_set_int (get_settings (self), "reminder-days", days[selected]);
}

/* Nobody is called nothing: the name stays as it was. */
static void
name_applied_cb (AccordPreferencesDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->name_row));
  g_autofree char *name = g_strstrip (g_strdup (text));
  g_autofree char *known = NULL;

  if (*name != '\0')
    {
      accord_application_set_officer (get_application (self), name);
      return;
    }
  known = accord_application_dup_officer (get_application (self));
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), known);
}

static void
show_home_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gint64 id = accord_store_get_home (ACCORD_PREFERENCES_DIALOG (widget)->store);

  gtk_widget_activate_action (GTK_WIDGET (leave (widget)), "win.show-record", "(sx)",
                              "organisation", id);
}

static void
show_profiles_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordViews *views = accord_window_get_views (leave (widget));

  accord_views_show_page (views, "library");
  accord_list_tabs_show (ACCORD_LIST_TABS (accord_views_get_shown (views)), "profiles");
}

static void
read_constitution_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (leave (widget)), "win.read-constitution", NULL);
}

static void
verify_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  accord_verify_dialog_open (GTK_WINDOW (widget), ACCORD_PREFERENCES_DIALOG (widget)->store);
}

static void
show_template_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *words = NULL;
  gint64 id = accord_own_template_find (ACCORD_PREFERENCES_DIALOG (widget)->store, &words);

  gtk_widget_activate_action (GTK_WIDGET (leave (widget)), "win.show-record", "(sx)", "document",
                              id);
}

/* --- The letter template ---------------------------------------------------------------------- */

static void
refuse_template (AccordPreferencesDialog *self, const GError *error)
{
  accord_show_message (GTK_WINDOW (self), _("The Template Was Not Taken"), error->message);
}

static void
file_taken_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AccordPreferencesDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *value = accord_attachment_take_in_finish (self->store, result, &error);
  g_autofree char *sentence = NULL;
  gboolean is_wanted = !g_cancellable_is_cancelled (self->cancellable);

  if (value != NULL && is_wanted)
    accord_own_template_add (self->store, value, &sentence, &error);
  if (value != NULL)
    accord_store_let_go_file (self->store, value);
  if (sentence != NULL)
    accord_window_toast_change (get_window (self), sentence);
  else if (is_wanted)
    refuse_template (self, error);
}

/**
 * accord_preferences_dialog_take_template:
 * @path: a Word document
 *
 * Makes the file the template of the register's letters, if every field in it can be filled; else
 * says which cannot.
 */
void
accord_preferences_dialog_take_template (AccordPreferencesDialog *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (ACCORD_IS_PREFERENCES_DIALOG (self));

  if (accord_notice_template_check (path, &error))
    accord_attachment_take_in (self->store, path, self->cancellable, file_taken_cb,
                               g_object_ref (self));
  else
    refuse_template (self, error);
}

static void
template_chosen_cb (const char *path, gpointer data)
{
  accord_preferences_dialog_take_template (data, path);
}

static void
attach_template_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  accord_choose_file (GTK_WINDOW (widget), _("Choose a Template for Letters"),
                                              _("_Attach"), template_chosen_cb, widget);
}

/**
 * accord_preferences_dialog_write_template:
 * @path: where to
 *
 * Writes the template that comes with Accord, or says why it cannot.
 */
void
accord_preferences_dialog_write_template (AccordPreferencesDialog *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (ACCORD_IS_PREFERENCES_DIALOG (self));

  if (!accord_shipped_template_write (path, &error))
    accord_show_message (GTK_WINDOW (self), _("The Template Was Not Saved"), error->message);
}

static void
copy_chosen_cb (const char *path, gpointer data)
{
  accord_preferences_dialog_write_template (data, path);
}

static void
save_template_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  accord_choose_new_file (GTK_WINDOW (widget), _("Save the Template"),
                                                  _("_Save"), NULL,
                                                     _("Withdrawal notice template.docx"),
                                                        copy_chosen_cb, widget);
}

/* --- The dialog ------------------------------------------------------------------------------- */

static void
accord_preferences_dialog_dispose (GObject *object)
{
  AccordPreferencesDialog *self = ACCORD_PREFERENCES_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_preferences_dialog_parent_class)->dispose (object);
}

static void
accord_preferences_dialog_finalize (GObject *object)
{
  g_object_unref (ACCORD_PREFERENCES_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (accord_preferences_dialog_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct {
    const char *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "dialog.attach-template", attach_template_activated },
    { "dialog.read-constitution", read_constitution_activated },
    { "dialog.save-template", save_template_activated },
    { "dialog.show-home", show_home_activated },
    { "dialog.show-profiles", show_profiles_activated },
    { "dialog.show-template", show_template_activated },
    { "dialog.verify", verify_activated },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
accord_preferences_dialog_class_init (AccordPreferencesDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_preferences_dialog_dispose;
  object_class->finalize = accord_preferences_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/uk/accord/Accord/ui/preferences/preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordPreferencesDialog, days_row);
  gtk_widget_class_bind_template_child (widget_class, AccordPreferencesDialog, home_row);
  gtk_widget_class_bind_template_child (widget_class, AccordPreferencesDialog, letter_group);
  gtk_widget_class_bind_template_child (widget_class, AccordPreferencesDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, AccordPreferencesDialog, profiles_row);
  gtk_widget_class_bind_template_child (widget_class, AccordPreferencesDialog, register_group);
  gtk_widget_class_bind_template_child (widget_class, AccordPreferencesDialog, remind_switch);
  gtk_widget_class_bind_template_child (widget_class, AccordPreferencesDialog, template_arrow);
  gtk_widget_class_bind_template_child (widget_class, AccordPreferencesDialog, template_row);
  gtk_widget_class_bind_template_child (widget_class, AccordPreferencesDialog, verify_row);
  gtk_widget_class_bind_template_callback (widget_class, name_applied_cb);
  install_actions (widget_class);
}

static void
accord_preferences_dialog_init (AccordPreferencesDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  accord_entry_row_tell_focus (self->name_row);
  accord_entry_limit (self->name_row, ACCORD_OFFICER_MAX);
}

static void
set_store (AccordPreferencesDialog *self, AccordStore *store)
{
  gtk_widget_set_visible (self->register_group, store != NULL);
  gtk_widget_set_visible (self->letter_group, store != NULL);
  if (store == NULL)
    return;
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (show_register), self, G_CONNECT_SWAPPED);
  show_register (self);
}

/**
 * accord_preferences_dialog_new:
 * @window: the window over which the dialog stands
 *
 * Returns: (transfer none): the preferences as they are
 */
AccordPreferencesDialog *
accord_preferences_dialog_new (AccordWindow *window)
{
  AccordPreferencesDialog *self =
    g_object_new (ACCORD_TYPE_PREFERENCES_DIALOG, "transient-for", window, NULL);
  g_autofree char *officer = accord_application_dup_officer (get_application (self));

  gtk_editable_set_text (GTK_EDITABLE (self->name_row), officer);
  g_settings_bind (get_settings (self), "remind", self->remind_switch, "active",
                   G_SETTINGS_BIND_DEFAULT);
  show_days (self);
  g_object_bind_property (self->remind_switch, "active", self->days_row, "sensitive",
                          G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->days_row, "notify::selected", G_CALLBACK (days_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  set_store (self, accord_window_get_store (window));
  return self;
}

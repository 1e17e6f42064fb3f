/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "new-register/new-register-dialog.h"

#include "accord/register.h"
#include "compat.h"

#include <glib/gi18n.h>

/* Whose register it is, by which constitution, who keeps it, and where. */
struct _AccordNewRegisterDialog {
  AdwWindow parent_instance;

  /* template widgets */
  AdwEntryRow *code_row;
  AdwActionRow *file_row;
  AdwEntryRow *name_row;
  AdwEntryRow *officer_row;
  GtkWidget *problem;
  GtkLabel *problem_label;
  AdwComboRow *profile_row;

  /* owned */
  char *path;
  gboolean has_chosen_path; /* else it follows the name */
};

G_DEFINE_FINAL_TYPE (AccordNewRegisterDialog, accord_new_register_dialog, ADW_TYPE_WINDOW)

static char *
dup_row_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static gboolean
is_filled (AdwEntryRow *row)
{
  g_autofree char *text = dup_row_text (row);

  return *text != '\0';
}

static AccordApplication *
get_application (AccordNewRegisterDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  return ACCORD_APPLICATION (gtk_window_get_application (parent));
}

/* "NHS Thurrock CCG" is kept in thurrock-ccg.accord. */
static char *
file_stem (const char *name)
{
  g_autofree char *folded = g_str_to_ascii (name, NULL);
  g_autoptr (GString) stem = g_string_new (NULL);

  for (const char *c = folded; *c != '\0'; c++)
    {
      if (g_ascii_isalnum (*c))
        g_string_append_c (stem, g_ascii_tolower (*c));
      else if (stem->len > 0 && stem->str[stem->len - 1] != '-')
        g_string_append_c (stem, '-');
    }
  if (stem->len > 0 && stem->str[stem->len - 1] == '-')
    g_string_truncate (stem, stem->len - 1);
  if (g_str_has_prefix (stem->str, "nhs-"))
    g_string_erase (stem, 0, strlen ("nhs-"));
  return g_strdup (stem->len > 0 ? stem->str : "register");
}

static char *
propose_path (const char *name)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  const char *folder = documents != NULL ? documents : g_get_home_dir ();
  g_autofree char *stem = file_stem (name);
  g_autofree char *path = g_strdup_printf ("%s/%s.accord", folder, stem);

  for (int i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_free (path);
      path = g_strdup_printf ("%s/%s-%d.accord", folder, stem, i);
    }
  return g_steal_pointer (&path);
}

static void
take_path (AccordNewRegisterDialog *self, char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *file = g_filename_display_basename (path);

  g_free (self->path);
  self->path = path;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file_row), file);
  adw_action_row_set_subtitle (self->file_row, folder);
}

static void
show_problem (AccordNewRegisterDialog *self, const char *sentence)
{
  if (sentence != NULL)
    gtk_label_set_label (self->problem_label, sentence);
  gtk_widget_set_visible (self->problem, sentence != NULL);
}

static void
changed_cb (AccordNewRegisterDialog *self)
{
  gboolean filled =
    is_filled (self->name_row) && is_filled (self->code_row) && is_filled (self->officer_row);

  show_problem (self, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.start", filled);
}

static void
name_changed_cb (AccordNewRegisterDialog *self)
{
  g_autofree char *name = dup_row_text (self->name_row);

  if (!self->has_chosen_path)
    take_path (self, propose_path (name));
  changed_cb (self);
}

static void
file_chosen_cb (const char *path, gpointer data)
{
  AccordNewRegisterDialog *self = data;

  self->has_chosen_path = TRUE;
  take_path (self, g_str_has_suffix (path, ".accord") ? g_strdup (path)
                                                      : g_strconcat (path, ".accord", NULL));
  changed_cb (self);
}

static void
choose_file_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordNewRegisterDialog *self = ACCORD_NEW_REGISTER_DIALOG (widget);
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *name = g_path_get_basename (self->path);

  accord_choose_new_file (GTK_WINDOW (self), _("Where the Register Is Kept"), _("_Choose"), folder,
                          name, file_chosen_cb, self);
}

static void
remember_officer (AccordNewRegisterDialog *self, const char *officer)
{
  AccordApplication *application = get_application (self);
  g_autofree char *known = accord_application_dup_officer (application);

  if (!g_str_equal (known, officer))
    g_settings_set_string (accord_application_get_settings (application), "officer-name", officer);
}

static void
start_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordNewRegisterDialog *self = ACCORD_NEW_REGISTER_DIALOG (widget);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *name = dup_row_text (self->name_row);
  g_autofree char *code = dup_row_text (self->code_row);
  g_autofree char *officer = dup_row_text (self->officer_row);
  GtkStringObject *profile = adw_combo_row_get_selected_item (self->profile_row);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store = accord_register_new (
    self->path, name, code, gtk_string_object_get_string (profile), officer, &error);

  if (store == NULL)
    {
      show_problem (self, error->message);
      return;
    }
  g_clear_object (&store);
  remember_officer (self, officer);
  accord_application_open_path (get_application (self), parent, self->path);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
accord_new_register_dialog_finalize (GObject *object)
{
  AccordNewRegisterDialog *self = ACCORD_NEW_REGISTER_DIALOG (object);

  g_free (self->path);

  G_OBJECT_CLASS (accord_new_register_dialog_parent_class)->finalize (object);
}

static void
accord_new_register_dialog_class_init (AccordNewRegisterDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_new_register_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/uk/accord/Accord/ui/new-register/new-register-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordNewRegisterDialog, code_row);
  gtk_widget_class_bind_template_child (widget_class, AccordNewRegisterDialog, file_row);
  gtk_widget_class_bind_template_child (widget_class, AccordNewRegisterDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, AccordNewRegisterDialog, officer_row);
  gtk_widget_class_bind_template_child (widget_class, AccordNewRegisterDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, AccordNewRegisterDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, AccordNewRegisterDialog, profile_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_install_action (widget_class, "dialog.choose-file", NULL, choose_file_cb);
  gtk_widget_class_install_action (widget_class, "dialog.start", NULL, start_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
accord_new_register_dialog_init (AccordNewRegisterDialog *self)
{
  g_auto (GStrv) profiles = accord_register_list_profiles ();
  g_autoptr (GtkStringList) model = gtk_string_list_new ((const char *const *) profiles);

  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_model (self->profile_row, G_LIST_MODEL (model));
  take_path (self, propose_path (""));
  changed_cb (self);
}

/**
 * accord_new_register_dialog_new:
 * @window: the window over which the dialog stands; the new register opens in it if it is empty
 *
 * Returns: (transfer none): a dialog that starts a register
 */
AccordNewRegisterDialog *
accord_new_register_dialog_new (AccordWindow *window)
{
  AccordNewRegisterDialog *self =
    g_object_new (ACCORD_TYPE_NEW_REGISTER_DIALOG, "transient-for", window, NULL);
  g_autofree char *officer = accord_application_dup_officer (get_application (self));

  gtk_editable_set_text (GTK_EDITABLE (self->officer_row), officer);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
  return self;
}

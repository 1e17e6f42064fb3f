/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "officer/officer-dialog.h"

#include "widgets/entry-row.h"

struct _AccordOfficerDialog {
  AdwWindow parent_instance;

  /* template widgets */
  AdwEntryRow *name_row;
};

G_DEFINE_FINAL_TYPE (AccordOfficerDialog, accord_officer_dialog, ADW_TYPE_WINDOW)

static AccordApplication *
get_application (AccordOfficerDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  return ACCORD_APPLICATION (gtk_window_get_application (parent));
}

static void
name_changed_cb (AccordOfficerDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->name_row));
  g_autofree char *name = g_strstrip (g_strdup (text));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", *name != '\0');
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordOfficerDialog *self = ACCORD_OFFICER_DIALOG (widget);

  accord_application_set_officer (get_application (self),
                                  gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
accord_officer_dialog_class_init (AccordOfficerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/officer/officer-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordOfficerDialog, name_row);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
accord_officer_dialog_init (AccordOfficerDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  accord_entry_row_tell_focus (self->name_row);
  accord_entry_limit (self->name_row, ACCORD_OFFICER_MAX);
}

/**
 * accord_officer_dialog_new:
 * @window: the window over which the dialog stands
 *
 * Returns: (transfer none): a dialog with the name as it is
 */
AccordOfficerDialog *
accord_officer_dialog_new (AccordWindow *window)
{
  AccordOfficerDialog *self =
    g_object_new (ACCORD_TYPE_OFFICER_DIALOG, "transient-for", window, NULL);
  g_autofree char *officer = accord_application_dup_officer (get_application (self));

  gtk_editable_set_text (GTK_EDITABLE (self->name_row), officer);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
  return self;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/export-dialog.h"

/* Where an export has got to, and the way to give it up: closing the dialog cancels. */
struct _AccordExportDialog {
  AdwWindow parent_instance;

  /* template widgets */
  GtkProgressBar *progress_bar;
  GtkLabel *step_label;
  GtkLabel *title_label;

  /* owned */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (AccordExportDialog, accord_export_dialog, ADW_TYPE_WINDOW)

/* The task holds the dialog until the work has ended, which may be after its window has gone. */
static void
parent_destroyed_cb (AccordExportDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Hidden only: whoever exports destroys the dialog when the work has really ended. */
static gboolean
accord_export_dialog_close_request (GtkWindow *window)
{
  AccordExportDialog *self = ACCORD_EXPORT_DIALOG (window);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  return GDK_EVENT_STOP;
}

static void
accord_export_dialog_finalize (GObject *object)
{
  AccordExportDialog *self = ACCORD_EXPORT_DIALOG (object);

  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (accord_export_dialog_parent_class)->finalize (object);
}

static void
accord_export_dialog_class_init (AccordExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_export_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = accord_export_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/export/export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordExportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, AccordExportDialog, step_label);
  gtk_widget_class_bind_template_child (widget_class, AccordExportDialog, title_label);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
accord_export_dialog_init (AccordExportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_export_dialog_new:
 * @title: what is being made
 *
 * Returns: (transfer none): a dialog over @parent, not shown yet
 */
AccordExportDialog *
accord_export_dialog_new (GtkWindow *parent, const char *title)
{
  AccordExportDialog *self =
    g_object_new (ACCORD_TYPE_EXPORT_DIALOG, "transient-for", parent, "title", title, NULL);

  gtk_label_set_label (self->title_label, title);
  g_signal_connect_object (parent, "destroy", G_CALLBACK (parent_destroyed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * accord_export_dialog_get_cancellable:
 *
 * Returns: (transfer none): what is cancelled when the officer gives the export up
 */
GCancellable *
accord_export_dialog_get_cancellable (AccordExportDialog *self)
{
  g_return_val_if_fail (ACCORD_IS_EXPORT_DIALOG (self), NULL);

  return self->cancellable;
}

/**
 * accord_export_dialog_set_progress:
 * @words: what is being written
 * @fraction: how much is done, 0 to 1
 */
void
accord_export_dialog_set_progress (AccordExportDialog *self, const char *words, double fraction)
{
  g_return_if_fail (ACCORD_IS_EXPORT_DIALOG (self));

  gtk_label_set_label (self->step_label, words);
  gtk_progress_bar_set_fraction (self->progress_bar, CLAMP (fraction, 0, 1));
}

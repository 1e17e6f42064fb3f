/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/progress-dialog.h"

/* Where long work has got to, and the way to give it up: closing the dialog cancels. */
struct _AccordProgressDialog {
  AdwWindow parent_instance;

  /* template widgets */
  GtkProgressBar *progress_bar;
  GtkLabel *step_label;
  GtkLabel *title_label;

  /* owned */
  GCancellable *cancellable;
};

typedef struct {
  AccordProgressDialog *dialog;
  char *words;
  double fraction;
} Progress;

G_DEFINE_FINAL_TYPE (AccordProgressDialog, accord_progress_dialog, ADW_TYPE_WINDOW)

/* The task holds the dialog until the work has ended, which may be after its window has gone. */
static void
parent_destroyed_cb (AccordProgressDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Hidden only: whoever works destroys the dialog when the work has really ended. */
static gboolean
accord_progress_dialog_close_request (GtkWindow *window)
{
  AccordProgressDialog *self = ACCORD_PROGRESS_DIALOG (window);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  return GDK_EVENT_STOP;
}

static void
accord_progress_dialog_finalize (GObject *object)
{
  AccordProgressDialog *self = ACCORD_PROGRESS_DIALOG (object);

  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (accord_progress_dialog_parent_class)->finalize (object);
}

static void
accord_progress_dialog_class_init (AccordProgressDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_progress_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = accord_progress_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/widgets/progress-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordProgressDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, AccordProgressDialog, step_label);
  gtk_widget_class_bind_template_child (widget_class, AccordProgressDialog, title_label);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
accord_progress_dialog_init (AccordProgressDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_progress_dialog_new:
 * @title: what is being done
 *
 * Returns: (transfer none): a dialog over @parent, not shown yet
 */
AccordProgressDialog *
accord_progress_dialog_new (GtkWindow *parent, const char *title)
{
  AccordProgressDialog *self =
    g_object_new (ACCORD_TYPE_PROGRESS_DIALOG, "transient-for", parent, "title", title, NULL);

  gtk_label_set_label (self->title_label, title);
  g_signal_connect_object (parent, "destroy", G_CALLBACK (parent_destroyed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * accord_progress_dialog_get_cancellable:
 *
 * Returns: (transfer none): what is cancelled when the officer gives the work up
 */
GCancellable *
accord_progress_dialog_get_cancellable (AccordProgressDialog *self)
{
  g_return_val_if_fail (ACCORD_IS_PROGRESS_DIALOG (self), NULL);

  return self->cancellable;
}

static void
progress_free (gpointer data)
{
  Progress *progress = data;

  g_object_unref (progress->dialog);
  g_free (progress->words);
  g_free (progress);
}

static gboolean
show_progress_cb (gpointer data)
{
  const Progress *progress = data;

  gtk_label_set_label (progress->dialog->step_label, progress->words);
  gtk_progress_bar_set_fraction (progress->dialog->progress_bar, progress->fraction);
  return G_SOURCE_REMOVE;
}

/**
 * accord_progress_dialog_tell:
 * @words: what is being done
 * @fraction: how much is done, 0 to 1
 *
 * Says how far the work is, from the thread that works: what is on the screen changes on the main
 * thread only, in a moment.
 */
void
accord_progress_dialog_tell (AccordProgressDialog *self, const char *words, double fraction)
{
  Progress *progress = g_new (Progress, 1);

  progress->dialog = g_object_ref (self);
  progress->words = g_strdup (words);
  progress->fraction = CLAMP (fraction, 0, 1);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, show_progress_cb, progress, progress_free);
}

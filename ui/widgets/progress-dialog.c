/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/progress-dialog.h"

/* Where long work has got to, and the way to give it up: closing the dialog. */
struct _AccordProgressDialog {
  AdwWindow parent_instance;

  /* template widgets */
  GtkProgressBar *progress_bar;
  GtkLabel *step_label;
  GtkLabel *title_label;
};

G_DEFINE_FINAL_TYPE (AccordProgressDialog, accord_progress_dialog, ADW_TYPE_WINDOW)

static void
accord_progress_dialog_class_init (AccordProgressDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

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
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_progress_dialog_new:
 * @title: what is being done
 *
 * Returns: (transfer none): a dialog over @parent, to be shown at once
 */
AccordProgressDialog *
accord_progress_dialog_new (GtkWindow *parent, const char *title)
{
  AccordProgressDialog *self =
    g_object_new (ACCORD_TYPE_PROGRESS_DIALOG, "transient-for", parent, "title", title, NULL);

  gtk_label_set_label (self->title_label, title);
  return self;
}

/**
 * accord_progress_dialog_set_progress:
 * @words: what is being done
 * @fraction: how much is done, 0 to 1
 */
void
accord_progress_dialog_set_progress (AccordProgressDialog *self, const char *words, double fraction)
{
  g_return_if_fail (ACCORD_IS_PROGRESS_DIALOG (self));

  gtk_label_set_label (self->step_label, words);
  gtk_progress_bar_set_fraction (self->progress_bar, CLAMP (fraction, 0, 1));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/record-dialog.h"

#include <glib/gi18n.h>

#include "accord/error.h"
#include "accord/sentence.h"

struct _AccordRecordDialog {
  AdwWindow parent_instance;

  /* The template */
  GtkBox *content;
  GtkWidget *problem;
  GtkLabel *problem_label;
  GtkWidget *save_button;
  AdwWindowTitle *title;

  AccordStore *store;     /* owned, as the next */
  AccordRecord *original; /* as it stood when the dialog was opened */
  AccordRecordForm *form; /* borrowed */
};

enum {
  SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordRecordDialog, accord_record_dialog, ADW_TYPE_WINDOW)

static gboolean
is_new (AccordRecordDialog *self)
{
  return accord_record_get_id (self->original) == 0;
}

static void
show_problem (AccordRecordDialog *self, const char *sentence)
{
  gtk_label_set_text (self->problem_label, sentence == NULL ? "" : sentence);
  gtk_widget_set_visible (self->problem, sentence != NULL);
}

/* Save can be pressed when nothing is wrong, and something was entered or changed. */
static void
update_save (AccordRecordDialog *self)
{
  const char *fault = accord_record_form_get_fault (self->form);
  AccordRecord *record = accord_record_form_get_record (self->form);
  gboolean is_changed = is_new (self) || !accord_record_equal (self->original, record);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", fault == NULL && is_changed);
  gtk_widget_set_tooltip_text (self->save_button, fault);
}

static void
form_changed_cb (AccordRecordDialog *self)
{
  show_problem (self, NULL);
  update_save (self);
}

static void
save_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordRecordDialog *self = ACCORD_RECORD_DIALOG (widget);
  AccordRecord *entered = accord_record_form_get_record (self->form);
  g_autoptr (AccordRecord) record = accord_record_copy (entered);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence =
    is_new (self) ? accord_sentence_for_adding (self->store, record)
                  : accord_sentence_for_changing (self->store, self->original, record);

  if (!accord_store_save (self->store, record, sentence, &error))
    {
      show_problem (self, error->message);
      return;
    }
  g_signal_emit (self, signals[SAVED], 0, accord_record_get_id (record), sentence);
  gtk_window_close (GTK_WINDOW (self));
}

/* Enter with something wrong: says what. */
static void
show_faults_if_any (AccordRecordDialog *self)
{
  if (accord_record_form_get_fault (self->form) != NULL)
    accord_record_form_show_faults (self->form);
}

static void
accord_record_dialog_dispose (GObject *object)
{
  AccordRecordDialog *self = ACCORD_RECORD_DIALOG (object);

  g_clear_object (&self->original);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_record_dialog_parent_class)->dispose (object);
}

static void
accord_record_dialog_class_init (AccordRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_record_dialog_dispose;

  /**
   * AccordRecordDialog::saved:
   * @id: the record
   * @sentence: what the journal calls the change
   */
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/form/record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordRecordDialog, content);
  gtk_widget_class_bind_template_child (widget_class, AccordRecordDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, AccordRecordDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, AccordRecordDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, AccordRecordDialog, title);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_activated);
}

static void
accord_record_dialog_init (AccordRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_record_dialog_new:
 * @record: (transfer none): the record to change, or one without an id to add
 * @layout: (transfer none): the groups of its form
 *
 * Makes the window; its caller gives it a parent and presents it.
 *
 * Returns: (transfer none): the window
 */
AccordRecordDialog *
accord_record_dialog_new (AccordStore *store, AccordRecord *record, const AccordFormLayout *layout)
{
  AccordRecordDialog *self = g_object_new (ACCORD_TYPE_RECORD_DIALOG, NULL);
  g_autofree char *heading = NULL;

  self->store = g_object_ref (store);
  self->original = accord_record_copy (record);
  heading = accord_sentence_for_form (record);
  adw_window_title_set_title (self->title, heading);
  gtk_window_set_title (GTK_WINDOW (self), heading);

  self->form = ACCORD_RECORD_FORM (accord_record_form_new (store, record, layout));
  gtk_box_append (self->content, GTK_WIDGET (self->form));
  g_signal_connect_object (self->form, "changed", G_CALLBACK (form_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "entered", G_CALLBACK (show_faults_if_any), self,
                           G_CONNECT_SWAPPED);
  update_save (self);
  accord_record_form_focus (self->form, NULL);
  return self;
}

/** accord_record_dialog_set_subtitle: which record it is about, below the heading. */
void
accord_record_dialog_set_subtitle (AccordRecordDialog *self, const char *subtitle)
{
  g_return_if_fail (ACCORD_IS_RECORD_DIALOG (self));
  adw_window_title_set_subtitle (self->title, subtitle);
}

/** accord_record_dialog_get_form: (transfer none): the form inside. */
AccordRecordForm *
accord_record_dialog_get_form (AccordRecordDialog *self)
{
  g_return_val_if_fail (ACCORD_IS_RECORD_DIALOG (self), NULL);
  return self->form;
}

/** accord_record_dialog_get_problem: (transfer none) (nullable): why saving failed. */
const char *
accord_record_dialog_get_problem (AccordRecordDialog *self)
{
  g_return_val_if_fail (ACCORD_IS_RECORD_DIALOG (self), NULL);
  return gtk_widget_get_visible (self->problem) ? gtk_label_get_text (self->problem_label) : NULL;
}

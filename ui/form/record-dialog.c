/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/record-dialog.h"

#include <glib/gi18n.h>

#include "accord/error.h"
#include "accord/journal.h"
#include "accord/sentence.h"
#include "form/change.h"
#include "window.h"

struct _AccordRecordDialog {
  AdwWindow parent_instance;

  /* The template */
  GtkBox *content;
  GtkLabel *note;
  GtkWidget *problem;
  GtkLabel *problem_label;
  GtkWidget *save_button;
  AdwWindowTitle *title;
  AdwToastOverlay *toasts;

  AccordStore *store;                 /* owned, as the next */
  AccordRecord *original;             /* as it stood when the dialog was opened */
  AccordRecordForm *form;             /* borrowed */
  const AccordRecordPurpose *purpose; /* NULL to add or to change the record */
  GArray *ids;                        /* owned: what a purpose for several records is about */
  gboolean is_saved;
};

enum {
  COPY_WANTED,
  DISCARDED,
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
  gboolean is_locked = !is_new (self) && accord_record_is_locked (self->original);
  gboolean can_save =
    fault == NULL && !is_locked &&
    (is_new (self) || self->purpose != NULL || accord_record_dialog_is_changed (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", can_save);
  gtk_widget_set_tooltip_text (self->save_button, fault);
}

static void
form_changed_cb (AccordRecordDialog *self)
{
  show_problem (self, NULL);
  update_save (self);
}

/* The last that was done to the record: by whom, and as which sentence. */
static AccordEntry *
get_last_entry (AccordRecordDialog *self)
{
  gint64 id = accord_record_get_id (self->original);
  g_autoptr (GPtrArray) entries = accord_store_list_entries (self->store, id, 1, NULL);

  return entries == NULL || entries->len == 0 ? NULL : g_ptr_array_steal_index (entries, 0);
}

static char *
dup_time (const AccordEntry *entry)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (entry->at / G_USEC_PER_SEC);

  /* Translators: the hour and minute of a change, as strftime() writes it */
  return g_date_time_format (moment, C_("time of a change", "%H:%M"));
}

static char *
dup_conflict_words (const AccordEntry *entry, guint n_conflicts)
{
  g_autofree char *time = dup_time (entry);

  if (n_conflicts == 0)
    /* Translators: a person, a time of day, and the sentence of what they did */
    return g_strdup_printf (_("%1$s changed this record at %2$s (“%3$s”) while you had it open. "
                              "That is in the form now, and what you entered as well: look at it, "
                              "then save."),
                            entry->officer, time, entry->sentence);
  /* Translators: a person, a time of day, and the sentence of what they did */
  return g_strdup_printf (_("%1$s changed this record at %2$s (“%3$s”) while you had it open. Say "
                            "below which change is to be kept."),
                          entry->officer, time, entry->sentence);
}

/* Somebody else has changed the record: their change comes into the form beside the officer's. */
static gboolean
take_their_changes (AccordRecordDialog *self)
{
  g_autoptr (AccordRecord) theirs =
    accord_store_get (self->store, accord_record_get_record_type (self->original),
                      accord_record_get_id (self->original), NULL);
  g_autoptr (AccordEntry) entry = get_last_entry (self);
  g_autofree char *words = NULL;
  guint n_conflicts;

  if (theirs == NULL || entry == NULL)
    return FALSE;
  n_conflicts = accord_record_form_rebase (self->form, self->original, theirs, entry->officer);
  g_set_object (&self->original, theirs);
  update_save (self);
  words = dup_conflict_words (entry, n_conflicts);
  show_problem (self, words);
  if (n_conflicts > 0)
    accord_record_form_focus_fault (self->form);
  return TRUE;
}

static gboolean
save (AccordRecordDialog *self, AccordRecord *record, char **sentence, GError **error)
{
  if (self->purpose != NULL && self->purpose->save_all != NULL)
    return self->purpose->save_all (self->store, record, self->ids, sentence, error);
  if (self->purpose != NULL)
    return self->purpose->save (self->store, record, sentence, error);
  /* What is added gets its number, by which its sentence calls it, when it is saved. */
  *sentence = is_new (self) ? NULL : accord_record_dialog_dup_sentence (self);
  if (!accord_store_save (self->store, record, *sentence, error))
    return FALSE;
  if (*sentence == NULL)
    *sentence = accord_sentence_for_adding (self->store, record);
  return TRUE;
}

static void
save_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordRecordDialog *self = ACCORD_RECORD_DIALOG (widget);
  g_autofree char *sentence = NULL;
  g_autoptr (AccordRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  /* A form may have waited while the window went to another day. */
  if (accord_store_get_as_at (self->store) != accord_date_today ())
    {
      show_problem (self,
                    _("The window shows the register as at another day. Return to today, then "
                      "save."));
      return;
    }
  /* What the record refers to may be gone since the register was last looked at. */
  accord_store_poll (self->store);
  if (accord_record_form_get_fault (self->form) != NULL)
    {
      accord_record_form_focus_fault (self->form);
      return;
    }
  record = accord_record_copy (accord_record_form_get_record (self->form));
  if (!save (self, record, &sentence, &error))
    {
      if (!g_error_matches (error, ACCORD_ERROR, ACCORD_ERROR_CONFLICT) ||
          !take_their_changes (self))
        show_problem (self, error->message);
      return;
    }
  self->is_saved = TRUE;
  g_signal_emit (self, signals[SAVED], 0, accord_record_get_id (record), sentence);
  gtk_window_close (GTK_WINDOW (self));
}

static void
copy_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[COPY_WANTED], 0);
  gtk_window_close (GTK_WINDOW (widget));
}

/* The keys that save, from any field: where there is a fault they lead to it. */
static void
finish_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordRecordDialog *self = ACCORD_RECORD_DIALOG (widget);

  if (accord_record_form_get_fault (self->form) != NULL)
    accord_record_form_focus_fault (self->form);
  else
    gtk_widget_activate_action (widget, "dialog.save", NULL);
}

/* Without changes the form makes way for the page of the other record; with some it stays, and that
 * record opens over it. */
static void
open_record_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordRecordDialog *self = ACCORD_RECORD_DIALOG (widget);
  GtkWindow *over = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (!accord_record_dialog_is_changed (self) && over != NULL &&
      gtk_widget_activate_action_variant (GTK_WIDGET (over), "win.show-record", parameter))
    gtk_window_close (GTK_WINDOW (self));
  else
    accord_change_open_other (widget, self->store, parameter);
}

/* Of a record that was added from here: the window behind knows how. */
static void
undo_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordWindow *window = accord_window_from_widget (widget);

  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
}

/* Enter with something wrong: says what. */
static void
show_faults_if_any (AccordRecordDialog *self)
{
  if (accord_record_form_get_fault (self->form) != NULL)
    accord_record_form_show_faults (self->form);
}

/* Whoever listens may keep the window for later, as it is. */
static gboolean
accord_record_dialog_close_request (GtkWindow *window)
{
  AccordRecordDialog *self = ACCORD_RECORD_DIALOG (window);
  gboolean is_kept = FALSE;

  if (!self->is_saved && accord_record_dialog_is_changed (self))
    g_signal_emit (self, signals[DISCARDED], 0, &is_kept);
  if (!is_kept)
    return GTK_WINDOW_CLASS (accord_record_dialog_parent_class)->close_request (window);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  return TRUE;
}

static void
accord_record_dialog_dispose (GObject *object)
{
  AccordRecordDialog *self = ACCORD_RECORD_DIALOG (object);

  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_object (&self->original);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (accord_record_dialog_parent_class)->dispose (object);
}

static void
accord_record_dialog_class_init (AccordRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_record_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = accord_record_dialog_close_request;

  /**
   * AccordRecordDialog::copy-wanted:
   *
   * The record came with Accord, and a copy of it is to be changed.
   */
  signals[COPY_WANTED] = g_signal_new ("copy-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * AccordRecordDialog::discarded:
   *
   * It is being closed, and what was entered is not saved.
   *
   * Returns: whether the window is kept, hidden, to be shown again or destroyed later
   */
  signals[DISCARDED] =
    g_signal_new ("discarded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 0);
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
  gtk_widget_class_bind_template_child (widget_class, AccordRecordDialog, note);
  gtk_widget_class_bind_template_child (widget_class, AccordRecordDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, AccordRecordDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, AccordRecordDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, AccordRecordDialog, title);
  gtk_widget_class_bind_template_child (widget_class, AccordRecordDialog, toasts);
  gtk_widget_class_install_action (widget_class, "dialog.copy", NULL, copy_activated);
  gtk_widget_class_install_action (widget_class, "dialog.finish", NULL, finish_activated);
  gtk_widget_class_install_action (widget_class, "dialog.open-record", "(sx)",
                                   open_record_activated);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_activated);
  gtk_widget_class_install_action (widget_class, "dialog.undo", NULL, undo_activated);
}

static void
accord_record_dialog_init (AccordRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What came with Accord can be read here, and copied. */
static void
show_locked (AccordRecordDialog *self)
{
  const char *heading =
    accord_record_type_get_label (accord_record_get_record_type (self->original));

  adw_window_title_set_title (self->title, heading);
  gtk_window_set_title (GTK_WINDOW (self), heading);
  gtk_widget_set_sensitive (GTK_WIDGET (self->form), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->form), "kept");
  gtk_button_set_label (GTK_BUTTON (self->save_button), _("Copy and Edit"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->save_button), "dialog.copy");
  accord_record_dialog_set_note (self, _("This came with Accord and is kept as it is. Make a copy "
                                         "of it, and change that."));
  gtk_widget_grab_focus (self->save_button);
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
  if (!is_new (self) && accord_record_is_locked (record))
    show_locked (self);
  else
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

/** accord_record_dialog_set_purpose: makes it a form for @purpose (transfer none), which lives as
 * long as the program. */
void
accord_record_dialog_set_purpose (AccordRecordDialog *self, const AccordRecordPurpose *purpose)
{
  g_return_if_fail (ACCORD_IS_RECORD_DIALOG (self));

  self->purpose = purpose;
  adw_window_title_set_title (self->title, _(purpose->title));
  gtk_window_set_title (GTK_WINDOW (self), _(purpose->title));
  update_save (self);
}

/** accord_record_dialog_set_ids: says which records a purpose for several is about; (element-type
 * gint64). */
void
accord_record_dialog_set_ids (AccordRecordDialog *self, const GArray *ids)
{
  g_return_if_fail (ACCORD_IS_RECORD_DIALOG (self));

  g_clear_pointer (&self->ids, g_array_unref);
  self->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), ids->len);
  g_array_append_vals (self->ids, ids->data, ids->len);
}

/** accord_record_dialog_set_note: says above the form what else will come of it; %NULL for nothing.
 */
void
accord_record_dialog_set_note (AccordRecordDialog *self, const char *note)
{
  g_return_if_fail (ACCORD_IS_RECORD_DIALOG (self));

  gtk_label_set_text (self->note, note == NULL ? "" : note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
}

/** accord_record_dialog_get_form: (transfer none): the form inside. */
AccordRecordForm *
accord_record_dialog_get_form (AccordRecordDialog *self)
{
  g_return_val_if_fail (ACCORD_IS_RECORD_DIALOG (self), NULL);
  return self->form;
}

/** accord_record_dialog_add_toast: says what was done over the form. @toast: (transfer full) */
void
accord_record_dialog_add_toast (AccordRecordDialog *self, AdwToast *toast)
{
  g_return_if_fail (ACCORD_IS_RECORD_DIALOG (self));
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/** accord_record_dialog_dup_sentence: (transfer full): what the journal is to call the change; its
 * heading where there is none that has a name. */
char *
accord_record_dialog_dup_sentence (AccordRecordDialog *self)
{
  AccordRecord *record;

  g_return_val_if_fail (ACCORD_IS_RECORD_DIALOG (self), NULL);

  record = accord_record_form_get_record (self->form);
  if (is_new (self) && accord_record_form_get_fault (self->form) == NULL)
    return accord_sentence_for_adding (self->store, record);
  if (is_new (self) || accord_record_equal (self->original, record))
    return accord_sentence_for_form (record);
  return accord_sentence_for_changing (self->store, self->original, record);
}

/** accord_record_dialog_is_changed: whether anything was entered that is not in the register. */
gboolean
accord_record_dialog_is_changed (AccordRecordDialog *self)
{
  g_return_val_if_fail (ACCORD_IS_RECORD_DIALOG (self), FALSE);
  return accord_record_form_is_misread (self->form) ||
         !accord_record_equal (self->original, accord_record_form_get_record (self->form));
}

/** accord_record_dialog_get_problem: (transfer none) (nullable): why saving failed. */
const char *
accord_record_dialog_get_problem (AccordRecordDialog *self)
{
  g_return_val_if_fail (ACCORD_IS_RECORD_DIALOG (self), NULL);
  return gtk_widget_get_visible (self->problem) ? gtk_label_get_text (self->problem_label) : NULL;
}

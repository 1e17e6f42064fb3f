/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/verify-dialog.h"

#include <glib/gi18n.h>

#include "accord/journal.h"
#include "thread.h"

struct _AccordVerifyDialog {
  AdwWindow parent_instance;

  /* The template */
  GtkWidget *close_button;
  GtkLabel *counts;
  GtkListBox *faults;
  GtkLabel *head;
  GtkImage *icon;
  GtkLabel *result;
  GtkWidget *scroller;
  GtkSpinner *spinner;
  GtkStack *stack;

  GCancellable *cancellable; /* owned */
};

G_DEFINE_FINAL_TYPE (AccordVerifyDialog, accord_verify_dialog, ADW_TYPE_WINDOW)

/* A store is for one thread: this one reads the file through a store of its own. */
static void
verify_in_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  AccordVerification *found = NULL;
  g_autoptr (AccordStore) store =
    accord_store_open (path, ACCORD_OPEN_READ_ONLY | ACCORD_OPEN_CHECK_LATER, &error);

  if (store != NULL)
    found = accord_store_verify (store, NULL, cancellable, &error);
  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) accord_verification_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Whole phrases for each number, so that each has its own plural. */
static char *
dup_counts (const AccordVerification *found)
{
  g_autofree char *entries = g_strdup_printf (
    ngettext ("%'u entry", "%'u entries", (gulong) found->n_entries), (guint) found->n_entries);
  g_autofree char *changes = g_strdup_printf (
    ngettext ("%'u change", "%'u changes", (gulong) found->n_changes), (guint) found->n_changes);
  g_autofree char *records = g_strdup_printf (
    ngettext ("%'u record", "%'u records", (gulong) found->n_records), (guint) found->n_records);
  g_autofree char *attachments =
    g_strdup_printf (ngettext ("%'u attachment", "%'u attachments", (gulong) found->n_attachments),
                     (guint) found->n_attachments);

  /* Translators: how many entries, changes, records and attachments */
  return g_strdup_printf (_("Looked at: %1$s, %2$s, %3$s, %4$s."), entries, changes, records,
                          attachments);
}

static void
show_faults (AccordVerifyDialog *self, GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), g_ptr_array_index (faults, i));
      gtk_list_box_append (self->faults, row);
    }
  gtk_widget_set_visible (self->scroller, faults->len > 0);
}

static void
show_result (AccordVerifyDialog *self, const char *icon, const char *tone, const char *result)
{
  gtk_spinner_stop (self->spinner);
  gtk_image_set_from_icon_name (self->icon, icon);
  if (tone != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->icon), tone);
  gtk_label_set_text (self->result, result);
  gtk_stack_set_visible_child_name (self->stack, "result");
  gtk_widget_grab_focus (self->close_button);
}

static void
show_found (AccordVerifyDialog *self, const AccordVerification *found)
{
  guint n = found->faults->len;
  g_autofree char *counts = dup_counts (found);
  g_autofree char *head = found->head == NULL
                            ? NULL
                            /* Translators: the hash of the newest entry */
                            : g_strdup_printf (_("Head of the journal: %s"), found->head);
  g_autofree char *result =
    n == 0 ? g_strdup (_("The register is what its history says"))
           : g_strdup_printf (ngettext ("%u fault was found", "%u faults were found", n), n);

  gtk_label_set_text (self->counts, counts);
  gtk_label_set_text (self->head, head);
  gtk_widget_set_visible (GTK_WIDGET (self->head), head != NULL);
  show_faults (self, found->faults);
  show_result (self, n == 0 ? "accord-received-symbolic" : "accord-breach-symbolic",
               n == 0 ? NULL : "red", result);
}

static void
verified_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  AccordVerifyDialog *self = ACCORD_VERIFY_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordVerification) found = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (found != NULL)
    {
      show_found (self, found);
      return;
    }
  gtk_label_set_text (self->counts, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->head), FALSE);
  gtk_widget_set_visible (self->scroller, FALSE);
  show_result (self, "accord-breach-symbolic", "red", _("The register could not be verified"));
}

/* The task holds the dialog until the work has ended, which is soon. */
static gboolean
accord_verify_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (ACCORD_VERIFY_DIALOG (window)->cancellable);

  return GTK_WINDOW_CLASS (accord_verify_dialog_parent_class)->close_request (window);
}

static void
parent_destroyed_cb (AccordVerifyDialog *self)
{
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static void
accord_verify_dialog_finalize (GObject *object)
{
  g_object_unref (ACCORD_VERIFY_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (accord_verify_dialog_parent_class)->finalize (object);
}

static void
accord_verify_dialog_class_init (AccordVerifyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_verify_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = accord_verify_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/journal/verify-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordVerifyDialog, close_button);
  gtk_widget_class_bind_template_child (widget_class, AccordVerifyDialog, counts);
  gtk_widget_class_bind_template_child (widget_class, AccordVerifyDialog, faults);
  gtk_widget_class_bind_template_child (widget_class, AccordVerifyDialog, head);
  gtk_widget_class_bind_template_child (widget_class, AccordVerifyDialog, icon);
  gtk_widget_class_bind_template_child (widget_class, AccordVerifyDialog, result);
  gtk_widget_class_bind_template_child (widget_class, AccordVerifyDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, AccordVerifyDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, AccordVerifyDialog, stack);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
accord_verify_dialog_init (AccordVerifyDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_verify_dialog_open:
 *
 * Verifies a register, in a thread, with a dialog over @parent.
 *
 * Returns: (transfer none): the dialog
 */
AccordVerifyDialog *
accord_verify_dialog_open (GtkWindow *parent, AccordStore *store)
{
  AccordVerifyDialog *self =
    g_object_new (ACCORD_TYPE_VERIFY_DIALOG, "transient-for", parent, NULL);
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, verified_cb, NULL);

  g_signal_connect_object (parent, "destroy", G_CALLBACK (parent_destroyed_cb), self,
                           G_CONNECT_SWAPPED);
  g_task_set_source_tag (task, accord_verify_dialog_open);
  g_task_set_task_data (task, g_strdup (accord_store_get_path (store)), g_free);
  accord_thread_run_beside (task, store, verify_in_thread);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

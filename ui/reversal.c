/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reversal.h"

#include <glib/gi18n.h>

#include "accord/journal.h"
#include "compat.h"
#include "thread.h"
#include "widgets/progress.h"

/* Undo and redo: at once, and a large one in a thread, on a store of its own, which the window's
 * store then finds has changed the register. The dialog is up from the start, so that nothing else
 * is changed meanwhile, and nothing undone twice. */
typedef struct {
  char *register_path;
  char *officer;
  gint64 seq;
  gboolean is_redo;
  char *sentence;           /* what was undone */
  AccordProgress *progress; /* borrowed: the source object of the task */
  GWeakRef window;          /* may be closed meanwhile */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_weak_ref_clear (&job->window);
  g_free (job->register_path);
  g_free (job->officer);
  g_free (job->sentence);
  g_free (job);
}

static void
tell_reversed (AccordWindow *window, const char *sentence, gboolean is_redo)
{
  /* Translators: %s is the sentence of the change that was undone, or done again. */
  g_autofree char *title = g_strdup_printf (is_redo ? _("Redone: %s") : _("Undone: %s"), sentence);
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, is_redo ? _("_Undo") : _("_Redo"));
  adw_toast_set_action_name (toast, is_redo ? "win.undo" : "win.redo");
  accord_window_add_toast (window, toast);
}

static void
tell_refused (AccordWindow *window, const char *reason, gboolean is_redo)
{
  accord_show_message (GTK_WINDOW (window),
                       is_redo ? _("Nothing Was Redone") : _("Nothing Was Undone"), reason);
}

static void
reverse_now (AccordWindow *window, gint64 seq, gboolean is_redo)
{
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  if (accord_store_undo_entry (accord_window_get_store (window), seq, NULL, NULL, NULL, &sentence,
                               &error))
    tell_reversed (window, sentence, is_redo);
  else
    tell_refused (window, error->message, is_redo);
}

/* Runs on the thread that works. */
static void
progress_cb (double fraction, gpointer data)
{
  const Job *job = data;

  accord_progress_tell (job->progress,
                        fraction >= 1  ? _("Writing the register")
                        : job->is_redo ? _("Making the changes again")
                                       : _("Taking the changes back"),
                        fraction);
}

static void
reverse_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store =
    accord_store_open (job->register_path, ACCORD_OPEN_READ_WRITE, &error);

  if (store != NULL)
    accord_store_set_officer (store, job->officer);
  if (store != NULL && accord_store_undo_entry (store, job->seq, progress_cb, job, cancellable,
                                                &job->sentence, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (AccordWindow) window = g_weak_ref_get (&job->window);
  g_autoptr (GError) error = NULL;
  gboolean is_done = g_task_propagate_boolean (G_TASK (result), &error);

  accord_progress_end (ACCORD_PROGRESS (source));
  if (window == NULL)
    return;
  if (is_done)
    {
      accord_store_poll (accord_window_get_store (window));
      tell_reversed (window, job->sentence, job->is_redo);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    accord_window_add_toast (
      window, adw_toast_new (job->is_redo ? _("Redo cancelled. Nothing was changed.")
                                          : _("Undo cancelled. Nothing was changed.")));
  else
    tell_refused (window, error->message, job->is_redo);
}

static void
start (AccordWindow *window, const AccordEntry *entry, gboolean is_redo)
{
  AccordStore *store = accord_window_get_store (window);
  g_autofree char *sentence = accord_store_dup_first_sentence (store, entry);
  /* Translators: %s is the sentence of the change that is being undone, or done again. */
  g_autofree char *title =
    g_strdup_printf (is_redo ? _("Redoing: %s") : _("Undoing: %s"), sentence);
  g_autoptr (AccordProgress) progress = accord_progress_new (GTK_WINDOW (window), title);
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  job->register_path = g_strdup (accord_store_get_path (store));
  job->officer = g_strdup (accord_store_get_officer (store));
  job->seq = entry->seq;
  job->is_redo = is_redo;
  job->progress = progress;
  g_weak_ref_init (&job->window, window);
  accord_progress_show (progress);

  task = g_task_new (progress, accord_progress_get_cancellable (progress), finished_cb, NULL);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, job, job_free);
  g_task_set_check_cancellable (task, FALSE); /* what was written is not disowned */
  accord_thread_run_beside (task, store, reverse_in_thread);
}

static void
run (AccordWindow *window, const AccordEntry *entry)
{
  gboolean is_redo = entry->kind == ACCORD_ENTRY_UNDO;

  if (accord_store_is_entry_large (accord_window_get_store (window), entry->seq))
    start (window, entry, is_redo);
  else
    reverse_now (window, entry->seq, is_redo);
}

/**
 * accord_reversal_undo:
 * @window: a window with a register that can be changed
 *
 * Undoes what was done last. Ends in a toast with Redo, or in a message on why nothing was undone.
 */
void
accord_reversal_undo (AccordWindow *window)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordEntry) entry =
    accord_store_get_undoable (accord_window_get_store (window), &error);

  if (entry != NULL)
    run (window, entry);
  else
    tell_refused (window, error != NULL ? error->message : _("There is nothing to undo."), FALSE);
}

/** accord_reversal_redo: as accord_reversal_undo(), for what was undone last. */
void
accord_reversal_redo (AccordWindow *window)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordEntry) entry =
    accord_store_get_redoable (accord_window_get_store (window), &error);

  if (entry != NULL)
    run (window, entry);
  else
    tell_refused (window, error != NULL ? error->message : _("There is nothing to redo."), TRUE);
}

/**
 * accord_reversal_run:
 * @seq: the number of an entry
 *
 * Undoes an older entry, whatever came after; where it is an undo itself, that is taken back.
 */
void
accord_reversal_run (AccordWindow *window, gint64 seq)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordEntry) entry =
    accord_store_get_entry (accord_window_get_store (window), seq, &error);

  if (entry != NULL)
    run (window, entry);
  else
    tell_refused (window, error->message, FALSE);
}

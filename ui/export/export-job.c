/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/export-job.h"

#include "compat.h"
#include "thread.h"
#include "widgets/progress.h"

#include <glib/gi18n.h>

/* One file that is being written. */
typedef struct {
  const AccordExportWork *work;
  gpointer data;            /* the work's, owned */
  AccordProgress *progress; /* borrowed: the source object of the task */
  GWeakRef window;          /* may be closed meanwhile */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_weak_ref_clear (&job->window);
  job->work->free (job->data);
  g_free (job);
}

/* Runs on the thread that writes. */
static void
progress_cb (const char *section, guint done, guint total, gpointer data)
{
  const Job *job = data;

  if (total > 0)
    accord_progress_tell (job->progress, section, (double) done / total);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;

  if (job->work->write (job->data, progress_cb, job, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
open_clicked_cb (AdwToast *toast, AccordWindow *window)
{
  accord_open_file (GTK_WINDOW (window), g_object_get_data (G_OBJECT (toast), "path"));
}

/** accord_export_job_tell_file: says what was written, and offers to open it. */
void
accord_export_job_tell_file (AccordWindow *window, const char *title, const char *path)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, _("_Open"));
  g_object_set_data_full (G_OBJECT (toast), "path", g_strdup (path), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_clicked_cb), window, 0);
  accord_window_add_toast (window, toast);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (AccordWindow) window = g_weak_ref_get (&job->window);
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  accord_progress_end (ACCORD_PROGRESS (source));
  if (window == NULL)
    return;
  if (done)
    job->work->tell (window, job->data);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    accord_window_add_toast (window, adw_toast_new (_("Export cancelled. No file was written.")));
  else
    accord_show_message (GTK_WINDOW (window), _("No File Was Written"), error->message);
}

/**
 * accord_export_job_run:
 * @window: a window with a register
 * @title: what is being done: "Exporting: Board pack"
 * @work: (transfer none): how, for as long as the program runs
 * @data: (transfer full): what it takes
 *
 * Writes a file in a thread. Where it takes a moment, a dialog says how far it is and lets the
 * officer give it up. Ends in what @work tells, or in a message on why there is no file.
 */
void
accord_export_job_run (AccordWindow *window,
                       const char *title,
                       const AccordExportWork *work,
                       gpointer data)
{
  g_autoptr (AccordProgress) progress = accord_progress_new (GTK_WINDOW (window), title);
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  job->work = work;
  job->data = data;
  job->progress = progress;
  g_weak_ref_init (&job->window, window);

  task = g_task_new (progress, accord_progress_get_cancellable (progress), finished_cb, NULL);
  g_task_set_source_tag (task, accord_export_job_run);
  g_task_set_task_data (task, job, job_free);
  g_task_set_check_cancellable (task, FALSE); /* a file that is complete is not disowned */
  accord_thread_run_beside (task, accord_window_get_store (window), write_in_thread);
}

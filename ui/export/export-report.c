/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/export-report.h"

#include "compat.h"
#include "widgets/progress-dialog.h"

#include <glib/gi18n.h>

/* A dialog that is gone before it can be read only disturbs. */
#define PATIENCE_MS 300

/* One file to be written: a report as the window shows it, or what left the office before. The
 * thread reads the register through a store of its own. */
typedef struct {
  char *register_path;
  char *path;
  AccordDate as_at;
  const AccordReportKind *kind;
  const AccordReportFormat *format;
  AccordReportOptions options;
  AccordExport *before;         /* nullable: what is made again */
  AccordExport *made;           /* what was exported */
  char *difference;             /* why what was made again is not the same */
  AccordProgressDialog *dialog; /* borrowed: the source object of the task */
  GWeakRef window;              /* may be closed meanwhile, and the dialog with it */
  guint timeout;
} Job;

typedef struct {
  AccordProgressDialog *dialog;
  char *section;
  guint done;
  guint total;
} Progress;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_handle_id (&job->timeout, g_source_remove);
  g_weak_ref_clear (&job->window);
  g_clear_pointer (&job->before, accord_export_free);
  g_clear_pointer (&job->made, accord_export_free);
  g_free (job->difference);
  g_free (job->register_path);
  g_free (job->path);
  g_free (job);
}

static void
progress_free (gpointer data)
{
  Progress *progress = data;

  g_object_unref (progress->dialog);
  g_free (progress->section);
  g_free (progress);
}

static gboolean
show_progress_cb (gpointer data)
{
  const Progress *progress = data;

  if (progress->total > 0)
    accord_progress_dialog_set_progress (progress->dialog, progress->section,
                                         (double) progress->done / progress->total);
  return G_SOURCE_REMOVE;
}

/* Runs on the thread that writes; what is on the screen changes on the main thread only. */
static void
progress_cb (const char *section, guint done, guint total, gpointer data)
{
  const Job *job = data;
  Progress *progress = g_new (Progress, 1);

  progress->dialog = g_object_ref (job->dialog);
  progress->section = g_strdup (section);
  progress->done = done;
  progress->total = total;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, show_progress_cb, progress, progress_free);
}

static gboolean
export (Job *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (AccordStore) store = accord_store_open (
    job->register_path, ACCORD_OPEN_READ_ONLY | ACCORD_OPEN_CHECK_LATER, error);

  if (store == NULL)
    return FALSE;
  accord_store_set_as_at (store, job->as_at);
  job->made = accord_report_export (store, job->kind, job->format, &job->options, job->path,
                                    progress_cb, job, cancellable, error);
  return job->made != NULL;
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (job->before == NULL)
    done = export (job, cancellable, &error);
  else
    done = accord_report_reproduce (job->register_path, job->before, job->path, &job->difference,
                                    progress_cb, job, cancellable, &error);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
open_clicked_cb (AdwToast *toast, AccordWindow *window)
{
  accord_open_file (GTK_WINDOW (window), g_object_get_data (G_OBJECT (toast), "path"));
}

static void
tell (AccordWindow *window, const char *title, const char *path)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, _("_Open"));
  g_object_set_data_full (G_OBJECT (toast), "path", g_strdup (path), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_clicked_cb), window, 0);
  accord_window_add_toast (window, toast);
}

/* The register notes what left the office, unless it cannot be written. */
static void
tell_exported (AccordWindow *window, Job *job)
{
  AccordStore *store = accord_window_get_store (window);
  g_autofree char *name = g_filename_display_basename (job->path);
  /* Translators: a report and the name of a file: "Board pack exported to pack.xlsx" */
  g_autofree char *title = g_strdup_printf (_("%1$s exported to %2$s"), _(job->kind->title), name);
  g_autoptr (GError) error = NULL;

  tell (window, title, job->path);
  if (!accord_store_get_read_only (store) &&
      !accord_store_note_export (store, job->made, &error))
    accord_show_message (GTK_WINDOW (window), _("The Export Was Not Noted"), error->message);
}

static void
tell_reproduced (AccordWindow *window, const Job *job)
{
  g_autofree char *name = g_filename_display_basename (job->path);
  /* Translators: the name of a file that is the same as one that was made before */
  g_autofree char *title = g_strdup_printf (_("%s: the same, byte for byte"), name);

  if (job->difference == NULL)
    tell (window, title, job->path);
  else
    accord_show_message (GTK_WINDOW (window), _("Made Again, but Not the Same Bytes"),
                         job->difference);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (AccordWindow) window = g_weak_ref_get (&job->window);
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  g_application_release (g_application_get_default ());
  g_clear_handle_id (&job->timeout, g_source_remove);
  if (window == NULL)
    return;
  gtk_window_destroy (GTK_WINDOW (source));
  if (done && job->before == NULL)
    tell_exported (window, job);
  else if (done)
    tell_reproduced (window, job);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    accord_window_add_toast (window, adw_toast_new (_("Export cancelled. No file was written.")));
  else
    accord_show_message (GTK_WINDOW (window), _("No File Was Written"), error->message);
}

static gboolean
patience_ended_cb (gpointer data)
{
  Job *job = data;
  g_autoptr (AccordWindow) window = g_weak_ref_get (&job->window);

  job->timeout = 0;
  if (window != NULL)
    gtk_window_present (GTK_WINDOW (job->dialog));
  return G_SOURCE_REMOVE;
}

/* Where it takes a moment, a dialog says how far it is and lets the officer give it up. The
 * application does not end before the thread has. */
static void
run (AccordWindow *window, Job *job, const char *title)
{
  g_autoptr (GTask) task = NULL;

  job->register_path = g_strdup (accord_store_get_path (accord_window_get_store (window)));
  job->dialog = accord_progress_dialog_new (GTK_WINDOW (window), title);
  g_weak_ref_init (&job->window, window);
  job->timeout = g_timeout_add (PATIENCE_MS, patience_ended_cb, job);

  task = g_task_new (job->dialog, accord_progress_dialog_get_cancellable (job->dialog),
                     finished_cb, NULL);
  g_task_set_source_tag (task, run);
  g_task_set_task_data (task, job, job_free);
  g_task_set_check_cancellable (task, FALSE); /* a file that is complete is not disowned */
  g_application_hold (g_application_get_default ());
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * accord_export_report:
 * @window: a window with a register
 * @path: the file to write; one that is there is replaced when the new one is complete
 *
 * Writes a report as at the window's date, in a thread, and notes it in the register. Ends in a
 * toast that opens the file, or in a message on why there is none.
 */
void
accord_export_report (AccordWindow *window,
                      const AccordReportKind *kind,
                      const AccordReportFormat *format,
                      const AccordReportOptions *options,
                      const char *path)
{
  AccordStore *store = accord_window_get_store (window);
  /* Translators: a report: "Exporting: Board pack" */
  g_autofree char *title = g_strdup_printf (_("Exporting: %s"), _(kind->title));
  Job *job;

  g_return_if_fail (store != NULL);
  g_return_if_fail (path != NULL);

  job = g_new0 (Job, 1);
  job->path = g_strdup (path);
  job->as_at = accord_store_get_as_at (store);
  job->kind = kind;
  job->format = format;
  job->options = *options;
  run (window, job, title);
}

/**
 * accord_export_reproduce:
 * @export: what left the office before
 * @path: the file to write
 *
 * Writes it again from the register as it was then, in a thread. Ends in a toast that says that it
 * is the same, or in a message on why not.
 */
void
accord_export_reproduce (AccordWindow *window, const AccordExport *export, const char *path)
{
  g_autofree char *name = g_filename_display_basename (export->path);
  /* Translators: the name of a file */
  g_autofree char *title = g_strdup_printf (_("Making %s again"), name);
  Job *job;

  g_return_if_fail (accord_window_get_store (window) != NULL);
  g_return_if_fail (path != NULL);

  job = g_new0 (Job, 1);
  job->path = g_strdup (path);
  job->before = accord_export_copy (export);
  run (window, job, title);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/export-report.h"

#include "compat.h"
#include "export/export-job.h"

#include <glib/gi18n.h>

/* One file to be written: a report as the window shows it, or what left the office before. */
typedef struct {
  char *register_path;
  char *path;
  AccordDate as_at;
  const AccordReportKind *kind;
  const AccordReportFormat *format;
  AccordReportOptions options;
  AccordExport *before; /* nullable: what is made again */
  AccordExport *made;   /* what was exported */
  char *difference;     /* why what was made again is not the same */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->before, accord_export_free);
  g_clear_pointer (&job->made, accord_export_free);
  g_free (job->difference);
  g_free (job->register_path);
  g_free (job->path);
  g_free (job);
}

static gboolean export(gpointer data,
                       AccordReportProgress progress,
                       gpointer progress_data,
                       GCancellable *cancellable,
                       GError **error)
{
  Job *job = data;
  g_autoptr (AccordStore) store =
    accord_store_open (job->register_path, ACCORD_OPEN_READ_ONLY | ACCORD_OPEN_CHECK_LATER, error);

  if (store == NULL)
    return FALSE;
  accord_store_set_as_at (store, job->as_at);
  job->made = accord_report_export (store, job->kind, job->format, &job->options, job->path,
                                    progress, progress_data, cancellable, error);
  return job->made != NULL;
}

static gboolean
reproduce (gpointer data,
           AccordReportProgress progress,
           gpointer progress_data,
           GCancellable *cancellable,
           GError **error)
{
  Job *job = data;

  return accord_report_reproduce (job->register_path, job->before, job->path, &job->difference,
                                  progress, progress_data, cancellable, error);
}

/* The register notes what left the office, unless it cannot be written. */
static void
tell_exported (AccordWindow *window, gpointer data)
{
  Job *job = data;
  AccordStore *store = accord_window_get_store (window);
  g_autofree char *name = g_filename_display_basename (job->path);
  /* Translators: a report and the name of a file: "Board pack exported to pack.xlsx" */
  g_autofree char *title =
    g_strdup_printf (_("%1$s exported to %2$s"), _(job->kind->title), name);
  g_autoptr (GError) error = NULL;

  accord_export_job_tell_file (window, title, job->path);
  if (!accord_store_get_read_only (store) && !accord_store_note_export (store, job->made, &error))
    accord_show_message (GTK_WINDOW (window), _("The Export Was Not Noted"), error->message);
}

static void
tell_reproduced (AccordWindow *window, gpointer data)
{
  const Job *job = data;
  g_autofree char *name = g_filename_display_basename (job->path);
  /* Translators: the name of a file that is the same as one that was made before */
  g_autofree char *title = g_strdup_printf (_("%s: the same, byte for byte"), name);

  if (job->difference == NULL)
    accord_export_job_tell_file (window, title, job->path);
  else
    accord_show_message (GTK_WINDOW (window), _("Made Again, but Not the Same Bytes"),
                         job->difference);
}

static const AccordExportWork export_work = { export, tell_exported, job_free };
static const AccordExportWork reproduce_work = { reproduce, tell_reproduced, job_free };

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
  job->register_path = g_strdup (accord_store_get_path (store));
  job->path = g_strdup (path);
  job->as_at = accord_store_get_as_at (store);
  job->kind = kind;
  job->format = format;
  job->options = *options;
  accord_export_job_run (window, title, &export_work, job);
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
  AccordStore *store = accord_window_get_store (window);
  Job *job;

  g_return_if_fail (store != NULL);
  g_return_if_fail (path != NULL);

  job = g_new0 (Job, 1);
  job->register_path = g_strdup (accord_store_get_path (store));
  job->path = g_strdup (path);
  job->before = accord_export_copy (export);
  accord_export_job_run (window, title, &reproduce_work, job);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/export-letters.h"

#include "compat.h"
#include "export/export-choose.h"
#include "export/export-job.h"
#include "export/export-report.h"

#include <glib/gi18n.h>

/* The letters of one notice on their way into a folder. */
typedef struct {
  char *register_path;
  char *folder;
  AccordDate as_at;
  const AccordReportKind *kind;
  const AccordReportFormat *format;
  AccordReportOptions options;
  GPtrArray *made; /* of AccordExport */
  gboolean are_drafts;
} Job;

/* What is to be written once it is known where. */
typedef struct {
  const AccordReportFormat *format;
  AccordReportOptions options;
} Wanted;

static const AccordReportKind *
get_kind (void)
{
  return accord_report_kind_find ("notice-letter");
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->made, g_ptr_array_unref);
  g_free (job->register_path);
  g_free (job->folder);
  g_free (job);
}

/* What one letter lacks all lack, since it is of the notice. */
static gboolean
are_drafts (AccordStore *store, const AccordReportOptions *options)
{
  g_autoptr (GPtrArray) letters = accord_notice_letters_list (store, options, NULL);

  return letters != NULL && ((const AccordNoticeLetter *) letters->pdata[0])->missing != NULL;
}

static gboolean
write_letters (gpointer data,
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
  job->made =
    accord_notice_letters_export (store, job->kind, job->format, &job->options, job->folder,
                                  progress, progress_data, cancellable, error);
  job->are_drafts = are_drafts (store, &job->options);
  return job->made != NULL;
}

static char *
dup_title (const Job *job)
{
  g_autofree char *name = g_filename_display_basename (job->folder);
  guint n = job->made->len;

  if (job->are_drafts)
    /* Translators: a number of letters, and the name of a folder */
    return g_strdup_printf (ngettext ("%1$u draft with gaps exported to %2$s",
                                      "%1$u drafts with gaps exported to %2$s", n),
                            n, name);
  /* Translators: a number of letters, and the name of a folder */
  return g_strdup_printf (
    ngettext ("%1$u letter exported to %2$s", "%1$u letters exported to %2$s", n), n, name);
}

/* The register notes what left the office, unless it cannot be written. */
static void
tell_written (AccordWindow *window, gpointer data)
{
  Job *job = data;
  AccordStore *store = accord_window_get_store (window);
  g_autofree char *title = dup_title (job);
  g_autoptr (GError) error = NULL;

  accord_export_job_tell_file (window, title, job->folder);
  if (accord_store_get_read_only (store))
    return;
  for (guint i = 0; i < job->made->len; i++)
    if (!accord_store_note_export (store, job->made->pdata[i], &error))
      {
        accord_show_message (GTK_WINDOW (window), _("The Export Was Not Noted"), error->message);
        return;
      }
}

static const AccordExportWork work = { write_letters, tell_written, job_free };

/**
 * accord_export_letters:
 * @window: a window with a register
 * @options: which notice
 * @folder: where the letters go; it is made if need be
 *
 * Writes a letter to each partner, in a thread, and notes them in the register. Ends in a toast
 * that opens the folder, or in a message on why there are none.
 */
void
accord_export_letters (AccordWindow *window,
                       const AccordReportFormat *format,
                       const AccordReportOptions *options,
                       const char *folder)
{
  AccordStore *store = accord_window_get_store (window);
  Job *job;

  g_return_if_fail (store != NULL);
  g_return_if_fail (folder != NULL);

  job = g_new0 (Job, 1);
  job->register_path = g_strdup (accord_store_get_path (store));
  job->folder = g_strdup (folder);
  job->as_at = accord_store_get_as_at (store);
  job->kind = get_kind ();
  job->format = format;
  job->options = *options;
  accord_export_job_run (window, _("Exporting letters"), &work, job);
}

static void
folder_chosen_cb (AccordWindow *window, const char *path, gpointer data)
{
  const Wanted *wanted = data;

  accord_export_letters (window, wanted->format, &wanted->options, path);
}

static void
file_chosen_cb (AccordWindow *window, const char *path, gpointer data)
{
  const Wanted *wanted = data;

  accord_export_report (window, get_kind (), wanted->format, &wanted->options, path);
}

static void
ask (AccordWindow *window,
     GPtrArray *letters,
     const AccordReportFormat *format,
     const AccordReportOptions *options)
{
  const AccordNoticeLetter *letter = letters->pdata[0];
  g_autofree char *name = g_strconcat (letter->name, format->ending, NULL);
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->format = format;
  wanted->options = *options;
  if (letters->len == 1)
    accord_export_ask (window, _("Export the Letter"), _("_Export"), name, format->ending,
                       file_chosen_cb, wanted, g_free);
  else
    accord_export_ask_folder (window, _("A Folder for the Letters"),
                              _("_Export"), folder_chosen_cb, wanted, g_free);
}

/**
 * accord_export_choose_letters:
 * @window: a window with a register
 * @options: which notice
 *
 * Asks where the letters of a notice go, a folder where there are several, and writes them there.
 * Says why, where there is no letter to be written.
 */
void
accord_export_choose_letters (AccordWindow *window,
                              const AccordReportFormat *format,
                              const AccordReportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) letters =
    accord_notice_letters_list (accord_window_get_store (window), options, &error);

  if (letters == NULL)
    accord_show_message (GTK_WINDOW (window), _("There Is No Letter"), error->message);
  else
    ask (window, letters, format, options);
}

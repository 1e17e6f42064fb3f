/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/calendar-jobs.h"

#include <glib/gi18n.h>

#include "accord/ics.h"
#include "accord/list-report.h"
#include "compat.h"
#include "export/export-choose.h"
#include "export/export-job.h"
#include "reports/report-print.h"
#include "thread.h"

/* The calendar of a year for other programs, and on paper. */
typedef struct {
  char *path;
  AccordDate as_at;
  int year;
  AccordQuery *query; /* NULL for a file */
  char *file;         /* NULL for paper */
  GWeakRef window;
} Year;

static void
year_free (gpointer data)
{
  Year *year = data;

  g_weak_ref_clear (&year->window);
  g_clear_pointer (&year->query, accord_query_free);
  g_free (year->path);
  g_free (year->file);
  g_free (year);
}

static Year *
year_new (AccordWindow *window, int financial_year)
{
  AccordStore *store = accord_window_get_store (window);
  Year *year = g_new0 (Year, 1);

  year->path = g_strdup (accord_store_get_path (store));
  year->as_at = accord_store_get_as_at (store);
  year->year = financial_year;
  g_weak_ref_init (&year->window, window);
  return year;
}

static AccordStore *
open_store (const Year *year, GError **error)
{
  AccordStore *store =
    accord_store_open (year->path, ACCORD_OPEN_READ_ONLY | ACCORD_OPEN_CHECK_LATER, error);

  if (store != NULL)
    accord_store_set_as_at (store, year->as_at);
  return store;
}

/* A file for calendar programs */

static gboolean
write_file (gpointer data,
            AccordReportProgress progress,
            gpointer progress_data,
            GCancellable *cancellable,
            GError **error)
{
  const Year *year = data;
  g_autoptr (AccordStore) store = open_store (year, error);
  g_autofree char *text = store == NULL ? NULL : accord_ics_write (store, year->year, error);

  return text != NULL && g_file_set_contents (year->file, text, -1, error);
}

static void
tell_written (AccordWindow *window, gpointer data)
{
  const Year *year = data;
  g_autofree char *name = g_filename_display_basename (year->file);
  /* Translators: %s is the name of a file */
  g_autofree char *told = g_strdup_printf (_("Exported the calendar to %s"), name);

  accord_export_job_tell_file (window, told, year->file);
}

static const AccordExportWork work = { write_file, tell_written, year_free };

/** accord_calendar_export_to: writes the calendar of a year to @file, for calendar programs. */
void
accord_calendar_export_to (AccordWindow *window, int year, const char *file)
{
  Year *job = year_new (window, year);

  job->file = g_strdup (file);
  accord_export_job_run (window, _("Exporting the Calendar"), &work, job);
}

static void
file_chosen_cb (AccordWindow *window, const char *path, gpointer data)
{
  accord_calendar_export_to (window, GPOINTER_TO_INT (data), path);
}

/** accord_calendar_export: asks where to, then as accord_calendar_export_to(). */
void
accord_calendar_export (AccordWindow *window, int year)
{
  /* Its second year is written after a stroke, which the name of a file cannot have. */
  g_autofree char *name = g_strdup_printf ("calendar-%d-%02d.ics", year, (year + 1) % 100);

  accord_export_ask (window, _("Export the Calendar"), _("_Export"), name, ".ics", file_chosen_cb,
                     GINT_TO_POINTER (year), NULL);
}

/* Paper: the list of what is owed in the year */

static const AccordListReportColumn columns[] = {
  { "due", N_("Due") },
  { "title", N_("What is owed") },
  { "arrangement", N_("Arrangement") },
  { "owed_by", N_("Owed by") },
  { "state", N_("State") },
  { "received", N_("Received") },
  { "presented", N_("Presented") },
  { "published", N_("Published") },
};

static char *
dup_title (int financial_year)
{
  g_autofree char *year = accord_financial_year_format (financial_year);

  /* Translators: %s is a financial year such as 2015/16 */
  return g_strdup_printf (_("Reporting calendar %s"), year);
}

static AccordReport *
build_report (const Year *year, GError **error)
{
  AccordListReportColumn shown[G_N_ELEMENTS (columns)];
  g_autoptr (AccordStore) store = open_store (year, error);
  g_autofree char *title = dup_title (year->year);
  g_autoptr (GArray) ids = NULL;

  if (store == NULL)
    return NULL;
  ids = accord_store_query_ids (store, year->query, error);
  if (ids == NULL)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    shown[i] = (AccordListReportColumn){ columns[i].key, _(columns[i].heading) };
  return accord_list_report_build (store, accord_query_get_record_type (year->query), ids, title,
                                   shown, G_N_ELEMENTS (shown), error);
}

static void
lay_out_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (AccordReport) report = build_report (data, &error);

  if (report == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, accord_paper_new (report), g_object_unref);
}

static void
tell_nothing_printed (AccordWindow *window, const GError *error)
{
  accord_show_message (GTK_WINDOW (window), _("Nothing Was Printed"), error->message);
}

static void
printed_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, AccordWindow *window)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  tell_nothing_printed (window, error);
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  const Year *year = g_task_get_task_data (G_TASK (result));
  g_autoptr (AccordWindow) window = g_weak_ref_get (&((Year *) year)->window);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordPaper) paper = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *title = dup_title (year->year);
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (window == NULL)
    return;
  if (paper == NULL)
    {
      tell_nothing_printed (window, error);
      return;
    }
  operation = accord_report_print_new (paper, title);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), window, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (window),
                           NULL);
}

/**
 * accord_calendar_print:
 * @query: which obligations, in which order
 *
 * Prints what is owed in a year.
 */
void
accord_calendar_print (AccordWindow *window, int year, const AccordQuery *query)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, laid_out_cb, NULL);
  Year *job = year_new (window, year);

  job->query = accord_query_copy (query);
  g_task_set_source_tag (task, accord_calendar_print);
  g_task_set_task_data (task, job, year_free);
  accord_thread_run (task, lay_out_in_thread);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/export-board-pack.h"

#include "accord/board-pack.h"
#include "accord/xlsx.h"
#include "compat.h"
#include "widgets/progress-dialog.h"

#include <glib/gi18n.h>

/* A dialog that is gone before it can be read only disturbs. */
#define PATIENCE_MS 300

/* One export: what the thread works from. It reads the register through a store of its own. */
typedef struct {
  char *register_path;
  char *path;
  AccordDate as_at;
  AccordProgressDialog *dialog; /* borrowed: the source object of the task */
  GWeakRef window;              /* may be closed meanwhile, and the dialog with it */
  guint timeout;
} Export;

typedef struct {
  AccordProgressDialog *dialog;
  char *section;
  guint done;
  guint total;
} Progress;

static void
export_free (gpointer data)
{
  Export *job = data;

  g_clear_handle_id (&job->timeout, g_source_remove);
  g_weak_ref_clear (&job->window);
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
  const Export *job = data;
  Progress *progress = g_new (Progress, 1);

  progress->dialog = g_object_ref (job->dialog);
  progress->section = g_strdup (section);
  progress->done = done;
  progress->total = total;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, show_progress_cb, progress, progress_free);
}

static void
export_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Export *job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordReport) report = NULL;
  g_autoptr (AccordStore) store = accord_store_open (
    job->register_path, ACCORD_OPEN_READ_ONLY | ACCORD_OPEN_CHECK_LATER, &error);

  if (store != NULL)
    {
      accord_store_set_as_at (store, job->as_at);
      report = accord_board_pack_build (store, &error);
    }
  if (report != NULL &&
      accord_xlsx_write (report, job->path, progress_cb, job, cancellable, &error))
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
tell_exported (AccordWindow *window, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *escaped = g_markup_escape_text (name, -1);
  /* Translators: %s is the name of a file. */
  g_autofree char *title = g_strdup_printf (_("Exported the board pack to %s"), escaped);
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_button_label (toast, _("_Open"));
  g_object_set_data_full (G_OBJECT (toast), "path", g_strdup (path), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_clicked_cb), window, 0);
  accord_window_add_toast (window, toast);
}

static void
export_finished_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Export *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (AccordWindow) window = g_weak_ref_get (&job->window);
  g_autoptr (GError) error = NULL;
  gboolean exported = g_task_propagate_boolean (G_TASK (result), &error);

  g_clear_handle_id (&job->timeout, g_source_remove);
  if (window == NULL)
    return;
  gtk_window_destroy (GTK_WINDOW (source));
  if (exported)
    tell_exported (window, job->path);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    accord_window_add_toast (window, adw_toast_new (_("Export cancelled. No file was written.")));
  else
    accord_show_message (GTK_WINDOW (window), _("The Board Pack Was Not Exported"), error->message);
}

static gboolean
patience_ended_cb (gpointer data)
{
  Export *job = data;
  g_autoptr (AccordWindow) window = g_weak_ref_get (&job->window);

  job->timeout = 0;
  if (window != NULL)
    gtk_window_present (GTK_WINDOW (job->dialog));
  return G_SOURCE_REMOVE;
}

/**
 * accord_export_board_pack:
 * @window: a window with a register
 * @path: the workbook to write; one that is there is replaced when the new one is complete
 *
 * Writes the board pack as at the window's date, in a thread. Where it takes a moment, a dialog
 * says how far it is and lets the officer give it up. Ends in a toast that opens the workbook, or
 * in a message on why there is none.
 */
void
accord_export_board_pack (AccordWindow *window, const char *path)
{
  AccordStore *store = accord_window_get_store (window);
  g_autoptr (GTask) task = NULL;
  AccordProgressDialog *dialog;
  Export *job;

  g_return_if_fail (store != NULL);
  g_return_if_fail (path != NULL);

  dialog = accord_progress_dialog_new (GTK_WINDOW (window), _("Exporting the Board Pack"));
  job = g_new0 (Export, 1);
  job->register_path = g_strdup (accord_store_get_path (store));
  job->path = g_strdup (path);
  job->as_at = accord_store_get_as_at (store);
  job->dialog = dialog;
  g_weak_ref_init (&job->window, window);
  job->timeout = g_timeout_add (PATIENCE_MS, patience_ended_cb, job);

  task = g_task_new (dialog, accord_progress_dialog_get_cancellable (dialog), export_finished_cb,
                     NULL);
  g_task_set_source_tag (task, accord_export_board_pack);
  g_task_set_task_data (task, job, export_free);
  g_task_set_check_cancellable (task, FALSE); /* a workbook that is complete is not disowned */
  g_task_run_in_thread (task, export_in_thread);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/import-run.h"

#include <glib/gi18n.h>

#include "accord/obligation.h"
#include "calendar/moved.h"
#include "compat.h"
#include "import/import-words.h"
#include "thread.h"
#include "widgets/progress.h"

/* One import: what the thread works from. It writes through a store of its own on the register, and
 * the window's store then finds what another has written. */
typedef struct {
  char *register_path;
  char *officer;
  char *path;
  const AccordRecordType *type;
  AccordImport *mapping; /* nullable: bank holidays */
  AccordImportCounts counts;
  char *moved; /* nullable, as the next: what followed from it in the calendar */
  char *moved_details;
  AccordProgress *progress; /* borrowed: the source object of the task */
  AccordImportSession *session;
  GWeakRef window; /* may be closed meanwhile */
  GWeakRef view;
} Run;

/* What belongs to the main thread: the thread that worked may be the last to hold the task. */
static void
run_let_go (Run *job)
{
  g_clear_object (&job->mapping);
  g_clear_object (&job->session);
}

static void
run_free (gpointer data)
{
  Run *job = data;

  run_let_go (job);
  g_weak_ref_clear (&job->window);
  g_weak_ref_clear (&job->view);
  g_free (job->register_path);
  g_free (job->officer);
  g_free (job->path);
  g_free (job->moved);
  g_free (job->moved_details);
  g_free (job);
}

/* Runs on the thread that writes. */
static void
progress_cb (guint done, guint total, gpointer data)
{
  const Run *job = data;
  gboolean is_checked = done >= total / 2;

  accord_progress_tell (job->progress,
                        is_checked ? _("Writing the rows") : _("Checking the rows"),
                        (double) done / total);
}

static gboolean
import_table (Run *job, AccordStore *store, GCancellable *cancellable, GError **error)
{
  g_autoptr (AccordImport) import = accord_import_copy (job->mapping, store);

  accord_import_set_progress (import, progress_cb, job);
  if (!accord_import_apply (import, NULL, cancellable, error))
    return FALSE;
  job->counts = *accord_import_get_counts (import);
  return TRUE;
}

static void
note_what_followed (Run *job, AccordStore *store)
{
  GPtrArray *followed = accord_obligations_get_followed (store);

  if (followed->len == 0)
    return;
  job->moved = accord_obligation_changes_dup_summary (followed);
  job->moved_details = accord_obligation_changes_dup_details (followed);
}

static void
import_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Run *job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store =
    accord_store_open (job->register_path, ACCORD_OPEN_READ_WRITE, &error);
  gboolean is_done = FALSE;

  if (store != NULL)
    {
      accord_store_set_officer (store, job->officer);
      accord_obligations_attach (store);
      is_done = job->mapping != NULL
                  ? import_table (job, store, cancellable, &error)
                  : accord_import_bank_holidays (store, job->path, FALSE, &job->counts, &error);
    }
  if (is_done)
    note_what_followed (job, store);
  if (is_done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
tell_imported (AccordWindow *window, Run *job)
{
  g_autoptr (GtkWidget) view = g_weak_ref_get (&job->view);
  g_autofree char *words = accord_import_words_dup_done (job->type, &job->counts);

  accord_import_session_remember (job->session);
  if (view != NULL)
    accord_views_end_task (accord_window_get_views (window), view);
  accord_store_poll (accord_window_get_store (window));
  accord_window_toast_change (window, words);
  if (job->moved != NULL)
    accord_moved_tell (window, job->moved, job->moved_details);
}

static void
import_finished_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Run *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (AccordWindow) window = g_weak_ref_get (&job->window);
  g_autoptr (GError) error = NULL;
  gboolean is_imported = g_task_propagate_boolean (G_TASK (result), &error);

  accord_progress_end (ACCORD_PROGRESS (source));
  if (window != NULL)
    {
      if (is_imported)
        tell_imported (window, job);
      else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        accord_window_add_toast (window,
                                 adw_toast_new (_("Import cancelled. Nothing was imported.")));
      else
        accord_show_message (GTK_WINDOW (window), _("Nothing Was Imported"), error->message);
    }
  if (!is_imported)
    accord_import_session_set_importing (job->session, FALSE);
  run_let_go (job);
}

static Run *
run_new (AccordWindow *window,
         AccordImportSession *session,
         GtkWidget *view,
         AccordProgress *progress)
{
  AccordStore *store = accord_window_get_store (window);
  AccordImport *mapping = accord_import_session_get_mapping (session);
  Run *job = g_new0 (Run, 1);

  job->register_path = g_strdup (accord_store_get_path (store));
  job->officer = g_strdup (accord_store_get_officer (store));
  job->path = g_strdup (accord_import_session_get_path (session));
  job->type = accord_import_session_get_record_type (session);
  job->mapping = mapping == NULL ? NULL : accord_import_copy (mapping, store);
  job->progress = progress;
  job->session = g_object_ref (session);
  g_weak_ref_init (&job->window, window);
  g_weak_ref_init (&job->view, view);
  return job;
}

/**
 * accord_import_run:
 * @window: the window of the register
 * @session: what is imported; its rows were checked, and none is refused
 * @view: the task that ends with the import
 *
 * Takes all rows in, in a thread and as one change, or none. Where it takes a moment, a dialog says
 * how far it is and lets the officer give it up. Ends in a toast with Undo, or in a message on why
 * nothing was imported.
 */
void
accord_import_run (AccordWindow *window, AccordImportSession *session, GtkWidget *view)
{
  g_autoptr (AccordProgress) progress = accord_progress_new (GTK_WINDOW (window), _("Importing"));
  Run *job = run_new (window, session, view, progress);
  g_autoptr (GTask) task =
    g_task_new (progress, accord_progress_get_cancellable (progress), import_finished_cb, NULL);

  accord_import_session_set_importing (session, TRUE);
  g_task_set_source_tag (task, accord_import_run);
  g_task_set_task_data (task, job, run_free);
  g_task_set_check_cancellable (task, FALSE); /* what was written is not disowned */
  accord_thread_run_beside (task, accord_window_get_store (window), import_in_thread);
}

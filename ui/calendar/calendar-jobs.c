/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/calendar-jobs.h"

#include <glib/gi18n.h>

#include "accord/obligation.h"
#include "calendar/moved.h"
#include "compat.h"
#include "thread.h"
#include "widgets/progress.h"

/* Bringing the calendar of a year up to date: written through a store of its own, and the window's
 * then finds what another has written. */
typedef struct {
  char *path;
  char *officer;
  int year;
  gboolean is_asked;
  guint n_changes;
  char *summary;
  char *details;
  GWeakRef window;
} Generation;

static void
generation_free (gpointer data)
{
  Generation *job = data;

  g_weak_ref_clear (&job->window);
  g_free (job->path);
  g_free (job->officer);
  g_free (job->summary);
  g_free (job->details);
  g_free (job);
}

static void
generate_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Generation *job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store = accord_store_open (job->path, ACCORD_OPEN_READ_WRITE, &error);
  g_autoptr (GPtrArray) changes = NULL;

  if (store != NULL)
    {
      accord_store_set_officer (store, job->officer);
      changes = accord_obligations_generate (store, job->year, &error);
    }
  if (changes == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  job->n_changes = changes->len;
  job->summary = accord_obligation_changes_dup_summary (changes);
  job->details = accord_obligation_changes_dup_details (changes);
  g_task_return_boolean (task, TRUE);
}

static void
tell_generated (AccordWindow *window, const Generation *job)
{
  AccordStore *store = accord_window_get_store (window);
  g_autofree char *year = accord_financial_year_format (job->year);
  g_autofree char *told = NULL;

  if (store == NULL)
    return;
  accord_store_poll (store);
  if (job->n_changes > 0)
    {
      accord_window_toast_change (window, job->summary);
      accord_moved_tell (window, job->summary, job->details);
    }
  else if (job->is_asked)
    {
      /* Translators: %s is a financial year such as 2015/16 */
      told = g_strdup_printf (_("The calendar of %s is up to date"), year);
      accord_window_add_toast (window, adw_toast_new (told));
    }
}

static void
generated_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Generation *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (AccordWindow) window = g_weak_ref_get (&job->window);
  g_autoptr (GError) error = NULL;
  gboolean is_done = g_task_propagate_boolean (G_TASK (result), &error);

  accord_progress_end (ACCORD_PROGRESS (source));
  if (window == NULL)
    return;
  if (is_done)
    tell_generated (window, job);
  else
    accord_show_message (GTK_WINDOW (window), _("The Calendar Was Not Brought up to Date"),
                         error->message);
}

/**
 * accord_calendar_generate:
 * @year: the year in which the financial year starts
 * @is_asked: whether the officer has asked for it, and is told where there was nothing to do
 *
 * Adds what is owed in the year and not there yet, and brings up to date what nobody has touched
 * (RC-6); says what was added, moved and dropped.
 */
void
accord_calendar_generate (AccordWindow *window, int year, gboolean is_asked)
{
  AccordStore *store = accord_window_get_store (window);
  g_autoptr (AccordProgress) progress =
    accord_progress_new (GTK_WINDOW (window), _("Bringing the calendar up to date"));
  g_autoptr (GTask) task = g_task_new (progress, NULL, generated_cb, NULL);
  Generation *job = g_new0 (Generation, 1);

  job->path = g_strdup (accord_store_get_path (store));
  job->officer = g_strdup (accord_store_get_officer (store));
  job->year = year;
  job->is_asked = is_asked;
  g_weak_ref_init (&job->window, window);
  g_task_set_source_tag (task, accord_calendar_generate);
  g_task_set_task_data (task, job, generation_free);
  accord_thread_run (task, generate_in_thread);
}

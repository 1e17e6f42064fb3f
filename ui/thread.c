/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "thread.h"

/* The works on their way, of all windows. */
static guint n_running;

static void
completed_cb (GTask *task)
{
  GApplication *application = g_application_get_default ();

  n_running--;
  if (application != NULL)
    g_application_release (application);
}

/**
 * accord_thread_run:
 * @task: with everything that @work takes
 *
 * As g_task_run_in_thread(), and holds the application until the task has called back: a program
 * that ended before would pull its resources from under the thread. Windows close all the same.
 */
void
accord_thread_run (GTask *task, GTaskThreadFunc work)
{
  GApplication *application = g_application_get_default ();

  n_running++;
  if (application != NULL)
    g_application_hold (application);
  g_signal_connect (task, "notify::completed", G_CALLBACK (completed_cb), NULL);
  g_task_run_in_thread (task, work);
}

/** accord_thread_is_running: whether a task has not called back yet. */
gboolean
accord_thread_is_running (void)
{
  return n_running > 0;
}

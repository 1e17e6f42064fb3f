/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "thread.h"

/* The works on their way, of all windows. */
static guint n_running;

typedef struct {
  GApplication *application; /* nullable */
  GObject *source;           /* nullable */
} Hold;

static void
let_go_cb (gpointer data)
{
  Hold *hold = data;

  n_running--;
  if (hold->application != NULL)
    g_application_release (hold->application);
  g_clear_object (&hold->application);
  g_clear_object (&hold->source);
  g_free (hold);
}

/* Runs on the thread that was the last to hold the task, when the task has let go of all. */
static void
task_gone_cb (gpointer hold)
{
  g_idle_add_once (let_go_cb, hold);
}

/* On the main thread, where the register of a window is let go of. */
static void
sharing_ended_cb (AccordStore *store)
{
  accord_store_end_sharing (store);
  g_object_unref (store);
}

/**
 * accord_thread_run:
 * @task: with everything that @work takes
 *
 * As g_task_run_in_thread(), and holds the application until the task has called back and gone: a
 * program that ended before would pull its resources from under the thread. Windows close all the
 * same. The thread may be the last to hold the task; the task's source object, a widget most often,
 * is let go on the main thread even so.
 */
void
accord_thread_run (GTask *task, GTaskThreadFunc work)
{
  GApplication *application = g_application_get_default ();
  GObject *source = g_task_get_source_object (task);
  Hold *hold = g_new0 (Hold, 1);

  n_running++;
  g_set_object (&hold->application, application);
  g_set_object (&hold->source, source);
  if (application != NULL)
    g_application_hold (application);
  g_object_set_data_full (G_OBJECT (task), "accord-thread-hold", hold, task_gone_cb);
  g_task_run_in_thread (task, work);
}

/**
 * accord_thread_run_beside:
 * @store: the register of a window
 * @task: with everything else that @work takes
 *
 * As accord_thread_run(), for what opens the file of @store once more.
 */
void
accord_thread_run_beside (GTask *task, AccordStore *store, GTaskThreadFunc work)
{
  accord_store_share (store);
  g_signal_connect_swapped (task, "notify::completed", G_CALLBACK (sharing_ended_cb),
                            g_object_ref (store));
  accord_thread_run (task, work);
}

/** accord_thread_is_running: whether a task has not called back, or not gone yet. */
gboolean
accord_thread_is_running (void)
{
  return n_running > 0;
}

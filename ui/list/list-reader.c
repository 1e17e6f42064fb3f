/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "list/list-reader.h"

#include "thread.h"

/* Finds out in a thread what a list ought to show, on a store of its own. One thread at a time:
 * what ought to be shown may change while it works, and is asked anew when it has ended. */

#define RUNNING "accord-list-reader-running"

typedef struct {
  char *path;
  AccordDate as_at;
  AccordQuery *query;
  guint serial;
} Reading;

static void outdated_cb (AccordList *list, GParamSpec *pspec, AccordStore *store);

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  accord_query_free (reading->query);
  g_free (reading->path);
  g_free (reading);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Reading *reading = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store =
    accord_store_open (reading->path, ACCORD_OPEN_READ_ONLY | ACCORD_OPEN_CHECK_LATER, &error);
  GArray *ids = NULL;

  if (store != NULL)
    {
      accord_store_set_as_at (store, reading->as_at);
      ids = accord_store_query_ids (store, reading->query, &error);
    }
  if (ids != NULL)
    g_task_return_pointer (task, ids, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* What the thread cannot read, because another program has the register for itself, is read here.
 */
static void
finished_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  AccordList *list = ACCORD_LIST (source);
  g_autoptr (AccordStore) store = data;
  const Reading *reading = g_task_get_task_data (G_TASK (result));
  g_autoptr (GArray) ids = g_task_propagate_pointer (G_TASK (result), NULL);

  g_object_set_data (source, RUNNING, NULL);
  if (!accord_list_get_outdated (list))
    return;
  if (ids == NULL)
    accord_list_read_now (list);
  else if (!accord_list_take_ids (list, ids, reading->serial))
    outdated_cb (list, NULL, store);
}

static void
outdated_cb (AccordList *list, GParamSpec *pspec, AccordStore *store)
{
  g_autoptr (GTask) task = NULL;
  Reading *reading;

  if (!accord_list_get_outdated (list) || g_object_get_data (G_OBJECT (list), RUNNING) != NULL)
    return;
  reading = g_new0 (Reading, 1);
  reading->path = g_strdup (accord_store_get_path (store));
  reading->as_at = accord_store_get_as_at (store);
  reading->query = accord_query_copy (accord_list_get_query (list));
  reading->serial = accord_list_get_serial (list);
  g_object_set_data (G_OBJECT (list), RUNNING, list);
  task = g_task_new (list, NULL, finished_cb, g_object_ref (store));
  g_task_set_source_tag (task, outdated_cb);
  g_task_set_task_data (task, reading, reading_free);
  accord_thread_run_beside (task, store, read_in_thread);
}

/**
 * accord_list_reader_attach:
 * @list: one that leaves slow reading to others
 * @store: its register
 *
 * Reads for the list, now and whenever it is outdated.
 */
void
accord_list_reader_attach (AccordList *list, AccordStore *store)
{
  g_signal_connect_object (list, "notify::outdated", G_CALLBACK (outdated_cb), store, 0);
  outdated_cb (list, NULL, store);
}

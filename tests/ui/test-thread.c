/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "thread.h"

/* What runs beside the main thread, and what is left to the main thread of it. */

static void
work (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_boolean (task, TRUE);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **kept = data;

  g_assert_true (g_task_propagate_boolean (G_TASK (result), NULL));
  *kept = g_object_ref (result);
}

static void
source_gone_cb (gpointer data, GObject *source)
{
  *(GThread **) data = g_thread_self ();
}

static gpointer
unref_in_thread (gpointer task)
{
  g_object_unref (task);
  return NULL;
}

/* However late a thread lets go of a task, its source object goes on the main thread. */
static void
test_source (void)
{
  GThread *gone = NULL;
  GTask *kept = NULL;
  GObject *source = g_object_new (G_TYPE_OBJECT, NULL);
  GTask *task = g_task_new (source, NULL, finished_cb, &kept);

  g_object_weak_ref (source, source_gone_cb, &gone);
  accord_thread_run (task, work);
  g_object_unref (task);
  g_object_unref (source);
  while (kept == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_thread_join (g_thread_new ("late", unref_in_thread, kept));
  while (accord_thread_is_running ())
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gone == g_thread_self ());
}

/* A task may belong to nothing. */
static void
test_no_source (void)
{
  GTask *kept = NULL;
  GTask *task = g_task_new (NULL, NULL, finished_cb, &kept);

  accord_thread_run (task, work);
  g_object_unref (task);
  while (kept == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (kept);
  g_assert_true (accord_thread_is_running ());
  while (accord_thread_is_running ())
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/thread/source", test_source);
  g_test_add_func ("/thread/no-source", test_no_source);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "opener.h"

#include "accord/obligation.h"
#include "thread.h"

/* Opening a register takes as long as its disk, or as another program that is just writing to it.
 * The store is opened in a thread; the window that will show it stands meanwhile. */
typedef struct {
  char *path;
  char *page; /* nullable */
  GWeakRef from;
  GWeakRef window; /* the one that waits, if one does */
  gboolean waits;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_free (opening->path);
  g_free (opening->page);
  g_weak_ref_clear (&opening->from);
  g_weak_ref_clear (&opening->window);
  g_free (opening);
}

static Opening *
opening_new (AccordWindow *from, AccordWindow *window, const char *path, const char *page)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->path = g_strdup (path);
  opening->page = g_strdup (page);
  opening->waits = window != NULL;
  g_weak_ref_init (&opening->from, from);
  g_weak_ref_init (&opening->window, window);
  return opening;
}

static AccordWindow *
find_window (AccordApplication *application, const char *path)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (application));

  for (GList *item = windows; item != NULL; item = item->next)
    {
      if (ACCORD_IS_WINDOW (item->data) &&
          g_strcmp0 (accord_window_get_path (item->data), path) == 0)
        return item->data;
    }
  return NULL;
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  g_autoptr (GError) error = NULL;
  AccordStore *store = accord_store_open (opening->path, ACCORD_OPEN_CHECK_LATER, &error);

  if (store != NULL)
    {
      accord_obligations_attach (store);
      g_task_return_pointer (task, store, g_object_unref);
    }
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Who closed the window that waited wants neither the register nor what is wrong with it. */
static void
fail (Opening *opening, AccordWindow *window, const GError *error)
{
  g_autoptr (AccordWindow) from = g_weak_ref_get (&opening->from);
  AccordWindow *teller = window != NULL ? window : opening->waits ? NULL : from;

  if (teller == NULL)
    return;
  accord_window_show_problem (teller, error, opening->path);
  gtk_window_present (GTK_WINDOW (teller));
}

/* A register may have several paths, where its folder is a link: it is known by the one that the
 * store has found. */
static void
show (AccordApplication *application, Opening *opening, AccordWindow *window, AccordStore *store)
{
  AccordWindow *other = find_window (application, accord_store_get_path (store));

  if (other != NULL && other != window)
    {
      if (window != NULL)
        gtk_window_destroy (GTK_WINDOW (window));
      gtk_window_present (GTK_WINDOW (other));
      return;
    }
  if (window == NULL)
    window = accord_window_new (application);
  accord_window_take_store (window, store, opening->page);
  gtk_window_present (GTK_WINDOW (window));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  AccordApplication *application = ACCORD_APPLICATION (source);
  Opening *opening = g_task_get_task_data (G_TASK (result));
  g_autoptr (AccordWindow) window = g_weak_ref_get (&opening->window);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store = g_task_propagate_pointer (G_TASK (result), &error);

  if (store == NULL)
    fail (opening, window, error);
  else if (window != NULL || !opening->waits)
    show (application, opening, window, store);
}

/**
 * accord_opener_open:
 * @from: (nullable): the window in which the register was asked for
 * @path: the register
 * @page: (nullable): the page to show; %NULL for the first
 *
 * Shows the window that has this register open, with @page if one is named; else opens it in @from,
 * if that is still empty, or in a new window. Why it does not open is said on the page of an empty
 * window, and otherwise in a message on @from.
 */
void
accord_opener_open (AccordApplication *application,
                    AccordWindow *from,
                    const char *path,
                    const char *page)
{
  g_autofree char *canonical = g_canonicalize_filename (path, NULL);
  AccordWindow *window = find_window (application, canonical);
  g_autoptr (GTask) task = NULL;

  if (window != NULL)
    {
      if (page != NULL)
        gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", page);
      gtk_window_present (GTK_WINDOW (window));
      return;
    }
  if (from == NULL)
    window = accord_window_new (application);
  else if (accord_window_get_path (from) == NULL)
    window = from;
  if (window != NULL)
    {
      accord_window_expect (window, canonical);
      gtk_window_present (GTK_WINDOW (window));
    }

  task = g_task_new (application, NULL, opened_cb, NULL);
  g_task_set_source_tag (task, accord_opener_open);
  g_task_set_task_data (task, opening_new (from, window, canonical, page), opening_free);
  accord_thread_run (task, open_in_thread);
}

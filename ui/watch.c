/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "watch.h"

#include "thread.h"

/**
 * AccordWatch:
 *
 * Watches an open register for its window: looks once a second for the changes of other programs,
 * moves a register that is shown as at today on when the day ends, and checks a large one once its
 * window is up. Where another day is shown, it is said anew, since it is another one from today.
 *
 * "ticked" is emitted after each look. "failed", with a #GError, says that the check found the
 * register damaged; the store then stays read-only.
 */
struct _AccordWatch {
  GObject parent_instance;

  AccordStore *store;
  GCancellable *cancellable;
  AccordDate today;
  guint timeout;
};

enum {
  TICKED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordWatch, accord_watch, G_TYPE_OBJECT)

/* A store is for one thread: this one reads the file through a store of its own. */
static void
check_in_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store =
    accord_store_open (path, ACCORD_OPEN_READ_ONLY | ACCORD_OPEN_CHECK_LATER, &error);

  if (store != NULL && accord_store_check (store, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
check_finished_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  AccordWatch *self = ACCORD_WATCH (source);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error) ||
      !accord_store_check (self->store, self->cancellable, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[FAILED], 0, error);
    }
}

static void
start_check (AccordWatch *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, check_finished_cb, NULL);

  g_task_set_source_tag (task, start_check);
  g_task_set_task_data (task, g_strdup (accord_store_get_path (self->store)), g_free);
  accord_thread_run_beside (task, self->store, check_in_thread);
}

static void
look_at_calendar (AccordWatch *self)
{
  AccordDate today = accord_date_today ();
  gboolean is_at_today = accord_store_get_as_at (self->store) == self->today;

  if (today == self->today || today == ACCORD_DATE_NONE)
    return;
  self->today = today;
  if (is_at_today)
    accord_store_set_as_at (self->store, today);
  else
    g_object_notify (G_OBJECT (self->store), "as-at");
}

static gboolean
timeout_cb (gpointer data)
{
  AccordWatch *self = data;

  accord_store_poll (self->store);
  look_at_calendar (self);
  g_signal_emit (self, signals[TICKED], 0);
  return G_SOURCE_CONTINUE;
}

static void
accord_watch_finalize (GObject *object)
{
  AccordWatch *self = ACCORD_WATCH (object);

  accord_watch_stop (self);
  g_object_unref (self->cancellable);
  g_object_unref (self->store);

  G_OBJECT_CLASS (accord_watch_parent_class)->finalize (object);
}

static void
accord_watch_class_init (AccordWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_watch_finalize;

  signals[TICKED] = g_signal_new ("ticked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
accord_watch_init (AccordWatch *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * accord_watch_new:
 * @store: an open register
 *
 * Starts to watch @store.
 *
 * Returns: (transfer full): the watch
 */
AccordWatch *
accord_watch_new (AccordStore *store)
{
  AccordWatch *self = g_object_new (ACCORD_TYPE_WATCH, NULL);

  self->store = g_object_ref (store);
  self->today = accord_date_today ();
  self->timeout = g_timeout_add_seconds (1, timeout_cb, self);
  if (accord_store_get_read_only (store))
    start_check (self);
  return self;
}

/**
 * accord_watch_stop:
 *
 * Looks no more, and gives the check up if it still runs.
 */
void
accord_watch_stop (AccordWatch *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->cancellable);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/progress.h"

#include "widgets/progress-dialog.h"

/* A dialog that is gone before it can be read only disturbs. */
#define PATIENCE_MS 300

/**
 * AccordProgress:
 *
 * Where work that a thread does for a window has got to. Where it takes a moment, a dialog says so
 * and lets the officer give the work up; it goes with its window, and so does the work.
 *
 * There is no dialog before it is shown, and none once it is closed: assistive technology that asks
 * GTK 4.8 for a window which has just gone is told of one that is hidden, and the program crashes.
 */
struct _AccordProgress {
  GObject parent_instance;

  GCancellable *cancellable; /* owned, as the next two */
  char *title;
  char *words; /* nullable */
  double fraction;
  GtkWindow *parent;            /* weak, as the next; both until the work has ended */
  AccordProgressDialog *dialog; /* nullable */
  guint timeout;
};

/* Something that was told. */
typedef struct {
  AccordProgress *progress;
  char *words;
  double fraction;
} Step;

G_DEFINE_FINAL_TYPE (AccordProgress, accord_progress, G_TYPE_OBJECT)

static GQuark
progress_quark (void)
{
  return g_quark_from_static_string ("accord-progress");
}

static gboolean
patience_ended_cb (gpointer data)
{
  accord_progress_show (data);
  return G_SOURCE_REMOVE;
}

static void
parent_destroyed_cb (AccordProgress *self)
{
  g_cancellable_cancel (self->cancellable);
  accord_progress_end (self);
}

static gboolean
dialog_closed_cb (AccordProgress *self)
{
  g_cancellable_cancel (self->cancellable);
  return GDK_EVENT_PROPAGATE;
}

/* The thread that worked may be the last to hold it: nothing of the main thread is left by then. */
static void
accord_progress_finalize (GObject *object)
{
  AccordProgress *self = ACCORD_PROGRESS (object);

  g_object_unref (self->cancellable);
  g_free (self->title);
  g_free (self->words);

  G_OBJECT_CLASS (accord_progress_parent_class)->finalize (object);
}

static void
accord_progress_class_init (AccordProgressClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_progress_finalize;
}

static void
accord_progress_init (AccordProgress *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * accord_progress_new:
 * @parent: the window that the work is done for
 * @title: what is being done
 *
 * Returns: (transfer full): the progress of work that begins now; tell when it has ended
 */
AccordProgress *
accord_progress_new (GtkWindow *parent, const char *title)
{
  AccordProgress *self = g_object_new (ACCORD_TYPE_PROGRESS, NULL);

  self->title = g_strdup (title);
  g_set_weak_pointer (&self->parent, parent);
  g_object_set_qdata (G_OBJECT (parent), progress_quark (), self);
  g_signal_connect_object (parent, "destroy", G_CALLBACK (parent_destroyed_cb), self,
                           G_CONNECT_SWAPPED);
  self->timeout = g_timeout_add (PATIENCE_MS, patience_ended_cb, self);
  return self;
}

/** accord_progress_find: (transfer none) (nullable): of the work that is being done for @parent. */
AccordProgress *
accord_progress_find (GtkWindow *parent)
{
  return g_object_get_qdata (G_OBJECT (parent), progress_quark ());
}

/**
 * accord_progress_get_cancellable:
 *
 * Returns: (transfer none): what is cancelled when the officer gives the work up
 */
GCancellable *
accord_progress_get_cancellable (AccordProgress *self)
{
  g_return_val_if_fail (ACCORD_IS_PROGRESS (self), NULL);

  return self->cancellable;
}

static void
step_free (gpointer data)
{
  Step *step = data;

  g_object_unref (step->progress);
  g_free (step->words);
  g_free (step);
}

static gboolean
show_step_cb (gpointer data)
{
  Step *step = data;
  AccordProgress *self = step->progress;

  g_free (self->words);
  self->words = g_steal_pointer (&step->words);
  self->fraction = step->fraction;
  if (self->dialog != NULL)
    accord_progress_dialog_set_progress (self->dialog, self->words, self->fraction);
  return G_SOURCE_REMOVE;
}

/**
 * accord_progress_tell:
 * @words: what is being done
 * @fraction: how much is done, 0 to 1
 *
 * Says where the work has got to, from the thread that works: what is on the screen changes on the
 * main thread only, in a moment.
 */
void
accord_progress_tell (AccordProgress *self, const char *words, double fraction)
{
  Step *step = g_new (Step, 1);

  step->progress = g_object_ref (self);
  step->words = g_strdup (words);
  step->fraction = CLAMP (fraction, 0, 1);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, show_step_cb, step, step_free);
}

/**
 * accord_progress_show:
 *
 * Shows the dialog before its time.
 *
 * Returns: (transfer none): the dialog
 */
GtkWindow *
accord_progress_show (AccordProgress *self)
{
  g_return_val_if_fail (ACCORD_IS_PROGRESS (self), NULL);
  g_return_val_if_fail (self->timeout != 0, NULL);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_set_weak_pointer (&self->dialog, accord_progress_dialog_new (self->parent, self->title));
  g_signal_connect_object (self->dialog, "close-request", G_CALLBACK (dialog_closed_cb), self,
                           G_CONNECT_SWAPPED);
  if (self->words != NULL)
    accord_progress_dialog_set_progress (self->dialog, self->words, self->fraction);
  gtk_window_present (GTK_WINDOW (self->dialog));
  return GTK_WINDOW (self->dialog);
}

/** accord_progress_end: the work has ended, however it did: the dialog goes. */
void
accord_progress_end (AccordProgress *self)
{
  g_return_if_fail (ACCORD_IS_PROGRESS (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  g_clear_weak_pointer (&self->dialog);
  if (self->parent == NULL)
    return;
  g_signal_handlers_disconnect_by_func (self->parent, parent_destroyed_cb, self);
  if (accord_progress_find (self->parent) == self)
    g_object_set_qdata (G_OBJECT (self->parent), progress_quark (), NULL);
  g_clear_weak_pointer (&self->parent);
}

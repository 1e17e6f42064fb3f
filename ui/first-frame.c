/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "first-frame.h"

struct _AccordFirstFrame {
  GObject parent_instance;

  gboolean is_queued;
  gboolean is_painted;
  guint source;
};

enum {
  READY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordFirstFrame, accord_first_frame, G_TYPE_OBJECT)

static void
accord_first_frame_dispose (GObject *object)
{
  accord_first_frame_stop (ACCORD_FIRST_FRAME (object));

  G_OBJECT_CLASS (accord_first_frame_parent_class)->dispose (object);
}

static void
accord_first_frame_class_init (AccordFirstFrameClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_first_frame_dispose;

  /**
   * AccordFirstFrame::ready:
   *
   * The frame is on the screen, and what was queued can be done.
   */
  signals[READY] = g_signal_new ("ready", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_first_frame_init (AccordFirstFrame *self)
{
}

static gboolean
ready_cb (gpointer data)
{
  AccordFirstFrame *self = data;

  self->source = 0;
  self->is_queued = FALSE;
  g_signal_emit (self, signals[READY], 0);
  return G_SOURCE_REMOVE;
}

static void
start_if_due (AccordFirstFrame *self)
{
  if (self->is_queued && self->is_painted && self->source == 0)
    self->source = g_idle_add (ready_cb, self);
}

static void
painted_cb (AccordFirstFrame *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  self->is_painted = TRUE;
  start_if_due (self);
}

/** accord_first_frame_new: (transfer full): waits for nothing yet. */
AccordFirstFrame *
accord_first_frame_new (void)
{
  return g_object_new (ACCORD_TYPE_FIRST_FRAME, NULL);
}

/** accord_first_frame_await: the next frame of @clock is the first. */
void
accord_first_frame_await (AccordFirstFrame *self, GdkFrameClock *clock)
{
  g_return_if_fail (ACCORD_IS_FIRST_FRAME (self));

  g_signal_connect_object (clock, "after-paint", G_CALLBACK (painted_cb), self, G_CONNECT_SWAPPED);
}

/** accord_first_frame_queue: there is something to do, now or after the first frame. */
void
accord_first_frame_queue (AccordFirstFrame *self)
{
  g_return_if_fail (ACCORD_IS_FIRST_FRAME (self));

  self->is_queued = TRUE;
  start_if_due (self);
}

/** accord_first_frame_stop: nothing is done any more. */
void
accord_first_frame_stop (AccordFirstFrame *self)
{
  g_return_if_fail (ACCORD_IS_FIRST_FRAME (self));

  g_clear_handle_id (&self->source, g_source_remove);
  self->is_queued = FALSE;
}

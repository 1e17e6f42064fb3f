/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** AccordFirstFrame: what a window does once its first frame is on the screen: emits "ready", once
 * for each accord_first_frame_queue(). */
#define ACCORD_TYPE_FIRST_FRAME (accord_first_frame_get_type ())
G_DECLARE_FINAL_TYPE (AccordFirstFrame, accord_first_frame, ACCORD, FIRST_FRAME, GObject)

AccordFirstFrame *accord_first_frame_new (void);
void accord_first_frame_await (AccordFirstFrame *self, GdkFrameClock *clock);
void accord_first_frame_queue (AccordFirstFrame *self);
void accord_first_frame_stop (AccordFirstFrame *self);

G_END_DECLS

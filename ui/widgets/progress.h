/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_PROGRESS (accord_progress_get_type ())
G_DECLARE_FINAL_TYPE (AccordProgress, accord_progress, ACCORD, PROGRESS, GObject)

AccordProgress *accord_progress_new (GtkWindow *parent, const char *title);
AccordProgress *accord_progress_find (GtkWindow *parent);
GCancellable *accord_progress_get_cancellable (AccordProgress *self);
void accord_progress_tell (AccordProgress *self, const char *words, double fraction);
GtkWindow *accord_progress_show (AccordProgress *self);
void accord_progress_end (AccordProgress *self);

G_END_DECLS

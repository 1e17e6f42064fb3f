/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/store.h"

G_BEGIN_DECLS

/**
 * AccordTimeline: an arrangement over the financial years: its term with approval, review and end,
 * and what is owed for it, by its state. Hidden where nothing is known.
 */
#define ACCORD_TYPE_TIMELINE (accord_timeline_get_type ())
G_DECLARE_FINAL_TYPE (AccordTimeline, accord_timeline, ACCORD, TIMELINE, GtkWidget)

GtkWidget *accord_timeline_new (void);
void accord_timeline_show (GtkWidget *timeline, AccordStore *store, AccordRecord *arrangement);

G_END_DECLS

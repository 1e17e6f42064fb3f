/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "arrangements/timeline-data.h"

G_BEGIN_DECLS

/* How the timeline looks, and where on it things are. */

void accord_timeline_paint (GtkWidget *widget,
                            const AccordTimelineData *data,
                            GtkSnapshot *snapshot);
int accord_timeline_measure_height (GtkWidget *widget, const AccordTimelineData *data);
const char *accord_timeline_find_text (GtkWidget *widget,
                                       const AccordTimelineData *data,
                                       double x,
                                       double y);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/store.h"

G_BEGIN_DECLS

/** AccordAttendanceGrid: people and meetings, with a letter for how each came. */
#define ACCORD_TYPE_ATTENDANCE_GRID (accord_attendance_grid_get_type ())
G_DECLARE_FINAL_TYPE (AccordAttendanceGrid,
                      accord_attendance_grid,
                      ACCORD,
                      ATTENDANCE_GRID,
                      GtkWidget)

GtkWidget *accord_attendance_section_new (void);
void
accord_attendance_section_show (GtkWidget *section, AccordStore *store, AccordRecord *committee);

G_END_DECLS

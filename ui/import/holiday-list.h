/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/import.h"

G_BEGIN_DECLS

/* The days that a published list of bank holidays adds, renames and takes away. */

GtkWidget *accord_holiday_list_new (GPtrArray *days);

G_END_DECLS

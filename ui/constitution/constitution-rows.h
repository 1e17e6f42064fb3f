/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/constitution.h"

G_BEGIN_DECLS

/* What was read from a constitution, and its faults, as rows. */

GtkWidget *accord_constitution_rows_new_faults (AccordConstitution *constitution);
GtkWidget *accord_constitution_rows_new_kind (AccordConstitution *constitution,
                                              AccordConstitutionKind kind);

G_END_DECLS

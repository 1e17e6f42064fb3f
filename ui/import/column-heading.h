/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "import/import-session.h"

G_BEGIN_DECLS

/** AccordColumnHeading: the head of a column of a file, and the choice of the field it fills. */
#define ACCORD_TYPE_COLUMN_HEADING (accord_column_heading_get_type ())
G_DECLARE_FINAL_TYPE (AccordColumnHeading, accord_column_heading, ACCORD, COLUMN_HEADING, GtkWidget)

GtkWidget *accord_column_heading_new (AccordImportSession *session, guint column);

G_END_DECLS

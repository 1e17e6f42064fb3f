/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "widgets/state.h"

G_BEGIN_DECLS

/** AccordRecordRow: a row of a boxed list that opens a record: what stands in it is in one line. */
#define ACCORD_TYPE_RECORD_ROW (accord_record_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordRecordRow, accord_record_row, ACCORD, RECORD_ROW, GtkListBoxRow)

GtkWidget *accord_record_row_new (const char *type, gint64 id, const char *name);
void accord_record_row_set_description (AccordRecordRow *self, const char *description);
void accord_record_row_append (AccordRecordRow *self, GtkWidget *child);
void accord_record_row_append_state (AccordRecordRow *self, const AccordState *state);
void accord_record_row_append_words (AccordRecordRow *self, GtkWidget *words, GtkWidget *below);
void accord_record_row_append_arrow (AccordRecordRow *self);

G_END_DECLS

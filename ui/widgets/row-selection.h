/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/query.h"

G_BEGIN_DECLS

/**
 * AccordRowSelection: the selected rows of an #AccordList: one, or any number. They stay with their
 * records when the list is sorted or narrowed. Emits "selected" when others are, or none.
 *
 * The selections of GTK would read every row of a new order in search of the selected ones, which
 * takes seconds for a hundred thousand; the list knows the ids of its rows without reading.
 */
#define ACCORD_TYPE_ROW_SELECTION (accord_row_selection_get_type ())
G_DECLARE_FINAL_TYPE (AccordRowSelection, accord_row_selection, ACCORD, ROW_SELECTION, GObject)

AccordRowSelection *accord_row_selection_new (void);
void accord_row_selection_set_list (AccordRowSelection *self, AccordList *list);
void accord_row_selection_set_multiple (AccordRowSelection *self, gboolean multiple);
guint accord_row_selection_get_n_selected (AccordRowSelection *self);
GArray *accord_row_selection_dup_ids (AccordRowSelection *self);
gint64 accord_row_selection_get_id (AccordRowSelection *self);
guint accord_row_selection_get_position (AccordRowSelection *self);
void accord_row_selection_set_position (AccordRowSelection *self, guint position);
AccordRecord *accord_row_selection_dup_record (AccordRowSelection *self);

G_END_DECLS

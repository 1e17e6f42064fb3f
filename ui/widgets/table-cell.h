/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "widgets/state.h"

G_BEGIN_DECLS

/**
 * AccordTableCellFlags:
 * @ACCORD_CELL_EXPAND: takes the room that is left
 * @ACCORD_CELL_END: numbers and dates, aligned on the right
 * @ACCORD_CELL_STRONG: the name of the row
 * @ACCORD_CELL_DIM: secondary
 * @ACCORD_CELL_CAPTION: has a second, smaller line
 * @ACCORD_CELL_WRAP: its text may take two lines
 * @ACCORD_CELL_STATE: an icon stands before the text
 * @ACCORD_CELL_FINDINGS: what the rules find about the record; its key is no field, so that nothing
 *   is sorted by it
 */
typedef enum {
  ACCORD_CELL_PLAIN = 0,
  ACCORD_CELL_EXPAND = 1 << 0,
  ACCORD_CELL_END = 1 << 1,
  ACCORD_CELL_STRONG = 1 << 2,
  ACCORD_CELL_DIM = 1 << 3,
  ACCORD_CELL_CAPTION = 1 << 4,
  ACCORD_CELL_WRAP = 1 << 5,
  ACCORD_CELL_STATE = 1 << 6,
  ACCORD_CELL_FINDINGS = 1 << 7,
} AccordTableCellFlags;

/**
 * AccordTableCell: what a table shows for one field of one row. Made of inscriptions, whose size
 * does not depend on the text, so that a hundred thousand rows scroll like ten; an amount, which
 * may not be cut short, widens it for good.
 */
#define ACCORD_TYPE_TABLE_CELL (accord_table_cell_get_type ())
G_DECLARE_FINAL_TYPE (AccordTableCell, accord_table_cell, ACCORD, TABLE_CELL, GtkWidget)

GtkWidget *accord_table_cell_new (AccordTableCellFlags flags, guint min_chars, guint nat_chars);
const char *accord_table_cell_get_name (AccordTableCell *self);
void accord_table_cell_set_text (AccordTableCell *self, const char *text);
void accord_table_cell_set_amount (AccordTableCell *self, const char *amount);
void accord_table_cell_set_caption (AccordTableCell *self, const char *caption, AccordTone tone);
void accord_table_cell_add_word (AccordTableCell *self, const char *word);
void
accord_table_cell_set_state (AccordTableCell *self, const AccordState *state, const char *word);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "accord/value.h"
#include "store/tables.h"

G_BEGIN_DECLS

/* The types of a cell as a changeset writes them; they are SQLite's, with 0 for "not said". */
typedef enum {
  ACCORD_CELL_ABSENT = 0,
  ACCORD_CELL_INTEGER = 1,
  ACCORD_CELL_NUMBER = 2,
  ACCORD_CELL_TEXT = 3,
  ACCORD_CELL_BLOB = 4,
  ACCORD_CELL_NULL = 5,
} AccordChangeCellType;

/** AccordChangeCell: one value in a changeset; text points into it and has no closing zero. */
typedef struct {
  AccordChangeCellType type;
  gint64 integer;
  double number;
  const char *text;
  gsize length;
} AccordChangeCell;

typedef enum {
  ACCORD_OP_DELETE = 9,
  ACCORD_OP_INSERT = 18,
  ACCORD_OP_UPDATE = 23,
} AccordOp;

/**
 * AccordChange:
 *
 * One change of one row. An insertion has new cells, a deletion old ones; an update has the old and
 * new cells of the columns that changed, and the old id. Cells are borrowed from the reader.
 */
typedef struct {
  const AccordTableInfo *table;
  AccordOp op;
  guint n_columns;
  const AccordChangeCell *old_cells;
  const AccordChangeCell *new_cells;
} AccordChange;

typedef struct _AccordChangeReader AccordChangeReader;

AccordChangeReader *accord_change_reader_new (GBytes *changes);
void accord_change_reader_free (AccordChangeReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordChangeReader, accord_change_reader_free)
gboolean accord_change_reader_next (AccordChangeReader *self, AccordChange *change, GError **error);

gint64 accord_change_get_id (const AccordChange *change);
gint64 accord_change_get_record (const AccordChange *change);
gboolean accord_change_cell_equal (const AccordChangeCell *a, const AccordChangeCell *b);
void accord_change_cell_to_value (const AccordChangeCell *cell, AccordValue *value);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/changeset.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "accord/error.h"

/* The format of SQLite's session extension: for each table "T", the number of columns, a flag for
 * each column of the key, the name; then changes, each an operation, an "indirect" byte and one or
 * two rows of typed cells. SQLite's own functions trust what they read; this reader does not: a
 * changeset comes from a file. */

struct _AccordChangeReader {
  GBytes *bytes;
  const guint8 *at;
  const guint8 *end;
  const AccordTableInfo *table;
  guint n_columns;
  AccordChangeCell *old_cells;
  AccordChangeCell *new_cells;
};

/** accord_change_reader_new: (transfer full): reads @changes from the start. */
AccordChangeReader *
accord_change_reader_new (GBytes *changes)
{
  AccordChangeReader *self = g_new0 (AccordChangeReader, 1);
  gsize size;

  self->bytes = g_bytes_ref (changes);
  self->at = g_bytes_get_data (changes, &size);
  self->end = self->at + size;
  return self;
}

/** accord_change_reader_free: frees the reader. */
void
accord_change_reader_free (AccordChangeReader *self)
{
  g_free (self->old_cells);
  g_free (self->new_cells);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static gboolean
fail (GError **error)
{
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_CORRUPT, "%s",
               _("The journal holds a change that cannot be read: the register is damaged."));
  return FALSE;
}

static gboolean
read_byte (AccordChangeReader *self, guint8 *byte)
{
  if (self->at >= self->end)
    return FALSE;
  *byte = *self->at++;
  return TRUE;
}

/* SQLite's variable-length integer, of which the first four bytes cover every length there is. */
static gboolean
read_length (AccordChangeReader *self, gsize *length)
{
  guint8 byte;

  *length = 0;
  for (int i = 0; i < 4; i++)
    {
      if (!read_byte (self, &byte))
        return FALSE;
      *length = *length << 7 | (byte & 0x7f);
      if (byte < 0x80)
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_eight (AccordChangeReader *self, guint64 *bits)
{
  if (self->end - self->at < 8)
    return FALSE;
  memcpy (bits, self->at, 8);
  *bits = GUINT64_FROM_BE (*bits);
  self->at += 8;
  return TRUE;
}

static gboolean
read_text (AccordChangeReader *self, AccordChangeCell *cell)
{
  if (!read_length (self, &cell->length) || (gsize) (self->end - self->at) < cell->length)
    return FALSE;
  cell->text = (const char *) self->at;
  self->at += cell->length;
  return cell->type == ACCORD_CELL_BLOB || memchr (cell->text, 0, cell->length) == NULL;
}

static gboolean
read_cell (AccordChangeReader *self, AccordChangeCell *cell)
{
  guint64 bits;
  guint8 type;

  if (!read_byte (self, &type) || type > ACCORD_CELL_NULL)
    return FALSE;
  memset (cell, 0, sizeof *cell);
  cell->type = (AccordChangeCellType) type;
  if (type == ACCORD_CELL_TEXT || type == ACCORD_CELL_BLOB)
    return read_text (self, cell);
  if (type != ACCORD_CELL_INTEGER && type != ACCORD_CELL_NUMBER)
    return TRUE;
  if (!read_eight (self, &bits))
    return FALSE;
  cell->integer = (gint64) bits;
  memcpy (&cell->number, &bits, sizeof bits);
  return TRUE;
}

static gboolean
read_row (AccordChangeReader *self, AccordChangeCell *cells)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (!read_cell (self, &cells[i]))
      return FALSE;
  return TRUE;
}

/* A table that is not ours, or has more columns than we know, is not something to guess at. */
static gboolean
read_table (AccordChangeReader *self)
{
  const guint8 *name;
  gsize n_columns;

  if (!read_length (self, &n_columns) || n_columns < 1 ||
      (gsize) (self->end - self->at) < n_columns)
    return FALSE;
  self->at += n_columns;
  name = self->at;
  self->at = memchr (name, 0, (gsize) (self->end - name));
  if (self->at == NULL)
    {
      self->at = self->end;
      return FALSE;
    }
  self->at++;

  self->table = accord_tables_find ((const char *) name);
  if (self->table == NULL || n_columns > self->table->n_columns)
    return FALSE;
  self->n_columns = (guint) n_columns;
  self->old_cells = g_renew (AccordChangeCell, self->old_cells, n_columns);
  self->new_cells = g_renew (AccordChangeCell, self->new_cells, n_columns);
  return TRUE;
}

static gboolean
read_change (AccordChangeReader *self, guint8 op, AccordChange *change)
{
  guint8 indirect;
  gboolean has_old = op == ACCORD_OP_DELETE || op == ACCORD_OP_UPDATE;
  gboolean has_new = op == ACCORD_OP_INSERT || op == ACCORD_OP_UPDATE;

  if (self->table == NULL || (!has_old && !has_new) || !read_byte (self, &indirect) ||
      (has_old && !read_row (self, self->old_cells)) ||
      (has_new && !read_row (self, self->new_cells)))
    return FALSE;
  if ((has_old ? self->old_cells : self->new_cells)[0].type != ACCORD_CELL_INTEGER)
    return FALSE;

  *change = (AccordChange) {
    .table = self->table,
    .op = (AccordOp) op,
    .n_columns = self->n_columns,
    .old_cells = has_old ? self->old_cells : NULL,
    .new_cells = has_new ? self->new_cells : NULL,
  };
  return TRUE;
}

/**
 * accord_change_reader_next:
 * @change: (out): the next change, borrowed until the call after
 *
 * Returns: %FALSE at the end, and with @error set where the bytes are not a changeset of ours
 */
gboolean
accord_change_reader_next (AccordChangeReader *self, AccordChange *change, GError **error)
{
  guint8 op;

  while (read_byte (self, &op))
    {
      if (op != 'T')
        return read_change (self, op, change) || fail (error);
      if (!read_table (self))
        return fail (error);
    }
  return FALSE;
}

/** accord_change_get_id: the key of the row that changed. */
gint64
accord_change_get_id (const AccordChange *change)
{
  return (change->old_cells != NULL ? change->old_cells : change->new_cells)[0].integer;
}

/** accord_change_get_record: the record whose history the change belongs to: for a row of a link
 * table its owner. */
gint64
accord_change_get_record (const AccordChange *change)
{
  const AccordChangeCell *cells = change->old_cells != NULL ? change->old_cells : change->new_cells;

  if (change->table->link != NULL && change->n_columns > 1 &&
      cells[1].type == ACCORD_CELL_INTEGER)
    return cells[1].integer;
  return cells[0].integer;
}

/** accord_change_cell_equal: whether two cells hold the same. */
gboolean
accord_change_cell_equal (const AccordChangeCell *a, const AccordChangeCell *b)
{
  if (a->type != b->type)
    return FALSE;
  if (a->type == ACCORD_CELL_TEXT || a->type == ACCORD_CELL_BLOB)
    return a->length == b->length && memcmp (a->text, b->text, a->length) == 0;
  return a->type == ACCORD_CELL_NULL || a->type == ACCORD_CELL_ABSENT || a->integer == b->integer;
}

/** accord_change_cell_to_value: makes @value hold what @cell holds. */
void
accord_change_cell_to_value (const AccordChangeCell *cell, AccordValue *value)
{
  switch (cell->type)
    {
    case ACCORD_CELL_INTEGER:
      accord_value_set_integer (value, cell->integer);
      break;
    case ACCORD_CELL_NUMBER:
      accord_value_set_number (value, cell->number);
      break;
    case ACCORD_CELL_TEXT:
      accord_value_take_text (value, g_strndup (cell->text, cell->length));
      break;
    case ACCORD_CELL_ABSENT:
    case ACCORD_CELL_BLOB:
    case ACCORD_CELL_NULL:
    default:
      accord_value_clear (value);
      break;
    }
}

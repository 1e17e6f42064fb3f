/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/table.h"

#include <glib/gi18n-lib.h>

#include "accord/error.h"
#include "intake/table-private.h"

/* As many letters of a heading as a message shows. */
#define SHOWN_LETTERS 60

/*
 * All text lies in one chunk, each cell ended by a NUL, and a cell is its offset there: three
 * million cells cost three million small integers and one block of text. Offset 0 is the empty
 * cell. The headings are the first row.
 */
struct _AccordTable {
  char *name;
  char *encoding;
  char separator;
  gboolean has_header;

  GString *text;
  GArray *cells; /* guint32, row after row */
  GArray *lines; /* guint32, one per row */
  guint n_columns;
  guint row_width; /* cells of the row that is being read */
};

G_DEFINE_BOXED_TYPE (AccordTable, accord_table, accord_table_ref, accord_table_unref)

static const char *
cell_at (AccordTable *self, gsize index)
{
  return self->text->str + g_array_index (self->cells, guint32, index);
}

static guint
n_rows_read (AccordTable *self)
{
  return self->lines->len;
}

static void
table_clear (gpointer data)
{
  AccordTable *self = data;

  g_free (self->name);
  g_free (self->encoding);
  g_string_free (self->text, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->lines);
}

/* --- Making a table ------------------------------------------------------------------------- */

/*
 * accord_table_new:
 * @name: the file's name, as messages give it
 * @has_header: the first row is the headings
 *
 * Begins an empty table.
 */
AccordTable *
accord_table_new (const char *name, gboolean has_header)
{
  AccordTable *self = g_atomic_rc_box_new0 (AccordTable);

  self->name = g_strdup (name);
  self->separator = ',';
  self->has_header = has_header;
  self->text = g_string_new (NULL);
  g_string_append_c (self->text, '\0');
  self->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint32));
  return self;
}

/*
 * accord_table_set_format:
 *
 * Keeps what was recognised, for the preview and for messages.
 */
void
accord_table_set_format (AccordTable *self, const char *encoding, char separator)
{
  g_free (self->encoding);
  self->encoding = g_strdup (encoding);
  self->separator = separator;
}

/*
 * accord_table_dup_shown_heading:
 *
 * A heading for a message: on one line, and not a whole paragraph.
 */
char *
accord_table_dup_shown_heading (AccordTable *self, guint column)
{
  const char *heading = cell_at (self, column);
  gboolean whole = g_utf8_strlen (heading, -1) <= SHOWN_LETTERS;
  g_autofree char *start = g_utf8_substring (heading, 0, whole ? -1 : SHOWN_LETTERS);

  g_strdelimit (g_strstrip (start), "\r\n\t", ' ');
  return whole ? g_steal_pointer (&start) : g_strdup_printf ("%s…", start);
}

/*
 * accord_table_dup_place:
 *
 * Where the next cell stands, for a message: file, line, column and, once it is known, heading.
 */
char *
accord_table_dup_place (AccordTable *self, guint line)
{
  guint column = self->row_width;
  g_autofree char *heading = NULL;

  if (self->has_header && n_rows_read (self) > 0 && column < self->n_columns)
    heading = accord_table_dup_shown_heading (self, column);

  if (heading && *heading != '\0')
    /* Translators: file, line, column number, the column's heading */
    return g_strdup_printf (_ ("%1$s, line %2$u, column %3$u (%4$s)"), self->name, line, column + 1,
                            heading);

  return g_strdup_printf (_ ("%1$s, line %2$u, column %3$u"), self->name, line, column + 1);
}

/*
 * accord_table_append_cell:
 *
 * Adds one cell to the row that is being read; refuses tables that are larger than any real one.
 */
gboolean
accord_table_append_cell (AccordTable *self,
                          guint line,
                          const char *text,
                          gsize length,
                          GError **error)
{
  guint32 offset = 0;

  if (self->row_width == ACCORD_TABLE_MAX_COLUMNS)
    {
      g_set_error (
        error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
        _ ("%1$s, line %2$u: there are more than %3$d columns, the most that a table may "
           "have."),
        self->name, line, ACCORD_TABLE_MAX_COLUMNS);
      return FALSE;
    }
  if (self->cells->len == ACCORD_TABLE_MAX_CELLS)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _ ("%1$s, line %2$u: there are more than %3$d cells, the most that a table may "
                      "have. Divide the file into several."),
                   self->name, line, ACCORD_TABLE_MAX_CELLS);
      return FALSE;
    }

  if (length > 0)
    {
      offset = (guint32) self->text->len;
      g_string_append_len (self->text, text, (gssize) length);
      g_string_append_c (self->text, '\0');
    }
  g_array_append_val (self->cells, offset);
  self->row_width++;
  return TRUE;
}

static const char *
separator_name (char separator)
{
  if (separator == '\t')
    return C_ ("separator", "tab");

  return separator == ';' ? C_ ("separator", "semicolon") : C_ ("separator", "comma");
}

/*
 * accord_table_end_row:
 * @line: the line of the file on which the row starts
 *
 * Ends the row; it must be as wide as the first.
 */
gboolean
accord_table_end_row (AccordTable *self, guint line, GError **error)
{
  guint32 start = line;

  if (n_rows_read (self) == 0)
    self->n_columns = self->row_width;

  if (self->row_width != self->n_columns)
    {
      g_set_error (
        error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
        _ ("%1$s, line %2$u: expected as many cells as on line %3$u (%4$u), found %5$u. "
           "Cells are separated by a %6$s; a cell that contains one needs quotation marks "
           "around it."),
        self->name, line, g_array_index (self->lines, guint32, 0), self->n_columns, self->row_width,
        separator_name (self->separator));
      return FALSE;
    }

  g_array_append_val (self->lines, start);
  self->row_width = 0;
  return TRUE;
}

/*
 * accord_table_finish:
 *
 * Ends the table; it must have a row.
 */
gboolean
accord_table_finish (AccordTable *self, GError **error)
{
  if (n_rows_read (self) == 0)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _ ("%s: the file is empty; expected a table."), self->name);
      return FALSE;
    }
  if (accord_table_get_n_rows (self) == 0)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _ ("%s: only one row was found, and it was read as the headings; expected rows "
                      "below it."),
                   self->name);
      return FALSE;
    }
  return TRUE;
}

/* --- Reading it ----------------------------------------------------------------------------- */

/**
 * accord_table_ref:
 * @self: a table
 *
 * Returns: (transfer full): @self, with one more reference
 */
AccordTable *
accord_table_ref (AccordTable *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * accord_table_unref:
 * @self: (transfer full): a table
 *
 * Gives a reference back; the last one frees the table.
 */
void
accord_table_unref (AccordTable *self)
{
  g_atomic_rc_box_release_full (self, table_clear);
}

/**
 * accord_table_get_name:
 * @self: a table
 *
 * Returns: (transfer none): the file's name without its folder, as messages give it
 */
const char *
accord_table_get_name (AccordTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * accord_table_get_encoding:
 * @self: a table
 *
 * Returns: (transfer none): the encoding that was named, else the one that was recognised: UTF-8,
 *   UTF-16LE, UTF-16BE or WINDOWS-1252
 */
const char *
accord_table_get_encoding (AccordTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->encoding;
}

/**
 * accord_table_get_separator:
 * @self: a table
 *
 * Returns: what separates the cells: a comma, or the semicolon or tab that was recognised
 */
char
accord_table_get_separator (AccordTable *self)
{
  g_return_val_if_fail (self != NULL, ',');

  return self->separator;
}

/**
 * accord_table_has_headings:
 * @self: a table
 *
 * Returns: whether the first row of the file was read as headings
 */
gboolean
accord_table_has_headings (AccordTable *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_header;
}

/**
 * accord_table_get_n_columns:
 * @self: a table
 *
 * Returns: how many columns every row has
 */
guint
accord_table_get_n_columns (AccordTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_columns;
}

/**
 * accord_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows there are, headings not counted; at least one
 */
guint
accord_table_get_n_rows (AccordTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return n_rows_read (self) - (self->has_header ? 1 : 0);
}

/**
 * accord_table_get_heading:
 * @self: a table
 * @column: a column, counted from 0
 *
 * Returns: (transfer none) (nullable): the column's heading, %NULL in a table without headings
 */
const char *
accord_table_get_heading (AccordTable *self, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->n_columns, NULL);

  return self->has_header ? cell_at (self, column) : NULL;
}

/**
 * accord_table_get_cell:
 * @self: a table
 * @row: a row, counted from 0, headings not counted
 * @column: a column, counted from 0
 *
 * Returns: (transfer none): the cell as the file has it, in UTF-8; empty, never %NULL
 */
const char *
accord_table_get_cell (AccordTable *self, guint row, guint column)
{
  gsize stored = (gsize) row + (self && self->has_header ? 1 : 0);

  g_return_val_if_fail (self != NULL && column < self->n_columns, NULL);
  g_return_val_if_fail (stored < n_rows_read (self), NULL);

  return cell_at (self, stored * self->n_columns + column);
}

/**
 * accord_table_get_line:
 * @self: a table
 * @row: a row, counted from 0, headings not counted
 *
 * Returns: the line of the file, counted from 1, on which the row starts; a row may take several
 *   lines, since a quoted cell may contain line ends
 */
guint
accord_table_get_line (AccordTable *self, guint row)
{
  gsize stored = (gsize) row + (self && self->has_header ? 1 : 0);

  g_return_val_if_fail (self != NULL && stored < n_rows_read (self), 0);

  return g_array_index (self->lines, guint32, stored);
}

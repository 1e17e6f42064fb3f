/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/table.h"

#include <csv.h>
#include <glib/gi18n-lib.h>

#include "accord/error.h"
#include "intake/table-private.h"

/* No more than this goes to the parser before its answer is looked at. */
#define STEP_BYTES            (64 * 1024)
#define MAX_CELL_BYTES        ((gsize) ACCORD_TABLE_MAX_CELL_MIB << 20)
#define LINES_BETWEEN_CANCELS 1024

/*
 * The parser tells of cells and rows, but not of lines. It is therefore given one line of the file
 * at a time; a row goes on over the end of a line only inside a quoted cell.
 */
typedef struct {
  AccordTable *table;
  struct csv_parser parser;
  guint line;       /* the line that is being read */
  guint row_line;   /* where the row started */
  guint quote_line; /* where the quoted cell started */
  guint n_cells;    /* cells so far, to see whether a quoted cell is a new one */
  GError *error;    /* the first refusal */
} CsvReader;

static int
never_blank (unsigned char byte)
{
  return 0;
}

static void
cell_read_cb (void *text, size_t length, void *data)
{
  CsvReader *self = data;

  self->n_cells++;
  if (!self->error)
    accord_table_append_cell (self->table, self->line, text, length, &self->error);
}

static void
row_read_cb (int byte, void *data)
{
  CsvReader *self = data;

  if (!self->error)
    accord_table_end_row (self->table, self->row_line, &self->error);
}

static void
refuse (CsvReader *self, guint line, const char *what)
{
  g_autofree char *place = accord_table_dup_place (self->table, line);

  /* Translators: the place in the file, and the sentence that says what is wrong there */
  g_set_error (&self->error, ACCORD_ERROR, ACCORD_ERROR_INVALID, _ ("%1$s: %2$s"), place, what);
}

static gboolean
only_blanks_so_far (CsvReader *self)
{
  for (gsize i = 0; i < self->parser.entry_pos; i++)
    if (self->parser.entry_buf[i] != ' ' && self->parser.entry_buf[i] != '\t')
      return FALSE;

  return TRUE;
}

/*
 * RFC 4180 has no quotation mark in a cell without quotation marks around it, but people write
 * 37°36'37.8"N, and that can be meant in one way only. Every other misplaced quotation mark could
 * move the borders of cells, and is refused.
 */
static gsize
accept_or_refuse_quote (CsvReader *self, const char *quote)
{
  gsize used;

  if (self->parser.quoted)
    {
      refuse (self, self->line,
              _ ("something other than the separator follows the closing quotation mark. Inside a "
                 "quoted cell, write every quotation mark twice; leave no blank after it."));
      return 0;
    }
  if (only_blanks_so_far (self))
    {
      refuse (self, self->line,
              _ ("there is a blank before the opening quotation mark. Remove the blank."));
      return 0;
    }

  csv_set_opts (&self->parser, 0);
  used = csv_parse (&self->parser, quote, 1, cell_read_cb, row_read_cb, self);
  csv_set_opts (&self->parser, CSV_STRICT | CSV_STRICT_FINI);
  return used;
}

static void
check_cell_size (CsvReader *self)
{
  if (self->error || self->parser.entry_pos <= MAX_CELL_BYTES)
    return;

  if (self->parser.quoted)
    refuse (self, self->quote_line,
            _ ("the quoted cell that opens here is longer than 1 MiB. Its closing quotation mark "
               "may be missing."));
  else
    refuse (self, self->line, _ ("this cell is longer than 1 MiB, the most that a cell may be."));
}

/* Reads the bytes of one line, its end included, unless something is refused. */
static void
read_line (CsvReader *self, const char *text, gsize length)
{
  gsize done = 0;

  while (done < length && !self->error)
    {
      gsize step = MIN (length - done, STEP_BYTES);
      guint n_cells = self->n_cells;
      gboolean was_quoted = self->parser.quoted;
      gsize used = csv_parse (&self->parser, text + done, step, cell_read_cb, row_read_cb, self);

      if (self->parser.quoted && (!was_quoted || self->n_cells > n_cells))
        self->quote_line = self->line;
      if (used < step && !self->error)
        used += accept_or_refuse_quote (self, text + done + used);
      check_cell_size (self);
      done += used;
    }
}

static gsize
line_length (const char *text, gsize length)
{
  gsize i = 0;

  while (i < length && text[i] != '\n' && text[i] != '\r')
    i++;
  if (i + 1 < length && text[i] == '\r' && text[i + 1] == '\n')
    return i + 2;

  return MIN (i + 1, length);
}

static void
read_end (CsvReader *self)
{
  if (self->error)
    return;

  if (csv_fini (&self->parser, cell_read_cb, row_read_cb, self) != 0)
    refuse (self, self->quote_line, _ ("the quotation mark that opens this cell is never closed."));
  else if (!self->error)
    accord_table_finish (self->table, &self->error);
}

static void
read_text (CsvReader *self, const char *text, gsize length, GCancellable *cancellable)
{
  gsize done = 0;

  while (done < length && !self->error)
    {
      gsize step = line_length (text + done, length - done);

      self->line++;
      if (!self->parser.quoted)
        self->row_line = self->line;
      if (self->line % LINES_BETWEEN_CANCELS != 1 ||
          !g_cancellable_set_error_if_cancelled (cancellable, &self->error))
        read_line (self, text + done, step);
      done += step;
    }
  read_end (self);
}

/*
 * What separates the cells, by the first line that is not empty: a comma if it has one outside
 * quotation marks, else a semicolon, as spreadsheet programs write it in half of Europe, or a tab.
 */
static char
recognise_separator (const char *text, gsize length)
{
  gboolean quoted = FALSE, begun = FALSE;
  char found = ',';

  for (gsize i = 0; i < length; i++)
    {
      gboolean at_end = text[i] == '\n' || text[i] == '\r';

      if (text[i] == '"')
        quoted = !quoted;
      else if (!quoted && (text[i] == ',' || (at_end && begun)))
        return text[i] == ',' ? ',' : found;
      else if (!quoted && found == ',' && (text[i] == ';' || text[i] == '\t'))
        found = text[i];
      begun = begun || !at_end;
    }
  return found;
}

static GError *
read_table (AccordTable *table, GBytes *text, GCancellable *cancellable)
{
  CsvReader reader = { .table = table };
  gsize length;
  const char *data = g_bytes_get_data (text, &length);

  csv_init (&reader.parser, CSV_STRICT | CSV_STRICT_FINI);
  csv_set_delim (&reader.parser, (unsigned char) accord_table_get_separator (table));
  csv_set_space_func (&reader.parser, never_blank);
  csv_set_blk_size (&reader.parser, STEP_BYTES);
  csv_set_realloc_func (&reader.parser, g_realloc);
  csv_set_free_func (&reader.parser, g_free);

  read_text (&reader, data, length, cancellable);
  csv_free (&reader.parser);
  return reader.error;
}

/**
 * accord_table_parse_csv:
 * @name: the file's name, for messages
 * @bytes: what the file contains
 * @encoding: (nullable): the encoding that it is in; %NULL recognises it
 * @has_header: whether the first row is headings
 * @cancellable: (nullable): to stop it
 * @error: (nullable): where to report a failure
 *
 * As accord_table_read_csv(), from memory.
 *
 * Returns: (transfer full): the table, or %NULL with %ACCORD_ERROR_INVALID and a sentence that
 *   names the line
 */
AccordTable *
accord_table_parse_csv (const char *name,
                        GBytes *bytes,
                        const char *encoding,
                        gboolean has_header,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (AccordTable) table = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autofree char *used = NULL;
  const char *data;
  GError *refusal;
  gsize length;

  g_return_val_if_fail (name != NULL && bytes != NULL, NULL);

  if (!accord_table_refuse_other_formats (name, bytes, error))
    return NULL;
  text = accord_table_decode (name, bytes, encoding, &used, error);
  if (!text)
    return NULL;

  data = g_bytes_get_data (text, &length);
  table = accord_table_new (name, has_header);
  accord_table_set_format (table, used, recognise_separator (data, length));
  refusal = read_table (table, text, cancellable);
  if (refusal)
    {
      g_propagate_error (error, refusal);
      return NULL;
    }
  return g_steal_pointer (&table);
}

/**
 * accord_table_read_csv:
 * @path: the file, in the encoding of file names
 * @encoding: (nullable): the encoding that its text is in, by any name that iconv knows; %NULL
 *   recognises UTF-8, UTF-16 by its mark, and Windows-1252
 * @has_header: whether the first row is headings
 * @cancellable: (nullable): to stop it
 * @error: (nullable): where to report a failure
 *
 * Reads a CSV file as RFC 4180 describes it.
 *
 * More is taken than that: lines may end in LF, CRLF or CR; the separator may be a semicolon or a
 * tab when the first line has no comma; empty lines are passed over; a quotation mark may stand
 * inside a cell that does not begin with one. Whatever could be meant in two ways is refused, and
 * so is every file with rows of different widths.
 *
 * Returns: (transfer full): the table, or %NULL. The error is %ACCORD_ERROR_NOT_FOUND or
 *   %ACCORD_ERROR_FAILED when the file cannot be read, %G_IO_ERROR_CANCELLED, or
 *   %ACCORD_ERROR_INVALID with a sentence that names the file, the line and what was expected
 */
AccordTable *
accord_table_read_csv (const char *path,
                       const char *encoding,
                       gboolean has_header,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = accord_table_load_file (path, cancellable, error);
  if (!bytes)
    return NULL;

  name = g_filename_display_basename (path);
  return accord_table_parse_csv (name, bytes, encoding, has_header, cancellable, error);
}

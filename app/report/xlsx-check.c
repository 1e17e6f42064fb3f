/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/xlsx-check.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "report/export-file.h"

/*
 * libxlsxwriter writes each part of a workbook to a working file before it packs them, and does not
 * notice when the disk for these is full: the part is then packed as far as it came. So a finished
 * workbook is read again, and every part must end as its document does.
 */

#define END_SIGNATURE   0x06054b50u
#define END_SIZE        22
#define ENTRY_SIGNATURE 0x02014b50u
#define ENTRY_SIZE      46
#define LOCAL_SIZE      30
#define METHOD_DEFLATED 8

#define ROOT_LENGTH 128

/* What to tell an officer of what libxlsxwriter said. */
static const struct {
  lxw_error status;
  const char *words;
} library_reasons[] = {
  { LXW_ERROR_MEMORY_MALLOC_FAILED, N_ ("There was not enough memory to write “%s”.") },
    { LXW_ERROR_CREATING_XLSX_FILE, N_ ("“%s” cannot be written in that folder.") },
      { LXW_ERROR_CREATING_TMPFILE, N_ ("There was no room for the working files of “%s”.") },
        { LXW_ERROR_READING_TMPFILE, N_ ("There was no room for the working files of “%s”.") },
          { LXW_ERROR_ZIP_FILE_OPERATION, N_ ("“%s” could not be written to the end.") },
            { LXW_ERROR_ZIP_FILE_ADD, N_ ("“%s” could not be written to the end.") },
              { LXW_ERROR_ZIP_CLOSE, N_ ("“%s” could not be written to the end.") },
                { LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE,
                  N_ ("“%s” has more rows or columns than a spreadsheet takes.") },
              };

typedef struct {
  const guint8 *data;
  gsize size;
} Bytes;

/* The start and the end of a document as it streams by. */
typedef struct {
  char start[1024];
  gsize start_size;
  char end[ROOT_LENGTH + 8];
  gsize end_size;
} Ends;

static guint32
read_16 (Bytes bytes, gsize at)
{
  return at + 2 <= bytes.size ? bytes.data[at] | (guint32) bytes.data[at + 1] << 8 : 0;
}

static guint32
read_32 (Bytes bytes, gsize at)
{
  return read_16 (bytes, at) | read_16 (bytes, at + 2) << 16;
}

static void
ends_take (Ends *ends, const char *data, gsize size)
{
  gsize room = sizeof ends->start - 1 - ends->start_size;
  gsize keep = MIN (size, sizeof ends->end - 1);
  gsize old = MIN (ends->end_size, sizeof ends->end - 1 - keep);

  memcpy (ends->start + ends->start_size, data, MIN (size, room));
  ends->start_size += MIN (size, room);
  memmove (ends->end, ends->end + ends->end_size - old, old);
  memcpy (ends->end + old, data + size - keep, keep);
  ends->end_size = old + keep;
}

/* Whether the document ends with the end of the element that it starts with. */
static gboolean
ends_match (Ends *ends)
{
  const char *root;
  g_autofree char *name = NULL;
  g_autofree char *closing = NULL;

  ends->start[ends->start_size] = '\0';
  ends->end[ends->end_size] = '\0';
  for (root = strchr (ends->start, '<'); root != NULL && (root[1] == '?' || root[1] == '!');)
    root = strchr (root + 1, '<');
  if (root == NULL)
    return FALSE;

  g_strchomp (ends->end);
  name = g_strndup (root + 1, MIN (strcspn (root + 1, " \t\r\n/>"), ROOT_LENGTH));
  closing = g_strdup_printf ("</%s>", name);
  if (g_str_has_suffix (ends->end, closing))
    return TRUE;
  /* An element without content, which is then the whole document. */
  return g_str_has_suffix (ends->end, "/>") && strchr (root + 1, '<') == NULL;
}

static gboolean
check_part (Bytes part)
{
  g_autoptr (GConverter) inflater =
    G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW));
  g_autoptr (GInputStream) packed =
    g_memory_input_stream_new_from_data (part.data, (gssize) part.size, NULL);
  g_autoptr (GInputStream) plain = g_converter_input_stream_new (packed, inflater);
  Ends ends = { 0 };
  char buffer[16384];
  gssize size;

  do
    {
      size = g_input_stream_read (plain, buffer, sizeof buffer, NULL, NULL);
      if (size > 0)
        ends_take (&ends, buffer, (gsize) size);
    }
  while (size > 0);
  return size == 0 && ends_match (&ends);
}

/* Reads the entry of the directory at @at; @at moves on to the next one. */
static gboolean
check_entry (Bytes file, gsize *at)
{
  gsize entry = *at;
  gsize local = read_32 (file, entry + 42);
  Bytes part;

  if (read_32 (file, entry) != ENTRY_SIGNATURE || read_16 (file, entry + 10) != METHOD_DEFLATED)
    return FALSE;

  *at += ENTRY_SIZE + read_16 (file, entry + 28) + read_16 (file, entry + 30) +
         read_16 (file, entry + 32);
  local += LOCAL_SIZE + read_16 (file, local + 26) + read_16 (file, local + 28);
  part.size = read_32 (file, entry + 20);
  if (local > file.size || part.size > file.size - local)
    return FALSE;
  part.data = file.data + local;
  return check_part (part);
}

/**
 * xlsx_file_check:
 * @path: a workbook
 *
 * Looks whether every part of a workbook is there to its end.
 *
 * Returns: %TRUE if it is
 */
gboolean
xlsx_file_check (const char *path)
{
  g_autoptr (GMappedFile) mapped = g_mapped_file_new (path, FALSE, NULL);
  Bytes file;
  gsize at;
  guint n_entries;

  if (mapped == NULL || g_mapped_file_get_length (mapped) < END_SIZE)
    return FALSE;

  file.data = (const guint8 *) g_mapped_file_get_contents (mapped);
  file.size = g_mapped_file_get_length (mapped);
  if (read_32 (file, file.size - END_SIZE) != END_SIGNATURE)
    return FALSE;

  n_entries = read_16 (file, file.size - END_SIZE + 10);
  at = read_32 (file, file.size - END_SIZE + 16);
  for (guint i = 0; i < n_entries; i++)
    if (!check_entry (file, &at))
      return FALSE;
  return n_entries > 0;
}

/**
 * xlsx_file_set_error:
 * @path: the file that was to be written
 * @status: what libxlsxwriter said, or %LXW_NO_ERROR
 * @code: the errno of the system, or 0
 * @error: (out): where to put the error
 *
 * Tells why a workbook could not be written. The system knows better than the library.
 */
void
xlsx_file_set_error (const char *path, lxw_error status, int code, GError **error)
{
  const char *words = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (library_reasons); i++)
    if (library_reasons[i].status == status)
      words = _ (library_reasons[i].words);
  export_file_set_error (path, code, words, error);
}

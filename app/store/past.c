/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/journal.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "accord/error.h"
#include "store/row-image.h"
#include "store/store-private.h"

/* The register as it was: a copy of it from which every later journal entry is taken back, newest
 * first, as raw rows and without a trace. Nobody sees the copy: it has a folder of its own for this
 * user only, and loses its name as soon as it is open, so that it goes when it is closed or the
 * program dies. */

static gboolean
take_out (AccordDatabase *database, GBytes *part, GArray *rows, GError **error)
{
  g_autoptr (AccordChangeReader) reader = accord_change_reader_new (part);
  g_autoptr (GError) failure = NULL;
  AccordChange change;

  while (accord_change_reader_next (reader, &change, &failure))
    if ((change.op != ACCORD_OP_INSERT &&
         !accord_row_images_add_before (rows, database, &change, error)) ||
        (change.op != ACCORD_OP_DELETE &&
         !accord_row_remove (database, change.table, accord_change_get_id (&change), error)))
      return FALSE;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
take_back_part (AccordDatabase *database, GBytes *part, GError **error)
{
  g_autoptr (GArray) rows = accord_row_images_new ();

  if (!take_out (database, part, rows, error))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (!accord_row_image_insert (&g_array_index (rows, AccordRowImage, i), database, error))
      return FALSE;
  return TRUE;
}

static gboolean
take_back_entry (AccordStore *present, AccordDatabase *copy, gint64 seq, GError **error)
{
  g_autoptr (GPtrArray) parts = accord_journal_read_parts (present, seq, error);

  if (parts == NULL)
    return FALSE;
  for (guint i = parts->len; i > 0; i--)
    if (!take_back_part (copy, parts->pdata[i - 1], error))
      return FALSE;
  return TRUE;
}

/* The journal ends where it ended then. The index of the search cannot be taken back row by row,
 * and an empty one tells nothing false. */
static gboolean
cut_journal (AccordDatabase *copy, gint64 seq, GError **error)
{
  static const char *const cuts[] = {
    "DELETE FROM journal_row WHERE seq > ?1",
    "DELETE FROM journal_part WHERE seq > ?1",
    "DELETE FROM journal WHERE seq > ?1",
    "DELETE FROM export WHERE seq > ?1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cuts); i++)
    if (!accord_database_run (copy, error, cuts[i], "i", seq))
      return FALSE;
  return accord_database_execute (copy, "DELETE FROM search", error);
}

static gboolean
take_back (AccordStore *present,
           AccordDatabase *copy,
           gint64 seq,
           GCancellable *cancellable,
           GError **error)
{
  gint64 last;

  /* Nobody waits for this file, and nobody will miss it. */
  if (!accord_database_execute (copy, "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; BEGIN",
                                error) ||
      !accord_database_get_integer (copy, &last, error, "SELECT max (seq) FROM journal", ""))
    return FALSE;
  if (seq < 0 || seq > last)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND,
                   _("The journal has no entry %d: the register was put back to an earlier state."),
                   (int) seq);
      return FALSE;
    }
  for (gint64 entry = last; entry > seq; entry--)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !take_back_entry (present, copy, entry, error))
      return FALSE;
  return cut_journal (copy, seq, error) && accord_schema_fill (copy, copy, error) &&
         accord_database_execute (copy, "COMMIT", error);
}

static AccordStore *
make_past (AccordStore *present,
           const char *path,
           gint64 seq,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (AccordDatabase) copy = NULL;
  int file = g_creat (path, 0600); /* SQLite writes into an empty file */

  if (file >= 0)
    close (file);
  if (!accord_database_run (present->database, error, "VACUUM INTO ?1", "t", path))
    return NULL;
  copy = accord_database_new (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW, present->path,
                              error);
  if (copy == NULL || !take_back (present, copy, seq, cancellable, error))
    return NULL;
  g_clear_pointer (&copy, accord_database_free);
  return accord_store_open (path, ACCORD_OPEN_READ_ONLY, error);
}

/**
 * accord_store_open_past:
 * @path: a register
 * @seq: the number of a journal entry, or 0 for before the first
 *
 * Opens the register as it was after that entry, read only: records, references, bank holidays and
 * the journal up to there. A report of it as at the same day is the same to the byte, as long as
 * the same Accord writes it in the same language.
 *
 * What is not in the journal is as it is today: contact details, which no report shows, files kept
 * in the register, to which more may have come, and the counter of records, which only grows. The
 * search finds nothing. accord_store_get_path() says where the register of today is.
 *
 * Returns: (transfer full) (nullable): the register of then; %ACCORD_ERROR_NOT_FOUND if it has no
 *   such entry
 */
AccordStore *
accord_store_open_past (const char *path, gint64 seq, GCancellable *cancellable, GError **error)
{
  g_autoptr (AccordStore) present =
    accord_store_open (path, ACCORD_OPEN_READ_ONLY | ACCORD_OPEN_CHECK_LATER, error);
  g_autofree char *folder = present == NULL ? NULL : g_dir_make_tmp ("accord-XXXXXX", error);
  g_autofree char *copy = NULL;
  AccordStore *past;

  if (folder == NULL)
    return NULL;
  copy = g_build_filename (folder, "past.accord", NULL);
  past = make_past (present, copy, seq, cancellable, error);
  g_unlink (copy);
  g_rmdir (folder);
  if (past != NULL)
    {
      g_free (past->path);
      past->path = g_strdup (present->path);
    }
  return past;
}

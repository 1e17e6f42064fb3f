/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/store-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* A register of an earlier format becomes one of the present format when it is first opened to be
 * changed. A copy of it as it was is made first and kept for ever: under a lock, so that nothing
 * can come between the copy and the change, nor a second program. Where it may only be read it
 * stays as it is, and a copy is read. A migration that fills in columns writes a journal entry for
 * what it fills in; one that only adds tables has none to write. What was done before it can still
 * be undone. */

/* Beside the register, named after the format that it is from before; what is there already is an
 * earlier register's, and stays. */
static char *
dup_copy_path (AccordStore *self)
{
  char *path = g_strdup_printf ("%s.before-format-%d", self->path, ACCORD_SCHEMA_VERSION);

  for (guint n = 2; g_file_test (path, G_FILE_TEST_EXISTS); n++)
    {
      g_free (path);
      path = g_strdup_printf ("%s.before-format-%d-%u", self->path, ACCORD_SCHEMA_VERSION, n);
    }
  return path;
}

static gboolean
make_present (AccordStore *self, GError **error)
{
  return accord_schema_migrate (self->database, self->version, ACCORD_SCHEMA_VERSION, error) &&
         accord_schema_check_digest (self->database, ACCORD_SCHEMA_VERSION, error);
}

/* Where nothing is to be filled in the journal gets no entry. */
static gboolean
migrate (AccordStore *self, GError **error)
{
  g_autofree char *sentence =
    g_strdup_printf (_("Bring the register to format %d"), ACCORD_SCHEMA_VERSION);

  return make_present (self, error) &&
         accord_store_start_entry (self, sentence, ACCORD_ENTRY_MIGRATION, 0, error) &&
         accord_schema_fill (self->database, self->database, error) &&
         accord_store_commit (self, error);
}

/* Nothing is kept of an attempt that changed nothing: the register is still its own copy. Only the
 * file says whether that is so, for a commit may fail when all is done. */
static gboolean
give_up (AccordStore *self, const char *copy, GError **error)
{
  accord_store_rollback (self);
  accord_database_execute (self->database, "ROLLBACK", NULL);
  if (accord_schema_read_version (self->database, NULL) == self->version)
    g_unlink (copy);
  g_prefix_error (error, _("The register could not be brought to the format of this Accord: "));
  return FALSE;
}

/**
 * accord_store_migrate:
 *
 * Brings a register of an earlier format to the present one, and keeps a copy of it as it was.
 * Whenever it is interrupted, the register is of one format or the other, and whole.
 */
gboolean
accord_store_migrate (AccordStore *self, GError **error)
{
  g_autofree char *copy = NULL;

  if (!accord_database_execute (self->database, "BEGIN IMMEDIATE", error))
    return FALSE;
  copy = dup_copy_path (self);
  /* Another program may have done it while this one waited for the lock. */
  self->version = accord_schema_read_version (self->database, error);
  if (self->version == ACCORD_SCHEMA_VERSION)
    return accord_database_execute (self->database, "COMMIT", error);
  if (self->version < 0 || !accord_backup_write (self, copy, error) || !migrate (self, error))
    return give_up (self, copy, error);
  self->version = ACCORD_SCHEMA_VERSION;
  return TRUE;
}

/* Page by page, so that what is damaged stays so, and is found. */
static gboolean
copy_pages (AccordDatabase *from, AccordDatabase *to, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to->handle, "main", from->handle, "main");
  int code;

  if (backup == NULL)
    return accord_database_fail (to, sqlite3_errcode (to->handle), error);
  code = sqlite3_backup_step (backup, -1);
  sqlite3_backup_finish (backup);
  return code == SQLITE_DONE || accord_database_fail (to, code, error);
}

/**
 * accord_store_read_migrated:
 *
 * Has a register of an earlier format that may not be changed read as if it were of the present
 * one, which is all that the queries know: through a private copy, without a name, that goes with
 * the store. What is filled in there is in no journal. What others change in the file meanwhile is
 * not seen.
 */
gboolean
accord_store_read_migrated (AccordStore *self, GError **error)
{
  g_autoptr (AccordDatabase) copy = accord_database_new (
    "", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, self->path, error);
  AccordDatabase *file = self->database;

  if (copy == NULL || !copy_pages (file, copy, error))
    return FALSE;
  self->database = g_steal_pointer (&copy);
  accord_database_free (file);
  accord_store_harden (self);
  return accord_store_set_pragmas (self, error) && make_present (self, error) &&
         accord_schema_fill (self->database, self->database, error);
}

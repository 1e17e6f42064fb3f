/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/store-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* A register of an earlier format becomes one of the present format when it is first opened to be
 * changed. A copy of it as it was is made first and kept for ever: under a lock, so that nothing
 * can come between the copy and the change, nor a second program. A migration that fills in columns
 * writes a journal entry for what it fills in; one that only adds tables has none to write, and
 * what was done before it can still be undone. */

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

/* SQLite copies no database that is in a transaction: another connection reads it meanwhile. */
static gboolean
keep_copy (AccordStore *self, const char *path, GError **error)
{
  g_autoptr (AccordDatabase) reader = accord_database_new (
    self->path, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW, self->path, error);

  return reader != NULL && accord_backup_write (reader, self->uuid, path, error);
}

static gboolean
migrate (AccordStore *self, GError **error)
{
  return accord_schema_migrate (self->database, self->version, ACCORD_SCHEMA_VERSION, error) &&
         accord_schema_check_digest (self->database, ACCORD_SCHEMA_VERSION, error) &&
         accord_database_execute (self->database, "COMMIT", error);
}

/* Nothing is kept of an attempt that changed nothing: the register is still its own copy. Only the
 * file says whether that is so, for a commit may fail when all is done. */
static gboolean
give_up (AccordStore *self, const char *copy, GError **error)
{
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
  if (self->version < 0 || !keep_copy (self, copy, error) || !migrate (self, error))
    return give_up (self, copy, error);
  self->version = ACCORD_SCHEMA_VERSION;
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "accord/error.h"
#include "store/store-private.h"

static gboolean
fail_to_write (const char *path, int code, GError **error)
{
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_EXPORT, _("%1$s could not be written: %2$s."), path,
               g_strerror (code));
  return FALSE;
}

/* What was written is on the disk when this returns, and so is the name that leads to it. */
static gboolean
sync_path (const char *path, int flags, GError **error)
{
  int file = open (path, flags | O_CLOEXEC);
  int code = file < 0 || fsync (file) != 0 ? errno : 0;

  if (file >= 0)
    close (file);
  return code == 0 || fail_to_write (path, code, error);
}

static gboolean
copy_to (AccordDatabase *from, const char *path, GError **error)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  if (uri == NULL)
    return fail_to_write (path, EINVAL, error);
  return accord_database_run (from, error, "VACUUM INTO ?1", "t", path);
}

/* The register by any of its names, through whatever links. */
static gboolean
is_register_itself (AccordStore *self, const char *path)
{
  struct stat target, own;

  return stat (path, &target) == 0 && stat (self->path, &own) == 0 &&
         target.st_dev == own.st_dev && target.st_ino == own.st_ino;
}

/* Who would next open a copy beside the journal of another's crash would have it rolled back. */
static gboolean
check_no_journal (const char *path, GError **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  if (!g_file_test (journal, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_EXPORT,
               _("%s is being written by another program, or one died while it did. Name another "
                 "file for the backup."), path);
  return FALSE;
}

static gboolean
protect (const char *path, GError **error)
{
  return g_chmod (path, 0600) == 0 || fail_to_write (path, errno, error);
}

/* A backup that cannot be opened is none. */
static gboolean
prove (const char *path, GError **error)
{
  g_autoptr (AccordStore) copy = accord_store_open (path, ACCORD_OPEN_READ_ONLY, error);

  return copy != NULL;
}

static gboolean
put_in_place (const char *temporary, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (!sync_path (temporary, O_RDONLY, error))
    return FALSE;
  if (g_rename (temporary, path) != 0)
    return fail_to_write (path, errno, error);
  return sync_path (folder, O_RDONLY | O_DIRECTORY, error);
}

/* Of a register of an earlier format the file is copied, as it is: the store is on its way to
 * another format, in a transaction that SQLite copies nothing in, or reads it through a copy. */
static gboolean
copy_register (AccordStore *self, const char *path, GError **error)
{
  g_autoptr (AccordDatabase) reader = NULL;

  if (self->version == ACCORD_SCHEMA_VERSION)
    return copy_to (self->database, path, error);
  reader = accord_database_new (self->path, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW, self->path,
                                error);
  return reader != NULL && copy_to (reader, path, error);
}

/**
 * accord_backup_write:
 *
 * Writes a copy of the register, opens it to see that it is one, and puts it at @path; whatever
 * happens then, it is on the disk.
 */
gboolean
accord_backup_write (AccordStore *self, const char *path, GError **error)
{
  /* The name that the copy has until it is whole. */
  g_autofree char *temporary = g_strdup_printf ("%s.%s.tmp", path, self->uuid);

  g_unlink (temporary);
  if (copy_register (self, temporary, error) && protect (temporary, error) &&
      prove (temporary, error) && put_in_place (temporary, path, error))
    return TRUE;
  g_unlink (temporary);
  return FALSE;
}

/**
 * accord_store_backup:
 * @path: where the copy goes; a file that is there is replaced once the copy is whole
 *
 * Makes a consistent copy of the register while others work, and opens it to see that it is one.
 */
gboolean
accord_store_backup (AccordStore *self, const char *path, GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);

  if (is_register_itself (self, absolute))
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
                   _("%s is the register itself; name another file for the backup."), path);
      return FALSE;
    }
  if (g_file_test (absolute, G_FILE_TEST_IS_DIR))
    return fail_to_write (path, EISDIR, error);
  return check_no_journal (absolute, error) && accord_backup_write (self, absolute, error);
}

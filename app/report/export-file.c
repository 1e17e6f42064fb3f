/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/export-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "accord/error.h"

/* What to tell an officer of what went wrong, by what the system said. */
typedef struct {
  int code;
  const char *words;
} Reason;

static const Reason system_reasons[] = {
  { ENOSPC, N_ ("There is no room left on the disk for “%s”. Make room and try again.") },
    { EDQUOT, N_ ("There is no room left on the disk for “%s”. Make room and try again.") },
      { EFBIG, N_ ("“%s” grew larger than the disk takes. Choose another folder.") },
        { EACCES,
          N_ ("“%s” cannot be written: the folder is not open to you. Choose another folder.") },
          { EPERM,
            N_ ("“%s” cannot be written: the folder is not open to you. Choose another folder.") },
            { EROFS, N_ ("“%s” cannot be written: its disk is read-only. Choose another folder.") },
              { ENOENT, N_ ("“%s” cannot be written: there is no such folder.") },
                { ENOTDIR, N_ ("“%s” cannot be written: there is no such folder.") },
                  { EISDIR, N_ ("“%s” is a folder. Give the file another name.") },
                    { ENAMETOOLONG, N_ ("“%s” is too long for the name of a file.") },
                  };

static const char *
find_reason (int code)
{
  for (guint i = 0; i < G_N_ELEMENTS (system_reasons); i++)
    if (system_reasons[i].code == code)
      return _ (system_reasons[i].words);
  return NULL;
}

/**
 * export_file_set_error:
 * @path: the file that was to be written
 * @code: the errno of the system, or 0
 * @words: (nullable): what the library that writes knows, with one %s for the name of the file
 * @error: (out): where to put the error
 *
 * Tells why a file could not be written. The system knows better than the library.
 */
void
export_file_set_error (const char *path, int code, const char *words, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  const char *reason = find_reason (code);
  g_autofree char *before = NULL;

  if (reason != NULL)
    words = reason;
  else if (words == NULL)
    words = _ ("“%s” could not be written.");
  /* These formats hold one %s each. */
  before = g_strndup (words, (gsize) (strstr (words, "%s") - words));
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_EXPORT, "%s%s%s", before, name,
               strstr (words, "%s") + strlen ("%s"));
}

/* A link stays a link: what it leads to is replaced. */
static char *
resolve (const char *path)
{
  char *real = realpath (path, NULL);
  char *resolved = g_strdup (real != NULL ? real : path);

  free (real);
  return resolved;
}

/**
 * export_file_new:
 * @path: the file to write
 * @error: the place of an error, or %NULL
 *
 * Makes an empty file in the folder of @path, with the access that @path has or would have.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with %ACCORD_ERROR_EXPORT
 */
ExportFile *
export_file_new (const char *path, GError **error)
{
  g_autoptr (ExportFile) file = g_new0 (ExportFile, 1);
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  GStatBuf old;
  int fd;

  file->path = resolve (path);
  if (g_file_test (file->path, G_FILE_TEST_IS_DIR))
    {
      export_file_set_error (path, EISDIR, NULL, error);
      return NULL;
    }
  folder = g_path_get_dirname (file->path);
  temporary = g_build_filename (folder, ".accord-XXXXXX", NULL);
  fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  if (fd < 0)
    {
      export_file_set_error (path, errno, NULL, error);
      return NULL;
    }
  file->temporary = g_steal_pointer (&temporary);
  if (g_stat (file->path, &old) == 0 && fchmod (fd, old.st_mode & 07777) != 0)
    g_debug ("The access of “%s” could not be kept: %s", path, g_strerror (errno));
  close (fd);
  return g_steal_pointer (&file);
}

/* Forgets the file; one that was not committed is removed. */
void
export_file_free (ExportFile *file)
{
  if (file->temporary != NULL)
    g_unlink (file->temporary);
  g_free (file->temporary);
  g_free (file->path);
  g_free (file);
}

static int
sync_path (const char *path, int flags)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);
  int code = 0;

  if (fd < 0)
    return errno;
  if (fsync (fd) != 0)
    code = errno;
  close (fd);
  return code;
}

/**
 * export_file_commit:
 * @file: a file that is written and closed
 * @error: the place of an error, or %NULL
 *
 * Waits until the file is on the disk and puts it in its place.
 *
 * Returns: %TRUE, or %FALSE with %ACCORD_ERROR_EXPORT and the old file as it was
 */
gboolean
export_file_commit (ExportFile *file, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (file->path);
  int code;

  code = sync_path (file->temporary, O_RDWR);
  if (code == 0 && g_rename (file->temporary, file->path) != 0)
    code = errno;
  if (code != 0)
    {
      export_file_set_error (file->path, code, NULL, error);
      return FALSE;
    }
  g_clear_pointer (&file->temporary, g_free);
  /* Some file systems do not sync a folder; the file itself is safe by now. */
  code = sync_path (folder, O_RDONLY | O_DIRECTORY);
  if (code != 0)
    g_debug ("“%s” could not be synced: %s", folder, g_strerror (code));
  return TRUE;
}

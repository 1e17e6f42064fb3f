/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "failing-disk.h"

#include <signal.h>
#include <sqlite3.h>
#include <unistd.h>

/* A layer over SQLite's own file system, which counts the calls that change something. */

static struct {
  gboolean is_armed;
  FailingDiskMode mode;
  int left;
  int n_failed;
} disk;

typedef struct {
  sqlite3_file base;
  sqlite3_file *real; /* behind this struct */
} ShimFile;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs shim_vfs;
static sqlite3_io_methods shim_methods;

static gboolean
fails (void)
{
  if (!disk.is_armed)
    return FALSE;
  disk.left--;
  if (disk.left > 0 || (disk.left < 0 && disk.mode != FAILING_DISK_FOR_EVER))
    return FALSE;
  if (disk.mode == FAILING_DISK_KILL)
    kill (getpid (), SIGKILL);
  disk.n_failed++;
  return TRUE;
}

static sqlite3_file *
real (sqlite3_file *file)
{
  return ((ShimFile *) (void *) file)->real;
}

static int
shim_close (sqlite3_file *file)
{
  return real (file)->pMethods->xClose (real (file));
}

static int
shim_read (sqlite3_file *file, void *data, int size, sqlite3_int64 at)
{
  return real (file)->pMethods->xRead (real (file), data, size, at);
}

static int
shim_write (sqlite3_file *file, const void *data, int size, sqlite3_int64 at)
{
  if (fails ())
    return SQLITE_IOERR_WRITE;
  return real (file)->pMethods->xWrite (real (file), data, size, at);
}

static int
shim_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  if (fails ())
    return SQLITE_IOERR_TRUNCATE;
  return real (file)->pMethods->xTruncate (real (file), size);
}

static int
shim_sync (sqlite3_file *file, int flags)
{
  if (fails ())
    return SQLITE_IOERR_FSYNC;
  return real (file)->pMethods->xSync (real (file), flags);
}

static int
shim_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return real (file)->pMethods->xFileSize (real (file), size);
}

static int
shim_lock (sqlite3_file *file, int lock)
{
  return real (file)->pMethods->xLock (real (file), lock);
}

static int
shim_unlock (sqlite3_file *file, int lock)
{
  return real (file)->pMethods->xUnlock (real (file), lock);
}

static int
shim_check_lock (sqlite3_file *file, int *is_locked)
{
  return real (file)->pMethods->xCheckReservedLock (real (file), is_locked);
}

static int
shim_control (sqlite3_file *file, int operation, void *argument)
{
  return real (file)->pMethods->xFileControl (real (file), operation, argument);
}

static int
shim_sector (sqlite3_file *file)
{
  return real (file)->pMethods->xSectorSize (real (file));
}

static int
shim_characteristics (sqlite3_file *file)
{
  return real (file)->pMethods->xDeviceCharacteristics (real (file));
}

static int
shim_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out)
{
  ShimFile *self = (ShimFile *) (void *) file;
  int code;

  self->real = (sqlite3_file *) (void *) (self + 1);
  self->base.pMethods = NULL;
  code = real_vfs->xOpen (real_vfs, name, self->real, flags, out);
  if (self->real->pMethods != NULL)
    self->base.pMethods = &shim_methods;
  return code;
}

static int
shim_delete (sqlite3_vfs *vfs, const char *name, int sync)
{
  if (fails ())
    return SQLITE_IOERR_DELETE;
  return real_vfs->xDelete (real_vfs, name, sync);
}

/** failing_disk_register: all that SQLite opens from now on is on it. */
void
failing_disk_register (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  shim_vfs = *real_vfs;
  shim_vfs.zName = "failing";
  shim_vfs.szOsFile = (int) sizeof (ShimFile) + real_vfs->szOsFile;
  shim_vfs.xOpen = shim_open;
  shim_vfs.xDelete = shim_delete;
  shim_methods = (sqlite3_io_methods) {
    .iVersion = 1,
    .xClose = shim_close,
    .xRead = shim_read,
    .xWrite = shim_write,
    .xTruncate = shim_truncate,
    .xSync = shim_sync,
    .xFileSize = shim_size,
    .xLock = shim_lock,
    .xUnlock = shim_unlock,
    .xCheckReservedLock = shim_check_lock,
    .xFileControl = shim_control,
    .xSectorSize = shim_sector,
    .xDeviceCharacteristics = shim_characteristics,
  };
  g_assert_cmpint (sqlite3_vfs_register (&shim_vfs, 1), ==, SQLITE_OK);
}

/** failing_disk_arm: lets the @n-th call from now on fail, as @mode says. */
void
failing_disk_arm (int n, FailingDiskMode mode)
{
  disk.left = n;
  disk.mode = mode;
  disk.n_failed = 0;
  disk.is_armed = TRUE;
}

/** failing_disk_disarm: lets nothing fail any more; how many calls did. */
int
failing_disk_disarm (void)
{
  disk.is_armed = FALSE;
  return disk.n_failed;
}

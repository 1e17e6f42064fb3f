/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "accord/error.h"

#include "harness.h"

/* RELIABILITY 5: a disk that fails at any one call, once or from then on. A layer over SQLite's own
 * file system counts the calls that change something and lets the n-th fail. */

static struct {
  gboolean is_armed;
  gboolean for_ever;
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
  if (disk.left == 0 || (disk.left < 0 && disk.for_ever))
    {
      disk.n_failed++;
      return TRUE;
    }
  return FALSE;
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

static void
register_shim (void)
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

static gboolean
add_one (AccordStore *store, int number, GError **error)
{
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("organisation"));
  g_autofree char *code = g_strdup_printf ("N%d", number);

  accord_record_set_text (record, "code", code, NULL);
  accord_record_set_text (record, "name", code, NULL);
  return accord_store_save (store, record, "Add one", error);
}

/* One change with the disk failing at the n-th call; whether the disk came to fail at all. */
static gboolean
fail_at (Fixture *fixture, int n, gboolean for_ever, gint64 *n_entries)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  disk.left = n;
  disk.for_ever = for_ever;
  disk.n_failed = 0;
  disk.is_armed = TRUE;
  done = add_one (fixture->store, n * 2 + for_ever, &error);
  disk.is_armed = FALSE;
  if (!done)
    {
      g_assert_true (error->domain == ACCORD_ERROR);
      g_assert_nonnull (strstr (error->message, "Nothing was changed."));
    }
  /* As after a crash: what is on the disk is what counts. */
  fixture_reopen (fixture);
  *n_entries += done;
  g_assert_cmpint (count_entries (fixture->store), ==, *n_entries);
  assert_verified (fixture->store);
  return disk.n_failed > 0;
}

static void
test_every_call (Fixture *fixture, gconstpointer data)
{
  gint64 n_entries = 0;
  int n = 0;

  while (fail_at (fixture, ++n, FALSE, &n_entries))
    continue;
  g_test_message ("%d calls failed once each: nothing half done", n - 1);
  g_assert_cmpint (n, >, 10);
  n = 0;
  while (fail_at (fixture, ++n, TRUE, &n_entries))
    continue;
  g_test_message ("%d calls failed from then on: nothing half done", n - 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  register_shim ();

  g_test_add ("/io-errors/every-call", Fixture, NULL, fixture_set_up, test_every_call,
              fixture_tear_down);

  return g_test_run ();
}

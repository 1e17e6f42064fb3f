/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "accord/error.h"

/* Up to this size a register is checked before it is shown; above, after the first frame. */
#define CHECK_AT_ONCE (32 * 1024 * 1024)
#define PATIENCE_MS 5000
#define WEEK_US (G_GINT64_CONSTANT (7) * 24 * 3600 * G_USEC_PER_SEC)

static gboolean
refuse_file (const char *path, AccordError code, const char *format, GError **error)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (error, ACCORD_ERROR, (int) code, format, path);
#pragma GCC diagnostic pop
  return FALSE;
}

/* Step 1: hard links and renames break rollback journals, and a device may never answer. */
static gboolean
check_file (const char *path, goffset *size, GError **error)
{
  struct stat status;

  if (lstat (path, &status) != 0)
    {
      int code = errno;

      if (code == ENOENT || code == ENOTDIR)
        return refuse_file (path, ACCORD_ERROR_NOT_FOUND, _("There is no register at %s."), error);
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_NOT_FOUND, _("%1$s cannot be read: %2$s."),
                   path, g_strerror (code));
      return FALSE;
    }
  if (S_ISDIR (status.st_mode))
    return refuse_file (path, ACCORD_ERROR_NOT_A_REGISTER,
                        _("%s is a folder; a register is a file."), error);
  if (S_ISLNK (status.st_mode))
    return refuse_file (path, ACCORD_ERROR_NOT_A_REGISTER,
                        _("%s is a link. Open the register itself."), error);
  if (!S_ISREG (status.st_mode))
    return refuse_file (path, ACCORD_ERROR_NOT_A_REGISTER, _("%s is not an Accord register."),
                        error);
  if (status.st_nlink > 1)
    return refuse_file (path, ACCORD_ERROR_NOT_A_REGISTER,
                        _("%s has a second name (a hard link), so a crash could damage it. Copy it "
                          "and open the copy."), error);
  if (g_access (path, R_OK) != 0)
    return refuse_file (path, ACCORD_ERROR_READ_ONLY, _("%s may not be read by this user."), error);
  *size = status.st_size;
  return TRUE;
}

/* Step 2: locking varies among network file systems, so there who may write holds the file. */
static gboolean
is_on_network (const char *path)
{
  static const guint32 network[] = { 0x6969, 0xff534d42, 0xfe534d42, 0x517b, 0x65735546 };
  struct statfs status;

  if (statfs (path, &status) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (network); i++)
    if ((guint32) status.f_type == network[i])
      return TRUE;
  return FALSE;
}

static void
decide_read_only (AccordStore *self, AccordOpenFlags flags)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (flags & ACCORD_OPEN_READ_ONLY)
    self->read_only_reason = g_strdup (_("The register was opened for reading."));
  else if (g_access (self->path, W_OK) != 0)
    self->read_only_reason = g_strdup (_("The file is read-only, so nothing can be changed."));
  else if (g_access (folder, W_OK) != 0)
    self->read_only_reason =
      g_strdup (_("The folder of the register is read-only, so nothing can be changed."));
  self->read_only = self->read_only_reason != NULL;
}

/* Steps 3 to 5: is it ours, do we know it, has nobody edited it. */
static gboolean
check_identity (AccordStore *self, GError **error)
{
  int version;

  if (!accord_schema_check_application (self->database, error))
    return FALSE;
  version = accord_schema_read_version (self->database, error);
  if (version < 0)
    return FALSE;
  if (version > ACCORD_SCHEMA_VERSION)
    {
      g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_SCHEMA_TOO_NEW,
                   _("%1$s was written by a newer Accord (its format is %2$d, this Accord knows up "
                     "to %3$d). Install the newer Accord to open it."),
                   self->path, version, ACCORD_SCHEMA_VERSION);
      return FALSE;
    }
  if (version < 1)
    return refuse_file (self->path, ACCORD_ERROR_NOT_A_REGISTER,
                        _("%s is not an Accord register: it is empty."), error);
  self->version = version;
  return accord_schema_check_digest (self->database, version, error);
}

/* A last page that was cut short reads as if zeros followed, which may be all that was there: SQLite
 * says nothing, but who copied the file has not copied it whole. The lock of the transaction keeps
 * others from writing between the two looks. */
static gboolean
check_length (AccordStore *self, GError **error)
{
  gint64 n_pages = 0;
  gint64 page_size = 0;
  GStatBuf status = { 0 };
  gboolean read;

  if (!accord_database_execute (self->database, "BEGIN", error))
    return FALSE;
  read =
    accord_database_get_integer (self->database, &n_pages, error, "PRAGMA page_count", "") &&
    accord_database_get_integer (self->database, &page_size, error, "PRAGMA page_size", "");
  if (read && (g_stat (self->path, &status) != 0 || status.st_size < n_pages * page_size))
    read = refuse_file (self->path, ACCORD_ERROR_CORRUPT,
                        _("%s is damaged: its end is missing. Restore it from a backup."), error);
  accord_database_execute (self->database, "COMMIT", NULL);
  return read;
}

static gboolean
load_identity (AccordStore *self, GError **error)
{
  g_autoptr (AccordStatement) statement =
    accord_database_prepare (self->database, "SELECT uuid FROM register WHERE id = 1", error);
  AccordStep step;

  if (statement == NULL)
    return FALSE;
  step = accord_statement_step (statement, error);
  if (step == ACCORD_STEP_ERROR)
    return FALSE;
  if (step == ACCORD_STEP_DONE)
    return refuse_file (self->path, ACCORD_ERROR_CORRUPT,
                        _("%s is damaged: it has lost its identity. Restore it from a backup."),
                        error);
  self->uuid = g_strdup (accord_statement_get_text (statement, 0));
  return TRUE;
}

static gboolean
is_interrupted (gpointer cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

static int
progress_cb (void *cancellable)
{
  return is_interrupted (cancellable);
}

static gboolean
run_check (AccordStore *self, const char *pragma, GCancellable *cancellable, GError **error)
{
  g_autoptr (AccordStatement) statement = accord_database_prepare (self->database, pragma, error);
  AccordStep step;

  if (statement == NULL)
    return FALSE;
  sqlite3_progress_handler (self->database->handle, 100000, progress_cb, cancellable);
  step = accord_statement_step (statement, error);
  sqlite3_progress_handler (self->database->handle, 0, NULL, NULL);
  if (g_cancellable_set_error_if_cancelled (cancellable, NULL))
    {
      g_clear_error (error);
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return FALSE;
    }
  if (step == ACCORD_STEP_ERROR)
    return FALSE;
  if (step == ACCORD_STEP_ROW &&
      g_strcmp0 (accord_statement_get_text (statement, 0), "ok") == 0)
    return TRUE;
  return refuse_file (self->path, ACCORD_ERROR_CORRUPT,
                      _("%s is damaged. Nothing was changed; restore it from a backup."), error);
}

/* A week after the last whole check, or after a crash, the quick check is not enough. */
static gboolean
wants_whole_check (AccordStore *self)
{
  gint64 checked = 0;

  accord_database_get_integer (self->database, &checked, NULL,
                               "SELECT coalesce (checked, created) FROM register", "");
  return self->was_unclean || g_get_real_time () - checked > WEEK_US;
}

static gboolean
check_contents (AccordStore *self, gboolean whole, GCancellable *cancellable, GError **error)
{
  if (!run_check (self, whole ? "PRAGMA integrity_check (1)" : "PRAGMA quick_check (1)",
                  cancellable, error))
    return FALSE;
  if (whole && !self->read_only)
    accord_database_run (self->database, NULL, "UPDATE register SET checked = ?1", "i",
                         g_get_real_time ());
  return TRUE;
}

/**
 * accord_store_check:
 *
 * Checks the whole file of a register that was opened with %ACCORD_OPEN_CHECK_LATER, after which it
 * can be changed. May take a second on a large register: run it on a store of its own in a thread
 * first, then here, where the pages are then in memory.
 */
gboolean
accord_store_check (AccordStore *self, GCancellable *cancellable, GError **error)
{
  if (!self->unchecked)
    return TRUE;
  if (!check_contents (self, wants_whole_check (self), cancellable, error))
    return FALSE;
  self->unchecked = FALSE;
  if (!self->read_only)
    g_clear_pointer (&self->read_only_reason, g_free);
  g_object_notify (G_OBJECT (self), "read-only");
  return TRUE;
}

static gboolean
has_hot_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  return g_file_test (journal, G_FILE_TEST_EXISTS);
}

static gboolean
open_database (AccordStore *self, GError **error)
{
  int flags = (self->read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) |
              SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;

  self->database = accord_database_new (self->path, flags, self->path, error);
  if (self->database == NULL)
    return FALSE;
  accord_store_harden (self);
  accord_store_set_patience (self, PATIENCE_MS);
  self->is_exclusive = !self->read_only && is_on_network (self->path);
  return !self->is_exclusive ||
         accord_database_execute (self->database, "PRAGMA locking_mode = EXCLUSIVE", error);
}

/* Step 9: everything of ours that is not a table is TEMP, made anew. */
static gboolean
make_temporary_objects (AccordStore *self, GError **error)
{
  int code = accord_sql_functions_register (self->database->handle, &self->context);

  if (code != SQLITE_OK)
    return accord_database_fail (self->database, code, error);
  return accord_schema_create_views (self->database, error) &&
         accord_schema_create_guards (self->database, error) &&
         accord_search_connect (self, error);
}

/* A register of an earlier format becomes one of the present format, once it is known to be whole;
 * where it cannot be written, a copy of it does. */
static gboolean
bring_up_to_date (AccordStore *self, GError **error)
{
  if (self->version == ACCORD_SCHEMA_VERSION)
    return TRUE;
  return check_contents (self, wants_whole_check (self), NULL, error) &&
         (self->read_only ? accord_store_read_migrated (self, error)
                          : accord_store_migrate (self, error));
}

/**
 * accord_store_connect:
 *
 * Opens the file at the store's path, in the order of RELIABILITY.md.
 */
gboolean
accord_store_connect (AccordStore *self, AccordOpenFlags flags, GError **error)
{
  goffset size = 0;

  self->was_unclean = has_hot_journal (self->path);
  if (!check_file (self->path, &size, error))
    return FALSE;
  decide_read_only (self, flags);
  if (!open_database (self, error) || !check_identity (self, error) ||
      !check_length (self, error) || !accord_store_set_pragmas (self, error) || !load_identity (self, error) ||
      !bring_up_to_date (self, error) || !make_temporary_objects (self, error))
    return FALSE;

  if ((flags & ACCORD_OPEN_CHECK_LATER) && size > CHECK_AT_ONCE)
    {
      self->unchecked = TRUE;
      if (self->read_only_reason == NULL)
        self->read_only_reason = g_strdup (_("The register is being checked."));
    }
  else if (!check_contents (self, wants_whole_check (self), NULL, error))
    return FALSE;

  accord_database_get_integer (self->database, &self->data_version, NULL, "PRAGMA data_version",
                               "");
  return accord_store_reload_bank_holidays (self, error);
}

/* SQLite refuses a link anywhere on the way. The register itself may not be one; the folders above
 * it often are, so the way to them is walked here. */
static char *
resolve (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (absolute);
  g_autofree char *name = g_path_get_basename (absolute);
  char *real = realpath (folder, NULL);
  char *resolved = real == NULL ? g_steal_pointer (&absolute) : g_build_filename (real, name, NULL);

  free (real);
  return resolved;
}

/**
 * accord_store_open:
 *
 * Opens a register. One of an earlier format is brought to the present one, unless it is opened for
 * reading; a copy of it as it was is kept beside it, named after the new format.
 *
 * Returns: (transfer full) (nullable): the register at @path; %NULL with a sentence on why not
 */
AccordStore *
accord_store_open (const char *path, AccordOpenFlags flags, GError **error)
{
  g_autoptr (AccordStore) self = g_object_new (ACCORD_TYPE_STORE, NULL);

  self->path = resolve (path);
  if (!accord_store_connect (self, flags, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* The file is made by us, empty and for this user only, so that nobody else's is taken over. */
static gboolean
make_file (const char *path, GError **error)
{
  int file = open (path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
  int code = errno;

  if (file >= 0)
    {
      close (file);
      return TRUE;
    }
  if (code == EEXIST)
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY,
                 _("There is already a file at %s. Choose another name."), path);
  else
    g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_READ_ONLY,
                 _("No register can be made at %1$s: %2$s."), path, g_strerror (code));
  return FALSE;
}

static gboolean
make_schema (const char *path, GError **error)
{
  g_autoptr (AccordDatabase) database =
    accord_database_new (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW, path, error);
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *header =
    g_strdup_printf ("PRAGMA application_id = %d", ACCORD_FILE_APPLICATION_ID);

  return database != NULL && accord_database_execute (database, header, error) &&
         accord_database_execute (database, "BEGIN IMMEDIATE", error) &&
         accord_schema_migrate (database, 0, ACCORD_SCHEMA_VERSION, error) &&
         accord_database_run (database, error,
                              "INSERT INTO register (id, uuid, created, next_id) "
                              "VALUES (1, ?1, ?2, 1)", "ti", uuid, g_get_real_time ()) &&
         accord_database_execute (database, "COMMIT", error);
}

/**
 * accord_store_create:
 *
 * Makes an empty register at @path, where nothing may be yet.
 *
 * Returns: (transfer full) (nullable): the register, open
 */
AccordStore *
accord_store_create (const char *path, GError **error)
{
  g_autoptr (AccordStore) self = NULL;
  g_autofree char *resolved = resolve (path);

  if (!make_file (resolved, error))
    return NULL;
  if (make_schema (resolved, error))
    self = accord_store_open (resolved, ACCORD_OPEN_READ_WRITE, error);
  if (self == NULL)
    g_unlink (resolved);
  return g_steal_pointer (&self);
}

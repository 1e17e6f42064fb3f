/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/attachment.h"

#include <glib/gi18n.h>

#include "accord/error.h"
#include "thread.h"

/* What the thread works from; it reaches the register through a store of its own, and holds no
 * other. */
typedef struct {
  char *register_path;
  char *path; /* nullable, when it is to be found */
  char *value;
  GBytes *bytes; /* nullable, of a file that is not in the register */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->register_path);
  g_free (job->path);
  g_free (job->value);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_free (job);
}

static void
start (AccordStore *store,
       const char *path,
       const char *value,
       GTaskThreadFunc work,
       GCancellable *cancellable,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->register_path = g_strdup (accord_store_get_path (store));
  job->path = g_strdup (path);
  job->value = g_strdup (value);
  if (value != NULL && accord_store_get_held_file (store, value) != NULL)
    job->bytes = g_bytes_ref (accord_store_get_held_file (store, value));
  g_task_set_task_data (task, job, job_free);
  accord_thread_run_beside (task, store, work);
}

static void
return_string (GTask *task, char *string, GError *error)
{
  if (string == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, string, g_free);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;

  job->bytes = accord_file_read (job->path, &job->value, &error);
  if (job->bytes == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * accord_attachment_take_in:
 * @path: a file
 *
 * Reads a file that is to be kept inside the register. It goes there with the record that refers to
 * it.
 */
void
accord_attachment_take_in (AccordStore *store,
                           const char *path,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  start (store, path, NULL, read_in_thread, cancellable, callback, user_data);
}

/**
 * accord_attachment_take_in_finish:
 *
 * From here on @store holds the file, until accord_store_let_go_file().
 *
 * Returns: (transfer full) (nullable): the value for a file field
 */
char *
accord_attachment_take_in_finish (AccordStore *store, GAsyncResult *result, GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  accord_store_hold_file (store, job->value, job->bytes);
  return g_steal_pointer (&job->value);
}

/* A folder that nobody else can look into; the system removes it with its other temporary files. */
static char *
make_private_path (const char *file_value, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("accord-XXXXXX", error);
  g_autofree char *name = g_path_get_basename (accord_file_value_get_name (file_value));

  return folder == NULL ? NULL : g_build_filename (folder, name, NULL);
}

static GBytes *
read_bytes (const Job *job, GError **error)
{
  g_autoptr (AccordStore) store = NULL;

  if (job->bytes != NULL)
    return g_bytes_ref (job->bytes);
  store =
    accord_store_open (job->register_path, ACCORD_OPEN_READ_ONLY | ACCORD_OPEN_CHECK_LATER, error);
  return store == NULL ? NULL : accord_store_get_attachment (store, job->value, error);
}

static char *
write_out (const Job *job, GError **error)
{
  g_autoptr (GBytes) bytes = read_bytes (job, error);
  g_autofree char *path = NULL;
  g_autoptr (GError) failure = NULL;
  gsize size;
  const char *contents;

  if (bytes == NULL)
    return NULL;
  path = job->path != NULL ? g_strdup (job->path) : make_private_path (job->value, &failure);
  contents = g_bytes_get_data (bytes, &size);
  /* What was only opened is not to be changed: the change would not come into the register. */
  if (path != NULL && g_file_set_contents_full (path, contents == NULL ? "" : contents,
                                                (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT,
                                                job->path == NULL ? 0400 : 0644, &failure))
    return g_steal_pointer (&path);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_FAILED,
               /* Translators: the name of a file, and the reason */
               _("%1$s cannot be written: %2$s."), accord_file_value_get_name (job->value),
               failure->message);
  return NULL;
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  char *path = write_out (data, &error);

  return_string (task, path, error);
}

/**
 * accord_attachment_write:
 * @file_value: the value of a file field
 * @path: (nullable): where to; %NULL for a place of its own, to be looked at and not changed
 *
 * Writes a file that is kept inside the register, or held for it.
 */
void
accord_attachment_write (AccordStore *store,
                         const char *file_value,
                         const char *path,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  start (store, path, file_value, write_thread, cancellable, callback, user_data);
}

/** accord_attachment_write_finish: (transfer full) (nullable): where it is now. */
char *
accord_attachment_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

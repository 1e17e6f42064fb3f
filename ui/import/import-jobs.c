/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/import-jobs.h"

#include "thread.h"

/* What an import does in threads before it changes anything. A store is for one thread: each job
 * reads the register through a store of its own. */

static AccordStore *
open_to_read (const char *path, GError **error)
{
  return accord_store_open (path, ACCORD_OPEN_READ_ONLY | ACCORD_OPEN_CHECK_LATER, error);
}

/* --- Reading the file ------------------------------------------------------------------------ */

typedef struct {
  char *register_path;
  char *path;
  AccordImportOptions options;
  gboolean may_be_bank_holidays;
} ReadJob;

static void
read_job_free (gpointer data)
{
  ReadJob *job = data;

  g_free (job->register_path);
  g_free (job->path);
  accord_import_options_clear (&job->options);
  g_free (job);
}

static gboolean
read_bank_holidays (const ReadJob *job, AccordImportReading *reading, GError **error)
{
  g_autoptr (AccordStore) store = open_to_read (job->register_path, error);

  if (store == NULL ||
      !accord_import_bank_holidays (store, job->path, TRUE, &reading->counts, error))
    return FALSE;
  reading->days = accord_import_list_bank_holidays (store, job->path, error);
  return reading->days != NULL;
}

static gboolean
read_table (const ReadJob *job,
            AccordImportReading *reading,
            GCancellable *cancellable,
            GError **error)
{
  reading->table = accord_table_read_csv (job->path, job->options.encoding,
                                          job->options.has_headings, cancellable, error);
  return reading->table != NULL;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const ReadJob *job = data;
  g_autoptr (AccordImportReading) reading = g_new0 (AccordImportReading, 1);
  g_autoptr (GError) error = NULL;
  gboolean is_json = job->may_be_bank_holidays && accord_import_recognise_bank_holidays (job->path);

  if (is_json ? read_bank_holidays (job, reading, &error)
              : read_table (job, reading, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&reading),
                           (GDestroyNotify) accord_import_reading_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/** accord_import_reading_free: frees it with its table. */
void
accord_import_reading_free (AccordImportReading *reading)
{
  g_clear_pointer (&reading->table, accord_table_unref);
  g_clear_pointer (&reading->days, g_ptr_array_unref);
  g_free (reading);
}

/**
 * accord_import_read_async:
 * @source: the object that @callback gets
 * @store: the register that is open in the window
 * @path: the file
 * @options: how it is read
 * @may_be_bank_holidays: whether it is asked if it is the list that GOV.UK publishes
 *
 * Reads a file.
 */
void
accord_import_read_async (gpointer source,
                          AccordStore *store,
                          const char *path,
                          const AccordImportOptions *options,
                          gboolean may_be_bank_holidays,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, NULL);
  ReadJob *job = g_new0 (ReadJob, 1);

  job->register_path = g_strdup (accord_store_get_path (store));
  job->path = g_strdup (path);
  job->options.has_headings = options->has_headings;
  job->options.encoding = g_strdup (options->encoding);
  job->may_be_bank_holidays = may_be_bank_holidays;
  g_task_set_source_tag (task, accord_import_read_async);
  g_task_set_task_data (task, job, read_job_free);
  accord_thread_run_beside (task, store, read_in_thread);
}

/** accord_import_read_finish: (transfer full) (nullable): what was read; %NULL with an error. */
AccordImportReading *
accord_import_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Checking the rows ----------------------------------------------------------------------- */

typedef struct {
  char *register_path;
  AccordImport *mapping;
} CheckJob;

static void
check_job_free (gpointer data)
{
  CheckJob *job = data;

  g_free (job->register_path);
  g_clear_object (&job->mapping);
  g_free (job);
}

static void
check_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const CheckJob *job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordStore) store = open_to_read (job->register_path, &error);
  g_autoptr (AccordImport) import = store == NULL ? NULL : accord_import_copy (job->mapping, store);

  if (import != NULL && accord_import_check (import, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&import), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * accord_import_check_async:
 * @source: the object that @callback gets
 * @store: the register that is open in the window
 * @mapping: which column fills which field, as it is now
 *
 * Finds out what each row would do.
 */
void
accord_import_check_async (gpointer source,
                           AccordStore *store,
                           AccordImport *mapping,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, NULL);
  CheckJob *job = g_new0 (CheckJob, 1);

  job->register_path = g_strdup (accord_store_get_path (store));
  job->mapping = accord_import_copy (mapping, store);
  g_task_set_source_tag (task, accord_import_check_async);
  g_task_set_task_data (task, job, check_job_free);
  accord_thread_run_beside (task, store, check_in_thread);
}

/** accord_import_check_finish: (transfer full) (nullable): what the rows would do, for the thread
 * that asks; %NULL with an error. */
AccordImport *
accord_import_check_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

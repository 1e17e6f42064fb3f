/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reports/report-maker.h"

#include "thread.h"

/* What the thread works from: it reads the register through a store of its own. */
typedef struct {
  char *path;
  AccordDate as_at;
  const AccordReportKind *kind;
  AccordReportOptions options;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->path);
  g_free (order);
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Order *order = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordReport) report = NULL;
  g_autoptr (AccordStore) store =
    accord_store_open (order->path, ACCORD_OPEN_READ_ONLY | ACCORD_OPEN_CHECK_LATER, &error);

  if (store != NULL)
    {
      accord_store_set_as_at (store, order->as_at);
      report = order->kind->build (store, &order->options, &error);
    }
  if (report == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, accord_paper_new (report), g_object_unref);
}

/**
 * accord_report_make_async:
 * @store: the register, as at the day that the report shall be of
 *
 * Makes a report and lays it out on paper, in a thread.
 */
void
accord_report_make_async (AccordStore *store,
                          const AccordReportKind *kind,
                          const AccordReportOptions *options,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Order *order = g_new0 (Order, 1);

  order->path = g_strdup (accord_store_get_path (store));
  order->as_at = accord_store_get_as_at (store);
  order->kind = kind;
  order->options = *options;
  g_task_set_source_tag (task, accord_report_make_async);
  g_task_set_task_data (task, order, order_free);
  accord_thread_run_beside (task, store, make_in_thread);
}

/** accord_report_make_finish: (transfer full) (nullable): the report on paper. */
AccordPaper *
accord_report_make_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

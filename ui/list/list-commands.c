/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "list/list-commands.h"

#include <glib/gi18n.h>

#include "accord/csv.h"
#include "accord/list-report.h"
#include "accord/xlsx.h"
#include "compat.h"
#include "export/export-choose.h"
#include "export/export-job.h"
#include "thread.h"
#include "why/why-dialog.h"
#include "window.h"

#define XLSX ".xlsx"
#define CSV  ".csv"

/* The rows of a list and its columns, for a thread that reads them through a store of its own. */
typedef struct {
  char *path;
  AccordDate as_at;
  const AccordListPlan *plan;
  GArray *ids;
  const char *ending; /* of the file: its kind; NULL for the clipboard, as the next */
  char *file;         /* where they are written to */
} Rows;

static void
rows_free (gpointer data)
{
  Rows *rows = data;

  g_free (rows->path);
  g_array_unref (rows->ids);
  g_free (rows->file);
  g_free (rows);
}

static Rows *
rows_copy (const Rows *rows)
{
  Rows *copy = g_memdup2 (rows, sizeof *rows);

  copy->path = g_strdup (rows->path);
  copy->ids = g_array_ref (rows->ids);
  copy->file = g_strdup (rows->file);
  return copy;
}

static GArray *
dup_all_ids (AccordList *list)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n);

  for (guint i = 0; i < n; i++)
    {
      gint64 id = accord_list_get_id (list, i);

      g_array_append_val (ids, id);
    }
  return ids;
}

/* One row that is selected is where the officer is; two or more are what is meant. */
static Rows *
rows_new (AccordListPage *page, AccordStore *store)
{
  AccordTableView *table = accord_list_page_get_table (page);
  Rows *rows = g_new0 (Rows, 1);

  rows->path = g_strdup (accord_store_get_path (store));
  rows->as_at = accord_store_get_as_at (store);
  rows->plan = accord_list_page_get_plan (page);
  rows->ids = accord_table_view_get_n_selected (table) > 1
                ? accord_table_view_dup_selected_ids (table)
                : dup_all_ids (accord_list_page_get_list (page));
  return rows;
}

static GArray *
make_columns (const AccordListPlan *plan)
{
  const AccordRecordType *type = accord_record_type_find (plan->type);
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (AccordListReportColumn));

  for (const AccordTableColumn *column = plan->columns; column->key != NULL; column++)
    {
      AccordListReportColumn shown = { column->key, accord_table_column_get_title (column, type) };
      AccordListReportColumn also = { column->also };

      if (column->flags & ACCORD_CELL_FINDINGS)
        shown.key = NULL;
      g_array_append_val (columns, shown);
      if (column->also == NULL)
        continue;
      also.heading = accord_field_get_label (accord_record_type_find_field (type, column->also));
      g_array_append_val (columns, also);
    }
  return columns;
}

static AccordReport *
build_report (gpointer data, GError **error)
{
  const Rows *rows = data;
  g_autoptr (GArray) columns = make_columns (rows->plan);
  g_autoptr (AccordStore) store =
    accord_store_open (rows->path, ACCORD_OPEN_READ_ONLY | ACCORD_OPEN_CHECK_LATER, error);

  if (store == NULL)
    return NULL;
  accord_store_set_as_at (store, rows->as_at);
  return accord_list_report_build (
    store, accord_record_type_find (rows->plan->type), rows->ids, _(rows->plan->title),
    (const AccordListReportColumn *) (void *) columns->data, columns->len, error);
}

static void
copy_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (AccordReport) report = build_report (data, &error);

  if (report == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, accord_csv_to_clipboard (report), g_free);
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  const Rows *rows = g_task_get_task_data (G_TASK (result));
  AccordWindow *window = accord_window_from_widget (GTK_WIDGET (source));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *told = NULL;

  if (window == NULL)
    return;
  if (text == NULL)
    {
      accord_show_message (GTK_WINDOW (window), _("Nothing Was Copied"), error->message);
      return;
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), text);
  told =
    g_strdup_printf (ngettext ("Copied %u row", "Copied %u rows", rows->ids->len), rows->ids->len);
  accord_window_add_toast (window, adw_toast_new (told));
}

/** accord_list_say_why: shows why the row that is selected stands as it does. */
void
accord_list_say_why (AccordListPage *page, AccordStore *store)
{
  g_autoptr (AccordRecord) record =
    accord_table_view_dup_selected (accord_list_page_get_table (page));

  if (record != NULL)
    accord_why_open (GTK_WIDGET (page), store, accord_record_get_record_type (record),
                     accord_record_get_id (record));
}

/** accord_list_copy: puts the rows on the clipboard, as spreadsheets and word processors take a
 * table. */
void
accord_list_copy (AccordListPage *page, AccordStore *store)
{
  g_autoptr (GTask) task = g_task_new (page, NULL, copied_cb, NULL);

  g_task_set_source_tag (task, accord_list_copy);
  g_task_set_task_data (task, rows_new (page, store), rows_free);
  accord_thread_run_beside (task, store, copy_in_thread);
}

static gboolean
write_rows (gpointer data,
            AccordReportProgress progress,
            gpointer progress_data,
            GCancellable *cancellable,
            GError **error)
{
  const Rows *rows = data;
  g_autoptr (AccordReport) report = build_report (data, error);

  if (report == NULL)
    return FALSE;
  return g_str_equal (rows->ending, XLSX)
           ? accord_xlsx_write (report, rows->file, progress, progress_data, cancellable, error)
           : accord_csv_write (report, rows->file, progress, progress_data, cancellable, error);
}

static void
tell_written (AccordWindow *window, gpointer data)
{
  const Rows *rows = data;
  g_autofree char *name = g_filename_display_basename (rows->file);
  g_autofree char *told = g_strdup_printf (
    /* Translators: how many rows of a list, and the name of the file that they are in */
    ngettext ("Exported %1$u row to %2$s", "Exported %1$u rows to %2$s", rows->ids->len),
    rows->ids->len, name);

  accord_export_job_tell_file (window, told, rows->file);
}

static const AccordExportWork work = { write_rows, tell_written, rows_free };

/**
 * accord_list_export_to:
 * @format: "xlsx" or "csv"
 * @file: the file to write; one that is there is replaced when the new one is whole
 *
 * Writes the rows, with the columns and in the order in which they are shown.
 */
void
accord_list_export_to (AccordListPage *page,
                       AccordStore *store,
                       const char *format,
                       const char *file)
{
  AccordWindow *window = accord_window_from_widget (GTK_WIDGET (page));
  Rows *rows = rows_new (page, store);
  /* Translators: a list: "Exporting: Arrangements" */
  g_autofree char *title = g_strdup_printf (_("Exporting: %s"), _(rows->plan->title));

  rows->ending = g_str_equal (format, "csv") ? CSV : XLSX;
  rows->file = g_strdup (file);
  accord_export_job_run (window, title, &work, rows);
}

static void
file_chosen_cb (AccordWindow *window, const char *path, gpointer data)
{
  Rows *rows = data;
  g_autofree char *title = g_strdup_printf (_("Exporting: %s"), _(rows->plan->title));

  rows->file = g_strdup (path);
  accord_export_job_run (window, title, &work, rows_copy (rows));
}

/**
 * accord_list_export:
 * @format: "xlsx" or "csv"
 *
 * Asks where the rows go, and writes them there as they are now.
 */
void
accord_list_export (AccordListPage *page, AccordStore *store, const char *format)
{
  AccordWindow *window = accord_window_from_widget (GTK_WIDGET (page));
  Rows *rows = rows_new (page, store);
  g_autofree char *day = accord_date_to_iso (rows->as_at);
  g_autofree char *name = NULL;
  /* Translators: a list: "Export: Arrangements" */
  g_autofree char *title = g_strdup_printf (_("Export: %s"), _(rows->plan->title));

  rows->ending = g_str_equal (format, "csv") ? CSV : XLSX;
  name = g_strdup_printf ("%s-%s%s", rows->plan->name, day, rows->ending);
  accord_export_ask (window, title, _("_Export"), name, rows->ending, file_chosen_cb, rows,
                     rows_free);
}

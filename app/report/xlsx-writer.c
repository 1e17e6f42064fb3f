/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/xlsx.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "report/export-file.h"
#include "report/report-phrases.h"
#include "report/report-private.h"
#include "report/xlsx-check.h"
#include "report/xlsx-writer.h"

/* Who is told how far the writing has come, and who may stop it. */
typedef struct {
  AccordReportProgress progress;
  gpointer user_data;
  GCancellable *cancellable;
  guint done;
  guint total;
} Run;

static void
xlsx_writer_free (XlsxWriter *writer)
{
  g_clear_pointer (&writer->plans, g_ptr_array_unref);
  g_clear_pointer (&writer->chart_data, accord_report_section_free);
  g_clear_pointer (&writer->anchors, g_hash_table_unref);
  g_clear_pointer (&writer->names, xlsx_names_free);
  g_clear_pointer (&writer->formats, xlsx_formats_free);
  g_clear_pointer (&writer->workbook, lxw_workbook_free);
  g_free (writer->cover_name);
  g_free (writer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XlsxWriter, xlsx_writer_free)

/* Remembers where every row with a key stands; of two with one key the first is meant. */
static void
add_row_anchors (XlsxWriter *writer, const XlsxPlan *plan, const XlsxItem *item)
{
  const AccordReportTable *table = item->layout->table;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const AccordReportRow *row = g_ptr_array_index (table->rows, i);
      g_autofree char *id = NULL;

      if (row->key == NULL)
        continue;
      id = g_strconcat (plan->section->id, "/", row->key, NULL);
      if (!g_hash_table_contains (writer->anchors, id))
        g_hash_table_insert (writer->anchors, g_steal_pointer (&id),
                             xlsx_reference_new (plan->name, item->row + 1 + i, 0));
    }
}

static void
add_plan (XlsxWriter *writer, const AccordReportSection *section, guint *figure)
{
  g_autofree char *name = xlsx_names_add_sheet (writer->names, section->name);
  XlsxPlan *plan = xlsx_plan_new (section, name, writer->cover_name != NULL, figure);

  g_ptr_array_add (writer->plans, plan);
  g_hash_table_insert (writer->anchors, g_strdup (section->id),
                       xlsx_reference_new (plan->name, 0, 0));
  for (guint i = 0; i < plan->items->len; i++)
    {
      const XlsxItem *item = g_ptr_array_index (plan->items, i);

      if (item->kind == XLSX_ITEM_TABLE)
        add_row_anchors (writer, plan, item);
    }
}

static XlsxWriter *
xlsx_writer_new (const AccordReport *report)
{
  XlsxWriter *writer = g_new0 (XlsxWriter, 1);
  guint figure = 1;

  writer->report = report;
  writer->names = xlsx_names_new ();
  writer->plans = g_ptr_array_new_with_free_func ((GDestroyNotify) xlsx_plan_free);
  writer->anchors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (report->has_cover)
    writer->cover_name = xlsx_names_add_sheet (writer->names, _ ("Cover"));
  for (guint i = 0; i < report->sections->len; i++)
    add_plan (writer, g_ptr_array_index (report->sections, i), &figure);
  writer->chart_data = accord_report_chart_data_new (report);
  if (writer->chart_data != NULL)
    {
      add_plan (writer, writer->chart_data, &figure);
      writer->chart_plan = g_ptr_array_index (writer->plans, writer->plans->len - 1);
    }
  return writer;
}

/* Adds a custom property; of two with one name, which programs refuse, the first stays. */
static void
add_property (XlsxWriter *writer, GHashTable *used, const char *name, const char *value)
{
  g_autofree char *clean = xlsx_text_clean (value, XLSX_LONGEST_HEADING);
  g_autofree char *clean_name = xlsx_text_clean (name, XLSX_LONGEST_HEADING);

  if (*clean != '\0' && *clean_name != '\0' &&
      g_hash_table_add (used, g_utf8_casefold (clean_name, -1)))
    xlsx_check (writer, workbook_set_custom_property_string (writer->workbook, clean_name, clean));
}

static void
add_properties (XlsxWriter *writer)
{
  const AccordReport *report = writer->report;
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *as_at = NULL;

  if (report->as_at != ACCORD_DATE_NONE)
    as_at = accord_date_to_iso (report->as_at);
  add_property (writer, used, "AsAt", as_at);
  add_property (writer, used, "JournalHash", report->journal_hash);
  add_property (writer, used, "Report", report->title);
  for (guint i = 0; i < report->properties->len; i++)
    {
      const AccordReportFact *property = g_ptr_array_index (report->properties, i);

      add_property (writer, used, property->label, property->words);
    }
}

static void
describe (XlsxWriter *writer)
{
  const AccordReport *report = writer->report;
  g_autofree char *title = xlsx_text_clean (report->title, XLSX_LONGEST_HEADING);
  g_autofree char *subject = xlsx_text_clean (report->meeting, XLSX_LONGEST_HEADING);
  g_autofree char *author = xlsx_text_clean (report->author, XLSX_LONGEST_HEADING);
  g_autofree char *company = xlsx_text_clean (report->organisation, XLSX_LONGEST_HEADING);
  g_autofree char *category = xlsx_text_clean (report->category, XLSX_LONGEST_HEADING);
  g_autofree char *keywords = xlsx_text_clean (report->keywords, XLSX_LONGEST_HEADING);
  g_autofree char *comments = xlsx_text_clean (report->comments, XLSX_LONGEST_HEADING);
  lxw_doc_properties properties = {
    .title = title,
    .subject = subject,
    .author = author,
    .company = company,
    .category = category,
    .keywords = keywords,
    .comments = comments,
    /* Nought would mean the clock, and so other bytes each time. */
    .created = report->created != 0 ? (time_t) report->created : 1,
  };

  xlsx_check (writer, workbook_set_properties (writer->workbook, &properties));
  add_properties (writer);
}

/* Adds the sheets before any is written: charts and links point at sheets by name. */
static gboolean
add_sheets (XlsxWriter *writer)
{
  if (writer->cover_name != NULL &&
      workbook_add_worksheet (writer->workbook, writer->cover_name) == NULL)
    return FALSE;

  for (guint i = 0; i < writer->plans->len; i++)
    {
      const XlsxPlan *plan = g_ptr_array_index (writer->plans, i);

      if (workbook_add_worksheet (writer->workbook, plan->name) == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
run_step (Run *run, const char *name, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (run->cancellable, error))
    return FALSE;
  if (run->progress != NULL)
    run->progress (name, run->done, run->total, run->user_data);
  run->done++;
  return TRUE;
}

static gboolean
write_sheets (XlsxWriter *writer, Run *run, GError **error)
{
  if (writer->cover_name != NULL)
    {
      if (!run_step (run, writer->cover_name, error))
        return FALSE;
      xlsx_write_cover (writer,
                        workbook_get_worksheet_by_name (writer->workbook, writer->cover_name));
    }
  for (guint i = 0; i < writer->plans->len; i++)
    {
      const XlsxPlan *plan = g_ptr_array_index (writer->plans, i);

      if (!run_step (run, plan->section->name, error))
        return FALSE;
      xlsx_write_sheet (writer, workbook_get_worksheet_by_name (writer->workbook, plan->name),
                        plan);
    }
  return !g_cancellable_set_error_if_cancelled (run->cancellable, error);
}

/* Packs the workbook; libxlsxwriter frees it, whether or not that works. */
static gboolean
close_workbook (XlsxWriter *writer, const ExportFile *file, GError **error)
{
  lxw_error status;

  errno = 0;
  status = workbook_close (g_steal_pointer (&writer->workbook));
  if (status == LXW_NO_ERROR)
    return TRUE;

  xlsx_file_set_error (file->path, status, errno, error);
  return FALSE;
}

static gboolean
write_workbook (XlsxWriter *writer, const ExportFile *file, Run *run, GError **error)
{
  writer->workbook = workbook_new (file->temporary);
  if (writer->workbook == NULL || !add_sheets (writer))
    {
      xlsx_file_set_error (file->path, LXW_ERROR_MEMORY_MALLOC_FAILED, 0, error);
      return FALSE;
    }
  writer->formats = xlsx_formats_new (writer->workbook);
  describe (writer);
  if (!write_sheets (writer, run, error))
    return FALSE;
  if (writer->status != LXW_NO_ERROR)
    {
      xlsx_file_set_error (file->path, writer->status, 0, error);
      return FALSE;
    }
  return close_workbook (writer, file, error);
}

/* libxlsxwriter prints numbers as the locale has them, and a file must not hang on that. */
static locale_t
begin_plain_numbers (locale_t *plain)
{
  *plain = newlocale (LC_NUMERIC_MASK, "C", duplocale (uselocale ((locale_t) 0)));
  return uselocale (*plain);
}

static void
end_plain_numbers (locale_t before, locale_t plain)
{
  uselocale (before);
  freelocale (plain);
}

static gboolean
write_file (XlsxWriter *writer, ExportFile *file, Run *run, GError **error)
{
  locale_t plain;
  locale_t before = begin_plain_numbers (&plain);
  gboolean written = write_workbook (writer, file, run, error);

  end_plain_numbers (before, plain);
  if (!written)
    return FALSE;
  if (!xlsx_file_check (file->temporary))
    {
      xlsx_file_set_error (file->path, LXW_ERROR_CREATING_TMPFILE, 0, error);
      return FALSE;
    }
  return export_file_commit (file, error);
}

/**
 * accord_xlsx_write:
 * @report: a report
 * @path: the file to write; one that is there is replaced
 * @progress: (nullable) (scope call): told before each sheet, and at the end
 * @user_data: for @progress
 * @cancellable: (nullable): stops the writing between two sheets
 * @error: the place of an error, or %NULL
 *
 * Writes a report as a workbook, made to be read on paper and to be worked with. The same report
 * gives the same bytes. The file is written beside @path and takes its place when it is whole: a
 * failure leaves what was there.
 *
 * Returns: %TRUE, or %FALSE with %ACCORD_ERROR_EXPORT, or %G_IO_ERROR_CANCELLED
 */
gboolean
accord_xlsx_write (AccordReport *report,
                   const char *path,
                   AccordReportProgress progress,
                   gpointer user_data,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (XlsxWriter) writer = NULL;
  g_autoptr (ExportFile) file = NULL;
  Run run = { progress, user_data, cancellable, 0, 0 };

  g_return_val_if_fail (report != NULL && path != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  file = export_file_new (path, error);
  if (file == NULL)
    return FALSE;
  writer = xlsx_writer_new (report);
  run.total = writer->plans->len + (writer->cover_name != NULL);
  if (!write_file (writer, file, &run, error))
    return FALSE;
  if (progress != NULL)
    progress ("", run.total, run.total, user_data);
  return TRUE;
}

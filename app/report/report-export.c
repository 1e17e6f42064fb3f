/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accord/report-list.h"

#include <glib/gi18n-lib.h>

#include "accord/error.h"
#include "accord/journal.h"
#include "accord/report-tree.h"

/* How far others may have got with the register while a report was made of it. */
#define NEWEST 1000

static char *
dup_checksum (const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  g_autoptr (GBytes) bytes = file == NULL ? NULL : g_mapped_file_get_bytes (file);

  return bytes == NULL ? NULL : g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/* The report says by its hash which entry was the last when it was read; others may have come. */
static gboolean
find_entry (AccordStore *store, const char *hash, gint64 *seq, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  *seq = 0;
  if (hash == NULL)
    return TRUE;
  entries = accord_store_list_entries (store, 0, NEWEST, error);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const AccordEntry *entry = entries->pdata[i];

      if (g_str_equal (entry->hash, hash))
        {
          *seq = entry->seq;
          return TRUE;
        }
    }
  if (entries != NULL)
    g_set_error_literal (error, ACCORD_ERROR, ACCORD_ERROR_BUSY,
                         _("The register changed while it was read. Try again."));
  return FALSE;
}

static AccordExport *
describe (AccordStore *store,
          AccordReport *report,
          const AccordReportKind *kind,
          const AccordReportFormat *format,
          const AccordReportOptions *options,
          const char *path,
          GError **error)
{
  g_autoptr (AccordExport) export = g_new0 (AccordExport, 1);

  export->report = g_strdup (kind->name);
  export->format = g_strdup (format->name);
  export->as_at = accord_store_get_as_at (store);
  export->options = accord_report_options_to_text (options);
  export->path = g_canonicalize_filename (path, NULL);
  export->program = g_strdup (ACCORD_VERSION);
  export->head = g_strdup (report->journal_hash);
  export->sha256 = dup_checksum (path, error);
  if (export->sha256 == NULL || !find_entry (store, export->head, &export->seq, error))
    return NULL;
  return g_steal_pointer (&export);
}

/**
 * accord_report_export:
 * @store: the register, as at the day that the report shall be of
 * @path: where the file goes; one that is there is replaced when the new one is complete
 * @progress: (nullable) (scope call): told how far it is
 * @cancellable: (nullable): to give it up; then no file was written
 *
 * Writes a report to a file.
 *
 * Returns: (transfer full) (nullable): what was exported, to be noted with
 *   accord_store_note_export(); %NULL where no file was written
 */
AccordExport *
accord_report_export (AccordStore *store,
                      const AccordReportKind *kind,
                      const AccordReportFormat *format,
                      const AccordReportOptions *options,
                      const char *path,
                      AccordReportProgress progress,
                      gpointer user_data,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (AccordReport) report = kind->build (store, options, error);

  if (report == NULL || !format->write (report, path, progress, user_data, cancellable, error))
    return NULL;
  return describe (store, report, kind, format, options, path, error);
}

/* Why two files of the same register and day may differ. */
static char *
dup_difference (const AccordExport *then, const AccordExport *now)
{
  if (g_str_equal (then->sha256, now->sha256))
    return NULL;
  if (g_strcmp0 (then->head, now->head) != 0)
    return g_strdup (_("The journal is not the one that it was made from: the register was put "
                       "back to an earlier state, or altered."));
  if (!g_str_equal (then->program, now->program))
    return g_strdup_printf (_("It was made by Accord %1$s, this is Accord %2$s; what it says is "
                              "the same."), then->program, now->program);
  return g_strdup (_("What it says is the same; the language of the program, or its fonts, are "
                     "others than then."));
}

static gboolean
refuse_unknown (const AccordExport *export, GError **error)
{
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: a report and a kind of file, by their short names */
               _("This Accord cannot make the report “%1$s” as %2$s in the way that it was made."),
               export->report, export->format);
  return FALSE;
}

/**
 * accord_report_reproduce:
 * @register_path: the register
 * @export: what was exported from it
 * @path: where the file goes
 * @difference: (out) (transfer full) (nullable): %NULL where the new file is the same as the old,
 *   byte for byte; else a sentence on why not
 *
 * Writes again what was exported once, from the register as it was then. What it takes is in
 * accord_store_open_past(). The register is not told: nothing new leaves the office.
 *
 * Returns: whether the file was written
 */
gboolean
accord_report_reproduce (const char *register_path,
                         const AccordExport *export,
                         const char *path,
                         char **difference,
                         AccordReportProgress progress,
                         gpointer user_data,
                         GCancellable *cancellable,
                         GError **error)
{
  const AccordReportKind *kind = accord_report_kind_find (export->report);
  const AccordReportFormat *format =
    kind == NULL ? NULL : accord_report_kind_find_format (kind, export->format);
  AccordReportOptions options;
  g_autoptr (AccordStore) past = NULL;
  g_autoptr (AccordExport) again = NULL;

  *difference = NULL;
  if (format == NULL || export->as_at == ACCORD_DATE_NONE ||
      !accord_report_options_from_text (export->options, &options))
    return refuse_unknown (export, error);
  past = accord_store_open_past (register_path, export->seq, cancellable, error);
  if (past == NULL)
    return FALSE;
  accord_store_set_as_at (past, export->as_at);
  again = accord_report_export (past, kind, format, &options, path, progress, user_data,
                                cancellable, error);
  if (again == NULL)
    return FALSE;
  *difference = dup_difference (export, again);
  return TRUE;
}

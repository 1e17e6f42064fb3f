/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compat.h"
#include "export/export-choose.h"
#include "export/export-letters.h"
#include "export/export-report.h"

#include <glib/gi18n.h>

/* What a name is being asked for. The window keeps it, since the chooser does not say when it is
 * given up, until it is used or the next takes its place. */
#define PENDING "accord-pending-export"

typedef struct {
  char *ending; /* NULL: of a folder */
  AccordExportChosen chosen;
  gpointer data;
  GDestroyNotify free; /* nullable */
} Pending;

/* A report that is to be written, or what is made again. */
typedef struct {
  const AccordReportKind *kind;
  const AccordReportFormat *format;
  AccordReportOptions options;
  AccordExport *before; /* nullable: what is made again */
} Wanted;

static void
pending_free (gpointer data)
{
  Pending *pending = data;

  if (pending->free != NULL)
    pending->free (pending->data);
  g_free (pending->ending);
  g_free (pending);
}

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_clear_pointer (&wanted->before, accord_export_free);
  g_free (wanted);
}

static GSettings *
get_settings (AccordWindow *window)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));

  return accord_application_get_settings (ACCORD_APPLICATION (application));
}

static void
keep_pending (AccordWindow *window,
              const char *ending,
              AccordExportChosen chosen,
              gpointer data,
              GDestroyNotify free)
{
  Pending *pending = g_new (Pending, 1);

  *pending = (Pending){ g_strdup (ending), chosen, data, free };
  g_object_set_data_full (G_OBJECT (window), PENDING, pending, pending_free);
}

/* The ending is put right where that does not hit another file, which nobody was asked about. */
static char *
complete_path (const char *path, const char *ending)
{
  g_autofree char *complete = g_strconcat (path, ending, NULL);

  if (g_str_has_suffix (path, ending) || g_file_test (complete, G_FILE_TEST_EXISTS))
    return g_strdup (path);
  return g_steal_pointer (&complete);
}

static void
file_chosen_cb (const char *path, gpointer data)
{
  AccordWindow *window = data;
  Pending *pending = g_object_steal_data (data, PENDING);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *complete = complete_path (path, pending->ending);

  g_settings_set_string (get_settings (window), "recent-folder", folder);
  pending->chosen (window, complete, pending->data);
  pending_free (pending);
}

static void
folder_chosen_cb (const char *path, gpointer data)
{
  AccordWindow *window = data;
  Pending *pending = g_object_steal_data (data, PENDING);

  g_settings_set_string (get_settings (window), "recent-folder", path);
  pending->chosen (window, path, pending->data);
  pending_free (pending);
}

/**
 * accord_export_ask_folder:
 * @chosen: (scope notified): called with the folder
 * @data: (transfer full): for @chosen
 *
 * As accord_export_ask(), for several files at once.
 */
void
accord_export_ask_folder (AccordWindow *window,
                          const char *title,
                          const char *accept,
                          AccordExportChosen chosen,
                          gpointer data,
                          GDestroyNotify free)
{
  g_autofree char *folder = g_settings_get_string (get_settings (window), "recent-folder");

  keep_pending (window, NULL, chosen, data, free);
  accord_choose_folder (GTK_WINDOW (window), title, accept, folder, folder_chosen_cb, window);
}

/**
 * accord_export_ask:
 * @title: of the chooser
 * @accept: the label of its button
 * @name: the name that is proposed
 * @ending: that of the file, with the dot
 * @chosen: (scope notified): called with the file
 * @data: (transfer full): for @chosen
 * @free: frees @data, whether a file was chosen or not
 *
 * Asks where a file goes that is made of the register.
 */
void
accord_export_ask (AccordWindow *window,
                   const char *title,
                   const char *accept,
                   const char *name,
                   const char *ending,
                   AccordExportChosen chosen,
                   gpointer data,
                   GDestroyNotify free)
{
  g_autofree char *folder = g_settings_get_string (get_settings (window), "recent-folder");

  keep_pending (window, ending, chosen, data, free);
  accord_choose_new_file (GTK_WINDOW (window), title, accept, folder, name, file_chosen_cb, window);
}

static void
export_chosen_cb (AccordWindow *window, const char *path, gpointer data)
{
  const Wanted *wanted = data;

  if (wanted->before != NULL)
    accord_export_reproduce (window, wanted->before, path);
  else
    accord_export_report (window, wanted->kind, wanted->format, &wanted->options, path);
}

static void
choose (AccordWindow *window, Wanted *wanted, const char *title, const char *name)
{
  accord_export_ask (window, title, wanted->before != NULL ? _("_Make Again") : _("_Export"),
                     name, wanted->format->ending, export_chosen_cb, wanted, wanted_free);
}

/**
 * accord_export_choose_file:
 *
 * Asks where a report as at the window's date goes, and writes it there.
 */
void
accord_export_choose_file (AccordWindow *window,
                           const AccordReportKind *kind,
                           const AccordReportFormat *format,
                           const AccordReportOptions *options)
{
  AccordDate as_at = accord_store_get_as_at (accord_window_get_store (window));
  g_autofree char *day = accord_date_to_iso (as_at);
  g_autofree char *name = g_strdup_printf ("%s-%s%s", kind->name, day, format->ending);
  /* Translators: a report: "Export: Board pack" */
  g_autofree char *title = g_strdup_printf (_("Export: %s"), _(kind->title));
  Wanted *wanted;

  if ((kind->choices & ACCORD_REPORT_CHOICE_NOTICE) != 0)
    {
      accord_export_choose_letters (window, format, options);
      return;
    }
  wanted = g_new0 (Wanted, 1);
  wanted->kind = kind;
  wanted->format = format;
  wanted->options = *options;
  choose (window, wanted, title, name);
}

/**
 * accord_export_choose_file_again:
 *
 * Asks where what left the office before goes when it is made again, and makes it.
 */
void
accord_export_choose_file_again (AccordWindow *window, const AccordExport *export)
{
  const AccordReportKind *kind = accord_report_kind_find (export->report);
  const AccordReportFormat *format =
    kind == NULL ? NULL : accord_report_kind_find_format (kind, export->format);
  g_autofree char *name = g_filename_display_basename (export->path);
  g_autofree char *again = NULL;
  Wanted *wanted;

  if (format == NULL)
    {
      accord_show_message (GTK_WINDOW (window), _("It Cannot Be Made Again"),
                           _("It was made by another Accord, which knows reports that this one "
                             "does not."));
      return;
    }
  /* Translators: the name of a file that was made before */
  again = g_strdup_printf (_("Again %s"), name);
  wanted = g_new0 (Wanted, 1);
  wanted->kind = kind;
  wanted->format = format;
  wanted->before = accord_export_copy (export);
  choose (window, wanted, _("Make the File Again"), again);
}

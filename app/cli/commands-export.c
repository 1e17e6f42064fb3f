/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/commands.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

#include "accord/error.h"
#include "accord/report-list.h"

static gboolean
refuse_report (const char *name, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_kinds;
  const AccordReportKind *kinds = accord_report_kinds_get (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    g_string_append_printf (names, "%s%s", i == 0 ? "" : ", ", kinds[i].name);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("There is no report called “%1$s”. There are: %2$s."), name, names->str);
  return FALSE;
}

static gboolean
refuse_ending (const AccordReportKind *kind, const char *path, GError **error)
{
  g_autoptr (GString) endings = g_string_new (NULL);

  for (guint i = 0; kind->formats[i] != NULL; i++)
    g_string_append_printf (endings, "%s%s", i == 0 ? "" : ", ", kind->formats[i]->ending);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: a file, a report, the endings of files that it can be written to */
               _("%1$s: the file’s ending chooses its kind, and %2$s is written to: %3$s."), path,
               kind->name, endings->str);
  return FALSE;
}

static gboolean
find_report (const char *name,
             const char *path,
             const AccordReportKind **kind,
             const AccordReportFormat **format,
             GError **error)
{
  *kind = accord_report_kind_find (name);
  if (*kind == NULL)
    return refuse_report (name, error);
  *format = accord_report_kind_find_format_of_file (*kind, path);
  return *format != NULL || refuse_ending (*kind, path, error);
}

/* One line of a terminal, written over again and cleared at the end. */
static void
progress_cb (const char *section, guint done, guint total, gpointer user_data)
{
  if (done < total)
    fprintf (stderr, _("\r%1$u of %2$u: %3$s\033[K"), done + 1, total, section);
  else
    fputs ("\r\033[K", stderr);
  fflush (stderr);
}

static gboolean
find_meeting (AccordInvocation *invocation, gint64 *meeting, GError **error)
{
  const char *ref = invocation->options.meeting;

  if (ref == NULL)
    return TRUE;
  if (accord_store_find (invocation->store, accord_record_type_find ("meeting"), ref, meeting,
                         error))
    return TRUE;
  g_prefix_error (error, "--meeting: ");
  return FALSE;
}

/* The file is there, which is what was asked for; that the register does not know of it is told. */
static void
note (AccordInvocation *invocation, AccordExport *export)
{
  g_autoptr (GError) error = NULL;

  if (accord_store_get_read_only (invocation->store) ||
      accord_store_note_export (invocation->store, export, &error))
    return;
  accord_invocation_tell (invocation, _("It could not be noted in the register: %s"),
                          error->message);
}

/** accord_command_export: writes a report to a file. */
gboolean
accord_command_export (AccordInvocation *invocation, GError **error)
{
  const char *path = invocation->options.output;
  gboolean is_watched = !invocation->options.quiet && isatty (STDERR_FILENO);
  g_autoptr (AccordExport) export = NULL;
  const AccordReportKind *kind;
  const AccordReportFormat *format;
  AccordReportOptions options = { 0 };

  if (path == NULL)
    {
      g_set_error (error, ACCORD_USAGE_ERROR, 0, "%s", _("--output FILE is missing."));
      return FALSE;
    }
  if (!find_report (accord_invocation_get_argument (invocation, 1), path, &kind, &format, error) ||
      !accord_invocation_open (invocation, error) ||
      !find_meeting (invocation, &options.meeting, error))
    return FALSE;
  export = accord_report_export (invocation->store, kind, format, &options, path,
                                 is_watched ? progress_cb : NULL, NULL, NULL, error);
  if (export == NULL)
    return FALSE;
  accord_invocation_tell (invocation, _("%s was written."), path);
  note (invocation, export);
  return TRUE;
}

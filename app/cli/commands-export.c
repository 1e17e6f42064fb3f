/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/commands.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "accord/error.h"
#include "accord/notice-letters.h"

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

/* A folder that is there, or a name that is none of a file. */
static gboolean
is_folder (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return g_str_has_suffix (path, G_DIR_SEPARATOR_S) || g_file_test (path, G_FILE_TEST_IS_DIR) ||
         strchr (name, '.') == NULL;
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
  if (*format == NULL && ((*kind)->choices & ACCORD_REPORT_CHOICE_NOTICE) != 0 && is_folder (path))
    *format = (*kind)->formats[0];
  return *format != NULL || refuse_ending (*kind, path, error);
}

static gboolean
check_choice (const AccordReportKind *kind,
              AccordReportChoices choice,
              const char *given,
              const char *option,
              GError **error)
{
  if (given == NULL || (kind->choices & choice) != 0)
    return TRUE;
  g_set_error (error, ACCORD_USAGE_ERROR, 0,
               /* Translators: a report, and an option such as --meeting */
               _("The report %1$s takes no %2$s."), kind->name, option);
  return FALSE;
}

static gboolean
check_choices (const AccordReportKind *kind, const AccordOptions *options, GError **error)
{
  return check_choice (kind, ACCORD_REPORT_CHOICE_MEETING, options->meeting, "--meeting", error) &&
         check_choice (kind, ACCORD_REPORT_CHOICE_NOTICE, options->notice, "--notice", error) &&
         check_choice (kind, ACCORD_REPORT_CHOICE_NOTICE, options->template, "--template", error);
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
find_record (AccordInvocation *invocation,
             const char *type,
             const char *ref,
             const char *option,
             gint64 *id,
             GError **error)
{
  if (ref == NULL)
    return TRUE;
  if (accord_store_find (invocation->store, accord_record_type_find (type), ref, id, error))
    return TRUE;
  g_prefix_error (error, "%s: ", option);
  return FALSE;
}

static gboolean
read_options (AccordInvocation *invocation, AccordReportOptions *options, GError **error)
{
  options->template = invocation->options.template;
  return find_record (invocation, "meeting", invocation->options.meeting, "--meeting",
                      &options->meeting, error) &&
         find_record (invocation, "notice", invocation->options.notice, "--notice",
                      &options->notice, error);
}

/* The file is there, which is what was asked for; that the register does not know of it is told. */
static void
note (AccordInvocation *invocation, AccordExport *export, const char *path)
{
  g_autoptr (GError) error = NULL;

  accord_invocation_tell (invocation, _("%s was written."), path);
  if (accord_store_get_read_only (invocation->store) ||
      accord_store_note_export (invocation->store, export, &error))
    return;
  accord_invocation_tell (invocation, _("It could not be noted in the register: %s"),
                          error->message);
}

static AccordReportProgress
choose_progress (const AccordInvocation *invocation)
{
  return !invocation->options.quiet && isatty (STDERR_FILENO) ? progress_cb : NULL;
}

static gboolean
export_file (AccordInvocation *invocation,
             const AccordReportKind *kind,
             const AccordReportFormat *format,
             const AccordReportOptions *options,
             GError **error)
{
  g_autoptr (AccordExport) export =
    accord_report_export (invocation->store, kind, format, options, invocation->options.output,
                          choose_progress (invocation), NULL, NULL, error);

  if (export == NULL)
    return FALSE;
  note (invocation, export, invocation->options.output);
  return TRUE;
}

/* A letter with gaps is written all the same: it can be worked on. */
static void
tell_drafts (AccordInvocation *invocation, GPtrArray *letters)
{
  for (guint i = 0; i < letters->len; i++)
    {
      const AccordNoticeLetter *letter = letters->pdata[i];

      if (letter->missing != NULL)
        /* Translators: a letter, and what is missing for it */
        accord_invocation_tell (invocation, _("%1$s is a draft. Missing in the register: %2$s."),
                                letter->name, letter->missing);
    }
}

static gboolean
export_letters (AccordInvocation *invocation,
                const AccordReportKind *kind,
                const AccordReportFormat *format,
                const AccordReportOptions *options,
                GError **error)
{
  const char *path = invocation->options.output;
  g_autoptr (GPtrArray) letters = accord_notice_letters_list (invocation->store, options, error);
  g_autoptr (GPtrArray) exports = NULL;

  if (letters == NULL)
    return FALSE;
  if (letters->len == 1 && !is_folder (path))
    {
      if (!export_file (invocation, kind, format, options, error))
        return FALSE;
      tell_drafts (invocation, letters);
      return TRUE;
    }
  exports = accord_notice_letters_export (invocation->store, kind, format, options, path,
                                          choose_progress (invocation), NULL, NULL, error);
  if (exports == NULL)
    return FALSE;
  for (guint i = 0; i < exports->len; i++)
    {
      AccordExport *export = exports->pdata[i];
      g_autofree char *name = g_path_get_basename (export->path);
      g_autofree char *shown = g_build_filename (path, name, NULL);

      note (invocation, export, shown);
    }
  tell_drafts (invocation, letters);
  return TRUE;
}

/** accord_command_export: writes a report to a file, or letters to a folder. */
gboolean
accord_command_export (AccordInvocation *invocation, GError **error)
{
  const char *path = invocation->options.output;
  const AccordReportKind *kind;
  const AccordReportFormat *format;
  AccordReportOptions options = { 0 };

  if (path == NULL)
    {
      g_set_error (error, ACCORD_USAGE_ERROR, 0, "%s", _("--output FILE is missing."));
      return FALSE;
    }
  if (!find_report (accord_invocation_get_argument (invocation, 1), path, &kind, &format, error) ||
      !check_choices (kind, &invocation->options, error) ||
      !accord_invocation_open (invocation, error) || !read_options (invocation, &options, error))
    return FALSE;
  if ((kind->choices & ACCORD_REPORT_CHOICE_NOTICE) != 0)
    return export_letters (invocation, kind, format, &options, error);
  return export_file (invocation, kind, format, &options, error);
}

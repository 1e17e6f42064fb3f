/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/commands.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "accord/board-pack.h"
#include "accord/error.h"
#include "accord/paper.h"
#include "accord/xlsx.h"

/* @build takes the id of the meeting that the report is for, or 0 for the next one. */
typedef struct {
  const char *name;
  const char *ending;
  AccordReport *(*build) (AccordStore *store, gint64 meeting, GError **error);
  gboolean (*write) (AccordReport *report,
                     const char *path,
                     AccordReportProgress progress,
                     gpointer user_data,
                     GCancellable *cancellable,
                     GError **error);
} Report;

/* What can be exported, and to which kind of file; the kinds of a report follow each other. */
static const Report reports[] = {
  { "board-pack", ".xlsx", accord_board_pack_build_for_meeting, accord_xlsx_write },
  { "board-pack", ".pdf", accord_board_pack_build_for_meeting, accord_pdf_write },
};

static gboolean
refuse_report (const char *name, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    if (i == 0 || strcmp (reports[i].name, reports[i - 1].name) != 0)
      g_string_append_printf (names, "%s%s", i == 0 ? "" : ", ", reports[i].name);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               _("There is no report called “%1$s”. There are: %2$s."), name, names->str);
  return FALSE;
}

static gboolean
refuse_ending (const char *name, const char *path, GError **error)
{
  g_autoptr (GString) endings = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    if (strcmp (reports[i].name, name) == 0)
      g_string_append_printf (endings, "%s%s", endings->len == 0 ? "" : ", ", reports[i].ending);
  g_set_error (error, ACCORD_ERROR, ACCORD_ERROR_INVALID,
               /* Translators: a file, a report, the endings of files that it can be written to */
               _("%1$s: the file’s ending chooses its kind, and %2$s is written to: %3$s."), path,
               name, endings->str);
  return FALSE;
}

static gboolean
find_report (const char *name, const char *path, const Report **report, GError **error)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);
  gboolean is_known = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      gboolean is_named = strcmp (reports[i].name, name) == 0;

      is_known = is_known || is_named;
      if (!is_named || !g_str_has_suffix (folded, reports[i].ending))
        continue;
      *report = &reports[i];
      return TRUE;
    }
  return is_known ? refuse_ending (name, path, error) : refuse_report (name, error);
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

/** accord_command_export: writes a report to a file. */
gboolean
accord_command_export (AccordInvocation *invocation, GError **error)
{
  const char *path = invocation->options.output;
  gboolean is_watched = !invocation->options.quiet && isatty (STDERR_FILENO);
  g_autoptr (AccordReport) tree = NULL;
  const Report *report;
  gint64 meeting = 0;

  if (path == NULL)
    {
      g_set_error (error, ACCORD_USAGE_ERROR, 0, "%s", _("--output FILE is missing."));
      return FALSE;
    }
  if (!find_report (accord_invocation_get_argument (invocation, 1), path, &report, error) ||
      !accord_invocation_open (invocation, error) ||
      !find_meeting (invocation, &meeting, error))
    return FALSE;
  tree = report->build (invocation->store, meeting, error);
  if (tree == NULL ||
      !report->write (tree, path, is_watched ? progress_cb : NULL, NULL, NULL, error))
    return FALSE;
  accord_invocation_tell (invocation, _("%s was written."), path);
  return TRUE;
}

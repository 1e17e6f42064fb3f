/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/report-phrases.h"

#include <glib/gi18n-lib.h>

/* How much of the journal's hash runs at the foot of a page. */
#define HASH_START 12

/**
 * accord_report_dup_as_at:
 * @report: a report
 *
 * Says the day that the report is as at.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL if there is no day
 */
char *
accord_report_dup_as_at (const AccordReport *report)
{
  g_autofree char *day = NULL;

  if (report->as_at == ACCORD_DATE_NONE)
    return NULL;

  day = accord_date_format (report->as_at, ACCORD_DATE_STYLE_LONG);
  /* Translators: %s is a day */
  return g_strdup_printf (_("As at %s"), day);
}

/**
 * accord_report_dup_journal:
 * @report: a report
 *
 * Says which state of the journal the report rests on.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL if the report rests on none
 */
char *
accord_report_dup_journal (const AccordReport *report)
{
  g_autofree char *start = NULL;

  if (report->journal_hash == NULL)
    return NULL;

  start = g_strndup (report->journal_hash, HASH_START);
  /* Translators: %s is the start of a hash */
  return g_strdup_printf (_("Journal %s"), start);
}

/**
 * accord_report_dup_signs:
 *
 * Gives the key to the signs.
 *
 * Returns: (transfer full): the words
 */
char *
accord_report_dup_signs (void)
{
  return g_strdup_printf (
    /* Translators: the key to the signs */
    _("Signs:  %1$s breach or overdue    %2$s needs attention    %3$s for information    "
       "%4$s in order    %5$s not yet    %6$s nothing to show"),
       accord_report_tone_get_sign (ACCORD_REPORT_TONE_BAD),
       accord_report_tone_get_sign (ACCORD_REPORT_TONE_WARN),
       accord_report_tone_get_sign (ACCORD_REPORT_TONE_INFO),
       accord_report_tone_get_sign (ACCORD_REPORT_TONE_GOOD),
       accord_report_tone_get_sign (ACCORD_REPORT_TONE_WAIT),
       accord_report_tone_get_sign (ACCORD_REPORT_TONE_PLAIN));
}

/**
 * accord_report_dup_caption:
 * @figure: the number of a chart in the report, from 1
 * @message: (nullable): what is to be taken from it
 *
 * Gives the caption of a chart.
 *
 * Returns: (transfer full): the words
 */
char *
accord_report_dup_caption (guint figure, const char *message)
{
  /* Translators: 1 the number of a figure, 2 what is to be taken from it */
  return g_strdup_printf (_("Figure %1$u. %2$s"), figure, message != NULL ? message : "");
}

/**
 * accord_report_find_section_name:
 * @report: a report
 * @id: (nullable): the id of a section
 *
 * Gives the name of a section, or a dash if there is none with that id.
 *
 * Returns: (transfer none): the name
 */
const char *
accord_report_find_section_name (const AccordReport *report, const char *id)
{
  for (guint i = 0; id != NULL && i < report->sections->len; i++)
    {
      const AccordReportSection *section = g_ptr_array_index (report->sections, i);

      if (g_str_equal (section->id, id))
        return section->name;
    }
  return accord_report_tone_get_sign (ACCORD_REPORT_TONE_PLAIN);
}

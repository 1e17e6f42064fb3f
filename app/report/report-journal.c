/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "report/report-private.h"

/**
 * accord_report_note_journal:
 * @head: the last entry of the journal, whose time is kept in UTC
 *
 * Says what the report rests on, so that a register that was rewritten disagrees with paper that
 * has left the office.
 */
void
accord_report_note_journal (AccordReport *report, const AccordEntry *head)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (head->at / G_USEC_PER_SEC);
  AccordDate date =
    accord_date_new (g_date_time_get_year (time), g_date_time_get_month (time),
                     g_date_time_get_day_of_month (time));
  g_autofree char *day = accord_date_format (date, ACCORD_DATE_STYLE_LONG);
  g_autofree char *clock = g_date_time_format (time, "%H:%M");
  g_autofree char *number = g_strdup_printf ("%" PRId64, head->seq);
  g_autofree char *words = g_strdup_printf (
    /* Translators: the number of a journal entry, its day, its time */
    _("Entry %1$s of %2$s, %3$s UTC. The same register and date give the same bytes."), number,
       day, clock);

  accord_report_set_journal (report, head->hash, words, head->at / G_USEC_PER_SEC);
}

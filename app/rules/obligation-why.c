/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/obligation-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Why an obligation moved, in half a sentence: what happened, where that is known, else how its day
 * is counted now. */

#define STEM_END " ("

static char *
dup_day (AccordDate date)
{
  return accord_date_format (date, ACCORD_DATE_STYLE_LONG);
}

/* "8 May", where the year has been said */
static char *
dup_day_of_year (AccordDate date)
{
  g_autofree char *day = dup_day (date);
  char *year = strrchr (day, ' ');

  return year == NULL ? g_steal_pointer (&day) : g_strndup (day, (gsize) (year - day));
}

static int
get_year (AccordDate date)
{
  int year;

  accord_date_split (date, &year, NULL, NULL);
  return year;
}

/* "Early May bank holiday (VE day)" → "Early May bank holiday" */
static char *
dup_stem (const char *title)
{
  const char *end = strstr (title, STEM_END);

  return end == NULL ? g_strdup (title) : g_strndup (title, (gsize) (end - title));
}

/* The day on which a holiday is now that was on another day of the same year, or the other way. */
static const AccordHolidayMove *
find_counterpart (AccordObligationWork *self, const AccordHolidayMove *move)
{
  g_autofree char *stem = dup_stem (move->title);

  for (guint i = 0; i < self->holiday_moves->len; i++)
    {
      const AccordHolidayMove *other = &g_array_index (self->holiday_moves, AccordHolidayMove, i);
      g_autofree char *name = dup_stem (other->title);

      if (other->is_new != move->is_new && get_year (other->date) == get_year (move->date) &&
          strcmp (name, stem) == 0)
        return other;
    }
  return NULL;
}

/* Within a sentence "early May bank holiday", but "Good Friday". */
static char *
dup_name (const char *title)
{
  char *name = dup_stem (title);

  if (strstr (name, "bank holiday") != NULL && g_ascii_isupper (*name) &&
      !g_str_has_prefix (name, "Platinum"))
    *name = g_ascii_tolower (*name);
  return name;
}

static char *
describe_holiday (AccordObligationWork *self, const AccordHolidayMove *move)
{
  const AccordHolidayMove *other = find_counterpart (self, move);
  g_autofree char *name = dup_name (move->title);
  g_autofree char *day = NULL;

  if (other != NULL)
    {
      day = dup_day_of_year (move->is_new ? move->date : other->date);
      /* Translators: a bank holiday, a year, and the day on which it is in that year, such as 8 May
       */
      return g_strdup_printf (_("the %1$s of %2$d is on %3$s"), name, get_year (move->date), day);
    }
  day = dup_day (move->date);
  if (move->is_new)
    /* Translators: a day, and what it is called */
    return g_strdup_printf (_("%1$s is a bank holiday (%2$s)"), day, move->title);
  return g_strdup_printf (_("%s is not a bank holiday"), day);
}

/* The first bank holiday that came or went on a day that was counted with. */
static char *
dup_why_holiday (AccordObligationWork *self, AccordDate first, AccordDate last)
{
  const AccordHolidayMove *found = NULL;

  for (guint i = 0; i < self->holiday_moves->len; i++)
    {
      const AccordHolidayMove *move = &g_array_index (self->holiday_moves, AccordHolidayMove, i);

      if (move->date >= first && move->date <= last && (found == NULL || move->date < found->date))
        found = move;
    }
  return found == NULL ? NULL : describe_holiday (self, found);
}

static const char *
get_meeting_ref (AccordObligationWork *self, gint64 id)
{
  const char *ref = g_hash_table_lookup (self->meeting_refs, &id);

  return ref == NULL ? "" : ref;
}

static char *
dup_why_meeting (AccordObligationWork *self,
                 const AccordObligationRow *row,
                 const AccordReportingMeeting *meeting)
{
  AccordDate former = GPOINTER_TO_UINT (g_hash_table_lookup (self->moved, &meeting->id));
  g_autofree char *day = dup_day (meeting->date);
  const char *ref = get_meeting_ref (self, meeting->id);

  if (former != ACCORD_DATE_NONE && former != meeting->date && row->meeting == meeting->id)
    /* Translators: the reference of a meeting, and a day */
    return g_strdup_printf (_("meeting %1$s moved to %2$s"), ref, day);
  if (row->meeting == meeting->id)
    /* Translators: the reference of a meeting, and its day */
    return g_strdup_printf (_("the papers of meeting %1$s on %2$s are due then"), ref, day);
  /* Translators: the reference of a meeting, and its day */
  return g_strdup_printf (_("it goes to meeting %1$s on %2$s"), ref, day);
}

static char *
dup_why_end (const AccordObliged *obliged, const AccordOwed *owed)
{
  g_autofree char *day = dup_day (owed->due);

  if (owed->due == obliged->terms.end)
    /* Translators: the reference of an arrangement, and its last day */
    return g_strdup_printf (_("%1$s ends on %2$s"), obliged->reference, day);
  return g_strdup (_("the financial year ends then"));
}

static char *
dup_why_days (const AccordObliged *obliged, const AccordOwed *owed)
{
  gboolean is_annual = strcmp (owed->kind, "annual-report") == 0;
  int n = is_annual ? obliged->terms.annual_days : obliged->terms.quarterly_days;
  g_autofree char *last = dup_day (accord_period_get_last (&owed->period));

  return g_strdup_printf (
    ngettext ("it is due %1$d day after %2$s", "it is due %1$d days after %2$s", n), n, last);
}

/** accord_obligation_dup_why: (transfer full): why a report or engagement event is due on another
 * day. */
char *
accord_obligation_dup_why (AccordObligationWork *self,
                           const AccordObliged *obliged,
                           const AccordObligationRow *row,
                           const AccordOwed *owed)
{
  AccordDate last = MAX (row->due, owed->due);
  char *holiday;

  if (strcmp (owed->kind, "engagement-event") == 0)
    return dup_why_end (obliged, owed);
  if (owed->meeting != NULL)
    last = MAX (last, owed->meeting->date);
  holiday = dup_why_holiday (self, MIN (MIN (row->due, owed->due), owed->counted), last);
  if (holiday != NULL)
    return holiday;
  if (owed->meeting != NULL)
    return dup_why_meeting (self, row, owed->meeting);
  return dup_why_days (obliged, owed);
}

/**
 * accord_obligation_dup_why_day:
 * @counted: the day that it recurs on, before it moves to a working day
 *
 * Returns: (transfer full): why what recurs is due on another day
 */
char *
accord_obligation_dup_why_day (AccordObligationWork *self,
                               AccordDate from,
                               AccordDate to,
                               AccordDate counted)
{
  char *holiday = dup_why_holiday (self, MIN (MIN (from, to), counted), MAX (from, to));

  return holiday != NULL ? holiday
                         : g_strdup (_("the one that it follows was due on another day"));
}

/** accord_obligation_dup_why_dropped: (transfer full): why one is no longer owed. */
char *
accord_obligation_dup_why_dropped (AccordObligationWork *self, const AccordObligationRow *row)
{
  const AccordObliged *obliged = accord_obligation_work_find (self, row->arrangement);

  if (obliged == NULL)
    return g_strdup (_("it does not recur any more"));
  if (row->has_period &&
      accord_obliged_is_in_force (obliged, accord_period_get_first (&row->period),
                                  accord_period_get_last (&row->period)))
    return obliged->is_joint ? g_strdup (_("somebody has entered it"))
                             : g_strdup (_("the reporting rules do not ask for it"));
  /* Translators: the reference of an arrangement */
  return g_strdup_printf (_("%s is not in force then"), obliged->reference);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/letter-private.h"

#include <glib/gi18n-lib.h>

#include "accord/withdrawal.h"

/* The dates of a notice, and the sentences of a letter that say them. */

/* No start holds for longer. */
#define YEAR 366

/*
 * letter_dates_find:
 * @served: the day on which the last partner is served
 *
 * Works out what follows from it: the end of the corresponding date (WD-3), and the first 1 April
 * strictly after expiry or after service (WD-4, WD-5). The bare words of a clause can be read both
 * ways; the safe reading holds unless the governing body chose the other.
 */
LetterDates
letter_dates_find (const LetterFacts *facts, AccordDate served)
{
  gboolean is_next_year = !facts->expiry_said && g_strcmp0 (facts->reading, "next-year") == 0;
  AccordWithdrawal found;

  accord_withdrawal_work_out (&served, 1, MAX (facts->months, ACCORD_NOTICE_MONTHS_LEAST),
                              is_next_year ? ACCORD_READING_NEXT_YEAR
                                           : ACCORD_READING_AFTER_EXPIRY,
                              &found);
  return (LetterDates) {
    .served = found.service,
    .expires = found.expires,
    .after_expiry = found.after_expiry_start,
    .next_year = found.next_year_start,
    .starts = found.start,
    .ends = found.end,
  };
}

static char *
dup_day (AccordDate date)
{
  return accord_date_format (date, ACCORD_DATE_STYLE_LONG);
}

static char *
dup_period (const LetterFacts *facts)
{
  g_autofree char *served = dup_day (facts->dates.served);
  g_autofree char *expires = dup_day (facts->dates.expires);

  if (facts->is_served)
    /* Translators: the day of the last service, the end of the period */
    return g_strdup_printf (_("The last partner was served on %1$s; the notice period runs from "
                              "that day, and ends at the end of %2$s."),
                            served, expires);
  /* Translators: the day of the last service, the end of the period */
  return g_strdup_printf (_("If every partner is served on or before %1$s, the notice period ends "
                            "no later than the end of %2$s."),
                          served, expires);
}

static char *
dup_start (const LetterFacts *facts)
{
  g_autofree char *starts = dup_day (facts->dates.starts);
  g_autofree char *ends = dup_day (facts->dates.ends);

  if (facts->dates.starts == facts->dates.after_expiry)
    /* Translators: the start of new arrangements, the end of the old */
    return g_strdup_printf (
      _("New arrangements start on %1$s, when the first financial year after "
        "the end of the period begins; our part in the present arrangement "
        "ends with %2$s."),
      starts, ends);
  /* Translators: the start of new arrangements, the end of the old */
  return g_strdup_printf (_("New arrangements start on %1$s, when the first financial year after "
                            "the service of this notice begins; our part in the present "
                            "arrangement ends with %2$s."),
                          starts, ends);
}

/* WD-5: only where the clause is silent on expiry and the two readings differ. */
static char *
dup_reading (LetterValues *values)
{
  const LetterFacts *facts = values->facts;
  const LetterDates *dates = &facts->dates;
  gboolean is_safe = dates->starts == dates->after_expiry;
  g_autofree char *other = dup_day (is_safe ? dates->next_year : dates->after_expiry);
  g_autofree char *minute = g_strdup (accord_rows_get_text (facts->notice, 0, "reading_minute"));

  if (facts->expiry_said || dates->after_expiry == dates->next_year)
    return NULL;
  if (facts->reading == NULL)
    return g_strdup_printf (
      _("The clause does not say whether new arrangements wait for the end of "
        "the notice period. We read it so that they do; on the other reading "
        "they would start on %s."),
      other);
  if (minute == NULL)
    minute = letter_values_dup_gap (values, _("the minute of the reading"));
  if (is_safe)
    /* Translators: the minute of a decision, a day */
    return g_strdup_printf (
      _("The clause does not say whether new arrangements wait for the end of "
        "the notice period. Our governing body decided that they do (minute "
        "%1$s); on the other reading they would start on %2$s."),
      minute, other);
  /* Translators: the minute of a decision, a day */
  return g_strdup_printf (
    _("The clause does not say whether new arrangements wait for the end of "
      "the notice period. Our governing body decided that they do not (minute "
      "%1$s); on the other reading they would start on %2$s."),
    minute, other);
}

/* Until when service changes nothing: the start moves by a year, at the latest after one. */
static char *
dup_later (const LetterFacts *facts)
{
  AccordDate last = facts->dates.served;
  LetterDates later;
  g_autofree char *day = NULL;
  g_autofree char *start = NULL;

  if (facts->is_served)
    return NULL;
  while ((later = letter_dates_find (facts, last + 1)).starts == facts->dates.starts)
    if (later.starts == ACCORD_DATE_NONE || ++last > facts->dates.served + YEAR)
      return NULL;
  day = dup_day (last);
  start = dup_day (later.starts);
  /* Translators: the last day to serve, the start of new arrangements after it */
  return g_strdup_printf (
    _("The last day to serve it for that start is %1$s. If a partner is served "
      "later, new arrangements start on %2$s."),
    day, start);
}

static char *
dup_heading (const LetterFacts *facts)
{
  g_autofree char *day = dup_day (facts->dates.served);

  if (facts->is_served)
    return g_strdup (_("What follows from this notice"));
  return g_strdup_printf (_("If the last partner is served on %s"), day);
}

/** letter_values_add_dates: the fields that hold dates, and the sentences made of them. */
void
letter_values_add_dates (LetterValues *values)
{
  const LetterFacts *facts = values->facts;
  const LetterDates *dates = &facts->dates;

  letter_values_take (values, "served", dup_day (dates->served));
  letter_values_take (values, "expires", dup_day (dates->expires));
  letter_values_take (values, "ends", dup_day (dates->ends));
  letter_values_take (values, "starts", dup_day (dates->starts));
  letter_values_take (values, "starts_after_expiry", dup_day (dates->after_expiry));
  letter_values_take (values, "starts_next_year", dup_day (dates->next_year));
  letter_values_take (values, "dates_heading", dup_heading (facts));
  letter_values_take (values, "period", dup_period (facts));
  letter_values_take (values, "start", dup_start (facts));
  letter_values_take (values, "reading", dup_reading (values));
  letter_values_take (values, "later", dup_later (facts));
}

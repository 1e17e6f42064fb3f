/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/period.h"
#include "accord/store.h"
#include "accord/working-days.h"

G_BEGIN_DECLS

/* What the reporting rules ask for (RC-1 to RC-4): arithmetic alone */

/**
 * AccordReportingTerms:
 * @start: the first day on which the arrangement is in force, or %ACCORD_DATE_NONE for never
 * @end: the last day, or %ACCORD_DATE_NONE for as long as nobody ends it
 * @quarterly_days: days after the end of the quarter on which its report counts as due
 * @annual_days: days after 31 March on which the annual report does
 * @papers_days: working days before a meeting on which its papers are due, where neither the
 *   meeting nor its committee says so
 *
 * What decides which reports one arrangement owes, and when.
 */
typedef struct {
  AccordDate start;
  AccordDate end;
  int quarterly_days;
  int annual_days;
  int papers_days;
} AccordReportingTerms;

/**
 * AccordReportingMeeting:
 * @papers_due: the day that is recorded for its papers, or %ACCORD_DATE_NONE
 * @papers_days: working days before it, by the terms of its committee; -1 where they do not say
 *
 * A meeting of the governing body that takes place.
 */
typedef struct {
  gint64 id;
  AccordDate date;
  AccordDate papers_due;
  int papers_days;
} AccordReportingMeeting;

/**
 * AccordReportingRules:
 * @meetings: by date
 * @holidays: what working days leave out
 *
 * What all arrangements have in common.
 */
typedef struct {
  const AccordReportingMeeting *meetings;
  gsize n_meetings;
  AccordBankHolidays *holidays;
} AccordReportingRules;

/**
 * AccordOwed:
 * @kind: quarterly-report, annual-report or engagement-event
 * @counted: the day that the profile's number of days leads to, before it moves
 * @due: the day on which it is due
 * @meeting: (nullable): the meeting that a report goes to
 *
 * One thing that is owed.
 */
typedef struct {
  const char *kind;
  AccordPeriod period;
  AccordDate counted;
  AccordDate due;
  const AccordReportingMeeting *meeting;
} AccordOwed;

/** Four quarterly reports, an engagement event and an annual report. */
#define ACCORD_OWED_MAX 6

AccordDate accord_reporting_get_papers_due (const AccordReportingMeeting *meeting,
                                            int papers_days,
                                            AccordBankHolidays *holidays);
guint accord_reporting_list_owed (const AccordReportingTerms *terms,
                                  const AccordReportingRules *rules,
                                  int financial_year,
                                  AccordOwed *owed);

/* The reporting calendar of a register */

/**
 * AccordObligationChangeKind:
 * @ACCORD_OBLIGATION_ADDED: it was missing
 * @ACCORD_OBLIGATION_MOVED: it is due on another day
 * @ACCORD_OBLIGATION_DROPPED: it is owed no longer
 */
typedef enum {
  ACCORD_OBLIGATION_ADDED = 1,
  ACCORD_OBLIGATION_MOVED,
  ACCORD_OBLIGATION_DROPPED,
} AccordObligationChangeKind;

/**
 * AccordObligationChange:
 * @title: what is owed, with its arrangement
 * @from: when it was due, or %ACCORD_DATE_NONE for one that was added
 * @to: when it is due, or %ACCORD_DATE_NONE for one that was dropped
 * @why: (nullable): why it moved or was dropped; half a sentence, in the middle of which it may stand
 *
 * What was done to one obligation that no person has touched.
 */
typedef struct {
  AccordObligationChangeKind kind;
  gint64 id;
  gint64 arrangement;
  char *title;
  AccordDate from;
  AccordDate to;
  char *why;
} AccordObligationChange;

void accord_obligation_change_free (AccordObligationChange *change);
guint accord_obligation_changes_count (GPtrArray *changes, AccordObligationChangeKind kind);
char *accord_obligation_changes_dup_summary (GPtrArray *changes);
char *accord_obligation_changes_dup_details (GPtrArray *changes);

GPtrArray *accord_obligations_generate (AccordStore *store, int financial_year, GError **error);
gboolean
accord_obligations_count_lacking (AccordStore *store, int financial_year, guint *n, GError **error);
gboolean accord_obligation_work_out (AccordStore *store, AccordRecord *obligation, GError **error);

/* What came of it */

gboolean accord_obligations_mark (AccordStore *store,
                                  const char *key,
                                  AccordRecord *entered,
                                  const GArray *ids,
                                  char **sentence,
                                  GError **error);

/* When what follows moves by itself */

void accord_obligations_attach (AccordStore *store);
GPtrArray *accord_obligations_get_followed (AccordStore *store);

/* What falls due */

/**
 * AccordReminderKind:
 * @ACCORD_REMINDER_OBLIGATION: something that is owed and has not come
 * @ACCORD_REMINDER_PAPERS: the papers of a meeting
 * @ACCORD_REMINDER_PRESENTATION: the meeting at which reports that have come are to be presented
 * @ACCORD_REMINDER_NOTICE: the last day to serve notice for the next 1 April (WD-6)
 */
typedef enum {
  ACCORD_REMINDER_OBLIGATION = 1,
  ACCORD_REMINDER_PAPERS,
  ACCORD_REMINDER_PRESENTATION,
  ACCORD_REMINDER_NOTICE,
} AccordReminderKind;

/**
 * AccordReminder:
 * @id: the obligation, the meeting or the arrangement
 * @title: what it is, such as "Quarterly report 2015/16 Q1, ARR-02"
 * @who: (nullable): who owes it
 * @days: how many days are left; negative where it is overdue
 */
typedef struct {
  AccordReminderKind kind;
  gint64 id;
  AccordDate date;
  char *title;
  char *who;
  int days;
} AccordReminder;

void accord_reminder_free (AccordReminder *reminder);
char *accord_reminder_dup_line (const AccordReminder *reminder);
GPtrArray *accord_reminders_list (AccordStore *store, int days, GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/date.h"

G_BEGIN_DECLS

/* Months of notice: what a profile, an agreement or a notice may say. */
#define ACCORD_NOTICE_MONTHS_LEAST 1
#define ACCORD_NOTICE_MONTHS_MOST 60

/**
 * AccordReading:
 * @ACCORD_READING_AFTER_EXPIRY: new arrangements start on the first 1 April strictly after the
 *   notice has expired (WD-4): said in AC 2.11, 3.11, TC 12.24, 12.34; the safe reading of AC 1.11
 *   and TC 12.13
 * @ACCORD_READING_NEXT_YEAR: on the first 1 April strictly after service (WD-5): the bare words of
 *   AC 1.11 and TC 12.13
 *
 * When the arrangements that follow a withdrawal start.
 */
typedef enum {
  ACCORD_READING_AFTER_EXPIRY,
  ACCORD_READING_NEXT_YEAR,
} AccordReading;

/**
 * AccordWithdrawal:
 * @service: the day from which the period runs: the latest service (WD-2)
 * @months: of notice
 * @expires: the period ends at the end of this day, the corresponding date (WD-3)
 * @after_expiry_start: the 1 April of the one reading (WD-4)
 * @next_year_start: the 1 April of the other (WD-5)
 * @conflict: whether @next_year_start falls on or before @expires, so that the clause's two halves
 *   contradict each other
 * @reading: the one that is used
 * @start: the 1 April of that reading
 * @end: the last day of the old arrangement for the party that withdraws, the day before @start
 *
 * The dates that follow from serving a notice of withdrawal.
 */
typedef struct {
  AccordDate service;
  int months;
  AccordDate expires;
  AccordDate after_expiry_start;
  AccordDate next_year_start;
  gboolean conflict;
  AccordReading reading;
  AccordDate start;
  AccordDate end;
} AccordWithdrawal;

gboolean accord_withdrawal_work_out (const AccordDate *served,
                                     gsize n_served,
                                     int months,
                                     AccordReading reading,
                                     AccordWithdrawal *out);
AccordDate accord_withdrawal_last_day (AccordDate start, int months, AccordReading reading);

const char *accord_reading_to_name (AccordReading reading);
gboolean accord_reading_from_name (const char *name, AccordReading *out);

G_END_DECLS

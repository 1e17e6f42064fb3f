/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/** AccordFundStep: the balance from a day on, in pence. */
typedef struct {
  AccordDate date;
  gint64 balance;
  gboolean is_to_come;
} AccordFundStep;

/**
 * AccordFundData:
 * @year: the financial year that it is drawn over
 * @today: the day of the register
 * @steps: of AccordFundStep, in order
 * @now: the balance on the day
 * @least: the lowest balance, 0 at most
 * @most: the highest, 0 at least
 * @below_zero: the first step below zero; %NULL where there is none
 *
 * A pooled fund over its year, as far as it is known, and from there as it was agreed (PF-4).
 */
typedef struct {
  int year;
  AccordDate today;
  GArray *steps;
  gint64 now;
  gint64 least;
  gint64 most;
  const AccordFundStep *below_zero;
} AccordFundData;

AccordFundData *accord_fund_data_new (AccordStore *store, AccordRecord *fund);
void accord_fund_data_free (AccordFundData *data);
char *accord_fund_data_dup_words (const AccordFundData *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordFundData, accord_fund_data_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/date.h"

G_BEGIN_DECLS

/**
 * AccordPeriod:
 * @year: the year in which the financial year starts
 * @quarter: 1 to 4; 0 for the whole year
 *
 * What a report is about: 2015/16, or 2015/16 Q1.
 */
typedef struct {
  int year;
  int quarter;
} AccordPeriod;

gboolean accord_period_parse (const char *text, AccordPeriod *period);
char *accord_period_format (const AccordPeriod *period);
AccordDate accord_period_get_first (const AccordPeriod *period);
AccordDate accord_period_get_last (const AccordPeriod *period);
gboolean accord_period_equal (const AccordPeriod *a, const AccordPeriod *b);

G_END_DECLS

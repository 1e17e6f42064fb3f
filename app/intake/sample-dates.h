/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/working-days.h"

G_BEGIN_DECLS

/* The financial year that the example is written in: 2015/16, that of its sources. */
#define ACCORD_SAMPLE_YEAR 2015

/*
 * AccordSampleDates:
 *
 * Moves what is written in 2015/16 to another financial year.
 */
typedef struct _AccordSampleDates AccordSampleDates;

AccordSampleDates *accord_sample_dates_new (int financial_year, AccordBankHolidays *holidays);
void accord_sample_dates_free (AccordSampleDates *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordSampleDates, accord_sample_dates_free)

void accord_sample_dates_add_meeting (AccordSampleDates *self, const char *iso);
char *accord_sample_dates_move (AccordSampleDates *self, const char *key, const char *text);
char *accord_sample_dates_move_years (AccordSampleDates *self, const char *text);

G_END_DECLS

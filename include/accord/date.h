/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordDate:
 *
 * A civil date: a day without a time zone, counted as GDate's Julian day counts (1 January of the
 * year 1 is 1). Dates compare, and differ, as plain integers. Every date is %ACCORD_DATE_NONE or
 * lies in the years %ACCORD_DATE_FIRST_YEAR to %ACCORD_DATE_LAST_YEAR; what would fall outside
 * them is %ACCORD_DATE_NONE, and a function given %ACCORD_DATE_NONE answers with it.
 */
typedef guint32 AccordDate;

#define ACCORD_DATE_NONE ((AccordDate) 0)
#define ACCORD_DATE_FIRST_YEAR 1900
#define ACCORD_DATE_LAST_YEAR 2199

/**
 * AccordDateStyle:
 * @ACCORD_DATE_STYLE_DAY: 1 Apr: where the year is said beside it
 * @ACCORD_DATE_STYLE_SHORT: 1 Apr 2015
 * @ACCORD_DATE_STYLE_LONG: 1 April 2015
 * @ACCORD_DATE_STYLE_FULL: Wednesday 1 April 2015
 * @ACCORD_DATE_STYLE_ISO: 2015-04-01
 *
 * How a date is written for people. All but ISO are translated.
 */
typedef enum {
  ACCORD_DATE_STYLE_DAY = 1,
  ACCORD_DATE_STYLE_SHORT,
  ACCORD_DATE_STYLE_LONG,
  ACCORD_DATE_STYLE_FULL,
  ACCORD_DATE_STYLE_ISO,
} AccordDateStyle;

/* Civil dates */

AccordDate accord_date_new (int year, int month, int day);
void accord_date_split (AccordDate date, int *year, int *month, int *day);
int accord_date_days_in_month (int year, int month);
AccordDate accord_date_add_days (AccordDate date, int days);
AccordDate accord_date_add_months (AccordDate date, int months);
int accord_date_weekday (AccordDate date);
AccordDate accord_date_today (void);

/* Reading and writing */

gboolean accord_date_from_iso (const char *text, AccordDate *out);
char *accord_date_to_iso (AccordDate date);
gboolean accord_date_parse (const char *text, AccordDate today, AccordDate *out, GError **error);
AccordDate accord_date_suggest (const char *text, AccordDate today);
char *accord_date_format (AccordDate date, AccordDateStyle style);

/* Financial years, 1 April to 31 March, known by the year in which they start; their quarters */

int accord_date_financial_year (AccordDate date);
int accord_date_quarter (AccordDate date);
AccordDate accord_date_next_financial_year_start (AccordDate date);
AccordDate accord_financial_year_start (int year);
AccordDate accord_financial_year_end (int year);
char *accord_financial_year_format (int year);
gboolean accord_financial_year_parse (const char *text, int *out, GError **error);
AccordDate accord_quarter_start (int year, int quarter);
AccordDate accord_quarter_end (int year, int quarter);

G_END_DECLS

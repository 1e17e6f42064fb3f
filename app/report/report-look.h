/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/report-tree.h"

/* How a report looks, whichever writer renders it. */

/* The colours of the design. */
#define LOOK_INK     0x1f2933
#define LOOK_MUTED   0x52606d
#define LOOK_ACCENT  0x003087
#define LOOK_RULE    0x005eb8
#define LOOK_HAIR    0xcbd3dc
#define LOOK_TINT    0xe8eef6
#define LOOK_GRID    0xe3e8ee
#define LOOK_TARGET  0xb8650a
#define LOOK_PARTLY  0xe3a82b
#define LOOK_NOT_MET 0xb3261e
#define LOOK_WHITE   0xffffff

/* The least height of a chart, in px of 1/96 inch. */
#define LOOK_CHART_LEAST 150

/**
 * AccordReportToneLook:
 * @colour: of the words, as 0xrrggbb
 * @fill: behind them, 0 for none
 * @bold: whether they are bold
 */
typedef struct {
  guint32 colour;
  guint32 fill;
  gboolean bold;
} AccordReportToneLook;

const AccordReportToneLook *accord_report_tone_get_look (AccordReportTone tone);
const char *accord_report_column_get_limit_sign (const AccordReportColumn *column);

gboolean accord_report_chart_lies (const AccordReportChart *chart);
int accord_report_chart_find_height (const AccordReportChart *chart);
guint32 accord_report_series_get_colour (const AccordReportSeries *series, guint index);
gboolean accord_report_series_is_hatched (const AccordReportChart *chart,
                                          const AccordReportSeries *series,
                                          guint index);
gboolean accord_report_series_is_dark (const AccordReportChart *chart,
                                       const AccordReportSeries *series,
                                       guint index);

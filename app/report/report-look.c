/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/report-look.h"

/* Charts, in px. */
#define CHART_LOWEST  190
#define CHART_HIGHEST 256
#define CHART_USUAL   236
#define BAR_HEIGHT    30
#define CHART_FRAME   100

/* On a light or a hatched bar a label is dark, else white. */
#define LIGHT_COLOUR 0x8cc4e8

static const AccordReportToneLook tone_looks[] = {
  [ACCORD_REPORT_TONE_PLAIN] = { LOOK_MUTED, 0, FALSE },
  [ACCORD_REPORT_TONE_BAD] = { 0x8a1c12, 0xfbe9e7, TRUE },
  [ACCORD_REPORT_TONE_WARN] = { 0x6b4300, 0xfff3d6, TRUE },
  [ACCORD_REPORT_TONE_INFO] = { 0x1f4e79, 0, FALSE },
  [ACCORD_REPORT_TONE_GOOD] = { 0x0b5b36, 0, FALSE },
  [ACCORD_REPORT_TONE_WAIT] = { LOOK_MUTED, 0, FALSE },
};

static const guint32 series_colours[] = { 0x003087, 0x2f7fc1, LIGHT_COLOUR, 0x768692, 0x0b6e6e };

/**
 * accord_report_tone_get_look:
 * @tone: a tone
 *
 * Gives the colours and the weight of a state.
 *
 * Returns: (transfer none): the look
 */
const AccordReportToneLook *
accord_report_tone_get_look (AccordReportTone tone)
{
  return &tone_looks[tone];
}

/**
 * accord_report_column_get_limit_sign:
 * @column: a column with a limit
 *
 * Gives the sign that stands before a value beyond the limit.
 *
 * Returns: (transfer none): one character
 */
const char *
accord_report_column_get_limit_sign (const AccordReportColumn *column)
{
  if (column->limit_tone != ACCORD_REPORT_TONE_BAD && column->limit == ACCORD_REPORT_LIMIT_BELOW)
    return "▼";
  return accord_report_tone_get_sign (column->limit_tone);
}

/**
 * accord_report_chart_lies:
 * @chart: a chart
 *
 * Says whether the bars of a chart lie.
 *
 * Returns: %TRUE if they do
 */
gboolean
accord_report_chart_lies (const AccordReportChart *chart)
{
  return chart->kind == ACCORD_REPORT_CHART_BARS || chart->kind == ACCORD_REPORT_CHART_STACKED_BARS;
}

/**
 * accord_report_chart_find_height:
 * @chart: a chart
 *
 * Gives the height that suits a chart: room for each bar that lies, or a steady one.
 *
 * Returns: px
 */
int
accord_report_chart_find_height (const AccordReportChart *chart)
{
  guint bars = chart->categories->len;

  if (chart->height > 0)
    return MAX (chart->height, LOOK_CHART_LEAST);
  if (chart->kind == ACCORD_REPORT_CHART_BARS)
    bars *= chart->series->len;
  else if (chart->kind != ACCORD_REPORT_CHART_STACKED_BARS)
    return chart->half_width ? CHART_USUAL : CHART_LOWEST;
  return CLAMP ((int) bars * BAR_HEIGHT + CHART_FRAME, CHART_LOWEST, CHART_HIGHEST);
}

/**
 * accord_report_series_get_colour:
 * @series: a series of a chart
 * @index: its number, from 0
 *
 * Gives the colour of a series.
 *
 * Returns: the colour, as 0xrrggbb
 */
guint32
accord_report_series_get_colour (const AccordReportSeries *series, guint index)
{
  switch (series->look)
    {
    case ACCORD_REPORT_SERIES_PARTLY:
      return LOOK_PARTLY;
    case ACCORD_REPORT_SERIES_NOT_MET:
      return LOOK_NOT_MET;
    case ACCORD_REPORT_SERIES_TARGET:
      return LOOK_TARGET;
    case ACCORD_REPORT_SERIES_PLAIN:
    default:
      return series_colours[index % G_N_ELEMENTS (series_colours)];
    }
}

/**
 * accord_report_series_is_hatched:
 * @chart: a chart
 * @series: one of its series
 * @index: its number, from 0
 *
 * Says whether a series is hatched. What has to be told apart without colour is: what is not met,
 * and the second of a pair.
 *
 * Returns: %TRUE if it is
 */
gboolean
accord_report_series_is_hatched (const AccordReportChart *chart,
                                 const AccordReportSeries *series,
                                 guint index)
{
  return series->look == ACCORD_REPORT_SERIES_NOT_MET ||
         (series->look == ACCORD_REPORT_SERIES_PLAIN && index == 1 &&
          chart->kind != ACCORD_REPORT_CHART_STACKED_BARS);
}

/**
 * accord_report_series_is_dark:
 * @chart: a chart
 * @series: one of its series
 * @index: its number, from 0
 *
 * Says whether what is written on a bar of the series has to be white.
 *
 * Returns: %TRUE if it has
 */
gboolean
accord_report_series_is_dark (const AccordReportChart *chart,
                              const AccordReportSeries *series,
                              guint index)
{
  guint32 colour = accord_report_series_get_colour (series, index);

  return !accord_report_series_is_hatched (chart, series, index) && colour != LIGHT_COLOUR &&
         colour != LOOK_PARTLY;
}

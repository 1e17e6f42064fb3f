/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "report/report-private.h"

/* More bars than this and their labels run into each other. */
#define MOST_LABELLED_BARS 8

/* A value axis has about this many steps. */
#define AXIS_STEPS 4

static void
series_free (AccordReportSeries *series)
{
  g_free (series->name);
  g_free (series);
}

static void
category_free (AccordReportCategory *category)
{
  g_free (category->label);
  g_array_unref (category->values);
  g_free (category);
}

AccordReportChart *
accord_report_chart_new (AccordReportChartKind kind, const char *title, const char *message)
{
  AccordReportChart *chart = g_new0 (AccordReportChart, 1);

  chart->kind = kind;
  chart->title = accord_report_dup_words (title);
  chart->message = accord_report_dup_words (message);
  chart->series = g_ptr_array_new_with_free_func ((GDestroyNotify) series_free);
  chart->categories = g_ptr_array_new_with_free_func ((GDestroyNotify) category_free);
  return chart;
}

void
accord_report_chart_free (AccordReportChart *chart)
{
  g_free (chart->title);
  g_free (chart->message);
  g_free (chart->alt_text);
  g_free (chart->category_heading);
  g_ptr_array_unref (chart->series);
  g_ptr_array_unref (chart->categories);
  g_free (chart);
}

/**
 * accord_report_chart_set_category_heading:
 * @chart: a chart
 * @heading: (nullable): what the categories are, such as "Month"
 *
 * Sets the heading over the categories in the table behind the chart.
 */
void
accord_report_chart_set_category_heading (AccordReportChart *chart, const char *heading)
{
  g_return_if_fail (chart != NULL);

  g_free (chart->category_heading);
  chart->category_heading = accord_report_dup_words (heading);
}

/**
 * accord_report_chart_set_unit:
 * @chart: a chart
 * @unit: how its values are shown
 *
 * Sets the unit of every value on the chart. Money is held in pounds whichever unit shows it.
 */
void
accord_report_chart_set_unit (AccordReportChart *chart, AccordReportUnit unit)
{
  g_return_if_fail (chart != NULL);
  chart->unit = unit;
}

/**
 * accord_report_chart_set_axis:
 * @chart: a chart
 * @minimum: where the value axis starts
 * @maximum: where it ends
 * @step: from one line to the next
 *
 * Sets the value axis. Without it round figures are found that hold every value, from nought.
 */
void
accord_report_chart_set_axis (AccordReportChart *chart, double minimum, double maximum, double step)
{
  g_return_if_fail (chart != NULL && minimum < maximum && step > 0);

  chart->has_axis = TRUE;
  chart->axis_minimum = minimum;
  chart->axis_maximum = maximum;
  chart->axis_step = step;
}

/**
 * accord_report_chart_set_half_width:
 * @chart: a chart
 * @half_width: %TRUE for half the page
 *
 * Makes a chart half as wide, so that two that follow each other stand side by side.
 */
void
accord_report_chart_set_half_width (AccordReportChart *chart, gboolean half_width)
{
  g_return_if_fail (chart != NULL);
  chart->half_width = half_width;
}

/**
 * accord_report_chart_set_height:
 * @chart: a chart
 * @height: px; 0 for what suits the number of bars
 *
 * Sets the height of a chart. Writers may make it lower to fit the page, down to 150 px.
 */
void
accord_report_chart_set_height (AccordReportChart *chart, int height)
{
  g_return_if_fail (chart != NULL && height >= 0);
  chart->height = height;
}

/**
 * accord_report_chart_set_alt_text:
 * @chart: a chart
 * @alt_text: (nullable): what the chart shows, with its values
 *
 * Replaces the text for those who do not see the chart; without it the values are listed.
 */
void
accord_report_chart_set_alt_text (AccordReportChart *chart, const char *alt_text)
{
  g_return_if_fail (chart != NULL);

  g_free (chart->alt_text);
  chart->alt_text = accord_report_dup_words (alt_text);
}

/**
 * accord_report_chart_add_series:
 * @chart: a chart without categories yet
 * @name: what the series is
 * @look: how it is drawn
 *
 * Adds a series of values.
 */
void
accord_report_chart_add_series (AccordReportChart *chart,
                                const char *name,
                                AccordReportSeriesLook look)
{
  AccordReportSeries *series;

  g_return_if_fail (chart != NULL && chart->categories->len == 0);

  series = g_new0 (AccordReportSeries, 1);
  series->name = accord_report_dup_words (name);
  series->look = look;
  g_ptr_array_add (chart->series, series);
}

/**
 * accord_report_chart_begin_category:
 * @chart: a chart that has all its series
 * @label: what the values to come are for, such as "Apr"
 *
 * Adds a category; its values follow in the order of the series, and those not given are missing.
 */
void
accord_report_chart_begin_category (AccordReportChart *chart, const char *label)
{
  AccordReportCategory *category;

  g_return_if_fail (chart != NULL && chart->series->len > 0);

  category = g_new0 (AccordReportCategory, 1);
  category->label = accord_report_dup_words (label);
  category->values = g_array_new (FALSE, FALSE, sizeof (double));
  g_ptr_array_add (chart->categories, category);
}

/**
 * accord_report_chart_add_value:
 * @chart: a chart with a category
 * @value: a number in the chart's unit; not a number is a missing value
 *
 * Adds the next value of the category.
 */
void
accord_report_chart_add_value (AccordReportChart *chart, double value)
{
  AccordReportCategory *category;

  g_return_if_fail (chart != NULL && chart->categories->len > 0);

  category = g_ptr_array_index (chart->categories, chart->categories->len - 1);
  g_return_if_fail (category->values->len < chart->series->len);
  g_array_append_val (category->values, value);
}

/**
 * accord_report_chart_add_money:
 * @chart: a chart with a category
 * @pence: an amount, in pence
 *
 * Adds the next value of the category, in pounds.
 */
void
accord_report_chart_add_money (AccordReportChart *chart, gint64 pence)
{
  accord_report_chart_add_value (chart, pence / 100.0);
}

/**
 * accord_report_chart_add_missing:
 * @chart: a chart with a category
 *
 * Leaves the next value of the category out.
 */
void
accord_report_chart_add_missing (AccordReportChart *chart)
{
  accord_report_chart_add_value (chart, NAN);
}

/**
 * accord_report_chart_is_labelled:
 * @chart: a chart
 *
 * Says whether the values stand on the chart, which then needs no value axis if it has bars:
 * always on lines and stacked bars, and where there are few bars.
 *
 * Returns: %TRUE if values are written on the chart
 */
gboolean
accord_report_chart_is_labelled (const AccordReportChart *chart)
{
  g_return_val_if_fail (chart != NULL, FALSE);

  return chart->kind == ACCORD_REPORT_CHART_STACKED_BARS ||
         chart->kind == ACCORD_REPORT_CHART_LINE ||
         chart->series->len * chart->categories->len <= MOST_LABELLED_BARS;
}

/* The sum of the category's values where they are stacked, else the lowest and the highest. */
static void
category_get_range (const AccordReportChart *chart,
                    const AccordReportCategory *category,
                    double *lowest,
                    double *highest)
{
  double sum = 0;

  for (guint i = 0; i < category->values->len; i++)
    {
      double value = g_array_index (category->values, double, i);

      if (!isfinite (value))
        continue;
      sum += value;
      *lowest = MIN (*lowest, value);
      *highest = MAX (*highest, value);
    }
  if (chart->kind == ACCORD_REPORT_CHART_STACKED_BARS)
    *highest = MAX (*highest, sum);
}

/* The least of 1, 2, 2.5 or 5 times a power of ten that is no less than @least. */
static double
round_step (double least)
{
  const double rounds[] = { 1, 2, 2.5, 5, 10 };
  double power = pow (10, floor (log10 (least)));

  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    if (rounds[i] * power >= least * (1 - 1e-9))
      return rounds[i] * power;
  return 10 * power;
}

/**
 * accord_report_chart_get_axis:
 * @chart: a chart
 * @minimum: (out): where the value axis starts
 * @maximum: (out): where it ends
 * @step: (out): from one line to the next
 *
 * Gives the value axis that was set, or one in round figures that holds every value and nought.
 */
void
accord_report_chart_get_axis (const AccordReportChart *chart,
                              double *minimum,
                              double *maximum,
                              double *step)
{
  double lowest = 0;
  double highest = 0;

  g_return_if_fail (chart != NULL);

  for (guint i = 0; i < chart->categories->len; i++)
    category_get_range (chart, g_ptr_array_index (chart->categories, i), &lowest, &highest);
  if (lowest == highest)
    highest = 1;
  *step = round_step ((highest - lowest) / AXIS_STEPS);
  if (chart->unit == ACCORD_REPORT_UNIT_NUMBER)
    *step = MAX (*step, 1);
  *minimum = floor (lowest / *step + 1e-9) * *step;
  *maximum = ceil (highest / *step - 1e-9) * *step;
  if (chart->has_axis)
    {
      *minimum = chart->axis_minimum;
      *maximum = chart->axis_maximum;
      *step = chart->axis_step;
    }
}

static void
append_category (GString *text,
                 const AccordReportChart *chart,
                 const AccordReportCategory *category)
{
  const char *separator = "";

  g_string_append_printf (text, " %s: ", category->label != NULL ? category->label : "–");
  for (guint i = 0; i < category->values->len; i++)
    {
      const AccordReportSeries *series = g_ptr_array_index (chart->series, i);
      double value = g_array_index (category->values, double, i);
      g_autofree char *number = NULL;

      number = isfinite (value) ? accord_report_unit_format (chart->unit, value) : g_strdup ("–");
      g_string_append (text, separator);
      if (chart->series->len > 1 && series->name != NULL)
        g_string_append_printf (text, "%s ", series->name);
      g_string_append (text, number);
      separator = ", ";
    }
  g_string_append_c (text, ';');
}

/**
 * accord_report_chart_dup_alt_text:
 * @chart: a chart
 *
 * Gives the text for those who do not see the chart: the one that was set, or its title with every
 * value.
 *
 * Returns: (transfer full): the text
 */
char *
accord_report_chart_dup_alt_text (const AccordReportChart *chart)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (chart != NULL, NULL);

  if (chart->alt_text != NULL)
    return g_strdup (chart->alt_text);

  text = g_string_new (chart->title);
  g_string_append_c (text, '.');
  for (guint i = 0; i < chart->categories->len; i++)
    append_category (text, chart, g_ptr_array_index (chart->categories, i));
  if (text->str[text->len - 1] == ';')
    text->str[text->len - 1] = '.';
  return g_strdup (text->str);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "report/paper-plot.h"

/* Lengths of a chart, in points. */
#define FRAME_PADDING  8.0
#define TITLE_LEADING  16.0
#define LEGEND_HEIGHT  14.0
#define LEGEND_GAP     14.0
#define SWATCH         7.0
#define SWATCH_GAP     4.0
#define LINE_WIDTH     2.25
#define MARKER_RADIUS  3.0
#define HATCH_DISTANCE 4.0
#define HATCH_WIDTH    0.9

/* The gap between the bars of two categories, as a share of a bar. */
#define COLUMN_GAP 0.6
#define BAR_GAP    0.45

static const AccordReportSeries *
get_series (const AccordReportChart *chart, guint index)
{
  return g_ptr_array_index (chart->series, index);
}

static double
get_value (const PaperPlot *plot, guint category, guint series)
{
  const AccordReportCategory *from = g_ptr_array_index (plot->chart->categories, category);

  return series < from->values->len ? g_array_index (from->values, double, series) : NAN;
}

/* Fills a shape with lines that go up to the right, and outlines it. */
static void
hatch (cairo_t *cr, double x, double y, double width, double height, guint32 colour)
{
  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip_preserve (cr);
  paper_set_colour (cr, LOOK_WHITE);
  cairo_fill (cr);
  paper_set_colour (cr, colour);
  cairo_set_line_width (cr, HATCH_WIDTH);
  for (double at = x - height; at < x + width; at += HATCH_DISTANCE)
    {
      cairo_move_to (cr, at, y + height);
      cairo_line_to (cr, at + height, y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
  cairo_set_line_width (cr, PAPER_THIN_WIDTH);
  cairo_rectangle (cr, x + PAPER_THIN_WIDTH / 2, y + PAPER_THIN_WIDTH / 2,
                   MAX (width - PAPER_THIN_WIDTH, 0), MAX (height - PAPER_THIN_WIDTH, 0));
  paper_set_colour (cr, colour);
  cairo_stroke (cr);
}

static void
fill_bar (const PaperPlot *plot, guint series, double x, double y, double width, double height)
{
  const AccordReportSeries *from = get_series (plot->chart, series);
  guint32 colour = accord_report_series_get_colour (from, series);

  if (width <= 0 || height <= 0)
    return;
  if (accord_report_series_is_hatched (plot->chart, from, series))
    hatch (plot->pen->cr, x, y, width, height, colour);
  else
    paper_pen_fill (plot->pen, x, y, width, height, colour);
}

/* Writes a value with its middle at @x and its top at @y, or with its left end at @x. */
static void
draw_value (const PaperPlot *plot,
            double value,
            double x,
            double y,
            AccordReportAlign align,
            guint32 colour)
{
  g_autofree char *number = accord_report_unit_format (plot->chart->unit, value);
  PaperWords words =
    paper_plot_get_words (number, PAPER_LABEL_POINTS, ACCORD_REPORT_ALIGN_LEFT, colour);

  if (align == ACCORD_REPORT_ALIGN_CENTRE)
    x -= paper_plot_find_width (plot, &words) / 2;
  paper_text_draw (plot->pen->paper->text, plot->pen->cr, &words, x, y, -1);
}

/* Draws one bar of a group, from nought to its value. */
static void
draw_bar (const PaperPlot *plot, guint series, double value, double start, double thick)
{
  gboolean labelled = accord_report_chart_is_labelled (plot->chart);
  double from = paper_plot_find_position (plot, 0);
  double to = paper_plot_find_position (plot, value);
  double low = MIN (from, to);
  double length = fabs (to - from);

  if (plot->lies)
    {
      fill_bar (plot, series, plot->left + low, plot->top + start, length, thick);
      if (labelled)
        draw_value (plot, value, plot->left + low + length + PAPER_LABEL_GAP,
                    plot->top + start + (thick - PAPER_LABEL_LEADING) / 2, ACCORD_REPORT_ALIGN_LEFT,
                    LOOK_INK);
      return;
    }
  fill_bar (plot, series, plot->left + start, plot->top + plot->height - low - length, thick,
            length);
  if (labelled)
    draw_value (plot, value, plot->left + start + thick / 2,
                plot->top + plot->height - low - length - PAPER_LABEL_LEADING - PAPER_LABEL_GAP,
                ACCORD_REPORT_ALIGN_CENTRE, LOOK_INK);
}

static void
draw_group (const PaperPlot *plot, guint category)
{
  guint n_series = plot->chart->series->len;
  double gap = plot->lies ? BAR_GAP : COLUMN_GAP;
  double slot = paper_plot_find_slot (plot);
  double thick = slot / (n_series + gap);

  for (guint i = 0; i < n_series; i++)
    {
      double value = get_value (plot, category, i);

      if (isfinite (value))
        draw_bar (plot, i, value, category * slot + (i + gap / 2) * thick, thick);
    }
}

/* One part after the other; a part of nothing has no label, nor one that is shorter than its own.
 */
static void
draw_stack (const PaperPlot *plot, guint category)
{
  double slot = paper_plot_find_slot (plot);
  double thick = slot / (1 + BAR_GAP);
  double y = plot->top + category * slot + (slot - thick) / 2;
  double sum = 0;

  for (guint i = 0; i < plot->chart->series->len; i++)
    {
      const AccordReportSeries *series = get_series (plot->chart, i);
      double value = get_value (plot, category, i);
      double x = paper_plot_find_position (plot, sum);
      double length;

      if (!isfinite (value) || value <= 0)
        continue;
      sum += value;
      length = paper_plot_find_position (plot, sum) - x;
      fill_bar (plot, i, plot->left + x, y, length - PAPER_THIN_WIDTH, thick);
      if (paper_plot_find_value_width (plot, value, PAPER_LABEL_POINTS) < length)
        draw_value (plot, value, plot->left + x + length / 2, y + (thick - PAPER_LABEL_LEADING) / 2,
                    ACCORD_REPORT_ALIGN_CENTRE,
                    accord_report_series_is_dark (plot->chart, series, i) ? LOOK_WHITE : LOOK_INK);
    }
}

static void
find_point (const PaperPlot *plot, guint category, double value, double *x, double *y)
{
  *x = plot->left + (category + 0.5) * paper_plot_find_slot (plot);
  *y = plot->top + plot->height - paper_plot_find_position (plot, value);
}

static void
draw_points (const PaperPlot *plot, guint series)
{
  cairo_t *cr = plot->pen->cr;

  for (guint i = 0; i < plot->chart->categories->len; i++)
    {
      double value = get_value (plot, i, series);
      double x, y;

      if (!isfinite (value))
        continue;
      find_point (plot, i, value, &x, &y);
      cairo_new_path (cr);
      cairo_arc (cr, x, y, MARKER_RADIUS, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  for (guint i = 0; i < plot->chart->categories->len; i++)
    {
      double value = get_value (plot, i, series);
      double x, y;

      if (!isfinite (value))
        continue;
      find_point (plot, i, value, &x, &y);
      draw_value (plot, value, x, y - MARKER_RADIUS - PAPER_LABEL_LEADING,
                  ACCORD_REPORT_ALIGN_CENTRE, LOOK_INK);
    }
}

/* Draws a line through the points of a series, with a gap where a value is missing. */
static void
draw_line (const PaperPlot *plot, guint series)
{
  const AccordReportSeries *from = get_series (plot->chart, series);
  gboolean is_target = from->look == ACCORD_REPORT_SERIES_TARGET;
  const double dashes[] = { 8, 5 };
  cairo_t *cr = plot->pen->cr;

  cairo_save (cr);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (is_target)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  paper_set_colour (cr, accord_report_series_get_colour (from, series));
  cairo_new_path (cr);
  for (guint i = 0; i < plot->chart->categories->len; i++)
    {
      double value = get_value (plot, i, series);
      double x, y;

      if (!isfinite (value))
        {
          cairo_stroke (cr);
          continue;
        }
      find_point (plot, i, value, &x, &y);
      cairo_line_to (cr, x, y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
  paper_set_colour (cr, accord_report_series_get_colour (from, series));
  if (!is_target)
    draw_points (plot, series);
}

static void
draw_values (const PaperPlot *plot)
{
  if (plot->chart->kind == ACCORD_REPORT_CHART_LINE)
    for (guint i = 0; i < plot->chart->series->len; i++)
      draw_line (plot, i);
  else
    for (guint i = 0; i < plot->chart->categories->len; i++)
      {
        if (plot->chart->kind == ACCORD_REPORT_CHART_STACKED_BARS)
          draw_stack (plot, i);
        else
          draw_group (plot, i);
      }
}

static double
find_legend_width (const PaperPlot *plot, guint series)
{
  const char *name = get_series (plot->chart, series)->name;
  PaperWords words = paper_plot_get_words (name != NULL ? name : "–", ACCORD_REPORT_BODY_POINTS,
                                           ACCORD_REPORT_ALIGN_LEFT, LOOK_INK);

  return SWATCH + SWATCH_GAP + paper_plot_find_width (plot, &words);
}

static void
draw_swatch (const PaperPlot *plot, guint series, double x, double y)
{
  const AccordReportSeries *from = get_series (plot->chart, series);
  const double dashes[] = { SWATCH / 2.5, SWATCH / 5 };
  cairo_t *cr = plot->pen->cr;

  if (plot->chart->kind != ACCORD_REPORT_CHART_LINE)
    {
      fill_bar (plot, series, x, y, SWATCH, SWATCH);
      return;
    }
  cairo_save (cr);
  cairo_set_line_width (cr, LINE_WIDTH);
  if (from->look == ACCORD_REPORT_SERIES_TARGET)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  paper_set_colour (cr, accord_report_series_get_colour (from, series));
  cairo_move_to (cr, x, y + SWATCH / 2);
  cairo_line_to (cr, x + SWATCH, y + SWATCH / 2);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Names the series along one line at @y, in the middle of the chart. */
static void
draw_legend (const PaperPlot *plot, const PaperItem *item, double y)
{
  guint n_series = plot->chart->series->len;
  double width = -LEGEND_GAP;
  double x;

  for (guint i = 0; i < n_series; i++)
    width += find_legend_width (plot, i) + LEGEND_GAP;
  x = item->x + MAX ((item->width - width) / 2, FRAME_PADDING);
  for (guint i = 0; i < n_series; i++)
    {
      const char *name = get_series (plot->chart, i)->name;
      PaperWords words = paper_plot_get_words (name != NULL ? name : "–", ACCORD_REPORT_BODY_POINTS,
                                               ACCORD_REPORT_ALIGN_LEFT, LOOK_INK);

      draw_swatch (plot, i, x, y + (PAPER_LEADING - SWATCH) / 2);
      paper_text_draw (plot->pen->paper->text, plot->pen->cr, &words, x + SWATCH + SWATCH_GAP, y,
                       -1);
      x += find_legend_width (plot, i) + LEGEND_GAP;
    }
}

static void
draw_frame (PaperPen *pen, const PaperItem *item)
{
  PaperWords title =
    paper_plot_get_words (item->chart->title, 10.5, ACCORD_REPORT_ALIGN_CENTRE, LOOK_ACCENT);

  cairo_set_line_width (pen->cr, PAPER_THIN_WIDTH);
  paper_set_colour (pen->cr, LOOK_HAIR);
  cairo_rectangle (pen->cr, item->x + PAPER_THIN_WIDTH / 2, item->y + PAPER_THIN_WIDTH / 2,
                   item->width - PAPER_THIN_WIDTH, item->height - PAPER_THIN_WIDTH);
  cairo_stroke (pen->cr);
  title.style.bold = TRUE;
  title.style.one_line = TRUE;
  title.style.leading = TITLE_LEADING;
  if (title.words != NULL)
    paper_text_draw (pen->paper->text, pen->cr, &title, item->x + FRAME_PADDING,
                     item->y + FRAME_PADDING, item->width - 2 * FRAME_PADDING);
}

static void
draw_empty (PaperPen *pen, const PaperItem *item)
{
  PaperWords words = paper_plot_get_words (_("Nothing to show"), ACCORD_REPORT_BODY_POINTS,
                                              ACCORD_REPORT_ALIGN_CENTRE, LOOK_MUTED);

  paper_text_draw (pen->paper->text, pen->cr, &words, item->x, item->y + item->height / 2,
                   item->width);
}

static void
draw_plot (PaperPen *pen, const PaperItem *item)
{
  PaperPlot plot = { .pen = pen, .chart = item->chart };

  accord_report_chart_get_axis (plot.chart, &plot.minimum, &plot.maximum, &plot.step);
  plot.lies = accord_report_chart_lies (plot.chart);
  plot.has_axis =
    plot.chart->kind == ACCORD_REPORT_CHART_LINE || !accord_report_chart_is_labelled (plot.chart);
  plot.left = item->x + 2 * FRAME_PADDING;
  plot.width = item->width - 4 * FRAME_PADDING;
  plot.top = item->y + FRAME_PADDING + TITLE_LEADING + FRAME_PADDING;
  plot.height = item->y + item->height - FRAME_PADDING - plot.top;
  if (plot.chart->series->len > 1)
    {
      plot.height -= LEGEND_HEIGHT + PAPER_LABEL_GAP;
      draw_legend (&plot, item, item->y + item->height - FRAME_PADDING / 2 - LEGEND_HEIGHT);
    }
  paper_plot_make_room (&plot);
  paper_plot_draw_grid (&plot);
  draw_values (&plot);
  paper_plot_draw_categories (&plot);
}

/* Draws a chart in its frame. One without any figures says so. */
void
paper_draw_chart (PaperPen *pen, const PaperItem *item)
{
  paper_pen_begin (pen, "Figure");
  draw_frame (pen, item);
  if (item->chart->categories->len > 0)
    draw_plot (pen, item);
  else
    draw_empty (pen, item);
  paper_pen_end (pen, "Figure");
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/paper-plot.h"

#define AXIS_GAP 5.0

/* Names of categories take so much of a chart whose bars lie, or so many lines under columns. */
#define LABEL_SHARE 0.4
#define LABEL_LINES 2

/* Words on a chart. */
PaperWords
paper_plot_get_words (const char *text, double points, AccordReportAlign align, guint32 colour)
{
  PaperWords words = { .words = text, .style = PAPER_STYLE_INIT };

  words.style.points = points;
  words.style.leading = points == ACCORD_REPORT_BODY_POINTS ? PAPER_LEADING : PAPER_LABEL_LEADING;
  words.style.align = align;
  words.style.colour = colour;
  return words;
}

static PaperWords
get_category (const PaperPlot *plot, guint category)
{
  const AccordReportCategory *from = g_ptr_array_index (plot->chart->categories, category);

  return paper_plot_get_words (from->label != NULL ? from->label : "–", ACCORD_REPORT_BODY_POINTS,
                               plot->lies ? ACCORD_REPORT_ALIGN_RIGHT : ACCORD_REPORT_ALIGN_CENTRE,
                               LOOK_INK);
}

/* The room that words take on one line. */
double
paper_plot_find_width (const PaperPlot *plot, const PaperWords *words)
{
  return paper_text_find_width (plot->pen->paper->text, words);
}

/* The room that a value takes. */
double
paper_plot_find_value_width (const PaperPlot *plot, double value, double points)
{
  g_autofree char *number = accord_report_unit_format (plot->chart->unit, value);
  PaperWords words = paper_plot_get_words (number, points, ACCORD_REPORT_ALIGN_LEFT, LOOK_INK);

  return paper_plot_find_width (plot, &words);
}

/* Where a value stands, from the start of the axis. */
double
paper_plot_find_position (const PaperPlot *plot, double value)
{
  double share =
    (CLAMP (value, plot->minimum, plot->maximum) - plot->minimum) / (plot->maximum - plot->minimum);

  return share * (plot->lies ? plot->width : plot->height);
}

/* How much of the other axis a category takes. */
double
paper_plot_find_slot (const PaperPlot *plot)
{
  return (plot->lies ? plot->height : plot->width) / plot->chart->categories->len;
}

/* Draws a line over the plot at a value, and the value beside it. */
static void
draw_grid_line (const PaperPlot *plot, double value)
{
  double at = paper_plot_find_position (plot, value);
  g_autofree char *number = accord_report_unit_format (plot->chart->unit, value);
  PaperWords words =
    paper_plot_get_words (number, ACCORD_REPORT_BODY_POINTS, ACCORD_REPORT_ALIGN_RIGHT, LOOK_MUTED);
  double width = paper_plot_find_width (plot, &words);
  PaperText *text = plot->pen->paper->text;

  if (plot->lies)
    {
      paper_pen_fill (plot->pen, plot->left + at, plot->top, PAPER_THIN_WIDTH, plot->height,
                      LOOK_GRID);
      paper_text_draw (text, plot->pen->cr, &words, plot->left + at - width / 2,
                       plot->top + plot->height + PAPER_LABEL_GAP, -1);
      return;
    }
  paper_pen_fill (plot->pen, plot->left, plot->top + plot->height - at, plot->width,
                  PAPER_THIN_WIDTH, LOOK_GRID);
  paper_text_draw (text, plot->pen->cr, &words, plot->left - AXIS_GAP - width,
                   plot->top + plot->height - at - PAPER_LEADING / 2, -1);
}

/* Draws the lines of the value axis, if it is shown. */
void
paper_plot_draw_grid (const PaperPlot *plot)
{
  guint n_steps = (guint) ((plot->maximum - plot->minimum) / plot->step + 0.001);

  for (guint i = 0; plot->has_axis && i <= n_steps; i++)
    draw_grid_line (plot, plot->minimum + i * plot->step);
}

/* Draws the line that the bars start from, and names the categories along it. */
void
paper_plot_draw_categories (const PaperPlot *plot)
{
  PaperText *text = plot->pen->paper->text;
  double slot = paper_plot_find_slot (plot);
  double at = paper_plot_find_position (plot, 0);

  if (plot->lies)
    paper_pen_fill (plot->pen, plot->left + at - PAPER_THIN_WIDTH, plot->top, PAPER_THIN_WIDTH,
                    plot->height, LOOK_MUTED);
  else
    paper_pen_fill (plot->pen, plot->left, plot->top + plot->height - at, plot->width,
                    PAPER_THIN_WIDTH, LOOK_MUTED);
  for (guint i = 0; i < plot->chart->categories->len; i++)
    {
      PaperWords words = get_category (plot, i);
      double room =
        plot->lies ? plot->width * LABEL_SHARE / (1 - LABEL_SHARE) : slot - PAPER_LABEL_GAP;
      guint n_lines = paper_text_count_lines (text, &words, room);

      if (plot->lies)
        {
          n_lines = CLAMP ((guint) (slot / PAPER_LEADING), 1, n_lines);
          paper_text_draw_lines (text, plot->pen->cr, &words, plot->left - AXIS_GAP - room,
                                 plot->top + (i + 0.5) * slot - n_lines * PAPER_LEADING / 2, room,
                                 0, n_lines);
        }
      else
        paper_text_draw_lines (text, plot->pen->cr, &words,
                               plot->left + i * slot + PAPER_LABEL_GAP / 2,
                               plot->top + plot->height + AXIS_GAP, room, 0, LABEL_LINES);
    }
}

/* The widest of the values that the axis names. */
static double
find_axis_width (const PaperPlot *plot)
{
  return MAX (paper_plot_find_value_width (plot, plot->minimum, ACCORD_REPORT_BODY_POINTS),
              paper_plot_find_value_width (plot, plot->maximum, ACCORD_REPORT_BODY_POINTS));
}

static double
find_label_width (const PaperPlot *plot)
{
  double widest = 0;

  for (guint i = 0; i < plot->chart->categories->len; i++)
    {
      PaperWords words = get_category (plot, i);

      widest = MAX (widest, paper_plot_find_width (plot, &words));
    }
  return widest;
}

/* Leaves room beside the plot for what is written there. */
void
paper_plot_make_room (PaperPlot *plot)
{
  gboolean labelled = accord_report_chart_is_labelled (plot->chart);
  double before = plot->has_axis ? find_axis_width (plot) + AXIS_GAP : 0;
  double slot;
  guint most = 1;

  if (plot->lies)
    {
      before = MIN (find_label_width (plot), plot->width * LABEL_SHARE) + AXIS_GAP;
      plot->left += before;
      plot->width -= before;
      if (labelled && plot->chart->kind == ACCORD_REPORT_CHART_BARS)
        plot->width -=
          paper_plot_find_value_width (plot, plot->maximum, PAPER_LABEL_POINTS) + PAPER_LABEL_GAP;
      if (plot->has_axis)
        plot->height -= PAPER_LEADING;
      return;
    }
  plot->left += before;
  plot->width -= before;
  if (labelled)
    {
      plot->top += PAPER_LABEL_LEADING;
      plot->height -= PAPER_LABEL_LEADING;
    }
  slot = paper_plot_find_slot (plot);
  for (guint i = 0; i < plot->chart->categories->len; i++)
    {
      PaperWords words = get_category (plot, i);

      most =
        MAX (most, paper_text_count_lines (plot->pen->paper->text, &words, slot - PAPER_LABEL_GAP));
    }
  plot->height -= MIN (most, LABEL_LINES) * PAPER_LEADING + AXIS_GAP;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "funds/fund-chart.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "accord/money.h"
#include "widgets/paint.h"

#define HEIGHT          232
#define LEAST_WIDTH     420
#define TITLE_LINE      10
#define TOP             44
#define BOTTOM          28 /* for the months */
#define LEFT            64 /* for the amounts */
#define RIGHT           8
#define MARK_HEIGHT     18
#define LINES_ABOUT     5
#define LINE_WIDTH      2
#define DASH            5
#define PENCE           100
#define POUNDS_MILLION  1000000.0
#define POUNDS_THOUSAND 1000.0

struct _AccordFundChart {
  GtkWidget parent_instance;

  AccordFundData *data; /* owned */
};

G_DEFINE_FINAL_TYPE (AccordFundChart, accord_fund_chart, GTK_TYPE_WIDGET)

/* Where things are, for the room that there is. */
typedef struct {
  AccordPaint paint;
  const AccordFundData *data;
  AccordDate first;
  AccordDate last;
  double step; /* between two lines, in pence */
  double low;
  double high;
} Canvas;

static double
x_of (const Canvas *canvas, AccordDate date)
{
  double share = ((double) date - canvas->first) / ((double) canvas->last + 1 - canvas->first);

  return LEFT + CLAMP (share, 0, 1) * (canvas->paint.width - RIGHT - LEFT);
}

static double
y_of (const Canvas *canvas, double pence)
{
  double share = (pence - canvas->low) / (canvas->high - canvas->low);

  return canvas->paint.height - BOTTOM - share * (canvas->paint.height - BOTTOM - TOP);
}

/* The next of 1, 2, 5, 10, 20 … that makes about five lines. */
static double
choose_step (double range)
{
  static const double nice[] = { 1, 2, 5, 10 };
  double rough = MAX (range / LINES_ABOUT, PENCE);
  double power = pow (10, floor (log10 (rough)));

  for (guint i = 0; i < G_N_ELEMENTS (nice); i++)
    if (nice[i] * power >= rough)
      return nice[i] * power;
  return 10 * power;
}

static void
make_canvas (Canvas *canvas, GtkWidget *widget, const AccordFundData *data)
{
  canvas->data = data;
  canvas->first = accord_financial_year_start (data->year);
  canvas->last = accord_financial_year_end (data->year);
  canvas->step = choose_step ((double) (data->most - data->least));
  canvas->low = floor ((double) data->least / canvas->step) * canvas->step;
  canvas->high =
    MAX (ceil ((double) data->most / canvas->step) * canvas->step, canvas->low + canvas->step);
  accord_paint_init (&canvas->paint, widget);
}

/* £4m, £250k, £80: as short as a line's label may be. */
static char *
dup_amount (double pence)
{
  double pounds = fabs (pence) / PENCE;
  const char *minus = pence < 0 ? "−" : "";
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (pounds >= POUNDS_MILLION)
    return g_strdup_printf (
      "%s£%sm", minus, g_ascii_formatd (digits, sizeof digits, "%.3g", pounds / POUNDS_MILLION));
  if (pounds >= POUNDS_THOUSAND)
    return g_strdup_printf (
      "%s£%sk", minus, g_ascii_formatd (digits, sizeof digits, "%.3g", pounds / POUNDS_THOUSAND));
  return g_strdup_printf ("%s£%s", minus, g_ascii_formatd (digits, sizeof digits, "%.3g", pounds));
}

static void
draw_amounts (const Canvas *canvas)
{
  const AccordPalette *palette = &canvas->paint.palette;

  for (double pence = canvas->low; pence <= canvas->high + canvas->step / 2; pence += canvas->step)
    {
      g_autofree char *amount = dup_amount (pence);
      gboolean is_zero = fabs (pence) < canvas->step / 2;
      double y = y_of (canvas, pence);

      accord_paint_fill (&canvas->paint, is_zero ? &palette->dim : &palette->hair, LEFT, y,
                         canvas->paint.width - RIGHT - LEFT, 1);
      accord_paint_write (&canvas->paint, amount, is_zero, is_zero ? &palette->ink : &palette->dim,
                          LEFT - 8, y, 1);
    }
}

/* The month as the locale has it, which stands in the middle of a short date. */
static char *
dup_month (AccordDate date)
{
  g_autofree char *day = accord_date_format (date, ACCORD_DATE_STYLE_SHORT);
  g_auto (GStrv) parts = g_strsplit (day, " ", 3);

  return g_strdup (g_strv_length (parts) < 2 ? day : parts[1]);
}

static void
draw_months (const Canvas *canvas)
{
  for (int month = 0; month < 12; month++)
    {
      AccordDate from = accord_date_add_months (canvas->first, month);
      double x = x_of (canvas, from);
      double middle =
        (x + x_of (canvas, accord_date_add_months (canvas->first, month + 1) - 1)) / 2;
      g_autofree char *name = dup_month (from);

      if (month % 3 == 0 && month > 0)
        accord_paint_fill (&canvas->paint, &canvas->paint.palette.hair, x, TOP, 1,
                           canvas->paint.height - BOTTOM - TOP);
      accord_paint_write (&canvas->paint, name, FALSE, &canvas->paint.palette.dim, middle,
                          canvas->paint.height - BOTTOM / 2.0 + 2, 0.5);
    }
}

/* A level line; dashed where it is yet to come. */
static void
draw_level (const Canvas *canvas, double from, double to, double y, gboolean is_dashed)
{
  const GdkRGBA *colour = &canvas->paint.palette.tints[0];
  double length = is_dashed ? DASH : MAX (to - from, LINE_WIDTH);

  for (double x = from; x < to; x += is_dashed ? 2 * DASH : length)
    accord_paint_fill (&canvas->paint, colour, x, y - LINE_WIDTH / 2.0, MIN (length, to - x),
                       LINE_WIDTH);
}

static void
draw_rise (const Canvas *canvas, double x, double from, double to, gboolean is_dashed)
{
  const GdkRGBA *colour = &canvas->paint.palette.tints[0];
  double top = MIN (from, to), bottom = MAX (from, to);
  double length = is_dashed ? DASH : MAX (bottom - top, LINE_WIDTH);

  for (double y = top; y < bottom; y += is_dashed ? 2 * DASH : length)
    accord_paint_fill (&canvas->paint, colour, x - LINE_WIDTH / 2.0, y, LINE_WIDTH,
                       MIN (length, bottom - y));
}

static void
draw_area (const Canvas *canvas, double from, double to, double y)
{
  double zero = y_of (canvas, 0);
  GdkRGBA faint = canvas->paint.palette.tints[0];

  faint.alpha = 0.14F;
  accord_paint_fill (&canvas->paint, &faint, from, MIN (y, zero), to - from, fabs (zero - y));
}

/* Level from one step to the next: known up to the day, and from there as agreed. */
static void
draw_balance (const Canvas *canvas)
{
  double now = x_of (canvas, canvas->data->today);
  double x = LEFT, y = y_of (canvas, 0);

  for (guint i = 0; i <= canvas->data->steps->len; i++)
    {
      const AccordFundStep *step = i < canvas->data->steps->len
                                     ? &g_array_index (canvas->data->steps, AccordFundStep, i)
                                     : NULL;
      double next = step == NULL ? canvas->paint.width - RIGHT : x_of (canvas, step->date);
      double known = CLAMP (now, x, next);

      if (known > x)
        {
          draw_area (canvas, x, known, y);
          draw_level (canvas, x, known, y, FALSE);
        }
      if (next > known)
        draw_level (canvas, known, next, y, TRUE);
      if (step == NULL)
        return;
      draw_rise (canvas, next, y, y_of (canvas, (double) step->balance), step->is_to_come);
      x = next;
      y = y_of (canvas, (double) step->balance);
    }
}

static void
draw_today (const Canvas *canvas)
{
  const AccordPalette *palette = &canvas->paint.palette;
  gboolean is_today = canvas->data->today == accord_date_today ();
  g_autofree char *day = accord_date_format (canvas->data->today, ACCORD_DATE_STYLE_SHORT);
  g_autofree char *amount = accord_money_format (canvas->data->now);
  /* Translators: a day, and the balance on it */
  g_autofree char *text = g_strdup_printf (_("%1$s, %2$s"), is_today ? _("Today") : day, amount);
  double width = accord_paint_text_width (canvas->paint.widget, text, TRUE) + 16;
  double x = x_of (canvas, canvas->data->today);
  double left = CLAMP (x - width / 2, LEFT, canvas->paint.width - RIGHT - width);

  if (canvas->data->today < canvas->first || canvas->data->today > canvas->last)
    return;
  accord_paint_fill (&canvas->paint, &palette->ink, x - 1, TOP - MARK_HEIGHT / 2.0, 2,
                     canvas->paint.height - BOTTOM - TOP + MARK_HEIGHT / 2.0);
  accord_paint_fill_rounded (&canvas->paint, &palette->ink, left, TOP - MARK_HEIGHT - 2, width,
                             MARK_HEIGHT, MARK_HEIGHT / 2.0);
  accord_paint_write (&canvas->paint, text, TRUE, &palette->paper, left + width / 2,
                      TOP - MARK_HEIGHT / 2.0 - 2, 0.5);
}

static void
draw_shortfall (const Canvas *canvas)
{
  const AccordFundStep *step = canvas->data->below_zero;
  const GdkRGBA *colour = &canvas->paint.palette.breach;
  g_autofree char *amount = NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  double x, y, width;

  if (step == NULL)
    return;
  amount = accord_money_format (-step->balance);
  day = accord_date_format (step->date, ACCORD_DATE_STYLE_SHORT);
  /* Translators: an amount that is missing, and the day from which it is */
  text = g_strdup_printf (_("%1$s short on %2$s"), amount, day);
  x = x_of (canvas, step->date);
  y = y_of (canvas, (double) step->balance);
  width = accord_paint_text_width (canvas->paint.widget, text, TRUE);
  accord_paint_fill_rounded (&canvas->paint, colour, x - 5, y - 5, 10, 10, 5);
  if (x + 12 + width < canvas->paint.width - RIGHT)
    accord_paint_write (&canvas->paint, text, TRUE, colour, x + 12, y, 0);
  else
    accord_paint_write (&canvas->paint, text, TRUE, colour, x - 12, y, 1);
}

static void
draw_legend (const Canvas *canvas)
{
  const AccordPalette *palette = &canvas->paint.palette;
  double right = canvas->paint.width - RIGHT;
  double to_come = right - accord_paint_text_width (canvas->paint.widget, _("As agreed"), FALSE);
  double known;

  accord_paint_write (&canvas->paint, _("Balance over the year"), TRUE, &palette->ink, 0,
                      TITLE_LINE, 0);
  accord_paint_write (&canvas->paint, _("As agreed"), FALSE, &palette->dim, right, TITLE_LINE, 1);
  draw_level (canvas, to_come - 30, to_come - 6, TITLE_LINE, TRUE);
  known = to_come - 48 - accord_paint_text_width (canvas->paint.widget, _("Known"), FALSE);
  accord_paint_write (&canvas->paint, _("Known"), FALSE, &palette->dim, known, TITLE_LINE, 0);
  draw_level (canvas, known - 30, known - 6, TITLE_LINE, FALSE);
}

static void
accord_fund_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AccordFundChart *self = ACCORD_FUND_CHART (widget);
  Canvas canvas;

  if (self->data == NULL)
    return;
  make_canvas (&canvas, widget, self->data);
  accord_paint_begin (&canvas.paint, snapshot);
  draw_legend (&canvas);
  draw_amounts (&canvas);
  draw_months (&canvas);
  draw_balance (&canvas);
  draw_today (&canvas);
  draw_shortfall (&canvas);
  accord_paint_end (&canvas.paint);
}

static void
accord_fund_chart_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = LEAST_WIDTH;
  else
    *minimum = *natural = (int) (HEIGHT * accord_paint_get_zoom (widget));
}

static void
accord_fund_chart_dispose (GObject *object)
{
  g_clear_pointer (&ACCORD_FUND_CHART (object)->data, accord_fund_data_free);

  G_OBJECT_CLASS (accord_fund_chart_parent_class)->dispose (object);
}

static void
accord_fund_chart_class_init (AccordFundChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_fund_chart_dispose;
  widget_class->measure = accord_fund_chart_measure;
  widget_class->snapshot = accord_fund_chart_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
accord_fund_chart_init (AccordFundChart *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/** accord_fund_chart_new: a chart of nothing yet. */
GtkWidget *
accord_fund_chart_new (void)
{
  return g_object_new (ACCORD_TYPE_FUND_CHART, NULL);
}

/** accord_fund_chart_take_data: (transfer full): draws @data. */
void
accord_fund_chart_take_data (AccordFundChart *self, AccordFundData *data)
{
  g_autofree char *words = accord_fund_data_dup_words (data);

  g_return_if_fail (ACCORD_IS_FUND_CHART (self));

  g_clear_pointer (&self->data, accord_fund_data_free);
  self->data = data;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Balance over the year"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

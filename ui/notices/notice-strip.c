/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notices/notice-strip.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "widgets/paint.h"

/* In pixels at the usual size of text. */
#define LEAST_WIDTH 240
#define HEIGHT      76
#define YEAR_LINE   8
#define AXIS        34
#define BAR         12
#define THIN        6
#define DOT         12
#define LABEL_LINE  54
#define DAY_LINE    69
#define MARGIN      6
#define GAP         12

/* How much of the width lies before the service and after the last 1 April. */
#define BEFORE 0.06
#define AFTER  0.06

struct _AccordNoticeStrip {
  GtkWidget parent_instance;

  AccordWithdrawal dates;
  AccordDate today; /* ACCORD_DATE_NONE where it is not shown */
};

/* A day of the strip, with its words. */
typedef struct {
  const char *label;
  char *day;
  double x;
  double width;
} Mark;

G_DEFINE_FINAL_TYPE (AccordNoticeStrip, accord_notice_strip, GTK_TYPE_WIDGET)

static AccordDate
get_last (const AccordWithdrawal *dates)
{
  return MAX (dates->start, dates->expires);
}

static double
x_of (const AccordPaint *paint, const AccordWithdrawal *dates, AccordDate day)
{
  double length = MAX (1.0, (double) get_last (dates) - (double) dates->service);
  double part = ((double) day - (double) dates->service) / length;

  return paint->width * (BEFORE + part * (1 - BEFORE - AFTER));
}

/* Each 1 April on the way begins a financial year, which is named after it. */
static void
draw_years (const AccordPaint *paint, const AccordWithdrawal *dates)
{
  AccordDate day = accord_date_next_financial_year_start (dates->service);
  double end = 0;

  for (; day != ACCORD_DATE_NONE && day <= get_last (dates);
       day = accord_date_next_financial_year_start (day))
    {
      double x = x_of (paint, dates, day);
      g_autofree char *year = accord_financial_year_format (accord_date_financial_year (day));
      int width = accord_paint_text_width (paint->widget, year, FALSE);
      double left = x + width + GAP <= paint->width ? x + MARGIN : x - MARGIN - width;

      accord_paint_fill (paint, &paint->palette.hair, x, 0, 1, AXIS);
      if (left < end)
        continue;
      accord_paint_write (paint, year, FALSE, &paint->palette.dim, left, YEAR_LINE, 0);
      end = left + width + GAP;
    }
}

static void
draw_bar (const AccordPaint *paint, const AccordWithdrawal *dates)
{
  double served = x_of (paint, dates, dates->service);
  double expires = x_of (paint, dates, dates->expires);
  double start = x_of (paint, dates, dates->start);

  accord_paint_fill (paint, &paint->palette.hair, 0, AXIS, paint->width, 1);
  if (start > expires)
    accord_paint_fill (paint, &paint->palette.tints[2], expires, AXIS - THIN / 2.0,
                       start - expires, THIN);
  accord_paint_fill (paint, &paint->palette.tints[0], served, AXIS - BAR / 2.0, expires - served,
                     BAR);
}

static void
draw_dot (const AccordPaint *paint, double x, const GdkRGBA *rim)
{
  accord_paint_fill_rounded (paint, rim, x - DOT / 2.0, AXIS - DOT / 2.0, DOT, DOT, DOT / 2.0);
  accord_paint_fill_rounded (paint, &paint->palette.paper, x - DOT / 2.0 + 2,
                             AXIS - DOT / 2.0 + 2, DOT - 4, DOT - 4, DOT / 2.0 - 2);
}

static Mark
make_mark (const AccordPaint *paint,
           const AccordWithdrawal *dates,
           const char *label,
           AccordDate day)
{
  Mark mark = { label, accord_date_format (day, ACCORD_DATE_STYLE_SHORT),
                x_of (paint, dates, day), 0 };

  mark.width = MAX (accord_paint_text_width (paint->widget, mark.label, FALSE),
                    accord_paint_text_width (paint->widget, mark.day, TRUE));
  return mark;
}

/* Words stand below their day, and give way to the right, and then to the left. */
static void
place_marks (Mark *marks, guint n_marks, double width)
{
  double left = 0;
  double right = width;

  for (guint i = 0; i < n_marks; i++)
    {
      marks[i].x = MAX (marks[i].x, left + marks[i].width / 2);
      left = marks[i].x + marks[i].width / 2 + GAP;
    }
  for (guint i = n_marks; i > 0; i--)
    {
      marks[i - 1].x = MIN (marks[i - 1].x, right - marks[i - 1].width / 2);
      right = marks[i - 1].x - marks[i - 1].width / 2 - GAP;
    }
}

static void
write_marks (const AccordPaint *paint, const AccordWithdrawal *dates)
{
  Mark marks[] = {
    make_mark (paint, dates, _("Served"), dates->service),
    make_mark (paint, dates, _("Expires"), dates->expires),
    make_mark (paint, dates, _("New start"), dates->start),
  };

  if (dates->start < dates->expires)
    {
      Mark expires = marks[1];

      marks[1] = marks[2];
      marks[2] = expires;
    }
  place_marks (marks, G_N_ELEMENTS (marks), paint->width);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      accord_paint_write (paint, marks[i].label, FALSE, &paint->palette.dim, marks[i].x,
                          LABEL_LINE, 0.5);
      accord_paint_write (paint, marks[i].day, TRUE, &paint->palette.ink, marks[i].x, DAY_LINE,
                          0.5);
      g_free (marks[i].day);
    }
}

static void
accord_notice_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AccordNoticeStrip *self = ACCORD_NOTICE_STRIP (widget);
  const AccordWithdrawal *dates = &self->dates;
  AccordPaint paint;

  if (dates->service == ACCORD_DATE_NONE)
    return;
  accord_paint_init (&paint, widget);
  accord_paint_begin (&paint, snapshot);
  draw_years (&paint, dates);
  draw_bar (&paint, dates);
  draw_dot (&paint, x_of (&paint, dates, dates->service), &paint.palette.tints[0]);
  draw_dot (&paint, x_of (&paint, dates, dates->start), &paint.palette.tints[0]);
  draw_dot (&paint, x_of (&paint, dates, dates->expires),
            dates->conflict ? &paint.palette.warning : &paint.palette.tints[0]);
  if (self->today > dates->service && self->today < get_last (dates))
    accord_paint_fill (&paint, &paint.palette.ink, x_of (&paint, dates, self->today) - 1,
                       AXIS - DOT, 2, 2 * DOT);
  write_marks (&paint, dates);
  accord_paint_end (&paint);
}

static void
accord_notice_strip_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  int size = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : HEIGHT;

  *minimum = *natural = (int) (size * accord_paint_get_zoom (widget));
}

static void
accord_notice_strip_class_init (AccordNoticeStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = accord_notice_strip_measure;
  widget_class->snapshot = accord_notice_strip_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
accord_notice_strip_init (AccordNoticeStrip *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/** accord_notice_strip_new: a strip that shows nothing yet. */
GtkWidget *
accord_notice_strip_new (void)
{
  return g_object_new (ACCORD_TYPE_NOTICE_STRIP, NULL);
}

static char *
dup_words (const AccordWithdrawal *dates)
{
  g_autofree char *served = accord_date_format (dates->service, ACCORD_DATE_STYLE_LONG);
  g_autofree char *expires = accord_date_format (dates->expires, ACCORD_DATE_STYLE_LONG);
  g_autofree char *start = accord_date_format (dates->start, ACCORD_DATE_STYLE_LONG);

  /* Translators: three days: of the last service, of expiry, and of new arrangements */
  return g_strdup_printf (_("Served on %1$s, expires at the end of %2$s, new arrangements start on "
                            "%3$s"),
                          served, expires, start);
}

/**
 * accord_notice_strip_show:
 * @dates: (nullable): the dates of a notice that has been served; nothing is drawn for %NULL
 * @today: marked on the strip, or %ACCORD_DATE_NONE
 */
void
accord_notice_strip_show (AccordNoticeStrip *self, const AccordWithdrawal *dates, AccordDate today)
{
  static const AccordWithdrawal none = { 0 };
  g_autofree char *words = dates == NULL ? NULL : dup_words (dates);

  g_return_if_fail (ACCORD_IS_NOTICE_STRIP (self));

  self->dates = dates == NULL ? none : *dates;
  self->today = today;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words == NULL ? "" : words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

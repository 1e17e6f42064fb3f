/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/timeline-paint.h"

#include <glib/gi18n.h>

#include "widgets/paint.h"

/* In pixels at the usual size of text; larger text makes all of it larger. */
#define MARGIN                   18
#define YEAR_LINE                18 /* the middle of each row, from the top */
#define TERM_LINE                46
#define FIRST_LANE               76
#define LANE_HEIGHT              26
#define BAR_HEIGHT               16
#define NOTICE_HEIGHT            8
#define DOT_SIZE                 10
#define ICON_SIZE                14
#define GAP                      8
#define LEAST_WIDTH_FOR_APPROVAL 560

/* Where things are, for the width that there is. */
typedef struct {
  const AccordTimelineData *data;
  AccordPaint paint;
  double left;
  double right;
  double bottom;
  AccordDate first;
  AccordDate last;
} Canvas;

static double
x_of (const Canvas *canvas, AccordDate date)
{
  double share = ((double) date - canvas->first) / ((double) canvas->last - canvas->first);

  return canvas->left + CLAMP (share, 0, 1) * (canvas->right - canvas->left);
}

static gboolean
is_in_range (const Canvas *canvas, AccordDate date)
{
  return date != ACCORD_DATE_NONE && date >= canvas->first && date <= canvas->last;
}

/* The day of the register, as it is written over the years. */
static char *
dup_today (const Canvas *canvas, double *middle, int *width)
{
  gboolean is_today = canvas->data->today == accord_date_today ();
  char *text = is_today ? g_strdup (_("Today"))
                        : accord_date_format (canvas->data->today, ACCORD_DATE_STYLE_SHORT);

  *width = accord_paint_text_width (canvas->paint.widget, text, TRUE) + 2 * GAP;
  *middle = CLAMP (x_of (canvas, canvas->data->today), canvas->left, canvas->right - *width / 2.0);
  return text;
}

/* Where the name of a year is written: at its beginning, or behind the day that would cover it;
 * 0 where there is no room. */
static double
find_room_for_year (const Canvas *canvas, const char *name, gboolean is_now, double from, double to)
{
  int width = accord_paint_text_width (canvas->paint.widget, name, is_now);
  double x = from + GAP;
  double middle;
  int day_width;
  g_autofree char *day = dup_today (canvas, &middle, &day_width);

  if (x + width > middle - day_width / 2.0 - GAP / 2.0 && x < middle + day_width / 2.0)
    x = middle + day_width / 2.0 + GAP;
  return x + width + GAP < to ? x : 0;
}

static void
draw_years (const Canvas *canvas)
{
  int now = accord_date_financial_year (canvas->data->today);

  for (int year = canvas->data->first_year; year <= canvas->data->last_year; year++)
    {
      double x = x_of (canvas, accord_financial_year_start (year));
      double next = x_of (canvas, accord_financial_year_end (year) + 1);
      g_autofree char *name = accord_financial_year_format (year);
      double place = find_room_for_year (canvas, name, year == now, x, next);

      if (year == now)
        accord_paint_fill (&canvas->paint, &canvas->paint.palette.shade, x, GAP, (next - x),
                           canvas->bottom - GAP);
      accord_paint_fill (&canvas->paint, &canvas->paint.palette.hair, x, GAP, 1,
                         canvas->bottom - GAP);
      if (place > 0)
        accord_paint_write (&canvas->paint, name, year == now,
                            year == now ? &canvas->paint.palette.ink : &canvas->paint.palette.dim,
                            place, YEAR_LINE, 0);
    }
  accord_paint_fill (&canvas->paint, &canvas->paint.palette.hair, canvas->right, GAP, 1,
                     canvas->bottom - GAP);
}

/* What lies behind is strong, what is to come faint. */
static void
draw_bar (const Canvas *canvas)
{
  const AccordTimelineData *data = canvas->data;
  AccordDate end = data->end == ACCORD_DATE_NONE ? canvas->last : data->end;
  double from = x_of (canvas, data->start);
  double to = x_of (canvas, end);
  double now = CLAMP (x_of (canvas, data->today), from, to);
  graphene_rect_t bar = GRAPHENE_RECT_INIT ((float) from, TERM_LINE - BAR_HEIGHT / 2,
                                            (float) MAX (to - from, 2), BAR_HEIGHT);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bar, BAR_HEIGHT / 2.0F);
  gtk_snapshot_push_rounded_clip (canvas->paint.snapshot, &outline);
  gtk_snapshot_append_color (canvas->paint.snapshot, &canvas->paint.palette.tints[2], &bar);
  bar.size.width = (float) (now - from);
  gtk_snapshot_append_color (canvas->paint.snapshot, &canvas->paint.palette.tints[0], &bar);
  gtk_snapshot_pop (canvas->paint.snapshot);
}

static char *
dup_dated (const char *format, AccordDate date, AccordDateStyle style)
{
  g_autofree char *day = accord_date_format (date, style);
  GString *text = g_string_new (format);

  g_string_replace (text, "%s", day, 1);
  return g_string_free (text, FALSE);
}

static const GdkRGBA *
ink_on_bar (const Canvas *canvas, double x)
{
  return x > x_of (canvas, canvas->data->today) ? &canvas->paint.palette.on_tint
                                                : &canvas->paint.palette.paper;
}

/* What stands on the bar is never written over. */
static gboolean
is_over (const Canvas *canvas, AccordDate date, double from, double to)
{
  double x = x_of (canvas, date);

  return is_in_range (canvas, date) && x + GAP > from && x - GAP < to;
}

static double
find_end_of_bar (const Canvas *canvas)
{
  return canvas->data->end == ACCORD_DATE_NONE ? canvas->right : x_of (canvas, canvas->data->end);
}

/* The end is written inside the bar. Returns where what is written before it must stop. */
static double
write_end (const Canvas *canvas, double from)
{
  const AccordTimelineData *data = canvas->data;
  g_autofree char *ends = dup_dated (_("Ends %s"), data->end, ACCORD_DATE_STYLE_DAY);
  double right = find_end_of_bar (canvas) - 10;
  double left = right - accord_paint_text_width (canvas->paint.widget, ends, TRUE);

  if (data->end == ACCORD_DATE_NONE)
    return canvas->right;
  if (data->end > canvas->last || left < from || is_over (canvas, data->review, left, right) ||
      is_over (canvas, data->last_day, left, right))
    return right;
  accord_paint_write (&canvas->paint, ends, TRUE, ink_on_bar (canvas, right), right, TERM_LINE, 1);
  return left - GAP;
}

/* A day of the term is written behind its mark, where there is room for it. Returns where what is
 * written before it must stop. */
static double
write_day (const Canvas *canvas, const char *format, AccordDate date, double from, double limit)
{
  g_autofree char *text = dup_dated (format, date, ACCORD_DATE_STYLE_DAY);
  double x = x_of (canvas, date);
  double width = accord_paint_text_width (canvas->paint.widget, text, TRUE);

  if (!is_in_range (canvas, date))
    return limit;
  if (x + GAP > from && x + GAP + width < limit)
    accord_paint_write (&canvas->paint, text, TRUE, ink_on_bar (canvas, x), x + GAP + 2, TERM_LINE,
                        0);
  return x - GAP;
}

static void
draw_dot (const Canvas *canvas, double x, double y, const GdkRGBA *rim)
{
  const GdkRGBA *paper = &canvas->paint.palette.paper;

  accord_paint_fill_rounded (&canvas->paint, rim, x - DOT_SIZE / 2.0, y - DOT_SIZE / 2.0, DOT_SIZE,
                             DOT_SIZE, DOT_SIZE / 2.0);
  accord_paint_fill_rounded (&canvas->paint, paper, x - DOT_SIZE / 2.0 + 2, y - DOT_SIZE / 2.0 + 2,
                             DOT_SIZE - 4, DOT_SIZE - 4, DOT_SIZE / 2.0 - 2);
}

static void
draw_marks_of_term (const Canvas *canvas)
{
  const AccordTimelineData *data = canvas->data;
  const AccordPalette *palette = &canvas->paint.palette;
  double review = x_of (canvas, data->review);
  double serve = x_of (canvas, data->last_day);

  if (is_in_range (canvas, data->last_day) && serve <= find_end_of_bar (canvas))
    accord_paint_fill (&canvas->paint, &palette->on_tint, serve - 1, TERM_LINE - BAR_HEIGHT / 2, 2,
                       BAR_HEIGHT);
  if (is_in_range (canvas, data->review))
    draw_dot (canvas, review, TERM_LINE, &palette->ink);
}

/* From the right to the left: each of the words ends before the next mark. */
static void
write_term (const Canvas *canvas)
{
  const AccordTimelineData *data = canvas->data;
  double from = MAX (x_of (canvas, data->start), x_of (canvas, data->today));
  double limit = write_end (canvas, from + GAP);

  if (data->last_day > data->review)
    limit = write_day (canvas, _("Serve by %s"), data->last_day, from, limit);
  limit = write_day (canvas, _("Review %s"), data->review, from, limit);
  if (data->last_day <= data->review)
    write_day (canvas, _("Serve by %s"), data->last_day, from, limit);
}

/* In a narrow window the years need the room that the approval would take. */
static gboolean
has_approval (GtkWidget *widget, double zoom)
{
  return gtk_widget_get_width (widget) / zoom > LEAST_WIDTH_FOR_APPROVAL;
}

static void
draw_approval (const Canvas *canvas)
{
  g_autofree char *approved = NULL;
  double x = canvas->left - 12;

  if (canvas->data->approved == ACCORD_DATE_NONE ||
      !has_approval (canvas->paint.widget, canvas->paint.zoom))
    return;
  approved = dup_dated (_("Approved %s"), canvas->data->approved, ACCORD_DATE_STYLE_SHORT);
  gtk_snapshot_save (canvas->paint.snapshot);
  gtk_snapshot_translate (canvas->paint.snapshot, &GRAPHENE_POINT_INIT ((float) x, TERM_LINE));
  gtk_snapshot_rotate (canvas->paint.snapshot, 45);
  accord_paint_fill (&canvas->paint, &canvas->paint.palette.ink, -4, -4, 8, 8);
  gtk_snapshot_restore (canvas->paint.snapshot);
  accord_paint_write (&canvas->paint, approved, FALSE, &canvas->paint.palette.dim, x - 12,
                      TERM_LINE, 1);
}

static void
fill_days (const Canvas *canvas, const GdkRGBA *colour, AccordDate from, AccordDate to)
{
  double x = x_of (canvas, from);

  accord_paint_fill (&canvas->paint, colour, x, FIRST_LANE - NOTICE_HEIGHT / 2.0,
                     x_of (canvas, to) - x, NOTICE_HEIGHT);
}

/* From the service to the expiry, and on to the day on which new arrangements start. */
static void
draw_notices (const Canvas *canvas)
{
  const AccordPalette *palette = &canvas->paint.palette;
  GArray *notices = canvas->data->notices;

  if (notices->len > 0)
    accord_paint_write (&canvas->paint, _("Notice"), FALSE, &palette->dim, MARGIN, FIRST_LANE, 0);
  for (guint i = 0; i < notices->len; i++)
    {
      const AccordTimelineNotice *notice = &g_array_index (notices, AccordTimelineNotice, i);
      const AccordDate days[] = { notice->served, notice->expires, notice->start };

      if (notice->start > notice->expires)
        fill_days (canvas, &palette->tints[2], notice->expires, notice->start);
      fill_days (canvas, &palette->tints[0], notice->served, notice->expires);
      for (guint day = 0; day < G_N_ELEMENTS (days); day++)
        if (is_in_range (canvas, days[day]))
          draw_dot (canvas, x_of (canvas, days[day]), FIRST_LANE, &palette->tints[0]);
    }
}

static double
y_of_first_lane (const AccordTimelineData *data)
{
  return FIRST_LANE + (data->notices->len > 0 ? LANE_HEIGHT : 0);
}

static void
draw_lanes (const Canvas *canvas)
{
  const AccordTimelineData *data = canvas->data;
  double y = y_of_first_lane (data);

  for (int lane = 0; lane < ACCORD_N_LANES; lane++)
    {
      if (!data->has_lane[lane])
        continue;
      accord_paint_write (&canvas->paint, accord_timeline_lane_get_label (lane), FALSE,
                          &canvas->paint.palette.dim, MARGIN, y, 0);
      for (guint i = 0; i < data->marks->len; i++)
        {
          AccordTimelineMark *mark = &g_array_index (data->marks, AccordTimelineMark, i);

          if ((int) mark->lane == lane && is_in_range (canvas, mark->date))
            accord_paint_draw_state (&canvas->paint, mark->state, x_of (canvas, mark->date), y,
                                     ICON_SIZE);
        }
      y += LANE_HEIGHT;
    }
}

static void
draw_today (const Canvas *canvas)
{
  double x = x_of (canvas, canvas->data->today);
  double middle;
  int width;
  g_autofree char *text = dup_today (canvas, &middle, &width);

  if (!is_in_range (canvas, canvas->data->today))
    return;
  accord_paint_fill (&canvas->paint, &canvas->paint.palette.ink, x - 1, YEAR_LINE, 2,
                     canvas->bottom - YEAR_LINE);
  accord_paint_fill_rounded (&canvas->paint, &canvas->paint.palette.ink, (middle - width / 2.0),
                             YEAR_LINE - 9, width, 18, 9);
  accord_paint_write (&canvas->paint, text, TRUE, &canvas->paint.palette.paper, middle, YEAR_LINE,
                      0.5);
}

/* Labels on the left, and beside that of the term the approval. */
static double
label_width (GtkWidget *widget, const AccordTimelineData *data)
{
  g_autofree char *approved = dup_dated (_("Approved %s"), data->today, ACCORD_DATE_STYLE_SHORT);
  int widest = accord_paint_text_width (widget, _("In force"), FALSE) + 2 * GAP;

  if (has_approval (widget, accord_paint_get_zoom (widget)))
    widest += accord_paint_text_width (widget, approved, FALSE) + 24;
  if (data->notices->len > 0)
    widest = MAX (widest, accord_paint_text_width (widget, _("Notice"), FALSE) + 2 * GAP);
  for (int lane = 0; lane < ACCORD_N_LANES; lane++)
    if (data->has_lane[lane])
      widest = MAX (widest,
                    accord_paint_text_width (widget, accord_timeline_lane_get_label (lane), FALSE) +
                      2 * GAP);
  return MARGIN + widest;
}

static Canvas
make_canvas (GtkWidget *widget, const AccordTimelineData *data)
{
  Canvas canvas = {
    .data = data,
    .left = label_width (widget, data),
    .first = accord_financial_year_start (data->first_year),
    .last = accord_financial_year_end (data->last_year),
  };

  accord_paint_init (&canvas.paint, widget);
  canvas.right = canvas.paint.width - MARGIN - 12;
  canvas.bottom = canvas.paint.height - GAP;
  return canvas;
}

/** accord_timeline_paint: draws @data over all of @widget. */
void
accord_timeline_paint (GtkWidget *widget, const AccordTimelineData *data, GtkSnapshot *snapshot)
{
  Canvas canvas = make_canvas (widget, data);

  accord_paint_begin (&canvas.paint, snapshot);
  draw_years (&canvas);
  accord_paint_write (&canvas.paint, _("In force"), FALSE, &canvas.paint.palette.dim, MARGIN,
                      TERM_LINE, 0);
  if (data->start != ACCORD_DATE_NONE)
    {
      draw_bar (&canvas);
      draw_marks_of_term (&canvas);
      write_term (&canvas);
    }
  draw_approval (&canvas);
  draw_today (&canvas);
  draw_notices (&canvas);
  draw_lanes (&canvas);
  accord_paint_end (&canvas.paint);
}

/** accord_timeline_measure_height: the height, in pixels, that the lanes of @data take. */
int
accord_timeline_measure_height (GtkWidget *widget, const AccordTimelineData *data)
{
  guint n_lanes = accord_timeline_data_count_lanes (data);

  return (int) ((FIRST_LANE + n_lanes * LANE_HEIGHT - GAP) * accord_paint_get_zoom (widget));
}

static gboolean
is_at (const Canvas *canvas, double x, AccordDate from, AccordDate to)
{
  return x >= x_of (canvas, from) - ICON_SIZE / 2.0 && x <= x_of (canvas, to) + ICON_SIZE / 2.0;
}

/** accord_timeline_find_text: (transfer none) (nullable): what is drawn at a point of @widget, in
 * words. */
const char *
accord_timeline_find_text (GtkWidget *widget, const AccordTimelineData *data, double x, double y)
{
  Canvas canvas = make_canvas (widget, data);
  double across = x / canvas.paint.zoom;
  double down = y / canvas.paint.zoom;

  for (guint i = 0; i < data->notices->len && ABS (down - FIRST_LANE) <= ICON_SIZE / 2.0; i++)
    {
      const AccordTimelineNotice *notice = &g_array_index (data->notices, AccordTimelineNotice, i);

      if (is_at (&canvas, across, notice->served, MAX (notice->expires, notice->start)))
        return notice->text;
    }
  for (guint i = 0; i < data->marks->len; i++)
    {
      const AccordTimelineMark *mark = &g_array_index (data->marks, AccordTimelineMark, i);
      double line = y_of_first_lane (data);

      for (int lane = 0; lane < (int) mark->lane; lane++)
        line += data->has_lane[lane] ? LANE_HEIGHT : 0;
      if (is_at (&canvas, across, mark->date, mark->date) && ABS (down - line) <= ICON_SIZE / 2.0)
        return mark->text;
    }
  return NULL;
}

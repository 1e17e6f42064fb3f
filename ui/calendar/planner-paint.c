/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/planner-paint.h"

#include <glib/gi18n.h>

/* Six weeks less the days that no month reaches. */
#define N_COLUMNS 37
#define N_MONTHS  12

/* In pixels at the usual size of text; larger text makes all of it larger. */
#define MARGIN      14
#define TOP         32
#define BOTTOM      32 /* for the key */
#define KEY_LINE    14 /* from the bottom */
#define MARK_SIZE   12
#define MARKS_MOST  2  /* on a day: more could not be told apart */
#define NUMBER_LINE 12 /* from the top of the row, as the next */
#define MARK_LINE   26

/* Where things are, for the room that there is. */
typedef struct {
  const AccordPlannerData *data;
  AccordPaint paint;
  gboolean is_mirrored;
  double left;
  double column;
  double row;
} Canvas;

static Canvas
make_canvas (GtkWidget *widget, const AccordPlannerData *data)
{
  Canvas canvas = { .data = data };

  accord_paint_init (&canvas.paint, widget);
  canvas.is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  /* Translators: the widest name of a month beside its days, with its year */
  canvas.left = MARGIN + accord_paint_text_width (widget, "Mmm 00", FALSE) + 10;
  canvas.column = (canvas.paint.width - canvas.left - MARGIN) / N_COLUMNS;
  canvas.row = (canvas.paint.height - TOP - BOTTOM) / N_MONTHS;
  return canvas;
}

static AccordDate
first_of (const Canvas *canvas, int month)
{
  return accord_date_add_months (accord_financial_year_start (canvas->data->year), month);
}

/* Monday is the first column. */
static int
column_of_first (AccordDate first)
{
  return accord_date_weekday (first) - 1;
}

static double
x_of_column (const Canvas *canvas, int column)
{
  double x = canvas->left + column * canvas->column;

  return canvas->is_mirrored ? canvas->paint.width - x - canvas->column : x;
}

static double
x_of_heading (const Canvas *canvas)
{
  return canvas->is_mirrored ? canvas->paint.width - MARGIN : MARGIN;
}

static double
y_of (const Canvas *canvas, int month)
{
  return TOP + month * canvas->row;
}

static int
month_of (const Canvas *canvas, AccordDate day)
{
  int year, month, of_month;

  accord_date_split (day, &year, &month, &of_month);
  return (year - canvas->data->year) * 12 + month - 4;
}

/* The upper left corner of a day. */
static void
find_place (const Canvas *canvas, AccordDate day, double *x, double *y)
{
  int month = month_of (canvas, day);
  AccordDate first = first_of (canvas, month);

  *x = x_of_column (canvas, column_of_first (first) + (int) (day - first));
  *y = y_of (canvas, month);
}

/* The letters of the weekdays; the ends of the weeks are shaded all the way down. */
static void
draw_weekdays (const Canvas *canvas)
{
  const AccordPaint *paint = &canvas->paint;

  for (int column = 0; column < N_COLUMNS; column++)
    {
      /* 5 January 1970 was a Monday. */
      g_autoptr (GDateTime) day = g_date_time_new_utc (1970, 1, 5 + column % 7, 0, 0, 0);
      g_autofree char *name = g_date_time_format (day, "%a");
      g_autofree char *letter = g_utf8_substring (name, 0, 1);
      double x = x_of_column (canvas, column);

      if (column % 7 > 4)
        accord_paint_fill (paint, &paint->palette.shade, x, TOP, canvas->column,
                           canvas->row * N_MONTHS);
      accord_paint_write (paint, letter, TRUE, &paint->palette.dim, x + canvas->column / 2,
                          TOP / 2.0, 0.5);
    }
}

static void
draw_month_name (const Canvas *canvas, int month)
{
  const AccordPaint *paint = &canvas->paint;
  AccordDate first = first_of (canvas, month);
  int year, number, of_month;
  g_autoptr (GDateTime) moment = NULL;
  g_autofree char *name = NULL;
  gboolean is_now = month_of (canvas, canvas->data->today) == month;
  double y = y_of (canvas, month);

  accord_date_split (first, &year, &number, &of_month);
  moment = g_date_time_new_utc (year, number, 1, 0, 0, 0);
  /* Translators: a month beside its days, as strftime() writes it; April and January have the year
   */
  name =
    g_date_time_format (moment, month == 0 || number == 1
                        ? C_("month of the planner", "%b %y") : C_("month of the planner", "%b"));
  accord_paint_write (paint, name, is_now, is_now ? &paint->palette.ink : &paint->palette.dim,
                      x_of_heading (canvas), y + canvas->row / 2, canvas->is_mirrored ? 1 : 0);
  accord_paint_fill (paint, &paint->palette.hair, MARGIN, y, paint->width - 2 * MARGIN, 1);
}

static void
draw_spans (const Canvas *canvas)
{
  const AccordPaint *paint = &canvas->paint;
  AccordDate last = accord_financial_year_end (canvas->data->year);

  for (guint i = 0; i < canvas->data->spans->len; i++)
    {
      const AccordPlannerSpan *span = &g_array_index (canvas->data->spans, AccordPlannerSpan, i);
      AccordDate from = MAX (span->from, accord_financial_year_start (canvas->data->year));

      for (AccordDate day = from; day <= MIN (span->to, last); day++)
        {
          double x, y;

          find_place (canvas, day, &x, &y);
          accord_paint_fill (paint, &paint->palette.tints[1], x, y + canvas->row - 3,
                             canvas->column + 0.5, 3);
        }
    }
}

static gboolean
has_meeting (const Canvas *canvas, guint first, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const AccordPlannerItem *item = canvas->data->items->pdata[first + i];

      if (g_strcmp0 (item->what, "meeting") == 0)
        return TRUE;
    }
  return FALSE;
}

/* Its state for what is owed; for a notice, when it is served and expires, and the 1 April. */
static const AccordState *
find_mark (const AccordPlannerItem *item)
{
  static const AccordState starts = { "starts", "accord-in-force-symbolic", ACCORD_TONE_PLAIN };
  static const AccordState expires = { "expires", "accord-ended-symbolic", ACCORD_TONE_WARNING };
  static const AccordState served = { "served", "mail-send-symbolic", ACCORD_TONE_WARNING };

  if (g_strcmp0 (item->what, "due") == 0)
    return item->state;
  if (g_strcmp0 (item->what, "served") == 0)
    return &served;
  if (g_strcmp0 (item->what, "expires") == 0)
    return &expires;
  return g_strcmp0 (item->what, "meeting") == 0 ? NULL : &starts;
}

/* What is late comes before what is to come, and that before what is done. */
static int
rank_mark (const AccordState *mark)
{
  static const char *const order[] = { "overdue",  "expires",   "served",
                                       "starts",   "due-soon",  "not-yet-due",
                                       "received", "presented", "published" };
  int rank = 0;

  while (rank < (int) G_N_ELEMENTS (order) && g_strcmp0 (order[rank], mark->key) != 0)
    rank++;
  return rank;
}

/* Each state once: what matters is whether there is anything, and the list below has it all. */
static guint
list_marks (const Canvas *canvas, guint first, guint n, const AccordState **marks)
{
  guint n_marks = 0;

  for (guint i = 0; i < n; i++)
    {
      const AccordState *mark = find_mark (canvas->data->items->pdata[first + i]);
      guint place = 0;

      while (mark != NULL && place < n_marks && rank_mark (marks[place]) < rank_mark (mark))
        place++;
      if (mark == NULL || place == MARKS_MOST || (place < n_marks && marks[place] == mark))
        continue;
      n_marks = MIN (n_marks + 1, MARKS_MOST);
      for (guint j = n_marks - 1; j > place; j--)
        marks[j] = marks[j - 1];
      marks[place] = mark;
    }
  return n_marks;
}

static void
draw_marks (const Canvas *canvas, guint first, guint n, double x, double y)
{
  const AccordState *marks[MARKS_MOST];
  guint n_marks = list_marks (canvas, first, n, marks);
  int size = (int) MIN (MARK_SIZE, canvas->column / MARKS_MOST);
  double middle = x + canvas->column / 2 - (n_marks - 1) * size / 2.0;

  for (guint i = 0; i < n_marks; i++)
    accord_paint_draw_state (&canvas->paint, marks[i], middle + i * size, y + MARK_LINE, size);
}

static void
draw_ground (const Canvas *canvas, AccordDate day, gboolean is_meeting, double x, double y)
{
  const AccordPaint *paint = &canvas->paint;
  double height = MIN (canvas->row - 5, 30);

  if (accord_bank_holidays_contains (canvas->data->holidays, day))
    accord_paint_fill_rounded (paint, &paint->palette.greys[2], x + 1, y + 2, canvas->column - 2,
                               height, 4);
  if (is_meeting)
    accord_paint_fill_rounded (paint, &paint->palette.tints[2], x + 1, y + 2, canvas->column - 2,
                               height, 4);
}

static void
draw_day (const Canvas *canvas, AccordDate day)
{
  const AccordPaint *paint = &canvas->paint;
  int year, month, of_month;
  guint n;
  guint first = accord_planner_data_find (canvas->data, day, &n);
  gboolean is_meeting = has_meeting (canvas, first, n);
  gboolean is_today = day == canvas->data->today;
  gboolean is_working = accord_working_day_is (canvas->data->holidays, day);
  g_autofree char *number = NULL;
  double pill = MAX (canvas->column - 2, 22);
  double x, y;

  accord_date_split (day, &year, &month, &of_month);
  number = g_strdup_printf ("%d", of_month);
  find_place (canvas, day, &x, &y);
  draw_ground (canvas, day, is_meeting, x, y);
  if (is_today)
    accord_paint_fill_rounded (paint, &paint->palette.ink, x + canvas->column / 2 - pill / 2,
                               y + NUMBER_LINE - 8, pill, 16, 8);
  accord_paint_write (paint, number,
                      (is_meeting || is_today) &&
                        accord_paint_text_width (paint->widget, number, TRUE) < canvas->column,
                      is_today     ? &paint->palette.paper
                      : is_meeting ? &paint->palette.on_tint
                      : is_working ? &paint->palette.ink
                                   : &paint->palette.dim,
                      x + canvas->column / 2, y + NUMBER_LINE, 0.5);
  draw_marks (canvas, first, n, x, y);
}

static void
draw_selected (const Canvas *canvas, AccordDate day)
{
  const AccordPaint *paint = &canvas->paint;
  double x, y;
  graphene_rect_t bounds;
  GskRoundedRect outline;
  gboolean has_focus = gtk_widget_has_focus (paint->widget);
  float width = has_focus ? 2 : 1.5F;
  const GdkRGBA *colour = has_focus ? &paint->palette.tints[0] : &paint->palette.dim;

  find_place (canvas, day, &x, &y);
  bounds =
    GRAPHENE_RECT_INIT ((float) x, (float) y + 1, (float) canvas->column, (float) canvas->row - 3);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 6);
  gtk_snapshot_append_border (paint->snapshot, &outline, (float[4]){ width, width, width, width },
                              (GdkRGBA[4]){ *colour, *colour, *colour, *colour });
}

/* One entry of the key; @draw is a state, or @fill the colour of a field. */
static double
draw_key_entry (const Canvas *canvas,
                const AccordState *state,
                const GdkRGBA *fill,
                double height,
                const char *word,
                double x)
{
  const AccordPaint *paint = &canvas->paint;
  double y = paint->height - KEY_LINE;
  double width = 20 + accord_paint_text_width (paint->widget, word, FALSE);
  double begin = canvas->is_mirrored ? paint->width - x - width : x;
  double mark = canvas->is_mirrored ? begin + width - 14 : begin;

  if (x + width > paint->width - MARGIN)
    return x;
  if (state != NULL)
    accord_paint_draw_state (paint, state, mark + 7, y, 12);
  else
    accord_paint_fill_rounded (paint, fill, mark, y - height / 2, 14, height, MIN (height / 2, 4));
  accord_paint_write (paint, word, FALSE, &paint->palette.dim,
                      canvas->is_mirrored ? begin : begin + 20, y, 0);
  return x + width + 16;
}

static void
draw_key (const Canvas *canvas)
{
  static const char *const keys[] = { "overdue", "due-soon", "not-yet-due", "received",
                                      "presented" };
  const AccordField *field =
    accord_record_type_find_field (accord_record_type_find ("obligation"), "state");
  const AccordPalette *palette = &canvas->paint.palette;
  double x = MARGIN;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *word = accord_field_dup_choice_label (field, keys[i]);

      x = draw_key_entry (canvas, accord_state_find (keys[i]), NULL, 0, word, x);
    }
  x = draw_key_entry (canvas, NULL, &palette->tints[2], 14, _("Meeting"), x);
  x = draw_key_entry (canvas, NULL, &palette->tints[1], 3, _("Notice runs"), x);
  draw_key_entry (canvas, NULL, &palette->greys[2], 14, _("Bank holiday"), x);
}

/** accord_planner_paint: draws @data over all of @widget. */
void
accord_planner_paint (GtkWidget *widget,
                      const AccordPlannerData *data,
                      AccordDate selected,
                      GtkSnapshot *snapshot)
{
  Canvas canvas = make_canvas (widget, data);
  AccordDate last = accord_financial_year_end (data->year);

  accord_paint_begin (&canvas.paint, snapshot);
  draw_weekdays (&canvas);
  for (int month = 0; month < N_MONTHS; month++)
    draw_month_name (&canvas, month);
  draw_spans (&canvas);
  for (AccordDate day = accord_financial_year_start (data->year); day <= last; day++)
    draw_day (&canvas, day);
  if (accord_planner_data_has_day (data, selected))
    draw_selected (&canvas, selected);
  draw_key (&canvas);
  accord_paint_end (&canvas.paint);
}

/** accord_planner_find_bounds: where @day of the year is in @widget, in its pixels. */
void
accord_planner_find_bounds (GtkWidget *widget,
                            const AccordPlannerData *data,
                            AccordDate day,
                            graphene_rect_t *bounds)
{
  Canvas canvas = make_canvas (widget, data);
  float zoom = (float) canvas.paint.zoom;
  double x, y;

  find_place (&canvas, day, &x, &y);
  *bounds = GRAPHENE_RECT_INIT ((float) x * zoom, (float) y * zoom, (float) canvas.column * zoom,
                                (float) canvas.row * zoom);
}

/** accord_planner_find_day: the day at a point of @widget, or %ACCORD_DATE_NONE. */
AccordDate
accord_planner_find_day (GtkWidget *widget, const AccordPlannerData *data, double x, double y)
{
  Canvas canvas = make_canvas (widget, data);
  double along = x / canvas.paint.zoom;
  int month = (int) ((y / canvas.paint.zoom - TOP) / canvas.row);
  AccordDate first;
  int column, day;

  if (canvas.is_mirrored)
    along = canvas.paint.width - along;
  column = (int) ((along - canvas.left) / canvas.column);
  if (along < canvas.left || y / canvas.paint.zoom < TOP || month >= N_MONTHS)
    return ACCORD_DATE_NONE;
  first = first_of (&canvas, month);
  day = column - column_of_first (first);
  if (day < 0 || accord_date_add_days (first, day) >= accord_date_add_months (first, 1))
    return ACCORD_DATE_NONE;
  return accord_date_add_days (first, day);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "committees/attendance-grid.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "committees/attendance-data.h"
#include "widgets/paint.h"

/* In pixels at the usual size of text. */
#define LEAST_WIDTH 480
#define MARGIN      16
#define DAY_LINE    18
#define YEAR_LINE   34
#define FIRST_ROW   62
#define ROW_HEIGHT  26
#define FOOT        34
#define COLUMN_MIN  36
#define COLUMN_MAX  64
#define RATE_WIDTH  72
#define MARK_WIDTH  28
#define MARK_HEIGHT 18
#define GAP         10

struct _AccordAttendanceGrid {
  GtkWidget parent_instance;

  AccordAttendance *data; /* owned; NULL until something is shown */
};

G_DEFINE_FINAL_TYPE (AccordAttendanceGrid, accord_attendance_grid, GTK_TYPE_WIDGET)

/* Where things are, for the width that there is. */
typedef struct {
  const AccordAttendance *data;
  AccordPaint paint;
  double names;  /* how wide the names may be */
  double left;   /* of the first meeting */
  double column; /* how wide each meeting is */
} Canvas;

static double
middle_of (const Canvas *canvas, guint meeting)
{
  return canvas->left + (meeting + 0.5) * canvas->column;
}

static double
y_of (guint line)
{
  return FIRST_ROW + line * ROW_HEIGHT;
}

static Canvas
make_canvas (GtkWidget *widget, const AccordAttendance *data)
{
  Canvas canvas = { .data = data };
  double room;

  accord_paint_init (&canvas.paint, widget);
  room = canvas.paint.width - 2 * MARGIN - RATE_WIDTH;
  canvas.column = CLAMP (room * 0.6 / MAX (data->n_meetings, 1), COLUMN_MIN, COLUMN_MAX);
  canvas.names = room - data->n_meetings * canvas.column - GAP;
  canvas.left = MARGIN + canvas.names + GAP;
  return canvas;
}

static void
draw_heading (const Canvas *canvas)
{
  const AccordPaint *paint = &canvas->paint;
  int year_before = 0;

  for (guint i = 0; i < canvas->data->n_meetings; i++)
    {
      int year, month, day;
      g_autofree char *text = NULL, *year_text = NULL;

      accord_date_split (canvas->data->dates[i], &year, &month, &day);
      /* Translators: a day and a month in figures, over a narrow column */
      text = g_strdup_printf (_("%1$d/%2$d"), day, month);
      year_text = g_strdup_printf ("%d", year);
      accord_paint_write (paint, text, TRUE, &paint->palette.ink, middle_of (canvas, i), DAY_LINE,
                          0.5);
      if (year != year_before)
        accord_paint_write (paint, year_text, FALSE, &paint->palette.dim, middle_of (canvas, i),
                            YEAR_LINE, 0.5);
      year_before = year;
    }
  accord_paint_write (paint, _("Came"), TRUE, &paint->palette.ink, paint->width - MARGIN, DAY_LINE,
                      1);
  accord_paint_fill (paint, &paint->palette.hair, 0, YEAR_LINE + 12, paint->width, 1);
}

static void
draw_mark (const AccordPaint *paint, AccordAttendanceMark mark, double x, double y)
{
  const GdkRGBA *fill = mark == ACCORD_MARK_PRESENT     ? &paint->palette.tints[0]
                        : mark == ACCORD_MARK_DEPUTY    ? &paint->palette.tints[2]
                        : mark == ACCORD_MARK_APOLOGIES ? &paint->palette.greys[2]
                                                        : &paint->palette.shade;
  const GdkRGBA *ink = mark == ACCORD_MARK_PRESENT  ? &paint->palette.paper
                       : mark == ACCORD_MARK_DEPUTY ? &paint->palette.on_tint
                       : mark == ACCORD_MARK_ABSENT ? &paint->palette.warning
                                                    : &paint->palette.ink;

  if (mark == ACCORD_MARK_NONE)
    return;
  accord_paint_fill_rounded (paint, fill, x - MARK_WIDTH / 2.0, y - MARK_HEIGHT / 2.0, MARK_WIDTH,
                             MARK_HEIGHT, 5);
  accord_paint_write (paint, accord_attendance_mark_get_letter (mark), TRUE, ink, x, y, 0.5);
}

/* The name, and the seat after it; what is too long is cut off. */
static void
draw_name (const Canvas *canvas, const AccordAttendanceLine *line, double y)
{
  const AccordPaint *paint = &canvas->paint;
  int width = accord_paint_text_width (paint->widget, line->name, TRUE);

  gtk_snapshot_push_clip (paint->snapshot,
                          &GRAPHENE_RECT_INIT (MARGIN, (float) (y - ROW_HEIGHT / 2.0),
                                               (float) MAX (canvas->names, 0), ROW_HEIGHT));
  accord_paint_write (paint, line->name, TRUE, &paint->palette.ink, MARGIN, y, 0);
  accord_paint_write (paint, line->seat, FALSE, &paint->palette.dim, MARGIN + width + GAP, y, 0);
  gtk_snapshot_pop (paint->snapshot);
}

static void
draw_lines (const Canvas *canvas)
{
  const AccordPaint *paint = &canvas->paint;

  for (guint i = 0; i < canvas->data->lines->len; i++)
    {
      const AccordAttendanceLine *line = g_ptr_array_index (canvas->data->lines, i);
      g_autofree char *rate = accord_attendance_dup_rate (line);

      draw_name (canvas, line, y_of (i));
      for (guint j = 0; j < canvas->data->n_meetings; j++)
        draw_mark (paint, line->marks[j], middle_of (canvas, j), y_of (i));
      accord_paint_write (paint, rate, FALSE, &paint->palette.ink, paint->width - MARGIN, y_of (i),
                          1);
    }
}

static void
draw_key (const Canvas *canvas)
{
  const AccordPaint *paint = &canvas->paint;
  double y = y_of (canvas->data->lines->len) + 4;
  double x = MARGIN;

  for (AccordAttendanceMark mark = ACCORD_MARK_PRESENT; mark < ACCORD_N_MARKS; mark++)
    {
      const char *word = accord_attendance_mark_get_word (mark);

      draw_mark (paint, mark, x + MARK_WIDTH / 2.0, y);
      accord_paint_write (paint, word, FALSE, &paint->palette.dim, x + MARK_WIDTH + 6, y, 0);
      x += MARK_WIDTH + accord_paint_text_width (paint->widget, word, FALSE) + 2 * GAP;
    }
}

static void
accord_attendance_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AccordAttendanceGrid *self = ACCORD_ATTENDANCE_GRID (widget);
  Canvas canvas;

  if (self->data == NULL)
    return;
  canvas = make_canvas (widget, self->data);
  accord_paint_begin (&canvas.paint, snapshot);
  draw_heading (&canvas);
  draw_lines (&canvas);
  draw_key (&canvas);
  accord_paint_end (&canvas.paint);
}

static void
accord_attendance_grid_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  AccordAttendanceGrid *self = ACCORD_ATTENDANCE_GRID (widget);
  guint n_lines = self->data == NULL ? 0 : self->data->lines->len;
  double size = orientation == GTK_ORIENTATION_HORIZONTAL
                  ? LEAST_WIDTH
                  : (FIRST_ROW + n_lines * ROW_HEIGHT + FOOT - 12) * accord_paint_get_zoom (widget);

  *minimum = *natural = (int) size;
}

static gboolean
accord_attendance_grid_query_tooltip (GtkWidget *widget,
                                      int x,
                                      int y,
                                      gboolean is_key,
                                      GtkTooltip *tooltip)
{
  AccordAttendanceGrid *self = ACCORD_ATTENDANCE_GRID (widget);
  g_autofree char *words = NULL;
  Canvas canvas;
  int line, meeting;

  if (self->data == NULL || is_key)
    return FALSE;
  canvas = make_canvas (widget, self->data);
  line = (int) ((y / canvas.paint.zoom - FIRST_ROW + ROW_HEIGHT / 2.0) / ROW_HEIGHT);
  meeting = (int) ((x / canvas.paint.zoom - canvas.left) / canvas.column);
  if (y / canvas.paint.zoom < FIRST_ROW - ROW_HEIGHT / 2.0 ||
      line >= (int) self->data->lines->len || x / canvas.paint.zoom < canvas.left ||
      meeting >= (int) self->data->n_meetings)
    return FALSE;
  words = accord_attendance_dup_mark (self->data, (guint) line, (guint) meeting);
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
accord_attendance_grid_dispose (GObject *object)
{
  g_clear_pointer (&ACCORD_ATTENDANCE_GRID (object)->data, accord_attendance_free);

  G_OBJECT_CLASS (accord_attendance_grid_parent_class)->dispose (object);
}

static void
accord_attendance_grid_class_init (AccordAttendanceGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_attendance_grid_dispose;
  widget_class->measure = accord_attendance_grid_measure;
  widget_class->query_tooltip = accord_attendance_grid_query_tooltip;
  widget_class->snapshot = accord_attendance_grid_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
accord_attendance_grid_init (AccordAttendanceGrid *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "panel");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

static void
take_data (AccordAttendanceGrid *self, AccordAttendance *data)
{
  g_autofree char *words = accord_attendance_dup_words (data);

  g_clear_pointer (&self->data, accord_attendance_free);
  self->data = data;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Attendance"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** accord_attendance_section_new: the grid, or a line where there is nothing to show in it. */
GtkWidget *
accord_attendance_section_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *empty =
    gtk_label_new (_("No attendance is recorded; it is marked on the page of each "
                     "meeting."));

  gtk_label_set_xalign (GTK_LABEL (empty), 0);
  gtk_label_set_wrap (GTK_LABEL (empty), TRUE);
  gtk_widget_add_css_class (empty, "dim-label");
  gtk_box_append (GTK_BOX (box), empty);
  gtk_box_append (GTK_BOX (box), g_object_new (ACCORD_TYPE_ATTENDANCE_GRID, NULL));
  return box;
}

/** accord_attendance_section_show: shows who came to the meetings of @committee. */
void
accord_attendance_section_show (GtkWidget *section, AccordStore *store, AccordRecord *committee)
{
  AccordAttendance *data = accord_attendance_new (store, accord_record_get_id (committee));
  GtkWidget *empty = gtk_widget_get_first_child (section);
  GtkWidget *grid = gtk_widget_get_next_sibling (empty);

  gtk_widget_set_visible (empty, data->lines->len == 0);
  gtk_widget_set_visible (grid, data->lines->len > 0);
  take_data (ACCORD_ATTENDANCE_GRID (grid), data);
}

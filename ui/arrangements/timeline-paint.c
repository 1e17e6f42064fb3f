/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/timeline-paint.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* In pixels at the usual size of text; larger text makes all of it larger. */
#define USUAL_SIZE               (11 * 96 / 72.0)
#define POINTS_PER_INCH          72.0
#define MARGIN                   18
#define YEAR_LINE                18 /* the middle of each row, from the top */
#define TERM_LINE                46
#define FIRST_LANE               76
#define LANE_HEIGHT              26
#define BAR_HEIGHT               16
#define ICON_SIZE                14
#define GAP                      8
#define LEAST_WIDTH_FOR_APPROVAL 560

/* What is drawn has no style sheet: its colours, light and dark. */
typedef struct {
  GdkRGBA ink;
  GdkRGBA dim;
  GdkRGBA paper;
  GdkRGBA hair;
  GdkRGBA shade;
  GdkRGBA done;
  GdkRGBA to_come;
  GdkRGBA on_to_come;
  GdkRGBA warning;
  GdkRGBA breach;
} Palette;

/* clang-format off */
#define GREY(level, alpha) { level, level, level, alpha }
#define RGB(hex) \
  { ((hex) >> 16) / 255.0F, (((hex) >> 8) & 0xff) / 255.0F, ((hex) & 0xff) / 255.0F, 1 }
/* clang-format on */

static const Palette light = {
  GREY (0.18F, 1), GREY (0.18F, 0.72F), GREY (1, 1),    GREY (0, 0.14F), GREY (0, 0.035F),
  RGB (0x1c71d8),  RGB (0xc3dcf7),      RGB (0x1a4b8c), RGB (0x8a5500),  RGB (0xb5121e),
};

static const Palette dark = {
  GREY (1, 1),    GREY (1, 0.72F), GREY (0.21F, 1), GREY (1, 0.18F), GREY (1, 0.05F),
  RGB (0x62a0ea), RGB (0x35506f),  GREY (1, 1),     RGB (0xf5c75d),  RGB (0xff8f83),
};

/* Where things are, for the width that there is. */
typedef struct {
  const AccordTimelineData *data;
  Palette palette;
  GtkSnapshot *snapshot;
  GtkWidget *widget;
  double zoom;
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

/* How much larger than usual the text is. */
static double
zoom_of (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / POINTS_PER_INCH;
  return CLAMP (size / USUAL_SIZE, 0.5, 5);
}

/* The picture is drawn in usual pixels and then made larger: its text must not be so twice. */
static PangoLayout *
make_layout (GtkWidget *widget, const char *text, gboolean is_bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.87 / zoom_of (widget)));
  if (is_bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

static int
text_width (GtkWidget *widget, const char *text, gboolean is_bold)
{
  g_autoptr (PangoLayout) layout = make_layout (widget, text, is_bold);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* Writes @text around the height @y; @align is 0 to begin at @x, 1 to end there. */
static void
write_text (const Canvas *canvas,
            const char *text,
            gboolean is_bold,
            const GdkRGBA *colour,
            double x,
            double y,
            double align)
{
  g_autoptr (PangoLayout) layout = make_layout (canvas->widget, text, is_bold);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (canvas->snapshot);
  gtk_snapshot_translate (canvas->snapshot, &GRAPHENE_POINT_INIT ((float) (x - align * width),
                                                                  (float) (y - height / 2.0)));
  gtk_snapshot_append_layout (canvas->snapshot, layout, colour);
  gtk_snapshot_restore (canvas->snapshot);
}

static void
fill_rounded (const Canvas *canvas,
              const GdkRGBA *colour,
              const graphene_rect_t *bounds,
              float radius)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, radius);
  gtk_snapshot_push_rounded_clip (canvas->snapshot, &outline);
  gtk_snapshot_append_color (canvas->snapshot, colour, bounds);
  gtk_snapshot_pop (canvas->snapshot);
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
      gboolean has_room = next - x > text_width (canvas->widget, name, year == now) + 2 * GAP;

      if (year == now)
        gtk_snapshot_append_color (
          canvas->snapshot, &canvas->palette.shade,
          &GRAPHENE_RECT_INIT ((float) x, GAP, (float) (next - x), (float) canvas->bottom - GAP));
      gtk_snapshot_append_color (
        canvas->snapshot, &canvas->palette.hair,
        &GRAPHENE_RECT_INIT ((float) x, GAP, 1, (float) canvas->bottom - GAP));
      if (has_room)
        write_text (canvas, name, year == now,
                    year == now ? &canvas->palette.ink : &canvas->palette.dim, x + GAP, YEAR_LINE,
                    0);
    }
  gtk_snapshot_append_color (
    canvas->snapshot, &canvas->palette.hair,
    &GRAPHENE_RECT_INIT ((float) canvas->right, GAP, 1, (float) canvas->bottom - GAP));
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
  gtk_snapshot_push_rounded_clip (canvas->snapshot, &outline);
  gtk_snapshot_append_color (canvas->snapshot, &canvas->palette.to_come, &bar);
  bar.size.width = (float) (now - from);
  gtk_snapshot_append_color (canvas->snapshot, &canvas->palette.done, &bar);
  gtk_snapshot_pop (canvas->snapshot);
}

static char *
dup_dated (const char *format, AccordDate date)
{
  g_autofree char *day = accord_date_format (date, ACCORD_DATE_STYLE_SHORT);
  GString *text = g_string_new (format);

  g_string_replace (text, "%s", day, 1);
  return g_string_free (text, FALSE);
}

static const GdkRGBA *
ink_on_bar (const Canvas *canvas, double x)
{
  return x > x_of (canvas, canvas->data->today) ? &canvas->palette.on_to_come
                                                : &canvas->palette.paper;
}

/* The end is written inside the bar, and the review where it leaves room for it. */
static void
write_end_and_review (const Canvas *canvas)
{
  const AccordTimelineData *data = canvas->data;
  g_autofree char *review = dup_dated (_("Review %s"), data->review);
  g_autofree char *ends = dup_dated (_("Ends %s"), data->end);
  double from = MAX (x_of (canvas, data->start), x_of (canvas, data->today)) + GAP;
  double limit = data->end == ACCORD_DATE_NONE ? canvas->right : x_of (canvas, data->end) - 10;
  double x = x_of (canvas, data->review);

  if (data->end != ACCORD_DATE_NONE && data->end <= canvas->last &&
      limit - text_width (canvas->widget, ends, TRUE) > from)
    {
      write_text (canvas, ends, TRUE, ink_on_bar (canvas, limit), limit, TERM_LINE, 1);
      limit -= text_width (canvas->widget, ends, TRUE) + GAP;
    }
  if (!is_in_range (canvas, data->review))
    return;
  fill_rounded (canvas, &canvas->palette.ink,
                &GRAPHENE_RECT_INIT ((float) x - 5, TERM_LINE - 5, 10, 10), 5);
  fill_rounded (canvas, &canvas->palette.paper,
                &GRAPHENE_RECT_INIT ((float) x - 3, TERM_LINE - 3, 6, 6), 3);
  if (x + GAP > from && x + GAP + text_width (canvas->widget, review, TRUE) < limit)
    write_text (canvas, review, TRUE, ink_on_bar (canvas, x), x + GAP + 2, TERM_LINE, 0);
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

  if (canvas->data->approved == ACCORD_DATE_NONE || !has_approval (canvas->widget, canvas->zoom))
    return;
  approved = dup_dated (_("Approved %s"), canvas->data->approved);
  gtk_snapshot_save (canvas->snapshot);
  gtk_snapshot_translate (canvas->snapshot, &GRAPHENE_POINT_INIT ((float) x, TERM_LINE));
  gtk_snapshot_rotate (canvas->snapshot, 45);
  gtk_snapshot_append_color (canvas->snapshot, &canvas->palette.ink,
                             &GRAPHENE_RECT_INIT (-4, -4, 8, 8));
  gtk_snapshot_restore (canvas->snapshot);
  write_text (canvas, approved, FALSE, &canvas->palette.dim, x - 12, TERM_LINE, 1);
}

static void
draw_mark (const Canvas *canvas, const AccordTimelineMark *mark, double y)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (canvas->widget));
  int scale = (int) (gtk_widget_get_scale_factor (canvas->widget) * canvas->zoom + 0.5);
  g_autoptr (GtkIconPaintable) icon =
    gtk_icon_theme_lookup_icon (theme, mark->state->icon, NULL, ICON_SIZE, MAX (scale, 1),
                                gtk_widget_get_direction (canvas->widget), 0);
  const GdkRGBA *ink = mark->state->tone == ACCORD_TONE_BREACH    ? &canvas->palette.breach
                       : mark->state->tone == ACCORD_TONE_WARNING ? &canvas->palette.warning
                       : mark->state->tone == ACCORD_TONE_DIM     ? &canvas->palette.dim
                                                                  : &canvas->palette.ink;
  GdkRGBA colours[] = { *ink, canvas->palette.breach, canvas->palette.warning, *ink };

  gtk_snapshot_save (canvas->snapshot);
  gtk_snapshot_translate (
    canvas->snapshot, &GRAPHENE_POINT_INIT ((float) (x_of (canvas, mark->date) - ICON_SIZE / 2.0),
                                            (float) (y - ICON_SIZE / 2.0)));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), canvas->snapshot,
                                            ICON_SIZE, ICON_SIZE, colours, G_N_ELEMENTS (colours));
  gtk_snapshot_restore (canvas->snapshot);
}

static void
draw_lanes (const Canvas *canvas)
{
  const AccordTimelineData *data = canvas->data;
  double y = FIRST_LANE;

  for (int lane = 0; lane < ACCORD_N_LANES; lane++)
    {
      if (!data->has_lane[lane])
        continue;
      write_text (canvas, accord_timeline_lane_get_label (lane), FALSE, &canvas->palette.dim,
                  MARGIN, y, 0);
      for (guint i = 0; i < data->marks->len; i++)
        {
          AccordTimelineMark *mark = &g_array_index (data->marks, AccordTimelineMark, i);

          if ((int) mark->lane == lane && is_in_range (canvas, mark->date))
            draw_mark (canvas, mark, y);
        }
      y += LANE_HEIGHT;
    }
}

static void
draw_today (const Canvas *canvas)
{
  gboolean is_today = canvas->data->today == accord_date_today ();
  g_autofree char *day = accord_date_format (canvas->data->today, ACCORD_DATE_STYLE_SHORT);
  const char *text = is_today ? _("Today") : day;
  int width = text_width (canvas->widget, text, TRUE) + 2 * GAP;
  double x = x_of (canvas, canvas->data->today);
  double middle = CLAMP (x, canvas->left, canvas->right - width / 2.0);

  if (!is_in_range (canvas, canvas->data->today))
    return;
  gtk_snapshot_append_color (
    canvas->snapshot, &canvas->palette.ink,
    &GRAPHENE_RECT_INIT ((float) x - 1, YEAR_LINE, 2, (float) canvas->bottom - YEAR_LINE));
  fill_rounded (
    canvas, &canvas->palette.ink,
    &GRAPHENE_RECT_INIT ((float) (middle - width / 2.0), YEAR_LINE - 9, (float) width, 18), 9);
  write_text (canvas, text, TRUE, &canvas->palette.paper, middle, YEAR_LINE, 0.5);
}

/* Labels on the left, and beside that of the term the approval. */
static double
label_width (GtkWidget *widget, const AccordTimelineData *data)
{
  g_autofree char *approved = dup_dated (_("Approved %s"), data->today);
  int widest = text_width (widget, _("In force"), FALSE) + 2 * GAP;

  if (has_approval (widget, zoom_of (widget)))
    widest += text_width (widget, approved, FALSE) + 24;
  for (int lane = 0; lane < ACCORD_N_LANES; lane++)
    if (data->has_lane[lane])
      widest = MAX (
        widest, text_width (widget, accord_timeline_lane_get_label (lane), FALSE) + 2 * GAP);
  return MARGIN + widest;
}

/* In high contrast nothing is faint. */
static Palette
choose_palette (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  Palette palette = adw_style_manager_get_dark (style) ? dark : light;

  if (adw_style_manager_get_high_contrast (style))
    {
      palette.dim = palette.ink;
      palette.hair.alpha = 0.6F;
    }
  return palette;
}

static Canvas
make_canvas (GtkWidget *widget, const AccordTimelineData *data)
{
  double zoom = zoom_of (widget);
  Canvas canvas = {
    .data = data,
    .palette = choose_palette (),
    .widget = widget,
    .zoom = zoom,
    .left = label_width (widget, data),
    .right = gtk_widget_get_width (widget) / zoom - MARGIN - 12,
    .bottom = gtk_widget_get_height (widget) / zoom - GAP,
    .first = accord_financial_year_start (data->first_year),
    .last = accord_financial_year_end (data->last_year),
  };

  return canvas;
}

/** accord_timeline_paint: draws @data over all of @widget. */
void
accord_timeline_paint (GtkWidget *widget, const AccordTimelineData *data, GtkSnapshot *snapshot)
{
  Canvas canvas = make_canvas (widget, data);

  canvas.snapshot = snapshot;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_scale (snapshot, (float) canvas.zoom, (float) canvas.zoom);
  draw_years (&canvas);
  write_text (&canvas, _("In force"), FALSE, &canvas.palette.dim, MARGIN, TERM_LINE, 0);
  if (data->start != ACCORD_DATE_NONE)
    {
      draw_bar (&canvas);
      write_end_and_review (&canvas);
    }
  draw_approval (&canvas);
  draw_today (&canvas);
  draw_lanes (&canvas);
  gtk_snapshot_restore (snapshot);
}

/** accord_timeline_measure_height: the height, in pixels, that the lanes of @data take. */
int
accord_timeline_measure_height (GtkWidget *widget, const AccordTimelineData *data)
{
  guint n_lanes = accord_timeline_data_count_lanes (data);

  return (int) ((FIRST_LANE + n_lanes * LANE_HEIGHT - GAP) * zoom_of (widget));
}

/** accord_timeline_find_mark: (transfer none) (nullable): what is drawn at a point of @widget. */
const AccordTimelineMark *
accord_timeline_find_mark (GtkWidget *widget, const AccordTimelineData *data, double x, double y)
{
  Canvas canvas = make_canvas (widget, data);

  for (guint i = 0; i < data->marks->len; i++)
    {
      const AccordTimelineMark *mark = &g_array_index (data->marks, AccordTimelineMark, i);
      double line = FIRST_LANE;

      for (int lane = 0; lane < (int) mark->lane; lane++)
        line += data->has_lane[lane] ? LANE_HEIGHT : 0;
      if (ABS (x / canvas.zoom - x_of (&canvas, mark->date)) <= ICON_SIZE / 2.0 &&
          ABS (y / canvas.zoom - line) <= ICON_SIZE / 2.0)
        return mark;
    }
  return NULL;
}

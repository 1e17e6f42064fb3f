/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/paint.h"

#include <adwaita.h>

#define USUAL_SIZE      (11 * 96 / 72.0)
#define POINTS_PER_INCH 72.0
#define TEXT_SCALE      0.87

/* clang-format off */
#define GREY(level, alpha) { level, level, level, alpha }
#define RGB(hex) \
  { ((hex) >> 16) / 255.0F, (((hex) >> 8) & 0xff) / 255.0F, ((hex) & 0xff) / 255.0F, 1 }
/* clang-format on */

static const AccordPalette light = {
  .ink = GREY (0.18F, 1),
  .dim = GREY (0.18F, 0.72F),
  .paper = GREY (1, 1),
  .hair = GREY (0, 0.14F),
  .shade = GREY (0, 0.035F),
  .on_tint = RGB (0x1a4b8c),
  .warning = RGB (0x8a5500),
  .breach = RGB (0xb5121e),
  .tints = { RGB (0x1c71d8), RGB (0x7db0ea), RGB (0xc3dcf7), RGB (0xe3effb) },
  .greys = { RGB (0x9a9996), RGB (0xc0bfbc), RGB (0xe2e1df) },
};

static const AccordPalette dark = {
  .ink = GREY (1, 1),
  .dim = GREY (1, 0.72F),
  .paper = GREY (0.21F, 1),
  .hair = GREY (1, 0.18F),
  .shade = GREY (1, 0.05F),
  .on_tint = GREY (1, 1),
  .warning = RGB (0xf5c75d),
  .breach = RGB (0xff8f83),
  .tints = { RGB (0x62a0ea), RGB (0x3d6ea8), RGB (0x35506f), RGB (0x324153) },
  .greys = { RGB (0x8d8d8d), RGB (0x6b6b6b), RGB (0x4d4d4d) },
};

/* In high contrast nothing is faint. */
static AccordPalette
choose_palette (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  AccordPalette palette = adw_style_manager_get_dark (style) ? dark : light;

  if (adw_style_manager_get_high_contrast (style))
    {
      palette.dim = palette.ink;
      palette.hair.alpha = 0.6F;
    }
  return palette;
}

/** accord_paint_get_zoom: how much larger than usual the text of @widget is. */
double
accord_paint_get_zoom (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / POINTS_PER_INCH;
  return CLAMP (size / USUAL_SIZE, 0.5, 5);
}

/** accord_paint_init: measures what there is to draw on, before anything is drawn. */
void
accord_paint_init (AccordPaint *paint, GtkWidget *widget)
{
  double zoom = accord_paint_get_zoom (widget);

  *paint = (AccordPaint){
    .widget = widget,
    .palette = choose_palette (),
    .zoom = zoom,
    .width = gtk_widget_get_width (widget) / zoom,
    .height = gtk_widget_get_height (widget) / zoom,
  };
}

/** accord_paint_begin: begins to draw; to be ended with accord_paint_end(). */
void
accord_paint_begin (AccordPaint *paint, GtkSnapshot *snapshot)
{
  paint->snapshot = snapshot;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_scale (snapshot, (float) paint->zoom, (float) paint->zoom);
}

/** accord_paint_end: ends what accord_paint_begin() began. */
void
accord_paint_end (AccordPaint *paint)
{
  gtk_snapshot_restore (paint->snapshot);
}

/* The picture is drawn in usual pixels and then made larger: its text must not be so twice. */
static PangoLayout *
make_layout (GtkWidget *widget, const char *text, gboolean is_bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes,
                          pango_attr_scale_new (TEXT_SCALE / accord_paint_get_zoom (widget)));
  if (is_bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

/** accord_paint_text_width: how wide accord_paint_write() writes @text. */
int
accord_paint_text_width (GtkWidget *widget, const char *text, gboolean is_bold)
{
  g_autoptr (PangoLayout) layout = make_layout (widget, text, is_bold);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/**
 * accord_paint_write:
 * @y: the middle of the line
 * @align: 0 to begin at @x, 1 to end there, 0.5 to have it in the middle
 *
 * Writes a line of text.
 */
void
accord_paint_write (const AccordPaint *paint,
                    const char *text,
                    gboolean is_bold,
                    const GdkRGBA *colour,
                    double x,
                    double y,
                    double align)
{
  g_autoptr (PangoLayout) layout = make_layout (paint->widget, text, is_bold);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (paint->snapshot);
  gtk_snapshot_translate (paint->snapshot, &GRAPHENE_POINT_INIT ((float) (x - align * width),
                                                                 (float) (y - height / 2.0)));
  gtk_snapshot_append_layout (paint->snapshot, layout, colour);
  gtk_snapshot_restore (paint->snapshot);
}

/** accord_paint_fill: fills a rectangle. */
void
accord_paint_fill (const AccordPaint *paint,
                   const GdkRGBA *colour,
                   double x,
                   double y,
                   double width,
                   double height)
{
  gtk_snapshot_append_color (
    paint->snapshot, colour,
    &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

/** accord_paint_fill_rounded: fills a rectangle with round corners. */
void
accord_paint_fill_rounded (const AccordPaint *paint,
                           const GdkRGBA *colour,
                           double x,
                           double y,
                           double width,
                           double height,
                           double radius)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, (float) radius);
  gtk_snapshot_push_rounded_clip (paint->snapshot, &outline);
  gtk_snapshot_append_color (paint->snapshot, colour, &bounds);
  gtk_snapshot_pop (paint->snapshot);
}

/** accord_paint_draw_state: draws the icon of a state, in its tone, around a point. */
void
accord_paint_draw_state (const AccordPaint *paint,
                         const AccordState *state,
                         double x,
                         double y,
                         int size)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (paint->widget));
  int scale = (int) (gtk_widget_get_scale_factor (paint->widget) * paint->zoom + 0.5);
  g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (
    theme, state->icon, NULL, size, MAX (scale, 1), gtk_widget_get_direction (paint->widget), 0);
  const AccordPalette *palette = &paint->palette;
  const GdkRGBA *ink = state->tone == ACCORD_TONE_BREACH    ? &palette->breach
                       : state->tone == ACCORD_TONE_WARNING ? &palette->warning
                       : state->tone == ACCORD_TONE_DIM     ? &palette->dim
                                                            : &palette->ink;
  GdkRGBA colours[] = { *ink, palette->breach, palette->warning, *ink };

  gtk_snapshot_save (paint->snapshot);
  gtk_snapshot_translate (
    paint->snapshot, &GRAPHENE_POINT_INIT ((float) (x - size / 2.0), (float) (y - size / 2.0)));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), paint->snapshot, size,
                                            size, colours, G_N_ELEMENTS (colours));
  gtk_snapshot_restore (paint->snapshot);
}

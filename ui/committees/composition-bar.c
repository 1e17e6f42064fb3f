/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "committees/composition-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "widgets/paint.h"

/* In pixels at the usual size of text. */
#define LEAST_WIDTH   280
#define MAJORITY_LINE 8
#define BAR_TOP       20
#define BAR_HEIGHT    30
#define BAR_RADIUS    6
#define SHARE_TOP     54
#define SHARE_LINE    68
#define HEIGHT        80
#define GAP           8
#define SEAM          2
#define HATCH         5

struct _AccordCompositionBar {
  GtkWidget parent_instance;

  AccordComposition *data; /* owned; NULL until something is shown */
};

G_DEFINE_FINAL_TYPE (AccordCompositionBar, accord_composition_bar, GTK_TYPE_WIDGET)

/* The bar is as wide as all seats, the vacant ones at its end. */
static double
x_of (const AccordPaint *paint, const AccordComposition *data, double n_seats)
{
  return paint->width * n_seats / (data->n_filled + data->n_vacant);
}

/* Where there is no room for the words the number has to do. */
static void
write_in (const AccordPaint *paint,
          const char *words,
          guint number,
          const GdkRGBA *ink,
          double from,
          double to)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  double room = to - from - GAP;
  double middle = (from + to) / 2;
  double y = BAR_TOP + BAR_HEIGHT / 2.0;

  if (accord_paint_text_width (paint->widget, words, TRUE) <= room)
    accord_paint_write (paint, words, TRUE, ink, middle, y, 0.5);
  else if (accord_paint_text_width (paint->widget, digits, TRUE) <= room)
    accord_paint_write (paint, digits, TRUE, ink, middle, y, 0.5);
}

/* Lay and executive seats are blue, and those of others grey, in turn lighter and darker. */
static const GdkRGBA *
choose_fill (const AccordPaint *paint, const AccordCompositionPart *part, guint place)
{
  const AccordPalette *palette = &paint->palette;

  if (part->is_lay_executive)
    return &palette->tints[MIN (place, 1)];
  return &palette->greys[1 + place % 2];
}

static void
draw_parts (const AccordPaint *paint, const AccordComposition *data)
{
  guint n_before = 0, n_blue = 0, n_grey = 0;

  for (guint i = 0; i < data->parts->len; i++)
    {
      const AccordCompositionPart *part = &g_array_index (data->parts, AccordCompositionPart, i);
      guint place = part->is_lay_executive ? n_blue++ : n_grey++;
      gboolean is_strong = part->is_lay_executive && place == 0;
      double from = x_of (paint, data, n_before);
      double to = x_of (paint, data, n_before + part->n_filled);
      g_autofree char *words = accord_composition_dup_part (part);

      accord_paint_fill (paint, choose_fill (paint, part, place), from, BAR_TOP, to - from - SEAM,
                         BAR_HEIGHT);
      write_in (paint, words, part->n_filled,
                is_strong ? &paint->palette.paper : &paint->palette.ink, from, to);
      n_before += part->n_filled;
    }
}

/* What nobody holds is hatched. */
static void
draw_vacant (const AccordPaint *paint, const AccordComposition *data)
{
  double from = x_of (paint, data, data->n_filled);
  graphene_rect_t bounds =
    GRAPHENE_RECT_INIT ((float) from, BAR_TOP, (float) (paint->width - from), BAR_HEIGHT);
  GdkRGBA line = paint->palette.hair;
  GdkRGBA ground = paint->palette.shade;
  const GskColorStop stops[] = { { 0, line }, { 0.3F, line }, { 0.3F, ground }, { 1, ground } };
  g_autofree char *words = g_strdup_printf (_("Vacant %u"), data->n_vacant);

  if (data->n_vacant == 0)
    return;
  gtk_snapshot_append_repeating_linear_gradient (
    paint->snapshot, &bounds, &GRAPHENE_POINT_INIT (bounds.origin.x, BAR_TOP),
    &GRAPHENE_POINT_INIT (bounds.origin.x + HATCH, BAR_TOP + HATCH), stops, G_N_ELEMENTS (stops));
  write_in (paint, words, data->n_vacant, &paint->palette.ink, from, paint->width);
}

static void
draw_bar (const AccordPaint *paint, const AccordComposition *data)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, BAR_TOP, (float) paint->width, BAR_HEIGHT);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, BAR_RADIUS);
  gtk_snapshot_push_rounded_clip (paint->snapshot, &outline);
  draw_parts (paint, data);
  draw_vacant (paint, data);
  gtk_snapshot_pop (paint->snapshot);
}

static void
draw_majority (const AccordPaint *paint, const AccordComposition *data)
{
  g_autofree char *words = accord_composition_dup_majority (data);
  int width = accord_paint_text_width (paint->widget, words, TRUE);
  double x = x_of (paint, data, data->n_filled / 2.0);

  if (data->n_filled == 0)
    return;
  accord_paint_fill (paint, &paint->palette.ink, x - 1, BAR_TOP - 4, 2, BAR_HEIGHT + 8);
  accord_paint_write (paint, words, TRUE, &paint->palette.ink,
                      CLAMP (x, width / 2.0, MAX (paint->width - width / 2.0, width / 2.0)),
                      MAJORITY_LINE, 0.5);
}

static void
draw_share (const AccordPaint *paint, const AccordComposition *data)
{
  g_autofree char *share = accord_composition_dup_share (data);
  g_autofree char *seats = accord_composition_dup_seats (data);
  int left = accord_paint_text_width (paint->widget, share, TRUE);
  int right = accord_paint_text_width (paint->widget, seats, FALSE);

  if (data->n_lay_executive > 0)
    accord_paint_fill (paint, &paint->palette.tints[0], 0, SHARE_TOP,
                       x_of (paint, data, data->n_lay_executive) - SEAM, 2);
  accord_paint_write (paint, share, TRUE,
                      accord_composition_lacks_majority (data) ? &paint->palette.warning
                                                               : &paint->palette.ink,
                      0, SHARE_LINE, 0);
  if (left + GAP + right <= paint->width)
    accord_paint_write (paint, seats, FALSE, &paint->palette.dim, paint->width, SHARE_LINE, 1);
}

static void
accord_composition_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const AccordComposition *data = ACCORD_COMPOSITION_BAR (widget)->data;
  AccordPaint paint;

  if (data == NULL || accord_composition_is_empty (data))
    return;
  accord_paint_init (&paint, widget);
  accord_paint_begin (&paint, snapshot);
  draw_bar (&paint, data);
  draw_majority (&paint, data);
  draw_share (&paint, data);
  accord_paint_end (&paint);
}

static void
accord_composition_bar_measure (GtkWidget *widget,
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
accord_composition_bar_dispose (GObject *object)
{
  g_clear_pointer (&ACCORD_COMPOSITION_BAR (object)->data, accord_composition_free);

  G_OBJECT_CLASS (accord_composition_bar_parent_class)->dispose (object);
}

static void
accord_composition_bar_class_init (AccordCompositionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_composition_bar_dispose;
  widget_class->measure = accord_composition_bar_measure;
  widget_class->snapshot = accord_composition_bar_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
accord_composition_bar_init (AccordCompositionBar *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/** accord_composition_bar_new: a bar that shows nothing yet. */
GtkWidget *
accord_composition_bar_new (void)
{
  return g_object_new (ACCORD_TYPE_COMPOSITION_BAR, NULL);
}

/** accord_composition_bar_take_data: draws @data (transfer full). */
void
accord_composition_bar_take_data (AccordCompositionBar *self, AccordComposition *data)
{
  g_autofree char *words = accord_composition_dup_words (data);

  g_return_if_fail (ACCORD_IS_COMPOSITION_BAR (self));

  g_clear_pointer (&self->data, accord_composition_free);
  self->data = data;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Composition"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/flow-layout.h"

struct _AccordFlowLayout {
  GtkLayoutManager parent_instance;

  int spacing;
  int row_spacing;
};

/* Where a child is; what is left out has no width. */
typedef struct {
  GtkWidget *child;
  GtkAllocation area;
  int natural; /* the width that it would take */
  gboolean is_left_out;
} Place;

G_DEFINE_FINAL_TYPE (AccordFlowLayout, accord_flow_layout, GTK_TYPE_LAYOUT_MANAGER)

static GQuark
divider_quark (void)
{
  return g_quark_from_static_string ("accord-flow-divider");
}

static gboolean
is_divider (const Place *place)
{
  return g_object_get_qdata (G_OBJECT (place->child), divider_quark ()) != NULL;
}

static Place *
get_place (GArray *places, guint index)
{
  return &g_array_index (places, Place, index);
}

static GQuark
giving_quark (void)
{
  return g_quark_from_static_string ("accord-flow-giving");
}

/* A divider parts what stands beside it: at either end of a row there is nothing to part. */
static void
leave_out (Place *place)
{
  place->is_left_out = TRUE;
  place->area.width = 0;
}

/* What gave way gets back what the row has left. Returns how much of that nobody took. */
static int
give_back (GArray *places, guint from, guint to, int room)
{
  int shift = 0;

  for (guint i = from; i < to; i++)
    {
      Place *place = get_place (places, i);
      int back = MIN (place->natural - place->area.width, room - shift);

      place->area.x += shift;
      if (back <= 0 || place->is_left_out)
        continue;
      place->area.width += back;
      shift += back;
    }
  return room - shift;
}

static void
share_out (GArray *places, guint from, guint to, int room)
{
  int n_expanding = 0;
  int shift = 0;

  for (guint i = from; i < to; i++)
    if (gtk_widget_compute_expand (get_place (places, i)->child, GTK_ORIENTATION_HORIZONTAL))
      n_expanding++;
  for (guint i = from; i < to && n_expanding > 0; i++)
    {
      Place *place = get_place (places, i);

      place->area.x += shift;
      if (!gtk_widget_compute_expand (place->child, GTK_ORIENTATION_HORIZONTAL))
        continue;
      place->area.width += room / n_expanding;
      shift += room / n_expanding;
    }
}

/* Gives the children from @from to @to their common height; returns it. */
static int
finish_row (GArray *places, guint from, guint to, int y, int width)
{
  int height = 0;
  Place *last;

  if (from == to)
    return 0;
  last = get_place (places, to - 1);
  if (is_divider (last))
    leave_out (last);
  if (width >= 0)
    share_out (places, from, to,
               give_back (places, from, to, width - last->area.x - last->area.width));
  for (guint i = from; i < to; i++)
    {
      Place *place = get_place (places, i);
      int natural = 0;

      gtk_widget_measure (place->child, GTK_ORIENTATION_VERTICAL, place->area.width, NULL, &natural,
                          NULL, NULL);
      height = place->is_left_out ? height : MAX (height, natural);
    }
  for (guint i = from; i < to; i++)
    {
      get_place (places, i)->area.y = y;
      get_place (places, i)->area.height = height;
    }
  return height;
}

/* How wide some letters are, in the child's own size of text. */
static int
measure_letters (GtkWidget *child, int n_letters)
{
  PangoContext *context = gtk_widget_get_pango_context (child);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS (width * n_letters);
}

/* A child comes into a row as narrow as it may be there. */
static Place
measure_child (GtkWidget *child, int width)
{
  int giving = GPOINTER_TO_INT (g_object_get_qdata (G_OBJECT (child), giving_quark ()));
  Place place = { .child = child };
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &place.natural, NULL, NULL);
  if (width >= 0)
    place.natural = MAX (minimum, MIN (place.natural, width));
  place.area.width = width < 0 || giving == 0
                       ? place.natural
                       : MAX (minimum, MIN (place.natural, measure_letters (child, giving)));
  return place;
}

/* Where everything goes in @width, or in one row where that is -1; @height is that of all rows. */
static GArray *
arrange (AccordFlowLayout *self, GtkWidget *widget, int width, int *height)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  guint row = 0;
  int x = 0, y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      Place place;

      if (!gtk_widget_should_layout (child))
        continue;
      place = measure_child (child, width);
      if (width >= 0 && x > 0 && x + place.area.width > width)
        {
          y += finish_row (places, row, places->len, y, width) + self->row_spacing;
          row = places->len;
          x = 0;
        }
      place.area.x = x;
      if (x == 0 && is_divider (&place))
        leave_out (&place);
      else
        x += place.area.width + self->spacing;
      g_array_append_val (places, place);
    }
  *height = y + finish_row (places, row, places->len, y, width);
  return places;
}

static void
accord_flow_layout_measure (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  AccordFlowLayout *self = ACCORD_FLOW_LAYOUT (manager);
  g_autoptr (GArray) places = NULL;
  int height;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      places = arrange (self, widget, for_size, &height);
      *minimum = *natural = height;
      return;
    }
  places = arrange (self, widget, -1, &height);
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = get_place (places, i);
      int least = 0;

      gtk_widget_measure (place->child, orientation, -1, &least, NULL, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, place->area.x + place->area.width);
    }
}

static void
accord_flow_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             int width,
                             int height,
                             int baseline)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int used;
  g_autoptr (GArray) places = arrange (ACCORD_FLOW_LAYOUT (manager), widget, width, &used);

  for (guint i = 0; i < places->len; i++)
    {
      Place *place = get_place (places, i);

      gtk_widget_set_child_visible (place->child, !place->is_left_out);
      if (place->is_left_out)
        continue;
      if (is_mirrored)
        place->area.x = width - place->area.x - place->area.width;
      gtk_widget_size_allocate (place->child, &place->area, -1);
    }
}

static GtkSizeRequestMode
accord_flow_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
accord_flow_layout_class_init (AccordFlowLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->allocate = accord_flow_layout_allocate;
  manager_class->get_request_mode = accord_flow_layout_get_request_mode;
  manager_class->measure = accord_flow_layout_measure;
}

static void
accord_flow_layout_init (AccordFlowLayout *self)
{
}

/** accord_flow_layout_new: (transfer full): with space between the children, and the rows. */
GtkLayoutManager *
accord_flow_layout_new (int spacing, int row_spacing)
{
  AccordFlowLayout *self = g_object_new (ACCORD_TYPE_FLOW_LAYOUT, NULL);

  self->spacing = spacing;
  self->row_spacing = row_spacing;
  return GTK_LAYOUT_MANAGER (self);
}

/** accord_flow_layout_set_divider: @child is a line between others: never first or last in a row.
 */
void
accord_flow_layout_set_divider (GtkWidget *child)
{
  g_object_set_qdata (G_OBJECT (child), divider_quark (), child);
}

/** accord_flow_layout_set_giving: @child wraps its text, and is made narrower, down to @n_letters,
 * before what follows it goes into the next row. */
void
accord_flow_layout_set_giving (GtkWidget *child, int n_letters)
{
  g_object_set_qdata (G_OBJECT (child), giving_quark (), GINT_TO_POINTER (n_letters));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/aside.h"

#include "widgets/rail.h"

#define RAIL_WIDTH        228
#define SPACING           24
#define LEAST_MAIN_WIDTH  640
#define LEAST_STACK_WIDTH 420

struct _AccordAside {
  GtkWidget parent_instance;

  GtkWidget *main;
  GtkWidget *rail;
  gboolean stacks; /* a rail without room goes below rather than away */
};

enum {
  PROP_MAIN = 1,
  PROP_RAIL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AccordAside, accord_aside, GTK_TYPE_WIDGET)

static int
rail_width (AccordAside *self)
{
  int minimum = 0;

  if (self->rail != NULL)
    gtk_widget_measure (self->rail, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return MAX (minimum, RAIL_WIDTH);
}

static gboolean
has_room (AccordAside *self, int width)
{
  int least = self->stacks ? LEAST_STACK_WIDTH : LEAST_MAIN_WIDTH;
  int minimum = 0;

  if (self->rail == NULL)
    return FALSE;
  if (self->main != NULL)
    gtk_widget_measure (self->main, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return width >= MAX (minimum, least) + SPACING + rail_width (self);
}

static int
measure_height (GtkWidget *child, int width, int *natural)
{
  int minimum = 0;

  if (child != NULL)
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, natural, NULL, NULL);
  return minimum;
}

/* The height of one above the other. */
static void
measure_stacked (AccordAside *self, int width, int *minimum, int *natural)
{
  int below = 0;

  *minimum = measure_height (self->main, width, natural);
  *minimum += SPACING + measure_height (self->rail, width, &below);
  *natural += SPACING + below;
}

static void
accord_aside_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  AccordAside *self = ACCORD_ASIDE (widget);
  int rail_minimum = 0, rail_natural = 0;
  gboolean is_beside = for_size < 0 || has_room (self, for_size);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL && self->stacks && self->rail != NULL && !is_beside)
    {
      measure_stacked (self, for_size, minimum, natural);
      return;
    }
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0 && is_beside)
    for_size -= SPACING + rail_width (self);
  if (self->main != NULL)
    gtk_widget_measure (self->main, orientation, for_size, minimum, natural, NULL, NULL);
  if (self->rail == NULL)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural += SPACING + rail_width (self);
      if (self->stacks)
        *minimum = MAX (*minimum, rail_width (self));
      return;
    }
  gtk_widget_measure (self->rail, orientation, for_size < 0 ? -1 : rail_width (self), &rail_minimum,
                      &rail_natural, NULL, NULL);
  *natural = MAX (*natural, is_beside ? rail_natural : 0);
  *minimum = MAX (*minimum, is_beside && for_size >= 0 ? rail_minimum : 0);
}

static void
allocate_stacked (AccordAside *self, int width, int height)
{
  int above = 0;

  measure_height (self->main, width, &above);
  gtk_widget_size_allocate (self->main, &(GtkAllocation){ 0, 0, width, above }, -1);
  gtk_widget_set_child_visible (self->rail, TRUE);
  gtk_widget_size_allocate (
    self->rail, &(GtkAllocation){ 0, above + SPACING, width, height - above - SPACING }, -1);
}

static void
accord_aside_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AccordAside *self = ACCORD_ASIDE (widget);
  gboolean is_beside = has_room (self, width);
  int rail = is_beside ? rail_width (self) : 0;
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int main_width = is_beside ? width - SPACING - rail : width;

  if (self->stacks && self->main != NULL && self->rail != NULL && !is_beside)
    {
      allocate_stacked (self, width, height);
      return;
    }
  if (self->main != NULL)
    gtk_widget_size_allocate (
      self->main, &(GtkAllocation){ is_mirrored ? width - main_width : 0, 0, main_width, height },
      -1);
  if (self->rail == NULL)
    return;
  gtk_widget_set_child_visible (self->rail, is_beside);
  if (is_beside)
    gtk_widget_size_allocate (
      self->rail, &(GtkAllocation){ is_mirrored ? 0 : width - rail, 0, rail, height }, -1);
}

static GtkSizeRequestMode
accord_aside_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static gboolean
focus_child (GtkWidget *child, GtkDirectionType direction)
{
  return gtk_widget_get_mapped (child) && gtk_widget_child_focus (child, direction);
}

/* A list of what is on the page comes before the page, which may be long. */
static gboolean
accord_aside_focus (GtkWidget *widget, GtkDirectionType direction)
{
  AccordAside *self = ACCORD_ASIDE (widget);
  gboolean is_forward = direction == GTK_DIR_TAB_FORWARD;
  GtkWidget *first = is_forward ? self->rail : self->main;
  GtkWidget *second = is_forward ? self->main : self->rail;
  GtkWidget *focus = gtk_widget_get_focus_child (widget);

  if (!ACCORD_IS_RAIL (self->rail) || (!is_forward && direction != GTK_DIR_TAB_BACKWARD))
    return GTK_WIDGET_CLASS (accord_aside_parent_class)->focus (widget, direction);
  return (focus != second && focus_child (first, direction)) || focus_child (second, direction);
}

static void
accord_aside_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  AccordAside *self = ACCORD_ASIDE (object);

  if (id == PROP_MAIN)
    g_value_set_object (value, self->main);
  else if (id == PROP_RAIL)
    g_value_set_object (value, self->rail);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
accord_aside_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  AccordAside *self = ACCORD_ASIDE (object);

  if (id == PROP_MAIN)
    accord_aside_set_main (self, g_value_get_object (value));
  else if (id == PROP_RAIL)
    accord_aside_set_rail (self, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
accord_aside_dispose (GObject *object)
{
  AccordAside *self = ACCORD_ASIDE (object);

  g_clear_pointer (&self->main, gtk_widget_unparent);
  g_clear_pointer (&self->rail, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_aside_parent_class)->dispose (object);
}

static void
accord_aside_class_init (AccordAsideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = accord_aside_get_property;
  object_class->set_property = accord_aside_set_property;
  object_class->dispose = accord_aside_dispose;
  widget_class->focus = accord_aside_focus;
  widget_class->measure = accord_aside_measure;
  widget_class->size_allocate = accord_aside_size_allocate;
  widget_class->get_request_mode = accord_aside_get_request_mode;

  properties[PROP_MAIN] = g_param_spec_object ("main", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_RAIL] = g_param_spec_object ("rail", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
accord_aside_init (AccordAside *self)
{
}

static gboolean
replace_child (AccordAside *self, GtkWidget **child, GtkWidget *widget)
{
  if (*child == widget)
    return FALSE;
  g_clear_pointer (child, gtk_widget_unparent);
  *child = widget;
  if (widget != NULL)
    gtk_widget_set_parent (widget, GTK_WIDGET (self));
  return TRUE;
}

/** accord_aside_get_main: (transfer none) (nullable): what the page says. */
GtkWidget *
accord_aside_get_main (AccordAside *self)
{
  g_return_val_if_fail (ACCORD_IS_ASIDE (self), NULL);
  return self->main;
}

/** accord_aside_set_main: sets what the page says. */
void
accord_aside_set_main (AccordAside *self, GtkWidget *main)
{
  g_return_if_fail (ACCORD_IS_ASIDE (self));

  if (replace_child (self, &self->main, main))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MAIN]);
}

/** accord_aside_get_rail: (transfer none) (nullable): what stands beside it. */
GtkWidget *
accord_aside_get_rail (AccordAside *self)
{
  g_return_val_if_fail (ACCORD_IS_ASIDE (self), NULL);
  return self->rail;
}

/** accord_aside_set_rail: sets what stands beside it where there is room. */
void
accord_aside_set_rail (AccordAside *self, GtkWidget *rail)
{
  g_return_if_fail (ACCORD_IS_ASIDE (self));

  if (replace_child (self, &self->rail, rail))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RAIL]);
}

/** accord_aside_set_stacks: whether what stands beside goes below where there is no room, rather
 * than away. */
void
accord_aside_set_stacks (AccordAside *self, gboolean stacks)
{
  g_return_if_fail (ACCORD_IS_ASIDE (self));

  if (self->stacks == stacks)
    return;
  self->stacks = stacks;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

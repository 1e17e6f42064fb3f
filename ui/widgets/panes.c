/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/panes.h"

#define SPACING_BESIDE 24
#define SPACING_BELOW  12
#define LEAST_WIDTH    900 /* of both, side by side */
#define SHARE_BESIDE   0.60
#define SHARE_ABOVE    0.56

struct _AccordPanes {
  GtkWidget parent_instance;

  GtkWidget *list;
  GtkWidget *chosen;
};

enum {
  PROP_LIST = 1,
  PROP_CHOSEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AccordPanes, accord_panes, GTK_TYPE_WIDGET)

static int
measure_least (GtkWidget *child, GtkOrientation orientation)
{
  int least = 0;

  if (child != NULL)
    gtk_widget_measure (child, orientation, -1, &least, NULL, NULL, NULL);
  return least;
}

static int
list_width (AccordPanes *self, int width)
{
  int least = measure_least (self->chosen, GTK_ORIENTATION_HORIZONTAL);

  return MIN ((int) ((width - SPACING_BESIDE) * SHARE_BESIDE), width - SPACING_BESIDE - least);
}

static gboolean
has_room (AccordPanes *self, int width)
{
  return width >= LEAST_WIDTH &&
         list_width (self, width) >= measure_least (self->list, GTK_ORIENTATION_HORIZONTAL);
}

static void
accord_panes_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  AccordPanes *self = ACCORD_PANES (widget);
  int list = measure_least (self->list, orientation);
  int chosen = measure_least (self->chosen, orientation);
  gboolean is_below = orientation == GTK_ORIENTATION_VERTICAL && !has_room (self, for_size);

  *minimum = *natural = is_below ? list + SPACING_BELOW + chosen : MAX (list, chosen);
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  if (child != NULL)
    gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
allocate_beside (AccordPanes *self, int width, int height)
{
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int list = list_width (self, width);
  int chosen = width - SPACING_BESIDE - list;

  allocate (self->list, is_mirrored ? width - list : 0, 0, list, height);
  allocate (self->chosen, is_mirrored ? 0 : width - chosen, 0, chosen, height);
}

static void
allocate_below (AccordPanes *self, int width, int height)
{
  int least = measure_least (self->chosen, GTK_ORIENTATION_VERTICAL);
  int list = MIN ((int) ((height - SPACING_BELOW) * SHARE_ABOVE), height - SPACING_BELOW - least);

  list = MAX (list, measure_least (self->list, GTK_ORIENTATION_VERTICAL));
  allocate (self->list, 0, 0, width, list);
  allocate (self->chosen, 0, list + SPACING_BELOW, width, height - SPACING_BELOW - list);
}

static void
accord_panes_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AccordPanes *self = ACCORD_PANES (widget);

  if (has_room (self, width))
    allocate_beside (self, width, height);
  else
    allocate_below (self, width, height);
}

static GtkSizeRequestMode
accord_panes_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
accord_panes_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  AccordPanes *self = ACCORD_PANES (object);

  if (id == PROP_LIST)
    g_value_set_object (value, self->list);
  else if (id == PROP_CHOSEN)
    g_value_set_object (value, self->chosen);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
accord_panes_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  AccordPanes *self = ACCORD_PANES (object);

  if (id == PROP_LIST)
    accord_panes_set_list (self, g_value_get_object (value));
  else if (id == PROP_CHOSEN)
    accord_panes_set_chosen (self, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
accord_panes_dispose (GObject *object)
{
  AccordPanes *self = ACCORD_PANES (object);

  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->chosen, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_panes_parent_class)->dispose (object);
}

static void
accord_panes_class_init (AccordPanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = accord_panes_get_property;
  object_class->set_property = accord_panes_set_property;
  object_class->dispose = accord_panes_dispose;
  widget_class->measure = accord_panes_measure;
  widget_class->size_allocate = accord_panes_size_allocate;
  widget_class->get_request_mode = accord_panes_get_request_mode;

  properties[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CHOSEN] = g_param_spec_object ("chosen", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
accord_panes_init (AccordPanes *self)
{
}

static gboolean
replace_child (AccordPanes *self, GtkWidget **child, GtkWidget *widget)
{
  if (*child == widget)
    return FALSE;
  g_clear_pointer (child, gtk_widget_unparent);
  *child = widget;
  if (widget != NULL)
    gtk_widget_set_parent (widget, GTK_WIDGET (self));
  return TRUE;
}

/** accord_panes_get_list: (transfer none) (nullable): what is chosen from. */
GtkWidget *
accord_panes_get_list (AccordPanes *self)
{
  g_return_val_if_fail (ACCORD_IS_PANES (self), NULL);
  return self->list;
}

/** accord_panes_set_list: sets what is chosen from. */
void
accord_panes_set_list (AccordPanes *self, GtkWidget *list)
{
  g_return_if_fail (ACCORD_IS_PANES (self));

  if (replace_child (self, &self->list, list))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST]);
}

/** accord_panes_get_chosen: (transfer none) (nullable): what is chosen. */
GtkWidget *
accord_panes_get_chosen (AccordPanes *self)
{
  g_return_val_if_fail (ACCORD_IS_PANES (self), NULL);
  return self->chosen;
}

/** accord_panes_set_chosen: sets what is chosen. */
void
accord_panes_set_chosen (AccordPanes *self, GtkWidget *chosen)
{
  g_return_if_fail (ACCORD_IS_PANES (self));

  if (replace_child (self, &self->chosen, chosen))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

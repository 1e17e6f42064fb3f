/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reports/report-columns.h"

#define SPACING      18
#define LIST_WIDTH   160
#define SIDE_WIDTH   252
#define LEAST_PAGES  400
#define LEAST_HEIGHT 280

enum {
  LIST,
  PAGES,
  SIDE,
  N_CHILDREN,
};

struct _AccordReportColumns {
  GtkWidget parent_instance;

  GtkWidget *children[N_CHILDREN]; /* in the order of reading */
};

static GtkBuildableIface *parent_buildable;

static void accord_report_columns_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordReportColumns,
                               accord_report_columns,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      accord_report_columns_buildable_init))

static int
least_width (AccordReportColumns *self, int child)
{
  static const int widths[N_CHILDREN] = { LIST_WIDTH, LEAST_PAGES, SIDE_WIDTH };
  int minimum = 0;

  gtk_widget_measure (self->children[child], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  return MAX (minimum, widths[child]);
}

/* The first child of those that stand beside each other; the ones before it stand above. */
static int
first_beside (AccordReportColumns *self, int width)
{
  int needed = least_width (self, PAGES) + SPACING + least_width (self, SIDE);

  if (width >= needed + SPACING + least_width (self, LIST))
    return LIST;
  return width >= needed ? PAGES : N_CHILDREN;
}

/* Above others, a child is as high as it is, and the pages as a page is. */
static int
stacked_height (AccordReportColumns *self, int child, int width)
{
  int natural = 0;

  if (child == PAGES)
    return MAX (width * 3 / 4, LEAST_HEIGHT);
  gtk_widget_measure (self->children[child], GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL,
                      NULL);
  return natural;
}

static void
measure_width (AccordReportColumns *self, int *minimum, int *natural)
{
  *minimum = 0;
  *natural = (N_CHILDREN - 1) * SPACING;
  for (int i = 0; i < N_CHILDREN; i++)
    {
      int least = 0;

      gtk_widget_measure (self->children[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                          NULL);
      *minimum = MAX (*minimum, least);
      *natural += least_width (self, i);
    }
}

static void
accord_report_columns_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  AccordReportColumns *self = ACCORD_REPORT_COLUMNS (widget);
  int beside;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, minimum, natural);
      return;
    }
  beside = for_size < 0 ? LIST : first_beside (self, for_size);
  *minimum = beside == N_CHILDREN ? -SPACING : LEAST_HEIGHT;
  for (int i = 0; i < beside; i++)
    *minimum += stacked_height (self, i, for_size) + SPACING;
  *natural = *minimum;
}

static int
allocate_above (AccordReportColumns *self, int n_children, int width)
{
  int y = 0;

  for (int i = 0; i < n_children; i++)
    {
      GtkAllocation place = { 0, y, width, stacked_height (self, i, width) };

      gtk_widget_size_allocate (self->children[i], &place, -1);
      y += place.height + SPACING;
    }
  return y;
}

/* The pages take what the others leave. */
static void
allocate_beside (AccordReportColumns *self, int first, int y, int width, int height)
{
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int widths[N_CHILDREN] = { least_width (self, LIST), width, least_width (self, SIDE) };
  int x = 0;

  for (int i = first; i < N_CHILDREN; i++)
    if (i != PAGES)
      widths[PAGES] -= widths[i] + SPACING;
  for (int i = first; i < N_CHILDREN; i++)
    {
      GtkAllocation place = { is_mirrored ? width - x - widths[i] : x, y, widths[i], height - y };

      gtk_widget_size_allocate (self->children[i], &place, -1);
      x += widths[i] + SPACING;
    }
}

static void
accord_report_columns_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AccordReportColumns *self = ACCORD_REPORT_COLUMNS (widget);
  int beside = first_beside (self, width);
  int y = allocate_above (self, beside, width);

  allocate_beside (self, beside, y, width, height);
}

static GtkSizeRequestMode
accord_report_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
accord_report_columns_add_child (GtkBuildable *buildable,
                                 GtkBuilder *builder,
                                 GObject *child,
                                 const char *type)
{
  AccordReportColumns *self = ACCORD_REPORT_COLUMNS (buildable);

  for (int i = 0; i < N_CHILDREN; i++)
    if (self->children[i] == NULL)
      {
        self->children[i] = GTK_WIDGET (child);
        gtk_widget_set_parent (self->children[i], GTK_WIDGET (self));
        return;
      }
  parent_buildable->add_child (buildable, builder, child, type);
}

static void
accord_report_columns_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = accord_report_columns_add_child;
}

static void
accord_report_columns_dispose (GObject *object)
{
  AccordReportColumns *self = ACCORD_REPORT_COLUMNS (object);

  for (int i = 0; i < N_CHILDREN; i++)
    g_clear_pointer (&self->children[i], gtk_widget_unparent);

  G_OBJECT_CLASS (accord_report_columns_parent_class)->dispose (object);
}

static void
accord_report_columns_class_init (AccordReportColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_report_columns_dispose;
  widget_class->measure = accord_report_columns_measure;
  widget_class->size_allocate = accord_report_columns_size_allocate;
  widget_class->get_request_mode = accord_report_columns_get_request_mode;
}

static void
accord_report_columns_init (AccordReportColumns *self)
{
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/panes-layout.h"

#define SPACING_BESIDE 24
#define SPACING_BELOW  12
#define LEAST_WIDTH    900 /* of both, side by side */
#define SHARE_BESIDE   0.60
#define SHARE_ABOVE    0.56

struct _AccordPanesLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordPanesLayout, accord_panes_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
get_list (GtkWidget *panes)
{
  return gtk_widget_get_first_child (panes);
}

static GtkWidget *
get_chosen (GtkWidget *panes)
{
  return gtk_widget_get_last_child (panes);
}

static int
measure_least (GtkWidget *child, GtkOrientation orientation)
{
  int least = 0;

  gtk_widget_measure (child, orientation, -1, &least, NULL, NULL, NULL);
  return least;
}

static int
list_width (GtkWidget *panes, int width)
{
  int least = measure_least (get_chosen (panes), GTK_ORIENTATION_HORIZONTAL);

  return MIN ((int) ((width - SPACING_BESIDE) * SHARE_BESIDE), width - SPACING_BESIDE - least);
}

static gboolean
has_room (GtkWidget *panes, int width)
{
  int least = measure_least (get_list (panes), GTK_ORIENTATION_HORIZONTAL);

  return width >= LEAST_WIDTH && list_width (panes, width) >= least;
}

static void
accord_panes_layout_measure (GtkLayoutManager *manager,
                             GtkWidget *panes,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  int list = measure_least (get_list (panes), orientation);
  int chosen = measure_least (get_chosen (panes), orientation);
  gboolean is_below = orientation == GTK_ORIENTATION_VERTICAL && !has_room (panes, for_size);

  *minimum = *natural = is_below ? list + SPACING_BELOW + chosen : MAX (list, chosen);
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
allocate_beside (GtkWidget *panes, int width, int height)
{
  gboolean is_mirrored = gtk_widget_get_direction (panes) == GTK_TEXT_DIR_RTL;
  int list = list_width (panes, width);
  int chosen = width - SPACING_BESIDE - list;

  allocate (get_list (panes), is_mirrored ? width - list : 0, 0, list, height);
  allocate (get_chosen (panes), is_mirrored ? 0 : width - chosen, 0, chosen, height);
}

static void
allocate_below (GtkWidget *panes, int width, int height)
{
  int least = measure_least (get_chosen (panes), GTK_ORIENTATION_VERTICAL);
  int list = MIN ((int) ((height - SPACING_BELOW) * SHARE_ABOVE), height - SPACING_BELOW - least);

  list = MAX (list, measure_least (get_list (panes), GTK_ORIENTATION_VERTICAL));
  allocate (get_list (panes), 0, 0, width, list);
  allocate (get_chosen (panes), 0, list + SPACING_BELOW, width, height - SPACING_BELOW - list);
}

static void
accord_panes_layout_allocate (
  GtkLayoutManager *manager, GtkWidget *panes, int width, int height, int baseline)
{
  if (has_room (panes, width))
    allocate_beside (panes, width, height);
  else
    allocate_below (panes, width, height);
}

static GtkSizeRequestMode
accord_panes_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *panes)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
accord_panes_layout_class_init (AccordPanesLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->allocate = accord_panes_layout_allocate;
  manager_class->get_request_mode = accord_panes_layout_get_request_mode;
  manager_class->measure = accord_panes_layout_measure;
}

static void
accord_panes_layout_init (AccordPanesLayout *self)
{
}

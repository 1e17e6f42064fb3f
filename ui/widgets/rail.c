/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/rail.h"

#include <glib/gi18n.h>

/* In pixels from the top of what is seen of the page. */
#define READING_LINE 48

struct _AccordRail {
  GtkWidget parent_instance;

  GtkWidget *heading;
  GtkWidget *list;
  GtkScrolledWindow *scroller; /* borrowed, while the rail is on the screen: of the page */
  GtkListBoxRow *gone_to;      /* borrowed: of the section that was asked for last */
};

G_DEFINE_FINAL_TYPE (AccordRail, accord_rail, GTK_TYPE_WIDGET)

static GtkWidget *
section_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "accord-section");
}

static GtkListBoxRow *
get_row (AccordRail *self, int index)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index);
}

/* Where in the page the section begins, by the last layout. */
static gboolean
find_top (AccordRail *self, GtkListBoxRow *row, double *top)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (self->scroller);
  graphene_point_t point;

  if (!gtk_widget_compute_point (section_of (row), gtk_widget_get_first_child (viewport),
                                 &GRAPHENE_POINT_INIT (0, 0), &point))
    return FALSE;
  *top = (double) point.y;
  return TRUE;
}

/* The last section that begins above the line from which people read on; at the top of the page
 * its first, wherever the others are going to be. */
static GtkListBoxRow *
find_read_row (AccordRail *self, double value)
{
  GtkListBoxRow *read = NULL;
  GtkListBoxRow *row;
  double top;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    if (gtk_widget_get_visible (GTK_WIDGET (row)) &&
        (read == NULL || (value > 0 && find_top (self, row, &top) && top < value + READING_LINE)))
      read = row;
  return read;
}

/* A section that was asked for and cannot be moved to the top, at the end of the page, is marked all
 * the same. */
static void
scrolled_cb (AccordRail *self, GtkAdjustment *adjustment)
{
  double value = gtk_adjustment_get_value (adjustment);
  double last = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (value < last - 1)
    self->gone_to = NULL;
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), self->gone_to != NULL
                                                        ? self->gone_to
                                                        : find_read_row (self, value));
}

static void
page_changed_cb (AccordRail *self, GtkAdjustment *adjustment)
{
  if (gtk_adjustment_get_value (adjustment) <= 0)
    scrolled_cb (self, adjustment);
}

/* The page scrolls so that the section is at its top, and the focus goes into it. */
static void
row_activated_cb (AccordRail *self, GtkListBoxRow *row)
{
  GtkAdjustment *adjustment;
  double top;

  if (self->scroller == NULL || !find_top (self, row, &top))
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  self->gone_to = row;
  gtk_adjustment_set_value (adjustment, top);
  gtk_widget_child_focus (section_of (row), GTK_DIR_TAB_FORWARD);
}

/* Tab comes to the section that was gone to last and passes the others by; the arrows lead there.
 */
static gboolean
accord_rail_focus (GtkWidget *widget, GtkDirectionType direction)
{
  AccordRail *self = ACCORD_RAIL (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  if ((direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD) || row == NULL ||
      !gtk_widget_get_visible (GTK_WIDGET (row)))
    return GTK_WIDGET_CLASS (accord_rail_parent_class)->focus (widget, direction);
  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
accord_rail_map (GtkWidget *widget)
{
  AccordRail *self = ACCORD_RAIL (widget);
  GtkAdjustment *adjustment;

  GTK_WIDGET_CLASS (accord_rail_parent_class)->map (widget);

  self->scroller =
    GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW));
  if (self->scroller == NULL)
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (page_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
accord_rail_unmap (GtkWidget *widget)
{
  AccordRail *self = ACCORD_RAIL (widget);

  if (self->scroller != NULL)
    g_signal_handlers_disconnect_by_data (gtk_scrolled_window_get_vadjustment (self->scroller),
                                          self);
  self->scroller = NULL;

  GTK_WIDGET_CLASS (accord_rail_parent_class)->unmap (widget);
}

static void
accord_rail_dispose (GObject *object)
{
  AccordRail *self = ACCORD_RAIL (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->list, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_rail_parent_class)->dispose (object);
}

static void
accord_rail_class_init (AccordRailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_rail_dispose;
  widget_class->focus = accord_rail_focus;
  widget_class->map = accord_rail_map;
  widget_class->unmap = accord_rail_unmap;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NAVIGATION);
}

static void
accord_rail_init (AccordRail *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);

  self->heading = gtk_label_new (_("On this page"));
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_widget_set_margin_start (self->heading, 10);
  gtk_widget_add_css_class (self->heading, "cap");
  gtk_widget_add_css_class (self->heading, "dim-label");
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_widget_add_css_class (self->list, "rail");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("On this page"), -1);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

/** accord_rail_add: adds a line that leads to @section, which outlives the rail or goes with it;
 * the line is there while the section is. */
void
accord_rail_add (AccordRail *self, const char *title, GtkWidget *section)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *count = gtk_label_new (NULL);
  GtkWidget *alert = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  g_return_if_fail (ACCORD_IS_RAIL (self));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (count, "cap");
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), count);
  gtk_widget_add_css_class (alert, "cap");
  gtk_widget_add_css_class (alert, "numeric");
  gtk_widget_set_visible (alert, FALSE);
  gtk_box_append (GTK_BOX (alert), gtk_image_new ());
  gtk_box_append (GTK_BOX (alert), gtk_label_new (NULL));
  gtk_box_append (GTK_BOX (box), alert);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data (G_OBJECT (row), "accord-section", section);
  g_object_set_data (G_OBJECT (row), "accord-count", count);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  g_object_bind_property (section, "visible", row, "visible", G_BINDING_SYNC_CREATE);
  if (gtk_widget_get_visible (row) &&
      gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)) == NULL)
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (row));
}

/* (nullable): the row that leads to @section. */
static GtkListBoxRow *
find_row (AccordRail *self, GtkWidget *section)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    if (section_of (row) == section)
      return row;
  return NULL;
}

static GtkWidget *
get_count (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "accord-count");
}

/** accord_rail_set_count: says how many things there are in @section; a dash for none. */
void
accord_rail_set_count (AccordRail *self, GtkWidget *section, int count)
{
  GtkListBoxRow *row;
  g_autofree char *text = count == 0 ? g_strdup ("—") : g_strdup_printf ("%d", count);

  g_return_if_fail (ACCORD_IS_RAIL (self));

  row = find_row (self, section);
  if (row != NULL)
    gtk_label_set_text (GTK_LABEL (get_count (row)), text);
}

/**
 * accord_rail_set_alert:
 * @state: (nullable): how something in @section stands that calls for somebody
 * @words: (nullable): the same in words
 *
 * Says that, in the place of the count; %NULL says the count again.
 */
void
accord_rail_set_alert (AccordRail *self,
                       GtkWidget *section,
                       const AccordState *state,
                       const char *words)
{
  GtkListBoxRow *row;
  GtkWidget *alert;

  g_return_if_fail (ACCORD_IS_RAIL (self));

  row = find_row (self, section);
  if (row == NULL)
    return;
  alert = gtk_widget_get_next_sibling (get_count (row));
  gtk_widget_set_visible (get_count (row), state == NULL);
  gtk_widget_set_visible (alert, state != NULL);
  if (state == NULL)
    return;
  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_widget_get_first_child (alert)), state->icon);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (alert)), words);
  accord_tone_apply (alert, state->tone);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/planner.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "calendar/planner-paint.h"

struct _AccordPlanner {
  GtkWidget parent_instance;

  const AccordPlannerData *data; /* borrowed; NULL: nothing yet */
  AccordDate selected;
};

enum {
  ACTIVATED,
  SELECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordPlanner, accord_planner, GTK_TYPE_WIDGET)

/* Said anew with each day, so that who cannot see it hears where they are. */
static void
say_day (AccordPlanner *self)
{
  g_autofree char *day = accord_planner_data_dup_day_words (self->data, self->selected);
  g_autofree char *year = accord_planner_data_dup_words (self->data);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, day,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, year, -1);
}

static AccordDate
month_start (AccordDate day)
{
  int year, month, of_month;

  accord_date_split (day, &year, &month, &of_month);
  return accord_date_new (year, month, 1);
}

static AccordDate
month_end (AccordDate day)
{
  return accord_date_add_days (accord_date_add_months (month_start (day), 1), -1);
}

/* Up and down stay below the same weekday, as far as the other month has one there. */
static AccordDate
move_months (AccordDate day, int months)
{
  AccordDate first = month_start (day);
  AccordDate other = accord_date_add_months (first, months);
  int column = accord_date_weekday (first) - 1 + (int) (day - first);
  int days = column - (accord_date_weekday (other) - 1);

  return CLAMP (accord_date_add_days (other, days), other, month_end (other));
}

static AccordDate
find_target (AccordPlanner *self, guint key)
{
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return accord_date_add_days (self->selected, is_mirrored ? 1 : -1);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return accord_date_add_days (self->selected, is_mirrored ? -1 : 1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move_months (self->selected, -1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return move_months (self->selected, 1);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return month_start (self->selected);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return month_end (self->selected);
    default:
      return ACCORD_DATE_NONE;
    }
}

/* At the ends of the year the day stays where it is. */
static gboolean
key_pressed_cb (AccordPlanner *self, guint key, guint code, GdkModifierType modifiers)
{
  AccordDate target;

  if (self->data == NULL || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space)
    {
      g_signal_emit (self, signals[ACTIVATED], 0);
      return GDK_EVENT_STOP;
    }
  target = find_target (self, key);
  if (target == ACCORD_DATE_NONE)
    return GDK_EVENT_PROPAGATE;
  if (accord_planner_data_has_day (self->data, target))
    accord_planner_select (self, target);
  return GDK_EVENT_STOP;
}

static void
pressed_cb (AccordPlanner *self, int n_presses, double x, double y)
{
  AccordDate day;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->data == NULL)
    return;
  day = accord_planner_find_day (GTK_WIDGET (self), self->data, x, y);
  if (day != ACCORD_DATE_NONE)
    accord_planner_select (self, day);
}

static gboolean
accord_planner_query_tooltip (GtkWidget *widget, int x, int y, gboolean is_key, GtkTooltip *tooltip)
{
  AccordPlanner *self = ACCORD_PLANNER (widget);
  g_autofree char *words = NULL;
  AccordDate day;

  if (self->data == NULL || is_key)
    return FALSE;
  day = accord_planner_find_day (widget, self->data, x, y);
  if (day == ACCORD_DATE_NONE)
    return FALSE;
  words = accord_planner_data_dup_day_words (self->data, day);
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
accord_planner_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AccordPlanner *self = ACCORD_PLANNER (widget);

  if (self->data != NULL)
    accord_planner_paint (widget, self->data, self->selected, snapshot);
}

/* Where text is larger than the window has room for, the page scrolls to the side. */
static void
accord_planner_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  double zoom = accord_paint_get_zoom (widget);

  *minimum = *natural =
    (int) (zoom * (orientation == GTK_ORIENTATION_HORIZONTAL ? ACCORD_PLANNER_WIDTH
                                                             : ACCORD_PLANNER_HEIGHT));
}

static void
accord_planner_class_init (AccordPlannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = accord_planner_measure;
  widget_class->query_tooltip = accord_planner_query_tooltip;
  widget_class->snapshot = accord_planner_snapshot;

  /** AccordPlanner::activated: Enter was pressed on the selected day. */
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  /** AccordPlanner::selected: another day is selected. */
  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
accord_planner_init (AccordPlanner *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), NULL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/** accord_planner_new: a planner that shows nothing yet. */
GtkWidget *
accord_planner_new (void)
{
  return g_object_new (ACCORD_TYPE_PLANNER, NULL);
}

/* Another year begins with today, or with its first day. */
static AccordDate
choose_day (AccordPlanner *self)
{
  if (accord_planner_data_has_day (self->data, self->selected))
    return self->selected;
  if (accord_planner_data_has_day (self->data, self->data->today))
    return self->data->today;
  return accord_financial_year_start (self->data->year);
}

/** accord_planner_show: draws @data (transfer none), which lives until other data is shown, or
 * none: %NULL. */
void
accord_planner_show (AccordPlanner *self, const AccordPlannerData *data)
{
  g_return_if_fail (ACCORD_IS_PLANNER (self));

  self->data = data;
  if (data != NULL)
    {
      self->selected = choose_day (self);
      say_day (self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** accord_planner_get_selected: the day that is selected. */
AccordDate
accord_planner_get_selected (AccordPlanner *self)
{
  g_return_val_if_fail (ACCORD_IS_PLANNER (self), ACCORD_DATE_NONE);
  return self->selected;
}

/** accord_planner_select: selects a day; one of another year is shown with that year. */
void
accord_planner_select (AccordPlanner *self, AccordDate day)
{
  g_return_if_fail (ACCORD_IS_PLANNER (self));

  if (self->selected == day)
    return;
  self->selected = day;
  if (self->data != NULL && accord_planner_data_has_day (self->data, day))
    say_day (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SELECTED], 0);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/timeline.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "arrangements/timeline-data.h"
#include "arrangements/timeline-paint.h"

#define LEAST_WIDTH 480

struct _AccordTimeline {
  GtkWidget parent_instance;

  AccordTimelineData *data;
};

G_DEFINE_FINAL_TYPE (AccordTimeline, accord_timeline, GTK_TYPE_WIDGET)

static void
accord_timeline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AccordTimeline *self = ACCORD_TIMELINE (widget);

  if (self->data != NULL)
    accord_timeline_paint (widget, self->data, snapshot);
}

static void
accord_timeline_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  AccordTimeline *self = ACCORD_TIMELINE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = LEAST_WIDTH;
  else
    *minimum = *natural =
      self->data == NULL ? 0 : accord_timeline_measure_height (widget, self->data);
}

/* What the picture shows can be read where the pointer is. */
static gboolean
accord_timeline_query_tooltip (GtkWidget *widget,
                               int x,
                               int y,
                               gboolean is_key,
                               GtkTooltip *tooltip)
{
  AccordTimeline *self = ACCORD_TIMELINE (widget);
  const char *text;

  if (self->data == NULL || is_key)
    return FALSE;
  text = accord_timeline_find_text (widget, self->data, x, y);
  if (text != NULL)
    gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static void
accord_timeline_dispose (GObject *object)
{
  g_clear_pointer (&ACCORD_TIMELINE (object)->data, accord_timeline_data_free);

  G_OBJECT_CLASS (accord_timeline_parent_class)->dispose (object);
}

static void
accord_timeline_class_init (AccordTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_timeline_dispose;
  widget_class->measure = accord_timeline_measure;
  widget_class->query_tooltip = accord_timeline_query_tooltip;
  widget_class->snapshot = accord_timeline_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
accord_timeline_init (AccordTimeline *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "panel");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/** accord_timeline_new: a timeline that shows nothing yet. */
GtkWidget *
accord_timeline_new (void)
{
  return g_object_new (ACCORD_TYPE_TIMELINE, NULL);
}

/** accord_timeline_show: draws @arrangement as at the day of @store. */
void
accord_timeline_show (GtkWidget *timeline, AccordStore *store, AccordRecord *arrangement)
{
  AccordTimeline *self = ACCORD_TIMELINE (timeline);
  g_autofree char *words = NULL;

  g_clear_pointer (&self->data, accord_timeline_data_free);
  self->data = accord_timeline_data_new (store, arrangement);
  words = accord_timeline_data_dup_words (self->data);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Timeline"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), !accord_timeline_data_is_empty (self->data));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "frame.h"

/* Below this width, in pixels, the page needs the room of the sidebar's titles. */
#define NARROW 900

struct _AccordFrame {
  GtkWidget parent_instance;

  GtkWidget *box;
  AccordSidebar *sidebar; /* borrowed, as the next */
  GtkWidget *content;
  gboolean folds;
  gboolean is_narrow;
  guint folding;
};

enum {
  PROP_CONTENT = 1,
  PROP_FOLDS,
  PROP_SIDEBAR,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AccordFrame, accord_frame, GTK_TYPE_WIDGET)

static void
update (AccordFrame *self)
{
  if (self->sidebar != NULL)
    accord_sidebar_set_folded (self->sidebar, self->folds || self->is_narrow);
}

static gboolean
fold_cb (gpointer data)
{
  AccordFrame *self = data;

  self->folding = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
set_folds (AccordFrame *self, gboolean folds)
{
  if (self->folds == folds)
    return;
  self->folds = folds;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDS]);
}

/* Each is set once, by the form of the window, the sidebar first. */
static void
add_child (AccordFrame *self, GtkWidget *child)
{
  GtkWidget *line;

  if (gtk_widget_get_first_child (self->box) != NULL)
    {
      line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_widget_add_css_class (line, "pane-sep");
      gtk_box_append (GTK_BOX (self->box), line);
    }
  gtk_box_append (GTK_BOX (self->box), child);
}

static void
accord_frame_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  gtk_widget_measure (ACCORD_FRAME (widget)->box, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

/* What is folded asks for another size, which it may not while sizes are given. */
static void
accord_frame_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AccordFrame *self = ACCORD_FRAME (widget);
  gboolean is_narrow = width < NARROW;

  gtk_widget_allocate (self->box, width, height, baseline, NULL);
  if (self->is_narrow == is_narrow)
    return;
  self->is_narrow = is_narrow;
  if (self->folding == 0)
    self->folding = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fold_cb, self, NULL);
}

static void
accord_frame_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AccordFrame *self = ACCORD_FRAME (object);

  switch (id)
    {
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_FOLDS:
      g_value_set_boolean (value, self->folds);
      break;
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
accord_frame_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AccordFrame *self = ACCORD_FRAME (object);

  switch (id)
    {
    case PROP_CONTENT:
      self->content = g_value_get_object (value);
      add_child (self, self->content);
      break;
    case PROP_FOLDS:
      set_folds (self, g_value_get_boolean (value));
      break;
    case PROP_SIDEBAR:
      self->sidebar = g_value_get_object (value);
      add_child (self, GTK_WIDGET (self->sidebar));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
accord_frame_dispose (GObject *object)
{
  AccordFrame *self = ACCORD_FRAME (object);

  g_clear_handle_id (&self->folding, g_source_remove);
  self->sidebar = NULL;
  self->content = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_frame_parent_class)->dispose (object);
}

static void
accord_frame_class_init (AccordFrameClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_frame_dispose;
  object_class->get_property = accord_frame_get_property;
  object_class->set_property = accord_frame_set_property;
  widget_class->measure = accord_frame_measure;
  widget_class->size_allocate = accord_frame_size_allocate;

  /** AccordFrame:content: (transfer none): what stands beside the sidebar; set after it. */
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * AccordFrame:folds:
   *
   * Whether the officer wants only the icons of the sidebar. A narrow window shows no more anyway.
   */
  properties[PROP_FOLDS] =
    g_param_spec_boolean ("folds", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /** AccordFrame:sidebar: (transfer none): the sidebar. */
  properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, ACCORD_TYPE_SIDEBAR,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
accord_frame_init (AccordFrame *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

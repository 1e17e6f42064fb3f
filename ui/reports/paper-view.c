/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reports/paper-view.h"

#include <math.h>

/* Round a page, and between two. */
#define GAP 16

/* At 100 % a page is as large as on paper, as far as the screen is as GTK believes. */
#define PIXELS_PER_POINT (96.0 / 72.0)

#define LEAST_ZOOM    0.2
#define GREATEST_ZOOM 4.0

/* Pages that stay drawn: what is seen, and a little before and after. */
#define KEPT_PAGES 6

/* A page as it was drawn: a picture for the scale that it was drawn at. */
typedef struct {
  guint page;
  GdkTexture *texture;
} Picture;

struct _AccordPaperView {
  GtkWidget parent_instance;

  AccordPaper *paper; /* owned, as the next */
  GQueue pictures;    /* of Picture, the one used last first */

  GtkAdjustment *adjustments[2]; /* owned: by orientation */
  GtkScrollablePolicy policies[2];

  double zoom;  /* as it was set; 0: as wide as the view */
  double shown; /* as it is */
  double scale; /* of the pictures: pixels of the device to a point */
  double told_zoom;
  guint page;
  int wanted_page; /* to be shown as soon as the view has its size; -1: none */
  guint notice;    /* source: "page" and "zoom" are to be told */
};

enum {
  PROP_PAGE = 1,
  PROP_ZOOM,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordPaperView,
                               accord_paper_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
free_picture (gpointer data)
{
  Picture *picture = data;

  g_object_unref (picture->texture);
  g_free (picture);
}

static void
forget_pictures (AccordPaperView *self)
{
  g_queue_clear_full (&self->pictures, free_picture);
}

/* The size of a page on the screen, in whole pixels. */
static void
get_page_size (AccordPaperView *self, int *width, int *height)
{
  double points_wide = 0, points_high = 0;

  if (self->paper != NULL)
    accord_paper_get_size (self->paper, &points_wide, &points_high);
  *width = (int) round (points_wide * PIXELS_PER_POINT * self->shown);
  *height = (int) round (points_high * PIXELS_PER_POINT * self->shown);
}

static guint
count_pages (AccordPaperView *self)
{
  return self->paper == NULL ? 0 : accord_paper_get_n_pages (self->paper);
}

static double
fit_zoom (AccordPaperView *self, int width)
{
  double points;

  if (self->paper == NULL)
    return 1;
  accord_paper_get_size (self->paper, &points, NULL);
  return CLAMP ((width - 2 * GAP) / (points * PIXELS_PER_POINT), LEAST_ZOOM, GREATEST_ZOOM);
}

static double
get_value (AccordPaperView *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment == NULL ? 0 : gtk_adjustment_get_value (adjustment);
}

/* The page that is looked at is the one in the middle of the view, but the first and the last when
 * the view is at its ends. */
static guint
find_page (AccordPaperView *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double top = get_value (self, GTK_ORIENTATION_VERTICAL);
  guint n_pages = count_pages (self);
  int page_width, page_height;

  get_page_size (self, &page_width, &page_height);
  if (n_pages == 0 || top <= 0)
    return 0;
  if (top + height >= n_pages * (page_height + GAP) + GAP)
    return n_pages - 1;
  return MIN ((guint) ((top + MIN (height, page_height) / 2.0) / (page_height + GAP)), n_pages - 1);
}

static gboolean
notice_cb (gpointer data)
{
  AccordPaperView *self = data;
  guint page = find_page (self);

  self->notice = 0;
  if (self->page != page)
    {
      self->page = page;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
    }
  if (self->told_zoom != self->shown)
    {
      self->told_zoom = self->shown;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
    }
  return G_SOURCE_REMOVE;
}

/* What is shown is known when the view has its size, and then nobody may change theirs. */
static void
queue_notice (AccordPaperView *self)
{
  if (self->notice == 0)
    self->notice = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notice_cb, self, NULL);
}

static void
value_changed_cb (AccordPaperView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  queue_notice (self);
}

static void
configure (AccordPaperView *self, GtkOrientation orientation, double upper, int visible)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, gtk_adjustment_get_value (adjustment), 0,
                              MAX (upper, visible), visible * 0.1, visible * 0.9, visible);
}

/* Whatever makes pages larger or more asks for a resize, not for an allocation alone: a scrolled
 * window decides on its bars only when it is given its own place. */

/* What is seen stays where it is when pages become larger or smaller. */
static void
keep_place (AccordPaperView *self, double before)
{
  GtkAdjustment *vertical = self->adjustments[GTK_ORIENTATION_VERTICAL];

  if (vertical != NULL && before > 0)
    gtk_adjustment_set_value (vertical, gtk_adjustment_get_value (vertical) * self->shown / before);
}

static void
accord_paper_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AccordPaperView *self = ACCORD_PAPER_VIEW (widget);
  double before = self->shown;
  int page_width, page_height;

  self->shown = self->zoom > 0 ? self->zoom : fit_zoom (self, width);
  get_page_size (self, &page_width, &page_height);
  configure (self, GTK_ORIENTATION_HORIZONTAL, page_width + 2 * GAP, width);
  configure (self, GTK_ORIENTATION_VERTICAL, count_pages (self) * (page_height + GAP) + GAP,
             height);
  if (before != self->shown)
    keep_place (self, before);
  if (self->wanted_page >= 0 && self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL],
                              (double) self->wanted_page * (page_height + GAP));
  self->wanted_page = -1;
  queue_notice (self);
}

static void
accord_paper_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = 2 * GAP;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : 480;
}

static GdkTexture *
draw_page (AccordPaperView *self, guint page, int width, int height)
{
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * factor, height * factor);
  cairo_t *cr = cairo_create (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_scale (cr, self->scale, self->scale);
  accord_paper_draw (self->paper, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      stride * (gsize) (height * factor),
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width * factor, height * factor, GDK_MEMORY_DEFAULT, bytes,
                                 stride);
}

/* A page is drawn once, and again only when it has not been seen for some pages. */
static GdkTexture *
get_picture (AccordPaperView *self, guint page, int width, int height)
{
  Picture *picture;

  for (GList *link = self->pictures.head; link != NULL; link = link->next)
    {
      picture = link->data;
      if (picture->page != page)
        continue;
      g_queue_unlink (&self->pictures, link);
      g_queue_push_head_link (&self->pictures, link);
      return picture->texture;
    }
  picture = g_new (Picture, 1);
  picture->page = page;
  picture->texture = draw_page (self, page, width, height);
  g_queue_push_head (&self->pictures, picture);
  if (g_queue_get_length (&self->pictures) > KEPT_PAGES)
    free_picture (g_queue_pop_tail (&self->pictures));
  return picture->texture;
}

static void
append_page (AccordPaperView *self, GtkSnapshot *snapshot, guint page, const GdkRectangle *place)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) place->x, (float) place->y,
                                               (float) place->width, (float) place->height);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA){ 0, 0, 0, 0.22F }, 0, 1, 0, 3);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA){ 0, 0, 0, 0.10F }, 0, 0, 1, 0);
  gtk_snapshot_append_texture (snapshot, get_picture (self, page, place->width, place->height),
                               &bounds);
}

/* Only the pages that are seen are drawn. */
static void
accord_paper_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AccordPaperView *self = ACCORD_PAPER_VIEW (widget);
  int view_width = gtk_widget_get_width (widget);
  int view_height = gtk_widget_get_height (widget);
  int top = (int) get_value (self, GTK_ORIENTATION_VERTICAL);
  GdkRectangle place;
  double points, scale;

  if (self->paper == NULL)
    return;
  accord_paper_get_size (self->paper, &points, NULL);
  get_page_size (self, &place.width, &place.height);
  scale = place.width * gtk_widget_get_scale_factor (widget) / points;
  if (scale != self->scale)
    forget_pictures (self);
  self->scale = scale;

  place.x = place.width + 2 * GAP <= view_width
              ? (view_width - place.width) / 2
              : GAP - (int) get_value (self, GTK_ORIENTATION_HORIZONTAL);
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0, 0, (float) view_width, (float) view_height));
  for (guint page = 0; page < count_pages (self); page++)
    {
      place.y = GAP + (int) page * (place.height + GAP) - top;
      if (place.y + place.height > 0 && place.y < view_height)
        append_page (self, snapshot, page, &place);
    }
  gtk_snapshot_pop (snapshot);
}

static void
set_adjustment (AccordPaperView *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], value_changed_cb, self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self,
                             G_CONNECT_SWAPPED);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
accord_paper_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  AccordPaperView *self = ACCORD_PAPER_VIEW (object);

  if (id == PROP_PAGE)
    g_value_set_uint (value, self->page);
  else if (id == PROP_ZOOM)
    g_value_set_double (value, self->shown);
  else if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
  else if (id == PROP_HSCROLL_POLICY || id == PROP_VSCROLL_POLICY)
    g_value_set_enum (value, (int) self->policies[id - PROP_HSCROLL_POLICY]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
accord_paper_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  AccordPaperView *self = ACCORD_PAPER_VIEW (object);

  if (id == PROP_ZOOM)
    accord_paper_view_set_zoom (self, g_value_get_double (value));
  else if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    set_adjustment (self, id - PROP_HADJUSTMENT, g_value_get_object (value));
  else if (id == PROP_HSCROLL_POLICY || id == PROP_VSCROLL_POLICY)
    self->policies[id - PROP_HSCROLL_POLICY] = (GtkScrollablePolicy) g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
accord_paper_view_dispose (GObject *object)
{
  AccordPaperView *self = ACCORD_PAPER_VIEW (object);

  g_clear_handle_id (&self->notice, g_source_remove);
  forget_pictures (self);
  g_clear_object (&self->paper);
  g_clear_object (&self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  g_clear_object (&self->adjustments[GTK_ORIENTATION_VERTICAL]);

  G_OBJECT_CLASS (accord_paper_view_parent_class)->dispose (object);
}

static void
accord_paper_view_class_init (AccordPaperViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = accord_paper_view_get_property;
  object_class->set_property = accord_paper_view_set_property;
  object_class->dispose = accord_paper_view_dispose;
  widget_class->measure = accord_paper_view_measure;
  widget_class->size_allocate = accord_paper_view_size_allocate;
  widget_class->snapshot = accord_paper_view_snapshot;

  properties[PROP_PAGE] =
    g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM] =
    g_param_spec_double ("zoom", NULL, NULL, 0, GREATEST_ZOOM, 0,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
accord_paper_view_init (AccordPaperView *self)
{
  self->shown = 1;
  self->wanted_page = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/** accord_paper_view_get_paper: (transfer none) (nullable): what is shown. */
AccordPaper *
accord_paper_view_get_paper (AccordPaperView *self)
{
  g_return_val_if_fail (ACCORD_IS_PAPER_VIEW (self), NULL);
  return self->paper;
}

/** accord_paper_view_set_paper: shows another, from about the place where the one before was. */
void
accord_paper_view_set_paper (AccordPaperView *self, AccordPaper *paper)
{
  g_return_if_fail (ACCORD_IS_PAPER_VIEW (self));

  if (!g_set_object (&self->paper, paper))
    return;
  forget_pictures (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** accord_paper_view_get_page: the page that is looked at, from 0. */
guint
accord_paper_view_get_page (AccordPaperView *self)
{
  g_return_val_if_fail (ACCORD_IS_PAPER_VIEW (self), 0);
  return self->page;
}

/** accord_paper_view_show_page: scrolls so that the page is at the top. */
void
accord_paper_view_show_page (AccordPaperView *self, guint page)
{
  g_return_if_fail (ACCORD_IS_PAPER_VIEW (self));

  self->wanted_page = (int) page;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** accord_paper_view_get_zoom: how large a page is shown; 1: as large as on paper. */
double
accord_paper_view_get_zoom (AccordPaperView *self)
{
  g_return_val_if_fail (ACCORD_IS_PAPER_VIEW (self), 1);
  return self->shown;
}

/** accord_paper_view_set_zoom: sets it; 0 for as wide as the view. */
void
accord_paper_view_set_zoom (AccordPaperView *self, double zoom)
{
  g_return_if_fail (ACCORD_IS_PAPER_VIEW (self));

  self->zoom = zoom > 0 ? CLAMP (zoom, LEAST_ZOOM, GREATEST_ZOOM) : 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

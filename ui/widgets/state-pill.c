/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/state-pill.h"

struct _AccordStatePill {
  GtkWidget parent_instance;

  GtkWidget *image;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (AccordStatePill, accord_state_pill, GTK_TYPE_WIDGET)

static void
accord_state_pill_dispose (GObject *object)
{
  AccordStatePill *self = ACCORD_STATE_PILL (object);

  g_clear_pointer (&self->image, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_state_pill_parent_class)->dispose (object);
}

static void
accord_state_pill_class_init (AccordStatePillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_state_pill_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
accord_state_pill_init (AccordStatePill *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "pill");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  self->image = gtk_image_new ();
  gtk_image_set_pixel_size (GTK_IMAGE (self->image), 14);
  gtk_widget_set_parent (self->image, GTK_WIDGET (self));
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/** accord_state_pill_new: a pill that shows nothing yet, and is hidden. */
GtkWidget *
accord_state_pill_new (void)
{
  return g_object_new (ACCORD_TYPE_STATE_PILL, NULL);
}

/** accord_state_pill_set_state: shows @state with @word; hidden where @state is %NULL. */
void
accord_state_pill_set_state (AccordStatePill *self, const AccordState *state, const char *word)
{
  g_return_if_fail (ACCORD_IS_STATE_PILL (self));

  gtk_widget_set_visible (GTK_WIDGET (self), state != NULL);
  if (state == NULL)
    return;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), state->icon);
  gtk_label_set_text (GTK_LABEL (self->label), word);
  accord_tone_apply (GTK_WIDGET (self), state->tone);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
}

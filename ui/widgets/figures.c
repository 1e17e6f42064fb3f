/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/figures.h"

#include "widgets/flow-layout.h"

struct _AccordFigures {
  GtkWidget parent_instance;

  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (AccordFigures, accord_figures, GTK_TYPE_WIDGET)

static void
accord_figures_dispose (GObject *object)
{
  g_clear_pointer (&ACCORD_FIGURES (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_figures_parent_class)->dispose (object);
}

static void
accord_figures_class_init (AccordFiguresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_figures_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
accord_figures_init (AccordFigures *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "panel");
  gtk_widget_add_css_class (GTK_WIDGET (self), "pad");
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->box, accord_flow_layout_new (18, 12));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/** accord_figures_new: an empty panel. */
GtkWidget *
accord_figures_new (void)
{
  return g_object_new (ACCORD_TYPE_FIGURES, NULL);
}

/** accord_figures_clear: takes every figure out. */
void
accord_figures_clear (AccordFigures *self)
{
  GtkWidget *child;

  g_return_if_fail (ACCORD_IS_FIGURES (self));

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static GtkWidget *
make_words (const char *words, const AccordState *state)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = make_label (words, "cap");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (state == NULL)
    gtk_widget_add_css_class (label, "dim-label");
  else
    {
      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (state->icon));
      accord_tone_apply (box, state->tone);
    }
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

/**
 * accord_figures_add:
 * @words: (nullable): a line below the figure
 * @state: (nullable): how that line is meant
 *
 * Adds a figure.
 */
void
accord_figures_add (AccordFigures *self,
                    const char *name,
                    const char *figure,
                    const char *words,
                    const AccordState *state)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = make_label (name, "cap");

  g_return_if_fail (ACCORD_IS_FIGURES (self));

  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), make_label (figure, "figure"));
  if (words != NULL)
    gtk_box_append (GTK_BOX (box), make_words (words, state));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (self->box), box);
}

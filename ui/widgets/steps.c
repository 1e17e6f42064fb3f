/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/steps.h"

#include <glib/gi18n.h>

struct _AccordSteps {
  GtkWidget parent_instance;

  GtkWidget *box;   /* owned */
  GPtrArray *marks; /* of the steps; borrowed */
};

G_DEFINE_FINAL_TYPE (AccordSteps, accord_steps, GTK_TYPE_WIDGET)

static void
accord_steps_dispose (GObject *object)
{
  AccordSteps *self = ACCORD_STEPS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->marks, g_ptr_array_unref);

  G_OBJECT_CLASS (accord_steps_parent_class)->dispose (object);
}

static void
accord_steps_class_init (AccordStepsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_steps_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
accord_steps_init (AccordSteps *self)
{
  self->marks = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
add_line (GtkBox *box)
{
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_widget_set_size_request (line, 30, -1);
  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  gtk_box_append (box, line);
}

static GtkWidget *
mark_new (guint step, const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *mark = gtk_stack_new ();
  GtkWidget *done = gtk_image_new_from_icon_name ("accord-presented-symbolic");
  g_autofree char *number = g_strdup_printf ("%u", step + 1);

  gtk_widget_add_css_class (done, "blue");
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_stack_add_named (GTK_STACK (mark), gtk_label_new (number), "number");
  gtk_stack_add_named (GTK_STACK (mark), done, "done");
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), gtk_label_new (title));
  return box;
}

/** accord_steps_add: one more step. */
void
accord_steps_add (AccordSteps *self, const char *title)
{
  g_return_if_fail (ACCORD_IS_STEPS (self));

  if (self->marks->len > 0)
    add_line (GTK_BOX (self->box));
  g_ptr_array_add (self->marks, mark_new (self->marks->len, title));
  gtk_box_append (GTK_BOX (self->box), g_ptr_array_index (self->marks, self->marks->len - 1));
}

static GtkLabel *
get_title (AccordSteps *self, guint step)
{
  return GTK_LABEL (gtk_widget_get_last_child (g_ptr_array_index (self->marks, step)));
}

/* A number, or a tick once the step is done; the one that is shown is told in bold as well. */
static void
mark_step (AccordSteps *self, guint step, guint current)
{
  GtkStack *mark = GTK_STACK (gtk_widget_get_first_child (g_ptr_array_index (self->marks, step)));
  GtkWidget *number = gtk_stack_get_child_by_name (mark, "number");
  GtkLabel *title = get_title (self, step);

  gtk_stack_set_visible_child_name (mark, step < current ? "done" : "number");
  gtk_label_set_ellipsize (title, step == current ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_widget_set_css_classes (number, step == current ? (const char *[]){ "stepnum", "cur", NULL }
                                                      : (const char *[]){ "stepnum", NULL });
  gtk_widget_set_css_classes (GTK_WIDGET (title),
                              step == current  ? (const char *[]){ "strong", NULL }
                              : step < current ? (const char *[]){ NULL }
                                               : (const char *[]){ "dim-label", NULL });
}

/** accord_steps_set_current: the step that is shown, from 0. */
void
accord_steps_set_current (AccordSteps *self, guint step)
{
  g_autofree char *words = NULL;

  g_return_if_fail (ACCORD_IS_STEPS (self));
  g_return_if_fail (step < self->marks->len);

  for (guint i = 0; i < self->marks->len; i++)
    mark_step (self, i, step);
  /* Translators: the number of a step, how many there are, and its title */
  words = g_strdup_printf (_("Step %1$u of %2$u: %3$s"), step + 1, self->marks->len,
                           gtk_label_get_text (get_title (self, step)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

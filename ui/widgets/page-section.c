/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/page-section.h"

struct _AccordPageSection {
  GtkWidget parent_instance;

  GtkWidget *heading;
  GtkWidget *content;
};

G_DEFINE_FINAL_TYPE (AccordPageSection, accord_page_section, GTK_TYPE_WIDGET)

static void
accord_page_section_dispose (GObject *object)
{
  AccordPageSection *self = ACCORD_PAGE_SECTION (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (accord_page_section_parent_class)->dispose (object);
}

static void
accord_page_section_class_init (AccordPageSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_page_section_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
accord_page_section_init (AccordPageSection *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
}

/** accord_page_section_new: a section with a heading, and nothing below it yet. */
GtkWidget *
accord_page_section_new (const char *title)
{
  AccordPageSection *self = g_object_new (ACCORD_TYPE_PAGE_SECTION, NULL);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "section");
  gtk_box_append (GTK_BOX (self->heading), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

/** accord_page_section_add_button: (transfer none): a new button that activates @action. */
GtkWidget *
accord_page_section_add_button (AccordPageSection *self, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_return_val_if_fail (ACCORD_IS_PAGE_SECTION (self), NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "linkbtn");
  gtk_box_append (GTK_BOX (self->heading), button);
  return button;
}

/** accord_page_section_add_control: adds @control (transfer full) after the buttons. */
void
accord_page_section_add_control (AccordPageSection *self, GtkWidget *control)
{
  g_return_if_fail (ACCORD_IS_PAGE_SECTION (self));

  gtk_widget_add_css_class (control, "flat");
  gtk_widget_add_css_class (control, "linkbtn");
  gtk_box_append (GTK_BOX (self->heading), control);
}

/** accord_page_section_append: adds @child at the end. */
void
accord_page_section_append (AccordPageSection *self, GtkWidget *child)
{
  g_return_if_fail (ACCORD_IS_PAGE_SECTION (self));
  gtk_box_append (GTK_BOX (self->content), child);
}

/** accord_page_section_prepend: adds @child below the heading, before everything else. */
void
accord_page_section_prepend (AccordPageSection *self, GtkWidget *child)
{
  g_return_if_fail (ACCORD_IS_PAGE_SECTION (self));
  gtk_box_prepend (GTK_BOX (self->content), child);
}

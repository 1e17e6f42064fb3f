/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/fault-row.h"

struct _AccordFaultRow {
  AdwPreferencesRow parent_instance;

  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (AccordFaultRow, accord_fault_row, ADW_TYPE_PREFERENCES_ROW)

static void
accord_fault_row_class_init (AccordFaultRowClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
accord_fault_row_init (AccordFaultRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *image = gtk_image_new_from_icon_name ("accord-breach-symbolic");

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_add_css_class (box, "err");
  gtk_image_set_pixel_size (GTK_IMAGE (image), 14);
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), image);

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_box_append (GTK_BOX (box), self->label);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/** accord_fault_row_new: a line that says nothing yet. */
GtkWidget *
accord_fault_row_new (void)
{
  return g_object_new (ACCORD_TYPE_FAULT_ROW, NULL);
}

/** accord_fault_row_set_text: says @text; hidden with %NULL. */
void
accord_fault_row_set_text (AccordFaultRow *self, const char *text)
{
  g_return_if_fail (ACCORD_IS_FAULT_ROW (self));

  gtk_label_set_text (GTK_LABEL (self->label), text == NULL ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text == NULL ? "" : text, -1);
}

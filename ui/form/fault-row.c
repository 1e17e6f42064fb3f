/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/fault-row.h"

struct _AccordFaultRow {
  AdwPreferencesRow parent_instance;

  GtkWidget *label;
  GtkWidget *offers;
  GtkWidget *buttons[ACCORD_FAULT_OFFERS_MAX];
};

enum {
  TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordFaultRow, accord_fault_row, ADW_TYPE_PREFERENCES_ROW)

static void
offer_clicked_cb (AccordFaultRow *self, GtkWidget *button)
{
  for (guint i = 0; i < ACCORD_FAULT_OFFERS_MAX; i++)
    if (self->buttons[i] == button)
      {
        g_signal_emit (self, signals[TAKEN], 0, i);
        return;
      }
}

static void
accord_fault_row_class_init (AccordFaultRowClass *klass)
{
  /**
   * AccordFaultRow::taken:
   * @index: of the offer that was chosen
   */
  signals[TAKEN] = g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
add_offers (AccordFaultRow *self)
{
  self->offers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_margin_start (self->offers, 16);
  gtk_widget_set_visible (self->offers, FALSE);
  for (guint i = 0; i < ACCORD_FAULT_OFFERS_MAX; i++)
    {
      self->buttons[i] = gtk_button_new_with_label ("");
      gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->buttons[i]))),
                               PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (self->buttons[i], "flat");
      gtk_widget_add_css_class (self->buttons[i], "linkbtn");
      g_signal_connect_object (self->buttons[i], "clicked", G_CALLBACK (offer_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->offers), self->buttons[i]);
    }
}

static void
accord_fault_row_init (AccordFaultRow *self)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *image = gtk_image_new_from_icon_name ("accord-breach-symbolic");

  gtk_widget_set_margin_top (lines, 6);
  gtk_widget_set_margin_bottom (lines, 8);
  gtk_widget_set_margin_start (lines, 12);
  gtk_widget_set_margin_end (lines, 12);
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

  gtk_box_append (GTK_BOX (lines), box);
  add_offers (self);
  gtk_box_append (GTK_BOX (lines), self->offers);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), lines);
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

static void
set_offer (AccordFaultRow *self, guint index, const char *label)
{
  gtk_button_set_label (GTK_BUTTON (self->buttons[index]), label == NULL ? "" : label);
  gtk_widget_set_visible (self->buttons[index], label != NULL);
}

/** accord_fault_row_set_offers: offers ways out below the text; %NULL for none, or for one only. */
void
accord_fault_row_set_offers (AccordFaultRow *self, const char *first, const char *second)
{
  g_return_if_fail (ACCORD_IS_FAULT_ROW (self));

  set_offer (self, 0, first);
  set_offer (self, 1, second);
  gtk_widget_set_visible (self->offers, first != NULL);
}

/** accord_fault_row_get_offer: (transfer none) (nullable): the words of an offer that it makes. */
const char *
accord_fault_row_get_offer (AccordFaultRow *self, guint index)
{
  g_return_val_if_fail (ACCORD_IS_FAULT_ROW (self), NULL);
  g_return_val_if_fail (index < ACCORD_FAULT_OFFERS_MAX, NULL);

  if (!gtk_widget_get_visible (self->offers) || !gtk_widget_get_visible (self->buttons[index]))
    return NULL;
  return gtk_button_get_label (GTK_BUTTON (self->buttons[index]));
}

/** accord_fault_row_take: takes an offer, as its button does. */
void
accord_fault_row_take (AccordFaultRow *self, guint index)
{
  g_return_if_fail (accord_fault_row_get_offer (self, index) != NULL);

  g_signal_emit_by_name (self->buttons[index], "clicked");
}

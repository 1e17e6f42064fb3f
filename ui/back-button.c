/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "back-button.h"

#include <glib/gi18n.h>

struct _AccordBackButton {
  AdwBin parent_instance;

  /* template widgets */
  GtkWidget *button;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (AccordBackButton, accord_back_button, ADW_TYPE_BIN)

static void
accord_back_button_class_init (AccordBackButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/accord/Accord/ui/back-button.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordBackButton, button);
  gtk_widget_class_bind_template_child (widget_class, AccordBackButton, label);
}

static void
accord_back_button_init (AccordBackButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** accord_back_button_set_title: names the page that it leads to; %NULL where there is none. */
void
accord_back_button_set_title (AccordBackButton *self, const char *title)
{
  g_autofree char *words = NULL;

  g_return_if_fail (ACCORD_IS_BACK_BUTTON (self));

  gtk_widget_set_visible (GTK_WIDGET (self), title != NULL);
  if (title == NULL)
    return;

  /* Translators: %s is the title of the page that was shown before. */
  words = g_strdup_printf (_("Back to %s"), title);
  gtk_label_set_label (self->label, title);
  gtk_widget_set_tooltip_text (self->button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
}

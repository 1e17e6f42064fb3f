/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "read-only-bar.h"

struct _AccordReadOnlyBar {
  AdwBin parent_instance;

  /* template widgets */
  GtkLabel *label;
  GtkRevealer *revealer;
};

G_DEFINE_FINAL_TYPE (AccordReadOnlyBar, accord_read_only_bar, ADW_TYPE_BIN)

static void
accord_read_only_bar_class_init (AccordReadOnlyBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/read-only-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordReadOnlyBar, label);
  gtk_widget_class_bind_template_child (widget_class, AccordReadOnlyBar, revealer);
}

static void
accord_read_only_bar_init (AccordReadOnlyBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** accord_read_only_bar_show: says what there is to say of @store now. */
void
accord_read_only_bar_show (AccordReadOnlyBar *self, AccordStore *store)
{
  const char *reason = accord_store_get_read_only_reason (store);
  gboolean is_read_only = accord_store_get_read_only (store) && reason != NULL;

  g_return_if_fail (ACCORD_IS_READ_ONLY_BAR (self));

  if (is_read_only)
    gtk_label_set_label (self->label, reason);
  gtk_revealer_set_reveal_child (self->revealer, is_read_only);
  /* What is folded away is still there for assistive technology, unless it is told. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->revealer), GTK_ACCESSIBLE_STATE_HIDDEN,
                               !is_read_only, -1);
}

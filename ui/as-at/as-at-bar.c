/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "as-at/as-at-bar.h"

#include <glib/gi18n.h>

/* Says below the header that another day than today is shown, while it is. */
struct _AccordAsAtBar {
  AdwBin parent_instance;

  /* template widgets */
  GtkLabel *label;
  GtkRevealer *revealer;
};

G_DEFINE_FINAL_TYPE (AccordAsAtBar, accord_as_at_bar, ADW_TYPE_BIN)

static void
as_at_changed_cb (AccordAsAtBar *self, GParamSpec *spec, AccordStore *store)
{
  AccordDate as_at = accord_store_get_as_at (store);
  AccordDate today = accord_date_today ();
  g_autofree char *day = accord_date_format (as_at, ACCORD_DATE_STYLE_LONG);
  g_autofree char *words = NULL;

  if (as_at < today)
    /* Translators: %s is a date. */
    words = g_strdup_printf (
      _("<b>As at %s.</b> Everything is shown as it stood then, and editing is off."), day);
  else if (as_at > today)
    /* Translators: %s is a date. */
    words = g_strdup_printf (
      _("<b>As at %s.</b> Everything is shown as it will stand then, and editing is off."), day);
  if (words != NULL)
    gtk_label_set_markup (self->label, words);
  gtk_revealer_set_reveal_child (self->revealer, words != NULL);
  /* What is folded away is still there for assistive technology, unless it is told. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->revealer), GTK_ACCESSIBLE_STATE_HIDDEN,
                               words == NULL, -1);
}

static void
accord_as_at_bar_class_init (AccordAsAtBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/uk/accord/Accord/ui/as-at/as-at-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordAsAtBar, label);
  gtk_widget_class_bind_template_child (widget_class, AccordAsAtBar, revealer);
}

static void
accord_as_at_bar_init (AccordAsAtBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * accord_as_at_bar_set_store:
 *
 * Sets the register whose day it tells, once.
 */
void
accord_as_at_bar_set_store (AccordAsAtBar *self, AccordStore *store)
{
  g_return_if_fail (ACCORD_IS_AS_AT_BAR (self));

  g_signal_connect_object (store, "notify::as-at", G_CALLBACK (as_at_changed_cb), self,
                           G_CONNECT_SWAPPED);
  as_at_changed_cb (self, NULL, store);
}

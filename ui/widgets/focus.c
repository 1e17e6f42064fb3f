/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/focus.h"

static void
popover_closed_cb (GtkPopover *popover, GtkWidget *focus)
{
  g_signal_handlers_disconnect_by_func (popover, popover_closed_cb, focus);
  gtk_widget_grab_focus (focus);
}

/**
 * accord_focus_return_from:
 * @popover: a popover that a key is about to open
 *
 * Gives the focus back, when @popover closes, to what has it now, if that is still there. GTK would
 * leave it on the button, from which the way back to a row of a list is long.
 */
void
accord_focus_return_from (GtkPopover *popover)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (popover)));

  if (focus != NULL && !gtk_widget_get_visible (GTK_WIDGET (popover)))
    g_signal_connect_object (popover, "closed", G_CALLBACK (popover_closed_cb), focus, 0);
}

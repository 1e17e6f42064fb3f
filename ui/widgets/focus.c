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

/* What had the focus inside a widget, as long as that is on the screen. */
typedef struct {
  GtkWidget *widget;
  void (*take_back) (GtkWidget *widget);
  gboolean was_inside;
  guint taking; /* the source that takes it back */
} Keeper;

static gboolean
take_back_cb (gpointer data)
{
  Keeper *keeper = data;
  GtkRoot *root = gtk_widget_get_root (keeper->widget);

  keeper->taking = 0;
  if (root != NULL && gtk_root_get_focus (root) == NULL)
    keeper->take_back (keeper->widget);
  return G_SOURCE_REMOVE;
}

/* Not at once: what goes may be in the middle of going. */
static void
focus_changed_cb (Keeper *keeper, GParamSpec *pspec, GtkRoot *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  if (focus != NULL)
    keeper->was_inside = gtk_widget_is_ancestor (focus, keeper->widget);
  else if (keeper->was_inside && keeper->taking == 0)
    keeper->taking = g_idle_add (take_back_cb, keeper);
}

static void
mapped_cb (Keeper *keeper)
{
  g_signal_connect_swapped (gtk_widget_get_root (keeper->widget), "notify::focus-widget",
                            G_CALLBACK (focus_changed_cb), keeper);
}

static void
unmapped_cb (Keeper *keeper)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_root (keeper->widget), keeper);
  g_clear_handle_id (&keeper->taking, g_source_remove);
  keeper->was_inside = FALSE;
}

/**
 * accord_focus_keep_inside:
 * @widget: what may lose what is inside it, such as a table its rows
 * @take_back: gives the focus to something else in it
 *
 * Keeps the focus in @widget where what had it goes. GTK 4.8 would leave it nowhere, and the keys
 * with it.
 */
void
accord_focus_keep_inside (GtkWidget *widget, void (*take_back) (GtkWidget *widget))
{
  Keeper *keeper = g_new0 (Keeper, 1);

  keeper->widget = widget;
  keeper->take_back = take_back;
  g_object_set_data_full (G_OBJECT (widget), "accord-keeper", keeper, g_free);
  g_signal_connect_swapped (widget, "map", G_CALLBACK (mapped_cb), keeper);
  g_signal_connect_swapped (widget, "unmap", G_CALLBACK (unmapped_cb), keeper);
}

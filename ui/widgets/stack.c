/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/stack.h"

static void
tell_shown (GtkStack *stack)
{
  GtkWidget *shown = gtk_stack_get_visible_child (stack);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (stack)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN,
                                 child != shown, -1);
}

/**
 * accord_stack_tell_shown:
 * @stack: a stack that was just made
 *
 * Keeps the pages of @stack that are not shown from assistive technology, to which GTK 4.8 tells
 * all of them at once. A page that is added is told of, or not, when another is shown.
 */
void
accord_stack_tell_shown (GtkStack *stack)
{
  g_signal_connect (stack, "notify::visible-child", G_CALLBACK (tell_shown), NULL);
  tell_shown (stack);
}

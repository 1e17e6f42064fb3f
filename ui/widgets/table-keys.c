/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/table-keys.h"

/* GTK 4.8 moves from row to row with Tab, so that nobody gets past a long table, and sorts with the
 * mouse alone. Here the headings are one stop of Tab and the rows another; arrows move inside, and
 * Enter or space on a heading sorts by it. */

static gboolean
is_inside (GtkWidget *widget)
{
  return gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN;
}

static gboolean
enter_headings (GtkWidget *header)
{
  GtkWidget *heading = gtk_widget_get_first_child (header);

  return heading != NULL && gtk_widget_grab_focus (heading);
}

/**
 * accord_table_keys_focus:
 *
 * Moves the focus into, inside or out of @view, where Tab was pressed.
 *
 * Returns: whether it is in @view now; if not, it goes on to what comes after
 */
gboolean
accord_table_keys_focus (GtkColumnView *view, GtkDirectionType direction)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *rows = gtk_widget_get_next_sibling (header);
  gboolean forward = direction == GTK_DIR_TAB_FORWARD;

  if (is_inside (forward ? rows : header))
    return FALSE;
  if (is_inside (header))
    return gtk_widget_child_focus (rows, direction);
  if (is_inside (rows))
    return enter_headings (header);
  return forward ? enter_headings (header) || gtk_widget_child_focus (rows, direction)
                 : gtk_widget_child_focus (rows, direction) || enter_headings (header);
}

/**
 * accord_table_keys_add_to_heading:
 * @activated: called with @user_data where Enter or space is pressed on @heading
 *
 * Lets the focus come to the heading of a column.
 */
void
accord_table_keys_add_to_heading (GtkWidget *heading, GtkShortcutFunc activated, gpointer user_data)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string ("Return|KP_Enter|space");
  GtkShortcutAction *action = gtk_callback_action_new (activated, user_data, NULL);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (trigger, action));
  gtk_widget_add_controller (heading, controller);
  gtk_widget_set_focusable (heading, TRUE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "list/records-command.h"

#include <glib/gi18n.h>

/** accord_records_commands_make_menu: (transfer full): a menu of @commands; @action is given the
 * name of the one that is chosen. */
GMenuModel *
accord_records_commands_make_menu (const AccordRecordsCommand *commands, const char *action)
{
  GMenu *menu = g_menu_new ();

  for (const AccordRecordsCommand *command = commands; command->name != NULL; command++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(command->label), NULL);

      g_menu_item_set_action_and_target (item, action, "s", command->name);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/** accord_records_commands_make_button: (transfer floating): a button with that menu. */
GtkWidget *
accord_records_commands_make_button (const AccordRecordsCommand *commands,
                                     const char *action,
                                     const char *label)
{
  g_autoptr (GMenuModel) menu = accord_records_commands_make_menu (commands, action);
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  return button;
}

/** accord_records_commands_run: does what the command @name does, with @ids if there are any. */
void
accord_records_commands_run (const AccordRecordsCommand *commands,
                             const char *name,
                             GtkWidget *from,
                             AccordStore *store,
                             const GArray *ids)
{
  for (const AccordRecordsCommand *command = commands; command->name != NULL; command++)
    if (g_strcmp0 (command->name, name) == 0 && ids->len > 0)
      command->activate (from, store, ids);
}

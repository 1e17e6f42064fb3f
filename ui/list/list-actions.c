/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "list/list-actions.h"

#include "form/change.h"
#include "list/list-commands.h"
#include "why/why-dialog.h"

/* The actions of a list page that are about its rows. */

static void
edit_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordListPage *page = ACCORD_LIST_PAGE (widget);
  g_autoptr (AccordRecord) record =
    accord_table_view_dup_selected (accord_list_page_get_table (page));

  if (record != NULL)
    accord_change_open_form (widget, accord_list_page_get_store (page), record,
                             accord_list_page_get_plan (page)->layout);
}

static void
remove_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordListPage *page = ACCORD_LIST_PAGE (widget);
  g_autoptr (GArray) ids = accord_table_view_dup_selected_ids (accord_list_page_get_table (page));

  accord_change_remove_all (widget, accord_list_page_get_store (page),
                            accord_record_type_find (accord_list_page_get_plan (page)->type), ids);
}

static void
why_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordListPage *page = ACCORD_LIST_PAGE (widget);

  accord_list_say_why (page, accord_list_page_get_store (page));
}

static void
command_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordListPage *page = ACCORD_LIST_PAGE (widget);
  const AccordListPlan *plan = accord_list_page_get_plan (page);
  g_autoptr (GArray) ids = accord_table_view_dup_selected_ids (accord_list_page_get_table (page));

  if (plan->commands != NULL)
    accord_records_commands_run (plan->commands, g_variant_get_string (parameter, NULL), widget,
                                 accord_list_page_get_store (page), ids);
}

static void
copy_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordListPage *page = ACCORD_LIST_PAGE (widget);

  accord_list_copy (page, accord_list_page_get_store (page));
}

static void
export_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordListPage *page = ACCORD_LIST_PAGE (widget);

  accord_list_export (page, accord_list_page_get_store (page),
                      g_variant_get_string (parameter, NULL));
}

/** accord_list_actions_install: gives the class of the page `page.edit`, `page.remove`, `page.why`,
 * `page.command`, `page.copy` and `page.export`, and the keys of two of them. */
void
accord_list_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.edit", NULL, edit_activated);
  gtk_widget_class_install_action (widget_class, "page.remove", NULL, remove_activated);
  gtk_widget_class_install_action (widget_class, "page.why", NULL, why_activated);
  gtk_widget_class_install_action (widget_class, "page.command", "s", command_activated);
  gtk_widget_class_install_action (widget_class, "page.copy", NULL, copy_activated);
  gtk_widget_class_install_action (widget_class, "page.export", "s", export_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "page.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "page.copy",
                                       NULL);
}

/** accord_list_actions_update: allows what can be done with the rows that are there and selected. */
void
accord_list_actions_update (AccordListPage *page)
{
  GtkWidget *widget = GTK_WIDGET (page);
  AccordList *list = accord_list_page_get_list (page);
  gboolean is_allowed = accord_change_is_allowed (accord_list_page_get_store (page));
  guint n_selected = accord_table_view_get_n_selected (accord_list_page_get_table (page));
  gboolean has_rows = g_list_model_get_n_items (G_LIST_MODEL (list)) > 0 &&
                      !accord_list_get_outdated (list);
  const AccordRecordType *type = accord_record_type_find (accord_list_page_get_plan (page)->type);

  gtk_widget_action_set_enabled (widget, "page.edit", is_allowed && n_selected == 1);
  gtk_widget_action_set_enabled (widget, "page.remove", is_allowed && n_selected > 0);
  gtk_widget_action_set_enabled (widget, "page.why",
                                 n_selected == 1 && accord_why_can_say (type));
  gtk_widget_action_set_enabled (widget, "page.command", is_allowed && n_selected > 0);
  gtk_widget_action_set_enabled (widget, "page.copy", has_rows);
  gtk_widget_action_set_enabled (widget, "page.export", has_rows);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/day-list.h"

#include <glib/gi18n.h>

#include "calendar/obligation-commands.h"

/* A day on which more than these fall is looked at in the list, which reads them page by page. */
#define ROWS_MOST 40

struct _AccordDayList {
  AdwBin parent_instance;

  GtkLabel *title; /* borrowed, as the next three */
  GtkLabel *holiday;
  GtkListBox *rows;
  GtkLabel *note; /* in place of rows, or after them */
};

G_DEFINE_FINAL_TYPE (AccordDayList, accord_day_list, ADW_TYPE_BIN)

static GVariant *
make_target (const char *word, gint64 id)
{
  return g_variant_new ("(sx)", word, id);
}

static GtkWidget *
make_icon (const AccordPlannerItem *item)
{
  const char *name = item->type == NULL                       ? "accord-in-force-symbolic"
                     : g_strcmp0 (item->what, "meeting") == 0 ? "accord-meeting-symbolic"
                     : g_strcmp0 (item->what, "due") != 0     ? "mail-send-symbolic"
                     : item->state == NULL                    ? "accord-note-symbolic"
                                                              : item->state->icon;
  GtkWidget *icon = gtk_image_new_from_icon_name (name);

  if (item->state != NULL && g_strcmp0 (item->what, "due") == 0)
    accord_tone_apply (icon, item->state->tone);
  return icon;
}

static GtkWidget *
make_state (const AccordPlannerItem *item)
{
  GtkWidget *label = gtk_label_new (item->state_words);

  gtk_widget_add_css_class (label, "cap");
  if (item->state != NULL)
    accord_tone_apply (label, item->state->tone == ACCORD_TONE_PLAIN ? ACCORD_TONE_DIM
                                                                     : item->state->tone);
  return label;
}

/* "Mark received…" of one row among many is told apart by what it is about. */
static void
name_control (GtkWidget *control, const char *label, const AccordPlannerItem *item)
{
  /* Translators: a command, and what it is done with */
  g_autofree char *words = g_strdup_printf (_("%1$s %2$s"), label, item->title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
}

static void
add_next_step (AdwActionRow *row, const AccordPlannerItem *item)
{
  const AccordRecordsCommand *next = accord_obligation_get_next_command (item->kind, item->key);
  GtkWidget *button;

  if (next == NULL)
    return;
  button = gtk_button_new_with_label (_(next->label));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.mark");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button),
                                          make_target (next->name, item->id));
  gtk_widget_add_css_class (button, "tiny");
  name_control (button, _(next->label), item);
  adw_action_row_add_suffix (row, button);
}

static GMenuModel *
make_menu (const AccordPlannerItem *item)
{
  GMenu *menu = g_menu_new ();
  const AccordRecordsCommand *command = accord_obligation_commands;

  for (; command->name != NULL; command++)
    {
      g_autoptr (GMenuItem) entry = g_menu_item_new (_(command->label), NULL);

      g_menu_item_set_action_and_target_value (entry, "page.mark",
                                               make_target (command->name, item->id));
      g_menu_append_item (menu, entry);
    }
  return G_MENU_MODEL (menu);
}

static void
add_menu (AdwActionRow *row, const AccordPlannerItem *item)
{
  g_autoptr (GMenuModel) menu = make_menu (item);
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_tooltip_text (button, _("More for this"));
  gtk_widget_add_css_class (button, "flat");
  name_control (button, _("More for this:"), item);
  adw_action_row_add_suffix (row, button);
}

static GtkWidget *
make_row (const AccordPlannerItem *item)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), item->title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  if (item->words != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), item->words);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_icon (item));
  if (item->state_words != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_state (item));
  if (item->type == NULL)
    return row;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "page.open");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row),
                                          make_target (item->type->name, item->id));
  if (g_strcmp0 (item->what, "due") == 0)
    {
      add_next_step (ADW_ACTION_ROW (row), item);
      add_menu (ADW_ACTION_ROW (row), item);
    }
  return row;
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
accord_day_list_class_init (AccordDayListClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_REGION);
}

static void
accord_day_list_init (AccordDayList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = make_label ("section");
  GtkWidget *holiday = make_label ("dim-label");
  GtkWidget *rows = gtk_list_box_new ();
  GtkWidget *note = make_label ("dim-label");

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (rows, "boxed-list");
  gtk_box_append (GTK_BOX (heading), title);
  gtk_box_append (GTK_BOX (heading), holiday);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), rows);
  gtk_box_append (GTK_BOX (box), note);
  adw_bin_set_child (ADW_BIN (self), box);
  self->title = GTK_LABEL (title);
  self->holiday = GTK_LABEL (holiday);
  self->rows = GTK_LIST_BOX (rows);
  self->note = GTK_LABEL (note);
}

/** accord_day_list_new: a list that shows nothing yet. */
GtkWidget *
accord_day_list_new (void)
{
  return g_object_new (ACCORD_TYPE_DAY_LIST, NULL);
}

static void
show_note (AccordDayList *self, guint n)
{
  g_autofree char *words = NULL;

  if (n == 0)
    words = g_strdup (_("Nothing stands on this day."));
  else if (n > ROWS_MOST)
    words = g_strdup_printf (
      ngettext ("And %u more: the list has it", "And %u more: the list has them", n - ROWS_MOST),
      n - ROWS_MOST);
  gtk_label_set_text (self->note, words == NULL ? "" : words);
  gtk_widget_set_visible (GTK_WIDGET (self->note), words != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), n > 0);
}

/** accord_day_list_show: shows what stands on @day. */
void
accord_day_list_show (AccordDayList *self, const AccordPlannerData *data, AccordDate day)
{
  g_autofree char *title = accord_date_format (day, ACCORD_DATE_STYLE_FULL);
  const char *holiday;
  GtkWidget *row;
  guint first, n;

  g_return_if_fail (ACCORD_IS_DAY_LIST (self));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, row);
  gtk_label_set_text (self->title, title);
  holiday = accord_bank_holidays_get_title (data->holidays, day);
  gtk_label_set_text (self->holiday, holiday == NULL ? "" : holiday);
  first = accord_planner_data_find (data, day, &n);
  for (guint i = 0; i < MIN (n, ROWS_MOST); i++)
    gtk_list_box_append (self->rows, make_row (data->items->pdata[first + i]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  show_note (self, n);
}

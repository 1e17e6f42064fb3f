/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/holiday-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "widgets/state.h"

static const char *
get_word (const AccordHolidayChange *day)
{
  if (day->title == NULL)
    return _("Goes");
  return day->former == NULL ? _("New") : _("Changes");
}

static GtkWidget *
make_icon (const AccordHolidayChange *day)
{
  GtkWidget *image =
    gtk_image_new_from_icon_name (day->title == NULL    ? "accord-waived-symbolic"
                                  : day->former == NULL ? "list-add-symbolic"
                                                        : "document-edit-symbolic");

  if (day->title != NULL && day->former == NULL)
    accord_tone_apply (image, ACCORD_TONE_ACCENT);
  return image;
}

static char *
dup_subtitle (const AccordHolidayChange *day)
{
  if (day->title != NULL && day->former != NULL)
    /* Translators: "Changes", and what the day was called before */
    return g_strdup_printf (_("%1$s: was “%2$s”"), get_word (day), day->former);
  if (day->title == NULL)
    /* Translators: "Goes" */
    return g_strdup_printf (_("%s: no longer published"), get_word (day));
  return g_strdup (get_word (day));
}

static GtkWidget *
make_row (const AccordHolidayChange *day)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *date = accord_date_format (day->date, ACCORD_DATE_STYLE_SHORT);
  g_autofree char *subtitle = dup_subtitle (day);
  GtkWidget *label = gtk_label_new (date);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 day->title != NULL ? day->title : day->former);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_icon (day));
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

/** accord_holiday_list_new: a list of @days (of AccordHolidayChange), hidden where there are none.
 */
GtkWidget *
accord_holiday_list_new (GPtrArray *days)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_set_visible (list, days->len > 0);
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Days that change"), -1);
  for (guint i = 0; i < days->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (g_ptr_array_index (days, i)));
  return list;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/calendar-year-private.h"

#include "calendar/calendar-jobs.h"
#include "calendar/obligation-commands.h"
#include "form/change.h"
#include "pages.h"

/* The commands of the planner's page. */

static void
previous_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  accord_calendar_year_set_year (ACCORD_CALENDAR_YEAR (widget),
                                 ACCORD_CALENDAR_YEAR (widget)->year - 1);
}

static void
next_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  accord_calendar_year_set_year (ACCORD_CALENDAR_YEAR (widget),
                                 ACCORD_CALENDAR_YEAR (widget)->year + 1);
}

static void
this_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordCalendarYear *self = ACCORD_CALENDAR_YEAR (widget);

  accord_planner_select (self->planner, accord_store_get_as_at (self->store));
  accord_calendar_year_set_year (self, accord_calendar_year_get_current (self));
}

static void
generate_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  accord_calendar_generate (accord_window_from_widget (widget), ACCORD_CALENDAR_YEAR (widget)->year,
                            TRUE);
}

static void
export_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  accord_calendar_export (accord_window_from_widget (widget), ACCORD_CALENDAR_YEAR (widget)->year);
}

static void
print_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordCalendarYear *self = ACCORD_CALENDAR_YEAR (widget);
  g_autoptr (AccordQuery) query = accord_calendar_year_make_query (self);

  accord_calendar_print (accord_window_from_widget (widget), self->year, query);
}

static void
mark_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const char *command;
  gint64 id;

  g_variant_get (parameter, "(&sx)", &command, &id);
  g_array_append_val (ids, id);
  accord_records_commands_run (accord_obligation_commands, command, widget,
                               ACCORD_CALENDAR_YEAR (widget)->store, ids);
}

/* What has no page of its own is opened in its form; where nothing may be changed, on the page of
 * the record that it is part of. */
static void
open_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordCalendarYear *self = ACCORD_CALENDAR_YEAR (widget);
  g_autoptr (AccordRecord) record = NULL;
  const AccordRecordType *type;
  const char *type_name;
  gint64 id;

  g_variant_get (parameter, "(&sx)", &type_name, &id);
  type = accord_record_type_find (type_name);
  if (accord_pages_find_detail (type) != NULL || !accord_change_is_allowed (self->store))
    {
      gtk_widget_activate_action_variant (widget, "win.show-record", parameter);
      return;
    }
  record = accord_store_get (self->store, type, id, NULL);
  if (record != NULL)
    accord_change_open_form (widget, self->store, record, self->layout);
}

/* A new entry is due on the day that is selected, until something else is entered. */
static void
new_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordCalendarYear *self = ACCORD_CALENDAR_YEAR (widget);
  g_autoptr (AccordRecord) record = accord_record_new (accord_record_type_find ("obligation"));
  AccordDate day = accord_planner_get_selected (self->planner);

  if (day > accord_store_get_as_at (self->store))
    accord_record_set_date (record, "due", day, NULL);
  accord_change_open_form (widget, self->store, record, self->layout);
}

static void
filter_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_child_focus (GTK_WIDGET (ACCORD_CALENDAR_YEAR (widget)->filters), GTK_DIR_TAB_FORWARD);
}

static void
clear_filters_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  accord_filter_bar_clear (ACCORD_CALENDAR_YEAR (widget)->filters);
}

/** accord_calendar_year_install_actions: gives the class its actions. */
void
accord_calendar_year_install_actions (GtkWidgetClass *widget_class)
{
  static const struct {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "page.clear-filters", NULL, clear_filters_activated },
    { "page.export-calendar", NULL, export_activated },
    { "page.filter", NULL, filter_activated },
    { "page.generate", NULL, generate_activated },
    { "page.mark", "(sx)", mark_activated },
    { "page.new", NULL, new_activated },
    { "page.next-year", NULL, next_activated },
    { "page.open", "(sx)", open_activated },
    { "page.previous-year", NULL, previous_activated },
    { "page.print", NULL, print_activated },
    { "page.this-year", NULL, this_activated },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "page.previous-year",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "page.next-year", NULL);
}

/** accord_calendar_year_update_actions: switches off what cannot be done. */
void
accord_calendar_year_update_actions (AccordCalendarYear *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_allowed = accord_change_is_allowed (self->store);

  gtk_widget_action_set_enabled (widget, "page.generate", is_allowed);
  gtk_widget_action_set_enabled (widget, "page.mark", is_allowed);
  gtk_widget_action_set_enabled (widget, "page.new", is_allowed);
  gtk_widget_action_set_enabled (widget, "page.next-year", self->year < ACCORD_DATE_LAST_YEAR - 2);
  gtk_widget_action_set_enabled (widget, "page.previous-year", self->year > ACCORD_DATE_FIRST_YEAR);
}

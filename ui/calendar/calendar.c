/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/calendar.h"

#include <glib/gi18n.h>

#include "calendar/calendar-year.h"
#include "calendar/obligation-commands.h"
#include "list/list-tabs.h"

static const AccordFormGroup groups[] = {
  { "", { "title", "kind", "arrangement", "period", "due", "recurs" } },
  { N_("Who"), { "owed_by", "owed_to", "meeting" } },
  { N_("What came"), { "received", "presented", "published", "document", "minute" } },
  { N_("Not owed after all"), { "waived", "note" } },
  { NULL },
};

static const char *const hidden[] = { "generated", NULL };

static const AccordFormLayout layout = { groups, hidden };

static const AccordTableColumn columns[] = {
  { .key = "title",
    .min_chars = 16,
    .nat_chars = 30,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "arrangement", .min_chars = 12, .nat_chars = 22 },
  { .key = "due" },
  { .key = "state", .flags = ACCORD_CELL_STATE },
  { .key = "owed_by", .min_chars = 10, .nat_chars = 18 },
  { .key = "received" },
  { .key = "presented" },
  { .key = "published" },
  { 0 },
};

static const char *const state_order[] = { "overdue",   "due-soon",  "not-yet-due", "received",
                                           "presented", "published", "waived",      NULL };

static const AccordFilterPlan filters[] = {
  { ACCORD_FILTER_AS_CHIPS, "state", state_order },
  { ACCORD_FILTER_AS_MENU, "kind" },
  { ACCORD_FILTER_AS_MENU, "arrangement" },
  { ACCORD_FILTER_AS_MENU, "owed_by" },
  { ACCORD_FILTER_AS_MENU, "due", .title = N_("Year") },
  { 0 },
};

static const AccordListPlan owed = {
  .name = "calendar",
  .type = "obligation",
  .title = N_("Calendar"),
  .icon = "x-office-calendar-symbolic",
  .empty_title = N_("Nothing is owed yet"),
  .empty_words = N_("What is owed to the governing body and others, and by when, belongs here: "
                    "quarterly reports, engagement events, annual reports, returns and reviews."),
  .add = N_("New entry…"),
  .columns = columns,
  .filters = filters,
  .sort = "due",
  .layout = &layout,
  .tab = N_("List"),
  .commands = accord_obligation_commands,
};

static const AccordTableColumn event_columns[] = {
  { .key = "date" },
  { .key = "arrangement",
    .min_chars = 12,
    .nat_chars = 26,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "place", .min_chars = 10, .nat_chars = 20 },
  { .key = "audience", .min_chars = 10, .nat_chars = 20 },
  { N_("Came"), "attended" },
  { N_("Aims"), "aims" },
  { N_("Objectives"), "objectives" },
  { N_("Strategy"), "strategy" },
  { N_("Progress"), "progress" },
  { 0 },
};

static const AccordFilterPlan event_filters[] = {
  { ACCORD_FILTER_AS_MENU, "arrangement" },
  { ACCORD_FILTER_AS_MENU, "date", .title = N_("Year") },
  { 0 },
};

static const AccordFormGroup event_groups[] = {
  { "", { "arrangement", "date", "place", "audience", "attended" } },
  { N_("What was reviewed (RC-2)"), { "aims", "objectives", "strategy", "progress", "note" } },
  { NULL },
};

static const AccordFormLayout event_layout = { event_groups, NULL };

static const AccordListPlan events = {
  .name = "events",
  .type = "engagement-event",
  .title = N_("Engagement events"),
  .icon = "x-office-calendar-symbolic",
  .empty_title = N_("No engagement events yet"),
  .empty_words = N_("Each year at least one is owed for every joint arrangement; over the year "
                    "aims, objectives, strategy and progress are all reviewed (RC-2)."),
  .add = N_("New event…"),
  .columns = event_columns,
  .filters = event_filters,
  .sort = "-date",
  .layout = &event_layout,
};

const AccordListPlan *const accord_calendar_lists[] = { &owed, &events, NULL };

/* The planner is narrowed by what the list is, but for the year, which it has a switch for. */
static const AccordFilterPlan year_filters[] = {
  { ACCORD_FILTER_AS_CHIPS, "state", state_order },
  { ACCORD_FILTER_AS_MENU, "kind" },
  { ACCORD_FILTER_AS_MENU, "arrangement" },
  { ACCORD_FILTER_AS_MENU, "owed_by" },
  { 0 },
};

static GtkWidget *
new_year (AccordStore *store)
{
  return accord_calendar_year_new (store, year_filters, &layout);
}

static void
set_switcher (GtkWidget *widget, GtkWidget *switcher)
{
  accord_calendar_year_set_switcher (ACCORD_CALENDAR_YEAR (widget), switcher);
}

static const AccordListTabsView year_view = { "year", N_("Year"), new_year, set_switcher };

/* Both views show the same: what the planner is narrowed down to, the list is, too. */
static void
shown_changed_cb (AccordListTabs *tabs, GParamSpec *pspec, GtkStack *stack)
{
  AccordListPage *list = accord_list_tabs_get_list (tabs, owed.name);
  AccordCalendarYear *year = ACCORD_CALENDAR_YEAR (accord_list_tabs_get_view (tabs));
  const char *name = accord_list_tabs_get_shown_name (tabs);

  if (list == NULL || year == NULL)
    return;
  if (g_strcmp0 (name, owed.name) == 0)
    accord_calendar_year_hand_filters (year, accord_list_page_get_filters (list));
  else if (g_strcmp0 (name, year_view.name) == 0)
    accord_calendar_year_take_filters (year, accord_list_page_get_filters (list));
}

/** accord_calendar_page_new: the calendar: the planner of a year, and the lists. */
GtkWidget *
accord_calendar_page_new (AccordStore *store)
{
  GtkWidget *tabs = accord_list_tabs_new_with_view (
    store, &year_view, accord_calendar_lists, G_N_ELEMENTS (accord_calendar_lists) - 1);

  g_signal_connect_object (accord_list_tabs_get_stack (ACCORD_LIST_TABS (tabs)),
                           "notify::visible-child", G_CALLBACK (shown_changed_cb), tabs,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return tabs;
}

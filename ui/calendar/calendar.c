/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar/calendar.h"

#include <glib/gi18n.h>

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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/meetings.h"

#include <glib/gi18n.h>

#include "detail/detail-page.h"
#include "meetings/meeting-commands.h"
#include "meetings/meeting-sections.h"

static const AccordFormGroup groups[] = {
  { "", { "committee", "date", "time", "place", "reference" } },
  { N_("Papers and minutes"), { "papers_due", "minutes_approved" } },
  { N_("In public or private"), { "public", "private_why" } },
  { N_("What became of it"), { "cancelled", "note" } },
  { NULL },
};

static const AccordFormLayout layout = { groups, NULL };

/* The lists */

static const AccordTableColumn columns[] = {
  { N_("Ref"), "reference", 6, 8, ACCORD_CELL_DIM },
  { .key = "committee",
    .min_chars = 16,
    .nat_chars = 34,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "date", .also = "time" },
  { .key = "place", .min_chars = 8, .nat_chars = 20 },
  { .key = "papers" },
  { .key = "items" },
  { .key = "attended" },
  { .key = "state", .min_chars = 9, .nat_chars = 16, .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const char *const state_order[] = { "papers-late", "planned",   "held",
                                           "minuted",     "cancelled", NULL };

static const AccordFilterPlan filters[] = {
  { ACCORD_FILTER_AS_CHIPS, "state", state_order },
  { ACCORD_FILTER_AS_MENU, "committee" },
  { ACCORD_FILTER_AS_MENU, "date", .title = N_("Year") },
  { 0 },
};

static const AccordListPlan meetings = {
  .name = "meetings",
  .type = "meeting",
  .title = N_("Meetings"),
  .icon = "accord-meeting-symbolic",
  .empty_title = N_("No meetings yet"),
  .empty_words = N_("The meetings of the governing body and of its committees belong here, a year "
                    "ahead: reports are due for the papers of the meeting that receives them."),
  .add = N_("New meeting…"),
  .columns = columns,
  .filters = filters,
  .sort = "-date",
  .layout = &layout,
};

static const AccordTableColumn action_columns[] = {
  { .key = "text",
    .min_chars = 16,
    .nat_chars = 36,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "owner" },
  { .key = "due" },
  { .key = "meeting", .min_chars = 12, .nat_chars = 26 },
  { .key = "arrangement", .min_chars = 11, .nat_chars = 20 },
  { .key = "state", .also = "done", .min_chars = 9, .nat_chars = 12, .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const char *const action_order[] = { "overdue", "due-soon", "open", "done", NULL };

static const AccordFilterPlan action_filters[] = {
  { ACCORD_FILTER_AS_CHIPS, "state", action_order },
  { ACCORD_FILTER_AS_MENU, "owner" },
  { ACCORD_FILTER_AS_MENU, "arrangement" },
  { ACCORD_FILTER_AS_MENU, "due", .title = N_("Year") },
  { 0 },
};

static const AccordFormGroup action_groups[] = {
  { "", { "text", "owner", "due", "done" } },
  { N_("What it came of"), { "meeting", "arrangement" } },
  { NULL },
};

static const AccordFormLayout action_layout = { action_groups, NULL };

static const AccordListPlan actions = {
  .name = "actions",
  .type = "action",
  .title = N_("Actions"),
  .icon = "accord-meeting-symbolic",
  .empty_title = N_("No actions yet"),
  .empty_words = N_("What somebody undertook to do at a meeting belongs here, with the day by "
                    "which it is to be done."),
  .add = N_("New action…"),
  .columns = action_columns,
  .filters = action_filters,
  .sort = "due",
  .layout = &action_layout,
};

const AccordListPlan *const accord_meeting_lists[] = { &meetings, &actions, NULL };

/* The page of one meeting */

static char *
dup_title (AccordStore *store, AccordRecord *meeting)
{
  return accord_record_format (meeting, "committee", accord_store_get_resolver (store),
                               ACCORD_FORMAT_DISPLAY);
}

/* "Thursday 22 October 2015, 14:00 · Civic Offices, Grays · in public" */
static char *
dup_subtitle (AccordStore *store, AccordRecord *meeting)
{
  GString *line = g_string_new (NULL);
  const char *place = accord_record_get_text (meeting, "place");
  g_autofree char *day =
    accord_date_format (accord_record_get_date (meeting, "date"), ACCORD_DATE_STYLE_FULL);
  g_autofree char *time = accord_record_format (meeting, "time", NULL, ACCORD_FORMAT_DISPLAY);

  g_string_append (line, day);
  if (*time != '\0')
    g_string_append_printf (line, ", %s", time);
  if (place != NULL)
    g_string_append_printf (line, " · %s", place);
  if (accord_record_has (meeting, "public"))
    g_string_append_printf (line, " · %s",
                            accord_record_get_boolean (meeting, "public") ? _("in public")
                                                                          : _("in private"));
  return g_string_free (line, FALSE);
}

static const AccordDetailPlan plan = {
  .type = "meeting",
  .state = "state",
  .dup_title = dup_title,
  .dup_subtitle = dup_subtitle,
  .commands = accord_meeting_commands,
  .sections = accord_meeting_sections,
  .layout = &layout,
};

/** accord_meeting_detail_new: the page of the meeting @id. */
GtkWidget *
accord_meeting_detail_new (AccordStore *store, gint64 id)
{
  return accord_detail_page_new (store, &plan, id);
}

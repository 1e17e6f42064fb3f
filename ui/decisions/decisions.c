/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "decisions/decisions.h"

#include <glib/gi18n.h>

#include "detail/detail-page.h"

static const AccordFormGroup groups[] = {
  { "", { "text", "kind", "arrangement", "reasons", "reference" } },
  { N_("Where it was taken"),
    { "meeting", "item", "date", "route", "reported", "minute", "rests_on" } },
  { N_("The vote"), { "carried", "votes_for", "votes_against", "abstained" } },
  { N_("Procurement"), { "contract", "provider", "value", "process", "conflicts", "published" } },
  { NULL },
};

static void
narrow_to_items (AccordQuery *query, AccordStore *store, AccordRecord *decision)
{
  g_auto (AccordValue) meeting = ACCORD_VALUE_INIT;

  if (!accord_record_has (decision, "meeting"))
    return;
  accord_value_set_integer (&meeting, accord_record_get_reference (decision, "meeting"));
  accord_query_add_filter (query, "meeting", &meeting);
}

static const AccordFormFilter form_filters[] = {
  { "item", narrow_to_items },
  { NULL },
};

static const AccordFormLayout layout = { groups, NULL, form_filters };

/* The lists: all decisions, and the register of procurement decisions (CI-3) */

static void
bind_vote (AccordTableCell *cell, AccordRecord *decision, gpointer data)
{
  g_autofree char *vote = NULL;

  if (accord_record_has (decision, "votes_for"))
    /* Translators: votes for, against, and abstentions */
    vote = g_strdup_printf (_("%1$d : %2$d : %3$d"),
                            (int) accord_record_get_integer (decision, "votes_for"),
                            (int) accord_record_get_integer (decision, "votes_against"),
                            (int) accord_record_get_integer (decision, "abstained"));
  accord_table_cell_set_text (cell, vote);
}

static const AccordTableColumn columns[] = {
  { N_("Ref"), "reference", 6, 7, ACCORD_CELL_DIM },
  { .key = "taken" },
  { N_("Decision"), "text", 18, 40, ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "body", .min_chars = 11, .nat_chars = 20 },
  { .key = "arrangement", .min_chars = 11, .nat_chars = 20 },
  { N_("Vote"), "votes_for", 8, 9, ACCORD_CELL_END, bind_vote },
  { .key = "state", .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const char *const state_order[] = { "to-ratify", "open",        "carried",
                                           "ratified",  "not-carried", NULL };

static const AccordFilterPlan filters[] = {
  { ACCORD_FILTER_AS_CHIPS, "state", state_order },
  { ACCORD_FILTER_AS_MENU, "kind" },
  { ACCORD_FILTER_AS_MENU, "arrangement" },
  { ACCORD_FILTER_AS_MENU, "taken", .title = N_("Year") },
  { 0 },
};

static const AccordListPlan all = {
  .name = "decisions",
  .type = "decision",
  .title = N_("Decisions"),
  .icon = "accord-decision-symbolic",
  .empty_title = N_("No decisions yet"),
  .empty_words = N_("What the governing body and its joint committees decide belongs here: with "
                    "the vote, the minute, and who has ratified it."),
  .add = N_("New decision…"),
  .columns = columns,
  .filters = filters,
  .sort = "-taken",
  .layout = &layout,
};

static const AccordTableColumn procurement_columns[] = {
  { N_("Ref"), "reference", 6, 7, ACCORD_CELL_DIM },
  { .key = "taken", .also = "published", .title = N_("Taken, published") },
  { N_("Decision"), "text", 13, 30, ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "provider",
    .also = "contract",
    .title = N_("Provider, contract"),
    .min_chars = 10,
    .nat_chars = 18 },
  { .key = "value" },
  { N_("Process"), "process", 9, 16 },
  { .key = "conflicts", .min_chars = 10, .nat_chars = 24 },
  { 0 },
};

static const AccordFilterPlan procurement_filters[] = {
  { ACCORD_FILTER_AS_CHIPS, "state", state_order },
  { ACCORD_FILTER_AS_MENU, "provider" },
  { ACCORD_FILTER_AS_MENU, "taken", .title = N_("Year") },
  { 0 },
};

static const char *const procurement_totals[] = { "value", NULL };

static void
narrow_to_procurement (AccordQuery *query)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  accord_value_take_text (&value, g_strdup ("procurement"));
  accord_query_add_filter (query, "kind", &value);
}

static void
prepare_procurement (AccordRecord *record)
{
  accord_record_set_text (record, "kind", "procurement", NULL);
}

static const AccordListPlan procurement = {
  .name = "procurement",
  .type = "decision",
  .title = N_("Procurement"),
  .icon = "accord-decision-symbolic",
  .empty_title = N_("No procurement decisions yet"),
  .empty_words = N_("A register of procurement decisions is kept and published, with the "
                    "conflicts of interest and how they were handled (CI-3)."),
  .add = N_("New procurement decision…"),
  .columns = procurement_columns,
  .filters = procurement_filters,
  .totals = procurement_totals,
  .sort = "-taken",
  .layout = &layout,
  .narrow = narrow_to_procurement,
  .prepare = prepare_procurement,
};

const AccordListPlan *const accord_decision_lists[] = { &all, &procurement, NULL };

/* The page of one */

static const AccordTableColumn ratification_columns[] = {
  { .key = "organisation", .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "by", .min_chars = 12, .nat_chars = 24 },
  { .key = "under", .min_chars = 12, .nat_chars = 26 },
  { .key = "date" },
  { 0 },
};

static const char *const decision_hidden[] = { "decision", NULL };

static const AccordRecordSectionPlan ratifications = {
  .type = "ratification",
  .link = "decision",
  .title = N_("Ratified by"),
  .add = N_("Add ratification…"),
  .empty = N_("Nobody has ratified it. What a joint working committee recommends binds a party "
              "once that party has (CM-7)."),
  .columns = ratification_columns,
  .sort = "date",
  .layout = { NULL, decision_hidden },
};

static const AccordTableColumn delegation_columns[] = {
  { .key = "text",
    .min_chars = 18,
    .nat_chars = 34,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "kind" },
  { .key = "to_whom", .min_chars = 12, .nat_chars = 22 },
  { .key = "limit" },
  { .key = "from" },
  { .key = "to" },
  { 0 },
};

static const AccordRecordSectionPlan delegations = {
  .type = "scheme-entry",
  .link = "decision",
  .title = N_("What it delegates or reserves"),
  .add = N_("Add to the scheme…"),
  .empty = N_("Nothing in the scheme of delegation rests on it."),
  .columns = delegation_columns,
  .sort = "from",
  .layout = { NULL, decision_hidden },
};

static const char *const overview[] = { "text",     "arrangement", "kind",     "reasons",
                                        "meeting",  "item",        "taken",    "route",
                                        "reported", "minute",      "rests_on", NULL };
static const char *const vote[] = { "votes_for", "votes_against", "abstained", NULL };
static const char *const procured[] = { "contract",  "provider",  "value", "process",
                                        "conflicts", "published", NULL };

static const AccordDetailSection sections[] = {
  { N_("Decision"), .fields = overview },
  { N_("Vote"), .fields = vote },
  { N_("Procurement"), .fields = procured },
  { N_("Ratified by"), .records = &ratifications },
  { N_("Delegation"), .records = &delegations },
  { NULL },
};

/* The decision itself is long, and the first thing below. */
static char *
dup_title (AccordStore *store, AccordRecord *decision)
{
  const char *reference = accord_record_get_text (decision, "reference");

  /* Translators: the title of a page: a decision and its number */
  return g_strdup_printf (_("Decision %s"), reference == NULL ? "" : reference);
}

static char *
dup_subtitle (AccordStore *store, AccordRecord *decision)
{
  const char *body = accord_record_get_text (decision, "body");
  AccordDate taken = accord_record_get_date (decision, "taken");
  g_autofree char *day =
    taken == ACCORD_DATE_NONE ? NULL : accord_date_format (taken, ACCORD_DATE_STYLE_LONG);

  if (body == NULL || day == NULL)
    return g_strdup (body == NULL ? day : body);
  /* Translators: who took a decision, and when */
  return g_strdup_printf (_("%1$s · %2$s"), body, day);
}

static const AccordDetailPlan plan = {
  .type = "decision",
  .state = "state",
  .dup_title = dup_title,
  .dup_subtitle = dup_subtitle,
  .sections = sections,
  .layout = &layout,
};

/** accord_decision_detail_new: the page of the decision @id. */
GtkWidget *
accord_decision_detail_new (AccordStore *store, gint64 id)
{
  return accord_detail_page_new (store, &plan, id);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "funds/funds.h"

#include <glib/gi18n.h>

#include "detail/detail-page.h"
#include "funds/fund-picture.h"

static const AccordFormGroup groups[] = {
  { "", { "name", "year", "arrangement", "host" } },
  { N_("How it is kept (PF-6)"), { "controls", "risk_management", "accountability" } },
  { NULL },
};

static const AccordFormLayout layout = { groups, NULL };

/* The lists: pooled funds, and what passes between parties besides */

static const AccordTableColumn columns[] = {
  { .key = "name",
    .min_chars = 14,
    .nat_chars = 28,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "year" },
  { .key = "arrangement",
    .also = "host",
    .title = N_("Arrangement, host"),
    .min_chars = 12,
    .nat_chars = 22 },
  { .key = "agreed" },
  { .key = "paid", .also = "spent", .title = N_("Paid in, spent") },
  { .key = "balance" },
  { .key = "state", .min_chars = 9, .nat_chars = 14, .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const char *const state_order[] = { "overdrawn", "payment-late", "in-credit", NULL };

static const AccordFilterPlan filters[] = {
  { ACCORD_FILTER_AS_CHIPS, "state", state_order },
  { ACCORD_FILTER_AS_MENU, "year" },
  { ACCORD_FILTER_AS_MENU, "arrangement" },
  { ACCORD_FILTER_AS_MENU, "host" },
  { 0 },
};

static const char *const totals[] = { "agreed", "paid", "spent", "balance", NULL };

static const AccordListPlan funds = {
  .name = "funds",
  .type = "pooled-fund",
  .title = N_("Funds"),
  .icon = "accord-fund-symbolic",
  .empty_title = N_("No pooled funds yet"),
  .empty_words = N_("A pooled fund is made of the parties’ contributions and pays only for "
                    "functions in its arrangement (AC 1.5, 3.5). Each belongs to one financial "
                    "year."),
  .add = N_("New pooled fund…"),
  .columns = columns,
  .filters = filters,
  .totals = totals,
  .sort = "-year",
  .layout = &layout,
};

static const AccordTableColumn payment_columns[] = {
  { .key = "date" },
  { .key = "payer", .min_chars = 12, .nat_chars = 22 },
  { .key = "payee", .min_chars = 12, .nat_chars = 22 },
  { .key = "amount" },
  { .key = "purpose",
    .min_chars = 14,
    .nat_chars = 30,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "arrangement", .min_chars = 12, .nat_chars = 22 },
  { 0 },
};

static const AccordFilterPlan payment_filters[] = {
  { ACCORD_FILTER_AS_MENU, "arrangement" },
  { ACCORD_FILTER_AS_MENU, "payer" },
  { ACCORD_FILTER_AS_MENU, "payee" },
  { ACCORD_FILTER_AS_MENU, "date", .title = N_("Year") },
  { 0 },
};

static const char *const payment_totals[] = { "amount", NULL };

static const AccordFormGroup payment_groups[] = {
  { "", { "date", "amount", "payer", "payee", "purpose", "arrangement" } },
  { NULL },
};

static const AccordFormLayout payment_layout = { payment_groups, NULL };

static const AccordListPlan payments = {
  .name = "payments",
  .type = "payment",
  .title = N_("Payments"),
  .icon = "accord-fund-symbolic",
  .empty_title = N_("No payments yet"),
  .empty_words = N_("What one party of an arrangement pays another belongs here, in both "
                    "directions (AC 1.3, TC 12.5)."),
  .add = N_("New payment…"),
  .columns = payment_columns,
  .filters = payment_filters,
  .totals = payment_totals,
  .sort = "-date",
  .layout = &payment_layout,
};

static const AccordTableColumn resource_columns[] = {
  { .key = "kind" },
  { N_("What"), "note", 14, 28, ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "provider", .min_chars = 12, .nat_chars = 22 },
  { .key = "receiver", .min_chars = 12, .nat_chars = 22 },
  { N_("WTE"), "wte" },
  { .key = "value" },
  { .key = "from", .also = "to", .title = N_("From, to") },
  { 0 },
};

static const AccordFilterPlan resource_filters[] = {
  { ACCORD_FILTER_AS_CHIPS, "kind" },
  { ACCORD_FILTER_AS_MENU, "arrangement" },
  { ACCORD_FILTER_AS_MENU, "provider" },
  { ACCORD_FILTER_AS_MENU, "receiver" },
  { 0 },
};

static const char *const resource_totals[] = { "value", NULL };

static const AccordFormGroup resource_groups[] = {
  { "", { "kind", "note", "wte", "value", "arrangement" } },
  { N_("Between whom"), { "provider", "receiver" } },
  { N_("Term"), { "from", "to" } },
  { NULL },
};

static const AccordFormLayout resource_layout = { resource_groups, NULL };

static const AccordListPlan resources = {
  .name = "resources",
  .type = "resource",
  .title = N_("Resources"),
  .icon = "accord-fund-symbolic",
  .empty_title = N_("No resources yet"),
  .empty_words = N_("Staff, equipment and premises that one party provides for another belong "
                    "here."),
  .add = N_("New resource…"),
  .columns = resource_columns,
  .filters = resource_filters,
  .totals = resource_totals,
  .sort = "kind",
  .layout = &resource_layout,
};

const AccordListPlan *const accord_fund_lists[] = { &funds, &payments, &resources, NULL };

/* The page of one fund */

static const char *const hidden[] = { "fund", NULL };

static const AccordTableColumn contribution_columns[] = {
  { .key = "organisation", .min_chars = 12, .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "basis", .min_chars = 9, .nat_chars = 18 },
  { .key = "due" },
  { .key = "agreed" },
  { .key = "paid", .also = "paid_on" },
  { .key = "risk_share", .title = N_("Risk, %") },
  { .key = "state", .min_chars = 11, .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const AccordFormGroup contribution_groups[] = {
  { "", { "organisation", "agreed", "due", "basis", "risk_share" } },
  { N_("What came"), { "paid", "paid_on" } },
  { NULL },
};

static const AccordRecordSectionPlan contributions = {
  .type = "contribution",
  .link = "fund",
  .title = N_("Contributions"),
  .add = N_("Add contribution…"),
  .empty = N_("Nobody has agreed to pay in yet."),
  .columns = contribution_columns,
  .sort = "due",
  .layout = { contribution_groups, hidden },
};

static const AccordTableColumn expenditure_columns[] = {
  { .key = "date" },
  { .key = "payee", .min_chars = 14, .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "amount" },
  { .key = "function", .via = "function", .min_chars = 14, .nat_chars = 26 },
  { .key = "note", .min_chars = 10, .nat_chars = 20 },
  { 0 },
};

static const AccordFormGroup expenditure_groups[] = {
  { "", { "date", "amount", "payee", "function", "note" } },
  { NULL },
};

static const AccordRecordSectionPlan expenditure = {
  .type = "expenditure",
  .link = "fund",
  .title = N_("Expenditure"),
  .add = N_("Add expenditure…"),
  .empty = N_("Nothing has been spent yet."),
  .columns = expenditure_columns,
  .sort = "date",
  .layout = { expenditure_groups, hidden },
};

static const char *const keeping[] = { "arrangement",     "host",           "controls",
                                       "risk_management", "accountability", NULL };

static const AccordDetailSection sections[] = {
  { N_("Contributions"), .records = &contributions },
  { N_("Expenditure"), .records = &expenditure },
  { N_("How it is kept"), .fields = keeping },
  { NULL },
};

static char *
dup_subtitle (AccordStore *store, AccordRecord *fund)
{
  const AccordResolver *resolver = accord_store_get_resolver (store);
  g_autofree char *arrangement =
    accord_record_format (fund, "arrangement", resolver, ACCORD_FORMAT_DISPLAY);
  g_autofree char *host = accord_record_format (fund, "host", resolver, ACCORD_FORMAT_DISPLAY);

  if (*host == '\0')
    return g_steal_pointer (&arrangement);
  /* Translators: the arrangement that a pooled fund belongs to, and who hosts it */
  return g_strdup_printf (_("%1$s · hosted by %2$s"), arrangement, host);
}

static const AccordDetailPlan plan = {
  .type = "pooled-fund",
  .state = "state",
  .dup_subtitle = dup_subtitle,
  .picture = { accord_fund_picture_new, accord_fund_picture_show },
  .sections = sections,
  .layout = &layout,
};

/** accord_fund_detail_new: the page of the pooled fund @id. */
GtkWidget *
accord_fund_detail_new (AccordStore *store, gint64 id)
{
  return accord_detail_page_new (store, &plan, id);
}

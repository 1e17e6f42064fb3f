/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/sections.h"

#include <glib/gi18n.h>

/* The money in it: pooled funds, payments and resources between the parties. */

static const char *const hidden[] = { "arrangement", NULL };

static const AccordTableColumn fund_columns[] = {
  { .key = "name", .min_chars = 14, .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "year" },
  { .key = "host" },
  { .key = "agreed" },
  { .key = "balance" },
  { .key = "state", .min_chars = 11, .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const AccordFormGroup fund_groups[] = {
  { "", { "name", "year", "host" } },
  { N_("How it is kept"), { "controls", "risk_management", "accountability" } },
  { NULL },
};

const AccordRecordSectionPlan accord_arrangement_funds = {
  .type = "pooled-fund",
  .link = "arrangement",
  .title = N_("Money"),
  .add = N_("Add pooled fund…"),
  .empty = N_("No pooled fund."),
  .columns = fund_columns,
  .sort = "-year",
  .layout = { fund_groups, hidden },
};

static const AccordTableColumn payment_columns[] = {
  { .key = "date" },
  { .key = "payer", .min_chars = 12 },
  { .key = "payee", .min_chars = 12 },
  { .key = "amount" },
  { .key = "purpose", .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { 0 },
};

static const AccordFormGroup payment_groups[] = {
  { "", { "date", "payer", "payee", "amount", "purpose" } },
  { NULL },
};

const AccordRecordSectionPlan accord_arrangement_payments = {
  .type = "payment",
  .link = "arrangement",
  .title = N_("Payments between the parties"),
  .add = N_("Add payment…"),
  .empty = N_("No payments between the parties."),
  .columns = payment_columns,
  .sort = "-date",
  .layout = { payment_groups, hidden },
};

static const AccordTableColumn resource_columns[] = {
  { .key = "kind" },
  { .key = "note", .title = N_("What"), .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "provider", .min_chars = 12 },
  { .key = "receiver", .min_chars = 12 },
  { .key = "wte", .title = N_("WTE") },
  { .key = "value" },
  { .key = "from" },
  { 0 },
};

static const AccordFormGroup resource_groups[] = {
  { "", { "kind", "note", "wte", "value" } },
  { N_("Between whom"), { "provider", "receiver" } },
  { N_("Term"), { "from", "to" } },
  { NULL },
};

const AccordRecordSectionPlan accord_arrangement_resources = {
  .type = "resource",
  .link = "arrangement",
  .title = N_("Staff, premises and equipment"),
  .add = N_("Add resource…"),
  .empty = N_("Nothing is lent between the parties."),
  .columns = resource_columns,
  .sort = "kind",
  .layout = { resource_groups, hidden },
};

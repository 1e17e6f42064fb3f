/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "record/types.h"

/* Pooled funds, payments and resources between parties (DOMAIN 4.7). Money is pence. */

static const AccordChoice fund_states[] = {
  { "in-credit", N_("In credit") },
  { "payment-late", N_("Payment late") },
  { "overdrawn", N_("Overdrawn") },
  { NULL, NULL },
};

static const AccordField pooled_fund_fields[] = {
  { "arrangement", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Arrangement"), N_("PF-1"),
    .target = "arrangement", PUBLISHABLE },
  { "host", ACCORD_FIELD_REFERENCE, 0, N_("Host"), N_("PF-6"), .target = "organisation",
    PUBLISHABLE },
  { "year", ACCORD_FIELD_YEAR, REQUIRED, N_("Year"), PUBLISHABLE },
  { "name", ACCORD_FIELD_TEXT, REQUIRED | UNIQUE | SEARCHED, N_("Name"), PUBLISHABLE },
  { "controls", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Financial controls"), N_("PF-6; NS 4.3.3"),
    PUBLISHABLE },
  { "risk_management", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Risk management"), N_("PF-6"),
    PUBLISHABLE },
  { "accountability", ACCORD_FIELD_LONG_TEXT, SEARCHED, N_("Accountability"), N_("PF-6"),
    PUBLISHABLE },
  { "agreed", ACCORD_FIELD_MONEY, COMPUTED, N_("Agreed"), N_("By all parties, for the year"),
    PUBLISHABLE },
  { "paid", ACCORD_FIELD_MONEY, COMPUTED, N_("Paid in"), N_("By the day"), PUBLISHABLE },
  { "late", ACCORD_FIELD_MONEY, COMPUTED, N_("Late"), N_("Fell due before the day and is not paid"),
    PUBLISHABLE },
  { "spent", ACCORD_FIELD_MONEY, COMPUTED, N_("Spent"), N_("By the day"), PUBLISHABLE },
  { "balance", ACCORD_FIELD_MONEY, COMPUTED, N_("Balance"), N_("Paid in less spent (PF-4)"),
    PUBLISHABLE },
  { "state", ACCORD_FIELD_CHOICE, COMPUTED, N_("State"), N_("On the day (PF-4)"), fund_states,
    PUBLISHABLE },
};

const AccordRecordType accord_type_pooled_fund = {
  .name = "pooled-fund", .table = "pooled_fund",
  .label = N_("Pooled fund"), .label_plural = N_("Pooled funds"),
  .reference_field = "name", .title = "{name}", .order = "name",
  FIELDS (pooled_fund_fields),
};

static const AccordChoice contribution_states[] = {
  { "not-yet-due", N_("Not yet due") },
  { "due-soon", N_("Due soon") },
  { "overdue", N_("Late") },
  { "short", N_("Paid in part") },
  { "paid", N_("Paid") },
  { NULL, NULL },
};

static const AccordField contribution_fields[] = {
  { "fund", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Fund"), .target = "pooled-fund", PUBLISHABLE },
  { "organisation", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Party"), .target = "organisation",
    PUBLISHABLE },
  { "agreed", ACCORD_FIELD_MONEY, 0, N_("Agreed"), PUBLISHABLE },
  { "paid", ACCORD_FIELD_MONEY, 0, N_("Paid"), PUBLISHABLE },
  { "paid_on", ACCORD_FIELD_DATE, 0, N_("Paid on"), PUBLISHABLE },
  { "due", ACCORD_FIELD_DATE, 0, N_("Due"), PUBLISHABLE },
  { "risk_share", ACCORD_FIELD_NUMBER, 0, N_("Risk share"), N_("Shares add to 100 % (PF-4)"),
    .unit = N_("%"), PUBLISHABLE },
  { "basis", ACCORD_FIELD_TEXT, SEARCHED, N_("Basis"), PUBLISHABLE },
  { "state", ACCORD_FIELD_CHOICE, COMPUTED, N_("State"), N_("On the day"), contribution_states,
    PUBLISHABLE },
};

const AccordRecordType accord_type_contribution = {
  .name = "contribution", .table = "contribution",
  .label = N_("Contribution"), .label_plural = N_("Contributions"),
  .title = "{organisation}, {fund}", .order = "paid_on",
  FIELDS (contribution_fields),
};

static const AccordField expenditure_fields[] = {
  { "fund", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Fund"), .target = "pooled-fund", PUBLISHABLE },
  { "date", ACCORD_FIELD_DATE, REQUIRED, N_("Date"), PUBLISHABLE },
  { "payee", ACCORD_FIELD_TEXT, SEARCHED, N_("Payee"), PUBLISHABLE },
  { "amount", ACCORD_FIELD_MONEY, REQUIRED, N_("Amount"), PUBLISHABLE },
  { "function", ACCORD_FIELD_REFERENCE, 0, N_("For the function"), N_("PF-1"), .target = "function",
    PUBLISHABLE },
  { "note", ACCORD_FIELD_TEXT, SEARCHED, N_("What for"), PUBLISHABLE },
};

const AccordRecordType accord_type_expenditure = {
  .name = "expenditure", .table = "expenditure",
  .label = N_("Expenditure"), .label_plural = N_("Expenditure"),
  .title = "{payee}, {date}", .order = "date",
  FIELDS (expenditure_fields),
};

static const AccordField payment_fields[] = {
  { "arrangement", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Arrangement"), N_("PF-5"),
    .target = "arrangement", PUBLISHABLE },
  { "payer", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Payer"), .target = "organisation", PUBLISHABLE },
  { "payee", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Payee"), .target = "organisation", PUBLISHABLE },
  { "date", ACCORD_FIELD_DATE, REQUIRED, N_("Date"), PUBLISHABLE },
  { "amount", ACCORD_FIELD_MONEY, REQUIRED, N_("Amount"), PUBLISHABLE },
  { "purpose", ACCORD_FIELD_TEXT, SEARCHED, N_("Purpose"), PUBLISHABLE },
};

const AccordRecordType accord_type_payment = {
  .name = "payment", .table = "payment",
  .label = N_("Payment"), .label_plural = N_("Payments"),
  .title = "{payer} → {payee}, {date}", .order = "date",
  FIELDS (payment_fields),
};

static const AccordChoice resource_kinds[] = {
  { "staff", N_("Staff") },
  { "equipment", N_("Equipment") },
  { "premises", N_("Premises") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static const AccordField resource_fields[] = {
  { "arrangement", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Arrangement"), N_("PF-5"),
    .target = "arrangement", PUBLISHABLE },
  { "provider", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Provided by"), .target = "organisation",
    PUBLISHABLE },
  { "receiver", ACCORD_FIELD_REFERENCE, REQUIRED, N_("Received by"), .target = "organisation",
    PUBLISHABLE },
  { "kind", ACCORD_FIELD_CHOICE, REQUIRED, N_("Kind"), .choices = resource_kinds, PUBLISHABLE },
  { "wte", ACCORD_FIELD_NUMBER, 0, N_("Whole-time equivalents"), PUBLISHABLE },
  { "value", ACCORD_FIELD_MONEY, 0, N_("Value"), PUBLISHABLE },
  { "from", ACCORD_FIELD_DATE, 0, N_("From"), PUBLISHABLE },
  { "to", ACCORD_FIELD_DATE, 0, N_("To"), .not_before = "from", PUBLISHABLE },
  { "note", ACCORD_FIELD_TEXT, SEARCHED, N_("What"), PUBLISHABLE },
};

const AccordRecordType accord_type_resource = {
  .name = "resource", .table = "resource",
  .label = N_("Resource"), .label_plural = N_("Resources"),
  .title = "{provider} → {receiver}, {kind}", .order = "from",
  FIELDS (resource_fields),
};

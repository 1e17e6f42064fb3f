/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "interests/interests.h"

#include <glib/gi18n.h>

#include "detail/detail-page.h"

static const AccordFormGroup groups[] = {
  { "", { "person", "kind", "nature", "organisations" } },
  { N_("When"), { "arose", "declared", "entered", "confirmed", "ended" } },
  { N_("How it is handled"), { "mitigation", "withheld", "withheld_why" } },
  { NULL },
};

static const AccordFormLayout layout = { groups, NULL };

/* The register of interests (NS 6) */

static void
bind_entered (AccordTableCell *cell, AccordRecord *interest, gpointer data)
{
  int days = (int) accord_record_get_integer (interest, "days");
  g_autofree char *day = accord_record_format (interest, "entered", NULL, ACCORD_FORMAT_DISPLAY);
  g_autofree char *caption = NULL;

  if (accord_record_has (interest, "days"))
    /* Translators: how long after it arose an interest was entered in the register */
    caption = g_strdup_printf (ngettext ("after %d day", "after %d days", (gulong) days), days);
  accord_table_cell_set_text (cell, day);
  accord_table_cell_set_caption (cell, caption, ACCORD_TONE_PLAIN);
}

static const AccordTableColumn columns[] = {
  { .key = "person", .min_chars = 10, .nat_chars = 18, .flags = ACCORD_CELL_STRONG },
  { .key = "kind", .min_chars = 10, .nat_chars = 16 },
  { .key = "nature", .min_chars = 12, .nat_chars = 34, .flags = ACCORD_CELL_EXPAND },
  { .key = "organisations", .min_chars = 10, .nat_chars = 24 },
  { .key = "arose" },
  { .key = "entered", .bind = bind_entered, .also = "days" },
  { .key = "state", .also = "confirmed", .min_chars = 9, .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const char *const state_order[] = { "unconfirmed", "current", "ended", NULL };

static const AccordFilterPlan filters[] = {
  { ACCORD_FILTER_AS_CHIPS, "state", state_order },
  { ACCORD_FILTER_AS_MENU, "kind" },
  { ACCORD_FILTER_AS_MENU, "organisations" },
  { ACCORD_FILTER_AS_MENU, "withheld", .title = N_("Withheld") },
  { ACCORD_FILTER_AS_MENU, "arose", .title = N_("Year") },
  { 0 },
};

static const AccordListPlan interests = {
  .name = "interests",
  .type = "interest",
  .title = N_("Interests"),
  .icon = "accord-interest-symbolic",
  .empty_title = N_("No interests declared yet"),
  .empty_words =
    N_("What members and employees declare belongs here within 28 days, and also that "
       "somebody has nothing to declare (NS 6, CI-2)."),
  .add = N_("Declare…"),
  .columns = columns,
  .filters = filters,
  .sort = "person",
  .layout = &layout,
};

/* Who has not declared for twelve months (CI-2) */

static void
bind_name (AccordTableCell *cell, AccordRecord *person, gpointer data)
{
  accord_table_cell_set_text (cell, accord_record_get_text (person, "name"));
}

static const AccordTableColumn person_columns[] = {
  { N_("Name"), "family_name", 12, 20, ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG, bind_name },
  { .key = "post", .min_chars = 12, .nat_chars = 26 },
  { .key = "organisation", .min_chars = 12, .nat_chars = 22 },
  { .key = "seats" },
  { .key = "last_declared" },
  { .key = "declaration", .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const AccordFilterPlan person_filters[] = {
  { ACCORD_FILTER_AS_MENU, "organisation" },
  { 0 },
};

static const AccordFormGroup person_groups[] = {
  { "", { "title", "given_name", "family_name" } },
  { N_("Where"), { "organisation", "post", "in_scope", "note" } },
  { NULL },
};

static const AccordFormLayout person_layout = { person_groups, NULL };

static void
narrow_to_undeclared (AccordQuery *query)
{
  g_auto (AccordValue) value = ACCORD_VALUE_INIT;

  accord_value_take_text (&value, g_strdup ("to-declare"));
  accord_query_add_filter (query, "declaration", &value);
}

static void
prepare_in_scope (AccordRecord *record)
{
  accord_record_set_integer (record, "in_scope", 1, NULL);
}

static const AccordListPlan undeclared = {
  .name = "undeclared",
  .type = "person",
  .title = N_("To declare"),
  .icon = "accord-interest-symbolic",
  .empty_title = N_("Everyone has declared"),
  .empty_words = N_("Who is in the scope of declarations and has not declared, or confirmed, "
                    "within twelve months is listed here (CI-2)."),
  .add = N_("New person…"),
  .columns = person_columns,
  .filters = person_filters,
  .sort = "last_declared",
  .layout = &person_layout,
  .narrow = narrow_to_undeclared,
  .prepare = prepare_in_scope,
};

/* What is attested each year (CI-4), and what lay members were trained in (CI-7) */

static const AccordTableColumn attestation_columns[] = {
  { .key = "year" },
  { .key = "role",
    .min_chars = 14,
    .nat_chars = 26,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "person", .min_chars = 12, .nat_chars = 22 },
  { .key = "date" },
  { .key = "note", .min_chars = 12, .nat_chars = 30 },
  { 0 },
};

static const AccordFilterPlan year_filters[] = {
  { ACCORD_FILTER_AS_MENU, "year" },
  { 0 },
};

static const AccordListPlan attestations = {
  .name = "attestations",
  .type = "attestation",
  .title = N_("Attestations"),
  .icon = "accord-interest-symbolic",
  .empty_title = N_("No attestations yet"),
  .empty_words = N_("Each year the chair of the audit committee and the accountable officer both "
                    "attest that conflicts of interest were managed (CI-4)."),
  .add = N_("New attestation…"),
  .columns = attestation_columns,
  .filters = year_filters,
  .sort = "-year",
  .layout = NULL,
};

static const AccordTableColumn training_columns[] = {
  { .key = "person", .min_chars = 12, .nat_chars = 22, .flags = ACCORD_CELL_STRONG },
  { .key = "subject", .min_chars = 14, .nat_chars = 34, .flags = ACCORD_CELL_EXPAND },
  { .key = "date" },
  { .key = "provider", .min_chars = 12, .nat_chars = 22 },
  { 0 },
};

static const AccordFilterPlan training_filters[] = {
  { ACCORD_FILTER_AS_MENU, "date", .title = N_("Year") },
  { 0 },
};

static const AccordListPlan training = {
  .name = "training",
  .type = "training",
  .title = N_("Training"),
  .icon = "accord-interest-symbolic",
  .empty_title = N_("No training yet"),
  .empty_words = N_("What lay members were trained in belongs here (NS 6.2)."),
  .add = N_("New training…"),
  .columns = training_columns,
  .filters = training_filters,
  .sort = "-date",
  .layout = NULL,
};

const AccordListPlan *const accord_interest_lists[] = { &interests, &undeclared, &attestations,
                                                        &training, NULL };

/* The page of one */

static const AccordTableColumn declaration_columns[] = {
  { .key = "meeting",
    .min_chars = 16,
    .nat_chars = 30,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "item", .min_chars = 12, .nat_chars = 26 },
  { .key = "handling" },
  { .key = "note", .min_chars = 12, .nat_chars = 28 },
  { 0 },
};

static const char *const interest_hidden[] = { "interest", NULL };

static void
prepare_declaration (AccordRecord *declaration, AccordStore *store, gint64 owner)
{
  g_autoptr (AccordRecord) interest =
    accord_store_get (store, accord_record_type_find ("interest"), owner, NULL);

  if (interest != NULL)
    accord_record_set_integer (declaration, "person",
                               accord_record_get_reference (interest, "person"), NULL);
}

static const AccordRecordSectionPlan declarations = {
  .type = "declaration",
  .link = "interest",
  .title = N_("Declared at meetings"),
  .add = N_("Add declaration…"),
  .empty = N_("It has not been declared at a meeting."),
  .columns = declaration_columns,
  .sort = "-meeting",
  .layout = { NULL, interest_hidden },
  .prepare = prepare_declaration,
};

static const char *const overview[] = { "person", "kind", "nature", "organisations", NULL };
static const char *const when[] = { "arose",     "declared", "entered", "days",
                                    "confirmed", "ended",    NULL };
static const char *const handling[] = { "mitigation", "withheld", "withheld_why", NULL };

static const AccordDetailSection sections[] = {
  { N_("Interest"), .fields = overview },
  { N_("When"), .fields = when },
  { N_("Handling"), .fields = handling },
  { N_("At meetings"), .records = &declarations },
  { NULL },
};

static const AccordDetailPlan plan = {
  .type = "interest",
  .state = "state",
  .sections = sections,
  .layout = &layout,
};

/** accord_interest_detail_new: the page of the interest @id. */
GtkWidget *
accord_interest_detail_new (AccordStore *store, gint64 id)
{
  return accord_detail_page_new (store, &plan, id);
}

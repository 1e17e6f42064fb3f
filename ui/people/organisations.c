/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "people/organisations.h"

#include <glib/gi18n.h>

#include "detail/detail-page.h"
#include "people/people.h"

static const AccordFormGroup groups[] = {
  { "", { "name", "short_name", "code", "kind" } },
  { N_("Its life"), { "opened", "closed" } },
  { N_("Where it is"), { "address", "note" } },
  { NULL },
};

static const AccordFormLayout layout = { groups, NULL };

/* The list */

static const AccordTableColumn columns[] = {
  { .key = "code", .min_chars = 9, .nat_chars = 10, .flags = ACCORD_CELL_DIM },
  { .key = "name",
    .min_chars = 16,
    .nat_chars = 36,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "kind", .min_chars = 11, .nat_chars = 22 },
  { .key = "arrangements" },
  { .key = "opened" },
  { .key = "closed" },
  { .key = "state", .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const AccordFilterPlan filters[] = {
  { ACCORD_FILTER_AS_CHIPS, "state" },
  { ACCORD_FILTER_AS_MENU, "kind" },
  { 0 },
};

const AccordListPlan accord_organisation_list = {
  .name = "organisations",
  .type = "organisation",
  .title = N_("Organisations"),
  .icon = "x-office-address-book-symbolic",
  .empty_title = N_("No organisations yet"),
  .empty_words = N_("Your own body, its partners and providers belong here. Lists that are "
                    "published can be imported."),
  .add = N_("New organisation…"),
  .columns = columns,
  .filters = filters,
  .sort = "name",
  .layout = &layout,
};

/* The page of one */

static const char *const hidden[] = { "organisation", NULL };

static const AccordTableColumn party_columns[] = {
  { .key = "arrangement",
    .min_chars = 18,
    .nat_chars = 34,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "role" },
  { .key = "joined" },
  { .key = "left" },
  { .key = "clinician", .min_chars = 9, .nat_chars = 14 },
  { .key = "manager", .min_chars = 9, .nat_chars = 14 },
  { 0 },
};

static const AccordRecordSectionPlan parties = {
  .type = "party",
  .link = "organisation",
  .title = N_("Arrangements"),
  .add = N_("Add to an arrangement…"),
  .empty = N_("Is a party to no arrangement."),
  .columns = party_columns,
  .sort = "arrangement",
  .layout = { NULL, hidden },
};

static const AccordTableColumn person_columns[] = {
  { .key = "name", .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "post", .min_chars = 12, .nat_chars = 28 },
  { .key = "seats" },
  { .key = "leads" },
  { 0 },
};

static const AccordFormGroup person_groups[] = {
  { "", { "title", "given_name", "family_name", "post", "in_scope" } },
  { N_("How to reach them"), { "email", "phone", "note" } },
  { NULL },
};

static const AccordRecordSectionPlan people = {
  .type = "person",
  .link = "organisation",
  .title = N_("People"),
  .add = N_("Add person…"),
  .empty = N_("Nobody of this organisation is known."),
  .columns = person_columns,
  .sort = "family_name",
  .layout = { person_groups, hidden },
};

static const AccordTableColumn seat_columns[] = {
  { .key = "title", .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "committee", .min_chars = 14, .nat_chars = 28 },
  { .key = "holder", .min_chars = 10 },
  { .key = "invited" },
  { .key = "nominated" },
  { .key = "declined" },
  { 0 },
};

static const char *const nominated_hidden[] = { "nominated_by", NULL };

static const AccordRecordSectionPlan seats = {
  .type = "seat",
  .link = "nominated_by",
  .title = N_("Nominations"),
  .empty = N_("Nominates to no seat."),
  .columns = seat_columns,
  .sort = "committee",
  .layout = { NULL, nominated_hidden },
};

static const AccordTableColumn interest_columns[] = {
  { .key = "person", .flags = ACCORD_CELL_STRONG },
  { .key = "nature", .min_chars = 16, .nat_chars = 34, .flags = ACCORD_CELL_EXPAND },
  { .key = "kind", .min_chars = 11 },
  { .key = "arose" },
  { .key = "state", .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const AccordFormGroup interest_groups[] = {
  { "", { "person", "kind", "nature", "organisations" } },
  { N_("When"), { "arose", "declared", "entered", "confirmed", "ended" } },
  { N_("How it is handled"), { "mitigation", "withheld", "withheld_why" } },
  { NULL },
};

static const AccordRecordSectionPlan interests = {
  .type = "interest",
  .link = "organisations",
  .title = N_("Interests that name it"),
  .add = N_("Declare…"),
  .empty = N_("No declared interest names it."),
  .columns = interest_columns,
  .sort = "person",
  .layout = { interest_groups, NULL },
};

static const AccordTableColumn activity_columns[] = {
  { .key = "year" },
  { .key = "provider",
    .min_chars = 18,
    .nat_chars = 34,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "admissions" },
  { .key = "elective" },
  { .key = "outpatients" },
  { .key = "first_outpatients", .title = N_("First") },
  { 0 },
};

static const char *const commissioner_hidden[] = { "commissioner", NULL };

static const AccordRecordSectionPlan commissioned = {
  .type = "activity",
  .link = "commissioner",
  .title = N_("Activity that it commissions"),
  .add = N_("Add activity…"),
  .empty = N_("No activity that it commissions is recorded."),
  .columns = activity_columns,
  .sort = "-admissions",
  .layout = { NULL, commissioner_hidden },
};

static const AccordTableColumn provided_columns[] = {
  { .key = "year" },
  { .key = "commissioner",
    .min_chars = 18,
    .nat_chars = 34,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "admissions" },
  { .key = "elective" },
  { .key = "outpatients" },
  { .key = "first_outpatients", .title = N_("First") },
  { 0 },
};

static const char *const provider_hidden[] = { "provider", NULL };

static const AccordRecordSectionPlan provided = {
  .type = "activity",
  .link = "provider",
  .title = N_("Activity that it provides"),
  .add = N_("Add activity…"),
  .empty = N_("No activity that it provides is recorded."),
  .columns = provided_columns,
  .sort = "-admissions",
  .layout = { NULL, provider_hidden },
};

static const AccordTableColumn succession_columns[] = {
  { .key = "from",
    .min_chars = 16,
    .nat_chars = 28,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "to", .min_chars = 16, .nat_chars = 28 },
  { .key = "kind" },
  { .key = "date" },
  { 0 },
};

static const AccordRecordSectionPlan successors = {
  .type = "succession",
  .link = "from",
  .title = N_("What became of it"),
  .add = N_("Add successor…"),
  .empty = N_("No successor is recorded."),
  .columns = succession_columns,
  .sort = "date",
};

static const AccordRecordSectionPlan predecessors = {
  .type = "succession",
  .link = "to",
  .title = N_("What it came from"),
  .add = N_("Add predecessor…"),
  .empty = N_("No predecessor is recorded."),
  .columns = succession_columns,
  .sort = "date",
};

static const char *const overview[] = { "code",   "short_name", "kind", "opened",
                                        "closed", "address",    "note", NULL };

static const AccordDetailSection sections[] = {
  { N_("Overview"), .fields = overview },
  { N_("Arrangements"), .records = &parties },
  { N_("People"), .records = &people },
  { N_("Nominations"), .records = &seats },
  { N_("Interests"), .records = &interests },
  { N_("Activity"), .records = &commissioned },
  { N_("Activity provided"), .records = &provided, .is_more = TRUE },
  { N_("Successors"), .records = &successors },
  { N_("Predecessors"), .records = &predecessors, .is_more = TRUE },
  { NULL },
};

static char *
dup_subtitle (AccordStore *store, AccordRecord *organisation)
{
  const char *code = accord_record_get_text (organisation, "code");
  g_autofree char *kind = accord_record_format (organisation, "kind", NULL, ACCORD_FORMAT_DISPLAY);

  if (code == NULL || *kind == '\0')
    return g_strdup (code == NULL ? kind : code);
  /* Translators: an organisation's code, and its kind */
  return g_strdup_printf (_("%1$s · %2$s"), code, kind);
}

static const AccordDetailPlan plan = {
  .type = "organisation",
  .state = "state",
  .dup_subtitle = dup_subtitle,
  .sections = sections,
  .layout = &layout,
};

/** accord_organisation_detail_new: the page of the organisation @id. */
GtkWidget *
accord_organisation_detail_new (AccordStore *store, gint64 id)
{
  return accord_detail_page_new (store, &plan, id);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arrangements/arrangements.h"

#include <glib/gi18n.h>

#include "arrangements/arrangement-columns.h"
#include "arrangements/new-arrangement.h"
#include "arrangements/sections.h"
#include "arrangements/timeline.h"
#include "arrangements/words.h"
#include "detail/detail-page.h"
#include "notices/notice-commands.h"

static const AccordFormGroup groups[] = {
  { "", { "title", "reference", "kind", "mode", "services" } },
  { N_("Term"), { "start", "review", "end" } },
  { N_("Approval"),
    { "proposed", "appraised", "approved", "approval_minute", "safe", "in_patients_interests" } },
  { N_("How it works"), { "profile", "model", "collaboration_model", "scale", "pattern" } },
  { N_("What was agreed"), { "benefits", "terms", "liability" } },
  { N_("Before and after"), { "predecessor", "refused", "lapsed", "revoked", "note" } },
  { NULL },
};

static const AccordFormLayout layout = { groups, NULL };

/* Those in which something is going on come first. */
static const char *const status_order[] = { "in-force",  "notice-given", "approved",
                                            "appraised", "proposed",     "ended",
                                            "refused",   "lapsed",       "revoked",
                                            NULL };

static const AccordFilterPlan filters[] = {
  { ACCORD_FILTER_AS_CHIPS, "status", status_order },
  { ACCORD_FILTER_AS_MENU, "kind" },
  { ACCORD_FILTER_AS_MENU, "organisation", .related = "party", .link = "arrangement" },
  { ACCORD_FILTER_AS_MENU, "start", .title = N_("Started in") },
  { 0 },
};

static void
open_new (GtkWidget *page, AccordStore *store)
{
  accord_new_arrangement_open (page, store);
}

static const AccordListPlan list_plan = {
  .name = "arrangements",
  .type = "arrangement",
  .title = N_("Arrangements"),
  .icon = "accord-arrangement-symbolic",
  .empty_title = N_("No arrangements yet"),
  .empty_words = N_("What the governing body commissions together with others belongs here: with "
                    "other CCGs, with NHS England, with the local authority. Each arrangement "
                    "leads to its parties, its term and what is owed for it."),
  .add = N_("New arrangement…"),
  .open_new = open_new,
  .columns = accord_arrangement_columns,
  .filters = filters,
  .sort = "reference",
  .layout = &layout,
};

const AccordListPlan *const accord_arrangement_lists[] = { &list_plan, NULL };

static char *
dup_what (AccordRecord *record)
{
  const char *reference = accord_record_get_text (record, "reference");
  g_autofree char *kind = accord_words_for_kind_and_mode (record);
  g_autofree char *partners = accord_words_for_partners (record);

  if (partners == NULL)
    /* Translators: below the title of an arrangement: its number, its kind */
    return g_strdup_printf (_("%1$s · %2$s"), reference, kind);
  /* Translators: below the title of an arrangement: its number, its kind, whom it is with */
  return g_strdup_printf (_("%1$s · %2$s · %3$s"), reference, kind, partners);
}

/* The last day to serve is told before anything else of the page, whatever stands between (WD-6). */
static char *
dup_subtitle (AccordStore *store, AccordRecord *record)
{
  g_autofree char *what = dup_what (record);
  g_autofree char *day = NULL;

  if (!accord_record_has (record, "last_day_to_serve"))
    return g_steal_pointer (&what);
  day = accord_record_format (record, "last_day_to_serve", NULL, ACCORD_FORMAT_DISPLAY);
  /* Translators: below the title of an arrangement: what it is, and a day */
  return g_strdup_printf (_("%1$s · last day to serve notice %2$s"), what, day);
}

static const AccordDetailPlan detail_plan = {
  .type = "arrangement",
  .state = "status",
  .dup_subtitle = dup_subtitle,
  .commands = accord_notice_arrangement_commands,
  .picture = { accord_timeline_new, accord_timeline_show },
  .sections = accord_arrangement_sections,
  .layout = &layout,
};

/** accord_arrangement_detail_new: the page of the arrangement @id. */
GtkWidget *
accord_arrangement_detail_new (AccordStore *store, gint64 id)
{
  return accord_detail_page_new (store, &detail_plan, id);
}

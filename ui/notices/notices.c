/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notices/notices.h"

#include <glib/gi18n.h>

#include "detail/detail-page.h"
#include "notices/give-notice.h"
#include "notices/notice-commands.h"
#include "notices/notice-strip.h"

static const AccordFormGroup groups[] = {
  { "", { "direction", "arrangement", "organisation", "why" } },
  { N_("What it rests on"), { "decided", "minute" } },
  { N_("Its term"), { "months", "reading", "reading_minute", "nhs_england_agreed" } },
  { N_("What became of it"), { "rescinded", "consents", "successor", "reference" } },
  { NULL },
};

static const AccordFormLayout layout = { groups, NULL };

static const AccordTableColumn columns[] = {
  { N_("Ref"), "reference", 7, 8, ACCORD_CELL_DIM },
  { .key = "arrangement",
    .min_chars = 14,
    .nat_chars = 28,
    .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "direction", .also = "organisation" },
  { .key = "decided", .also = "minute" },
  { .key = "served" },
  { .key = "expires" },
  { .key = "reading" },
  { .key = "state", .flags = ACCORD_CELL_STATE },
  { 0 },
};

static const char *const state_order[] = { "part-served", "to-serve",  "running", "undecided",
                                           "expired",     "rescinded", NULL };

static const AccordFilterPlan filters[] = {
  { ACCORD_FILTER_AS_CHIPS, "state", state_order },
  { ACCORD_FILTER_AS_MENU, "direction" },
  { ACCORD_FILTER_AS_MENU, "arrangement" },
  { ACCORD_FILTER_AS_MENU, "decided", .title = N_("Year") },
  { 0 },
};

static void
open_new (GtkWidget *page, AccordStore *store)
{
  accord_give_notice_open (page, store, 0);
}

static const AccordListPlan notices = {
  .name = "notices",
  .type = "notice",
  .title = N_("Notices"),
  .icon = "mail-send-symbolic",
  .empty_title = N_("No notices"),
  .empty_words = N_("A notice to withdraw, given or received, belongs here: the decision that it "
                    "rests on, and the day on which each partner was served."),
  .add = N_("Give notice…"),
  .columns = columns,
  .filters = filters,
  .sort = "-decided",
  .layout = &layout,
  .commands = accord_notice_list_commands,
  .open_new = open_new,
};

static const AccordTableColumn service_columns[] = {
  { .key = "organisation", .flags = ACCORD_CELL_EXPAND | ACCORD_CELL_STRONG },
  { .key = "sent" },
  { .key = "served" },
  { .key = "method", .min_chars = 10, .nat_chars = 20 },
  { .key = "acknowledged" },
  { 0 },
};

const AccordListPlan *const accord_notice_lists[] = { &notices, NULL };

static const AccordFormGroup service_groups[] = {
  { "", { "organisation", "method" } },
  { N_("When"), { "sent", "served", "acknowledged" } },
  { NULL },
};

static const char *const notice_hidden[] = { "notice", NULL };

static const AccordRecordSectionPlan service = {
  .type = "notice-service",
  .link = "notice",
  .title = N_("Service on each partner"),
  .add = N_("Add partner…"),
  .empty =
    N_("Nobody is to be served yet. The period runs from when the last partner was (WD-2)."),
  .columns = service_columns,
  .sort = "served",
  .layout = { service_groups, notice_hidden },
};

static const char *const decision[] = { "arrangement", "organisation", "why",
                                        "decided",     "minute",       NULL };
static const char *const term[] = { "months",           "served",
                                    "expires",          "reading",
                                    "reading_minute",   "start",
                                    "arrangement_ends", "nhs_england_agreed",
                                    NULL };
static const char *const outcome[] = { "rescinded", "consents", "successor", NULL };

static const AccordDetailSection sections[] = {
  { N_("Decision"), .fields = decision },
  { N_("Service"), .records = &service },
  { N_("Term"), .fields = term },
  { N_("What became of it"), .fields = outcome },
  { NULL },
};

static char *
dup_title (AccordStore *store, AccordRecord *notice)
{
  const char *reference = accord_record_get_text (notice, "reference");

  /* Translators: the title of a page: a notice and its number */
  return g_strdup_printf (_("Notice %s"), reference == NULL ? "" : reference);
}

static char *
dup_subtitle (AccordStore *store, AccordRecord *notice)
{
  g_autofree char *direction =
    accord_record_format (notice, "direction", NULL, ACCORD_FORMAT_DISPLAY);
  g_autofree char *arrangement = accord_record_format (
    notice, "arrangement", accord_store_get_resolver (store), ACCORD_FORMAT_DISPLAY);

  /* Translators: whether a notice was given or received, and the arrangement that it ends */
  return g_strdup_printf (_("%1$s · %2$s"), direction, arrangement);
}

/* The strip of a notice that runs, or has run; there is none while a partner waits, and nothing
 * follows from one that was rescinded. */
static void
show_strip (GtkWidget *panel, AccordStore *store, AccordRecord *notice)
{
  AccordWithdrawal dates;
  gboolean is_rescinded = g_strcmp0 (accord_record_get_text (notice, "state"), "rescinded") == 0;
  gboolean runs = !is_rescinded && accord_notice_work_out (store, notice, &dates);

  gtk_widget_set_visible (panel, runs);
  accord_notice_strip_show (ACCORD_NOTICE_STRIP (gtk_widget_get_first_child (panel)),
                            runs ? &dates : NULL, accord_store_get_as_at (store));
}

static GtkWidget *
new_strip (void)
{
  GtkWidget *panel = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *strip = accord_notice_strip_new ();

  gtk_widget_set_hexpand (strip, TRUE);
  gtk_widget_add_css_class (panel, "panel");
  gtk_widget_add_css_class (panel, "pad");
  gtk_box_append (GTK_BOX (panel), strip);
  return panel;
}

static const AccordDetailPlan plan = {
  .type = "notice",
  .state = "state",
  .dup_title = dup_title,
  .dup_subtitle = dup_subtitle,
  .commands = accord_notice_commands,
  .picture = { new_strip, show_strip },
  .sections = sections,
  .layout = &layout,
};

/** accord_notice_detail_new: the page of the notice @id. */
GtkWidget *
accord_notice_detail_new (AccordStore *store, gint64 id)
{
  return accord_detail_page_new (store, &plan, id);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notices/notice-commands.h"

#include <glib/gi18n.h>

#include "accord/ending.h"
#include "accord/notice.h"
#include "compat.h"
#include "export/export-letters.h"
#include "form/change.h"
#include "notices/give-notice.h"
#include "notices/rescind.h"
#include "notices/step-down.h"

/* What can be done with an arrangement by notice, and with a notice once it has run. */

/**
 * accord_notice_work_out:
 * @dates: (out caller-allocates): what follows from the notice as at the store's day
 *
 * Returns: %FALSE while the notice does not run
 */
gboolean
accord_notice_work_out (AccordStore *store, AccordRecord *notice, AccordWithdrawal *dates)
{
  AccordDate served = accord_record_get_date (notice, "served");
  AccordReading reading = ACCORD_READING_AFTER_EXPIRY;
  g_auto (AccordNoticeTerms) terms = { 0 };

  if (!accord_notice_terms_read (store, accord_record_get_reference (notice, "arrangement"), &terms,
                                 NULL))
    return FALSE;
  if (terms.is_open)
    accord_reading_from_name (accord_record_get_text (notice, "reading"), &reading);
  if (accord_record_has (notice, "months"))
    terms.months = (int) accord_record_get_integer (notice, "months");
  return accord_withdrawal_work_out (&served, 1, MAX (terms.months, ACCORD_NOTICE_MONTHS_LEAST),
                                     reading, dates);
}

static AccordDate
find_last_day (AccordStore *store, AccordRecord *notice)
{
  AccordWithdrawal dates;

  return accord_notice_work_out (store, notice, &dates) ? dates.end : ACCORD_DATE_NONE;
}

/* Ending the arrangement: on the last day of the notice, or on the day that the parties agree */

static const AccordFormGroup end_groups[] = {
  { "", { "end" } },
  { NULL },
};

static const AccordFormLayout end_layout = { .groups = end_groups, .is_whole = TRUE };

static const AccordRecordPurpose end_purpose = { N_("End Arrangement"), accord_arrangement_end };

static void
open_end (GtkWidget *page, AccordStore *store, gint64 id, AccordDate day)
{
  g_autoptr (AccordRecord) arrangement =
    accord_store_get (store, accord_record_type_find ("arrangement"), id, NULL);
  AccordRecordDialog *dialog;

  if (arrangement == NULL)
    return;
  if (day != ACCORD_DATE_NONE && !accord_record_has (arrangement, "end"))
    accord_record_set_date (arrangement, "end", day, NULL);
  dialog = accord_change_open_form (page, store, arrangement, &end_layout);
  accord_record_dialog_set_purpose (dialog, &end_purpose);
  accord_record_dialog_set_note (dialog, _("Its parties, their leads, its functions and its "
                                           "committees with their seats are closed on the same "
                                           "day. One undo opens all of it again."));
}

static void
end_by_notice (GtkWidget *page, AccordStore *store, AccordRecord *notice)
{
  open_end (page, store, accord_record_get_reference (notice, "arrangement"),
            find_last_day (store, notice));
}

static void
end_arrangement (GtkWidget *page, AccordStore *store, AccordRecord *arrangement)
{
  open_end (page, store, accord_record_get_id (arrangement), ACCORD_DATE_NONE);
}

/* One party leaves, and the others go on (WD-9) */

static const AccordFormGroup leave_groups[] = {
  { "", { "organisation", "left" } },
  { NULL },
};

static const AccordFormLayout leave_layout = { .groups = leave_groups, .is_whole = TRUE };

static const AccordRecordPurpose leave_purpose = { N_("Leave Arrangement"), accord_party_leave };

static AccordRecord *
find_leaving_party (AccordStore *store, AccordRecord *notice)
{
  gint64 leaver = accord_record_has (notice, "organisation")
                    ? accord_record_get_reference (notice, "organisation")
                    : accord_store_get_home (store);
  g_autoptr (AccordQuery) query = accord_query_new (accord_record_type_find ("party"));
  g_auto (AccordValue) arrangement = ACCORD_VALUE_INIT;
  g_auto (AccordValue) organisation = ACCORD_VALUE_INIT;
  g_autoptr (GPtrArray) parties = NULL;

  accord_value_set_integer (&arrangement, accord_record_get_reference (notice, "arrangement"));
  accord_value_set_integer (&organisation, leaver);
  accord_query_add_filter (query, "arrangement", &arrangement);
  accord_query_add_filter (query, "organisation", &organisation);
  parties = accord_store_query (store, query, NULL);
  return parties == NULL || parties->len == 0 ? NULL : g_object_ref (parties->pdata[0]);
}

static void
leave (GtkWidget *page, AccordStore *store, AccordRecord *notice)
{
  g_autoptr (AccordRecord) party = find_leaving_party (store, notice);
  AccordDate day = find_last_day (store, notice);
  AccordRecordDialog *dialog;

  if (party == NULL)
    return;
  if (day != ACCORD_DATE_NONE && !accord_record_has (party, "left"))
    accord_record_set_date (party, "left", day, NULL);
  dialog = accord_change_open_form (page, store, party, &leave_layout);
  accord_record_dialog_set_purpose (dialog, &leave_purpose);
  accord_record_dialog_set_note (dialog, _("Its leads, and the seats to which it nominates, are "
                                           "closed on the same day. The others go on (WD-9)."));
}

static void
give_notice (GtkWidget *page, AccordStore *store, AccordRecord *arrangement)
{
  accord_give_notice_open (page, store, accord_record_get_id (arrangement));
}

static void
step_down (GtkWidget *page, AccordStore *store, AccordRecord *arrangement)
{
  accord_step_down_open (page, store, accord_record_get_id (arrangement));
}

static void
rescind (GtkWidget *page, AccordStore *store, AccordRecord *notice)
{
  accord_rescind_open (page, store, accord_record_get_id (notice));
}

static void
rescind_for_arrangement (GtkWidget *page, AccordStore *store, AccordRecord *arrangement)
{
  accord_rescind_open_for (page, store, arrangement);
}

static void
rescind_selected (GtkWidget *from, AccordStore *store, const GArray *ids)
{
  if (ids->len == 1)
    accord_rescind_open (from, store, g_array_index (ids, gint64, 0));
  else
    accord_show_message (GTK_WINDOW (gtk_widget_get_root (from)), _("One Notice at a Time"),
                         _("A notice is rescinded with the consents of its own partners. Select "
                           "one."));
}

/* Letters: one for each partner */

static void
choose_letters (GtkWidget *page, const char *format, gint64 notice)
{
  const AccordReportKind *kind = accord_report_kind_find ("notice-letter");
  AccordReportOptions options = { .notice = notice };

  accord_export_choose_letters (accord_window_from_widget (page),
                                accord_report_kind_find_format (kind, format), &options);
}

static void
write_letters (GtkWidget *page, AccordStore *store, AccordRecord *notice)
{
  choose_letters (page, "docx", accord_record_get_id (notice));
}

static void
write_letters_as_pdf (GtkWidget *page, AccordStore *store, AccordRecord *notice)
{
  choose_letters (page, "pdf", accord_record_get_id (notice));
}

/* Which an office edits in its word processor, and keeps as a document of the register. */
static void
write_template (GtkWidget *page, AccordStore *store, AccordRecord *notice)
{
  choose_letters (page, "docx", 0);
}

const AccordDetailCommand accord_notice_commands[] = {
  { "letters", N_("Letters…"), write_letters },
  { "letters-pdf", N_("Letters as PDF…"), write_letters_as_pdf, .is_more = TRUE },
  { "letter-template", N_("Template of the letters…"), write_template, .is_more = TRUE },
  { "rescind", N_("Rescind…"), rescind, .is_more = TRUE },
  { "end", N_("End arrangement…"), end_by_notice, .is_more = TRUE },
  { "leave", N_("Leave, the others go on…"), leave, .is_more = TRUE },
  { NULL },
};

const AccordDetailCommand accord_notice_arrangement_commands[] = {
  { "give-notice", N_("Give notice…"), give_notice },
  { "rescind", N_("Rescind notice…"), rescind_for_arrangement, .is_more = TRUE },
  { "step-down", N_("Step down…"), step_down, .is_more = TRUE },
  { "end", N_("End arrangement…"), end_arrangement, .is_more = TRUE },
  { NULL },
};

const AccordRecordsCommand accord_notice_list_commands[] = {
  { "rescind", N_("Rescind…"), rescind_selected },
  { NULL },
};

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages.h"

#include "arrangements/arrangement-count.h"
#include "arrangements/arrangements.h"
#include "calendar/calendar.h"
#include "committees/committees.h"
#include "decisions/decisions.h"
#include "funds/funds.h"
#include "interests/interests.h"
#include "journal/journal-page.h"
#include "library/library.h"
#include "list/list-page.h"
#include "list/list-tabs.h"
#include "meetings/meetings.h"
#include "notices/notices.h"
#include "people/people.h"
#include "planning/planning.h"
#include "reports/reports-page.h"
#include "today/today-page.h"

#include <glib/gi18n.h>

static const AccordPage pages[] = {
  { "today", N_("Today"), "selection-mode-symbolic", .new_page = accord_today_page_new,
    .count = accord_today_count },
  { "arrangements", N_("Arrangements"), "accord-arrangement-symbolic", accord_arrangement_lists,
    .begins_group = TRUE, .count = accord_arrangement_count },
  { "committees", N_("Committees"), "system-users-symbolic", accord_committee_lists },
  { "meetings", N_("Meetings"), "accord-meeting-symbolic", accord_meeting_lists },
  { "calendar", N_("Calendar"), "x-office-calendar-symbolic", accord_calendar_lists,
    .new_page = accord_calendar_page_new },
  { "notices", N_("Notices"), "mail-send-symbolic", accord_notice_lists },
  { "funds", N_("Funds"), "accord-fund-symbolic", accord_fund_lists },
  { "interests", N_("Interests"), "accord-interest-symbolic", accord_interest_lists },
  { "decisions", N_("Decisions"), "accord-decision-symbolic", accord_decision_lists },
  { "planning", N_("Planning"), "view-grid-symbolic", accord_planning_lists },
  { "people", N_("People"), "x-office-address-book-symbolic", accord_people_lists },
  { "library", N_("Library"), "folder-documents-symbolic", accord_library_lists },
  { "reports", N_("Reports"), "x-office-document-symbolic", .new_page = accord_reports_page_new,
    .begins_group = TRUE },
  { "journal", N_("History"), NULL, .new_page = accord_journal_page_new, .is_of_all_days = TRUE },
  { NULL },
};

static const AccordDetail details[] = {
  { "arrangement", "arrangements", accord_arrangement_detail_new },
  { "committee", "committees", accord_committee_detail_new },
  { "contract", "planning", accord_contract_detail_new },
  { "decision", "decisions", accord_decision_detail_new },
  { "interest", "interests", accord_interest_detail_new },
  { "meeting", "meetings", accord_meeting_detail_new },
  { "notice", "notices", accord_notice_detail_new },
  { "organisation", "people", accord_organisation_detail_new },
  { "person", "people", accord_person_detail_new },
  { "pooled-fund", "funds", accord_fund_detail_new },
  { "profile", "library", accord_profile_detail_new },
  { NULL },
};

/**
 * accord_pages_get:
 *
 * The pages of the window in the order of the sidebar; those that it does not list stand last.
 *
 * Returns: (transfer none): the rows; the last has no name
 */
const AccordPage *
accord_pages_get (void)
{
  return pages;
}

/**
 * accord_page_new_widget:
 *
 * Returns: (transfer floating): the page, for the register of @store
 */
GtkWidget *
accord_page_new_widget (const AccordPage *page, AccordStore *store)
{
  guint n_lists = 0;

  if (page->new_page != NULL)
    return page->new_page (store);
  while (page->lists[n_lists] != NULL)
    n_lists++;
  return n_lists == 1 ? accord_list_page_new (store, page->lists[0])
                      : accord_list_tabs_new (store, page->lists, n_lists);
}

/**
 * accord_pages_find:
 *
 * Returns: (transfer none) (nullable): the page of this name
 */
const AccordPage *
accord_pages_find (const char *name)
{
  for (const AccordPage *page = pages; page->name != NULL; page++)
    {
      if (g_str_equal (page->name, name))
        return page;
    }
  return NULL;
}

/**
 * accord_pages_find_detail:
 *
 * Returns: (transfer none) (nullable): what the pages of single records of @type are made with
 */
const AccordDetail *
accord_pages_find_detail (const AccordRecordType *type)
{
  for (const AccordDetail *detail = details; detail->type != NULL; detail++)
    {
      if (g_str_equal (detail->type, type->name))
        return detail;
    }
  return NULL;
}

/* Longer ways than this lead in a circle. */
#define MAX_STEPS 4

/* A party leads to its arrangement and to an organisation: the first is what it is part of. */
static const AccordField *
find_owner (const AccordRecordType *type, AccordRecord *record)
{
  for (guint i = 0; i < type->n_fields; i++)
    {
      const AccordField *field = &type->fields[i];

      if (field->kind == ACCORD_FIELD_REFERENCE && accord_record_has (record, field->key))
        return field;
    }
  return NULL;
}

/**
 * accord_pages_find_detail_for_record:
 * @shown_id: (out): the record that the page is of
 *
 * Where a record is looked at: on its own page, or on that of the record that it is part of. A
 * lead is looked at on the page of the arrangement that its party is in.
 *
 * Returns: (transfer none) (nullable): the page, or %NULL where no page shows it
 */
const AccordDetail *
accord_pages_find_detail_for_record (AccordStore *store,
                                     const AccordRecordType *type,
                                     gint64 id,
                                     gint64 *shown_id)
{
  const AccordDetail *detail = accord_pages_find_detail (type);

  *shown_id = id;
  for (guint i = 0; detail == NULL && i < MAX_STEPS; i++)
    {
      g_autoptr (AccordRecord) record = accord_store_get (store, type, *shown_id, NULL);
      const AccordField *owner = record == NULL ? NULL : find_owner (type, record);

      if (owner == NULL)
        return NULL;
      type = accord_record_type_find (owner->target);
      *shown_id = accord_record_get_reference (record, owner->key);
      detail = accord_pages_find_detail (type);
    }
  return detail;
}

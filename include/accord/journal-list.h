/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/journal.h"

G_BEGIN_DECLS

/**
 * AccordJournalFilter:
 * @words: (nullable): each of them stands in the sentence or in the officer's name; capitals and
 *   accents make no difference
 * @officer: (nullable): who made the entry
 * @from: the first day, by the clock on the wall, or %ACCORD_DATE_NONE
 * @to: the last day, or %ACCORD_DATE_NONE
 *
 * Which entries of the journal; a zeroed one lets all through.
 */
typedef struct {
  const char *words;
  const char *officer;
  AccordDate from;
  AccordDate to;
} AccordJournalFilter;

GArray *
accord_store_query_journal (AccordStore *store, const AccordJournalFilter *filter, GError **error);
GPtrArray *accord_store_list_officers (AccordStore *store, GError **error);

/** AccordJournalItem: an entry in a list. */
#define ACCORD_TYPE_JOURNAL_ITEM (accord_journal_item_get_type ())
G_DECLARE_FINAL_TYPE (AccordJournalItem, accord_journal_item, ACCORD, JOURNAL_ITEM, GObject)

const AccordEntry *accord_journal_item_get_entry (AccordJournalItem *self);
gboolean accord_journal_item_is_undone (AccordJournalItem *self);

/**
 * AccordJournalList: a #GListModel of #AccordJournalItem, newest first. Entries are read when they
 * are looked at, so that a hundred thousand open as fast as ten; what the store adds to the journal
 * comes in at the top.
 */
#define ACCORD_TYPE_JOURNAL_LIST (accord_journal_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordJournalList, accord_journal_list, ACCORD, JOURNAL_LIST, GObject)

AccordJournalList *accord_journal_list_new (AccordStore *store);
void accord_journal_list_set_filter (AccordJournalList *self, const AccordJournalFilter *filter);
gint64 accord_journal_list_get_n_entries (AccordJournalList *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/journal-list.h"

G_BEGIN_DECLS

/** AccordJournalEntry: one entry of the journal: what it changed, and the way to undo it. */
#define ACCORD_TYPE_JOURNAL_ENTRY (accord_journal_entry_get_type ())
G_DECLARE_FINAL_TYPE (AccordJournalEntry, accord_journal_entry, ACCORD, JOURNAL_ENTRY, AdwBin)

void accord_journal_entry_show (AccordJournalEntry *self,
                                AccordStore *store,
                                AccordJournalItem *item); /* nullable */

G_END_DECLS

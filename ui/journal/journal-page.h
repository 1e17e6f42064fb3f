/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "accord/journal-list.h"

G_BEGIN_DECLS

/** AccordJournalPage: the history of the whole register: who did what, and when. */
#define ACCORD_TYPE_JOURNAL_PAGE (accord_journal_page_get_type ())
G_DECLARE_FINAL_TYPE (AccordJournalPage, accord_journal_page, ACCORD, JOURNAL_PAGE, AdwBin)

GtkWidget *accord_journal_page_new (AccordStore *store);
AccordJournalList *accord_journal_page_get_list (AccordJournalPage *self);
GtkSingleSelection *accord_journal_page_get_selection (AccordJournalPage *self);

G_END_DECLS

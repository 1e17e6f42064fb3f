/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/journal-list.h"

G_BEGIN_DECLS

/** AccordJournalRow: an entry in the list of the journal. */
#define ACCORD_TYPE_JOURNAL_ROW (accord_journal_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordJournalRow, accord_journal_row, ACCORD, JOURNAL_ROW, GtkWidget)

GtkWidget *accord_journal_row_new (void);
void accord_journal_row_show (AccordJournalRow *self, AccordJournalItem *item);
const char *accord_journal_row_get_name (AccordJournalRow *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/journal.h"
#include "widgets/state.h"

G_BEGIN_DECLS

/* What the pages say of entries of the journal; the same words everywhere. */

char *accord_words_for_entry (const AccordEntry *entry);
const AccordState *accord_words_get_undone (void);

G_END_DECLS

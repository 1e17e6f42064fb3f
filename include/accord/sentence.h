/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/* What the journal, a form and a toast call a change; the same words everywhere. */

char *accord_sentence_for_form (AccordRecord *record);
char *accord_sentence_for_adding (AccordStore *store, AccordRecord *record);
char *accord_sentence_for_changing (AccordStore *store, AccordRecord *before, AccordRecord *after);
char *accord_sentence_for_removing (AccordStore *store, AccordRecord *record);
char *accord_sentence_for_restoring (AccordStore *store,
                                     AccordRecord *record,
                                     const char *key,
                                     const AccordValue *value);

G_END_DECLS

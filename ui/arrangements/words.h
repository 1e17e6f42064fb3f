/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/* How an arrangement is spoken of where there is little room. */

const char *accord_words_for_kind (AccordRecord *arrangement);
char *accord_words_for_mode (AccordRecord *arrangement);
char *accord_words_for_kind_and_mode (AccordRecord *arrangement);
const char *accord_words_for_model (AccordRecord *arrangement, const char **caption);
char *accord_words_for_status (AccordRecord *arrangement);
char *accord_words_for_partners (AccordRecord *arrangement);
char *accord_words_for_term (AccordRecord *arrangement);

G_END_DECLS

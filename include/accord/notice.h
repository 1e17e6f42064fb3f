/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/* Giving notice (WD), in one named change. */

/**
 * AccordNoticeTerms:
 * @months: of notice, by the agreement where it sets any, else by the profile
 * @is_open: whether the clause leaves open which 1 April is meant (WD-5)
 * @counts_working_days: whether service on another day counts on the next working day (WD-2)
 * @clause: (nullable): where it is written, such as TC 12.13
 *
 * By what notice on an arrangement is given.
 */
typedef struct {
  int months;
  gboolean is_open;
  gboolean counts_working_days;
  char *clause;
} AccordNoticeTerms;

gboolean accord_notice_terms_read (AccordStore *store,
                                   gint64 arrangement,
                                   AccordNoticeTerms *terms,
                                   GError **error);
void accord_notice_terms_clear (AccordNoticeTerms *terms);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccordNoticeTerms, accord_notice_terms_clear)

void accord_notice_terms_count (const AccordNoticeTerms *terms, AccordStore *store, GArray *served);

GArray *accord_notice_list_partners (AccordStore *store,
                                     gint64 arrangement,
                                     gint64 leaver,
                                     GError **error);
gboolean accord_notice_give (AccordStore *store,
                             AccordRecord *notice,
                             GPtrArray *services,
                             char **sentence,
                             GError **error);

G_END_DECLS

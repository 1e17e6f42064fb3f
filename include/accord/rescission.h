/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/* Rescinding a notice (WD-7), in one named change. */

/** AccordRescission: a rescission on its way: whose consent it needs, and what comes of it. */
typedef struct _AccordRescission AccordRescission;

AccordRescission *
accord_rescission_new (AccordStore *store, gint64 notice, AccordDate today, GError **error);
void accord_rescission_free (AccordRescission *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordRescission, accord_rescission_free)

AccordRecord *accord_rescission_get_notice (AccordRescission *self);
GArray *accord_rescission_get_partners (AccordRescission *self);
GPtrArray *accord_rescission_list_lines (AccordRescission *self);
gboolean accord_rescission_apply (AccordRescission *self,
                                  AccordDate day,
                                  const char *minute,
                                  const char *const *consents,
                                  char **sentence,
                                  GError **error);

G_END_DECLS

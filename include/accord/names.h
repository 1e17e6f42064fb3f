/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/**
 * AccordNames:
 *
 * What many records are called, read in batches: what accord_store_dup_reference() and
 * accord_store_dup_title() answer for one. They hold as long as nothing changes: for the length of
 * one piece of work.
 */
typedef struct _AccordNames AccordNames;

AccordNames *accord_names_new (AccordStore *store);
void accord_names_free (AccordNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordNames, accord_names_free)
gboolean accord_names_read (AccordNames *self,
                            const AccordRecordType *type,
                            const gint64 *ids,
                            gsize n_ids,
                            GError **error);
const char *accord_names_get_reference (AccordNames *self, const AccordRecordType *type, gint64 id);
const char *accord_names_get_title (AccordNames *self, const AccordRecordType *type, gint64 id);

G_END_DECLS

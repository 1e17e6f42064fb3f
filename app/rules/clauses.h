/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/** AccordClauses: what the constitution profiles of arrangements are cited as, read once. */
typedef struct _AccordClauses AccordClauses;

AccordClauses *accord_clauses_new (AccordStore *store, gint64 arrangement, GError **error);
void accord_clauses_free (AccordClauses *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordClauses, accord_clauses_free)

const char *accord_clauses_get_kind (const AccordClauses *self, gint64 arrangement);
const char *accord_clauses_get_profile (const AccordClauses *self, gint64 arrangement);
char *accord_clauses_cite (const AccordClauses *self,
                           gint64 arrangement,
                           const char *const *clauses);

G_END_DECLS

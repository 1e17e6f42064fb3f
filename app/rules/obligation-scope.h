/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/obligation-private.h"

G_BEGIN_DECLS

/** AccordObligationScope: what a transaction bears on. */
typedef struct {
  GHashTable *ids;      /* name of a type → GString: a JSON array of the ids that were touched */
  GString *days;        /* a JSON array of pairs of days */
  GHashTable *affected; /* of ids of arrangements */
  GHashTable *series;   /* of ids of arrangements whose series are touched; 0 for none */
} AccordObligationScope;

gboolean accord_obligation_scope_init (AccordObligationScope *self, GHashTable *touched);
void accord_obligation_scope_clear (AccordObligationScope *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccordObligationScope, accord_obligation_scope_clear)
gboolean accord_obligation_scope_find (AccordObligationScope *self,
                                       AccordObligationWork *work,
                                       GHashTable *touched,
                                       GError **error);
void accord_obligation_scope_add_id (GHashTable *ids, gint64 id);
char *accord_obligation_scope_dup_set (GHashTable *ids);
char *accord_obligation_scope_dup_ids (AccordObligationScope *self, const char *type);
char *accord_obligation_scope_dup_days (AccordObligationScope *self);

G_END_DECLS

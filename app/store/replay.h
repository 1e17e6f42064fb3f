/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/database.h"
#include "store/tables.h"

G_BEGIN_DECLS

/**
 * AccordReplay:
 *
 * An empty register in memory into which the journal is played, to compare with the real one. Its
 * tables have keys and no types, so that it holds exactly what the journal says.
 */
typedef struct _AccordReplay AccordReplay;

AccordReplay *accord_replay_new (GError **error);
void accord_replay_free (AccordReplay *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordReplay, accord_replay_free)
gboolean accord_replay_apply (AccordReplay *self,
                              gint64 seq,
                              GBytes *part,
                              gint64 *n_changes,
                              GError **error);
gboolean accord_replay_fill (AccordReplay *self, AccordDatabase *real, GError **error);
gboolean accord_replay_compare (AccordReplay *self,
                                AccordDatabase *real,
                                const AccordTableInfo *table,
                                gint64 *n_rows,
                                char **fault,
                                GError **error);
gboolean accord_replay_compare_index (AccordReplay *self,
                                      AccordDatabase *real,
                                      gboolean *agrees,
                                      GError **error);
gint64 accord_replay_get_last_id (AccordReplay *self);

G_END_DECLS

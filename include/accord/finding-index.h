/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/rule.h"

G_BEGIN_DECLS

/**
 * AccordFindingIndex:
 *
 * What the rules found, by the record that it is about; an arrangement has what is about all that
 * belongs to it too. Made once, so that a row of a long list costs nothing.
 */
typedef struct _AccordFindingIndex AccordFindingIndex;

AccordFindingIndex *accord_finding_index_new (GPtrArray *findings);
void accord_finding_index_free (AccordFindingIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordFindingIndex, accord_finding_index_free)

GPtrArray *
accord_finding_index_lookup (AccordFindingIndex *self, const AccordRecordType *type, gint64 id);

guint accord_findings_count_as (GPtrArray *findings, AccordSeverity severity);
char *accord_findings_dup_count (GPtrArray *findings, AccordSeverity severity);
char *accord_findings_dup_counts (GPtrArray *findings, AccordSeverity gravest);

G_END_DECLS

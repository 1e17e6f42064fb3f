/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "accord/finding-index.h"

G_BEGIN_DECLS

/**
 * AccordFindings: what the rules find in a register as at its day, asked again in a thread whenever
 * something changes. One for each register; its `changed` says when the answer is there.
 */
#define ACCORD_TYPE_FINDINGS (accord_findings_get_type ())
G_DECLARE_FINAL_TYPE (AccordFindings, accord_findings, ACCORD, FINDINGS, GObject)

AccordFindings *accord_findings_get (AccordStore *store);
GPtrArray *accord_findings_get_all (AccordFindings *self);
guint accord_findings_count (AccordFindings *self, AccordSeverity severity);
GPtrArray *accord_findings_list_for (AccordFindings *self, const AccordRecordType *type, gint64 id);

G_END_DECLS

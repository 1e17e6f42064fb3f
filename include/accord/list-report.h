/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/report.h"
#include "accord/store.h"

G_BEGIN_DECLS

/** AccordListReportColumn: a field of the records, %NULL for how much the rules find about each,
 * and what stands over it. */
typedef struct {
  const char *key;
  const char *heading;
} AccordListReportColumn;

AccordReport *accord_list_report_build (AccordStore *store,
                                        const AccordRecordType *type,
                                        const GArray *ids,
                                        const char *title,
                                        const AccordListReportColumn *columns,
                                        guint n_columns,
                                        GError **error);

G_END_DECLS

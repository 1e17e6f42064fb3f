/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/import.h"
#include "import/import-mappings.h"

G_BEGIN_DECLS

/**
 * AccordImportReading:
 * @table: (nullable): the rows of the file
 * @days: (nullable): of AccordHolidayChange: what the list of GOV.UK changes, which has no rows
 * @counts: how many days it changes
 *
 * What came of reading a file.
 */
typedef struct {
  AccordTable *table;
  GPtrArray *days;
  AccordImportCounts counts;
} AccordImportReading;

void accord_import_reading_free (AccordImportReading *reading);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordImportReading, accord_import_reading_free)

void accord_import_read_async (gpointer source,
                               AccordStore *store,
                               const char *path,
                               const AccordImportOptions *options,
                               gboolean may_be_bank_holidays,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback);
AccordImportReading *accord_import_read_finish (GAsyncResult *result, GError **error);

void accord_import_check_async (gpointer source,
                                AccordStore *store,
                                AccordImport *mapping,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback);
AccordImport *accord_import_check_finish (GAsyncResult *result, GError **error);

G_END_DECLS

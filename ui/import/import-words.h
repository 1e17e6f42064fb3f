/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/import-session.h"
#include "widgets/state.h"

G_BEGIN_DECLS

/* What an import is said in. */

char *accord_import_words_dup_title (const AccordRecordType *type);
char *accord_import_words_dup_file (AccordImportSession *session);
char *accord_import_words_dup_obstacle (AccordImportSession *session, AccordStore *store);
char *accord_import_words_dup_heading (AccordTable *table, guint column);
const char *accord_import_words_get_field (const AccordRecordType *type, const char *key);
const AccordState *accord_import_words_get_state (const AccordImportRow *row, const char **word);
char *accord_import_words_dup_notice (AccordImport *checked, guint row, AccordStore *store);
char *
accord_import_words_dup_cell (AccordTable *table, AccordImport *checked, guint row, guint column);
char *accord_import_words_dup_done (const AccordRecordType *type, const AccordImportCounts *counts);

G_END_DECLS

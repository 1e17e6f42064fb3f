/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "accord/import.h"

G_BEGIN_DECLS

/** AccordImportSession: one file on its way into the register, read and checked in threads. */
#define ACCORD_TYPE_IMPORT_SESSION (accord_import_session_get_type ())
G_DECLARE_FINAL_TYPE (AccordImportSession, accord_import_session, ACCORD, IMPORT_SESSION, GObject)

AccordImportSession *accord_import_session_new (AccordStore *store, GSettings *settings);
void accord_import_session_stop (AccordImportSession *self);

const char *accord_import_session_get_path (AccordImportSession *self);
void accord_import_session_set_path (AccordImportSession *self, const char *path);
const AccordRecordType *accord_import_session_get_record_type (AccordImportSession *self);
void accord_import_session_set_record_type (AccordImportSession *self,
                                            const AccordRecordType *type);
const char *accord_import_session_get_encoding (AccordImportSession *self);
void accord_import_session_set_encoding (AccordImportSession *self, const char *encoding);
gboolean accord_import_session_get_has_headings (AccordImportSession *self);
void accord_import_session_set_has_headings (AccordImportSession *self, gboolean has_headings);

/* What was read */

gboolean accord_import_session_is_reading (AccordImportSession *self);
const GError *accord_import_session_get_error (AccordImportSession *self);
AccordTable *accord_import_session_get_table (AccordImportSession *self);
GPtrArray *accord_import_session_get_days (AccordImportSession *self);

/* Which column fills which field, and what comes of it */

AccordImport *accord_import_session_get_mapping (AccordImportSession *self);
void accord_import_session_map (AccordImportSession *self, guint column, const char *key);
void accord_import_session_set_update (AccordImportSession *self, gboolean update);
gboolean accord_import_session_is_checking (AccordImportSession *self);
AccordImport *accord_import_session_get_checked (AccordImportSession *self);
const AccordImportCounts *accord_import_session_get_counts (AccordImportSession *self);
const GError *accord_import_session_get_check_error (AccordImportSession *self);
gboolean accord_import_session_is_importing (AccordImportSession *self);
void accord_import_session_set_importing (AccordImportSession *self, gboolean is_importing);
void accord_import_session_remember (AccordImportSession *self);

G_END_DECLS

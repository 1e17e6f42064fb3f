/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/store.h"

G_BEGIN_DECLS

/**
 * AccordExport:
 * @id: its number in the register; 0 until it is noted
 * @at: when it was noted: microseconds since 1970, UTC
 * @officer: who made it
 * @report: the name of the report
 * @format: the name of the format
 * @as_at: the day that the report was as at
 * @options: what else was chosen, a JSON object
 * @path: where the file went
 * @program: the version of Accord that wrote it
 * @seq: the journal entry that was the last when the register was read; 0: there was none
 * @head: (nullable): the hash of that entry, hexadecimal
 * @sha256: that of the file, hexadecimal
 *
 * One file that was made of the register and left the office, with all that it takes to make it
 * again. The register keeps these beside the journal, for ever.
 */
typedef struct {
  gint64 id;
  gint64 at;
  char *officer;
  char *report;
  char *format;
  AccordDate as_at;
  char *options;
  char *path;
  char *program;
  gint64 seq;
  char *head;
  char *sha256;
} AccordExport;

AccordExport *accord_export_copy (const AccordExport *export);
void accord_export_free (AccordExport *export);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordExport, accord_export_free)

gboolean accord_store_note_export (AccordStore *store, AccordExport *export, GError **error);
GPtrArray *accord_store_list_exports (AccordStore *store, GError **error);

G_END_DECLS

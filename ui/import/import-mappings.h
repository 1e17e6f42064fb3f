/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "accord/import.h"

G_BEGIN_DECLS

/**
 * AccordImportOptions: how a file is read.
 */
typedef struct {
  gboolean has_headings;
  char *encoding; /* nullable: recognised */
} AccordImportOptions;

void accord_import_options_clear (AccordImportOptions *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccordImportOptions, accord_import_options_clear)

gboolean accord_import_mappings_recall (GSettings *settings,
                                        AccordImport *import,
                                        AccordImportOptions *options);
gboolean accord_import_mappings_copy (AccordImport *from, AccordImport *to);
void accord_import_mappings_remember (GSettings *settings,
                                      AccordImport *import,
                                      const AccordImportOptions *options);

G_END_DECLS

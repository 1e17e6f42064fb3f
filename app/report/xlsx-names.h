/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What a spreadsheet takes: clean text, and names that are valid and used once. */

#define XLSX_LONGEST_TEXT       32767
#define XLSX_LONGEST_HEADING    255
#define XLSX_LONGEST_SHEET_NAME 31

typedef struct {
  GHashTable *sheets;
  GHashTable *identifiers;
} XlsxNames;

XlsxNames *xlsx_names_new (void);
void xlsx_names_free (XlsxNames *names);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (XlsxNames, xlsx_names_free)

char *xlsx_names_add_sheet (XlsxNames *names, const char *wanted);
char *xlsx_names_add_identifier (XlsxNames *names, const char *wanted);

char *xlsx_text_clean (const char *text, gsize longest);
char *xlsx_text_cut (const char *text, gsize longest);
char *xlsx_reference_new (const char *sheet, guint row, guint column);
char *xlsx_cell_name (guint row, guint column);
